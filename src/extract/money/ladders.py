"""Pay scales of the Indian state and its banks, written with all their increments, which are ranges of two ends."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.money.atoms import Atom
from extract.money.blanks import BLANK, DASHES

_GAP = rf"{BLANK}{{0,2}}[{DASHES}]{BLANK}{{0,2}}"
_SIGN = rf"(?:(?:Rs\.?|INR|₹){BLANK}?)?"
_TIMES = rf"(?:[x×X*/]{BLANK}?\d{{1,2}}|\({BLANK}?\d{{1,2}}{BLANK}?\))"
_RISE = rf"\(?{BLANK}?(?:{_SIGN}[\d,]{{2,7}}{BLANK}?{_TIMES}|\d{{1,2}}(?:\.\d+)?{BLANK}?%){BLANK}?\)?"
# "23700-980/7-30560-1145/2-32850", "23700 - (980 x 7) - 30560", "23,700-980(7)-30,560", "40,000-3%-1,40,000".
_STEPS = re.compile(rf"(?:{_GAP}{_RISE}{_GAP}{_SIGN}(?=\d[\d,]{{4}})[\d,]*\d){{1,8}}(?![\d%])")
_LEAST = 5000


def last_of_ladder(text: str, atoms: Sequence[Atom], at: int) -> int | None:
    """The index of the atom that ends the ladder of increments beginning with the atom at `at`, or None."""
    first = atoms[at]
    if first.value < _LEAST or text[first.period_end : first.period_end + 3].strip()[:1] not in DASHES:
        return None
    steps = _STEPS.match(text, first.period_end)
    if steps is None:
        return None
    inside = (index for index in range(len(atoms) - 1, at, -1) if atoms[index].start < steps.end())
    return next((index for index in inside if atoms[index].value > first.value), None)
