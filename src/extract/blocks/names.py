"""Whether cells are the names of columns."""

from __future__ import annotations

import re
from collections.abc import Sequence

_NAME = re.compile(
    r"\b(?:roles?|positions?|designations?|jobs?|titles?|experience|cit(?:y|ies)|locations?|compan(?:y|ies)|levels?"
    r"|industr(?:y|ies)|sectors?|countr(?:y|ies)|states?|posts?|profiles?|departments?|qualifications?|degrees?|skills?)\b",
    re.I,
)
_PAY = re.compile(r"\b(?:salar(?:y|ies)|pay|wages?|ctc|packages?|compensation|stipend|per annum|per month)\b", re.I)
_DIGIT = re.compile(r"\d")
_LONGEST = 40


def heads_columns(cells: Sequence[str]) -> bool:
    """True of two cells or more, all short names of columns without a digit, of which one but the first is pay."""
    if len(cells) < 2 or any(len(cell) > _LONGEST or _DIGIT.search(cell) for cell in cells):
        return False
    named = all(_NAME.search(cell) or _PAY.search(cell) for cell in cells)
    return named and any(_PAY.search(cell) for cell in cells[1:])
