"""What the finders read in the stretches of one text, each stretch once."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache

from extract.about import (
    attribution,
    companies,
    component,
    experience,
    industry,
    level,
    places,
    roles,
    segment,
    statistic,
)
from extract.about.role_words import modifiers, standard
from extract.about.tag import Tag
from extract.about.tokens import key_of

Finder = Callable[[str, int, int], list[Tag]]
_FINDERS: dict[str, Finder] = {
    "role": roles.find,
    "company": companies.find,
    "attribution": attribution.find,
    "experience": experience.find,
    "statistic": statistic.find,
    "component": component.find,
    "level": level.find,
    "segment": segment.find,
    "industry": industry.find,
}
# Asked of every stretch sooner or later: read together, they share its tokens.
_TOGETHER = ("role", "company", "attribution")
PLACES = ("city", "country")
_WORD_BEFORE = re.compile(r"(?<![\w-])([A-Za-z]{3,}) $")
_REACH = 24
_LEAST = 0.5
_OFTEN = 3
# A longer text is counted in its first part alone, or counting would cost the square of its length.
_COUNTED = 200_000


class Readings:
    """Finds tags in stretches of a text and remembers them; the offsets of the tags are those of the text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._folded = ""
        self._counts: dict[str, int] = {}
        self._known: dict[tuple[str, str | None, int, int], list[Tag]] = {}

    def of(self, field: str, start: int, end: int, country: str | None = None) -> list[Tag]:
        """The tags of a field as its finder gives them, in order; `country` decides between cities of the same name."""
        known = self._known.get((field, country if field in PLACES else None, start, end))
        return known if known is not None else self._read(field, country, start, end)

    def _read(self, field: str, country: str | None, start: int, end: int) -> list[Tag]:
        # The stretch alone: a cell of a run-together header begins inside a word of the text.
        stretch = self.text[start:end].replace("_", " ")
        for one in _TOGETHER if field in _TOGETHER or field in PLACES else (field,):
            if (one, None, start, end) not in self._known:
                tags = _moved(_FINDERS[one](stretch, 0, len(stretch)), start)
                self._known[one, None, start, end] = [self._fuller(tag, start) for tag in tags]
        if field in _TOGETHER or field in PLACES:
            found = _moved(places.find(stretch, 0, len(stretch), country), start)
            for one in PLACES:
                self._known[one, country, start, end] = [tag for tag in found if tag.field == one]
        return self._known[field, country if field in PLACES else None, start, end]

    def _fuller(self, tag: Tag, floor: int) -> Tag:
        """A title with the word before it, where the text often has the two together ("disability support worker")."""
        if tag.field != "role" or tag.weight < _LEAST or self.text[tag.start - 1 : tag.start] != " ":
            return tag
        before = _WORD_BEFORE.search(self.text, max(floor, tag.start - _REACH), tag.start)
        if not before or not roles.may_lead(before[1]) or _may_be_verb(before[1]):
            return tag
        written = self.text[before.start(1) : tag.end]
        if self._count(written.casefold().removesuffix("s")) < _OFTEN:
            return tag
        return replace(tag, value=standard(written), written=written, start=before.start(1), weight=1.0)

    def _count(self, phrase: str) -> int:
        if phrase not in self._counts:
            self._folded = self._folded or self.text[:_COUNTED].casefold()
            self._counts[phrase] = self._folded.count(phrase)
        return self._counts[phrase]


def _may_be_verb(word: str) -> bool:
    """ "The bureau tracks hygienists": such a word is part of a title only where titles are known to have it."""
    return word.endswith("s") and word.islower() and key_of(word) not in modifiers()


@lru_cache(maxsize=1)
def readings(text: str) -> Readings:
    """The readings of a text: taggers that come to it one after the other share them."""
    return Readings(text)


def _moved(tags: list[Tag], by: int) -> list[Tag]:
    return [
        Tag(tag.field, tag.value, tag.start + by, tag.end + by, tag.written, tag.years, tag.country, tag.weight)
        for tag in tags
    ]
