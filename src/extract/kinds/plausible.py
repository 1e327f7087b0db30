"""How large pay may be: wide bands by period, far from any judgement of what is fair or usual."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from extract.money.ranges import Amount
from vocabulary.tables import read_rows

Band = tuple[Decimal, Decimal]


@cache
def _bands() -> dict[tuple[str, str], Band]:
    return {
        (row["period"], currency): (Decimal(row["low"]), Decimal(row["high"]))
        for row in read_rows("kinds_bands.csv")
        for currency in row["currency"].split("|")
    }


def _band(amount: Amount) -> Band:
    period = amount.period or ""
    bands = _bands()
    return bands.get((period, amount.currency or "")) or bands[period, ""]


def is_nothing(amount: Amount) -> bool:
    """True of a zero, which no header gives a scale to."""
    return not amount.low and not amount.high


def too_small(amount: Amount) -> bool:
    """True where the amount, in its period, is less than anyone's pay."""
    return (amount.high or amount.low or Decimal(0)) < _band(amount)[0]


def too_large(amount: Amount) -> bool:
    """True where the amount, in its period, is more than one person's pay."""
    return (amount.low or amount.high or Decimal(0)) > _band(amount)[1]
