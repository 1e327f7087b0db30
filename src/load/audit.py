"""The laws of the warehouse, asked of its tables."""

from __future__ import annotations

import json

import duckdb

from load.errors import AuditError
from load.statements import audits


def run_audits(connection: duckdb.DuckDBPyConnection) -> None:
    """Run every audit. Raises AuditError with the law and one of the rows that break it."""
    for audit in audits():
        result = connection.execute(f"FROM ({audit.sql}) LIMIT 1")
        names = [column[0] for column in result.description]
        for row in result.fetchall():
            shown = json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False, default=str)
            raise AuditError(f"nothing is published, audit {audit.name} failed. {audit.law} But: {shown}")
