"""Whether words of a file may hold an amount of money, told before its text is known."""

from __future__ import annotations

import re

MONEY_SIGN = re.compile(
    r"[$¢£¤¥৲৳૱௹฿₠-⃀﷼]|\b(?:rs|inr|rupees?|lakhs?|lacs?|lpa|ctc|crores?|usd|dollars?|gbp|pounds?|eur|euros?"
    r"|aed|sgd|cad|aud|k|salary|salaries|wages?|pay|per annum)\b",
    re.IGNORECASE,
)
DIGIT = re.compile(r"\d")
AMOUNT_WORD = re.compile(r"\d(?:k|l|lpa|lakhs?|cr)\b", re.IGNORECASE)


def holds_money(words: str) -> bool:
    """Whether a text may hold an amount of money: a digit, and a sign or word that goes with money."""
    return DIGIT.search(words) is not None and has_sign(words)


def has_sign(words: str) -> bool:
    """Whether a sign or a word that goes with money stands in a text."""
    return MONEY_SIGN.search(words) is not None or AMOUNT_WORD.search(words) is not None
