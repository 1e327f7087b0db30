"""Plain text and Markdown to blocks: headings, paragraphs, list items and tables, each with its span."""

from collections.abc import Sequence

from extract.blocks.builder import text_blocks as _lines_to_blocks
from extract.blocks.html_tables import html_tables, without_tables
from extract.blocks.levels import levelled
from extract.records import Block

__all__ = ["page_blocks", "text_blocks"]


def text_blocks(text: str) -> tuple[Block, ...]:
    """The blocks of a plain or Markdown text in reading order, spans into that text; linear in its length."""
    tables = list(html_tables(text))
    if not tables:
        return levelled(text, _lines_to_blocks(text))
    lines = levelled(text, _lines_to_blocks(without_tables(text, tables)))
    return tuple(sorted([*lines, *tables], key=lambda block: block.start))


def page_blocks(text: str, blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks of a page, its paragraphs read as the lines of a plain text are: many a title, list or table of a page
    shows by its look alone.
    """
    return levelled(text, _lines_to_blocks(text, [block for block in blocks if block.kind != "paragraph"]))
