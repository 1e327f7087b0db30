"""Takes from a warehouse what is compared."""

from __future__ import annotations

from collections import defaultdict
from decimal import Decimal
from importlib.resources import files
from typing import Any

import duckdb

from paylakh.evaluation.records import AMOUNT, EXTRA, IDENTITY, Article, Money, Row, Trace, Value

_COMPARED = (*AMOUNT, *IDENTITY, *EXTRA)
Cells = dict[str, Any]


def articles(connection: duckdb.DuckDBPyConnection) -> list[Article]:
    """Return all documents of a warehouse with their salaries and mentions, by path."""
    evidence = _by("salary_id", _select(connection, "evidence"))
    salaries = _by("document_id", _select(connection, "salaries"))
    mentions = _by("document_id", _select(connection, "mentions"))
    return [
        Article(
            path=document["path"],
            text=document["text"],
            rows=tuple(_row(cells, evidence[cells["salary_id"]]) for cells in salaries[document["document_id"]]),
            mentions=tuple(_money(cells) for cells in mentions[document["document_id"]]),
        )
        for document in _select(connection, "documents")
    ]


def _row(cells: Cells, evidence: list[Cells]) -> Row:
    return Row(
        salary_id=cells["salary_id"],
        span=(cells["char_start"], cells["char_end"]),
        quote=cells["quote"],
        sentence=cells["sentence"],
        confidence=cells["confidence"],
        fields={name: _value(cells[name]) for name in _COMPARED},
        evidence={trace["field"]: Trace(trace["origin"], trace["quote"]) for trace in evidence},
    )


def _money(cells: Cells) -> Money:
    return Money((cells["char_start"], cells["char_end"]), cells["kind"], cells["reason"])


def _value(cell: str | float | Decimal | None) -> Value:
    return float(cell) if isinstance(cell, Decimal) else cell


def _by(column: str, rows: list[Cells]) -> defaultdict[str, list[Cells]]:
    groups: defaultdict[str, list[Cells]] = defaultdict(list)
    for row in rows:
        groups[row[column]].append(row)
    return groups


def _select(connection: duckdb.DuckDBPyConnection, name: str) -> list[Cells]:
    statement = files("paylakh.evaluation").joinpath("sql", f"{name}.sql").read_text(encoding="utf-8")
    result = connection.execute(statement)
    columns = [column[0] for column in result.description or ()]
    return [dict(zip(columns, row, strict=True)) for row in result.fetchall()]
