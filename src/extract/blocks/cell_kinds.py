"""What a line can be as a cell of a table that stands a cell a line."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from extract.blocks.money_lines import is_beside_money, is_money_only, money_or_scaled

CellKind = Literal["money", "number", "none", "words", "told", "apart"]

# What stands in the place of an amount that is not told, as alternatives of a pattern.
NOTHING = r"[-–—]{1,3}|n\.?/?a\.?|nil"
# A bracket that adds words to an amount: "₹7-9 LPA (all in)".
_ADDED = re.compile(r"\s*\([^()\d₹$£€]{2,30}\)$")
_NONE = re.compile(
    rf"(?:{NOTHING})(?:\s?\([^()]*\))?|\?{{1,3}}|none|not (?:available|disclosed|specified|applicable)|varies|variable",
    re.I,
)
_NUMBER = re.compile(r"[~<>≈]?\s?\d[\d,.]*(?:\s?(?:[-–—]|to)\s?\d[\d,.]*)?\s?(?:[%+]|/-)?")
# "30,000 in year 1"
_NUMBER_WITH_WORDS = re.compile(r"\d{1,3}(?:,\d{2,3})+(?:\s?(?:[-–—]|to)\s?\d{1,3}(?:,\d{2,3})+)?\s[a-z(][^.!?]{1,20}")
# What may head a column though it is a number: a year or a share.
_HEADING_NUMBER = re.compile(r"(?:19|20)\d\d|\d{1,2}%")
# Headings, pipes, rules, fences and the items of lists.
_NO_CELL = re.compile(r"[#|>`]|[-=_*]{3}|[-*+•·▪●‣◦○■➢➤✔✓][ \t\u00a0]|<")
_SENTENCES = re.compile(r"[a-zA-Z]{3}\.\s|\d[a-zA-Z]*\.\s(?=[A-Z0-9])")
_LONGEST = 200
_LONGEST_PAID = 90


@lru_cache(maxsize=8192)
def cell_kind(text: str) -> CellKind:
    """Whether a line is an amount with perhaps some words, a bare number, says that there is none, or has words.

    `told` are words with an amount behind them, `apart` are lines that can be no cell.
    """
    if len(text) > _LONGEST or "\t" in text or _NO_CELL.match(text):
        return "apart"
    if not any(map(str.isdigit, text)):
        return "none" if tells_nothing(text) else "words"
    if _NUMBER.fullmatch(text) or _NUMBER_WITH_WORDS.fullmatch(text):
        return "number"
    if tells_nothing(text):
        return "none"
    amounts = money_or_scaled(text)
    if not amounts:
        return "words"
    begins = is_beside_money(text[: amounts[0].start]) or is_amount(text)
    return "money" if begins and len(text) <= _LONGEST_PAID and not _SENTENCES.search(text) else "told"


def is_amount(text: str) -> bool:
    """True of an amount and hardly anything else but perhaps a bracket that adds words to it."""
    return is_money_only(_ADDED.sub("", text))


def tells_nothing(text: str) -> bool:
    """True of what stands where a row has no amount ("-", "N/A", "not disclosed")."""
    return bool(_NONE.fullmatch(text))


def may_head(text: str) -> bool:
    """True of words, and of numbers that may head a column ("2024", "25%")."""
    return cell_kind(text) == "words" or bool(_HEADING_NUMBER.fullmatch(text))
