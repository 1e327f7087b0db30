"""Cards: a figure that stands alone, with its label over it or under it, or words on both sides."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.amounts import Amounts
from extract.blocks.money_lines import is_money_only
from extract.records import Block
from extract.scopes import Scope

_LONGEST = 70
_PERIOD_OF_THREE = 3
# What a figure of pay is called under it, where words over it are of something else.
_PAY = re.compile(
    r"(?:avg\.?|average|median|mean|highest|lowest) (?:[\w/-]+ ){0,3}(?:packages?|salar(?:y|ies)|pay|ctc|wage|comp)",
    re.I,
)
# "95%", "3,000+", "15–22%", "4.3/5", "6-12 months": a figure of other things among those of pay.
_NUMBER = re.compile(
    r"[\s*_]*[~+<>≈#-]?\d[\d,.]*(?:\s?[-–—/]\s?\d[\d,.]*)?\s?(?:%ile|[%+kKmMxX×]|th|st|nd|rd){0,2}"
    r"(?: (?:year|yr|month|week|day|hour)s?)?[\s*_]*"
)


class Cards:
    """The cards among the blocks of a text."""

    def __init__(self, text: str, blocks: Sequence[Block], amounts: Amounts) -> None:
        self._text = text
        self._blocks = blocks
        self._amounts = amounts
        # Index of a figure -> whether figures come first where it stands; a run of cards is walked once.
        self._first: dict[int, bool] = {}

    def scopes(self, index: int) -> Iterator[Scope]:
        """The label of a figure that stands alone, and the words on its other side where such figures have both."""
        if not self._is_figure(index):
            return
        over, under = index - 1, index + 1
        stands_over = self._stand_first(index) or self._is_named_under(index)
        places = (over, under) if self._in_threes(index) else (under,) if stands_over else (over,)
        for place in places:
            if self._is_words(place):
                yield Scope("caption", self._blocks[place].start, self._blocks[place].end)

    def _stand_first(self, index: int) -> bool:
        """True where figures and words alternate and a figure comes first: the words stand under their figures."""
        passed: list[int] = []
        while index not in self._first and self._is_words(index - 1) and self._is_number(index - 2):
            passed.append(index)
            index -= 2
        if index not in self._first:
            over = self._is_words(index - 1) and not self._heads_run(index)
            self._first[index] = self._is_words(index + 1) and not (over or self._is_number(index - 1))
        self._first.update(dict.fromkeys(passed, self._first[index]))
        return self._first[index]

    def _heads_run(self, index: int) -> bool:
        """True where a heading stands over a number of something else and its words: it is of the whole run."""
        over, under = self._blocks[index - 1], self._blocks[index + 1] if index + 1 < len(self._blocks) else None
        headed = over.kind == "heading" and under is not None and under.kind != "heading"
        return headed and self._is_number(index + 2) and not self._is_figure(index)

    def _is_named_under(self, index: int) -> bool:
        """True where the words under a figure call it pay, those over it do not, and they are of no other figure."""
        called = [self._is_words(place) and bool(_PAY.search(self._words(place))) for place in (index - 1, index + 1)]
        return called == [False, True] and not self._is_number(index + 2)

    def _words(self, index: int) -> str:
        return self._text[self._blocks[index].start : self._blocks[index].end]

    def _in_threes(self, index: int) -> bool:
        """True where figures stand three blocks apart: each between its label and more words."""
        beside = self._is_number(index + _PERIOD_OF_THREE) or self._is_number(index - _PERIOD_OF_THREE)
        return beside and not self._is_number(index + 2) and not self._is_number(index - 2)

    def _block(self, index: int) -> Block | None:
        """The block with this index where it is short and no table."""
        block = self._blocks[index] if 0 <= index < len(self._blocks) else None
        return block if block and block.kind != "table" and block.end - block.start <= _LONGEST else None

    def _is_figure(self, index: int) -> bool:
        block = self._block(index)
        held = block and self._amounts.of(index) and is_money_only(self._text[block.start : block.end])
        return bool(held)

    def _is_number(self, index: int) -> bool:
        block = self._block(index)
        return block is not None and bool(
            _NUMBER.fullmatch(self._text, block.start, block.end) or self._is_figure(index)
        )

    def _is_words(self, index: int) -> bool:
        block = self._block(index)
        return block is not None and self._text[block.end - 1] not in ".;?" and not self._is_number(index)
