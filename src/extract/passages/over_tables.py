"""What stands over a table."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract.blocks.money_lines import money_in
from extract.blocks.sentences import sentences
from extract.passages.parts import with_names
from extract.records import Block
from extract.scopes import Scope, Span

_TITLES = 2
_SENTENCES = 2
# The level of headings without a mark.
_PLAIN = 4


def over_table(
    text: str, blocks: Sequence[Block], index: int, chain: Sequence[Span], names: Mapping[int, Span]
) -> list[Scope]:
    """The titles or the paragraph right before the table at `blocks[index]`, and the headings over it.

    `names` are the jobs that some of these hold.
    """
    if index and _begins_section(blocks[index - 1], blocks[index]):
        return list(with_names(_without_last_section(blocks, index, chain), names, {}))
    scopes: list[Scope] = []
    for before in reversed(blocks[max(0, index - _TITLES) : index]):
        if before.kind != "heading":
            break
        scopes.append(Scope("caption", before.start, before.end))
    if index and _introduces(text, blocks[index - 1]):
        last = sentences(text, blocks[index - 1].start, blocks[index - 1].end)[-_SENTENCES:]
        scopes += [Scope("caption", *span, intro=True) for span in reversed(last)]
    return scopes + list(with_names(chain, names, {}))


def _begins_section(before: Block, block: Block) -> bool:
    """Whether a table has its title in a caption, behind the list of another section."""
    return before.kind == "list_item" and block.table is not None and block.table.caption is not None


def _without_last_section(blocks: Sequence[Block], index: int, chain: Sequence[Span]) -> Sequence[Span]:
    """The headings without the one that such a caption stands beside: a line as plain as itself."""
    last = next((block for block in reversed(blocks[:index]) if block.kind == "heading"), None)
    beside = last is not None and chain[:1] == ((last.start, last.end),) and (last.level or 0) >= _PLAIN
    return chain[1:] if beside else chain


def _introduces(text: str, block: Block) -> bool:
    """Whether the block before a table leads on to it: an item with pay belongs to a list of its own."""
    return block.kind == "paragraph" or (block.kind == "list_item" and not money_in(text[block.start : block.end]))
