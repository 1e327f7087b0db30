"""Renewing some documents in a copy of the warehouse gives what building all of them anew gives."""

from __future__ import annotations

import struct
from dataclasses import replace

import pytest

from load import AuditError, EmptyWarehouse, open_warehouse, publish
from test_load_publish import query
from test_validate_samples import Sample, checked, run
from validate import Tables
from validate.tables import DERIVED

PATHS = [f"{number}.txt" for number in range(30)]


def documents(*paths: str, lakh: int = 9, broken: bool = False) -> Sample:
    """A document each with one salary; a broken one is refused by a check."""
    sample = Sample()
    for path in paths:
        sample.document(path, f"₹{lakh} lakh", "a market of ₹1").salary(f"₹{lakh} lakh", lakh * 100_000, lakh * 100_000)
        sample.mention("₹1", kind="market_size")
        if broken:
            sample.rows["salaries"][-1]["currency"] = "rupees"
    return sample


def both(path, tables: Tables, rest: Tables, only: list[str], run_id: str):
    """Publish `tables` over the file as the rows of `only`, and all beside it at once; return all rows of both."""
    clean = path.with_name(f"clean-{run_id}.duckdb")
    publish(tables, path, run(run_id), only=[f"d:{name}" for name in only])
    publish([rest, tables], clean, run(run_id))
    return rows(path), rows(clean)


def rows(path) -> dict[str, list[tuple]]:
    columns = {table: "* EXCLUDE (run_id)" if table == "quarantine" else "*" for table in DERIVED}
    return {table: query(path, f"SELECT {named} FROM {table} ORDER BY ALL") for table, named in columns.items()}


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "salaries.duckdb"
    publish(checked(documents(*PATHS)), path, run("r1"))
    return path


@pytest.mark.parametrize(
    ("now", "only"),
    [
        (documents("3.txt", lakh=12), ["3.txt"]),
        (documents("new.txt"), ["new.txt"]),
        (documents(), ["4.txt", "5.txt"]),
        (documents("3.txt", lakh=12).document("7.txt", "nothing to see"), ["3.txt", "7.txt", "9.txt"]),
        (documents("3.txt", broken=True), ["3.txt"]),
    ],
    ids=["changed", "added", "removed", "all of it", "refused"],
)
def test_the_rows_are_those_of_building_all_anew(path, now, only):
    rest = checked(documents(*(name for name in PATHS if name not in only)))
    renewed, built = both(path, checked(now), rest, only, "r2")
    assert renewed == built
    # And from there on: what was refused or gone comes back.
    renewed, built = both(path, checked(documents(*only)), rest, only, "r3")
    assert renewed == built


def test_journal_views_comments_and_storage_are_kept(path):
    def described() -> list[tuple]:
        return query(
            path, "SELECT table_name, column_name, comment FROM duckdb_columns() WHERE NOT internal ORDER BY ALL"
        )

    before = described()
    published = publish(checked(documents("3.txt", lakh=12)), path, run("r2"), only=["d:3.txt"])
    assert (published.added, published.removed, published.changed) == (1, 1, 0)
    assert described() == before
    assert query(path, "SELECT run_id, mentions, salaries FROM runs ORDER BY ALL") == [("r1", 60, 30), ("r2", 60, 30)]
    assert query(path, "SELECT run_id, count(*) FROM changes GROUP BY ALL ORDER BY ALL") == [("r1", 30), ("r2", 2)]
    assert query(path, "SELECT sum(mentions), sum(salaries) FROM coverage") == [(60, 30)]
    # As test_load_publish has it: a version that DuckDB 1.2 to 1.4 read.
    assert struct.unpack_from("<Q", path.read_bytes(), 12)[0] <= 65
    assert [entry.name for entry in path.parent.iterdir()] == [path.name]


def test_nothing_new_publishes_nothing(path):
    before = path.stat().st_ino, path.stat().st_mtime_ns
    assert not publish(checked(documents("3.txt")), path, run("r2"), only=["d:3.txt"]).published
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == before


def test_a_law_that_a_renewed_document_breaks_is_named_and_nothing_is_published(path):
    tables = checked(documents("3.txt", lakh=12))
    tables = replace(tables, documents=tables.documents.assign(text="₹12 lakh is not where it was"[::-1]))
    with pytest.raises(AuditError, match="span"):
        publish(tables, path, run("r2"), only=["d:3.txt"])
    assert query(path, "SELECT count(*) FROM runs") == [(1,)]


def test_a_key_that_another_document_has_is_refused(path):
    with pytest.raises(Exception, match=r"[Dd]uplicate key"):
        publish(checked(documents("3.txt")), path, run("r2"), only=["d:4.txt"])
    assert query(path, "SELECT count(*) FROM runs") == [(1,)]


def test_a_document_that_collapsed_or_the_last_that_goes_is_refused(path):
    blank = checked(Sample().document("3.txt", "", status="empty", problem="no text"))
    with pytest.raises(EmptyWarehouse, match=r"3\.txt"):
        publish(blank, path, run("r2"), only=["d:3.txt"])
    with pytest.raises(EmptyWarehouse, match="no documents left"):
        publish(checked(Sample()), path, run("r2"), only=[f"d:{name}" for name in PATHS])
    assert publish(blank, path, run("r2"), only=["d:3.txt"], allow_empty=True).removed == 1


def test_readers_hold_what_they_opened(path):
    with open_warehouse(path) as held:
        publish(checked(documents()), path, run("r2"), only=["d:3.txt"])
        assert held.execute("SELECT count(*) FROM salaries").fetchall() == [(30,)]
    assert query(path, "SELECT count(*) FROM salaries") == [(29,)]


def test_batches_and_one_piece_are_stored_alike(tmp_path):
    pieces = [checked(documents(name)) for name in PATHS]
    publish(pieces, tmp_path / "pieces.duckdb", run())
    publish(checked(documents(*PATHS)), tmp_path / "whole.duckdb", run())
    assert rows(tmp_path / "pieces.duckdb") == rows(tmp_path / "whole.duckdb")
