"""Tables whose cells stand under one another, parted by two blanks or more."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from extract.blocks.grids import Spans, grid
from extract.blocks.headers import names_pay
from extract.blocks.lines import Line, list_item
from extract.blocks.money_lines import money_in
from extract.records import Block

_GAP = re.compile(r"\t+|[ \u00a0]{2,}")
_RULE = re.compile(r"[-=─—\s]+")
_DIGIT = re.compile(r"\d")
_LONGEST = 300
_LONGEST_NAME = 90
_LEAST_ROWS = 2
_TRIED_ROWS = 8


class _Cell(NamedTuple):
    """A cell and where it stands in its line, the blanks before the line counted in."""

    start: int
    end: int
    place: int


def may_be_aligned(line: Line) -> bool:
    """Whether a line has cells parted by blanks, none of which is a sentence."""
    return bool("  " in line.text or "\t" in line.text or "\u00a0\u00a0" in line.text) and len(line.text) <= _LONGEST


def aligned_table(lines: Sequence[Line], at: int) -> tuple[Block, int] | None:
    """The table whose header is line `at`, and the index after its last row; None where the lines are no such rows.

    A cell that is left blank leaves the others under their headers. Linear: the first rows tell whether it is one.
    """
    header = _cells(lines[at])
    if len(header) < 2 or not _may_head(lines[at], header):
        return None
    tried, _ = _rows(lines, range(at + 1, min(len(lines), at + 1 + _TRIED_ROWS)), header)
    named = any(names_pay(lines[at].text[cell.start - lines[at].start : cell.end - lines[at].start]) for cell in header)
    if len(tried) < _LEAST_ROWS or not _are_paid(lines[at + 1 : at + 1 + _TRIED_ROWS], named):
        return None
    rows, stop = _rows(lines, range(at + 1, len(lines)), header)
    return grid([_span(header), *rows], 1), stop


def _may_head(line: Line, header: Sequence[_Cell]) -> bool:
    short = all(cell.end - cell.start <= _LONGEST_NAME for cell in header)
    return short and line.text[-1] not in ".;!" and not list_item(line) and not money_in(line.text)


def _rows(lines: Sequence[Line], among: range, header: Sequence[_Cell]) -> tuple[list[Spans], int]:
    """The rows from the first of some lines on, rules between them left out, and the index after the last."""
    rows: list[Spans] = []
    for at in among:
        line = lines[at]
        ruled = bool(_RULE.fullmatch(line.text))
        row = _placed(header, _cells(line)) if may_be_aligned(line) else None
        if line.apart or (row is None and not ruled):
            return rows, at
        rows += [row] if row and not ruled else []
    return rows, among.stop


def _are_paid(lines: Sequence[Line], named: bool) -> bool:
    """Whether the rows have figures: most of them a digit under a header for pay, half of them money otherwise."""
    rows = itertools.takewhile(lambda line: not line.apart, lines)
    body = [line.text for line in rows if may_be_aligned(line) and not _RULE.fullmatch(line.text)]
    figured = sum(bool(_DIGIT.search(text)) for text in body)
    return figured * 4 >= 3 * len(body) and (named or sum(bool(money_in(text)) for text in body) * 2 >= len(body))


def _placed(header: Sequence[_Cell], row: Sequence[_Cell]) -> Spans | None:
    """The cells of a row under their headers; None where they do not stand under them."""
    if len(row) == len(header):
        return _span(row)
    places = {cell.place: index for index, cell in enumerate(header)}
    spans: Spans = [(row[0].start, row[0].start)] * len(header)
    if len(row) > len(header) or any(cell.place not in places for cell in row):
        return None
    for cell in row:
        spans[places[cell.place]] = (cell.start, cell.end)
    return spans


def _span(cells: Sequence[_Cell]) -> Spans:
    return [(cell.start, cell.end) for cell in cells]


def _cells(line: Line) -> list[_Cell]:
    cuts = [0, *(at for gap in _GAP.finditer(line.text) for at in gap.span()), len(line.text)]
    pairs = zip(cuts[::2], cuts[1::2], strict=True)
    return [_Cell(line.start + left, line.start + right, len(line.lead) + left) for left, right in pairs]
