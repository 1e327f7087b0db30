"""Amounts in words: "five lakh rupees", "a crore and a half", "half a million dollars", "fifteen dollars"."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from extract.money import currencies
from extract.money.atoms import Atom
from extract.money.blanks import DASHES
from extract.money.marks import marks_after
from extract.money.scales import FACTORS, Scale
from extract.phrases import word_class

_NUMERALS = (
    "zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|eighteen|nineteen"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_VALUES = {word: Decimal(value) for value, word in enumerate(_NUMERALS.split("|"))} | {
    word: Decimal(10 * value) for value, word in enumerate(_TENS.split("|"), start=2)
}
_NAMES = {"lac": "lakh"}
_SCALES = ("lakh", "lac", "crore", "thousand", "million", "billion", "hundred")
_COINS = ("dollar", "rupee", "pound", "euro", "dirham")
_TRIGGERS = (*_SCALES, *_COINS)
_UNIT = "|".join(_VALUES)
_ONES = "|".join(_NUMERALS.split("|")[1:10])
_NUMERAL = rf"(?:(?:{_TENS})[\s-](?:{_ONES})|{_UNIT})"
_COUNT = rf"(?:half\s+(?:of\s+)?an?|an?\s+(?:quarter|half)(?:\s+of\s+an?)?|{_NUMERAL}(?:\s+and\s+a\s+half)?|an?)"
_SCALE = rf"(?:{'|'.join(_SCALES)})s?"
_PRAISES = word_class("praise")
_PRAISE = rf"(?:(?:{'|'.join(_PRAISES)})\s+)?"
_COUNTING = frozenset((*_VALUES, *_PRAISES, "a", "an", "half", "quarter"))
_TERM = rf"{_COUNT}[\s-]+{_PRAISE}{_SCALE}(?:\s+and\s+a\s+half)?"
_COINED = rf"{_NUMERAL}(?=\s+(?:{'|'.join(_COINS)})s?\b)"
_PHRASE = re.compile(
    rf"\b(?:{_TERM}(?:\s+(?:and\s+)?{_TERM})?(?:\s+thousands?)?|{_COINED})(?!\w)",
    re.IGNORECASE,
)
_FIRST = re.compile(rf"{_TERM}(?!\w)", re.IGNORECASE)
_TERM_PARTS = re.compile(
    rf"({_COUNT})[\s-]+{_PRAISE}({_SCALE})(\s+and\s+a\s+half)?(\s+thousands?)?",
    re.IGNORECASE,
)
_UPPER = r"(?:(?:about|around|nearly|almost|over|some|more than)\s+)?"
_LOWER = re.compile(
    rf"\b((?:{_NUMERAL})(?:\s+and\s+a\s+half)?)"
    rf"(?:\s+(?:to|and|or|&|till|through|up to)\s+{_UPPER}|\s?[{DASHES}]\s?)$",
    re.IGNORECASE,
)
_PARTED = str.maketrans(dict.fromkeys(DASHES, " "))
_HALF = Decimal("0.5")
_REACH = 40


def word_atoms(text: str, start: int, end: int) -> list[Atom]:
    """The amounts in words of a stretch of text, in order; without a scale of India or a currency they are no money."""
    atoms: list[Atom] = []
    at = start
    for first, last in _triggers(text, start, end):
        if first < at or not _is_counted(text, start, first):
            continue
        found = _PHRASE.search(text, max(at, first - _REACH), min(end, last + _REACH))
        found = _one_amount(text, found) if found else None
        at = max(last, found.end()) if found else last
        if found and (atom := _atom(text, found)).is_money:
            atoms += [*_lower_atoms(text, max(start, found.start() - _REACH), found.start()), atom]
    return atoms


def has_words(text: str, start: int, end: int) -> bool:
    """Whether a word of a scale or a coin stands in a stretch of text: without one it holds no amount in words."""
    return next(_triggers(text, start, end), None) is not None


def _is_counted(text: str, start: int, at: int) -> bool:
    """A cheap test for the word of a count before offset `at`."""
    words = text[max(start, at - _REACH) : at].translate(_PARTED).split()
    return bool(words) and words[-1].casefold() in _COUNTING


def _triggers(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where the words of scales and coins begin and end in a stretch of text, in order."""
    found = _found(text)
    for first, last in itertools.islice(found, bisect_left(found, (start,)), bisect_left(found, (end,))):
        if last <= end and (first == start or not text[first - 1].isalnum()):
            yield first, last


@lru_cache(maxsize=16)
def _found(text: str) -> tuple[tuple[int, int], ...]:
    """Where such words stand in a whole text, inside others too; plain finding is far faster than a pattern."""
    # The one letter whose small form is longer would shift the offsets.
    small = text.replace("İ", "i").lower()
    spans: list[tuple[int, int]] = []
    for word in _TRIGGERS:
        at = small.find(word)
        while at >= 0:
            spans.append((at, at + len(word)))
            at = small.find(word, at + len(word))
    return tuple(sorted(spans))


def _count(words: str) -> Decimal:
    folded = words.casefold()
    if folded in ("a", "an"):
        return Decimal(1)
    if "half" in folded and "and" not in folded:
        return _HALF
    if "quarter" in folded:
        return _HALF / 2
    numeral = sum((_VALUES.get(word, Decimal(0)) for word in re.findall(r"[a-z]+", folded)), Decimal(0))
    return numeral + (_HALF if "and a half" in folded else 0)


def _value(phrase: str) -> tuple[Decimal, str]:
    """The sum of a phrase and its largest scale ("" where it has none)."""
    total, largest = Decimal(0), ""
    for found in _TERM_PARTS.finditer(phrase):
        name = _scale_of(found)
        count = _count(found[1]) + (_HALF if found[3] else 0)
        if largest == "hundred" and name != largest:
            # "One hundred and twenty thousand": the hundreds are of thousands too.
            count, total = count + total, Decimal(0)
        total += count * FACTORS[name] * (1000 if found[4] else 1)
        largest = max(name, largest, key=lambda one: FACTORS.get(one, 0))
    return (total, largest) if largest else (_count(phrase), "")


def _scale_of(term: re.Match[str]) -> str:
    name = term[2].casefold().rstrip("s")
    return _NAMES.get(name, name)


def _one_amount(text: str, found: re.Match[str]) -> re.Match[str]:
    """The first term alone of "five lakh and six lakh", two amounts; "five lakh ten thousand", which falls, is one."""
    scales = [_scale_of(term) for term in _TERM_PARTS.finditer(found[0])]
    falls = len(scales) < 2 or scales[0] == "hundred" != scales[1] or FACTORS[scales[0]] > FACTORS[scales[1]]
    return found if falls else _FIRST.match(text, found.start()) or found


def _atom(text: str, found: re.Match[str]) -> Atom:
    amount, largest = _value(found[0])
    before, after = currencies.before(text, found.start()), currencies.after(text, found.end())
    end = after.end if after else found.end()
    start = before.start if before else found.start()
    marks = marks_after(text, end, plus=False)
    indian = largest in ("lakh", "crore")
    needs = "none" if indian else "currency"
    scale = Scale(largest, found.start(), found.end(), indian, needs) if largest else None
    value = amount / FACTORS[largest] if largest else amount
    return Atom(
        start,
        end,
        value,
        max(1, amount.adjusted() + 1),
        marks.period_end,
        scale,
        after or before,
        marks.plus,
        marks.less,
        marks.period,
    )


def _lower_atoms(text: str, floor: int, end: int) -> list[Atom]:
    """The lower end of "ten to twelve lakh", whose scale stands on the upper end."""
    found = _LOWER.search(text[floor:end])
    if not found:
        return []
    start, stop = floor + found.start(1), floor + found.end(1)
    before = currencies.before(text, start)
    value = _count(found[1])
    return [
        Atom(before.start if before else start, stop, value, max(1, value.adjusted() + 1), stop, sign=before),
    ]
