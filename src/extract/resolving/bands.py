"""How large pay for a period may be."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

from extract.money.ranges import Amount, size
from vocabulary.tables import read_rows

_BEYOND = 3
_PERHAPS = 2
# So far up the band a lower end is hardly a year's.
_SURELY = Decimal("0.7")
_Band = tuple[Decimal | None, Decimal | None]


@cache
def _bands() -> dict[tuple[str, str], _Band]:
    return {
        (row["period"], currency): (_end(row["low"]), _end(row["high"]))
        for row in read_rows("period_bands.csv")
        for currency in row["currency"].split("|")
    }


def _end(cell: str) -> Decimal | None:
    return Decimal(cell) if cell else None


@cache
def _monthly() -> dict[str, tuple[Decimal, Decimal]]:
    return {row["currency"]: (Decimal(row["low"]), Decimal(row["high"])) for row in read_rows("monthly_pay.csv")}


def plausible(amount: Amount, currency: str | None, period: str) -> bool:
    """False where an amount is too small for a year's or a month's pay, or too large for an hour's, day's, week's."""
    anywhere = _bands().get((period, ""), (None, None))
    low, high = _bands().get((period, currency or ""), anywhere)
    return (low is None or size(amount) >= low) and (high is None or size(amount) <= high)


def beyond_monthly(amount: Amount, currency: str | None) -> bool:
    """True of an amount far above what is paid for a month in its currency."""
    band = _monthly().get(currency or "")
    return band is not None and size(amount) > _BEYOND * band[1]


def is_yearly_lakh(amount: Amount, currency: str | None) -> bool:
    """True of rupees told in lakhs that are more than most get in a month: so a year's pay is told."""
    band = _monthly().get(currency or "")
    return currency == "INR" and amount.scaled and band is not None and size(amount) > _PERHAPS * band[1]


def perhaps_monthly(amount: Amount, currency: str | None) -> bool:
    """True of an amount in full digits that may be the pay of a month at the top of the ladder."""
    band = _monthly().get(currency or "")
    return band is not None and not amount.scaled and band[0] <= size(amount) <= _PERHAPS * band[1]


def customarily_monthly(amount: Amount, currency: str | None) -> bool:
    """True of an amount in full digits of the size of a month's pay, in a currency of monthly pay.

    Of a range its lower end tells, as long as the upper one is not far beyond a month's ("₹54,060 – ₹1,40,540").
    """
    band = _monthly().get(currency or "")
    if band is None or amount.scaled:
        return False
    if size(amount) <= band[1]:
        return band[0] <= size(amount)
    return amount.low is not None and band[0] <= amount.low <= _SURELY * band[1] and size(amount) <= _BEYOND * band[1]
