"""Reads `sources.csv`: what the person who dropped the files knows of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, fields
from pathlib import Path
from types import MappingProxyType
from typing import TypeVar

from extract.records import Source
from paylakh.cells import CellError, country, day
from paylakh.problems import Problem
from paylakh.sheet import path_of, read_sheet

NAME = "sources.csv"
T = TypeVar("T")
_KNOWN = ("path", *(field.name for field in fields(Source)))


@dataclass(frozen=True, slots=True)
class SourceTable:
    """What is known of each document, by its path, and what was wrong with the table."""

    sources: MappingProxyType[str, Source]
    problems: tuple[Problem, ...]


def read_sources(raw: Path, countries: frozenset[str]) -> SourceTable:
    """Read `raw/sources.csv`; without the file nothing is known. `countries` are the ISO 3166 alpha-2 codes.

    A faulty cell is left out with a problem that names the row (the header is row 1), and the rest of its row counts;
    of two rows for one path the first does.
    """
    found: dict[str, Source] = {}
    problems: list[Problem] = []
    for number, cells in read_sheet(raw / NAME, _KNOWN, ("path",), problems):
        place, path = f"{NAME} row {number}", path_of(cells)
        if not path:
            problems.append(Problem(place, "has no path"))
        elif path in found:
            problems.append(Problem(place, f"{path} has a row already; this one is left out", path))
        else:
            found[path] = _source(cells, place, path, countries, problems)
    return SourceTable(MappingProxyType(found), tuple(problems))


def missing_files(table: SourceTable, paths: set[str]) -> list[str]:
    """Return the paths that have a row but no file."""
    return sorted(path for path in table.sources if path not in paths)


def _source(cells: dict[str, str], place: str, path: str, countries: frozenset[str], problems: list[Problem]) -> Source:
    def read(column: str, parse: Callable[[str], T]) -> T | None:
        cell = cells.get(column, "")
        try:
            return parse(cell) if cell else None
        except CellError as fault:
            problems.append(Problem(place, f"{column} {cell!r} of {path} {fault}", path))
            return None

    return Source(
        title=read("title", str),
        publisher=read("publisher", str),
        url=read("url", str),
        published_on=read("published_on", day),
        country=read("country", lambda cell: country(cell, countries)),
        role=read("role", str),
    )
