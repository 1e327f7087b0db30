"""Currency signs, codes and words that stand before or after a number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from extract.money.blanks import BLANK, BLANKS
from vocabulary.tables import read_rows

EUROPEAN = frozenset({"EUR", "BRL", "DKK", "NOK", "SEK", "PLN", "CZK", "HUF", "RON", "TRY", "IDR", "VND", "CHF", "COP", "CLP"})
_REACH = 22


@dataclass(frozen=True, slots=True)
class Sign:
    """A currency found beside a number: its code, its span and the least digits the number must have to go with it."""

    code: str
    start: int
    end: int
    digits: int
    form: str


@dataclass(frozen=True, slots=True)
class _Forms:
    pattern: re.Pattern[str]
    exact: dict[str, tuple[str, int]]
    folded: dict[str, tuple[str, int]]

    def code(self, written: str) -> tuple[str, int] | None:
        plain = re.sub(r"\s", "", written)
        return self.exact.get(plain) or self.folded.get(plain.casefold())


def _alternative(form: str, case: str) -> str:
    spaced = rf"{BLANK}?".join(re.escape(part) for part in form.split(" "))
    return f"(?i:{spaced})" if case == "any" else spaced


@cache
def _forms(side: str) -> _Forms:
    rows = sorted((row for row in read_rows("currencies.csv") if row["side"] in (side, "both")), key=lambda row: -len(row["form"]))
    alternatives = "|".join(_alternative(row["form"], row["case"]) for row in rows)
    if side == "before":
        pattern = re.compile(rf"(?:(?<=[^A-Za-z])|(?<![\s\S]))(?:{alternatives}){BLANK}{{0,2}}\.?{BLANK}?[*_~≈]{{0,2}}$")
    else:
        pattern = re.compile(rf"[*_]{{0,2}}{BLANK}{{0,2}}(?:(?:in|of){BLANK})?({alternatives})(?![a-z])(?!{BLANK}?\.?\d)")
    return _Forms(
        pattern,
        {row["form"].replace(" ", ""): (row["code"], int(row["digits"])) for row in rows if row["case"] == "exact"},
        {row["form"].replace(" ", "").casefold(): (row["code"], int(row["digits"])) for row in rows if row["case"] == "any"},
    )


def before(text: str, at: int) -> Sign | None:
    """The currency that ends at offset `at` (a number begins there), spaces between allowed."""
    start = max(0, at - _REACH)
    if not text[start:at].strip():
        return None
    forms = _forms("before")
    found = forms.pattern.search(text[start:at])
    if not found:
        return None
    written = found[0].rstrip(BLANKS + "*_~≈")
    known = forms.code(written) or forms.code(written.rstrip(".").rstrip())
    if not known:
        return None
    return Sign(known[0], start + found.start(), start + found.start() + len(written), known[1], written)


def after(text: str, at: int) -> Sign | None:
    """The currency that begins at offset `at` (a number or its scale ends there), spaces between allowed."""
    forms = _forms("after")
    found = forms.pattern.match(text, at)
    if not found:
        return None
    known = forms.code(found[1])
    if len(found[1]) <= 2 and found[1].isalpha() and text[found.end() : found.end() + 1].isalpha():
        return None
    return Sign(known[0], found.start(1), found.end(1), known[1], found[1]) if known else None
