"""Passages: the sentences and cells of a document that hold money, with the scopes around each."""

from __future__ import annotations

from collections.abc import Iterator

from extract.about.tagger import Tagger
from extract.amounts import Amounts
from extract.outline import outline
from extract.passages.credits import Credits
from extract.passages.grid import Grid
from extract.passages.labels import heading_names, heading_numbers
from extract.passages.mirrors import upright
from extract.passages.over_tables import over_table
from extract.passages.prose import Prose
from extract.passages.unit_notes import unit_note
from extract.records import Document
from extract.scopes import Passage

__all__ = ["passages_of"]


def passages_of(document: Document, tagger: Tagger, amounts: Amounts) -> Iterator[Passage]:
    """All passages of a document that hold money, in order; `tagger` and `amounts` are the document's."""
    chains = outline(
        document.blocks, heading_names(tagger, document.blocks), heading_numbers(document.text, document.blocks)
    )
    credit = Credits(document.text, document.blocks)
    prose = Prose(tagger, document.blocks, chains, amounts, credit)
    for index, block in enumerate(document.blocks):
        if block.table is None:
            yield from prose.passages(index)
        else:
            over = over_table(document.text, document.blocks, index, chains[index])
            over += credit.below(index)
            yield from Grid(
                tagger, upright(tagger, block.table), over, unit_note(document.text, document.blocks, index)
            ).passages()
