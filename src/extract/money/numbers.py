"""Numbers as people write them: Indian and western grouping, dots, apostrophes and spaces between thousands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from extract.money.blanks import BLANKS

# It begins with a class so that the scan can leap to digits; possessive quantifiers and the guard behind the first
# digit keep it linear (the plain pattern takes half a minute for 20,000 digits). Search engines cut a table off with
# "46 more rows" right behind its last number.
_NUMBER = re.compile(
    r"\d(?<!\d\d)(?<!\d[.,’']\d)(?<!\d\\\.\d)\d*+(?:[,’'](?:\d{3}(?=\d{1,3} more rows)|\d++))*+(?:，\d{3}(?!\d))*+"
    r"(?:\\?\.\d++)*+(?:(?<=\.\d\d\d),\d\d(?!\d))?"
)
_FILLING = str.maketrans("", "", BLANKS + "\\’'")
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})+,\d{2}")
_ONE_DECIMAL = re.compile(r"\d+,\d")
_TWO_DECIMALS = re.compile(r"\d+,\d{2}")
_LONGEST = 24


def numbers(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The spans of all digit expressions between two offsets, in order, in linear time."""
    for found in _NUMBER.finditer(text, start, end):
        first = found.start()
        yield (first - 1 if _leading_dot(text, first, start) else first), found.end()


def _leading_dot(text: str, first: int, floor: int) -> bool:
    if first <= floor or text[first - 1] != ".":
        return False
    before = text[first - 2 : first - 1] if first > floor + 1 else ""
    return not (before.isalnum() or before in ("_", ".")) or not before


def parse(written: str, european: bool = False) -> Decimal | None:
    """The value of a number as written, None where it cannot be one that money has.

    `european`: a single dot before three digits parts thousands ("€99.000"), a comma before one or two is a decimal.
    """
    if len(written) > 2 * _LONGEST:
        return None
    plain = written.translate(_FILLING).replace("，", ",")
    if len(plain) > _LONGEST:
        return None
    if plain.isdigit():
        return Decimal(plain)
    return _with_marks(plain, european)


def _with_marks(plain: str, european: bool) -> Decimal | None:
    if _DOTTED.fullmatch(plain):
        return Decimal(plain.replace(".", "").replace(",", "."))
    parts = plain.split(".")
    if "," not in plain and _thousands_by_dot(parts, european):
        return Decimal("".join(parts))
    if len(parts) > 2:
        return None
    if _ONE_DECIMAL.fullmatch(plain) or (european and _TWO_DECIMALS.fullmatch(plain)):
        return Decimal(plain.replace(",", "."))
    digits = plain.replace(",", "")
    return Decimal(digits) if digits.strip(".") else None


def _thousands_by_dot(parts: list[str], european: bool) -> bool:
    if any(len(part) != 3 for part in parts[1:]):
        return False
    return len(parts) > 2 or (european and len(parts) == 2 and 1 <= len(parts[0]) <= 3)
