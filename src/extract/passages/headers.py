"""What the header of a column says of the bare numbers under it: their currency and their scale."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from extract.about.labels import header_field
from extract.header_money import header_currency, header_scale
from extract.money.currencies import EUROPEAN
from extract.money.ranges import Amount
from extract.money.scales import FACTORS

# Numbers from here on are whole amounts, whatever scale the header names.
_WHOLE = 1000
_GROUP = 3
_LEAST_UNSCALED = {"thousand": 10_000}
_LEAST_UNSCALED_ELSE = 2_000


_DASH = re.compile(r"\s*(?:[-–—−]|to)\s*", re.I)


def names_pay(words: str) -> bool:
    """True of words that name pay and the currency or the scale of bare numbers under them ("Salary (in lakhs)")."""
    named = header_currency(words) or header_scale(words)
    return bool(named) and header_field(words) == "pay"


def joined(text: str, amounts: Sequence[Amount]) -> list[Amount]:
    """The amounts of a cell in a pay column, where bare numbers with a dash between them are a range ("4-6")."""
    found: list[Amount] = []
    for amount in amounts:
        before = found[-1] if found else None
        if before and _makes_range(text, before, amount):
            found[-1] = replace(before, end=amount.end, high=amount.low, is_range=True)
        else:
            found.append(amount)
    return found


def _makes_range(text: str, left: Amount, right: Amount) -> bool:
    bare = not any(one.certain or one.is_range or one.period for one in (left, right))
    # "4-6+" keeps both ends.
    bare = bare and not left.bound and right.bound in (None, "minimum")
    rises = left.low is not None and right.low is not None and left.low < right.low
    return bare and rises and bool(_DASH.fullmatch(text, left.end, right.start))


def with_header(amount: Amount, header: str) -> Amount:
    """A bare number of a pay column with the currency and the scale that the header names."""
    top = max((end for end in (amount.low, amount.high) if end is not None), default=Decimal(0))
    if amount.certain and top >= _WHOLE:
        return amount
    factor = Decimal(1) if amount.scaled else _factor(header_scale(header), top)
    low, high = (None if end is None else end * factor for end in (amount.low, amount.high))
    currency = amount.currency or header_currency(header)
    if currency in EUROPEAN and not amount.certain and factor == 1:
        low, high = (_without_dot(end) for end in (low, high))
    return replace(amount, low=low, high=high, currency=currency, scaled=amount.scaled or factor != 1)


def _without_dot(end: Decimal | None) -> Decimal | None:
    """ "54.000" under a header of euros: the dot parts thousands."""
    return end * 1000 if end is not None and end.as_tuple().exponent == -_GROUP else end


def _factor(scale: str | None, top: Decimal) -> Decimal:
    if scale is None or top >= _LEAST_UNSCALED.get(scale, _LEAST_UNSCALED_ELSE):
        return Decimal(1)
    return FACTORS[scale]
