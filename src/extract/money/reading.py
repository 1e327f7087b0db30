"""Atoms of a stretch of text: those in digits and in words, with what neighbours share."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.money import pairs
from extract.money.atoms import Atom, read_atom
from extract.money.blanks import BLANK
from extract.money.numbers import numbers
from extract.money.scales import FACTORS
from extract.money.words import word_atoms

_LIST = re.compile(rf",?{BLANK}{{0,3}}(?:and|or|&|,|(?P<leads>→|⇒|➜|[-–—=]>)){BLANK}{{0,3}}", re.I)
_PART = re.compile(rf"{BLANK}{{1,2}}(?:and{BLANK})?", re.I)
_SHARING = 200
_FULL = 2000


def read_atoms(text: str, start: int, end: int) -> list[Atom]:
    """All atoms of a stretch of text in order; numbers that cannot be amounts are left out."""
    found = _merged(list(_digit_atoms(text, start, end)), word_atoms(text, start, end))
    return _share_list_scale(text, _compounded(text, found)) if any(atom.scale for atom in found) else found


def _digit_atoms(text: str, start: int, end: int) -> Iterator[Atom]:
    stop = start
    for first, last in numbers(text, start, end):
        if first < stop:
            continue
        atom = read_atom(text, first, last, stop, after_atom=first == stop)
        if atom:
            stop = atom.period_end
            yield atom


def _merged(atoms: list[Atom], words: list[Atom]) -> list[Atom]:
    """Both in order; words that overlap digits are left out."""
    if not words:
        return atoms
    merged: list[Atom] = []
    for atom in sorted([*atoms, *words], key=lambda atom: atom.start):
        if not merged or merged[-1].period_end <= atom.start:
            merged.append(atom)
    return merged


def _compounded(text: str, atoms: list[Atom]) -> list[Atom]:
    """Add up the parts of one amount: "2 lakh 50 thousand"."""
    whole: list[Atom] = []
    for atom in atoms:
        left = whole[-1] if whole else None
        if left and _is_part(text, left, atom):
            whole[-1] = _sum(left, atom)
        else:
            whole.append(atom)
    return whole


def _is_part(text: str, left: Atom, right: Atom) -> bool:
    if not left.scale or not right.scale or left.period or (right.sign and right.sign.start == right.start):
        return False
    if not left.scale.indian or FACTORS[right.scale.name] >= FACTORS[left.scale.name]:
        return False
    return right.amount < FACTORS[left.scale.name] and bool(_PART.fullmatch(text, left.period_end, right.start))


def _sum(left: Atom, right: Atom) -> Atom:
    if left.scale is None:
        return left
    value = left.value + right.amount / FACTORS[left.scale.name]
    return right._replace(
        start=left.start, value=value, digits=left.digits, scale=left.scale, sign=left.sign or right.sign
    )


def _share_list_scale(text: str, atoms: list[Atom]) -> list[Atom]:
    """Give "₹4, ₹6 and ₹9 lakh" its scale on every member, and "₹3–6 → ₹12–25 LPA" its own on both ranges."""
    shared = list(atoms)
    for index in range(len(shared) - 2, -1, -1):
        left, right = shared[index], shared[index + 1]
        scaled = _scaled_of(text, shared, index + 1)
        if not scaled or left.scale or left.value >= _SHARING or right.value >= _FULL:
            continue
        found = _LIST.fullmatch(text, left.period_end, right.start)
        falls = found and found["leads"] and left.value > right.value
        if found and not falls and _signed(text, shared, index):
            shared[index] = left._replace(scale=scaled.scale, period=left.period or scaled.period)
    return shared


def _scaled_of(text: str, atoms: list[Atom], index: int) -> Atom | None:
    """The atom that has the scale of the one at `index`: itself, or the upper end of its range."""
    one, other = (*atoms[index : index + 2], None)[:2]
    if one is None or one.scale or other is None or not pairs.dashed(text, one, other):
        return one if one and one.scale else None
    return other if other.scale else None


def _signed(text: str, atoms: list[Atom], index: int) -> bool:
    """Whether an atom has a currency, or is the upper end of a range whose lower end has one."""
    if atoms[index].sign or not index:
        return atoms[index].sign is not None
    lower = atoms[index - 1]
    return lower.sign is not None and pairs.dashed(text, lower, atoms[index])
