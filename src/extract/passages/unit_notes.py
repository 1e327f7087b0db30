"""The line over or under a table that says what its bare numbers are in: "All figures in INR lakhs"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.records import Block

_UNIT = r"(?:lakhs?|lacs?|LPA|crores?|thousands?|INR|Rs\.?|rupees|USD|US\$|dollars|GBP|pounds|SGD|AED|₹|\$|£)"
_NOTE = re.compile(
    r"\b(?:figures?|amounts?|numbers?|values?|salar(?:y|ies)|packages?|compensation|pay|ctc)\b[^.\n]{0,40}?"
    rf"\b(?:in|as)\s(?:[\w ]{{0,12}})?{_UNIT}(?!\w)[^.\n]{{0,24}}|[(\[]\s?(?:all )?in {_UNIT}[^)\]\n]{{0,24}}[)\]]",
    re.I,
)
_LONGEST = 160


def unit_note(text: str, blocks: Sequence[Block], index: int) -> str:
    """The words beside the table at `blocks[index]` that name the currency or the scale of all its numbers, or none."""
    for place in (index + 1, index - 1):
        beside = blocks[place] if 0 <= place < len(blocks) else None
        short = beside and beside.kind != "table" and beside.end - beside.start <= _LONGEST
        if beside and short and (found := _NOTE.search(text, beside.start, beside.end)):
            return found[0]
    return ""
