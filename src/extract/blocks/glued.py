"""Tables whose cells were run together in one line ("CityHourlyAnnualReno, NV$26.33$54,766Mesa, AZ$24.10$50,128")."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from extract.blocks.grids import Spans, grid
from extract.blocks.lines import Line
from extract.blocks.money_lines import money_in
from extract.money.ranges import Amount
from extract.records import Block

_SIGNS = ("₹", "$", "£", "€", "INR", "LPA", "Rs")
_LABEL = re.compile(r"[A-Z0-9(][^₹$£€:;?!|]{0,58}[\w)]")
_CELL_ENDS = re.compile(r"(?<=[a-z):.?])(?=[A-Z])")
_PAY = re.compile(
    r"salar|\bpay|wage|ctc|package|compensation|average|avg|median|minimum|maximum|earning|income|stipend|annual|hourly"
    r"|monthly|lpa|₹|\$|inr|usd",
    re.I,
)
_LEAST_ROWS = 2
_LEAST_AMOUNTS = 3
_LONGEST_NAME = 40
_LONGEST_CAPTION = 90


def glued_table(line: Line) -> list[Block] | None:
    """The table in a line with its header and rows without a space between cells, and the words before and after it.

    Each row is a label and as many amounts as the header names columns of pay; None for other lines.
    """
    if sum(map(line.text.count, _SIGNS)) < _LEAST_AMOUNTS:
        return None
    for rows in _runs(line.text, money_in(line.text)):
        if names := _names(line.text, rows):
            return _blocks(line, names, rows)
    return None


def _runs(text: str, amounts: Sequence[Amount]) -> Iterator[list[list[Amount]]]:
    """Runs of rows of one width: amounts with nothing between them, the label of the next row right behind the last."""
    rows: list[list[Amount]] = []
    for above, amount in itertools.pairwise([None, *amounts, None]):
        gap = text[above.end : amount.start] if above and amount else None
        if rows and amount and gap == "":
            rows[-1].append(amount)
        elif rows and amount and gap and _LABEL.fullmatch(gap):
            rows.append([amount])
        else:
            yield from _whole(rows)
            rows = [[amount]] if amount else []
    yield from _whole(rows)


def _whole(rows: list[list[Amount]]) -> Iterator[list[list[Amount]]]:
    if len(rows) >= _LEAST_ROWS and sum(map(len, rows)) >= _LEAST_AMOUNTS and len(set(map(len, rows))) == 1:
        yield rows


def _names(text: str, rows: Sequence[Sequence[Amount]]) -> Spans | None:
    """The cells of the header and the label of the first row, which end right before the first amount."""
    first = rows[0][0].start
    cuts = [0, *(found.start() for found in _CELL_ENDS.finditer(text, 0, first)), first]
    spans = list(itertools.pairwise(cuts))[-len(rows[0]) - 2 :]
    if len(spans) < len(rows[0]) + 2 or text[first - 1].isspace():
        return None
    short = all(right - left <= _LONGEST_NAME for left, right in spans[:-1])
    paid = all(_PAY.search(text, *span) for span in spans[1:-1])
    return spans if short and paid else None


def _blocks(line: Line, names: Spans, rows: Sequence[Sequence[Amount]]) -> list[Block]:
    labels = [names[-1], *((above[-1].end, row[0].start) for above, row in itertools.pairwise(rows))]
    cells = [[label, *((one.start, one.end) for one in row)] for label, row in zip(labels, rows, strict=True)]
    shifted = [[(line.start + left, line.start + right) for left, right in row] for row in (names[:-1], *cells)]
    before, after = _words(line, 0, names[0][0]), _words(line, rows[-1][-1].end, len(line.text))
    titled = before is not None and before.end - before.start <= _LONGEST_CAPTION
    table = grid(shifted, 1, (before.start, before.end) if before and titled else None)
    return [*([before] if before and not titled else []), table, *([after] if after else [])]


def _words(line: Line, start: int, end: int) -> Block | None:
    inside = line.text[start:end].strip()
    if not inside:
        return None
    left = line.start + line.text.index(inside, start)
    return Block("paragraph", left, left + len(inside))
