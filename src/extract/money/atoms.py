"""Atoms of money: one number with what is glued to it (currency, scale, plus sign, period)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal

from extract.money import currencies, numbers, scales
from extract.money.blanks import BLANK
from extract.money.periods import period_after

# A scale of lakh after full rupees repeats what the digits say already: "₹6,03,120 LPA".
REDUNDANT_FROM = Decimal(2000)
_REDUNDANT_CRORE = Decimal(100_000)
_PLUS = re.compile(rf"\+(?!\d)|{BLANK}\+(?={BLANK}*(?:$|[,.;)|\n/]|per\b|a\b))|{BLANK}(?:or more|or higher|or above|(?:and|&) (?:above|up|more|over|higher|beyond)|onwards?|upwards?)\b", re.I)
_LESS = re.compile(rf"{BLANK}(?:or|and|&) (?:less|below|under|lower)\b", re.I)
_RUPEE_DASH = re.compile(r"\s?/[-=–](?!\d)")
_EMPHASIS = re.compile(r"(?:\*\*|__|\*|_)(?=[\s/(+]|per)")


@dataclass(frozen=True, slots=True)
class Atom:
    """One number and its marks. `value` is the number alone, `amount` the number times its scale."""

    start: int
    end: int
    value: Decimal
    digits: int
    scale: scales.Scale | None = None
    sign: currencies.Sign | None = None
    plus: bool = False
    less: bool = False
    period: str | None = None
    period_end: int = 0
    marks_end: int = 0

    @property
    def amount(self) -> Decimal:
        """The number in units of its currency."""
        return self.scaled(self.scale.name if self.scale else None)

    def scaled(self, name: str | None) -> Decimal:
        """The number with a scale by name; a lakh or crore after full digits adds nothing."""
        if name is None:
            return self.value
        least = REDUNDANT_FROM if name == "lakh" else _REDUNDANT_CRORE
        if self.value >= least and name in ("lakh", "crore"):
            return self.value
        return self.value * scales.FACTORS[name]

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


def _glued_to_word(text: str, start: int) -> bool:
    before = text[start - 1] if start else " "
    return before.isalpha() or before in "#@"


def _part_of_a_date_or_code(text: str, start: int, end: int) -> bool:
    before, after = text[start - 1 : start], text[end : end + 1]
    follows = text[end + 1 : end + 2]
    slashed = (before == "/" and text[start - 2 : start - 1].isdigit()) or (after == "/" and follows.isdigit())
    return slashed or after == "%" or (after == ":" and follows.isdigit()) or before == ":" and text[start - 2 : start - 1].isdigit()


def _unit_follows(text: str, at: int) -> bool:
    return text[at : at + 1].isalpha() and not text[at : at + 1].isupper()


def read_atom(text: str, start: int, end: int, after_atom: bool = False) -> Atom | None:
    """The atom around the number at `text[start:end]`; None where the digits belong to something that is no amount.

    `after_atom` is true where another atom ends right at `start`, as in cells that were run together.
    """
    if text[start] == "." and "," in text[start:end]:
        start += 1
    sign = currencies.before(text, start)
    glued = sign is None and _glued_to_word(text, start)
    if glued and not (text[start - 1].islower() or after_atom):
        return None
    end = numbers.extended(text, start, end, sign is not None)
    european = sign is not None and sign.code in currencies.EUROPEAN
    scale = scales.scale_after(text, end)
    plus = scale is None and text[end : end + 1] == "+"
    if plus:
        scale = scales.scale_after(text, end + 1)
    if scale and scale.name == "lakh" and (second := scales.scale_after(text, scale.end)) and second.name == "crore":
        scale = replace(second, name="lakh crore")
    tail = scale.end if scale else end
    trailing = currencies.after(text, tail)
    if trailing and sign is None:
        european = trailing.code in currencies.EUROPEAN
    value = numbers.parse(text[start:end], european)
    if value is None:
        return None
    digits = len(str(int(value)))
    sign, tail = _sign(sign, trailing, digits if not scale else 9, tail)
    if glued and (scale is None or scale.needs != "none"):
        return None
    if sign is None and scale is None and (_unit_follows(text, end) or _part_of_a_date_or_code(text, start, end)):
        return None
    return _with_marks(text, Atom(min(start, sign.start) if sign else start, tail, value, digits, scale, sign, plus and scale is not None))


def _sign(
    before: currencies.Sign | None, after: currencies.Sign | None, digits: int, tail: int
) -> tuple[currencies.Sign | None, int]:
    if before and digits < before.digits:
        before = None
    if after and digits < after.digits:
        after = None
    if before is None:
        return after, after.end if after else tail
    if after and (after.code == before.code or before.form == "$"):
        return (after if before.form == "$" else before).__class__(
            after.code, before.start, before.end, 1, after.form if before.form == "$" else before.form
        ), after.end
    return before, tail


def _with_marks(text: str, atom: Atom) -> Atom:
    at, plus, less = atom.end, atom.plus, False
    for _ in range(3):
        if slash := _RUPEE_DASH.match(text, at):
            at = slash.end()
        if emphasis := _EMPHASIS.match(text, at):
            at = emphasis.end()
        if found := _PLUS.match(text, at):
            at, plus = found.end(), True
        elif found := _LESS.match(text, at):
            at, less = found.end(), True
    period = period_after(text, at)
    end = period[1] if period else at
    if not plus and period and (found := _PLUS.match(text, end)):
        end, plus = found.end(), True
    name = period[0] if period else ("year" if atom.scale and atom.scale.annual else None)
    return Atom(atom.start, atom.end, atom.value, atom.digits, atom.scale, atom.sign, plus, less, name, end, at)
