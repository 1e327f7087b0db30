"""The tags of a passage's own words, with what the label says that it begins with."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from operator import attrgetter

from extract.about.labels import Label
from extract.about.overlaps import Overlaps
from extract.about.states import is_state, is_state_too
from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.choosing.choice import without_examples, without_residents
from extract.choosing.passing import without_compared, without_passing, without_ranked, without_remarks
from extract.item_label import label_span
from extract.passages.topics import topic_field
from extract.scopes import Passage, Span
from vocabulary.roles import field_roles

_start = attrgetter("start")
_IN = re.compile(r"\bin (?:the )?\Z", re.I)
_INDUSTRIES = re.compile(r"\b(?:industries|sectors)\b[^.:]{0,40}:|\bby (?:industry|sector)\b(?:[^.:,]{0,40}:|,)", re.I)
# "In analytics firms" names a kind of employer.
_FIRMS = re.compile(
    r"\s(?:firms?|compan|start-?ups?|agenc|houses?|consult|services\b|roles?|jobs?|teams?|giants)", re.I
)
_REACH = 8
_HEADINGS = 2
# "The average tech salary"
_PAY_OF = re.compile(r"\s(?:salary|salaries|wages?|pay)\b(?! (?:scale|commission|band|matrix|level))", re.I)
# "LONDON (Reuters) — Teachers in England will": where a report was written.
_DATELINE = re.compile(
    r"[\s*_]*[A-Z][A-Z .,-]{2,30}(?:, [A-Z][a-z .]{1,20})?(?: \([A-Za-z ]{2,20}\))?\s?(?:—|–|--|-)\s"
    r"(?=[\"“]?[A-Z](?:[^\s₹$£€]+ ){5})"
)
_STATES = re.compile(r"\b(?:states?|provinces?)\b(?! (?:government|service|board|public|police|bank))", re.I)
_FLOORS = {"company": 0.6, "industry": 0.9, "role": 0.4, "attribution": 0.4}


class OwnTags:
    """The tags of a passage, each field read once; `first` is where its first amount starts."""

    def __init__(self, tagger: Tagger, passage: Passage, first: int) -> None:
        self._tagger = tagger
        self._passage = passage
        self._span = passage.start, passage.end
        self.label = label_span(tagger.text, passage.start, first) if passage.lead_label else (0, 0)
        # The fields that the passage may name, by its words or its label.
        self.fields = tagger.fields(passage.start, passage.end) | {passage.lead_label}
        self._starts = [amount.start for amount in passage.amounts]
        self._known: dict[str, tuple[list[Tag], list[int]]] = {}

    def of(self, field: str, span: Span) -> list[Tag]:
        """Tags of the whole passage that stand in a stretch of it: a name is never cut."""
        if field not in self._known:
            tags = sorted(self._read(field), key=_start)
            self._known[field] = tags, [tag.start for tag in tags]
        tags, starts = self._known[field]
        inside = tags[bisect_left(starts, span[0]) : bisect_left(starts, span[1])] if tags else tags
        return [tag for tag in inside if tag.end <= span[1]]

    def _read(self, field: str) -> list[Tag]:
        text, start = self._tagger.text, self._passage.start
        found: Sequence[Tag] = self._tagger.of(field, start, self._passage.end)
        if self._passage.lead_label == field:
            found = self._with_label(field, found)
        if field == "industry":
            return self._industries(without_ranked(text, start, found))
        if field == "statistic":
            found = [tag for tag in found if tag.value != "range"]
        elif field == "company":
            found = without_residents(text, start, without_examples(text, found))
        elif field == "role":
            found = self._subjects(found)
        elif field == "level":
            found = self._without_levels_in_passing(found)
        elif field == "country":
            found = without_compared(text, found, self._starts, start)
        elif field == "city":
            found = self._cities(without_compared(text, without_examples(text, found), self._starts, start))
        return _sure(field, found)

    def _cities(self, found: list[Tag]) -> list[Tag]:
        """The cities without those of remarks, without states, and without where the report was written."""
        if found and self._passage.amounts:
            found = without_remarks(self._tagger.text, found, self._passage.amounts[-1].end)
        if self._passage.lead_label == "country":
            # Among states "New York" is the state.
            found = [tag for tag in found if tag.start >= self.label[1] or not is_state_too(tag)]
        if found and (dated := _DATELINE.match(self._tagger.text, *self._span)):
            found = [tag for tag in found if tag.start >= dated.end()]
        if any(map(is_state_too, found)) and self._is_among_states(found):
            found = [tag for tag in found if not is_state_too(tag)]
        return found

    def _industries(self, found: list[Tag]) -> list[Tag]:
        """The industries that are called so, and others where the passage tells pay by them."""
        sure = _sure("industry", found)
        if len(sure) == len(found):
            return sure
        if told := self._industries_told_by(found):
            return told
        if sure:
            # Beside one that is called so: "₹8 LPA in the banking sector, but in consulting ₹12 LPA".
            return [tag for tag in found if tag in sure or _IN.search(self._tagger.text, tag.start - _REACH, tag.start)]
        return sure

    def _industries_told_by(self, found: Sequence[Tag]) -> list[Tag]:
        """Industries that are compared ("in fintech ₹20 lakh, in retail ₹9 lakh") or that the heading tells pay by."""
        headings = [scope for scope in self._passage.scopes if scope.origin == "heading"][:_HEADINGS]
        if any(topic_field(self._tagger.text[one.start : one.end]) == "industry" for one in headings):
            return list(found)
        if _INDUSTRIES.search(self._tagger.text, self._passage.start, found[0].start):
            return list(found)
        text = self._tagger.text
        if paid := [tag for tag in found if _PAY_OF.match(text, tag.end) and _is_industry_alone(tag)]:
            return paid
        placed = [tag for tag in found if _IN.search(text, max(0, tag.start - _REACH), tag.start)]
        placed = [tag for tag in placed if not _FIRMS.match(text, tag.end)]
        return placed if len({tag.value for tag in placed}) > 1 else []

    def _is_among_states(self, cities: Sequence[Tag]) -> bool:
        """Whether the passage, or the heading over it, speaks of states and the passage of no other city."""
        if not all(is_state_too(tag) and tag.country == "US" for tag in cities):
            return False
        named = self._tagger.of("country", self._passage.start, self._passage.end)
        heading = next((scope for scope in self._passage.scopes if scope.origin == "heading"), None)
        return any(map(is_state, named)) or bool(
            heading and _STATES.search(self._tagger.text, heading.start, heading.end)
        )

    def _subjects(self, roles: Sequence[Tag]) -> list[Tag]:
        return without_passing(self._tagger.text, roles, self._starts, self._passage.start)

    def _without_levels_in_passing(self, levels: Sequence[Tag]) -> Sequence[Tag]:
        """ "Reports to the Director" says nothing of the level."""
        roles = self._tagger.of("role", self._passage.start, self._passage.end) if levels else ()
        subjects = self._subjects(roles)
        passing = Overlaps(tag for tag in roles if tag not in subjects)
        return [tag for tag in levels if not passing.touch(tag)]

    def _with_label(self, field: str, found: Sequence[Tag]) -> list[Tag]:
        own = Label(self._tagger, field, *self.label).tags(field)
        return [*own, *(tag for tag in found if tag.start >= self.label[1])]


def _sure(field: str, found: Sequence[Tag]) -> list[Tag]:
    return [tag for tag in found if tag.weight >= _FLOORS.get(field, 0.0)]


def _is_industry_alone(tag: Tag) -> bool:
    """False of employers and of fields of work, which are jobs as well: "government pay", "data analytics salaries"."""
    return " " not in tag.value and tag.value.casefold() not in ("government", *field_roles())
