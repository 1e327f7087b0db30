"""Reads from the journal what changed, when and why."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import groupby
from operator import itemgetter

import duckdb

from paylakh.errors import UsageError
from paylakh.statements import select

# They move when the text around a figure is edited, which is no change of the figure.
_NOT_TOLD = frozenset({"salary_id", "mention_id", "document_id", "char_start", "char_end"})
_OPPOSITE = {"added": "removed", "removed": "added"}


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that changed, with its values as JSON has them."""

    field: str
    before: object
    after: object


@dataclass(frozen=True, slots=True)
class Change:
    """What became of one salary (`added`, `removed` or `changed`), why, and in which run, the last of several."""

    salary_id: str
    change: str
    causes: tuple[str, ...]
    run_id: str
    at: datetime
    about: str
    fields: tuple[FieldChange, ...]


def diff(connection: duckdb.DuckDBPyConnection, since: str | None = None, until: str | None = None) -> list[Change]:
    """Return what changed after the run `since` up to the run `until`; both may be given by the beginning of their id.

    Where `until` is the earlier one, it is what would have to change to get back to it. Without `until` up to the last
    run; without both what the last run changed. Raises UsageError for an unknown run.
    """
    runs = [str(row["run_id"]) for row in select(connection, "run_ids.sql")]
    last = _known(runs, until) if until else runs[-1] if runs else ""
    after = _known(runs, since) if since else runs[-2] if len(runs) > 1 else None
    if after and runs.index(after) > runs.index(last):
        return [_back(change) for change in _between(connection, last, after)]
    return _between(connection, after, last)


def _between(connection: duckdb.DuckDBPyConnection, after: str | None, until: str) -> list[Change]:
    steps = select(connection, "diff.sql", after=after, until=until)
    sums = (_sum(list(rows)) for _, rows in groupby(steps, itemgetter("salary_id")))
    return [change for change in sums if change.change != "changed" or change.fields]


def _back(change: Change) -> Change:
    fields = tuple(FieldChange(one.field, one.after, one.before) for one in change.fields)
    return replace(change, change=_OPPOSITE.get(change.change, change.change), fields=fields)


def history(connection: duckdb.DuckDBPyConnection, salary_id: str) -> list[Change]:
    """Return every change of the salary whose id begins so, oldest first. Raises UsageError if none or several do."""
    found = [_sum([row]) for row in select(connection, "history.sql", salary_id=salary_id)] if salary_id else []
    ids = {change.salary_id for change in found}
    if not ids:
        raise UsageError(f"no salary, past or present, has the id {salary_id!r}")
    if len(ids) > 1:
        raise UsageError(f"several salaries have an id that begins with {salary_id!r}; give more of it")
    return found


def _known(runs: list[str], wanted: str) -> str:
    found = [run for run in runs if run.startswith(wanted)]
    if len(found) != 1:
        fault = "several runs have" if found else "no run has"
        raise UsageError(f'{fault} the id {wanted!r}; `paylakh query "FROM runs"` lists them')
    return found[0]


def _sum(steps: list[Mapping[str, object]]) -> Change:
    """Return what one salary's changes, the oldest first, came to in all.

    A row of `changes` may leave out fields that did not change.
    """
    was, now = _salary(steps[0]["before"]), _salary(steps[-1]["after"])
    first: dict[str, object] = {}
    last: dict[str, object] = {}
    for step in steps:
        first = {**_salary(step["before"]), **first} if was else {}
        last = {**last, **_salary(step["after"])} if step["after"] else {}
    at = steps[-1]["at"]
    return Change(
        salary_id=str(steps[0]["salary_id"]),
        change="changed" if was and now else "added" if now else "removed" if was else "changed",
        causes=tuple(sorted({str(step["cause"]) for step in steps})),
        run_id=str(steps[-1]["run_id"]),
        at=at if isinstance(at, datetime) else datetime.min,
        about=_about(now or _salary(steps[-1]["before"])),
        fields=_differences(first, last) if was and now else (),
    )


def _salary(stored: object) -> Mapping[str, object]:
    found: dict[str, object] = json.loads(stored) if isinstance(stored, str) else {}
    return found


def _about(salary: Mapping[str, object]) -> str:
    names = [salary.get(name) for name in ("role", "company", "city", "country")]
    return f"{', '.join(str(name) for name in names if name) or 'no role'}: {salary.get('quote', '')}"


def _differences(before: Mapping[str, object], after: Mapping[str, object]) -> tuple[FieldChange, ...]:
    names = [name for name in {**before, **after} if name not in _NOT_TOLD]
    return tuple(
        FieldChange(name, before.get(name), after.get(name)) for name in names if before.get(name) != after.get(name)
    )
