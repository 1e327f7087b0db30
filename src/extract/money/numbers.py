"""Numbers as people write them: Indian and western grouping, stray spaces, dots and apostrophes between thousands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from extract.money.blanks import BLANK

# Possessive quantifiers and a left guard keep this linear: the plain pattern takes half a minute for 20,000 digits.
NUMBER = re.compile(r"(?<!\d)(?<!\d[.,’'])(?<!\d\\\.)(?:(?<![\w.])\.)?\d++(?:[,’']\d++)*+(?:\\?\.\d++)*+(?:(?<=\.\d\d\d),\d\d(?!\d))?")
_STRAY = re.compile(rf",?{BLANK}\d{{2,3}}(?:,\d{{3}})++(?![\d,]*\d)|,{BLANK}\d{{3}}(?![\d,]*\d)")
_SPACED = re.compile(rf"(?:{BLANK}\d{{3}})++(?!\d)")
_FILLING = re.compile(rf"[\\’']|{BLANK}")
_LONGEST = 24


@dataclass(frozen=True, slots=True)
class Number:
    """A number and its span; `digits` counts the digits before the decimal point."""

    start: int
    end: int
    value: Decimal
    digits: int
    grouped: bool


def _thousands_by_dot(parts: list[str], european: bool) -> bool:
    return len(parts) > 2 or (european and len(parts) == 2 and len(parts[1]) == 3 and 1 <= len(parts[0]) <= 3)


def parse(written: str, european: bool = False) -> Decimal | None:
    """The value of a number as written, None where it cannot be one that money has.

    `european`: a single dot before three digits parts thousands ("€99.000"), a comma before one or two is a decimal.
    """
    plain = _FILLING.sub("", written)
    if len(plain) > _LONGEST:
        return None
    if re.fullmatch(r"\d{1,3}(?:\.\d{3})+,\d{2}", plain):
        return Decimal(plain.replace(".", "").replace(",", "."))
    parts = plain.split(".")
    if "," not in plain and _thousands_by_dot(parts, european) and all(len(part) == 3 for part in parts[1:]):
        return Decimal("".join(parts))
    if len(parts) > 2:
        return None
    if len(parts) == 1 and re.fullmatch(r"\d+,\d", plain):
        return Decimal(plain.replace(",", "."))
    if european and len(parts) == 1 and re.fullmatch(r"\d{1,3},\d{2}", plain):
        return Decimal(plain.replace(",", "."))
    digits = plain.replace(",", "")
    return Decimal(digits) if digits.strip(".") else None


def extended(text: str, start: int, end: int, with_currency: bool) -> int:
    """Where the number really ends when a stray space broke it ("8, 50,000") or spaces part its thousands ("114 000")."""
    written = text[start:end]
    if not with_currency or "." in written:
        return end
    if len(written) <= 3 and written.isdigit():
        stray = _STRAY.match(text, end)
        if stray and "," in stray[0]:
            return stray.end()
        spaced = _SPACED.match(text, end)
        return spaced.end() if spaced else end
    return end


def numbers(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[int, int]]:
    """The spans of all digit expressions between two offsets, in order, in linear time."""
    for found in NUMBER.finditer(text, start, len(text) if end is None else end):
        yield found.span()
