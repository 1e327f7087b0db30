"""Levels of seniority in text: entry, junior, mid, senior, lead, principal, director, executive, intern."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extract.about.phrases import Begins, Phrases, Reading, walk
from extract.about.tag import Tag
from extract.about.tokens import Token, key_of
from vocabulary.names import levels
from vocabulary.roles import role_heads
from vocabulary.tables import read_rows

_CERTAIN = 1.0
_LIKELY = 0.6
_REACH = 32
_NEEDS_PAY = re.compile(
    r"\s?(?:salar|pay\b|packages?|roles?|jobs?|positions?|compensation|(?:-\s?)?(?:to|and|or|/|,|–|-)\s?(?:mid|senior|junior))",
    re.IGNORECASE,
)
_OTHER_BEFORE = {
    "senior": re.compile(r"(?:high\sschool|college|your|under|my|their|our)\s\Z", re.IGNORECASE),
    "director": re.compile(r"board\sof\s\Z", re.IGNORECASE),
    "lead": re.compile(
        r"\b(?:to|can|will|may|could|might|would|should|shall|that|which|who|they|you|we|it|this|these|must|often|also|usually"
        r"|not|sales|business|in\sthe|take\sthe|taking\sthe)\s\Z",
        re.IGNORECASE,
    ),
    "principal": re.compile(r"(?:school|vice|college|deputy|assistant|the)[\s-]\Z", re.IGNORECASE),
    "entry": re.compile(r"(?:data|order|re|barriers?\sto)[\s-]\Z", re.IGNORECASE),
    "internship": re.compile(r"(?:through|via|from|an?|during|by|and|or|complete|projects?,?)\s\Z", re.IGNORECASE),
}
_OTHER_AFTER = {
    "senior": re.compile(r"[\s-](?:secondary|school|citizen|high|living|care|college|year)", re.IGNORECASE),
    "junior": re.compile(r"[\s-](?:college|high|school|secondary|year)", re.IGNORECASE),
    "lead": re.compile(r"\s(?:to|the|an?|in|into|by|generation|time|gen|from|up|with|others?)\b", re.IGNORECASE),
    "principal": re.compile(
        r"\s(?:amount|reason|component|city|investigator|place|sum|repayment|factor)", re.IGNORECASE
    ),
    "director": re.compile(r"\sgeneral\b", re.IGNORECASE),
    "mid": re.compile(
        r"[\s-](?:\d|size|tier|cap|year|way|day|range|market|point|twent|term|week|night|air|wife)", re.IGNORECASE
    ),
}


@cache
def _phrases() -> Phrases[tuple[str, str]]:
    return Phrases((phrase, (phrase, level)) for phrase, level in levels().items())


@cache
def _words(means: str) -> frozenset[str]:
    return frozenset(row["word"] for row in read_rows("level_words.csv") if row["means"] == means)


def read(text: str, found: Sequence[Token], starts: Sequence[int]) -> list[Tag]:
    """The levels among the tokens of a text, given those that may begin one, in order, the longest phrase first.

    Weight 1 for words that hardly mean anything else ("entry-level", "fresher"), 0.6 for those that often do ("lead").
    """
    return walk(starts, lambda index: _read(text, found, index))


def may_begin(word: str) -> Begins:
    """Whether a token of this wording begins a phrase of the vocabulary."""
    return _phrases().begin_with(key_of(word))


def _read(text: str, found: Sequence[Token], index: int) -> Reading:
    hit = _phrases().at(found, index)
    tag = _tag(text, found, index, hit[0], hit[1]) if hit else None
    return (hit[0], tag) if hit and tag else None


def _tag(text: str, found: Sequence[Token], index: int, length: int, entry: tuple[str, str]) -> Tag | None:
    phrase, level = entry
    first, last = found[index], found[index + length - 1]
    key = " ".join(token.key for token in found[index : index + length])
    if _means_other(text, key, first, last):
        return None
    alone = length == len(found) or _edges(text, found, index, length)
    if key == "entry" and not (alone or _NEEDS_PAY.match(text, last.end)):
        return None
    if key in _words("needs person") and not (alone or _has_person(found, index + length)):
        return None
    weight = _LIKELY if key in _words("often other") or (key in _words("needs person") and not alone) else _CERTAIN
    end = last.end + (last.is_word and text[last.end : last.end + 1] == "." and phrase.endswith("."))
    return Tag("level", level, first.start, end, text[first.start : end], weight=weight)


def _means_other(text: str, key: str, first: Token, last: Token) -> bool:
    before, after = _OTHER_BEFORE.get(key), _OTHER_AFTER.get(key)
    nearby = text[max(0, first.start - _REACH) : first.start]
    return bool((before and before.search(nearby)) or (after and after.match(text, last.end)))


def _edges(text: str, found: Sequence[Token], index: int, length: int) -> bool:
    """Whether the words are a label: marks or the ends on both sides ("- Lead: ₹20L", "| Mid |", "Lead (7+ yrs)")."""
    before = (
        index == 0 or not found[index - 1].is_word or text[found[index - 1].end : found[index].start].count("\n") > 0
    )
    stop = index + length
    after = stop == len(found) or not found[stop].is_word or found[stop].key in ("and", "or", "to")
    return before and after and found[index].capital


def _has_person(found: Sequence[Token], index: int) -> bool:
    """Whether a noun of persons or of a job is among the next three words."""
    for token in found[index : index + 3]:
        if not token.is_word:
            return False
        if token.key in _words("person") or token.key in role_heads():
            return True
    return False
