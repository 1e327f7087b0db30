"""Rows of few documents into tables at once, where nothing is to be refused.

pandera and pandas take longer to import than a few documents to read, to load and to publish. What they would check is
asked here of DuckDB, from the same registry: the constraints of the tables, the checks of rows, and the audits. Where
any of it does not hold nothing is loaded, and it is pandera that says which rows are refused and why.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from decimal import Decimal, InvalidOperation
from math import isfinite

import duckdb

from load.audit import run_audits
from load.ddl import quoted
from load.errors import AuditError
from load.frames import ORDER
from validate import ContractError
from validate.checks import PAISA, row_checks
from validate.fields import Field, fields
from validate.periods import paid_periods
from validate.tables import DERIVED, IDS, MONEY

Rows = Mapping[str, Sequence[Mapping[str, object]]]
"""The rows of each derived table by its name; a column that a row leaves out is NULL."""


class _Doubtful(Exception):  # noqa: N818
    """Something that is for pandera to judge."""


def load_rows(connection: duckdb.DuckDBPyConnection, rows: Rows) -> bool:
    """Insert the rows into the tables, which are empty, and audit them; False, and nothing, where any is to be refused.

    The views must be there.
    """
    try:
        stored = {table: _columns(table, rows.get(table, ())) for table in DERIVED}
    except _Doubtful:
        return False
    connection.execute("BEGIN")
    try:
        for table, columns in stored.items():
            connection.execute(_insert(table), columns)
        _check(connection, rows)
    except (_Doubtful, AuditError, ContractError, duckdb.Error):
        connection.execute("ROLLBACK")
        return False
    connection.execute("COMMIT")
    return True


def _columns(table: str, rows: Sequence[Mapping[str, object]]) -> list[list[object]]:
    if any(row.keys() - {field.column for field in fields(table)} for row in rows):
        raise _Doubtful
    return [[_stored(field, row.get(field.column)) for row in rows] for field in fields(table)]


def _stored(field: Field, value: object) -> object:
    """The value as DuckDB takes it for the column's type without changing it. Raises _Doubtful where it may not."""
    if value is None:
        return None
    if not _FITS[field.type](value):
        raise _Doubtful
    return str(value) if field.type == MONEY else value


def _is_text(value: object) -> bool:
    return type(value) is str


def _is_whole(value: object) -> bool:
    return type(value) is int


def _is_number(value: object) -> bool:
    return type(value) in (int, float) and isfinite(value)  # type: ignore[arg-type]


def _is_money(value: object) -> bool:
    try:
        return type(value) is Decimal and value.is_finite() and value == value.quantize(PAISA)
    except InvalidOperation:
        return False


def _is_ids(value: object) -> bool:
    return isinstance(value, (list, tuple)) and all(map(_is_text, value))


_FITS: Mapping[str, Callable[[object], bool]] = {
    "VARCHAR": _is_text,
    "INTEGER": _is_whole,
    "BIGINT": _is_whole,
    "DOUBLE": _is_number,
    "DATE": lambda value: type(value) is date,
    MONEY: _is_money,
    IDS: _is_ids,
}


def _insert(table: str) -> str:
    columns = ", ".join(_column(number, field) for number, field in enumerate(fields(table), start=1))
    return f"INSERT INTO {table} FROM (SELECT {columns}) ORDER BY {ORDER.get(table, 'ALL')}"


def _column(number: int, field: Field) -> str:
    if field.type == MONEY:
        return f"CAST(unnest(CAST(${number} AS VARCHAR[])) AS {MONEY}) AS {quoted(field.column)}"
    return f"unnest(CAST(${number} AS {field.type}[])) AS {quoted(field.column)}"


def _check(connection: duckdb.DuckDBPyConnection, rows: Rows) -> None:
    stated = {str(rule["rule_id"]): str(rule["value"]) for rule in rows.get("rules", ())}
    for table in DERIVED:
        checks = row_checks(table, paid_periods(stated))
        passed = " AND ".join(f"({check.sql})" for check in checks) or "true"
        if connection.execute(f"SELECT 1 FROM {table} WHERE ({passed}) IS NOT TRUE LIMIT 1").fetchall():
            raise _Doubtful
    run_audits(connection)
