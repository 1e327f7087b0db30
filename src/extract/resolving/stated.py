"""The sizes of the amounts whose period a document states."""

from __future__ import annotations

import bisect
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from extract.money.periods import periods_in
from extract.money.ranges import Amount
from extract.scopes import Passage

_FARTHEST = math.log(6)
_NEAR = math.log(2)
_FAR = math.log(4)
# Period -> the logarithms of the amounts that the document states for it, in order.
Sizes = Mapping[str, Sequence[float]]


def stated_sizes(amounts: Iterable[Amount]) -> dict[str, Sizes]:
    """Currency ("" for none) -> the sizes that the amounts of a document state for each period."""
    sizes: dict[str, dict[str, list[float]]] = {}
    for amount in amounts:
        end = amount.high or amount.low
        if amount.period and end:
            sizes.setdefault(amount.currency or "", {}).setdefault(amount.period, []).append(math.log(float(end)))
    return {currency: {period: sorted(some) for period, some in known.items()} for currency, known in sizes.items()}


def headed(passage: Passage, amount: Amount) -> Amount:
    """An amount with the one period that the header of its column names, where its own words name none."""
    named = {period for period, _, _ in periods_in(passage.header)} if amount.period is None else set()
    return replace(amount, period=named.pop()) if len(named) == 1 else amount


def nearest_period(amount: Amount, stated: Sizes) -> str:
    """The period whose stated amounts are nearest in size; a year where none is within a factor of six."""
    distances = (
        (_distance(_size(amount), sizes), period != "year", period) for period, sizes in stated.items() if sizes
    )
    distance, _, period = min(distances, default=(math.inf, False, "year"))
    return period if distance <= _FARTHEST else "year"


def far_below(amount: Amount, stated: Sizes, period: str) -> bool:
    """Whether the document states amounts for a period that are all many times as large."""
    return bool(stated.get(period)) and _size(amount) + _FAR < stated[period][0]


def near_stated(amount: Amount, stated: Sizes, period: str) -> bool:
    """Whether the document states an amount of much the same size for a period."""
    return bool(stated.get(period)) and _distance(_size(amount), stated[period]) <= _NEAR


def _size(amount: Amount) -> float:
    end = amount.high if amount.high is not None else amount.low
    return math.log(float(end or 1))


def _distance(size: float, sizes: Sequence[float]) -> float:
    at = bisect.bisect(sizes, size)
    return min(abs(size - one) for one in sizes[max(0, at - 1) : at + 1])
