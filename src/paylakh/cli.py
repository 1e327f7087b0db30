"""The command line. Exit codes: 0 done, 1 done with problems, 2 wrong usage, 3 failed and nothing changed."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING

import click

from paylakh import __version__
from paylakh.errors import PaylakhError, UsageError
from paylakh.formats import Format
from paylakh.terminal import complain, console, one_line, write_line

if TYPE_CHECKING:
    import duckdb

    from paylakh.pipeline import Progress

_EPILOG = (
    """Exit codes: 0 done, 1 done but some documents could not be read, 2 wrong usage, 3 failed and nothing changed."""
)


class Exit(IntEnum):
    """How the process ends."""

    DONE = 0
    PROBLEMS = 1
    USAGE = 2
    FAILED = 3
    INTERRUPTED = 130


_FILE = click.Path(path_type=Path)
_warehouse = click.option(
    "--warehouse",
    type=_FILE,
    metavar="FILE",
    default=Path("warehouse/salaries.duckdb"),
    show_default=True,
    help="The DuckDB file.",
)
_json = click.option("--json", is_flag=True, help="Write JSON.")
_salary_id = click.argument("salary_id", metavar="SALARY_ID")


def main() -> None:
    """Run the command line and end the process."""
    sys.exit(_status())


def _status() -> int:
    try:
        return int(paylakh(prog_name="paylakh", standalone_mode=False) or Exit.DONE)
    except click.exceptions.NoArgsIsHelpError as error:
        error.show()
        return Exit.USAGE
    except click.ClickException as error:
        complain(error.format_message())
        return Exit.USAGE
    except UsageError as error:
        complain(str(error))
        return Exit.USAGE
    except PaylakhError as error:
        complain(str(error))
        return Exit.FAILED
    except (KeyboardInterrupt, click.Abort):
        complain("interrupted; the warehouse is as it was")
        return Exit.INTERRUPTED
    except Exception as error:
        traceback.print_exception(error)
        complain(f"this is a fault of paylakh itself ({type(error).__name__}); please report it with the lines above")
        raise SystemExit(Exit.FAILED) from error


@click.group(epilog=_EPILOG, no_args_is_help=True, context_settings={"max_content_width": 120})
@click.version_option(__version__, message="paylakh %(version)s")
def paylakh() -> None:
    """Turn articles and job posts about pay into a salary table that can be traced and compared."""


@paylakh.command("run", epilog="Example: paylakh run --raw articles --warehouse pay.duckdb")
@click.option(
    "--raw", type=_FILE, metavar="DIR", default=Path("raw"), show_default=True, help="Where the articles are."
)
@_warehouse
@click.option("--full", is_flag=True, help="Read every document again.")
@click.option(
    "--workers",
    type=click.IntRange(min=1),
    help="Processes that read documents; by default as many as are worth it.",
)
@click.option("--allow-empty", is_flag=True, help="Publish even where no salary is left.")
def run_command(raw: Path, warehouse: Path, full: bool, workers: int | None, allow_empty: bool) -> int:
    """Read what is new or changed and publish the warehouse."""
    from paylakh import summary
    from paylakh.pipeline import run

    with _progress() as progress:
        report = run(raw, warehouse, full=full, workers=workers, allow_empty=allow_empty, progress=progress)
    for problem in report.problems:
        complain(str(problem))
    with _output():
        summary.show(report, console())
    return Exit.PROBLEMS if report.problems else Exit.DONE


@paylakh.command("explain", epilog="Example: paylakh explain 3f2a")
@_salary_id
@_json
@_warehouse
def explain_command(salary_id: str, json: bool, warehouse: Path) -> None:
    """Show where a salary was read, word by word, and how its amounts were worked out.

    The beginning of an id is enough where no other begins so.
    """
    from paylakh import explain_view
    from paylakh.explain import explain

    with _opened(warehouse) as connection:
        explanation = explain(connection, salary_id)
    with _output():
        if json:
            write_line(explain_view.as_json(explanation))
        else:
            explain_view.show(explanation, console())


@paylakh.command(
    "query", epilog='Example: paylakh query "SELECT role, country, count(*) FROM salaries GROUP BY ALL" --csv'
)
@click.argument("sql", metavar="SQL")
@click.option("--csv", is_flag=True, help="Write CSV.")
@_json
@_warehouse
def query_command(sql: str, csv: bool, json: bool, warehouse: Path) -> None:
    """Answer a question in DuckDB's SQL; the warehouse is only read."""
    from paylakh import query

    if csv and json:
        raise UsageError("--csv and --json exclude each other")
    with _opened(warehouse) as connection, _output():
        names, rows = query.ask(connection, sql)
        if csv:
            query.write_csv(names, rows, sys.stdout)
        elif json:
            query.write_json(names, rows, sys.stdout)
        else:
            query.show_table(names, rows, console())


@paylakh.command("diff", epilog="Example: paylakh diff 20261031   (everything since the run of that day)")
@click.argument("since", metavar="[RUN]", required=False)
@click.argument("until", metavar="[RUN]", required=False)
@_json
@_warehouse
def diff_command(since: str | None, until: str | None, json: bool, warehouse: Path) -> None:
    """Say which figures came, went or changed between two runs, and why.

    The first RUN is the one to start from, by default the last but one; the second the one to end with, by default the
    last.
    """
    from paylakh import changes_view
    from paylakh.changes import diff

    with _opened(warehouse) as connection:
        changes = diff(connection, since, until)
    with _output():
        if json:
            write_line(changes_view.as_json(changes))
        else:
            changes_view.show_diff(changes, console())


@paylakh.command("history", epilog="Example: paylakh history 3f2a")
@_salary_id
@_json
@_warehouse
def history_command(salary_id: str, json: bool, warehouse: Path) -> None:
    """Show what every run did to one salary. The beginning of an id is enough where no other begins so."""
    from paylakh import changes_view
    from paylakh.changes import history

    with _opened(warehouse) as connection:
        changes = history(connection, salary_id)
    with _output():
        if json:
            write_line(changes_view.as_json(changes))
        else:
            changes_view.show_history(changes, console())


@paylakh.command("export", epilog="Example: paylakh export india_vs_usa --format xlsx --to charts")
@click.argument("view", metavar="VIEW")
@click.option(
    "--format",
    "kind",
    type=click.Choice([kind.value for kind in Format]),
    default=Format.CSV.value,
    show_default=True,
    help="The kind of file.",
)
@click.option(
    "--to", type=_FILE, metavar="DIR", help="Where the file is put, by default export/VIEW beside the warehouse."
)
@_warehouse
def export_command(view: str, kind: str, to: Path | None, warehouse: Path) -> None:
    """Write a view or table to a file, with a datapackage.json that says what its columns mean."""
    from paylakh.export import export

    with _opened(warehouse) as connection:
        written = export(connection, view, Format(kind), to or warehouse.parent / "export" / view)
        write_line(one_line(str(written)))


@paylakh.command("eval", epilog="Example: paylakh eval --articles raw --gold tests/gold --misses misses.csv")
@click.option(
    "--articles", type=_FILE, metavar="DIR", default=Path("raw"), show_default=True, help="Where the articles are."
)
@click.option(
    "--gold",
    type=_FILE,
    metavar="DIR",
    default=Path("tests/gold"),
    show_default=True,
    help="NAME.json for the article NAME: what people read in it.",
)
@click.option("--json", type=_FILE, metavar="FILE", help="Write everything as JSON there.")
@click.option(
    "--misses", type=_FILE, metavar="FILE", help="Write the misses there, as CSV or JSON by the file's ending."
)
@click.option("--calibration", is_flag=True, help="Show what confidence is worth instead.")
def eval_command(articles: Path, gold: Path, json: Path | None, misses: Path | None, calibration: bool) -> int:
    """Read annotated articles, beside any warehouse, and say how much was read rightly."""
    from paylakh.evaluation import evaluate, view

    found = evaluate(articles, gold)
    for problem in found.problems:
        complain(str(problem))
    if json:
        view.write_json(found, json)
    if misses:
        view.write_misses(found.misses, misses)
    with _output():
        if calibration:
            view.show_calibration(found.calibration, console())
        else:
            view.show(found, console(), misses=misses is None)
    return Exit.PROBLEMS if found.problems else Exit.DONE


@contextmanager
def _opened(warehouse: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    import load

    if not warehouse.is_file():
        raise UsageError(f"{warehouse} is not there; `paylakh run` makes it")
    try:
        connection = load.open_warehouse(warehouse)
    except load.WarehouseError as error:
        raise PaylakhError(str(error)) from error
    with connection:
        yield connection


@contextmanager
def _output() -> Iterator[None]:
    """Let a reader at the other end of a pipe leave when it has seen enough."""
    try:
        yield
        sys.stdout.flush()
    except BrokenPipeError:
        # Python would fail once more when it flushes at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


@contextmanager
def _progress() -> Iterator[Progress | None]:
    """Give a progress bar on a terminal, None elsewhere."""
    if not sys.stderr.isatty():
        yield None
        return
    from rich.progress import Progress as Bar

    # Refreshed by hand: a thread that draws must not be there when worker processes are forked.
    with Bar(console=console(stderr=True), auto_refresh=False, transient=True) as bar:
        task = bar.add_task("reading")

        def show(done: int, total: int) -> None:
            bar.update(task, completed=done, total=total, refresh=done % 20 == 0 or done == total)

        yield show
