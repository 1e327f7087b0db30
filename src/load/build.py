"""Builds the new warehouse in a file of its own."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import duckdb

from load.audit import run_audits
from load.before import attach_before, detach_before
from load.ddl import create_tables, create_views, quoted
from load.errors import AuditError, EmptyWarehouse
from load.frames import load_frame
from load.history import JOURNAL, add_changes, carry_journal, last_versions
from load.runs import RunRecord, add_run
from load.statements import statement
from validate import Tables
from validate.fields import fields
from validate.tables import DERIVED

# Opened by every DuckDB from 1.2 on; what 2.0 writes by itself is not.
STORAGE_VERSION = "v1.2.0"


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build: whether it differs from the warehouse before, and the numbers of changed salaries."""

    differs: bool
    changes: Mapping[str, int]


def build(
    building: Path, before: Path, tables: Tables, run: RunRecord, causes: Mapping[str, str], allow_empty: bool
) -> Built:
    """Build the warehouse of `tables` in the file `building`, after the one at `before`, which is only read.

    Raises AuditError, EmptyWarehouse, CorruptWarehouse, and duckdb.Error where a file cannot be read or written.
    """
    with closing(
        duckdb.connect(str(building), config={"storage_compatibility_version": STORAGE_VERSION})
    ) as connection:
        found = attach_before(connection, before)
        create_tables(connection)
        _load(connection, tables)
        if found and not _differs(connection, run):
            return Built(False, {})
        if not allow_empty:
            _refuse_collapse(connection, before)
        carry_journal(connection)
        add_run(connection, run)
        add_changes(connection, run, causes)
        create_views(connection)
        detach_before(connection)
        connection.execute("CHECKPOINT")
    with closing(duckdb.connect(str(building), read_only=True)) as connection:
        _refuse_loss(connection, tables)
        run_audits(connection)
        return Built(True, _counts(connection, run))


def _refuse_loss(connection: duckdb.DuckDBPyConnection, tables: Tables) -> None:
    """Count the rows that a reader of the file will see; by scanning, for count(*) alone is answered from metadata."""
    for table in (*DERIVED, *JOURNAL):
        column = quoted(fields(table)[0].column)
        query = f"SELECT (SELECT count(*) FROM {table}), count(*) FROM {table} WHERE length({column}) >= 0"
        stored, seen = connection.execute(query).fetchall()[0]
        written = len(getattr(tables, table)) if table in DERIVED else stored
        if not written == stored == seen:
            raise AuditError(f"nothing is published: {written} rows of {table} were written, {seen} can be read")


def _load(connection: duckdb.DuckDBPyConnection, tables: Tables) -> None:
    for table in DERIVED:
        try:
            load_frame(connection, table, getattr(tables, table))
        except duckdb.ConstraintException as error:
            line = str(error).splitlines()[0]
            raise AuditError(f"nothing is published, {table} breaks a constraint of its table: {line}") from error


def _differs(connection: duckdb.DuckDBPyConnection, run: RunRecord) -> bool:
    if last_versions(connection) != run.versions:
        return True
    return any(contents(connection, table) != contents(connection, f"before_{table}") for table in DERIVED)


def contents(connection: duckdb.DuckDBPyConnection, table: str) -> list[tuple[object, ...]]:
    """The number of a table's rows and a sum over them that is the same whatever their order."""
    return connection.execute(statement("contents").format(table=table)).fetchall()


def _refuse_collapse(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    for table in ("documents", "salaries"):
        if not _any(connection, table) and _any(connection, f"before_{table}"):
            raise EmptyWarehouse(f"{path}: there would be no {table} left; allow it with --allow-empty if it is meant")
    collapsed = [str(row[0]) for row in connection.execute(statement("collapsed")).fetchall()]
    if collapsed:
        more = f" and {len(collapsed) - 1} more" if len(collapsed) > 1 else ""
        raise EmptyWarehouse(
            f"{path}: {collapsed[0]}{more} gave salaries and now has no readable text; "
            "restore or remove it, or allow it with --allow-empty"
        )


def _any(connection: duckdb.DuckDBPyConnection, table: str) -> bool:
    return bool(connection.execute(f"SELECT 1 FROM {table} LIMIT 1").fetchall())


def _counts(connection: duckdb.DuckDBPyConnection, run: RunRecord) -> Mapping[str, int]:
    found = connection.execute(statement("change_counts"), [run.run_id]).fetchall()
    return {str(change): int(count) for change, count in found}
