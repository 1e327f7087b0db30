"""Reads gold files: one JSON file an article, with every salary and all other money that a person found in it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from paylakh.errors import UsageError
from paylakh.evaluation.records import (
    AMOUNT,
    EXTRA,
    IDENTITY,
    GoldArticle,
    GoldMoney,
    GoldSalary,
    Readings,
    Span,
    Value,
)


def gold_files(directory: Path) -> list[Path]:
    """Return the gold files of a directory by name. Raises UsageError where there is none."""
    found = sorted(directory.glob("*.json"))
    if not found:
        raise UsageError(f"{directory} has no gold files (NAME.json for the article NAME)")
    return found


def read_gold(file: Path, text: str) -> GoldArticle:
    """Return what the gold file says of the article with that text.

    A field that is a list holds readings that are equally fair. Raises UsageError where the file is not of that form.
    """
    try:
        content = json.loads(file.read_text(encoding="utf-8"))
        return GoldArticle(
            name=file.stem,
            salaries=tuple(_salary(entry, text) for entry in content["salaries"]),
            other=tuple(
                GoldMoney(entry["quote"], _span(entry, text), entry["kind"]) for entry in content["not_salary"]
            ),
        )
    except (OSError, UnicodeDecodeError, json.JSONDecodeError) as error:
        raise UsageError(f"{file} cannot be read: {error}") from error
    except (KeyError, TypeError, AttributeError) as error:
        raise UsageError(f"{file} is no gold file: {type(error).__name__} {error}") from error


def _salary(entry: Mapping[str, Any], text: str) -> GoldSalary:
    fields = {name: _readings(entry.get(name)) for name in (*AMOUNT, *IDENTITY, *EXTRA)}
    return GoldSalary(entry["quote"], _span(entry, text), fields)


def _readings(value: Value | list[Value]) -> Readings:
    return tuple(value) if isinstance(value, list) else (value,)


def _span(entry: Mapping[str, Any], text: str) -> Span | None:
    """Where the quote stands, for the n-th time where the entry says so."""
    start = -1
    for _ in range(entry.get("occurrence") or 1):
        start = text.find(entry["quote"], start + 1)
        if start < 0:
            return None
    return start, start + len(entry["quote"])
