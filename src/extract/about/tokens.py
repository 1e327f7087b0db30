"""Tokens of a stretch of text, with keys that are alike for spellings that are alike."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from vocabulary.inflection import singular

_TOKEN = re.compile(r"\.?[^\W_]+(?:[.'’][^\W_]+)*[+#]*|[^\w\s]|_")
_UNSEEN = frozenset("-‑*_`")


class Word(NamedTuple):
    """What a token is wherever it stands.

    `key` is lower case and singular, "&" is "and"; `is_word` is true of words and numbers, false of marks; `capital`
    where the first letter is one.
    """

    key: str
    is_word: bool
    capital: bool


class Token(NamedTuple):
    """A word or a mark with its span; for the rest see `Word`."""

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


@lru_cache(maxsize=65536)
def _word(text: str) -> Word:
    return Word(key_of(text), text[-1].isalnum() or text[-1] in "+#", is_capital(text))


@lru_cache(maxsize=8)
def tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The tokens between two offsets; a hyphen inside a word parts it and is no token of its own.

    The last few answers are kept, since several finders read the same stretch one after the other.
    """
    return tuple(
        [
            Token._make((*found.span(), word, *_word(word)))
            for found in _TOKEN.finditer(text, start, end)
            if (word := found[0]) not in _UNSEEN
        ]
    )


def keys(phrase: str) -> tuple[str, ...]:
    """The keys of a phrase of the vocabulary."""
    return tuple(token.key for token in tokens(phrase, 0, len(phrase)))
