"""Amounts that tell the one before them again, in other money or for another period."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.money.ranges import Amount, size

_BETWEEN = re.compile(
    r"[\s*_]*(?:=|≈|~|\(|/|or)[\s*_]*(?:about|approx\w*\.?|~|≈|roughly|around|equivalent to)?[\s*_]*", re.I
)
# "($7,200 or so)", "(about $3,400 a month)"
_CLOSES = re.compile(r"(?:\s?[a-z/]+\.?){0,4}[*_]*\)", re.I)
# A week is four to five times shorter than a month, all other periods differ by more.
_OTHER_PERIOD = 3


def is_told_again(text: str, left: Amount, right: Amount) -> bool:
    """True where an amount says the one before it again in another currency or for another period."""
    other = right.currency not in (None, left.currency) or (
        left.period != right.period and left.is_range == right.is_range and not _of_one_size(left, right)
    )
    return other and bool(_BETWEEN.fullmatch(text, left.end, right.start))


def tellings(text: str, amounts: Sequence[Amount]) -> list[list[int]]:
    """The amounts by index, each with those behind it that tell it again."""
    groups: list[list[int]] = []
    for index, amount in enumerate(amounts):
        if index and is_told_again(text, amounts[index - 1], amount) and _is_whole(text, amounts[index - 1], amount):
            groups[-1].append(index)
        else:
            groups.append([index])
    return groups


def end_of_telling(text: str, first: Amount, last: Amount) -> int:
    """Where an amount ends with all that tells it again, and with the bracket of that."""
    closes = _CLOSES.match(text, last.end) if "(" in text[first.end : last.start] else None
    return closes.end() if closes else last.end


def _is_whole(text: str, left: Amount, right: Amount) -> bool:
    """False of a bracket that says more than the amount: "£90 a week (£9 an hour + £2 holiday pay)"."""
    return "(" not in text[left.end : right.start] or bool(_CLOSES.match(text, right.end))


def _of_one_size(left: Amount, right: Amount) -> bool:
    """Whether two amounts are too near to be one pay for two periods: "£19 an hour (£21 in London)"."""
    smaller, larger = sorted((size(left), size(right)))
    return smaller > 0 and larger < _OTHER_PERIOD * smaller
