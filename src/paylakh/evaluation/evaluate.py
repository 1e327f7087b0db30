"""Reads the articles of a directory and compares what was read with gold files."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import load
from paylakh.errors import PaylakhError, UsageError
from paylakh.evaluation.calibration import Calibration, calibrate, judge
from paylakh.evaluation.gold import gold_files, read_gold
from paylakh.evaluation.matching import Graded, grade
from paylakh.evaluation.misses import Miss, misses
from paylakh.evaluation.records import Article
from paylakh.evaluation.scores import Scores, sum_up
from paylakh.evaluation.warehouse import articles
from paylakh.pipeline import run
from paylakh.problems import Problem
from paylakh.scan import ending


@dataclass(frozen=True, slots=True)
class Evaluation:
    """All that came of a comparison; `problems` are gold files without an article."""

    scores: Scores
    misses: tuple[Miss, ...]
    calibration: Calibration
    problems: tuple[Problem, ...]


def evaluate(directory: Path, gold: Path, workers: int | None = None) -> Evaluation:
    """Run the whole pipeline on the articles under `directory`, beside the real warehouse, and compare.

    `gold` holds NAME.json for the article NAME.txt (.md, .html, …). Raises UsageError where either directory is not
    usable, PaylakhError where the run fails.
    """
    return _evaluation(*grade_articles(directory, gold, workers))


def evaluate_warehouse(warehouse: Path, gold: Path) -> Evaluation:
    """Compare a warehouse that is there already. Raises UsageError or PaylakhError as `evaluate` does."""
    return _evaluation(*_grade(warehouse, gold))


def grade_articles(directory: Path, gold: Path, workers: int | None = None) -> tuple[list[Graded], list[Problem]]:
    """Return every article compared with its gold file, as `evaluate` does, and the gold files without an article."""
    with tempfile.TemporaryDirectory(prefix="paylakh-eval-") as place:
        warehouse = Path(place) / "salaries.duckdb"
        run(directory, warehouse, workers=workers, allow_empty=True)
        return _grade(warehouse, gold)


def _evaluation(graded: list[Graded], problems: list[Problem]) -> Evaluation:
    return Evaluation(sum_up(graded), tuple(misses(graded)), calibrate(judge(graded)), tuple(problems))


def _grade(warehouse: Path, gold: Path) -> tuple[list[Graded], list[Problem]]:
    known = _by_name(_articles(warehouse))
    graded, problems = [], []
    for file in gold_files(gold):
        article = known.get(file.stem)
        if article is None:
            problems.append(Problem(file.name, "there is no article of that name that could be read"))
        else:
            graded.append(grade(read_gold(file, article.text), article))
    return graded, problems


def _articles(warehouse: Path) -> list[Article]:
    try:
        with load.open_warehouse(warehouse) as connection:
            return articles(connection)
    except load.WarehouseError as error:
        raise PaylakhError(str(error)) from error


def _by_name(found: Sequence[Article]) -> dict[str, Article]:
    """By the name of the file without its ending."""
    known: dict[str, Article] = {}
    for article in found:
        name = article.path.rsplit("/", 1)[-1].removesuffix(f".{ending(article.path)}")
        if name in known:
            raise UsageError(f"{known[name].path} and {article.path} have one name; a gold file cannot tell them apart")
        known[name] = article
    return known
