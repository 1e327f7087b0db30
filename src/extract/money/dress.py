"""Dress: inline marks in and around amounts ("**₹5 lakh** to **₹9 lakh**"), which say how a text looks and no more."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

_TAGS = "a|abbr|b|bdi|big|code|data|del|em|font|i|ins|kbd|mark|nobr|q|s|small|span|strong|time|tt|u|var"
_TAG = rf"</?(?:{_TAGS})(?=[\s>])[^<>\n]{{0,300}}>"
# The address of a link, and the bracket before its words.
_LINK = r"\]\([^()\s]{1,300}\)|\[(?=[^\[\]\n]{1,200}\]\([^()\s]{1,300}\))"
# "S\\$4,000" in Markdown.
_ESCAPE = r"\\(?=[$*_~])"
_PLAIN = re.compile(rf"{_TAG}|{_LINK}|{_ESCAPE}", re.I)
_EMPHASIS = re.compile(r"(?<![\w*_`\\])(\*{1,3}|_{1,3}|`{1,2})(?=[^\s*_`])[^*_`\n]{1,200}?(?<=[^\s])(\1)(?![\w*_`])")
_SIGN = re.compile(r"[*_`<\[\\]")
# How far around a stretch its amounts look.
_AROUND = 64


class Undressed(NamedTuple):
    """A stretch of text without its dress, and where it comes from: what was kept starts at `starts[i]` in the plain
    text and at `origins[i]` in the text; `first` to `last` is the stretch asked for.
    """

    text: str
    first: int
    last: int
    starts: tuple[int, ...]
    origins: tuple[int, ...]

    def origin(self, at: int) -> int:
        """Where the character at an offset of the plain text stands in the text."""
        run = bisect_right(self.starts, at) - 1
        return self.origins[run] + at - self.starts[run]


def undressed(text: str, start: int, end: int) -> Undressed | None:
    """The stretch between two offsets, with what stands around it, without its dress; None where it wears none."""
    if not _SIGN.search(text, start, end):
        return None
    left, right = max(0, start - _AROUND), min(len(text), end + _AROUND)
    marks = sorted({span for span in _marks(text, left, right) if start <= span[0] and span[1] <= end})
    return _without(text, (left, right), (start, end), marks) if marks else None


def _marks(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for match in _PLAIN.finditer(text, start, end):
        yield match.span()
    for match in _EMPHASIS.finditer(text, start, end):
        yield match.span(1)
        yield match.span(2)


def _without(text: str, around: tuple[int, int], stretch: tuple[int, int], marks: list[tuple[int, int]]) -> Undressed:
    pieces: list[str] = []
    starts: list[int] = []
    origins: list[int] = []
    length, at = 0, around[0]
    for first, last in [*marks, (around[1], around[1])]:
        if first < at:
            continue
        # "<b>5</b><b>6</b>" are two numbers: the last sign between them stays, as a blank.
        glued = pieces and pieces[-1][-1:].isalnum() and text[at : at + 1].isalnum()
        for piece, origin in ((" ", at - 1), (text[at:first], at))[not glued :]:
            pieces.append(piece)
            starts.append(length)
            origins.append(origin)
            length += len(piece)
        at = last
    last = length - (around[1] - stretch[1])
    return Undressed("".join(pieces), stretch[0] - around[0], last, tuple(starts), tuple(origins))
