"""The derived columns of salaries, from columns to columns.

One factor per distinct unit, one pair of rates per distinct currency and day; then Decimals are multiplied.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Context, Decimal, InvalidOperation
from functools import cache
from typing import Any

from normalize import worked_out
from normalize.cells import amounts, dates, texts
from normalize.errors import MissingColumnError, UnknownUnitError
from normalize.names import city_name, country_code, role_name
from normalize.rates import Comparison
from normalize.rules import AS_OF_DEFAULT, AS_OF_PUBLISHED, period_rules
from normalize.units import currencies

REQUIRED = ("low", "high", "currency", "period", "role_text", "country", "city", "as_of", "published_on")
PAISA = Decimal("0.01")
# Wide enough that amount times rate is exact before the one rounding to the paisa.
EXACT = Context(prec=100, rounding=ROUND_HALF_UP)


@dataclass(frozen=True, slots=True)
class Day:
    """The date that a figure stands for, and the rule that chose it where the text does not say."""

    on: date
    rules: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Unit:
    """A currency and how many times a year its amount is paid; no factor where either is unknown."""

    currency: str = ""
    factor: Decimal | None = None
    rules: tuple[str, ...] = ()


UNKNOWN_UNIT = Unit()
NOTHING_COMPARED = Comparison(None, None, None, ())


Columns = Mapping[str, Sequence[object]]


def derive(columns: Columns, default_date: date) -> dict[str, list[Any]]:
    """Return role, city, country, as_of, annual amounts, rates and rules of salaries by column.

    In: the columns REQUIRED of `salaries` as extraction gives them (low and high are Decimals in units of the currency
    and the stated period), and `published_on`. Out: annual amounts are Decimals rounded half up to the paisa, rules are
    sorted lists of ids; None is what is not known, and a row whose currency or period is unknown has no figures.
    Raises MissingColumnError where a column is missing.
    """
    if missing := [name for name in REQUIRED if name not in columns]:
        raise MissingColumnError(f"the frame of salaries lacks the columns {', '.join(missing)}")
    return _names(columns) | _figures(columns, default_date)


def _names(columns: Columns) -> dict[str, list[Any]]:
    country = [country_code(text) for text in texts(columns["country"])]
    city = [city_name(text, code) for text, code in zip(texts(columns["city"]), country, strict=True)]
    return {"role": [role_name(text) for text in texts(columns["role_text"])], "country": country, "city": city}


def _figures(columns: Columns, default_date: date) -> dict[str, list[Any]]:
    stated = zip(dates(columns["as_of"]), dates(columns["published_on"]), strict=True)
    days = [_day(as_of, published, default_date) for as_of, published in stated]
    units = [_unit(*unit) for unit in zip(texts(columns["currency"]), texts(columns["period"]), strict=True)]
    rates = [_comparison(unit, day.on) for unit, day in zip(units, days, strict=True)]
    derived: dict[str, list[Any]] = {
        "as_of": [day.on for day in days],
        "fx_date": [rate.date for rate in rates],
        "fx_inr": [rate.inr for rate in rates],
        "fx_usd": [rate.usd for rate in rates],
        "rules": [_sorted_rules(*parts) for parts in zip(days, units, rates, strict=True)],
    }
    for end in ("low", "high"):
        annual = _products(amounts(columns[end]), [unit.factor for unit in units])
        derived[f"annual_{end}"] = annual
        derived[f"annual_{end}_inr"] = _products(annual, [_exact(rate.inr) for rate in rates])
        derived[f"annual_{end}_usd"] = _products(annual, [_exact(rate.usd) for rate in rates])
    return derived


def _day(as_of: date | None, published: date | None, default: date) -> Day:
    if as_of:
        return Day(as_of)
    return Day(published, (AS_OF_PUBLISHED,)) if published else Day(default, (AS_OF_DEFAULT,))


@cache
def _unit(currency: str | None, period: str | None) -> Unit:
    if currency is None or period is None or currency not in currencies():
        return UNKNOWN_UNIT
    try:
        return Unit(currency, worked_out.annual_factor(period), period_rules(period))
    except UnknownUnitError:
        return UNKNOWN_UNIT


@cache
def _comparison(unit: Unit, on: date) -> Comparison:
    return NOTHING_COMPARED if unit.factor is None else worked_out.comparison(unit.currency, on)


@cache
def _exact(rate: float | None) -> Decimal | None:
    return None if rate is None else Decimal(repr(rate))


def _products(cells: Iterable[Decimal | None], factors: Iterable[Decimal | None]) -> list[Decimal | None]:
    return [_product(amount, factor) for amount, factor in zip(cells, factors, strict=True)]


def _product(amount: Decimal | None, factor: Decimal | None) -> Decimal | None:
    """Multiply exactly, then round to the paisa; what is beyond any money (10 to the 98) has no product."""
    if amount is None or factor is None:
        return None
    try:
        return EXACT.quantize(EXACT.multiply(amount, factor), PAISA)
    except InvalidOperation:
        return None


def _sorted_rules(day: Day, unit: Unit, rate: Comparison) -> list[str]:
    return sorted({*day.rules, *unit.rules, *rate.rules})
