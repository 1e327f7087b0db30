"""The blocks of a text without the titles that are the labels of records in a table."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.records import Block

_LEAST_PROSE = 60


def without_titles(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """The blocks without the headings within a table, but for the last one where prose stands under it."""
    return tuple(_kept(blocks))


def _kept(blocks: Sequence[Block]) -> Iterator[Block]:
    end = 0
    for index, block in enumerate(blocks):
        if block.table:
            end = block.end
        below = blocks[index + 1] if index + 1 < len(blocks) else None
        last = below is not None and below.kind == "paragraph" and below.end - below.start >= _LEAST_PROSE
        if block.start >= end or block.table or last:
            yield block
