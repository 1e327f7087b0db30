"""The line under a table or a list that says whose figures they are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.records import Block
from extract.scopes import Scope

_CREDIT = re.compile(r"\W*(?:data\s+)?(?:sources?|source\(s\)|credits?|via)\b", re.I)
_LONGEST = 160


def credit_below(text: str, blocks: Sequence[Block], index: int) -> Iterator[Scope]:
    """The line "Source: …" that follows the table at `blocks[index]` or the list that this item is of."""
    after = index + 1
    while after < len(blocks) and blocks[index].kind == blocks[after].kind == "list_item":
        after += 1
    if after == len(blocks) or blocks[index].kind not in ("table", "list_item"):
        return
    below = blocks[after]
    if below.end - below.start <= _LONGEST and _CREDIT.match(text, below.start, below.end):
        yield Scope("caption", below.start, below.end, intro=True)
