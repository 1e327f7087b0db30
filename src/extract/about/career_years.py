"""Years that are counted as those of a career: "Year 5" over a column, "Years 5+:" before a figure, "by year 5"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.about.anchored import Anchored
from extract.about.tag import Tag, Years

_ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_TEENS = ("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty")
WORDS = {word: count for count, word in enumerate((*_ONES, *_TEENS), 1)} | {
    "zero": 0, "twenty-five": 25, "thirty": 30, "a": 1, "an": 1, "half a": 0.5,
}  # fmt: skip
LONGEST_CAREER = 50
LIKELY = 0.6
NUMBER = rf"(?:\d{{1,2}}(?:\.\d{{1,2}})?|\b(?:{'|'.join(sorted(WORDS, key=len, reverse=True))})\b)"
DASH = r"(?:[-‐‑‒–—−~]{1,2}|to\b|or\b|and\b)"
_YEARS_IN = {"m": 1 / 12, "d": 10.0}
_PAY = r"(?:annual\s)?(?:salary|pay|ctc|package|compensation|earnings|income|range)"
# "Year 5" at the head of a column is the fifth of a career; "Year 5: ₹6 lakh" as often that of a raise.
_CAREER_YEAR = re.compile(
    rf"[\s*_(]{{0,4}}(?P<all>years?\s(?P<low>\d{{1,2}})(?:\s?{DASH}\s?(?P<high>\d{{1,2}}))?(?P<more>\+)?)(?![\w.,])"
    rf"(?:\s{_PAY}(?=[\s*_]{{0,4}}(?:[(|:]|\Z)))?",
    re.IGNORECASE,
)
# "5-Year" alone at the head of a column, "5-year pay: $90k".
_YEAR_MARK = re.compile(
    rf"[\s*_(]{{0,4}}(?P<all>(?P<low>\d{{1,2}})-years?)(?:[\s*_)]{{0,4}}\Z|\s{_PAY}[*_]{{0,2}}\s?:)", re.IGNORECASE
)
# "₹25 LPA by year 5", "in the first year you earn".
_IN_YEAR = Anchored(
    re.compile(
        rf"(?:by|at|around|in|from)\s(?:(?:the|your|their)\s)?(?:(?P<first>first\syear)|year\s(?P<low>{NUMBER}))\b(?!\sof\b|[,.]\d)",
        re.IGNORECASE,
    ),
    r"\b(?:by|at|around|in|from)\s(?:(?:the|your|their)\s)?(?:first|year)\s",
)
# The years of a training are those of a course.
_IN_TRAINING = re.compile(
    r"\b(?:apprentic|articleship|traineeship|residenc|resident doctor|junior doctor|pgy|ph\.?d\b|course)", re.IGNORECASE
)
_MARGIN = 12


def tag_of(text: str, start: int, end: int, years: Years, weight: float) -> Tag:
    """The tag of years of experience that stand in text[start:end]."""
    written = text[start:end].rstrip()
    low, high = ("" if one is None else f"{one:g}" for one in years)
    return Tag("experience", f"{low}-{high}", start, start + len(written), written, years=years, weight=weight)


def number_of(written: str, unit: str) -> float:
    """How many years so many of a unit are, which begins with m (months), d (decades) or anything else (years)."""
    count = WORDS.get(written.lower())
    return round(float(written if count is None else count) * _YEARS_IN.get(unit[0].lower(), 1), 2)


def in_years(text: str, start: int, end: int) -> Iterator[Tag]:
    """The years of a career that words in text[start:end] name ("by year 5", "in your first year")."""
    for match in _IN_YEAR.finditer(text, start, end):
        low = 0.0 if match["first"] else number_of(match["low"], "year")
        # In the third year two are behind one.
        low -= 1 if low and match[0][:2].lower() == "in" else 0
        if low <= LONGEST_CAREER and not _IN_TRAINING.search(text, start, end):
            yield tag_of(text, *match.span(), (low, 1.0 if match["first"] else None), LIKELY)


def career_year(text: str, start: int, end: int) -> Tag | None:
    """The years of a career that a cell names or a line begins with ("Year 1 (CAD)", "Years 2-5", "Year 5+: $90k",
    "Entry-level pay (Years 0-2)").
    """
    if mark := _YEAR_MARK.match(text, start, end):
        return tag_of(text, *mark.span("all"), (float(mark["low"]), None), 1)
    bracket = text.rfind("(", start, end) if text[end - 1 : end] == ")" else -1
    found = _CAREER_YEAR.match(text, start, end) or (_CAREER_YEAR.match(text, bracket, end) if bracket >= 0 else None)
    rest = text[found.end() : min(end, found.end() + _MARGIN)].lstrip("*_ \t\u00a0") if found else "-"
    # A single year before a colon is as often that of a raise.
    if found is None or (rest and rest[0] not in ("(|):=" if found["high"] or found["more"] else "(|)")):
        return None
    low = float(found["low"])
    last = None if found["more"] else float(found["high"] or low)
    years = (0.0 if low == 1 and rest[:1] != ":" else low), last
    return tag_of(text, *found.span("all"), years, 1) if low <= (last or low) <= LONGEST_CAREER else None
