"""What one scope says for the figures under it or beside it."""

from __future__ import annotations

import itertools
import re
from functools import cached_property

from extract.about.labels import Label
from extract.about.staff import is_of_some
from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.blocks.money_lines import money_in, money_or_scaled
from extract.choosing.choice import Choice, distinct, group
from extract.choosing.scope_tags import scope_fields, scope_label, scope_tags
from extract.records import Origin
from extract.scopes import Scope

_ROUND: tuple[Origin, ...] = ("row", "column", "caption")
_ANYWHERE: tuple[Origin, ...] = (*_ROUND, "previous", "heading")
# From which scopes a field may be taken.
_ORIGINS: dict[str, tuple[Origin, ...]] = {
    "role": _ANYWHERE,
    "country": _ANYWHERE,
    "city": (*_ROUND, "heading"),
    "company": _ANYWHERE,
    "industry": ("row", "column", "heading"),
    "experience": _ANYWHERE,
    "level": _ANYWHERE,
    "statistic": (*_ROUND, "previous", "heading"),
    "component": _ROUND,
    "attribution": _ANYWHERE,
    "segment": ("row", "column"),
}
_FIELDS_FROM: dict[str, frozenset[str]] = {
    origin: frozenset(field for field, origins in _ORIGINS.items() if origin in origins) for origin in _ANYWHERE
}
_HEADED = ("average", "median")
_SURE = 0.9
_COUNTRYWIDE = re.compile(
    r"\b(?:(?i:nation-?wide|nationally|country-?wide|national (?:average|median|mean))|[A-Z][a-z]+-wide)\b"
)
# What a sentence that tells a pay says of that pay, and not of the next sentence's.
_OF_ITS_PAY = ("experience", "level")
# What a sentence over a list or a table says of its own figure alone.
_OF_OWN_FIGURE = ("statistic", "component", "city", "country", "company", "experience", "level")
_OTHERS = re.compile(
    r"\b(?:others?|compares?|compared|comparisons?|elsewhere|versus|vs\.?|outside(?: of)?(?= (?-i:[A-Z]))"
    r"|rest of (?:the )?(?:country|uk|us|india))(?=\W|\Z)",
    re.I,
)
_AND_SO_ON = re.compile(r"\s*,?\s*(?:\(?etc\b|and (?:so on|more|others|many more)\b|among others\b)", re.I)
# What may stand before the subject of a sentence, and behind it.
_BEFORE_SUBJECT = re.compile(
    r"[\W\d_]*(?:(?:the|an?|most|many|all|our|some|typical|average|new|fresher|indian|[a-z]+ed|[a-z]+-[a-z]+)[\W_]+)*",
    re.I,
)
_OF_SUBJECT = re.compile(r"[*_]*(?: \([^()]*\))?[*_]* (?:who |that |[a-z]+ly )?[a-z]+")
_CLAUSE = re.compile(r"[,;:–—(]\s")
# Behind such words stands whom a sentence is about: "the salary of a nurse", "to become a nurse".
_ABOUT = re.compile(
    r"\b(?:becom(?:e|es|ing)|as|being|for|(?:salar(?:y|ies)|pay|earnings|wages?|income|package|median) (?:of|to)|need"
    r"|hir(?:e|es|ing)|pays?)\s(?:(?:an?|the|most|many|their|its|your|[a-z-]+) ){0,3}\Z",
    re.I,
)
_PAY_BEHIND = re.compile(
    r"[*_]*(?:['’]s?)? (?:salar|pay\b|wages?|jobs?\b|roles?\b|positions?\b|earn|makes?\b|compensation|packages?)"
)


class ScopeChoice:
    """What one scope says for a passage of a table of percentiles, or of a list or a table at all, read once."""

    def __init__(self, tagger: Tagger, scope: Scope, percentiles: bool, listed: bool) -> None:
        self._tagger = tagger
        self.scope = scope
        self._percentiles = percentiles
        self._listed = listed
        # The fields that it may say something of; only labels and some headings say what their words do not name.
        self.fields = scope_fields(tagger, scope, percentiles).intersection(_FIELDS_FROM[scope.origin])
        self._known: dict[str, Choice | None] = {}

    def of(self, field: str) -> Choice | None:
        """What the scope says of a field."""
        if field not in self.fields:
            return None
        if field not in self._known:
            self._known[field] = self._read(field)
        return self._known[field]

    @cached_property
    def _label(self) -> Label | None:
        return scope_label(self._tagger, self.scope)

    def ends(self, field: str) -> bool:
        """Whether none over this scope says the field of what is under it."""
        if field in _OF_ITS_PAY and self.scope.origin == "previous":
            return self.is_paid
        return (field == "city" and self._speaks_of_the_country) or (
            field in ("city", "company") and self._turns_to_others
        )

    @cached_property
    def _speaks_of_the_country(self) -> bool:
        """ "Nurses (Australia-wide):"."""
        scope = self.scope
        return scope.origin in _ORIGINS["city"] and bool(_COUNTRYWIDE.search(self._tagger.text, scope.start, scope.end))

    @cached_property
    def _turns_to_others(self) -> bool:
        """ "How do other places compare?"."""
        scope = self.scope
        return scope.origin == "heading" and bool(_OTHERS.search(self._tagger.text, scope.start, scope.end))

    def _read(self, field: str) -> Choice | None:
        scope = self.scope
        tags = scope_tags(self._tagger, field, scope, self._label, self._percentiles)
        if field == "statistic" and scope.origin == "heading":
            tags = _headed(tags) if self._listed else []
        if (field in _OF_OWN_FIGURE or self._is_told) and scope.intro and self._tells_own(field, scope):
            return None
        if self.is_paid and (
            (field in _OF_ITS_PAY and scope.origin == "previous") or (field == "role" and not scope.near)
        ):
            return None
        if field == "company":
            tags = [tag for tag in tags if not is_of_some(self._tagger, tag, scope.end)]
        values = _only_set(_surest(distinct(tags))) if field == "statistic" else distinct(tags)
        if len(values) == 1:
            return Choice((values[0],), scope.origin)
        if values and field == "role" and scope.origin == "previous":
            return self._last_job(tags)
        if values and field == "city" and scope.origin == "row" and self._is_one_area(values):
            return Choice((values[0],), scope.origin)
        if values and scope.origin in ("row", "column"):
            return Choice(tuple(group(field, self._tagger.text, tags, values[0])), scope.origin)
        return None

    def _is_one_area(self, cities: list[Tag]) -> bool:
        """True of "San Jose / Santa Clara" over a row: the area that the two are of."""
        gaps = (self._tagger.text[left.end : right.start].strip() for left, right in itertools.pairwise(cities))
        return all(gap == "/" for gap in gaps)

    def _last_job(self, tags: list[Tag]) -> Choice | None:
        """Of several jobs in the sentence before the last one, unless it is one of a list or they have pay there."""
        if subject := self._subject(tags):
            return Choice((subject,), self.scope.origin)
        fullest = max(tags, key=lambda tag: len(tag.value))
        if all(fullest.value.endswith(tag.value) for tag in tags):
            return Choice((fullest,), self.scope.origin)
        listed = len(group("role", self._tagger.text, tags, tags[-1])) > 1
        listed = listed or bool(_AND_SO_ON.match(self._tagger.text, tags[-1].end, self.scope.end))
        return None if listed or self.is_paid else Choice((tags[-1],), self.scope.origin)

    def tells_of(self, tag: Tag) -> bool:
        """Whether a job is whom the sentence is about, its subject or behind such words as "salary of" and "become"."""
        text, start = self._tagger.text, self.scope.start
        clause = max((found.end() for found in _CLAUSE.finditer(text, start, tag.start)), default=start)
        subject = _BEFORE_SUBJECT.fullmatch(text, clause, tag.start)
        return bool(subject or _ABOUT.search(text, start, tag.start) or _PAY_BEHIND.match(text, tag.end))

    def _subject(self, tags: list[Tag]) -> Tag | None:
        """ "Data engineers work with data scientists": the one job that the sentence begins with, none of a list."""
        text, first = self._tagger.text, tags[0]
        if not _BEFORE_SUBJECT.fullmatch(text, self.scope.start, first.start) or not _OF_SUBJECT.match(text, first.end):
            return None
        return first if len(group("role", text, tags, first)) == 1 else None

    def names(self, job: Tag) -> bool:
        """Whether the words of the scope name a job."""
        return any(tag.value == job.value for tag in self._tagger.of("role", self.scope.start, self.scope.end))

    @cached_property
    def is_paid(self) -> bool:
        """Whether the scope tells a pay of its own."""
        return bool(money_or_scaled(self._tagger.text[self.scope.start : self.scope.end]))

    @cached_property
    def _is_told(self) -> bool:
        """Whether the words over a list are a whole sentence."""
        return self._tagger.text[self.scope.start : self.scope.end].rstrip(" *_").endswith(".")

    def _tells_own(self, field: str, scope: Scope) -> bool:
        """True of a sentence over a list or a table that says this of a figure of its own and leads on to no other."""
        words = self._tagger.text[scope.start : scope.end]
        leads_on = field != "statistic" and words.rstrip(" *_").endswith(":")
        return not leads_on and (bool(money_in(words)) or (self._is_told and "%" in words))


def _headed(tags: list[Tag]) -> list[Tag]:
    """A heading calls the bare figures of a list or a table average or median, not those of sentences."""
    return [tag for tag in tags if tag.value in (*_HEADED, "starting") and tag.weight >= _SURE]


def _only_set(tags: list[Tag]) -> list[Tag]:
    """ "Starting salaries (median)" are medians."""
    headed = [tag for tag in tags if tag.value in _HEADED]
    return headed if headed and all(tag.value == "starting" for tag in tags if tag not in headed) else tags


def _surest(tags: list[Tag]) -> list[Tag]:
    weight = max((tag.weight for tag in tags), default=0.0)
    return [tag for tag in tags if tag.weight == weight]
