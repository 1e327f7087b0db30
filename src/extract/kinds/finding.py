"""Finding: the words of the rules in a text, each rule tried only where its first letters stand."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, lru_cache

from extract.kinds.openings import LENGTH, folded, openings
from extract.kinds.rules import Rule, Where, leasts, rules

# A rule with its place among the rules, which orders what is found.
Ranked = tuple[int, Rule]


@dataclass(frozen=True, slots=True)
class Found:
    """A rule's words in a text."""

    rule: Rule
    start: int
    end: int
    words: str


class Index:
    """The rules for one place that speak of amounts of a size, by the letters with which their words begin."""

    def __init__(self, where: Where, size: Decimal) -> None:
        ranked = [one for one in enumerate(rules(where)) if one[1].least <= size]
        heads = [(one, tuple(openings(one[1].words))) for one in ranked]
        self.anywhere = tuple(one for one, letters in heads if "" in letters)
        self._heads = [(one, letters) for one, letters in heads if "" not in letters]
        firsts = {letter[0] for _, letters in self._heads for letter in letters}
        self._starts = re.compile(f"[{re.escape(''.join(sorted(firsts)))}](?<![^\\W\\d_].)" if firsts else "(?!)")
        self._known: dict[str, tuple[Ranked, ...]] = {}

    def starts(self, text: str) -> Iterator[int]:
        """Where in a folded text the words of a rule may begin."""
        return (match.start() for match in self._starts.finditer(text))

    def opened(self, letters: str) -> tuple[Ranked, ...]:
        """The rules whose words may begin with these letters, those that may begin with any left out."""
        known = self._known.get(letters)
        if known is None:
            known = tuple(one for one, heads in self._heads if letters.startswith(heads))
            if known:
                self._known[letters] = known
        return known


@cache
def _index(where: Where, tier: int) -> Index:
    return Index(where, leasts()[tier])


def _tier(size: Decimal) -> int:
    return bisect_right(leasts(), size) - 1


def found_in(text: str, where: Where, size: Decimal) -> tuple[Found, ...]:
    """All words of the rules for one place that speak of amounts of a size, rule by rule."""
    return _found_in(text, where, _tier(size))


@lru_cache(maxsize=1024)
def _found_in(text: str, where: Where, tier: int) -> tuple[Found, ...]:
    """The text is read once for all amounts in it."""
    index = _index(where, tier)
    found = [(rank, match) for rank, rule in index.anywhere for match in rule.pattern.finditer(text) if match[0]]
    found += _opened_in(text, index)
    found.sort(key=lambda one: one[0])
    ranked = rules(where)
    return tuple(Found(ranked[rank], match.start(), match.end(), match[0].strip()) for rank, match in found)


def _opened_in(text: str, index: Index) -> Iterator[tuple[int, re.Match[str]]]:
    letters = folded(text)
    free: dict[int, int] = {}
    for at in index.starts(letters):
        for rank, rule in index.opened(letters[at : at + LENGTH]):
            if at >= free.get(rank, 0) and (match := rule.pattern.match(text, at)):
                free[rank] = match.end()
                yield rank, match


def found_at(text: str, places: list[int], where: Where, size: Decimal) -> list[Found]:
    """The words of each rule that begin at the first of the places where they do, rule by rule."""
    index = _index(where, _tier(size))
    found: dict[int, Found] = {}
    for at in places:
        for rank, rule in (*index.anywhere, *index.opened(folded(text[at : at + LENGTH]))):
            if rank not in found and (match := rule.pattern.match(text, at)) and match[0]:
                found[rank] = Found(rule, match.start(), match.end(), match[0])
    return [found[rank] for rank in sorted(found)]
