"""The amounts of a document's blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from extract.money.ranges import Amount, read_amounts
from extract.money.words import has_words
from extract.records import Block

MAY_HOLD_AMOUNT = re.compile(r"\d|lakh|lac\b|crore|thousand|million|billion|hundred", re.I)
# A figure, or the mark of a tag or a link, which may part a word.
_FIGURE = re.compile(r"[\d<\[]")


class Amounts:
    """All amounts of each block of a text, bare numbers too, read once."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self._text = text
        self._blocks = blocks
        self._read: dict[int, list[Amount]] = {}
        self._known: dict[int, list[Amount]] = {}

    @cached_property
    def everywhere(self) -> list[Amount]:
        """The amounts of all blocks, of tables and footnotes too."""
        return [amount for index in range(len(self._blocks)) for amount in self._all(index)]

    def of(self, index: int) -> list[Amount]:
        """The amounts of the block with this index in order, the numbers of footnotes left out."""
        if index not in self._known:
            block, found = self._blocks[index], self._all(index)
            may = found and MAY_HOLD_AMOUNT.search(self._text, block.start, block.end)
            kept = [amount for amount in found if amount.certain or not self._is_footnote(amount)]
            self._known[index] = kept if may else []
        return self._known[index]

    def _all(self, index: int) -> list[Amount]:
        if index not in self._read:
            span = self._blocks[index].start, self._blocks[index].end
            may = _FIGURE.search(self._text, *span) or has_words(self._text, *span)
            self._read[index] = read_amounts(self._text, *span) if may else []
        return self._read[index]

    def _is_footnote(self, amount: Amount) -> bool:
        return self._text[amount.start - 1 : amount.start] == "[" and self._text[amount.end : amount.end + 1] == "]"
