"""Which words of a sentence belong to which of its amounts."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from extract.choosing.told_again import end_of_telling, tellings
from extract.money.ranges import Amount
from extract.scopes import Span

_TRAILING = re.compile(
    r"[\s*_)]*(?:(?:starting |annual |monthly |average )*(?:salar(?:y|ies)|packages?|pay|wages?|offers?)\s)?"
    r"(?:\(|\[|for\b|in\b|at\b|with\b|as\b|among\b|if\b|after\b|by\b|on average\b|on the\b"
    r"|to (?:freshers?|beginners?|juniors?|seniors?|graduates?|candidates|new\b|fresh\b|entry|experienced)"
    r"|plus\b|base\b|gross\b|total\b|fixed\b|ctc\b|[-–—:]\s)",
    re.I,
)
_TIED = re.compile(r"[*_]*\s(?:for|in|at|with|as|among)\b", re.I)
_SECOND = re.compile(r"[\s*_]*\([^()]{2,40}\)")
_FAR_OFF = 40
_NEXT_CLAUSE = re.compile(r"[,;—–]\s|\b(?:and|but|while|whereas|because|since|so)\b", re.I)
_BOUNDARY = re.compile(
    r";|\s[+=]\s|,(?!\s*(?:which|including|according to|as per|says|reports|per [A-Z]))|\.\s|(?<!%)(?<!\(s)\)|\n"
    r"|(?<!according )\b(?:and|while|whereas|but|or|versus|vs\.?|compared (?:to|with)|against|followed by|then|to|up to"
    r"|rising to|with (?:an?|the) (?:average|median|maximum|minimum))\b",
    re.I,
)
# "Starters get £28,000 while those with five years in the job will get 5% more."
_OTHER_CLAUSE = re.compile(r"(?:,?\s|[—–])(?:while|whereas)\s", re.I)
_STATISTIC = re.compile(
    r"\b(?:highest|lowest|average|median|mean|maximum|minimum|starting|entry[- ]level|top(?! out| off)|peak)\b", re.I
)
# "₹4 lakh minimum, ₹9 lakh average", "$110k (median), $130k": all of the words between belong to the left.
_BEHIND = re.compile(
    r"[\s*_]*(?:[-–—:]\s*|\(\s*)?(?:the |on )?(?:average|median|mean|maximum|minimum|starting|highest|lowest)"
    r"(?:\s(?:salary|pay|wage|package|CTC|LPA))?\s?\)?[\s*_]*(?:[,;/|&][\s*_]*|\s(?=[a-z]))"
    r"(?:(?:and|while|whereas|but|or|versus|vs\.?|compared (?:to|with)|against|followed by|then)\s+)?"
    r"(?:(?:about|around|roughly|nearly|approximately)\s+)?[*_]*",
    re.I,
)
# "$40,000 for entry-level roles": an amount for those who start, and no name of the next one.
_FOR_STARTERS = re.compile(
    r"[\s*_]*(?:(?:per|an?|each) \w+\s)?(?:for|in|at|as|with|among)\s(?:the\s|an?\s)?(?=entry[- ]level)", re.I
)
_ON_AVERAGE = re.compile(
    r"[\s*_]*(?:(?:per|an?|each) \w+[\s*_]*)?(?:,?\s?on average\b|at the (?:median|mean|midpoint)\b"
    r"|(?:average|median|mean|minimum|maximum|starting|to start)\b(?=[\s*_]*[,;]))[\s*_]*",
    re.I,
)
# "bonus $18K — total $199K", "£250,000 plus a bonus of £80,000"
_NAMES_NEXT = re.compile(
    r"[\s*_]*[-–—:][\s*_]+(?:total|base|bonus|stock|equity|tc|ctc)(?: \w+)?\s*:?[\s*_]*"
    r"|,?\s(?:plus|and|with|\+)\s(?:an?\s|the\s)?(?:[a-z-]+\s){0,2}?"
    r"(?:bonus(?:es)?|stock|equity|rsus?|esops?|variable(?: pay)?|incentives?|commissions?)"
    r"\s(?:(?:of|worth|up to|around|about|averaging|between|averages?|at)\s){1,2}[*_]*",
    re.I,
)
# "$110K total comp — Google L3 ~$177K": who stands right before the next amount is of that.
_SOMEBODY_NEXT = re.compile(
    r"(?:\s(?:total comp|total|base|TC|CTC))?[\s*_]+[-–—][\s*_]+"
    r"(?!(?:for|in|at|with|as|plus|up|about|around|roughly|total|base)\b)[A-Za-z][\w.&-]*(?:\s[\w/&-]+){0,3}\s[~≈]?"
)
# "A $90K median package at Acme, and $80K at Grobble", "a $90K median in Leeds", "a $90K median (−5%) and $80K".
_AVERAGE_PAY = re.compile(
    r"[\s*_]*(?:average|median|mean|starting)\s(?:[\w-]+\s)?(?:salary|pay|package|compensation|wage|income)\b"
    r"|\s(?:average|median|mean)(?=\sin\s(?-i:[A-Z])|\s(?:for|across|at|among|as|and)\b|\s?[(·|])",
    re.I,
)
# "Nurses (median $90,000) and cooks": the end of a bracket.
_CLOSES = re.compile(r"(?:(?: a| per|/)\s?\w+)?[*_]*\)(?=\s(?:and|or|,)|[,;])")
# "CAD 75,000 (starting) / special roles: CAD 90,000"
_BRACKET = re.compile(r"(?:[\s*_]*\([^()]{2,30}\)){1,2}(?! (?:of|is)\b)")
# "Rs 10,000 a month starting for a postmaster".
_STARTING_FOR = re.compile(r"[\s*_]*starting (?=for |in |with )", re.I)
# "For coders and testers, rising to": both are behind the amount.
_JOINED = re.compile(r"(?:and|or|&)\s[A-Za-z][\w\s/&-]{2,40}(?=,\s|;\s)")
_CLAUSE = re.compile(r"[;,.(]\s|\b(?:and|while|whereas|but|with|or(?! (?:more|over|above|less)\b)|to)\b", re.I)
# "$80,000, however in Reno, the average is $70,000": what the next clause begins with, up to its comma.
_PLACED = re.compile(r"(?:[;,.]|and|while|whereas|but)\s+(?:[a-z]+ ){0,3}?(?:in|at|for|among) [\w .'’&-]{2,40}", re.I)
_LIST_GAP = re.compile(
    r"[\s*_]*(?:,|and|&|or|to|/|,\s*and|,\s*or)?[\s*_]*(?:about|around|approximately|approx\.?|~|nearly)?[\s*_]*", re.I
)


class Territory(NamedTuple):
    """The words before an amount and after it that belong to it; `attached` where a preposition ties the latter."""

    lead: Span
    trail: Span
    attached: bool


def territories(text: str, start: int, end: int, amounts: Sequence[Amount]) -> list[Territory]:
    """The territory of every amount of a sentence, in order; those that tell one pay share one."""
    groups = [[amounts[index] for index in group] for group in tellings(text, amounts)]
    ends = [end_of_telling(text, group[0], group[-1]) for group in groups]
    cuts = [_cut(text, ends[at], right[0].start) for at, right in enumerate(groups[1:])]
    found: list[Territory] = []
    for at, group in enumerate(groups):
        lead = cuts[at - 1][0] if at else start
        stop, attached = cuts[at] if at < len(cuts) else _last(text, ends[at], end)
        found += [Territory((lead, group[0].start), (ends[at], max(stop, ends[at])), attached)] * len(group)
    return found


def _last(text: str, start: int, end: int) -> tuple[int, bool]:
    """Where the words behind the last amount end: those of another subject are none of its own."""
    other = _OTHER_CLAUSE.search(text, start, end)
    return other.start() if other else end, bool(_TRAILING.match(text, start, end))


def _cut(text: str, start: int, end: int) -> tuple[int, bool]:
    """Where the words between two amounts change hands, and whether a preposition ties the first of them."""
    starters = _FOR_STARTERS.match(text, start, end)
    named = _STATISTIC.search(text, starters.end() + len("entry-level") if starters else start, end)
    if behind := _ON_AVERAGE.match(text, start, end):
        return behind.end(), True
    if behind := _AVERAGE_PAY.match(text, start, end):
        return _boundary(text, behind.end(), end, behind.end()), True
    if named and (bracket := _BRACKET.match(text, start, end)) and named.end() < bracket.end():
        return _tied(text, bracket.end(), end), True
    if named and not _STARTING_FOR.match(text, start, end):
        if _BEHIND.fullmatch(text, start, end):
            return named.end(), False
        if closes := _CLOSES.match(text, start, named.start()):
            return closes.end(), False
        clauses = [found.start() for found in _CLAUSE.finditer(text, start, named.start())]
        if len(clauses) > 1 and _PLACED.fullmatch(text, clauses[-2], clauses[-1]) and text[clauses[-1]] == ",":
            return clauses[-2], False
        return (clauses[-1] if clauses else start), False
    if _NAMES_NEXT.fullmatch(text, start, end) or _SOMEBODY_NEXT.fullmatch(text, start, end):
        return start, False
    behind = _STARTING_FOR.match(text, start, end)
    attached = _TRAILING.match(text, behind.end() if behind else start, end)
    if not attached:
        return _boundary(text, start, end, start), False
    closed = text.find(")", start, end) if "(" in attached[0] else -1
    if closed >= 0:
        return _tied(text, closed + 1, end), True
    first = _boundary(text, attached.end(), end, end)
    joined = _JOINED.match(text, first, end)
    return (joined.end() if joined else first), True


def _tied(text: str, closed: int, end: int) -> int:
    """Where the words end that are tied on behind a bracket: "₹6 lakh (fresher) in Pune, ₹8 lakh", "(new) (Pune)"."""
    if second := _SECOND.match(text, closed, end):
        return second.end()
    behind = _TIED.match(text, closed, end)
    return _boundary(text, behind.end(), end, end) if behind else closed


def _boundary(text: str, start: int, end: int, default: int) -> int:
    found = _BOUNDARY.search(text, start, end)
    return found.start() if found else default


def runs(text: str, amounts: Sequence[Amount]) -> list[list[int]]:
    """Amounts that follow each other as a list ("X, Y and Z"), by index; lone ones make runs of one."""
    groups: list[list[int]] = []
    for index, amount in enumerate(amounts):
        if groups and _LIST_GAP.fullmatch(text, amounts[groups[-1][-1]].end, amount.start):
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups


def is_far(text: str, territory: Territory, start: int) -> bool:
    """Whether another clause lies between an amount and what starts behind it."""
    behind = territory.trail[0]
    return start - behind > _FAR_OFF and bool(_NEXT_CLAUSE.search(text, behind, start))


def is_apart(text: str, territory: Territory, start: int) -> bool:
    """Whether a semicolon parts an amount from what starts behind it."""
    return ";" in text[territory.trail[0] : start]
