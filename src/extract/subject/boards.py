"""Boards of posts: lines of a job and its employer each, of which the first is no title of the whole."""

from __future__ import annotations

from collections.abc import Iterator

from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.records import Block, Document

_LEAST_OTHERS = 2
_LONGEST_LINE = 130
_SURE = 0.6


def is_on_board(document: Document, tagger: Tagger, company: Tag) -> bool:
    """True of the company of the first line where it names a job and other such lines name jobs of other employers."""
    lines = list(_posts(document, tagger))
    if not any(block.start <= company.start < block.end for block, _ in lines):
        return False
    return len({name for _, name in lines} - {company.value}) >= _LEAST_OTHERS


def _posts(document: Document, tagger: Tagger) -> Iterator[tuple[Block, str]]:
    """The short lines that are no sentences and name a job and one employer."""
    for block in document.blocks:
        short = block.kind != "table" and block.end - block.start <= _LONGEST_LINE
        if not short or tagger.text[block.end - 1] in ".!?:;,":
            continue
        named = {tag.value for tag in tagger.of("company", block.start, block.end) if tag.weight >= _SURE}
        if len(named) == 1 and tagger.of("role", block.start, block.end):
            yield block, named.pop()
