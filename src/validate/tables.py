"""The typed frames that go through validation into the warehouse."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from validate.errors import ContractError
from validate.fields import Field, fields

if TYPE_CHECKING:
    import pandas as pd

MONEY = "DECIMAL(18,2)"
IDS = "VARCHAR[]"
_PYTHON: Mapping[str, tuple[type, ...]] = {"VARCHAR": (str,), MONEY: (Decimal,), IDS: (list, tuple)}
_DTYPES = {"VARCHAR": "str", "DOUBLE": "float64", "DATE": "datetime64[s]", "TIMESTAMP": "datetime64[us]"}


@dataclass(frozen=True, slots=True)
class Tables:
    """The derived tables, one frame each, with the columns of the registry in its order and dtypes as `dtype` says."""

    documents: pd.DataFrame
    mentions: pd.DataFrame
    salaries: pd.DataFrame
    evidence: pd.DataFrame
    quarantine: pd.DataFrame
    rules: pd.DataFrame


DERIVED = ("documents", "mentions", "salaries", "evidence", "quarantine", "rules")


def dtype(field: Field) -> str:
    """The pandas dtype of a field: `object` holds Decimals (DECIMAL) or lists of str (VARCHAR[])."""
    if field.type in ("INTEGER", "BIGINT"):
        return "Int64" if field.nullable else "int64"
    return _DTYPES.get(field.type, "object")


def frame(table: str, rows: Iterable[Mapping[str, object]] = ()) -> pd.DataFrame:
    """A frame of a table from rows by column name; a column that a row leaves out is null.

    Raises ContractError where a row has an unknown column or a value that does not fit the column's type.
    """
    import pandas as pd

    held = list(rows)
    known = {field.column for field in fields(table)}
    for row in held:
        if unknown := row.keys() - known:
            raise ContractError(f"{table} has no column {', '.join(sorted(unknown))}")
    return pd.DataFrame(
        {field.column: _series(field, [row.get(field.column) for row in held]) for field in fields(table)}
    )


def typed(table: str, data: pd.DataFrame) -> pd.DataFrame:
    """The frame with the registry's columns in order and dtypes, on an index from 0; further columns are left out.

    Raises ContractError where a column is missing or holds a value that does not fit its type.
    """
    import pandas as pd

    if missing := [field.column for field in fields(table) if field.column not in data.columns]:
        raise ContractError(f"{table} lacks the column {', '.join(missing)}")
    return pd.DataFrame({field.column: _cast(field, data[field.column]) for field in fields(table)})


def _cast(field: Field, values: pd.Series) -> pd.Series:
    if values.dtype == dtype(field) and values.dtype != object:
        return values.reset_index(drop=True)
    missing = values.isna()
    return _series(field, [None if null else value for value, null in zip(values, missing, strict=True)])


def _series(field: Field, values: list[object]) -> pd.Series:
    import pandas as pd

    kind = _PYTHON.get(field.type)
    if kind and not {type(value) for value in values} <= {*kind, type(None)}:
        raise ContractError(f"{field.table}.{field.column} is {field.type}, but a value of another type was given")
    try:
        return pd.Series(values, dtype=dtype(field))
    except (TypeError, ValueError, OverflowError) as error:
        raise ContractError(f"{field.table}.{field.column} is {field.type}: {error}") from error
