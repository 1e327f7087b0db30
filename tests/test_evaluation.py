"""How what is read is compared with what people read."""

from __future__ import annotations

import csv
import json
import math
import subprocess
import sys

import pytest

import paylakh
from conftest import HOUSE, write
from paylakh.errors import UsageError
from paylakh.evaluation import evaluate_warehouse
from paylakh.evaluation.calibration import Judged, calibrate
from paylakh.evaluation.gold import read_gold
from paylakh.evaluation.matching import grade
from paylakh.evaluation.misses import misses
from paylakh.evaluation.records import Article, Money, Row, Trace
from paylakh.evaluation.sameness import agrees
from paylakh.evaluation.scores import sum_up

SHARED = HOUSE.parent / "shared"
TEXT = "Nurses in Pune earn ₹5 lakh. Data scientists earn ₹9 lakh to ₹12 lakh. The course costs ₹2 lakh."
NURSE = {"quote": "₹5 lakh", "low": 500000, "high": 500000, "currency": "INR", "period": "year", "statistic": "point"}
SCIENTIST = NURSE | {"quote": "₹9 lakh to ₹12 lakh", "low": 900000, "high": 1200000, "statistic": "range"}
COURSE = {"quote": "₹2 lakh", "kind": "course_fee"}


def gold_of(tmp_path, *salaries, other=(), text=TEXT):
    file = tmp_path / "page.json"
    file.write_text(json.dumps({"salaries": salaries, "not_salary": list(other)}), encoding="utf-8")
    return read_gold(file, text)


def row(quote, low, high, **fields):
    """A row of a warehouse that was read from the first place where the quote stands."""
    start = TEXT.find(quote)
    known = {"low": low, "high": high, "currency": "INR", "period": "year", "statistic": "point"} | fields
    nothing = dict.fromkeys(("role", "country", "city", "company", "industry", "experience_min", "experience_max"))
    nothing |= dict.fromkeys(("level", "component", "segment", "attribution"))
    return Row(
        "id", (start, start + len(quote)), quote, TEXT, 0.8, nothing | known, {"city": Trace("sentence", "Pune")}
    )


def article(*rows, mentions=()):
    return Article("page.txt", TEXT, rows, mentions)


@pytest.mark.parametrize(
    ("field", "gold", "got"),
    [
        ("role", "Machine Learning Engineer", "ML engineers"),
        ("role", "Full Stack Developer", "Full-stack developer"),
        ("role", "DevOps Engineer", "devops engineer"),
        ("city", "Bengaluru", "Bangalore"),
        ("city", "NYC", "New York City"),
        ("statistic", "minimum", "starting"),
        ("experience_min", 2, 2.0),
        ("low", 100000, 100000.004),
        ("company", None, None),
    ],
)
def test_two_ways_to_write_one_thing_agree(field, gold, got):
    assert agrees(field, (gold,), got)


@pytest.mark.parametrize(
    ("field", "gold", "got"),
    [
        ("role", "Senior Data Scientist", "Data Scientist"),
        ("city", "Pune", None),
        ("company", None, "TCS"),
        ("statistic", "minimum", "maximum"),
        ("experience_max", 3, 4.0),
        ("low", 100000, 100001.0),
        ("high", None, 100000.0),
        ("currency", "USD", "CAD"),
    ],
)
def test_two_things_do_not_agree(field, gold, got):
    assert not agrees(field, (gold,), got)


@pytest.mark.parametrize("got", ["Analyst", None])
def test_any_fair_reading_agrees(got):
    assert agrees("role", ("Analyst", None), got)


def test_a_quote_stands_at_its_occurrence(tmp_path):
    gold = gold_of(tmp_path, NURSE | {"occurrence": 2}, NURSE | {"occurrence": 3}, text="₹5 lakh, then ₹5 lakh")
    assert [salary.span for salary in gold.salaries] == [(14, 21), None]


@pytest.mark.parametrize("content", ["{", "[]", '{"salaries": []}', '{"salaries": [{}], "not_salary": []}'])
def test_a_file_of_another_form_is_refused_by_its_name(tmp_path, content):
    write(tmp_path / "page.json", content)
    with pytest.raises(UsageError, match=r"page\.json"):
        read_gold(tmp_path / "page.json", TEXT)


def test_pairs_need_one_place_and_one_amount(tmp_path):
    gold = gold_of(tmp_path, NURSE, SCIENTIST)
    graded = grade(gold, article(row("₹5 lakh", 5e5, 5e5), row("₹9 lakh", 9e5, 9e5), row("₹2 lakh", 5e5, 5e5)))
    assert [pair.gold.quote for pair in graded.pairs] == ["₹5 lakh"]
    assert [salary.quote for salary in graded.missed] == ["₹9 lakh to ₹12 lakh"]
    assert [extra.quote for extra in graded.extra] == ["₹9 lakh", "₹2 lakh"]


def test_the_best_agreement_pairs_first(tmp_path):
    gold = gold_of(tmp_path, NURSE | {"city": "Delhi"}, NURSE | {"city": "Pune"})
    graded = grade(gold, article(row("₹5 lakh", 5e5, 5e5, city="Pune"), row("₹5 lakh", 5e5, 5e5, city="Delhi")))
    assert all(pair.whole for pair in graded.pairs)
    assert len(graded.pairs) == 2


def test_figures(tmp_path):
    gold = gold_of(tmp_path, NURSE | {"city": "Pune"}, SCIENTIST, other=[COURSE])
    course = row("₹2 lakh", 2e5, 2e5)
    found = article(row("₹5 lakh", 5e5, 5e5, city="Delhi"), course, mentions=[Money(course.span, "salary", None)])
    scores = sum_up([grade(gold, found)])
    assert (scores.amount.precision, scores.amount.recall, scores.whole.f1) == (0.5, 0.5, 0)
    assert (scores.other_taken, scores.other_recorded) == (1, 1)
    assert (scores.fields["city"].overall, scores.fields["role"].overall, scores.fields["role"].named) == (0, 1, None)


def test_misses_say_what_to_look_at(tmp_path):
    gold = gold_of(tmp_path, NURSE | {"city": "Delhi"}, SCIENTIST, NURSE | {"quote": "₹7 lakh"}, other=[COURSE])
    found = article(row("₹5 lakh", 5e5, 5e5, city="Pune"), row("₹9 lakh", 9e5, 9e5))
    said = {(miss.fault, miss.field, miss.gold, miss.got, miss.origin) for miss in misses([grade(gold, found)])}
    assert said == {
        ("wrong", "city", "Delhi", "Pune", "sentence"),
        ("missed", None, "900000 to 1200000 INR a year", "row 900000 to 900000 INR a year", None),
        ("extra", None, "", "900000 to 900000 INR a year", None),
        ("misquoted", None, "500000 to 500000 INR a year", "", None),
        ("unrecorded", None, "course_fee", "", None),
    }


def test_calibration_compares_what_is_promised_with_what_is_kept():
    found = calibrate([Judged(0.9, True), Judged(0.9, False), Judged(0.3, False), Judged(1.0, True)])
    assert [(one.low, one.rows, one.right) for one in found.bins] == [(0.3, 1, 0), (0.9, 3, 2)]
    assert math.isclose(found.error or 0, (0.3 + abs(2.8 - 2)) / 4)


def test_nothing_is_no_figure():
    scores, calibration = sum_up([]), calibrate([])
    assert (scores.amount.f1, scores.other_taken, calibration.error) == (None, None, None)


def test_the_articles_of_the_house(house_warehouse):
    found = evaluate_warehouse(house_warehouse, HOUSE / "tests" / "gold")
    assert found.problems == ()
    assert not [miss for miss in found.misses if miss.fault == "misquoted"]
    assert (found.scores.amount.f1 or 0) >= 0.97


def test_command(command, tmp_path):
    raw, gold = tmp_path / "raw", tmp_path / "gold"
    write(raw / "page.md", TEXT)
    write(gold / "page.json", json.dumps({"salaries": [NURSE | {"city": "Delhi"}], "not_salary": [COURSE]}))
    write(gold / "other.json", json.dumps({"salaries": [], "not_salary": []}))
    ended = command("eval", "--articles", raw, "--gold", gold, "--json", tmp_path / "all.json")
    assert (ended.code, ended.err) == (1, "paylakh: other.json: there is no article of that name that could be read\n")
    assert "whole salaries" in ended.out and "sentence “Pune”" in ended.out
    assert json.loads((tmp_path / "all.json").read_text())["scores"]["gold"] == 1
    assert "Pune" not in command("eval", "--articles", raw, "--gold", gold, "--misses", tmp_path / "misses.csv").out
    with (tmp_path / "misses.csv").open(newline="") as stream:
        assert ("city", "Delhi", "Pune") in {
            (line["field"], line["gold"], line["got"]) for line in csv.DictReader(stream)
        }
    assert "expected calibration error" in command("eval", "--articles", raw, "--gold", gold, "--calibration").out


@pytest.mark.parametrize("words", [["--gold", "nowhere"], ["--articles", "nowhere"]])
def test_command_without_its_directories(command, words):
    assert command("eval", "--articles", HOUSE / "raw", "--gold", HOUSE / "tests" / "gold", *words).code == 2


@pytest.mark.skipif(not SHARED.exists(), reason="the scorer stands beside the repository, and is not there")
@pytest.mark.parametrize("directories", [("raw", "tests/gold"), ("../shared/articles", "../shared/gold")])
def test_the_figures_are_those_of_the_scorer(directories, tmp_path):
    articles, gold = (HOUSE / directory for directory in directories)
    warehouse, theirs, texts = tmp_path / "salaries.duckdb", tmp_path / "scores.json", tmp_path / "texts"
    paylakh.run(articles, warehouse)
    for file in articles.glob("*.[tm]*"):
        write(texts / f"{file.stem}.txt", file.read_bytes())
    words = ["--warehouse", warehouse, "--gold", gold, "--texts", texts, "--json", theirs]
    subprocess.run([sys.executable, SHARED / "score.py", *map(str, words)], check=True, capture_output=True)
    expected = json.loads(theirs.read_text())
    assert _figures(evaluate_warehouse(warehouse, gold)) == {
        name: pytest.approx(figure, abs=0.0005, nan_ok=True) for name, figure in expected.items()
    }


def _figures(found):
    scores = found.scores
    figures = {"articles": len(scores.articles), "gold": scores.gold, "got": scores.got}
    for name, measure in (("amount", scores.amount), ("full", scores.whole)):
        figures |= {f"{name}_{part}": getattr(measure, part) for part in ("precision", "recall", "f1")}
    figures["other_money_taken_for_pay"] = scores.other_taken
    figures["other_money_recorded"] = scores.other_recorded
    for name, accuracy in scores.fields.items():
        figures[f"field {name}"] = accuracy.overall
        figures[f"field {name} where either names one"] = accuracy.named
    return {name: math.nan if figure is None else figure for name, figure in figures.items()}
