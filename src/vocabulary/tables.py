"""Reading of the vocabulary's data files, from a folder or from inside a zip."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

Row = dict[str, str]


@cache
def read_rows(name: str) -> tuple[Row, ...]:
    """The rows of `data/NAME` as column -> text, comment lines left out; an empty cell is "".

    Raises FileNotFoundError where there is no such data file.
    """
    text = files(__package__).joinpath("data", name).read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    header, *rows = csv.reader(lines)
    return tuple([dict(zip(header, row, strict=True)) for row in rows])


def names_of(row: Row, name_column: str) -> list[str]:
    """The standard name of a row and after it its aliases, which stand separated by `|`."""
    aliases = row["aliases"]
    return [row[name_column], *filter(None, aliases.split("|"))] if aliases else [row[name_column]]
