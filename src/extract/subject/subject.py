"""The subject of a document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from extract.about.nations import NO_ONE_COUNTRY
from extract.about.tag import Tag
from extract.homes import fits, of_many
from extract.records import Source

_LEAST_NAMED = 2
_MOST_WITH_CURRENCY = 0.6
_SHARE_OF_ALL = 0.3
# Where a text tells one country from the others this often, its bare dollars are of neither.
_FEWER_ELSEWHERE = 3


@dataclass(frozen=True, slots=True)
class Subject:
    """The document's own answer for each field, None where it has none.

    `titled` is true where the role is that of the source or of a title, `title_jobs` are all that the title names.
    `title_places` are the places of its title; `dominant_country` (ISO 3166 alpha-2) is the one that most of its
    places are in, `countries` counts them outside of tables, `named_countries` those called by their names; `currency`
    is that of most of its amounts, `dollars_only` is true where it is the dollar of all,
    `worldwide` where the words before the first figures say that they are of all countries. `about_pay` is true where
    the document as a whole is about pay, `about_costs` where its title is about what something costs, `posting` where
    it is a job post. `source` is what sources.csv says of it.
    """

    role: Tag | None
    titled: bool
    title_jobs: tuple[Tag, ...]
    country: Tag | None
    title_places: tuple[Tag, ...]
    company: Tag | None
    city: Tag | None
    about_pay: bool
    about_costs: bool
    posting: bool
    source: Source
    dominant_country: str | None
    currency: str | None
    countries: Mapping[str, int]
    named_countries: Mapping[str, int]
    dollars_only: bool
    worldwide: bool

    def country_of_currency(self, currency: str | None) -> str | None:
        """The country that most of the document's places with this currency are in."""
        counts = {code: count for code, count in self.countries.items() if fits(code, currency)}
        if not counts:
            return None
        if currency == "USD" and of_many(self.countries):
            return None
        code, count = max(counts.items(), key=lambda item: (item[1], item[0]))
        if currency == "USD" and _FEWER_ELSEWHERE * self.countries.get(NO_ONE_COUNTRY, 0) >= count:
            return None
        most = count >= _MOST_WITH_CURRENCY * sum(counts.values())
        telling = count >= _SHARE_OF_ALL * sum(self.countries.values())
        return code if count >= _LEAST_NAMED and most and telling else None
