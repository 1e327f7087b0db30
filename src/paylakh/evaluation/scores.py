"""The figures that sum up a comparison."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from paylakh.evaluation.matching import Graded, Pair
from paylakh.evaluation.records import EXTRA, IDENTITY


@dataclass(frozen=True, slots=True)
class Measure:
    """Shares from 0 to 1; None where there is nothing to take a share of."""

    precision: float | None
    recall: float | None
    f1: float | None


@dataclass(frozen=True, slots=True)
class Accuracy:
    """The share of pairs that agree on a field: of all pairs, and of those where either side names something."""

    overall: float | None
    named: float | None


@dataclass(frozen=True, slots=True)
class ArticleScore:
    """Numbers of one article: salaries that a person read, rows, amounts that agree, whole salaries that agree."""

    name: str
    gold: int
    got: int
    amounts: int
    whole: int
    other: int
    taken: int


@dataclass(frozen=True, slots=True)
class Scores:
    """The figures of all articles together, and of each."""

    gold: int
    got: int
    amount: Measure
    whole: Measure
    other: int
    other_taken: float | None
    other_recorded: float | None
    fields: Mapping[str, Accuracy]
    articles: tuple[ArticleScore, ...]


def sum_up(graded: Sequence[Graded]) -> Scores:
    """Return the figures of the articles."""
    articles = tuple(_article(one) for one in graded)
    pairs = [pair for one in graded for pair in one.pairs]
    gold, got, other = (sum(getattr(one, name) for one in articles) for name in ("gold", "got", "other"))
    return Scores(
        gold=gold,
        got=got,
        amount=_measure(len(pairs), got, gold),
        whole=_measure(sum(pair.whole for pair in pairs), got, gold),
        other=other,
        other_taken=share(sum(one.taken for one in articles), other),
        other_recorded=share(other - sum(len(one.unrecorded) for one in graded), other),
        fields={field: _accuracy(field, pairs) for field in (*IDENTITY, *EXTRA)},
        articles=articles,
    )


def share(part: float, whole: float) -> float | None:
    """Return the part as a share of the whole, None of nothing."""
    return part / whole if whole else None


def _article(one: Graded) -> ArticleScore:
    return ArticleScore(
        name=one.gold.name,
        gold=len(one.gold.salaries),
        got=len(one.article.rows),
        amounts=len(one.pairs),
        whole=sum(pair.whole for pair in one.pairs),
        other=len(one.gold.other),
        taken=len(one.taken),
    )


def _measure(hits: int, got: int, gold: int) -> Measure:
    return Measure(share(hits, got), share(hits, gold), share(2 * hits, got + gold))


def _accuracy(field: str, pairs: Sequence[Pair]) -> Accuracy:
    named = [pair for pair in pairs if pair.row.fields[field] is not None or set(pair.gold.fields[field]) != {None}]
    return Accuracy(_right(field, pairs), _right(field, named))


def _right(field: str, pairs: Sequence[Pair]) -> float | None:
    return share(sum(field not in pair.wrong for pair in pairs), len(pairs))
