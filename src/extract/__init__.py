"""Extraction: text to documents, mentions of money and salaries with their evidence. Pure: no files, clock or rates."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterator

from extract.about.tagger import Tagger
from extract.blocks import text_blocks
from extract.cells import Grid, intro_scopes
from extract.kinds import classify
from extract.money.periods import periods_in
from extract.money.ranges import Amount, read_amounts
from extract.outline import outline
from extract.prose import Prose
from extract.records import Document, Extraction, Source
from extract.resolve import Resolver
from extract.scopes import Passage
from extract.setting import Setting, Verdict
from extract.subject import Subject, employers, read_subject

_LEAST_BARE = 1000
_WEIGHT = re.compile(r"\b(?:weigh\w*|gvwr|gross vehicle|trailers?|cargo|lift(?:ing)?|loads?|lbs?)\b", re.I)
_HIRING = re.compile(r"\bhir(?:e|ing)\b", re.I)
_MAY_HOLD_PAY = re.compile(
    r"[₹$£€¥₩₦₱฿]|\b(?:[A-Z]{3}|rs\.?|rupees?|dollars?|pounds?|euros?|lakhs?|lacs?|lpa|crores?)\b|salar|\bpay|\bwage|ctc\b|stipend",
    re.I,
)
__all__ = ["extract", "extract_text"]


def extract_text(text: str, source: Source | None = None) -> Extraction:
    """Read a plain or Markdown text; see `extract`."""
    return extract(Document(text, text_blocks(text), "text/plain"), source)


def extract(document: Document, source: Source | None = None) -> Extraction:
    """Read all money in a document: every mention with its kind, and every salary with what it is about.

    Amounts are in units of their currency in their stated period; spans are code-point offsets into `document.text`.
    """
    known = source or Source()
    if not _MAY_HOLD_PAY.search(document.text):
        return Extraction(document, (), ())
    tagger = Tagger(document.text, known.country)
    if names := employers(document, tagger):
        tagger = Tagger(document.text, known.country, names)
    subject = read_subject(document, tagger, known, _currencies(document))
    tagger.prefer(known.country or subject.dominant_country)
    passages = list(_passages(document, tagger))
    resolver = Resolver(tagger, subject, _stated_sizes(passages))
    for passage in passages:
        resolver.add(
            passage, [(amount, _verdict(document.text, passage, amount, subject)) for amount in passage.amounts]
        )
    return Extraction(document, tuple(resolver.mentions), tuple(resolver.salaries))


def _currencies(document: Document) -> Counter[str]:
    """How many amounts the text has in each currency."""
    return Counter(
        amount.currency
        for block in document.blocks
        for amount in read_amounts(document.text, block.start, block.end)
        if amount.certain and amount.currency
    )


def _stated_sizes(passages: list[Passage]) -> dict[str, dict[str, list[float]]]:
    """Currency -> period -> the logarithms of the amounts that the text states for that period."""
    sizes: dict[str, dict[str, list[float]]] = {}
    for amount in (amount for passage in passages for amount in passage.amounts):
        top = amount.high or amount.low
        if amount.period and amount.currency and top:
            sizes.setdefault(amount.currency, {}).setdefault(amount.period, []).append(math.log(float(top)))
    return sizes


def _passages(document: Document, tagger: Tagger) -> Iterator[Passage]:
    chains = outline(document.blocks)
    prose = Prose(tagger, document.blocks, chains)
    for index, block in enumerate(document.blocks):
        if block.table is not None:
            yield from Grid(
                tagger, block.table, intro_scopes(document.text, document.blocks, index, chains[index])
            ).passages()
        else:
            yield from prose.passages(index)


def _hires(text: str, passage: Passage) -> bool:
    """What it costs a year or an hour to hire somebody is that person's pay."""
    return any(_HIRING.search(text, scope.start, scope.end) for scope in passage.scopes if scope.origin == "heading")


def _verdict(text: str, passage: Passage, amount: Amount, subject: Subject) -> Verdict:
    labels, headings, previous = [], [], ""
    for scope in passage.scopes:
        words = text[scope.start : scope.end].replace("_", " ")
        if scope.origin == "heading":
            headings.append(words)
        elif scope.origin == "previous" or scope.intro:
            previous = previous or words
        else:
            labels.append(words)
    sentence = text[passage.start : passage.end]
    if "pound" in text[amount.start : amount.end].casefold() and _WEIGHT.search(text, passage.start, passage.end):
        return Verdict(None)
    verdict = classify(
        Setting(
            sentence,
            amount.start - passage.start,
            amount.end - passage.start,
            amount,
            tuple(labels),
            tuple(headings),
            previous,
            subject.about_pay,
        )
    )
    if (
        verdict.kind == "price"
        and (amount.period or periods_in(passage.header))
        and "cost" in (verdict.reason or "").casefold()
        and _hires(text, passage)
    ):
        return Verdict("salary")
    whole = 2 * (amount.end - amount.start) > len(sentence)
    return (
        Verdict("salary")
        if verdict.kind is None and passage.pay_column and whole and (amount.high or 0) >= _LEAST_BARE
        else verdict
    )
