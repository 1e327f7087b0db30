"""Pipe tables whose rows were joined to one line ("| City | Pay | |---|---| | Pune | ₹5L | | Agra | ₹4L |")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.blocks.grids import Spans, grid
from extract.blocks.lines import Line, pipe_cells
from extract.records import Block

_RULE = re.compile(r"\|(?:[ \t]*:?-{2,}+:?[ \t]*\|){2,}+")
_BLANKS = " \t"


def joined_table(line: Line) -> list[Block] | None:
    """The blocks of a line that holds a whole pipe table: the words before it, the table, the words after it."""
    rule = _RULE.search(line.text) if "--" in line.text else None
    if rule is None or not (width := rule[0].count("|") - 1):
        return None
    before, after = (_cells(line, *span) for span in ((0, rule.start()), (rule.end(), len(line.text))))
    header, lead = before[-width:], before[:-width]
    rows = list(_rows(after, width))
    if len(header) < width or not rows or not all(start < end for start, end in rows[0][:1]):
        return None
    table = grid([header, *rows], 1)
    around = [*lead, (table.end, line.end)]
    words = (_words(line, start, end) for start, end in around)
    return sorted([table, *(block for block in words if block)], key=lambda block: block.start)


def _cells(line: Line, start: int, end: int) -> Spans:
    """The cells of a stretch; the gap between the pipes of two rows is one without length."""
    stretch = line.text[start:end].rstrip(_BLANKS).removesuffix("|")
    left = start + len(stretch) - len(stretch.lstrip(_BLANKS))
    piece = line.text[left : start + len(stretch)]
    return pipe_cells(line._replace(start=line.start + left, end=line.start + left + len(piece), text=piece))


def _rows(cells: Spans, width: int) -> Iterator[Spans]:
    """Rows of one width; between two of them stands a cell that is empty."""
    at = 0
    while at < len(cells):
        row = cells[at : at + width]
        if len(row) < width:
            return
        yield row
        at += width
        if at < len(cells) and cells[at][0] == cells[at][1]:
            at += 1


def _words(line: Line, start: int, end: int) -> Block | None:
    text = line.text[start - line.start : end - line.start]
    inside = text.strip(" \t|")
    if not inside:
        return None
    begin = start + text.index(inside)
    return Block("paragraph", begin, begin + len(inside))
