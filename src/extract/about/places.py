"""Countries, regions and cities in text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extract.about.tag import Tag
from extract.about.tokens import Phrases, Token, tokens
from vocabulary.places import (
    City,
    Region,
    cities,
    countries,
    demonyms,
    exact_countries,
    exact_regions,
    region_codes,
    regions,
    standard_city,
)

# Cities that are countries or territories as well: they are tagged as the country unless a column says city.
CITY_STATES = frozenset({"SG", "HK", "MC", "MO"})
_LEADS_IN = re.compile(r"\b(?:in|at|from|around|near|across|of|for|like|as|and|,|city|:|\|)\s*[*_(\"]*$", re.I)
_NOWHERE = re.compile(
    r"(?:anywhere|remote|various|multiple|all|nationwide|overall|average|total|other|others|rest|metro|tier|n/?a|not|national|india|pan)\b",
    re.I,
)


@cache
def _cities() -> Phrases[tuple[City, ...]]:
    return Phrases(cities())


@cache
def _countries() -> Phrases[str]:
    return Phrases(countries())


@cache
def _regions() -> Phrases[Region]:
    return Phrases(regions())


def _capitals(found: Sequence[Token]) -> bool:
    return found[0].capital and found[-1].capital


def _exact_country(text: str, token: Token, following: str) -> tuple[str, int] | None:
    """ "US", "U.S.", "UK": the span may take the last full stop in."""
    written = token.text
    if following == "." and written + "." in exact_countries():
        return exact_countries()[written + "."], token.end + 1
    if written in exact_countries() and written not in ("IN", "IT", "AT", "BE", "NO", "SO", "ME", "AM", "TO"):
        return exact_countries()[written], token.end
    return None


def _country(text: str, found: Sequence[Token], index: int) -> tuple[int, Tag] | None:
    token = found[index]
    exact = _exact_country(text, token, text[token.end : token.end + 1])
    if exact:
        return 1, Tag("country", exact[0], token.start, exact[1], text[token.start : exact[1]], country=exact[0])
    known = _countries().at(found, index)
    if known and _capitals(found[index : index + known[0]]):
        end = found[index + known[0] - 1].end
        return known[0], Tag("country", known[1], token.start, end, text[token.start : end], country=known[1])
    word = token.text.casefold().removesuffix("'s").removesuffix("’s")
    code = (demonyms().get(word) or demonyms().get(word.removesuffix("s"))) if token.capital else None
    if code and word not in ("polish", "native"):
        return 1, Tag("country", code, token.start, token.end, token.text, country=code, weight=0.8)
    return None


def _region(text: str, found: Sequence[Token], index: int) -> tuple[int, Tag] | None:
    token = found[index]
    known = _regions().at(found, index)
    if not known and token.text in exact_regions():
        known = 1, exact_regions()[token.text]
    if not known or not _capitals(found[index : index + known[0]]):
        return None
    length, region = known
    end = found[index + length - 1].end
    written = text[token.start : end]
    if region.kind == "metro":
        return length, Tag("city", region.name, token.start, end, written, country=region.country)
    if _cities().at(found, index) and region.name in ("New York", "Washington", "Delhi", "Chandigarh", "Puducherry"):
        return None
    return length, Tag("country", region.country, token.start, end, written, country=region.country, weight=0.7)


def _chosen(candidates: tuple[City, ...], country: str | None) -> City:
    return next((city for city in candidates if city.country == country), candidates[0])


def _city(text: str, found: Sequence[Token], index: int, country: str | None) -> tuple[int, Tag] | None:
    known = _cities().at(found, index)
    if not known or not _capitals(found[index : index + known[0]]):
        return None
    length, candidates = known
    token, last = found[index], found[index + length - 1]
    stop = last.start + len(last.text.removesuffix("'s").removesuffix("’s"))
    lead = text[max(0, token.start - 16) : token.start]
    state = _state_after(text, found, index + length)
    city = _chosen(candidates, state or country)
    if city.country in CITY_STATES:
        return None
    written = text[token.start : stop]
    doubtful = city.wordlike or (city.population < 300_000 and city.country not in (country, "IN", "US", "GB"))
    if doubtful and not state and not _LEADS_IN.search(lead):
        return None
    if (
        length == 1
        and index
        and found[index - 1].capital
        and _near(text, found[index - 1], token)
        and not _LEADS_IN.search(lead)
    ):
        return None
    value = standard_city(written, city.country)
    return length, Tag("city", value, token.start, stop, written, country=city.country, weight=0.6 if doubtful else 1.0)


def _near(text: str, left: Token, right: Token) -> bool:
    return text[left.end : right.start] == " "


def _state_after(text: str, found: Sequence[Token], index: int) -> str | None:
    """The country of the state in "Austin, TX"."""
    if index + 1 < len(found) and found[index].text == "," and found[index + 1].text in region_codes():
        return region_codes()[found[index + 1].text].country
    return None


def find(text: str, start: int, end: int, country: str | None = None) -> list[Tag]:
    """Countries and cities between two offsets, in order; names of states and demonyms count for their country.

    `country` decides between cities of the same name.
    """
    found = tokens(text, start, end)
    tags: list[Tag] = []
    index = 0
    while index < len(found):
        token = found[index]
        hit = None
        if token.is_word and (token.capital or token.text == "the"):
            hit = _country(text, found, index) or _region(text, found, index) or _city(text, found, index, country)
        if hit is None:
            index += 1
            continue
        tags.append(hit[1])
        index += hit[0]
    return tags


def whole_city(text: str, start: int, end: int, country: str | None = None) -> Tag | None:
    """A cell or label of a column of cities, taken as a city whole."""
    written = re.sub(r"\s*[\(\[].*$", "", text[start:end]).strip(" *_:-–—.|")
    if not written or len(written) > 60 or not written[:1].isalpha() or _NOWHERE.match(written):
        return None
    at = text.index(written, start)
    if written.split(",")[0].strip().casefold() not in cities():
        found = find(text, at, at + len(written), country)
        named = [tag for tag in found if tag.field == "city"]
        if named or found:
            return named[0] if named else None
    known = cities().get(written.split(",")[0].strip().casefold(), ())
    code = _chosen(known, country).country if known else None
    name = written.split(",")[0].strip() if known else written
    return Tag("city", standard_city(name, code), at, at + len(name), name, country=code)
