"""Writes a table or view to a file for other programs, with a Frictionless description beside it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

import duckdb

from paylakh.datapackage import NAME, Column, describe
from paylakh.errors import PaylakhError, UsageError
from paylakh.formats import Format
from paylakh.query import ask, write_csv, write_json
from paylakh.statements import select
from paylakh.workbook import write_xlsx


def export(connection: duckdb.DuckDBPyConnection, name: str, kind: Format, directory: Path) -> Path:
    """Write the table or view `name` into `directory` as `name.kind`, with `datapackage.json`; return the file.

    No cell of CSV or xlsx is a formula, and no control character stands in one.
    Raises UsageError for an unknown name, PaylakhError where the files cannot be written.
    """
    known = [str(row["name"]) for row in select(connection, "export_names.sql")]
    if name not in known:
        raise UsageError(f"there is no table or view {name!r}; there are {', '.join(known)}")
    columns = [Column(**row) for row in select(connection, "export_columns.sql", name=name)]
    file = directory / f"{name}.{kind}"
    try:
        directory.mkdir(parents=True, exist_ok=True)
        _write_whole(file, lambda beside: _WRITERS[kind](connection, name, beside))
        described = describe(name, file, columns, _digest(file), as_text=kind in (Format.CSV, Format.XLSX))
        _write_whole(directory / NAME, lambda beside: _write_text(beside, described))
    except OSError as error:
        raise PaylakhError(f"{file} cannot be written: {error.strerror}") from error
    return file


def _write_whole(file: Path, write: Callable[[Path], None]) -> None:
    beside = file.with_name(f".{file.name}.part")
    try:
        write(beside)
        beside.replace(file)
    finally:
        beside.unlink(missing_ok=True)


def _digest(file: Path) -> str:
    with file.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _write_text(file: Path, text: str) -> None:
    file.write_text(text, encoding="utf-8")


def _parquet(connection: duckdb.DuckDBPyConnection, name: str, file: Path) -> None:
    try:
        connection.table(name).write_parquet(str(file), compression="zstd")
    except duckdb.Error as error:
        raise PaylakhError(f"{file} cannot be written: {str(error).splitlines()[0]}") from error


def _csv(connection: duckdb.DuckDBPyConnection, name: str, file: Path) -> None:
    with file.open("w", encoding="utf-8", newline="") as out:
        write_csv(*ask(connection, f'FROM "{name}"'), out)


def _json(connection: duckdb.DuckDBPyConnection, name: str, file: Path) -> None:
    with file.open("w", encoding="utf-8") as out:
        write_json(*ask(connection, f'FROM "{name}"'), out)


def _xlsx(connection: duckdb.DuckDBPyConnection, name: str, file: Path) -> None:
    write_xlsx(name, *ask(connection, f'FROM "{name}"'), file)


_WRITERS: dict[Format, Callable[[duckdb.DuckDBPyConnection, str, Path], None]] = {
    Format.PARQUET: _parquet,
    Format.CSV: _csv,
    Format.XLSX: _xlsx,
    Format.JSON: _json,
}
