"""Text whose lines an editor broke at some width, with its sentences in one piece again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from extract.blocks import text_blocks
from extract.blocks.wrapping import fills, made_by_width
from extract.records import Block, Document

_FLOWING = ("paragraph", "list_item")
_WORD = re.compile(r"\s*(\S+)")
# Widths that editors break a whole text at, and how many breaks show one.
_NARROWEST, _WIDEST = 50, 120
_LEAST = 3
# A line that begins something of its own, or is of a table, a heading, a rule or code.
_OWN = re.compile(r"\s*(?:[-*+•●▪◦–—>#|]|\d{1,3}[.)]\s|[A-Za-z][.)]\s|```|~~~|={3})|\s*$|.*(?:\||\t)")
_ENDS = re.compile(r"\s*(?:[#>|]|```|~~~|={3}|-{3}).*|.*(?:\||\t|  |\\)|\s*", re.S)


class _Break(NamedTuple):
    """The end of a line: where it is, how long the line is, and the next word."""

    at: int
    length: int
    word: str


def unwrapped(document: Document) -> Document | None:
    """The document with a blank for each line end that only a width made, so that all spans stay what they are.

    None where its lines were not broken at a width: a line end then says something. A width has broken lines where
    the next word would nearly never have fitted.
    """
    if document.media_type == "text/html":
        return None
    breaks = list(_within(document.text, document.blocks))
    width = max((one.length for one in breaks), default=0)
    full = sum(fills(one.length, one.word, width) for one in breaks)
    if not _NARROWEST <= width <= _WIDEST or full < _LEAST or not made_by_width(full, len(breaks)):
        return None
    letters = list(document.text)
    for at in _made(document.text, width):
        letters[at] = " "
    text = "".join(letters)
    return replace(document, text=text, blocks=text_blocks(text))


def _within(text: str, blocks: Sequence[Block]) -> Iterator[_Break]:
    """The line ends within blocks that a reader sees in one piece."""
    for block in blocks:
        at = text.find("\n", block.start, block.end) if block.kind in _FLOWING else -1
        while at >= 0:
            yield _break(text, at)
            at = text.find("\n", at + 1, block.end)


def _break(text: str, at: int) -> _Break:
    start = text.rfind("\n", 0, at) + 1
    word = _WORD.match(text, at + 1)
    return _Break(at, at - start, word[1] if word else "")


def _made(text: str, width: int) -> Iterator[int]:
    """The line ends that a width made: the next line begins nothing of its own, and its first word did not fit."""
    at = text.find("\n")
    while at >= 0:
        one = _break(text, at)
        start, end = at - one.length, text.find("\n", at + 1)
        following = text[at + 1 : end if end >= 0 else len(text)]
        full = one.length <= width and fills(one.length, one.word, width)
        if full and not (_ENDS.fullmatch(text, start, at) or _OWN.match(following)):
            yield at
        at = end
