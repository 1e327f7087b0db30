"""Turns of phrase that tell what a text or a passage speaks of."""

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
