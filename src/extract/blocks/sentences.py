"""Sentences of a block."""

from __future__ import annotations

import re

from extract.phrases import alternatives

# Dots that lead from a label to its figure end nothing: "California ... $115,400".
_END = re.compile(
    r"(?<!\.\.)[.!?](?:[\"”’')\]*_]|\[\d+\])*(?=\s+[\"“‘(\[*_]*[A-Z0-9₹$£€])|(?<=\.\.)\.(?=\s+[\"“‘(\[*_]*[A-Z])|\n"
)
_WRAPS_FROM = 50
_ABBREVIATION = re.compile(rf"(?:\b(?:{alternatives('shortened')}|{alternatives('shortened_unit')})|\b[A-Z])$")
# Units that end a sentence as often as not: a word with a capital behind them begins the next one.
_UNIT = re.compile(rf"\b{alternatives('shortened_unit')}$")
_BEGINS = re.compile(r"\s+[\"“‘(\[*_]*[A-Z][a-z]")


def sentences(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The spans of the sentences between two offsets; line ends part them as well, but for those of wrapped lines."""
    spans: list[tuple[int, int]] = []
    at = start
    for found in _END.finditer(text, start, end):
        if found[0] == "\n" and _is_wrapped(text, at, found.start()):
            continue
        if found[0] != "\n" and _is_abbreviated(text[max(at, found.start() - 8) : found.start()], text, found.end()):
            continue
        if text[at : found.end()].strip():
            spans.append(_trimmed(text, at, found.end()))
            at = found.end()
    if text[at:end].strip():
        spans.append(_trimmed(text, at, end))
    return spans


def _is_abbreviated(before: str, text: str, end: int) -> bool:
    """Whether a dot shortens the word before it and ends no sentence; `end` is the offset behind the dot."""
    return bool(_ABBREVIATION.search(before)) and not (_UNIT.search(before) and _BEGINS.match(text, end))


def _is_wrapped(text: str, start: int, end: int) -> bool:
    """True of a long line that ends amid a sentence."""
    begin = max(start, text.rfind("\n", start, end) + 1)
    return end - begin >= _WRAPS_FROM and text[end - 1] not in ".!?:|"


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
