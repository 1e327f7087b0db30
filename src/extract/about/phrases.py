"""Phrases of a vocabulary found among tokens."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Generic, TypeVar

from extract.about.tag import Tag
from extract.about.tokens import Token, first_key, keys

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


class _Group(Generic[Value]):
    """The phrases that begin with one word, by their keys."""

    def __init__(self, entries: Iterable[tuple[str, Value]]) -> None:
        self.values: dict[tuple[str, ...], Value] = {}
        for phrase, value in entries:
            self.values.setdefault(keys(phrase), value)
        lengths: dict[str, set[int]] = {}
        for key in self.values:
            if len(key) > 1:
                lengths.setdefault(key[1], set()).add(len(key))
        # By the second word: many phrases begin with "data", few with "data" and what follows it here.
        self.lengths = {second: tuple(sorted(some, reverse=True)) for second, some in lengths.items()}
        self.alone = next(((1, value) for key, value in self.values.items() if len(key) == 1), None)
        self.begins: Begins = True if self.alone else frozenset(lengths)


class Phrases(Generic[Value]):
    """Phrases to be found in token lists, longest first.

    Those that begin with a word are looked at when a text first has that word: few texts have many of them.
    """

    def __init__(self, entries: Mapping[str, Value] | Iterable[tuple[str, Value]]) -> None:
        pairs = entries.items() if isinstance(entries, Mapping) else entries
        self._entries: dict[str, list[tuple[str, Value]]] = {}
        for phrase, value in pairs:
            if (first := first_key(phrase)) is not None:
                self._entries.setdefault(first, []).append((phrase, value))
        self._groups: dict[str, _Group[Value]] = {}

    def _group(self, first: str) -> _Group[Value] | None:
        group = self._groups.get(first)
        if group is None and first in self._entries:
            group = self._groups[first] = _Group(self._entries[first])
        return group

    def begin_with(self, key: str) -> Begins:
        """Whether some phrase begins with a word, given by its key."""
        group = self._group(key)
        return group.begins if group else False

    def at(self, found: Sequence[Token], index: int) -> tuple[int, Value] | None:
        """The longest phrase that begins at a token: how many tokens it takes, and its value."""
        group = self._group(found[index].key)
        if group is None:
            return None
        if index + 1 < len(found):
            for length in group.lengths.get(found[index + 1].key, ()):
                key = tuple([token.key for token in found[index : index + length]])
                if key in group.values:
                    return len(key), group.values[key]
        return group.alone

    def exactly(self, phrase: str) -> Value | None:
        """The value of a phrase as a whole."""
        key = keys(phrase)
        group = self._group(key[0]) if key else None
        return group.values.get(key) if group else None


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
