"""Measures readers on one core: MB of UTF-8 a second."""

from __future__ import annotations

import cProfile
import pstats
import time
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeVar

Content = TypeVar("Content", str, bytes)
_MB = 1_000_000


@dataclass(frozen=True, slots=True)
class Speed:
    """How much was read (bytes), in how long (seconds), and how many expressions of money were found."""

    read: int
    seconds: float
    found: int

    @property
    def rate(self) -> float:
        """MB a second."""
        return self.read / _MB / self.seconds


def measure(reader: Callable[[Content], int], contents: Iterator[Content], size: int, seconds: float) -> Speed:
    """Read contents in their order until `size` bytes or `seconds` are over; the first warms up and does not count."""
    reader(next(contents))
    read = found = 0
    spent = 0.0
    while read < size and spent < seconds:
        content = next(contents)
        started = time.perf_counter()
        found += reader(content)
        spent += time.perf_counter() - started
        read += len(content if isinstance(content, bytes) else content.encode())
    return Speed(read, spent, found)


def where_time_goes(reader: Callable[[str], int], contents: Iterator[str], number: int) -> list[tuple[str, float]]:
    """Return the share of the time that each of our modules takes itself, and `library` for all the rest."""
    profile = cProfile.Profile()
    for content in islice(contents, number):
        profile.runcall(reader, content)
    shares: Counter[str] = Counter()
    rows = pstats.Stats(profile).stats.items()  # type: ignore[attr-defined]
    for (file, _, _), (_, _, own, _, _) in rows:
        parts = Path(file).with_suffix("").parts
        shares[".".join(parts[parts.index("src") + 1 :]) if "src" in parts else "library"] += own
    total = sum(shares.values())
    return [(name, own / total) for name, own in shares.most_common()]
