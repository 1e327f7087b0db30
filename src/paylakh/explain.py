"""Says of one salary where each field was read and how its comparable amounts were worked out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

import duckdb

from load.statements import audits
from paylakh import surroundings
from paylakh.errors import UsageError
from paylakh.statements import select


@dataclass(frozen=True, slots=True)
class Place:
    """The document that a salary stands in, and its sentence with the figure at `mark_start` to `mark_end`.

    Where the sentence is but a cell of a table, `lines` are those with its row, header and caption, the figure in »…«.
    """

    path: str
    title: str | None
    publisher: str | None
    url: str | None
    published_on: date | None
    sentence: str
    mark_start: int
    mark_end: int
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reason:
    """The value of a field, the origin that it was read from, and the words; none where it stands outside the text."""

    field: str
    value: str
    origin: str
    char_start: int | None
    char_end: int | None
    quote: str | None


@dataclass(frozen=True, slots=True)
class Step:
    """One step of the reckoning: the amount in `unit`, `factor` times one before it; None is open or unknown."""

    unit: str
    low: Decimal | None
    high: Decimal | None
    factor: str | None = None
    day: date | None = None


@dataclass(frozen=True, slots=True)
class UsedRule:
    """An assumption that a step used."""

    rule_id: str
    value: str
    reason: str


@dataclass(frozen=True, slots=True)
class Check:
    """An audit that the warehouse of this salary passed before it was published, and the law that it holds."""

    name: str
    law: str


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that is known of one salary."""

    salary_id: str
    quote: str
    statistic: str
    role: str | None
    as_of: date
    confidence: float
    place: Place
    reasons: tuple[Reason, ...]
    steps: tuple[Step, ...]
    rules: tuple[UsedRule, ...]
    checks: tuple[Check, ...]


def explain(connection: duckdb.DuckDBPyConnection, salary_id: str) -> Explanation:
    """Explain the salary whose id begins with `salary_id`. Raises UsageError where none or several do."""
    row = _salary(connection, salary_id)
    own = row["salary_id"]
    reasons = tuple(Reason(**one) for one in select(connection, "explain_evidence.sql", salary_id=own))
    return Explanation(
        salary_id=own,
        quote=row["quote"],
        statistic=row["statistic"],
        role=row["role"],
        as_of=row["as_of"],
        confidence=row["confidence"],
        place=_place(row, reasons),
        reasons=reasons,
        steps=_steps(row),
        rules=tuple(UsedRule(**one) for one in select(connection, "explain_rules.sql", salary_id=own)),
        checks=tuple(Check(audit.name, audit.law) for audit in audits()),
    )


def _salary(connection: duckdb.DuckDBPyConnection, salary_id: str) -> Mapping[str, Any]:
    found = select(connection, "explain_salary.sql", salary_id=salary_id) if salary_id else []
    if not found:
        raise UsageError(_absent(connection, salary_id))
    if len(found) > 1:
        raise UsageError(f"several salaries have an id that begins with {salary_id!r}; give more of it")
    return found[0]


def _absent(connection: duckdb.DuckDBPyConnection, salary_id: str) -> str:
    gone = select(connection, "explain_gone.sql", salary_id=salary_id) if salary_id else []
    if len(gone) != 1:
        return f'no salary has the id {salary_id!r}; `paylakh query "SELECT salary_id, quote FROM salaries"` lists them'
    (was,) = gone
    own, why = was["salary_id"], f"; its words are no pay: {was['reason']}" if was["reason"] else ""
    return f"the salary {own} went in run {was['run_id']} ({was['cause']}){why}; `paylakh history {own}` tells more"


def _place(row: Mapping[str, Any], reasons: tuple[Reason, ...]) -> Place:
    lines: tuple[str, ...] = ()
    if surroundings.needed(reason.origin for reason in reasons):
        words = [
            (reason.char_start, reason.char_end)
            for reason in reasons
            if reason.char_start is not None and reason.char_end is not None
        ]
        lines = surroundings.lines(row["text"], (row["char_start"], row["char_end"]), words)
    return Place(
        path=row["path"],
        title=row["title"],
        publisher=row["publisher"],
        url=row["url"],
        published_on=row["published_on"],
        sentence=row["around"],
        mark_start=row["mark_start"],
        mark_end=row["mark_end"],
        lines=lines,
    )


def _steps(row: Mapping[str, Any]) -> tuple[Step, ...]:
    steps = [Step(f"{row['currency']} a {row['period']}", row["low"], row["high"])]
    if row["period"] != "year":
        factor = _periods_a_year(row)
        steps.append(Step(f"{row['currency']} a year", row["annual_low"], row["annual_high"], factor))
    for currency in ("inr", "usd"):
        if currency.upper() != row["currency"]:
            rate = row[f"fx_{currency}"]
            factor = None if rate is None else repr(rate)
            low, high = row[f"annual_low_{currency}"], row[f"annual_high_{currency}"]
            steps.append(Step(f"{currency.upper()} a year", low, high, factor, row["fx_date"]))
    return tuple(steps)


def _periods_a_year(row: Mapping[str, Any]) -> str | None:
    for end in ("low", "high"):
        if row[end] and row[f"annual_{end}"] is not None:
            return f"{(row[f'annual_{end}'] / row[end]).normalize():f}"
    return None
