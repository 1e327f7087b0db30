"""Tables of percentiles: told by the title over their rows, or by the names of their columns or rows."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.passages.cells import Cells
from extract.scopes import Scope

_PERCENTILES = re.compile(r"percentile", re.I)
_NTH = re.compile(r"[\s*_]*\d{1,2}(?:th|st|nd|rd)\b")
_RANK = re.compile(r"[\s*_]*\d{1,2}(?:%|th|st|nd|rd)[\s*_]*")
_LEAST_RANKS = 3


def has_percentiles(text: str, cells: Cells, titles: Sequence[Scope]) -> bool:
    """Whether the rows or the columns of a table are percentiles; `titles` are what stands right over it."""
    return _are_rows(text, cells, titles) or _are_heads(text, cells)


def _are_rows(text: str, cells: Cells, titles: Sequence[Scope]) -> bool:
    """Whether the title over the table says so, and the rows are called 10th, 25th, 90th."""
    labels = [cell for cell in cells.in_column(0) if cell.start < cell.end]
    named = any(_PERCENTILES.search(text, scope.start, scope.end) for scope in titles)
    return named and sum(bool(_NTH.match(text, cell.start, cell.end)) for cell in labels) * 2 > len(labels)


def _are_heads(text: str, cells: Cells) -> bool:
    """Whether percentiles head the columns or, in a table on its side, the rows: "10%", "25%", "50%"."""
    heads = [cell for row in cells.header_rows for cell in cells.rows[row]]
    ranks = ([_RANK.fullmatch(text, cell.start, cell.end) for cell in some] for some in (heads, cells.in_column(0)))
    return any(sum(map(bool, found)) >= _LEAST_RANKS for found in ranks)
