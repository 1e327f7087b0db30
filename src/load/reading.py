"""Opening the warehouse to read it."""

from __future__ import annotations

from pathlib import Path

import duckdb

from load.errors import WarehouseError, of_duckdb


def open_warehouse(path: Path) -> duckdb.DuckDBPyConnection:
    """The warehouse at `path`, read-only.

    A process that holds a connection to it gets the same contents again even after a publish: close first, then open.
    Raises WarehouseError where there is none or it cannot be read.
    """
    if not path.is_file():
        raise WarehouseError(f"{path}: there is no warehouse; `paylakh run` makes one")
    try:
        return duckdb.connect(str(path), read_only=True)
    except duckdb.Error as error:
        raise of_duckdb(path, error) from error
