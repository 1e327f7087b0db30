"""Turns of phrase that tell what a text or a passage speaks of, and the words that patterns are put together from."""

from __future__ import annotations

import re
from functools import cache

from vocabulary.tables import read_rows


@cache
def phrase(name: str) -> re.Pattern[str]:
    """The pattern, any case, for all turns of phrase that go by one name in phrases.csv.

    Raises KeyError where there is no such name.
    """
    patterns = [row["pattern"] for row in read_rows("phrases.csv") if row["name"] == name]
    if not patterns:
        raise KeyError(name)
    return re.compile("|".join(patterns), re.IGNORECASE)


def alternatives(name: str) -> str:
    """The words of one class in pattern_words.csv as a group of a pattern; KeyError where there is no such class."""
    return f"(?:{'|'.join(word_class(name))})"


@cache
def word_class(name: str) -> tuple[str, ...]:
    """The words of one class in pattern_words.csv, in order; KeyError where there is no such class."""
    rows = [row["words"] for row in read_rows("pattern_words.csv") if row["class"] == name]
    if not rows:
        raise KeyError(name)
    return tuple("|".join(rows).split("|"))
