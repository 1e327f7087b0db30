"""Shows a comparison: tables for people, JSON and CSV for programs."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict, fields
from io import StringIO
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from paylakh.errors import PaylakhError
from paylakh.evaluation.calibration import Calibration
from paylakh.evaluation.evaluate import Evaluation
from paylakh.evaluation.misses import Miss
from paylakh.evaluation.scores import Scores
from paylakh.figures import to_json
from paylakh.query import harmless
from paylakh.terminal import one_line

_LONGEST = 100


def show(found: Evaluation, out: Console, *, misses: bool = True) -> None:
    """Write the misses, unless they are not wanted, and the figures of every article, every field, and all together."""
    if misses and found.misses:
        names = ("article", "fault", "field", "gold", "got", "read from", "quote", "sentence")
        _print(out, names, (_line(miss) for miss in found.misses), figures=False)
    _print(out, ("article", "gold", "got", "amount", "whole", "other money taken"), _articles(found.scores))
    _print(out, ("field", "accuracy", "where either names one"), _fields(found.scores))
    _print(out, ("", "precision", "recall", "F1"), _measures(found.scores))
    taken, recorded = _figure(found.scores.other_taken), _figure(found.scores.other_recorded)
    out.print(f"other money: {found.scores.other:,}, taken for pay {taken}, recorded {recorded}")


def show_calibration(found: Calibration, out: Console) -> None:
    """Write, for each tenth of confidence, how many rows were right."""
    rows = (
        (
            f"{one.low:.1f} to {one.high:.1f}",
            f"{one.rows:,}",
            f"{one.right:,}",
            *map(_figure, (one.accuracy, one.confidence)),
        )
        for one in found.bins
    )
    _print(out, ("confidence", "rows", "right", "share right", "mean confidence"), rows)
    out.print(f"expected calibration error: {_figure(found.error)}")


def write_json(found: Evaluation, file: Path) -> None:
    """Write figures, calibration and misses as JSON. Raises PaylakhError where the file cannot be written."""
    _write(file, to_json(asdict(found), indent=1) + "\n")


def write_misses(misses: Sequence[Miss], file: Path) -> None:
    """Write the faults as CSV, or as JSON where the file's name ends so. Raises PaylakhError if that fails."""
    if file.suffix == ".json":
        _write(file, to_json([asdict(miss) for miss in misses], indent=1) + "\n")
        return
    names = [field.name for field in fields(Miss)]
    cells = StringIO()
    writer = csv.writer(cells, lineterminator="\n")
    writer.writerow(names)
    writer.writerows([harmless(getattr(miss, name)) for name in names] for miss in misses)
    _write(file, cells.getvalue())


def _write(file: Path, text: str) -> None:
    try:
        file.write_text(text, encoding="utf-8", newline="")
    except OSError as error:
        raise PaylakhError(f"{file} cannot be written: {error.strerror}") from error


def _print(out: Console, names: Sequence[str], rows: Iterable[Sequence[str]], *, figures: bool = True) -> None:
    table = Table(*names, box=None)
    for column in table.columns[1:]:
        column.justify = "right" if figures else "left"
    for row in rows:
        table.add_row(*(Text(one_line(cell)) for cell in row))
    out.print(table)
    out.print()


def _articles(scores: Scores) -> Iterator[tuple[str, ...]]:
    for one in scores.articles:
        numbers = (one.gold, one.got, one.amounts, one.whole)
        yield one.name, *map(str, numbers), f"{one.taken} of {one.other}"


def _fields(scores: Scores) -> Iterator[tuple[str, ...]]:
    for name, accuracy in scores.fields.items():
        yield name, _figure(accuracy.overall), _figure(accuracy.named)


def _measures(scores: Scores) -> Iterator[tuple[str, ...]]:
    for name, measure in (("amounts", scores.amount), ("whole salaries", scores.whole)):
        yield name, _figure(measure.precision), _figure(measure.recall), _figure(measure.f1)


def _line(miss: Miss) -> tuple[str, ...]:
    origin = " ".join(filter(None, (miss.origin, f"“{miss.evidence}”" if miss.evidence else None)))
    sentence = " ".join(miss.sentence.split())
    at = max(0, sentence.find(" ".join(miss.quote.split())) - _LONGEST // 2)
    return (
        miss.article,
        miss.fault,
        miss.field or "",
        miss.gold,
        miss.got,
        origin,
        miss.quote,
        sentence[at : at + _LONGEST],
    )


def _figure(share: float | None) -> str:
    return "-" if share is None else f"{share:.3f}"
