"""What else a figure may be about: a skill, a degree, a kind of company, a way of working."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extract.about.phrases import Begins, Phrases, Reading, walk
from extract.about.tag import Tag
from extract.about.tokens import Token, key_of
from vocabulary.names import Segment, segments

_WEIGHT = 0.5
_SHORT = 4


@cache
def _known() -> Phrases[Segment]:
    return Phrases(segments())


_JOINED = re.compile(r"[-‐‑][A-Za-z]")


def read(text: str, found: Sequence[Token], starts: Sequence[int]) -> list[Tag]:
    """The segments among the tokens of a text, given those that may begin one, in order, the longest first, all of
    weight 0.5.

    Names that are short or stand for a product are taken only as capitalised ("Go", "R", "Excel").
    """
    return walk(starts, lambda index: _read(text, found, index))


def may_begin(word: str) -> Begins:
    """Whether a token of this wording begins a phrase of the vocabulary."""
    return _known().begin_with(key_of(word))


def _read(text: str, found: Sequence[Token], index: int) -> Reading:
    hit = _known().at(found, index)
    if not hit or not _is_name(text, found[index], found[index + hit[0] - 1], hit[1]):
        return None
    first, last = found[index].start, found[index + hit[0] - 1].end
    return hit[0], Tag("segment", hit[1].name, first, last, text[first:last], weight=_WEIGHT)


def _is_name(text: str, first: Token, last: Token, segment: Segment) -> bool:
    written = text[first.start : last.end]
    # "R&D" and "C-level" are not the languages.
    if len(written) == 1 and (
        text[last.end : last.end + 1] in "&-/.'’" or text[first.start - 1 : first.start] in "&-/.$"
    ):
        return False
    # "Go-Ahead London" is no language.
    if len(written) <= _SHORT and _JOINED.match(text, last.end):
        return False
    if written.isupper() or segment.name[:1].islower():
        return True
    if segment.kind == "gender":
        return written.casefold() != "man"
    if len(written) <= _SHORT:
        return written == segment.name
    return first.capital or segment.kind not in ("skill", "certification")
