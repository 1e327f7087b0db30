"""Scale words after a number: lakh, LPA, crore, k, million and their short forms."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from extract.money.blanks import BLANK
from vocabulary.tables import read_rows

# The steps down that a bare lower end may have taken: "₹50–1 Cr" is 50 lakh to 1 crore.
LADDER = {
    "crore": ("crore", "lakh", "thousand"),
    "lakh": ("lakh", "thousand"),
    "thousand": ("thousand",),
    "hundred": ("hundred",),
    "million": ("million", "thousand"),
    "billion": ("billion", "million"),
    "trillion": ("trillion", "billion"),
    "lakh crore": ("lakh crore", "crore"),
}
FACTORS = {
    "hundred": Decimal(100),
    "thousand": Decimal(1000),
    "lakh": Decimal(100_000),
    "million": Decimal(1_000_000),
    "crore": Decimal(10_000_000),
    "billion": Decimal(10**9),
    "trillion": Decimal(10**12),
    "lakh crore": Decimal(10**12),
}


@dataclass(frozen=True, slots=True)
class Scale:
    """A scale found after a number. `needs` says what must stand beside it to be money; `annual` is true of LPA."""

    name: str
    start: int
    end: int
    indian: bool
    needs: str
    annual: bool


@dataclass(frozen=True, slots=True)
class _Forms:
    pattern: re.Pattern[str]
    rows: dict[str, dict[str, str]]


@cache
def _forms() -> _Forms:
    rows = sorted(read_rows("scales.csv"), key=lambda row: -len(row["form"]))
    words = "|".join(
        rf"(?i:{re.escape(row['form'])})" if row["case"] == "any" else re.escape(row["form"]) for row in rows
    )
    pattern = re.compile(rf"(?:\.?{BLANK}?|-|{BLANK}{{2}})({words})(?:(?![A-Za-z])|(?=[A-Z][a-z]))")
    return _Forms(pattern, {row["form"].casefold(): row for row in rows})


def scale_after(text: str, at: int) -> Scale | None:
    """The scale word that begins at offset `at`, where a number ends."""
    forms = _forms()
    found = forms.pattern.match(text, at)
    if not found:
        return None
    written = found[1]
    row = forms.rows[written.casefold()]
    # A lone capital M, B or T after a space is a metre, a grade or a name more often than a scale.
    gap = found.start(1) - at
    if len(written) == 1 and (gap > 1 or (gap and written in "mMbBT")):
        return None
    annual = written.casefold().replace(".", "") in ("lpa", "cpa", "lakhs pa")
    return Scale(row["scale"], found.start(1), found.end(1), row["system"] == "indian", row["needs"], annual)
