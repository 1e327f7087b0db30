"""Phrases of a vocabulary found among tokens."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from extract.about.tag import Tag
from extract.about.tokens import Token, keys

Value = TypeVar("Value")
# How many tokens were read, and the tag that they make, if any; None where nothing begins.
Reading = tuple[int, Tag | None] | None


# Whether something may begin with a word: yes or no, or only where a word with one of these keys follows.
Begins = bool | frozenset[str]


def any_of(*some: Begins) -> Begins:
    """Whether any of several things may begin with a word."""
    if True in some:
        return True
    keys = [one for one in some if one is not False and one is not True]
    return frozenset().union(*keys) if keys else False


class Phrases(Generic[Value]):
    """Phrases to be found in token lists, longest first."""

    def __init__(self, entries: Mapping[str, Value] | Iterable[tuple[str, Value]]) -> None:
        pairs = entries.items() if isinstance(entries, Mapping) else entries
        self._values: dict[tuple[str, ...], Value] = {}
        lengths: dict[tuple[str, ...], set[int]] = {}
        for phrase, value in pairs:
            if key := keys(phrase):
                self._values.setdefault(key, value)
                lengths.setdefault(key[:2], set()).add(len(key))
        # By the first two words: many phrases begin with "data", few with "data" and what follows it here.
        self._lengths = {two: tuple(sorted(some, reverse=True)) for two, some in lengths.items()}
        self._alone = {key[0]: (1, value) for key, value in self._values.items() if len(key) == 1}
        seconds: dict[str, set[str]] = {}
        for key in self._values:
            seconds.setdefault(key[0], set()).update(key[1:2])
        self._seconds = {first: frozenset(some) for first, some in seconds.items()}

    def begin_with(self, key: str) -> Begins:
        """Whether some phrase begins with a word, given by its key."""
        return True if key in self._alone else self._seconds.get(key, False)

    def at(self, found: Sequence[Token], index: int) -> tuple[int, Value] | None:
        """The longest phrase that begins at a token: how many tokens it takes, and its value."""
        first = found[index].key
        if first not in self._seconds:
            return None
        if index + 1 < len(found):
            for length in self._lengths.get((first, found[index + 1].key), ()):
                key = tuple([token.key for token in found[index : index + length]])
                if key in self._values:
                    return len(key), self._values[key]
        return self._alone.get(first)

    def exactly(self, phrase: str) -> Value | None:
        """The value of a phrase as a whole."""
        return self._values.get(keys(phrase))


def beginnings(found: Sequence[Token], may_begin: Callable[[str], Begins]) -> list[int]:
    """The tokens, by index, that by their wording may begin something."""
    return [index for index, token in enumerate(found) if may_begin(token.text)]


def walk(starts: Iterable[int], read: Callable[[int], Reading]) -> list[Tag]:
    """The tags that begin at the tokens that may begin one, read from left to right, none inside another."""
    tags: list[Tag] = []
    free = 0
    for index in starts:
        reading = read(index) if index >= free else None
        if reading:
            free = index + reading[0]
            tags += [reading[1]] if reading[1] else []
    return tags
