"""One walk over the lines of a text that gathers its blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.blocks.aligned import aligned_table, may_be_aligned
from extract.blocks.cell_lines import CellTables
from extract.blocks.grids import pipe_table, tab_table
from extract.blocks.lines import BOLD_LINE, RULE, Line, data_line, heading, list_item, split_lines
from extract.blocks.money_lines import money_in
from extract.blocks.one_line import joined_table
from extract.blocks.plain import is_labelled, plain_blocks
from extract.blocks.record_tables import RecordLines
from extract.blocks.row_lines import are_rows, goes_under
from extract.blocks.wrapping import fills_line, widths
from extract.records import Block

_NUMBERED = re.compile(r"\(?\d{1,2}[.)]")
_SETEXT = re.compile(r"(?:=+|-{2,})$")
_WRAPS_FROM = 50
_LEAST_JOINED = 8
_WRAPS_BEFORE_CAPITAL = 80
_LONGEST_NUMBERED = 90
_LONGEST_TITLE = 120


def text_blocks(text: str, known: Sequence[Block] = ()) -> tuple[Block, ...]:
    """The blocks of a plain or Markdown text in reading order, spans into that text; linear in its length.

    The `known` are those that are no plain lines, in order.
    """
    return _Builder(text, known).build()


class _Builder:
    """The blocks so far, the run of plain lines still open, and the indent of the list item still open."""

    def __init__(self, text: str, known: Sequence[Block] = ()) -> None:
        self.text = text
        self.known = list(reversed(known))
        self.lines = split_lines(text)
        self.widths = widths(self.lines)
        self.cell_tables = CellTables(self.lines)
        self.records = RecordLines(text, self.lines, known)
        self.blocks: list[Block] = []
        self.run: list[Line] = []
        self.open_item: int | None = None

    def build(self) -> tuple[Block, ...]:
        """All blocks in reading order."""
        at = 0
        while at < len(self.lines):
            line = self.lines[at]
            if line.apart:
                self.open_item = None
            at = self.told(at, line) or self.marked(at, line) or self.table(at, line) or self.step(at, line)
        self.flush()
        return tuple(self.blocks)

    def told(self, at: int, line: Line) -> int | None:
        """Read the records that begin with a block which is known; the index of the line after them."""
        if not self.known or line.end <= self.known[-1].start:
            return None
        found = self.records.table(at)
        return self.take(line, *found) if found else None

    def take(self, line: Line, blocks: Sequence[Block], stop: int) -> int:
        """Add what a table is made of, in place of all that is known of its lines; the index of the line after it."""
        self.flush(line)
        self.blocks += blocks
        self.open_item = None
        while self.known and self.known[-1].start < self.lines[stop - 1].end:
            self.known.pop()
        return stop

    def marked(self, at: int, line: Line) -> int | None:
        """Take over the block that is known to begin at a line; the index of the line after it."""
        if not self.known or line.end <= self.known[-1].start:
            return None
        block = self.known.pop()
        self.add(block, line)
        self.open_item = None
        while at < len(self.lines) and self.lines[at].start < block.end:
            at += 1
        return at

    def flush(self, following: Line | None = None) -> None:
        """Close the run of plain lines."""
        if self.run:
            lines = [self.whole(line) for line in self.run]
            self.blocks += plain_blocks(lines, following, opening=not self.blocks)
            self.run = []

    def whole(self, line: Line) -> Line:
        """A plain line with the text of all the lines that it wraps over."""
        if len(line.text) == line.end - line.start:
            return line
        return line._replace(text=self.text[line.start : line.end])

    def add(self, block: Block, line: Line) -> None:
        """Add a block that is no plain line."""
        self.flush(line)
        self.blocks.append(block)

    def table(self, at: int, line: Line) -> int | None:
        """Read the table that begins at a line; the index of the line after it."""
        if joined := joined_table(line) if line.pipes > _LEAST_JOINED else None:
            self.flush(line)
            self.blocks += joined
            self.open_item = None
            return at + 1
        found = (
            (pipe_table(self.lines, at) if "|" in line.text and line.pipes else None)
            or (tab_table(self.lines, at) if "\t" in line.text else None)
            or (aligned_table(self.lines, at) if may_be_aligned(line) else None)
            or self.cell_tables.at(at)
        )
        blocks, stop = ([found[0]] if found[0] else [], found[1]) if found else self.records.table(at) or (None, at)
        return self.take(line, blocks, stop) if blocks is not None else None

    def step(self, at: int, line: Line) -> int:
        """Read one line that begins no table; the index of the line after it."""
        if line.text[0] in "-=*_" and RULE.match(line.text):
            self.underline(line)
        elif found := heading(line) or self.bold(line):
            self.add(Block("heading", found[1], found[2], found[0]), line)
            self.open_item = None
        elif item := list_item(line) or data_line(line):
            self.item(at, line, item)
        else:
            self.plain(line)
        return at + 1

    def bold(self, line: Line) -> tuple[int, int, int] | None:
        """The level and the span of a line in bold letters that holds no amount."""
        found = BOLD_LINE.match(line.text) if line.text[0] in "*_" else None
        if not found or money_in(line.text):
            return None
        return 5, line.start + found.start("body"), line.start + found.end("body")

    def underline(self, line: Line) -> None:
        """A rule under a plain line makes it a heading."""
        above = self.run[-1] if self.run and not line.apart else None
        if above and _SETEXT.match(line.text) and above.end - above.start <= _LONGEST_TITLE:
            self.run.pop()
            self.add(Block("heading", above.start, above.end, 1 if line.text[0] == "=" else 2), line)

    def item(self, at: int, line: Line, found: re.Match[str]) -> None:
        """A list item, or a numbered heading."""
        start, end, indent = line.start + found.start("body"), line.end, len(line.lead)
        if indent < 2 and self.is_numbered_heading(at, found):
            self.add(Block("heading", start, end, 4), line)
            self.open_item = None
            return
        self.add(Block("list_item", start, end, 1 + indent // 2), line)
        self.open_item = indent

    def is_numbered_heading(self, at: int, found: re.Match[str]) -> bool:
        """Whether "3. Company" stands over a paragraph and not among its like."""
        body = found["body"]
        if (
            not _NUMBERED.match(found.groupdict().get("mark") or "")
            or len(body) > _LONGEST_NUMBERED
            or body[-1] in ".,;"
        ):
            return False
        if any(char in body for char in "₹$£€") or at + 1 == len(self.lines):
            return False
        around = [self.lines[index] for index in (at + 1, at - 1) if index >= 0]
        marks = [item["mark"] for line in around if (item := list_item(line))]
        return not any(_NUMBERED.match(mark) for mark in marks)

    def plain(self, line: Line) -> None:
        """A plain line: more of the item or paragraph above, or a piece of its own."""
        lower = line.text[0].islower()
        if self.open_item is not None and not line.apart and (len(line.lead) > self.open_item or lower):
            self.blocks[-1] = replace(self.blocks[-1], end=line.end)
            return
        self.open_item = None
        if not line.apart and self.wraps(lower, line) and not goes_under(self.run[-1].text, line):
            above = self.run[-1]
            # The text of a wrapped paragraph is cut once, when the run ends: gluing lines one by one is quadratic.
            self.run[-1] = above._replace(end=line.end, text=line.text)
            return
        self.run.append(line)

    def wraps(self, lower: bool, line: Line) -> bool:
        """Whether the paragraph above may go on in the next line: before a capital only behind a line that is full."""
        above = self.run[-1] if self.run else None
        if above is None or above.text[-1] in ".!?:|":
            return False
        if lower:
            return above.end - above.start >= _WRAPS_FROM
        long = len(above.text) >= _WRAPS_BEFORE_CAPITAL and self.widths.get(line.start) != 0
        full = long or self.is_full(above, line)
        own = (is_labelled(above.text) and is_labelled(line.text)) or are_rows(above.text, line)
        return full and not own

    def is_full(self, above: Line, line: Line) -> bool:
        """Whether the next word did not fit into a line of lines that are wrapped at one width."""
        width = self.widths.get(line.start, 0)
        return width > 0 and fills_line(above, line, width)
