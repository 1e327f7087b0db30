"""Plain text and Markdown to blocks: headings, paragraphs, list items and tables, each with its span."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from extract.blocks.grids import pipe_table, tab_table
from extract.blocks.lines import BOLD_LINE, HEADING, LIST_ITEM, RULE, Line, split_lines
from extract.blocks.money_lines import money_in
from extract.blocks.plain import plain_blocks
from extract.records import Block

__all__ = ["text_blocks"]

_NUMBERED = re.compile(r"\(?\d{1,2}[.)]")
_SETEXT = re.compile(r"(?:=+|-{2,})$")
_WRAPS_FROM = 50


@dataclass(slots=True)
class _Run:
    """Plain lines gathered until something else comes."""

    lines: list[Line]
    apart: list[bool]


def _starts_lower(text: str) -> bool:
    return text[:1].islower()


def _is_numbered_heading(lines: list[Line], at: int) -> bool:
    """ "3. Company" over a paragraph is a heading; among its like it is an item of a list."""
    found = LIST_ITEM.match(lines[at].text)
    if not found or not _NUMBERED.match(found["mark"]):
        return False
    body = found["body"]
    if len(body) > 90 or body[-1] in ".,;" or any(char in body for char in "₹$£€"):
        return False
    following = next((line for line in lines[at + 1 :] if not line.blank), None)
    before = next((line for line in reversed(lines[:at]) if not line.blank), None)
    neighbours = [line for line in (following, before) if line and LIST_ITEM.match(line.text)]
    return following is not None and not any(_NUMBERED.match(LIST_ITEM.match(line.text)["mark"]) for line in neighbours)  # type: ignore[index]


class _Builder:
    """Walks the lines of a text once and gathers its blocks."""

    def __init__(self, text: str) -> None:
        self.lines = split_lines(text)
        self.blocks: list[Block] = []
        self.run = _Run([], [])
        self.open_item: int | None = None

    def flush(self, following: Line | None = None) -> None:
        """Close the run of plain lines."""
        if self.run.lines:
            self.blocks += plain_blocks(self.run.lines, self.run.apart, following)
            self.run = _Run([], [])

    def add(self, block: Block, line: Line) -> None:
        """Add a block that is no plain line."""
        self.flush(line)
        self.blocks.append(block)

    def build(self) -> tuple[Block, ...]:
        """All blocks in reading order."""
        at, apart = 0, True
        while at < len(self.lines):
            line = self.lines[at]
            if line.blank:
                at, apart, self.open_item = at + 1, True, None
                continue
            at = self.step(at, line, apart)
            apart = False
        self.flush()
        return tuple(self.blocks)

    def step(self, at: int, line: Line, apart: bool) -> int:
        """Read what begins at a line; the index of the line after it."""
        table = (pipe_table(self.lines, at) if line.pipes else None) or (tab_table(self.lines, at) if "\t" in line.text else None)
        if table:
            self.add(table[0], line)
            return table[1]
        if RULE.match(line.text):
            self.underline(line, apart)
            return at + 1
        if found := HEADING.match(line.text):
            self.add(Block("heading", line.start + found.start("body"), line.start + found.end("body"), len(found[1])), line)
        elif (found := BOLD_LINE.match(line.text)) and not money_in(line.text):
            self.add(Block("heading", line.start + found.start("body"), line.start + found.end("body"), 5), line)
        elif found := LIST_ITEM.match(line.text):
            self.item(at, line, found)
            return at + 1
        else:
            self.plain(line, apart)
            return at + 1
        self.open_item = None
        return at + 1

    def underline(self, line: Line, apart: bool) -> None:
        """A rule under a plain line makes it a heading."""
        if not apart and self.run.lines and _SETEXT.match(line.text) and len(self.run.lines[-1].text) <= 120:
            title = self.run.lines.pop()
            self.run.apart.pop()
            self.add(Block("heading", title.start, title.end, 1 if line.text[0] == "=" else 2), line)

    def item(self, at: int, line: Line, found: re.Match[str]) -> None:
        """A list item, or a numbered heading."""
        start, end = line.start + found.start("body"), line.start + found.end("body")
        if line.indent < 2 and _is_numbered_heading(self.lines, at):
            self.add(Block("heading", start, end, 4), line)
            return
        self.add(Block("list_item", start, end, 1 + line.indent // 2), line)
        self.open_item = line.indent

    def plain(self, line: Line, apart: bool) -> None:
        """A plain line: more of the item or paragraph above, or a piece of its own."""
        if self.open_item is not None and not apart and (line.indent > self.open_item or _starts_lower(line.text)):
            self.blocks[-1] = replace(self.blocks[-1], end=line.end)
            return
        self.open_item = None
        above = self.run.lines[-1] if self.run.lines else None
        if above and not apart and len(above.text) >= _WRAPS_FROM and above.text[-1] not in ".!?:|" and _starts_lower(line.text):
            self.run.lines[-1] = Line(above.start, line.end, f"{above.text}\n{line.text}", above.indent)
            return
        self.run.lines.append(line)
        self.run.apart.append(apart)


def text_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a plain or Markdown text in reading order, spans into that text; linear in its length."""
    return _Builder(text).build()
