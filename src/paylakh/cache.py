"""What is kept from run to run beside the warehouse: the stamp of each file, what was read from it, and the last run.

Everything here can be deleted at any time; the next run then reads every document again.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from paylakh.errors import BusyError, PaylakhError

_SCHEMA = files("paylakh").joinpath("sql", "cache.sql")
_LAYOUT = 1


@dataclass(frozen=True, slots=True)
class Stamp:
    """A file as it was when its contents were hashed. `mtime_ns` is None where it may have changed since unseen."""

    path: str
    size: int
    mtime_ns: int | None
    content_hash: str


class Cache:
    """The open cache of one warehouse, held by one run alone."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def stamps(self) -> dict[str, Stamp]:
        """Return the stamps of the last run, by path."""
        rows = self._connection.execute("SELECT path, size, mtime_ns, content_hash FROM stamps")
        return {row[0]: Stamp(*row) for row in rows}

    def replace_stamps(self, stamps: Iterable[Stamp]) -> None:
        """Put the stamps of this run in the place of the last one's."""
        self._connection.execute("DELETE FROM stamps")
        rows = ((stamp.path, stamp.size, stamp.mtime_ns, stamp.content_hash) for stamp in stamps)
        self._connection.executemany("INSERT INTO stamps VALUES (?, ?, ?, ?)", rows)

    def keys(self) -> set[str]:
        """Return the keys of all stored readings."""
        return {key for (key,) in self._connection.execute("SELECT key FROM readings")}

    def reading(self, key: str) -> bytes:
        """Return the stored reading of that key; it must be among `keys`."""
        row = self._connection.execute("SELECT content FROM readings WHERE key = ?", (key,)).fetchone()
        return bytes(row[0])

    def store(self, key: str, content: bytes) -> None:
        """Keep a reading."""
        self._connection.execute("INSERT OR REPLACE INTO readings VALUES (?, ?)", (key, content))

    def forget(self, keys: Iterable[str]) -> None:
        """Drop the readings of those keys."""
        self._connection.executemany("DELETE FROM readings WHERE key = ?", ((key,) for key in keys))

    def note(self, name: str) -> str | None:
        """Return what was noted under that name, None where nothing was."""
        row = self._connection.execute("SELECT value FROM notes WHERE name = ?", (name,)).fetchone()
        return None if row is None else str(row[0])

    def set_note(self, name: str, value: str) -> None:
        """Note a value under a name for the runs to come."""
        self._connection.execute("INSERT OR REPLACE INTO notes VALUES (?, ?)", (name, value))

    def save(self) -> None:
        """Make all that was stored so far outlast this run, and go on holding the cache."""
        self._connection.execute("COMMIT")
        self._connection.execute("BEGIN IMMEDIATE")


@contextmanager
def open_cache(warehouse: Path) -> Iterator[Cache]:
    """Open the cache beside `warehouse` for one run; leaving it on an error keeps what `save` had made sure of.

    Raises BusyError where another run holds it, PaylakhError where it cannot be written.
    """
    file = warehouse.parent / ".cache" / f"{warehouse.name}.sqlite"
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        connection = _connect(file)
    except OSError as error:
        raise PaylakhError(f"{file.parent} cannot be written: {error.strerror}") from error
    try:
        yield Cache(connection)
        connection.execute("COMMIT")
    finally:
        connection.close()


def _connect(file: Path) -> sqlite3.Connection:
    try:
        return _begin(file)
    except sqlite3.OperationalError as error:
        if error.sqlite_errorcode == sqlite3.SQLITE_BUSY:
            raise BusyError(f"another run is working on {file.parent.parent}; wait for it to end") from error
        raise PaylakhError(f"{file} cannot be written: {error}") from error
    except sqlite3.DatabaseError:
        file.unlink()
        return _begin(file)


def _begin(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=0, isolation_level=None)
    try:
        connection.execute("BEGIN IMMEDIATE")
        if connection.execute("PRAGMA user_version").fetchone() != (_LAYOUT,):
            _lay_out(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _lay_out(connection: sqlite3.Connection) -> None:
    for statement in _SCHEMA.read_text().split(";"):
        connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {_LAYOUT}")
