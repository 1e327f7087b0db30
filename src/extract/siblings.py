"""Items of a list that are of one kind: in a budget what nothing calls pay is none."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from extract.about.tagger import Tagger
from extract.kinds.rules import SALARY
from extract.scopes import Passage
from extract.setting import Verdict
from extract.sizes import Judged
from extract.unsaid import EARNERS, LISTED_KINDS, OWN

_GAP = re.compile(r"\s*\n[\s*_•·▪◦‣>+–—-]*")
_LONGEST_GAP = 12
_LONGEST = 120
_LEAST = 3
_LEAST_OTHERS = 2
_LEAST_BLANKS = 11


def of_one_kind(tagger: Tagger, passages: Sequence[Passage], judged: Sequence[list[Judged]]) -> list[list[Judged]]:
    """The verdicts of all passages, where a list is mostly of other money with its silent items as that money."""
    settled = list(judged)
    for run in _runs(tagger.text, passages, judged):
        if kind := _kind([verdict for index in run for _, verdict in judged[index]]):
            for index in run:
                settled[index] = [_settled(tagger, passages[index], one, kind) for one in judged[index]]
    return settled


def _runs(text: str, passages: Sequence[Passage], judged: Sequence[list[Judged]]) -> Iterator[range]:
    """The indexes of short lines with money that follow each other."""
    start = 0
    for index in range(len(passages) + 1):
        if index < len(passages) and _is_item(text, passages[index], judged[index]):
            if index > start and _follows(text, passages[index - 1], passages[index]):
                continue
            following = index
        else:
            following = index + 1
        if index - start >= _LEAST:
            yield range(start, index)
        start = following


def _is_item(text: str, passage: Passage, judged: Sequence[Judged]) -> bool:
    money = any(verdict.kind is not None for _, verdict in judged)
    short = passage.end - passage.start <= _LONGEST
    return money and short and not passage.in_table and not _is_sentence(text[passage.start : passage.end])


def _is_sentence(words: str) -> bool:
    """True of prose among the lines of a list."""
    return words.rstrip(" *_").endswith(".") and words.count(" ") >= _LEAST_BLANKS


def _follows(text: str, before: Passage, passage: Passage) -> bool:
    near = passage.start - before.end <= _LONGEST_GAP
    return near and bool(_GAP.fullmatch(text, before.end, passage.start))


def _kind(verdicts: Sequence[Verdict]) -> Verdict | None:
    """What other money a list is of: what most of its items call by their own words."""
    own = [verdict for verdict in verdicts if verdict.words in OWN]
    others = [verdict for verdict in own if verdict.kind in LISTED_KINDS]
    paid = sum(verdict.kind == SALARY for verdict in own)
    if len(others) < _LEAST_OTHERS or len(others) * 2 < len(verdicts) - paid or paid >= len(others):
        return None
    common = Counter(verdict.kind for verdict in others).most_common(1)[0][0]
    return next(verdict for verdict in others if verdict.kind == common)


def _settled(tagger: Tagger, passage: Passage, judged: Judged, kind: Verdict) -> Judged:
    amount, verdict = judged
    if verdict.kind != SALARY or verdict.words in OWN:
        return judged
    if any(tagger.of(field, passage.start, passage.end) for field in EARNERS):
        return judged
    return amount, kind
