"""What an amount of pay is about: the choice for each field, from its passage and from the document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import get_args

from extract.about.nations import NO_ONE_COUNTRY
from extract.about.states import is_state
from extract.about.tag import Field, Tag
from extract.about.tagger import Tagger
from extract.blocks.money_lines import money_in
from extract.choosing import Choice, Chooser
from extract.generic import is_generic
from extract.homes import fits, tells_of_everyone
from extract.money.ranges import Amount
from extract.resolving.country import country_of
from extract.resolving.role import is_of_everyone, is_of_kin, is_of_schooled, role_of
from extract.resolving.years import Years
from extract.scopes import Passage
from extract.subject import Subject
from extract.subject.tools import worked_with

# The statistic is chosen apart, with the words that name it.
_FIELDS = tuple(field for field in get_args(Field) if field != "statistic")
Choices = dict[str, Choice]
_TITLE_REACH = 40
_BEHIND = re.compile(r"\s*(?:[-–—|@,]|at\b)\s*")
_LEAST = 0.4
_NEARBY = 60
_BESIDE = ("row", "column")
_TABULAR = ("cell", *_BESIDE)
_NEAR = ("sentence", "cell", "row")
_OVER = ("caption", "heading", "document")


class Fields:
    """Chooses the fields of the amounts of one document in reading order."""

    def __init__(self, tagger: Tagger, subject: Subject) -> None:
        self._tagger = tagger
        self._subject = subject
        self._years = Years()

    def choose(self, chooser: Chooser, index: int) -> Choices:
        """Field -> choice for the amount with this index, without the fields that nothing says."""
        told = chooser.fields(index)
        choices = {field: choice for field in _FIELDS if field in told and (choice := chooser.choose(field, index))}
        self._settle_role(chooser, index, choices)
        _drop_what_no_longer_holds(choices)
        self._drop_what_others_have(chooser.passage, choices)
        other = chooser.is_of_other_employer(index)
        if other and _is_over(choices.get("company")):
            del choices["company"]
        self._take_from_document(choices, other=other, elsewhere=chooser.is_elsewhere())
        worked = (choices.get(field) for field in ("level", "experience", "role"))
        if years := self._years.of(chooser.passage, *worked):
            choices["experience"] = years
        self._drop_company_of_everyone(choices, chooser.amounts[index].start)
        self._drop_company_of_tools(choices)
        self._settle_place(chooser, index, choices)
        return choices

    def _settle_role(self, chooser: Chooser, index: int, choices: Choices) -> None:
        """The job, by the document's where that says more, and the level that is its last word."""
        named = choices.get("role")
        if is_of_everyone(chooser, index, named):
            choices.pop("role", None)
            choices.pop("company", None)
        elif is_of_kin(chooser, index, named) or is_of_schooled(chooser, index, named):
            choices.pop("role", None)
        elif role := role_of(chooser, self._named(chooser, index, named), self._subject.role, self._subject.titled):
            choices["role"] = role
        _take_rung(choices)

    def _settle_place(self, chooser: Chooser, index: int, choices: Choices) -> None:
        """The country, by all that tells it, and the city where it is still that of the figure."""
        amount = chooser.amounts[index]
        country = country_of(self._tagger.text, self._subject, choices, amount, chooser.amounts)
        choices.pop("country", None)
        if country and country.tags[0].value != NO_ONE_COUNTRY:
            choices["country"] = country
        _drop_city_of_elsewhere(choices)
        _drop_city_of_remote(choices, chooser.amounts[:index])
        _drop_city_of_other_money(choices, amount)
        if "city" in choices and choices["city"].origin in _OVER and chooser.is_of_the_country(index):
            del choices["city"]

    def _drop_what_others_have(self, passage: Passage, choices: Choices) -> None:
        """Years and a level from the sentence before are of the job that it names, not of another one."""
        role = choices.get("role")
        if not _is_own(role) or role is None:
            return
        if self._is_part_of_other(choices.get("level"), role.tags):
            del choices["level"]
        if self._is_of_other_post(choices.get("company"), role.tags):
            del choices["company"]
        for field in ("experience", "level"):
            carried = choices.get(field)
            if carried and carried.origin == "previous" and self._is_of_other(passage, carried.tags[0], role.tags):
                del choices[field]

    def _is_part_of_other(self, level: Choice | None, own: Sequence[Tag]) -> bool:
        """Whether the level of a heading is a part of another job's title there ("Junior doctors' pay")."""
        if level is None or level.origin != "heading":
            return False
        tag = level.tags[0]
        around = self._tagger.of("role", tag.start, tag.end + _TITLE_REACH)
        titles = [one.value for one in around if one.start <= tag.start and tag.end < one.end]
        return any(not title.endswith(one.value) for title in titles for one in own)

    def _is_of_other_post(self, company: Choice | None, own: Sequence[Tag]) -> bool:
        """Whether the employer of a heading stands right behind another job there ("Surgeon - Lotus Hospital")."""
        if company is None or company.origin != "heading":
            return False
        tag = company.tags[0]
        jobs = self._tagger.of("role", max(0, tag.start - _TITLE_REACH), tag.start)
        behind = bool(jobs) and _BEHIND.fullmatch(self._tagger.text, jobs[-1].end, tag.start)
        return bool(behind) and not any(one.value.endswith(jobs[-1].value) for one in own)

    def _is_of_other(self, passage: Passage, carried: Tag, own: Sequence[Tag]) -> bool:
        """Whether the sentence before that a tag stands in tells another's pay, or names jobs and none of the own."""
        around = (scope for scope in passage.scopes if scope.origin == "previous" and scope.start <= carried.start)
        where = next((scope for scope in around if carried.end <= scope.end), None)
        named = self._tagger.of("role", where.start, where.end) if where else ()
        sure = [tag.value.casefold() for tag in named if tag.weight >= _LEAST]
        others = bool(sure) and not any(value.endswith(tag.value.casefold()) for tag in own for value in sure)
        return others or bool(where and money_in(self._tagger.text[where.start : where.end]))

    def _named(self, chooser: Chooser, index: int, role: Choice | None) -> Choice | None:
        """The job that the passage names; in a post a job far from the figure is not what is offered.

        "The analyst" of a title that compares two jobs is the one of them that ends so.
        """
        if role and not self._subject.role and len(role.tags) == 1 and (full := self._of_title(role.tags[0])):
            return Choice((full,), role.origin)
        posted = self._subject.posting and self._subject.role
        if role is None or role.origin != "sentence" or not posted:
            return role
        amount = chooser.amounts[index]
        near = any(tag.end >= amount.start - _NEARBY and tag.start <= amount.end + _NEARBY for tag in role.tags)
        return role if near else None

    def _of_title(self, tag: Tag) -> Tag | None:
        jobs = {job.value: job for job in self._subject.title_jobs if job.value.endswith(f" {tag.value}")}
        told = len(jobs) == 1 and is_generic(tag.value.casefold())
        return next(replace(tag, value=job.value, written=job.written) for job in jobs.values()) if told else None

    def _drop_company_of_everyone(self, choices: Choices, at: int) -> None:
        """A company over a figure ends where its paragraph credits an office of statistics, which counts everyone."""
        credit, company = choices.get("attribution"), choices.get("company")
        if credit is None or company is None or _is_own(company):
            return
        here = credit.origin != "previous" or "\n" not in self._tagger.text[credit.tags[0].end : at]
        if here and tells_of_everyone(credit.tags[0].value):
            del choices["company"]

    def _drop_company_of_tools(self, choices: Choices) -> None:
        """A company is no employer where the text's jobs work with what it makes, but where a table tells it."""
        company = choices.get("company")
        if company is None or company.origin in _TABULAR:
            return
        if all(tag.written in worked_with(self._tagger.text) for tag in company.tags):
            del choices["company"]

    def _take_from_document(self, choices: Choices, *, other: bool, elsewhere: bool) -> None:
        subject = self._subject
        if subject.company and "company" not in choices and not other:
            choices["company"] = Choice((subject.company,), "document")
        if elsewhere:
            return
        if subject.city and (_is_quarter(choices.get("city")) or not {"city", "country"} & set(choices)):
            choices["city"] = Choice((subject.city,), "document")


def _take_rung(choices: Choices) -> None:
    """ "A DevOps lead": the last word of the title is the level."""
    role = choices.get("role")
    if role and "level" not in choices and all(tag.value.endswith(" Lead") for tag in role.tags):
        choices["level"] = Choice((replace(role.tags[0], field="level", value="lead"),), role.origin)


def _drop_what_no_longer_holds(choices: Choices) -> None:
    """Years and a level from the sentence before end where this one names its own, or turns to another place."""
    for field, other in (("experience", "level"), ("level", "experience")):
        turns = any(_is_own(choices.get(name)) for name in (other, "country", "city", "company"))
        if turns and field in choices and choices[field].origin == "previous":
            del choices[field]


def _drop_city_of_elsewhere(choices: Choices) -> None:
    """A city over a figure ends where the figure's own words name another country, or its own as a whole."""
    city, country = choices.get("city"), choices.get("country")
    if city is None or country is None or city.origin in _BESIDE:
        return
    if city.origin in _OVER and country.origin in _NEAR and all(_is_whole(tag) for tag in country.tags):
        del choices["city"]
        return
    if not _is_own(country):
        return
    elsewhere = all(tag.country and tag.country != country.tags[0].value for tag in city.tags)
    if _is_own(city) and not elsewhere:
        return
    if elsewhere or is_state(country.tags[0]):
        del choices["city"]


def _is_whole(country: Tag) -> bool:
    """True of a country that is named as such, and not by a state, its people or its employers."""
    return country.weight == 1 and not is_state(country)


def _drop_city_of_remote(choices: Choices, before: Sequence[Amount]) -> None:
    """ "Austin $139k; remote roles near $128k": the city before the amount before ends where one works anywhere."""
    city, segment = choices.get("city"), choices.get("segment")
    if city is None or segment is None or not (_is_own(city) and _is_own(segment)):
        return
    remote = next((tag for tag in segment.tags if tag.value.casefold() == "remote"), None)
    if remote and any(city.tags[-1].end <= amount.start and amount.end <= remote.start for amount in before):
        del choices["city"]


def _drop_city_of_other_money(choices: Choices, amount: Amount) -> None:
    """A city over a figure, and its country, end where the figure is in money of elsewhere; dollars are everywhere."""
    city, country = choices.get("city"), choices.get("country")
    if city is None or city.origin not in _OVER or amount.currency in (None, "USD") or not city.tags[0].country:
        return
    if not fits(city.tags[0].country, amount.currency):
        del choices["city"]
        if country and country.tags[0].value == city.tags[0].country and not _is_own(country):
            del choices["country"]


def _is_own(choice: Choice | None) -> bool:
    return choice is not None and choice.origin in ("sentence", "cell")


def _is_over(choice: Choice | None) -> bool:
    return choice is not None and choice.origin in ("heading", "previous")


def _is_quarter(city: Choice | None) -> bool:
    """True of a place that is no known city: in a text about one city it is a part of that."""
    return city is not None and all(tag.country is None for tag in city.tags)
