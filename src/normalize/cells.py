"""Columns as typed lists, with None for whatever pandas takes for missing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal, InvalidOperation


def texts(column: Iterable[object]) -> list[str | None]:
    """Return the texts of a column; what is no text is None."""
    return [value if isinstance(value, str) else None for value in column]


def dates(column: Iterable[object]) -> list[date | None]:
    """Return the days of a column of dates or timestamps; what is neither is None."""
    return [_day(value) for value in column]


def amounts(column: Iterable[object]) -> list[Decimal | None]:
    """Return the numbers of a column as Decimals, by their shortest text; what is no finite number is None."""
    return [_number(value) for value in column]


def _day(value: object) -> date | None:
    if isinstance(value, datetime):
        # pandas has a day that is none, and that is not even itself.
        return value.date() if value == value else None
    return value if isinstance(value, date) else None


def _number(value: object) -> Decimal | None:
    if value is None:
        return None
    try:
        number = value if isinstance(value, Decimal) else Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
