"""Where a text speaks of an employer: "Acme pays", "joined Acme", "Acme's staff", "Company: Acme", "About Acme"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from extract.about.anchored import Anchored
from vocabulary.tables import read_rows

_WORD = r"(?<!St\. )[A-Z](?:[\w&]|[.-](?=\w)|['’](?=\w)(?!s [A-Z]))*"
_NAME = rf"(?P<name>{_WORD}(?: (?:& |of )?{_WORD}){{0,3}}?)"
# To its last letter: of "Level 3" no part is a name.
_WHOLE = rf"(?P<name>(?>{_WORD}(?: (?:& |of )?{_WORD}){{0,3}}))"
_ADVERB = (
    r"(?:(?:now|also|currently|still|typically|usually|generally|often|reportedly|recently|actually|really|never)\s)?"
)
_AUX = r"(?:has|have|had|will|would|to|may|can|plans to|is set to|says it will|said it would|does not|doesn['’]t)\s"
_STAFF = (
    r"(?:employees?|staff|workforce|workers?|interns?|recruiters?|engineers?|developers?|designers?|drivers?|nurses?"
    r"|teachers?|pilots?|crew|baristas?|cashiers?|associates?|managers?|freshers|trainees?|contractors|freelancers"
    r"|couriers|riders|team members?|store managers?|hiring managers?)"
)
_HOUSE = (
    r"(?:compan(?:y|ies)|start-?ups?|scale-?ups?|firms?|banks?|hospitals?|trusts?|manufacturers?|makers?|employers?"
    r"|airlines?|retailers?|chains?|agency|agencies|consultanc(?:y|ies)|unicorn|studio|charity|non-?profit|fund"
    r"|exchange|marketplace|insurer|lender|supermarket|restaurants?|brewery|publisher|broker(?:age)?|conglomerate)"
)
# "the nation's largest", never "a partner at a retail advisory".
_KIND = r"(?:(?!(?:at|in|of|for|with|from|by|to|that|which|who|where|and)\b)[\w'’-]+,?\s){0,5}?"
# What a name is followed by where it employs people.
_BEHIND = re.compile(
    rf"(?<![A-Za-z0-9&’'@/-]){_NAME}(?=['’,]|\s[a-z(])(?:\s\([^()\n]{{2,40}}\))?(?:"
    rf"\s{_ADVERB}(?:(?:{_AUX}{_ADVERB})(?:pay|paid|hired?|employ(?:ed)?|recruit(?:ed)?)|pays|paid|hires|hired|employs"
    r"|recruits|(?:is|are|was|has been|keeps) (?:now |also |currently )?(?:paying|hiring|recruiting))\b(?!\soff)"
    rf"|\s{_ADVERB}(?:{_AUX}{_ADVERB})?(?:offer(?:s|ed)?|gives?|gave|starts|put|made)\s"
    r"(?:an?\s|me\s|her\s|him\s|them\s|its\s|new\s|their\s|around\s|about\s|up to\s|between\s|over\s){0,3}"
    rf"(?:[₹$£€]|S\$|Rs\b|(?:{_STAFF}|starting|salar(?:y|ies)|base|packages?|stipends?)\b)"
    r"|\s(?:raises?|raised|hikes?|hiked|lifts?|lifted|boosts?|boosted|to (?:raise|hike|lift|boost|increase))\s"
    r"(?:[\w-]+\s){0,3}(?:pay|wages?|salar(?:y|ies)|minimum|rates?|stipends?)\b"
    rf"|['’]s?\s(?:[a-z-]+\s){{0,2}}?(?:(?i:{_STAFF})|payroll|compensation|recruiting|interview (?:process|loop)"
    r"|pay scale|pay bands?|careers? (?:page|site)|starting (?:pay|wage|salary))\b"
    rf"|(?P<staff>\s{_STAFF}\s(?:earn|make|get|are|is|who|can|receive|said|told|will)\b)"
    rf"|,?\s(?:is|was) (?:an?|the|one of the|among the)\s{_KIND}{_HOUSE}\b"
    rf"|,\s(?:an?|the)\s{_KIND}{_HOUSE}\b"
    r")"
)
# What stands before a name that employs people.
_BEFORE = re.compile(
    r"(?:\b(?:joined|joining|[Ww]ork(?:s|ed|ing)? (?:for|at)|employed (?:by|at)|hired (?:by|at)|employees of"
    r"|placed (?:at|with)"
    r"|(?:[Oo]ffers?|[Ii]nterview(?:s|ed|ing)?|[Cc]areers?|[Ii]nternship|[Ii]nterned|[Ss]tarted) with"
    r"|(?:[Oo]ffers?|[Jj]obs?|[Rr]oles?|[Cc]areers?|[Ll]ife|[Ii]nterview(?:s|ed|ing)?"
    r"|[Ss]alar(?:y|ies)|[Pp]ay|[Cc]ompensation|[Yy]ears?|[Mm]onths?|[Tt]ime|[Ss]tint|[Ii]nternship|[Ii]nterned|[Ss]tarted|[Bb]egan"
    rf"|[Pp]ositions?|(?i:{_STAFF})) (?:at|from|inside)|switched to|moved to|left|quit)\s(?:the\s)?[*_\"“]*"
    r"|^[\s*_>|#-]*(?:Company|Employer|Organi[sz]ation|Firm)(?: [Nn]ame)?[*_]*\s*[:|=]\s*[*_\"]*"
    r"|\b(?:[Dd]oes|[Dd]id|[Ww]ill|[Ii]s|[Cc]an)\s(?=[^?\n]{2,40}\s(?i:pay|offer|hire|hiring|paying|give)\b)"
    rf"|^#+\s*(?:About|Join|Life at|Working at)\s(?=(?:[A-Z&][\w&.'’-]*[\s?]*){{1,4}}$)){_WHOLE}(?!\s\d)",
    re.M,
)
# A line may begin so, or one of these words does; nearly all of a text is passed over.
_BEGUN_BEFORE = Anchored(
    _BEFORE,
    r"\b(?:joined|joining|work|employ|hired|placed|switched|moved|left|quit|does|did|will|is|can"
    r"|(?:offer|job|role|career|life|interview|salar|pay|compensation|year|month|time|stint|intern|started|began"
    rf"|position|{_STAFF})[a-z]* (?:at|from|with|inside))|(?m:^)",
)
_OWNS = re.compile(r"['’]s [a-z]")
# "How does Acme's Saver Plan pay": of which the second name is a part.
_OWNS_NAME = re.compile(r"['’]s [A-Z]")
# "At the Southeastern average": what a noun follows behind "the" is no name.
_THE = re.compile(r"\bthe \Z")
_OF_THING = re.compile(
    r"[ -](?!(?:and|or|as|at|by|for|from|in|on|of|to|with|who|is|was|are|were|has|had|will|would|can|may)\b)[a-z]"
)
_SHORTEST = 2
_GOES_BEFORE = re.compile(r"\b(?P<word>[A-Z][\w’'-]*) \Z")
_REACH = 24
_INNER = re.compile(r"[a-z0-9,] \Z")


@cache
def _openings() -> frozenset[str]:
    """Words that a sentence may open with before a name, lower case."""
    return frozenset(row["word"] for row in read_rows("opening_words.csv"))


class Places(NamedTuple):
    """How often a name stands so, how often where no sentence begins with it, how often behind "at", "joined", and how
    often within a sentence where only an employer stands: "Acme pays".
    """

    all: int
    inner: int
    at: int
    paying: int


@lru_cache(maxsize=4)
def places(text: str) -> Mapping[str, Places]:
    """The names that stand so in a text."""
    behind, before = list(_of(text, _BEHIND)), list(_of(text, _BEGUN_BEFORE))
    found = (*behind, *before)
    named, at = (Counter(place.name for place in some) for some in (found, before))
    inner = Counter(place.name for place in found if place.inner)
    paying = Counter(place.name for place in behind if place.inner and not place.staff)
    return MappingProxyType({name: Places(count, inner[name], at[name], paying[name]) for name, count in named.items()})


class _Place(NamedTuple):
    """A name where an employer's stands, whether within a sentence, and whether words for staff alone tell of it."""

    name: str
    inner: bool
    staff: bool


def _of(text: str, words: re.Pattern[str] | Anchored) -> Iterator[_Place]:
    """The places of names beside such words."""
    for found in words.finditer(text):
        start, name = found.start("name"), found["name"].rstrip(".&-")
        if _OWNS.match(text, found.end("name") - 2):
            name = name[:-2]
        while name and (first := name.partition(" ")[0]).casefold() in _openings():
            name = name[len(first) + 1 :]
            start += len(first) + 1
        before = _GOES_BEFORE.search(text, max(0, start - _REACH), start)
        part = before is not None and before["word"].casefold() not in _openings()
        inner = bool(_INNER.search(text, max(0, start - 2), start))
        # "Support workers earn": at the head of a sentence any word has a capital.
        staff = found.groupdict().get("staff") is not None
        doubtful = (staff and not inner) or bool(
            _THE.search(text, max(0, start - _REACH), start) and _OF_THING.match(text, found.end("name"))
        )
        if len(name) >= _SHORTEST and not (part or doubtful or _OWNS_NAME.match(text, found.end("name"))):
            yield _Place(name, inner, staff)
