"""Opens warehouse files within a connection."""

from __future__ import annotations

from pathlib import Path

import duckdb

READ_ONLY = "READ_ONLY"
# What 2.0 writes by itself is opened by no DuckDB before it, this by every one from 1.2 on. A commit writes each group
# of rows that it touches anew: in groups an eighth of what they usually are, one changed document costs that much less.
# Nothing of it is to be recovered where a run is killed: it is a file that nobody knows of yet, which needs no log.
WRITTEN = "STORAGE_VERSION 'v1.2.0', ROW_GROUP_SIZE 16384, RECOVERY_MODE 'NO_WAL_WRITES'"


def attach(connection: duckdb.DuckDBPyConnection, file: Path, name: str, how: str) -> None:
    """Open `file` under a name, READ_ONLY or to be WRITTEN. Raises duckdb.Error where that cannot be done."""
    quoted = str(file).replace("'", "''")
    connection.execute(f"ATTACH '{quoted}' AS {name} ({how})")
