"""pandera models of the warehouse's tables, made from the registry and the checks."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import pandera.pandas as pa

from validate.checks import RowCheck, row_checks, value_check
from validate.fields import Field, fields
from validate.tables import dtype


def schema(table: str, periods: Mapping[str, Decimal] | None = None) -> pa.DataFrameSchema:
    """The model of a table: columns in any number of checks, keys unique, no column missing or unknown.

    `periods` (paid periods of a year, by period) adds the check of annual amounts to salaries.
    """
    return pa.DataFrameSchema(
        {field.column: _column(field) for field in fields(table)},
        checks=[_row_check(check) for check in row_checks(table, periods)],
        strict=True,
        name=table,
    )


def _column(field: Field) -> pa.Column:
    checks = [value_check(name) for name in field.checks]
    return pa.Column(
        dtype(field),
        checks=[
            pa.Check(check.holds, name=check.name, error=f"{field.column} {check.words}", ignore_na=True)
            for check in checks
        ],
        nullable=field.nullable,
        unique=field.primary,
        report_duplicates="all",
    )


def _row_check(check: RowCheck) -> pa.Check:
    return pa.Check(check.holds, name=check.name, error=check.words, ignore_na=False)
