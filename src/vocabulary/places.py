"""Countries, regions and cities by the names that English articles give them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import NamedTuple

from vocabulary.tables import Row, names_of, read_rows


class City(NamedTuple):
    """A city: standard name, ISO 3166 alpha-2 country, inhabitants; `wordlike` where the name is an ordinary word."""

    name: str
    country: str
    population: int
    wordlike: bool


@dataclass(frozen=True, slots=True)
class Region:
    """A state, region or metropolitan area; `code` is its postal code ("CA"), to be trusted only after "City, "."""

    name: str
    country: str
    kind: str
    code: str | None


@cache
def cities() -> Mapping[str, tuple[City, ...]]:
    """Lower-case name or alias -> the cities that it may mean, the largest first."""
    found: dict[str, tuple[City, ...]] = {}
    for row in read_rows("cities.csv"):
        city = City(row["city"], row["country"], int(row["population"]), row["wordlike"] == "yes")
        for name in dict.fromkeys(name.lower() for name in names_of(row, "city")):
            others = found.get(name)
            found[name] = tuple(sorted((*others, city), key=_largest_first)) if others else (city,)
    return MappingProxyType(found)


def _largest_first(city: City) -> tuple[int, str, str]:
    return (-city.population, city.country, city.name)


def standard_city(text: str, country: str | None = None) -> str:
    """The standard name of a city as written ("Bangalore" -> "Bengaluru"), in the country if one is named.

    A name that is not in the vocabulary comes back with its spaces tidied.
    """
    tidy = " ".join(text.split())
    candidates = cities().get(tidy.lower(), ())
    at_home = [city for city in candidates if city.country == country]
    return (at_home or candidates)[0].name if at_home or (candidates and not country) else tidy


@cache
def countries() -> Mapping[str, str]:
    """Lower-case name or alias -> ISO 3166 alpha-2; those that need their exact case are in `exact_countries`."""
    return MappingProxyType({name.lower(): row["code"] for row in _country_rows() for name in names_of(row, "name")})


@cache
def exact_countries() -> Mapping[str, str]:
    """Abbreviations that are a country only as they are written ("US", "U.K.") -> ISO 3166 alpha-2."""
    return MappingProxyType({name: row["code"] for row in _country_rows() for name in _split(row["exact_case"])})


@cache
def demonyms() -> Mapping[str, str]:
    """Lower-case word for what is of a country ("indian", "british") -> ISO 3166 alpha-2."""
    return MappingProxyType({name.lower(): row["code"] for row in _country_rows() for name in _split(row["demonyms"])})


@cache
def regions() -> Mapping[str, Region]:
    """Lower-case name or alias of a state or metropolitan area -> region; for short ones see `exact_regions`."""
    return MappingProxyType(
        {
            name.lower(): _region(row)
            for row in read_rows("regions.csv")
            for name in names_of(row, "name")
            if not _is_abbreviation(name)
        }
    )


@cache
def exact_regions() -> Mapping[str, Region]:
    """Abbreviations that are a region only in capitals ("NCR", "UP") -> region."""
    rows = read_rows("regions.csv")
    return MappingProxyType(
        {name: _region(row) for row in rows for name in names_of(row, "name") if _is_abbreviation(name)}
    )


@cache
def region_codes() -> Mapping[str, Region]:
    """Postal codes ("CA", "TX", "ON"), to be matched only after "City, " -> region."""
    return MappingProxyType({row["code"]: _region(row) for row in read_rows("regions.csv") if row["code"]})


@cache
def _currencies() -> dict[str, str]:
    return {row["code"]: row["currency"] for row in _country_rows() if row["currency"]}


def country_currency(code: str) -> str | None:
    """The ISO 4217 currency of a country by its ISO 3166 alpha-2 code; None where there is none or no such code."""
    return _currencies().get(code)


def _country_rows() -> tuple[Row, ...]:
    return read_rows("countries.csv")


def _split(cell: str) -> list[str]:
    return [part for part in cell.split("|") if part]


def _is_abbreviation(name: str) -> bool:
    return len(name) <= 4 and name.isupper()


def _region(row: Row) -> Region:
    return Region(row["name"], row["country"], row["kind"], row["code"] or None)
