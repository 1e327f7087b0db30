"""Passages of prose: sentences with money, the sentences before, what stands over their list and the headings."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from extract.about.tagger import Tagger
from extract.amounts import Amounts
from extract.blocks.money_lines import money_in
from extract.blocks.sentences import sentences
from extract.item_label import only_names_statistic
from extract.money.ranges import Amount
from extract.passages.card_lines import CardLines
from extract.passages.cards import Cards
from extract.passages.credits import Credits
from extract.passages.doers import doers
from extract.passages.headers import joined, names_pay, with_header
from extract.passages.labels import ItemLabels, heading_fields
from extract.passages.lists import over_items
from extract.passages.parts import with_names
from extract.passages.post_heads import PostHeads
from extract.passages.records import Records
from extract.passages.stanzas import Stanzas
from extract.passages.under_titles import lines_under_titles, of_titles
from extract.records import Block
from extract.scopes import Passage, Scope, Span

_PREVIOUS = 2
_LONGEST_BELOW = 120
# "3. Train driver – £59,000": an item that heads the paragraph under it.
_NUMBER = re.compile(r"[\s*_#]*\d{1,2}[.)][\s*_]*")
# A heading within its paragraph: "**2014 – Graduate trainee, Infosys, Mysore.** ₹3.25 LPA."
_RUN_IN = re.compile(r"(?:\*\*|__)(?P<body>[^*_\n]{2,120})(?:\*\*|__)")
_TOPIC = re.compile(r"[\s*_]*(?P<body>[A-Z][\w .&/’'()-]{2,40}?)[*_]*:[*_]*\s")
_TITLED = re.compile(r"\W{0,6}(?P<title>[A-Z][\w.&/’' -]{2,60}?)[*_]*\s?(?:\(|:|[-–—])\s?[*_]*")
# "Grade B (staff nurse): basic pay ₹44,900 a month."
_BRACKETED = re.compile(r"[\s*_]*[A-Z0-9][^():.;!?\n]{1,60}\((?P<body>[^()]{3,90})\)[*_]*\s?:")
# A line across the page ends what stands over it.
_RULE = re.compile(r"^[ \t]*(?:[-*_=~–—] ?){3,}$", re.M)
_MARKS = " \t\u00a0:–—-*_`.,+)("
_MOST_LINES = 3
_MOST_BACK = 12
_MOST_OVER = 3
_NAMES = ("role", "company", "city")


class Prose:
    """Reads the passages of all blocks but tables; `chains` are the headings over each, `names` the jobs in some."""

    def __init__(
        self,
        tagger: Tagger,
        blocks: Sequence[Block],
        chains: Sequence[tuple[Span, ...]],
        amounts: Amounts,
        credit: Credits,
        names: Mapping[int, Span],
    ) -> None:
        self._text = tagger.text
        self._names = names
        self._tagger = tagger
        self._blocks = blocks
        self._chains = chains
        self._amounts = amounts
        self._credit = credit
        self._labels = ItemLabels(tagger, blocks, self._amounts, chains)
        self._cards = Cards(tagger.text, blocks, self._amounts)
        sure = (amount.start for at in range(len(blocks)) for amount in amounts.of(at) if amount.certain)
        first = next(sure, 0)
        self._card_lines = CardLines(tagger.text, first)
        self._posts = PostHeads(tagger, blocks)
        self._over = over_items(blocks)
        self._records = Records(tagger.text, blocks)
        self._stanzas = Stanzas(tagger, blocks, amounts)
        self._topics = heading_fields(tagger, blocks)
        self._lines = lines_under_titles(tagger.text, blocks)
        self._sentences: dict[int, list[Span]] = {}

    def passages(self, index: int) -> Iterator[Passage]:
        """The passages of the block with this index, in order."""
        if not (amounts := self._amounts.of(index)):
            return
        spans = self._spans(index)
        first = amounts[0].start
        outer = (*self._posts.scopes(first, self._card_lines.scopes(first)), *self._outer(index))
        for number, inside in _by_sentence(spans, amounts):
            start, end = spans[number]
            scopes = (*self._label(index, number), *_before(spans, number), *outer)
            lead_label = None if number else self._labels.fields.get(index)
            header = self._header(index, inside) if len(spans) == 1 else ""
            inside = [with_header(amount, header) for amount in joined(self._text, inside)] if header else inside
            yield Passage(
                start,
                max(end, inside[-1].end),
                tuple(inside),
                scopes,
                header=header,
                lead_label=lead_label,
                labelled=not number and self._labels.is_one_of_several(index),
                pay_column=bool(header),
            )

    def _header(self, index: int, amounts: Sequence[Amount]) -> str:
        """The words over a label with a bare number that name pay and its currency or scale, else nothing."""
        label = self._labels.span(index)
        if label is None or any(amount.certain for amount in amounts):
            return ""
        around = self._text[label[1] : amounts[0].start], self._text[amounts[-1].end : self._blocks[index].end]
        if any(words.strip(_MARKS) for words in around):
            return ""
        over = list(self._chains[index][:_MOST_OVER])
        if self._blocks[index].kind == "list_item":
            over = [self._spans(place)[-1] for place, block in self._over[index] if block.kind != "list_item"] + over
        words = (self._text[start:end] for start, end in over)
        return next((told for told in words if names_pay(told)), "")

    def _label(self, index: int, number: int) -> Iterator[Scope]:
        """The item's label, for the sentences that do not begin with it."""
        field = self._labels.fields.get(index)
        if number and (bracket := self._bracketed(index)):
            yield Scope("row", *bracket)
        if number and field and (label := self._labels.span(index)):
            yield Scope("caption", *label, field)
        elif number:
            begun = _RUN_IN.match(self._text, self._blocks[index].start, self._blocks[index].end)
            if begun and not money_in(begun["body"]):
                yield Scope("caption", *begun.span("body"), intro=True)
            elif topic := self._city(index, number):
                yield Scope("caption", *topic, "city")

    def _bracketed(self, index: int) -> Span | None:
        """The bracket in the label of a block, where it names jobs."""
        first = next((one.start for one in self._amounts.of(index) if one.certain), 0)
        found = _BRACKETED.match(self._text, self._blocks[index].start, first)
        return found.span("body") if found and self._tagger.of("role", *found.span("body")) else None

    def _city(self, index: int, number: int) -> Span | None:
        """The city that a sentence before begins with as its label ("Pune: many firms. The average is ₹9 LPA.")."""
        for span in reversed(self._spans(index)[max(0, number - _MOST_BACK) : number]):
            if begun := _TOPIC.match(self._text, *span):
                named = sum(tag.end - tag.start for tag in self._tagger.of("city", *begun.span("body")))
                return begun.span("body") if 2 * named >= len(begun["body"]) else None
        return None

    def _outer(self, index: int) -> Iterator[Scope]:
        if self._blocks[index].kind == "heading":
            # "Highway Engineering (₹5-22 LPA)": the words before the figure.
            yield Scope("heading", self._blocks[index].start, self._amounts.of(index)[0].start)
        elif title := self._titled(index):
            yield Scope("heading", *title)
        yield from self._records.scopes(index)
        if of_card := self._stanzas.scopes(self._blocks[index].start):
            yield from of_card
        else:
            yield from self._cards.scopes(index)
        yield from self._continued(index)
        yield from doers(self._tagger, self._blocks, index)
        if self._blocks[index].kind == "list_item":
            yield from self._over_list(index)
        elif index and self._goes_on(index):
            last = self._spans(index - 1)[-_PREVIOUS:]
            if self._blocks[index - 1].kind == "list_item":
                yield Scope("caption", *last[-1], intro=True)
            else:
                yield from (Scope("previous", *span, near=False) for span in reversed(last))
        yield from self._under_heading(index)
        yield from of_titles(self._lines, self._chains[index])
        yield from self._credit.below(index)
        yield from with_names(self._chains[index], self._names, self._topics)

    def _titled(self, index: int) -> Span | None:
        """The title of the line over a paragraph that is that and its pay alone ("Corporate Law (₹9 LPA)")."""
        over, amounts = self._blocks[index - 1], self._amounts.of(index - 1) if index else ()
        if not amounts or not over.kind == self._blocks[index].kind == "paragraph":
            return None
        found = _TITLED.fullmatch(self._text, over.start, amounts[0].start)
        alone = not self._text[amounts[-1].end : over.end].strip(_MARKS)
        longer = self._blocks[index].end - self._blocks[index].start > over.end - over.start
        return found.span("title") if found and alone and longer else None

    def _goes_on(self, index: int) -> bool:
        """Whether a paragraph has no label and no heading within, and stands behind what reads on."""
        begins = _RUN_IN.match(self._text, self._blocks[index].start, self._blocks[index].end)
        begins = begins or _RULE.search(self._text, self._blocks[index - 1].end, self._blocks[index].start)
        return not begins and not self._labels.fields.get(index) and self._reads_on(self._blocks[index - 1])

    def _continued(self, index: int) -> Iterator[Scope]:
        """The label of the line before, where the line's own label only names a statistic."""
        at, span = index, self._labels.span(index)
        while span and only_names_statistic(self._text, *span) and index - at < _MOST_LINES and at:
            at -= 1
            kind = self._blocks[at].kind
            span = self._labels.span(at) if kind == self._blocks[index].kind and kind != "heading" else None
        if span and at < index:
            named = self._labels.fields.get(at)
            yield Scope("caption", *span, named if named in _NAMES else None)
            # "(7+ years)" stands behind the label.
            paid = next((amount for amount in self._amounts.of(at) if amount.certain), self._amounts.of(at)[0])
            yield Scope("caption", span[0], max(span[1], paid.start))

    def _reads_on(self, before: Block) -> bool:
        """Whether the paragraph behind a block goes on with what it says."""
        if before.kind != "list_item" or before.end - before.start > _LONGEST_BELOW:
            return before.kind == "paragraph"
        line = self._text.rfind("\n", 0, before.start) + 1
        return bool(_NUMBER.fullmatch(self._text, line, before.start))

    def _under_heading(self, index: int) -> Iterator[Scope]:
        """The first item under a heading that holds a figure ("### The founder - $89k", "- 12 years of experience")."""
        below = self._blocks[index + 1 : index + 2] if self._blocks[index].kind == "heading" else ()
        for block in below:
            paid = any(amount.certain for amount in self._amounts.of(index + 1))
            if block.kind == "list_item" and not paid and block.end - block.start <= _LONGEST_BELOW:
                yield Scope("caption", block.start, block.end, intro=True)

    def _over_list(self, index: int) -> Iterator[Scope]:
        """The items that this one is nested in, and the words that stand over the list."""
        for place, block in self._over[index]:
            if block.kind == "list_item":
                yield Scope("caption", block.start, block.end, self._labels.parents.get(place))
            else:
                yield Scope("caption", *self._spans(place)[-1], intro=True)

    def _spans(self, index: int) -> list[Span]:
        """The sentences of a block."""
        if index not in self._sentences:
            self._sentences[index] = sentences(self._text, self._blocks[index].start, self._blocks[index].end)
        return self._sentences[index]


def _by_sentence(spans: Sequence[Span], amounts: Sequence[Amount]) -> Iterator[tuple[int, list[Amount]]]:
    """The number of each sentence that holds amounts, with them."""
    at = 0
    for number, (start, end) in enumerate(spans):
        inside: list[Amount] = []
        while at < len(amounts) and amounts[at].start < end:
            if amounts[at].start >= start:
                inside.append(amounts[at])
            at += 1
        if inside:
            yield number, inside


def _before(spans: Sequence[Span], number: int) -> Iterator[Scope]:
    """The sentences before, the nearest first."""
    for before in range(number - 1, max(-1, number - 1 - _PREVIOUS), -1):
        yield Scope("previous", *spans[before])
