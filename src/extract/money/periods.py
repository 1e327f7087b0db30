"""Words that say for how long an amount is paid."""

from __future__ import annotations

import re
from functools import cache

from extract.money.blanks import BLANK
from vocabulary.tables import read_rows


@cache
def _patterns(where: str) -> re.Pattern[str]:
    by_period: dict[str, list[str]] = {}
    for row in read_rows("periods.csv"):
        if row["where"] == where:
            by_period.setdefault(row["period"], []).append(row["pattern"])
    groups = "|".join(f"(?P<{period}>{'|'.join(patterns)})" for period, patterns in by_period.items())
    if where == "after":
        return re.compile(rf"{BLANK}{{0,2}}\(?{BLANK}?(?:{groups})(?-i:(?![a-z]))", re.IGNORECASE)
    return re.compile(groups, re.IGNORECASE)


def period_after(text: str, at: int) -> tuple[str, int] | None:
    """The period named directly after offset `at`, and where its words end."""
    found = _patterns("after").match(text, at)
    return (str(found.lastgroup), found.end()) if found else None


def periods_in(text: str, start: int = 0, end: int | None = None) -> list[tuple[str, int, int]]:
    """All (period, start, end) named anywhere in a stretch of text, in order."""
    pattern = _patterns("near")
    stop = len(text) if end is None else end
    return [(str(found.lastgroup), found.start(), found.end()) for found in pattern.finditer(text, start, stop)]
