"""Fits the weights of `confidence` to annotated articles and writes src/vocabulary/data/confidence.csv.

usage: python bench/fit_confidence.py --articles DIR --gold DIR [--articles DIR --gold DIR …]
                                      [--unseen DIR DIR …] [--check DIR DIR …]

Logistic regression on the signals of `extract.confidence`: the target is that a row's amount and all its identity
fields are right. Rows of one article are right or wrong together, so an article of n rows weighs as the square root of
n; the penalty is the one that predicts best the articles that the fit has not seen (ten folds of whole articles).
Rules are right more often on articles that taught them than on others, so the log-odds are then stretched and shifted
(Platt 1999) to fit the `--unseen` articles, which nobody looked at when rules were made.
"""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from unittest.mock import patch

import numpy as np
from numpy.typing import NDArray

import extract.confidence
from extract.confidence import Signal
from paylakh.evaluation.calibration import Calibration, Judged, calibrate
from paylakh.evaluation.evaluate import grade_articles
from paylakh.evaluation.matching import Graded

Vector = NDArray[np.float64]
_HOUSE = Path(__file__).parent.parent
_WEIGHTS = _HOUSE / "src" / "vocabulary" / "data" / "confidence.csv"
_PENALTIES = (0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0)
_FOLDS = 10
# Hardly a penalty: two numbers are fitted to hundreds of rows.
_PLATT = 0.01
_STEPS = 50
_HEAD = """\
# Log-odds that a salary is right in its amount and all identity fields, by what was found: the sum of the weights s of
# all signals of a row gives its confidence 1 / (1 + exp(-s)). Fitted by bench/fit_confidence.py to {rows} rows of
# {articles} annotated articles; expected calibration error {error:.3f} on articles that {whom}.
"""


@dataclass(frozen=True, slots=True)
class Sample:
    """A row of an annotated article: its signals, and whether it was right."""

    article: str
    signals: tuple[Signal, ...]
    right: bool


class Recorder:
    """Stands in for `likelihood` and hands out numbers by which a row of the warehouse finds its signals again."""

    _STEP = 1e-9

    def __init__(self) -> None:
        self._seen: list[tuple[Signal, ...]] = []

    def __call__(self, signals: tuple[Signal, ...]) -> float:
        """Remember the signals of a row; return its number as a confidence."""
        self._seen.append(signals)
        return (len(self._seen) - 1) * self._STEP

    def of(self, confidence: float) -> tuple[Signal, ...]:
        """Return the signals of the row with that confidence."""
        return self._seen[round(confidence / self._STEP)]


def samples(articles: Path, gold: Path) -> list[Sample]:
    """Return the rows that extraction gives for the annotated articles of a directory."""
    recorder = Recorder()
    with patch.object(extract.confidence, "likelihood", recorder):
        graded, _ = grade_articles(articles, gold, workers=1)
    found = [sample for one in graded for sample in _of(one, recorder)]
    return found or sys.exit(f"nothing is read as pay in the articles of {articles}")


def _of(one: Graded, recorder: Recorder) -> list[Sample]:
    rows = [(pair.row, pair.whole) for pair in one.pairs] + [(row, False) for row in one.extra]
    return [Sample(one.gold.name, recorder.of(row.confidence), right) for row, right in rows]


class Data:
    """Samples as a matrix: a column for each signal that they have."""

    def __init__(self, rows: Sequence[Sample]) -> None:
        self.rows = rows
        self.columns = sorted({signal for row in rows for signal in row.signals})
        place = {signal: number for number, signal in enumerate(self.columns)}
        self.matrix = np.zeros((len(rows), len(self.columns)))
        for number, row in enumerate(rows):
            self.matrix[number, [place[signal] for signal in row.signals]] = 1
        self.right = np.array([row.right for row in rows], dtype=float)
        self.articles = np.array([row.article for row in rows])

    @cached_property
    def weights(self) -> Vector:
        """The weight of each row: all rows of an article of n weigh as the square root of n together."""
        _, inverse, counts = np.unique(self.articles, return_inverse=True, return_counts=True)
        return np.asarray(1 / np.sqrt(counts[inverse]))

    @cached_property
    def folds(self) -> Vector:
        """The fold of each row; an article is in one fold as a whole."""
        return np.asarray(np.unique(self.articles, return_inverse=True)[1] % _FOLDS)


def fit(data: Data, penalty: float, among: Vector | None = None) -> Vector:
    """Return the weights of the columns by Newton's method; the base alone is not penalised."""
    chosen = np.ones(len(data.right), dtype=bool) if among is None else among
    matrix, right, weights = data.matrix[chosen], data.right[chosen], data.weights[chosen]
    ridge = np.array([1e-6 if signal == "base" else penalty for signal, _ in data.columns])
    solution = np.zeros(len(data.columns))
    for _ in range(_STEPS):
        share = _share(matrix @ solution)
        slope = matrix.T @ (weights * (share - right)) + ridge * solution
        curve = (matrix * (weights * share * (1 - share))[:, None]).T @ matrix + np.diag(ridge)
        step = np.linalg.solve(curve, slope)
        solution -= step
        if np.abs(step).max() < 1e-9:
            break
    return solution


def unseen(data: Data, penalty: float) -> Vector:
    """Return the log-odds of every row by a fit to the other folds."""
    found = np.zeros(len(data.right))
    for fold in range(_FOLDS):
        held = data.folds == fold
        if held.any():
            found[held] = data.matrix[held] @ fit(data, penalty, ~held)
    return found


def stretched(rows: Sequence[Sample], table: Mapping[Signal, float]) -> tuple[float, float]:
    """Return the factor and the shift of log-odds that fit rows of articles that no rule was made from (Platt 1999)."""
    odds = np.array([_odds(row, table) for row in rows])
    data = Data([Sample(row.article, (), row.right) for row in rows])
    data.columns, data.matrix = [("slope", ""), ("base", "")], np.stack([odds, np.ones(len(odds))], axis=1)
    factor, shift = fit(data, _PLATT)
    return float(factor), float(shift)


def _odds(row: Sample, table: Mapping[Signal, float]) -> float:
    return sum(table.get(signal, 0.0) for signal in row.signals)


def loss(data: Data, odds: Vector) -> float:
    """Return the mean surprise of the verdicts, in nats a row."""
    surprise = np.logaddexp(0, np.where(data.right > 0, -odds, odds))
    return float(np.average(surprise, weights=data.weights))


def _share(odds: Vector) -> Vector:
    return np.asarray(1 / (1 + np.exp(-odds)))


def _calibration(shares: Vector, right: Vector) -> Calibration:
    return calibrate([Judged(float(share), bool(one)) for share, one in zip(shares, right, strict=True)])


def _table(shares: Vector, right: Vector) -> str:
    return _lines(_calibration(shares, right))


def _lines(found: Calibration) -> str:
    lines = [
        f"  {one.low:.1f} to {one.high:.1f}: {one.rows:5} rows, mean {one.confidence:.2f}, right {one.accuracy:.2f}"
        for one in found.bins
    ]
    return "\n".join([*lines, f"  expected calibration error {found.error or 0:.3f}"])


def write(data: Data, weights: Vector, error: float, whom: str, file: Path) -> None:
    """Write the data file; `error` is the expected calibration error on articles that `whom` says."""
    head = _HEAD.format(rows=len(data.rows), articles=len(set(data.articles)), error=error, whom=whom)
    with file.open("w", encoding="utf-8", newline="") as out:
        out.write(head)
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(("signal", "value", "weight"))
        for (signal, value), weight in zip(data.columns, weights, strict=True):
            if signal == "base" or abs(weight) >= 0.005:
                writer.writerow((signal, value, f"{weight:.2f}"))


def main() -> None:
    """Fit, write, and say how well it does on articles that were not fitted."""
    chosen = _options()
    data = Data([row for pair in zip(chosen.articles, chosen.gold, strict=True) for row in samples(*pair)])
    penalty = min(_PENALTIES, key=lambda one: loss(data, unseen(data, one)))
    weights, odds = fit(data, penalty), unseen(data, penalty)
    _say(f"{len(data.rows)} rows, penalty {penalty:g}")
    _say(f"fitted articles:\n{_table(_share(data.matrix @ weights), data.right)}")
    _say(f"the same articles, each by a fit without it:\n{_table(_share(odds), data.right)}")
    error, whom = _calibration(_share(odds), data.right).error, "the fit had not seen"
    table = dict(zip(data.columns, weights, strict=True))
    if fresh := [row for pair in chosen.unseen for row in samples(*pair)]:
        factor, shift = stretched(fresh, table)
        _say(f"log-odds times {factor:.2f}, {shift:+.2f}, by the articles that no rule was made from")
        weights = weights * factor + shift * np.array([signal == "base" for signal, _ in data.columns])
        table = dict(zip(data.columns, weights, strict=True))
        error, whom = _judged(fresh, table).error, "no rule was made from, which the log-odds are stretched to fit"
    write(data, weights, error or 0, whom, chosen.to)
    for articles, gold in [*chosen.unseen, *chosen.check]:
        _say(f"{articles}, not fitted:\n{_lines(_judged(samples(articles, gold), table))}")


def _judged(rows: Sequence[Sample], table: Mapping[Signal, float]) -> Calibration:
    shares = _share(np.array([_odds(row, table) for row in rows]))
    return _calibration(shares, np.array([row.right for row in rows]))


def _options() -> argparse.Namespace:
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--articles", type=Path, action="append", required=True, metavar="DIR")
    options.add_argument("--gold", type=Path, action="append", required=True, metavar="DIR")
    options.add_argument("--unseen", type=Path, nargs=2, action="append", default=[], metavar=("ARTICLES", "GOLD"))
    options.add_argument("--check", type=Path, nargs=2, action="append", default=[], metavar=("ARTICLES", "GOLD"))
    options.add_argument("--to", type=Path, default=_WEIGHTS, metavar="FILE")
    chosen = options.parse_args()
    if len(chosen.articles) != len(chosen.gold):
        options.error("every --articles needs its --gold")
    return chosen


def _say(text: str) -> None:
    sys.stdout.write(f"{text}\n")


if __name__ == "__main__":
    main()
