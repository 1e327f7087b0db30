"""The run: where nothing changed it says so, otherwise it reads what is new and publishes the warehouse.

What only the second needs is imported by it: a run with nothing to do shall not wait for it.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from paylakh.ahead import reading_ahead
from paylakh.cache import Cache, open_cache
from paylakh.errors import UsageError
from paylakh.glance import Glance, glance, identity
from paylakh.part import UNSURE, can_be_told, changed_part, whole
from paylakh.report import RunReport, from_note, to_note
from paylakh.scan import require_directory

if TYPE_CHECKING:
    from paylakh.update import Update

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
    with open_cache(warehouse) as cache, ExitStack() as held:
        if not full and seen and cache.note("seen") == _noted(seen.fingerprint, warehouse):
            return from_note(cache.note("report") or "", warehouse).unchanged()
        # After a run that published, few documents are the rule.
        few = not full and cache.note("base")
        reader = held.enter_context(reading_ahead(workers)) if few else None
        from paylakh.update import Update

        was = (
            cache.directories()
            if seen and not full and cache.note("setting") == _noted(seen.setting, warehouse)
            else None
        )
        update = Update(raw, warehouse, started_at, full=full, workers=workers, allow_empty=allow_empty, reader=reader)
        report = update.run(cache, changed_part(raw, seen.tree, was) if seen and was else whole(raw), progress)
        _note(cache, report, seen, update, warehouse)
        return report


def _glance(raw: Path) -> Glance | None:
    try:
        return glance(raw)
    except OSError:
        return None


def _noted(fingerprint: str, warehouse: Path) -> str:
    return f"{fingerprint} {identity(warehouse)}"


def _note(cache: Cache, report: RunReport, seen: Glance | None, done: Update, warehouse: Path) -> None:
    """Keep what the next run needs to tell what changed."""
    told = seen is not None and can_be_told(seen.tree)
    cache.set_note("seen", _noted(seen.fingerprint, warehouse) if seen and done.settled else "")
    cache.set_note("setting", _noted(seen.setting, warehouse) if seen and told else "")
    cache.see(seen.tree.directories | dict.fromkeys(done.unsure, UNSURE) if seen and told else {})
    cache.set_note("report", to_note(report))
