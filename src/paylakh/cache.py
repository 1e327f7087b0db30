"""What is kept from run to run beside the warehouse: each file's entry, what was read from it, and the last run.

Everything here can be deleted at any time; the next run then reads every document again.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from paylakh.entry import Entry, Known
from paylakh.errors import BusyError, PaylakhError
from paylakh.scan import no_garbage

_LAYOUT = 4
_ENTRY = ", ".join(Entry._fields)


class Cache:
    """The open cache of one warehouse, held by one run alone."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def known(self, directories: Collection[str] | None = None) -> dict[str, Known]:
        """Return the files of the runs before by path: those that stand in the directories, or all."""
        query = f"SELECT {_ENTRY}, published, told FROM files"
        rows = self._connection.execute(query) if directories is None else self._in(directories, query)
        with no_garbage():
            return {row[0]: Known(Entry._make(row[:-2]), row[-2], row[-1]) for row in rows}

    def _in(self, directories: Collection[str], query: str) -> Iterator[tuple[Any, ...]]:
        for prefix in directories:
            where = "path >= ?1 AND path < ?1 || char(1114111) AND instr(substr(path, length(?1) + 1), '/') = 0"
            yield from self._connection.execute(f"{query} WHERE {where}", (prefix,))

    def has(self, path: str) -> bool:
        """Whether a file at that path is known."""
        return bool(self._connection.execute("SELECT 1 FROM files WHERE path = ?", (path,)).fetchone())

    def readable(self) -> int:
        """Return the number of files that were read."""
        ((number,),) = self._connection.execute("SELECT count(*) FROM files WHERE key IS NOT NULL")
        return int(number)

    def told(self) -> dict[str, str]:
        """Return by path what was told of the files that anything was told of."""
        return dict(self._connection.execute("SELECT path, told FROM files WHERE told IS NOT NULL"))

    def directories(self) -> dict[str, bytes]:
        """Return the fingerprints of the directories as the last run saw them."""
        return dict(self._connection.execute("SELECT prefix, seen FROM directories"))

    def see(self, directories: Mapping[str, bytes]) -> None:
        """Keep these fingerprints in the place of all those before."""
        was = self.directories()
        gone = ((prefix,) for prefix in was.keys() - directories.keys())
        self._connection.executemany("DELETE FROM directories WHERE prefix = ?", gone)
        new = ((prefix, seen) for prefix, seen in directories.items() if was.get(prefix) != seen)
        self._connection.executemany("INSERT OR REPLACE INTO directories VALUES (?, ?)", new)

    def enter(self, entries: Iterable[Entry]) -> None:
        """Keep the entries in the place of earlier ones; what is known to be published of them stays."""
        names = ", ".join(f"{name} = excluded.{name}" for name in Entry._fields[1:])
        places = ", ".join("?" for _ in Entry._fields)
        self._connection.executemany(
            f"INSERT INTO files ({_ENTRY}) VALUES ({places}) ON CONFLICT (path) DO UPDATE SET {names}", entries
        )

    def mark_published(self, rows: Iterable[tuple[str, str | None, str]]) -> None:
        """Keep as what files stand in the warehouse and what was told of them: rows of (published, told, path)."""
        self._connection.executemany("UPDATE files SET published = ?, told = ? WHERE path = ?", rows)

    def drop(self, paths: Iterable[str]) -> None:
        """Forget the files at those paths."""
        self._connection.executemany("DELETE FROM files WHERE path = ?", ((path,) for path in paths))

    def drop_all(self) -> None:
        """Forget all files, but not what was read from them."""
        self._connection.execute("DELETE FROM files")

    def keys(self) -> set[str]:
        """Return the keys of all stored readings."""
        return {key for (key,) in self._connection.execute("SELECT key FROM readings")}

    def has_reading(self, key: str) -> bool:
        """Whether a reading is stored under that key."""
        return bool(self._connection.execute("SELECT 1 FROM readings WHERE key = ?", (key,)).fetchone())

    def unused(self, keys: Collection[str]) -> set[str]:
        """Return those of the keys that no file has."""
        query = "SELECT key FROM files WHERE key IN (SELECT value FROM json_each(?))"
        return set(keys) - {key for (key,) in self._connection.execute(query, (json.dumps(list(keys)),))}

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
    except sqlite3.OperationalError as error:
        raise PaylakhError(f"{file} cannot be written: {error}; the warehouse is unchanged") from error
    except sqlite3.DatabaseError as error:
        raise PaylakhError(f"{file} is damaged ({error}); delete it, and the next run makes it anew") from error
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
    # Imports much, and is needed but once in the life of a cache.
    from importlib.resources import files

    for statement in files("paylakh").joinpath("sql", "cache.sql").read_text(encoding="utf-8").split(";"):
        connection.execute(statement)
    connection.execute(f"PRAGMA user_version = {_LAYOUT}")
