"""Lines right under titles that tell of the post in parts: "REF-12 | Leeds | Part-time | Warehousing"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from extract.blocks.money_lines import money_in
from extract.records import Block
from extract.scopes import Scope, Span

_LONGEST = 140
_PARTS = re.compile(r"[^|·•\n]{2,60}(?:\s?[|·•]\s?[^|·•\n]{2,60})+")


def lines_under_titles(text: str, blocks: Sequence[Block]) -> Mapping[int, Span]:
    """The start of a heading -> the span of such a line right under it, one without money."""
    found: dict[int, Span] = {}
    for over, below in itertools.pairwise(blocks):
        short = below.kind == "paragraph" and below.end - below.start <= _LONGEST
        parted = over.kind == "heading" and short and _PARTS.fullmatch(text, below.start, below.end)
        if parted and not money_in(text[below.start : below.end]):
            found[over.start] = (below.start, below.end)
    return found


def of_titles(lines: Mapping[int, Span], chain: Iterable[Span]) -> Iterator[Scope]:
    """The line under the nearest of the headings over a block that has one."""
    under = (lines[start] for start, _ in chain if start in lines)
    yield from (Scope("caption", *span) for span in itertools.islice(under, 1))
