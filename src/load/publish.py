"""Publishes the warehouse whole: a reader sees the old file or the new one, never anything between."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from load.before import wal_of
from load.build import Built, build
from load.copying import replace, sync
from load.errors import plain_errors
from load.lock import only_writer
from load.renew import Prepared, prepared, renew
from load.rows import Rows
from load.runs import RunRecord
from validate import Tables

_NO_CAUSES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing did. `published` is False where nothing was new; the counts are of salaries.

    `roles` are those whose salaries may be others than they were, None where that is not known.
    """

    path: Path
    published: bool
    added: int
    removed: int
    changed: int
    roles: frozenset[str] | None = None


@contextmanager
def prepare(path: Path) -> Iterator[Prepared]:
    """Do what `publish` with `only` begins with, and give it this: while it is done the documents can still be read.

    No other run can publish until it is left. Raises WarehouseBusy while another does, and WarehouseError.
    """
    with ExitStack() as held:
        with plain_errors(path):
            building = held.enter_context(_place_to_build(path))
            ready = held.enter_context(prepared(building, path))
        yield ready


def publish(
    tables: Tables | Iterable[Tables],
    path: Path,
    run: RunRecord,
    *,
    only: Collection[str] | None = None,
    rows: Rows | None = None,
    ready: Prepared | None = None,
    causes: Mapping[str, str] = _NO_CAUSES,
    allow_empty: bool = False,
) -> Published:
    """Put the tables and the journal of all runs into the DuckDB file at `path`, in one step.

    The tables may come in batches of whole documents. With `only` they are all that there is of the documents of those
    ids, and the rows of every other document are taken over from the file as it is, which then must be there. Then the
    same may be given as `rows`, which nobody has checked: where nothing of them is to be refused no batch is asked for.
    `ready` is what `prepare` gave.
    Nothing is published where contents and versions are those of the last run. `causes` has the cause of a change by
    salary_id where the caller knows it. After any error the old file is as it was. Raises WarehouseBusy while another
    run publishes, AuditError where the tables break a law, EmptyWarehouse where all salaries or a document's text would
    be gone (`allow_empty` lets it), CorruptWarehouse or NewerWarehouse where the old file cannot be read,
    WarehouseError where the new one cannot be written, and ContractError where a frame is not as the registry says.
    """
    batches = [tables] if isinstance(tables, Tables) else tables
    with plain_errors(path), ExitStack() as held:
        if only is None:
            building = held.enter_context(_place_to_build(path))
            built = build(building, path, batches, run, causes, allow_empty)
        else:
            ready = ready or held.enter_context(prepare(path))
            building = ready.building
            built = renew(ready, path, batches, rows, run, only, causes, allow_empty)
        if built.differs:
            _replace(path, building)
    return _published(path, built)


@contextmanager
def _place_to_build(path: Path) -> Iterator[Path]:
    """Give the file to build in, which is removed in the end unless it has been renamed."""
    with only_writer(path):
        _sweep(path)
        try:
            yield path.with_name(f".{path.name}.{os.getpid()}.building")
        finally:
            _sweep(path)


def _published(path: Path, built: Built) -> Published:
    added, removed, changed = (built.changes.get(change, 0) for change in ("added", "removed", "changed"))
    return Published(path, built.differs, added, removed, changed, built.roles)


def _replace(path: Path, building: Path) -> None:
    sync(building)
    # Beside the new file a log of the old one would make it unopenable.
    wal_of(path).unlink(missing_ok=True)
    replace(path, building)
    sync(path.parent)


def _sweep(path: Path) -> None:
    """Remove what killed runs left. Only who holds the lock builds, so whatever is here belongs to nobody."""
    start = f".{path.name}."
    for left in path.parent.iterdir():
        if left.name.startswith(start) and ".building" in left.name:
            if left.is_dir():
                shutil.rmtree(left, ignore_errors=True)
            else:
                left.unlink(missing_ok=True)
