"""Pay in structured data as the rows of a table that can be read like any other."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator, Sequence
from decimal import Decimal, InvalidOperation

from extract.reader.html_grid import GridCell
from extract.reader.structured import Item, types_of
from extract.reader.tables import rows
from extract.reader.writer import collapsed

HEADER = ("Role", "Statistic", "Salary", "Company", "City", "Country")
PAID = frozenset({"JobPosting", "Occupation", "OccupationAggregation", "OccupationAggregationByEmployer"})
STATISTICS = {
    "median": "Median",
    "percentile10": "10th percentile",
    "percentile25": "25th percentile",
    "percentile75": "75th percentile",
    "percentile90": "90th percentile",
}
PERIODS = {row["written"]: row["period"] for row in rows("salary_units.csv")}
MARKUP = re.compile(r"<[^<>]{0,200}>")
MOST_PLACES = 30
LONGEST = 200
SMALLEST, LARGEST = Decimal("0.01"), Decimal(10) ** 15

Row = tuple[str, ...]


def salary_rows(items: Sequence[Item]) -> list[list[GridCell]]:
    """A header row and a row for each figure of pay in the structured data `items` of a page; else none."""
    paid = [item for item in items if types_of(item) & PAID]
    found = dict.fromkeys(row for item in paid for row in _rows_of(item))
    if not found:
        return []
    return [_cells(HEADER, 0), *(_cells(row, number) for number, row in enumerate(found, 1))]


def _cells(row: Row, number: int) -> list[GridCell]:
    return [GridCell(header=number == 0, row=number, column=column, pieces=[text]) for column, text in enumerate(row)]


def _rows_of(item: Item) -> Iterator[Row]:
    role = _words(item.get("title")) or _words(item.get("name"))
    company = _words(item.get("hiringOrganization"))
    currency = _words(item.get("salaryCurrency"))
    places = list(_places(item))[:MOST_PLACES] or [("", "")]
    for key in ("baseSalary", "estimatedSalary"):
        for pay in _listed(item.get(key)):
            for statistic, amount in _figures(pay, currency):
                for city, country in places:
                    yield role, statistic, amount, company, city, country


def _figures(pay: object, currency: str) -> Iterator[tuple[str, str]]:
    if not isinstance(pay, dict):
        pay = {"value": pay}
    currency = _words(pay.get("currency")) or currency
    name = _words(pay.get("name"))
    for holder in (pay, *(value for value in _listed(pay.get("value")) if isinstance(value, dict))):
        period = _period(holder) or _period(pay)
        for statistic, amount in _amounts(holder):
            words = " ".join(part for part in (currency, amount) if part)
            yield f"{statistic} {name}".strip(), _expression(words, period)


def _amounts(holder: Item) -> Iterator[tuple[str, str]]:
    low, high = _number(holder.get("minValue")), _number(holder.get("maxValue"))
    if low and high:
        yield ("Range", f"{low} - {high}") if low != high else ("", low)
    elif low:
        yield "Minimum", low
    elif high:
        yield "Maximum", high
    for key, statistic in STATISTICS.items():
        if figure := _number(holder.get(key)):
            yield statistic, figure
    for value in _listed(holder.get("value")):
        if figure := _number(value):
            yield "", figure


def _expression(words: str, period: str) -> str:
    return f"{words} per {period}" if period else words


def _period(holder: Item) -> str:
    for key in ("unitText", "duration", "unitCode"):
        if period := PERIODS.get(_words(holder.get(key)).lower()):
            return period
    return ""


def _number(value: object) -> str:
    """A positive figure with western grouping; text that is no number stays as it is; "" for anything else."""
    value = _first(value)
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal | str):
        return ""
    try:
        number = Decimal(str(value).replace(",", "").strip())
    except InvalidOperation:
        text = _words(value)
        return text if any(character.isdigit() for character in text) else ""
    if not number.is_finite() or not SMALLEST <= number < LARGEST:
        return ""
    return f"{number:,f}".rstrip("0").rstrip(".") if "." in f"{number:f}" else f"{number:,f}"


def _places(item: Item) -> Iterator[tuple[str, str]]:
    for key in ("jobLocation", "occupationLocation", "applicantLocationRequirements"):
        for place in _listed(item.get(key)):
            city, country = _place(place)
            if city or country:
                yield city, country
        if item.get(key):
            return


def _place(place: object) -> tuple[str, str]:
    if not isinstance(place, dict):
        return _words(place), ""
    address = _first(place.get("address"))
    if isinstance(address, dict):
        return _words(address.get("addressLocality")), _words(address.get("addressCountry"))
    if address:
        return _words(address), ""
    types = types_of(place)
    if "Country" in types:
        return "", _words(place)
    return (_words(place) if "City" in types else ""), ""


def _listed(value: object) -> list[object]:
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def _first(value: object) -> object:
    listed = _listed(value)
    return listed[0] if listed else None


def _words(value: object) -> str:
    """Plain words of a value, or of its name where it is an object; no markup, no bars, not too long."""
    value = _first(value)
    if isinstance(value, dict):
        value = _first(value.get("name"))
    if isinstance(value, bool) or not isinstance(value, str | int | Decimal):
        return ""
    plain = MARKUP.sub(" ", html.unescape(str(value)[: 4 * LONGEST]))
    return collapsed(plain).replace("|", "/").strip()[:LONGEST].strip()
