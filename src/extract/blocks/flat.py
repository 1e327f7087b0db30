"""Flattened tables: a cell a line, the header perhaps run together, as a copied web page leaves them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from extract.blocks.grids import Spans, grid
from extract.blocks.lines import Line
from extract.blocks.money_lines import is_money_only
from extract.records import Block

WIDEST = 9
_HEADER = re.compile(
    r"\b(?:roles?|positions?|designations?|jobs?|titles?|salar(?:y|ies)|pay|wages?|ctc|packages?|average|avg|experience|city|cities"
    r"|locations?|company|companies|organi[sz]ations?|industr(?:y|ies)|skills?|tools?|countr(?:y|ies)|levels?|description|education"
    r"|qualifications?|degrees?|sectors?|employers?|posts?|profiles?|departments?|annual|monthly|compensation|minimum|maximum|median"
    r"|lowest|highest|starting|hourly|occupations?|professions?|careers?|amount|range|percentile|stage|state|course|domain)\b",
    re.I,
)
_PAY = re.compile(r"salar|pay\b|wage|ctc|package|compensation|average|avg|earning|income|amount|₹|\$|inr|usd|lpa|annual|month|median|hour", re.I)
_GLUE = re.compile(r"(?<=[a-z)])(?=[A-Z][a-z])|(?<=[A-Za-z)])(?=(?:AVG|AVERAGE|SALARY|INDUSTR|EXPERIENCE|LOCATION|COMPAN|ROLE|JOB|SKILL|CITY|COUNTRY))")


@dataclass(frozen=True, slots=True)
class _Rhythm:
    first: int
    width: int
    rows: int
    residues: tuple[int, ...]


def _rhythm_at(money: Sequence[bool], first: int, width: int) -> _Rhythm:
    residues = tuple(offset for offset in range(width) if first + offset < len(money) and money[first + offset])
    rows = 0
    while True:
        base = first + rows * width
        last = base + max(residues)
        found = tuple(offset for offset in range(width) if base + offset < len(money) and money[base + offset])
        if last >= len(money) or found != residues:
            break
        rows += 1
    return _Rhythm(first, width, rows, residues)


def _best_rhythm(money: Sequence[bool], first: int) -> _Rhythm | None:
    found = [_rhythm_at(money, first, width) for width in range(2, WIDEST + 1)]
    fit = [one for one in found if one.rows >= 2 and len(one.residues) < one.width]
    return max(fit, key=lambda one: (one.rows * one.width - one.width // 2 if one.rows > 2 else 0, -one.width), default=None)


def _header_words(line: Line) -> bool:
    return len(line.text) <= 60 and bool(_HEADER.search(line.text)) and not line.text.endswith(".")


def _header_at(lines: Sequence[Line], start: int, rhythm: _Rhythm, lead: int) -> tuple[int, Spans] | None:
    """The header cells that end right before line `start`, one a column, with how many of them read like headers.

    One line of noise between header and rows is let pass.
    """
    pay_columns = {lead + offset for offset in rhythm.residues}
    for gap in (0, 1):
        top = start - gap - rhythm.width
        if top < 0:
            continue
        cells = lines[top : start - gap]
        wordy = sum(_header_words(cell) for cell in cells)
        if all(len(cell.text) <= 60 for cell in cells) and wordy * 2 >= len(cells) and all(_PAY.search(cells[column].text) for column in pay_columns):
            return 2 * wordy - gap, [(cell.start, cell.end) for cell in cells]
    return _glued_header(lines, start, rhythm, pay_columns)


def _glued_header(lines: Sequence[Line], start: int, rhythm: _Rhythm, pay_columns: set[int]) -> tuple[int, Spans] | None:
    for height in range(1, rhythm.width):
        top = start - height
        if top < 0 or not all(_HEADER.search(line.text) and len(line.text) <= 160 for line in lines[top:start]):
            return None
        spans = [span for line in lines[top:start] for span in _unglued(line)]
        if len(spans) == rhythm.width and all(_PAY.search(_text(lines, top, span)) for column, span in enumerate(spans) if column in pay_columns):
            return 2 * rhythm.width, spans
    return None


def _text(lines: Sequence[Line], top: int, span: tuple[int, int]) -> str:
    line = next(line for line in lines[top:] if line.start <= span[0] and span[1] <= line.end)
    return line.text[span[0] - line.start : span[1] - line.start]


def _unglued(line: Line) -> Spans:
    cuts = [0, *(found.start() for found in _GLUE.finditer(line.text)), len(line.text)]
    return [(line.start + left, line.start + right) for left, right in zip(cuts, cuts[1:], strict=False) if right > left]


def _lead(lines: Sequence[Line], rhythm: _Rhythm, floor: int) -> tuple[int, Spans | None]:
    """How many cells of a row stand before its first amount, and the header where there is one."""
    after_last = len(lines) - (rhythm.first + (rhythm.rows - 1) * rhythm.width)
    fit = [lead for lead in range(rhythm.width - max(rhythm.residues)) if rhythm.first - lead >= floor and rhythm.width - lead <= after_last]
    found = [(header, lead) for lead in fit if (header := _header_at(lines, rhythm.first - lead, rhythm, lead))]
    sound = [(header[0], lead, header[1]) for header, lead in found if header[1][0][0] >= lines[floor].start]
    if sound:
        _, lead, spans = max(sound, key=lambda one: (one[0], one[1]))
        return lead, spans
    contiguous = rhythm.width - len(rhythm.residues)
    return (contiguous if contiguous in fit else max(fit, default=0)), None


def flat_tables(lines: Sequence[Line]) -> list[tuple[Block, int, int]]:
    """Tables found in a run of lines that hold no blank ones: (block, index of its first line, index after its last)."""
    money = [is_money_only(line.text) for line in lines]
    tables: list[tuple[Block, int, int]] = []
    at = floor = 0
    while at < len(lines):
        rhythm = _best_rhythm(money, at) if money[at] else None
        if rhythm is None:
            at += 1
            continue
        lead, header = _lead(lines, rhythm, floor)
        if header is None and rhythm.rows < 3:
            at += 1
            continue
        first, stop = rhythm.first - lead, rhythm.first - lead + rhythm.rows * rhythm.width
        rows = [[(line.start, line.end) for line in lines[row : row + rhythm.width]] for row in range(first, stop, rhythm.width)]
        top = next((index for index, line in enumerate(lines) if header and line.start <= header[0][0] <= line.end), first)
        block = grid([header, *rows], 1) if header else grid(rows, 0)
        tables.append((block, top, stop))
        at = floor = stop
    return tables
