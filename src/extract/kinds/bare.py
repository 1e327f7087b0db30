"""Bare numbers: whether a number without a currency is money at all."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from extract.kinds import plausible
from extract.kinds.evidence import Evidence
from extract.kinds.rules import SALARY, filler
from extract.money.ranges import Amount, size
from extract.setting import Setting

# Scores that pay's words must reach before a bare number is read as money.
_NEAR, _GOVERNED, _LABELLED, _OVER = 0.9, 2.5, 1.5, 0.5
_WHOLE = 1000
# From here on a range is seldom anything else in a document about pay.
_FULL = 10_000
_ALIKE = 5
# What "35k" in a text about pay mostly is.
_USUAL = (15_000, 600_000)
_USUAL_INDIAN = (100_000, 30_000_000)
_HOURLY = (5, 500)
# No bare number with a scale of billions is pay.
_MARKET = 100_000_000
_MILLION = 1_000_000
_YEARLIKE = re.compile(
    r"(?:19|20)\d\d(?:\s*(?:[-–—/]|and|to)\s*(?:(?:19|20)?\d\d))?(?:\s*\+|\s+(?:onwards?|or later|and later))?"
)
_COLON = re.compile(r"[\s*_]*:")
# "2022-23".
_YEAR_BEFORE = re.compile(r"(?:19|20)\d\d[-–/]$")
# What makes a number below a thousand, alone under a header of pay, more than a count.
_SMALL_UNIT = re.compile(
    r"hour|\bhr|\bda(?:y|ily)|week|\blpa\b|lakhs?|lacs?|crore|\bcr\b|\bk\b|thousand|million|'?000", re.I
)
_NTH = re.compile(r"[\W_]*(?:[A-Za-z]+ ){1,2}#?\d[\W_]*")
_FEW = 10
_REACH = 24
# "Analyst 1 base", but "CTC 9".
_RUNG = re.compile(r"\b(?!(?:Salary|Pay|Package|Wage|Stipend|Base|Basic|Total|About|Around|Only|Rs)\b)[A-Z][a-z]+ \Z")
_AVERAGED = re.compile(r"\b(?:median|average|mean|avg\.?)(?: (?:of|is|was))?[\s:=~*_(]*\Z", re.I)
_LETTERS = re.compile(r"[A-Za-z]{3}")
_ADDRESS = re.compile(r"\S*(?://|www\.|@)\S*$")


def _best(evidence: Sequence[Evidence], *, direct: bool = False) -> float:
    return max((one.score for one in evidence if one.kind == SALARY and (one.direct or not direct)), default=0.0)


def _alone(setting: Setting) -> bool:
    """True where the sentence, as a cell does, holds the number and nothing that names another thing."""
    before = setting.sentence[: setting.start]
    return bool(filler().before.fullmatch(before[-80:])) and len(setting.sentence) - setting.end < 60


def is_money(
    setting: Setting, sentence: Sequence[Evidence], labels: Sequence[Evidence], around: Sequence[Evidence]
) -> bool:
    """Whether the words around a bare number say that it is pay.

    A figure of a thousand or more, or with a scale, needs words of pay near it (with a scale, those `around` it, in
    the headings and the sentence before, will do); with a period of its own or two large ends, a document about pay is
    enough. A small number or one like a year must be governed by them ("CTC: 23") or stand in their column.
    """
    governed = _best(sentence, direct=True) >= _GOVERNED
    if _cannot_be_pay(setting, governed):
        return False
    quote = setting.sentence[setting.start : setting.end]
    dated = _LETTERS.search(setting.sentence) or _COLON.match(setting.sentence, setting.end)
    if _YEARLIKE.fullmatch(quote) and dated:
        return False
    if setting.labels and _alone(setting) and _best(labels) >= _LABELLED and _may_fill(setting):
        return True
    if _YEARLIKE.fullmatch(quote) or _ADDRESS.search(setting.sentence[max(0, setting.start - 200) : setting.start]):
        return False
    if _YEAR_BEFORE.search(setting.sentence[max(0, setting.start - 6) : setting.start]):
        return False
    if not (setting.amount.scaled or size(setting.amount) >= _WHOLE):
        return setting.about_pay and (governed or _is_hourly(setting)) and not _counts_items(setting)
    if setting.amount.scaled and setting.about_pay and (_best(around) >= _OVER or _is_usual(setting.amount)):
        return True
    if _best(sentence) >= _NEAR:
        return True
    if _is_averaged(setting) and _best(around) >= _OVER:
        return True
    return setting.about_pay and (setting.amount.period is not None or _is_full_range(setting.amount))


def _cannot_be_pay(setting: Setting, governed: bool) -> bool:
    """Whether a number is of the size of other things, or is followed by what it counts."""
    amount = setting.amount
    if plausible.too_large(amount) or (amount.scaled and size(amount) >= _MARKET):
        return True
    if not governed and _is_of_millions(amount):
        return True
    return not (governed and amount.scaled) and not filler().follows.match(setting.sentence[setting.end :][:80])


def _may_fill(setting: Setting) -> bool:
    """Whether the number, alone in its cell, is large enough for pay or has a unit, its own or its header's."""
    amount = setting.amount
    if amount.scaled or amount.currency or amount.period or amount.is_range or size(amount) >= _WHOLE:
        return True
    return any(_SMALL_UNIT.search(label) for label in setting.labels)


def _is_hourly(setting: Setting) -> bool:
    """True of "15 an hour" in a text about pay."""
    return setting.amount.period == "hour" and _HOURLY[0] <= size(setting.amount) <= _HOURLY[1]


def _counts_items(setting: Setting) -> bool:
    """True of the "(1)" that an item of a list in a sentence begins with, of "Offer 2" alone, and of "Analyst 1"."""
    if _NTH.fullmatch(setting.sentence):
        return True
    if (
        size(setting.amount) < _FEW
        and _RUNG.search(setting.sentence, max(0, setting.start - _REACH), setting.start)
        and not setting.amount.period
    ):
        return True
    around = setting.sentence[max(0, setting.start - 1) : setting.end + 1]
    return around == f"({setting.sentence[setting.start : setting.end]})"


def _is_full_range(amount: Amount) -> bool:
    return amount.is_range and amount.low is not None and amount.low >= _FULL


def _is_averaged(setting: Setting) -> bool:
    """True of "median 140,000": digits in groups right behind the word for a statistic."""
    grouped = "," in setting.sentence[setting.start : setting.end] and size(setting.amount) >= _FULL
    return grouped and bool(_AVERAGED.search(setting.sentence, 0, setting.start))


def _is_of_millions(amount: Amount) -> bool:
    """True of "1.25 million" without a currency, which counts people more often than money."""
    return amount.scaled and not amount.currency and (amount.low or size(amount)) >= _MILLION


def _is_usual(amount: Amount) -> bool:
    least, most = _USUAL_INDIAN if amount.currency == "INR" else _USUAL
    return least <= size(amount) <= most


def is_sibling(setting: Setting, paid: Sequence[Decimal]) -> bool:
    """Whether a large bare number that nothing is counted with is of the size of the pay beside it."""
    quote, after = setting.sentence[setting.start : setting.end], setting.sentence[setting.end :][:80]
    if size(setting.amount) < _WHOLE or ("," not in quote and not setting.amount.scaled):
        return False
    alike = any(one <= size(setting.amount) * _ALIKE and size(setting.amount) <= one * _ALIKE for one in paid)
    return alike and bool(filler().follows.match(after))
