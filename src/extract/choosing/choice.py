"""What is chosen for a field, and tags that belong together."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from extract.about.states import is_state
from extract.about.tag import Tag
from extract.records import Origin

# Fields of which one amount may have several values: "data scientists in Bangalore and Pune earn ...".
_MULTIPLE = ("city", "company", "country", "role")
_AND = re.compile(
    r"(?:\s*\([^()]{1,40}\)(?=\s*,))?[\s*_\"“”]*(?:,\s*[\"“”]?\s*(?:and|or)?|and|or|&|/|as well as)"
    r"[\s*_\"“”]*(?:the\s+|in\s+|at\s+|an?\s+)?",
    re.I,
)
# Countries in a bracket say one region in full: "the Gulf (UAE, Qatar) or UK" is a list of three.
_CLOSED = re.compile(rf"\)?{_AND.pattern}", re.I)
_LONGEST_BRACKET = 120
_LEAST_COMMAS = 2
# What names the employers of a place and not those of a figure, up to the end of the list.
_RESIDENTS = re.compile(
    r"\b(?:home (?:to|of)|hub (?:for|of)|headquarters (?:of|for)|presence of|offices of|hosts?|housing"
    r"|with (?:(?!at |in |for )[\w-]+ ){0,2}(?:companies|firms|employers|platforms|providers|start-?ups|brands)"
    r" (?:like|such as|including)"
    r"|(?:top|major|leading|main) (?:recruiters|employers|companies)(?: here| there)? (?:are|include)\b"
    r"|(?:hiring companies|companies hiring|(?:top |key |major )?(?:employers|recruiters))\s?:)[^.;:]*$",
    re.I,
)


class Choice(NamedTuple):
    """The tags chosen for one field (several where one amount is said of several subjects) and their origin."""

    tags: tuple[Tag, ...]
    origin: Origin


def distinct(tags: Sequence[Tag]) -> list[Tag]:
    """The first tag of every value."""
    seen: dict[str, Tag] = {}
    for tag in tags:
        seen.setdefault(tag.value, tag)
    return list(seen.values())


def coordinated(text: str, tags: Sequence[Tag], chosen: Tag) -> list[Tag]:
    """The tags of a list that the chosen one is a member of ("Bangalore and Pune"), in order."""
    ordered = sorted(tags, key=lambda tag: tag.start)
    at = next((index for index, tag in enumerate(ordered) if tag is chosen), None)
    if at is None:
        return [chosen]
    first = last = at
    link = _CLOSED if chosen.field == "country" else _AND
    while first > 0 and link.fullmatch(text, ordered[first - 1].end, ordered[first].start):
        first -= 1
    while last + 1 < len(ordered) and link.fullmatch(text, ordered[last].end, ordered[last + 1].start):
        last += 1
    return ordered[first : last + 1]


def group(field: str, text: str, tags: Sequence[Tag], chosen: Tag) -> list[Tag]:
    """The chosen tag, and of fields that may have several values those that it is coordinated with."""
    return distinct(coordinated(text, tags, chosen)) if field in _MULTIPLE else [chosen]


def each(tags: Sequence[Tag]) -> list[Tag]:
    """The first tag of every value, of states the first of every name."""
    seen: dict[tuple[str, str], Tag] = {}
    for tag in tags:
        seen.setdefault((tag.value, tag.written if is_state(tag) else ""), tag)
    return list(seen.values())


def subjects(field: str, text: str, tags: Sequence[Tag], chosen: Tag) -> list[Tag]:
    """What an amount's own words say that it is of: as `group`, but of states each that a list names outside brackets,
    though all are of one country.
    """
    listed = coordinated(text, tags, chosen) if is_state(chosen) else []
    apart = all(is_state(tag) and _bracket(text, tag.start) < 0 for tag in listed)
    return each(listed) if listed and apart else group(field, text, tags, chosen)


def of_the_highest(before: Tag, behind: Sequence[Tag]) -> list[Tag]:
    """The statistic behind a figure where the words before it compare it with others: "pays the highest, at $96,310 a
    year on average".
    """
    compared = before.written.casefold() in ("highest", "lowest")
    return list(behind[:1]) if compared and behind and behind[0].value in ("average", "median") else []


def without_examples(text: str, tags: Sequence[Tag]) -> list[Tag]:
    """Without the names that a bracket lists as examples ("FAANG (Google, Meta, Amazon)")."""
    brackets = [_bracket(text, tag.start) for tag in tags]
    named = Counter(brackets)
    alone = {bracket for bracket, count in named.items() if bracket < 0 or (count == 1 and not _lists(text, bracket))}
    return [tag for tag, bracket in zip(tags, brackets, strict=True) if bracket in alone]


def without_residents(text: str, start: int, tags: Sequence[Tag]) -> list[Tag]:
    """Without the companies that a sentence from `start` on names as those of a place ("home to Google and Amazon")
    or as examples of those that hire ("with firms like Google hiring").
    """
    return [tag for tag in tags if not _RESIDENTS.search(text, max(start, tag.start - _LONGEST_BRACKET), tag.start)]


def _lists(text: str, bracket: int) -> bool:
    closed = text.find(")", bracket, bracket + _LONGEST_BRACKET)
    return text.count(",", bracket, closed) >= _LEAST_COMMAS


def _bracket(text: str, at: int) -> int:
    """Where the bracket opens that an offset stands in, -1 where it stands in none."""
    floor = max(0, at - _LONGEST_BRACKET)
    opened = text.rfind("(", floor, at)
    return opened if opened > text.rfind(")", floor, at) else -1
