"""Writes a spreadsheet."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from paylakh.errors import PaylakhError
from paylakh.figures import in_words
from paylakh.terminal import visible

if TYPE_CHECKING:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.worksheet._write_only import WriteOnlyWorksheet

# Limits of the format; Excel refuses or cuts what is beyond them.
_LONGEST_CELL = 32_767
_LONGEST_TITLE = 31
_MOST_ROWS = 1_048_576


def write_xlsx(title: str, names: list[str], rows: Iterator[tuple[object, ...]], file: Path) -> None:
    """Write one sheet with a line of names; texts are texts even where they look like formulas.

    Raises PaylakhError where a text is longer than a cell can hold, or there are more rows than a sheet can.
    """
    from openpyxl import Workbook

    book = Workbook(write_only=True)
    sheet = book.create_sheet(title[:_LONGEST_TITLE])
    sheet.append([_cell(sheet, name) for name in names])
    try:
        for number, row in enumerate(rows, start=2):
            if number > _MOST_ROWS:
                raise PaylakhError(
                    f"more than the {_MOST_ROWS:,} rows that a sheet of xlsx can hold; take csv or parquet"
                )
            sheet.append([_cell(sheet, value) for value in row])
    except PaylakhError:
        # One that is left open complains when it is thrown away.
        sheet.close()
        raise
    book.save(file)


def _cell(sheet: WriteOnlyWorksheet, value: object) -> WriteOnlyCell | int | float | date | Decimal | None:
    if value is None or isinstance(value, int | float | Decimal | date):
        return value
    from openpyxl.cell import WriteOnlyCell

    text = visible(in_words(value))
    if len(text) > _LONGEST_CELL:
        raise PaylakhError(f"a text of {len(text):,} characters is longer than a cell of xlsx can hold; take csv")
    cell = WriteOnlyCell(sheet, text)
    cell.data_type = "s"
    return cell
