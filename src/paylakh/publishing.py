"""From what was read to the published warehouse: frames, comparable amounts, checks, load.

A few documents go as plain rows: to import what frames need takes longer than all the rest.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date, datetime
from itertools import islice
from pathlib import Path

import duckdb

import load
from extract.records import Source
from normalize import REQUIRED, derive, normalize_salaries, rates_version, rules, rules_version
from paylakh import summary
from paylakh.corrections import Correction, apply
from paylakh.entry import Entry
from paylakh.errors import BusyError, PaylakhError
from paylakh.fingerprint import code_version
from paylakh.frames import FrameBuilder
from paylakh.ids import document_id
from paylakh.problems import Problem
from paylakh.reading import Reading
from paylakh.report import Comparison, RunReport
from validate import ContractError, Tables, frame, typed

DEFAULT_DATE = date(2026, 10, 30)
"""The day that a figure without any date stands for: the last of the rates that this version was made with.

A constant and not the day of the run, so that the same sources always give the same amounts.
"""


BATCH = 2_000
"""Documents whose rows stand in memory at once."""
FEW = 200
"""Documents that are sooner published as plain rows than the libraries for more are imported."""


@dataclass(frozen=True, slots=True)
class Work:
    """What a run did before it publishes: when it started (UTC), and numbers of documents.

    `faults` are those of the rows of sources.csv; `compared` is the comparison of the run before.
    """

    started_at: datetime
    read: int
    skipped: int
    removed: int
    faults: tuple[Problem, ...]
    corrections: tuple[Correction, ...]
    compared: Comparison | None


@dataclass(frozen=True, slots=True)
class Publishing:
    """The report, without problems yet, and the problems of the documents that were published anew, by path."""

    report: RunReport
    told: Mapping[str, list[Problem]]


Readings = Iterable[tuple[Entry, Source, Reading]]


@contextmanager
def prepare(warehouse: Path) -> Iterator[load.Prepared]:
    """Begin to publish before all is read, for `publish` with `only`.

    Raises PaylakhError where that cannot be done, BusyError where another process is at it.
    """
    with _plain_errors(), load.prepare(warehouse) as ready:
        yield ready


def publish(
    readings: Readings,
    work: Work,
    warehouse: Path,
    *,
    only: Collection[str] | None,
    allow_empty: bool,
    ready: load.Prepared | None = None,
) -> Publishing:
    """Publish the warehouse from all that was read, or from what was read of the paths `only` and what it has already.

    `ready` is what `prepare` gave. Raises PaylakhError where that cannot be done, BusyError where another process is
    at it.
    """
    told: dict[str, list[Problem]] = {}
    run_id = f"{work.started_at:%Y%m%dT%H%M%S%f}"
    builders: Iterable[FrameBuilder] = _builders(readings, work, told)
    rows, renewed = None, None
    if only is not None:
        renewed = [document_id(path) for path in only]
        if len(only) <= FEW:
            (builder,) = builders = list(builders)
            rows = _rows(builder)
    with _plain_errors():
        published = load.publish(
            _checked(builders, run_id),
            warehouse,
            _record(run_id, work),
            only=renewed,
            rows=rows,
            ready=ready,
            allow_empty=allow_empty,
        )
        connection = load.open_warehouse(warehouse)
    with connection:
        return Publishing(_report(connection, run_id, work, published), told)


@contextmanager
def _plain_errors() -> Iterator[None]:
    try:
        yield
    except load.WarehouseBusy as error:
        raise BusyError(str(error)) from error
    except (load.WarehouseError, ContractError) as error:
        raise PaylakhError(str(error)) from error


def _checked(builders: Iterable[FrameBuilder], run_id: str) -> Iterator[Tables]:
    from validate import validate_tables

    for builder in builders:
        yield validate_tables(_tables(builder), run_id)


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
        comparison=summary.comparison(connection, work.compared, published.roles),
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
        rules=frame("rules", _rules()),
    )


def _rows(builder: FrameBuilder) -> load.Rows:
    """Return the same as `_tables` as plain rows."""
    salaries = builder.rows["salaries"]
    columns: dict[str, Sequence[object]] = {
        name: [row.get(name) for row in salaries] for name in REQUIRED if name != "published_on"
    }
    derived = derive(columns | {"published_on": builder.published}, DEFAULT_DATE)
    made = zip(*derived.values(), strict=True)
    comparable = [row | dict(zip(derived, cells, strict=True)) for row, cells in zip(salaries, made, strict=True)]
    return builder.rows | {"salaries": comparable, "rules": _rules()}


def _rules() -> list[dict[str, object]]:
    rows: list[dict[str, object]] = [asdict(rule) for rule in rules()]
    for row in rows:
        if row["rule_id"] == "as_of_default":
            row["value"] = DEFAULT_DATE.isoformat()
    return rows


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
