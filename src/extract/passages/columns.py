"""What the columns of a table hold."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from extract.about.labels import header_field, label_field, mostly_names
from extract.about.tagger import Tagger
from extract.passages.cells import Cells
from extract.passages.topics import NAMING, topic_field
from extract.records import Cell
from extract.scopes import Span

_MOSTLY_LETTERS = re.compile(r"[A-Za-z]{2}")
# The words that a figure and its ends are told with.
_OF_ENDS = re.compile(
    r"(?:[^a-z]|\b(?:about|above|and|approx|approximately|around|at|below|between|from|k|least|less|more|most|onwards|or"
    r"|over|plus|starting|than|to|under|up|upto)\b)+"
)
# Such titles are examples of whom a figure of all is paid to.
_EXAMPLES = re.compile(r"[\s*_]*(?:typical|common|example|sample|possible|suitable|related|likely|entry)\b", re.I)
_TOTAL = re.compile(r"[\s*_]*(?:grand |yearly |annual |avg\.? |average )?total(?: \([^)]*\))?[\s*_]*", re.I)
_YEARS = re.compile(r"[\s*_]*(?:<\s?\d{1,2}|\d{1,2}\s?(?:[-–—]\s?\d{1,2}|\+))[\s*_]*")
# A quote or a mark may stand before the title.
_MARK = 3
# Headers that are believed, whatever seems to stand under them.
_NEARLY_ALL = 0.75
# What may stand under "Region" and the like.
_OF_STATES = ("city", "country", "company", "industry")
_BELIEVED = ("company", "city", "country", "industry")
_SEVERAL = ("city", "company", "country")
_OF_MANY = re.compile(r"[\s*_]*(?:best|top|major|main|key|leading|popular|typical|common)\s(?:\w+\s)?\w+s\b", re.I)
_PLACES = ("city", "country")
_BY = re.compile(r"\bby\b", re.I)


def column_fields(tagger: Tagger, cells: Cells, topic: str | None = None) -> dict[int, str | None]:
    """Column -> the field that it holds: `pay`, a field of salaries, `state`, or None where nothing tells.

    `topic` is the field that the title over the table names, for labels of which nothing else is known.
    """
    fields = {column: _column_field(tagger, cells, column) for column in range(cells.width)}
    examples = [one for one, field in fields.items() if field in _SEVERAL and one and _lists_examples(cells, one)]
    fields.update(dict.fromkeys(examples))
    if not cells.header_rows and sum(field == "company" for field in fields.values()) > 1:
        # "Google", "Amazon", "Meta" in cells of their own are examples of one kind.
        fields = {column: None if field == "company" else field for column, field in fields.items()}
    if topic and fields.get(cells.label_column) is None:
        fields[cells.label_column] = topic
    if fields.get(cells.label_column) in (None, *_PLACES) and _is_blank(cells) and _are_told_by_company(cells):
        fields[cells.label_column] = "company"
    if "pay" in fields.values():
        totals = (column for column, field in fields.items() if field is None and _is_total(cells, column))
        fields.update(dict.fromkeys(totals, "pay"))
    if any(field == "role" and _is_headed(cells, column, "role") for column, field in fields.items()):
        # Beside a column of jobs "Principal Associate" is a rung.
        rungs = [one for one, field in fields.items() if field == "role" and _is_headed(cells, one, "level")]
        fields.update(dict.fromkeys(rungs, "level"))
    fields.update(_fields_beside_jobs(tagger, cells, fields))
    if job := _column_of_jobs(tagger, cells, fields):
        fields.update({cells.label_column: None, job: "role"})
    elif _is_headed(cells, cells.label_column, "level") and (jobs := _jobs_beside_labels(tagger, cells, fields)):
        # "Junior officer" under "Level" beside "Third Officer": a rung and its job.
        fields.update({cells.label_column: "level"} | jobs)
    if "role" not in fields.values():
        fields.update(_jobs_beside_labels(tagger, cells, fields))
    return fields


def _lists_examples(cells: Cells, column: int) -> bool:
    """ "Best cities", "Top recruiters": each cell names some among many."""
    return any(_OF_MANY.match(cells.text(header)) for header in cells.headers(column)[:1])


def _is_headed(cells: Cells, column: int, field: str) -> bool:
    return any(header_field(cells.text(header)) == field for header in cells.headers(column)[:1])


def _is_total(cells: Cells, column: int) -> bool:
    return any(_TOTAL.fullmatch(cells.text(header)) for header in cells.headers(column))


def _fields_beside_jobs(tagger: Tagger, cells: Cells, fields: Mapping[int, str | None]) -> dict[int, None]:
    """ "Big Data" beside "Data Engineer": of columns without a header the fields of work, where another has titles."""
    columns = [one for one, field in fields.items() if field == "role" and not cells.headers(one)]
    titled = {one: sum(_is_titled(tagger, *label) for label in _labels_in(cells, one)) for one in columns}
    most = max(titled.values(), default=0)
    return {one: None for one, count in titled.items() if 2 * count < most}


def _is_titled(tagger: Tagger, start: int, end: int) -> bool:
    return any(tag.weight == 1 for tag in tagger.of("role", start, end))


def _column_of_jobs(tagger: Tagger, cells: Cells, fields: Mapping[int, str | None]) -> int | None:
    """The column "Typical role" full of titles beside first cells that are none, whatever their header says."""
    first = cells.label_column
    if fields.get(first) != "role" or label_field(tagger, _labels_in(cells, first)) == "role":
        return None
    named = (column for column in range(cells.width) if column != first)
    called = (one for one in named if any(header_field(cells.text(cell)) == "role" for cell in cells.headers(one)))
    return next((one for one in called if label_field(tagger, _labels_in(cells, one), _NEARLY_ALL) == "role"), None)


def _labels_in(cells: Cells, column: int) -> list[Span]:
    body = (cell for cell in cells.in_column(column) if cell.row not in cells.header_rows and cell.start < cell.end)
    return [(cell.start, cell.end) for cell in body if _is_label(cells, cell)]


def _jobs_beside_labels(tagger: Tagger, cells: Cells, fields: Mapping[int, str | None]) -> dict[int, str]:
    """The first column whose cells nearly all name jobs though its header tells nothing or little ("Type")."""
    for column in (column for column, field in sorted(fields.items()) if field in (None, "segment")):
        if any(header_field(cells.text(cell)) == "role" for cell in cells.headers(column)):
            continue
        body = [cell for cell in cells.in_column(column) if cell.row not in cells.header_rows]
        labels = [(cell.start, cell.end) for cell in body if _is_label(cells, cell)]
        if labels and len(labels) == len(body) and label_field(tagger, labels, _NEARLY_ALL) == "role":
            return {column: "role"}
    return {}


def _column_field(tagger: Tagger, cells: Cells, column: int) -> str | None:
    headers = cells.headers(column)
    fields = [field for cell in headers if (field := header_field(cells.text(cell)))]
    # Under "Annual salary" a header "5+ years" says whose pay the column holds.
    named = "pay" if "pay" in fields else next(iter(fields), None)
    if named == "role" and column != cells.label_column and any(_EXAMPLES.match(cells.text(cell)) for cell in headers):
        return "segment"
    body = [cell for cell in cells.in_column(column) if cell.row not in cells.header_rows and cell.start < cell.end]
    named_cells = [
        cell for cell in body if _is_label(cells, cell) and not (named == "pay" and _is_bounded(cells, cell))
    ]
    labels = [(cell.start, cell.end) for cell in named_cells]
    worded = bool(labels) and len(labels) * 2 >= len(body)
    if column == cells.label_column and not headers and cells.header_rows:
        if _are_years(cells, body):
            return "experience"
        if len(labels) > 1 and all(_begins_with_job(tagger, *label) for label in labels):
            return "role"
    # Where no column has a header, each may name what the rows are about.
    return _settled(tagger, named, labels, worded, first=column == cells.label_column or not cells.header_rows)


def _are_years(cells: Cells, body: Sequence[Cell]) -> bool:
    """Whether labels without a word are years: "0-1", "2-5", "10+"."""
    return len(body) > 1 and all(_YEARS.fullmatch(cells.text(cell)) for cell in body)


def _begins_with_job(tagger: Tagger, start: int, end: int) -> bool:
    """ "Associate 2": a word that is a job's title only where nothing else is named."""
    return any(tag.start <= start + _MARK for tag in tagger.of("role", start, end))


def _is_bounded(cells: Cells, cell: Cell) -> bool:
    """True of a bare figure with the words of its ends: "4 to 6", "Up to 30"."""
    written = cells.text(cell).casefold()
    return bool(_OF_ENDS.fullmatch(written)) and any(map(str.isdigit, written))


def _is_label(cells: Cells, cell: Cell) -> bool:
    return bool(_MOSTLY_LETTERS.search(cells.text(cell))) and not cells.has_money(cell)


def _settled(tagger: Tagger, named: str | None, labels: Sequence[Span], worded: bool, *, first: bool) -> str | None:
    """The field of a column by the name in its header and by the labels under it, which may belie the name."""
    if (named == "pay" and worded) or (named in _PLACES and not labels):
        # Bare numbers under "X city" are not cities.
        named = None
    if not labels or (named in _BELIEVED and named != "industry"):
        return named
    if named in ("role", "experience") and not worded:
        return named
    seen = label_field(tagger, labels)
    if named in ("industry", "segment"):
        titled = seen == "role" if named == "industry" else label_field(tagger, labels, _NEARLY_ALL) == "role"
        return "role" if titled and first else named
    if named == "state":
        return seen if seen in _OF_STATES else named
    if named in ("role", "experience"):
        belied = seen in ("city", "country") or (first and seen in ("experience", "level"))
        titled = named == "experience" and first and label_field(tagger, labels, _NEARLY_ALL) == "role"
        return "role" if titled else seen if belied else named
    if named is None:
        return seen if first else "experience" if mostly_names(tagger, labels, "experience") else None
    # "L4 (Acme)" under "Level" is a rung of that house.
    return (seen or named) if named == "level" and seen != "company" else named


def header_entity(tagger: Tagger, cells: Cells) -> str | None:
    """The field that the headers of all columns but the first name together, as in a table with a city a column."""
    spans = [(cell.start, cell.end) for column in range(1, cells.width) for cell in cells.headers(column)[:1]]
    field = label_field(tagger, spans) if len(spans) > 1 else None
    if field in (None, *_PLACES) and len(spans) > 1 and _are_told_by_company(cells):
        return "company"
    return field if field in NAMING else None


def _is_blank(cells: Cells) -> bool:
    """Whether nothing heads the column of labels."""
    return not any(cells.text(header).strip() for header in cells.headers(cells.label_column))


def _are_told_by_company(cells: Cells) -> bool:
    """Whether the label of a row or a column says "Starting pay by airline": then "Alaska" across from it is one."""
    heads = (cell for row in cells.header_rows for cell in cells.rows[row])
    labels = (cell for cell in cells.in_column(cells.label_column) if cell.row not in cells.header_rows)
    named = (cells.text(cell) for cell in (*heads, *labels))
    return any(_BY.search(label) and topic_field(label) == "company" for label in named)
