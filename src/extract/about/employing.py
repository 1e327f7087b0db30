"""Where a text speaks of an employer ("Acme pays", "joined Acme", "Company: Acme") and the names that it so tells."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from types import MappingProxyType
from typing import NamedTuple

from extract.about.anchored import Anchored
from extract.about.company_words import form_words, is_common, is_known_else
from extract.about.tag import Tag
from extract.folding import folded
from extract.phrases import alternatives, word_class
from vocabulary.inflection import plural
from vocabulary.places import countries
from vocabulary.tables import read_rows

_WORD = r"(?<!St\. )[A-Z](?:[\w&]|[.-](?=\w)|['’](?=\w)(?!s [A-Z]))*"
_NAME = rf"(?P<name>{_WORD}(?: (?:& |of )?{_WORD}){{0,3}}?)"
# To its last letter: of "Level 3" no part is a name.
_WHOLE = rf"(?P<name>(?>{_WORD}(?: (?:& |of )?{_WORD}){{0,3}}))"
_ADVERB = (
    r"(?:(?:now|also|currently|still|typically|usually|generally|often|reportedly|recently|actually|really|never)\s)?"
)
_AUX = r"(?:has|have|had|will|would|to|may|can|plans to|is set to|says it will|said it would|does not|doesn['’]t)\s"
_STAFF = alternatives("staff")
# What employers are, as alternatives of a pattern: many of them, and one or many.
HOUSES = f"(?:{'|'.join(map(plural, word_class('house')))})"
HOUSE = f"(?:{'|'.join(form for house in word_class('house') for form in (house, plural(house)))})"
_PAYS = alternatives("pays")
_EMPLOYS = alternatives("employs")
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
    rf"|,?\s(?:is|was) (?:an?|the|one of the|among the)\s{_KIND}{HOUSE}\b"
    rf"|,\s(?:an?|the)\s{_KIND}{HOUSE}\b"
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
# "Acme's clerks", but not "Zorba's pays": before a verb the mark is part of the name.
_OWNS = re.compile(
    r"['’]s (?!(?:pa(?:ys|id)|hire[sd]|offer(?:s|ed)|employs|recruits|will|is|was|has|sa(?:ys|id)|gives|gave|raise[sd]"
    r"|announced|plans)\b)[a-z]"
)
# "Zorba's, the nation's largest", "Zorba's in its staff canteens".
_MARK = re.compile(r"['’]s(?=,| (?:in|on|at|for|to|by|with|and|or)\b)")
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

_CAPITAL = r"[A-Z][\w.'’-]{1,20}"
_LONG = rf"(?P<name>{_CAPITAL}(?:\s(?:&\s)?{_CAPITAL}){{0,3}})"
_PAYS_ITS = re.compile(
    rf"(?:\A[\s*_#>•-]{{0,6}}|;\s)(?P<name>{_CAPITAL}(?:\s(?:&\s)?{_CAPITAL}){{1,3}})(?:\s\([A-Z&]{{2,8}}\))?"
    rf"\s{_PAYS}\s(?:its|new|their|fresh|entry|junior|senior|[a-z]+s)\b"
)
# "Kestrel pays its nurses", "joined Kestrel", "an offer from Kestrel": names of one word as well.
_ITS_OWN = re.compile(
    rf"(?:\A|[.!?]\s)[\s*_#>•-]{{0,6}}(?P<name>[A-Z][a-z][\w’'-]{{2,20}})\s(?:{_PAYS}|paid)\sits\s[a-z]"
)
_WORKS_FOR = re.compile(rf"\b{alternatives('joins')} {_LONG}")
# "GalaxEye hires": a name that is written as no word is.
_SPELT = re.compile(rf"(?P<name>[A-Z][a-z]+[A-Z][A-Za-z]+)(?:,\s[^,;:()]{{2,60}},|\s\([^()]{{2,60}}\))?\s{_PAYS}\b")
# "The Bank of England pays", "at the University of Texas at Austin".
_SEAT = rf"{alternatives('seat')} of [A-Z]"
_OF = rf"(?P<name>{_SEAT}[a-z]+(?: (?:at |of )?[A-Z][a-z]+){{0,2}})"
_OF_PLACE = re.compile(
    rf"(?:\b(?:at|by|for|joined) (?:the )?{_OF}|\b{_OF.replace('name', 'paying')}"
    rf"(?=\s(?:{_PAYS}|posted|employs|advertised|is hiring|wants|lists)\b))"
)
# "Ireland's HSE pays".
_OF_COUNTRY = re.compile(rf"\b(?P<owner>[A-Z][a-z]+)['’]s\s(?P<name>[A-Z]{{2,6}})\s{_PAYS}\b")
# Without these no name is told by what it pays or by its seat; most texts are spared the patterns above.
_PAYS_SOMEBODY = re.compile(rf"\s{_PAYS}\b")
_SEATED = re.compile(_SEAT)
_NAMED = 0.6
_TOLD = 0.7


@cache
def _openings() -> frozenset[str]:
    """Words that a sentence may open with before a name, lower case."""
    return frozenset(row["word"] for row in read_rows("opening_words.csv"))


def employs(name: str) -> re.Pattern[str]:
    """A pattern for where a text uses a name as that of one who employs."""
    one = re.escape(name)
    return re.compile(
        rf"\bat {one}\b|\b{one}(?:(?:['’]s)? (?:{_STAFF}|{_EMPLOYS})\b| is an? [^.\n]{{0,60}}?\b{HOUSE}\b)"
    )


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
        elif mark := _MARK.match(text, found.end("name")):
            name += mark[0]
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


@cache
def _kinds_of_house() -> tuple[str, ...]:
    return tuple(sorted(form_words("house"), key=lambda name: (-len(name), name)))


def _houses(text: str) -> re.Pattern[str] | None:
    """A pattern for names behind the nouns that the text has: one for all of them is slow to make and to search for."""
    small = folded(text)
    nouns = tuple([name for name in _kinds_of_house() if name in small])
    return _behind(nouns) if nouns else None


@lru_cache(maxsize=256)
def _behind(nouns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{'|'.join(map(re.escape, nouns))})\s{_LONG}")


def may_tell(word: str) -> bool:
    """Whether a word may tell of a name beside it that it is a company's: "rival Acme", "HSE pays"."""
    return word in _telling() or word.casefold() in _ends_of_houses()


@cache
def _telling() -> frozenset[str]:
    """The words of which one stands beside a name that what it pays, its seat or who joins it tells of."""
    joining = {joins.split()[-2:][0] for joins in word_class("joins")}
    return frozenset((*word_class("pays"), *word_class("seat"), *joining))


@cache
def _ends_of_houses() -> frozenset[str]:
    return frozenset(name.split()[-1] for name in form_words("house"))


def told(text: str) -> Iterator[Tag]:
    """The names that the words beside them tell to be companies': by what they pay, by a noun, by a country."""
    if _PAYS_SOMEBODY.search(text):
        yield from paying(text)
        for found in _OF_COUNTRY.finditer(text):
            if found["owner"].casefold() in countries():
                yield _named(found)
        for found in _SPELT.finditer(text):
            yield _named(found)
        for found in _ITS_OWN.finditer(text):
            yield from _employer(found)
    for found in _WORKS_FOR.finditer(text):
        yield from _employer(found)
    for found in _OF_PLACE.finditer(text) if _SEATED.search(text) else ():
        group = "name" if found["name"] else "paying"
        yield Tag("company", found[group], *found.span(group), found[group], weight=_TOLD)
    houses = _houses(text)
    for found in houses.finditer(text) if houses else ():
        yield from _employer(found)


def _employer(found: re.Match[str]) -> Iterator[Tag]:
    """The name of a match unless it is known as something else or is a common word ("hired by Indian firms")."""
    name = found["name"].rstrip(".'’-").removesuffix("'s").removesuffix("’s")
    words = name.replace("&", "").split()
    if not name.isupper() and not any(map(is_known_else, (name, words[0]))) and not any(map(is_common, words)):
        start = found.start("name")
        yield Tag("company", name, start, start + len(name), name, weight=_TOLD)


def _named(found: re.Match[str]) -> Tag:
    return Tag("company", found["name"], *found.span("name"), found["name"], weight=_NAMED)


def paying(text: str) -> Iterator[Tag]:
    """Names of several words that a clause begins with and that pay somebody: "Tampa Electric (TECO) pays its ..."."""
    for found in _PAYS_ITS.finditer(text):
        words = found["name"].replace("&", "").split()
        if not is_known_else(found["name"]) and not any(is_common(word) for word in words):
            yield _named(found)
