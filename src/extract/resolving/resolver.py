"""The resolver of a document: mentions of its money, and salaries of what is pay."""

from __future__ import annotations

from collections.abc import Sequence

from extract.about.tagger import Tagger
from extract.choosing import Chooser, ScopeChoices
from extract.choosing.told_again import is_told_again
from extract.homes import Dollars, is_own_dollar
from extract.money.ranges import Amount
from extract.records import Mention, Salary
from extract.resolving.bands import plausible
from extract.resolving.fields import Choices, Fields
from extract.resolving.figure import Figure
from extract.resolving.periods import Periods
from extract.resolving.salaries import salaries_of
from extract.resolving.statistic import closed, is_rank, is_set, statistic_of
from extract.scopes import Passage
from extract.setting import Verdict
from extract.subject import Subject
from vocabulary.places import country_currency


class Resolver:
    """Resolves the passages of one document in reading order into `mentions` and `salaries`."""

    def __init__(self, tagger: Tagger, subject: Subject, periods: Periods) -> None:
        self.mentions: list[Mention] = []
        self.salaries: list[Salary] = []
        self._tagger = tagger
        self._text = tagger.text
        self._subject = subject
        self._periods = periods
        self._fields = Fields(tagger, subject)
        self._around = ScopeChoices(tagger)
        self._dollars = Dollars(tagger.text, subject.countries)

    def add(self, passage: Passage, read: Sequence[tuple[Amount, Verdict]]) -> None:
        """Turn the amounts of a passage into mentions, and those that are pay into salaries."""
        money = [(amount, verdict) for amount, verdict in read if verdict.kind is not None]
        if not money:
            return
        chooser = Chooser(self._tagger, passage, [amount for amount, _ in money], self._around)
        before: Figure | None = None
        for index, (amount, verdict) in enumerate(money):
            before = self._figure(chooser, index, before) if verdict.kind == "salary" else None
            currency, period = (before.currency, before.period) if before else (self._own(amount, None), amount.period)
            self._mention(passage, before.amount if before else amount, verdict, currency, period)
            if before:
                self.salaries += salaries_of(chooser, index, before, len(self.mentions) - 1)

    def _mention(
        self, passage: Passage, amount: Amount, verdict: Verdict, currency: str | None, period: str | None
    ) -> None:
        self.mentions.append(
            Mention(
                start=amount.start,
                end=amount.end,
                quote=self._text[amount.start : amount.end],
                low=amount.low,
                high=amount.high,
                currency=currency,
                period=period,
                kind=str(verdict.kind),
                reason=None if verdict.kind == "salary" else verdict.reason,
                sentence_start=passage.start,
                sentence_end=passage.end,
            )
        )

    def _figure(self, chooser: Chooser, index: int, before: Figure | None) -> Figure:
        """The amount with what it is about; one that says the figure before again shares all that was said of that."""
        amount = chooser.amounts[index]
        said = before if before and is_told_again(self._text, before.amount, amount) else None
        choices = dict(said.choices) if said else self._fields.choose(chooser, index)
        converted = said is not None and amount.dollar and is_own_dollar(said.amount.currency)
        currency = amount.currency if converted else self._currency(amount, choices)
        statistic, named = (said.statistic, said.named) if said else statistic_of(chooser, index)
        averaged = amount.bound == "reaching" and (statistic in ("average", "median") or is_set(chooser, amount))
        more = "+" in self._text[amount.start : amount.end]
        amount = closed(amount) if averaged or (is_rank(named) and not more) else amount
        shared = said.period if said and not amount.period and amount.currency != said.amount.currency else None
        if shared in ("hour", "day", "week") and not plausible(amount, currency, shared):
            shared = None
        part = choices["component"].tags[0].value if "component" in choices else None
        extra = part in ("bonus", "stock")
        period = shared or self._periods.of(chooser, index, currency, yearly=extra, in_hand=part == "in_hand")
        return Figure(amount, currency, period, statistic, named, choices)

    def _currency(self, amount: Amount, choices: Choices) -> str | None:
        """The amount's currency, else that of the place that it is about, else that of the document."""
        country = choices["country"].tags[0].value if "country" in choices else None
        own = self._own(amount, country)
        if own or country:
            return own or country_currency(str(country))
        return self._subject.currency or country_currency(self._subject.dominant_country or "")

    def _own(self, amount: Amount, country: str | None) -> str | None:
        """The currency that the amount names; a bare dollar is that of the country."""
        return self._dollars.of(country) if amount.dollar and amount.currency == "USD" else amount.currency
