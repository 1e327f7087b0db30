"""Describes an exported file as Frictionless does (https://specs.frictionlessdata.io/data-package/)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from paylakh.figures import to_json

_TYPES = {
    "VARCHAR": "string",
    "DECIMAL": "number",
    "DOUBLE": "number",
    "INTEGER": "integer",
    "BIGINT": "integer",
    "DATE": "date",
    "TIMESTAMP": "datetime",
    "BOOLEAN": "boolean",
}
_MEDIA_TYPES = {
    ".csv": "text/csv",
    ".json": "application/json",
    ".parquet": "application/vnd.apache.parquet",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of the warehouse: its SQL type, and what it means."""

    name: str
    type: str
    comment: str | None


def describe(name: str, file: Path, columns: list[Column], digest: str, *, as_text: bool) -> str:
    """Return the data package of one file with that SHA-256 digest; `as_text` where lists stand in it as text."""
    resource = {
        "name": name.replace("_", "-"),
        "path": file.name,
        "format": file.suffix[1:],
        "mediatype": _MEDIA_TYPES[file.suffix],
        "encoding": "utf-8",
        "bytes": file.stat().st_size,
        "hash": f"sha256:{digest}",
        "schema": {"fields": [_field(column, as_text) for column in columns]},
    }
    return to_json({"name": resource["name"], "title": f"paylakh: {name}", "resources": [resource]}, indent=2) + "\n"


def _field(column: Column, as_text: bool) -> dict[str, str]:
    kind = _TYPES.get(re.split(r"\W", column.type)[0], "any")
    if column.type.endswith("[]"):
        kind = "string" if as_text else "array"
    field = {"name": column.name, "type": kind}
    return field | {"description": column.comment} if column.comment else field
