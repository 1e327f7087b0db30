"""Standard names of roles, cities and countries, each distinct text looked up once."""

from __future__ import annotations

from functools import cache

from vocabulary import places, roles


def read_vocabularies() -> None:
    """Read what names are looked up in, which is otherwise done when the first is."""
    roles.known_roles()
    roles.role_heads()
    places.cities()
    places.exact_countries()
    _codes()


@cache
def role_name(text: str | None) -> str | None:
    """Return the standard name of the job that `text` names; None stays None."""
    return (roles.standard_role(text) or None) if text else None


@cache
def country_code(text: str | None) -> str | None:
    """Return the ISO 3166 alpha-2 code of a country's name or code.

    A name that no vocabulary knows comes back as it is, for validation to refuse: it is not silently lost.
    """
    if not text:
        return None
    if text in _codes():
        return text
    return places.exact_countries().get(text) or places.countries().get(text.strip().lower(), text)


@cache
def _codes() -> frozenset[str]:
    return frozenset(places.countries().values())


@cache
def city_name(text: str | None, country: str | None) -> str | None:
    """Return the standard name of the city that `text` names, in the country with this code if one is given."""
    return (places.standard_city(text, country) or None) if text else None
