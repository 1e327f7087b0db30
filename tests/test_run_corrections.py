"""What a person corrected stays corrected, run after run, and is seen to be a correction."""

from __future__ import annotations

import json

import pytest

import paylakh
from conftest import ARTICLES, contents, rows, write

HEADER = "path,quote,occurrence,subject,field,value,reason,by\n"


def _correct(raw, warehouse, *lines):
    write(raw / "corrections.csv", HEADER + "".join(f"{line}\n" for line in lines))
    return [str(problem) for problem in paylakh.run(raw, warehouse).problems]


@pytest.fixture
def quote(raw, warehouse):
    """The words of the nurse's pay as they are read."""
    paylakh.run(raw, warehouse)
    ((words,),) = rows(warehouse, "SELECT quote FROM salaries WHERE period = 'month'")
    return words


@pytest.mark.parametrize(
    ("field", "value", "column", "expected"),
    [
        ("low", "30000", "low::INT, annual_low::INT", (30_000, 360_000)),
        ("period", "year", "period, annual_low::INT", ("year", 35_000)),
        ("city", "Mumbai", "city", ("Mumbai",)),
        ("city", "", "city", (None,)),
        ("role", "Dentist", "salaries.role", ("Dentist",)),
        ("experience_min", "2.5", "experience_min", (2.5,)),
        ("as_of", "2020-06-01", "as_of::VARCHAR", ("2020-06-01",)),
    ],
)
def test_a_field_is_overridden(raw, warehouse, quote, field, value, column, expected):
    assert _correct(raw, warehouse, f'market.txt,"{quote}",,,{field},{value},seen in the printed issue,Asha') == []
    asked = f"SELECT {column} FROM salaries JOIN documents USING (document_id) WHERE path = 'market.txt'"
    assert rows(warehouse, asked) == [expected]
    told = f"SELECT value, quote FROM evidence WHERE field = '{field}' AND origin = 'correction'"
    assert rows(warehouse, told) == [(value, "Asha: seen in the printed issue")]
    assert rows(
        warehouse,
        f"SELECT count(*) FROM evidence JOIN salaries USING (salary_id) WHERE field = '{field}'"
        " AND evidence.quote LIKE 'Asha%'",
    ) == [(1,)]


def test_explain_says_who_dropped_a_row_and_why(command, raw, warehouse, quote):
    ((own,),) = rows(warehouse, "SELECT salary_id FROM salaries WHERE period = 'month'")
    assert _correct(raw, warehouse, f'market.txt,"{quote}",,,kind,course_fee,it is the fee,Asha') == []
    ended = command("explain", own[:12], "--warehouse", warehouse)
    assert ended.code == 2
    assert f"the salary {own} went in run 2" in ended.err
    assert (
        f"(correction); its words are no pay: corrected by Asha: it is the fee; `paylakh history {own}` tells more"
        in ended.err
    )


def test_explain_says_that_a_salary_went_with_its_source(command, raw, warehouse, quote):
    assert quote
    ((own,),) = rows(warehouse, "SELECT salary_id FROM salaries WHERE period = 'month'")
    (raw / "market.txt").unlink()
    paylakh.run(raw, warehouse)
    assert "(source); `paylakh history" in command("explain", own, "--warehouse", warehouse).err


def test_a_low_end_that_is_put_above_the_high_end_is_told_of(raw, warehouse, quote):
    low, high = (f'market.txt,"{quote}",,,{end},36000,misprint,Asha' for end in ("low", "high"))
    (told,) = _correct(raw, warehouse, low)
    assert told.startswith("corrections.csv row 2: now ")
    assert "36000 as its low end above the high end 35000" in told
    assert rows(warehouse, "SELECT count(*) FROM quarantine WHERE \"check\" = 'low_not_above_high'") == [(1,)]
    assert _correct(raw, warehouse, low, high) == []


def test_a_correction_outlives_reruns_and_changes_of_other_words(raw, warehouse, quote):
    _correct(raw, warehouse, f'market.txt,"{quote}",,,city,Mumbai,moved,Asha')
    write(raw / "market.txt", "More words before.\n\n" + ARTICLES["market.txt"], age=50)
    paylakh.run(raw, warehouse, full=True)
    assert rows(warehouse, "SELECT city FROM salaries WHERE period = 'month'") == [("Mumbai",)]


def test_without_its_correction_a_figure_is_as_it_was(raw, warehouse, quote):
    before = contents(warehouse)
    _correct(raw, warehouse, f'market.txt,"{quote}",,,city,Mumbai,moved,Asha')
    assert contents(warehouse) != before
    (raw / "corrections.csv").unlink()
    paylakh.run(raw, warehouse)
    assert contents(warehouse) == before


def test_a_wrong_row_is_dropped_but_its_money_is_not_lost(raw, warehouse, quote):
    assert _correct(raw, warehouse, f'market.txt,"{quote}",,,kind,course_fee,it is the fee,Asha') == []
    assert rows(warehouse, "SELECT count(*) FROM salaries WHERE period = 'month'") == [(0,)]
    asked = "SELECT kind, reason FROM mentions WHERE period = 'month'"
    assert rows(warehouse, asked) == [("course_fee", "corrected by Asha: it is the fee")]
    assert rows(warehouse, "SELECT change, cause FROM changes ORDER BY run_id DESC LIMIT 1") == [
        ("removed", "correction")
    ]


def test_explain_shows_a_correction(command, raw, warehouse, quote):
    _correct(raw, warehouse, f'market.txt,"{quote}",,,city,Mumbai,moved,Asha')
    ((own,),) = rows(warehouse, "SELECT salary_id FROM salaries WHERE period = 'month'")
    told = json.loads(command("explain", own, "--json", "--warehouse", warehouse).out)
    (city,) = [reason for reason in told["reasons"] if reason["field"] == "city"]
    assert (city["value"], city["origin"], city["quote"]) == ("Mumbai", "correction", "Asha: moved")


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        (
            "market.txt,no such words,,,city,Mumbai,r,Asha",
            "no salary of market.txt has the words 'no such words' any more",
        ),
        ("gone.txt,₹1,,,city,Mumbai,r,Asha", "there is no document gone.txt"),
        ("market.txt,₹1,,,colour,red,r,Asha", "field 'colour' is not one of kind, low,"),
        ("market.txt,₹1,,,low,much,r,Asha", "low 'much' is not a number such as 1200000; the row is left out"),
        ("market.txt,₹1,,,currency,,r,Asha", "currency needs a value; the row is left out"),
        ("market.txt,₹1,,,kind,salary,r,Asha", "kind 'salary' is not one of market_size,"),
        ("market.txt,₹1,0,,city,Mumbai,r,Asha", "occurrence '0' is not a whole number from 1; the row is left out"),
        ("market.txt,₹1,,,city,Mumbai,,Asha", "has no reason; the row is left out"),
        ("market.txt,₹1,,,city,Mumbai,r,", "has no by; the row is left out"),
        (",₹1,,,city,Mumbai,r,Asha", "has no path; the row is left out"),
    ],
)
def test_a_correction_that_cannot_be_made_is_told_of(raw, warehouse, line, problem):
    (told,) = _correct(raw, warehouse, line)
    assert told.startswith(f"corrections.csv row 2: {problem}")


def test_words_that_stand_twice_need_their_occurrence(raw, warehouse):
    write(raw / "twice.txt", "A nurse in Pune earns ₹9 lakh a year.\n\nA welder in Pune earns ₹9 lakh a year.\n")
    paylakh.run(raw, warehouse)
    asked = "SELECT city, quote FROM salaries WHERE sentence LIKE '%9 lakh%' ORDER BY char_start"
    (_, words), _ = rows(warehouse, asked)
    (told,) = _correct(raw, warehouse, f"twice.txt,{words},,,city,Delhi,r,Asha")
    assert told.endswith("stands 2 times in twice.txt; say which in occurrence")
    assert _correct(raw, warehouse, f"twice.txt,{words},2,,city,Delhi,r,Asha") == []
    assert [city for city, _ in rows(warehouse, asked)] == ["Pune", "Delhi"]
