"""Scale words after a number: lakh, LPA, crore, k, million and their short forms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from extract.money.blanks import BLANK, BLANKS
from extract.money.heads import Heads
from vocabulary.tables import Row, read_rows

LAKH_CRORE = "lakh crore"
# The sizes of markets and budgets, never of pay.
LARGE = frozenset({"billion", "trillion", LAKH_CRORE})
FACTORS = {row["scale"]: Decimal(row["factor"]) for row in read_rows("scales.csv")} | {LAKH_CRORE: Decimal(10**12)}
# The steps down that a bare lower end may have taken: "₹50–1 Cr" is 50 lakh to 1 crore.
LADDER = {
    "crore": ("crore", "lakh", "thousand"),
    "million": ("million", "thousand"),
    "lakh": ("lakh", "thousand"),
    "billion": ("billion", "million"),
    "trillion": ("trillion", "billion"),
    LAKH_CRORE: (LAKH_CRORE, "crore"),
}
# Fused with the lakh or crore of a year's pay, these say "per annum" too.
_ANNUAL = frozenset({"lpa", "cpa", "lakhs pa"})
# Never behind hundreds or thousands: "a $5,000 CPA bonus" is an accountant's.
_SMALL = frozenset({"cpa"})


class Scale(NamedTuple):
    """A scale found after a number. `needs` says what must stand beside it to be money; `annual` is true of LPA."""

    name: str
    start: int
    end: int
    indian: bool
    needs: str
    annual: bool = False


@dataclass(frozen=True, slots=True)
class _Forms:
    pattern: re.Pattern[str]
    rows: dict[str, Row]


def _alternative(row: Row) -> str:
    return f"(?i:{re.escape(row['form'])})" if row["case"] == "any" else re.escape(row["form"])


@cache
def _forms() -> _Forms:
    rows = sorted(read_rows("scales.csv"), key=lambda row: -len(row["form"]))
    words = "|".join(map(_alternative, rows))
    pattern = re.compile(
        rf"(?:\.?{BLANK}?|-|{BLANK}{{2}})({words})(?:(?![A-Za-z])|(?=[A-Z][a-z])|(?<=[LC]PA)(?=[A-Z]))"
    )
    return _Forms(pattern, {row["form"].casefold(): row for row in rows})


@cache
def heads() -> Heads:
    """The letters that a scale may begin with."""
    return Heads(row["form"] for row in read_rows("scales.csv"))


def scale_after(text: str, at: int) -> Scale | None:
    """The scale that begins at offset `at`, where a number ends; "lakh crore" is one."""
    scale = _one_after(text, at)
    if scale and scale.name == "lakh":
        second = _one_after(text, scale.end)
        if second and second.name == "crore":
            return second._replace(name=LAKH_CRORE)
    return scale


def _one_after(text: str, at: int) -> Scale | None:
    if not heads().fit(text[at : at + 6].lstrip(BLANKS + ".-")):
        return None
    found = _forms().pattern.match(text, at)
    if not found or _is_other_letter(found, at):
        return None
    folded = found[1].casefold()
    if folded in _SMALL and text[max(0, at - 3) : at].isdigit():
        return None
    row = _forms().rows[folded]
    annual = folded.replace(".", "") in _ANNUAL
    return Scale(row["scale"], found.start(1), found.end(1), row["system"] == "indian", row["needs"], annual)


def _is_other_letter(found: re.Match[str], at: int) -> bool:
    """A lone capital M, B or T after a space is a metre, a grade or a name more often than a scale."""
    gap = found.start(1) - at
    if gap and found.string[found.start(1) - 1] == "-" and found.string[found.end() : found.end() + 1].isalpha():
        # "KSh 50,000-KSh 80,000"
        return True
    return len(found[1]) == 1 and found[1].isascii() and (gap > 1 or (gap == 1 and found[1] in "mMbBT"))
