"""Chooses the files that a run looks at one by one: those in directories that are not as the last run left them."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from paylakh.scan import SourceFile, scan, scan_directories
from paylakh.tree import Tree

UNSURE = b""
"""Stands for the fingerprint of a directory that is to be looked into by the next run whatever it looks like."""


class Part(NamedTuple):
    """The files in `directories`, the paths of these from the raw directory; None where it is all files."""

    files: list[SourceFile]
    directories: frozenset[str] | None = None

    def holds(self, path: str) -> bool:
        """Whether a file at that path would be among these."""
        return self.directories is None or directory_of(path) in self.directories


def whole(raw: Path) -> Part:
    """Return all files. Raises UsageError where `raw` cannot be listed."""
    return Part(scan(raw))


def changed_part(raw: Path, now: Tree, was: Mapping[str, bytes]) -> Part:
    """Return the files of those directories that look another way than they did, came, or went.

    They are all files where that cannot be told.
    """
    changed = {prefix for prefix, seen in now.directories.items() if was.get(prefix, UNSURE) != seen}
    gone = was.keys() - now.directories.keys()
    # One that is there all the same came between the look at the tree and the end of another run.
    if not can_be_told(now) or any((raw / prefix).is_dir() for prefix in gone):
        return whole(raw)
    try:
        return Part(scan_directories(raw, changed), frozenset(changed | gone))
    except OSError:
        return whole(raw)


def directory_of(path: str) -> str:
    """Return the directory of a path, with a `/` at its end, "" for the raw directory itself."""
    return path[: path.rfind("/") + 1]


def can_be_told(seen: Tree) -> bool:
    """Whether every directory could be listed, and none is written as another: what is no Unicode has backslashes."""
    return seen.listed and all(prefix.isascii() or prefix.isprintable() for prefix in seen.directories)
