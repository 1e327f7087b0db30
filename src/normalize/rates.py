"""Exchange rates by date: the European Central Bank's reference rates since 1999, and pegs.

Source: ECB euro foreign exchange reference rates, as the package CurrencyConverter carries them. Every rate is a cross
rate through the euro of one single day on which all the currencies concerned have one: rates of two days are never
mixed, nothing is interpolated, and no day after the asked one is used unless there is none before it.
"""

from __future__ import annotations

import hashlib
import io
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal
from functools import cache
from importlib.resources import files

from normalize.rules import NO_RATE, RATE_AFTER_LAST, RATE_BEFORE_FIRST, RATE_LAST_KNOWN, RATE_STALE, Peg, pegs

# The longest pause in the ECB's calendar (Easter, Christmas) is five days; after a week a rate is missing, not resting.
LONGEST_PAUSE = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Rate:
    """Units of the target for one unit of the currency, the day of that rate, and the ids of the rules used."""

    value: float
    date: date
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """One currency's rates to INR and to USD on one day; None where no rate is known."""

    date: date | None
    inr: float | None
    usd: float | None
    rules: tuple[str, ...]


class Rates:
    """Cross rates from a table in the ECB's csv format (units for one euro) and from pegs to its currencies."""

    def __init__(self, ecb: str, pegged: Iterable[Peg] = ()) -> None:
        from currency_converter import CurrencyConverter, RateNotFoundError

        self._missing = RateNotFoundError
        self._converter = CurrencyConverter(None, decimal=True)
        self._converter.load_lines(ecb.splitlines())
        self._pegs = {peg.currency: peg for peg in pegged}
        self._tables: dict[str, dict[date, Decimal]] = {}
        self._days: dict[frozenset[str], list[date]] = {}

    @property
    def currencies(self) -> frozenset[str]:
        """Codes of all currencies that have a rate."""
        return frozenset(self._converter.currencies) | self._pegs.keys()

    @property
    def last_day(self) -> date:
        """The last day of the table."""
        last: date = self._converter.bounds["EUR"].last_date
        return last

    def rate(self, currency: str, target: str, on: date) -> Rate | None:
        """Return the rate of `currency` to `target` that was known on the day `on`; None where there is none.

        Weekends and holidays take the last rate before; days outside the table its first or last. The rules say so.
        """
        found = self._day((currency, target), on)
        return None if found is None else Rate(self._cross(currency, target, found[0]), *found)

    def comparison(self, currency: str, on: date) -> Comparison:
        """Return the rates of `currency` to INR and USD, both of one day; to USD alone where no day has all three."""
        if found := self._day((currency, "INR", "USD"), on):
            day, used = found
            return Comparison(day, self._cross(currency, "INR", day), self._cross(currency, "USD", day), used)
        if found := self._day((currency, "USD"), on):
            day, used = found
            return Comparison(day, None, self._cross(currency, "USD", day), (*used, NO_RATE))
        return Comparison(None, None, None, (NO_RATE,))

    def _day(self, currencies: tuple[str, ...], on: date) -> tuple[date, tuple[str, ...]] | None:
        days = self._shared_days(frozenset(currencies))
        if not days:
            return None
        day = days[max(bisect_right(days, on) - 1, 0)]
        pegged = (self._pegs[code].rule_id for code in dict.fromkeys(currencies) if code in self._pegs)
        return day, (*pegged, *_rules_of_day(day, on, days[-1]))

    def _cross(self, currency: str, target: str, day: date) -> float:
        return float(self._table(target)[day] / self._table(currency)[day])

    def _shared_days(self, currencies: frozenset[str]) -> list[date]:
        if currencies not in self._days:
            tables = [self._table(code).keys() for code in currencies]
            self._days[currencies] = sorted(set.intersection(*map(set, tables)))
        return self._days[currencies]

    def _table(self, currency: str) -> dict[date, Decimal]:
        if currency not in self._tables:
            self._tables[currency] = self._read(currency)
        return self._tables[currency]

    def _read(self, currency: str) -> dict[date, Decimal]:
        if peg := self._pegs.get(currency):
            return {day: per_euro * peg.rate for day, per_euro in self._table(peg.anchor).items()}
        if currency not in self._converter.currencies:
            return {}
        first, last = self._converter.bounds[currency]
        days = (first + timedelta(days=n) for n in range((last - first).days + 1))
        found = ((day, self._per_euro(currency, day)) for day in days)
        return {day: per_euro for day, per_euro in found if per_euro is not None}

    def _per_euro(self, currency: str, day: date) -> Decimal | None:
        try:
            return Decimal(self._converter.convert(1, "EUR", currency, day))
        except self._missing:
            return None


def _rules_of_day(day: date, on: date, last: date) -> tuple[str, ...]:
    if day == on:
        return ()
    if day > on:
        return (RATE_BEFORE_FIRST,)
    if day == last:
        return (RATE_AFTER_LAST,)
    return (RATE_LAST_KNOWN,) if on - day <= LONGEST_PAUSE else (RATE_STALE,)


@cache
def ecb_rates() -> Rates:
    """Return the rates of the ECB's whole history and of pegs.csv; read when first asked for (a fifth of a second)."""
    return Rates(_ecb_history(), pegs())


@cache
def rates_version() -> str:
    """Return the last day of the rates and a fingerprint (16 hex digits of a SHA-256), parted by a space."""
    return f"{ecb_rates().last_day} {hashlib.sha256(_ecb_history().encode()).hexdigest()[:16]}"


def _ecb_history() -> str:
    import zipfile

    packed = files("currency_converter").joinpath("eurofxref-hist.zip").read_bytes()
    with zipfile.ZipFile(io.BytesIO(packed)) as archive:
        return archive.read(archive.namelist()[0]).decode("utf-8")
