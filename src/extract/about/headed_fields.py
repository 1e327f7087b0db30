"""The job that a heading which is a field of work stands for: under "Blockchain Development" developers are paid."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from extract.about.fields_of_work import taught
from extract.about.role_words import standard
from extract.about.tag import Tag
from vocabulary.roles import field_roles
from vocabulary.tables import read_rows

_WEIGHT = 0.6
_MOST_WORDS = 6
_LONGEST = 90
_NAME = re.compile(r"(?:\d{1,2}[.):]\s*)?(?P<name>[A-Z][\w/&+ -]*[\w+])")
_MARKS = re.compile(r"[^\w(]*")
_STOP = re.compile(r"\s*[(:–—|?]|\s-\s")
# "Transportation & Highway Engineering" is one field.
_JOINED = ("engineering", "development", "design", "designing")
_AND = re.compile(r"\s+(?:&|and)\s+|\s*/\s+")


class _Head(NamedTuple):
    """Who works in a field that ends so, and the words before that it needs or that make it none."""

    person: str
    only: frozenset[str]
    never: frozenset[str]


@cache
def _heads() -> dict[str, _Head]:
    return {
        row["ends"]: _Head(row["person"], frozenset(row["only"].split()), frozenset(row["never"].split()))
        for row in read_rows("field_heads.csv")
    }


@cache
def _fields() -> dict[str, str]:
    return {row["field"].casefold(): row["role"] for row in read_rows("field_headings.csv")}


def headed_job(text: str, start: int, end: int) -> Tag | None:
    """The job of the field of work that a heading is, what follows a bracket, a colon or a dash left out; None where
    it is none or speaks of what is taught.
    """
    if end - start > _LONGEST or taught(text, start, end):
        return None
    begun = _MARKS.match(text, start, end)
    first = begun.end() if begun else start
    stop = _STOP.search(text, first, end)
    found = _NAME.fullmatch(text, first, stop.start() if stop else first + len(text[first:end].rstrip(" *_#.")))
    if found is None or len(found["name"].split()) > _MOST_WORDS:
        return None
    role = _job(found["name"])
    return Tag("role", standard(role), *found.span("name"), role, weight=_WEIGHT) if role else None


def _job(name: str) -> str | None:
    """Of several fields the first one's; nothing where one of them is no field of work."""
    parts = _AND.split(name)
    if len(parts) == 1:
        return _known(name) or _worker(name)
    # "Data Science & Analytics"
    more = [part for part in parts[1:] if part.casefold() not in _heads()]
    named = [_known(part) or _worker(part) for part in (parts[0], *more)]
    joined = name.split()[-1].casefold() in _JOINED and parts[0].split()[-1].casefold() not in _heads()
    return _known(name) or (_worker(name) if joined else named[0] if all(named) else None)


def _known(name: str) -> str | None:
    small = name.casefold()
    return field_roles().get(small) or _fields().get(small)


def _worker(name: str) -> str | None:
    """ "Water Resources Engineering": who works there by the last word of it."""
    *before, last = name.split()
    head = _heads().get(last.casefold())
    small = {word.casefold() for word in before}
    if head is None or not before or small & head.never or (head.only and not small & head.only):
        return None
    return " ".join((*before, head.person))
