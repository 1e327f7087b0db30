"""Plain text and Markdown to blocks: headings, paragraphs, list items and tables, each with its span."""

from extract.blocks.builder import text_blocks

__all__ = ["text_blocks"]
