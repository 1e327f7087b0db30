"""What stands over a table."""

from __future__ import annotations

from collections.abc import Sequence

from extract.blocks.money_lines import money_in
from extract.blocks.sentences import sentences
from extract.records import Block
from extract.scopes import Scope, Span

_TITLES = 2
_SENTENCES = 2


def over_table(text: str, blocks: Sequence[Block], index: int, chain: Sequence[Span]) -> list[Scope]:
    """The titles or the paragraph right before the table at `blocks[index]`, and the headings over it."""
    scopes: list[Scope] = []
    for before in reversed(blocks[max(0, index - _TITLES) : index]):
        if before.kind != "heading":
            break
        scopes.append(Scope("caption", before.start, before.end))
    if index and _introduces(text, blocks[index - 1]):
        last = sentences(text, blocks[index - 1].start, blocks[index - 1].end)[-_SENTENCES:]
        scopes += [Scope("caption", *span, intro=True) for span in reversed(last)]
    return scopes + [Scope("heading", *span) for span in chain]


def _introduces(text: str, block: Block) -> bool:
    """Whether the block before a table leads on to it: an item with pay belongs to a list of its own."""
    return block.kind == "paragraph" or (block.kind == "list_item" and not money_in(text[block.start : block.end]))
