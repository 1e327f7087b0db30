"""`paylakh export`: files for other programs, and what describes them."""

from __future__ import annotations

import csv
import hashlib
import json

import duckdb
import openpyxl
import pytest

import paylakh
from conftest import rows, write
from paylakh import workbook
from paylakh.errors import PaylakhError

EVIL = "=cmd|' /C calc'!A0"
VIEW = "salary_comparison"


@pytest.fixture
def built(raw, warehouse):
    write(raw / "evil.txt", "A nurse in Pune earns ₹36,000 per month.\n")
    write(raw / "sources.csv", f'path,title,publisher\nevil.txt,"{EVIL}","\x1b[31mred \u202e"\n')
    paylakh.run(raw, warehouse)
    return warehouse


def _export(command, built, kind, to):
    ended = command("export", VIEW, "--format", kind, "--to", to, "--warehouse", built)
    assert (ended.code, ended.err, ended.out) == (0, "", f"{to / VIEW}.{kind}\n")
    return to / f"{VIEW}.{kind}"


@pytest.mark.parametrize("kind", ["parquet", "csv", "xlsx", "json"])
def test_a_data_package_describes_the_file(command, built, tmp_path, kind):
    file = _export(command, built, kind, tmp_path / "to")
    package = json.loads((tmp_path / "to" / "datapackage.json").read_text())
    (resource,) = package["resources"]
    assert (resource["path"], resource["format"], resource["bytes"]) == (file.name, kind, file.stat().st_size)
    assert resource["hash"] == f"sha256:{hashlib.sha256(file.read_bytes()).hexdigest()}"
    fields = {field["name"]: field for field in resource["schema"]["fields"]}
    assert fields["annual_low_inr"]["type"] == "number"
    assert fields["as_of"]["type"] == "date"
    assert "description" in fields["quote"]
    assert sorted(path.name for path in (tmp_path / "to").iterdir()) == sorted(["datapackage.json", file.name])


def test_files_in_one_directory_are_described_together(command, built, tmp_path):
    to = tmp_path / "to"
    for kind in ("csv", "json", "csv"):
        _export(command, built, kind, to)
    assert command("export", "by_role", "--format", "csv", "--to", to, "--warehouse", built).code == 0
    (to / f"{VIEW}.json").unlink()
    _export(command, built, "parquet", to)
    package = json.loads((to / "datapackage.json").read_text())
    described = {resource["path"]: resource["name"] for resource in package["resources"]}
    assert sorted(described) == ["by_role.csv", f"{VIEW}.csv", f"{VIEW}.parquet"]
    assert len(set(described.values())) == 3
    assert package["name"] == "paylakh"


@pytest.mark.parametrize("other", ["", "{", "[]", '{"resources": [1]}', '{"resources": [{"name": "x", "path": 1}]}'])
def test_a_package_that_is_none_of_ours_is_replaced(command, built, tmp_path, other):
    write(tmp_path / "to" / "datapackage.json", other)
    file = _export(command, built, "csv", tmp_path / "to")
    package = json.loads((tmp_path / "to" / "datapackage.json").read_text())
    assert [resource["path"] for resource in package["resources"]] == [file.name]


def test_a_sheet_holds_so_many_rows_and_no_more(tmp_path, monkeypatch):
    monkeypatch.setattr(workbook, "_MOST_ROWS", 4)
    workbook.write_xlsx("numbers", ["n"], iter([(1,), (2,), (3,)]), tmp_path / "three.xlsx")
    with pytest.raises(PaylakhError, match="take csv"):
        workbook.write_xlsx("numbers", ["n"], iter([(1,), (2,), (3,), (4,)]), tmp_path / "four.xlsx")


def test_parquet_is_the_view_itself(command, built, tmp_path):
    file = _export(command, built, "parquet", tmp_path / "to")
    read = duckdb.sql(f"SELECT * FROM '{file}' ORDER BY salary_id").fetchall()
    assert read == rows(built, f"SELECT * FROM {VIEW} ORDER BY salary_id")


def test_csv_and_json_have_all_rows(command, built, tmp_path):
    with _export(command, built, "csv", tmp_path / "csv").open(newline="") as stream:
        in_csv = list(csv.DictReader(stream))
    in_json = json.loads(_export(command, built, "json", tmp_path / "json").read_text())
    ids = {own for (own,) in rows(built, f"SELECT salary_id FROM {VIEW}")}
    assert {row["salary_id"] for row in in_csv} == {row["salary_id"] for row in in_json} == ids
    assert EVIL in {row["title"] for row in in_json}


def test_no_cell_of_csv_or_xlsx_is_a_formula_or_holds_a_control_character(command, built, tmp_path):
    with _export(command, built, "csv", tmp_path / "csv").open(newline="") as stream:
        (found,) = [row for row in csv.DictReader(stream) if row["path"] == "evil.txt"]
    assert found["title"] == f"'{EVIL}"
    assert found["publisher"] == "\\x1b[31mred \\u202e"
    sheet = openpyxl.load_workbook(_export(command, built, "xlsx", tmp_path / "xlsx")).active
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert {cell.data_type for cell in cells} <= {"s", "n", "d"}, "a formula would be f"
    values = [cell.value for cell in cells]
    assert EVIL in values
    assert "\\x1b[31mred \\u202e" in values


def test_a_file_that_cannot_be_written(command, built, tmp_path):
    write(tmp_path / "file", "in the way")
    ended = command("export", VIEW, "--to", tmp_path / "file", "--warehouse", built)
    assert (ended.code, ended.out, ended.err.count("\n")) == (3, "", 1)


@pytest.mark.parametrize("words", [["no_such_view"], ['salaries" WHERE 1=1 --'], ["salaries", "--format", "doc"]])
def test_what_is_not_known_ends_with_2(command, built, tmp_path, words):
    ended = command("export", *words, "--to", tmp_path / "to", "--warehouse", built)
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert not (tmp_path / "to").exists()
