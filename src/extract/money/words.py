"""Amounts in words: "five lakh rupees", "a crore and a half", "half a million dollars"."""

from __future__ import annotations

import re
from decimal import Decimal

from extract.money import currencies
from extract.money.atoms import Atom
from extract.money.periods import period_after
from extract.money.scales import FACTORS, Scale

_SMALL = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
        " eighteen nineteen".split()
    )
}
_TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
_NAMES = {"lac": "lakh"}
_TRIGGER = re.compile(r"\b(?:lakh|lac|crore|thousand|million|billion|hundred)", re.IGNORECASE)
_UNIT = "|".join([*_SMALL, *_TENS])
_COUNT = rf"(?:half\s+an?|an?\s+(?:quarter|half)|(?:{_UNIT})(?:[\s-]+(?:{_UNIT}))?(?:\s+and\s+a\s+half)?|an?)"
_SCALE = r"(?:lakh|lac|crore|thousand|million|billion|hundred)s?"
_TERM = rf"{_COUNT}\s+(?:(?:healthy|whopping|cool|full|good)\s+)?{_SCALE}(?:\s+and\s+a\s+half)?"
_PHRASE = re.compile(rf"\b{_TERM}(?:\s+(?:and\s+)?{_TERM})?(?:\s+thousands?)?(?!\w)", re.IGNORECASE)
_TERM_PARTS = re.compile(
    rf"({_COUNT})\s+(?:(?:healthy|whopping|cool|full|good)\s+)?({_SCALE})(\s+and\s+a\s+half)?(\s+thousands?)?", re.IGNORECASE
)
_LOWER = re.compile(rf"\b((?:{_UNIT})(?:\s+and\s+a\s+half)?)\s+(?:to|and|or)\s+$", re.IGNORECASE)
_REACH = 40


def _count(words: str) -> Decimal:
    total = Decimal(0)
    folded = words.casefold()
    if folded.startswith("half a") or folded.endswith(" half") and "and" not in folded:
        return Decimal("0.5")
    if "quarter" in folded:
        return Decimal("0.25")
    for word in re.findall(r"[a-z]+", folded):
        total += _SMALL.get(word, _TENS.get(word, 0))
    if folded in ("a", "an"):
        total = Decimal(1)
    return total + (Decimal("0.5") if "and a half" in folded else 0)


def _value(phrase: str) -> tuple[Decimal, str]:
    total, largest = Decimal(0), "hundred"
    for found in _TERM_PARTS.finditer(phrase):
        name = found[2].casefold().rstrip("s")
        name = _NAMES.get(name, name)
        count = _count(found[1]) + (Decimal("0.5") if found[3] else 0)
        total += count * FACTORS[name] * (1000 if found[4] else 1)
        largest = name if FACTORS[name] > FACTORS[largest] else largest
    return total, largest


def _atom(text: str, found: re.Match[str]) -> Atom:
    amount, largest = _value(found[0])
    sign = currencies.after(text, found.end())
    before = currencies.before(text, found.start())
    end = sign.end if sign else found.end()
    indian = largest in ("lakh", "crore")
    scale = Scale(largest, found.start(), found.end(), indian, "none" if indian else "currency", annual=False)
    period = period_after(text, end)
    start = before.start if before else found.start()
    value = amount / FACTORS[largest]
    name, period_end = period or (None, end)
    return Atom(start, end, value, len(str(int(amount))), scale, sign or before, period=name, period_end=period_end, marks_end=end)


def _lower_atom(text: str, end: int, found: re.Match[str]) -> Atom:
    """The lower end of "ten to twelve lakh", whose scale stands on the upper end."""
    start = end - len(found[0]) + (found.start(1) - found.start())
    stop = start + len(found[1])
    value = _count(found[1])
    before = currencies.before(text, start)
    return Atom(before.start if before else start, stop, value, len(str(int(value))), sign=before, period_end=stop, marks_end=stop)


def word_atoms(text: str, start: int, end: int) -> list[Atom]:
    """The amounts in words of a stretch of text, in order; without a scale of India or a currency they are no money."""
    atoms: list[Atom] = []
    at = start
    while trigger := _TRIGGER.search(text, at, end):
        found = _PHRASE.search(text, max(at, trigger.start() - _REACH), min(end, trigger.end() + _REACH))
        at = trigger.end()
        if found:
            at = max(at, found.end())
            atom = _atom(text, found)
            lower = _LOWER.search(text[max(start, found.start() - _REACH) : found.start()])
            if lower and atom.is_money:
                atoms.append(_lower_atom(text, found.start(), lower))
            if atom.is_money:
                atoms.append(atom)
    return atoms
