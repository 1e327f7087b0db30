"""From what was read to the published warehouse: frames, comparable amounts, checks, load."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date, datetime
from itertools import islice
from pathlib import Path

import duckdb
import pandas as pd

import load
from extract.records import Source
from normalize import normalize_salaries, rates_version, rules, rules_version
from paylakh import summary
from paylakh.corrections import Correction, apply
from paylakh.entry import Entry
from paylakh.errors import BusyError, PaylakhError
from paylakh.fingerprint import code_version
from paylakh.frames import FrameBuilder
from paylakh.ids import document_id
from paylakh.problems import Problem
from paylakh.reading import Reading
from paylakh.report import RunReport
from validate import ContractError, Tables, frame, typed, validate_tables

DEFAULT_DATE = date(2026, 10, 30)
"""The day that a figure without any date stands for: the last of the rates that this version was made with.

A constant and not the day of the run, so that the same sources always give the same amounts.
"""


BATCH = 2_000
"""Documents whose rows stand in memory at once."""


@dataclass(frozen=True, slots=True)
class Work:
    """What a run did before it publishes: when it started (UTC), and numbers of documents.

    `faults` are those of the rows of sources.csv.
    """

    started_at: datetime
    read: int
    skipped: int
    removed: int
    faults: tuple[Problem, ...]
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True)
class Publishing:
    """The report, without problems yet, and the problems of the documents that were published anew, by path."""

    report: RunReport
    told: Mapping[str, list[Problem]]


Readings = Iterable[tuple[Entry, Source, Reading]]


def publish(
    readings: Readings, work: Work, warehouse: Path, *, only: Collection[str] | None, allow_empty: bool
) -> Publishing:
    """Publish the warehouse from all that was read, or from what was read of the paths `only` and what it has already.

    Raises PaylakhError where that cannot be done, BusyError where another process is at it.
    """
    told: dict[str, list[Problem]] = {}
    run_id = f"{work.started_at:%Y%m%dT%H%M%S%f}"
    batches = (validate_tables(_tables(builder), run_id) for builder in _builders(readings, work, told))
    renewed = None if only is None else [document_id(path) for path in only]
    try:
        published = load.publish(batches, warehouse, _record(run_id, work), only=renewed, allow_empty=allow_empty)
        connection = load.open_warehouse(warehouse)
    except load.WarehouseBusy as error:
        raise BusyError(str(error)) from error
    except (load.WarehouseError, ContractError) as error:
        raise PaylakhError(str(error)) from error
    with connection:
        return Publishing(_report(connection, run_id, work, published), told)


def _report(connection: duckdb.DuckDBPyConnection, run_id: str, work: Work, published: load.Published) -> RunReport:
    return RunReport(
        warehouse=published.path,
        run_id=run_id,
        published=published.published,
        read=work.read,
        skipped=work.skipped,
        removed=work.removed,
        unreadable=summary.unreadable(connection),
        counts=summary.counts(connection),
        comparison=summary.comparison(connection),
        problems=(),
    )


def _builders(readings: Readings, work: Work, told: dict[str, list[Problem]]) -> Iterator[FrameBuilder]:
    """Give the rows of a batch of documents after the other, at least one, and enter what is to be told of them."""
    faults: dict[str, list[str]] = {}
    for problem in work.faults:
        faults.setdefault(problem.document or "", []).append(str(problem))
    corrections: dict[str, list[Correction]] = {}
    for row in work.corrections:
        corrections.setdefault(row.path, []).append(row)
    some = iter(readings)
    started = False
    while (batch := list(islice(some, BATCH))) or not started:
        started = True
        builder = FrameBuilder()
        for entry, source, reading in batch:
            corrected, problems = apply(reading, corrections.get(entry.path, []))
            builder.add(entry, source, corrected, faults.get(entry.path, []))
            if reading.problem:
                problems = [*problems, Problem(entry.path, reading.problem, entry.path)]
            if problems:
                told[entry.path] = problems
        yield builder


def _tables(builder: FrameBuilder) -> Tables:
    comparable = normalize_salaries(builder.salaries(), default_date=DEFAULT_DATE)
    return Tables(
        documents=builder.frame("documents"),
        mentions=builder.frame("mentions"),
        salaries=typed("salaries", comparable),
        evidence=builder.frame("evidence"),
        quarantine=frame("quarantine"),
        rules=_rules(),
    )


def _rules() -> pd.DataFrame:
    rows = [asdict(rule) for rule in rules()]
    for row in rows:
        if row["rule_id"] == "as_of_default":
            row["value"] = DEFAULT_DATE.isoformat()
    return frame("rules", rows)


def _record(run_id: str, work: Work) -> load.RunRecord:
    return load.RunRecord(
        run_id=run_id,
        started_at=work.started_at,
        documents_read=work.read,
        documents_skipped=work.skipped,
        documents_removed=work.removed,
        code_version=code_version(),
        rates_version=rates_version(),
        rules_version=rules_version(),
    )
