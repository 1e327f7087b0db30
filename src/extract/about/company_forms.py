"""Companies told by the form of their name ("Porter Airlines") or by their place in a row of companies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from extract.about.company_doubts import is_product
from extract.about.tag import Tag
from extract.about.tokens import Token, key_of
from extract.folding import folded
from vocabulary.names import attributions, companies, industries, levels, segments
from vocabulary.places import cities, countries, demonyms, regions
from vocabulary.roles import role_heads
from vocabulary.tables import read_rows

_NAMED = 0.6
_TOLD = 0.7
_MOST_WORDS = 5
_MOST_COMMON = 3
_TITLE_CASE = 0.7
_PAID = (
    r"\s*(?:[-–—:(,]\s*)?(?:around |about |up to |approximately )?"
    r"(?=[₹$£€]|S\$|Rs\b|INR\b|USD\b|(?:offer(?:s|ed)?|pays?|paid|gives?|gave)\b)"
)
_PAYS = re.compile(_PAID)
# "Acme's Fort Worth plant pays".
_PART_PAYS = re.compile(r"['’]s?\s(?:[\w-]+\s){1,4}(?:offers?|pays?|gives?)\b")
# Whose figures are quoted pays them not.
_REPORTS = re.compile(
    r"(?:['’]s?)?\s(?:[\w-]+\s){0,4}?(?:reports?|surveys?|data|study|research|index|tracking|analysis|guide|estimates|found|says|shows?"
    r"|according)\b",
    re.I,
)
_IN_ROW = re.compile(
    r"(?:[,;|]|\b(?:and|while|whereas))\s+(?:and\s+|at\s+)?"
    rf"(?P<name>[A-Z][\w.'’-]{{1,20}}(?:\s(?:&\s)?[A-Z][\w.'’-]{{1,20}}){{0,3}})"
    rf"(?:{_PAID}|,\s[^,;:()]{{2,60}},\s(?=(?:offers|pays|gives|hires|starts)\b))"
)
_NAME = r"(?P<name>[A-Z][\w.'’-]{1,20}(?:\s(?:&\s)?[A-Z][\w.'’-]{1,20}){0,3})"
_PAYS_ITS = re.compile(
    r"(?:\A[\s*_#>•-]{0,6}|;\s)(?P<name>[A-Z][\w.'’-]{1,20}(?:\s(?:&\s)?[A-Z][\w.'’-]{1,20}){1,3})(?:\s\([A-Z&]{2,8}\))?"
    r"\s(?:pays|offers|starts|hires|gives)\s(?:its|new|their|fresh|entry|junior|senior|[a-z]+s)\b"
)
# "Kestrel pays its nurses", "joined Kestrel", "an offer from Kestrel": names of one word as well.
_ITS_OWN = re.compile(
    r"(?:\A|[.!?]\s)[\s*_#>•-]{0,6}(?P<name>[A-Z][a-z][\w’'-]{2,20})\s(?:pays|paid|offers|starts|hires|gives)\sits\s[a-z]"
)
_WORKS_FOR = re.compile(
    rf"\b(?:joined|joining|work(?:s|ed|ing)? for|(?:employed|hired|recruited) by|an offer from|offers from) {_NAME}"
)
# "GalaxEye hires": a name that is written as no word is.
_SPELT = re.compile(
    r"(?P<name>[A-Z][a-z]+[A-Z][A-Za-z]+)(?:,\s[^,;:()]{2,60},|\s\([^()]{2,60}\))?\s(?:pays|offers|hires|starts|gives)\b"
)
# "The Bank of England pays", "at the University of Texas at Austin".
_OF = (
    r"(?P<name>(?:University|City|County|Town|Port|Bank|State|College|Institute) of [A-Z][a-z]+"
    r"(?: (?:at |of )?[A-Z][a-z]+){0,2})"
)
_OF_PLACE = re.compile(
    rf"(?:\b(?:at|by|for|joined) (?:the )?{_OF}|\b{_OF.replace('name', 'paying')}"
    r"(?=\s(?:pays|offers|posted|hires|starts|employs|advertised|is hiring|gives|wants|lists)\b))"
)
# "Ireland's HSE pays".
_OF_COUNTRY = re.compile(r"\b(?P<owner>[A-Z][a-z]+)['’]s\s(?P<name>[A-Z]{2,6})\s(?:pays|offers|starts|gives|hires)\b")
_OF_PLACES = frozenset(("University", "City", "County", "Town", "Port", "Bank", "State", "College", "Institute"))
_PAYING = frozenset(("pays", "offers", "starts", "gives", "hires"))
_EMPLOYING = frozenset(
    ("joined", "joining", "work", "works", "worked", "working", "employed", "hired", "recruited", "offer")
)
# Without these no name is told by what it pays or by its seat; most texts are spared the patterns above.
_PAYS_SOMEBODY = re.compile(rf"\s(?:{'|'.join(sorted(_PAYING))})\b")
_EMPLOYS = re.compile(r"\b(?:join(?:ed|ing)|work(?:s|ed|ing)? for|(?:employed|hired|recruited) by|offers? from)\s[A-Z]")
_SEAT = re.compile(rf"(?:{'|'.join(sorted(_OF_PLACES))}) of [A-Z]")


@cache
def _words(means: str) -> frozenset[str]:
    return frozenset(row["word"] for row in read_rows("company_forms.csv") if row["means"] == means)


def is_last(word: str) -> bool:
    """Whether a word is one that ends the names of companies ("Airlines")."""
    small = word.casefold()
    return word[:1].isupper() and (small in _words("last") or small in _words("loose") or small in _second())


def _ends_name(found: Sequence[Token], index: int) -> bool:
    return is_last(found[index].text) and (_is_pair(found, index) or found[index].text.casefold() not in _second())


@cache
def _second() -> frozenset[str]:
    """Words that end a name only with the word before them."""
    return frozenset(pair.split()[-1] for pair in _words("pair")) - _words("last") - _words("loose")


def by_form(text: str, found: Sequence[Token], starts: Iterable[int]) -> Iterator[Tag]:
    """The names among the tokens of a text that end in such a word; `starts` are the tokens, by index, to look at."""
    ends = [index for index in starts if _ends_name(found, index)]
    if not ends or _is_title_case(found):
        return
    all_capitals = all(token.capital for token in found if token.text.isalpha())
    for last in ends:
        if all_capitals and found[last].text.casefold() in _words("loose"):
            continue
        head = last - 1 if _is_pair(found, last) else last
        first = _first(text, found, head)
        start, end = found[first].start, found[last].end
        named = first < head and not _goes_on(text, found, last) and not _is_known_else(text[start:end])
        if named and not _REPORTS.match(text, end) and not _is_product_of(found, first, last):
            yield Tag("company", text[start:end], start, end, text[start:end], weight=_NAMED)


def in_row(text: str, named: Sequence[Tag]) -> Iterator[Tag]:
    """The names that stand before their pay as companies before them do: "Google pays $200k, Acme $150k"."""
    paid = (tag.end for tag in named if _PAYS.match(text, tag.end) or _PART_PAYS.match(text, tag.end))
    start = next(paid, None)
    for match in _IN_ROW.finditer(text, start) if start else ():
        name = match["name"]
        first, last = name.split()[0], name.split()[-1]
        known = _is_known_else(name) or _is_known_else(name.removesuffix("s"))
        if not known and not _is_common(first) and key_of(last) not in role_heads():
            yield Tag("company", name, *match.span("name"), name, weight=_NAMED)


def _is_product_of(found: Sequence[Token], first: int, last: int) -> bool:
    """ "Google Analytics": what a known company of that first word makes."""
    return last == first + 1 and found[first].text.casefold() in companies() and is_product(found, last + 1)


@cache
def _kinds_of_house() -> tuple[str, ...]:
    return tuple(sorted(_words("house"), key=lambda name: (-len(name), name)))


def _houses(text: str) -> re.Pattern[str] | None:
    """A pattern for names behind the nouns that the text has: one for all of them is slow to make and to search for."""
    small = folded(text)
    nouns = tuple([name for name in _kinds_of_house() if name in small])
    return _behind(nouns) if nouns else None


@lru_cache(maxsize=256)
def _behind(nouns: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?i:{'|'.join(map(re.escape, nouns))})\s{_NAME}")


def may_tell(word: str) -> bool:
    """Whether a word may tell of a name beside it that it is a company's: "rival Acme", "HSE pays"."""
    return word in _PAYING or word in _OF_PLACES or word in _EMPLOYING or word.casefold() in _ends_of_houses()


@cache
def _ends_of_houses() -> frozenset[str]:
    return frozenset(name.split()[-1] for name in _words("house"))


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
    for found in _WORKS_FOR.finditer(text) if _EMPLOYS.search(text) else ():
        yield from _employer(found)
    for found in _OF_PLACE.finditer(text) if _SEAT.search(text) else ():
        group = "name" if found["name"] else "paying"
        yield Tag("company", found[group], *found.span(group), found[group], weight=_TOLD)
    houses = _houses(text)
    for found in houses.finditer(text) if houses else ():
        yield from _employer(found)


def _employer(found: re.Match[str]) -> Iterator[Tag]:
    """The name of a match unless it is known as something else or is a common word ("hired by Indian firms")."""
    name = found["name"].rstrip(".'’-").removesuffix("'s").removesuffix("’s")
    words = name.replace("&", "").split()
    if not name.isupper() and not any(map(_is_known_else, (name, words[0]))) and not any(map(_is_common, words)):
        start = found.start("name")
        yield Tag("company", name, start, start + len(name), name, weight=_TOLD)


def _named(found: re.Match[str]) -> Tag:
    return Tag("company", found["name"], *found.span("name"), found["name"], weight=_NAMED)


def _is_pair(found: Sequence[Token], last: int) -> bool:
    """Whether a last word and the one before it are one: "Medical Center", "Police Department"."""
    return last > 0 and f"{found[last - 1].text} {found[last].text}".casefold() in _words("pair")


def paying(text: str) -> Iterator[Tag]:
    """Names of several words that a clause begins with and that pay somebody: "Tampa Electric (TECO) pays its ..."."""
    for found in _PAYS_ITS.finditer(text):
        words = found["name"].replace("&", "").split()
        if not _is_known_else(found["name"]) and not any(_is_common(word) for word in words):
            yield _named(found)


def _first(text: str, found: Sequence[Token], last: int) -> int:
    first = last
    while first > 0 and last - first < _MOST_WORDS:
        token = found[first - 1]
        if not token.capital or text[token.end : found[first].start] != " ":
            break
        if _is_common(token.text) and token.text.casefold() not in _words("last"):
            if named := _named_over(text, found, first - 1):
                return named
            # "Public Sector Bank" is a kind, "The Porter Bank" is one.
            return first if token.text.casefold() in _words("opening") else last
        first -= 1
    return first


def _named_over(text: str, found: Sequence[Token], common: int) -> int:
    """Where a name begins that has common words in its middle ("Acme Super Speciality Hospital"), 0 where none does."""
    for at in range(common - 1, max(0, common - _MOST_COMMON) - 1, -1):
        token = found[at]
        if not token.capital or text[token.end : found[at + 1].start] != " ":
            return 0
        if not _is_common(token.text):
            return 0 if _is_known_else(token.text) or token.text.casefold() in _words("opening") else at
    return 0


def _is_common(word: str) -> bool:
    small = word.casefold()
    return (
        small in _words("common")
        or small in _words("opening")
        or small in demonyms()
        or small in levels()
        or key_of(word) in role_heads()
    )


def _goes_on(text: str, found: Sequence[Token], last: int) -> bool:
    """Whether another capital follows, or a head of titles: "Embedded Systems engineer"."""
    if last + 1 >= len(found) or text[found[last].end : found[last + 1].start] != " ":
        return False
    return found[last + 1].capital or found[last + 1].key in role_heads()


def _is_title_case(found: Sequence[Token]) -> bool:
    """Whether all words of a longer text have capitals, so that they tell no names."""
    words = [token for token in found if token.text.isalpha()]
    return len(words) > _MOST_WORDS + 1 and sum(token.capital for token in words) >= _TITLE_CASE * len(words)


def _is_known_else(name: str) -> bool:
    small = name.casefold()
    known = (cities(), countries(), regions(), segments(), attributions(), industries())
    return any(small in names for names in known) or small in levels()
