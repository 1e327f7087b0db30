"""All tags of a stretch of text, settled between the finders: no word is a company's and a source's at once."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from operator import itemgetter
from typing import get_args

from extract.about.datelines import datelines
from extract.about.names import Names
from extract.about.openings import PLACES
from extract.about.overlaps import Overlaps
from extract.about.readings import readings
from extract.about.role_words import standard
from extract.about.states import is_state
from extract.about.tag import Field, Tag
from vocabulary.roles import known_roles

_FIELDS: frozenset[str] = frozenset(get_args(Field))
# Fields whose words may be those of an employer that the text names elsewhere.
_YIELDING = ("role", "company", "industry", "segment")
_CREDITED = 0.5
_RUNGS_OF_POSTS = ("Junior", "Senior", "Principal")
_EMPLOYS = 0.7
_BARE = 0.5
_AREA = re.compile(r"(?:City|County|Bay|Metro)(?: [Aa]rea)? |(?:area|metro|region) ")
_PLACE = re.compile(r"[A-Z][a-z]+ \Z")
_REACH = 24
_NO_VALUES: frozenset[str] = frozenset()
Span = tuple[int, int]


class Tagger:
    """Finds tags in one text and remembers what it found; what nobody asks for is never looked for.

    `country` (ISO 3166 alpha-2) decides between cities of the same name; `employers` are names that the text was seen
    to use for companies, the longest first.
    """

    def __init__(self, text: str, country: str | None = None, employers: Sequence[str] = ()) -> None:
        self.text = text
        self.country = country
        self._employers = Names(text, employers) if employers else None
        self._readings = readings(text)
        self._datelines = datelines(text)
        self._headed = Overlaps(self._datelines)
        self._found: dict[tuple[str, int, int], list[Tag]] = {}
        # By stretch, the fields that it cannot name.
        self._never: dict[Span, tuple[str, ...]] = {}
        # By stretch, the tags of the fields that were asked for and of those that it cannot name.
        self._settled: dict[Span, dict[str, tuple[Tag, ...]]] = {}
        # Which of them the country had a say in.
        self._placed: list[tuple[dict[str, tuple[Tag, ...]], str]] = []
        self._values: dict[tuple[int, int, tuple[str, ...]], tuple[frozenset[str], ...]] = {}
        self._said: dict[str, bool] = {}

    def in_full(self, tag: Tag) -> str:
        """A name as the text writes it, in full where a tag is of a part of it ("Railways" for "Indian Railways")."""
        if tag.written == tag.value or not re.search(rf"\b{re.escape(tag.written)}\b", tag.value):
            return tag.written
        if tag.value not in self._said:
            self._said[tag.value] = tag.value in self.text
        return tag.value if self._said[tag.value] else tag.written

    def prefer(self, country: str | None) -> None:
        """Settle which country's cities are meant where several share a name."""
        if country != self.country:
            self.country = country
            for tags, field in self._placed:
                del tags[field]
            self._placed.clear()
            self._values.clear()

    def of(self, field: str, start: int, end: int) -> tuple[Tag, ...]:
        """The tags of one field in `text[start:end]`, in order of their start."""
        tags = self._settled.get((start, end)) or self._begun(start, end)
        known = tags.get(field)
        if known is None:
            kept = self._kept(field, (start, end)) if field in _FIELDS else []
            if len(kept) > 1:
                kept = sorted(kept, key=lambda tag: (tag.start, tag.end))
            known = tags[field] = tuple(kept)
            if field in PLACES:
                self._placed.append((tags, field))
        return known

    def fields(self, start: int, end: int) -> frozenset[str]:
        """The fields that a stretch may have tags of; the others have none."""
        tags = self._settled.get((start, end)) or self._begun(start, end)
        return _FIELDS.difference([field for field, some in tags.items() if not some])

    def _begun(self, start: int, end: int) -> dict[str, tuple[Tag, ...]]:
        never = self._readings.never(start, end)
        if "company" in never and self._employers and self._employers.may_stand(start, end):
            never = tuple([field for field in never if field != "company"])
        self._never[start, end] = never
        tags: dict[str, tuple[Tag, ...]] = dict.fromkeys(never, ())
        self._settled[start, end] = tags
        return tags

    def values(self, fields: tuple[str, ...], start: int, end: int) -> tuple[frozenset[str], ...]:
        """For each field the values, in small letters, of its tags in `text[start:end]`."""
        known = self._values.get((start, end, fields))
        if known is None:
            tags = (self.of(field, start, end) for field in fields)
            known = tuple([frozenset([tag.value.casefold() for tag in some]) if some else _NO_VALUES for some in tags])
            self._values[start, end, fields] = known
        return known

    def _kept(self, field: str, span: Span) -> list[Tag]:
        """Without the tags whose words are another field's: a credited source is no employer, a role is no place."""
        found = self._titles(span) if field == "role" else self._find(field, span)
        if not found:
            return found
        if field == "role":
            return self._own_titles(found, span)
        if field == "company":
            return self._own_companies(found, span)
        if field in ("industry", "segment"):
            named = Overlaps([*self._find("role", span), *self._find("company", span), *self._credited(span)])
            return [tag for tag in found if not named.touch(tag)]
        if field == "level":
            fixed = Overlaps(tag for tag in self._find("role", span) if _has_fixed_rung(tag))
            return [tag for tag in found if not fixed.touch(tag)]
        if field in PLACES:
            found = self._without_datelines(field, found)
            sure = [tag for tag in self._find("company", span) if tag.weight == 1 or " " in tag.written]
            named = Overlaps([*self._find("role", span), *sure])
            return [tag for tag in found if not named.surround(tag)]
        return found

    def _own_titles(self, found: Sequence[Tag], span: Span) -> list[Tag]:
        """The titles without those that are a part of an employer's name, and without the states before them."""
        employers = Overlaps(tag for tag in self._find("company", span) if tag.weight >= _EMPLOYS)
        states = [tag for tag in self._find("country", span) if is_state(tag)]
        own = [tag for tag in found if not employers.touch(tag) or _begins_with_employer(tag, employers)]
        own = [self._without_state(tag, states) for tag in own] if states else own
        return [self._without_area(tag) for tag in own]

    def _own_companies(self, found: Sequence[Tag], span: Span) -> list[Tag]:
        """The companies without sources and tools: "Salesforce Developer", unless words around say employer."""
        credited, titles = Overlaps(self._credited(span)), Overlaps(self._titles(span))
        free = (tag for tag in found if not credited.touch(tag) and not self._headed.touch(tag))
        return [tag for tag in free if tag.weight >= _EMPLOYS or not titles.surround(tag)]

    def _without_datelines(self, field: str, found: list[Tag]) -> list[Tag]:
        """The places without the city that a report was written in."""
        return [tag for tag in found if not self._headed.touch(tag)] if field == "city" and self._datelines else found

    def datelined(self) -> list[Tag]:
        """The cities of the datelines: the text is from there, though its figures need not be."""
        heads = ((line.start, line.end) for line in self._datelines)
        return [tag for head in heads for tag in self._readings.of("city", *head, self.country)]

    def _credited(self, span: Span) -> list[Tag]:
        return [tag for tag in self._find("attribution", span) if tag.weight >= _CREDITED]

    def _titles(self, span: Span) -> list[Tag]:
        """The titles without those that are, word for word, a known employer's name ("Pinsent Masons")."""
        found = self._find("role", span)
        if not any(" " in tag.written for tag in found):
            return found
        names = {(tag.start, tag.end) for tag in self._find("company", span)}
        return [tag for tag in found if (tag.start, tag.end) not in names or tag.written.casefold() in known_roles()]

    def _without_state(self, tag: Tag, states: Sequence[Tag]) -> Tag:
        """A title without the state that it begins with ("South Dakota RNs")."""
        end = next((state.end for state in states if state.start == tag.start and state.end < tag.end), 0)
        return self._from(tag, end) if end else tag

    def _without_area(self, tag: Tag) -> Tag:
        """A title without the end of a place's name ("New York City area drivers")."""
        area = _AREA.match(tag.written)
        return (
            self._from(tag, tag.start + area.end())
            if area and _PLACE.search(self.text, max(0, tag.start - _REACH), tag.start)
            else tag
        )

    def _find(self, field: str, span: Span) -> list[Tag]:
        """The tags of one field before they are settled with those of others."""
        if field in self._never[span]:
            return []
        if not self._employers or field not in _YIELDING:
            return self._readings.of(field, *span, self.country)
        known = self._found.get((field, *span))
        if known is None:
            known = self._found[field, *span] = self._with_employers(field, span)
        return known

    def _with_employers(self, field: str, span: Span) -> list[Tag]:
        """Names of the text's own companies are companies wherever they stand, and no part of a title."""
        tags = self._readings.of(field, *span, self.country)
        named = self._employers.within(*span) if self._employers else []
        if not named:
            return tags
        if field == "role":
            return [self._cut(tag, named) for tag in tags]
        employers = [Tag("company", name, at, at + len(name), name) for at, name in named]
        taken = Overlaps(employers)
        kept = [tag for tag in tags if not taken.touch(tag)]
        return [*employers, *kept] if field == "company" else kept

    def _cut(self, tag: Tag, named: Sequence[tuple[int, str]]) -> Tag:
        """A title without the employer that it begins with ("Acme Widgets engineer")."""
        last = bisect_right(named, tag.start, key=itemgetter(0)) - 1
        end = named[last][0] + len(named[last][1]) if last >= 0 else 0
        return self._from(tag, end) if tag.start < end < tag.end else tag

    def _from(self, tag: Tag, end: int) -> Tag:
        """A title from an offset on."""
        written = self.text[end : tag.end].lstrip(" '’s-")
        if not written:
            return tag
        weight = tag.weight if " " in written else min(tag.weight, _BARE)
        return replace(tag, value=standard(written), written=written, start=tag.end - len(written), weight=weight)


def _begins_with_employer(tag: Tag, employers: Overlaps) -> bool:
    """ "Uber drivers": a title of the vocabulary that is longer than the employer's name in it."""
    return " " in tag.written and tag.written.casefold() in known_roles() and not employers.cover(tag)


def _has_fixed_rung(tag: Tag) -> bool:
    """ "Junior Engineer", "Senior Resident": a title of the vocabulary whose first word is part of a post's name."""
    return tag.value.partition(" ")[0] in _RUNGS_OF_POSTS and tag.value.casefold() in known_roles()
