"""Refuses to publish where what was there would be gone without anybody having meant it."""

from __future__ import annotations

from pathlib import Path

import duckdb

from load.errors import EmptyWarehouse
from load.statements import statement


def refuse_emptied(connection: duckdb.DuckDBPyConnection, path: Path, now: str = "", before: str = "before_") -> None:
    """Raise EmptyWarehouse where no document or no salary is left of those before.

    `now` and `before` are what stands before the names of the tables.
    """
    for table in ("documents", "salaries"):
        if not _any(connection, now + table) and _any(connection, before + table):
            raise EmptyWarehouse(f"{path}: there would be no {table} left; allow it with --allow-empty if it is meant")


def refuse_collapsed(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    """Raise EmptyWarehouse where a document that gave salaries is still there but has no text any more."""
    collapsed = [str(row[0]) for row in connection.execute(statement("collapsed")).fetchall()]
    if collapsed:
        more = f" and {len(collapsed) - 1} more" if len(collapsed) > 1 else ""
        raise EmptyWarehouse(
            f"{path}: {collapsed[0]}{more} gave salaries and now has no readable text; "
            "restore or remove it, or allow it with --allow-empty"
        )


def _any(connection: duckdb.DuckDBPyConnection, table: str) -> bool:
    return bool(connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchall())
