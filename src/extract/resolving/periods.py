"""For how long an amount is paid, where its own words do not say."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property, lru_cache

from extract.choosing import Chooser
from extract.money.periods import period_after, periods_before, periods_in
from extract.money.ranges import Amount, size
from extract.phrases import phrase
from extract.resolving.bands import (
    beyond_monthly,
    customarily_monthly,
    is_yearly_lakh,
    perhaps_monthly,
    plausible,
)
from extract.resolving.stated import Sizes, far_below, near_stated, nearest_period, stated_sizes
from extract.scopes import Scope

_CLOSING = re.compile(r"\s?\)")
_OPENING = re.compile(r"\(\s?[~≈]?\s?$")
_OPENED = ("(", "(~", "(approx.")
# "₹20,000 basic + ₹5,000 incentives per month"
_SUM = re.compile(
    r"(?: (?:base|basic|fixed|salary|pay))?\s?\+\s?(?:[₹$£€]|Rs\.? ?)\s?\d[\d,.]*\d"
    r"(?: [a-z]+){0,3}?(?=\s?(?:per|an?|/)\b)"
)
_SIGNS = re.compile(r"[₹$£€]|\b(?:Rs|INR|USD|GBP|AED|SAR|QAR|SGD)\b")
_OF_FIGURES = ("row", "column")
# Levels 1 to 18 of the seventh pay commission's matrix run from 18,000 to 250,000 rupees a month.
_LEAST_SCALE, _MOST_SCALE = Decimal(15_000), Decimal(300_000)


class Periods:
    """The periods of the amounts of one document, told from its words and from the sizes of `paid`, its other pay.

    `headed` is the same pay with the periods that the headers of columns say.
    """

    def __init__(self, text: str, paid: Iterable[Amount], headed: Iterable[Amount] = ()) -> None:
        self._text = text
        self._sizes = stated_sizes(paid)
        self._told = stated_sizes(headed)

    def of(
        self, chooser: Chooser, index: int, currency: str | None, *, yearly: bool = False, in_hand: bool = False
    ) -> str:
        """The period of an amount: stated by it or around it, else told from its size; a year where nothing tells.

        `currency` is what the amount was found to be in, also where it does not say so itself; `yearly` is true of a
        bonus or of stock, whose size tells nothing, `in_hand` of what reaches the account, mostly each month.
        """
        amount = chooser.amounts[index]
        if amount.period:
            return amount.period
        in_table = chooser.passage.in_table
        near = _in_cell(chooser, amount, currency) if in_table else _in_sentence(chooser, index)
        alone = yearly and not in_table
        stated = near if alone else near or _around(chooser, index, _state_scale(chooser, index, currency))
        sizes = self._sizes.get(amount.currency or "", {})
        if in_hand and not near and far_below(amount, sizes, "year"):
            return "month"
        far = stated == "month" and beyond_monthly(amount, currency) and nearest_period(amount, sizes) != "month"
        far = far and not _leads_on(chooser, "month")
        if stated and (stated == near or (plausible(amount, currency, stated) and (in_table or not far))):
            return stated
        return "year" if yearly else self._sized(amount, chooser.passage.usual or amount, currency)

    def _sized(self, amount: Amount, usual: Amount, currency: str | None) -> str:
        """The period of an amount as its size tells it; `usual` is that of its column."""
        if self._is_of_told_months(amount):
            return "month"
        sized = nearest_period(amount, self._sizes.get(amount.currency or "", {}))
        if sized == "year" and self._is_monthly(amount, usual, currency):
            return "month"
        if sized == "month" and (beyond_monthly(amount, currency) or is_yearly_lakh(amount, currency)):
            return "year"
        if sized == "year" and not plausible(amount, currency, "year"):
            return self._most_named(amount, currency)
        return sized

    def _is_monthly(self, amount: Amount, usual: Amount, currency: str | None) -> bool:
        """Whether an amount, or the `usual` one of its column, has the size of a month's pay where it is told so."""
        sizes = self._sizes.get(amount.currency or "", {})
        if usual is not amount and (amount.scaled or beyond_monthly(amount, currency)):
            return False
        if customarily_monthly(usual, currency) and not near_stated(amount, sizes, "year"):
            return True
        return perhaps_monthly(usual, currency) and self._tells_months(sizes)

    def _is_of_told_months(self, amount: Amount) -> bool:
        """Whether the text tells such pay by the month, more than is customary too, and far more by the year."""
        told = self._told.get(amount.currency or "", {})
        return near_stated(amount, told, "month") and far_below(amount, told, "year")

    def _tells_months(self, sizes: Sizes) -> bool:
        """Whether the text speaks of months more than of years, and states no year's pay in the currency."""
        return not sizes.get("year") and self._named["month"] > self._named["year"]

    @cached_property
    def _named(self) -> Counter[str]:
        return Counter(period for period, _, _ in periods_in(self._text))

    def _most_named(self, amount: Amount, currency: str | None) -> str:
        """For an amount too small to be a year's pay, the period that the document names most and that it could be."""
        counts = ((count, period) for period, count in self._named.items() if period != "year")
        fit = [(count, period) for count, period in counts if plausible(amount, currency, period)]
        return max(fit)[1] if fit else "year"


def _in_cell(chooser: Chooser, amount: Amount, currency: str | None) -> str | None:
    """The first period of the cell that the amount can have: "$31/hour ($58,000)" is an hour's and a year's."""
    found = periods_in(chooser.text, chooser.passage.start, chooser.passage.end)
    return next((period for period, _, _ in found if plausible(amount, currency, period)), None)


def _in_sentence(chooser: Chooser, index: int) -> str | None:
    """From behind the bracket, the words around the amount, its run, or the words before."""
    text, territory = chooser.text, chooser.territories[index]
    if behind := _behind_bracket(chooser, index):
        return behind
    trailing = (period for period, _, _ in periods_in(text, *territory.trail))
    around = itertools.chain(periods_before(text, *territory.lead), trailing)
    if found := _first_fit(chooser.amounts[index], around):
        return found
    amount = chooser.amounts[index]
    if (stated := chooser.period_of_run(index)) and plausible(amount, amount.currency, stated):
        return stated
    if before := _first_fit(amount, periods_before(text, chooser.passage.start, territory.lead[0])):
        return before
    # "Acme pays £12.75 and Corvale £13.00 an hour."
    alike = (one.period for one in chooser.amounts[index + 1 :] if one.period and one.currency == amount.currency)
    after = next(alike, None)
    return after if after in ("hour", "day") and chooser.is_of_one_sort(index, after) else None


def _first_fit(amount: Amount, periods: Iterable[str]) -> str | None:
    return next((period for period in periods if plausible(amount, amount.currency, period)), None)


def _behind_bracket(chooser: Chooser, index: int) -> str | None:
    """The period of "60000 INR ($800) per year", which stands behind the bracket for both amounts, or behind a sum."""
    text, first = chooser.text, chooser.amounts[index]
    if added := _SUM.match(text, first.end):
        return found[0] if (found := period_after(text, added.end())) else None
    for amount in chooser.amounts[index : index + 2]:
        closed = _CLOSING.match(text, amount.end)
        opened = _OPENING.search(text, max(0, amount.start - 4), amount.start)
        beside = amount is first or text[first.end : amount.start].strip() in _OPENED
        if closed and opened and beside and (found := period_after(text, closed.end())):
            return found[0]
    return None


def _is_other_money(chooser: Chooser, index: int, scope: Scope) -> bool:
    """True of a sentence whose amounts are all under another sign than this one."""
    amount = chooser.amounts[index]
    own = set(_SIGNS.findall(chooser.text, amount.start, amount.end))
    signs = set(_SIGNS.findall(chooser.text, scope.start, scope.end))
    return bool(own and signs) and not own & signs


def _around(chooser: Chooser, index: int, scale: str | None) -> str | None:
    """From the row's label, the column's header, the caption, the sentence before, the headings, other columns.

    `scale` is the period of a scale or a name of pay in the passage's own scopes, which outweighs other columns.
    """
    for scope in chooser.passage.scopes:
        if scope.origin == "previous" and (chooser.passage.in_table or _is_other_money(chooser, index, scope)):
            continue
        told = periods_in(chooser.text, scope.start, scope.end)
        found = {period for period, *span in told if scope.origin in _OF_FIGURES or not _is_kind(chooser.text, *span)}
        if len(found) == 1:
            return found.pop()
    return scale or chooser.passage.table_period


def _leads_on(chooser: Chooser, period: str) -> bool:
    """Whether words with a colon right over a list name the period of its items ("Monthly captain pay:")."""
    if not chooser.passage.labelled:
        return False
    over = [scope for scope in chooser.passage.scopes if scope.intro or scope.origin == "heading"][:1]
    ends = (scope for scope in over if chooser.text[scope.start : scope.end].rstrip(" *_").endswith(":"))
    return any(period == one for scope in ends for one, _, _ in periods_in(chooser.text, scope.start, scope.end))


def _is_kind(text: str, start: int, end: int) -> bool:
    """True of "CTC", which is a year's beside a figure or over a column, but over a text may be a month's too."""
    return text[start:end].casefold() == "ctc"


def _state_scale(chooser: Chooser, index: int, currency: str | None) -> str | None:
    """The pay of the Indian state's pay scales is a month's, whether the text says so or not."""
    if currency != "INR" or not _LEAST_SCALE <= size(chooser.amounts[index]) <= _MOST_SCALE:
        return None
    passage = chooser.passage
    spans = [(passage.start, passage.end), *((scope.start, scope.end) for scope in passage.scopes)]
    return "month" if any(_names_state_scale(chooser.text, *span) for span in spans) else None


@lru_cache(maxsize=64)
def _names_state_scale(text: str, start: int, end: int) -> bool:
    """Whether a stretch names a pay scale of the state; the amounts of a passage ask for the same ones."""
    return bool(phrase("state_scale").search(text, start, end))
