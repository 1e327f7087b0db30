"""The registry of the warehouse's fields, read from `fields.csv`."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib import resources

from validate.errors import ContractError


@dataclass(frozen=True, slots=True)
class Field:
    """One column of one table: its SQL type, key, unit, checks and meaning.

    `key` is empty, `primary`, or the name of the table whose primary key the column holds.
    """

    table: str
    column: str
    type: str
    nullable: bool
    key: str
    unit: str
    checks: tuple[str, ...]
    meaning: str

    @property
    def primary(self) -> bool:
        return self.key == "primary"

    @property
    def refers_to(self) -> str | None:
        return None if self.key in ("", "primary") else self.key


def data_rows(name: str) -> Iterator[dict[str, str]]:
    """The rows of a csv file of this package; lines that start with # are comments."""
    text = resources.files(__package__).joinpath(name).read_text(encoding="utf-8")
    yield from csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))


@cache
def _registry() -> tuple[Field, ...]:
    return tuple(
        Field(
            table=row["table"],
            column=row["column"],
            type=row["type"],
            nullable=row["nullable"] == "yes",
            key=row["key"],
            unit=row["unit"],
            checks=tuple(row["checks"].split()),
            meaning=row["meaning"],
        )
        for row in data_rows("fields.csv")
    )


@cache
def tables() -> tuple[str, ...]:
    """The names of the warehouse's tables, in the order of the registry (a table stands after those it refers to)."""
    return tuple(dict.fromkeys(field.table for field in _registry()))


@cache
def fields(table: str) -> tuple[Field, ...]:
    """The fields of a table in order. Raises ContractError where the registry has no such table."""
    found = tuple(field for field in _registry() if field.table == table)
    if not found:
        raise ContractError(f"there is no table {table!r}; the tables are {', '.join(tables())}")
    return found
