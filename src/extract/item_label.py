"""Where the label of an item such as "Bengaluru: ₹12 lakh" ends."""

from __future__ import annotations

import re

_END = re.compile(r"\s*(?::|→|⇒|➜|[-=]>|[-–—]\s|\||\(|\.{2,}|…)")
# "1–3 years: $78k", "10+: $150k": the numbers of the label are no amounts.
YEARS = re.compile(r"[\s*_<>]*\d{1,2}\s?(?:(?:[-–—]|to)\s?\d{1,2}\b|\+|(?:years?|yrs?)\b)", re.I)
_MARKS = " \t*_`"
# "Range: $150K – $215K" in the line under "Senior (7+ years): $178K" says more of the same pay.
_STATISTIC = re.compile(
    r"[\s*_]*(?:(?:typical|usual|salary|pay|wage|full|common|expected|national|market|total|base) )?"
    r"(?:range|spread|band|median|average|mean"
    r"|(?:low|high|lower|upper|top|bottom) ?(?:end)?|\d\d(?:th|st|nd|rd) percentile)"
    r"(?: (?:salary|pay|range))?[\s*_:]*",
    re.I,
)


def label_end(text: str, start: int, stop: int) -> int | None:
    """The offset of the first colon, dash, bar or bracket between two offsets, the space before it left out.

    The dash of the years that a label begins with ends it not.
    """
    years = YEARS.match(text, start, stop)
    found = _END.search(text, years.end() if years else start, stop)
    return found.start() if found else None


def label_span(text: str, start: int, amount: int) -> tuple[int, int]:
    """The label that an item begins with, marks of emphasis left out; `amount` is where its first amount starts."""
    found = label_end(text, start, amount)
    stop = amount if found is None else found
    while stop > start and text[stop - 1] in _MARKS:
        stop -= 1
    while start < stop and text[start] in _MARKS:
        start += 1
    return start, stop


def only_names_statistic(text: str, start: int, end: int) -> bool:
    """Whether a label says nothing of whose pay it is: "Range", "Typical range", "Median"."""
    return bool(_STATISTIC.fullmatch(text, start, end))
