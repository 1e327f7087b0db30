"""Salaries with their evidence from a resolved figure."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Mapping
from dataclasses import replace

from extract.about.states import is_state
from extract.about.tag import Tag
from extract.choosing import Choice, Chooser
from extract.confidence import confidence
from extract.records import Evidence, Origin, Salary
from extract.resolving.figure import Figure

_MOST_SUBJECTS = 12
_OWN = ("sentence", "cell", "row")
_About = Mapping[str, tuple[Tag, Origin]]


def salaries_of(chooser: Chooser, index: int, figure: Figure, mention: int) -> Iterator[Salary]:
    """One salary for each subject of the figure of the amount with this index; `mention` is its mention's index."""
    subjects = _subjects(figure.choices)
    for number, about in enumerate(subjects, start=1):
        likely = confidence(chooser, index, about, figure.statistic, len(subjects))
        yield _salary(chooser, figure, about, (mention, number), likely)


def _subjects(choices: Mapping[str, Choice]) -> list[_About]:
    """One subject for every combination of the values chosen."""
    combined = itertools.product(*(choice.tags for choice in choices.values()))
    return [
        _with_state({field: (tag, choice.origin) for (field, choice), tag in zip(choices.items(), tags, strict=True)})
        for tags in itertools.islice(combined, _MOST_SUBJECTS)
    ]


def _with_state(about: dict[str, tuple[Tag, Origin]]) -> _About:
    """With the state that the amount's own words name as its segment, where they name nothing nearer."""
    country, origin = about.get("country", (None, None))
    if country is None or origin not in _OWN or not is_state(country) or {"city", "segment"} & about.keys():
        return about
    return about | {"segment": (replace(country, field="segment", value=country.written), about["country"][1])}


def _salary(chooser: Chooser, figure: Figure, about: _About, place: tuple[int, int], likely: float) -> Salary:
    """The salary of one subject; `place` is its mention and its number, `likely` how likely it is to be right."""
    text, amount = chooser.text, figure.amount
    value = {field: tag.value for field, (tag, _) in about.items()}
    written = {field: tag.written for field, (tag, _) in about.items()}
    low_years, high_years = _years(about)
    return Salary(
        mention=place[0],
        subject=place[1],
        start=amount.start,
        end=amount.end,
        quote=text[amount.start : amount.end],
        sentence=chooser.sentence,
        low=amount.low,
        high=amount.high,
        currency=figure.currency,
        period=figure.period,
        statistic=figure.statistic,
        component=value.get("component"),
        role_text=written.get("role"),
        country=value.get("country"),
        city=written.get("city"),
        company=chooser.tagger.in_full(about["company"][0]) if "company" in about else None,
        industry=written.get("industry"),
        experience_min=low_years,
        experience_max=high_years,
        level=value.get("level"),
        segment=value.get("segment"),
        attribution=value.get("attribution"),
        confidence=likely,
        evidence=tuple(_evidence(text, figure, about)),
    )


def _years(about: _About) -> tuple[float | None, float | None]:
    years = about["experience"][0].years if "experience" in about else None
    return years or (None, None)


def _evidence(text: str, figure: Figure, about: _About) -> Iterator[Evidence]:
    """Where each field was read, the statistic first; fields that no words of the text name have no span."""
    if figure.named:
        yield _read_in(text, "statistic", figure.statistic, figure.named.tags[0], figure.named.origin)
    for field, (tag, origin) in about.items():
        yield _read_in(text, field, tag.value, tag, origin)


def _read_in(text: str, field: str, value: str, tag: Tag, origin: Origin) -> Evidence:
    if origin == "source" or tag.end == 0:
        return Evidence(field, value, origin)
    return Evidence(field, value, origin, tag.start, tag.end, text[tag.start : tag.end])
