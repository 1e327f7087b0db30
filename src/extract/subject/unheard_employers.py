"""Employers that no vocabulary has and that a text plainly names: "Today, Grobble pays its testers"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache

from extract.about import employing
from extract.about.companies import known_companies
from extract.about.tagger import Tagger
from extract.phrases import phrase
from extract.proper import is_proper
from extract.scopes import Span
from extract.subject.no_employer import is_no_employer

_LEAST = 3
_LEAST_TITLED = 2
_LEAST_PLACES = 2
# Letters that most often stand for an examination, a skill or a degree.
_LETTERS = re.compile(r"[A-Z&]{1,5}s?|[A-Z]{1,3}-?\d\w*")
# The codes of examinations: "SCS-C02", "AZ-104".
_CODE = re.compile(r"[A-Z]{1,5}-?[A-Z]?\d{2,}")
_WORD = re.compile(r"\w+")


def unheard_employers(tagger: Tagger, titles: Sequence[Span]) -> Iterator[str]:
    """The names that a text says to employ people and that it has again and again, never as a word.

    Two places are enough of those that the `titles` have.
    """
    for name, places in employing.places(tagger.text).items():
        titled = any(_stands(tagger.text[slice(*span)], name) for span in titles)
        sure = titled or places.paying or places.all >= _LEAST_PLACES
        least = _LEAST_TITLED if titled else _LEAST
        if sure and _is_name(tagger, name, letters=titled and places.at > 1) and _is_often(tagger.text, name, least):
            yield name


def _is_name(tagger: Tagger, name: str, *, letters: bool) -> bool:
    """True of a name that is nothing else that is known, and no word of the text; `letters` alone may be one or not."""
    if _CODE.fullmatch(name) or known_companies().exactly(name) or phrase("rung").fullmatch(name):
        return False
    if (_LETTERS.fullmatch(name) and not letters) or not is_proper(tagger.text, name):
        return False
    at = tagger.text.index(name)
    return not is_no_employer(tagger, (at, at + len(name)))


def _stands(words: str, name: str) -> bool:
    return bool(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", words))


@lru_cache(maxsize=4)
def _counts(text: str) -> Counter[str]:
    """How often a text has each word, counted once for all names."""
    return Counter(_WORD.findall(text))


def _is_often(text: str, name: str, least: int) -> bool:
    return all(_counts(text)[word] >= least for word in _WORD.findall(name))
