"""Reads a table that a person keeps in a CSV file, and tells what is wrong with it by row."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from posixpath import normpath

from paylakh.problems import Problem

Row = tuple[int, dict[str, str]]


def read_sheet(file: Path, known: tuple[str, ...], needed: tuple[str, ...], problems: list[Problem]) -> list[Row]:
    """Return the rows of a file in UTF-8, with a byte order mark or not: number (the header is 1), stripped cells.

    Empty rows are left out; a file that is not there has none. Columns that are not `known` and rows with too many
    or too few cells are told of in `problems`; where a `needed` column is missing there are no rows.
    """
    if not file.exists():
        return []
    try:
        with file.open(encoding="utf-8-sig", newline="") as stream:
            return list(_rows(csv.reader(stream), file.name, known, needed, problems))
    except (OSError, UnicodeError, csv.Error) as error:
        problems.append(Problem(file.name, f"cannot be read: {_reason(error)}"))
        return []


def path_of(cells: dict[str, str]) -> str:
    """Return the path that a row is about as `scan` writes paths, "" where it names none."""
    written = cells.get("path", "")
    return normpath(written.replace("\\", "/")) if written else ""


def _rows(
    lines: Iterator[list[str]], name: str, known: tuple[str, ...], needed: tuple[str, ...], problems: list[Problem]
) -> Iterator[Row]:
    header = [column.strip().lower() for column in next(lines, [])]
    missing = [column for column in needed if column not in header]
    faults = [f"has no column named {column}, so that no row can be used" for column in missing]
    faults += [
        f"column {column!r} is not known; it is left out" for column in dict.fromkeys(header) if column not in known
    ]
    problems.extend(Problem(f"{name} row 1", fault) for fault in faults)
    for number, line in enumerate(lines, start=2):
        if missing or not any(cell.strip() for cell in line):
            continue
        cells = {column: cell.strip() for column, cell in zip(header, line, strict=False)}
        if len(line) != len(header):
            fault = f"has {len(line)} cells where the header has {len(header)}; what cannot be placed is left out"
            problems.append(Problem(f"{name} row {number}", fault, path_of(cells)))
        yield number, cells


def _reason(error: Exception) -> str:
    if isinstance(error, UnicodeError):
        return "it is not UTF-8"
    return error.strerror or str(error) if isinstance(error, OSError) else str(error)
