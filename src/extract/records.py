"""The frozen records that pass between reading, extracting and everything after.

Offsets are code-point offsets into `Document.text`, end exclusive: `text[start:end]` is the quote.
Amounts are in units of the currency (rupees, not lakh) in the stated period (a month's pay stays a month's pay).
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from typing import Literal

Origin = Literal[
    "cell",
    "sentence",
    "row",
    "column",
    "caption",
    "previous",
    "heading",
    "document",
    "source",
    "currency",
    "correction",
]
BlockKind = Literal["heading", "paragraph", "list_item", "table"]


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a table; `row` and `column` are its top left place in the grid, counted from 0."""

    row: int
    column: int
    start: int
    end: int
    header: bool = False
    rowspan: int = 1
    colspan: int = 1


@dataclass(frozen=True, slots=True)
class Table:
    """A grid of cells and, where one stands over it, the span of its caption."""

    start: int
    end: int
    cells: tuple[Cell, ...]
    caption: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Block:
    """A piece of the document in reading order. `level` is 1 to 6 for headings, the nesting depth for list items."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0
    table: Table | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """What a reader sees of one source file, and what its metadata says of it (None where it says nothing)."""

    text: str
    blocks: tuple[Block, ...]
    media_type: str
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published_on: date | None = None


@dataclass(frozen=True, slots=True)
class Source:
    """What the person who dropped the file knows of it (a row of sources.csv); None is not known.

    `country` is ISO 3166 alpha-2; `published_on` outranks what the document says of itself.
    """

    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published_on: date | None = None
    country: str | None = None
    role: str | None = None


@dataclass(frozen=True, slots=True)
class Mention:
    """An expression of money: its span, its ends (None is open), and what kind of money it is.

    `kind` is `salary`, or other money (`market_size`, `funding`, `revenue`, `course_fee`, `premium`, `price`,
    `cost_of_living`, `tax`, `scholarship`, `other`) and then `reason` says in words why it is no salary.
    """

    start: int
    end: int
    quote: str
    low: Decimal | None
    high: Decimal | None
    currency: str | None
    period: str | None
    kind: str
    reason: str | None
    sentence_start: int
    sentence_end: int


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where the value of one field of a salary was read; no span where the origin is outside the text."""

    field: str
    value: str
    origin: Origin
    start: int | None = None
    end: int | None = None
    quote: str | None = None


@dataclass(frozen=True, slots=True)
class Salary:
    """One amount of pay about one subject. Names are as the text writes them; years of experience are numbers.

    `mention` is the index of its mention in `Extraction.mentions`, `subject` its number (from 1) among the
    salaries of that mention. `role_text` is the job's title as written ("ML engineers"); standard names are given
    later.
    """

    mention: int
    subject: int
    start: int
    end: int
    quote: str
    sentence: str
    low: Decimal | None
    high: Decimal | None
    currency: str | None
    period: str | None
    statistic: str
    component: str | None = None
    role_text: str | None = None
    country: str | None = None
    city: str | None = None
    company: str | None = None
    industry: str | None = None
    experience_min: float | None = None
    experience_max: float | None = None
    level: str | None = None
    segment: str | None = None
    attribution: str | None = None
    as_of: date | None = None
    confidence: float = 0.0
    evidence: tuple[Evidence, ...] = field(default=())


@dataclass(frozen=True, slots=True)
class Extraction:
    """All that was read from one document. Every mention of kind `salary` has at least one salary."""

    document: Document
    mentions: tuple[Mention, ...]
    salaries: tuple[Salary, ...]
