"""CREATE TABLE, CREATE VIEW and COMMENT ON, made from the registry of fields."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import duckdb

from load.statements import statement, view_columns, views
from validate.checks import value_check
from validate.fields import Field, fields, tables

_ROW_CHECKS = {
    "mentions": ("low <= high", "char_start < char_end"),
    "salaries": ("low <= high", "char_start < char_end", "low IS NOT NULL OR high IS NOT NULL"),
    "evidence": ("char_start < char_end",),
}
# Where a view's column has no meaning of its own it has that of the field of the same name, looked for in this order.
_MEANING_FROM = ("salaries", "documents")


def create_table(table: str) -> str:
    """CREATE TABLE with keys, NOT NULL and CHECKs. A table stands after those that it refers to."""
    lines = [_column(field) for field in fields(table)]
    lines += [f"CHECK ({check})" for check in _ROW_CHECKS.get(table, ())]
    return f"CREATE TABLE {table} (\n    " + ",\n    ".join(lines) + "\n)"


def _column(field: Field) -> str:
    name = quoted(field.column)
    parts = [name, field.type]
    if field.primary:
        parts.append("PRIMARY KEY")
    elif not field.nullable:
        parts.append("NOT NULL")
    if field.refers_to:
        parts.append(f"REFERENCES {field.refers_to}")
    parts += [f"CHECK ({check.format(name)})" for check in map(_sql, field.checks) if check]
    return " ".join(parts)


def _sql(name: str) -> str:
    # Braces of a pattern are not places for the column.
    check = value_check(name).sql
    return check.replace("{", "{{").replace("}", "}}").replace("{{}}", "{}")


def table_comments(table: str, meaning: str) -> list[str]:
    """COMMENT ON the table and on each of its columns."""
    columns = [_comment(f"COLUMN {table}.{quoted(field.column)}", described(field)) for field in fields(table)]
    return [_comment(f"TABLE {table}", meaning), *columns]


def described(field: Field) -> str:
    """A field's meaning with its unit."""
    return f"{field.meaning} ({field.unit})" if field.unit else field.meaning


def quoted(name: str) -> str:
    """The name as an SQL identifier."""
    return '"' + name.replace('"', '""') + '"'


def _comment(target: str, words: str) -> str:
    return f"COMMENT ON {target} IS '" + words.replace("'", "''") + "'"


TABLE_MEANINGS = {
    "documents": "one row a source file, with the text that spans are offsets into",
    "mentions": "one row an expression of money in a text, whether it is pay or other money",
    "salaries": "one row an amount of pay about one subject, as written and as a year of it in INR and USD",
    "evidence": "where each field of a salary was read",
    "quarantine": "rows that a check refused, whole, each with the reason",
    "rules": "assumptions behind derived figures",
    "runs": "one row a run that published",
    "changes": "salaries that a run added, removed or changed, and why",
}


def create_tables(connection: duckdb.DuckDBPyConnection, *, comments: bool = True) -> None:
    """Make all tables of the registry, empty, and where nobody but us is to see them without their comments."""
    with _one_commit(connection):
        for table in tables():
            connection.execute(create_table(table))
            for comment in table_comments(table, TABLE_MEANINGS[table]) if comments else ():
                connection.execute(comment)


def create_views(connection: duckdb.DuckDBPyConnection) -> None:
    """Make all views, with a comment on each and on all of their columns."""
    with _one_commit(connection):
        for view, meaning in views().items():
            connection.execute(statement(f"views/{view}"))
            connection.execute(_comment(f"VIEW {view}", meaning))
            for column in connection.execute(f"DESCRIBE {view}").fetchall():
                connection.execute(_comment(f"COLUMN {view}.{quoted(column[0])}", column_meaning(view, column[0])))


@contextmanager
def _one_commit(connection: duckdb.DuckDBPyConnection) -> Iterator[None]:
    """One commit for many definitions, each of which would wait for the disk.

    Only definitions: rows loaded in the transaction that made their table were seen to be lost from 100,000 rows on
    (DuckDB 2.0.0; counted, but not found by any scan).
    """
    connection.execute("BEGIN")
    yield
    connection.execute("COMMIT")


def column_meaning(view: str, column: str) -> str:
    """What a column of a view means. Raises KeyError where nothing says so."""
    if column in view_columns(view):
        return view_columns(view)[column]
    for table in _MEANING_FROM:
        for field in fields(table):
            if field.column == column:
                return described(field)
    raise KeyError(f"views.csv says nothing of {view}.{column}")
