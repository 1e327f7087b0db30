"""What the finders read in the stretches of one text, each stretch once."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
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
from extract.about.heard import Heard
from extract.about.initials import Initials
from extract.about.openings import PLACES, Openings, Words
from extract.about.overlaps import Overlaps
from extract.about.role_words import modifiers, names, standard, words
from extract.about.tag import Tag
from extract.about.tokens import Token, key_of

# What reads a field in a whole stretch: from its letters, or from them and its tokens.
_BY_LETTERS: dict[str, Callable[[str, int, int], list[Tag]]] = {
    "experience": experience.find,
    "statistic": statistic.find,
    "component": component.find,
}
_BY_TOKENS: dict[str, Callable[[str, Sequence[Token], Sequence[int]], list[Tag]]] = {
    "role": roles.read,
    "company": companies.read,
    "attribution": attribution.read,
    "level": level.read,
    "segment": segment.read,
    "industry": industry.read,
}
_WORD_BEFORE = re.compile(r"(?<![\w-])([A-Za-z]{3,}) $")
_NAME_BEFORE = re.compile(r"\b([A-Z][a-z]+ [A-Z][a-z]+) $")
_LINK = re.compile(r"(?<=\])\([^()\s]*\)|\bhttps?://[^\s()|\]]+")
_LINE_BEGIN = re.compile(r"\n[ \t]*[-*•·▪]{1,2}[ \t*_]*\Z")
_LABEL_END = re.compile(r"[*_]*\s?(?::|[-–—]\s)")
_MARKS = 8
_REACH = 24
_LEAST = 0.5
_OFTEN = 3
_LONGEST_LABEL = 60
# A longer text is counted in its first part alone, or counting would cost the square of its length.
_COUNTED = 200_000


class Readings:
    """Finds tags in stretches of a text and remembers them; the offsets of the tags are those of the text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self._plain = text.replace("_", " ")
        self._words: dict[tuple[int, int], Words] = {}
        self._openings = Openings(self._plain)
        self._initials = Initials(text)
        self._heard = Heard(self._plain)
        self._folded = ""
        self._counts: dict[str, int] = {}
        self._labels: dict[tuple[str, str | None, str], list[Tag]] = {}
        self._known: dict[tuple[str, str | None, int, int], list[Tag]] = {}

    def never(self, start: int, end: int) -> tuple[str, ...]:
        """The fields that no tag of a stretch can be of."""
        fields = self._openings.never(start, end)
        if "role" in fields and (self._initials.may_stand(start, end) or self._heard.may_stand(start, end)):
            return tuple([field for field in fields if field != "role"])
        return fields

    def of(self, field: str, start: int, end: int, country: str | None = None) -> list[Tag]:
        """The tags of a field as its finder gives them, in order; `country` decides between cities of the same name."""
        known = self._known.get((field, country if field in PLACES else None, start, end))
        return known if known is not None else self._read(field, country, start, end)

    def _read(self, field: str, country: str | None, start: int, end: int) -> list[Tag]:
        if field in PLACES:
            tags = _moved(self._raw(PLACES[0], country, start, end), start)
            for one in PLACES:
                self._known[one, country, start, end] = [tag for tag in tags if tag.field == one]
            return self._known[field, country, start, end]
        tags = _moved(self._raw(field, None, start, end), start)
        if field == "role":
            tags = [self._fuller(tag, start) for tag in _outside_links(self._plain[start:end], tags, start)]
            tags = self._heard.added(self._initials.added(tags, start, end), start, end)
        self._known[field, None, start, end] = tags
        return tags

    def _raw(self, field: str, country: str | None, start: int, end: int) -> list[Tag]:
        """What a finder reads in a stretch, with offsets from its start; cells and labels that come again are known."""
        # The stretch alone: a cell of a run-together header begins inside a word of the text.
        stretch = self._plain[start:end]
        if end - start > _LONGEST_LABEL:
            return self._find(field, country, stretch, start)
        known = self._labels.get((field, country, stretch))
        if known is None:
            known = self._labels[field, country, stretch] = self._find(field, country, stretch, start)
        return known

    def _find(self, field: str, country: str | None, stretch: str, start: int) -> list[Tag]:
        if field in _BY_LETTERS:
            return _BY_LETTERS[field](stretch, 0, len(stretch))
        words = self._words_of(start, start + len(stretch))
        starts = words.starts(field)
        if not starts:
            return []
        if field in PLACES:
            return places.read(stretch, words.found, starts, country)
        return _BY_TOKENS[field](stretch, words.found, starts)

    def _words_of(self, start: int, end: int) -> Words:
        """The words of a stretch, which several finders read at different times."""
        known = self._words.get((start, end))
        if known is None:
            known = self._words[start, end] = self._openings.words(start, end)
        return known

    def _fuller(self, tag: Tag, floor: int) -> Tag:
        """A title with the word before it, where the text often has the two together ("disability support worker")."""
        if tag.weight < _LEAST or self.text[tag.start - 1 : tag.start] != " ":
            return tag
        before = _WORD_BEFORE.search(self.text, max(floor, tag.start - _REACH), tag.start)
        if not before or not roles.may_lead(before[1]) or _may_be_verb(before[1]) or _is_employer(before[1], tag):
            return tag
        named = _NAME_BEFORE.search(self.text, max(floor, tag.start - _REACH), tag.start)
        if named and named[1].casefold() in names():
            return tag
        written = self.text[before.start(1) : tag.end]
        if not self._is_label(before.start(1), tag) and self._count(written.casefold().removesuffix("s")) < _OFTEN:
            return tag
        return replace(tag, value=standard(written), written=written, start=before.start(1), weight=1.0)

    def _is_label(self, start: int, tag: Tag) -> bool:
        """ "- Celebrity chefs: ...": two words that are a whole label, the first one large."""
        begun = (
            tag.weight == _LEAST and self.text[start].isupper() and _LINE_BEGIN.search(self.text, start - _MARKS, start)
        )
        return bool(begun and _LABEL_END.match(self.text, tag.end))

    def _count(self, phrase: str) -> int:
        if phrase not in self._counts:
            self._folded = self._folded or self.text[:_COUNTED].casefold()
            self._counts[phrase] = self._folded.count(phrase)
        return self._counts[phrase]


def _may_be_verb(word: str) -> bool:
    """ "The bureau tracks hygienists": such a word is part of a title only where titles are known to have it."""
    return word.endswith("s") and word.islower() and key_of(word) not in modifiers()


def _is_employer(word: str, tag: Tag) -> bool:
    """ "Government PRT": the kind of house that pays, before a title that is whole without it."""
    return tag.weight == 1 and word.casefold() in words("kind of employer")


@lru_cache(maxsize=1)
def readings(text: str) -> Readings:
    """The readings of a text: taggers that come to it one after the other share them."""
    return Readings(text)


def _outside_links(stretch: str, tags: list[Tag], start: int) -> list[Tag]:
    """The titles that a reader sees: none out of the address of a link."""
    if not tags or not any(mark in stretch for mark in ("](", "://")):
        return tags
    links = [Tag("role", "", start + hit.start(), start + hit.end(), "") for hit in _LINK.finditer(stretch)]
    hidden = Overlaps(links)
    return [tag for tag in tags if not hidden.surround(tag)]


def _moved(tags: list[Tag], by: int) -> list[Tag]:
    return [
        Tag(tag.field, tag.value, tag.start + by, tag.end + by, tag.written, tag.years, tag.country, tag.weight)
        for tag in tags
    ]
