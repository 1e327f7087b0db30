"""Which statistic a figure is: the words that name it, and what the form of the amount says."""

from __future__ import annotations

from extract.choose import Choice, Chooser
from extract.money.ranges import Amount

_ENDS = ("minimum", "maximum")


def statistic_of(chooser: Chooser, index: int) -> tuple[str, Choice | None]:
    """The statistic of an amount, and the words that name it where there are any.

    Two ends make a range unless words call them a start, a floor, a top or a percentile; an open end is a minimum or
    a maximum; a single figure is what its words call it, or a point.
    """
    amount = chooser.amounts[index]
    named = chooser.inside("statistic", index) or chooser.outside("statistic")
    value = named.tags[0].value if named else None
    formed = _by_form(amount)
    if formed and not (value == "starting" and formed == "minimum"):
        return formed, None
    if amount.is_range and (
        value in (None, "average", "median", "range", "point") or str(value).startswith("percentile")
    ):
        return "range", None
    if value == "range" and not amount.is_range:
        return "point", None
    if amount.is_range and named and named.origin in ("sentence", "caption"):
        return "range", None
    return value or "point", named


def _by_form(amount: Amount) -> str | None:
    if amount.bound == "starting":
        return "starting"
    if amount.low is None:
        return "maximum"
    if amount.high is None:
        return "minimum"
    return None
