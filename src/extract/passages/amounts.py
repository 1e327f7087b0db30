"""The amounts of a document's blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.money.ranges import Amount, read_amounts
from extract.records import Block

MAY_HOLD_AMOUNT = re.compile(r"\d|lakh|lac\b|crore|thousand|million|billion|hundred", re.I)


class Amounts:
    """All amounts of each block of a text, bare numbers too, read once."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self._text = text
        self._blocks = blocks
        self._known: dict[int, list[Amount]] = {}

    def of(self, index: int) -> list[Amount]:
        """The amounts of the block with this index in order, the numbers of footnotes left out."""
        if index not in self._known:
            block = self._blocks[index]
            may = MAY_HOLD_AMOUNT.search(self._text, block.start, block.end)
            found = read_amounts(self._text, block.start, block.end) if may else []
            self._known[index] = [amount for amount in found if amount.certain or not self._is_footnote(amount)]
        return self._known[index]

    def _is_footnote(self, amount: Amount) -> bool:
        return self._text[amount.start - 1 : amount.start] == "[" and self._text[amount.end : amount.end + 1] == "]"
