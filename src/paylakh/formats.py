"""The kinds of files that an export can be."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """A kind of file."""

    PARQUET = "parquet"
    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"
