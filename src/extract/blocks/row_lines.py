"""Flattened tables with a row a line ("Pune ₹4L ₹7L", "Pune₹4L₹7L") under a header whose cells were run together."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from extract.blocks.cell_kinds import NOTHING
from extract.blocks.grids import Spans, grid
from extract.blocks.header_cells import header_cells
from extract.blocks.lines import Line
from extract.blocks.money_lines import BARE, money_in, money_or_scaled
from extract.records import Block

_LABEL_NOUN = re.compile(
    r"(?:(?:job|work|top|popular|common|typical|sample|different|types?\sof)\s)?(?:roles?|titles?|positions?|designations?|jobs?|cit(?:y|ies)|locations?|compan(?:y|ies)"
    r"|experience(?:\slevel)?|levels?|countr(?:y|ies)|states?|percentiles?|posts?|industr(?:y|ies)|years|skills?"
    r"|occupations?|departments?|stages?|employers?|degrees?|categor(?:y|ies)|specialt(?:y|ies)|profiles?|grades?"
    r"|offer\scategory)\b(?!\s*[/&])",
    re.I,
)
_ENDS_CELL = re.compile(
    r"(?:salar(?:y|ies)|wages?|pay|ctc|packages?|range|income|compensation|earnings|levels?|years|yrs|lpa|hand|\))\Z",
    re.I,
)
# "State Employment Mean hourly Mean annual"
_ENDS_SHORT = re.compile(
    r"(?:hourly|annual(?:ly)?|monthly|yearly|weekly|daily|employment|employed|jobs|openings)\Z", re.I
)
# "State / Territory Starting Mid-Band Top of Band"
_BEGINS_CELL = re.compile(
    r"(?<=\s)(?:(?:Starting|Entry|Junior|Mid|Middle|Senior|Lead|Experienced|Fresher|Low(?:er|est)?|Min(?:imum)?|Median|Mean"
    r"|Average|Avg|Typical|High(?:er|est)?|Upper|Max(?:imum)?|Top|Bottom)\b|\d{1,2}(?:th|st|nd|rd)\b)"
)
_RANKS = re.compile(r"\d{1,2}(?:%|th|st|nd|rd)(?:\s+(?:\d{1,2}(?:%|th|st|nd|rd)|median))+", re.I)
_COUNT = re.compile(r"(?:\s|(?<=[a-z)]))(?P<count>\d{1,3}(?:,\d{3})+)\Z")
# "Salary (median)", "Average salary in Singapore", "Salary range": words of the same cell.
_GOES_ON = re.compile(r"\(|(?:in|of|for|per|by|range|scale|package)\b", re.I)
_GLUED = re.compile(r"(?<=[a-z)*])(?=[A-Z][a-z])|(?<=[a-z)*])(?=[A-Z]{2,}\b)|(?<=[A-Z]{2})(?=[A-Z][a-z]+\s)")
_PAY = re.compile(
    r"salar|\bpay|wage|ctc|package|compensation|average|avg|median|minimum|maximum|lpa|₹|\$|income|earning"
    r"|\bmean (?:hourly|annual|monthly)",
    re.I,
)
# A cell that tells nothing, right behind an amount or another such cell.
_NOTHING = re.compile(rf"\s*(?P<cell>{NOTHING})(?=\s*(?:[₹$£€]|[A-Z]{{2}}|[-–—]|\Z))", re.I)
_ROW_END = re.compile(r"[$₹£€]\s?\d[\d,.]*\s+(?:[$₹£€]\s?\d[\d,.]*\s*(?:to|-|–|—)?\s*)+\Z")
_TOKEN = re.compile(r"\([^()]*\)|\S+")
_LONGEST_ROW = 160
_LONGEST_HEADER = 160
_LONGEST_LABEL = 60
_MOST_ABOVE = 2
_LEAST_ROWS = 2
_LEAST_LEAD = 4
Row = tuple[Spans, int]


def row_table(lines: Sequence[Line], at: int) -> tuple[Block, int] | None:
    """The table whose header is line `at`, and the index after its last row; None where header and rows do not fit."""
    header = lines[at]
    if len(header.text) > _LONGEST_HEADER or header.text[-1] in ".:?" or at + _LEAST_ROWS >= len(lines):
        return None
    paid = bool(_PAY.search(header.text))
    # A row heads no rows, which keeps the search linear in a run of them.
    if money_in(header.text) or (paid and _cells(header, bare=True)):
        return None
    rows: list[Spans] = []
    stop = at + 1
    while (found := _row_at(lines, stop, paid)) and (not rows or len(found[0]) == len(rows[0])):
        rows.append(found[0])
        stop = found[1]
    if len(rows) < _LEAST_ROWS:
        return None
    for body in ([_with_count(lines, row) for row in rows], rows):
        if cells := header_cells(header, len(body[0])) or _fitting(header, body[0]):
            return (grid([cells, *body], 1), stop) if all(len(row) == len(cells) for row in body) else None
    return None


def _fitting(header: Line, row: Spans) -> Spans | None:
    dashes = tuple(header.start + found.start() for found in re.finditer(r"[-–—]", header.text))
    ways = (cells for cells in _splits(header) if len(cells) == len(row))
    fitting = (cells for cells in ways if not any(start in dashes for start, _ in cells))
    return next(fitting, None) or _indented(header, row)


def glued_pair(header: Line) -> Spans | None:
    """The two cells of a header that was run together ("RoleAverage Salary"), the second of which names pay."""
    cuts = [found.end() for found in _GLUED.finditer(header.text)]
    if len(cuts) != 1 or not _PAY.search(header.text, cuts[0]):
        return None
    return [(header.start, header.start + cuts[0]), (header.start + cuts[0], header.end)]


def _indented(header: Line, row: Spans) -> Spans | None:
    """A header that stands right of the labels, its own cell over them left blank."""
    parted = next(_splits(header))
    if _RANKS.fullmatch(header.text):
        parted = [(header.start + found.start(), header.start + found.end()) for found in _TOKEN.finditer(header.text)]
    elif len(header.lead) < _LEAST_LEAD:
        return None
    return [(header.start, header.start), *parted] if len(parted) + 1 == len(row) else None


def _with_count(lines: Sequence[Line], row: Spans) -> Spans:
    """ "California 36,060": a label and how many work there, as two cells."""
    start, end = row[0]
    line = next(one for one in lines if one.start <= start < one.end)
    found = _COUNT.search(line.text, start - line.start, end - line.start)
    if not found:
        return row
    return [(start, line.start + found.start()), (line.start + found.start("count"), end), *row[1:]]


def goes_under(above: str, line: Line) -> bool:
    """True of a row of figures, which is no more of the words above it: of bare ones under the header of a table."""
    if _is_row(line):
        return True
    return bool(_PAY.search(above)) and not money_in(above) and _cells(line, bare=True) is not None


def are_rows(above: str, line: Line) -> bool:
    """True of two lines that each end in the figures of a row: the second is no more of the first."""
    return all(_ROW_END.search(text[-_LONGEST_LABEL:]) for text in (above, line.text))


def _is_row(line: Line) -> bool:
    """True of a line with a label and two amounts or more, nothing between them."""
    cells = _cells(line, bare=False)
    return cells is not None and cells[0][0] == line.start and not _is_amount(line, cells[0])


def _row_at(lines: Sequence[Line], at: int, bare: bool) -> Row | None:
    """The cells of the row that begins at a line, and the index after it; its label may stand in lines of its own."""
    for above in range(_MOST_ABOVE + 1):
        if at + above >= len(lines) or len(lines[at + above].text) > _LONGEST_ROW:
            return None
        line = lines[at + above]
        if cells := _cells(line, bare):
            has_label = cells[0][0] == line.start and not _is_amount(line, cells[0])
            if above and not has_label:
                cells = [(lines[at].start, lines[at + above - 1].end), *cells]
            return (cells, at + above + 1) if above == 0 or not has_label else None
        if len(line.text) > _LONGEST_LABEL or money_in(line.text):
            return None
    return None


def _is_amount(line: Line, cell: tuple[int, int]) -> bool:
    return bool(money_or_scaled(line.text[cell[0] - line.start : cell[1] - line.start]))


def _cells(line: Line, bare: bool) -> Spans | None:
    """The label, two or more amounts in a row, cells that tell nothing among them, and the words behind them."""
    spans = [(amount.start, amount.end) for amount in money_or_scaled(line.text)]
    if bare and len(spans) < 2:
        spans = [found.span() for found in BARE.finditer(line.text)]
    if not spans:
        return None
    spans = [
        one
        for span, stop in zip(spans, [*(left for left, _ in spans[1:]), len(line.text)], strict=True)
        for one in (span, *_nothings(line.text, span[1], stop))
    ]
    if len(spans) < 2 or any(line.text[left[1] : right[0]].strip() for left, right in itertools.pairwise(spans)):
        return None
    around = [_trimmed(line, 0, spans[0][0]), *((line.start + start, line.start + end) for start, end in spans)]
    return [span for span in (*around, _trimmed(line, spans[-1][1], len(line.text))) if span]


def _nothings(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    """The cells from a place on that tell nothing; those between two amounts fill what is between them."""
    while found := _NOTHING.match(text, start):
        if found.end() > stop:
            return
        yield found.span("cell")
        start = found.end()


def _trimmed(line: Line, start: int, end: int) -> tuple[int, int] | None:
    piece = line.text[start:end]
    inside = piece.strip(" \t\u00a0:–—-")
    if not inside:
        return None
    left = line.start + start + piece.index(inside)
    return left, left + len(inside)


def _splits(header: Line) -> Iterator[Spans]:
    """The ways to part a header: at wide gaps, where words are glued, after words that end a cell, at each word."""
    for pattern in (re.compile(r"\t|\s{2,}"), _GLUED):
        cuts = [0, *(found.end() for found in pattern.finditer(header.text)), len(header.text)]
        cells = [span for left, right in itertools.pairwise(cuts) if (span := _trimmed(header, left, right))]
        yield cells
        yield from _with_label(header, cells)
    tokens = [(header.start + found.start(), header.start + found.end()) for found in _TOKEN.finditer(header.text)]
    for ends in (_ENDS_CELL, _ENDS_SHORT):
        joined = _joined(header, tokens, ends)
        yield from _with_label(header, joined)
        yield joined
    yield _begun(header)
    yield tokens


def _begun(header: Line) -> Spans:
    """The label and the cells that begin with words for a rung or a statistic."""
    cuts = [0, *(found.start() for found in _BEGINS_CELL.finditer(header.text)), len(header.text)]
    return [span for left, right in itertools.pairwise(cuts) if (span := _trimmed(header, left, right))]


def _joined(header: Line, tokens: Spans, ends: re.Pattern[str]) -> Spans:
    cells: Spans = []
    start: int | None = None
    for index, (left, right) in enumerate(tokens):
        start = left if start is None else start
        follows = tokens[index + 1][0] - header.start if index + 1 < len(tokens) else None
        goes_on = follows is not None and _GOES_ON.match(header.text, follows)
        if ends.search(header.text[left - header.start : right - header.start]) and not goes_on:
            cells.append((start, right))
            start = None
    if start is not None:
        cells.append((start, tokens[-1][1]))
    return cells


def _with_label(header: Line, cells: Spans) -> Iterator[Spans]:
    """The cells with the noun at the very start as a cell of its own ("City Average salary")."""
    found = _LABEL_NOUN.match(header.text)
    if found and cells and header.start + found.end() < cells[0][1]:
        rest = _trimmed(header, found.end(), cells[0][1] - header.start)
        if rest:
            yield [(header.start, header.start + found.end()), rest, *cells[1:]]
