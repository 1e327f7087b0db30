"""The run: reads what is new or changed under the raw directory and publishes the warehouse."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from paylakh.cache import Cache, open_cache
from paylakh.corrections import Corrections, read_corrections
from paylakh.errors import UsageError
from paylakh.extraction import extract_all
from paylakh.fingerprint import code_version
from paylakh.inventory import Entry, Inventory
from paylakh.reading import Reading, from_bytes
from paylakh.report import RunReport, from_note, to_note
from paylakh.scan import SourceFile, scan
from paylakh.sources import SourceTable, missing_files, read_sources

Progress = Callable[[int, int], None]
_SAVE_EVERY = 1000


@dataclass(frozen=True, slots=True)
class _Inputs:
    """The raw directory as this run found it."""

    files: list[SourceFile]
    table: SourceTable
    corrections: Corrections
    started_at: datetime


def run(
    raw: Path | str = "raw",
    warehouse: Path | str = "warehouse/salaries.duckdb",
    *,
    full: bool = False,
    workers: int | None = None,
    allow_empty: bool = False,
    progress: Progress | None = None,
) -> RunReport:
    """Read the articles under `raw` and publish `warehouse`, a DuckDB file. Unchanged documents are not read again.

    `full` reads all of them; `workers` None takes as many processes as are worth it; `allow_empty` publishes even where
    nothing is left; `progress` is told how many documents of how many are done. Same sources, same contents.
    Raises UsageError where `raw` is no directory, BusyError where another run is at work, and any other PaylakhError
    where nothing could be published; the old warehouse then stands.
    """
    raw, warehouse = Path(raw), Path(warehouse)
    if warehouse.is_dir():
        raise UsageError(f"{warehouse} is a directory; --warehouse names a file")
    inputs = _look(raw)
    with open_cache(warehouse) as cache:
        removed = _removed(cache, raw, inputs)
        inventory = Inventory.after(cache, full=full)
        _extract(cache, inventory, inputs, workers, progress)
        cache.replace_stamps(inventory.new_stamps)
        entries = _entries(inventory, inputs)
        state = _state(entries, inputs)
        if not full and cache.note("state") == f"{state} {_identity(warehouse)}":
            return from_note(cache.note("report") or "", warehouse).unchanged(len(inventory.new_stamps))
        cache.save()
        report = _publish(cache, inventory, inputs, warehouse, removed, allow_empty)
        cache.forget(cache.keys() - {entry.key for entry in entries if entry.key})
        cache.set_note("state", f"{state} {_identity(warehouse)}")
        cache.set_note("report", to_note(report))
        return report


def _look(raw: Path) -> _Inputs:
    from vocabulary.places import countries

    started_at = datetime.now(UTC)
    codes = frozenset(countries().values())
    return _Inputs(scan(raw), read_sources(raw, codes), read_corrections(raw), started_at)


def _removed(cache: Cache, raw: Path, inputs: _Inputs) -> int:
    """Count the documents gone since the last run of this raw directory, and forget the stamps of any other."""
    place = str(raw.resolve())
    if cache.note("raw") != place:
        # A copy elsewhere may have files of the same name, size and time, but with other contents.
        cache.replace_stamps([])
        cache.set_note("raw", place)
    return len(cache.stamps().keys() - {file.path for file in inputs.files})


def _extract(
    cache: Cache, inventory: Inventory, inputs: _Inputs, workers: int | None, progress: Progress | None
) -> None:
    tasks = inventory.tasks(_counted(inputs.files, progress), inputs.table.sources)
    for number, (key, content) in enumerate(extract_all(tasks, workers), start=1):
        cache.store(key, content)
        if number % _SAVE_EVERY == 0:
            cache.save()


def _counted(files: list[SourceFile], progress: Progress | None) -> Iterator[SourceFile]:
    for done, file in enumerate(files):
        if progress:
            progress(done, len(files))
        yield file
    if progress:
        progress(len(files), len(files))


def _entries(inventory: Inventory, inputs: _Inputs) -> list[Entry]:
    """Return the entries of all files, and of those that have a row in sources.csv but are not there, by path."""
    sources = inputs.table.sources
    missing = missing_files(inputs.table, {file.path for file in inputs.files})
    gone = [
        Entry(path, sources[path], problem="has a row in sources.csv, but there is no such file") for path in missing
    ]
    return sorted([*inventory.entries, *gone], key=lambda entry: entry.path)


def _state(entries: list[Entry], inputs: _Inputs) -> str:
    """Return a fingerprint of all that decides the contents of the warehouse."""
    digest = hashlib.sha256(code_version().encode())
    for entry in entries:
        digest.update(f"\0{entry.path}\0{entry.key}\0{entry.problem}\0{entry.source if entry.problem else ''}".encode())
    for stated in (*inputs.table.problems, *inputs.corrections.rows, *inputs.corrections.problems):
        digest.update(f"\0{stated}".encode())
    return digest.hexdigest()


def _identity(warehouse: Path) -> str:
    try:
        status = warehouse.stat()
    except OSError:
        return "absent"
    return f"{status.st_ino} {status.st_size} {status.st_mtime_ns}"


def _publish(
    cache: Cache, inventory: Inventory, inputs: _Inputs, warehouse: Path, removed: int, allow_empty: bool
) -> RunReport:
    from paylakh.publishing import Work, publish

    work = Work(
        started_at=inputs.started_at,
        read=inventory.read,
        skipped=len(inventory.new_stamps) - inventory.read,
        removed=removed,
        table_problems=inputs.table.problems,
        corrections=inputs.corrections,
    )

    def readings() -> Iterator[tuple[Entry, Reading]]:
        for entry in _entries(inventory, inputs):
            stored = cache.reading(entry.key) if entry.key else None
            yield entry, from_bytes(stored) if stored else Reading("unreadable", entry.problem)

    return publish(readings(), work, warehouse, allow_empty=allow_empty)
