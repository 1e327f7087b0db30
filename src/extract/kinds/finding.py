"""Finding: the words of the rules in a text, each rule tried only where its first letters stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from functools import cache, lru_cache
from operator import itemgetter
from typing import NamedTuple

from extract.folding import folded
from extract.kinds.lexicon import PAID, nouns
from extract.kinds.openings import LENGTH, needed, openings
from extract.kinds.rules import NONE, SALARY, Rule, Where, rules
from extract.memo import Memo

# A rule with its place among the rules, which orders what is found.
Ranked = tuple[int, Rule]
_ByLetters = dict[str, dict[int, Rule]]

_NEXT_WORD = re.compile(r" ([a-z]+)\b")


class Found(NamedTuple):
    """A rule's words in a text."""

    rule: Rule
    start: int
    end: int
    words: str


class Index:
    """The rules for one place by the letters with which their words begin.

    `opening` finds such letters in a folded text; `opened` are, by letters, the rules that begin with them and those
    that need them.

    Words that may begin with any letters are looked for where letters stand that they need; `always` are the rules of
    which no such letters are known.
    """

    def __init__(self, where: Where) -> None:
        beginning: _ByLetters = {}
        needing: _ByLetters = {}
        for rank, rule in enumerate(rules(where)):
            heads = openings(rule.words)
            by_letters, some = (needing, needed(rule.words) or {""}) if "" in heads else (beginning, heads)
            for letters in some:
                by_letters.setdefault(letters, {})[rank] = rule
        self.always = needing.pop("", {})
        anywhere = {rank: rule for some in needing.values() for rank, rule in some.items()}
        self._anywhere = tuple((self.always | anywhere).items())
        known = beginning.keys() | needing.keys()
        self.opening = _opening(known)
        self.opened = {letters: (_beginning(letters, beginning), _beginning(letters, needing)) for letters in known}
        # By folded letters, the rules whose words may begin with them.
        self.begun = Memo(self._begun)

    def _begun(self, letters: str) -> tuple[Ranked, ...]:
        match = self.opening.match(letters)
        return (*self._anywhere, *self.opened[match[1]][0]) if match else self._anywhere


def _beginning(letters: str, by_opening: Mapping[str, Mapping[int, Rule]]) -> tuple[Ranked, ...]:
    """The rules with an opening that begins the letters, which are the longest opening of their place."""
    found: dict[int, Rule] = {}
    for length in range(1, len(letters) + 1):
        found.update(by_opening.get(letters[:length], {}))
    return tuple(found.items())


def _opening(openings: Iterable[str]) -> re.Pattern[str]:
    """A pattern that matches, at the start of a word, before the longest opening that stands there."""
    by_first: dict[str, list[str]] = {}
    for opening in sorted(openings, key=len, reverse=True):
        by_first.setdefault(opening[0], []).append(re.escape(opening[1:]))
    branches = "|".join(f"{re.escape(first)}(?:{'|'.join(rests)})" for first, rests in by_first.items())
    # The class is no more than a quick look before the branches are tried.
    return re.compile(rf"(?=[{re.escape(''.join(by_first))}])(?<![^\W\d_])(?=({branches}))")


@cache
def _index(where: Where) -> Index:
    return Index(where)


def found_in(text: str, where: Where, size: Decimal) -> tuple[Found, ...]:
    """All words of the rules for one place that speak of amounts of a size, rule by rule."""
    found = _found_in(text, where)
    return tuple([one for one in found if one.rule.least <= size]) if found else found


@lru_cache(maxsize=1024)
def _found_in(text: str, where: Where) -> tuple[Found, ...]:
    """All words of the rules for one place: a text is read once for amounts of all sizes."""
    index = _index(where)
    found: list[tuple[int, Found]] = []
    anywhere = dict(index.always)
    free: dict[int, int] = {}
    small = folded(text)
    for opening in index.opening.finditer(small):
        at, (begun, needing) = opening.start(), index.opened[opening[1]]
        if needing:
            anywhere.update(needing)
        for rank, rule in begun:
            if at >= free.get(rank, 0):
                match = rule.pattern.match(text if rule.cased else small, at)
                if match:
                    free[rank] = match.end()
                    found.append((rank, _found(rule, match, text)))
    for rank, rule in anywhere.items():
        matches = rule.pattern.finditer(text if rule.cased else small)
        found += [(rank, _found(rule, match, text)) for match in matches if match[0]]
    found.sort(key=itemgetter(0))
    return tuple([one for _, one in found if not _is_of_job(one, small)])


def _is_of_job(found: Found, text: str) -> bool:
    """True of words that tell what those do who are named behind them ("mortgage advisers", "tax accountants")."""
    if found.rule.kind in (SALARY, NONE):
        return False
    following = _NEXT_WORD.match(text, found.end)
    noun = nouns[following[1]] if following else None
    return noun is not None and noun.kind == PAID


def found_at(text: str, places: list[int], where: Where, size: Decimal) -> list[Found]:
    """The words of each rule that begin at the first of the places where they do, rule by rule."""
    found: dict[int, Found] = {}
    small = folded(text)
    for at in places:
        for rank, rule in _index(where).begun[small[at : at + LENGTH]]:
            if rule.least <= size and rank not in found:
                match = rule.pattern.match(text if rule.cased else small, at)
                if match and match[0]:
                    found[rank] = _found(rule, match, text)
    return [found[rank] for rank in sorted(found)]


@lru_cache(maxsize=1024)
def found_first(text: str, where: Where) -> tuple[Found, ...]:
    """The words of the rules for one place with which a text begins, rule by rule."""
    small = folded(text)
    matches = ((rule, rule.pattern.match(text if rule.cased else small)) for rule in rules(where))
    return tuple([_found(rule, match, text) for rule, match in matches if match])


def _found(rule: Rule, match: re.Match[str], text: str) -> Found:
    start, end = match.span()
    return Found(rule, start, end, text[start:end].strip())
