"""The laws of the warehouse, asked of its tables."""

from __future__ import annotations

import json
from collections.abc import Mapping

import duckdb

from load.ddl import quoted
from load.errors import AuditError
from load.statements import audits
from validate.fields import fields, tables


def run_audits(connection: duckdb.DuckDBPyConnection, named: str = "") -> None:
    """Run every audit, or those alone whose names begin with `named`.

    Raises AuditError with the law and one of the rows that break it.
    """
    for audit in audits():
        if not audit.name.startswith(named):
            continue
        result = connection.execute(f"FROM ({audit.sql}) LIMIT 1")
        names = [column[0] for column in result.description]
        for row in result.fetchall():
            shown = json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False, default=str)
            raise AuditError(f"nothing is published, audit {audit.name} failed. {audit.law} But: {shown}")


def refuse_loss(connection: duckdb.DuckDBPyConnection, written: Mapping[str, int], database: str = "") -> None:
    """Count the rows that a reader of the file will see; by scanning, for count(*) alone is answered from metadata.

    `database` is a prefix such as `other.main.` where the tables are not those of the connection itself. Raises
    AuditError where a table has not as many as were `written`, or not as many as it says.
    """
    for table in tables():
        column = quoted(fields(table)[0].column)
        stands = f"{database}{table}"
        query = f"SELECT (SELECT count(*) FROM {stands}), count(*) FROM {stands} WHERE length({column}) >= 0"
        ((stored, seen),) = connection.execute(query).fetchall()
        expected = written.get(table, stored)
        if not expected == stored == seen:
            raise AuditError(f"nothing is published: {expected} rows of {table} were written, {seen} can be read")
