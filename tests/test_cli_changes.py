"""`paylakh diff` and `paylakh history`: what changed, in which run, and why."""

from __future__ import annotations

import json

import pytest

import paylakh
from conftest import ARTICLES, rows, write


@pytest.fixture
def three_runs(raw, warehouse):
    """Three runs: at first; Austin pays more and Bengaluru is gone; an article is dated, so that its rate moves."""
    first = paylakh.run(raw, warehouse).run_id
    write(raw / "austin.md", ARTICLES["austin.md"].replace("120,000", "130,000"), age=50)
    (raw / "bengaluru.txt").unlink()
    second = paylakh.run(raw, warehouse).run_id
    write(raw / "sources.csv", "path,published_on\nmarket.txt,2020-06-01\n")
    third = paylakh.run(raw, warehouse).run_id
    return first, second, third


def _told(command, warehouse, *words):
    ended = command("diff", *words, "--json", "--warehouse", warehouse)
    assert ended.code == 0
    return {(change["change"], change["about"].split(": ")[1], *change["causes"]) for change in json.loads(ended.out)}


@pytest.mark.usefixtures("three_runs")
def test_diff_tells_what_the_last_run_changed(command, warehouse):
    (((change, about, cause)),) = _told(command, warehouse)
    assert (change, cause) == ("changed", "source")
    assert about.startswith("₹35,000")


def test_diff_back_to_an_earlier_run_is_the_opposite(command, three_runs, warehouse):
    first, _, third = three_runs
    opposite = {"added": "removed", "removed": "added", "changed": "changed"}
    there, back = (_told(command, warehouse, *words) for words in ((first, third), (third, first)))
    assert back == {(opposite[change], *rest) for change, *rest in there}
    assert {"removed", "changed"} <= {change for change, *_ in there}
    fields = [
        json.loads(command("diff", *words, "--json", "--warehouse", warehouse).out)
        for words in ((first, third), (third, first))
    ]
    moved = [[(one["before"], one["after"]) for change in told for one in change["fields"]] for told in fields]
    assert moved[1] == [(after, before) for before, after in moved[0]] != []


def test_diff_between_two_runs_tells_the_sum(command, three_runs, warehouse):
    first, second, third = three_runs
    between = {(change, quote[:7]) for change, quote, _ in _told(command, warehouse, first, second)}
    assert between == {("added", "$130,00"), ("removed", "$120,00"), ("removed", "₹12 lak")}
    assert {(change, quote[:7]) for change, quote, _ in _told(command, warehouse, first)} == between | {
        ("changed", "₹35,000")
    }
    assert _told(command, warehouse, third) == set()


def test_what_came_and_went_again_is_no_difference(command, raw, warehouse):
    first = paylakh.run(raw, warehouse).run_id
    write(raw / "new.txt", "A welder in Pune earns ₹4 lakh a year.\n")
    paylakh.run(raw, warehouse)
    (raw / "new.txt").unlink()
    paylakh.run(raw, warehouse)
    assert _told(command, warehouse, first) == set()
    assert len(_told(command, warehouse)) == 1


@pytest.mark.usefixtures("three_runs")
def test_diff_in_words(command, warehouse):
    ended = command("diff", "--warehouse", warehouse)
    assert ended.code == 0
    assert "as_of: 2026-10-30 → 2020-06-01" in ended.out
    assert ended.out.endswith("0 added, 0 removed, 1 changed\n")


def test_history_tells_the_runs_that_changed_a_salary(command, three_runs, warehouse):
    ((own,),) = rows(warehouse, "SELECT salary_id FROM salaries WHERE period = 'month'")
    changes = json.loads(command("history", own[:10], "--json", "--warehouse", warehouse).out)
    assert [(change["change"], change["run_id"]) for change in changes] == [
        ("added", three_runs[0]),
        ("changed", three_runs[2]),
    ]
    ended = command("history", own, "--warehouse", warehouse)
    assert ended.code == 0
    assert f"run {three_runs[2]}: changed (source)" in ended.out


@pytest.mark.usefixtures("three_runs")
def test_history_of_a_salary_that_is_gone(command, warehouse):
    ((own,),) = rows(warehouse, "SELECT salary_id FROM changes WHERE change = 'removed' AND before LIKE '%12 lakh%'")
    changes = json.loads(command("history", own, "--json", "--warehouse", warehouse).out)
    assert [change["change"] for change in changes] == ["added", "removed"]


@pytest.mark.usefixtures("three_runs")
@pytest.mark.parametrize(
    ("words", "fault"),
    [
        (["diff", "1999"], "no run has the id '1999'"),
        (["diff", "2"], "several runs have the id '2'"),
        (["history", "zz"], "no salary, past or present"),
        (["history", ""], "no salary, past or present"),
    ],
)
def test_what_is_not_known_ends_with_2(command, warehouse, words, fault):
    ended = command(*words, "--warehouse", warehouse)
    assert (ended.code, ended.out, ended.err.count("\n")) == (2, "", 1)
    assert fault in ended.err
