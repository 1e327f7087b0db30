"""What can go wrong with the warehouse file, each with one line that a user can act on."""

from __future__ import annotations

import errno
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb


class WarehouseError(Exception):
    """The warehouse could not be read or published; a warehouse that was there is untouched."""


class WarehouseBusy(WarehouseError):  # noqa: N818
    """Another run is publishing, or another process has the file open for writing."""


class CorruptWarehouse(WarehouseError):  # noqa: N818
    """The file is no DuckDB database, not one of ours, or damaged."""


class NewerWarehouse(WarehouseError):  # noqa: N818
    """The file was written by a newer DuckDB than this one can read."""


class EmptyWarehouse(WarehouseError):  # noqa: N818
    """Publishing would empty the warehouse or a document of it."""


class AuditError(WarehouseError):
    """The new tables break a law of the warehouse."""


_OURS = frozenset({"documents", "salaries", "runs"})
_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_FULL_WORDS = ("No space left", "disk full", "File too large", "quota exceeded")
_NEWER_WORDS = ("version number", "Unsupported Storage Version")
_CORRUPT_WORDS = (
    "not a valid DuckDB database",
    "Corrupt database",
    "Could not read enough bytes",
    "Failure while replaying WAL",
    "Serialization Error",
)


def refuse_foreign(path: Path, tables: Collection[str]) -> None:
    """Raise CorruptWarehouse where the database at `path`, which has those tables, is none of ours."""
    if not _OURS.issubset(tables):
        raise CorruptWarehouse(f"{path}: a database, but not a salary warehouse; give another path or move it away")


@contextmanager
def plain_errors(path: Path) -> Iterator[None]:
    """Turns what DuckDB and the system raise about `path` into the errors of this module."""
    try:
        yield
    except OSError as error:
        raise _of_system(path, error) from error
    except duckdb.Error as error:
        if isinstance(error, duckdb.ProgrammingError) and not _of_newer(error):
            # A fault of our own SQL, which no user can mend.
            raise
        raise of_duckdb(path, error) from error


def _of_system(path: Path, error: OSError) -> WarehouseError:
    if error.errno in _FULL:
        return WarehouseError(f"{path}: no room left on the disk; the warehouse is unchanged")
    if isinstance(error, FileNotFoundError) and not path.parent.is_dir():
        return WarehouseError(f"{path}: the directory {path.parent} does not exist")
    if isinstance(error, NotADirectoryError):
        return WarehouseError(f"{path}: {path.parent} is not a directory")
    return WarehouseError(f"{path}: cannot be written: {error.strerror or error}")


def _of_newer(error: duckdb.Error) -> bool:
    return any(words in str(error) for words in _NEWER_WORDS)


def of_duckdb(path: Path, error: duckdb.Error) -> WarehouseError:
    """The error of this module for what DuckDB said about the file at `path`."""
    line = str(error).splitlines()[0]
    if "Could not set lock" in line:
        return WarehouseBusy(f"{path}: another process has it open for writing; close it and run again")
    if _of_newer(error):
        return NewerWarehouse(f"{path}: written by a newer DuckDB; update duckdb, or move the file away")
    if any(words in line for words in _CORRUPT_WORDS):
        return CorruptWarehouse(f"{path}: not a readable DuckDB file; move it away and run again ({line})")
    if any(words in line for words in _FULL_WORDS):
        return WarehouseError(f"{path}: no room left on the disk; the warehouse is unchanged")
    return WarehouseError(f"{path}: {line}")
