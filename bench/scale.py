"""Measures whole runs over many small documents, beside `git status` on the same tree."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from corpus import small

_SETTLED = 100
_AGAIN = 5
_ONCE = Path(__file__).with_name("once.py")


@dataclass(frozen=True, slots=True)
class Timing:
    """What was done, how long it took and processors were at it (seconds, the best of some), and MB of memory.

    The memory is that of the largest process. `compared` says how many times as long that is as something else took.
    """

    what: str
    seconds: float
    processors: float
    memory: float
    compared: str = ""

    def times(self, other: Timing, called: str) -> Timing:
        """Return the same, compared with another."""
        return replace(self, compared=f"{self.seconds / other.seconds:.1f} × {called}")


def timings(documents: int, articles: Path) -> Iterator[Timing]:
    """Yield the timings one after the other; everything is done in a directory that is removed in the end."""
    with tempfile.TemporaryDirectory(prefix="paylakh-bench-", ignore_cleanup_errors=True) as place:
        raw, warehouse = Path(place) / "raw", Path(place) / "salaries.duckdb"
        size = _write(raw, small(documents, articles))
        words = (sys.executable, "-m", "paylakh", "run", "--raw", str(raw), "--warehouse", str(warehouse))
        yield _timed(f"full run of {documents:,}, {size / 1e6:.1f} MB", [_once(words)])
        unchanged, *status = _unchanged(raw, words)
        yield unchanged.times(status[0], "git status") if status else unchanged
        yield from status
        yield _one_changed(raw, words).times(unchanged, "nothing changed")


def _write(raw: Path, documents: Iterable[tuple[str, str]]) -> int:
    settled, size = time.time() - _SETTLED, 0
    for name, text in documents:
        file = raw / name
        file.parent.mkdir(parents=True, exist_ok=True)
        size += file.write_bytes(text.encode())
        os.utime(file, (settled, settled))
    return size


def _one_changed(raw: Path, words: Sequence[str]) -> Timing:
    file = min(raw.glob("*/*.md"))
    runs = []
    for number in range(_AGAIN):
        with file.open("a", encoding="utf-8") as text:
            text.write(f"\nA nurse in Pune earns ₹{35 + number},000 a month.\n")
        runs.append(_once(words))
    return _timed("run, one document changed", runs)


def _unchanged(raw: Path, words: Sequence[str]) -> Sequence[Timing]:
    """Time the run and `git status` in turn, so that whatever else the machine does slows down both."""
    status = (*_git(raw), "status", "--porcelain")
    if not shutil.which("git"):
        return [_timed("run, nothing changed", [_once(words) for _ in range(_AGAIN)])]
    for order in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "--message", "bench")):
        subprocess.run([*_git(raw), *order], check=True, capture_output=True)
    pairs = [(_once(words), _once(status)) for _ in range(_AGAIN)]
    return [
        _timed("run, nothing changed", [run for run, _ in pairs]),
        _timed("git status on the same tree", [run for _, run in pairs]),
    ]


def _git(raw: Path) -> Sequence[str]:
    # Without the housekeeping that a commit of so many files starts behind our back: it would be measured too.
    settings = ("user.name=bench", "user.email=bench@localhost", "gc.auto=0", "maintenance.auto=false")
    return ("git", "-C", str(raw), *chain.from_iterable(("-c", setting) for setting in settings))


def _timed(what: str, runs: Sequence[tuple[float, float, float]]) -> Timing:
    seconds, processors, memory = zip(*runs, strict=True)
    return Timing(what, min(seconds), min(processors), max(memory))


def _once(words: Sequence[str]) -> tuple[float, float, float]:
    """Return seconds, seconds of processors, and MB. Raises CalledProcessError where the command fails."""
    launched = [sys.executable, "-I", "-S", str(_ONCE), *words]
    said = subprocess.run(launched, check=True, stdout=subprocess.PIPE, text=True).stdout
    seconds, processors, memory = map(float, said.split())
    return seconds, processors, memory
