"""The data dictionary page, `warehouse/README.md`; `python -m load.dictionary FILE` writes it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from load.ddl import TABLE_MEANINGS
from load.statements import view_columns, views
from validate.fields import Field, fields, tables

_HEAD = """\
# The warehouse

`make pipeline` makes `salaries.duckdb` here, one DuckDB file in the storage format of DuckDB 1.2, which every later
version opens. It is replaced whole by each run that finds something new: keep it open as long as you like, and open it
again to see the new one. Money is exact to the paisa or cent; times are UTC. This page is made from the registry of
fields (`python -m load.dictionary warehouse/README.md`), and the same words stand in the file itself as comments on its
tables, views and columns.
"""


def dictionary() -> str:
    """The page: every table with its columns, types, keys, units and meanings, and every view."""
    return "\n".join(_lines())


def _lines() -> Iterator[str]:
    yield _HEAD
    yield "## Tables\n"
    for table in tables():
        yield f"### {table}\n\n{TABLE_MEANINGS[table].capitalize()}.\n"
        yield "| column | type | null | key | unit | meaning |\n|---|---|---|---|---|---|"
        yield from (_row(field) for field in fields(table))
        yield ""
    yield "## Views\n"
    yield "A column that is not explained here means what the column of that name means in `salaries` or `documents`.\n"
    for view, meaning in views().items():
        yield f"### {view}\n\n{meaning[0].upper()}{meaning[1:]}.\n"
        own = view_columns(view, shared=False)
        if own:
            yield "| column | meaning |\n|---|---|"
            yield from (f"| {column} | {_cell(words)} |" for column, words in own.items())
            yield ""
    yield "The medians of `by_role`, `by_city`, `by_company` and `by_experience`:\n"
    yield "| column | meaning |\n|---|---|"
    yield from (f"| {column} | {_cell(words)} |" for column, words in view_columns("*").items())
    yield ""


def _row(field: Field) -> str:
    key = "primary" if field.primary else f"→ {field.key}" if field.key else ""
    cells = (field.column, field.type, "yes" if field.nullable else "", key, field.unit, field.meaning)
    return "| " + " | ".join(map(_cell, cells)) + " |"


def _cell(words: str) -> str:
    return words.replace("|", "\\|")


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(dictionary(), encoding="utf-8")
