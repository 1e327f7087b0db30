"""Values of the warehouse as JSON and as text."""

from __future__ import annotations

import json
from datetime import date
from decimal import Decimal

from paylakh.terminal import CONTROL_IN_TEXT


def to_json(value: object, indent: int | None = None) -> str:
    """Return `value` as JSON with Decimals as numbers, dates in ISO 8601, and control characters as escapes."""
    text = json.dumps(value, default=_plain, ensure_ascii=False, indent=indent)
    return CONTROL_IN_TEXT.sub(lambda control: f"\\u{ord(control[0]):04x}", text)


def _plain(value: object) -> object:
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value.isoformat() if isinstance(value, date) else str(value)


def in_words(value: object) -> str:
    """Return a value as a cell of text; NULL is the empty text."""
    if value is None:
        return ""
    if isinstance(value, list | tuple):
        return ", ".join(in_words(one) for one in value)
    return value.isoformat() if isinstance(value, date) else str(value)
