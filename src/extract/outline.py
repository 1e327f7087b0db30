"""The outline of a document: which headings stand over a block."""

from __future__ import annotations

from collections.abc import Sequence

from extract.records import Block

Span = tuple[int, int]


def outline(blocks: Sequence[Block]) -> list[tuple[Span, ...]]:
    """For every block the spans of the headings over it, innermost first.

    A heading that directly follows another one without anything between stands under it, whatever their levels.
    """
    chains: list[tuple[Span, ...]] = []
    stack: list[tuple[float, Span]] = []
    previous_was_heading = False
    for block in blocks:
        if block.kind == "heading":
            level = float(block.level or 6)
            if previous_was_heading and stack and level <= stack[-1][0]:
                level = stack[-1][0] + 0.1
            while stack and stack[-1][0] >= level:
                stack.pop()
            chains.append(tuple(span for _, span in reversed(stack)))
            stack.append((level, (block.start, block.end)))
            previous_was_heading = True
        else:
            chains.append(tuple(span for _, span in reversed(stack)))
            previous_was_heading = False
    return chains
