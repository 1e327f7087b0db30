"""An amount of pay with all that was resolved of it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from extract.choosing import Choice
from extract.money.ranges import Amount


class Figure(NamedTuple):
    """An amount, its currency (ISO 4217), period and statistic, and the choice for each field that it is about.

    `named` are the words that name the statistic, None where the form of the amount tells it.
    """

    amount: Amount
    currency: str | None
    period: str
    statistic: str
    named: Choice | None
    choices: Mapping[str, Choice]
