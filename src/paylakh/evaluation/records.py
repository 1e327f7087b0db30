"""What is compared: what people read in an article, and what the warehouse has of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

Value = str | float | None
Readings = tuple[Value, ...]
Span = tuple[int, int]

AMOUNT = ("low", "high", "currency", "period")
IDENTITY = ("role", "country", "city", "company", "industry", "experience_min", "experience_max", "statistic")
EXTRA = ("level", "component", "segment", "attribution")


@dataclass(frozen=True, slots=True)
class GoldSalary:
    """A salary as a person read it; each field has one reading or several that are equally fair.

    `span` is where the quote stands in the article's text, None where it does not.
    """

    quote: str
    span: Span | None
    fields: Mapping[str, Readings]


@dataclass(frozen=True, slots=True)
class GoldMoney:
    """Money that is no pay, as a person read it."""

    quote: str
    span: Span | None
    kind: str


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """All that a person read in one article."""

    name: str
    salaries: tuple[GoldSalary, ...]
    other: tuple[GoldMoney, ...]


@dataclass(frozen=True, slots=True)
class Trace:
    """Where the value of a field was read, and the words if it was read in the text."""

    origin: str
    quote: str | None


@dataclass(frozen=True, slots=True)
class Row:
    """A salary of the warehouse."""

    salary_id: str
    span: Span
    quote: str
    sentence: str
    confidence: float
    fields: Mapping[str, Value]
    evidence: Mapping[str, Trace]


@dataclass(frozen=True, slots=True)
class Money:
    """A mention of the warehouse."""

    span: Span
    kind: str
    reason: str | None


@dataclass(frozen=True, slots=True)
class Article:
    """All that the warehouse has of one document."""

    path: str
    text: str
    rows: tuple[Row, ...]
    mentions: tuple[Money, ...]


def overlap(one: Span | None, other: Span | None) -> bool:
    """True where the spans share a character."""
    return one is not None and other is not None and one[0] < other[1] and other[0] < one[1]
