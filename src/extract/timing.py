"""For how long an amount is paid, where its own words do not say."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal

from extract.choose import Chooser
from extract.money.periods import period_after, periods_in
from extract.money.ranges import Amount
from extract.scopes import Passage

# Below these a year's pay is not to be believed, so that a period named nearby is taken instead.
_LEAST_A_YEAR = {"INR": Decimal(60_000)} | dict.fromkeys(
    ("USD", "GBP", "EUR", "SGD", "AUD", "CAD", "AED", "NZD", "CHF"), Decimal(7_000)
)
_LEAST_A_MONTH = {"USD": Decimal(250), "GBP": Decimal(250), "EUR": Decimal(250), "INR": Decimal(1_500)}
_DEFAULT_LEAST = Decimal(2_000)


def _top(amount: Amount) -> Decimal:
    return amount.high if amount.high is not None else amount.low or Decimal(0)


# Above these an hour's, a day's or a week's pay is not to be believed.
_MOST = {"hour": Decimal(2_000), "day": Decimal(20_000), "week": Decimal(60_000)}
_RUPEES_TO_DOLLAR = 20
_CLOSING = re.compile(r"\s?\)")
_OPENING = re.compile(r"\(\s?[~≈]?\s?$")
# Levels 1 to 18 of the seventh pay commission's matrix run from 18,000 to 250,000 rupees a month.
_LEAST_SCALE, _MOST_SCALE = Decimal(15_000), Decimal(300_000)
_SCALES_OF_PAY = re.compile(
    r"\b(?:basic pay|pay[- ]?scales?|pay matrix|pay level|pay band|grade pay|7th (?:cpc|pay)|pay commission|in[- ]hand|take[- ]home)\b",
    re.I,
)


def plausible(amount: Amount, currency: str | None, period: str) -> bool:
    """False where the amount is too small for a year's or a month's pay, or too large for an hour's, a day's, a week's."""
    if period in _MOST:
        factor = _RUPEES_TO_DOLLAR if currency in ("INR", "JPY", "KRW", "IDR", "VND") else 1
        return _top(amount) <= _MOST[period] * factor
    if period == "year":
        return _top(amount) >= _LEAST_A_YEAR.get(currency or "", _DEFAULT_LEAST)
    if period == "month":
        return _top(amount) >= _LEAST_A_MONTH.get(currency or "", Decimal(0))
    return True


def _behind_bracket(chooser: Chooser, index: int) -> str | None:
    """The period of "60000 INR ($800) per year", which stands behind the bracket for both amounts."""
    text, amounts = chooser.text, chooser.amounts
    for amount in amounts[index : index + 2]:
        closed = _CLOSING.match(text, amount.end)
        opened = _OPENING.search(text, max(0, amount.start - 4), amount.start)
        beside = amount is amounts[index] or text[amounts[index].end : amount.start].strip() in ("(", "(~", "(approx.")
        if closed and opened and beside and (found := period_after(text, closed.end())):
            return found[0]
    return None


def _in_sentence(chooser: Chooser, index: int) -> str | None:
    text, territory, amount = chooser.text, chooser.territories[index], chooser.amounts[index]
    if behind := _behind_bracket(chooser, index):
        return behind
    lead, trail = periods_in(text, *territory.lead), periods_in(text, *territory.trail)
    for period, _, _ in [*reversed(lead), *trail]:
        if plausible(amount, amount.currency, period):
            return period
    run = chooser.runs[index]
    stated = [chooser.amounts[member].period for member in run if chooser.amounts[member].period]
    if stated:
        return stated[-1]
    before = periods_in(text, chooser.passage.start, territory.lead[0])
    fit = [period for period, _, _ in before if plausible(amount, amount.currency, period)]
    return fit[-1] if fit else None


Stated = Mapping[str, Sequence[float]]


def by_size(amount: Amount, stated: Stated) -> str:
    """The period whose stated amounts are nearest in size; a year where none is within a factor of six.

    `stated` maps a period to the logarithms of the amounts in the same currency that the document states for it.
    """
    size = math.log(float(_top(amount) or 1))
    nearest = {period: min(abs(size - one) for one in sizes) for period, sizes in stated.items() if sizes}
    if not nearest:
        return "year"
    period, distance = min(nearest.items(), key=lambda item: (item[1], item[0] != "year", item[0]))
    return period if distance <= math.log(6) else "year"


def by_words(text: str, amount: Amount, currency: str | None) -> str:
    """For an amount too small to be a year's pay, the period that the document speaks of most and that it could be."""
    counts = Counter(period for period, _, _ in periods_in(text))
    fit = [
        (count, period) for period, count in counts.items() if period != "year" and plausible(amount, currency, period)
    ]
    return max(fit)[1] if fit else "year"


def period_of(chooser: Chooser, index: int, currency: str | None, document: Stated) -> tuple[str, bool]:
    """The period of an amount and whether the text states it near; a year where nothing is said.

    `document` holds the sizes that the document states for each period in this currency.
    """
    amount, passage = chooser.amounts[index], chooser.passage
    if amount.period:
        return amount.period, True
    near = _in_sentence(chooser, index) if not passage.in_table else _first(chooser.text, passage.start, passage.end)
    stated = near or _outer(chooser, passage) or _pay_scale(chooser, index, currency)
    if stated and (plausible(amount, currency, stated) or stated == near):
        return stated, True
    sized = by_size(amount, document)
    if sized == "year" and not plausible(amount, currency, "year"):
        return by_words(chooser.text, amount, currency), False
    return sized, False


def _pay_scale(chooser: Chooser, index: int, currency: str | None) -> str | None:
    """The pay of the Indian state's pay scales is a month's, whether the text says so or not."""
    top = _top(chooser.amounts[index])
    if currency != "INR" or not _LEAST_SCALE <= top <= _MOST_SCALE:
        return None
    spans = [
        (chooser.passage.start, chooser.passage.end),
        *((scope.start, scope.end) for scope in chooser.passage.scopes),
    ]
    return "month" if any(_SCALES_OF_PAY.search(chooser.text, start, end) for start, end in spans) else None


def _first(text: str, start: int, end: int) -> str | None:
    found = periods_in(text, start, end)
    return found[0][0] if found else None


def _outer(chooser: Chooser, passage: Passage) -> str | None:
    """From the row's label, the column's header, the caption, the sentence before, the headings."""
    for scope in passage.scopes:
        if scope.origin == "previous" and passage.in_table:
            continue
        found = {period for period, _, _ in periods_in(chooser.text, scope.start, scope.end)}
        if len(found) == 1:
            return found.pop()
    return None
