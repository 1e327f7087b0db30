"""Where the label of an item such as "Bengaluru: ₹12 lakh" ends."""

from __future__ import annotations

import re

_END = re.compile(r"\s*(?::|[-–—]\s|\||\(|\.{2,}|…)")
_MARKS = " \t*_`"


def label_end(text: str, start: int, stop: int) -> int | None:
    """The offset of the first colon, dash, bar or bracket between two offsets, the space before it left out."""
    found = _END.search(text, start, stop)
    return found.start() if found else None


def label_span(text: str, start: int, amount: int) -> tuple[int, int]:
    """The label that an item begins with, marks of emphasis left out; `amount` is where its first amount starts."""
    found = label_end(text, start, amount)
    stop = amount if found is None else found
    while stop > start and text[stop - 1] in _MARKS:
        stop -= 1
    while start < stop and text[start] in _MARKS:
        start += 1
    return start, stop
