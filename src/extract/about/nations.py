"""Countries in text: their names, what is called after them, and words for several of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from extract.about.phrases import Begins, Phrases, Reading, any_of
from extract.about.states import words
from extract.about.tag import Tag
from extract.about.tokens import Token, key_of
from extract.phrases import alternatives
from vocabulary.places import cities, countries, demonyms, exact_countries

# Of a country that is named by what its people are called.
DEMONYM = 0.8
# Of a country whose employers, and not its pay, the words speak of.
OF_EMPLOYER = 0.45
# The value of words that say several countries at once.
NO_ONE_COUNTRY = ""
_LISTING = ("/", "and", "or", ",")
_MONEY = re.compile(rf"\s{alternatives('coin')}s?\b")
_SUM = re.compile(r"\$[\d,. ]*\d\s\Z")
# "Non-US", "outside of the US"
_NOT_THERE = re.compile(r"\b(?:non[- ]|outside (?:of )?(?:the )?)\Z", re.I)
_REACH = 20
# Of these the last, as a word of the document, is as good as a word of the United States.
_WIDE = ("wide", "everywhere", "offer abroad", "wide with the US")
_POSSESSIVE = ("'s", "’s")


@cache
def _countries() -> Phrases[str]:
    return Phrases(countries())


@cache
def _wide() -> Phrases[str]:
    return Phrases((word, means) for means in _WIDE for word in words(means))


@cache
def _first_of_two() -> frozenset[str]:
    """The first words of demonyms of two ("South" of "South African")."""
    return frozenset(name.split()[0] for name in demonyms() if " " in name)


def is_not_there(tag: Tag) -> bool:
    """Whether a tag says that another country than the one it names is meant."""
    return tag.value == NO_ONE_COUNTRY and tag.written[:3].casefold() in ("non", "out")


def may_say_several(word: str) -> Begins:
    """Whether a token of this wording begins words for several countries or for everywhere."""
    return _wide().begin_with(key_of(word))


def may_begin(word: str) -> Begins:
    """Whether a capitalised token of this wording begins a country."""
    key = key_of(word)
    return (
        word in exact_countries()
        or word + "." in exact_countries()
        or word.casefold() in _first_of_two()
        or _demonym(word) is not None
        or any_of(_countries().begin_with(key), _wide().begin_with(key))
    )


def nation(text: str, found: Sequence[Token], index: int) -> Reading:
    known = _country(text, found, index) or _several(text, found, index)
    if known and known[1] and (not_there := _NOT_THERE.search(text, max(0, known[1].start - _REACH), known[1].start)):
        start, end = not_there.start(), known[1].end
        return known[0], Tag("country", NO_ONE_COUNTRY, start, end, text[start:end])
    if not known or not known[1] or known[1].written.casefold() in words("offer abroad"):
        return known
    if not _is_of_employer(found, index + known[0]):
        return known
    return known[0], replace(known[1], weight=OF_EMPLOYER)


def _several(text: str, found: Sequence[Token], index: int) -> Reading:
    """ "Europe", "Middle East", "globally"."""
    known = _wide().at(found, index)
    if not known or (known[1].startswith("wide") and not found[index].capital):
        return None
    start, end = found[index].start, found[index + known[0] - 1].end
    # "united-overseas-bank": a part of an address.
    if _names_them(found, index + known[0]) or text[max(0, start - 1) : start] == text[end : end + 1] == "-":
        return known[0], None
    most = "US" if known[1] == _WIDE[-1] else None
    return known[0], Tag("country", NO_ONE_COUNTRY, start, end, text[start:end], country=most)


def _names_them(found: Sequence[Token], after: int) -> bool:
    """Whether a bracket says which countries or cities are meant: "Western Europe (Germany, UK)"."""
    if after + 1 >= len(found) or found[after].text != "(":
        return False
    first = found[after + 1]
    place = first.text in exact_countries() or first.text.casefold() in cities()
    return place or bool(_countries().at(found, after + 1))


def _is_of_employer(found: Sequence[Token], after: int) -> bool:
    """Whether a country is that of an employer: "US-based", "US clients", "US/EU remote"."""
    if after + 1 < len(found) and found[after].text in _LISTING:
        listed = _wide().at(found, after + 1) or _countries().at(found, after + 1)
        short = found[after + 1].text in exact_countries()
        after += 1 + (listed[0] if listed else int(short)) if listed or short else 0
    return after < len(found) and found[after].key in words("of an employer")


def _country(text: str, found: Sequence[Token], index: int) -> Reading:
    return (
        _exact_country(text, found[index])
        or named_country(text, found, index)
        or _country_of_demonym(text, found, index)
    )


def _exact_country(text: str, token: Token) -> Reading:
    """ "US", "U.S.", "UK": the span may take the last full stop in."""
    for written in (token.text + text[token.end : token.end + 1].strip(), token.text):
        dotted = len(written) > len(token.text)
        if dotted and not written.endswith("."):
            continue
        if written in exact_countries() and (dotted or written not in words("word")):
            if _MONEY.match(text, token.start + len(written)):
                return None
            code = exact_countries()[written]
            return 1, Tag("country", code, token.start, token.start + len(written), written, country=code)
    return None


def named_country(text: str, found: Sequence[Token], index: int) -> Reading:
    known = _countries().at(found, index)
    if not known or not (found[index].capital and found[index + known[0] - 1].capital):
        return None
    if known[0] == 1 and found[index].key in words("region rather than country"):
        return None
    start, end = found[index].start, found[index + known[0] - 1].end
    return known[0], Tag("country", known[1], start, end, text[start:end], country=known[1])


def _country_of_demonym(text: str, found: Sequence[Token], index: int) -> Reading:
    token = found[index]
    length = 2 if token.text.casefold() in _first_of_two() and index + 1 < len(found) else 1
    start, end = token.start, found[index + length - 1].end
    code = _demonym(text[start:end]) if token.capital else None
    # "20,825 Canadian dollars", "$17,578 Canadian": what the money is and no place.
    if not code or _MONEY.match(text, end) or _SUM.search(text, max(0, start - _REACH), start):
        return None
    return length, Tag("country", code, start, end, text[start:end], country=code, weight=DEMONYM)


def _demonym(written: str) -> str | None:
    word = without_possessive(written.casefold())
    code = demonyms().get(word) or demonyms().get(word.removesuffix("s"))
    return code if word not in words("no demonym") else None


def without_possessive(word: str) -> str:
    """A word without the mark of the possessive at its end."""
    for mark in _POSSESSIVE:
        word = word.removesuffix(mark)
    return word
