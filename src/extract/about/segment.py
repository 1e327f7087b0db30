"""What else a figure may be about: a skill, a degree, a kind of company, a way of working."""

from __future__ import annotations

from functools import cache

from extract.about.tag import Tag
from extract.about.tokens import Phrases, Token, tokens
from vocabulary.names import Segment, segments

_WEIGHT = 0.5
_SHORT = 4


@cache
def _known() -> Phrases[Segment]:
    return Phrases(segments())


def find(text: str, start: int, end: int) -> list[Tag]:
    """The segments of the vocabulary named in text[start:end], in order, the longest first, all of weight 0.5.

    Names that are short or stand for a product are taken only as capitalised ("Go", "R", "Excel").
    """
    found = tokens(text, start, end)
    tags: list[Tag] = []
    index = 0
    while index < len(found):
        hit = _known().at(found, index)
        length, segment = hit or (1, None)
        if segment and _is_name(text, found[index], found[index + length - 1], segment):
            first, last = found[index].start, found[index + length - 1].end
            tags.append(Tag("segment", segment.name, first, last, text[first:last], weight=_WEIGHT))
            index += length
        else:
            index += 1
    return tags


def _is_name(text: str, first: Token, last: Token, segment: Segment) -> bool:
    written = text[first.start : last.end]
    # "R&D" and "C-level" are not the languages.
    if len(written) == 1 and (
        text[last.end : last.end + 1] in "&-/.'’" or text[first.start - 1 : first.start] in "&-/.$"
    ):
        return False
    if written.isupper() or segment.name[:1].islower():
        return True
    if len(written) <= _SHORT:
        return written == segment.name
    return first.capital or segment.kind not in ("skill", "certification")
