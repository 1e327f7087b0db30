"""Reads `corrections.csv` and applies it: what a person knows better than the extractor, kept from run to run."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from extract.records import Evidence, Mention, Salary
from paylakh import cells as cell_of
from paylakh.cells import CellError
from paylakh.problems import Problem
from paylakh.reading import Reading
from paylakh.sheet import path_of, read_sheet

NAME = "corrections.csv"
_NEEDED = ("path", "quote", "field", "value", "reason", "by")
_KNOWN = (*_NEEDED, "occurrence", "subject")
_OTHER_MONEY = (
    "market_size",
    "funding",
    "revenue",
    "course_fee",
    "premium",
    "price",
    "cost_of_living",
    "tax",
    "scholarship",
    "other",
)
_PARSERS: Mapping[str, Callable[[str], object]] = {
    "low": cell_of.amount,
    "high": cell_of.amount,
    "experience_min": cell_of.years,
    "experience_max": cell_of.years,
    "as_of": cell_of.day,
}
_TEXTS = (
    "currency",
    "period",
    "statistic",
    "component",
    "role",
    "country",
    "city",
    "company",
    "industry",
    "level",
    "segment",
    "attribution",
)
_ENDS = ("low", "high")
_NEVER_EMPTY = ("kind", "currency", "period", "statistic")


@dataclass(frozen=True, slots=True)
class Correction:
    """One row: a figure (document, quote, its n-th occurrence, subject; None is any), and what a field of it is."""

    place: str
    path: str
    quote: str
    occurrence: int | None
    subject: int | None
    field: str
    value: object
    reason: str
    by: str

    @property
    def words(self) -> str:
        """Who corrected, and why."""
        return f"{self.by}: {self.reason}"


@dataclass(frozen=True, slots=True)
class Corrections:
    """The sound rows of corrections.csv, and what was wrong with the others."""

    rows: tuple[Correction, ...]
    problems: tuple[Problem, ...]


def read_corrections(raw: Path) -> Corrections:
    """Read `raw/corrections.csv`; a faulty row is left out whole, with a problem."""
    rows: list[Correction] = []
    problems: list[Problem] = []
    for number, cells in read_sheet(raw / NAME, _KNOWN, _NEEDED, problems):
        place = f"{NAME} row {number}"
        try:
            rows.append(_correction(place, cells))
        except CellError as fault:
            problems.append(Problem(place, f"{fault}; the row is left out"))
    return Corrections(tuple(rows), tuple(problems))


def apply(reading: Reading, rows: list[Correction]) -> tuple[Reading, list[Problem]]:
    """Return the reading of a document with its corrections made.

    There is a problem for each that fits no figure or many, and for one after which the low end is above the high.
    """
    problems = []
    made: dict[int, Correction] = {}
    for row in rows:
        fits = list(_fitting(reading, row))
        if len(fits) == 1:
            reading = _corrected(reading, row, fits[0])
            if row.field in _ENDS:
                made[fits[0]] = row
        else:
            fault = f"{row.quote!r} stands {len(fits)} times in {row.path}; say which in occurrence"
            missing = f"no salary of {row.path} has the words {row.quote!r} any more"
            problems.append(Problem(row.place, fault if fits else missing, row.path))
    return reading, [*problems, *_crossed(reading, made)]


def _crossed(reading: Reading, made: Mapping[int, Correction]) -> Iterator[Problem]:
    for salary in reading.salaries:
        row = made.get(salary.mention)
        if row and salary.low is not None and salary.high is not None and salary.low > salary.high:
            fault = f"now {row.quote!r} has {salary.low} as its low end above the high end {salary.high}"
            yield Problem(row.place, f"{fault}; correct both, or it stays in quarantine", row.path)


def _correction(place: str, cells: dict[str, str]) -> Correction:
    for column in ("path", "quote", "field", "reason", "by"):
        if not cells.get(column):
            raise CellError(f"has no {column}")
    field = cells["field"]
    return Correction(
        place=place,
        path=path_of(cells),
        quote=cells["quote"],
        occurrence=_number(cells, "occurrence"),
        subject=_number(cells, "subject"),
        field=field,
        value=_value(field, cells.get("value", "")),
        reason=cells["reason"],
        by=cells["by"],
    )


def _number(cells: dict[str, str], column: str) -> int | None:
    written = cells.get(column, "")
    try:
        return cell_of.count(written) if written else None
    except CellError as fault:
        raise CellError(f"{column} {written!r} {fault}") from fault


def _value(field: str, cell: str) -> object:
    if field not in ("kind", *_PARSERS, *_TEXTS):
        raise CellError(f"field {field!r} is not one of {', '.join(('kind', *_PARSERS, *_TEXTS))}")
    if not cell and field in _NEVER_EMPTY:
        raise CellError(f"{field} needs a value")
    if field == "kind" and cell not in _OTHER_MONEY:
        raise CellError(f"kind {cell!r} is not one of {', '.join(_OTHER_MONEY)}")
    try:
        return _PARSERS.get(field, str)(cell) if cell else None
    except CellError as fault:
        raise CellError(f"{field} {cell!r} {fault}") from fault


def _fitting(reading: Reading, row: Correction) -> Iterator[int]:
    """Give the index of every mention of pay that the row may mean."""
    held = {salary.mention for salary in reading.salaries if row.subject in (None, salary.subject)}
    occurrence = 0
    for index, mention in enumerate(reading.mentions):
        if mention.quote == row.quote:
            occurrence += 1
            if row.occurrence in (None, occurrence) and index in held:
                yield index


def _corrected(reading: Reading, row: Correction, index: int) -> Reading:
    def meant(salary: Salary) -> bool:
        return salary.mention == index and row.subject in (None, salary.subject)

    if row.field != "kind":
        salaries = tuple(_with_field(salary, row) if meant(salary) else salary for salary in reading.salaries)
        return replace(reading, salaries=salaries)
    left = tuple(salary for salary in reading.salaries if not meant(salary))
    mentions = list(reading.mentions)
    if not any(salary.mention == index for salary in left):
        mentions[index] = _other_money(mentions[index], row)
    return replace(reading, mentions=tuple(mentions), salaries=left)


def _other_money(mention: Mention, row: Correction) -> Mention:
    return replace(mention, kind=str(row.value), reason=f"corrected by {row.words}")


def _with_field(salary: Salary, row: Correction) -> Salary:
    name = "role_text" if row.field == "role" else row.field
    told = Evidence(row.field, "" if row.value is None else str(row.value), "correction", quote=row.words)
    evidence = (*(one for one in salary.evidence if one.field != row.field), told)
    corrected: Salary = replace(salary, **{name: row.value, "evidence": evidence})  # type: ignore[arg-type]
    return corrected
