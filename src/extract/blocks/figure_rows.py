"""Tables with a row a line whose figures have no sign of their own: the header has ("Flipkart 25-35 40-60")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.about.labels import header_field
from extract.blocks.grids import Spans, grid
from extract.blocks.header_cells import header_cells
from extract.blocks.lines import Line
from extract.blocks.money_lines import money_in
from extract.records import Block

_NUMBER = r"[₹$£€]?\d[\d,]*(?:\.\d+)?\s?(?:k|l|lpa|lakhs?|cr|%)?\+?"
_FIGURE = re.compile(rf"(?<!\S)(?:{_NUMBER}(?:\s?(?:[-–—]|to)\s?{_NUMBER})?|[-–—]|n/?a)(?=\s|\Z)", re.IGNORECASE)
_LONGEST_HEADER = 160
_LONGEST_ROW = 160
_LEAST_ROWS = 3
_LEAST_DIGITS = 4


def figure_table(lines: Sequence[Line], at: int) -> tuple[Block, int] | None:
    """The table whose header is line `at`, and the index after its last row; None where the header names no pay or its
    words are not understood as so many columns.
    """
    header = lines[at]
    if (
        len(header.text) > _LONGEST_HEADER
        or ":" in header.text
        or header.text[-1] in ".?"
        or len(lines) - at <= _LEAST_ROWS
        or _row(lines[at + 1]) is None
        or header_field(header.text) is None
    ):
        return None
    # A row heads no rows, which keeps the search linear in a run of them.
    if money_in(header.text) or _row(header):
        return None
    rows: list[Spans] = []
    for line in lines[at + 1 :]:
        cells = _row(line)
        if cells is None or (line.apart and not rows) or (rows and len(cells) != len(rows[0])):
            break
        rows.append(cells)
    if len(rows) < _LEAST_ROWS:
        return None
    names = header_cells(header, len(rows[0]))
    return (grid([names, *rows], 1), at + 1 + len(rows)) if names and _heads_pay(lines, at, names, rows) else None


def _row(line: Line) -> Spans | None:
    """The label, the figures behind it with nothing between them, and the words behind the figures."""
    if len(line.text) > _LONGEST_ROW or not line.text[0].isalpha():
        return None
    found = [match.span() for match in _FIGURE.finditer(line.text)]
    first = _run(line.text, found)
    if first is None:
        return None
    figures = found[first[0] : first[1]]
    stop = figures[-1][1]
    if any(amount.end > stop or amount.start < figures[0][0] for amount in money_in(line.text)):
        return None
    if not any(map(str.isdigit, line.text[figures[0][0] : stop])):
        return None
    label = line.text[: figures[0][0]].rstrip(" -–—")
    if label.endswith(":"):
        return None
    tail = line.text[stop:].strip()
    ends = [(len(line.text) - len(tail), len(line.text))] if tail else []
    return [(line.start + left, line.start + right) for left, right in [(0, len(label)), *figures, *ends]]


def _run(text: str, figures: Spans) -> tuple[int, int] | None:
    """The longest run of figures with nothing but blanks between them."""
    best: tuple[int, int] | None = None
    first = 0
    for at in range(1, len(figures) + 1):
        if at == len(figures) or text[figures[at - 1][1] : figures[at][0]].strip():
            if best is None or at - first > best[1] - best[0]:
                best = first, at
            first = at
    return best


def _heads_pay(lines: Sequence[Line], at: int, names: Spans, rows: Sequence[Spans]) -> bool:
    """Whether a column of figures is headed as pay; a lone one must hold figures as long as pay is."""
    header = lines[at]
    paid = [
        column
        for column, (start, end) in enumerate(names)
        if column and header_field(header.text[start - header.start : end - header.start]) == "pay"
    ]
    if len(names) > 2:
        return bool(paid)
    return bool(paid) and all(row[1][1] - row[1][0] >= _LEAST_DIGITS for row in rows)
