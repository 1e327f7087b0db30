"""Runs the questions that stand in `.sql` files."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import duckdb


def select(connection: duckdb.DuckDBPyConnection, name: str, /, **parameters: object) -> list[dict[str, Any]]:
    """Return the rows that answer the statement of that file, by column name."""
    statement = files("paylakh").joinpath("sql", name).read_text(encoding="utf-8")
    result = connection.execute(statement, parameters)
    columns = [column[0] for column in result.description or ()]
    return [dict(zip(columns, row, strict=True)) for row in result.fetchall()]
