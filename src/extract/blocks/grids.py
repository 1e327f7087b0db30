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


def pipe_table(lines: Sequence[Line], at: int) -> tuple[Block | None, int] | None:
    """The pipe table that begins at line `at` (no block where all is empty), and the index after its last line."""
    stop = _pipes_end(lines, at)
    if stop - at < 2:
        return None
    held = [line for line in lines[at:stop] if not PIPE_RULE.match(line.text) and line.text.strip("| \t")]
    if len(held) < 2:
        return (Block("paragraph", held[0].start, held[0].end) if held else None), stop
    return grid([pipe_cells(line) for line in held], 1), stop


def _pipes_end(lines: Sequence[Line], at: int) -> int:
    least = 1 if _two_columns(lines, at) else 2
    stop = at
    while stop < len(lines) and (stop == at or not lines[stop].apart) and lines[stop].pipes >= least:
        stop += 1
    return stop


def _two_columns(lines: Sequence[Line], at: int) -> bool:
    """A table of one pipe a line needs a rule line, or three such lines, to be one."""
    window = [line for line in lines[at : at + 3] if line.start == lines[at].start or not line.apart]
    ruled = any(PIPE_RULE.match(line.text) for line in window)
    return ruled or (len(window) == 3 and all(line.pipes >= 1 for line in window))


def tab_table(lines: Sequence[Line], at: int) -> tuple[Block, int] | None:
    """The tab-separated table that begins at line `at`, and the index after its last line."""
    stop = at
    while stop < len(lines) and (stop == at or not lines[stop].apart) and "\t" in lines[stop].text:
        stop += 1
    if stop - at < 2:
        return None
    rows = lines[at:stop]
    shared = min(len(line.lead) for line in rows)
    return grid([tab_cells(line, shared) for line in rows], 1), stop
