"""What extraction gives for a text, as tables that a test can spell out."""

from __future__ import annotations

from decimal import Decimal

from extract import extract_text
from extract.records import Evidence, Salary, Source


def salaries(text: str, source: Source | None = None) -> tuple[Salary, ...]:
    """The salaries of a text."""
    return extract_text(text, source).salaries


def table(text: str, *fields: str, source: Source | None = None) -> list[tuple[object, ...]]:
    """The named fields of every salary of a text, amounts as numbers."""
    return [tuple(_plain(getattr(salary, field)) for field in fields) for salary in salaries(text, source)]


def column(text: str, field: str, source: Source | None = None) -> list[object]:
    """One field of every salary of a text."""
    return [value for (value,) in table(text, field, source=source)]


def evidence(salary: Salary, field: str) -> Evidence | None:
    """Where a field of a salary was read."""
    return next((one for one in salary.evidence if one.field == field), None)


def _plain(value: object) -> object:
    return float(value) if isinstance(value, Decimal) else value
