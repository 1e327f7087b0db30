"""`paylakh explain` of a table's figure shows the row, the header and the caption around it, and what was checked."""

from __future__ import annotations

import json

import pytest

import paylakh
from conftest import rows, write
from load.statements import audits
from paylakh.surroundings import lines

TABLE = """What companies pay machine learning engineers in India:

Company | Average Salary (Annually)
--- | ---
Wipro | INR 7.1L
TCS | INR 7.4L
"""


@pytest.fixture
def own(raw, warehouse):
    """The id of the figure of Wipro."""
    write(raw / "table.md", TABLE)
    paylakh.run(raw, warehouse)
    ((found,),) = rows(warehouse, "SELECT salary_id FROM salaries WHERE quote = 'INR 7.1L'")
    return found


def test_the_row_and_the_header_are_shown(command, warehouse, own):
    told = json.loads(command("explain", own, "--json", "--warehouse", warehouse).out)
    shown = told["place"]["lines"]
    assert "Wipro | »INR 7.1L«" in shown
    assert "Company | Average Salary (Annually)" in shown
    assert not any("TCS" in line for line in shown)
    ended = command("explain", own, "--warehouse", warehouse)
    assert "In its table\n" in ended.out
    assert "  Wipro | »INR 7.1L« " in ended.out


def test_a_sentence_needs_no_table(command, warehouse, own):
    assert own
    ((other,),) = rows(warehouse, "SELECT salary_id FROM salaries WHERE quote LIKE '₹12 lakh%'")
    told = json.loads(command("explain", other, "--json", "--warehouse", warehouse).out)
    assert told["place"]["lines"] == []


def test_the_checks_are_named_with_their_laws(command, warehouse, own):
    told = json.loads(command("explain", own, "--json", "--warehouse", warehouse).out)
    assert [check["name"] for check in told["checks"]] == [audit.name for audit in audits()]
    assert all(check["law"] for check in told["checks"])
    assert "Checks passed: annual, " in command("explain", own, "--warehouse", warehouse).out


@pytest.mark.parametrize(
    ("text", "figure", "words", "shown"),
    [
        ("a ₹1 b", (2, 4), [], ("a »₹1« b",)),
        ("head\nrow ₹1", (9, 11), [(0, 4)], ("head", "row »₹1«")),
        ("row ₹1\n", (4, 6), [(0, 3)], ("row »₹1«",)),
        ("x" * 500 + "₹1" + "y" * 500, (500, 502), [], ("…" + "x" * 99 + "»₹1«" + "y" * 99 + "…",)),
    ],
)
def test_lines(text, figure, words, shown):
    assert lines(text, figure, words) == shown
