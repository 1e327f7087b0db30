"""Tables whose rows are lines: pipe and Markdown tables, tab-separated ones."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from extract.blocks.lines import PIPE_RULE, Line, pipe_cells, tab_cells
from extract.blocks.money_lines import is_label_and_money, is_money_only, money_in
from extract.blocks.names import heads_columns
from extract.records import Block, Cell, Table

Spans = list[tuple[int, int]]
_LEAST_TWO_HEADED = 3
_LEAST_BROKEN = 2
_LEAST_SPACED = 3
_LEAST_BARS = 2
# What no name of a column holds.
_FIGURE = re.compile(r"[₹$£€]\s?\d|\d[\d,.]{2}|\d\s?(?:lakh|lpa|k\b)", re.IGNORECASE)


def grid(rows: Sequence[Spans], header_rows: int, caption: tuple[int, int] | None = None) -> Block:
    """A table block from the spans of its cells, row by row; the first `header_rows` rows are headers."""
    cells = tuple(
        Cell(row, column, start, end, header=row < header_rows)
        for row, spans in enumerate(rows)
        for column, (start, end) in enumerate(spans)
    )
    return _block(cells, caption)


def _block(cells: Sequence[Cell], caption: tuple[int, int] | None) -> Block:
    start, end = min(cell.start for cell in cells), max(cell.end for cell in cells)
    return Block("table", start, end, table=Table(start, end, tuple(cells), caption))


def pipe_table(lines: Sequence[Line], at: int) -> tuple[Block | None, int] | None:
    """The pipe table that begins at line `at` (no block where all is empty), and the index after its last line."""
    stop = _pipes_end(lines, at)
    if stop - at < 2:
        return None
    stop = _next_header(lines, at, stop)
    held = [line for line in lines[at:stop] if not PIPE_RULE.match(line.text) and line.text.strip("| \t")]
    if len(held) < 2:
        return (Block("paragraph", held[0].start, held[0].end) if held else None), stop
    if len(held) == stop - at and _is_list(held[0]):
        return Block("paragraph", held[0].start, held[0].end), at + 1
    rows = [pipe_cells(line) for line in held]
    return (_two_headed(rows) if _has_two_headers(held, rows) else grid(rows, _header_rows(held[0], rows[0]))), stop


def _next_header(lines: Sequence[Line], at: int, stop: int) -> int:
    """Where the next table begins among lines without blank ones between: at a row of headers over figures.

    The title over it, a row of one filled cell, is its own.
    """
    for index in range(at + 2, stop - 1):
        if heads_columns(_filled(lines[index])) and money_in(lines[index + 1].text):
            titled = index - 1 > at and len(_filled(lines[index - 1])) == 1
            return index - titled
    return stop


def _filled(line: Line) -> list[str]:
    cells = (line.text[start - line.start : end - line.start] for start, end in pipe_cells(line))
    return [cell for cell in cells if cell]


def _is_list(line: Line) -> bool:
    """True of a line of labels with their amounts ("Fresher: ₹3 LPA | Senior: ₹9 LPA"), which is no row of a table."""
    return all(is_label_and_money(line.text[start - line.start : end - line.start]) for start, end in pipe_cells(line))


def _header_rows(line: Line, cells: Spans) -> int:
    """1, or 0 where the first row has a cell of nothing but an amount and so is one like the others."""
    texts = (line.text[start - line.start : end - line.start] for start, end in cells)
    return 0 if any(is_money_only(text) for text in texts) else 1


def _has_two_headers(lines: Sequence[Line], rows: Sequence[Spans]) -> bool:
    """Whether a row of names stands under headers that reach over several columns, whose cells are empty but one."""
    if len(rows) < _LEAST_TWO_HEADED or all(start < end for start, end in rows[0][1:]):
        return False
    if len(_filled(lines[0])) == 1 and heads_columns(_filled(lines[1])):
        return True
    second = [(start, end) for start, end in rows[1] if start < end]
    short = len(rows[1]) < len(rows[0]) == len(rows[2]) or rows[1][0][0] == rows[1][0][1]
    named = len(second) > 1 and not _FIGURE.search(lines[1].text)
    return short and named and bool(_FIGURE.search(lines[2].text))


def _two_headed(rows: Sequence[Spans]) -> Block:
    """A table whose first headers reach over the empty cells beside them; a short second one ends at the right."""
    shift = max(0, len(rows[0]) - len(rows[1]))
    starts = [column for column, (start, end) in enumerate(rows[0]) if column == 0 or start < end]
    reach = {left: right - left for left, right in itertools.pairwise([*starts, len(rows[0])])}
    cells = [
        Cell(
            row,
            column + shift * (row == 1),
            start,
            end,
            header=row <= 1,
            colspan=reach.get(column, 1) if row == 0 else 1,
        )
        for row, spans in enumerate(rows)
        for column, (start, end) in enumerate(spans)
    ]
    return _block(cells, None)


def _pipes_end(lines: Sequence[Line], at: int) -> int:
    if spaced := _spaced_end(lines, at):
        return spaced
    least = 1 if _two_columns(lines, at) else 2
    stop = at
    while stop < len(lines) and (stop == at or not lines[stop].apart) and lines[stop].pipes >= least:
        stop += 1
    return stop


def _spaced_end(lines: Sequence[Line], at: int) -> int | None:
    """The end of a table whose rows are all parted by blank lines: as many pipes in each, a rule or three of them."""
    pipes, stop = lines[at].pipes, at + 1
    ruled = any(PIPE_RULE.match(line.text) for line in lines[at : at + _LEAST_SPACED])
    if not ruled and pipes < _LEAST_BARS:
        return None
    while stop < len(lines) and lines[stop].apart and lines[stop].pipes == pipes:
        stop += 1
    # What stands right over other rows is the header of their table.
    stop -= stop < len(lines) and bool(lines[stop].pipes) and not lines[stop].apart
    return stop if stop - at >= _LEAST_SPACED else None


def _two_columns(lines: Sequence[Line], at: int) -> bool:
    """A table of one pipe a line needs a rule line, or three such lines, to be one."""
    window = [line for line in lines[at : at + 3] if line.start == lines[at].start or not line.apart]
    ruled = any(PIPE_RULE.match(line.text) for line in window)
    return ruled or (len(window) == 3 and all(line.pipes >= 1 for line in window))


def tab_table(lines: Sequence[Line], at: int) -> tuple[Block, int] | None:
    """The tab-separated table that begins at line `at`, and the index after its last line."""
    stop = _tabs_end(lines, at)
    if stop - at < 2:
        return _broken_rows(lines, at)
    rows = lines[at:stop]
    shared = min(len(line.lead) for line in rows)
    return grid([tab_cells(line, shared) for line in rows], _header_rows(rows[0], tab_cells(rows[0], shared))), stop


def _tabs_end(lines: Sequence[Line], at: int) -> int:
    """The index after the last row, which all stand under one another or all between blank lines; then a row of
    headers over figures begins the next table.
    """
    stop = at + 1
    parted = stop < len(lines) and lines[stop].apart
    while stop < len(lines) and lines[stop].apart == parted and "\t" in lines[stop].text:
        if parted and stop > at + 1 and heads_columns(lines[stop].text.split("\t")):
            break
        stop += 1
    return stop


def _broken_rows(lines: Sequence[Line], at: int) -> tuple[Block, int] | None:
    """The table under header line `at` of rows whose first cell each begins in a line of its own over the others."""
    width = lines[at].text.count("\t")
    rows: list[Spans] = []
    stop = at + 1
    while stop + 1 < len(lines) and _breaks(lines[stop], lines[stop + 1], width):
        first, *others = tab_cells(lines[stop + 1])
        rows.append([(lines[stop].start, first[1]), *others])
        stop += 2
    return (grid([tab_cells(lines[at]), *rows], 1), stop) if width and len(rows) >= _LEAST_BROKEN else None


def _breaks(above: Line, line: Line, width: int) -> bool:
    return not (above.apart or line.apart or "\t" in above.text) and line.text.count("\t") == width
