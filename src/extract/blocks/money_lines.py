"""Lines that are an amount and hardly anything else, and lines that are a label with its amounts."""

from __future__ import annotations

import itertools
import re
from functools import lru_cache

from extract.money.ranges import Amount, read_amounts

_WORD = re.compile(r"[A-Za-z]{2,}")
_BESIDE = re.compile(
    r"\b(?:average|avg|median|mean|approx|approximately|around|about|upto|up|to|from|starting|at|above|over|in|per|and"
    r"|roughly|nearly|almost|below|under|beyond|onwards|less|than|usually|typically|annually|monthly|hourly|yearly"
    r"|or|more|ote|base|total|gross|ctc|fixed|plus|only|inr|rs|usd)\b",
    re.I,
)
_DIGIT = re.compile(r"\d")
_FIGURE = r"\d{1,3}(?:,\d{2,3})+"
BARE = re.compile(
    rf"(?:{_FIGURE}(?:\s*(?:[-–—]|to)\s*{_FIGURE})?|(?<!\d)\d{{4,6}}\s*(?:[-–—]|to)\s*\d{{4,6}}(?!\d)|(?<!\d)\d{{5,6}}(?!\d))(?:\s*\+|/-)?"
)
_LONGEST_MONEY = 80
_LONGEST_LABELLED = 120
_MOST_LABEL_WORDS = 8


def money_in(text: str) -> list[Amount]:
    """The amounts of a line that are money whatever stands around them."""
    return [amount for amount in _amounts(text) if amount.certain]


def money_or_scaled(text: str) -> list[Amount]:
    """The amounts that are money, and those with a scale alone ("7.50 L"), which a short line by itself makes money."""
    return [amount for amount in _amounts(text) if amount.certain or amount.scaled]


@lru_cache(maxsize=4096)
def _amounts(text: str) -> tuple[Amount, ...]:
    """The amounts of a line, which is asked for several times over while its place among the blocks is found."""
    return tuple(read_amounts(text))


def is_money_only(text: str) -> bool:
    """True where a line is one or more amounts hardly a word beside them ("Average 3.5 lakhs")."""
    if len(text) > _LONGEST_MONEY or not _DIGIT.search(text):
        return False
    amounts = money_or_scaled(text)
    if not amounts:
        return False
    between = [text[left.end : right.start] for left, right in itertools.pairwise(amounts)]
    rest = text[: amounts[0].start] + " ".join(between) + text[amounts[-1].end :]
    return is_beside_money(rest)


def is_beside_money(words: str) -> bool:
    """True of words that only say how an amount is meant ("from about", "up to")."""
    return not _WORD.search(_BESIDE.sub("", words))


def is_bare_figure(text: str) -> bool:
    """True where a line is a number in groups, or a range ("12,000 – 35,000"): a header may make it money."""
    return bool(BARE.fullmatch(text))


def is_label_and_money(text: str) -> bool:
    """True where a line is a short label that ends in an amount ("1 - 5 years 2.50 LPA"), not a sentence."""
    if len(text) > _LONGEST_LABELLED or not _DIGIT.search(text) or text.endswith((".", "?", ":")):
        return False
    amounts = money_or_scaled(text)
    if not amounts or text[amounts[-1].end :].strip(" )*_"):
        return False
    return 0 < len(text[: amounts[0].start].split()) <= _MOST_LABEL_WORDS
