"""The choice for each field of each amount of a passage: from its own words first, then from those around it."""

from __future__ import annotations

import itertools
from collections.abc import Container, Sequence
from functools import cached_property
from typing import get_args

from extract.about.tag import Field
from extract.about.tagger import Tagger
from extract.choosing.bracketed import paired_statistic
from extract.choosing.carrying import is_of_the_country, of_another_employer
from extract.choosing.choice import Choice
from extract.choosing.inside import Inside
from extract.choosing.outside import Outside, ScopeChoices
from extract.choosing.territory import runs, territories
from extract.money.ranges import Amount
from extract.records import Origin
from extract.scopes import Passage

_MONTHS = 10
# Fields of which a text that compares pay names several values.
RIVALLED = ("role", "city", "company", "experience")
_NONE: frozenset[str] = frozenset()
_ANY: frozenset[str] = frozenset(get_args(Field))
_Values = tuple[frozenset[str], ...]


class Chooser:
    """Chooses tags for the amounts of one passage; `amounts` are those that are money, in order.

    `around` reads the scopes of the document.
    """

    def __init__(self, tagger: Tagger, passage: Passage, amounts: Sequence[Amount], around: ScopeChoices) -> None:
        self.tagger = tagger
        self.text = tagger.text
        self.passage = passage
        # One for all salaries of the passage, which may be long and hold thousands.
        self.sentence = tagger.text[passage.start : passage.end]
        self.amounts = list(amounts)
        self.territories = territories(self.text, passage.start, passage.end, self.amounts)
        self.runs = {index: run for run in runs(self.text, self.amounts) for index in run}
        self._run_periods: dict[int, Amount | None] = {}
        self._own: Origin = "cell" if passage.in_table else "sentence"
        self._inside = Inside(tagger, passage, self.amounts[0].start, self.territories, self.runs)
        self._outside = Outside(around, passage)

    def period_of_run(self, index: int) -> str | None:
        """The last period that an amount of the same run states ("$4, $5 and $6 an hour")."""
        run = self.runs[index]
        if run[0] not in self._run_periods:
            stated = (self.amounts[member] for member in reversed(run))
            self._run_periods[run[0]] = next((amount for amount in stated if amount.period), None)
        last = self._run_periods[run[0]]
        return last.period if last and _of_one_sort(self.amounts[index], last) else None

    def choose(self, field: str, index: int) -> Choice | None:
        """The choice for a field of the amount with this index, None where nothing says it."""
        if tags := self._inside.tags(field, index):
            return Choice(tuple(tags), self._own)
        if field == "statistic" and (told := paired_statistic(self.tagger, self.passage, self.amounts, index)):
            return told
        return self.outside(field)

    def fields(self, index: int) -> Container[object]:
        """The fields that something may say of the amount with this index; nothing says the others."""
        return _ANY if self._inside.lists(index) else self._fields

    @cached_property
    def _fields(self) -> frozenset[str | None]:
        return self._inside.fields | self._outside.fields

    @cached_property
    def named(self) -> tuple[_Values, _Values]:
        """For each field of RIVALLED the values that the passage names, and those that stand around it."""
        values = self.tagger.values
        around = [values(RIVALLED, scope.start, scope.end) for scope in self.passage.scopes]
        own = values(RIVALLED, self.passage.start, self.passage.end)
        return own, tuple([_NONE.union(*some) for some in zip(*around, strict=True)]) or (_NONE,) * len(RIVALLED)

    def is_of_one_sort(self, index: int, period: str) -> bool:
        """Whether an amount is of the size of the next one that states this period."""
        later = (one for one in self.amounts[index + 1 :] if one.period == period)
        return any(_of_one_sort(self.amounts[index], one) for one in itertools.islice(later, 1))

    def is_of_other_employer(self, index: int) -> bool:
        """Whether an amount's own words speak of another employer than any named before: "at mid-size firms"."""
        return not self.passage.in_table and of_another_employer(self.text, self.territories[index])

    def is_of_the_country(self, index: int) -> bool:
        """Whether the words before an amount, or over and beside its cell, say that it is of a whole country:
        "the national average is".
        """
        if self.passage.in_table:
            told = (scope for scope in self.passage.scopes if scope.origin in ("row", "column"))
            return any(is_of_the_country(self.text, (scope.start, scope.end)) for scope in told)
        lead = self.passage.start, self.amounts[index].start
        return is_of_the_country(self.text, lead)

    def is_elsewhere(self) -> bool:
        """Whether words over the passage turn to other places: "Outside London"."""
        return self._outside.is_ended("city")

    def outside(self, field: str) -> Choice | None:
        """The choice from the words around the passage."""
        return self._outside.choice(field)


def _of_one_sort(one: Amount, other: Amount) -> bool:
    """False of two amounts as far apart as a month's pay and a year's."""
    tops = [amount.high or amount.low or 0 for amount in (one, other)]
    return max(tops) < _MONTHS * min(tops)
