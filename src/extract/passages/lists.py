"""What stands over the items of lists."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from extract.records import Block

Item = tuple[int, Block]


def over_items(blocks: Sequence[Block]) -> Mapping[int, tuple[Item, ...]]:
    """Index of a list item -> the blocks over it with their index, nearest first.

    These are the items that it is nested in and the paragraph right over the list, if there is one.
    """
    over: dict[int, tuple[Item, ...]] = {}
    chain: tuple[Item, ...] = ()
    for index, block in enumerate(blocks):
        if block.kind == "list_item":
            while chain and chain[0][1].kind == "list_item" and chain[0][1].level >= block.level:
                chain = chain[1:]
            over[index] = chain
            chain = ((index, block), *chain)
        else:
            chain = ((index, block),) if block.kind == "paragraph" else ()
    return over
