"""The package's data files, read through importlib.resources so that they are found in a zip as well."""

from __future__ import annotations

import csv
from importlib.resources import files


def text_of(name: str) -> str:
    """Return the text of the data file `name` of this package."""
    return files("normalize").joinpath(name).read_text(encoding="utf-8")


def rows_of(name: str) -> list[dict[str, str]]:
    """Return the rows of the csv file `name`; lines that begin with `#` are comments."""
    return list(csv.DictReader(line for line in text_of(name).splitlines() if not line.startswith("#")))
