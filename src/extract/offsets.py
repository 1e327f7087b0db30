"""Places in a text where something begins, asked about stretches of it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable


class Offsets:
    """Offsets into one text, given in order."""

    def __init__(self, offsets: Iterable[int]) -> None:
        self._offsets = list(offsets)

    def any_in(self, start: int, end: int) -> bool:
        """Whether one of them is in text[start:end]."""
        offsets = self._offsets
        return bool(offsets) and bisect_left(offsets, start) < bisect_left(offsets, end)

    def within(self, start: int, end: int) -> list[int]:
        """Those in text[start:end], in order."""
        return self._offsets[bisect_left(self._offsets, start) : bisect_left(self._offsets, end)]
