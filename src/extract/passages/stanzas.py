"""Stanzas: cards of a few lines between blank lines, each line of a kind, of which one begins with the pay."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from extract.about.labels import label_field
from extract.about.tagger import Tagger
from extract.amounts import Amounts
from extract.records import Block
from extract.scopes import Scope, Span

_LONGEST_NAME = 70
_LEAST_LINES, _MOST_LINES = 3, 12
_LEAST_CARDS = 2
# What such a line may say as a whole; other lines are left to the tags of their words.
_TOLD = ("role", "company", "city", "country", "experience", "level")
# A quote or a mark may stand before the years.
_MARK = 3
_MARKS = "*_`•"


class _Stanza(NamedTuple):
    """The lines of a card, and which of them holds its pay."""

    lines: tuple[Span, ...]
    paid: int


class Stanzas:
    """The cards of one text: what the lines around the pay of each say of it."""

    def __init__(self, tagger: Tagger, blocks: Sequence[Block], amounts: Amounts) -> None:
        self._text = tagger.text
        self._amounts = amounts
        self._of: dict[int, tuple[Scope, ...]] = {}
        shapes: dict[tuple[int, int], list[_Stanza]] = {}
        for run in self._runs(blocks):
            if stanza := self._stanza(blocks, run):
                shapes.setdefault((len(stanza.lines), stanza.paid), []).append(stanza)
        for cards in shapes.values():
            if len(cards) >= _LEAST_CARDS:
                self._add(tagger, cards)

    def scopes(self, start: int) -> tuple[Scope, ...]:
        """What the other lines of its card say of the pay in the block that begins at an offset."""
        return self._of.get(start, ())

    def _runs(self, blocks: Sequence[Block]) -> Iterator[list[int]]:
        """The indexes of blocks that follow each other line by line."""
        run: list[int] = []
        for index, block in enumerate(blocks):
            apart = not run or "\n\n" in self._text[blocks[run[-1]].end : block.start].replace(" ", "")
            plain = block.kind in ("heading", "paragraph")
            if run and (apart or not plain):
                yield run
                run = []
            if plain:
                run.append(index)
        if run:
            yield run

    def _stanza(self, blocks: Sequence[Block], run: Sequence[int]) -> _Stanza | None:
        if not _LEAST_LINES <= len(run) <= _MOST_LINES:
            return None
        held = [at for at, index in enumerate(run) if any(amount.certain for amount in self._amounts.of(index))]
        if len(held) != 1:
            return None
        block = blocks[run[held[0]]]
        first = next(amount for amount in self._amounts.of(run[held[0]]) if amount.certain)
        if self._text[block.start : first.start].strip(_MARKS + " "):
            return None
        return _Stanza(tuple((blocks[index].start, blocks[index].end) for index in run), held[0])

    def _add(self, tagger: Tagger, cards: Sequence[_Stanza]) -> None:
        """Read the lines of one place in all cards together."""
        paid = cards[0].paid
        fields = {
            at: self._field(tagger, [card.lines[at] for card in cards])
            for at in range(len(cards[0].lines))
            if at != paid
        }
        named = [field for field in fields.values() if field]
        for card in cards:
            self._of[card.lines[paid][0]] = tuple(
                Scope("row", *card.lines[at], field)
                for at, field in fields.items()
                if field and named.count(field) == 1
            )

    def _field(self, tagger: Tagger, lines: Sequence[Span]) -> str | None:
        if any(end - start > _LONGEST_NAME or self._text[end - 1] in ".:?!" for start, end in lines):
            return None
        field = label_field(tagger, lines)
        if field == "role" and 2 * sum(_begins_with_years(tagger, *line) for line in lines) >= len(lines):
            return "experience"
        return field if field in _TOLD else None


def _begins_with_years(tagger: Tagger, start: int, end: int) -> bool:
    """ "0-2 years as employee", "8-15 years, specialist"."""
    return any(tag.start <= start + _MARK for tag in tagger.of("experience", start, end))
