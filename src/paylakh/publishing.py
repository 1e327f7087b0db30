"""From what was read to the published warehouse: frames, comparable amounts, checks, load."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from datetime import UTC, date, datetime
from pathlib import Path

import pandas as pd

import load
from normalize import normalize_salaries, rates_version, rules, rules_version
from paylakh import summary
from paylakh.corrections import Correction, Corrections, apply
from paylakh.errors import BusyError, PaylakhError
from paylakh.fingerprint import code_version
from paylakh.frames import FrameBuilder
from paylakh.inventory import Entry
from paylakh.problems import Problem
from paylakh.reading import Reading
from paylakh.report import RunReport
from validate import ContractError, Tables, frame, typed, validate_tables

DEFAULT_DATE = date(2026, 10, 30)
"""The day that a figure without any date stands for: the last of the rates that this version was made with.

A constant and not the day of the run, so that the same sources always give the same amounts.
"""


@dataclass(frozen=True, slots=True)
class Work:
    """What a run did before it publishes: when it started (UTC), and numbers of documents."""

    started_at: datetime
    read: int
    skipped: int
    removed: int
    table_problems: tuple[Problem, ...]
    corrections: Corrections


def publish(readings: Iterable[tuple[Entry, Reading]], work: Work, warehouse: Path, *, allow_empty: bool) -> RunReport:
    """Publish the warehouse from all that was read.

    Raises PaylakhError where that cannot be done, BusyError where another process is at it.
    """
    builder, problems = _gather(readings, work)
    run_id = f"{work.started_at:%Y%m%dT%H%M%S%f}"
    checked = validate_tables(_tables(builder), run_id)
    unreadable = int((checked.documents["status"] == "unreadable").sum())
    record = _record(run_id, work, unreadable)
    try:
        published = load.publish(checked, warehouse, record, allow_empty=allow_empty)
        connection = load.open_warehouse(warehouse)
    except load.WarehouseBusy as error:
        raise BusyError(str(error)) from error
    except (load.WarehouseError, ContractError) as error:
        raise PaylakhError(str(error)) from error
    with connection:
        return RunReport(
            warehouse=warehouse,
            run_id=run_id,
            published=published.published,
            read=work.read,
            skipped=work.skipped,
            removed=work.removed,
            unreadable=unreadable,
            counts=summary.counts(connection),
            comparison=summary.comparison(connection),
            problems=tuple(problems),
        )


def _gather(readings: Iterable[tuple[Entry, Reading]], work: Work) -> tuple[FrameBuilder, list[Problem]]:
    faults: dict[str, list[str]] = {}
    for problem in work.table_problems:
        if problem.document:
            faults.setdefault(problem.document, []).append(str(problem))
    waiting: dict[str, list[Correction]] = {}
    for row in work.corrections.rows:
        waiting.setdefault(row.path, []).append(row)
    builder = FrameBuilder()
    problems = [*work.table_problems, *work.corrections.problems]
    for entry, reading in readings:
        corrected, unfit = apply(reading, waiting.pop(entry.path, []))
        builder.add(entry, corrected, faults.get(entry.path, []))
        problems.extend(unfit)
        if reading.problem:
            problems.append(Problem(entry.path, reading.problem, entry.path))
    lost = (row for rows in waiting.values() for row in rows)
    problems.extend(Problem(row.place, f"there is no document {row.path}", row.path) for row in lost)
    return builder, problems


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


def _record(run_id: str, work: Work, unreadable: int) -> load.RunRecord:
    return load.RunRecord(
        run_id=run_id,
        started_at=work.started_at,
        ended_at=datetime.now(UTC),
        documents_read=work.read,
        documents_skipped=work.skipped,
        documents_removed=work.removed,
        documents_unreadable=unreadable,
        code_version=code_version(),
        rates_version=rates_version(),
        rules_version=rules_version(),
    )
