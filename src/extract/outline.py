"""The outline of a document: which headings stand over a block."""

from __future__ import annotations

from collections.abc import Sequence

from extract.records import Block
from extract.scopes import Span

_LOWEST = 6
_STEP = 0.1
# Headings without a word between them nest without end; what stands farther over a block says nothing of it.
_DEEPEST = 12


def outline(blocks: Sequence[Block]) -> list[tuple[Span, ...]]:
    """For every block the spans of the headings over it, innermost first, a dozen at most.

    A heading that directly follows another one without anything between stands under it, whatever their levels.
    """
    chains: list[tuple[Span, ...]] = []
    stack: list[tuple[float, Span]] = []
    after_heading = False
    for block in blocks:
        heading = block.kind == "heading"
        if heading:
            level = _level(block, stack, after_heading)
            while stack and stack[-1][0] >= level:
                stack.pop()
        chains.append(tuple(span for _, span in reversed(stack[-_DEEPEST:])))
        if heading:
            stack.append((level, (block.start, block.end)))
        after_heading = heading
    return chains


def _level(block: Block, stack: Sequence[tuple[float, Span]], after_heading: bool) -> float:
    level = float(block.level or _LOWEST)
    return stack[-1][0] + _STEP if after_heading and stack and level <= stack[-1][0] else level
