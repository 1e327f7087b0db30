"""What money says of a country: currencies, dollar signs and credited sources that belong to one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, cached_property

from vocabulary.places import country_currency
from vocabulary.tables import read_rows

_SEVERAL = 2


@cache
def _homes() -> dict[str, str]:
    return {row["currency"]: row["country"] for row in read_rows("currency_homes.csv")}


def home_country(currency: str | None) -> str | None:
    """The country (ISO 3166 alpha-2) that a currency alone points to; the dollar and the euro point to none."""
    return _homes().get(currency or "")


def fits(country: str | None, currency: str | None) -> bool:
    """True where a country pays in a currency."""
    return country is not None and currency is not None and country_currency(country) == currency


@cache
def credit_countries() -> dict[str, str]:
    """Sources whose figures are of one country -> ISO 3166 alpha-2."""
    return {row["name"]: row["country"] for row in read_rows("attribution_countries.csv")}


@cache
def tells_of_everyone(source: str) -> bool:
    """True of a source whose figures are of all employers of a country together, and of no single one."""
    return any(row["name"] == source and row["everyone"] for row in read_rows("attribution_countries.csv"))


@cache
def _dollars() -> dict[str, tuple[str, re.Pattern[str]]]:
    return {row["country"]: (row["currency"], re.compile(row["forms"])) for row in read_rows("dollars.csv")}


def has_own_dollar(country: str) -> bool:
    """True of a country other than the United States whose currency is a dollar."""
    return country in _dollars() and country != "US"


def is_own_dollar(currency: str | None) -> bool:
    """True of the currency of a country other than the United States that is a dollar."""
    return currency != "USD" and any(currency == code for code, _ in _dollars().values())


def of_many(countries: Mapping[str, int]) -> bool:
    """True of a text about three countries or more, the United States among them, none of which it is mostly about."""
    return len(countries) > _SEVERAL and "US" in countries and max(countries.values()) * 2 <= sum(countries.values())


class Dollars:
    """Which dollar a bare "$" of one text is; `countries` says how often the text speaks of each."""

    def __init__(self, text: str, countries: Mapping[str, int]) -> None:
        self._text = text
        # Who compares countries without dollars too writes one dollar for all of them.
        spoken = set(countries)
        self._speaks_of_us = "US" in spoken
        self._compares = sum(code not in _dollars() for code in spoken) >= _SEVERAL or of_many(countries)
        self._known: dict[str, str] = {}

    @cached_property
    def _only(self) -> str:
        """The dollar that the text writes a form of, where it writes of no other and never speaks of the US."""
        if self._speaks_of_us:
            return "USD"
        written = [currency for currency, forms in _dollars().values() if forms.search(self._text)]
        return written[0] if len(written) == 1 else "USD"

    def of(self, country: str | None) -> str:
        """The ISO 4217 code of a bare "$" in a figure about a country (ISO 3166 alpha-2, None is not known)."""
        if country is None or not has_own_dollar(country):
            return "USD" if country == "US" else self._only
        if country not in self._known:
            currency, forms = _dollars()[country]
            us = self._compares or _dollars()["US"][1].search(self._text)
            own = forms.search(self._text) or not us
            self._known[country] = currency if own else "USD"
        return self._known[country]
