"""Reads from a warehouse what a run ends with, and shows it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TYPE_CHECKING, Any

from paylakh.report import Comparison, CountryPay, Counts, RunReport
from paylakh.terminal import one_line

if TYPE_CHECKING:
    import duckdb
    from rich.console import Console

_NAMES = {"IN": "India", "US": "USA"}


def counts(connection: duckdb.DuckDBPyConnection) -> Counts:
    """Return the numbers of rows."""
    return Counts(*_rows(connection, "counts.sql")[0])


def unreadable(connection: duckdb.DuckDBPyConnection) -> int:
    """Return the number of documents that could not be read."""
    return int(_rows(connection, "unreadable.sql")[0][0])


def comparison(
    connection: duckdb.DuckDBPyConnection, kept: Comparison | None = None, touched: Collection[str] | None = None
) -> Comparison | None:
    """Return India beside the USA for the commonest role, None where no role has pay known in both.

    `kept` is what it was before the roles `touched` got, lost or changed figures; None is all of them.
    """
    if touched is not None and not (kept and kept.role in touched):
        return _commonest(_rows(connection, "commonest_of_roles.sql", [list(touched)]), connection, kept)
    return _commonest(_rows(connection, "commonest_roles.sql"), connection, None)


def _commonest(
    roles: Iterable[tuple[str, int]], connection: duckdb.DuckDBPyConnection, best: Comparison | None
) -> Comparison | None:
    """Return the best and those of `roles`, each with its number of rows, the most first, that has the most figures."""
    # A role has at most as many figures as rows, and its figures alone are found in a fraction of the time of all.
    for role, most in roles:
        if best and most < best.figures:
            break
        for found in map(_compared, _rows(connection, "comparison.sql", [role])):
            if not best or (-found.figures, found.role) < (-best.figures, best.role):
                best = found
    return best


def _compared(row: Sequence[Any]) -> Comparison:
    role, *pay = row
    return Comparison(role, (CountryPay("IN", *pay[:3]), CountryPay("US", *pay[3:])))


def show(report: RunReport, out: Console) -> None:
    """Write the short table that ends a run."""
    from rich.table import Table

    table = Table("documents", "mentions", "salaries", "other money", "quarantined", box=None)
    for column in table.columns:
        column.justify = "right"
    got = report.counts
    table.add_row(*(f"{n:,}" for n in (got.documents, got.mentions, got.salaries, got.other_money, got.quarantined)))
    out.print(table)
    if report.comparison:
        out.print()
        _show_comparison(report.comparison, out)
    out.print(f"\n{report.warehouse} {_what_happened(report)}", soft_wrap=True)


def _show_comparison(compared: Comparison, out: Console) -> None:
    from rich.table import Table

    table = Table(one_line(compared.role), "figures", "median INR a year", "median USD a year", box=None)
    for column in table.columns[1:]:
        column.justify = "right"
    for pay in compared.countries:
        name = _NAMES.get(pay.country, pay.country)
        table.add_row(name, f"{pay.figures:,}", f"{pay.median_inr:,.0f}", f"{pay.median_usd:,.0f}")
    out.print(table)


def _what_happened(report: RunReport) -> str:
    if not report.published:
        return f"stays as it was: nothing changed in {report.read + report.skipped:,} documents"
    done = {
        "read": report.read,
        "unchanged": report.skipped,
        "removed": report.removed,
        "unreadable": report.unreadable,
    }
    return "published: " + ", ".join(f"{number:,} {what}" for what, number in done.items() if number or what == "read")


def _rows(connection: duckdb.DuckDBPyConnection, name: str, parameters: Sequence[object] = ()) -> list[tuple[Any, ...]]:
    from importlib.resources import files

    statement = files("paylakh").joinpath("sql", name).read_text(encoding="utf-8")
    return connection.execute(statement, list(parameters)).fetchall()
