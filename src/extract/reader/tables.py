"""The data files of this package, read through importlib.resources so that they are found inside a zip too."""

from __future__ import annotations

import csv
from functools import cache
from importlib import resources


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of the package's csv file `name`, in order, without its `#` comment lines."""
    lines = resources.files("extract.reader").joinpath(name).read_text(encoding="utf-8").splitlines()
    header, *cells = csv.reader(line for line in lines if line and not line.startswith("#"))
    return tuple([dict(zip(header, row, strict=True)) for row in cells])


@cache
def column(name: str, key: str, value: str, wanted: str) -> frozenset[str]:
    """The values of column `key` in the rows of file `name` whose column `value` is `wanted`."""
    return frozenset(row[key] for row in rows(name) if row[value] == wanted)
