"""Describes an exported file as Frictionless does (https://specs.frictionlessdata.io/data-package/)."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from pathlib import Path

from paylakh.figures import to_json

NAME = "datapackage.json"
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
    """Return the data package of the file with that SHA-256 digest and of those that one beside it describes already.

    `as_text` where lists stand in the file as text.
    """
    others = [one for one in _described(file.with_name(NAME)) if one["path"] != file.name]
    own = name.replace("_", "-")
    resource = {
        # Another file of the same view may have the name.
        "name": own if own not in {one["name"] for one in others} else f"{own}-{file.suffix[1:]}",
        "path": file.name,
        "format": file.suffix[1:],
        "mediatype": _MEDIA_TYPES[file.suffix],
        "encoding": "utf-8",
        "bytes": file.stat().st_size,
        "hash": f"sha256:{digest}",
        "schema": {"fields": [_field(column, as_text) for column in columns]},
    }
    called = {"name": "paylakh", "title": "paylakh"} if others else {"name": own, "title": f"paylakh: {name}"}
    resources = sorted([*others, resource], key=lambda one: str(one["path"]))
    return to_json(called | {"resources": resources}, indent=2) + "\n"


def _described(package: Path) -> list[dict[str, object]]:
    """Return what a package says of the files that are still there; nothing where it is no package of ours."""
    try:
        held = json.loads(package.read_bytes())["resources"]
        return [dict(one) for one in held if one["name"] and (package.parent / Path(one["path"]).name).is_file()]
    except (FileNotFoundError, ValueError, KeyError, TypeError):
        return []


def _field(column: Column, as_text: bool) -> dict[str, str]:
    kind = _TYPES.get(re.split(r"\W", column.type)[0], "any")
    if column.type.endswith("[]"):
        kind = "string" if as_text else "array"
    field = {"name": column.name, "type": kind}
    return field | {"description": column.comment} if column.comment else field
