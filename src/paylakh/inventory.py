"""Decides for every source file whether what was read from it before still holds, as git does for its index."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from extract.records import Source
from paylakh.cache import Cache, Stamp
from paylakh.extraction import Task
from paylakh.fingerprint import extractor_version
from paylakh.scan import SourceFile, ending

# The coarsest clock of a file system that is in use (FAT) ticks every two seconds.
_TICK_NS = 2_000_000_000


@dataclass(frozen=True, slots=True)
class Entry:
    """A source file of this run. Either `key` names what was read from it, or `problem` says why nothing was."""

    path: str
    source: Source
    size: int | None = None
    content_hash: str | None = None
    key: str | None = None
    problem: str | None = None


@dataclass(slots=True)
class Inventory:
    """All files of a run as they are met: their entries and the stamps for the next run."""

    stamps: Mapping[str, Stamp]
    known: set[str]
    started_ns: int = field(default_factory=time.time_ns)
    entries: list[Entry] = field(default_factory=list)
    new_stamps: list[Stamp] = field(default_factory=list)
    under_way: set[str] = field(default_factory=set)
    read: int = 0

    @classmethod
    def after(cls, cache: Cache, *, full: bool) -> Inventory:
        """Return an inventory that trusts what the cache holds, or nothing where `full`."""
        return cls({}, set()) if full else cls(cache.stamps(), cache.keys())

    def tasks(self, files: Iterable[SourceFile], sources: Mapping[str, Source]) -> Iterator[Task]:
        """Enter every file, and yield a task for each whose reading is not at hand. No two tasks have one key."""
        for file in files:
            try:
                yield from self._enter(file, sources.get(file.path, Source()))
            except OSError as error:
                fault = f"cannot be read: {error.strerror}"
                self.entries.append(Entry(file.path, sources.get(file.path, Source()), file.size, problem=fault))

    def _enter(self, file: SourceFile, source: Source) -> Iterator[Task]:
        if file.problem:
            self.entries.append(Entry(file.path, source, file.size, problem=file.problem))
            return
        data, stamp = self._stamp(file)
        key = _key(stamp.content_hash, file.path, source)
        data = _contents(file)[0] if data is None and key not in self.known else data
        self.new_stamps.append(stamp)
        self.entries.append(Entry(file.path, source, stamp.size, stamp.content_hash, key))
        if key in self.known or data is None:
            return
        self.read += 1
        if key not in self.under_way:
            self.under_way.add(key)
            yield Task(key, file.path, data, source)

    def _stamp(self, file: SourceFile) -> tuple[bytes | None, Stamp]:
        stamp = self.stamps.get(file.path)
        if stamp and (stamp.size, stamp.mtime_ns) == (file.size, file.mtime_ns):
            return None, stamp
        data, status = _contents(file)
        # A file written while we look can change once more without a new time: then the next run looks at its contents.
        settled = status.st_mtime_ns < self.started_ns - _TICK_NS
        content_hash = hashlib.sha256(data).hexdigest()
        return data, Stamp(file.path, len(data), status.st_mtime_ns if settled else None, content_hash)


def _contents(file: SourceFile) -> tuple[bytes, os.stat_result]:
    with Path(file.location).open("rb") as stream:
        status = os.fstat(stream.fileno())
        return stream.read(), status


def _key(content_hash: str, path: str, source: Source) -> str:
    parts = (extractor_version(), content_hash, ending(path), repr(source))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
