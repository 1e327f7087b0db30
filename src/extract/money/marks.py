"""Marks after a number: "+", "or more", "/-", emphasis, and the period it is paid for."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from extract.money import currencies, periods, scales
from extract.money.blanks import BLANK, BLANKS, EMPHASIS
from extract.money.heads import Heads

_PLUS = re.compile(
    rf"\+(?!\d)|{BLANK}\+(?={BLANK}{{0,3}}(?:$|[,.;)|\n/]|per\b|a\b))"
    rf"|-plus\b|{BLANK}plus\b(?={BLANK}{{0,3}}(?:$|[.,;)|\n”\"]|per\b|an?{BLANK}(?:year|month|week|day|hour)))"
    rf"|{BLANK}(?:or{BLANK}(?:more|higher|above|over|greater|beyond|upwards?)|at{BLANK}least|(?:and|&){BLANK}(?:above|up|more|over|higher|beyond)|onwards?|upwards?"
    rf"|(?:to|[-–—]){BLANK}(?:unlimited|no{BLANK}(?:upper{BLANK})?limits?|infinity|beyond(?={BLANK}*(?:$|[.,;)|\n]))))\b",
    re.I,
)
_LESS = re.compile(
    rf"{BLANK}(?:(?:or|and|&){BLANK}(?:less|below|under|lower)|at{BLANK}(?:the{BLANK})?most|tops)\b", re.I
)
_RUPEE_DASH = re.compile(r"\s?/[-=–](?!\d)")
_EMPHASIS = re.compile(r"(?:\*\*|__|\*|_)(?=[\s/(+]|per)")
_OWN_HEADS = Heads(("+", "/", "(", "plus", "or", "and", "at", "tops", "&", "onward", "upward", "to", "-", "–", "—"))


class Marks(NamedTuple):
    """What follows a number: where the marks end, where the period after them ends."""

    end: int
    plus: bool
    less: bool
    period: str | None
    period_end: int


@cache
def _heads() -> Heads:
    return scales.heads() | currencies.heads_after() | periods.heads() | _OWN_HEADS


def may_follow(text: str, at: int) -> bool:
    """False where neither a scale nor a currency, a period or a mark can begin at offset `at`."""
    return _heads().fit(text[at : at + 10].lstrip(BLANKS + EMPHASIS + ".-("))


def marks_after(text: str, at: int, plus: bool) -> Marks:
    """The marks that begin at offset `at`; `plus` says whether a plus sign was met before."""
    at, plus, less = _signs(text, at, plus)
    period = periods.period_after(text, at)
    if not period:
        return Marks(at, plus, less, None, at)
    if not plus and (found := _PLUS.match(text, period[1])):
        return Marks(at, True, less, period[0], found.end())
    if not less and (found := _LESS.match(text, period[1])):
        return Marks(at, plus, True, period[0], found.end())
    return Marks(at, plus, less, *period)


def _signs(text: str, at: int, plus: bool) -> tuple[int, bool, bool]:
    less = False
    for _ in range(3):
        for pattern in (_RUPEE_DASH, _EMPHASIS):
            at = found.end() if (found := pattern.match(text, at)) else at
        if found := _PLUS.match(text, at):
            at, plus = found.end(), True
        elif found := _LESS.match(text, at):
            at, less = found.end(), True
        else:
            break
    return at, plus, less
