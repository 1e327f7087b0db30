"""Choosing: which of the tags around an amount say what it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.about import roles
from extract.about.labels import whole_label
from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.money.ranges import Amount
from extract.records import Origin
from extract.scopes import Passage, Scope
from extract.territory import Territory, runs, territories

_AND = re.compile(
    r"[\s*_\"“”]*(?:,\s*[\"“”]?\s*(?:and|or)?|and|or|&|/|as well as)[\s*_\"“”]*(?:the\s+|in\s+|at\s+)?", re.I
)
_RESPECTIVELY = re.compile(r"\brespective(?:ly)?\b", re.I)
_LISTABLE = ("role", "city", "country", "company", "level", "experience", "industry")
_FAR = ("role", "country", "attribution")
_MULTIPLE = ("city", "company", "country", "role")
FieldOrigins = dict[str, tuple[Origin, ...]]
ORIGINS: FieldOrigins = {
    "role": ("row", "column", "caption", "previous", "heading"),
    "country": ("row", "column", "caption", "previous", "heading"),
    "city": ("row", "column", "caption", "heading"),
    "company": ("row", "column", "caption", "heading"),
    "industry": ("row", "column", "heading"),
    "experience": ("row", "column", "caption", "previous", "heading"),
    "level": ("row", "column", "caption", "previous", "heading"),
    "statistic": ("row", "column", "caption"),
    "component": ("row", "column", "caption"),
    "attribution": ("row", "column", "caption", "previous", "heading"),
    "segment": ("row", "column"),
}
_NTH = re.compile(r"[\s*_]*(\d{1,2})(?:th|st|nd|rd)?\b(?!\s*[-–])")
_LONGEST_TOPIC = 60
_LONGEST_NAME = 5


@dataclass(frozen=True, slots=True)
class Choice:
    """The tags chosen for one field (several where one amount is said of several subjects) and their origin."""

    tags: tuple[Tag, ...]
    origin: Origin


def distinct(tags: Sequence[Tag]) -> list[Tag]:
    """The first tag of every value."""
    seen: dict[str, Tag] = {}
    for tag in tags:
        seen.setdefault(tag.value, tag)
    return list(seen.values())


def _no_examples(text: str, tags: Sequence[Tag]) -> list[Tag]:
    """Without the companies that a bracket lists as examples ("FAANG (Google, Meta, Amazon)")."""
    kept = []
    for tag in tags:
        opened, closed = (
            text.rfind("(", max(0, tag.start - 120), tag.start),
            text.rfind(")", max(0, tag.start - 120), tag.start),
        )
        inside = opened > closed
        others = [other for other in tags if other is not tag and text.rfind("(", 0, other.start) == opened]
        if not (inside and others):
            kept.append(tag)
    return kept


def _outside_brackets(text: str, scope: Scope, tags: list[Tag]) -> list[Tag]:
    """A heading's bracket says its title in other words."""
    open_at = text.find("(", scope.start, scope.end)
    before = [tag for tag in tags if open_at < 0 or tag.end <= open_at]
    return before or tags


class Chooser:
    """Chooses tags for the amounts of one passage."""

    def __init__(self, tagger: Tagger, passage: Passage, amounts: Sequence[Amount]) -> None:
        self.tagger = tagger
        self.text = tagger.text
        self.passage = passage
        self.amounts = list(amounts)
        self.own: Origin = "cell" if passage.in_table else "sentence"
        self.territories: list[Territory] = territories(self.text, passage.start, passage.end, self.amounts)
        self.runs = {index: run for run in runs(self.text, self.amounts) for index in run}

    def inside(self, field: str, index: int) -> Choice | None:
        """The choice from the amount's own sentence or cell."""
        tags = (
            self._listed(field, index)
            or self._near(field, index)
            or self._carried(field, index)
            or self._later(field, index)
        )
        return Choice(tuple(tags), self.own) if tags else None

    def outside(self, field: str, among: frozenset[str] | None = None) -> Choice | None:
        """The choice from the scopes around, most trusted first; several equal candidates are passed over."""
        allowed = ORIGINS[field]
        far = [scope for scope in self.passage.scopes if not scope.near and field in _FAR]
        near = [scope for scope in self.passage.scopes if scope.near]
        for scope in [*sorted(near, key=lambda scope: self._rank(field, scope)), *far]:
            if scope.origin not in allowed:
                continue
            tags = self.scope_tags(field, scope)
            values = distinct(tags)
            if field == "statistic" and len(values) > 1:
                surest = max(tag.weight for tag in values)
                values = [tag for tag in values if tag.weight == surest]
            if among is not None:
                values = [tag for tag in values if tag.value in among]
            if len(values) == 1:
                return Choice((values[0],), scope.origin)
            if len(values) > 1 and scope.origin in ("row", "column"):
                group = self._coordinated(tags, values[0]) if field in _MULTIPLE else [values[0]]
                return Choice(tuple(distinct(group)), scope.origin)
        return None

    @staticmethod
    def _rank(field: str, scope: Scope) -> int:
        """What is known to name the field outranks a sentence that merely stands over a list."""
        if scope.origin in ("row", "column"):
            return 0
        return 1 if scope.label == field or (not scope.intro and scope.origin == "caption") else 2

    def scope_tags(self, field: str, scope: Scope) -> list[Tag]:
        """The tags of a field in a scope, weak ones and those that are no topic of it left out."""
        if field == "industry" and scope.label != "industry" and scope.origin in ("row", "column"):
            return [tag for tag in self.tagger.of(field, scope.start, scope.end) if tag.weight >= 0.9]
        if field == "statistic" and scope.origin == "row" and (found_ := self._percentile(scope)):
            return [found_]
        if scope.label == "experience" and field == "role":
            return []
        if scope.label == "segment" and field in ("company", "industry", "city"):
            return []
        if field == scope.label == "role" and scope.origin in ("heading", "caption"):
            named = list(self.tagger.of(field, scope.start, scope.end))
            whole = self._name_like(scope) if len(distinct(named)) != 1 else []
            found = whole or named
        elif scope.label and scope.label != "segment":
            found = [tag for tag in whole_label(self.tagger, scope.label, scope.start, scope.end) if tag.field == field]
        else:
            found = list(self.tagger.of(field, scope.start, scope.end))
        if field == "statistic":
            found = [tag for tag in found if tag.value != "range"]
        found = [tag for tag in found if tag.weight >= 0.4]
        if field in ("company", "city"):
            found = _no_examples(self.text, found)
        if field == "city" and scope.origin in ("heading", "caption") and self._compares_places(scope):
            return []
        if field == "role" and scope.origin == "heading":
            found = _outside_brackets(self.text, scope, found)
        strict = {"company": 0.9, "industry": 0.9, "city": 0.6}.get(field, 0.0)
        if scope.origin in ("heading", "caption", "previous"):
            found = [
                tag for tag in found if tag.weight >= strict or 2 * (tag.end - tag.start) >= scope.end - scope.start
            ]
        if (
            scope.origin in ("heading", "caption")
            and field in ("city", "company")
            and scope.end - scope.start > 4 * _LONGEST_TOPIC
        ):
            return []
        return found

    def _name_like(self, scope: Scope) -> list[Tag]:
        """The title in a heading among titles whose words are not known to be one ("Garbage Man")."""
        own = roles.whole(self.text, scope.start, scope.end)
        words = own.written.split() if own else []
        names = all(word[:1].isupper() or word in ("of", "and", "&", "/") for word in words)
        fit = own and names and len(words) <= _LONGEST_NAME and all(roles.may_lead(word) for word in words)
        return [own] if own and fit else []

    def _compares_places(self, scope: Scope) -> bool:
        """True of a heading that names places of several countries: none of them is its topic."""
        return len({tag.country for tag in self.tagger.tags(scope.start, scope.end) if tag.country}) > 1

    def _percentile(self, scope: Scope) -> Tag | None:
        """The percentile that the label "10th" names in a table of percentiles."""
        found = _NTH.match(self.text, scope.start, scope.end)
        if not found or "percentile" not in self.passage.header.casefold():
            return None
        value = "median" if found[1] == "50" else f"percentile_{found[1]}"
        return Tag("statistic", value, scope.start, scope.end, self.text[scope.start : scope.end])

    def _tags(self, field: str, span: tuple[int, int]) -> list[Tag]:
        """Tags of the whole passage that stand in a stretch of it: a name is never cut."""
        found = self.tagger.of(field, self.passage.start, self.passage.end)
        if self.passage.lead_label and self.passage.lead_label == field:
            found = self._with_label(field, found)
        floor = {"company": 0.6, "industry": 0.9, "role": 0.4}.get(field, 0.0)
        if field == "statistic":
            found = tuple(tag for tag in found if tag.value != "range")
        if field == "company":
            found = tuple(_no_examples(self.text, found))
        if field == "city" and self.passage.lead_label == "country":
            # Among states "New York" is the state.
            found = tuple(tag for tag in found if tag.start >= self.label_span()[1])
        return [tag for tag in found if span[0] <= tag.start and tag.end <= span[1] and tag.weight >= floor]

    def _with_label(self, field: str, found: Sequence[Tag]) -> tuple[Tag, ...]:
        start, end = self.label_span()
        own = [tag for tag in whole_label(self.tagger, field, start, end) if tag.field == field]
        return (*own, *(tag for tag in found if tag.start >= end))

    def label_span(self) -> tuple[int, int]:
        """The label that a labelled item begins with."""
        first = self.amounts[0].start
        found = re.compile(r"\s*(?::|[-–—]\s|\||\()").search(self.text, self.passage.start, first)
        stop = found.start() if found else first
        while stop > self.passage.start and self.text[stop - 1] in " \t*_`":
            stop -= 1
        start = self.passage.start
        while start < stop and self.text[start] in " \t*_`":
            start += 1
        return start, stop

    def _near(self, field: str, index: int) -> list[Tag]:
        if self.passage.lead_label == field and field != "statistic":
            start, end = self.label_span()
            if label := self._tags(field, (start, end)):
                return self._group(field, label, label[-1])
        territory = self.territories[index]
        lead, trail = self._tags(field, territory.lead), self._tags(field, territory.trail)
        if trail and territory.attached and field != "statistic":
            return self._group(field, trail, trail[0])
        if lead:
            return self._group(field, lead, lead[-1])
        return self._group(field, trail, trail[0]) if trail else []

    def _carried(self, field: str, index: int) -> list[Tag]:
        """From the words before an earlier amount of the sentence, the nearest first."""
        if (field == "experience" and self._tags("level", self._span(index))) or (
            field == "level" and self._tags("experience", self._span(index))
        ):
            return []
        for before in range(index - 1, -1, -1):
            lead = self._tags(field, self.territories[before].lead)
            if lead:
                return self._group(field, lead, lead[-1])
            territory = self.territories[before]
            trail = self._tags(field, territory.trail)
            if trail and field in ("role", "city", "country", "company"):
                return self._group(field, trail, trail[-1])
        return []

    def _span(self, index: int) -> tuple[int, int]:
        return self.territories[index].lead[0], self.territories[index].trail[1]

    def _later(self, field: str, index: int) -> list[Tag]:
        """From the words after the last amount, where they name just one."""
        if index + 1 >= len(self.amounts) or field in ("experience", "level", "statistic"):
            return []
        tags = self._tags(field, self.territories[-1].trail)
        return distinct(tags) if len(distinct(tags)) == 1 else []

    def _group(self, field: str, tags: Sequence[Tag], chosen: Tag) -> list[Tag]:
        if field not in _MULTIPLE:
            return [chosen]
        return distinct(self._coordinated(tags, chosen))

    def _coordinated(self, tags: Sequence[Tag], chosen: Tag) -> list[Tag]:
        """The tags of a list that the chosen one is a member of ("Bangalore and Pune")."""
        ordered = sorted(tags, key=lambda tag: tag.start)
        at = next((index for index, tag in enumerate(ordered) if tag is chosen), None)
        if at is None:
            return [chosen]
        first = last = at
        while first > 0 and _AND.fullmatch(self.text, ordered[first - 1].end, ordered[first].start):
            first -= 1
        while last + 1 < len(ordered) and _AND.fullmatch(self.text, ordered[last].end, ordered[last + 1].start):
            last += 1
        return ordered[first : last + 1]

    def _listed(self, field: str, index: int) -> list[Tag]:
        """ "A, B and C earn X, Y and Z respectively": the tag at the amount's place in its run."""
        run = self.runs[index]
        if len(run) < 2 or field not in _LISTABLE:
            return []
        said = bool(_RESPECTIVELY.search(self.text, self.passage.start, self.passage.end))
        lead, trail = self.territories[run[0]].lead, self.territories[run[-1]].trail
        spans = [
            lead,
            trail,
            *((scope.start, scope.end) for scope in self.passage.scopes if scope.origin == "previous" and said),
        ]
        for span in spans:
            own = span in (lead, trail)
            tags = distinct(self._tags(field, span) if own else self.tagger.of(field, *span))
            if len(tags) == len(run) and (said or self._coordinated(tags, tags[0]) == tags):
                return [tags[run.index(index)]]
        return []
