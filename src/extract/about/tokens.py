"""Tokens of a stretch of text, with keys that are alike for spellings that are alike, and phrases found among them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, TypeVar

from vocabulary.inflection import singular

_TOKEN = re.compile(r"\.?[^\W_]+(?:[.'’][^\W_]+)*[+#]*|[^\w\s]|_")
Value = TypeVar("Value")


@dataclass(frozen=True, slots=True)
class Token:
    """A word or a mark with its span; `key` is lower case and singular, "&" is "and"."""

    start: int
    end: int
    text: str
    key: str

    @property
    def is_word(self) -> bool:
        """True of words and numbers, false of marks."""
        return self.text[-1].isalnum() or self.text[-1] in "+#"

    @property
    def capital(self) -> bool:
        """True where the first letter is a capital."""
        return self.text.lstrip(".")[:1].isupper()


@lru_cache(maxsize=65536)
def key_of(word: str) -> str:
    """The key of a word: lower case, singular, without the mark of a possessive."""
    folded = word.casefold().replace("’", "'")
    folded = folded.removesuffix("'s").rstrip(".'")
    if folded == "&":
        return "and"
    return singular(folded) if len(folded) > 3 and folded.isalpha() else folded


@lru_cache(maxsize=8)
def tokens(text: str, start: int, end: int) -> tuple[Token, ...]:
    """The tokens between two offsets; a hyphen inside a word parts it and is no token of its own.

    The last few answers are kept, since several taggers read the same stretch one after the other.
    """
    return tuple(
        Token(found.start(), found.end(), found[0], key_of(found[0]))
        for found in _TOKEN.finditer(text, start, end)
        if found[0] not in ("-", "‑", "*", "_", "`")
    )


def keys(phrase: str) -> tuple[str, ...]:
    """The keys of a phrase of the vocabulary."""
    return tuple(token.key for token in tokens(phrase, 0, len(phrase)))


class Phrases(Generic[Value]):
    """Phrases to be found in token lists, longest first."""

    def __init__(self, entries: Mapping[str, Value] | Iterable[tuple[str, Value]]) -> None:
        pairs = entries.items() if isinstance(entries, Mapping) else entries
        self._values: dict[tuple[str, ...], Value] = {}
        self._longest: dict[str, int] = {}
        for phrase, value in pairs:
            key = keys(phrase)
            if key:
                self._values.setdefault(key, value)
                self._longest[key[0]] = max(self._longest.get(key[0], 0), len(key))

    def at(self, found: Sequence[Token], index: int) -> tuple[int, Value] | None:
        """The longest phrase that begins at a token: how many tokens it takes, and its value."""
        longest = self._longest.get(found[index].key, 0)
        if not longest:
            return None
        for length in range(min(longest, len(found) - index), 0, -1):
            key = tuple(token.key for token in found[index : index + length])
            if key in self._values:
                return length, self._values[key]
        return None

    def exactly(self, phrase: str) -> Value | None:
        """The value of a phrase as a whole."""
        return self._values.get(keys(phrase))
