"""Tables that stand a cell a line, told from the names of their columns and from the kinds of the cells under them."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.blocks.cell_kinds import CellKind, cell_kind, may_head
from extract.blocks.grids import grid
from extract.blocks.headers import begins_header, names_column, names_pay
from extract.blocks.lines import Line, list_item
from extract.records import Block

WIDEST = 12
_LEAST_ROWS = 2
_TRIED_ROWS = 3
_LONGEST_HEADER = 90
_MOST_HEADER_WORDS = 12
_MOST_PAIR_WORDS = 4
_MOST_NAME_WORDS = 3
_LONGEST_UNNAMED = 40
_PAIR = 2
_PAID: tuple[CellKind, ...] = ("money", "number")
_MAY_BE_PAID: tuple[CellKind, ...] = ("money", "number", "none")
Kinds = tuple[CellKind, ...]
# The lines of a row: its first one and the one after its last.
Row = tuple[int, int]


class _Shape(NamedTuple):
    """A table of `width` columns whose header is line `at`: which of them hold pay, which words.

    `blanks` says before which lines of a row a blank one stands; None where the rows are not alike in that.
    """

    at: int
    width: int
    paid: frozenset[int]
    worded: frozenset[int]
    blanks: tuple[bool, ...] | None


class CellTables:
    """The tables of a text that stand a cell a line; each line is read once for every place in a row it may have."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines
        self._figures = _next_figures(lines)
        self._known: dict[int, list[Row]] = {}
        self._heading: dict[int, bool] = {}

    def at(self, at: int) -> tuple[Block, int] | None:
        """The table whose header begins in line `at`, and the index after its last line."""
        rows = self._rows(at)
        if not rows or (not begins_header(_name(self._lines[at])) and self._begins_later(at, rows[-1][1])):
            return None
        spans = [[(line.start, line.end) for line in self._lines[first:stop]] for first, stop in rows]
        return grid([[(line.start, line.end) for line in self._lines[at : rows[0][0]]], *spans], 1), rows[-1][1]

    def _begins_later(self, at: int, stop: int) -> bool:
        """Whether what stands in line `at` is a title over the table: one of its lines begins a header."""
        later = range(at + 1, self._figures[at] - 1)
        begun = (one for one in later if begins_header(_name(self._lines[one])) and self._rows(one))
        return any(self._rows(one)[-1][1] >= stop for one in begun)

    def _rows(self, at: int) -> list[Row]:
        if at not in self._known:
            self._known[at] = self._widest_reach(at)
        return self._known[at]

    def _widest_reach(self, at: int) -> list[Row]:
        """The rows under a header that begins in line `at`, of the width that reaches farthest."""
        before = self._figures[at] - at
        widths = range(max(_PAIR, before // 2 + 1), min(before, WIDEST) + 1)
        if not widths or not self._may_head(at):
            return []
        headed = itertools.takewhile(lambda width: all(map(self._may_head, range(at, at + width))), widths)
        shapes = (shape for width in headed if (shape := _shape(self._lines, at, width)))
        found = (list(_rows(self._lines, shape)) for shape in shapes)
        return max((rows for rows in found if len(rows) >= _LEAST_ROWS), key=lambda rows: rows[-1][1], default=[])

    def _may_head(self, at: int) -> bool:
        """Whether a line, or what is behind the last one, may stand in a header."""
        if at not in self._heading:
            self._heading[at] = at >= len(self._lines) or _may_be_header(self._lines[at])
        return self._heading[at]


def _next_figures(lines: Sequence[Line]) -> list[int]:
    """For each line the index of the first from it on that is an amount or a number, or one past the last line."""
    found = [len(lines)] * (len(lines) + 1)
    for at in range(len(lines) - 1, -1, -1):
        text = lines[at].text
        found[at] = at if cell_kind(text) in _PAID and not may_head(text) else found[at + 1]
    return found


def _shape(lines: Sequence[Line], at: int, width: int) -> _Shape | None:
    """The shape of a table of one width under lines that may be its header, told from those and its first rows."""
    header = lines[at : at + width]
    starts = range(at + width, at + (_TRIED_ROWS + 1) * width, width)
    rows = [_kinds(lines[start : start + width]) for start in starts if start + width <= len(lines)]
    if len(rows) < _LEAST_ROWS:
        return None
    paid = frozenset(column for column in range(width) if _is_paid(header[column], [row[column] for row in rows]))
    worded = frozenset(column for column in range(width) if rows[0][column] in ("words", "told"))
    odd = any(rows[0][column] == "money" and column not in paid for column in range(width))
    if odd or not paid or _repeats(header, rows[0]):
        return None
    shape = _Shape(at, width, paid, worded, _blanks(lines, at + width, width))
    fitting = sum(_fits(shape, row) for row in rows)
    told = _heads([_name(line) for line in header], paid, bool(worded))
    return shape if fitting >= _LEAST_ROWS and (told or (fitting == _TRIED_ROWS and _are_names(header, paid))) else None


def _kinds(lines: Sequence[Line]) -> Kinds:
    return tuple(cell_kind(line.text) for line in lines)


def _name(line: Line) -> str:
    """The words of a line without the marks of bold letters."""
    return line.text.strip("*_ ")


def _may_be_header(line: Line) -> bool:
    short = len(line.text) <= _LONGEST_HEADER and line.text.count(" ") < _MOST_HEADER_WORDS
    ended = line.text[-1] in ".:;,!" and not begins_header(_name(line))
    return short and not ended and ": " not in line.text and may_head(line.text) and not list_item(line)


def _is_paid(header: Line, kinds: Sequence[CellKind]) -> bool:
    """Whether a column is of amounts, or of numbers under a header for pay, as far as the first rows tell."""
    if kinds[0] not in _MAY_BE_PAID or sum(kind in _MAY_BE_PAID for kind in kinds) < _LEAST_ROWS:
        return False
    return "money" in kinds or ("number" in kinds and names_pay(_name(header)))


def _repeats(header: Sequence[Line], row: Kinds) -> bool:
    """Whether what was taken for a row is several of them: its kinds come again and the names over it do not."""
    width = len(row)
    parts = (part for part in range(_PAIR, width // 2 + 1) if width % part == 0 and len(set(row)) > 1)
    return any(
        row[:part] * (width // part) == row and header[0].text.casefold() != header[part].text.casefold()
        for part in parts
    )


def _heads(names: Sequence[str], paid: frozenset[int], worded: bool) -> bool:
    """Whether lines read like the names of columns: all of them, or the first one and others that are short."""
    pay = {column for column, name in enumerate(names) if names_pay(name)}
    if 0 in paid and not (0 in pay and names_column(names[-1])):
        return False
    named = [names_column(name) for name in names]
    belied = (pay - paid) | {column for column in paid - pay if named[column]}
    if len(belied) > len(pay & paid) if pay else len(paid) < len(names) - _PAIR:
        return False
    if len(names) == _PAIR:
        brief = all(name.count(" ") < _MOST_PAIR_WORDS for name in names)
        return all(named) and 1 in pay and (brief or begins_header(names[0]))
    short = all(known or len(name) <= _LONGEST_UNNAMED for known, name in zip(named, names, strict=True))
    return (worded and all(named)) or (begins_header(names[0]) and short and (0 not in paid))


def _are_names(header: Sequence[Line], paid: frozenset[int]) -> bool:
    """Whether a few words a line behind a blank one may name columns though nothing is known of them: a label and
    several columns of pay ("Canteen", "Cooks", "Waiters").
    """
    names = [_name(line) for line in header]
    brief = all(name.count(" ") < _MOST_NAME_WORDS and name[:1].isalnum() for name in names)
    if any(names_column(name) or names_pay(name) for name in names):
        return False
    return header[0].apart and brief and len(paid) >= _PAIR and 0 not in paid


def _blanks(lines: Sequence[Line], first: int, width: int) -> tuple[bool, ...] | None:
    one, two = (tuple(line.apart for line in lines[at : at + width]) for at in (first, first + width))
    return two if one[1:] == two[1:] else None


def _rows(lines: Sequence[Line], shape: _Shape) -> Iterator[Row]:
    """The rows under a header."""
    first = shape.at + shape.width
    while True:
        stop = _row_end(lines, shape, first)
        fits = _fits(shape, _kinds(lines[first:stop]))
        if stop - first < shape.width:
            if stop - first > max(shape.paid) and fits:
                yield first, stop
            return
        if not fits and not _is_odd_row(lines, shape, first):
            return
        yield first, stop
        first = stop


def _row_end(lines: Sequence[Line], shape: _Shape, first: int) -> int:
    """Where the row that begins in a line ends: early where blank lines stand otherwise than in the rows above."""
    row = lines[first : first + shape.width]
    is_first = first == shape.at + shape.width
    for place, line in enumerate(row):
        stands = shape.blanks is None or (is_first and not place) or line.apart == shape.blanks[place]
        if not stands or cell_kind(line.text) == "apart":
            return first + place
    return first + len(row)


def _fits(shape: _Shape, kinds: Kinds) -> bool:
    """Whether the cells of a row are of the kinds of their columns, as far as it reaches."""
    paid = [kinds[column] for column in shape.paid if column < len(kinds)]
    worded = (kinds[column] for column in shape.worded if column < len(kinds))
    return all(kind in _MAY_BE_PAID for kind in paid) and any(kind in _PAID for kind in paid) and "money" not in worded


def _is_odd_row(lines: Sequence[Line], shape: _Shape, first: int) -> bool:
    """Whether a row with words for amounts ("On request") stands between others: no header, and the next one fits."""
    stop = first + shape.width
    after = _row_end(lines, shape, stop)
    if after - stop <= max(shape.paid) or not _fits(shape, _kinds(lines[stop:after])):
        return False
    return not begins_header(_name(lines[first])) and "money" not in (
        cell_kind(lines[first + column].text) for column in shape.worded
    )
