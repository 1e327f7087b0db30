"""Words that say for how long an amount is paid."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import cache, lru_cache

from extract.folding import folded
from extract.money.blanks import BLANK, BLANKS
from extract.money.heads import Heads
from vocabulary.tables import read_rows


def _groups(where: str) -> str:
    by_period: dict[str, list[str]] = {}
    for row in read_rows("periods.csv"):
        if row["where"] == where:
            by_period.setdefault(row["period"], []).append(row["pattern"])
    return "|".join(f"(?P<{period}>{'|'.join(patterns)})" for period, patterns in by_period.items())


@cache
def _after() -> re.Pattern[str]:
    return re.compile(
        rf"{BLANK}{{0,2}}\(?{BLANK}?(?:{_groups('after')})(?-i:(?![a-z])(?!(?<=[ /][A-Z])[A-Z]))", re.IGNORECASE
    )


@cache
def _near() -> re.Pattern[str]:
    # Small letters alone, and first of all a look at the first of them: most letters of a text begin no period. They
    # begin a word, or are a stroke.
    first = {letter for row in read_rows("periods.csv") if row["where"] == "near" for letter in row["opens"].split()}
    return re.compile(rf"(?=[{''.join(sorted(first))}])(?:(?<!\w)|(?=/))(?:{_groups('near')})")


@cache
def heads() -> Heads:
    """The letters that a period after a number may begin with."""
    return Heads(word for row in read_rows("periods.csv") if row["where"] == "after" for word in row["opens"].split())


def period_after(text: str, at: int) -> tuple[str, int] | None:
    """The period named directly after offset `at`, and where its words end."""
    if not heads().fit(text[at : at + 8].lstrip(BLANKS + "(")):
        return None
    found = _after().match(text, at)
    return (str(found.lastgroup), found.end()) if found else None


def periods_in(text: str, start: int = 0, end: int | None = None) -> list[tuple[str, int, int]]:
    """All (period, start, end) named anywhere in a stretch of text, in order."""
    found = _found(text)
    if not found:
        return []
    first = bisect_left(found, start, key=lambda one: one[1]) if start else 0
    stop = len(text) if end is None else end
    return list(itertools.takewhile(lambda one: one[2] <= stop, itertools.islice(found, first, None)))


def periods_before(text: str, start: int, end: int) -> Iterator[str]:
    """The periods named in a stretch of text, the last first."""
    found = _found(text)
    for at in range(bisect_right(found, end, key=lambda one: one[2]) - 1, -1, -1):
        if found[at][1] < start:
            return
        yield found[at][0]


@lru_cache(maxsize=16)
def _found(text: str) -> tuple[tuple[str, int, int], ...]:
    """The periods of a whole text, which is asked for its stretches amount by amount."""
    return tuple((str(found.lastgroup), found.start(), found.end()) for found in _near().finditer(folded(text)))
