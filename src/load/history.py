"""What a run changed and why, and the journal of the runs before it."""

from __future__ import annotations

from collections.abc import Mapping

import duckdb

from load.runs import RunRecord
from load.statements import statement

# Not read from sources but written run by run; everything else is derived anew.
JOURNAL = ("runs", "changes")
SLICE = 100_000
"""Salaries whose changes stand in memory at once."""


def carry_journal(connection: duckdb.DuckDBPyConnection) -> None:
    """Copy the journal of the warehouse before into the new one."""
    for table in JOURNAL:
        connection.execute(statement(f"carry_{table}"))


def add_changes(connection: duckdb.DuckDBPyConnection, run: RunRecord, causes: Mapping[str, str]) -> None:
    """Add a row of `changes` for each salary that differs from the warehouse before.

    `causes` has the cause by salary_id where the caller knows it. Otherwise it is found by what differs, the first that
    fits: `source` (the document, or what sources.csv says of it), `code`, `rates`, `rules`, and where none of
    these did, `correction`.
    """
    versions = last_versions(connection)
    differ = [versions is not None and now != was for now, was in zip(run.versions, versions or (), strict=False)]
    code, rates, rules = differ or (False, False, False)
    connection.execute(statement("known_causes"), [list(causes), list(causes.values())])
    slices = 1 + _salaries(connection) // SLICE
    parameters = {"run_id": run.run_id, "code_differs": code, "rates_differ": rates, "rules_differ": rules}
    for number in range(slices):
        connection.execute(statement("changes"), parameters | {"slices": slices, "slice": number})
    connection.execute("DROP TABLE temp.known_causes")


def _salaries(connection: duckdb.DuckDBPyConnection) -> int:
    """The number of salaries now or before, whichever are more."""
    query = "SELECT greatest((SELECT count(*) FROM salaries), (SELECT count(*) FROM before_salaries))"
    ((number,),) = connection.execute(query).fetchall()
    return int(number)


def last_versions(connection: duckdb.DuckDBPyConnection) -> tuple[str, str, str] | None:
    """Versions of code, rates and rules of the last run that published, None where there was none."""
    rows = connection.execute(statement("last_versions")).fetchall()
    return (rows[0][0], rows[0][1], rows[0][2]) if rows else None


def change_counts(connection: duckdb.DuckDBPyConnection, run: RunRecord) -> Mapping[str, int]:
    """Numbers of salaries that the run added, removed and changed."""
    found = connection.execute(statement("change_counts"), [run.run_id]).fetchall()
    return {str(change): int(count) for change, count in found}
