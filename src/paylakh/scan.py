"""Finds the source files under the raw directory. Reads no file's contents."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from paylakh.errors import UsageError

ENDINGS = ("txt", "md", "markdown", "html", "htm")
_NOT_DOCUMENTS = frozenset({"sources.csv", "corrections.csv", "README.md"})


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A file under the raw directory: `path` is relative to it, with `/`, and valid Unicode; `location` opens it.

    `size` is in bytes, `mtime_ns` in nanoseconds; `problem` says why the file cannot be a document.
    """

    path: str
    location: str
    size: int | None = None
    mtime_ns: int | None = None
    problem: str | None = None


def scan(raw: Path) -> list[SourceFile]:
    """Return every file under `raw` by path, without dotfiles and the tables that describe the sources.

    The `NAME_files` directory that a browser saves beside `NAME.html` is no source. Links are followed.
    Raises UsageError where `raw` is not a directory that can be listed.
    """
    if not raw.is_dir():
        raise UsageError(f"{raw} is not a directory; say where the articles are with --raw")
    try:
        files = list(_walk(str(raw), "", frozenset({_place(raw.stat())})))
    except OSError as error:
        raise UsageError(f"{raw} cannot be listed: {error.strerror}") from error
    return sorted(files, key=lambda file: file.path)


def ending(path: str) -> str:
    """Return the ending that says how to read a file, in lower case: `html` of `a.HTML`, `txt.gz` of `b.txt.gz`."""
    parts = path.rsplit("/", 1)[-1].lower().split(".")[1:]
    return ".".join(parts[-2:]) if parts[-1:] == ["gz"] else ".".join(parts[-1:])


def _walk(directory: str, prefix: str, above: frozenset[tuple[int, int]]) -> Iterator[SourceFile]:
    with os.scandir(directory) as listing:
        entries = list(listing)
    names = {entry.name for entry in entries}
    for entry in entries:
        if entry.name.startswith(".") or (not prefix and entry.name in _NOT_DOCUMENTS):
            continue
        path = prefix + os.fsencode(entry.name).decode(errors="backslashreplace")
        if not entry.is_dir():
            yield _file(entry, path)
        elif not _saved_with_a_page(entry.name, names):
            yield from _directory(entry, path, above)


def _saved_with_a_page(name: str, beside: set[str]) -> bool:
    page = name.removesuffix("_files")
    return page != name and not beside.isdisjoint({f"{page}.html", f"{page}.htm"})


def _directory(entry: os.DirEntry[str], path: str, above: frozenset[tuple[int, int]]) -> Iterator[SourceFile]:
    try:
        place = _place(entry.stat())
        if place in above:
            yield SourceFile(path, entry.path, problem="is a link to a directory that it stands in")
            return
        inside = list(_walk(entry.path, path + "/", above | {place}))
    except OSError as error:
        yield SourceFile(path, entry.path, problem=f"directory cannot be listed: {error.strerror}")
        return
    if _unknown_ending(path) is None:
        yield SourceFile(path, entry.path, problem="is a directory; what is in it is read all the same")
    yield from inside


def _place(status: os.stat_result) -> tuple[int, int]:
    return status.st_dev, status.st_ino


def _file(entry: os.DirEntry[str], path: str) -> SourceFile:
    try:
        status = entry.stat()
    except OSError as error:
        fault = "is a link to nothing" if entry.is_symlink() else f"cannot be read: {error.strerror}"
        return SourceFile(path, entry.path, problem=fault)
    if not entry.is_file():
        return SourceFile(path, entry.path, problem="is not a regular file")
    return SourceFile(path, entry.path, status.st_size, status.st_mtime_ns, _unknown_ending(path))


def _unknown_ending(path: str) -> str | None:
    if ending(path).removesuffix(".gz") in ENDINGS:
        return None
    return "has an ending that is not known; .txt, .md and .html are read, each also with .gz"
