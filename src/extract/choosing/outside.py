"""The choice for a field from the scopes around a passage."""

from __future__ import annotations

from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.choosing.choice import Choice, distinct, group
from extract.choosing.scope_tags import scope_tags
from extract.records import Origin
from extract.scopes import Passage, Scope

_ROUND: tuple[Origin, ...] = ("row", "column", "caption")
_ANYWHERE: tuple[Origin, ...] = (*_ROUND, "previous", "heading")
# From which scopes a field may be taken.
_ORIGINS: dict[str, tuple[Origin, ...]] = {
    "role": _ANYWHERE,
    "country": _ANYWHERE,
    "city": (*_ROUND, "heading"),
    "company": (*_ROUND, "heading"),
    "industry": ("row", "column", "heading"),
    "experience": _ANYWHERE,
    "level": _ANYWHERE,
    "statistic": (*_ROUND, "heading"),
    "component": _ROUND,
    "attribution": _ANYWHERE,
    "segment": ("row", "column"),
}
_HEADED = ("average", "median")
_SURE = 0.9
# What is taken from a sentence in the block before as well.
_FAR = ("role", "country", "attribution")


class Outside:
    """Chooses for all amounts of one passage together."""

    def __init__(self, tagger: Tagger, passage: Passage) -> None:
        self._tagger = tagger
        self._passage = passage
        self._known: dict[str, Choice | None] = {}

    def choice(self, field: str) -> Choice | None:
        """The choice from the scopes around, most trusted first; several equal candidates are passed over."""
        if field not in self._known:
            choices = (self._of_scope(field, scope) for scope in self._scopes(field))
            self._known[field] = next((choice for choice in choices if choice), None)
        return self._known[field]

    def _scopes(self, field: str) -> list[Scope]:
        allowed = [scope for scope in self._passage.scopes if scope.origin in _ORIGINS[field]]
        near = sorted((scope for scope in allowed if scope.near), key=lambda scope: _rank(field, scope))
        return near + [scope for scope in allowed if not scope.near and field in _FAR]

    def _of_scope(self, field: str, scope: Scope) -> Choice | None:
        tags = scope_tags(self._tagger, field, scope, self._passage.percentiles)
        if field == "statistic" and scope.origin == "heading":
            tags = self._headed(tags)
        values = _surest(distinct(tags)) if field == "statistic" else distinct(tags)
        if len(values) == 1:
            return Choice((values[0],), scope.origin)
        if values and scope.origin in ("row", "column"):
            return Choice(tuple(group(field, self._tagger.text, tags, values[0])), scope.origin)
        return None

    def _headed(self, tags: list[Tag]) -> list[Tag]:
        """A heading calls the bare figures of a list or a table average or median, not those of sentences."""
        listed = self._passage.in_table or self._passage.lead_label is not None
        return [tag for tag in tags if tag.value in _HEADED and tag.weight >= _SURE] if listed else []


def _rank(field: str, scope: Scope) -> int:
    """What is known to name the field outranks a cell beside it, and a sentence that merely stands over a list."""
    if scope.origin in ("row", "column"):
        return 1 if field == "role" and scope.label not in ("role", None) else 0
    return 2 if scope.label == field or (not scope.intro and scope.origin == "caption") else 3


def _surest(tags: list[Tag]) -> list[Tag]:
    weight = max((tag.weight for tag in tags), default=0.0)
    return [tag for tag in tags if tag.weight == weight]
