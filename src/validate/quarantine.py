"""Moving refused rows whole to quarantine, each with its reasons."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from types import MappingProxyType

import pandas as pd

from validate.fields import fields
from validate.tables import frame

STAGE = "validate"


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why the row at `index` of a table is refused."""

    index: int
    check: str
    words: str


@dataclass(frozen=True, slots=True)
class Parted:
    """The rows of a table that may go on, and the refused ones as rows of quarantine."""

    kept: pd.DataFrame
    refused: pd.DataFrame


def part(
    table: str,
    data: pd.DataFrame,
    refusals: Iterable[Refusal],
    run_id: str,
    documents: Mapping[object, object] = MappingProxyType({}),
) -> Parted:
    """Part a frame (index from 0) into the rows that go on and one quarantine row for each refused row.

    `documents` has the document of a salary, by which evidence is told to belong to it.
    """
    reasons: dict[int, dict[str, str]] = {}
    for refusal in refusals:
        reasons.setdefault(refusal.index, {}).setdefault(refusal.check, refusal.words)
    refused = sorted(reasons)
    rows = [
        _quarantined(table, row, row.get("document_id", documents.get(row.get("salary_id"))), reasons[index], run_id)
        for index, row in zip(refused, _rows(table, data.loc[refused]), strict=True)
    ]
    kept = data.drop(index=refused).reset_index(drop=True)
    return Parted(kept, frame("quarantine", rows))


def _quarantined(
    table: str, row: Mapping[str, object], document: object, reasons: Mapping[str, str], run_id: str
) -> dict[str, object]:
    return {
        "stage": STAGE,
        "table_name": table,
        "document_id": document,
        "payload": json.dumps(row, ensure_ascii=False),
        "failure": "; ".join(reasons[name] for name in sorted(reasons)),
        "check": ", ".join(sorted(reasons)),
        "run_id": run_id,
    }


def _rows(table: str, data: pd.DataFrame) -> list[dict[str, object]]:
    """Rows by column name, in values that JSON has: amounts as text so that no digit is lost, days as ISO 8601."""
    columns = {field.column: [_plain(value) for value in data[field.column]] for field in fields(table)}
    return [dict(zip(columns, values, strict=True)) for values in zip(*columns.values(), strict=True)]


def _plain(value: object) -> object:
    if isinstance(value, (list, tuple)):
        return list(value)
    if pd.isna(value):  # type: ignore[call-overload]
        return None
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, datetime):
        return value.isoformat() if value.time() != datetime.min.time() else value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    return value.item() if hasattr(value, "item") else value
