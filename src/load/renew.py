"""Makes the new warehouse out of a copy of the old one, where only few documents are to be renewed.

Every law but the number of rows is about one document at a time. So the renewed documents are first built and audited
as a warehouse of their own, in memory; then their rows take the place of the old ones in the copy.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import duckdb

from load.attach import READ_ONLY, WRITTEN, attach
from load.audit import refuse_loss, run_audits
from load.before import attach_before, detach_before, rows_of_named
from load.build import Built, differs
from load.collapse import refuse_collapsed, refuse_emptied
from load.copying import Copying
from load.ddl import create_tables
from load.frames import load_batches
from load.history import add_changes, change_counts
from load.rows import Rows, load_rows
from load.runs import RunRecord, add_run
from load.statements import statement
from validate import Tables
from validate.fields import tables
from validate.tables import DERIVED

_COPY = "the_copy"
# The only view that an audit asks.
_AUDITED_VIEW = "views/coverage"
# Rules are the same for all documents; where they change everything is built anew.
_RENEWED = tuple(table for table in DERIVED if table != "rules")


@dataclass(frozen=True, slots=True)
class Prepared:
    """What renewing begins with, whatever the documents are: empty tables in memory, and a copy under way."""

    connection: duckdb.DuckDBPyConnection
    copying: Copying
    building: Path


@contextmanager
def prepared(building: Path, before: Path) -> Iterator[Prepared]:
    """Begin to copy the warehouse at `before` to the file `building`, and make what else is needed to renew it."""
    copying = Copying(before, building)
    try:
        with closing(duckdb.connect()) as connection:
            create_tables(connection, comments=False)
            connection.execute(statement(_AUDITED_VIEW))
            yield Prepared(connection, copying, building)
    finally:
        copying.end()


def renew(
    ready: Prepared,
    before: Path,
    batches: Iterable[Tables],
    rows: Rows | None,
    run: RunRecord,
    only: Collection[str],
    causes: Mapping[str, str],
    allow_empty: bool,
) -> Built:
    """Build the warehouse at `before` with the documents `only` as the batches have them, and the `rows` already.

    A document of `only` that is in no batch is gone. Raises what `build` raises.
    """
    connection = ready.connection
    attach_before(connection, before, only)
    if rows is None or not load_rows(connection, rows):
        load_batches(connection, batches)
        run_audits(connection)
    if not differs(connection, run):
        return Built(False, {})
    if not allow_empty:
        refuse_collapsed(connection, before)
    add_run(connection, run)
    add_changes(connection, run, causes)
    changes, roles = change_counts(connection, run), _roles(connection)
    ready.copying.done()
    expected = _merge(connection, ready.building, run)
    if not allow_empty:
        refuse_emptied(connection, before, f"{_COPY}.main.", "the_warehouse_before.main.")
    detach_before(connection)
    connection.execute(f"CHECKPOINT {_COPY}")
    connection.execute(f"DETACH {_COPY}")
    _audit(connection, ready.building, expected)
    return Built(True, changes, roles)


def _audit(connection: duckdb.DuckDBPyConnection, building: Path, expected: Mapping[str, int]) -> None:
    """Audit the file as readers will see it: the number of its rows, and that the renewed documents are whole."""
    attach(connection, building, _COPY, READ_ONLY)
    refuse_loss(connection, expected, f"{_COPY}.main.")
    connection.execute("CREATE SCHEMA renewed")
    connection.execute("USE renewed")
    for table in tables():
        connection.execute(f"CREATE VIEW {table} AS FROM {_COPY}.main.{table} {rows_of_named(table, _COPY)}")
    connection.execute(statement(_AUDITED_VIEW))
    run_audits(connection, "conservation_")


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


def _roles(connection: duckdb.DuckDBPyConnection) -> frozenset[str]:
    return frozenset(role for (role,) in connection.execute(statement("roles")).fetchall())


def _count(connection: duckdb.DuckDBPyConnection, table: str) -> int:
    ((number,),) = connection.execute(f"SELECT count(*) FROM {table}").fetchall()
    return int(number)
