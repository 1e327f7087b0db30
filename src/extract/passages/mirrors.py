"""Tables that lie on their side: what others have as columns stands in their rows."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from extract.about.labels import header_field, label_field
from extract.about.tagger import Tagger
from extract.header_money import header_currency
from extract.passages.cells import Cells
from extract.passages.records import key_field
from extract.records import Cell, Table
from extract.scopes import Span

_LEAST_WIDTH = 3
# "10%" and "90th" are ranks, "L4" is a name.
_WORD = re.compile(r"(?<![A-Za-z\d])[A-Za-z]")
_LEAST_HEADS = 2
_LONGEST_NAME = 60
_NAMES = ("role", "city", "country", "company", "level")
_NAMING = ("role", "city", "country", "company", "industry", "experience", "level")


def upright(tagger: Tagger, table: Table) -> Cells:
    """The cells of a table, with its rows as columns where its first column holds what heads columns."""
    cells = Cells(tagger.text, table)
    plain = all(cell.rowspan == cell.colspan == 1 for cell in table.cells)
    if not plain or cells.header_rows != {0} or cells.width < _LEAST_WIDTH:
        return cells
    if _heads_names(tagger, cells):
        return cells.of(_mirrored(table, list(cells.rows)))
    return cells.of(_mirrored(table, _telling(tagger, cells))) if _heads_rows(tagger, cells) else cells


def _mirrored(table: Table, kept: Sequence[int]) -> Table:
    """The table with these of its rows as columns."""
    place = {row: column for column, row in enumerate(kept)}
    turned = [
        replace(cell, row=cell.column, column=place[cell.row], header=cell.column == 0)
        for cell in table.cells
        if cell.row in place
    ]
    return replace(table, cells=tuple(sorted(turned, key=lambda cell: (cell.row, cell.column))))


def _telling(tagger: Tagger, cells: Cells) -> list[int]:
    """The rows that name the columns, hold money or a name of what their key says; "Work style" tells nothing."""
    return [row for row, held in cells.rows.items() if not row or _is_told(tagger, cells, held)]


def _is_told(tagger: Tagger, cells: Cells, row: Sequence[Cell]) -> bool:
    field = key_field(cells.text(row[0]))
    if field in _NAMES and all(cell.end - cell.start <= _LONGEST_NAME for cell in row):
        return True
    if field in (None, "pay") or any(cells.has_money(cell) for cell in row[1:]):
        return any(cells.amounts(cell) for cell in row[1:])
    return label_field(tagger, _filled(row[1:])) == field


def _filled(cells: Sequence[Cell]) -> list[Span]:
    return [(cell.start, cell.end) for cell in cells if cell.start < cell.end]


def _heads_names(tagger: Tagger, cells: Cells) -> bool:
    """Whether the first header says what the others beside it name, and not what stands under it ("City", "Pune")."""
    corner, *names = cells.rows[0]
    field = header_field(cells.text(corner))
    if field not in _NAMING or not names:
        return False
    return label_field(tagger, _filled(names)) == field != label_field(tagger, _filled(cells.in_column(0)[1:]))


def _heads_rows(tagger: Tagger, cells: Cells) -> bool:
    """Whether all money stands in rows that are headed as pay, and no column is, but names of one kind."""
    heads = [cell for cell in cells.rows[0][1:] if cell.start < cell.end]
    if len(heads) < _LEAST_HEADS or any(_is_pay(cells, cell) or cells.has_money(cell) for cell in heads):
        return False
    if not _mostly(lambda cell: _WORD.search(cells.text(cell)), heads):
        return False
    keys = [held[0] for row, held in cells.rows.items() if row]
    paid = [held[0] for row, held in cells.rows.items() if row and _mostly(cells.has_money, held[1:])]
    paid = paid or [held[0] for row, held in cells.rows.items() if row and _mostly(cells.amounts, held[1:])]
    if not paid or not all(_is_pay(cells, key) for key in paid):
        return False
    corner = header_field(cells.text(cells.rows[0][0]))
    named = corner in _NAMING and label_field(tagger, [(key.start, key.end) for key in keys]) != corner
    return (
        named or label_field(tagger, _filled(heads)) is not None or all(header_field(cells.text(key)) for key in keys)
    )


def _mostly(holds: Callable[[Cell], object], row: Sequence[Cell]) -> bool:
    filled = [cell for cell in row if cell.start < cell.end]
    return 2 * sum(bool(holds(cell)) for cell in filled) > len(filled)


def _is_pay(cells: Cells, cell: Cell) -> bool:
    text = cells.text(cell)
    return (header_field(text) == "pay" or header_currency(text) is not None) and not any(map(str.isdigit, text))
