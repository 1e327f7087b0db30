"""Scales, paid time and currencies as pint units: one registry, one dimension a currency.

pint checks the algebra and gives one factor per distinct unit; the amounts themselves are multiplied as Decimals.
"""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from normalize.datafiles import rows_of, text_of
from normalize.errors import UnknownUnitError

if TYPE_CHECKING:
    from pint import UnitRegistry


@cache
def currencies() -> frozenset[str]:
    """Return the ISO 4217 codes that an amount may be in (currencies.csv)."""
    return frozenset(row["currency"] for row in rows_of("currencies.csv"))


@cache
def registry() -> UnitRegistry[Decimal]:
    """Return the registry of units.txt and the currencies, with Decimal magnitudes and nothing of pint's own units.

    Converting one currency into another raises pint's DimensionalityError: only a rate can do that.
    """
    # Takes a third of a second to import; a run whose factors were worked out before does without.
    from pint import UnitRegistry

    units: UnitRegistry[Decimal] = UnitRegistry(None, non_int_type=Decimal)
    units.load_definitions(text_of("units.txt").splitlines())
    units.load_definitions([f"{code} = [currency_{code}]" for code in sorted(currencies())])
    return units


@cache
def annual_factor(period: str) -> Decimal:
    """Return how many times a year pay of a `period` (`year`, `month`, `week`, `day`, `hour`) is paid.

    Raises UnknownUnitError where units.txt has no such paid time.
    """
    return _magnitude(f"1 / work_{period}", "1 / work_year", period)


@cache
def scale_factor(word: str) -> Decimal:
    """Return the number that a scale word stands for (`lakh` 100,000), in either case, singular or plural.

    Raises UnknownUnitError where units.txt has no such scale.
    """
    return _magnitude(word.lower(), "dimensionless", word)


def _magnitude(unit: str, target: str, name: str) -> Decimal:
    from pint.errors import DimensionalityError, UndefinedUnitError

    if not name.isidentifier():
        raise UnknownUnitError(f"{name!r} is no unit's name; units.txt lists the units")
    try:
        factor = Decimal(registry().Quantity(Decimal(1), unit).to(target).magnitude)
    except (UndefinedUnitError, DimensionalityError) as error:
        raise UnknownUnitError(f"{name!r} is not defined in units.txt as such: {error}") from error
    return Decimal(int(factor)) if factor == int(factor) else factor
