"""The record of one run."""

from __future__ import annotations

from dataclasses import astuple, dataclass, fields, replace
from datetime import UTC, datetime

import duckdb

from load.ddl import quoted
from validate import Tables


@dataclass(frozen=True, slots=True)
class RunRecord:
    """A row of `runs`. Publishing fills in `ended_at` where it is None, and the counts of rows."""

    run_id: str
    started_at: datetime
    documents_read: int
    documents_skipped: int
    documents_removed: int
    documents_unreadable: int
    code_version: str
    rates_version: str
    rules_version: str
    ended_at: datetime | None = None
    mentions: int = 0
    salaries: int = 0
    quarantined: int = 0

    @property
    def versions(self) -> tuple[str, str, str]:
        """Versions of code, rates and rules."""
        return self.code_version, self.rates_version, self.rules_version


def finished(run: RunRecord, tables: Tables) -> RunRecord:
    """The record with the counts of the tables, and its end."""
    return replace(
        run,
        started_at=_utc(run.started_at),
        ended_at=_utc(run.ended_at or datetime.now(UTC)),
        mentions=len(tables.mentions),
        salaries=len(tables.salaries),
        quarantined=len(tables.quarantine),
    )


def add_run(connection: duckdb.DuckDBPyConnection, run: RunRecord) -> None:
    """Insert the run as a row of `runs`."""
    names = ", ".join(quoted(field.name) for field in fields(run))
    places = ", ".join("?" for _ in fields(run))
    connection.execute(f"INSERT INTO runs ({names}) VALUES ({places})", list(astuple(run)))


def _utc(moment: datetime) -> datetime:
    """UTC without a zone, as the column has it."""
    return moment if moment.tzinfo is None else moment.astimezone(UTC).replace(tzinfo=None)
