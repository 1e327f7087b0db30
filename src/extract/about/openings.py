"""Which fields a stretch of text may name at all, told by one look at each word of the text."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from functools import cache
from typing import NamedTuple, get_args

from extract.about import attribution, companies, component, experience, industry, level, places, segment, statistic
from extract.about.phrases import Begins
from extract.about.role_words import may_be_title
from extract.about.tag import Field
from extract.about.tokens import Token, tokens
from extract.memo import Memo

PLACES = ("city", "country")
_PLACE = "place"
# By what is read: whether a word of this wording may begin something of it, or tells that one may stand near it.
_MAY_BEGIN: dict[str, Callable[[str], Begins]] = {
    "role": may_be_title,
    "company": companies.may_begin,
    "attribution": attribution.may_begin,
    "level": level.may_begin,
    "segment": segment.may_begin,
    "industry": industry.may_begin,
    _PLACE: places.may_begin,
    "experience": experience.may_tell,
    "statistic": statistic.may_begin,
    "component": component.may_begin,
}
_FIELDS = get_args(Field)
_BIT = {field: 1 << place for place, field in enumerate(_FIELDS)}
# Two letters that may be of one token.
_INSIDE = re.compile(r"[\w.'’+#]{2}")
# What mostly stands before a stretch, and is of no token with it.
_APART = frozenset(" \n|\t")


_BITS_OF = [
    (sum(_BIT[field] for field in (PLACES if name == _PLACE else (name,))), may_begin)
    for name, may_begin in _MAY_BEGIN.items()
]


class _Begun(NamedTuple):
    """The fields of which something may begin with a word, as bits: at once, or where a word with a key follows."""

    bits: int
    before: tuple[tuple[frozenset[str], int], ...]


def _begun_by(word: str) -> _Begun:
    bits, before = 0, []
    for own, may_begin in _BITS_OF:
        begins = may_begin(word)
        if begins is True:
            bits |= own
        elif begins:
            before.append((begins, own))
    return _Begun(bits, tuple(before)) if bits or before else _NOTHING


# One for all the words with which nothing begins, most of a text.
_NOTHING = _Begun(0, ())
_BEGUN = Memo(_begun_by)


class Words(NamedTuple):
    """The words of a stretch that ends at an offset of the text, with offsets of their own from its start.

    `begun` are those with which something may begin: their offset in the text, their index, and what as bits.
    """

    end: int
    found: tuple[Token, ...]
    begun: list[tuple[int, int, int]]

    def starts(self, field: str) -> list[int]:
        """The words, by index, with which something of a field may begin."""
        bit = _BIT[field]
        return [index for _, index, bits in self.begun if bits & bit]


def _begun(found: Sequence[Token], start: int) -> list[tuple[int, int, int]]:
    """The words of a stretch from `start` on with which something may begin; see `Words`."""
    begun: list[tuple[int, int, int]] = []
    some = [(index, one) for index, token in enumerate(found) if (one := _BEGUN[token.text]) is not _NOTHING]
    for index, (bits, before) in some:
        if before and index + 1 < len(found):
            following = found[index + 1].key
            for keys, more in before:
                if following in keys:
                    bits |= more
        if bits:
            begun.append((start + found[index].start, index, bits))
    return begun


class Openings:
    """The words of one text with which something may begin, read stretch by stretch.

    What lies inside a stretch that was read before is told from that one.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        # Stretches that share no letter, in order: those of the blocks, as a rule.
        self._starts: list[int] = []
        self._words: list[Words] = []

    def never(self, start: int, end: int) -> tuple[str, ...]:
        """The fields that nothing in text[start:end], read alone, can be of."""
        place = bisect_right(self._starts, start) - 1
        words = self._words[place] if place >= 0 and end <= self._words[place].end else self.words(start, end)
        if self._cuts(start) or self._cuts(end):
            return ()
        bits, begun = 0, words.begun
        for at in range(bisect_left(begun, (start,)), bisect_left(begun, (end,))):
            bits |= begun[at][2]
        return _without(bits)

    def words(self, start: int, end: int) -> Words:
        """The words of text[start:end], read alone."""
        place = bisect_left(self._starts, start)
        if place < len(self._starts) and self._starts[place] == start and self._words[place].end == end:
            return self._words[place]
        found = tokens(self._text[start:end], 0, end - start)
        words = Words(end, found, _begun(found, start))
        self._keep(place, start, words)
        return words

    def _keep(self, place: int, start: int, words: Words) -> None:
        """Keep the words for what lies inside their stretch and in place of those inside it."""
        if place and self._words[place - 1].end > start:
            return
        stop = bisect_left(self._starts, words.end)
        if stop == place or self._words[stop - 1].end <= words.end:
            self._starts[place:stop] = [start]
            self._words[place:stop] = [words]

    def _cuts(self, at: int) -> bool:
        """Whether a stretch that begins or ends here may have half a word for its first or last."""
        within = 0 < at < len(self._text)
        return within and self._text[at - 1] not in _APART and _INSIDE.match(self._text, at - 1) is not None


@cache
def _without(bits: int) -> tuple[str, ...]:
    return tuple(field for field in _FIELDS if not bits & _BIT[field])
