"""Levels of headings that look alike: which of them stand under others by their numbers and their colons."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.records import Block

_LOWEST = 6
# The levels of headings without hashes: lines of their own, in bold letters or not.
_UNMARKED = (4, 5)
_NUMBER = re.compile(
    r"[\s*_#>]{0,9}(?:(?:part|step|stage|phase|chapter|section|finding|level|tier|no\.?)\s?#?)?"
    r"(?P<first>\d{1,2})(?:(?P<second>\.\d{1,2})\.?(?=\s)|(?=[.):]\s|\s[-–—]\s))",
    re.I,
)


def levelled(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks, with headings one level lower that stand under others of their look.

    "6.1 Cooks" stands under "6. Kitchens", what has no number between "1. Cooks" and "2. Waiters" under the first, and
    "Pay by year:" under a heading without a colon.
    """
    lower: set[int] = set()
    for level in {block.level for block in blocks if block.kind == "heading"}:
        like = [block for block in blocks if block.kind == "heading" and block.level == level]
        lower.update(_under_numbers(text, like))
        if level in _UNMARKED:
            lower.update(_led(text, like))
    if not lower:
        return tuple(blocks)
    return tuple(
        replace(block, level=min(block.level + 1, _LOWEST)) if block.start in lower else block for block in blocks
    )


def _under_numbers(text: str, headings: Sequence[Block]) -> Iterator[int]:
    """The starts of headings with a number of two parts among others, and of those between two that are counted."""
    numbers = [_NUMBER.match(text, text.rfind("\n", 0, block.start) + 1, block.end) for block in headings]
    whole = any(found and not found["second"] for found in numbers)
    between: list[int] = []
    last: int | None = None
    for block, found in zip(headings, numbers, strict=True):
        if found and found["second"]:
            if whole:
                yield block.start
        elif found is None:
            between.append(block.start)
        else:
            if last is not None and int(found["first"]) == last + 1:
                yield from between
            between, last = [], int(found["first"])


def _led(text: str, headings: Sequence[Block]) -> Iterator[int]:
    """The starts of headings that end in a colon, where others of their look do not."""
    led = [block.start for block in headings if text[block.start : block.end].rstrip(" *_").endswith(":")]
    if len(led) < len(headings):
        yield from led
