"""Tables that lie on their side: what others have as columns stands in their rows."""

from __future__ import annotations

from dataclasses import replace

from extract.about.labels import header_field, label_field
from extract.about.tagger import Tagger
from extract.passages.cells import Cells
from extract.records import Cell, Table

_LEAST_WIDTH = 3
_NAMING = ("role", "city", "country", "company", "industry", "experience", "level")


def upright(tagger: Tagger, table: Table) -> Table:
    """The table with its rows as columns where its first column holds what heads columns; else the table itself."""
    cells = Cells(tagger.text, table)
    plain = all(cell.rowspan == cell.colspan == 1 for cell in table.cells)
    if not plain or cells.header_rows != {0} or cells.width < _LEAST_WIDTH:
        return table
    return _mirrored(table) if _heads_names(tagger, cells) or _heads_rows(cells) else table


def _mirrored(table: Table) -> Table:
    turned = [
        replace(cell, row=cell.column, column=cell.row, header=cell.column == 0) for cell in table.cells
    ]
    return replace(table, cells=tuple(sorted(turned, key=lambda cell: (cell.row, cell.column))))


def _heads_names(tagger: Tagger, cells: Cells) -> bool:
    """Whether the first header says what the others beside it name, and not what stands under it ("City", "Pune")."""
    corner, *names = cells.rows[0]
    field = header_field(cells.text(corner))
    if field not in _NAMING or not names:
        return False
    under = [cell for cell in cells.in_column(0) if cell.row]
    beside, below = (
        label_field(tagger, [(cell.start, cell.end) for cell in some if cell.start < cell.end])
        for some in (names, under)
    )
    return beside == field != below


def _heads_rows(cells: Cells) -> bool:
    """Whether all money stands in rows that are headed as pay, and no column is."""
    heads = [cell for cell in cells.rows[0][1:] if cell.start < cell.end]
    if len(heads) < 2 or any(header_field(cells.text(cell)) == "pay" or cells.has_money(cell) for cell in heads):
        return False
    paid = [row for row, held in cells.rows.items() if row and any(cells.has_money(cell) for cell in held[1:])]
    return bool(paid) and all(_is_pay(cells, cells.rows[row]) for row in paid)


def _is_pay(cells: Cells, row: list[Cell]) -> bool:
    key = cells.text(row[0])
    return header_field(key) == "pay" and not any(map(str.isdigit, key))
