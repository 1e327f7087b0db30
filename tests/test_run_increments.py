"""A run does what the change asks for and no more, and the warehouse is the same however it was reached."""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys

import duckdb
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import paylakh
from conftest import ARTICLES, HOUSE, contents, rows, write
from load import WarehouseError
from paylakh import inventory, part, update
from paylakh.cache import open_cache
from paylakh.changes import diff
from paylakh.errors import BusyError, PaylakhError
from paylakh.reading import from_bytes

MORE = "A welder in Pune earns ₹4 lakh a year.\n"


def _did(report):
    return report.read, report.skipped, report.removed, report.published


def test_a_second_run_on_unchanged_sources_changes_nothing(raw, warehouse):
    assert _did(paylakh.run(raw, warehouse)) == (3, 0, 0, True)
    before = warehouse.stat()
    assert _did(paylakh.run(raw, warehouse)) == (0, 3, 0, False)
    assert warehouse.stat() == before


def test_unchanged_documents_are_not_even_opened(raw, warehouse, monkeypatch):
    paylakh.run(raw, warehouse)
    monkeypatch.setattr(inventory, "_contents", lambda file: pytest.fail(f"{file.path} was opened"))
    assert _did(paylakh.run(raw, warehouse)) == (0, 3, 0, False)


def test_a_file_that_was_only_touched_is_not_extracted_again(raw, warehouse):
    paylakh.run(raw, warehouse)
    os.utime(raw / "austin.md", (1e9, 1e9))
    assert _did(paylakh.run(raw, warehouse)) == (0, 3, 0, False)


def test_a_change_of_equal_size_right_after_a_run_is_seen(raw, warehouse):
    write(raw / "austin.md", ARTICLES["austin.md"], age=0)
    before = (raw / "austin.md").stat()
    paylakh.run(raw, warehouse)
    write(raw / "austin.md", ARTICLES["austin.md"].replace("120,000", "130,000"), age=0)
    os.utime(raw / "austin.md", ns=(before.st_atime_ns, before.st_mtime_ns))
    assert _did(paylakh.run(raw, warehouse)) == (1, 2, 0, True)
    assert rows(warehouse, "SELECT low FROM salaries WHERE currency = 'USD'") == [(130_000,)]


def test_a_changed_an_added_and_a_removed_source_are_reflected(raw, warehouse):
    paylakh.run(raw, warehouse)
    write(raw / "austin.md", "A data scientist in Austin earns $125,000 a year.\n", age=50)
    write(raw / "new.txt", MORE)
    (raw / "bengaluru.txt").unlink()
    assert _did(paylakh.run(raw, warehouse)) == (2, 1, 1, True)
    assert rows(warehouse, "SELECT path FROM documents ORDER BY path") == [
        ("austin.md",),
        ("market.txt",),
        ("new.txt",),
    ]
    assert rows(warehouse, "SELECT low FROM salaries WHERE currency = 'USD'") == [(125_000,)]
    assert rows(
        warehouse, "SELECT count(*) FROM salaries WHERE document_id NOT IN (FROM documents SELECT document_id)"
    ) == [(0,)]


def test_what_sources_csv_says_anew_is_reflected(raw, warehouse):
    paylakh.run(raw, warehouse)
    write(raw / "sources.csv", "path,published_on\naustin.md,2020-06-01\n")
    assert _did(paylakh.run(raw, warehouse)) == (1, 2, 0, True)
    assert rows(warehouse, "SELECT as_of::VARCHAR FROM salaries WHERE currency = 'USD'") == [("2020-06-01",)]


def test_a_full_run_reads_everything_again(raw, warehouse):
    paylakh.run(raw, warehouse)
    before = contents(warehouse)
    assert _did(paylakh.run(raw, warehouse, full=True))[:2] == (3, 0)
    assert contents(warehouse) == before


def test_two_documents_of_the_same_words_are_two(raw, warehouse):
    write(raw / "copy.md", ARTICLES["austin.md"])
    assert _did(paylakh.run(raw, warehouse)) == (4, 0, 0, True)
    assert rows(warehouse, "SELECT count(*), count(DISTINCT salary_id) FROM salaries WHERE currency = 'USD'") == [
        (2, 2)
    ]


def test_a_salary_keeps_its_id_when_the_text_around_it_changes(raw, warehouse):
    paylakh.run(raw, warehouse)
    before = rows(warehouse, "SELECT salary_id FROM salaries WHERE currency = 'USD'")
    write(raw / "austin.md", "Much was added above.\n\n" + ARTICLES["austin.md"], age=50)
    paylakh.run(raw, warehouse)
    assert rows(warehouse, "SELECT salary_id FROM salaries WHERE currency = 'USD'") == before


def test_one_worker_or_many_one_run_or_several_give_the_same(raw, warehouse, tmp_path):
    at_once, by_steps = tmp_path / "once" / "w.duckdb", tmp_path / "steps" / "w.duckdb"
    paylakh.run(raw, warehouse, workers=1)
    texts = {name: (raw / name).read_text() for name in ARTICLES}
    for name in texts:
        (raw / name).unlink()
    for name in sorted(texts, reverse=True):
        write(raw / name, texts[name])
        paylakh.run(raw, by_steps)
    paylakh.run(raw, at_once, workers=2)
    assert contents(at_once) == contents(by_steps) == contents(warehouse)


@settings(max_examples=6, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=st.lists(st.sets(st.sampled_from(sorted(ARTICLES)), min_size=1), min_size=1, max_size=3))
def test_any_path_to_the_same_sources_ends_the_same(tmp_path_factory, steps):
    place = tmp_path_factory.mktemp("walk")
    for present in steps:
        for name, text in ARTICLES.items():
            (place / "raw" / name).unlink(missing_ok=True)
            if name in present:
                write(place / "raw" / name, text)
        paylakh.run(place / "raw", place / "walked.duckdb", allow_empty=True)
    paylakh.run(place / "raw", place / "clean" / "clean.duckdb", allow_empty=True)
    assert contents(place / "walked.duckdb") == contents(place / "clean" / "clean.duckdb")


MOVING = {"mention_id", "document_id", "char_start", "char_end", "sentence"}


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(steps=st.lists(st.tuples(st.sampled_from(sorted(ARTICLES)), st.integers(0, 3)), min_size=2, max_size=5))
def test_the_journal_adds_up_to_the_salaries_and_diff_to_what_differs(tmp_path_factory, steps):
    place = tmp_path_factory.mktemp("journal")
    for name, text in ARTICLES.items():
        write(place / "raw" / name, text)
    first = paylakh.run(place / "raw", place / "w.duckdb").run_id
    before = _salaries(place / "w.duckdb")
    for age, (name, kind) in enumerate(steps):
        (place / "raw" / name).unlink(missing_ok=True)
        if kind:
            edited = "More before.\n\n" * (kind - 1) + ARTICLES[name].replace("1", "2" if kind == 2 else "1")
            write(place / "raw" / name, edited, age=50 + age)
        paylakh.run(place / "raw", place / "w.duckdb", allow_empty=True)
    after = _salaries(place / "w.duckdb")

    told: dict[str, dict[str, object]] = {}
    for own, now in rows(
        place / "w.duckdb", "SELECT salary_id, after FROM changes JOIN runs USING (run_id) ORDER BY run_id"
    ):
        told[own] = told.get(own, {}) | json.loads(now) if now else {}
    assert {own: _fixed(row) for own, row in told.items() if row} == after
    with duckdb.connect(str(place / "w.duckdb"), read_only=True) as connection:
        summed = {change.salary_id: change.change for change in diff(connection, first)}
    differing = {own for own in before.keys() | after.keys() if before.get(own) != after.get(own)}
    words = {(True, False): "removed", (False, True): "added", (True, True): "changed"}
    expected = {own: words[own in before, own in after] for own in differing}
    # A sentence that grew is told of as well, but not compared here.
    assert {own: change for own, change in summed.items() if own in differing or change != "changed"} == expected


def _salaries(warehouse):
    asked = "SELECT salary_id, CAST(to_json(s) AS VARCHAR) FROM salaries AS s"
    return {own: _fixed(json.loads(row)) for own, row in rows(warehouse, asked)}


def _fixed(row):
    return {name: value for name, value in row.items() if name not in MOVING}


def test_few_changed_documents_are_renewed_and_the_rest_is_not_even_looked_at(raw, warehouse, tmp_path, monkeypatch):
    for number in range(20):
        write(raw / f"{number}.txt", MORE.replace("4", str(number + 4)))
    paylakh.run(raw, warehouse)
    write(raw / "3.txt", MORE.replace("4", "99"), age=50)
    (raw / "5.txt").unlink()
    opened = []
    monkeypatch.setattr(update, "from_bytes", lambda stored: opened.append(stored) or from_bytes(stored))
    assert _did(paylakh.run(raw, warehouse)) == (1, 21, 1, True)
    assert len(opened) == 1
    paylakh.run(raw, tmp_path / "clean" / "w.duckdb")
    assert contents(warehouse) == contents(tmp_path / "clean" / "w.duckdb")


def test_a_run_with_nothing_to_do_imports_no_library_of_the_stages(raw, warehouse):
    code = (
        "import sys, paylakh; report = paylakh.run(sys.argv[1], sys.argv[2]); "
        "print(report.published, *{'pandas', 'pint', 'duckdb', 'pandera', 'extract', 'lxml'} & set(sys.modules))"
    )
    words = [sys.executable, "-c", code, str(raw), str(warehouse)]
    environment = os.environ | {"PYTHONPATH": str(HOUSE / "src")}
    told = [subprocess.run(words, env=environment, capture_output=True, text=True, check=True).stdout for _ in range(2)]
    assert (told[0][:4], told[1]) == ("True", "False\n")


def test_without_its_warehouse_or_its_cache_a_run_makes_them_anew(raw, warehouse):
    paylakh.run(raw, warehouse)
    before = contents(warehouse)
    warehouse.unlink()
    assert _did(paylakh.run(raw, warehouse)) == (0, 3, 0, True)
    assert contents(warehouse) == before
    for file in (warehouse.parent / ".cache").iterdir():
        file.write_bytes(b"no database" * 100)
    assert _did(paylakh.run(raw, warehouse))[0] == 3
    assert contents(warehouse) == before


def test_two_runs_at_once_are_refused(raw, warehouse):
    paylakh.run(raw, warehouse)
    with open_cache(warehouse), pytest.raises(BusyError, match="another run"):
        paylakh.run(raw, warehouse)


def test_a_run_that_fails_leaves_the_old_warehouse_and_the_next_one_succeeds(raw, warehouse, monkeypatch):
    paylakh.run(raw, warehouse)
    before = contents(warehouse)
    write(raw / "new.txt", MORE)
    with monkeypatch.context() as broken:
        broken.setattr("load.publish", lambda *_, **__: (_ for _ in ()).throw(WarehouseError("no room")))
        with pytest.raises(PaylakhError):
            paylakh.run(raw, warehouse)
    assert contents(warehouse) == before
    report = paylakh.run(raw, warehouse)
    assert (report.published, report.counts.documents) == (True, 4)


def test_sources_that_are_all_gone_do_not_empty_the_warehouse(raw, warehouse):
    paylakh.run(raw, warehouse)
    before = contents(warehouse)
    for name in ARTICLES:
        (raw / name).unlink()
    with pytest.raises(PaylakhError):
        paylakh.run(raw, warehouse)
    assert contents(warehouse) == before
    assert paylakh.run(raw, warehouse, allow_empty=True).counts.documents == 0


def test_a_place_that_cannot_be_written_is_told_of(raw, tmp_path):
    (tmp_path / "file").write_text("not a directory")
    with pytest.raises(PaylakhError, match="cannot be written"):
        paylakh.run(raw, tmp_path / "file" / "w.duckdb")


def test_the_cache_is_a_plain_sqlite_file_beside_the_warehouse(raw, warehouse):
    paylakh.run(raw, warehouse)
    with sqlite3.connect(warehouse.parent / ".cache" / "salaries.duckdb.sqlite") as cache:
        assert cache.execute("SELECT count(*) FROM files").fetchone() == (3,)


@pytest.fixture
def shelves(raw):
    """A raw directory with twenty documents in each of four directories, beside the three articles."""
    for shelf in "abcd":
        for number in range(20):
            write(raw / shelf / f"{number}.txt", MORE.replace("4", f"{number + 4}"))
    return raw


def test_only_directories_that_changed_are_compared_file_by_file(shelves, warehouse, tmp_path, monkeypatch):
    write(shelves / "b" / "empty.txt", "")
    write(shelves / "corrections.csv", "path,quote,field,value,reason,by\nc/99.txt,₹4 lakh,city,Delhi,as I know,me\n")
    before = paylakh.run(shelves, warehouse)
    write(shelves / "a" / "3.txt", MORE.replace("4", "99"), age=50)
    (shelves / "c" / "5.txt").unlink()
    write(shelves / "e" / "0.txt", MORE.replace("4", "77"))
    monkeypatch.setattr(part, "scan", lambda _: pytest.fail("all was listed"))
    after = paylakh.run(shelves, warehouse)
    assert _did(after) == (2, 82, 1, True)
    assert after.problems == before.problems
    assert {problem.document for problem in after.problems} == {"b/empty.txt", "c/99.txt"}
    monkeypatch.undo()
    clean = paylakh.run(shelves, tmp_path / "clean" / "w.duckdb")
    assert (after.counts, after.comparison, after.problems) == (clean.counts, clean.comparison, clean.problems)
    assert contents(warehouse) == contents(tmp_path / "clean" / "w.duckdb")
    with sqlite3.connect(warehouse.parent / ".cache" / "salaries.duckdb.sqlite") as cache:
        assert cache.execute("SELECT key FROM readings EXCEPT SELECT key FROM files").fetchall() == []


def test_what_the_tables_say_of_a_directory_that_did_not_change_is_still_read(shelves, warehouse, tmp_path):
    paylakh.run(shelves, warehouse)
    write(shelves / "sources.csv", "path,country\na/3.txt,IN\nb/99.txt,US\n")
    assert _did(paylakh.run(shelves, warehouse)) == (1, 82, 0, True)
    write(shelves / "b" / "99.txt", MORE)
    assert _did(paylakh.run(shelves, warehouse)) == (1, 83, 0, True)
    paylakh.run(shelves, tmp_path / "clean" / "w.duckdb")
    assert contents(warehouse) == contents(tmp_path / "clean" / "w.duckdb")


def _refuse():
    raise WarehouseError("not now")


def test_a_run_that_could_not_publish_is_made_up_for(shelves, warehouse, tmp_path, monkeypatch):
    paylakh.run(shelves, warehouse)
    write(shelves / "a" / "3.txt", MORE.replace("4", "99"), age=50)
    with monkeypatch.context() as patch, pytest.raises(PaylakhError):
        patch.setattr(sys.modules["load.publish"], "renew", lambda *_: _refuse())
        paylakh.run(shelves, warehouse)
    write(shelves / "b" / "3.txt", MORE.replace("4", "98"), age=50)
    assert _did(paylakh.run(shelves, warehouse)) == (1, 82, 0, True)
    paylakh.run(shelves, tmp_path / "clean" / "w.duckdb")
    assert contents(warehouse) == contents(tmp_path / "clean" / "w.duckdb")


def test_another_raw_directory_is_read_whole_for_the_same_warehouse(shelves, warehouse, tmp_path):
    paylakh.run(shelves, warehouse)
    write(tmp_path / "other" / "a" / "3.txt", MORE)
    paylakh.run(tmp_path / "other", warehouse)
    assert rows(warehouse, "SELECT path FROM documents") == [("a/3.txt",)]
    assert paylakh.run(shelves, warehouse).counts.documents == 83


def test_a_run_with_few_new_documents_imports_no_library_of_frames_or_units(shelves, warehouse):
    paylakh.run(shelves, warehouse)
    write(shelves / "a" / "3.txt", MORE.replace("4", "99"), age=50)
    code = (
        "import sys, paylakh; report = paylakh.run(sys.argv[1], sys.argv[2]); "
        "print(report.published, *{'pandas', 'numpy', 'pint', 'pandera', 'currency_converter'} & set(sys.modules))"
    )
    words = [sys.executable, "-c", code, str(shelves), str(warehouse)]
    environment = os.environ | {"PYTHONPATH": str(HOUSE / "src")}
    done = subprocess.run(words, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == "True\n"


def test_many_new_documents_in_one_directory_are_not_read_twice(shelves, warehouse, tmp_path):
    paylakh.run(shelves, warehouse)
    for number in range(20):
        write(shelves / "a" / f"{number}.txt", MORE.replace("4", f"{number + 40}"), age=50)
    assert _did(paylakh.run(shelves, warehouse)) == (20, 63, 0, True)
    paylakh.run(shelves, tmp_path / "clean" / "w.duckdb")
    assert contents(warehouse) == contents(tmp_path / "clean" / "w.duckdb")
