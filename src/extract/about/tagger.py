"""All tags of a stretch of text, each stretch read once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

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
from extract.about.tag import Tag
from vocabulary.roles import standard_role

_FINDERS = (
    roles.find,
    companies.find,
    experience.find,
    statistic.find,
    component.find,
    level.find,
    attribution.find,
    segment.find,
    industry.find,
)

_WORD_BEFORE = re.compile(r"(?<![\w-])([A-Za-z]{3,}) $")
_OFTEN = 3


class Tagger:
    """Finds tags in one text and remembers what it found.

    `country` (ISO 3166 alpha-2) decides between cities of the same name; `employers` are names that the text was seen
    to use for companies.
    """

    def __init__(self, text: str, country: str | None = None, employers: Sequence[str] = ()) -> None:
        self.text = text
        self._employers = re.compile("|".join(map(re.escape, employers))) if employers else None
        self.country = country
        self._folded = ""
        self._counts: dict[str, int] = {}
        self._known: dict[tuple[int, int], tuple[Tag, ...]] = {}

    def prefer(self, country: str | None) -> None:
        """Settle which country's cities are meant where several share a name."""
        if country != self.country:
            self.country = country
            self._known.clear()

    def tags(self, start: int, end: int) -> tuple[Tag, ...]:
        """The tags of `text[start:end]` in order of their start; tags of different fields may overlap."""
        span = (start, end)
        if span not in self._known:
            # A cell of a run-together header begins inside a word of the text, so the finders see the stretch alone.
            stretch = self.text[start:end].replace("_", " ")
            found = [tag for find in _FINDERS for tag in find(stretch, 0, len(stretch))]
            found += places.find(stretch, 0, len(stretch), self.country)
            found = [self._fuller(replace(tag, start=tag.start + start, end=tag.end + start), start) for tag in found]
            found = self._with_employers(found, start, end)
            self._known[span] = tuple(sorted(_without_credits(found), key=lambda tag: (tag.start, tag.end, tag.field)))
        return self._known[span]

    def _with_employers(self, tags: list[Tag], start: int, end: int) -> list[Tag]:
        """Names of the text's own companies are companies wherever they stand, and no part of a title."""
        if self._employers is None:
            return tags
        named = [
            Tag("company", name[0], name.start(), name.end(), name[0])
            for name in self._employers.finditer(self.text, start, end)
        ]
        kept = [
            tag
            for tag in tags
            if not (tag.field in ("company", "industry", "segment") and any(_overlap(tag, name) for name in named))
        ]
        return [*named, *(self._cut(tag, named) for tag in kept)]

    def _cut(self, tag: Tag, named: Sequence[Tag]) -> Tag:
        inside = next(
            (name for name in named if tag.field == "role" and name.start <= tag.start < name.end < tag.end), None
        )
        if inside is None:
            return tag
        written = self.text[inside.end : tag.end].lstrip(" '’s-")
        start = tag.end - len(written)
        return replace(tag, value=standard_role(written), written=written, start=start) if written else tag

    def _fuller(self, tag: Tag, floor: int) -> Tag:
        """A title with the word before it, where the text often has the two together ("disability support worker")."""
        if tag.field != "role" or tag.weight < 0.5:
            return tag
        before = _WORD_BEFORE.search(self.text, max(floor, tag.start - 24), tag.start)
        if not before or not roles.may_lead(before[1]):
            return tag
        phrase = self.text[before.start(1) : tag.end].casefold().removesuffix("s")
        if phrase not in self._counts:
            self._folded = self._folded or self.text.casefold()
            self._counts[phrase] = self._folded.count(phrase)
        if self._counts[phrase] < _OFTEN:
            return tag
        written = self.text[before.start(1) : tag.end]
        return replace(tag, value=standard_role(written), written=written, start=before.start(1), weight=1.0)

    def of(self, field: str, start: int, end: int) -> tuple[Tag, ...]:
        """The tags of one field."""
        return tuple(tag for tag in self.tags(start, end) if tag.field == field)


def _without_credits(tags: list[Tag]) -> list[Tag]:
    """A credited source is no employer, and a company's or a role's words are no industry or place."""
    credits_ = [tag for tag in tags if tag.field == "attribution" and tag.weight >= 0.5]
    named = [tag for tag in tags if tag.field in ("role", "company")]
    kept = []
    employers = [tag for tag in tags if tag.field == "company" and tag.weight >= 0.7]
    for tag in tags:
        if tag.field == "role" and any(_overlap(tag, other) for other in employers):
            continue
        if tag.field == "company" and any(_overlap(tag, other) for other in credits_):
            continue
        if tag.field in ("industry", "segment") and any(_overlap(tag, other) for other in named):
            continue
        if tag.field in ("city", "country") and any(
            _inside(tag, other) for other in named if other.field == "role" or other.weight == 1
        ):
            continue
        kept.append(tag)
    return kept


def _overlap(one: Tag, other: Tag) -> bool:
    return one.start < other.end and other.start < one.end


def _inside(one: Tag, other: Tag) -> bool:
    return other.start <= one.start and one.end <= other.end and (other.end - other.start) > (one.end - one.start)
