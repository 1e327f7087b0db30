"""What several tests build on: a small raw directory, the warehouse of the repository's own, the command line."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pytest

import load
import paylakh
from paylakh import cli

HOUSE = Path(__file__).parent.parent
ARTICLES = {
    "bengaluru.txt": "Data scientists in Bengaluru earn ₹12 lakh to ₹18 lakh per annum.\n",
    "austin.md": "# Pay in Austin\n\nA data scientist in Austin earns $120,000 a year on average.\n",
    "market.txt": "The market is worth $1.6 trillion. A nurse in Pune earns ₹35,000 per month.\n",
}


@dataclass(frozen=True)
class Ended:
    """A command that has ended: its exit code and what it wrote."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="session")
def house_warehouse(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The warehouse of the repository's own articles."""
    file = tmp_path_factory.mktemp("house") / "salaries.duckdb"
    paylakh.run(HOUSE / "raw", file)
    return file


@pytest.fixture
def house(house_warehouse: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    """A connection to the warehouse of the repository's own articles."""
    with load.open_warehouse(house_warehouse) as connection:
        yield connection


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    """A raw directory with three small articles, settled long ago."""
    directory = tmp_path / "raw"
    directory.mkdir()
    for name, text in ARTICLES.items():
        write(directory / name, text)
    return directory


@pytest.fixture
def warehouse(tmp_path: Path) -> Path:
    """Where a test's warehouse is to be."""
    return tmp_path / "out" / "salaries.duckdb"


def write(file: Path, content: str | bytes, *, age: float = 100) -> None:
    """Write a file that was last changed `age` seconds ago."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)
    settled = file.stat().st_mtime - age
    os.utime(file, (settled, settled))


def contents(file: Path) -> dict[str, list[tuple[object, ...]]]:
    """Return all rows of the tables that follow from the sources alone, but for the run that refused a row."""
    tables = ("documents", "mentions", "salaries", "evidence", "quarantine", "rules")
    with load.open_warehouse(file) as connection:
        return {
            table: connection.execute(f"SELECT COLUMNS(lambda c: c <> 'run_id') FROM {table} ORDER BY ALL").fetchall()
            for table in tables
        }


def rows(file: Path, sql: str) -> list[tuple[object, ...]]:
    """Return the answer of a warehouse to one question."""
    with load.open_warehouse(file) as connection:
        return connection.execute(sql).fetchall()


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Ended]:
    """Run `paylakh` with the given words."""

    def run(*words: object) -> Ended:
        monkeypatch.setattr(sys, "argv", ["paylakh", *map(str, words)])
        capsys.readouterr()
        with pytest.raises(SystemExit) as ended:
            cli.main()
        wrote = capsys.readouterr()
        return Ended(int(ended.value.code or 0), wrote.out, wrote.err)

    return run
