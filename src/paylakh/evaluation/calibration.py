"""Whether `confidence` means what it says: of the rows at 0.9, nine in ten should be right."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from paylakh.evaluation.matching import Graded
from paylakh.evaluation.scores import share

_BINS = 10


@dataclass(frozen=True, slots=True)
class Judged:
    """A row's confidence, and whether its amount and all its identity fields were right."""

    confidence: float
    right: bool


@dataclass(frozen=True, slots=True)
class Bin:
    """The rows with a confidence from `low` up to `high` (exclusive, but for the last bin)."""

    low: float
    high: float
    rows: int
    right: int
    confidence: float
    accuracy: float


@dataclass(frozen=True, slots=True)
class Calibration:
    """The bins that have rows; the expected calibration error is their mean gap, weighted by their rows."""

    bins: tuple[Bin, ...]
    error: float | None
    mean_confidence: float | None
    accuracy: float | None


def judge(graded: Iterable[Graded]) -> list[Judged]:
    """Return every row of the articles with its verdict; a row that nobody read is wrong."""
    judged = []
    for one in graded:
        judged += [Judged(pair.row.confidence, pair.whole) for pair in one.pairs]
        judged += [Judged(row.confidence, False) for row in one.extra]
    return judged


def calibrate(judged: Sequence[Judged]) -> Calibration:
    """Sort the rows into bins a tenth wide and compare what they promise with what they keep."""
    bins = tuple(
        _bin(number, rows) for number in range(_BINS) if (rows := [row for row in judged if _number(row) == number])
    )
    gap = sum(one.rows * abs(one.accuracy - one.confidence) for one in bins)
    return Calibration(
        bins=bins,
        error=share(gap, len(judged)),
        mean_confidence=share(math.fsum(row.confidence for row in judged), len(judged)),
        accuracy=share(sum(row.right for row in judged), len(judged)),
    )


def _number(row: Judged) -> int:
    # 0.3 * 10 is a little more than 3 in binary, 0.29 * 100 a little less than 29.
    return min(int(row.confidence * _BINS + 1e-9), _BINS - 1)


def _bin(number: int, rows: Sequence[Judged]) -> Bin:
    right = sum(row.right for row in rows)
    mean = math.fsum(row.confidence for row in rows) / len(rows)
    return Bin(number / _BINS, (number + 1) / _BINS, len(rows), right, mean, right / len(rows))
