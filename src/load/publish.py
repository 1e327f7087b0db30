"""Publishes the warehouse whole: a reader sees the old file or the new one, never anything between."""

from __future__ import annotations

import os
import shutil
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from load.before import wal_of
from load.build import Built, build
from load.errors import plain_errors
from load.lock import only_writer
from load.renew import renew
from load.runs import RunRecord
from validate import Tables

_NO_CAUSES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Published:
    """What publishing did. `published` is False where nothing was new; the counts are of salaries."""

    path: Path
    published: bool
    added: int
    removed: int
    changed: int


def publish(
    tables: Tables | Iterable[Tables],
    path: Path,
    run: RunRecord,
    *,
    only: Collection[str] | None = None,
    causes: Mapping[str, str] = _NO_CAUSES,
    allow_empty: bool = False,
) -> Published:
    """Put the tables and the journal of all runs into the DuckDB file at `path`, in one step.

    The tables may come in batches of whole documents. With `only` they are all that there is of the documents of those
    ids, and the rows of every other document are taken over from the file as it is, which then must be there.
    Nothing is published where contents and versions are those of the last run. `causes` has the cause of a change by
    salary_id where the caller knows it. After any error the old file is as it was. Raises WarehouseBusy while another
    run publishes, AuditError where the tables break a law, EmptyWarehouse where all salaries or a document's text would
    be gone (`allow_empty` lets it), CorruptWarehouse or NewerWarehouse where the old file cannot be read,
    WarehouseError where the new one cannot be written, and ContractError where a frame is not as the registry says.
    """
    with plain_errors(path), only_writer(path):
        _sweep(path)
        building = path.with_name(f".{path.name}.{os.getpid()}.building")
        try:
            built = _built(
                building, path, [tables] if isinstance(tables, Tables) else tables, run, only, causes, allow_empty
            )
            if built.differs:
                _replace(path, building)
        finally:
            _sweep(path)
    return _published(path, built)


def _built(
    building: Path,
    path: Path,
    batches: Iterable[Tables],
    run: RunRecord,
    only: Collection[str] | None,
    causes: Mapping[str, str],
    allow_empty: bool,
) -> Built:
    if only is None:
        return build(building, path, batches, run, causes, allow_empty)
    return renew(building, path, batches, run, only, causes, allow_empty)


def _published(path: Path, built: Built) -> Published:
    counts = (built.changes.get(change, 0) for change in ("added", "removed", "changed"))
    return Published(path, built.differs, *counts)


def _replace(path: Path, building: Path) -> None:
    _sync(building)
    # Beside the new file a log of the old one would make it unopenable.
    wal_of(path).unlink(missing_ok=True)
    building.replace(path)
    _sync(path.parent)


def _sync(path: Path) -> None:
    held = os.open(path, os.O_RDONLY)
    try:
        os.fsync(held)
    finally:
        os.close(held)


def _sweep(path: Path) -> None:
    """Remove what killed runs left. Only who holds the lock builds, so whatever is here belongs to nobody."""
    start = f".{path.name}."
    for left in path.parent.iterdir():
        if left.name.startswith(start) and ".building" in left.name:
            if left.is_dir():
                shutil.rmtree(left, ignore_errors=True)
            else:
                left.unlink(missing_ok=True)
