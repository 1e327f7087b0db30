"""The rules that tell what kind of money an amount is, read from the vocabulary and compiled once."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import cache, cached_property
from typing import Literal

from extract.folding import of_folded
from extract.kinds.openings import begins_text
from vocabulary.tables import Row, read_rows

Where = Literal["before", "after", "sentence", "label", "heading", "amount"]
NONE = "none"
SALARY = "salary"


@dataclass(frozen=True)
class Rule:
    """Words that speak for one kind: where they stand, how much they weigh, the least amount that they speak of."""

    kind: str
    where: Where
    weight: float
    least: Decimal
    reason: str
    words: str

    @cached_property
    def cased(self) -> bool:
        """Whether capitals tell the words apart."""
        return "(?-i:" in self.words

    @cached_property
    def begins_text(self) -> bool:
        """Whether the words can stand at the start of a text alone."""
        return begins_text(self.words)

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """The words at the start and the end of a word, compiled when they are first looked for.

        It is for a folded text, which is read in half the time of one in both cases, unless it is `cased`.
        """
        words = rf"(?<![^\W\d_])(?:{self.words})(?!(?<=[a-z])[a-z])"
        return re.compile(words, re.IGNORECASE) if self.cased else of_folded(words)


@dataclass(frozen=True, slots=True)
class Filler:
    """What may stand between the words of a rule and the amount, and what may follow a bare number that is money."""

    before: re.Pattern[str]
    after: re.Pattern[str]
    follows: re.Pattern[str]


def _rule(row: Row, where: Where) -> Rule:
    return Rule(row["kind"], where, float(row["weight"]), Decimal(row["least"] or 0), row["reason"], row["pattern"])


@cache
def rules(where: Where) -> tuple[Rule, ...]:
    """All rules for one place."""
    return tuple([_rule(row, where) for row in read_rows("kinds.csv") if where in row["where"].split("|")])


def _words(side: str) -> str:
    return "|".join(row["pattern"] for row in read_rows("kinds_filler.csv") if row["side"] == side)


@cache
def filler() -> Filler:
    """The fillers, compiled: `before` and `after` match a whole gap, `follows` the text after the amount."""
    marks = r"[\s*_\"'“‘(\[{:=~≈>|•\\–—+-]"
    return Filler(
        re.compile(rf"{marks}*+(?:(?:{_words('before')})(?![^\W_])(?:{marks}|,(?=\s))*+)*", re.IGNORECASE),
        re.compile(rf"[\s)\]*_\"'”’]*+(?:(?:{_words('after')})(?![^\W_])\s*+)*", re.IGNORECASE),
        re.compile(rf"[\s*_\"'”’]*(?:$|[^\w\s%]|\n|(?:{_words('follows')})(?![^\W_]))", re.IGNORECASE),
    )
