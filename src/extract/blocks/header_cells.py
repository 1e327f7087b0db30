"""The cells of a header whose words were run together, by what headers are made of: names of columns, rungs, places."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from extract.about.labels import header_field
from extract.blocks.grids import Spans
from extract.blocks.lines import Line
from vocabulary.places import cities, countries, regions
from vocabulary.roles import field_roles, known_roles, role_heads

_WORDS = re.compile(r"\([^()]*\)|[^\s(]+|\(")
# Where two words were glued: "LevelPay", "CTCMonthly", "Fresher3", "5 YearsTotal".
_SEAMS = re.compile(
    r"(?<=[a-z)*%+])(?=[A-Z])|(?<=[A-Z]{2})(?=[A-Z][a-z]{2})|(?<=[a-z]{2})(?=\d)|(?<=\d)(?=[A-Z][a-z]{2})"
)
_NOUN = (
    r"(?:job\s|work\s|typical\s|common\s|popular\s|top\s|key\s|sample\s)?(?:roles?|titles?|positions?|designations?|jobs?|cit(?:y|ies)|locations?|compan(?:y|ies)|employers?"
    r"|countr(?:y|ies)|states?|regions?|industr(?:y|ies)|sectors?|departments?|posts?|profiles?|occupations?|professions?"
    r"|careers?|categor(?:y|ies)|specialt(?:y|ies)|speciali[sz]ations?|skills?|degrees?|qualifications?|grades?|stages?"
    r"|ranks?|years?|exams?|cadres?|trades?|streams?|branch(?:es)?|domains?|colleges?|institutes?)"
)
_KINDS = (
    rf"{_NOUN}(?:\s(?:names?|types?|levels?|categor(?:y|ies)|titles?))?(?:\s?[/&]\s?{_NOUN})?",
    r"(?:years\sof\s|work\s)?experience(?:\s(?:levels?|range|required|band))?|(?:seniority|career|job|position|pay)\slevels?|levels?",
    # What tells columns of pay apart: the noun with its statistic and period, or one of these alone.
    r"(?:(?:average|avg\.?|mean|median|min(?:imum)?\.?|max(?:imum)?\.?|low(?:est)?|high(?:est)?|typical|expected|approx\.?"
    r"|estimated|base|basic|fixed|variable|gross|net|total|annual|monthly|yearly|hourly|daily|weekly|starting|initial"
    r"|entry(?:[- ]level)?|top|in-?hand|take-?home|global|us|usa|uk|india|indian|inr|usd|gbp|year(?:ly)?|cash|private"
    r"|govt?\.?|government)\s)*"
    r"(?:salar(?:y|ies)|pay|wages?|ctc|packages?|compensation|comp|income|earnings|stipend|remuneration|rate|lpa|tc)"
    r"(?:\s(?:range|scale|band|package|per\s\w+|in\s\w+|[/-]\s?\w+|annual(?:ly)?|monthly|hourly|yearly|growth))*",
    r"(?:approx\.?\s)?(?:annual|monthly|yearly|hourly|total)?\s?(?:median|mean|average|avg\.?|min(?:imum)?\.?|max(?:imum)?\.?|low(?:est)?|high(?:est)?|typical|gross|net|in-?hand)?\s?"
    r"(?:hourly|monthly|annual(?:ly)?|yearly|weekly|range)?",
    r"bonus(?:es)?|stocks?|equity(?:\svalue)?|rsus?|base|total|starting|amount|da|hra|allowances?",
    r"(?:top|bottom)\s\d{1,2}%|(?:bottom|top|lower|upper)(?:\send)?|p?\d{2}(?:th|%)?(?:\s(?:percentile|%ile))?|\d{1,2}(?:%|th|st|nd|rd)",
    r"(?:fresher|entry|junior|mid|middle|intermediate|senior|experienced|beginner|lead|starter|associate|principal|staff"
    r"|executive|manager|director|expert|veteran)s?(?:[-/](?:senior|junior|mid|lead|principal|executive)s?)*"
    r"(?:[- ](?:level|career|stage))?(?:\s(?:salary|pay|roles?))?",
    r"(?:after\s|up\sto\s)?\d{1,2}\s?(?:(?:[-–]|to)\s?\d{1,2}|\+)?\s?-?(?:years?|yrs?|y)(?:\s(?:exp\.?|experience|salary|pay))?|\d{1,2}\s?[-–]\s?\d{1,2}|\d{1,2}\+",
    r"(?:19|20)\d\d(?:[-–]\d{2,4})?",
    r"(?:job\s)?(?:postings|openings|vacancies|count)|employment(?:\stype)?|remote|global|others?|notes?|remarks|demand|growth|outlook|employees|jobs|total"
    r"|age(?:\slimit)?|duration|eligibility|education|requirements?|benefits|perks|eligibility|bonus|equity",
)
_KNOWN = tuple(re.compile(kind, re.IGNORECASE) for kind in _KINDS)
_BRACKET = re.compile(r"\s*\([^()]*\)")
_LINKS = frozenset(
    {*"&/-–|:", "of", "in", "for", "per", "by", "and", "to", "the", "a", "with", "at", "on", "or", "vs", "vs."}
)
_LONGEST = 6
_MOST_PAID = 3
# What a cell costs: each word that says nothing, the more the longer they are; a name over a seam; a title, a place.
_UNKNOWN, _WORD, _SEAM = 1.0, 0.1, 0.6
_TITLED, _PLACED, _PAID = 0.2, 0.1, 0.3
# What a name of several words is preferred by to its words as cells of their own.
_JOINED = 0.1
_NEVER = 100.0
# What at least half of the cells must not cost more than.
_SURE = 0.3


class _Piece(NamedTuple):
    """A word or a bracket; `glued` where no blank parts it from the piece before it."""

    start: int
    end: int
    glued: bool


def header_cells(line: Line, count: int) -> Spans | None:
    """The words of a header as so many cells, the way that makes most of them names of columns; None where it is not
    clear. A first cell without length stands over labels that nothing names.
    """
    pieces = _pieces(line.text)
    ways = (way(line.text, pieces, count) for way in (_best, _unnamed))
    found = min((one for one in ways if one), default=None)
    if found is None or found[0] >= _NEVER or not _is_understood(line.text, found[1]):
        return None
    return [(line.start + start, line.start + end) for start, end in found[1]]


def _is_understood(text: str, cells: Spans) -> bool:
    sure = sum(start == end or _name_cost(text[start:end]) <= _SURE for start, end in cells)
    return 2 * sure >= len(cells)


def _unnamed(text: str, pieces: Sequence[_Piece], count: int) -> tuple[float, Spans] | None:
    found = _best(text, pieces, count - 1) if count > 2 else None
    return (found[0] + _UNKNOWN, [(0, 0), *found[1]]) if found else None


def _pieces(text: str) -> list[_Piece]:
    found: list[_Piece] = []
    for word in _WORDS.finditer(text):
        inner = (
            [] if word[0][0] == "(" else [seam.start() for seam in _SEAMS.finditer(text, word.start() + 1, word.end())]
        )
        for start, end in itertools.pairwise([word.start(), *inner, word.end()]):
            found.append(_Piece(start, end, bool(found) and found[-1].end == start))
    return found


def _best(text: str, pieces: Sequence[_Piece], count: int) -> tuple[float, Spans] | None:
    """The cheapest way to make so many cells of the pieces, over the ends of the first cells."""
    if not 0 < count <= len(pieces) <= _LONGEST * count:
        return None
    ways: dict[int, tuple[float, Spans]] = {0: (0.0, [])}
    for made in range(count):
        longer: dict[int, tuple[float, Spans]] = {}
        for at, (cost, cells) in ways.items():
            for stop in range(at + 1, min(at + _LONGEST, len(pieces) - (count - made - 1)) + 1):
                more = cost + _cost(text, pieces[at:stop])
                if stop not in longer or more < longer[stop][0]:
                    longer[stop] = more, [*cells, (pieces[at].start, pieces[stop - 1].end)]
        ways = longer
    return ways.get(len(pieces))


def _cost(text: str, cell: Sequence[_Piece]) -> float:
    """How little pieces look like one cell: 0 for the name of a column."""
    words = text[cell[0].start : cell[-1].end]
    if words[0] == "(" or not _LINKS.isdisjoint(map(str.casefold, (words.split()[0], words.split()[-1]))):
        return _NEVER
    seams = _SEAM * sum(piece.glued and text[piece.start] != "(" for piece in cell[1:])
    lower = _UNKNOWN if words[0].islower() else 0.0
    return _name_cost(words) + seams + lower


@lru_cache(maxsize=4096)
def _name_cost(words: str) -> float:
    plain = _BRACKET.sub("", words).strip(" *_:").casefold()
    count = len(plain.split())
    if any(kind.fullmatch(plain) for kind in _KNOWN):
        return -_JOINED * (count > 1)
    if plain in cities() or plain in countries() or plain in regions():
        return _PLACED
    if plain in known_roles() or (plain.split()[-1:] and plain.split()[-1] in role_heads()):
        return _TITLED
    paid = count <= _MOST_PAID and any(header_field(found[0]) == "pay" for found in _BRACKET.finditer(words))
    return _PAID if paid or plain in field_roles() else count + _WORD * (count - 1) ** 2
