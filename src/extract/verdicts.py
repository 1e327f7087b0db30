"""What kind of money each amount of a passage is."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from extract.about.labels import header_field
from extract.about.tagger import Tagger
from extract.cost_texts import as_costs
from extract.far_off import FarOff
from extract.kinds import classify, continues_pay, plausible
from extract.kinds.rules import SALARY
from extract.money.periods import periods_in
from extract.money.ranges import Amount, size
from extract.phrases import phrase
from extract.scopes import Passage, Scope
from extract.setting import Setting, Verdict
from extract.siblings import of_one_kind
from extract.sizes import Judged, PaidSizes
from extract.unsaid import OWN, Unsaid

# The least bare number that alone in a cell under a header for pay is an amount.
_LEAST_BARE = 1000
# A part of pay that is told beside the whole is no smaller than so.
_PARTS = 50
_YEARS = range(1950, 2050)
_TITLE = 200
_LEVELS = re.compile(r"\b(?:junior|mid|senior|entry|lead|fresher)\b", re.I)
_NAMES = ("role", "city", "country", "company", "industry", "experience", "level")
_LONGEST_LABEL = 32


class Verdicts:
    """The verdicts on the amounts of one document.

    `about_pay` is true where the document as a whole is about pay, `about_costs` where its title is about costs.
    """

    def __init__(self, tagger: Tagger, *, about_pay: bool, about_costs: bool = False) -> None:
        self._text = tagger.text
        self._tagger = tagger
        self._about_pay = about_pay
        self._about_costs = about_costs

    def of(self, passages: Sequence[Passage]) -> list[list[Judged]]:
        """For each passage, all of the document in reading order, its amounts with their kinds."""
        read = _without_counts([list(self._read(passage)) for passage in passages])
        paid = PaidSizes(passages, read)
        unsaid, far_off = Unsaid(self._tagger, paid), FarOff(self._tagger, paid)
        judged = [
            far_off.settled(passage, unsaid.settled(passage, one)) for passage, one in zip(passages, read, strict=True)
        ]
        if self._about_costs:
            judged = [as_costs(self._tagger, passage, one) for passage, one in zip(passages, judged, strict=True)]
        return of_one_kind(self._tagger, passages, judged)

    def _read(self, passage: Passage) -> Iterator[Judged]:
        about_pay = self._about_pay or _tells_jobs(passage)
        return _verdicts(self._text, passage, _surroundings(self._text, passage), about_pay)


def _without_counts(read: list[list[Judged]]) -> list[list[Judged]]:
    """Where all that words call pay has its currency, bare numbers that only the subject tells of are counts.

    "SQL (100k+), Excel (75k)" counts job posts in a text that writes its pay as "$585,000".
    """
    pay = [amount for one in read for amount, verdict in one if verdict.kind == SALARY and verdict.words in OWN]
    if not pay or not all(amount.certain and amount.currency for amount in pay):
        return read
    return [
        [(amount, Verdict(None) if _is_silent(amount, verdict) else verdict) for amount, verdict in one] for one in read
    ]


def _is_silent(amount: Amount, verdict: Verdict) -> bool:
    bare = not amount.certain and amount.currency is None and amount.period is None
    return bare and verdict.kind == SALARY and verdict.words == "none"


def _tells_jobs(passage: Passage) -> bool:
    """True of a cell in a row whose label is a job's title: what stands beside those is mostly pay."""
    return _is_of_job(passage)


def _verdicts(text: str, passage: Passage, around: _Surroundings, about_pay: bool) -> Iterator[Judged]:
    read = [(amount, _verdict(text, passage, amount, around, about_pay)) for amount in passage.amounts]
    paid = [size(amount) for amount, verdict in read if amount.certain and verdict.kind == SALARY]
    scaled = next((one for one, verdict in read if one.certain and one.scaled and verdict.kind == SALARY), None)
    for amount, verdict in read:
        if amount.certain and amount.scaled and verdict.kind == SALARY:
            scaled = amount
        elif scaled and not passage.in_table and verdict.kind == SALARY and not amount.certain:
            amount = _scaled_as(amount, scaled)
        bare = about_pay and bool(paid) and not amount.certain and verdict.kind is None
        goes_on = bare and continues_pay(around.of(amount, passage.start, about_pay), paid)
        yield amount, Verdict(SALARY) if goes_on else verdict


class _Surroundings(NamedTuple):
    """The words around a passage, each kind nearest first."""

    sentence: str
    labels: tuple[str, ...]
    headings: tuple[str, ...]
    previous: str

    def of(self, amount: Amount, start: int, about_pay: bool) -> Setting:
        """The setting of an amount in the passage that begins at `start`."""
        place = (amount.start - start, amount.end - start)
        return Setting(self.sentence, *place, amount, self.labels, self.headings, self.previous, about_pay)


def _surroundings(text: str, passage: Passage) -> _Surroundings:
    by_place: dict[str, list[str]] = {"heading": [], "previous": [], "label": []}
    for scope in sorted(passage.scopes, key=lambda scope: _names_somebody(text, scope)):
        if _is_note(passage, scope):
            continue
        by_place[_place(scope)].append(text[scope.start : scope.end].replace("_", " "))
    labels, headings, previous = (by_place[place] for place in ("label", "heading", "previous"))
    if passage.row_header:
        # "Expense | Monthly": what the rows are is told over their labels.
        labels.append(passage.row_header)
    nearest = next((words for words in previous if words), "")
    return _Surroundings(text[passage.start : passage.end], tuple(labels), tuple(headings), nearest)


def _names_somebody(text: str, scope: Scope) -> bool:
    """True of the cell that says whose pay a row holds: what heads the column says more of its kind."""
    if scope.origin != "row":
        return scope.origin != "column"
    return scope.label in _NAMES and header_field(text[scope.start : scope.end]) != "pay"


def _is_note(passage: Passage, scope: Scope) -> bool:
    """True of a long cell of the row but the first: remarks, which name nothing."""
    remarks = scope.origin == "row" and scope.label != "role" and scope.end - scope.start > _LONGEST_LABEL
    return remarks and scope is not passage.scopes[0]


def _place(scope: Scope) -> str:
    if scope.origin == "heading":
        return "heading"
    return "previous" if scope.origin == "previous" or scope.intro else "label"


def _verdict(text: str, passage: Passage, amount: Amount, around: _Surroundings, about_pay: bool) -> Verdict:
    if _is_weight(text, passage, amount):
        return Verdict(None)
    verdict = classify(around.of(amount, passage.start, about_pay))
    if verdict == Verdict(None) and _fills_pay_cell(passage, amount):
        return Verdict(SALARY)
    if verdict.kind == "other" and verdict.words == "none" and passage.pay_column:
        return Verdict(SALARY)
    return Verdict(SALARY) if _costs_to_hire(text, passage, amount, verdict) else verdict


def _scaled_as(amount: Amount, beside: Amount) -> Amount:
    """ "52 LPA, of which 30 base": a small bare number beside pay in lakhs or thousands is a part of that."""
    factor = Decimal(100_000) if beside.currency == "INR" else Decimal(1000)
    if amount.scaled or amount.currency or amount.period or size(amount) >= _LEAST_BARE:
        return amount
    if not size(beside) / _PARTS <= size(amount) * factor <= size(beside):
        return amount
    low, high = (None if end is None else end * factor for end in (amount.low, amount.high))
    return replace(amount, low=low, high=high, currency=beside.currency, period=beside.period, scaled=True)


def _is_weight(text: str, passage: Passage, amount: Amount) -> bool:
    in_pounds = not amount.certain or "pound" in text[amount.start : amount.end].casefold()
    return in_pounds and _weighs(text, passage.start, passage.end)


@lru_cache(maxsize=1)
def _weighs(text: str, start: int, end: int) -> bool:
    """Whether a passage speaks of weights, read once for all of its amounts."""
    return bool(phrase("weight").search(text, start, end))


def _fills_pay_cell(passage: Passage, amount: Amount) -> bool:
    """True of a bare number that is most of a cell in a column of pay, or has a label in a list of pay."""
    whole = 2 * (amount.end - amount.start) > passage.end - passage.start
    labelled = not passage.in_table and size(amount) not in _YEARS
    return passage.pay_column and (whole or labelled) and not amount.certain and (amount.high or 0) >= _LEAST_BARE


def _costs_to_hire(text: str, passage: Passage, amount: Amount, verdict: Verdict) -> bool:
    """What it costs for some time to hire somebody is that person's pay, as is what a table says of a job by time."""
    if plausible.too_large(amount) or verdict.kind != "price" or "cost" not in (verdict.reason or "").casefold():
        return False
    lasts = amount.period or periods_in(passage.header) or (passage.in_table and _LEVELS.search(passage.header))
    hires = (
        phrase("hiring").search(text, scope.start, scope.end) for scope in passage.scopes if scope.origin == "heading"
    )
    by_time = bool(periods_in(passage.header)) and _is_of_job(passage)
    return bool(lasts) and (by_time or any(hires) or _titled_hiring(text))


def _is_of_job(passage: Passage) -> bool:
    """True of a cell beside a job's title in a table whose first cells are titles."""
    return passage.in_table and any(scope.origin == "row" and scope.label == "role" for scope in passage.scopes)


@lru_cache(maxsize=1)
def _titled_hiring(text: str) -> bool:
    """Whether the first line of a text, its title, speaks of hiring."""
    title = text.lstrip()[:_TITLE].partition("\n")[0]
    return bool(phrase("hiring").search(title))
