"""Tables whose rows are lines: pipe and Markdown tables, tab-separated ones."""

from __future__ import annotations

from collections.abc import Sequence

from extract.blocks.lines import PIPE_RULE, Line, pipe_cells, tab_cells
from extract.records import Block, Cell, Table

Spans = list[tuple[int, int]]


def grid(rows: Sequence[Spans], header_rows: int, caption: tuple[int, int] | None = None) -> Block:
    """A table block from the spans of its cells, row by row; the first `header_rows` rows are headers."""
    cells = tuple(
        Cell(row, column, start, end, header=row < header_rows)
        for row, spans in enumerate(rows)
        for column, (start, end) in enumerate(spans)
    )
    start, end = min(cell.start for cell in cells), max(cell.end for cell in cells)
    return Block("table", start, end, table=Table(start, end, cells, caption))


def pipe_table(lines: Sequence[Line], at: int) -> tuple[Block, int] | None:
    """The pipe table that begins at line `at`, and the index after its last line."""
    stop = at
    while stop < len(lines) and (lines[stop].pipes >= 2 or (lines[stop].pipes == 1 and _two_columns(lines, at))):
        stop += 1
    if stop - at < 2:
        return None
    rules = [index for index in range(at, stop) if PIPE_RULE.match(lines[index].text)]
    rows = [pipe_cells(line) for index, line in enumerate(lines[at:stop], at) if index not in rules]
    rows = [row for row in rows if row]
    return (grid(rows, 1), stop) if len(rows) > 1 else None


def _two_columns(lines: Sequence[Line], at: int) -> bool:
    """A table of one pipe a line needs a rule line, pipes at the ends, or three such lines to be one."""
    window = lines[at : at + 3]
    return any(PIPE_RULE.match(line.text) for line in window) or (len(window) == 3 and all(line.pipes >= 1 for line in window))


def tab_table(lines: Sequence[Line], at: int) -> tuple[Block, int] | None:
    """The tab-separated table that begins at line `at`, and the index after its last line."""
    stop = at
    while stop < len(lines) and "\t" in lines[stop].text:
        stop += 1
    if stop - at < 2:
        return None
    return grid([tab_cells(line) for line in lines[at:stop]], 1), stop
