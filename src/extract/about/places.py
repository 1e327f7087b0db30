"""Countries, regions and cities in text."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache

from extract.about import nations
from extract.about.labelled import bare
from extract.about.nations import without_possessive
from extract.about.overlaps import Overlaps
from extract.about.phrases import Begins, Phrases, Reading, any_of, beginnings, walk
from extract.about.states import REGION, ends_as_state, words
from extract.about.tag import Tag
from extract.about.tokens import Token, is_capital, key_of, tokens
from extract.about.towns import is_metro, towns
from vocabulary.places import (
    City,
    Region,
    cities,
    exact_countries,
    exact_regions,
    region_codes,
    regions,
    standard_city,
)

# Cities that are countries or territories as well: they are tagged as the country unless a column says city.
CITY_STATES = frozenset({"SG", "HK", "MC", "MO"})
_SMALL_CITY = 300_000
_AT_HOME = ("IN", "US", "GB")
_KINDS = ("state",)
_LONGEST = 60
_REACH = 16
_DOUBTFUL = 0.6
_LEADS_IN = re.compile(r"\b(?:in|at|from|around|near|across|of|for|like|as|and|,|city|:|\|)\s*[*_(\"]*$", re.I)
_YEAR = re.compile(r"(?:19|20)\d\d")
_NO_NAME = re.compile(r"[:%+\d]")


@cache
def _cities() -> Phrases[tuple[City, ...]]:
    return Phrases(cities())


@cache
def _regions() -> Phrases[Region]:
    return Phrases(regions())


@cache
def _nowhere() -> re.Pattern[str]:
    return re.compile(rf"(?:{'|'.join(map(re.escape, sorted(words('no place'))))})\b", re.I)


def find(text: str, start: int, end: int, country: str | None = None) -> list[Tag]:
    """Countries and cities between two offsets, in order; names of states and demonyms count for their country.

    Names of several countries together ("Europe") are a country of no value. The country of an employer
    ("a US-based company") weighs little.
    `country` decides between cities of the same name.
    """
    found = tokens(text, start, end)
    return read(text, found, beginnings(found, may_begin), country)


def read(text: str, found: Sequence[Token], starts: Sequence[int], country: str | None = None) -> list[Tag]:
    """The places among the tokens of a text, given those that may begin one; see `find`."""
    tags = walk(
        starts,
        lambda index: (
            _longest(nations.nation(text, found, index), lambda: _region(text, found, index))
            or _city(text, found, index, country)
        ),
    )
    small = list(towns(text, found, starts))
    if not small:
        return tags
    taken = Overlaps(small)
    return sorted([*small, *(tag for tag in tags if not taken.touch(tag))], key=lambda tag: tag.start)


def _longest(nation: Reading, region: Callable[[], Reading]) -> Reading:
    """The country, or the region where that is more than what a country's people are called ("British Columbia")."""
    vague = nation and nation[1] and (nation[1].weight == nations.DEMONYM or not nation[1].value)
    if nation is None or (nation[0] == 1 and vague):
        named = region()
        return named if named and (nation is None or named[0] > nation[0]) else nation
    return nation


def whole_city(text: str, start: int, end: int, country: str | None = None) -> Tag | None:
    """A cell or label of a column of cities, taken as a city whole."""
    written = bare(text[start:end])
    if not written or len(written) > _LONGEST or not written[:1].isalpha() or _nowhere().match(written):
        return None
    if _NO_NAME.search(written):
        return None
    at = text.index(written, start)
    name = written.split(",")[0].strip()
    known = cities().get(name.casefold(), ())
    if not known and not is_metro(name):
        found = find(text, at, at + len(written), country)
        if found:
            return next((tag for tag in found if tag.field == "city"), None)
        if name[-1:].isalpha() and (name.split()[-1].islower() or (name.isupper() and " " not in name)):
            return None
        name = written
    code = _chosen(known, country).country if known else None
    return Tag("city", standard_city(name, code), at, at + len(name), name, country=code)


def is_plain_city(written: str) -> bool:
    """Whether a label is the name of a large city in small letters ("bangalore: ...")."""
    known = cities().get(written.strip(" '\""), ())
    return bool(known) and not known[0].wordlike and known[0].population >= _SMALL_CITY


def may_begin(word: str) -> Begins:
    """Whether a token of this wording begins anything that this vocabulary knows."""
    if not is_capital(word) and word != "the":
        return nations.may_say_several(word)
    key = key_of(word)
    return (
        word.replace(".", "") in region_codes()
        or word in exact_regions()
        or any_of(nations.may_begin(word), *(phrases.begin_with(key) for phrases in (_regions(), _cities())))
    )


def _region(text: str, found: Sequence[Token], index: int) -> Reading:
    token = found[index]
    known = _regions().at(found, index)
    if not known and token.text in exact_regions():
        known = 1, exact_regions()[token.text]
    if not known or not _is_name(found[index : index + known[0]]):
        return None
    length, region = known
    end = found[index + length - 1].end
    # "D.C." with its last full stop.
    end += text[end : end + 1] == "." and "." in found[index + length - 1].text
    written = text[token.start : end]
    if region.kind == "metro":
        return length, Tag("city", region.name, token.start, end, written, country=region.country)
    if _cities().at(found, index) and region.name in words("city rather than region"):
        return None
    return length, Tag("country", region.country, token.start, end, written, country=region.country, weight=REGION)


def _city(text: str, found: Sequence[Token], index: int, country: str | None) -> Reading:
    known = _cities().at(found, index)
    if not known or not _capitals(found[index : index + known[0]]):
        return None
    length, candidates = known
    if ends_as_state(found, index, length) and _cities().at(found, index - 2):
        return None
    state = _state_after(found, index + length)
    city = _chosen(candidates, state or country)
    if state and city.country != state and " " not in found[index].text:
        # "Glasgow, MT": one that is too small to be known.
        city = city._replace(country=state)
    if city.country in CITY_STATES:
        return None
    if city.wordlike and not state and _is_dated(found, index + length):
        return None
    doubtful = city.wordlike or (city.population < _SMALL_CITY and city.country not in (country, *_AT_HOME))
    named = _ends_name(text, found, index, length) and not _is_begun(found[index - 1].text, city)
    if ((doubtful and not state) or named) and not _is_led_in(text, found[index]):
        return None
    written = without_possessive(text[found[index].start : found[index + length - 1].end])
    start, value = found[index].start, standard_city(written, city.country)
    weight = _DOUBTFUL if doubtful else 1.0
    return length, Tag("city", value, start, start + len(written), written, country=city.country, weight=weight)


def _is_dated(found: Sequence[Token], after: int) -> bool:
    """Whether a year follows: "Spring 2026"."""
    return after < len(found) and bool(_YEAR.fullmatch(found[after].text))


def _is_led_in(text: str, token: Token) -> bool:
    return bool(_LEADS_IN.search(text[max(0, token.start - _REACH) : token.start]))


def _ends_name(text: str, found: Sequence[Token], index: int, length: int) -> bool:
    """Whether a city of one word stands right after another capital ("Jane Austin") that is no country."""
    if length > 1 or not index or not found[index - 1].capital or found[index - 1].text in words("part"):
        return False
    if found[index - 1].text.endswith(("'s", "’s")):
        return False
    if nations.named_country(text, found, index - 1) or found[index - 1].text in exact_countries():
        return False
    return text[found[index - 1].end : found[index].start] == " "


def _is_begun(before: str, city: City) -> bool:
    """Whether a capital before a large city is that of a sentence: "The Pune average", "Most Mumbai offices"."""
    return city.population >= _SMALL_CITY and before in words("before")


def _state_after(found: Sequence[Token], index: int) -> str | None:
    """The country of the state in "Austin, TX"."""
    if index + 1 < len(found) and found[index].text == "," and found[index + 1].text in region_codes():
        return region_codes()[found[index + 1].text].country
    return None


def _chosen(candidates: tuple[City, ...], country: str | None) -> City:
    return next((city for city in candidates if city.country == country), candidates[0])


def _is_name(found: Sequence[Token]) -> bool:
    """Whether a region is written with capitals, but for the word that says what it is: "Washington state"."""
    last = next((token for token in reversed(found) if token.is_word), found[-1])
    return found[0].capital and (last.capital or (last is not found[0] and last.key in _KINDS))


def _capitals(found: Sequence[Token]) -> bool:
    """Whether a city is written with capitals: "New York", "New York city"."""
    return found[0].capital and (found[-1].capital or (len(found) > 1 and found[-1].key == "city"))
