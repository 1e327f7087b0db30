"""Makes the new warehouse out of a copy of the old one, where only few documents are to be renewed.

Every law but the number of rows is about one document at a time. So the renewed documents are first built and audited
as a warehouse of their own, in memory; then their rows take the place of the old ones in the copy.
"""

from __future__ import annotations

import shutil
from collections.abc import Collection, Iterable, Mapping
from contextlib import closing
from pathlib import Path

import duckdb

from load.attach import WRITTEN, attach
from load.audit import refuse_loss, run_audits
from load.before import attach_before, detach_before, rows_of_named
from load.build import Built, differs
from load.collapse import refuse_collapsed, refuse_emptied
from load.ddl import create_tables, create_views
from load.frames import load_batches
from load.history import add_changes, change_counts
from load.runs import RunRecord, add_run
from validate import Tables
from validate.tables import DERIVED

_COPY = "the_copy"
# Rules are the same for all documents; where they change everything is built anew.
_RENEWED = tuple(table for table in DERIVED if table != "rules")


def renew(
    building: Path,
    before: Path,
    batches: Iterable[Tables],
    run: RunRecord,
    only: Collection[str],
    causes: Mapping[str, str],
    allow_empty: bool,
) -> Built:
    """Build in the file `building` the warehouse at `before` with the documents `only` as the batches have them.

    A document of `only` that is in no batch is gone. Raises what `build` raises.
    """
    with closing(duckdb.connect()) as connection:
        attach_before(connection, before, only)
        create_tables(connection)
        load_batches(connection, batches)
        if not differs(connection, run):
            return Built(False, {})
        if not allow_empty:
            refuse_collapsed(connection, before)
        add_run(connection, run)
        add_changes(connection, run, causes)
        create_views(connection)
        run_audits(connection)
        changes = change_counts(connection, run)
        shutil.copyfile(before, building)
        expected = _merge(connection, building, run)
        if not allow_empty:
            refuse_emptied(connection, before, f"{_COPY}.main.", "the_warehouse_before.main.")
        detach_before(connection)
        connection.execute(f"CHECKPOINT {_COPY}")
        connection.execute(f"DETACH {_COPY}")
    with closing(duckdb.connect(str(building), read_only=True)) as connection:
        refuse_loss(connection, expected)
        run_audits(connection, "conservation_")
    return Built(True, changes)


def _merge(connection: duckdb.DuckDBPyConnection, building: Path, run: RunRecord) -> Mapping[str, int]:
    """Put the rows of this connection's tables into the place of the old ones; return the rows that must be there."""
    attach(connection, building, _COPY, WRITTEN)
    expected = {}
    # One statement a commit, those that refer first: a key that a row still refers to cannot go in the same commit.
    for table in reversed(_RENEWED):
        expected[table] = _count(connection, f"{_COPY}.main.{table}")
        where = rows_of_named(table, _COPY)
        ((gone,),) = connection.execute(f"DELETE FROM {_COPY}.main.{table} {where}").fetchall()
        expected[table] -= gone
    for table in _RENEWED:
        connection.execute(f"INSERT INTO {_COPY}.main.{table} FROM main.{table}")
        expected[table] += _count(connection, f"main.{table}")
    add_run(connection, run, f"{_COPY}.main.")
    connection.execute(f"INSERT INTO {_COPY}.main.changes FROM main.changes")
    return expected


def _count(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    ((number,),) = connection.execute(f"SELECT count(*) FROM {table}").fetchall()
    return int(number)
