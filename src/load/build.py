"""Builds the new warehouse in a file of its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import duckdb

from load.attach import WRITTEN, attach
from load.audit import refuse_loss, run_audits
from load.before import attach_before, detach_before
from load.collapse import refuse_collapsed, refuse_emptied
from load.ddl import create_tables, create_views
from load.frames import load_batches
from load.history import add_changes, carry_journal, change_counts, last_versions
from load.runs import RunRecord, add_run
from load.statements import statement
from validate import Tables
from validate.tables import DERIVED

# Of what the journal needs beyond this, DuckDB puts the rest on the disk beside the new file.
JOURNAL_MEMORY = "300MB"
_NEW = "the_new_warehouse"


@dataclass(frozen=True, slots=True)
class Built:
    """What came of a build: whether it differs from the warehouse before, and the numbers of changed salaries.

    `roles` are those of all salaries, before and now, of the documents that were renewed; None is all documents.
    """

    differs: bool
    changes: Mapping[str, int]
    roles: frozenset[str] | None = None


def build(
    building: Path,
    before: Path,
    batches: Iterable[Tables],
    run: RunRecord,
    causes: Mapping[str, str],
    allow_empty: bool,
) -> Built:
    """Build the warehouse of all batches in the file `building`, after the one at `before`, which is only read.

    Raises AuditError, EmptyWarehouse, CorruptWarehouse, and duckdb.Error where a file cannot be read or written.
    """
    with closing(_opened(building)) as connection:
        found = attach_before(connection, before)
        create_tables(connection)
        written = load_batches(connection, batches)
        if found and not differs(connection, run):
            return Built(False, {})
        if not allow_empty:
            refuse_emptied(connection, before)
            refuse_collapsed(connection, before)
        detach_before(connection)
        connection.execute("CHECKPOINT")
    # Opened once more: the keys of all rows stand in memory until then, and the journal is large and can do without.
    with closing(_opened(building)) as connection:
        connection.execute(f"SET memory_limit = '{JOURNAL_MEMORY}'")
        connection.execute("SET threads = 1")
        attach_before(connection, before)
        carry_journal(connection)
        add_run(connection, run)
        add_changes(connection, run, causes)
        create_views(connection)
        detach_before(connection)
        connection.execute("CHECKPOINT")
    with closing(duckdb.connect(str(building), read_only=True)) as connection:
        refuse_loss(connection, written)
        run_audits(connection)
        return Built(True, change_counts(connection, run))


def _opened(building: Path) -> duckdb.DuckDBPyConnection:
    connection = duckdb.connect(config={"temp_directory": f"{building}.tmp"})
    attach(connection, building, _NEW, WRITTEN)
    connection.execute(f"USE {_NEW}")
    return connection


def differs(connection: duckdb.DuckDBPyConnection, run: RunRecord) -> bool:
    """Whether the versions or any derived table differ from the warehouse before."""
    if last_versions(connection) != run.versions:
        return True
    return any(contents(connection, table) != contents(connection, f"before_{table}") for table in DERIVED)


def contents(connection: duckdb.DuckDBPyConnection, table: str) -> list[tuple[object, ...]]:
    """The number of a table's rows and a sum over them that is the same whatever their order."""
    return connection.execute(statement("contents").format(table=table)).fetchall()
