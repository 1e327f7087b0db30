"""Writing a grid of cells into the text: a row a line, cells separated by bars."""

from __future__ import annotations

from collections.abc import Sequence

from extract.reader.html_grid import GridCell
from extract.reader.writer import TextWriter
from extract.records import Block, Cell, Table


def write_table(writer: TextWriter, rows: Sequence[Sequence[GridCell]], caption: tuple[int, int] | None) -> Block:
    """Writes the rows and returns their block; `caption` is the span of the caption, written before."""
    writer.separate()
    start = writer.length
    cells: list[Cell] = []
    for number, row in enumerate(rows):
        if number:
            writer.append("\n")
        cells.extend(_write_row(writer, row))
    return Block("table", start, writer.length, table=Table(start, writer.length, tuple(cells), caption))


def _write_row(writer: TextWriter, row: Sequence[GridCell]) -> list[Cell]:
    cells: list[Cell] = []
    for number, cell in enumerate(row):
        if number:
            writer.append(" | ")
        start, end = writer.append(cell.text)
        cells.append(Cell(cell.row, cell.column, start, end, cell.header, cell.rowspan, cell.colspan))
    return cells
