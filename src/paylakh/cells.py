"""What a cell that a person wrote can mean."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


class CellError(Exception):
    """A cell that cannot be taken as it stands; the message goes on after the cell's text."""


def day(cell: str) -> date:
    """Return the day of a cell such as 2025-09-19. Raises CellError."""
    try:
        if _ISO_DATE.fullmatch(cell):
            return date.fromisoformat(cell)
    except ValueError as error:
        raise CellError("is not a day of the calendar") from error
    raise CellError("is not a date of the form YYYY-MM-DD")


def country(cell: str, known: frozenset[str]) -> str:
    """Return the ISO 3166 alpha-2 code of a cell in either case, one of `known`. Raises CellError."""
    if cell.upper() not in known:
        raise CellError("is not an ISO 3166 alpha-2 code such as IN or US")
    return cell.upper()


def amount(cell: str) -> Decimal:
    """Return a number of a cell such as 1200000 or 12.50, without separators. Raises CellError."""
    try:
        number = Decimal(cell)
    except InvalidOperation as error:
        raise CellError("is not a number such as 1200000") from error
    if not number.is_finite() or number < 0:
        raise CellError("is not a number such as 1200000")
    return number


def years(cell: str) -> float:
    """Return a number of years. Raises CellError."""
    return float(amount(cell))


def count(cell: str) -> int:
    """Return a whole number from 1. Raises CellError."""
    if not (cell.isascii() and cell.isdigit() and int(cell)):
        raise CellError("is not a whole number from 1")
    return int(cell)
