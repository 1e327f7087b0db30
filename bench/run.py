"""Prints how fast paylakh is, beside other readers of money in text.

usage: python bench/run.py [--megabytes N] [--seconds N] [--documents N] [--articles DIR]

Text is made from the articles in raw/ or another directory, the same for all readers and in the same order; one that is
slow gets through less of it in its time. With --documents 0 no whole runs are measured; those of 100,000 documents take
some ten minutes on two processors, most of it the first, which reads them all.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Sequence
from pathlib import Path

from rich.console import Console
from rich.table import Table

import corpus
from engines import ENGINES, page_reader
from scale import timings
from speed import Speed, measure, where_time_goes

_PROFILED = 10
_LONGEST = 60
_LEAST_SHARE = 0.02


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    options.add_argument("--megabytes", type=float, default=3, help="text for each reader")
    options.add_argument("--seconds", type=float, default=20, help="at most so long for each reader")
    options.add_argument("--documents", type=int, default=100_000, help="small documents for whole runs")
    options.add_argument("--articles", type=Path, default=Path(__file__).parent.parent / "raw", metavar="DIR")
    chosen = options.parse_args()
    out = Console(markup=False, highlight=False)
    _print(
        out,
        ("one core", "MB/s", "MB read", "found"),
        _speeds(chosen.articles, int(chosen.megabytes * 1e6), chosen.seconds),
    )
    _print(out, ("paylakh, text: time in", "share"), _shares(chosen.articles))
    if chosen.documents:
        _print(
            out, ("whole runs", "seconds", "of CPU", "MB held", "compared"), _runs(chosen.documents, chosen.articles)
        )


def _speeds(articles: Path, size: int, seconds: float) -> Iterable[Sequence[str]]:
    for engine in ENGINES:
        try:
            reader = engine.make()
        except ImportError as error:
            yield engine.title, f"not installed here: {str(error)[:_LONGEST]}", "", ""
            continue
        yield engine.title, *_said(measure(reader, corpus.texts(articles), size, seconds))
    yield "paylakh, HTML", *_said(measure(page_reader(), corpus.pages(articles), size, seconds))


def _said(speed: Speed) -> Sequence[str]:
    return f"{speed.rate:,.3f}", f"{speed.read / 1e6:,.2f}", f"{speed.found:,}"


def _shares(articles: Path) -> Iterable[Sequence[str]]:
    reader = next(engine for engine in ENGINES if engine.name == "paylakh").make()
    for name, share in where_time_goes(reader, corpus.texts(articles), _PROFILED):
        if share >= _LEAST_SHARE:
            yield name, f"{share:.0%}"


def _runs(documents: int, articles: Path) -> Iterable[Sequence[str]]:
    for timing in timings(documents, articles):
        yield (
            timing.what,
            f"{timing.seconds:,.3f}",
            f"{timing.processors:,.2f}",
            f"{timing.memory:,.0f}",
            timing.compared,
        )


def _print(out: Console, names: Sequence[str], rows: Iterable[Sequence[str]]) -> None:
    table = Table(*names, box=None)
    for column in table.columns[1:]:
        column.justify = "right"
    for row in rows:
        table.add_row(*row)
    out.print(table)
    out.print()


if __name__ == "__main__":
    main()
