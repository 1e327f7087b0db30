"""The line under a table or a list that says whose figures they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.records import Block
from extract.scopes import Scope

_CREDIT = re.compile(r"\W*(?:data\s+)?(?:sources?|source\(s\)|credits?|via)\b", re.I)
_LONGEST = 160


class Credits:
    """The lines "Source: …" among the blocks of a text."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self._text = text
        self._blocks = blocks
        self._after = _after(blocks)

    def below(self, index: int) -> Iterator[Scope]:
        """The line that follows the table with this index or the list that this item is of, if it is a credit."""
        after = self._after[index]
        if after == len(self._blocks) or self._blocks[index].kind not in ("table", "list_item"):
            return
        below = self._blocks[after]
        if below.end - below.start <= _LONGEST and _CREDIT.match(self._text, below.start, below.end):
            yield Scope("caption", below.start, below.end, intro=True)


def _after(blocks: Sequence[Block]) -> list[int]:
    """The index of the block that follows each block, or that follows the whole list of an item."""
    after = list(range(1, len(blocks) + 1))
    for index in range(len(blocks) - 2, -1, -1):
        if blocks[index].kind == blocks[index + 1].kind == "list_item":
            after[index] = after[index + 1]
    return after
