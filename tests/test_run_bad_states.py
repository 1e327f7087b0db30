"""What stands in a run's way costs one line and exit code 3, and the warehouse stays as it was."""

from __future__ import annotations

import os
import resource
import struct
import subprocess
import sys

import duckdb
import pytest

import paylakh
from conftest import ARTICLES, HOUSE, contents, write
from paylakh.cache import open_cache

ENVIRONMENT = os.environ | {"PYTHONPATH": str(HOUSE / "src")}


def _paylakh(*words, **options):
    words = [sys.executable, "-m", "paylakh", *words]
    return subprocess.run(words, env=ENVIRONMENT, capture_output=True, text=True, check=False, **options)


def _run(raw, warehouse, **options):
    return _paylakh("run", "--raw", str(raw), "--warehouse", str(warehouse), **options)


@pytest.fixture
def changed(raw, warehouse):
    """A warehouse whose sources have changed since."""
    paylakh.run(raw, warehouse)
    write(raw / "austin.md", ARTICLES["austin.md"].replace("120,000", "130,000"), age=50)
    return contents(warehouse)


def _refused(ended, word):
    assert (ended.returncode, ended.stdout) == (3, "")
    assert ended.stderr.startswith("paylakh: ")
    assert ended.stderr.count("\n") == 1
    assert word in ended.stderr


def test_a_second_run_at_once(raw, warehouse, changed):
    with open_cache(warehouse):
        _refused(_run(raw, warehouse), "another run is working")
    assert contents(warehouse) == changed
    assert paylakh.run(raw, warehouse).published


@pytest.mark.parametrize("kilobytes", [0, 8, 200, 1000])
def test_no_room_on_the_disk(raw, warehouse, changed, kilobytes):
    def little_room() -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (kilobytes * 1024, kilobytes * 1024))

    _refused(_run(raw, warehouse, preexec_fn=little_room), "")
    assert contents(warehouse) == changed
    assert paylakh.run(raw, warehouse).published


def test_a_directory_that_may_not_be_written(raw, warehouse, changed):
    warehouse.parent.chmod(0o500)
    try:
        if os.access(warehouse.parent, os.W_OK):
            pytest.skip("this user may write everywhere")
        _refused(_run(raw, warehouse), "cannot be written")
    finally:
        warehouse.parent.chmod(0o700)
    assert contents(warehouse) == changed


def _of_version(file: bytes, version: int) -> bytes:
    """The file with another storage version in its header, and the checksum that DuckDB makes of that."""
    header = bytearray(file[8:4096])
    header[4:12] = version.to_bytes(8, "little")
    checksum = 5381
    for (word,) in struct.iter_unpack("<Q", header):
        checksum ^= word * 0xBF58476D1CE4E5B9 % 2**64
    return checksum.to_bytes(8, "little") + bytes(header) + file[4096:]


def test_a_warehouse_that_is_damaged_or_of_a_newer_version(raw, warehouse, changed):
    assert changed
    whole = warehouse.read_bytes()
    for spoiled, word in (
        (_of_version(whole, 99), "written by a newer DuckDB"),
        (whole[:5000], "not a readable DuckDB file"),
        (b"no database " * 900, "not a readable DuckDB file"),
    ):
        warehouse.write_bytes(spoiled)
        _refused(_run(raw, warehouse), word)
        assert warehouse.read_bytes() == spoiled


@pytest.mark.parametrize(
    "words", [["run"], ["explain", "3f"], ["history", "3f"], ["diff"], ["query", "SELECT 1"], ["export", "by_role"]]
)
def test_a_database_of_somebody_else(tmp_path, words):
    other = tmp_path / "other.duckdb"
    with duckdb.connect(str(other)) as connection:
        connection.execute("CREATE TABLE people AS SELECT 1 AS age")
    before = other.read_bytes()
    write(tmp_path / "raw" / "austin.md", ARTICLES["austin.md"])
    ended = _paylakh(*words, "--warehouse", str(other), cwd=tmp_path)
    _refused(ended, "not a salary warehouse")
    assert other.read_bytes() == before


def test_a_source_that_collapsed_is_refused_and_one_that_went_is_not(raw, warehouse, changed):
    write(raw / "sources.csv", "path,country\nbengaluru.txt,IN\n")
    write(raw / "bengaluru.txt", "")
    _refused(_run(raw, warehouse), "bengaluru.txt gave salaries and now has no readable text")
    assert contents(warehouse) == changed
    (raw / "bengaluru.txt").unlink()
    report = paylakh.run(raw, warehouse)
    assert report.published, "its row in sources.csv is no reason to keep the rows of a file that was removed"
    assert "no such file" in str(report.problems[0])


def test_an_empty_raw_directory_is_refused_unless_told(raw, warehouse, changed):
    for name in ARTICLES:
        (raw / name).unlink()
    _refused(_run(raw, warehouse), "--allow-empty")
    assert contents(warehouse) == changed
    assert paylakh.run(raw, warehouse, allow_empty=True).published


def test_a_raw_directory_that_is_empty_from_the_first_is_refused_unless_told(tmp_path):
    raw, warehouse = tmp_path / "nothing", tmp_path / "out" / "w.duckdb"
    raw.mkdir()
    _refused(_run(raw, warehouse), "--allow-empty")
    assert not warehouse.exists()
    assert paylakh.run(raw, warehouse, allow_empty=True).published
    assert not paylakh.run(raw, warehouse).published, "it stays as it was meant"


def test_leftovers_of_killed_runs_are_swept(raw, warehouse, changed):
    assert changed
    for name in (".salaries.duckdb.1.building", ".salaries.duckdb.1.building.wal"):
        (warehouse.parent / name).write_bytes(b"half")
    (warehouse.parent / ".salaries.duckdb.1.building.tmp").mkdir()
    paylakh.run(raw, warehouse)
    assert {file.name for file in warehouse.parent.iterdir()} == {".cache", warehouse.name}


def test_a_damaged_cache_is_made_anew_or_told_of(raw, warehouse, changed):
    assert changed
    cache = warehouse.parent / ".cache" / "salaries.duckdb.sqlite"
    whole = cache.read_bytes()
    cache.write_bytes(whole[:4096] + b"\xff" * (len(whole) - 4096))
    ended = _run(raw, warehouse)
    if ended.returncode:
        _refused(ended, "delete it")
        cache.unlink()
    paylakh.run(raw, warehouse)
    with duckdb.connect(str(warehouse), read_only=True) as connection:
        assert connection.execute("SELECT max(low)::INT FROM salaries WHERE currency = 'USD'").fetchall() == [
            (130_000,)
        ]
