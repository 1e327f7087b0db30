"""Decides for every source file whether what was read from it before still holds, as git does for its index."""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from extract.records import Source
from paylakh.entry import Entry, Known
from paylakh.extraction import Task
from paylakh.fingerprint import extractor_version
from paylakh.scan import SourceFile, ending

# The coarsest clock of a file system that is in use (FAT) ticks every two seconds.
TICK_NS = 2_000_000_000
NOTHING_KNOWN = Source()


@dataclass(slots=True)
class Inventory:
    """All files of a run as they are met.

    `known` is what the runs before left, `same_extractor` whether their keys are those of this version, `at_hand`
    whether there is a reading of a key, `contexts` and `sources` what the tables beside the files say of a path.
    `unsure` are the paths of files that may be others though they look the same.
    """

    known: Mapping[str, Known]
    same_extractor: bool
    at_hand: Callable[[str], bool]
    contexts: Mapping[str, str]
    sources: Mapping[str, Source]
    started_ns: int = field(default_factory=time.time_ns)
    entries: list[Entry] = field(default_factory=list)
    under_way: set[str] = field(default_factory=set)
    unsure: set[str] = field(default_factory=set)
    read: int = 0

    def tasks(self, files: Iterable[SourceFile]) -> Iterator[Task]:
        """Enter every file, and yield a task for each whose reading is not at hand. No two tasks have one key."""
        for file in files:
            was = self.known.get(file.path)
            if was and self._holds(was.entry, file):
                self.entries.append(was.entry)
                continue
            try:
                yield from self._enter(file, was.entry if was else None)
            except OSError as error:
                self.unsure.add(file.path)
                self._enter_problem(file, f"cannot be read: {error.strerror}")

    def _holds(self, was: Entry, file: SourceFile) -> bool:
        return (
            self.same_extractor
            and was.key is not None
            and was.mtime_ns == file.mtime_ns
            and was.size == file.size
            and was.context == self.contexts.get(file.path, "")
            and self.at_hand(was.key)
        )

    def _enter_problem(self, file: SourceFile, problem: str) -> None:
        self.entries.append(Entry(file.path, file.size, context=self.contexts.get(file.path, ""), problem=problem))

    def _enter(self, file: SourceFile, was: Entry | None) -> Iterator[Task]:
        if file.problem:
            self._enter_problem(file, file.problem)
            return
        source = self.sources.get(file.path, NOTHING_KNOWN)
        data, entry = self._stamped(file, was)
        key = _key(entry.content_hash or "", file.path, source)
        at_hand = self.at_hand(key)
        data = _contents(file)[0] if data is None and not at_hand else data
        self.entries.append(entry._replace(context=self.contexts.get(file.path, ""), key=key))
        if at_hand or data is None:
            return
        self.read += 1
        if key not in self.under_way:
            self.under_way.add(key)
            yield Task(key, file.path, data, source)

    def _stamped(self, file: SourceFile, was: Entry | None) -> tuple[bytes | None, Entry]:
        if was and was.content_hash and (was.size, was.mtime_ns) == (file.size, file.mtime_ns):
            return None, was
        data, status = _contents(file)
        # A file written while we look can change once more without a new time: then the next run looks at its contents.
        settled = status.st_mtime_ns < self.started_ns - TICK_NS
        if not settled:
            self.unsure.add(file.path)
        content_hash = hashlib.sha256(data).hexdigest()
        return data, Entry(file.path, len(data), status.st_mtime_ns if settled else None, content_hash)


def _contents(file: SourceFile) -> tuple[bytes, os.stat_result]:
    with Path(file.location).open("rb") as stream:
        status = os.fstat(stream.fileno())
        return stream.read(), status


def _key(content_hash: str, path: str, source: Source) -> str:
    parts = (extractor_version(), content_hash, ending(path), repr(source))
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()
