"""Frames into tables, whole columns at a time."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

import duckdb

from load.ddl import quoted
from load.errors import AuditError
from validate import Tables
from validate.fields import Field, fields
from validate.tables import DERIVED, typed

if TYPE_CHECKING:
    import pandas as pd

# Reading order; other tables are ordered by all of their columns. So equal contents are stored alike.
ORDER = {
    "documents": "path, document_id",
    "mentions": "document_id, char_start, char_end, mention_id",
    "salaries": "document_id, char_start, char_end, salary_id",
}


def load_batches(connection: duckdb.DuckDBPyConnection, batches: Iterable[Tables]) -> Counter[str]:
    """Insert the rows of all batches, one batch in memory at a time; return how many of each table were written.

    Every batch has the same rules. Raises AuditError where a row breaks a constraint of its table.
    """
    written: Counter[str] = Counter()
    for number, batch in enumerate(batches):
        for table in DERIVED:
            if table == "rules" and number:
                continue
            rows = getattr(batch, table)
            try:
                load_frame(connection, table, rows)
            except duckdb.ConstraintException as error:
                line = str(error).splitlines()[0]
                raise AuditError(f"nothing is published, {table} breaks a constraint of its table: {line}") from error
            written[table] += len(rows)
    return written


def load_frame(connection: duckdb.DuckDBPyConnection, table: str, data: pd.DataFrame) -> None:
    """Insert the frame's rows into the table, ordered. Raises ContractError where it is not as the registry says."""
    import pandas as pd

    plain = pd.DataFrame({field.column: _plain(field.type, values) for field, values in _columns(table, data)})
    columns = ", ".join(_from_plain(field.column, field.type) for field in fields(table))
    order = ORDER.get(table, "ALL")
    connection.register("incoming", plain)
    try:
        connection.execute(f"INSERT INTO {table} SELECT {columns} FROM incoming ORDER BY {order}")
    finally:
        connection.unregister("incoming")


def _columns(table: str, data: pd.DataFrame) -> list[tuple[Field, pd.Series]]:
    held = typed(table, data)
    return [(field, held[field.column]) for field in fields(table)]


def _plain(sql_type: str, values: pd.Series) -> pd.Series:
    """Text for the types that DuckDB would have to guess from a sample of Python objects."""
    if sql_type.endswith("[]"):
        return values.map(lambda ids: json.dumps(list(ids)), na_action="ignore").astype("str")
    if sql_type.startswith("DECIMAL"):
        return values.map(str, na_action="ignore").astype("str")
    return values


def _from_plain(column: str, sql_type: str) -> str:
    name = quoted(column)
    if sql_type.endswith("[]"):
        return f"CAST(CAST({name} AS JSON) AS {sql_type}) AS {name}"
    return f"CAST({name} AS {sql_type}) AS {name}"
