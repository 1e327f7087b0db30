"""Which statistic a figure is: the words that name it, and what the form of the amount says."""

from __future__ import annotations

import re
from dataclasses import replace

from extract.choosing import Choice, Chooser
from extract.money.ranges import Amount

# What a range may be called without ceasing to be one.
_SET = re.compile(
    r"\b(?:(?:minimum|living|federal|tipped) wages?|wage floor)\b"
    r"(?!.*(?:[₹$£€]|\b(?!(?:19|20)\d\d\b)\d))|\b(?:pay commission|CPC|fitment)\b"
    r"|\b(?:expected|projected|proposed|likely|set|slated|scheduled|estimated|due)"
    r" to (?:rise|increase|grow|go up|climb)\b",
    re.I | re.S,
)
_SET_REACH = 240
_END = re.compile(r"\b(?:low|high|min|max)", re.I)
_SHARE = re.compile(r"\d{1,2} ?(?:%|per ?cent)|half\b", re.I)
_OWN = ("sentence", "cell")
_OF_RANGES = (None, "average", "median", "range", "point")


def statistic_of(chooser: Chooser, index: int) -> tuple[str, Choice | None]:
    """The statistic of an amount, and the words that name it where there are any.

    Two ends make a range unless words call them a start, a floor or a top; an open end is a minimum or a maximum; a
    single figure is what its words call it, or a point.
    """
    amount = chooser.amounts[index]
    named = chooser.choose("statistic", index)
    value = named.tags[0].value if named else None
    if value and _names_percentile(amount, named):
        return value, named
    formed = None if is_set(chooser, amount) else _by_form(amount)
    if formed and not ((formed == "minimum" or amount.bound == "reaching") and _is_still(chooser, index, named)):
        return formed, None
    if amount.is_range and (named is None or _stays_range(str(value), named) or _names_ends(chooser.text, amount)):
        return "range", None
    if value == "range":
        return "point", None
    return value or "point", named


def _names_ends(text: str, amount: Amount) -> bool:
    """True of "$40,000 (min) to $60,000 (max)": what is said of an end is not said of both."""
    return bool(_END.search(text, amount.start, amount.end))


def _names_percentile(amount: Amount, named: Choice | None) -> bool:
    """ "The lowest 10 percent earn less than $38,000": the bound is the percentile itself and leaves no end open."""
    if amount.is_range or named is None or not is_rank(named):
        return False
    return named.origin in ("sentence", "cell")


def is_rank(named: Choice | None) -> bool:
    """True of a percentile, and of the median where it is told as a share ("50% of nurses earn ₹4 lakh or less")."""
    tag = named.tags[0] if named else None
    return tag is not None and (tag.value.startswith("percentile") or bool(_SHARE.match(tag.written)))


def is_set(chooser: Chooser, amount: Amount) -> bool:
    """True of what a minimum wage or a pay scale is to be ("the minimum wage will reach $15"): no top."""
    return amount.bound == "reaching" and bool(
        _SET.search(chooser.text, max(0, amount.start - _SET_REACH), amount.start)
    )


def closed(amount: Amount) -> Amount:
    """The amount with its one end as both."""
    end = amount.low if amount.high is None else amount.high
    return replace(amount, low=end, high=end) if None in (amount.low, amount.high) else amount


def _is_still(chooser: Chooser, index: int, named: Choice | None) -> bool:
    """True of a start, and of an average whose own words call it one: "an average of over $114,000"."""
    amount = chooser.amounts[index]
    if named is None:
        return False
    if named.tags[0].value == "starting":
        return amount.bound != "reaching" and not _is_carried(chooser, index, named)
    bounded = "+" not in chooser.text[amount.start : amount.end]
    own = named.origin in _OWN and not _is_carried(chooser, index, named)
    return bounded and named.tags[0].value in ("average", "median") and own


def _is_carried(chooser: Chooser, index: int, named: Choice) -> bool:
    """True of words that stand before an earlier amount of the sentence: "start at $30k, and $90k+ for leads"."""
    return named.origin == "sentence" and index > 0 and named.tags[0].start < chooser.amounts[index - 1].start


def _stays_range(value: str, named: Choice) -> bool:
    return value in _OF_RANGES or value.startswith("percentile") or named.origin in ("sentence", "caption", "row")


def _by_form(amount: Amount) -> str | None:
    if amount.bound == "starting":
        return "starting"
    if amount.low is None:
        return "maximum"
    return "minimum" if amount.high is None else None
