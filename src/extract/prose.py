"""Passages of prose: sentences with money, their forerunners, the intro of their list and the headings over them."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from extract.about.labels import label_field
from extract.about.tagger import Tagger
from extract.blocks.money_lines import is_money_only
from extract.blocks.sentences import sentences
from extract.money.ranges import Amount, read_amounts
from extract.records import Block
from extract.scopes import Passage, Scope

Span = tuple[int, int]
_DIGIT = re.compile(r"\d|lakh|lac\b|crore|thousand|million|billion|hundred", re.I)
_PREVIOUS = 2
_LABEL_END = re.compile(r"\s*(?::|[-–—]\s|\||\()")
_LONGEST_LABEL = 90
_LONGEST_CARD = 70
_LEAST_SIBLINGS = 3
_MOST_SIBLINGS = 0.6
_LONGEST_TOPIC = 40


def _label(text: str, start: int, amount: Amount) -> Span | None:
    """The label of an item such as "Bengaluru: ₹12 lakh": what stands before its first colon, dash or bracket."""
    found = _LABEL_END.search(text, start, amount.start)
    stop = found.start() if found else amount.start
    label = text[start:stop].strip(" *_`")
    if not label or len(label) > _LONGEST_LABEL or (found is None and len(label.split()) > 6):
        return None
    at = text.index(label, start)
    return at, at + len(label)


def heading_fields(tagger: Tagger, blocks: Sequence[Block]) -> dict[int, str]:
    """What headings of one level name, told from them together: the start of each -> field.

    A heading that nothing is known of is a job's title where most of its neighbours are.
    """
    groups: dict[tuple[int, int], list[Block]] = {}
    above: dict[int, int] = {}
    for block in blocks:
        if block.kind == "heading":
            above = {level: start for level, start in above.items() if level < block.level} | {block.level: block.start}
            parent = max((start for level, start in above.items() if level < block.level), default=-1)
            groups.setdefault((block.level, parent), []).append(block)
    fields: dict[int, str] = {}
    for group in groups.values():
        spans = [(block.start, block.end) for block in group]
        field = label_field(tagger, spans, _MOST_SIBLINGS) if len(group) >= _LEAST_SIBLINGS else None
        if field in ("role", "company", "city") and sum(end - start for start, end in spans) <= _LONGEST_TOPIC * len(
            spans
        ):
            fields.update({start: field for start, _ in spans})
    return fields


def _item_groups(blocks: Sequence[Block]) -> list[list[int]]:
    """Runs of neighbouring list items or short paragraphs, by index."""
    groups: list[list[int]] = []
    for index, block in enumerate(blocks):
        short = block.kind == "list_item" or (block.kind == "paragraph" and block.end - block.start <= 160)
        if short and groups and groups[-1][-1] == index - 1 and blocks[index - 1].kind == block.kind:
            groups[-1].append(index)
        elif short:
            groups.append([index])
    return groups


class Prose:
    """Reads the passages of all blocks but tables."""

    def __init__(self, tagger: Tagger, blocks: Sequence[Block], chains: Sequence[tuple[Span, ...]]) -> None:
        self.tagger = tagger
        self.text = tagger.text
        self.blocks = blocks
        self.chains = chains
        self._amounts: dict[int, list[Amount]] = {}
        self._labels = self._label_fields()
        self._parents = self._parent_fields()
        self._topics = heading_fields(tagger, blocks)

    def _label_fields(self) -> dict[int, str]:
        """What the labels of neighbouring items name, told from all of them together."""
        fields: dict[int, str] = {}
        for group in _item_groups(self.blocks):
            labels = {index: label for index in group if (label := self._item_label(index))}
            if len(labels) < 2:
                continue
            field = label_field(self.tagger, list(labels.values()))
            if field:
                fields.update(dict.fromkeys(labels, field))
        return fields

    def _parent_fields(self) -> dict[int, str]:
        """What list items name that have items under them, told from all of them together."""
        group = [
            index
            for index, (block, below) in enumerate(itertools.pairwise(self.blocks))
            if block.kind == below.kind == "list_item"
            and below.level > block.level == 1
            and block.end - block.start <= _LONGEST_LABEL
        ]
        spans = [(self.blocks[index].start, self.blocks[index].end) for index in group if not self.amounts(index)]
        field = label_field(self.tagger, spans) if len(spans) > 1 else None
        return dict.fromkeys(group, field) if field else {}

    def _item_label(self, index: int) -> Span | None:
        amounts = self.amounts(index)
        return _label(self.text, self.blocks[index].start, amounts[0]) if amounts else None

    def amounts(self, index: int) -> list[Amount]:
        """All amounts of a block, bare numbers too."""
        if index not in self._amounts:
            block = self.blocks[index]
            has_digit = _DIGIT.search(self.text, block.start, block.end)
            found = read_amounts(self.text, block.start, block.end) if has_digit else []
            self._amounts[index] = [amount for amount in found if amount.certain or not self._is_footnote(amount)]
        return self._amounts[index]

    def _is_footnote(self, amount: Amount) -> bool:
        return self.text[amount.start - 1 : amount.start] == "[" and self.text[amount.end : amount.end + 1] == "]"

    def passages(self, index: int) -> list[Passage]:
        """The passages of one block, in order."""
        amounts = self.amounts(index)
        if not amounts:
            return []
        block = self.blocks[index]
        spans = sentences(self.text, block.start, block.end)
        found: list[Passage] = []
        for number, (start, end) in enumerate(spans):
            inside = [amount for amount in amounts if start <= amount.start < end]
            if not inside:
                continue
            scopes = [
                Scope("previous", *spans[before]) for before in range(number - 1, max(-1, number - 1 - _PREVIOUS), -1)
            ]
            passage = Passage(start, max(end, inside[-1].end), inside, scopes)
            if number == 0:
                passage.lead_label = self._labels.get(index)
            elif (field := self._labels.get(index)) and (label := self._item_label(index)):
                scopes.insert(0, Scope("caption", *label, field))
            scopes += self._outer(index)
            found.append(passage)
        return found

    def lead(self, index: int) -> Span | None:
        """The label of a labelled item."""
        return self._item_label(index)

    def _outer(self, index: int) -> list[Scope]:
        block = self.blocks[index]
        scopes: list[Scope] = self._card(index)
        if block.kind == "list_item":
            scopes += self._intro(index)
        elif index and self.blocks[index - 1].kind == "paragraph" and not self._labels.get(index):
            before = self.blocks[index - 1]
            last = sentences(self.text, before.start, before.end)[-2:]
            scopes += [Scope("previous", *span, near=False) for span in reversed(last)]
        scopes += [Scope("heading", *span, self._topics.get(span[0])) for span in self.chains[index]]
        return scopes

    def _bare(self, index: int) -> bool:
        """True of a block that is an amount and nothing else."""
        if not 0 <= index < len(self.blocks) or self.blocks[index].kind == "table":
            return False
        block = self.blocks[index]
        return (
            block.end - block.start <= _LONGEST_CARD
            and bool(self.amounts(index))
            and is_money_only(self.text[block.start : block.end])
        )

    def _short(self, index: int) -> bool:
        if not 0 <= index < len(self.blocks) or self.blocks[index].kind == "table":
            return False
        block = self.blocks[index]
        return (
            block.end - block.start <= _LONGEST_CARD and self.text[block.end - 1] not in ".;" and not self._bare(index)
        )

    def _card(self, index: int) -> list[Scope]:
        """The label over a figure that stands alone, and the words under it where such figures have both."""
        if not self._bare(index):
            return []
        around = [place for place in (index - 1,) if self._short(place)]
        both = (
            (self._bare(index + 3) or self._bare(index - 3)) and not self._bare(index + 2) and not self._bare(index - 2)
        )
        if both and self._short(index + 1):
            around.append(index + 1)
        return [Scope("caption", self.blocks[place].start, self.blocks[place].end) for place in around]

    def _intro(self, index: int) -> list[Scope]:
        """The item that this one is nested in, and the words that stand over the list."""
        scopes: list[Scope] = []
        level = self.blocks[index].level
        for before in range(index - 1, -1, -1):
            block = self.blocks[before]
            if block.kind == "list_item":
                if block.level < level:
                    scopes.append(Scope("caption", block.start, block.end, self._parents.get(before)))
                    level = block.level
                continue
            if block.kind == "paragraph":
                last = sentences(self.text, block.start, block.end)
                scopes.append(Scope("caption", *last[-1], intro=True))
            break
        return scopes
