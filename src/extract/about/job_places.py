"""The places where a text has a job's name, whatever the name is: "become a ...", "... jobs", "do ... earn"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from vocabulary.inflection import plural
from vocabulary.tables import read_rows

_OFTEN = r"(?: in [A-Z]\w+)?(?: (?:can|may|will|usually|typically|often|now))*"
_ARTICLE = r"(?:an? |the )?"
_MARKED = re.compile(r"\b(?:an?|the|every|each) (?:\w+ )?\Z", re.I)
# "Vat cooper (senior): $40,000".
_LABEL = re.compile(r"[*_]*(?: \([^()\n]*\))?[*_]*\s?[:–—-]\s[^\n]{0,40}[₹$£€]")
# A line of the name alone, or the first cell of a row.
_LINE_BEGIN = re.compile(r"(?:\A|\n)[ \t#*>|•-]*\Z")
_LINE_END = re.compile(r"[ \t*]*(?:[|\n]|\Z)")
_REACH = 32


class Kind(NamedTuple):
    """One kind of place: whether of work or of pay, what it tells of the name, and the words before and after that."""

    of: str
    tells: str
    before: str
    after: str

    @property
    def needs_mark(self) -> bool:
        """Whether an article or a plural must mark the name: "a vat cooper earns", never "Acme earns"."""
        return self.tells == "sure" and not self.before

    def around(self, name: str) -> str:
        """A pattern for a name where its words stand."""
        before = rf"\b(?:{self.before}) {_ARTICLE}" if self.before else ""
        return rf"{before}{name}" + (rf" (?:{self.after})\b" if self.after else r"\b")


class Place(NamedTuple):
    """A name, as it was asked for, in a place of one kind."""

    name: str
    kind: Kind


_OF_LABEL = Kind("work", "little", "", _LABEL.pattern)
_OF_LINE = Kind("work", "little", _LINE_BEGIN.pattern, _LINE_END.pattern)


@cache
def kinds() -> tuple[Kind, ...]:
    """The kinds of places."""
    return tuple([Kind(row["of"], row["tells"], row["before"], row["after"]) for row in read_rows("job_places.csv")])


@cache
def _sides() -> tuple[tuple[Kind, re.Pattern[str] | None, re.Pattern[str] | None], ...]:
    return tuple([(kind, _before(kind), _after(kind)) for kind in kinds()])


def _before(kind: Kind) -> re.Pattern[str] | None:
    return re.compile(rf"\b(?:{kind.before}) {_ARTICLE}\Z", re.I) if kind.before else None


def _after(kind: Kind) -> re.Pattern[str] | None:
    return re.compile(rf"(?:['’]s?)?{_OFTEN} (?:{kind.after})\b", re.I) if kind.after else None


def forms(names: Iterable[str]) -> str:
    """The names, one of them or many, as alternatives of a pattern."""
    every = sorted({form for name in names for form in (name, plural(name))}, key=len, reverse=True)
    return "|".join(re.escape(form).replace(r"\ ", r"\s") for form in every)


def places(text: str, names: Iterable[str]) -> Iterator[Place]:
    """The places of a text where one of the names (singular, in small letters) stands, in any case or number."""
    one = sorted(names)
    of = {form: name for name in one for form in (plural(name), name)}
    for hit in re.finditer(rf"\b(?:{forms(one)})\b", text, re.I):
        written = " ".join(hit[0].casefold().split())
        if name := of.get(written):
            yield from (Place(name, kind) for kind in _of(text, hit, marked=written != name))


def _of(text: str, hit: re.Match[str], *, marked: bool) -> Iterator[Kind]:
    lead = text[max(0, hit.start() - _REACH) : hit.start()]
    marked = marked or _MARKED.search(lead) is not None
    for kind, before, after in _sides():
        stands = (before is None or before.search(lead)) and (after is None or after.match(text, hit.end()))
        if stands and (marked or not kind.needs_mark):
            yield kind
    if _LABEL.match(text, hit.end()):
        yield _OF_LABEL
    if hit[0][0].isupper() and _LINE_END.match(text, hit.end()) and _LINE_BEGIN.search(lead):
        yield _OF_LINE
