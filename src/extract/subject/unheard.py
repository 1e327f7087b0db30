"""A job that no vocabulary has, by how titles and headings speak of its pay ("Agniveer Salary 2026")."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from extract.about.heard import is_no_job
from extract.about.job_places import kinds, places
from extract.about.role_words import may_lead, standard, words
from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.about.tokens import key_of
from extract.scopes import Span
from vocabulary.inflection import plural

_NAME = r"(?-i:([A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){0,2}))"
_SURE_PLACES = [kind for kind in kinds() if kind.tells == "sure" and kind.before]
_ASKED = re.compile(
    rf"[\s#*]*(?:the )?{_NAME} (?:salar(?:y|ies)|pay|compensation|wages?|income|stipend)\b"
    rf"|\b(?:salar(?:y|ies)|pay|income|earnings) of (?:an? |the )?{_NAME}\b|"
    + "|".join(kind.around(_NAME) for kind in _SURE_PLACES if kind.after),
    re.I,
)
# Titles that speak of the name as of somebody, and those that may speak of a thing.
_SOMEBODY = re.compile(
    "|".join(kind.around(_NAME) for kind in _SURE_PLACES)
    + rf"|\bis (?:an? )?{_NAME} a (?:good|great|safe|bad|hard|stable|well[- ]paid) (?:career|job|profession)\b",
    re.I,
)
_SOMETHING = re.compile(
    rf"[\s#*]*(?:the )?{_NAME} (?:salar(?:y|ies)|pay|compensation|wages?|income|careers?|jobs?|roles?)\b"
    rf"|[\s#*]*{_NAME}\s?[:–|]\s[^\n]{{0,60}}\b(?:salary|pay|job|career)\b",
    re.I,
)
_OTHERS = ("role", "city", "country", "company", "industry", "segment", "attribution")
_NOBODY = ("no job", "no person", "no one", "status", "learner", "workplace", "persons")
_LEAST = 2
# How much a place tells of somebody who has a job, and how much is enough.
_SURE = 2
_ENOUGH = 4
# A longer text is read in its first part alone.
_READ = 100_000


def unheard_role(tagger: Tagger, titles: Sequence[Span]) -> Tag | None:
    """The job whose pay the titles ask for, where the text writes of many such people and of no other thing so, or
    has them where one has a job ("become a ...", "as a ...", "... earn").
    """
    asked = (found for start, end in titles for found in _ASKED.finditer(tagger.text, start, end))
    for found in asked:
        group = found.lastindex or 0
        if _is_of_people(tagger, found.span(group)):
            written = _singular(found[group])
            return Tag("role", standard(written), *found.span(group), written)
    return _at_work(tagger, titles[0]) if titles else None


def _at_work(tagger: Tagger, title: Span) -> Tag | None:
    """The name in the document's title that its text has where one has a job."""
    for at, told in _candidates(tagger.text, title):
        written = _singular(tagger.text[slice(*at)])
        if _may_be_job(tagger, at) and _told_at_work(tagger.text[:_READ], written, told):
            return Tag("role", standard(written), *at, written)
    return None


def _candidates(text: str, title: Span) -> Iterator[tuple[Span, int]]:
    """The names in a title, without words before them that lead no title, and how much their places tell."""
    something = _SOMETHING.match(text, *title)
    named = [(found, _SURE) for found in _SOMEBODY.finditer(text, *title)]
    for found, told in [*named, *([(something, 1)] if something else [])]:
        start, end = found.span(found.lastindex or 0)
        before = itertools.takewhile(lambda word: not may_lead(word), text[start:end].split())
        start += sum(len(word) + 1 for word in before)
        if start < end:
            yield (start, end), told


def _may_be_job(tagger: Tagger, span: Span) -> bool:
    written = tagger.text[slice(*span)]
    key = key_of(written.split()[-1])
    known = any(tagger.of(field, *span) for field in _OTHERS) or not all(map(may_lead, written.split()))
    return not known and not is_no_job(key) and not any(key in words(means) for means in _NOBODY)


def _told_at_work(text: str, name: str, told: int) -> bool:
    """Whether a name stands in enough kinds of places of a job, one of them such that no thing stands there."""
    tells = Counter(kind.tells for _, kind in set(places(text, [name.casefold()])))
    return tells["sure"] > 0 and told + _SURE * tells["sure"] + tells["some"] >= _ENOUGH


def _singular(name: str) -> str:
    return name if key_of(name.split()[-1]) == name.split()[-1].casefold() else name.removesuffix("s")


def _is_of_people(tagger: Tagger, span: Span) -> bool:
    """True of a name in the plural that is no common word, no place, no employer and no skill."""
    text, written = tagger.text, tagger.text[slice(*span)]
    name = _singular(written)
    known = any(tagger.of(field, *span) for field in _OTHERS) or not all(map(may_lead, written.split()))
    if known or key_of(name.split()[-1]) in words("no job"):
        return False
    if re.search(rf"(?<![\w/.-]){name.lower()}(?![/-])", text):
        return False
    return len(re.findall(rf"\b{re.escape(plural(name))}\b", text)) >= _LEAST
