"""The cells of a table by row and column."""

from __future__ import annotations

from dataclasses import replace
from functools import cached_property

from extract.money.ranges import Amount, read_amounts
from extract.records import Cell, Table


class Cells:
    """The cells of one table in a text, found by their place; what is asked again is read once."""

    def __init__(self, text: str, table: Table) -> None:
        self._text = text
        self.caption = table.caption
        self._headers: dict[int, list[Cell]] = {}
        self._amounts: dict[tuple[int, int], list[Amount]] = {}
        self.width = max(cell.column + cell.colspan for cell in table.cells)
        self.rows: dict[int, list[Cell]] = {}
        self._columns: dict[int, list[Cell]] = {}
        for cell in table.cells:
            self.rows.setdefault(cell.row, []).append(cell)
            self._columns.setdefault(cell.column, []).append(cell)
        self.header_rows = {row for row, cells in self.rows.items() if all(cell.header for cell in cells)}
        self._across = self._spanning(table)

    def of(self, table: Table) -> Cells:
        """The cells of another table with the same ones, whose amounts are known."""
        cells = Cells(self._text, table)
        cells._amounts = self._amounts
        return cells

    def _spanning(self, table: Table) -> dict[int, list[Cell]]:
        """Row -> the filled cells of the body that reach over it, from the left."""
        across: dict[int, list[Cell]] = {row: [] for row in self.rows}
        stop = max(self.rows) + 1
        filled = (cell for cell in table.cells if cell.row not in self.header_rows and cell.start < cell.end)
        for cell in sorted(filled, key=lambda cell: cell.column):
            for row in range(cell.row, min(cell.row + cell.rowspan, stop)):
                if row in across:
                    across[row].append(cell)
        return across

    @cached_property
    def label_column(self) -> int:
        """The first column whose cells mostly hold words: its cells name what the rows are about; 0 where none does."""
        for column, cells in sorted(self._columns.items()):
            body = [cell for cell in cells if cell.row not in self.header_rows and cell.start < cell.end]
            if sum(not self.has_money(cell) for cell in body) * 2 > len(body):
                return column
        return 0

    def text(self, cell: Cell) -> str:
        """What a cell holds."""
        return self._text[cell.start : cell.end]

    def in_column(self, column: int) -> list[Cell]:
        """The cells that begin in a column, from the top."""
        return self._columns.get(column, [])

    def across(self, row: int) -> list[Cell]:
        """The filled cells that reach over a row, from the left, cells of header rows left out."""
        return self._across[row]

    def above(self, row: int) -> Cell | None:
        """The filled cell over an empty one of the label column, which stands for it as well; None over others."""
        return self._standing.get(row)

    @cached_property
    def _standing(self) -> dict[int, Cell]:
        """Row -> the cell over its empty label."""
        found: dict[int, Cell] = {}
        last: Cell | None = None
        for cell in self.in_column(self.label_column):
            if cell.start < cell.end:
                last = None if cell.row in self.header_rows else cell
            elif last:
                found[cell.row] = last
        return found

    def headers(self, column: int) -> list[Cell]:
        """The filled header cells over a column, the nearest first."""
        if column not in self._headers:
            over = (
                cell
                for row in self.header_rows
                for cell in self.rows[row]
                if cell.column <= column < cell.column + cell.colspan and cell.start < cell.end
            )
            self._headers[column] = sorted(over, key=lambda cell: -cell.row)
        return self._headers[column]

    def amounts(self, cell: Cell) -> list[Amount]:
        """All amounts in a cell, bare numbers too."""
        span = (cell.start, cell.end)
        if span not in self._amounts:
            self._amounts[span] = self._alone(*span) if self._touches(*span) else read_amounts(self._text, *span)
        return self._amounts[span]

    def _touches(self, start: int, end: int) -> bool:
        """True of a cell that no sign parts from the one before it, or whose figure ends where the next begins."""
        run_together = self._text[max(0, start - 1) : start + 1].isalnum() and start > 0
        return run_together or (self._text[end - 1 : end + 1].isdigit() and start < end < len(self._text))

    def _alone(self, start: int, end: int) -> list[Amount]:
        """The amounts of such a cell, read as if nothing stood around it."""
        found = read_amounts(self._text[start:end])
        return [replace(one, start=one.start + start, end=one.end + start) for one in found]

    def has_money(self, cell: Cell) -> bool:
        """True where a cell holds what is money whatever stands around it."""
        return any(amount.certain for amount in self.amounts(cell))
