"""Texts and names of files are not to be trusted: they come through unharmed and do no harm."""

from __future__ import annotations

import csv
import io
import json
import os

import duckdb
import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

import paylakh
from conftest import rows, write
from paylakh.query import harmless
from paylakh.terminal import CONTROL, one_line, visible

EVIL = "\x1b[2J\x1b]0;owned\x07 [bold red]mark[/bold red] \u202eright to left\u202c <b>'\"; DROP TABLE salaries; --"
PAY = "A nurse in Pune earns ₹35,000 per month"
NAME = 'we\'ird [red]\x1b[31m \u202e "name"; DROP TABLE.txt'
BAD = ("\x1b", "\x07", "\u202e", "\x9b")


@pytest.fixture
def evil(raw, warehouse):
    write(raw / NAME, f"{EVIL} {PAY} {EVIL}.\n")
    write(raw / "a\nb\x1b[1m.png", b"x")
    return paylakh.run(raw, warehouse)


def _clean(text: str) -> bool:
    return not any(sign in text for sign in BAD)


@pytest.mark.usefixtures("evil")
def test_the_warehouse_holds_texts_and_names_as_they_are(warehouse):
    asked = "SELECT text FROM documents WHERE path LIKE 'we''ird%'"
    assert rows(warehouse, asked) == [(f"{EVIL} {PAY} {EVIL}.\n",)]
    assert (NAME,) in rows(warehouse, "SELECT path FROM documents")


@pytest.mark.usefixtures("evil")
@pytest.mark.parametrize("form", [[], ["--csv"], ["--json"]])
def test_no_escape_reaches_the_terminal_by_a_query(command, warehouse, form):
    ended = command("query", "SELECT path, text FROM documents", *form, "--warehouse", warehouse)
    assert ended.code == 0
    assert _clean(ended.out)
    assert "[bold red]mark[/bold red]" in ended.out, "markup is text"


@pytest.mark.usefixtures("evil")
def test_no_escape_reaches_the_terminal_by_a_column_name_or_an_error(command, warehouse):
    for sql in ('SELECT 1 AS "\x1b[31mred"', "SELECT '\x1b[31m", '"\x1b"'):
        ended = command("query", sql, "--warehouse", warehouse)
        assert _clean(ended.out + ended.err)


@pytest.mark.usefixtures("evil")
@pytest.mark.parametrize("form", [[], ["--json"]])
def test_no_escape_reaches_the_terminal_by_an_explanation(command, warehouse, form):
    asked = "SELECT salary_id FROM salaries JOIN documents USING (document_id) WHERE path LIKE 'we''ird%'"
    ((own,),) = rows(warehouse, asked)
    ended = command("explain", own, *form, "--warehouse", warehouse)
    assert ended.code == 0
    assert _clean(ended.out)
    assert "₹35,000" in ended.out


@pytest.mark.usefixtures("evil")
def test_no_escape_reaches_the_terminal_by_a_problem_and_it_stays_one_line(command, raw, warehouse):
    ended = command("run", "--raw", raw, "--warehouse", warehouse)
    assert _clean(ended.err)
    assert ended.err.startswith("paylakh: a\\nb\\x1b[1m.png: has an ending")
    assert ended.err.count("\n") == 1


@pytest.mark.usefixtures("evil")
def test_json_gives_the_text_back_as_it_was(command, warehouse):
    ended = command(
        "query", "SELECT path FROM documents WHERE path LIKE 'we''ird%'", "--json", "--warehouse", warehouse
    )
    assert json.loads(ended.out) == [{"path": NAME}]


@pytest.mark.parametrize(
    ("sql", "cell"),
    [
        ("SELECT '=1+1'", "'=1+1"),
        ("SELECT '@SUM(A1)'", "'@SUM(A1)"),
        ("SELECT '-2+3'", "'-2+3"),
        ("SELECT '+1'", "'+1"),
        ("SELECT -5", "-5"),
        ("SELECT -5.25::DECIMAL(18,2)", "-5.25"),
        ("SELECT 'a=b'", "a=b"),
    ],
)
@pytest.mark.usefixtures("evil")
def test_no_cell_of_csv_is_a_formula(command, warehouse, sql, cell):
    out = command("query", sql, "--csv", "--warehouse", warehouse).out
    assert list(csv.reader(io.StringIO(out)))[1] == [cell]


STRANGE = [
    b"lone \xed\xa0\x80 surrogate \xff byte.txt",
    "right \u202e to left \u2066 mark.txt".encode(),
    b"<b onload='x'>&amp;.txt",
    b"=HYPERLINK(1).txt",
]


@pytest.fixture
def strange(raw, evil):
    """Names that are no Unicode, and texts with lone surrogates, NUL and HTML."""
    assert evil
    for number, name in enumerate(STRANGE):
        text = f"<script>{EVIL}</script>\x00 {PAY[:-15]}₹3{number},000 per month.\n".encode() + b"\xed\xb2\x80 end\n"
        write(raw / os.fsdecode(name), text)
    write(
        raw / "sources.csv", f'path,title,publisher,role\nmarket.txt,"=1+1{EVIL.replace(chr(34), "")}",@evil,+Nurse\n'
    )
    return paylakh.run(raw, raw.parent / "out" / "salaries.duckdb")


VIEWS = ("documents", "mentions", "salaries", "evidence", "quarantine", "changes", "runs", "rules", "salary_comparison")
ALL_VIEWS = (*VIEWS, "by_role", "by_city", "by_company", "by_experience", "india_vs_usa", "disagreements", "coverage")


@pytest.mark.parametrize("view", ALL_VIEWS)
def test_every_table_and_view_goes_out_harmless_in_every_form(command, strange, warehouse, tmp_path, view):
    assert strange.counts.documents == 5 + len(STRANGE)
    held = rows(warehouse, f"FROM {view}")
    for kind in ("csv", "json", "parquet", "xlsx"):
        ended = command("export", view, "--format", kind, "--to", tmp_path / kind, "--warehouse", warehouse)
        assert (ended.code, ended.err) == (0, "")
    for name in (tmp_path / "csv" / f"{view}.csv", tmp_path / "json" / f"{view}.json"):
        assert _clean(name.read_text(encoding="utf-8"))
    with (tmp_path / "csv" / f"{view}.csv").open(newline="", encoding="utf-8") as stream:
        cells = [cell for row in csv.reader(stream) for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@"))]
    read = duckdb.sql(f"FROM '{tmp_path / 'parquet' / view}.parquet'").fetchall()
    assert sorted(map(repr, read)) == sorted(map(repr, held)), "Parquet holds what the view holds"
    assert len(json.loads((tmp_path / "json" / f"{view}.json").read_text(encoding="utf-8"))) == len(held)
    sheet = openpyxl.load_workbook(tmp_path / "xlsx" / f"{view}.xlsx").active
    assert sheet is not None
    assert {cell.data_type for row in sheet.iter_rows() for cell in row} <= {"s", "inlineStr", "n", "d", "b"}
    for form in ([], ["--csv"], ["--json"]):
        ended = command("query", f"FROM {view}", *form, "--warehouse", warehouse)
        assert ended.code == 0
        assert _clean(ended.out)


def test_names_that_are_no_unicode_stand_for_themselves_and_keep_every_law(strange, warehouse):
    assert strange.published
    ((path, text),) = rows(warehouse, "SELECT path, text FROM documents WHERE path LIKE 'lone%'")
    assert path == "lone \\xed\\xa0\\x80 surrogate \\xff byte.txt"
    path.encode(), text.encode()
    assert rows(warehouse, "SELECT count(*) FROM documents WHERE path LIKE '=HYPER%'") == [(1,)]


@given(st.text())
def test_no_control_character_is_left(text):
    assert not CONTROL.search(one_line(text))
    assert not CONTROL.search(visible(text).replace("\n", "").replace("\t", ""))
    assert not harmless(text).startswith(("=", "+", "-", "@"))


@given(st.text(alphabet=st.characters(categories=["L", "N", "P", "S"])))
def test_what_is_harmless_stays_as_it_is(text):
    assert one_line(text) == visible(text) == text
