"""Amounts: atoms joined to ranges, where currency, scale and period may stand on one end only."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal

from extract.money import bounds, numbers
from extract.money.atoms import Atom, read_atom
from extract.money.blanks import BLANK
from extract.money.scales import LADDER
from extract.money.words import word_atoms

_DASH = re.compile(rf"(?:{BLANK}|[*_])*\\?[-–—−‐‑‒―~～→]{{1,3}}{BLANK}*(?:[*_])*")
_WORD = re.compile(
    rf"{BLANK}+(?:to|till|until|through|up{BLANK}?to)(?:{BLANK}+(?:around|about|approximately|nearly|as high as|over|the|an?))?{BLANK}+(?:[*_])*", re.I
)
_AND = re.compile(rf"{BLANK}+(?:and|&){BLANK}+(?:around|about|approximately|nearly)?{BLANK}*", re.I)
_MOVED = re.compile(
    r"\b(?:dropped|fell|rose|grew|increased|climbed|declined|jumped|surged|went (?:up|down)|moved|shifted|dipped|soared)\b(?:[^.;]|\.\d){0,80}\bfrom\b[^.;]{0,12}$",
    re.I,
)
_LIST = re.compile(rf",?{BLANK}*(?:and|or|&|,){BLANK}*", re.I)
_MAY_STAND_BEFORE_BARE = re.compile(r"(?:^|[\s(|:~*\[]|\b(?:from|between|of|is|about|around|earn|earns|salary|approximately|at|ctc|package))[\s:*]*$", re.I)
_LABEL_NUMBER = re.compile(r"(?:tier|level|grade|band|year|years?|yrs?|class|group|stage|step|phase|type|top|scale|exp(?:erience)?|age|[a-z]+)\s*\d*\s*$", re.I)


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


def _connects(text: str, left: Atom, right: Atom) -> bool:
    gap_start, gap_end = left.period_end, right.start
    if not 0 < gap_end - gap_start <= 24 or "\n" in text[gap_start:gap_end]:
        return False
    if _WORD.fullmatch(text, gap_start, gap_end) and _MOVED.search(text[max(0, left.start - 110) : left.start]):
        return False
    if _DASH.fullmatch(text, gap_start, gap_end) or _WORD.fullmatch(text, gap_start, gap_end):
        return left.is_money or right.is_money or left.scale is not None or right.scale is not None or right.period is not None
    return bool(_AND.fullmatch(text, gap_start, gap_end)) and bounds.follows_between(text, left.start)


def _joins(text: str, left: Atom, right: Atom) -> bool:
    if not _connects(text, left, right):
        return False
    if left.sign or left.scale:
        return not (right.sign and left.sign and right.sign.code != left.sign.code)
    if right.sign and right.sign.start < right.end and right.sign.start == right.start:
        # "Tier 2 – ₹5 lakh": a label's number before a whole amount is no lower end.
        tight = right.start - left.period_end == 1
        year = left.digits == 4 and 1900 <= left.value <= 2100
        return not year and (tight or bool(_MAY_STAND_BEFORE_BARE.search(text[max(0, left.start - 14) : left.start]))) and not (
            left.start and _LABEL_NUMBER.search(text[max(0, left.start - 12) : left.start]) and not tight
        )
    return True


def _low_end(left: Atom, right: Atom) -> Decimal:
    """The lower end's amount, its scale taken from the upper end where it has none of its own."""
    if left.scale:
        return left.amount
    top = right.amount
    if right.scale and right.value < 2000:
        if left.value >= 1000 and left.value <= top:
            return left.value
        for name in LADDER[right.scale.name]:
            if left.scaled(name) <= top:
                return left.scaled(name)
        return left.value
    if right.scale is None and left.value < 1000 <= right.value and left.value * 1000 <= top and left.value * 1000 * 20 > top and right.value >= 10_000:
        return left.value * 1000
    return left.value


def _high_end(left: Atom, right: Atom) -> Decimal:
    if right.scale or not left.scale or right.value >= 1000:
        return right.amount
    return right.scaled(left.scale.name)


def _range(text: str, left: Atom, right: Atom) -> Amount:
    low: Decimal | None
    high: Decimal | None
    low, high = sorted((_low_end(left, right), _high_end(left, right)))
    signs = [atom for atom in (left, right) if atom.sign]
    currency = signs[0].currency if signs else left.currency or right.currency
    certain = left.is_money or right.is_money
    dollar = any(atom.sign and atom.sign.form == "$" for atom in signs)
    bound = bounds.bound_before(text, left.start)
    if bound == "maximum":
        low = None
    whole = Amount(left.start, right.period_end, low, high, currency, right.period or left.period, bound, True, certain, dollar)
    return replace(whole, scaled=bool(left.scale or right.scale))


def _single(text: str, atom: Atom, floor: int, following: Atom | None) -> Amount:
    bound = bounds.bound_before(text, atom.start, floor)
    if bound is None and atom.is_money and bounds.follows_from(text, atom.start, floor):
        leads_on = following is not None and following.start - atom.end < 90 and bounds.follows_to(text, following.start, atom.end)
        moved = _MOVED.search(text[max(0, atom.start - 110) : atom.start])
        bound = None if leads_on or moved else "starting"
    low: Decimal | None = atom.amount
    high: Decimal | None = atom.amount
    if bound == "maximum" or (bound == "reaching" and not atom.plus) or atom.less:
        low, bound = None, "maximum"
    elif atom.plus or bound in ("minimum", "starting"):
        high = None
        bound = bound if bound == "starting" else "minimum"
    dollar = bool(atom.sign and atom.sign.form == "$")
    return Amount(
        atom.start, atom.period_end, low, high, atom.currency, atom.period, bound, False, atom.is_money, dollar, bool(atom.scale)
    )


def _share_list_scale(text: str, atoms: list[Atom]) -> list[Atom]:
    """Give "₹4, ₹6 and ₹9 lakh" its scale on every member."""
    shared = list(atoms)
    for index in range(len(shared) - 2, -1, -1):
        left, right = shared[index], shared[index + 1]
        if right.scale and not left.scale and left.sign and left.value < 200 and right.value < 2000:
            if _LIST.fullmatch(text, left.period_end, right.start):
                shared[index] = replace(left, scale=right.scale, period=left.period or right.period)
    return shared


def read_atoms(text: str, start: int, end: int) -> list[Atom]:
    """All atoms of a stretch of text in order; numbers that cannot be amounts are left out."""
    found: list[Atom] = []
    for number_start, number_end in numbers.numbers(text, start, end):
        if found and number_start < found[-1].period_end:
            continue
        atom = read_atom(text, number_start, number_end, bool(found) and number_start == found[-1].period_end)
        if atom:
            found.append(atom)
    return _share_list_scale(text, _merged(found, word_atoms(text, start, end)))


def _merged(atoms: list[Atom], words: list[Atom]) -> list[Atom]:
    if not words:
        return atoms
    free = [word for word in words if all(word.end <= atom.start or atom.period_end <= word.start for atom in atoms)]
    return sorted([*atoms, *free], key=lambda atom: atom.start)


def join(text: str, atoms: Iterable[Atom]) -> list[Amount]:
    """Atoms to amounts: neighbours that a dash or a "to" connects become one range, "₹10 lakh to ₹20-25 lakh" too."""
    queue = list(atoms)
    amounts: list[Amount] = []
    index = 0
    while index < len(queue):
        left = queue[index]
        floor = amounts[-1].end if amounts else 0
        right = queue[index + 1] if index + 1 < len(queue) else None
        if right is None or not _joins(text, left, right):
            amounts.append(_single(text, left, floor, right))
            index += 1
            continue
        third = queue[index + 2] if index + 2 < len(queue) else None
        if third is not None and _joins(text, right, third) and not right.period and (third.scale or not right.scale):
            inner = _range(text, right, third)
            if left.amount <= (inner.low or left.amount):
                joined = _range(text, left, third)
                amounts.append(replace(joined, low=min(left.amount, joined.high or left.amount)))
                index += 3
                continue
        amounts.append(_range(text, left, right))
        index += 2
    return amounts


def read_amounts(text: str, start: int = 0, end: int | None = None) -> list[Amount]:
    """All amounts between two offsets in order, bare numbers among them (`certain` is false)."""
    return join(text, read_atoms(text, start, len(text) if end is None else end))
