"""The run: where nothing changed it says so, otherwise it reads what is new and publishes the warehouse.

What only the second needs is imported by it: a run with nothing to do shall not wait for it.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from paylakh.cache import Cache, open_cache
from paylakh.errors import UsageError
from paylakh.glance import glance, identity
from paylakh.report import RunReport, from_note, to_note
from paylakh.scan import require_directory, scan

Progress = Callable[[int, int], None]


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
    started_at = datetime.now(UTC)
    require_directory(raw)
    # Before the files are listed: what changes after it, the next run sees.
    seen = _glance(raw)
    with open_cache(warehouse) as cache:
        if not full and seen and cache.note("seen") == f"{seen} {identity(warehouse)}":
            return from_note(cache.note("report") or "", warehouse).unchanged()
        from paylakh.update import Update

        update = Update(raw, warehouse, scan(raw), started_at, full=full, workers=workers, allow_empty=allow_empty)
        report = update.run(cache, progress)
        _note(cache, report, seen if update.settled else "", warehouse)
        return report


def _glance(raw: Path) -> str:
    try:
        return glance(raw)
    except OSError:
        return ""


def _note(cache: Cache, report: RunReport, seen: str, warehouse: Path) -> None:
    cache.set_note("seen", f"{seen} {identity(warehouse)}" if seen else "")
    cache.set_note("report", to_note(report))
