"""How likely a salary is to be right in its amount and in all that it is about."""

from __future__ import annotations

from collections.abc import Mapping

from extract.money.ranges import Amount

# How much an answer from each origin is worth; set from how often such answers were right on annotated articles.
_WORTH = {
    "cell": 1.0,
    "sentence": 0.97,
    "row": 0.98,
    "column": 0.97,
    "caption": 0.93,
    "previous": 0.9,
    "heading": 0.92,
    "document": 0.9,
    "source": 0.97,
    "currency": 0.95,
    "correction": 1.0,
}


def confidence(amount: Amount, origins: Mapping[str, str], statistic: str, siblings: int, in_table: bool) -> float:
    """A number from 0 to 1 from the origins of the fields, the form of the amount and the number of subjects."""
    value = 0.97
    for field in ("role", "country", "city", "company", "industry", "experience"):
        if field in origins:
            value *= _WORTH[origins[field]]
    if "role" not in origins:
        value *= 0.8
    if "country" not in origins:
        value *= 0.9
    if statistic == "point":
        value *= 0.95
    if siblings > 1:
        value *= 0.85
    if not amount.certain:
        value *= 0.85
    return round(value, 3)
