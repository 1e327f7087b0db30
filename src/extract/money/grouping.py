"""Where a number really ends that a stray space broke or whose thousands spaces part: "8, 50,000", "114 000"."""

from __future__ import annotations

import re

from extract.money import currencies
from extract.money.blanks import BLANK, DASHES

_END = r"(?![.,]?\d)"
_CENTS = rf"(?:[.,]\d{{1,2}}(?!\d))?+{_END}"
_STRAY = re.compile(
    rf"{BLANK}?,{BLANK}?(?:\d{{2}},{BLANK}?){{0,3}}+\d{{3}}{_END}|{BLANK}\d{{2,3}}(?:,\d{{3}}){{1,4}}+{_END}"
)
_SPACED = re.compile(rf"(?:{BLANK}\d{{3}}){{1,4}}+{_CENTS}|(?:{BLANK}\d{{2}}(?!\d)){{1,3}}+{BLANK}\d{{3}}{_CENTS}")
# "28. 2 lakh" behind a currency or the sign that ends a label: elsewhere a sentence may end there.
_POINT = re.compile(rf"\.{BLANK}\d{{1,2}}(?={BLANK}?(?:lakhs?|lacs?|LPA|crores?|Cr)\b)", re.I)
# "₹6,40, 000": the last group behind a stray space.
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+")
_LAST_GROUP = re.compile(rf"(?:{BLANK},{BLANK}?|,{BLANK})\d{{3}}{_END}")
_LABELLED = re.compile(rf"[{DASHES}:]{BLANK}*\Z")
_UPPER = re.compile(rf"{BLANK}*(?:[{DASHES}]|to\b){BLANK}*\d{{1,3}}(?:{BLANK}\d{{3}}){{1,4}}+{_END}")


def extended(text: str, start: int, end: int, signed: bool) -> int:
    """Where the number at `text[start:end]` ends; `signed` is true where a currency stands before it.

    Spaces part thousands only where a currency stands on one side, of the upper end of a range at least.
    """
    if signed and _INDIAN.fullmatch(text, start, end) and (last := _LAST_GROUP.match(text, end)):
        return last.end()
    if end - start > 3 or not text[start:end].isdigit():
        return end
    if (point := _POINT.match(text, end)) and (signed or _LABELLED.search(text, max(0, start - 3), start)):
        return point.end()
    if signed and (stray := _STRAY.match(text, end)):
        return stray.end()
    spaced = _SPACED.match(text, end)
    return spaced.end() if spaced and (signed or _currency_follows(text, spaced.end())) else end


def _currency_follows(text: str, at: int) -> bool:
    upper = _UPPER.match(text, at)
    return bool(currencies.after(text, upper.end() if upper else at))
