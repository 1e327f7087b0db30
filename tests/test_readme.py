"""The README tells the truth: its questions are asked, its outputs are those of the commands, its Python runs.

After a change that moves figures: `PAYLAKH_UPDATE_README=1 pytest tests/test_readme.py` writes the new outputs into it.
"""

from __future__ import annotations

import os
import re
import shlex

import pytest

import paylakh
from conftest import HOUSE
from paylakh import cli

README = HOUSE / "README.md"
TEXT = README.read_text(encoding="utf-8")
CONSOLE = re.compile(r"```console\n\$ paylakh (?P<words>.*)\n(?P<output>(?:.*\n)*?)```")


def _blocks(language: str) -> list[str]:
    found = re.findall(rf"^( *)```{language}\n(.*?)^\1```", TEXT, re.MULTILINE | re.DOTALL)
    return [re.sub(rf"^{indent}", "", block, flags=re.MULTILINE) for indent, block in found]


@pytest.mark.parametrize("sql", _blocks("sql"))
def test_a_question_is_answered(house, sql):
    assert house.execute(sql).fetchall(), "no row"


def test_there_are_ten_questions():
    assert len(re.findall(r"^\d+\. .*\?", TEXT, re.MULTILINE)) == 10


def test_nothing_is_misplaced_or_lost(house):
    *_, misplaced, lost = _blocks("sql")
    assert house.execute(misplaced).fetchall() == [(0,)]
    assert {complete for _, complete in house.execute(lost).fetchall()} == {True}


def test_outputs_are_those_of_the_commands(command, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "raw").symlink_to(HOUSE / "raw")

    def answered(block: re.Match[str]) -> str:
        ended = command(*shlex.split(block["words"]))
        assert (ended.code, ended.err) == (0, "")
        lines = "".join(f"{line.rstrip()}\n" for line in ended.out.splitlines())
        return f"```console\n$ paylakh {block['words']}\n{lines}```"

    now = CONSOLE.sub(answered, TEXT)
    if os.environ.get("PAYLAKH_UPDATE_README"):
        README.write_text(now, encoding="utf-8")
        pytest.skip("the outputs were written into the README")
    assert now == TEXT


def test_the_notebook_example_runs(tmp_path, monkeypatch):
    (code,) = _blocks("python")
    monkeypatch.chdir(tmp_path)
    (tmp_path / "raw").symlink_to(HOUSE / "raw")
    exec(code)
    assert (tmp_path / "warehouse" / "salaries.duckdb").exists()
    assert paylakh.extract_text("Nurses in Pune earn ₹35,000 a month.").salaries


def test_every_file_that_is_named_is_there():
    for link in re.findall(r"\]\(([^)#]+)\)", TEXT):
        assert link.startswith("http") or (HOUSE / link).exists(), link


def test_every_command_is_named():
    names = list(cli.paylakh.commands)
    assert names
    for name in names:
        assert f"`paylakh {name}" in TEXT or f"$ paylakh {name}" in TEXT, name
