"""The command line. Exit codes: 0 done, 1 done with problems, 2 wrong usage, 3 failed and nothing changed."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

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


app = typer.Typer(
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    epilog=_EPILOG,
)
Warehouse = Annotated[Path, typer.Option("--warehouse", metavar="FILE", help="The DuckDB file.")]
DEFAULT_WAREHOUSE = Path("warehouse/salaries.duckdb")


def main() -> None:
    """Run the command line and end the process."""
    sys.exit(_status())


def _status() -> int:
    try:
        return int(app(prog_name="paylakh", standalone_mode=False) or Exit.DONE)
    except typer.TyperException as error:
        complain(error.format_message())
        return Exit.USAGE
    except UsageError as error:
        complain(str(error))
        return Exit.USAGE
    except PaylakhError as error:
        complain(str(error))
        return Exit.FAILED
    except (KeyboardInterrupt, typer.Abort):
        complain("interrupted; the warehouse is as it was")
        return Exit.INTERRUPTED
    except Exception as error:
        traceback.print_exception(error)
        complain(f"this is a fault of paylakh itself ({type(error).__name__}); please report it with the lines above")
        raise SystemExit(Exit.FAILED) from error


def _print_version(wanted: bool) -> None:
    if wanted:
        write_line(f"paylakh {__version__}")
        raise typer.Exit


@app.callback()
def paylakh(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit.")
    ] = False,
) -> None:
    """Turn articles and job posts about pay into a salary table that can be traced and compared."""


@app.command("run", epilog="Example: paylakh run --raw articles --warehouse pay.duckdb")
def run_command(
    raw: Annotated[Path, typer.Option(metavar="DIR", help="Where the articles and sources.csv are.")] = Path("raw"),
    warehouse: Warehouse = DEFAULT_WAREHOUSE,
    full: Annotated[bool, typer.Option("--full", help="Read every document again.")] = False,
    workers: Annotated[
        int | None, typer.Option(min=1, help="Processes that read documents; by default as many as are worth it.")
    ] = None,
    allow_empty: Annotated[bool, typer.Option("--allow-empty", help="Publish even where no salary is left.")] = False,
) -> int:
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


@app.command(
    "explain", epilog="Example: paylakh explain 3f2a   (the beginning of an id is enough where it is the only one)"
)
def explain_command(
    salary_id: Annotated[str, typer.Argument(metavar="SALARY_ID", help="The id of a salary, or its beginning.")],
    json: Annotated[bool, typer.Option("--json", help="Write JSON.")] = False,
    warehouse: Warehouse = DEFAULT_WAREHOUSE,
) -> None:
    """Show where a salary was read, word by word, and how its amounts were worked out."""
    from paylakh import explain_view
    from paylakh.explain import explain

    with _opened(warehouse) as connection:
        explanation = explain(connection, salary_id)
    with _output():
        if json:
            write_line(explain_view.as_json(explanation))
        else:
            explain_view.show(explanation, console())


@app.command("query", epilog='Example: paylakh query "SELECT role, country, count(*) FROM salaries GROUP BY ALL" --csv')
def query_command(
    sql: Annotated[str, typer.Argument(metavar="SQL", help="A question in DuckDB's SQL; the warehouse is only read.")],
    csv: Annotated[bool, typer.Option("--csv", help="Write CSV.")] = False,
    json: Annotated[bool, typer.Option("--json", help="Write JSON.")] = False,
    warehouse: Warehouse = DEFAULT_WAREHOUSE,
) -> None:
    """Answer a question in SQL."""
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


@app.command("diff", epilog="Example: paylakh diff 20261031   (everything since the run of that day)")
def diff_command(
    since: Annotated[
        str | None, typer.Argument(metavar="[RUN]", help="The run to start from; by default the last but one.")
    ] = None,
    until: Annotated[
        str | None, typer.Argument(metavar="[RUN]", help="The run to end with; by default the last.")
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Write JSON.")] = False,
    warehouse: Warehouse = DEFAULT_WAREHOUSE,
) -> None:
    """Say which figures came, went or changed between two runs, and why."""
    from paylakh import changes_view
    from paylakh.changes import diff

    with _opened(warehouse) as connection:
        changes = diff(connection, since, until)
    with _output():
        if json:
            write_line(changes_view.as_json(changes))
        else:
            changes_view.show_diff(changes, console())


@app.command("history", epilog="Example: paylakh history 3f2a")
def history_command(
    salary_id: Annotated[str, typer.Argument(metavar="SALARY_ID", help="The id of a salary, or its beginning.")],
    json: Annotated[bool, typer.Option("--json", help="Write JSON.")] = False,
    warehouse: Warehouse = DEFAULT_WAREHOUSE,
) -> None:
    """Show what every run did to one salary."""
    from paylakh import changes_view
    from paylakh.changes import history

    with _opened(warehouse) as connection:
        changes = history(connection, salary_id)
    with _output():
        if json:
            write_line(changes_view.as_json(changes))
        else:
            changes_view.show_history(changes, console())


@app.command("export", epilog="Example: paylakh export india_vs_usa --format xlsx --to charts")
def export_command(
    view: Annotated[str, typer.Argument(metavar="VIEW", help="A view or table of the warehouse.")],
    kind: Annotated[Format, typer.Option("--format", help="The kind of file.")] = Format.CSV,
    to: Annotated[
        Path | None,
        typer.Option(metavar="DIR", help="Where the file is put, by default export/VIEW beside the warehouse."),
    ] = None,
    warehouse: Warehouse = DEFAULT_WAREHOUSE,
) -> None:
    """Write a view to a file, with a datapackage.json that says what its columns mean."""
    from paylakh.export import export

    with _opened(warehouse) as connection:
        write_line(one_line(str(export(connection, view, kind, to or warehouse.parent / "export" / view))))


@app.command("eval", epilog="Example: paylakh eval --articles raw --gold tests/gold --misses misses.csv")
def eval_command(
    articles: Annotated[Path, typer.Option(metavar="DIR", help="Where the articles are.")] = Path("raw"),
    gold: Annotated[
        Path, typer.Option(metavar="DIR", help="NAME.json for the article NAME: what people read in it.")
    ] = Path("tests/gold"),
    json: Annotated[Path | None, typer.Option(metavar="FILE", help="Write everything as JSON there.")] = None,
    misses: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Write the misses there, as CSV or JSON by the file's ending.")
    ] = None,
    calibration: Annotated[bool, typer.Option("--calibration", help="Show what confidence is worth instead.")] = False,
) -> int:
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
