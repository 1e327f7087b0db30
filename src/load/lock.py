"""One run at a time: a lock file beside the warehouse that dies with its process."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from load.errors import WarehouseBusy


@contextmanager
def only_writer(path: Path) -> Iterator[None]:
    """Holds the lock of the warehouse at `path`. Raises WarehouseBusy where another run has it, else OSError."""
    lock = path.with_name(f".{path.name}.lock")
    held = _acquire(lock, path)
    try:
        yield
    finally:
        lock.unlink(missing_ok=True)
        os.close(held)


def _acquire(lock: Path, path: Path) -> int:
    while True:
        held = os.open(lock, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        try:
            fcntl.flock(held, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            os.close(held)
            raise WarehouseBusy(f"{path}: another run is publishing it; wait until it is done") from None
        if _is_current(lock, held):
            return held
        os.close(held)


def _is_current(lock: Path, held: int) -> bool:
    """Whether the file that we locked is still the one at that path: its last owner may have removed it meanwhile."""
    try:
        return os.path.samestat(lock.stat(), os.fstat(held))
    except FileNotFoundError:
        return False
