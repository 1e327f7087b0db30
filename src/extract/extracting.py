"""Reads all money in a document."""

from __future__ import annotations

import itertools
from dataclasses import replace

from extract.amounts import MAY_HOLD_AMOUNT, Amounts
from extract.blocks import text_blocks
from extract.blocks.under_records import without_titles
from extract.entities import Decoded, decoded
from extract.kinds.rules import SALARY
from extract.passages import passages_of
from extract.records import Document, Extraction, Source
from extract.resolving import Periods, Resolver
from extract.resolving.stated import headed
from extract.subject import survey
from extract.unwrapped import unwrapped
from extract.verdicts import Verdicts


def extract_text(text: str, source: Source | None = None) -> Extraction:
    """Read a plain or Markdown text; see `extract`."""
    return extract(Document(text, text_blocks(text), "text/plain"), source)


def extract(document: Document, source: Source | None = None) -> Extraction:
    """Read all money in a document: every mention with its kind, and every salary with what it is about.

    `source` is what sources.csv says of the document. Amounts are in units of their currency in their stated period;
    spans are code-point offsets into `document.text`.
    """
    if not MAY_HOLD_AMOUNT.search(document.text):
        return Extraction(document, (), ())
    plain = decoded(document)
    read = _read(plain.document if plain else document, source)
    return plain.as_written(read) if plain else read


def _read(document: Document, source: Source | None) -> Extraction:
    flat = unwrapped(document)
    return Decoded(document, flat).as_written(_extract(flat, source)) if flat else _extract(document, source)


def _extract(document: Document, source: Source | None) -> Extraction:
    amounts = Amounts(document.text, document.blocks)
    tagger, subject = survey(document, source or Source(), amounts)
    blocks = without_titles(document.blocks)
    if len(blocks) < len(document.blocks):
        document, amounts = replace(document, blocks=blocks), Amounts(document.text, blocks)
    passages = list(passages_of(document, tagger, amounts))
    verdicts = Verdicts(tagger, about_pay=subject.about_pay, about_costs=subject.about_costs).of(passages)
    paid = [
        (passage, amount)
        for passage, judged in zip(passages, verdicts, strict=True)
        for amount, verdict in judged
        if verdict.kind == SALARY
    ]
    periods = Periods(document.text, (amount for _, amount in paid), itertools.starmap(headed, paid))
    resolver = Resolver(tagger, subject, periods)
    for passage, judged in zip(passages, verdicts, strict=True):
        resolver.add(passage, judged)
    return Extraction(document, tuple(resolver.mentions), tuple(resolver.salaries))
