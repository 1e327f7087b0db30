"""The SQL of this package, read from its files."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from types import MappingProxyType


@dataclass(frozen=True, slots=True)
class Audit:
    """One promise: `sql` selects the rows that break it; `law` says it in words."""

    name: str
    law: str
    sql: str


@cache
def statement(name: str) -> str:
    """The text of `sql/NAME.sql`."""
    return resources.files(__package__).joinpath("sql", f"{name}.sql").read_text(encoding="utf-8")


@cache
def audits() -> tuple[Audit, ...]:
    """All audits, by name; the first line of each file is its law."""
    folder = resources.files(__package__).joinpath("sql", "audits")
    names = sorted(file.name.removesuffix(".sql") for file in folder.iterdir() if file.name.endswith(".sql"))
    return tuple(_audit(name) for name in names)


def _audit(name: str) -> Audit:
    sql = statement(f"audits/{name}")
    return Audit(name, sql.splitlines()[0].removeprefix("--").strip(), sql)


@cache
def _view_rows() -> tuple[Mapping[str, str], ...]:
    text = resources.files(__package__).joinpath("sql", "views.csv").read_text(encoding="utf-8")
    return tuple(csv.DictReader(line for line in text.splitlines() if not line.startswith("#")))


@cache
def views() -> Mapping[str, str]:
    """What each view shows, by name, in the order in which they are made."""
    return MappingProxyType({row["view"]: row["meaning"] for row in _view_rows() if not row["column"]})


@cache
def view_columns(view: str, *, shared: bool = True) -> Mapping[str, str]:
    """The meanings that are stated for columns of the view, by name; `shared` adds those that hold for every view."""
    wanted = (view, "*") if shared else (view,)
    return {row["column"]: row["meaning"] for row in _view_rows() if row["view"] in wanted and row["column"]}
