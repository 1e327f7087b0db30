"""A run that has something to do: reads what is new or changed, and publishes the documents concerned."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from extract.records import Source
from paylakh.ahead import Reader
from paylakh.cache import Cache
from paylakh.corrections import Corrections, read_corrections
from paylakh.entry import Entry, Known
from paylakh.errors import PaylakhError
from paylakh.extraction import extract_all
from paylakh.fingerprint import code_version, extractor_version
from paylakh.glance import identity
from paylakh.inventory import NOTHING_KNOWN, Inventory
from paylakh.part import Part, directory_of, whole
from paylakh.pipeline import Progress
from paylakh.problems import Problem, from_told, to_told
from paylakh.reading import Reading, from_bytes
from paylakh.report import RunReport, from_note
from paylakh.scan import SourceFile, kept_from_garbage
from paylakh.sources import SourceTable, missing_files, read_sources

if TYPE_CHECKING:
    from load import Prepared

_SAVE_EVERY = 1000
# Where more of the documents than this are to be renewed, the warehouse is built anew: that leaves no gaps in the file.
_FEW = 0.1


@dataclass
class Update:
    """One run over the files under `raw`.

    When it has run it is `settled` that what is not seen to change did not, but for the directories that are `unsure`.
    """

    raw: Path
    warehouse: Path
    started_at: datetime
    full: bool
    workers: int | None
    allow_empty: bool
    reader: Reader | None = None
    told: dict[str, str] = field(default_factory=dict)
    read: int = 0
    partial: bool = False
    held: ExitStack = field(default_factory=ExitStack)
    ready: Prepared | None = None
    settled: bool = False
    unsure: set[str] = field(default_factory=set)

    @cached_property
    def table(self) -> SourceTable:
        """What sources.csv says."""
        from vocabulary.places import countries

        return read_sources(self.raw, frozenset(countries().values()))

    @cached_property
    def corrections(self) -> Corrections:
        """What corrections.csv says."""
        return read_corrections(self.raw)

    def run(self, cache: Cache, part: Part, progress: Progress | None) -> RunReport:
        """Bring the cache and the warehouse up to what the files are now; those outside the part are as known."""
        forgot = self._forgot_other_places(cache)
        self.partial = not (forgot or self.full) and cache.note("base") == self._base()
        if not self.partial and part.directories is not None:
            part = whole(self.raw)
        known = cache.known(part.directories)
        with kept_from_garbage(), self.held:
            return self._brought_up(cache, part, known, progress)

    def _brought_up(self, cache: Cache, part: Part, known: dict[str, Known], progress: Progress | None) -> RunReport:
        inventory = self._read(cache, part, known, progress)
        self.reader = None
        self.settled = all(entry.mtime_ns is not None for entry in inventory.entries if entry.key)
        self.unsure = {directory_of(path) for path in inventory.unsure}
        entries = sorted([*inventory.entries, *self._missing(part)])
        paths = {entry.path for entry in entries}
        gone = {path for path in known if path not in paths}
        cache.enter(entry for entry in entries if entry.path not in known or known[entry.path].entry != entry)
        cache.set_note("extractor", extractor_version())
        cache.save()
        self.told = {path: told for path, told in cache.told().items() if path not in gone}
        there = cache.readable() - sum(known[path].entry.key is not None for path in gone)
        renewed = self._renewed(cache, entries, known, gone, there)
        if renewed is None:
            self._unprepare()
        if renewed is None and part.directories is not None:
            # Too many for a part of the warehouse; what was read is at hand now.
            return self.run(cache, whole(self.raw), progress)
        if renewed is not None and not renewed and not gone:
            report = from_note(cache.note("report") or "", self.warehouse).unchanged()
            report = report.with_problems(self._problems(cache, gone), skipped=there)
        else:
            if not (entries or self.allow_empty or self.warehouse.exists()):
                raise PaylakhError(f"{self.raw} has nothing to read; allow that with --allow-empty if it is meant")
            report = self._publish(cache, entries, renewed, gone, there)
        self._remember(cache, part, entries, known, gone)
        return report

    def _forgot_other_places(self, cache: Cache) -> bool:
        place = str(self.raw.resolve())
        if cache.note("raw") == place:
            return False
        # A copy elsewhere may have files of the same name, size and time, but with other contents.
        cache.drop_all()
        cache.set_note("base", "")
        cache.set_note("raw", place)
        return True

    def _read(self, cache: Cache, part: Part, known: dict[str, Known], progress: Progress | None) -> Inventory:
        inventory = Inventory(
            known={} if self.full else known,
            same_extractor=cache.note("extractor") == extractor_version(),
            at_hand=self._at_hand(cache, part),
            contexts=self._contexts(),
            sources=self.table.sources,
        )
        tasks = inventory.tasks(_counted(part.files, progress))
        for number, (key, content) in enumerate(extract_all(tasks, self.workers, self.reader, self._prepare), start=1):
            cache.store(key, content)
            if number % _SAVE_EVERY == 0:
                cache.save()
        self.read += inventory.read
        return inventory

    def _prepare(self) -> None:
        """Begin with what will publish a few documents."""
        from normalize import read_vocabularies
        from paylakh.publishing import prepare

        if self.partial:
            self.ready = self.held.enter_context(prepare(self.warehouse))
            read_vocabularies()

    def _unprepare(self) -> None:
        self.held.close()
        self.ready = None

    def _at_hand(self, cache: Cache, part: Part) -> Callable[[str], bool]:
        if self.full:
            return frozenset[str]().__contains__
        return cache.keys().__contains__ if part.directories is None else cache.has_reading

    def _contexts(self) -> Mapping[str, str]:
        """Return a fingerprint of all that is said of each path that anything is said of."""
        said: dict[str, list[object]] = {path: [source] for path, source in self.table.sources.items()}
        for problem in self.table.problems:
            said.setdefault(problem.document or "", []).append(problem)
        for row in self.corrections.rows:
            said.setdefault(row.path, []).append(row)
        return {path: hashlib.sha256(repr(things).encode()).hexdigest()[:16] for path, things in said.items()}

    def _missing(self, part: Part) -> Iterator[Entry]:
        """Give an entry for each row of sources.csv without a file."""
        contexts = self._contexts()
        for path in filter(part.holds, missing_files(self.table, {file.path for file in part.files})):
            fault = "has a row in sources.csv, but there is no such file"
            yield Entry(path, context=contexts.get(path, ""), problem=fault)

    def _base(self) -> str:
        return f"{identity(self.warehouse)} {code_version()}"

    def _renewed(
        self, cache: Cache, entries: list[Entry], known: Mapping[str, Known], gone: set[str], there: int
    ) -> list[Entry] | None:
        """Return the entries whose rows of the warehouse are no longer theirs, None where all are to be built anew.

        `there` is the number of documents in all.
        """
        if self.full or cache.note("base") != self._base():
            return None
        renewed = [
            entry for entry in entries if entry.path not in known or known[entry.path].published != entry.published_as
        ]
        return renewed if len(renewed) + len(gone) <= max(1, _FEW * there) else None

    def _publish(
        self,
        cache: Cache,
        entries: list[Entry],
        renewed: list[Entry] | None,
        gone: set[str],
        there: int,
    ) -> RunReport:
        from normalize import take_worked_out, worked_out
        from paylakh.publishing import Work, publish

        version, _, kept = (cache.note("worked_out") or "").partition("\n")
        if version == code_version():
            take_worked_out(kept)
        work = Work(
            started_at=self.started_at,
            read=self.read,
            skipped=there - self.read,
            removed=len(gone),
            faults=self.table.problems,
            corrections=self.corrections.rows,
            compared=None if renewed is None else from_note(cache.note("report") or "", self.warehouse).comparison,
        )
        chosen = entries if renewed is None else renewed

        def readings() -> Iterator[tuple[Entry, Source, Reading]]:
            for entry in chosen:
                stored = cache.reading(entry.key) if entry.key else None
                reading = from_bytes(stored) if stored else Reading("unreadable", entry.problem)
                yield entry, self.table.sources.get(entry.path, NOTHING_KNOWN), reading

        only = None if renewed is None else [*(entry.path for entry in renewed), *gone]
        published = publish(readings(), work, self.warehouse, only=only, allow_empty=self.allow_empty, ready=self.ready)
        self._unprepare()
        cache.set_note("worked_out", f"{code_version()}\n{worked_out()}")
        for entry in chosen:
            self.told.pop(entry.path, None)
        self.told |= {path: to_told(problems) for path, problems in published.told.items()}
        return published.report.with_problems(self._problems(cache, gone))

    def _problems(self, cache: Cache, gone: set[str]) -> tuple[Problem, ...]:
        """Return the problems of the tables, of the documents, and of corrections without a document, in this order."""
        own = [problem for path in sorted(self.told) for problem in from_told(self.told[path])]
        lost = [
            Problem(row.place, f"there is no document {row.path}", row.path)
            for row in self.corrections.rows
            if row.path in gone or not cache.has(row.path)
        ]
        return (*self.table.problems, *self.corrections.problems, *own, *lost)

    def _remember(
        self, cache: Cache, part: Part, entries: list[Entry], known: Mapping[str, Known], gone: set[str]
    ) -> None:
        """Note what the warehouse now holds, and let go of what nothing is made of any more."""
        cache.mark_published(
            (entry.published_as, self.told.get(entry.path), entry.path)
            for entry in entries
            if entry.path not in known or known[entry.path][1:] != (entry.published_as, self.told.get(entry.path))
        )
        cache.drop(gone)
        used = {entry.key for entry in entries if entry.key}
        if part.directories is None:
            cache.forget(cache.keys() - used)
        else:
            cache.forget(cache.unused({was.entry.key for was in known.values() if was.entry.key} - used))
        cache.set_note("base", self._base())


def _counted(files: list[SourceFile], progress: Progress | None) -> Iterator[SourceFile]:
    for done, file in enumerate(files):
        if progress:
            progress(done, len(files))
        yield file
    if progress:
        progress(len(files), len(files))
