"""The two ends of a range, where currency and scale may stand on one of them only."""

from __future__ import annotations

from decimal import Decimal

from extract.money.atoms import Atom
from extract.money.currencies import EUROPEAN
from extract.money.scales import LADDER

_FULL = 1000
_REDUNDANT = 2000
_WIDEST = 20
_THOUSANDS_FROM = 10_000
_DIGITS = 3


def ends(left: Atom, right: Atom) -> tuple[Decimal, Decimal]:
    """The lower and the upper end in units of the currency."""
    left, right = _european(left, right), _european(right, left)
    one, other = _left_end(left, right), _right_end(left, right)
    return min(one, other), max(one, other)


def _european(atom: Atom, other: Atom) -> Atom:
    """The lower end of "55.000-65.000 €", whose dot parts thousands as that of the other end does."""
    signed = other.sign is not None and other.sign.code in EUROPEAN
    dotted = atom.sign is None and atom.scale is None and atom.value.as_tuple().exponent == -_DIGITS
    return atom._replace(value=atom.value * 1000) if signed and dotted and other.value >= _FULL else atom


def currency(left: Atom, right: Atom) -> str | None:
    """The currency of a range: of the end that names one, of a named dollar before a bare one."""
    if left.sign and right.sign and left.sign.form == "$":
        return right.currency
    signed = next((atom for atom in (left, right) if atom.sign), None)
    return signed.currency if signed else left.currency or right.currency


def _left_end(left: Atom, right: Atom) -> Decimal:
    """The lower end's amount, its scale taken from the upper end where it has none of its own."""
    if left.scale:
        return left.amount
    if right.scale and right.value < _REDUNDANT:
        return _stepped(left, right.scale.name, right.amount)
    signed = left.sign is not None and right.sign is not None
    if not right.scale and _lacks_thousands(left.value, right.value, _THOUSANDS_FROM if signed else _FULL):
        return left.value * 1000
    return left.value


def _stepped(left: Atom, name: str, top: Decimal) -> Decimal:
    if _FULL <= left.value <= top:
        return left.value
    steps = (left.scaled(step) for step in LADDER.get(name, (name,)))
    return next((amount for amount in steps if amount <= top), left.value)


def _lacks_thousands(low: Decimal, high: Decimal, least: int) -> bool:
    """True of "45-50,000" and "Rs 6-7,000", not of "$1 to $1,500", both in full; `least` is the least upper end."""
    return low < _FULL and high >= least and low * 1000 <= high < low * 1000 * _WIDEST


def _right_end(left: Atom, right: Atom) -> Decimal:
    if right.scale or not left.scale or right.value >= _FULL:
        return right.amount
    return right.scaled(left.scale.name)
