"""Finding: the words of the rules in a text, each rule tried only where its first letters stand."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from decimal import Decimal
from functools import cache, cached_property, lru_cache
from operator import itemgetter
from typing import NamedTuple

from extract.folding import folded
from extract.kinds.lexicon import PAID, nouns
from extract.kinds.openings import LENGTH, needed, openings
from extract.kinds.rules import NONE, SALARY, Rule, Where, rules
from extract.memo import Memo

# A rule with its place among the rules, which orders what is found.
Ranked = tuple[int, Rule]
_ByLetters = dict[str, list[int]]

# So many letters are enough to pass over most words without a look into the rules.
_TRIED = 4
_NEXT_WORD = re.compile(r" ([a-z]+)\b")


class Found(NamedTuple):
    """A rule's words in a text."""

    rule: Rule
    start: int
    end: int
    words: str


class _Begun(NamedTuple):
    """The rules whose words may begin where some letters stand, and those that may be found near these."""

    here: tuple[Ranked, ...]
    needing: tuple[Ranked, ...]


_NONE = _Begun((), ())


class Index:
    """The rules for one place by the letters with which their words begin.

    `word` matches, in a folded text, where such letters may stand; `begun` are, by the LENGTH letters that stand there,
    the rules that begin with them and those that need them.

    Words that may begin with any letters are looked for where letters stand that they need; `always` are the rules of
    which no such letters are known.
    """

    def __init__(self, where: Where) -> None:
        self._rules = tuple(enumerate(rules(where)))
        self._beginning: _ByLetters = {}
        self._needing: _ByLetters = {}
        for rank, rule in self._rules:
            heads = openings(rule.words)
            by_letters, some = (self._needing, needed(rule.words) or {""}) if "" in heads else (self._beginning, heads)
            for letters in some:
                by_letters.setdefault(letters, []).append(rank)
        self.anywhere = self._of({rank for ranks in self._needing.values() for rank in ranks})
        self.always = dict(self._of(self._needing.pop("", ())))
        self.word = _word(self._beginning.keys() | self._needing.keys())
        self.begun = Memo(self._begun)
        self._looks = _Looks([rule for _, rule in self.anywhere])

    def starting(self, text: str, small: str, at: int) -> Iterable[Ranked]:
        """The rules whose words may begin at an offset of a text, which is `small` when folded."""
        here = self.begun[small[at : at + LENGTH]].here
        return (*self.anywhere, *here) if self._looks.may_match(text, small, at) else here

    def _begun(self, letters: str) -> _Begun:
        here, needing = (self._of(_beginning(letters, some)) for some in (self._beginning, self._needing))
        return _Begun(here, needing) if here or needing else _NONE

    def _of(self, ranks: Iterable[int]) -> tuple[Ranked, ...]:
        return tuple([self._rules[rank] for rank in ranks])


class _Looks:
    """One look, or two, for the words of several rules, in place of one for each."""

    def __init__(self, some: Collection[Rule]) -> None:
        self._cased = [rule for rule in some if rule.cased]
        self._others = [rule for rule in some if not rule.cased]

    def may_match(self, text: str, small: str, at: int = 0) -> bool:
        """Whether the words of one of the rules begin at an offset of a text, which is `small` when folded."""
        return bool(self._folded.match(small, at)) or any(rule.pattern.match(text, at) for rule in self._cased)

    @cached_property
    def _folded(self) -> re.Pattern[str]:
        return re.compile("|".join(f"(?:{rule.pattern.pattern})" for rule in self._others) or r"(?!)")


def _word(openings: Iterable[str]) -> re.Pattern[str]:
    """A pattern that matches, at the start of a word, before the first letters of any of the openings."""
    some = sorted(openings)
    firsts = re.escape("".join(sorted({opening[0] for opening in some})))
    # The class is no more than a quick look before the letters are tried.
    return re.compile(rf"(?=[{firsts}])(?<![^\W\d_])(?={_letters(some, _TRIED)})")


def _letters(openings: Iterable[str], most: int) -> str:
    """A pattern for the first letters of any of the openings, so many at most."""
    following: dict[str, list[str]] = {}
    for opening in openings:
        following.setdefault(opening[:1], []).append(opening[1:])
    if not most or "" in following:
        return ""
    return f"(?:{'|'.join(re.escape(first) + _letters(rest, most - 1) for first, rest in following.items())})"


def _beginning(letters: str, by_opening: _ByLetters) -> set[int]:
    """The places among the rules of those with an opening that begins the letters."""
    return {rank for length in range(1, len(letters) + 1) for rank in by_opening.get(letters[:length], ())}


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
    for word in index.word.finditer(small):
        at = word.start()
        here, needing = index.begun[small[at : at + LENGTH]]
        if needing:
            anywhere.update(needing)
        for rank, rule in here:
            if at >= free.get(rank, 0):
                match = rule.pattern.match(text if rule.cased else small, at)
                if match:
                    free[rank] = match.end()
                    found.append((rank, _found(rule, match, text)))
    for rank, rule in anywhere.items():
        matches = _matches(rule, text if rule.cased else small)
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


def _matches(rule: Rule, text: str) -> Iterable[re.Match[str]]:
    if not rule.begins_text:
        return rule.pattern.finditer(text)
    match = rule.pattern.match(text)
    return (match,) if match else ()


def found_at(text: str, places: list[int], where: Where, size: Decimal) -> list[Found]:
    """The words of each rule that begin at the first of the places where they do, rule by rule."""
    found: dict[int, Found] = {}
    small = folded(text)
    index = _index(where)
    for at in places:
        for rank, rule in index.starting(text, small, at):
            if rule.least <= size and rank not in found:
                match = rule.pattern.match(text if rule.cased else small, at)
                if match and match[0]:
                    found[rank] = _found(rule, match, text)
    return [found[rank] for rank in sorted(found)]


@cache
def _looks(where: Where) -> _Looks:
    return _Looks(rules(where))


@lru_cache(maxsize=1024)
def found_first(text: str, where: Where) -> tuple[Found, ...]:
    """The words of the rules for one place with which a text begins, rule by rule."""
    small = folded(text)
    if not _looks(where).may_match(text, small):
        return ()
    matches = ((rule, rule.pattern.match(text if rule.cased else small)) for rule in rules(where))
    return tuple([_found(rule, match, text) for rule, match in matches if match])


def _found(rule: Rule, match: re.Match[str], text: str) -> Found:
    start, end = match.span()
    return Found(rule, start, end, text[start:end].strip())
