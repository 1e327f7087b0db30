"""Answers a question in SQL as a table, CSV or JSON."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from decimal import Decimal
from itertools import chain
from typing import TextIO

import duckdb
from rich.console import Console
from rich.table import Column, Table
from rich.text import Text

from paylakh.errors import UsageError
from paylakh.figures import in_words, to_json
from paylakh.terminal import one_line, visible

Rows = Iterator[tuple[object, ...]]
_AT_ONCE = 10_000
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def ask(connection: duckdb.DuckDBPyConnection, sql: str) -> tuple[list[str], Rows]:
    """Return the names of the columns and the rows that answer `sql`, which can read the warehouse and nothing else.

    Raises UsageError where the statement is faulty or would change something.
    """
    try:
        connection.execute("SET enable_external_access = false")
        connection.execute("SET lock_configuration = true")
        result = connection.execute(sql)
        if result is None:
            raise UsageError("there is no question in that SQL")
        names = [column[0] for column in result.description or ()]
        first = result.fetchmany(_AT_ONCE)
    except duckdb.Error as error:
        raise UsageError(" ".join(str(error).split("\n\n")[0].split())) from error
    return names, chain(first, _rest(result))


def _rest(result: duckdb.DuckDBPyConnection) -> Rows:
    while rows := result.fetchmany(_AT_ONCE):
        yield from rows


def write_csv(names: list[str], rows: Rows, out: TextIO) -> None:
    """Write RFC 4180 CSV; a text that a spreadsheet would take for a formula gets an apostrophe before it."""
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(harmless(name) for name in names)
    writer.writerows([harmless(value) for value in row] for row in rows)


def write_json(names: list[str], rows: Rows, out: TextIO) -> None:
    """Write a JSON array with one object a row, one row a line."""
    separator = "[\n"
    for row in rows:
        cells = dict(zip(names, row, strict=True))
        out.write(separator + to_json(cells))
        separator = ",\n"
    out.write("\n]\n" if separator == ",\n" else "[]\n")


def show_table(names: list[str], rows: Rows, out: Console) -> None:
    """Write a table for people, figures to the right."""
    table = Table(*(Column(Text(one_line(name))) for name in names))
    for row in rows:
        for column, value in zip(table.columns, row, strict=True):
            if isinstance(value, int | float | Decimal) and not isinstance(value, bool):
                column.justify = "right"
        table.add_row(*(Text(_cell(value)) for value in row))
    out.print(table)


def harmless(value: object) -> str:
    """Return a cell of CSV that neither steers a terminal nor runs in a spreadsheet; figures stay as they are."""
    text = visible(in_words(value))
    is_figure = isinstance(value, int | float | Decimal)
    return f"'{text}" if text.startswith(_FORMULA) and not is_figure else text


def _cell(value: object) -> str:
    if isinstance(value, Decimal):
        return f"{value:,.2f}"
    return "NULL" if value is None else one_line(in_words(value))
