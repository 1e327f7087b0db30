"""Factors and rates that were worked out once, which a caller may keep from run to run.

To ask pint and the ECB's history for one of them takes most of a second: they are imported, read and parsed for it.
"""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

from normalize import rates, units
from normalize.rates import Comparison

_factors: dict[str, Decimal] = {}
_comparisons: dict[tuple[str, date], Comparison] = {}
_versions: list[str] = []


def annual_factor(period: str) -> Decimal:
    """Return `units.annual_factor` of that period. Raises UnknownUnitError."""
    if period not in _factors:
        _factors[period] = units.annual_factor(period)
    return _factors[period]


def comparison(currency: str, on: date) -> Comparison:
    """Return the ECB's `Rates.comparison` of that currency on that day."""
    if (currency, on) not in _comparisons:
        _comparisons[currency, on] = rates.ecb_rates().comparison(currency, on)
    return _comparisons[currency, on]


def rates_version() -> str:
    """Return `rates.rates_version`."""
    if not _versions:
        _versions.append(rates.rates_version())
    return _versions[0]


def worked_out() -> str:
    """Return all that was worked out, as JSON. It holds as long as code, libraries and rates are the same."""
    compared = [
        (currency, on.isoformat(), found.date and found.date.isoformat(), found.inr, found.usd, found.rules)
        for (currency, on), found in _comparisons.items()
    ]
    factors = {period: str(factor) for period, factor in _factors.items()}
    return json.dumps({"factors": factors, "compared": compared, "versions": _versions})


def take_worked_out(kept: str) -> None:
    """Take for known what `worked_out` once returned."""
    known = json.loads(kept)
    _versions[:] = known["versions"]
    _factors.update({period: Decimal(factor) for period, factor in known["factors"].items()})
    for currency, on, day, inr, usd, used in known["compared"]:
        found = Comparison(day and date.fromisoformat(day), inr, usd, tuple(used))
        _comparisons[currency, date.fromisoformat(on)] = found
