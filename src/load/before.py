"""The warehouse that a run finds, as views `before_documents`, `before_salaries`, … beside the new tables."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import duckdb

from load.attach import READ_ONLY, attach
from load.ddl import quoted
from load.errors import refuse_foreign
from validate.fields import fields, tables

_ALIAS = "the_warehouse_before"
_NAMED = "temp.named_documents"


def attach_before(connection: duckdb.DuckDBPyConnection, path: Path, only: Collection[str] | None = None) -> bool:
    """Open the warehouse at `path` read-only as the `before_` views, empty ones where there is none.

    With `only`, ids of documents, the views hold the rows of these alone. True where there is a warehouse. Raises
    CorruptWarehouse where the file is another's database, duckdb.Error where it cannot be read.
    """
    found = path.exists()
    held: dict[str, set[str]] = {}
    if found:
        _attach(connection, path)
        held = _columns(connection)
        refuse_foreign(path, held)
    if only is not None:
        name_documents(connection, only)
    for table in tables():
        narrowed = rows_of_named(table, _ALIAS) if only is not None else ""
        connection.execute(_view(table, held.get(table, set()), narrowed))
    return found


def name_documents(connection: duckdb.DuckDBPyConnection, ids: Collection[str]) -> None:
    """Keep the ids of documents for `rows_of_named`."""
    query = f"CREATE TEMP TABLE {_NAMED} AS SELECT unnest(CAST($1 AS VARCHAR[])) AS document_id"
    connection.execute(query, [sorted(ids)])


def rows_of_named(table: str, database: str) -> str:
    """WHERE that keeps the rows of the named documents; nothing for tables whose rows belong to no document."""
    columns = {field.column for field in fields(table)}
    if "document_id" in columns:
        return f"WHERE document_id IN (SELECT document_id FROM {_NAMED})"
    if table == "evidence":
        return f"WHERE salary_id IN (SELECT salary_id FROM {database}.main.salaries {rows_of_named('salaries', '')})"
    return ""


def detach_before(connection: duckdb.DuckDBPyConnection) -> None:
    """Take the views away and close the warehouse that `attach_before` opened."""
    for table in tables():
        connection.execute(f"DROP VIEW temp.before_{table}")
    connection.execute(f"DETACH DATABASE IF EXISTS {_ALIAS}")


def _attach(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    try:
        attach(connection, path, _ALIAS, READ_ONLY)
    except duckdb.Error as error:
        if "replaying WAL" not in str(error):
            raise
        # A writer was killed here before the file was replaced: its log belongs to a file that is gone.
        wal_of(path).unlink(missing_ok=True)
        attach(connection, path, _ALIAS, READ_ONLY)


def wal_of(path: Path) -> Path:
    """The write-ahead log that DuckDB keeps beside a file opened for writing."""
    return path.with_name(path.name + ".wal")


def _columns(connection: duckdb.DuckDBPyConnection) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    query = "SELECT table_name, column_name FROM duckdb_columns() WHERE database_name = ? AND schema_name = 'main'"
    for table, column in connection.execute(query, [_ALIAS]).fetchall():
        found.setdefault(table, set()).add(column)
    return found


def _view(table: str, held: set[str], narrowed: str) -> str:
    """A view with the registry's columns; those that the file, of an earlier version maybe, does not have are NULL."""
    columns = [
        quoted(field.column) if field.column in held else f"CAST(NULL AS {field.type}) AS {quoted(field.column)}"
        for field in fields(table)
    ]
    source = f"FROM {_ALIAS}.main.{table} {narrowed}" if held else "WHERE false"
    return f"CREATE TEMP VIEW before_{table} AS SELECT {', '.join(columns)} {source}"
