"""The header of a flattened table: a cell a line over its rows, or all of them run together in a line or two."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from extract.blocks.grids import Spans
from extract.blocks.lines import Line
from extract.blocks.rhythm import Rhythm
from extract.header_money import header_currency

_HEADER = re.compile(
    r"\b(?:roles?|positions?|designations?|jobs?|titles?|salar(?:y|ies)|pay|wages?|ctc|packages?|average|avg"
    r"|experience|city|cities|locations?|company|companies|organi[sz]ations?|industr(?:y|ies)|skills?|tools?"
    r"|countr(?:y|ies)|levels?|description|education|qualifications?|degrees?|sectors?|employers?|posts?|profiles?"
    r"|departments?|annual|monthly|compensation|minimum|maximum|median|lowest|highest|starting|hourly|occupations?"
    r"|professions?|careers?|amount|range|percentile|stage|state|course|domain)\b",
    re.I,
)
_PAY = re.compile(
    r"salar|pay\b|wage|ctc|package|compensation|average|avg|earning|income|amount|₹|\$|inr|usd|lpa|annual|month|median"
    r"|hour",
    re.I,
)
_OTHER_PAY = re.compile(
    r"\b(?:basic|in-?hand|take[- ]?home|gross|rs|base|stipend|remuneration|emoluments|total comp|bonus|stocks?|equity"
    r"|rates?)\b",
    re.I,
)
# What tells columns of pay apart without a word of pay.
_RUNG = re.compile(
    r"(?:freshers?|entry|junior|mid|intermediate|senior|experienced|beginners?|lead|starter"
    r"|\d{1,2}(?: ?[-–] ?\d{1,2}|\+)? ?(?:years?|yrs?))(?:[ -](?:level|career|salary|pay|experience|exp))?",
    re.I,
)
_PAY_ALONE = re.compile(
    r"(?:(?:basic|gross|net|in-?hand|monthly|annual|yearly|average|avg\.?|total|minimum|maximum|starting|initial)\s)*"
    r"(?:pay(?:\s?(?:scale|band|range))?|salar(?:y|ies)(?:\s(?:range|per\s(?:month|annum|year)))?|wages?|stipend|ctc)",
    re.I,
)
_GLUE = re.compile(
    r"(?<=[a-z)])(?=[A-Z][a-z])"
    r"|(?<=[A-Za-z)])(?=(?:AVG|AVERAGE|SALARY|INDUSTR|EXPERIENCE|LOCATION|COMPAN|ROLE|JOB|SKILL|CITY|COUNTRY))"
)
_DIGIT = re.compile(r"\d")
_AMOUNT = re.compile(r"[₹$£€]\s?\d")
# What the header of a table begins with: the name of what its rows are.
_FIRST = re.compile(
    r"(?:(?:job|work|top|popular|common|typical|career|major|your|training|program(?:me)?|employment|cruise|hiring|pay)\s)?"
    r"(?:roles?|positions?|designations?|jobs?|titles?|occupations?|professions?|careers?|posts?|profiles?|trades?|cadres?"
    r"|ranks?|staff|crew|employees?|workers?|experience|years?|seniority|levels?|grades?|stages?|tiers?|bands?|steps?|age|gender"
    r"|cit(?:y|ies)|towns?|locations?|metros?|areas?|regions?|zones?|states?|provinces?|countr(?:y|ies)|nations?|emirates?"
    r"|compan(?:y|ies)|firms?|employers?|organi[sz]ations?|agenc(?:y|ies)|banks?|hospitals?|hotels?|airlines?|operators?"
    r"|carriers?|brands?|chains?|groups?|schools?|colleges?|universit(?:y|ies)|institut(?:es?|ions?)|startups?|retailers?"
    r"|industr(?:y|ies)|sectors?|domains?|departments?|divisions?|functions?|fields?|disciplines?|branch(?:es)?|streams?"
    r"|speciali[sz]ations?|specialt(?:y|ies)|subjects?|courses?|degrees?|qualifications?|certific(?:ate|ation)s?|licen[cs]es?"
    r"|skills?|tools?|technolog(?:y|ies)|languages?|frameworks?|platforms?|sources?|settings?|types?|categor(?:y|ies)|routes?"
    r"|metrics?|measures?|parameters?|particulars|attributes?|factors?|features?|aspects?|criteria|items?|components?|dates?"
    r"|percentiles?|names?)"
    r"(?:\s(?:names?|titles?|levels?|types?|category|streams?|groups?|lines?|bands?|range|of experience))?"
    r"(?:\s?[/&(].{1,40})?",
    re.I,
)
# What stands over a column that counts the rows.
_NUMBERS = ("#", "No.", "No", "Sr.", "S.No", "S. No.", "Sl. No.", "Rank")
_LONGEST_CELL = 60
_PAIR = 2
_LONGEST_GLUED = 160
_LEAST_NAMED = 2
_MOST_NAME_WORDS = 4

Header = tuple[int, Spans]


def heads_bare_figures(text: str) -> bool:
    """True of a line that heads a column of bare numbers ("Monthly range (AED)", "Pay scale")."""
    if len(text) > _LONGEST_CELL or _DIGIT.search(text):
        return False
    return bool(_PAY.search(text) and header_currency(text)) or bool(_PAY_ALONE.fullmatch(text))


def names_column(text: str) -> bool:
    """True of what reads like the name of a column ("Job title", "Entry level", "5+ years")."""
    plain = text.replace("_", " ")
    return bool(_RUNG.fullmatch(plain)) or (bool(_HEADER.search(plain)) and plain[-1] != ".") or plain in _NUMBERS


def begins_header(text: str) -> bool:
    """True of the name of a first column, which says what the rows are ("Company", "Role / Specialization", "#")."""
    return bool(_FIRST.fullmatch(text.replace("_", " "))) or text in _NUMBERS


def names_pay(text: str) -> bool:
    """True of the name of a column of pay."""
    return bool(_PAY.search(text) or _OTHER_PAY.search(text) or _RUNG.fullmatch(text))


def header_at(lines: Sequence[Line], rhythm: Rhythm, lead: int) -> Header | None:
    """How much a header tells, and its cells, which end right before the rows; `lead` cells stand before an amount.

    One line of noise between header and rows is let pass.
    """
    start = rhythm.first - lead
    pay_columns = {lead + offset for offset in rhythm.residues}
    if short := _short_header(lines, start, rhythm.width, pay_columns):
        return short
    for gap in (0, 1):
        top = start - gap - rhythm.width
        if top >= 0 and (told := _told(lines[top : start - gap], pay_columns, alone=_is_stanza(lines, top, start))):
            return told - gap, [(cell.start, cell.end) for cell in lines[top : start - gap]]
    return _glued_header(lines, start, rhythm.width, pay_columns) or _named_columns(lines, rhythm, lead)


def _short_header(lines: Sequence[Line], start: int, width: int, pay_columns: set[int]) -> Header | None:
    """The names of some columns between blank lines over rows that such lines part ("#", "Role", "Salary range" over
    a number, a title, a note and its pay): the first ones and those of pay, which end the rows.
    """
    top = start - 1
    while top > 0 and start - top < width and not lines[top].apart:
        top -= 1
    cells = lines[max(top, 0) : start]
    named, paid = len(cells) - len(pay_columns), sorted(pay_columns)
    if not _PAIR <= len(cells) < width or named < 1 or paid != list(range(width - len(paid), width)):
        return None
    if not (cells[0].apart and lines[start].apart) or not all(_names_column(cell.text) for cell in cells):
        return None
    if any(bool(_PAY.search(cell.text)) != (at >= named) for at, cell in enumerate(cells)):
        return None
    spans = [(cell.start, cell.end) for cell in cells]
    return 2 * width, [*spans[:named], *[(spans[named - 1][1],) * 2] * (width - len(cells)), *spans[named:]]


def _names_column(text: str) -> bool:
    return text in _NUMBERS or (len(text.split()) <= _MOST_NAME_WORDS and bool(_HEADER.search(text)))


def _named_columns(lines: Sequence[Line], rhythm: Rhythm, lead: int) -> Header | None:
    """The names, a line each, of columns that are told apart by names alone ("Pune", "Delhi", "Agra").

    There are as many as columns, or as columns of pay right behind one label, and what stands over them is no name, or
    stands over a blank line.
    """
    start, columns = rhythm.first - lead, len(rhythm.residues)
    if rhythm.residues[-1] != columns - 1 or rhythm.width != lead + columns:
        return None
    top = start
    while top > 0 and start - top <= rhythm.width and _may_name_column(lines[top - 1]):
        top -= 1
        if start - top == rhythm.width and lines[top].apart and not any(line.apart for line in lines[top + 1 : start]):
            break
    if start - top == rhythm.width and (columns >= _LEAST_NAMED or _PAY.search(lines[start - 1].text)):
        return 1, [(line.start, line.end) for line in lines[top:start]]
    if start - top != columns or lead != 1 or columns < _LEAST_NAMED:
        return None
    named = [(line.start, line.end) for line in lines[top:start]]
    return 1, [(named[0][0], named[0][0]), *named]


def _may_name_column(line: Line) -> bool:
    words = line.text.split()
    return len(words) <= _MOST_NAME_WORDS and line.text[0].isalnum() and line.text[-1] not in ".:?!;,"


def _is_stanza(lines: Sequence[Line], top: int, start: int) -> bool:
    """Whether blank lines stand over a line and right before the rows, and nowhere between."""
    return start - top > _PAIR and [line.apart for line in lines[top : start + 1]] == [
        True,
        *[False] * (start - top - 1),
        True,
    ]


def _told(cells: Sequence[Line], pay_columns: set[int], *, alone: bool) -> int:
    """Twice how many cells read like headers; 0 where they are fewer than half or a column of pay is not among them.

    Of lines that stand `alone` between blank ones those over the pay are enough.
    """
    if any(len(cell.text) > _LONGEST_CELL or _AMOUNT.search(cell.text) for cell in cells):
        return 0
    rungs = [bool(_RUNG.fullmatch(cell.text)) for cell in cells]
    wordy = sum(
        rung or (bool(_HEADER.search(cell.text)) and not cell.text.endswith("."))
        for cell, rung in zip(cells, rungs, strict=True)
    )
    pay = all(rungs[column] or _PAY.search(cells[column].text) for column in pay_columns)
    # Of two cells both must read like headers: under a title the second is the first label.
    enough = wordy == len(cells) if len(cells) == _PAIR else alone or wordy * 2 >= len(cells)
    return 2 * wordy if pay and enough else 0


def _glued_header(lines: Sequence[Line], start: int, width: int, pay_columns: set[int]) -> Header | None:
    spans: list[tuple[int, int, str]] = []
    for height in range(1, width):
        line = lines[start - height] if start >= height else None
        if line is None or len(line.text) > _LONGEST_GLUED or not _HEADER.search(line.text):
            return None
        spans = [*_unglued(line), *spans]
        if len(spans) == width and all(_PAY.search(spans[column][2]) for column in pay_columns):
            return 2 * width, [(first, last) for first, last, _ in spans]
    return None


def _unglued(line: Line) -> list[tuple[int, int, str]]:
    cuts = [0, *(found.start() for found in _GLUE.finditer(line.text)), len(line.text)]
    return [
        (line.start + left, line.start + right, line.text[left:right])
        for left, right in itertools.pairwise(cuts)
        if right > left
    ]
