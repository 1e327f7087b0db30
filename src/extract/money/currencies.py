"""Currency signs, codes and words that stand before or after a number."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from extract.money.blanks import BLANK, BLANKS, EMPHASIS
from extract.money.heads import Heads
from vocabulary.tables import Row, read_rows

# Where dots part thousands and a comma the cents.
EUROPEAN = frozenset(
    ("EUR", "BRL", "DKK", "NOK", "SEK", "PLN", "CZK", "HUF", "RON", "TRY", "IDR", "VND", "CHF", "COP", "CLP")
)
_REACH = 22
# "Earn 60,000 USD. 10 percent of them": the end of a sentence.
_ENDED = re.compile(r"\d\s?[A-Z]{3}\Z")
_ENDING = 6
_BEFORE_NUMBER = BLANKS + EMPHASIS + "~≈."
_LINKS = ("in", "of")
# In tables whose cells were run together the word before ends right at the sign: "MBAINR 15 LPA", "CookRs. 900",
# "Reno, NV$40,000".
_GLUED = frozenset(("INR", "USD"))
_STATE = re.compile(r"[a-z.], [A-Z]{2}\Z")
# "Fresno, CA $61,000": California and no Canadian dollars.
_STATES_DOLLAR = frozenset(("CA $", "CA$"))
# "In the US $61,000": the country.
_COUNTRYS_DOLLAR = ("US $", "U.S. $")
_AFTER_CITY = re.compile(r"[a-z.], ?\Z")
_ONE_BLANK = str.maketrans(dict.fromkeys(BLANKS, " "))


class Sign(NamedTuple):
    """A currency found beside a number: its code, its span and the least digits the number must have to go with it.

    The code is "" for a currency that several countries write alike.
    """

    code: str
    start: int
    end: int
    digits: int
    form: str


@dataclass(frozen=True, slots=True)
class _Forms:
    """The forms of one side by how they are written, with and without the blanks inside them."""

    heads: Heads
    exact: dict[str, Row]
    folded: dict[str, Row]
    longest: int

    def row(self, written: str) -> Row | None:
        """The row of a form as written, any blank in it taken for a space."""
        plain = written.translate(_ONE_BLANK)
        return self.exact.get(plain) or self.folded.get(plain.casefold())

    def last(self, tail: str) -> tuple[Row, int] | None:
        """The row and the length of the longest form that ends a text and no longer word."""
        plain = tail[-self.longest :].translate(_ONE_BLANK)
        folded = plain.lower()
        for size in range(len(plain), 0, -1):
            row = self.exact.get(plain[-size:]) or self.folded.get(folded[-size:])
            if row and not _goes_on(tail, size):
                return row, size
        return None


def _rows(side: str) -> list[Row]:
    return [row for row in read_rows("currencies.csv") if row["side"] in (side, "both")]


def _forms(rows: list[Row], heads: Heads) -> _Forms:
    spelt = [(form, row) for row in rows for form in (row["form"], row["form"].replace(" ", ""))]
    exact = {form: row for form, row in spelt if row["case"] == "exact"}
    folded = {form.casefold(): row for form, row in spelt if row["case"] == "any"}
    return _Forms(heads, exact, folded, max(len(form) for form, _ in spelt))


@cache
def _before() -> _Forms:
    rows = _rows("before")
    return _forms(
        [row | {"form": row["form"].rstrip(".")} for row in rows],
        Heads(row["form"].rstrip(".").split(" ")[-1][::-1] for row in rows),
    )


@cache
def _after() -> _Forms:
    return _forms(_rows("after"), heads_after())


@cache
def _after_pattern() -> re.Pattern[str]:
    words = "|".join(map(_alternative, sorted(_rows("after"), key=lambda row: -len(row["form"]))))
    return re.compile(
        rf"[*_]{{0,2}}{BLANK}{{0,2}}(?:(?:{'|'.join(_LINKS)}){BLANK})?({words})(?![a-z])(?:(?!{BLANK}?\.?{BLANK}?\d)|(?<=[A-Z]{{3}})(?=\.{BLANK}\d))"
    )


def _alternative(row: Row) -> str:
    spaced = rf"{BLANK}?".join(re.escape(part) for part in row["form"].split(" "))
    return f"(?i:{spaced})" if row["case"] == "any" else spaced


@cache
def heads_after() -> Heads:
    """The letters that a currency after a number may begin with."""
    return Heads([*_LINKS, *(row["form"].split(" ")[0] for row in _rows("after"))])


def before(text: str, at: int, floor: int = 0) -> Sign | None:
    """The currency from offset `floor` on that ends at offset `at`, where a number begins; spaces may stand between."""
    start = max(floor, at - _REACH)
    tail = text[start:at].rstrip(_BEFORE_NUMBER)
    forms = _before()
    if not tail or not forms.heads.fit(tail[:-5:-1]):
        return None
    found = forms.last(tail)
    if not found:
        return None
    row, size = found
    end = start + len(tail)
    city = tail[-size:] in _STATES_DOLLAR and _AFTER_CITY.search(text, max(0, end - size - 4), end - size)
    if city or (row["form"] in _COUNTRYS_DOLLAR and text[max(0, end - size - 4) : end - size].lower() == "the "):
        return Sign("USD", end - 1, end, int(row["digits"]), "$")
    if "." in text[end:at] and _ENDED.search(text, max(0, end - _ENDING), end):
        return None
    return Sign(row["code"], end - size, end, int(row["digits"]), tail[-size:])


def _goes_on(tail: str, size: int) -> bool:
    """True where the form is the end of a longer word ("hours"), or "$" of a longer sign ("BZ$")."""
    letter = tail[-size - 1 : -size]
    # "FinanceS$3,100": cells that were run together.
    glued = letter.islower() and tail[-size].isupper() and tail.endswith("$")
    if glued or tail[-size:] in _GLUED or (tail[-size:] == "Rs" and letter.islower()):
        return False
    if tail[-size:] == "$" and _STATE.search(tail, 0, len(tail) - 1):
        return False
    return letter.isascii() and letter.isalpha() and (tail[-size].isalpha() or letter.isupper())


def after(text: str, at: int) -> Sign | None:
    """The currency that begins at offset `at` (a number or its scale ends there), spaces between allowed."""
    if not heads_after().fit(text[at : at + 8].lstrip(BLANKS + EMPHASIS)):
        return None
    found = _after_pattern().match(text, at)
    row = _after().row(found[1]) if found else None
    if not found or not row:
        return None
    if len(found[1]) <= 2 and found[1].isalpha() and text[found.end() : found.end() + 1].isalpha():
        return None
    return Sign(row["code"], found.start(1), found.end(1), int(row["digits"]), found[1])
