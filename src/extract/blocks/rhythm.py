"""The rhythm of a flattened table: at which distance the lines that are amounts come again."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

WIDEST = 9


class Rhythm(NamedTuple):
    """Rows of `width` lines from line `first` on; `residues` are the places of the amounts in a row."""

    first: int
    width: int
    rows: int
    residues: tuple[int, ...]


def best_rhythm(money: Sequence[bool], first: int) -> Rhythm | None:
    """The rhythm that covers most lines from line `first` on, which is an amount; None where nothing comes again."""
    found = [_rhythm_at(money, first, width) for width in range(2, WIDEST + 1)]
    return max((one for one in found if one and one.rows >= 2), key=_coverage, default=None)


def _coverage(rhythm: Rhythm) -> tuple[int, int]:
    covered = rhythm.rows * rhythm.width - rhythm.width // 2 if rhythm.rows > 2 else 0
    return covered, -rhythm.width


def _rhythm_at(money: Sequence[bool], first: int, width: int) -> Rhythm | None:
    """The rows of one width; a row of nothing but amounts has no labels and is none, which keeps the search linear."""
    row = money[first : first + width]
    if all(row):
        return None
    residues = tuple(offset for offset, is_money in enumerate(row) if is_money)
    last = residues[-1]
    rows = 0
    while first + rows * width + last < len(money) and _same(money, first + rows * width, row):
        rows += 1
    return Rhythm(first, width, rows, residues)


def _same(money: Sequence[bool], base: int, row: Sequence[bool]) -> bool:
    """Whether a row has its amounts where the first has; the last row may be cut short after its last amount."""
    found = money[base : base + len(row)]
    return found == row[: len(found)] and not any(row[len(found) :])
