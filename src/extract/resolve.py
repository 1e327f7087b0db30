"""From a passage with money to mentions and salaries: what each amount is about, with the evidence for it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.choose import Choice, Chooser
from extract.confidence import confidence
from extract.money.ranges import Amount
from extract.records import Evidence, Mention, Origin, Salary
from extract.scopes import Passage
from extract.setting import Verdict
from extract.statistics import statistic_of
from extract.subject import GENERIC_HEADS, Subject, credit_countries, fits, home_country
from extract.timing import period_of
from vocabulary.roles import role_heads

_CONVERSION = re.compile(
    r"[\s*_]*(?:=|≈|~|\(|/|or)[\s*_]*(?:about|approx\w*\.?|~|≈|roughly|around|equivalent to)?[\s*_]*", re.I
)
_MEMORY = 1500
_MOST_SUBJECTS = 12
_FIELDS = (
    "role",
    "country",
    "city",
    "company",
    "industry",
    "experience",
    "level",
    "segment",
    "component",
    "attribution",
)
Choices = dict[str, Choice]


@dataclass(slots=True)
class Memory:
    """What earlier passages settled: the years that go with a level, the periods that were stated."""

    years: dict[str, tuple[int, Choice]]
    sizes: dict[str, dict[str, list[float]]]


class Resolver:
    """Resolves the passages of one document in reading order."""

    def __init__(self, tagger: Tagger, subject: Subject, sizes: dict[str, dict[str, list[float]]]) -> None:
        self.tagger = tagger
        self.text = tagger.text
        self.subject = subject
        self.memory = Memory({}, sizes)
        self.mentions: list[Mention] = []
        self.salaries: list[Salary] = []
        self._last_choices: Choices = {}
        self._last_period = "year"
        self._last_statistic: tuple[str, Choice | None] = ("point", None)

    def add(self, passage: Passage, read: Sequence[tuple[Amount, Verdict]]) -> None:
        """Turn the amounts of a passage into mentions, and those that are pay into salaries."""
        money = [(amount, verdict) for amount, verdict in read if verdict.kind is not None]
        chooser = Chooser(self.tagger, passage, [amount for amount, _ in money])
        for index, (amount, verdict) in enumerate(money):
            if verdict.kind == "salary":
                self._pay(chooser, index)
            else:
                self._mention(
                    passage, amount, str(verdict.kind), verdict.reason, self._dollars(amount, None), amount.period
                )

    def _dollars(self, amount: Amount, country: str | None) -> str | None:
        if amount.dollar and amount.currency == "USD":
            return self.subject.dollars(self.text, country)
        return amount.currency

    def _mention(
        self, passage: Passage, amount: Amount, kind: str, reason: str | None, currency: str | None, period: str | None
    ) -> None:
        self.mentions.append(
            Mention(
                amount.start,
                amount.end,
                self.text[amount.start : amount.end],
                amount.low,
                amount.high,
                currency,
                period,
                kind,
                reason,
                passage.start,
                passage.end,
            )
        )

    def _pay(self, chooser: Chooser, index: int) -> None:
        amount, passage = chooser.amounts[index], chooser.passage
        converted = self._converts(chooser, index)
        choices = self._last_choices if converted else self._choices(chooser, index)
        self._last_choices = choices
        currency = self._dollars(amount, choices["country"].tags[0].value if "country" in choices else None)
        if currency is None:
            currency = self._currency_of_place(choices)
        statistic, named = self._last_statistic if converted else statistic_of(chooser, index)
        self._last_statistic = statistic, named
        period = (
            self._last_period
            if converted and not amount.period and amount.currency != chooser.amounts[index - 1].currency
            else None
        )
        period = period or period_of(chooser, index, currency, self.memory.sizes.get(amount.currency or "", {}))[0]
        self._last_period = period
        self._mention(passage, amount, "salary", None, currency, period)
        evidence = _evidence("statistic", statistic, named) if named else ()
        for number, subject in enumerate(_subjects(choices), start=1):
            self.salaries.append(
                self._salary(
                    chooser, index, number, subject, (currency, period, statistic), evidence, len(_subjects(choices))
                )
            )

    def _converts(self, chooser: Chooser, index: int) -> bool:
        """True where the amount says the one before it again in another currency or unit."""
        if index == 0 or self.mentions[-1].kind != "salary":
            return False
        left, right = chooser.amounts[index - 1], chooser.amounts[index]
        other = left.currency != right.currency or (left.period != right.period and left.is_range == right.is_range)
        return other and bool(_CONVERSION.fullmatch(self.text, left.end, right.start))

    def _currency_of_place(self, choices: Choices) -> str | None:
        from vocabulary.places import country_currency

        country = choices["country"].tags[0].value if "country" in choices else None
        if country:
            return country_currency(country)
        return self.subject.currency or country_currency(self.subject.dominant_country or "")

    def _choices(self, chooser: Chooser, index: int) -> Choices:
        choices: Choices = {}
        for field in _FIELDS:
            choice = chooser.inside(field, index) or chooser.outside(field)
            if choice:
                choices[field] = choice
        self._role(choices, chooser, index)
        if "company" not in choices and self.subject.company:
            choices["company"] = Choice((self.subject.company,), "document")
        if self.subject.city and not {"city", "country"} & set(choices):
            choices["city"] = Choice((self.subject.city,), "document")
        self._years(choices, _section(chooser.passage))
        self._country(choices, chooser.amounts[index])
        return choices

    def _role(self, choices: Choices, chooser: Chooser, index: int) -> None:
        """The document's job where the passage names none, and in place of a bare head noun that ends it."""
        choice = choices.get("role")
        whole = self.subject.role
        if choice is None:
            if whole:
                origin: Origin = "source" if whole.end == 0 else "document"
                choices["role"] = Choice((whole,), origin)
            return
        tag = choice.tags[0]
        if len(choice.tags) > 1:
            return
        if (
            whole
            and tag.weight > 0.5
            and choice.origin not in ("row", "column", "cell")
            and " " in tag.value
            and whole.value.endswith(" " + tag.value)
        ):
            choices["role"] = Choice((replace(tag, value=whole.value, written=whole.written),), choice.origin)
        if tag.weight > 0.5:
            return
        head = tag.value.split()[-1].casefold()
        if choice.origin in ("row", "column", "cell"):
            if whole and role_heads().get(head) == "weak":
                choices["role"] = Choice((whole,), "document")
            return
        if head not in GENERIC_HEADS or tag.weight > 0.5:
            return
        candidates = [self.tagger.of("role", scope.start, scope.end) for scope in chooser.passage.scopes]
        for fuller in [*itertools.chain(*candidates), *([whole] if whole else [])]:
            if fuller.weight > 0.5 and fuller.value.split()[-1:] == tag.value.split()[-1:]:
                choices["role"] = Choice((fuller,), "document" if fuller is whole else "previous")
                return

    def _years(self, choices: Choices, section: int) -> None:
        """Years of experience go with a level as the document paired them before."""
        level = choices.get("level")
        if level is None:
            return
        value = level.tags[0].value
        if "experience" in choices:
            if choices["experience"].origin in ("sentence", "cell", "heading"):
                self.memory.years[value] = section, Choice(choices["experience"].tags, "previous")
        elif value in self.memory.years and level.origin in ("sentence", "cell"):
            where, remembered = self.memory.years[value]
            if where == section and abs(level.tags[0].start - remembered.tags[0].end) <= _MEMORY:
                choices["experience"] = remembered

    def _country(self, choices: Choices, amount: Amount) -> None:
        """From the sentence, the city, the surroundings, the document, or at last the currency."""
        choice, city = choices.get("country"), choices.get("city")
        if (
            city
            and city.tags[0].country
            and (choice is None or choice.origin not in ("sentence", "cell", "row", "column"))
        ):
            tag = city.tags[0]
            choices["country"] = Choice(
                (Tag("country", str(tag.country), tag.start, tag.end, tag.written, country=tag.country),), city.origin
            )
            return
        if choice is not None:
            return
        credit = choices.get("attribution")
        if credit and (code := credit_countries().get(credit.tags[0].value)):
            choices["country"] = Choice((replace(credit.tags[0], field="country", value=code),), credit.origin)
        elif found := self._document_country(amount):
            choices["country"] = found

    def _document_country(self, amount: Amount) -> Choice | None:
        subject, currency = self.subject, amount.currency
        if subject.source.country:
            return Choice((Tag("country", subject.source.country, 0, 0, subject.source.country),), "source")
        titled = {tag.country for tag in subject.title_countries}
        fitting = [tag for tag in subject.title_countries if fits(tag.country, currency)]
        if fitting or len(titled) == 1:
            tag = (fitting or list(subject.title_countries))[0]
            return Choice((Tag("country", str(tag.country), tag.start, tag.end, tag.written),), "document")
        if code := subject.country_of_currency(currency):
            return Choice((Tag("country", code, 0, 0, code),), "document")
        tag_ = subject.country
        if tag_ and (
            fits(tag_.value, currency)
            or currency is None
            or (amount.dollar and tag_.value in ("SG", "AU", "CA", "NZ", "HK"))
        ):
            return Choice((tag_,), "document")
        home = home_country(currency)
        return (
            Choice((Tag("country", home, amount.start, amount.end, self.text[amount.start : amount.end]),), "currency")
            if home
            else None
        )

    def _salary(
        self,
        chooser: Chooser,
        index: int,
        number: int,
        subject: dict[str, tuple[Tag, Origin]],
        figure: tuple[str | None, str, str],
        named: tuple[Evidence, ...],
        siblings: int,
    ) -> Salary:
        amount, passage = chooser.amounts[index], chooser.passage
        currency, period, statistic = figure
        value = {field: tag.value for field, (tag, _) in subject.items()}
        written = {field: tag.written for field, (tag, _) in subject.items()}
        years = subject["experience"][0].years if "experience" in subject else None
        evidence = named + tuple(
            itertools.chain.from_iterable(
                _evidence(field, tag.value, Choice((tag,), origin)) for field, (tag, origin) in subject.items()
            )
        )
        return Salary(
            mention=len(self.mentions) - 1,
            subject=number,
            start=amount.start,
            end=amount.end,
            quote=self.text[amount.start : amount.end],
            sentence=self.text[passage.start : passage.end],
            low=amount.low,
            high=amount.high,
            currency=currency,
            period=period,
            statistic=statistic,
            component=value.get("component"),
            role_text=written.get("role"),
            country=value.get("country"),
            city=written.get("city"),
            company=written.get("company"),
            industry=written.get("industry"),
            experience_min=years[0] if years else None,
            experience_max=years[1] if years else None,
            level=value.get("level"),
            segment=value.get("segment"),
            attribution=value.get("attribution"),
            confidence=confidence(
                amount, {field: origin for field, (_, origin) in subject.items()}, statistic, siblings, passage.in_table
            ),
            evidence=evidence,
        )


def _section(passage: Passage) -> int:
    """Where the heading stands that is nearest over a passage."""
    return next((scope.start for scope in passage.scopes if scope.origin == "heading"), -1)


def _subjects(choices: Choices) -> list[dict[str, tuple[Tag, Origin]]]:
    """One subject for every combination of the values chosen."""
    fields = list(choices)
    combined = itertools.product(*(choices[field].tags for field in fields))
    subjects = [
        {field: (tag, choices[field].origin) for field, tag in zip(fields, tags, strict=True)}
        for tags in itertools.islice(combined, _MOST_SUBJECTS)
    ]
    return subjects


def _evidence(field: str, value: str, choice: Choice) -> tuple[Evidence, ...]:
    tag = choice.tags[0]
    if choice.origin == "source" or tag.end == 0:
        return (Evidence(field, value, choice.origin),)
    return (Evidence(field, value, choice.origin, tag.start, tag.end, tag.written),)
