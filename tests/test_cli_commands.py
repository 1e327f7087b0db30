"""Every command: what it writes, where, and how it ends."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
import time

import pytest

import paylakh
from conftest import HOUSE, rows, write
from load import WarehouseError


@pytest.fixture
def built(raw, warehouse):
    paylakh.run(raw, warehouse)
    return warehouse


def test_run_ends_with_a_short_table(command, raw, warehouse):
    ended = command("run", "--raw", raw, "--warehouse", warehouse)
    assert (ended.code, ended.err) == (0, "")
    words = ended.out.split()
    for word in ("documents", "mentions", "salaries", "quarantined", "India", "USA", "published:"):
        assert word in words
    assert "Data Scientist" in ended.out


def test_run_again_says_that_nothing_changed(command, raw, built):
    ended = command("run", "--raw", raw, "--warehouse", built)
    assert ended.code == 0
    assert "nothing changed in 3 documents" in ended.out


def test_run_with_a_bad_document_ends_with_1_and_one_line(command, raw, warehouse):
    write(raw / "picture.png", b"\x89PNG")
    ended = command("run", "--raw", raw, "--warehouse", warehouse)
    assert ended.code == 1
    assert ended.err.startswith("paylakh: picture.png: has an ending")
    assert ended.err.count("\n") == 1
    assert command("run", "--raw", raw, "--warehouse", warehouse).code == 1, "the problem is still there"


@pytest.mark.parametrize(
    "words",
    [
        ["run", "--raw", "nowhere"],
        ["run", "--workers", "0"],
        ["run", "--wrong"],
        ["walk"],
        ["explain"],
        ["explain", "abc", "--warehouse", "nowhere.duckdb"],
        ["query", "SELECT 1", "--csv", "--json", "--warehouse", "nowhere.duckdb"],
    ],
)
def test_wrong_usage_ends_with_2_and_one_line(command, words, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    ended = command(*words)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith("paylakh: ")
    assert ended.err.count("\n") == 1
    assert list(tmp_path.iterdir()) == [], "something was left behind"


def test_a_run_that_cannot_publish_ends_with_3_and_one_line(command, raw, warehouse, monkeypatch):
    def refuse(*_args, **_options):
        raise WarehouseError("no room left")

    monkeypatch.setattr("load.publish", refuse)
    ended = command("run", "--raw", raw, "--warehouse", warehouse)
    assert (ended.code, ended.out, ended.err) == (3, "", "paylakh: no room left\n")
    assert not warehouse.exists()


def test_a_warehouse_that_cannot_be_written_ends_with_3(command, raw, tmp_path):
    write(tmp_path / "file", "in the way")
    ended = command("run", "--raw", raw, "--warehouse", tmp_path / "file" / "w.duckdb")
    assert (ended.code, ended.err.count("\n")) == (3, 1)


def test_a_file_that_is_no_warehouse_is_left_alone(command, raw, tmp_path):
    write(tmp_path / "w.duckdb", "letters to my aunt")
    for words in (["run", "--raw", raw], ["query", "SELECT 1"], ["explain", "a"]):
        ended = command(*words, "--warehouse", tmp_path / "w.duckdb")
        assert (ended.code, ended.out, ended.err.count("\n")) == (3, "", 1)
    assert (tmp_path / "w.duckdb").read_text() == "letters to my aunt"


def test_explain_shows_the_figure_in_its_sentence_and_every_step(command, built):
    ((own,),) = rows(built, "SELECT salary_id FROM salaries WHERE period = 'month'")
    ended = command("explain", own[:9], "--warehouse", built)
    assert ended.code == 0
    for words in (
        own,
        "market.txt",
        "»₹35,000",
        "Nurse",
        "× 12 =",
        "420,000.00",
        "months_a_year",
        "as_of_default",
    ):
        assert words in ended.out


def test_explain_names_the_words_of_every_field(command, built):
    ((own,),) = rows(built, "SELECT salary_id FROM salaries WHERE period = 'month'")
    told = json.loads(command("explain", own, "--json", "--warehouse", built).out)
    assert told["place"]["sentence"][told["place"]["mark_start"] : told["place"]["mark_end"]] == told["quote"]
    by_field = {reason["field"]: reason for reason in told["reasons"]}
    assert by_field["city"]["quote"] == "Pune"
    assert by_field["city"]["origin"] == "sentence"
    assert [step["unit"] for step in told["steps"]] == ["INR a month", "INR a year", "USD a year"]
    low, year, _ = (step["low"] for step in told["steps"])
    assert (low, year) == (35_000, 420_000)
    assert {rule["rule_id"] for rule in told["rules"]} >= {"months_a_year"}


@pytest.mark.parametrize(("wanted", "fault"), [("zzzz", "no salary has the id"), ("", "no salary has the id")])
def test_explain_of_an_unknown_id(command, built, wanted, fault):
    ended = command("explain", wanted, "--warehouse", built)
    assert (ended.code, ended.err.count("\n")) == (2, 1)
    assert fault in ended.err


def test_explain_of_an_id_that_several_begin_with(command, raw, warehouse):
    write(raw / "many.txt", "\n".join(f"A nurse in Pune earns ₹{n} lakh a year.\n" for n in range(2, 40)))
    paylakh.run(raw, warehouse)
    ids = [own for (own,) in rows(warehouse, "SELECT salary_id FROM salaries")]
    shared = next(own[0] for own in ids if sum(other[0] == own[0] for other in ids) > 1)
    ended = command("explain", shared, "--warehouse", warehouse)
    assert (ended.code, ended.out) == (2, "")
    assert "several salaries" in ended.err


QUESTION = "SELECT currency, low, as_of, role, NULL AS nothing FROM salaries WHERE currency = 'USD'"


def test_query_as_a_table(command, built):
    ended = command("query", QUESTION, "--warehouse", built)
    assert ended.code == 0
    assert "120,000.00" in ended.out
    assert "NULL" in ended.out


def test_query_as_csv(command, built):
    table = list(csv.reader(io.StringIO(command("query", QUESTION, "--csv", "--warehouse", built).out)))
    assert table[0] == ["currency", "low", "as_of", "role", "nothing"]
    assert table[1][:2] + table[1][3:] == ["USD", "120000.00", "Data Scientist", ""]


def test_query_as_json(command, built):
    (row,) = json.loads(command("query", QUESTION, "--json", "--warehouse", built).out)
    assert (row["low"], row["nothing"]) == (120_000, None)


def test_query_without_rows(command, built):
    nothing = "SELECT role FROM salaries WHERE false"
    assert command("query", nothing, "--csv", "--warehouse", built).out == "role\n"
    assert json.loads(command("query", nothing, "--json", "--warehouse", built).out) == []


@pytest.mark.parametrize(
    "sql",
    [
        "SELEC 1",
        "SELECT nothing FROM salaries",
        "DELETE FROM salaries",
        "CREATE TABLE mine (a INT)",
        "COPY salaries TO 'stolen.csv'",
        "SELECT * FROM read_text('pyproject.toml')",
        "SET enable_external_access = true",
        "ATTACH 'other.duckdb'",
        "",
    ],
)
def test_query_can_do_nothing_but_read_the_warehouse(command, built, sql, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    before = built.stat()
    ended = command("query", sql, "--warehouse", built)
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert built.stat() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["out", "raw"]


@pytest.mark.parametrize("words", [["--help"], ["run", "--help"], ["explain", "--help"], ["query", "--help"]])
def test_help(command, words):
    ended = command(*words)
    assert (ended.code, ended.err) == (0, "")
    assert "Usage: paylakh" in ended.out
    assert ("Example: paylakh" in ended.out) == (len(words) > 1)


def _paylakh(*words: object, cwd=None) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(HOUSE / "src")}
    called = [sys.executable, "-m", "paylakh", *map(str, words)]
    return subprocess.run(called, capture_output=True, text=True, env=environment, cwd=cwd, check=False)


def test_version_is_there_at_once():
    started = time.perf_counter()
    ended = _paylakh("--version")
    took = time.perf_counter() - started
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, f"paylakh {paylakh.__version__}\n", "")
    # 0.2 s on an idle machine; the margin is for a busy one.
    assert took < 2


def test_version_imports_no_library_of_the_stages():
    code = "import sys, paylakh.cli; print(*sys.modules)"
    environment = os.environ | {"PYTHONPATH": str(HOUSE / "src")}
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=environment, check=True)
    assert not {"pandas", "duckdb", "pint", "pandera", "bs4", "lxml", "numpy"} & set(ended.stdout.split())


def test_in_a_pipe_there_is_no_progress_bar_and_no_colour(raw, warehouse):
    ended = _paylakh("run", "--raw", raw, "--warehouse", warehouse)
    assert (ended.returncode, ended.stderr) == (0, "")
    assert "\x1b" not in ended.stdout


def test_a_reader_that_has_seen_enough_is_no_error(built):
    environment = os.environ | {"PYTHONPATH": str(HOUSE / "src")}
    words = [
        sys.executable,
        "-m",
        "paylakh",
        "query",
        "SELECT * FROM range(1000000)",
        "--csv",
        "--warehouse",
        str(built),
    ]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment) as process:
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_on_a_terminal_there_is_a_progress_bar(raw, warehouse):
    pty = pytest.importorskip("pty")
    words = [sys.executable, "-m", "paylakh", "run", "--raw", str(raw), "--warehouse", str(warehouse)]
    environment = os.environ | {"PYTHONPATH": str(HOUSE / "src"), "TERM": "xterm"}
    master, slave = pty.openpty()
    with subprocess.Popen(words, stdout=subprocess.DEVNULL, stderr=slave, env=environment) as process:
        os.close(slave)
        shown = b""
        while chunk := _read(master):
            shown += chunk
    os.close(master)
    assert process.returncode == 0
    assert "reading" in shown.decode()
    assert "100%" in shown.decode()


def _read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 4096)
    except OSError:
        # Linux tells so that the other side of the terminal was closed.
        return b""
