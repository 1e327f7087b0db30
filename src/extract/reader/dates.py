"""Days as people and machines write them."""

from __future__ import annotations

import re
from datetime import date

MONTHS = (
    *("january", "february", "march", "april", "may", "june"),
    *("july", "august", "september", "october", "november", "december"),
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s{1,3})?"
_MONTH = r"([a-z]{3,9})\.?"
_DAY = r"(\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"((?:19|20)\d\d)"
_END = r"(?!\d)"
MONTH_DAY_YEAR = re.compile(rf"{_WEEKDAY}{_MONTH}\s{{1,3}}{_DAY},?\s{{1,3}}{_YEAR}{_END}", re.IGNORECASE)
DAY_MONTH_YEAR = re.compile(rf"{_WEEKDAY}{_DAY}[\s-]{{1,3}}(?:of\s)?{_MONTH},?[\s-]{{1,3}}{_YEAR}{_END}", re.IGNORECASE)
YEAR_MONTH_DAY = re.compile(rf"{_YEAR}([-/.])(\d{{1,2}})\2(\d{{1,2}}){_END}")
IN_FIGURES = re.compile(rf"(\d{{1,2}})([-/.])(\d{{1,2}})\2{_YEAR}{_END}")


def date_at(text: str, position: int = 0) -> tuple[date, int] | None:
    """The day that is written at `position` of `text`, and where its writing ends; None where none is.

    Days in figures alone are read only when they can be read in one way: 19/09/2025, not 09/10/2025.
    """
    if found := MONTH_DAY_YEAR.match(text, position):
        day = _day(found[3], _month(found[1]), found[2])
    elif found := DAY_MONTH_YEAR.match(text, position):
        day = _day(found[3], _month(found[2]), found[1])
    elif found := YEAR_MONTH_DAY.match(text, position):
        day = _day(found[1], int(found[3]), found[4])
    elif found := IN_FIGURES.match(text, position):
        day = _only_reading(found[4], int(found[1]), int(found[3]))
    return (day, found.end()) if found and day else None


def _month(written: str) -> int:
    whole = [month for month in MONTHS if month.startswith(written.lower())]
    return MONTHS.index(whole[0]) + 1 if len(whole) == 1 else 0


def _day(year: str, month: int, day: str) -> date | None:
    try:
        return date(int(year), month, int(day))
    except ValueError:
        return None


def _only_reading(year: str, one: int, two: int) -> date | None:
    readings = {_day(year, two, str(one)), _day(year, one, str(two))} - {None}
    return readings.pop() if len(readings) == 1 else None


def stated_date(value: str) -> date | None:
    """The day that a machine-readable value begins with ("2025-09-19T08:00:00Z", "Sep 19, 2025"); None for no day."""
    value = value.strip()
    if re.match(r"(?:19|20)\d{6}(?!\d)", value):
        return _day(value[:4], int(value[4:6]), value[6:8])
    found = date_at(value)
    return found[0] if found else None
