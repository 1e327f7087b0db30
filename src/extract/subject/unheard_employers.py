"""Employers that no vocabulary has and that a text plainly names: "Today, Grobble pays its testers"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from extract.about.tagger import Tagger
from extract.phrases import phrase
from extract.proper import is_proper

# Not the first word of a sentence, whose capital tells nothing.
_EMPLOYS = re.compile(
    r"(?<=[a-z0-9,] )(?P<name>[A-Z][a-z]+[A-Z]?\w*(?: [A-Z]\w+)?) "
    r"(?:now |also |currently |still )?(?:pays|hires|employs|recruits|is hiring)\b"
    r"|\b(?:joined|join|working for|worked for|works for|work for) "
    r"(?P<joined>[A-Z][a-z]+[A-Z]?\w*(?: [A-Z]\w+)?)\b(?! [A-Z])"
)
_OTHERS = ("role", "city", "country", "segment", "level", "attribution", "industry", "company")
_LEAST = 3
_WORD = re.compile(r"\w+")


def unheard_employers(tagger: Tagger) -> Iterator[str]:
    """The names that a text says to pay or to hire people and that it has again and again, never as a word."""
    seen: set[str] = set()
    for found in _EMPLOYS.finditer(tagger.text):
        name = found["name"] or found["joined"]
        span = found.span("name" if found["name"] else "joined")
        if name in seen:
            continue
        seen.add(name)
        other = phrase("no_employer").match(name) or any(tagger.of(field, *span) for field in _OTHERS)
        if not other and is_proper(tagger.text, name) and _is_often(tagger.text, name):
            yield name


@lru_cache(maxsize=4)
def _counts(text: str) -> Counter[str]:
    """How often a text has each word, counted once for all names."""
    return Counter(_WORD.findall(text))


def _is_often(text: str, name: str) -> bool:
    return all(_counts(text)[word] >= _LEAST for word in name.split())
