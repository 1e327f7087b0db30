"""Amounts: atoms joined to ranges, with the bounds that leave an end open."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from extract.money import bounds, pairs
from extract.money.atoms import Atom
from extract.money.dress import undressed
from extract.money.ends import currency, ends
from extract.money.ladders import last_of_ladder
from extract.money.reading import read_atoms
from extract.money.scales import LARGE

_LEADS_ON = 90
# "From $7,500 (1970) to $43,000 (2004)": two years, each with its own figure.
_DATED_TO = re.compile(r"\s?\((?:in )?(?:19|20)\d\d\)\s+to\b")
_PARTED = re.compile(
    r"[.!?]\s+[A-Z]|\n\s*\n|\s(?:\+|plus|and) (?:an? )?(?:\w+ )?(?:bonus|commission|incentive|allowance)"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """An expression of money: its span, both ends in units of the currency (None is open), and its marks.

    `certain` is false for bare numbers and for "k" without a currency: the context must say that they are money.
    """

    start: int
    end: int
    low: Decimal | None
    high: Decimal | None
    currency: str | None
    period: str | None
    bound: bounds.Bound | None = None
    is_range: bool = False
    certain: bool = True
    dollar: bool = False
    scaled: bool = False


def size(amount: Amount) -> Decimal:
    """The upper end of an amount, the lower where it is open; 0 where both are."""
    return amount.high or amount.low or Decimal(0)


def read_amounts(text: str, start: int = 0, end: int | None = None) -> list[Amount]:
    """All amounts between two offsets in order, bare numbers among them (`certain` is false), whatever their dress."""
    end = len(text) if end is None else end
    plain = undressed(text, start, end)
    if plain is None:
        return join(text, read_atoms(text, start, end))
    found = join(plain.text, read_atoms(plain.text, plain.first, plain.last))
    return [replace(one, start=plain.origin(one.start), end=plain.origin(one.end - 1) + 1) for one in found]


def join(text: str, atoms: Sequence[Atom]) -> list[Amount]:
    """Atoms to amounts: neighbours that a dash or a "to" connects become one range, "₹10 lakh to ₹20-25 lakh" too."""
    amounts: list[Amount] = []
    at = 0
    while at < len(atoms):
        floor = amounts[-1].end if amounts else 0
        last = last_of_ladder(text, atoms, at)
        if last is None:
            amount, taken = _amount(text, atoms[at : at + 3], floor)
        else:
            amount, taken = _range(text, atoms[at], atoms[last]), last + 1 - at
        amounts.append(amount)
        at += taken
    return amounts


def _amount(text: str, atoms: Sequence[Atom], floor: int) -> tuple[Amount, int]:
    """The amount that up to three atoms begin with, and how many of them it takes."""
    left, right, third = (*atoms, None, None)[:3]
    if left is None or right is None or not pairs.joins(text, left, right):
        return _single(text, atoms[0], floor, right), 1
    if third is not None and not right.period and (third.scale or not right.scale) and pairs.joins(text, right, third):
        upper, _ = ends(right, third)
        if left.amount <= upper:
            whole = _range(text, left, third)
            return replace(whole, low=min(left.amount, whole.high or left.amount)), 3
    return _range(text, left, right), 2


def _range(text: str, left: Atom, right: Atom) -> Amount:
    bound = bounds.bound_before(text, left.start)
    low, high = ends(left, right)
    return Amount(
        left.start,
        right.period_end,
        None if bound == "maximum" else low,
        high,
        currency(left, right),
        right.period or left.period,
        bound,
        is_range=True,
        certain=left.is_money or right.is_money,
        dollar=_bare_dollar(left) or _bare_dollar(right),
        scaled=bool(left.scale or right.scale),
    )


def _bare_dollar(atom: Atom) -> bool:
    return atom.sign is not None and atom.sign.form == "$"


def _single(text: str, atom: Atom, floor: int, following: Atom | None) -> Amount:
    bound = bounds.bound_before(text, atom.start, floor)
    if bound is None and atom.is_money and _starts(text, atom, floor, following):
        bound = "starting"
    low, high, bound = _opened(atom, bound)
    return Amount(
        atom.start,
        atom.period_end,
        low,
        high,
        atom.currency,
        atom.period,
        bound,
        is_range=False,
        certain=atom.is_money,
        dollar=_bare_dollar(atom),
        scaled=atom.scale is not None,
    )


def _starts(text: str, atom: Atom, floor: int, following: Atom | None) -> bool:
    """True of "from ₹5 lakh" that no "to" follows and no change goes before."""
    if not bounds.follows_from(text, atom.start, floor) or pairs.moved(text, atom.start):
        return False
    if _DATED_TO.match(text, atom.period_end):
        return False
    near = following is not None and following.start - atom.end < _LEADS_ON
    # "They earn from £17,000. With experience pay rises to £22,000."
    near = near and following is not None and not _PARTED.search(text, atom.period_end, following.start)
    return not (near and following and bounds.follows_to(text, following.start, atom.end))


def _opened(atom: Atom, bound: bounds.Bound | None) -> tuple[Decimal | None, Decimal | None, bounds.Bound | None]:
    if bound == "reaching" and atom.scale and atom.scale.name in LARGE:
        return atom.amount, atom.amount, None
    if bound == "maximum" or (bound == "reaching" and not atom.plus) or atom.less:
        return None, atom.amount, "reaching" if bound == "reaching" else "maximum"
    if atom.plus or bound in ("minimum", "starting"):
        return atom.amount, None, "starting" if bound == "starting" else "minimum"
    return atom.amount, atom.amount, bound
