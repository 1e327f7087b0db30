"""Which fields a stretch of text may name at all, told by one look at each word of the text."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from functools import cache
from typing import get_args

from extract.about import attribution, companies, component, experience, industry, level, places, segment, statistic
from extract.about.role_words import may_be_title
from extract.about.tag import Field
from extract.about.tokens import TOKEN
from extract.memo import Memo

PLACES = ("city", "country")
PLACE = "place"
# By what is read: whether a word of this wording may begin something of it, or tells that one may stand near it.
_MAY_BEGIN: dict[str, Callable[[str], bool]] = {
    "role": may_be_title,
    "company": companies.may_begin,
    "attribution": attribution.may_begin,
    "level": level.may_begin,
    "segment": segment.may_begin,
    "industry": industry.may_begin,
    PLACE: places.may_begin,
    "experience": experience.may_tell,
    "statistic": statistic.may_begin,
    "component": component.may_begin,
}
_FIELDS = get_args(Field)
# Two letters that may be of one token.
_INSIDE = re.compile(r"[\w.'’+#]{2}")


def _begun_by(word: str) -> tuple[str, ...]:
    return tuple(name for name, may_begin in _MAY_BEGIN.items() if may_begin(word))


def _bits(fields: Iterable[str]) -> int:
    named = {field for name in fields for field in (PLACES if name == PLACE else (name,))}
    return sum(1 << _FIELDS.index(field) for field in named)


# What may begin with a word, by its names and as bits.
BEGUN = Memo(_begun_by)
_BITS = Memo(lambda word: _bits(BEGUN[word]))
_ALL = _bits(_FIELDS)


class Openings:
    """The words of one text with which something may begin."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._places = [(found.start(), bits) for found in TOKEN.finditer(text) if (bits := _BITS[found[0]])]

    def never(self, start: int, end: int) -> tuple[str, ...]:
        """The fields that nothing in text[start:end], read alone, can be of."""
        return _without(self._begun(start, end))

    def _begun(self, start: int, end: int) -> int:
        if self._cuts(start) or self._cuts(end):
            return _ALL
        begun = 0
        for at in range(bisect_left(self._places, (start,)), bisect_left(self._places, (end,))):
            begun |= self._places[at][1]
        return begun

    def _cuts(self, at: int) -> bool:
        """Whether a stretch that begins or ends here may have half a word for its first or last."""
        return at > 0 and _INSIDE.match(self._text, at - 1) is not None


@cache
def _without(bits: int) -> tuple[str, ...]:
    return tuple(field for place, field in enumerate(_FIELDS) if not bits >> place & 1)
