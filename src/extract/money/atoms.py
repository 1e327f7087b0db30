"""Atoms of money: one number with what is glued to it (currency, scale, plus sign, period)."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

from extract.money import currencies, grouping, marks, numbers, scales
from extract.money.currencies import Sign
from extract.money.scales import Scale

# A scale of lakh after full rupees repeats what the digits say already: "₹6,03,120 LPA".
_REDUNDANT_FROM = {"lakh": Decimal(2000), "crore": Decimal(100_000)}
_ANY_DIGITS = 9


class Atom(NamedTuple):
    """One number and its marks. `value` is the number alone, `amount` the number times its scale.

    `digits` counts the digits before the decimal point; `period_end` is where all that belongs to the atom ends.
    """

    start: int
    end: int
    value: Decimal
    digits: int
    period_end: int
    scale: Scale | None = None
    sign: Sign | None = None
    plus: bool = False
    less: bool = False
    period: str | None = None

    @property
    def amount(self) -> Decimal:
        """The number in units of its currency."""
        return self.scaled(self.scale.name) if self.scale else self.value

    def scaled(self, name: str) -> Decimal:
        """The number with a scale by name; a lakh or crore after full digits adds nothing."""
        least = _REDUNDANT_FROM.get(name)
        return self.value if least is not None and self.value >= least else self.value * scales.FACTORS[name]

    @property
    def currency(self) -> str | None:
        """ISO 4217 code; the scales of India imply the rupee."""
        if self.sign:
            return self.sign.code
        return "INR" if self.scale and self.scale.indian else None

    @property
    def is_money(self) -> bool:
        """True where the atom is money whatever stands around it."""
        return self.sign is not None or (self.scale is not None and self.scale.needs == "none")

    @property
    def is_plain(self) -> bool:
        """True of a number with nothing beside it."""
        return self.sign is None and self.scale is None and self.period is None


def read_atom(text: str, start: int, end: int, floor: int = 0, after_atom: bool = False) -> Atom | None:
    """The atom around the number at `text[start:end]`; None where the digits belong to something that is no amount.

    Nothing before offset `floor` belongs to it; `after_atom` is true where another atom ends right at `start`, as in
    cells that were run together.
    """
    if text[start] == "." and "," in text[start:end]:
        start += 1
    sign = currencies.before(text, start, floor)
    glued = sign is None and _is_glued(text, start)
    if glued and not (text[start - 1].islower() or after_atom):
        return None
    end = grouping.extended(text, start, end, sign is not None)
    if sign is None and not marks.may_follow(text, end):
        return None if glued else _plain(text, start, end)
    return _marked(text, start, end, sign, glued)


def _is_glued(text: str, start: int) -> bool:
    before = text[start - 1] if start else " "
    return before.isalpha() or before in "#@"


def _plain(text: str, start: int, end: int) -> Atom | None:
    if _is_other_number(text, start, end):
        return None
    value = numbers.parse(text[start:end])
    return None if value is None else Atom(start, end, value, _digits(value), end)


def _digits(value: Decimal) -> int:
    return max(1, value.adjusted() + 1)


def _is_other_number(text: str, start: int, end: int) -> bool:
    """True of a share, a date, a clock time, and of a number with a unit glued to it ("5km")."""
    after = text[end : end + 1]
    if after == "%" or (after.isalpha() and not after.isupper()):
        return True
    before = text[start - 1 : start]
    return (after in ("/", ":") and text[end + 1 : end + 2].isdigit()) or (
        before in ("/", ":") and text[start - 2 : start - 1].isdigit()
    )


def _marked(text: str, start: int, end: int, before: Sign | None, glued: bool) -> Atom | None:
    scale, plus = _scale(text, end)
    tail = scale.end if scale else end
    after = currencies.after(text, tail)
    nearest = before or after
    value = numbers.parse(text[start:end], nearest is not None and nearest.code in currencies.EUROPEAN)
    if value is None or (glued and after is None and (scale is None or scale.needs != "none")):
        return None
    if scale and nearest and text[scale.start : scale.end] == "T" and nearest.code != "INR":
        scale = scale._replace(name="trillion", indian=False)
    digits = _digits(value)
    sign = _united(before, after, _ANY_DIGITS if scale else digits)
    if sign is None and scale is None and _is_other_number(text, start, end):
        return None
    first = min(start, sign.start) if sign else start
    return _with_marks(text, Atom(first, max(tail, sign.end if sign else 0), value, digits, 0, scale, sign, plus))


def _scale(text: str, end: int) -> tuple[Scale | None, bool]:
    """The scale after a number, and whether a plus sign stands between them ("40+ LPA")."""
    scale = scales.scale_after(text, end)
    if scale is None and text[end : end + 1] == "+":
        scale = scales.scale_after(text, end + 1)
        return scale, scale is not None
    return scale, False


def _united(before: Sign | None, after: Sign | None, digits: int) -> Sign | None:
    """The one currency of the signs on both sides; what stands behind "$" tells whose dollars they are."""
    before = before if before and digits >= before.digits else None
    after = after if after and digits >= after.digits else None
    if before is None or after is None:
        return before or after
    if before.form == "$":
        return Sign(after.code, before.start, after.end, 1, after.form)
    return before._replace(end=after.end) if before.code == after.code else before


def _with_marks(text: str, atom: Atom) -> Atom:
    found = marks.marks_after(text, atom.end, atom.plus)
    period = found.period or ("year" if atom.scale and atom.scale.annual else None)
    return atom._replace(plus=found.plus, less=found.less, period=period, period_end=found.period_end)
