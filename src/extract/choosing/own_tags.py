"""The tags of a passage's own words, with what the label says that it begins with."""

from __future__ import annotations

from collections.abc import Sequence

from extract.about.labels import whole_label
from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.choosing.choice import without_examples, without_residents
from extract.item_label import label_span
from extract.scopes import Passage, Span

_FLOORS = {"company": 0.6, "industry": 0.9, "role": 0.4}


class OwnTags:
    """The tags of a passage, each field read once; `first` is where its first amount starts."""

    def __init__(self, tagger: Tagger, passage: Passage, first: int) -> None:
        self._tagger = tagger
        self._passage = passage
        self.label = label_span(tagger.text, passage.start, first) if passage.lead_label else (0, 0)
        self._known: dict[str, Sequence[Tag]] = {}

    def of(self, field: str, span: Span) -> list[Tag]:
        """Tags of the whole passage that stand in a stretch of it: a name is never cut."""
        if field not in self._known:
            self._known[field] = self._read(field)
        return [tag for tag in self._known[field] if span[0] <= tag.start and tag.end <= span[1]]

    def _read(self, field: str) -> list[Tag]:
        found: Sequence[Tag] = self._tagger.of(field, self._passage.start, self._passage.end)
        if self._passage.lead_label == field:
            found = self._with_label(field, found)
        if field == "statistic":
            found = [tag for tag in found if tag.value != "range"]
        if field == "company":
            found = without_examples(self._tagger.text, found)
            found = without_residents(self._tagger.text, self._passage.start, found)
        if field == "city" and self._passage.lead_label == "country":
            # Among states "New York" is the state.
            found = [tag for tag in found if tag.start >= self.label[1]]
        return [tag for tag in found if tag.weight >= _FLOORS.get(field, 0.0)]

    def _with_label(self, field: str, found: Sequence[Tag]) -> list[Tag]:
        own = [tag for tag in whole_label(self._tagger, field, *self.label) if tag.field == field]
        return [*own, *(tag for tag in found if tag.start >= self.label[1])]
