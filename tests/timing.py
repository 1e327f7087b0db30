"""How long a reading takes."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable


def seconds(read: Callable[[str], object], text: str) -> float:
    """The least process time of three, without the garbage collector, which a run holds still as well."""
    times = []
    for _ in range(3):
        gc.collect()
        gc.disable()
        try:
            start = time.process_time()
            read(text)
            times.append(time.process_time() - start)
        finally:
            gc.enable()
    return min(times)
