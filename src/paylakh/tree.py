"""Tells by names, sizes and times alone whether anything under a directory is another than it was."""

from __future__ import annotations

import hashlib
import marshal
import os
import threading
from array import array
from collections import deque
from itertools import chain
from operator import attrgetter
from pathlib import Path
from stat import S_ISDIR
from typing import NamedTuple

from paylakh.forked import in_processes
from paylakh.scan import NOT_DOCUMENTS, no_garbage, place_of, saved_with_a_page

# Looking at files is mostly waiting for the system, of which more than so many at once win nothing.
_MOST_PROCESSES = 4
# Directories found for each process before they are shared out, so that the shares come out about equal.
_SHARES = 8
_name = attrgetter("name")
_seen = attrgetter("st_mode", "st_size", "st_mtime_ns")


class _Directory(NamedTuple):
    """`location` opens it, `prefix` is its path from the raw directory, `above` are the directories it stands in."""

    location: str
    prefix: str
    above: frozenset[tuple[int, int]]


class _Look(NamedTuple):
    """What one directory looks like; `listed` is False where it could not be."""

    prefix: str
    fingerprint: bytes
    listed: bool


class Tree(NamedTuple):
    """A fingerprint of each directory by its path from the raw directory, with a `/` at its end, "" for that itself.

    Not all is `listed` where a directory could not be.
    """

    directories: dict[str, bytes]
    listed: bool


def tree(raw: Path) -> Tree:
    """Return a fingerprint of all that `scan` may find under `raw`: where it is the same, so is what `scan` returns.

    Where one directory's is the same, so is what stands in it, but for what stands in a directory of it. It is made in
    a third of the time of `scan`. Raises OSError where `raw` cannot be listed.
    """
    with no_garbage():
        todo = deque([_Directory(str(raw), "", frozenset({place_of(raw.stat())}))])
        processes = min(os.cpu_count() or 1, _MOST_PROCESSES) if threading.active_count() == 1 else 1
        found: list[_Look] = []
        while 0 < len(todo) < _SHARES * processes:
            found.append(_look(todo.popleft(), todo))
        waiting = list(todo)
        for share in in_processes(_look_at_all, [waiting[number::processes] for number in range(processes)]):
            found += map(_Look._make, marshal.loads(share))
    # In an order of their own, so that it does not matter who found what.
    found.sort()
    return Tree({look.prefix: look.fingerprint for look in found}, all(look.listed for look in found))


def _look_at_all(directories: list[_Directory]) -> bytes:
    todo, found = deque(directories), []
    while todo:
        found.append(tuple(_look(todo.popleft(), todo)))
    return marshal.dumps(found)


def _look(directory: _Directory, todo: deque[_Directory]) -> _Look:
    """Return a fingerprint of one directory, and add those in it to `todo`."""
    try:
        entries, beside = _entries(directory)
    except OSError as error:
        if not directory.prefix:
            raise
        return _Look(directory.prefix, hashlib.sha256(str(error.errno).encode()).digest(), False)
    try:
        seen = [_seen(entry.stat()) for entry in entries]
    except OSError:
        seen = [_seen_or_not(entry) for entry in entries]
    names = list(map(_name, entries))
    for number, (mode, *_) in enumerate(seen):
        if S_ISDIR(mode):
            entered = not saved_with_a_page(names[number], beside) and _enter(entries[number], directory, todo)
            seen[number] = mode, 0, entered
    digest = hashlib.sha256(os.fsencode("\0".join(names) + "/"))
    digest.update(array("q", chain.from_iterable(seen)))
    return _Look(directory.prefix, digest.digest(), True)


def _entries(directory: _Directory) -> tuple[list[os.DirEntry[str]], set[str]]:
    """Return what may be a source or hold some, by name, and the names of all that is there."""
    with os.scandir(directory.location) as listing:
        there = list(listing)
    unwanted = frozenset() if directory.prefix else NOT_DOCUMENTS
    wanted = [entry for entry in there if entry.name[0] != "." and entry.name not in unwanted]
    return sorted(wanted, key=_name), set(map(_name, there))


def _seen_or_not(entry: os.DirEntry[str]) -> tuple[int, int, int]:
    try:
        seen: tuple[int, int, int] = _seen(entry.stat())
    except OSError as error:
        return 0, error.errno or 0, entry.is_symlink()
    return seen


def _enter(entry: os.DirEntry[str], within: _Directory, todo: deque[_Directory]) -> bool:
    """Add a directory to `todo`, and return whether it was one to go into: not a link to one that it stands in."""
    place = place_of(entry.stat())
    if place in within.above:
        return False
    todo.append(_Directory(entry.path, f"{within.prefix}{entry.name}/", within.above | {place}))
    return True
