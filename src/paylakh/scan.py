"""Finds the source files under the raw directory. Reads no file's contents."""

from __future__ import annotations

import gc
import os
from collections.abc import Iterable, Iterator, Set
from contextlib import contextmanager
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import NamedTuple

from paylakh.errors import UsageError

ENDINGS = ("txt", "md", "markdown", "html", "htm")
_PLAIN_ENDINGS = frozenset(ENDINGS)
TABLES = ("sources.csv", "corrections.csv")
NOT_DOCUMENTS = frozenset({*TABLES, "README.md"})


class SourceFile(NamedTuple):
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
    require_directory(raw)
    try:
        with no_garbage():
            files = _walk(str(raw), "", frozenset({place_of(raw.stat())}))
    except OSError as error:
        raise UsageError(f"{raw} cannot be listed: {error.strerror}") from error
    # By path, which no two have in common.
    files.sort()
    return files


def require_directory(raw: Path) -> None:
    """Raise UsageError where `raw` is no directory."""
    if not raw.is_dir():
        raise UsageError(f"{raw} is not a directory; say where the articles are with --raw")


def ending(path: str) -> str:
    """Return the ending that says how to read a file, in lower case: `html` of `a.HTML`, `txt.gz` of `b.txt.gz`."""
    parts = path.rsplit("/", 1)[-1].lower().split(".")[1:]
    return ".".join(parts[-2:]) if parts[-1:] == ["gz"] else ".".join(parts[-1:])


@contextmanager
def no_garbage() -> Iterator[None]:
    """Let no time be lost on looking for garbage while records are made of which none is any."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


@contextmanager
def kept_from_garbage() -> Iterator[None]:
    """Let no time be lost on looking for garbage among the many records that there are now and to the end of a run."""
    gc.freeze()
    try:
        yield
    finally:
        gc.unfreeze()


def scan_directories(raw: Path, prefixes: Iterable[str]) -> list[SourceFile]:
    """Return what `scan` returns of those directories alone, without what stands in directories of them.

    A prefix is a path from `raw` with a `/` at its end, or "". Raises OSError where one cannot be listed.
    """
    found: list[SourceFile] = []
    with no_garbage():
        for prefix in prefixes:
            parts = [raw, *(raw / above for above in _above(prefix))]
            files, inside = _look(str(raw / prefix), prefix, frozenset(place_of(part.stat()) for part in parts))
            found += files
            for directory in inside:
                found += _named_like_a_document(directory)
    found.sort()
    return found


def _above(prefix: str) -> Iterator[str]:
    """Give the directory of a prefix and all in which it stands."""
    parts = prefix.split("/")[:-1]
    return ("/".join(parts[: number + 1]) for number in range(len(parts)))


class _Directory(NamedTuple):
    """A directory that is gone into, and the places of all that it stands in and of itself."""

    path: str
    location: str
    above: frozenset[tuple[int, int]]


def _walk(directory: str, prefix: str, above: frozenset[tuple[int, int]]) -> list[SourceFile]:
    found, inside = _look(directory, prefix, above)
    for one in inside:
        try:
            files = _walk(one.location, one.path + "/", one.above)
        except OSError as error:
            found.append(_unlisted(one.path, one.location, error))
        else:
            found += _named_like_a_document(one)
            found += files
    return found


def _look(directory: str, prefix: str, above: frozenset[tuple[int, int]]) -> tuple[list[SourceFile], list[_Directory]]:
    """Return the files of one directory, and those in it that are to be gone into."""
    with os.scandir(directory) as listing:
        entries = list(listing)
    names = {entry.name for entry in entries}
    found: list[SourceFile] = []
    inside: list[_Directory] = []
    for entry in entries:
        name = entry.name
        if name[0] == "." or (not prefix and name in NOT_DOCUMENTS):
            continue
        path = prefix + (name if name.isascii() else os.fsencode(name).decode(errors="backslashreplace"))
        try:
            status = entry.stat()
        except OSError as error:
            fault: str | None = "is a link to nothing" if entry.is_symlink() else f"cannot be read: {error.strerror}"
            found.append(SourceFile(path, entry.path, problem=fault))
            continue
        if S_ISREG(status.st_mode):
            fault = None if name.rpartition(".")[2] in _PLAIN_ENDINGS else _unknown_ending(name)
            found.append(SourceFile(path, entry.path, status.st_size, status.st_mtime_ns, fault))
        elif not S_ISDIR(status.st_mode):
            found.append(SourceFile(path, entry.path, problem="is not a regular file"))
        elif place_of(status) in above and not saved_with_a_page(name, names):
            found.append(SourceFile(path, entry.path, problem="is a link to a directory that it stands in"))
        elif not saved_with_a_page(name, names):
            inside.append(_Directory(path, entry.path, above | {place_of(status)}))
    return found, inside


def _unlisted(path: str, location: str, error: OSError) -> SourceFile:
    return SourceFile(path, location, problem=f"directory cannot be listed: {error.strerror}")


def _named_like_a_document(directory: _Directory) -> list[SourceFile]:
    if _unknown_ending(directory.path):
        return []
    return [
        SourceFile(directory.path, directory.location, problem="is a directory; what is in it is read all the same")
    ]


def saved_with_a_page(name: str, beside: Set[str]) -> bool:
    """Whether a directory of that name holds what a browser saved along with a page that stands `beside` it."""
    page = name.removesuffix("_files")
    return page != name and not beside.isdisjoint({f"{page}.html", f"{page}.htm"})


def place_of(status: os.stat_result) -> tuple[int, int]:
    """Return what no other file of the system has in common with this one."""
    return status.st_dev, status.st_ino


def _unknown_ending(path: str) -> str | None:
    if ending(path).removesuffix(".gz") in ENDINGS:
        return None
    return "has an ending that is not known; .txt, .md and .html are read, each also with .gz"
