"""The text of a page in reading order, and its blocks."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from bs4 import NavigableString, Tag

from extract.blocks import page_blocks
from extract.blocks.money_lines import money_in
from extract.reader.html_grid import GridCell, read_grid
from extract.reader.html_survey import Survey, survey
from extract.reader.html_tables import write_table
from extract.reader.html_walk import BLOCKS, HEADINGS, LISTS, events, visit
from extract.reader.writer import TextWriter, collapsed, joined, seen
from extract.records import Block, BlockKind

PARAGRAPH_END = re.compile(r"\n\n+")
# A note's number set high beside a figure or a unit would become part of it.
NOTE_NUMBER = re.compile(r"[\d\[(*†‡]")
BOLD = ("b", "strong")
# A paragraph all in bold letters is a title, as such a line of Markdown is.
BOLD_LEVEL = 5
LONGEST_BOLD = 120


@dataclass
class _Renderer:
    survey: Survey
    writer: TextWriter = field(default_factory=TextWriter)
    blocks: list[Block] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    contexts: list[tuple[BlockKind, int]] = field(default_factory=list)
    lists: int = 0
    preformatted: int = 0
    superscript: bool = False
    bold: int = 0
    all_bold: bool = True

    def passes_over(self, tag: Tag) -> bool:
        """What is no text, and what has been written as a whole: tables and the captions of figures around them."""
        if self.survey.skips(tag) or id(tag) in self.survey.moved:
            return True
        if not self.survey.is_table(tag):
            return False
        self.flush()
        self._table(tag)
        return True

    def text(self, words: str) -> None:
        if self.superscript:
            self.superscript = False
            if self.pieces and self.pieces[-1][-1:].isalnum() and NOTE_NUMBER.match(words.lstrip()):
                self.pieces.append(" ")
        if words:
            self.all_bold = self.all_bold and (self.bold > 0 or not words.strip())
            self.pieces.append(seen(words) if self.preformatted else collapsed(words))

    def open(self, tag: Tag) -> None:
        name = tag.name
        self.superscript = name == "sup" or (self.superscript and name not in BLOCKS)
        self.bold += name in BOLD
        if name == "br":
            self.pieces.append("\n")
        if name not in BLOCKS:
            return
        self.flush()
        self.preformatted += name == "pre"
        self.lists += name in LISTS
        if name in HEADINGS:
            self.contexts.append(("heading", int(name[1])))
        elif name == "li":
            self.contexts.append(("list_item", max(self.lists, 1)))

    def close(self, tag: Tag) -> None:
        name = tag.name
        self.bold -= name in BOLD
        if name not in BLOCKS:
            return
        self.flush()
        self.preformatted -= name == "pre"
        self.lists -= name in LISTS
        if name in HEADINGS or name == "li":
            self.contexts.pop()

    def flush(self) -> None:
        """Writes the block that is open, if it holds anything."""
        text = joined(self.pieces)
        self.pieces.clear()
        kind, level = self.contexts[-1] if self.contexts else ("paragraph", 0)
        if kind == "paragraph" and self.all_bold and len(text) <= LONGEST_BOLD and not money_in(text):
            kind, level = "heading", BOLD_LEVEL
        self.all_bold = True
        for part in PARAGRAPH_END.split(text):
            if part.strip():
                self._write(kind, part.strip(), level)

    def _write(self, kind: BlockKind, text: str, level: int = 0) -> tuple[int, int]:
        self.writer.separate()
        start, end = self.writer.append(text)
        self.blocks.append(Block(kind, start, end, level))
        return start, end

    def _table(self, tag: Tag) -> None:
        grid = read_grid(tag, self.survey)
        outer = self.survey.captions.get(id(tag))
        caption = grid.caption or (plain_text(outer, self.survey) if outer is not None else "")
        if grid.stray:
            self._write("paragraph", grid.stray)
        span = self._write("paragraph", caption) if caption else None
        rows = [row for row in grid.rows if any(cell.text for cell in row)]
        if rows:
            self.blocks.append(write_table(self.writer, rows, span))


def plain_text(tag: Tag, found: Survey) -> str:
    """All text of an element on one line."""
    words = [
        node if isinstance(node, NavigableString) else " "
        for _, node in events(tag, found.skips)
        if isinstance(node, NavigableString) or node.name in BLOCKS or node.name == "br"
    ]
    return collapsed("".join(words)).strip()


def render(root: Tag, extra_rows: Sequence[Sequence[GridCell]] = ()) -> tuple[str, tuple[Block, ...]]:
    """The text of the page under `root` and its blocks, every span of them into that text.

    `extra_rows` is a table to be written after all else, for what the page says outside of its text.
    """
    renderer = _Renderer(survey(root))
    visit(root, renderer.passes_over, renderer)
    renderer.flush()
    if extra_rows:
        renderer.blocks.append(write_table(renderer.writer, extra_rows, None))
    text = renderer.writer.text()
    return text, page_blocks(text, renderer.blocks)
