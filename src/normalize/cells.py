"""Columns of a frame as typed lists, with None for whatever pandas takes for missing."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal, InvalidOperation
from typing import Any

import pandas as pd


def texts(column: pd.Series[Any]) -> list[str | None]:
    """Return the texts of a column; what is no text is None."""
    return [value if isinstance(value, str) else None for value in column.tolist()]


def dates(column: pd.Series[Any]) -> list[date | None]:
    """Return the days of a column of dates or timestamps; what is neither is None."""
    return [_day(value) for value in column.tolist()]


def amounts(column: pd.Series[Any]) -> list[Decimal | None]:
    """Return the numbers of a column as Decimals, by their shortest text; what is no finite number is None."""
    return [_number(value) for value in column.tolist()]


def _day(value: object) -> date | None:
    if value is pd.NaT:
        return None
    if isinstance(value, datetime):
        return value.date()
    return value if isinstance(value, date) else None


def _number(value: object) -> Decimal | None:
    if value is None:
        return None
    try:
        number = value if isinstance(value, Decimal) else Decimal(str(value))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None
