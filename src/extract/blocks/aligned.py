"""Tables whose cells stand under one another, parted by two blanks or more, under a header that names pay."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from extract.blocks.grids import Spans, grid
from extract.blocks.lines import Line
from extract.blocks.money_lines import money_in
from extract.records import Block

_GAP = re.compile(r"\t+|[ \u00a0]{2,}")
_PAY = re.compile(r"salar|\bpay|wage|ctc|package|compensation|lpa|₹|\$|£|€|income|earning|stipend|remuneration", re.I)
_DIGIT = re.compile(r"\d")
_LONGEST = 200
_LEAST_ROWS = 2


def aligned_table(lines: Sequence[Line], at: int) -> tuple[Block, int] | None:
    """The table whose header is line `at`, and the index after its last row; None where the lines have not as many
    cells as the header.
    """
    header = _cells(lines[at])
    if len(header) < 2 or not _PAY.search(lines[at].text) or money_in(lines[at].text):
        return None
    below = itertools.takewhile(lambda line: not line.apart and len(line.text) <= _LONGEST, lines[at + 1 :])
    rows = list(itertools.takewhile(lambda row: len(row) == len(header), map(_cells, below)))
    stop = at + 1 + len(rows)
    if len(rows) < _LEAST_ROWS or not all(_DIGIT.search(line.text) for line in lines[at + 1 : stop]):
        return None
    return grid([header, *rows], 1), stop


def _cells(line: Line) -> Spans:
    cuts = [0, *(at for gap in _GAP.finditer(line.text) for at in gap.span()), len(line.text)]
    return [(line.start + left, line.start + right) for left, right in zip(cuts[::2], cuts[1::2], strict=True)]
