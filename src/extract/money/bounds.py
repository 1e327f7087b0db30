"""Words before an amount that leave one of its ends open: "up to", "over", "starts at"."""

from __future__ import annotations

import re
from typing import Literal

Bound = Literal["maximum", "reaching", "minimum", "starting"]
REACH = 48
_FILLER = r"(?:\s*(?:around|about|approximately|roughly|nearly|almost|approx\.?|an?|the|some|close to|even|usually|typically|just|~|≈|[*_(\"'“]+|:))*\s*$"
_WORDS: tuple[tuple[Bound, str], ...] = (
    (
        "maximum",
        r"up\s?-?to|upto|as (?:high|much) as|at (?:the )?most|no(?:t)? more than|below|under|(?<!not )(?<!no )(?:less|lower) than|[<≤]=?"
        r"|(?:not|without) exceeding|capped at|a (?:max|maximum) of",
    ),
    (
        "reaching",
        r"(?:go|goes|going|move|moves) (?:all the way )?(?:up\s?)?to"
        r"|(?:rise|rises|rising|climb|climbs|climbing|grow|grows|growing|increase|increases|scale|scales|jump|jumps) (?:up )?to"
        r"|(?:can|could|may|might|will|to|often|even|potentially|easily|and)\s+(?:reach|touch|hit)|reaches|reaching|touches|touching",
    ),
    (
        "starting",
        r"start(?:s|ing|ed)?(?:\s(?:out|off))?\s(?:at|from|with|around|between|in the range of)"
        r"|(?:begin|begins|beginning)\s(?:at|from|with|around)|starting|onwards? from",
    ),
    (
        "minimum",
        r"over|above|more than|greater than|higher than|exceed(?:s|ing)?|(?:can|could|may|might|will|to|often) exceed|at least"
        r"|no(?:t)? (?:less|lower) than|a minimum of|minimum of|upwards? of|north of|in excess of|beyond|cross(?:es|ing)?"
        r"|surpass(?:es|ing)?|[>≥]=?|well over|as low as|as little as",
    ),
)
_PATTERNS = tuple((bound, re.compile(rf"(?<![A-Za-z])(?:{words}){_FILLER}", re.IGNORECASE)) for bound, words in _WORDS)
_FROM = re.compile(rf"(?<![A-Za-z])from{_FILLER}", re.IGNORECASE)
_TO = re.compile(rf"(?<![A-Za-z])to{_FILLER}", re.IGNORECASE)
_BETWEEN = re.compile(rf"(?<![A-Za-z])(?:between|betw\.|in between|anywhere between){_FILLER}", re.IGNORECASE)


def bound_before(text: str, at: int, floor: int = 0) -> Bound | None:
    """The bound that the words directly before offset `at` set, not looking before `floor`."""
    window = text[max(floor, at - REACH) : at]
    for bound, pattern in _PATTERNS:
        if pattern.search(window):
            return bound
    return None


def follows_from(text: str, at: int, floor: int = 0) -> bool:
    """True where "from" stands directly before the amount."""
    return bool(_FROM.search(text[max(floor, at - REACH) : at]))


def follows_to(text: str, at: int, floor: int = 0) -> bool:
    """True where "to" stands directly before the amount."""
    return bool(_TO.search(text[max(floor, at - REACH) : at]))


def follows_between(text: str, at: int, floor: int = 0) -> bool:
    """True where "between" stands directly before the amount."""
    return bool(_BETWEEN.search(text[max(floor, at - REACH) : at]))
