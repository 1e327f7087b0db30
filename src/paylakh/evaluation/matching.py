"""Pairs the salaries that a person read in an article with those of the warehouse."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from paylakh.evaluation.records import (
    AMOUNT,
    EXTRA,
    IDENTITY,
    Article,
    GoldArticle,
    GoldMoney,
    GoldSalary,
    Row,
    overlap,
)
from paylakh.evaluation.sameness import agrees


@dataclass(frozen=True, slots=True)
class Pair:
    """A gold salary and the row that agrees with its amount; `wrong` are the other fields that do not agree."""

    gold: GoldSalary
    row: Row
    wrong: frozenset[str]

    @property
    def whole(self) -> bool:
        """True where every identity field is right as well."""
        return self.wrong.isdisjoint(IDENTITY)


@dataclass(frozen=True, slots=True)
class Graded:
    """One article compared; what was missed is in no pair, and so is what was read too much."""

    gold: GoldArticle
    article: Article
    pairs: tuple[Pair, ...]
    missed: tuple[GoldSalary, ...]
    extra: tuple[Row, ...]
    taken: tuple[tuple[GoldMoney, Row], ...]
    unrecorded: tuple[GoldMoney, ...]


def grade(gold: GoldArticle, article: Article) -> Graded:
    """Compare what a person read in the article with what the warehouse has of it.

    A gold salary and a row may pair where their spans overlap and low, high, currency and period are equal; each pairs
    with one other at most, the pairs with most identity fields right before all others.
    """
    pairs = _pairs(gold, article)
    paired_gold, paired_rows = {id(pair.gold) for pair in pairs}, {id(pair.row) for pair in pairs}
    return Graded(
        gold=gold,
        article=article,
        pairs=tuple(pairs),
        missed=tuple(salary for salary in gold.salaries if id(salary) not in paired_gold),
        extra=tuple(row for row in article.rows if id(row) not in paired_rows),
        taken=tuple(_taken(gold, article)),
        unrecorded=tuple(
            money for money in gold.other if not any(overlap(money.span, found.span) for found in article.mentions)
        ),
    )


def _pairs(gold: GoldArticle, article: Article) -> list[Pair]:
    free_gold, free_rows = set(range(len(gold.salaries))), set(range(len(article.rows)))
    chosen = []
    for _, gold_index, row_index in sorted(_candidates(gold, article)):
        if gold_index in free_gold and row_index in free_rows:
            free_gold.remove(gold_index)
            free_rows.remove(row_index)
            chosen.append(_pair(gold.salaries[gold_index], article.rows[row_index]))
    return chosen


def _candidates(gold: GoldArticle, article: Article) -> Iterator[tuple[int, int, int]]:
    """Yield (identity fields that are wrong, index of the gold salary, index of the row)."""
    for gold_index, salary in enumerate(gold.salaries):
        for row_index, row in enumerate(article.rows):
            if overlap(salary.span, row.span) and not _wrong(AMOUNT, salary, row):
                yield len(_wrong(IDENTITY, salary, row)), gold_index, row_index


def _pair(salary: GoldSalary, row: Row) -> Pair:
    return Pair(salary, row, frozenset(_wrong((*IDENTITY, *EXTRA), salary, row)))


def _wrong(fields: tuple[str, ...], salary: GoldSalary, row: Row) -> list[str]:
    return [field for field in fields if not agrees(field, salary.fields[field], row.fields[field])]


def _taken(gold: GoldArticle, article: Article) -> Iterator[tuple[GoldMoney, Row]]:
    for money in gold.other:
        row = next((row for row in article.rows if overlap(money.span, row.span)), None)
        if row:
            yield money, row
