"""How likely a salary is to be right in its amount and in all that it is about.

A table of log-odds: each signal adds the weight that it has in `vocabulary/data/confidence.csv`, where the weights are
fitted to annotated articles by `bench/fit_confidence.py`. The sum s becomes the share 1 / (1 + exp(-s)).
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from extract.about.tag import Tag
from extract.choosing import RIVALLED, Chooser
from extract.records import Origin
from vocabulary.tables import read_rows

Signal = tuple[str, str]
Subject = Mapping[str, tuple[Tag, Origin]]
_BY_ORIGIN = ("role", "country", "city", "company", "industry", "experience")
_MANY = 3


def confidence(chooser: Chooser, index: int, subject: Subject, statistic: str, siblings: int) -> float:
    """A number from 0 to 1: of the annotated rows with this number, that share was right in every identity field."""
    return likelihood(signals(chooser, index, subject, statistic, siblings))


# Figures of one table have the same signals.
@lru_cache(maxsize=4096)
def likelihood(found: tuple[Signal, ...]) -> float:
    """The share that belongs to the signals, to three digits; a signal without a weight adds nothing."""
    weights = _weights()
    total = math.fsum(weights.get(signal, 0.0) for signal in found)
    return round(1 / (1 + math.exp(-total)), 3)


def signals(chooser: Chooser, index: int, subject: Subject, statistic: str, siblings: int) -> tuple[Signal, ...]:
    """What bears on whether a salary is right: where its fields were read, which others could have been, its form.

    `siblings` is the number of subjects that share the amount; `amounts` counts those of its sentence or cell. Both
    count to three, which stands for more.
    """
    amount = chooser.amounts[index]
    return (
        ("base", ""),
        *((field, subject[field][1] if field in subject else "none") for field in _BY_ORIGIN),
        *_rivals(chooser, subject),
        ("statistic", statistic.partition("_")[0]),
        ("siblings", str(min(siblings, _MANY))),
        ("amounts", str(min(len(chooser.amounts), _MANY))),
        ("currency", "stated" if amount.certain else "bare"),
        ("period", "stated" if amount.period else "around"),
    )


def _rivals(chooser: Chooser, subject: Subject) -> Iterator[Signal]:
    """Whether other values of a field stand in the amount's own sentence or cell, or else around it."""
    for field, inside, around in zip(RIVALLED, *chooser.named, strict=True):
        chosen = {subject[field][0].value.casefold()} if field in subject else set()
        where = "none" if around <= chosen else "around"
        where = where if inside <= chosen else "inside"
        yield f"{field}_rivals", where if where == "none" else f"{where} {'besides' if chosen else 'instead'}"


@cache
def _weights() -> Mapping[Signal, float]:
    return {(row["signal"], row["value"]): float(row["weight"]) for row in read_rows("confidence.csv")}
