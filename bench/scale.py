"""Measures whole runs over many small documents, beside `git status` on the same tree."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from pathlib import Path

from corpus import small

_SETTLED = 100
_AGAIN = 3
_ONCE = Path(__file__).with_name("once.py")


@dataclass(frozen=True, slots=True)
class Timing:
    """What was done, how long it took (seconds, the best of some), and the memory of its largest process (MB)."""

    what: str
    seconds: float
    memory: float


def timings(documents: int, articles: Path) -> Iterator[Timing]:
    """Yield the timings one after the other; everything is done in a directory that is removed in the end."""
    with tempfile.TemporaryDirectory(prefix="paylakh-bench-") as place:
        raw, warehouse = Path(place) / "raw", Path(place) / "salaries.duckdb"
        size = _write(raw, small(documents, articles))
        words = (sys.executable, "-m", "paylakh", "run", "--raw", str(raw), "--warehouse", str(warehouse))
        yield _timed(f"full run, {documents:,} documents, {size / 1e6:.1f} MB", words, 1)
        yield _timed("run, nothing changed", words)
        yield _one_changed(raw, words)
        yield from _git(raw)


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
    file.write_text(file.read_text(encoding="utf-8") + "\nA nurse in Pune earns ₹35,000 a month.\n", encoding="utf-8")
    return _timed("run, one document changed", words, 1)


def _git(raw: Path) -> Iterator[Timing]:
    if not shutil.which("git"):
        return
    # Without the housekeeping that a commit of so many files starts behind our back: it would be measured too.
    settings = ("user.name=bench", "user.email=bench@localhost", "gc.auto=0", "maintenance.auto=false")
    git = ("git", "-C", str(raw), *chain.from_iterable(("-c", setting) for setting in settings))
    for words in (("init", "--quiet"), ("add", "--all"), ("commit", "--quiet", "--message", "bench")):
        subprocess.run([*git, *words], check=True, capture_output=True)
    yield _timed("git status on the same tree", (*git, "status", "--porcelain"))


def _timed(what: str, words: Sequence[str], times: int = _AGAIN) -> Timing:
    """Raises CalledProcessError where the command fails."""
    runs = [_once(words) for _ in range(times)]
    return Timing(what, min(seconds for seconds, _ in runs), max(memory for _, memory in runs))


def _once(words: Sequence[str]) -> tuple[float, float]:
    launched = [sys.executable, "-I", "-S", str(_ONCE), *words]
    said = subprocess.run(launched, check=True, stdout=subprocess.PIPE, text=True).stdout
    seconds, memory = said.split()
    return float(seconds), float(memory)
