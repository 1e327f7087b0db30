"""Tokens of a stretch of text, with keys that are alike for spellings that are alike."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from extract.memo import Memo
from vocabulary.inflection import singular

_TOKEN = re.compile(r"\.?[^\W_]++(?:[.'’][^\W_]++)*+[+#]*+|[^\w\s]|_")
_UNSEEN = frozenset("-‑*_`")


class Token(NamedTuple):
    """A word or a mark with its span.

    `key` is lower case and singular, "&" is "and"; `is_word` is true of words and numbers, false of marks; `capital`
    where the first letter is one.
    """

    start: int
    end: int
    text: str
    key: str
    is_word: bool
    capital: bool


@lru_cache(maxsize=65536)
def key_of(word: str) -> str:
    """The key of a word: lower case, singular, without the mark of a possessive."""
    folded = word.casefold().replace("’", "'")
    folded = folded.removesuffix("'s").rstrip(".'")
    if folded == "&":
        return "and"
    return singular(folded) if len(folded) > 3 and folded.isalpha() else folded


def is_capital(word: str) -> bool:
    """Whether the first letter of a token is a capital."""
    return word.lstrip(".")[:1].isupper()


def _wording(word: str) -> tuple[str, str, bool, bool] | None:
    """What a token of this wording is wherever it stands: all of it but its span; None for what is no token."""
    if word in _UNSEEN:
        return None
    return word, key_of(word), word[-1].isalnum() or word[-1] in "+#", is_capital(word)


_WORDINGS = Memo(_wording)
# Tokens are what reading makes most of; made without their own constructor they cost half.
_new = tuple.__new__


@lru_cache(maxsize=8)
def tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The tokens between two offsets; a hyphen inside a word parts it and is no token of its own.

    The last few answers are kept, since several finders read the same stretch one after the other.
    """
    return tuple(
        [
            _new(Token, found.span() + wording)
            for found in _TOKEN.finditer(text, start, end)
            if (wording := _WORDINGS[found[0]])
        ]
    )


def keys(phrase: str) -> tuple[str, ...]:
    """The keys of a phrase of the vocabulary."""
    return tuple([wording[1] for word in _TOKEN.findall(phrase) if (wording := _WORDINGS[word])])


def first_key(phrase: str) -> str | None:
    """The first of the keys of a phrase, None where it has none."""
    word = phrase.partition(" ")[0]
    if word.isalpha():
        return key_of(word)
    for found in _TOKEN.finditer(phrase):
        if wording := _WORDINGS[found[0]]:
            return wording[1]
    return None
