"""Opening the warehouse to read it."""

from __future__ import annotations

from pathlib import Path

import duckdb

from load.errors import WarehouseBusy, WarehouseError, of_duckdb, refuse_foreign

_ATTEMPTS = 100


def open_warehouse(path: Path) -> duckdb.DuckDBPyConnection:
    """The warehouse at `path`, read-only.

    A process that holds a connection to it gets the same contents again even after a publish: close first, then open.
    DuckDB (2.0.0) reads a file's headers, closes it, and opens it by its name once more to read the rest. A file that
    was replaced in between would be read by the headers of another; so then it is opened again.
    Raises WarehouseError where there is none, it cannot be read, or it is the database of somebody else.
    """
    for _ in range(_ATTEMPTS):
        before = _identity(path)
        if before is None:
            raise WarehouseError(f"{path}: there is no warehouse; `paylakh run` makes one")
        try:
            connection = duckdb.connect(str(path), read_only=True)
        except duckdb.Error as error:
            if _identity(path) == before:
                raise of_duckdb(path, error) from error
            continue
        if _identity(path) == before:
            return _ours(path, connection)
        connection.close()
    raise WarehouseBusy(f"{path}: it was replaced each time that it was opened; try again")


def _ours(path: Path, connection: duckdb.DuckDBPyConnection) -> duckdb.DuckDBPyConnection:
    try:
        query = "SELECT table_name FROM duckdb_tables() WHERE schema_name = 'main'"
        refuse_foreign(path, {name for (name,) in connection.execute(query).fetchall()})
    except BaseException:
        connection.close()
        raise
    return connection


def _identity(path: Path) -> tuple[int, int, int] | None:
    if not path.is_file():
        return None
    status = path.stat()
    return status.st_ino, status.st_size, status.st_mtime_ns
