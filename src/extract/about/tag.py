"""Tags: words in a text that say what a figure may be about."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Field = Literal[
    "role",
    "country",
    "city",
    "company",
    "industry",
    "experience",
    "level",
    "segment",
    "statistic",
    "component",
    "attribution",
]
Years = tuple[float | None, float | None]


@dataclass(frozen=True, slots=True)
class Tag:
    """One reading of some words: the field, its value, the span of the words in the document's text.

    `value` compares equal for two ways to write one thing ("ML engineers", "Machine Learning Engineer"), `written` is
    what the text writes. `years` is set for experience alone. `country` is set for places: ISO 3166 alpha-2.
    `weight` is 1 for words that hardly mean anything else and less for weaker ones.
    """

    field: Field
    value: str
    start: int
    end: int
    written: str
    years: Years | None = None
    country: str | None = None
    weight: float = 1.0
