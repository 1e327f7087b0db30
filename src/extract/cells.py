"""Passages of tables: cells with money, with their row, their columns, the caption and the headings over the table."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from extract.about.labels import header_field, label_field
from extract.about.tagger import Tagger
from extract.blocks.sentences import sentences
from extract.money.currencies import before as currency_before
from extract.money.ranges import Amount, read_amounts
from extract.money.scales import FACTORS
from extract.records import Block, Cell, Table
from extract.scopes import Passage, Scope

Span = tuple[int, int]
_LISTED = re.compile(r",|\band\b|;")
_STATE = re.compile(r", ?(?:[A-Z]{2}\b|[A-Z][a-z]+)")
_SCALE = re.compile(r"\b(?:in\s+)?(?:(lpa|lakhs?|lacs?)|(crores?|cr)|(thousands?|k|000s?)|(millions?|mn))\b", re.I)
_SCALES = ("lakh", "crore", "thousand", "million")
_CURRENCY = re.compile(r"₹|\$|£|€|\b(?:INR|USD|GBP|EUR|SGD|AED|AUD|CAD|Rs|rupees|dollars)\b", re.I)
_CODES = {"₹": "INR", "$": "USD", "£": "GBP", "€": "EUR", "rs": "INR", "rupees": "INR", "dollars": "USD"}
_WORDED = re.compile(r"(?:[A-Za-z]{3,}\W+){1,}[A-Za-z]{3,}")
_MOSTLY_LETTERS = re.compile(r"[A-Za-z]{2}")


def header_scale(text: str) -> str | None:
    """The scale that a header names for its bare numbers ("Salary (in lakhs)" -> lakh)."""
    found = _SCALE.search(text)
    return next((_SCALES[index] for index, group in enumerate(found.groups()) if group), None) if found else None


def header_currency(text: str) -> str | None:
    """The one currency that a header names, None for none or several."""
    found = {_CODES.get(word.casefold(), word.upper()) for word in _CURRENCY.findall(text)}
    if not found and re.search(r"\b(?:lpa|lakhs?|lacs?|crores?)\b", text, re.I):
        return "INR"
    return found.pop() if len(found) == 1 else None


def _with_header(amount: Amount, header: str) -> Amount:
    """A bare number of a pay column with the currency and the scale that the header names."""
    name = None if amount.scaled else header_scale(header)
    if amount.certain and max(amount.low or 0, amount.high or 0) >= 1000:
        return amount
    factor = FACTORS[name] if name else Decimal(1)
    top = max((end for end in (amount.low, amount.high) if end is not None), default=Decimal(0))
    if name and top >= (2000 if name in ("lakh", "crore", "million") else 10_000):
        factor = Decimal(1)
    currency = amount.currency or header_currency(header)
    low, high = (None if end is None else end * factor for end in (amount.low, amount.high))
    return replace(amount, low=low, high=high, currency=currency, scaled=amount.scaled or factor != 1)


class Grid:
    """A table with what its columns and rows mean."""

    def __init__(self, tagger: Tagger, table: Table, intro: Sequence[Scope]) -> None:
        self.tagger = tagger
        self.text = tagger.text
        self.table = table
        self.intro = list(intro)
        self.rows: dict[int, list[Cell]] = {}
        for cell in table.cells:
            self.rows.setdefault(cell.row, []).append(cell)
        self.header_rows = {row for row, cells in self.rows.items() if all(cell.header for cell in cells)}
        self.caption = self.text[slice(*table.caption)] if table.caption else ""
        self.columns = self._column_fields()
        self.entity = self._header_entities()

    def cell_text(self, cell: Cell) -> str:
        """What a cell holds."""
        return self.text[cell.start : cell.end]

    def headers(self, column: int) -> list[Cell]:
        """The header cells over a column, the nearest first."""
        over = [
            cell
            for row in self.header_rows
            for cell in self.rows[row]
            if cell.column <= column < cell.column + cell.colspan
        ]
        return sorted((cell for cell in over if cell.start < cell.end), key=lambda cell: -cell.row)

    def _column_fields(self) -> dict[int, str | None]:
        width = max(cell.column + cell.colspan for cell in self.table.cells)
        fields: dict[int, str | None] = {}
        for column in range(width):
            named = next(
                (field for cell in self.headers(column) if (field := header_field(self.cell_text(cell)))), None
            )
            body = [
                cell
                for cell in self.table.cells
                if cell.column == column and cell.row not in self.header_rows and cell.start < cell.end
            ]
            labels = [
                (cell.start, cell.end)
                for cell in body
                if _MOSTLY_LETTERS.search(self.cell_text(cell)) and not self._has_money(cell)
            ]
            worded = bool(body) and len(labels) * 2 >= len(body)
            fields[column] = self._settled(named, labels, worded, column)
        return fields

    def _settled(self, named: str | None, labels: list[Span], worded: bool, column: int) -> str | None:
        if named == "pay" and worded:
            named = None
        if named in ("role", "company", "city", "country", "experience", "industry"):
            if named in ("role", "experience") and labels and worded:
                seen = label_field(self.tagger, labels)
                if seen in ("city", "country") or (seen in ("experience", "level") and column == 0):
                    return seen
            return named
        if named is None and labels:
            seen = label_field(self.tagger, labels)
            return seen if column == 0 or seen == "experience" else None
        if named in ("level", "state") and labels:
            return label_field(self.tagger, labels) or named
        return named

    def _has_money(self, cell: Cell) -> bool:
        return any(amount.certain for amount in read_amounts(self.text, cell.start, cell.end))

    def _header_entities(self) -> str | None:
        """What the headers of the money columns name together, as in a table with a city a column."""
        spans = [(cell.start, cell.end) for column in self.columns for cell in self.headers(column)[:1] if column]
        return label_field(self.tagger, spans) if len(spans) > 1 else None

    def _is_group(self, row: int) -> bool:
        """A row of one filled cell names what the rows under it are about."""
        filled = [cell for cell in self.rows[row] if cell.start < cell.end]
        return (
            len(filled) == 1
            and len(self.columns) > 1
            and row not in self.header_rows
            and not self._has_money(filled[0])
        )

    def passages(self) -> list[Passage]:
        """The cells that hold money or stand in a column of pay, with their scopes."""
        found: list[Passage] = []
        group: Cell | None = None
        for row in sorted(self.rows):
            if row in self.header_rows:
                found += [passage for cell in self.rows[row] if (passage := self._passage(cell, row, None))]
                continue
            if self._is_group(row):
                group = next(cell for cell in self.rows[row] if cell.start < cell.end)
                continue
            found += [passage for cell in self.rows[row] if (passage := self._passage(cell, row, group))]
        return found

    def _passage(self, cell: Cell, row: int, group: Cell | None) -> Passage | None:
        amounts = read_amounts(self.text, cell.start, cell.end)
        if not amounts:
            return None
        headers = [self.cell_text(header) for header in self.headers(cell.column) if header is not cell]
        header = " | ".join([*headers, self.caption])
        pay_column = self.columns.get(cell.column) == "pay" and row not in self.header_rows
        if not pay_column and headers and self.columns.get(cell.column):
            amounts = [amount for amount in amounts if amount.certain or amount.scaled]
        if pay_column:
            amounts = [_with_header(amount, header) for amount in amounts]
        scopes = self._row_scopes(cell, row) + self._column_scopes(cell)
        if group:
            scopes.append(Scope("row", group.start, group.end))
        if self.table.caption:
            scopes.append(Scope("caption", *self.table.caption))
        return Passage(cell.start, cell.end, amounts, scopes + self.intro, True, header, pay_column=pay_column)

    def _row_scopes(self, cell: Cell, row: int) -> list[Scope]:
        scopes: list[Scope] = []
        spanning = [
            other
            for other in self.table.cells
            if other.row <= row < other.row + other.rowspan and other.row not in self.header_rows
        ]
        for other in sorted(spanning, key=lambda one: one.column):
            if other is cell or other.start == other.end:
                continue
            label = self.columns.get(other.column)
            listed = bool(_LISTED.search(_STATE.sub("", self.cell_text(other))))
            if other.column == 0 or (
                label in ("role", "city", "country", "company", "experience", "level", "state")
                and not (listed and label != "role")
            ):
                if not self._has_money(other) or (other.column == 0 and _WORDED.search(self.cell_text(other))):
                    scopes.append(
                        Scope("row", other.start, other.end, label if label not in ("pay", "state") else None)
                    )
            elif label == "industry" and not listed:
                scopes.append(Scope("row", other.start, other.end, label))
        return scopes

    def _column_scopes(self, cell: Cell) -> list[Scope]:
        label = self.entity if self.entity in ("role", "city", "country", "company", "industry", "experience") else None
        return [
            Scope("column", header.start, header.end, label if not header_field(self.cell_text(header)) else None)
            for header in self.headers(cell.column)
            if header is not cell
        ]


def intro_scopes(text: str, blocks: Sequence[Block], index: int, chain: Sequence[Span]) -> list[Scope]:
    """The paragraph that stands before a table and the headings over it."""
    scopes: list[Scope] = []
    for before in reversed(blocks[max(0, index - 2) : index]):
        if before.kind != "heading":
            break
        scopes.append(Scope("caption", before.start, before.end))
    if index and blocks[index - 1].kind in ("paragraph", "list_item"):
        before = blocks[index - 1]
        scopes += [
            Scope("caption", *span, intro=True) for span in reversed(sentences(text, before.start, before.end)[-2:])
        ]
    return scopes + [Scope("heading", *span) for span in chain]


def currency_of(text: str, at: int) -> str | None:
    """The currency that stands right before an offset."""
    sign = currency_before(text, at)
    return sign.code if sign else None
