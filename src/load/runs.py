"""The record of one run."""

from __future__ import annotations

from dataclasses import astuple, dataclass, fields, replace
from datetime import UTC, datetime

import duckdb

from load.ddl import quoted
from load.statements import statement


@dataclass(frozen=True, slots=True)
class RunRecord:
    """A row of `runs`. Publishing fills in `ended_at` where it is None, and the counts of rows."""

    run_id: str
    started_at: datetime
    documents_read: int
    documents_skipped: int
    documents_removed: int
    code_version: str
    rates_version: str
    rules_version: str
    ended_at: datetime | None = None
    documents_unreadable: int = 0
    mentions: int = 0
    salaries: int = 0
    quarantined: int = 0

    @property
    def versions(self) -> tuple[str, str, str]:
        """Versions of code, rates and rules."""
        return self.code_version, self.rates_version, self.rules_version


def add_run(connection: duckdb.DuckDBPyConnection, run: RunRecord, database: str = "") -> None:
    """Insert the run as a row of `runs`, with its end and the numbers of the rows that stand in the tables.

    `database` is a prefix such as `other.main.` where the tables are not those of the connection itself.
    """
    counted = _counted(connection, run, database)
    names = ", ".join(quoted(field.name) for field in fields(counted))
    places = ", ".join("?" for _ in fields(counted))
    connection.execute(f"INSERT INTO {database}runs ({names}) VALUES ({places})", list(astuple(counted)))


def _counted(connection: duckdb.DuckDBPyConnection, run: RunRecord, database: str) -> RunRecord:
    ((unreadable, mentions, salaries, quarantined),) = connection.execute(
        statement("row_counts").format(database=database)
    ).fetchall()
    return replace(
        run,
        started_at=_utc(run.started_at),
        ended_at=_utc(run.ended_at or datetime.now(UTC)),
        documents_unreadable=unreadable,
        mentions=mentions,
        salaries=salaries,
        quarantined=quarantined,
    )


def _utc(moment: datetime) -> datetime:
    """UTC without a zone, as the column has it."""
    return moment if moment.tzinfo is None else moment.astimezone(UTC).replace(tzinfo=None)
