"""What headings and the labels of list items name, told from neighbours together."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from extract.about import roles
from extract.about.labels import header_field, label_field
from extract.about.tagger import Tagger
from extract.amounts import Amounts
from extract.item_label import YEARS, label_end
from extract.outline import RECURRING, SECTION
from extract.passages.topics import topic_field
from extract.phrases import phrase
from extract.records import Block
from extract.scopes import Span

_LONGEST_LABEL = 90
_MOST_WORDS = 6
_LEAST_LABELS = 2
_LEAST_OF_TOPIC = 3
_LINKS = ("of", "and", "&", "/", "-", "–", "senior", "junior", "lead", "principal", "head", "assistant", "years", "yrs")
_PARTED = re.compile(r"\s*[(/|:,]|\s[-–—]\s")
_LONGEST_ITEM = 160
_BOLD = re.compile(r"(?:\*\*|__)[^*_\n]{2,80}(?:\*\*|__)")
_LEAST_HEADINGS = 3
# How often one heading must come again to be a part of others, and how often where others do so too.
_LEAST_RECURRING = 3
_LEAST_TOGETHER = 2
_MOST_HEADINGS = 0.6
_LONGEST_HEADING = 40
_COUNTED = re.compile(r"[\s*_#]{0,9}(\d{1,2})[.):]\s")
_AROUND = re.compile(r"\A[\W_]+|[\W_]+\Z")


def heading_fields(tagger: Tagger, blocks: Sequence[Block]) -> dict[int, str]:
    """What headings of one level name, told from them together: the start of each -> field.

    A heading that nothing is known of is a job's title where most of its neighbours are.
    """
    fields: dict[int, str] = {}
    for over, spans in _heading_groups(blocks):
        short = sum(end - start for start, end in spans) <= _LONGEST_HEADING * len(spans)
        if len(spans) < _LEAST_HEADINGS or not short:
            continue
        field = label_field(tagger, spans, _MOST_HEADINGS)
        # Sections about trades are mostly about the jobs in them.
        if field in (None, "industry"):
            told = topic_field(tagger.text[slice(*over)]) == "industry" and _are_mostly(tagger, "industry", spans)
            field = "industry" if told else None
        if field in ("role", "company", "city", "industry"):
            fields.update({start: field for start, _ in spans})
    return fields


def _are_mostly(tagger: Tagger, field: str, spans: Sequence[Span]) -> bool:
    """Whether half of some headings name a field: a title that tells pay by it may stand over other sections too."""
    return 2 * sum(bool(tagger.of(field, *span)) for span in spans) >= len(spans)


def heading_names(tagger: Tagger, blocks: Sequence[Block]) -> dict[int, str]:
    """What headings and the shortest lines name that are hardly more than a name: the start of each -> field, SECTION
    for headings in posts, RECURRING for headings that name nothing and whose words stand over several parts.
    """
    headings = [block for block in blocks if block.kind == "heading"]
    words = [_AROUND.sub("", tagger.text[block.start : block.end]).casefold() for block in headings]
    counts = Counter(words)
    named = {block.start: _name(tagger, block) for block in blocks if block.kind == "heading" or _is_short(block)}
    together = sum(count >= _LEAST_TOGETHER for count in counts.values()) >= _LEAST_TOGETHER
    least = _LEAST_TOGETHER if together else _LEAST_RECURRING
    for block, own in zip(headings, words, strict=True):
        if counts[own] >= least and named[block.start] in (None, SECTION):
            named[block.start] = RECURRING
    return {start: field for start, field in named.items() if field}


def heading_numbers(text: str, blocks: Sequence[Block]) -> dict[int, int]:
    """The numbers that headings begin with ("1. Cooks"): the start of each -> number."""
    found = {}
    for block in blocks:
        if block.kind == "heading":
            line = text.rfind("\n", 0, block.start) + 1
            if counted := _COUNTED.match(text, line, block.end):
                found[block.start] = int(counted[1])
    return found


def _is_short(block: Block) -> bool:
    return block.kind == "paragraph" and block.end - block.start <= _LONGEST_HEADING


def _name(tagger: Tagger, block: Block) -> str | None:
    text = tagger.text[block.start : block.end]
    if phrase("post_section").fullmatch(_AROUND.sub("", text)):
        return SECTION
    if len(text) > _LONGEST_LABEL or text[-1] == "?" or header_field(text) == "pay":
        return None
    first = _PARTED.search(tagger.text, block.start, block.end)
    stop = first.start() if first else block.end
    for field in ("role", "city", "company"):
        tags = tagger.of(field, block.start, block.end)
        named, first_named = (sum(tag.end - tag.start for tag in tags if tag.start < end) for end in (block.end, stop))
        if 2 * named >= block.end - block.start or 2 * first_named >= stop - block.start:
            return field
    return "experience" if tagger.of("experience", block.start, block.end) else None


def _heading_groups(blocks: Sequence[Block]) -> list[tuple[Span, list[Span]]]:
    """The headings of one level under one heading, each group with that, which is empty where there is none."""
    groups: dict[tuple[int, Span], list[Span]] = {}
    above: dict[int, Span] = {}
    for block in blocks:
        if block.kind == "heading":
            over = {level: span for level, span in above.items() if level < block.level}
            above = over | {block.level: (block.start, block.end)}
            groups.setdefault((block.level, max(over.values(), default=(0, 0))), []).append((block.start, block.end))
    return [(over, spans) for (_, over), spans in groups.items()]


class ItemLabels:
    """The labels of list items and short paragraphs: their spans, and the fields that they name."""

    def __init__(
        self, tagger: Tagger, blocks: Sequence[Block], amounts: Amounts, chains: Sequence[tuple[Span, ...]]
    ) -> None:
        self._text = tagger.text
        self._blocks = blocks
        self._spans: dict[int, Span | None] = {}
        self._chains = chains
        self._amounts = amounts
        self._several: set[int] = set()
        self.fields = self._label_fields(tagger)
        self.parents = self._parent_fields(tagger)

    def is_one_of_several(self, index: int) -> bool:
        """Whether an item has a label and its neighbours too."""
        return index in self._several

    def _label_fields(self, tagger: Tagger) -> dict[int, str]:
        """Index of a labelled item -> what its label and those of its neighbours name."""
        fields: dict[int, str] = {}
        for group in (*self._bold_groups(), *_item_groups(self._blocks)):
            labels = {index: label for index in group if (label := self.span(index))}
            if len(labels) < _LEAST_LABELS:
                continue
            self._several.update(labels)
            if field := label_field(tagger, list(labels.values())) or self._topic(min(labels), list(labels.values())):
                fields.update(dict.fromkeys(labels, field))
        return fields

    def _bold_groups(self) -> Iterator[list[int]]:
        """The paragraphs and items under one heading that begin with a few words in bold, be they long or apart."""
        groups: dict[Span | None, list[int]] = {}
        for index, block in enumerate(self._blocks):
            if block.kind in ("paragraph", "list_item") and _BOLD.match(self._text, block.start, block.end):
                groups.setdefault(next(iter(self._chains[index]), None), []).append(index)
        yield from (group for group in groups.values() if len(group) >= _LEAST_OF_TOPIC)

    def _topic(self, first: int, labels: Sequence[Span]) -> str | None:
        """What the title over a list says that its figures are told by, where the labels look like names."""
        if len(labels) < _LEAST_OF_TOPIC or not all(self._is_name(*label) for label in labels):
            return None
        return next((topic_field(self._text[slice(*span)]) for span in self._chains[first][:1]), None)

    def _is_name(self, start: int, end: int) -> bool:
        words = self._text[start:end].split()
        return len(words) <= _MOST_WORDS and words[0][:1].isupper()

    def _parent_fields(self, tagger: Tagger) -> dict[int, str]:
        """Index of a list item that has items under it -> what it and its like name."""
        group = [index for index, pair in enumerate(itertools.pairwise(self._blocks)) if _is_parent(*pair)]
        bare = (self._blocks[index] for index in group if not self._amounts.of(index))
        spans = [(block.start, block.end) for block in bare]
        field = label_field(tagger, spans) if len(spans) > 1 else None
        return dict.fromkeys(group, field) if field else {}

    def span(self, index: int) -> Span | None:
        """The label of an item such as "Bengaluru: ₹12 lakh": what stands before its first colon, dash or bracket."""
        if index not in self._spans:
            self._spans[index] = self._span(index)
        return self._spans[index]

    def _span(self, index: int) -> Span | None:
        amounts, start = self._amounts.of(index), self._blocks[index].start
        if not amounts:
            return None
        first = amounts[0].start
        if years := YEARS.match(self._text, start):
            behind = next((amount.start for amount in amounts if amount.start >= years.end()), first)
            first = next((amount.start for amount in amounts if amount.certain), behind)
        found = label_end(self._text, start, first)
        label = self._text[start : first if found is None else found].strip(" *_`")
        if self._blocks[index].kind == "paragraph" and len(label.split()) > _MOST_WORDS + 2:
            return None
        if not label or len(label) > _LONGEST_LABEL or (found is None and not _is_bare_label(label)):
            return None
        at = self._text.index(label, start)
        return at, at + len(label)


def _is_bare_label(label: str) -> bool:
    """True of a few words that make a label without a colon ("Staff Nurse ₹3 LPA"), not of the start of a sentence."""
    words = label.split()
    return len(words) <= _MOST_WORDS and all(word.casefold() in _LINKS or roles.may_lead(word) for word in words)


def _item_groups(blocks: Sequence[Block]) -> Iterator[list[int]]:
    """Runs of neighbouring list items or short paragraphs, by index."""
    for kind, run in itertools.groupby(enumerate(blocks), key=lambda item: _item_kind(item[1])):
        if kind:
            yield [index for index, _ in run]


def _item_kind(block: Block) -> str | None:
    short = block.kind == "list_item" or (block.kind == "paragraph" and block.end - block.start <= _LONGEST_ITEM)
    return block.kind if short else None


def _is_parent(block: Block, below: Block) -> bool:
    nested = block.kind == below.kind == "list_item" and below.level > block.level == 1
    return nested and block.end - block.start <= _LONGEST_LABEL
