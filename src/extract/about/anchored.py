"""A costly pattern tried only where one of its first words stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache


class Anchored:
    """Finds what a pattern finds, in a fraction of the time.

    `opening` matches, in lower case, at every place where a match of the pattern can begin; it may match at others.
    """

    def __init__(self, pattern: re.Pattern[str], opening: str) -> None:
        self._pattern = pattern
        self._opening = re.compile(f"(?={opening})")

    def finditer(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """The matches in text[start:end] in order, none overlapping another."""
        free, end = start, len(text) if end is None else end
        for opening in self._opening.finditer(lower(text), start, end):
            at = opening.start()
            if at >= free and (found := self._pattern.match(text, at, end)):
                free = found.end()
                yield found


@lru_cache(maxsize=8)
def lower(text: str) -> str:
    """A text in lower case, letter for letter at the same offsets (the lower case of "İ" alone is two)."""
    folded = text.lower()
    return folded if len(folded) == len(text) else text.replace("İ", "i").lower()
