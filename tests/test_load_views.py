"""The views as small tables: rows in, rows out."""

from __future__ import annotations

from decimal import Decimal

import duckdb
import pytest

from load import publish
from load.ddl import TABLE_MEANINGS
from load.dictionary import dictionary
from load.statements import view_columns, views
from test_load_publish import query
from test_validate_samples import Sample, article, run
from validate import validate_tables
from validate.fields import tables


def shown(sample: Sample, tmp_path, sql: str) -> list[tuple]:
    path = tmp_path / "salaries.duckdb"
    publish(validate_tables(sample.tables(), "r1"), path, run())
    return query(path, sql)


def pay(*rows: tuple, path: str = "a.txt", **document: object) -> Sample:
    """One document in which each row (lakhs or thousands of dollars, currency, further fields) is a sentence."""
    return add_pay(Sample(), *rows, path=path, **document)


def add_pay(sample: Sample, *rows: tuple, path: str, **document: object) -> Sample:
    quotes = [f"[{number}] {amount} {currency}" for number, (amount, currency, _) in enumerate(rows)]
    sample.document(path, *quotes, **document)
    for quote, (amount, currency, values) in zip(quotes, rows, strict=True):
        scale = 100_000 if currency == "INR" else 1000
        country = {"country": "IN" if currency == "INR" else "US"}
        sample.salary(quote, amount * scale, amount * scale, currency, **country | values)
    return sample


def test_a_salary_is_one_readable_row(tmp_path):
    columns = "role, country, city, experience, low, period, annual_low_inr, annual_high_usd, quote, path"
    assert shown(article(), tmp_path, f"SELECT {columns} FROM salary_comparison WHERE city = 'Pune'") == [
        ("Data Engineer", "IN", "Pune", "0-2 years", 50000, "month", 600000, 6900, "₹50,000 a month", "a.txt")
    ]
    assert query(tmp_path / "salaries.duckdb", "SELECT count(*) FROM salary_comparison") == [(3,)]


@pytest.mark.parametrize(
    ("least", "most", "words"),
    [
        (None, None, None),
        (3.0, 5.0, "3-5 years"),
        (10.0, None, "10+ years"),
        (None, 1.0, "up to 1 years"),
        (2.5, 2.5, "2.5 years"),
    ],
)
def test_experience_in_words(tmp_path, least, most, words):
    sample = pay((9, "INR", {"experience_min": least, "experience_max": most}))
    assert shown(sample, tmp_path, "SELECT experience FROM salary_comparison") == [(words,)]


@pytest.mark.parametrize(
    ("values", "typical"),
    [
        ({}, True),
        ({"statistic": "average", "component": "total"}, True),
        ({"statistic": "percentile_50", "component": "base"}, True),
        ({"statistic": "percentile_90"}, False),
        ({"statistic": "minimum"}, False),
        ({"statistic": "maximum"}, False),
        ({"statistic": "starting"}, False),
        ({"statistic": "starting", "level": "entry"}, True),
        ({"component": "bonus"}, False),
        ({"component": "in_hand"}, False),
    ],
)
def test_typical_pay(tmp_path, values, typical):
    assert len(shown(pay((9, "INR", values)), tmp_path, "FROM typical_pay")) == typical


@pytest.mark.parametrize(
    ("values", "seniority"),
    [
        ({}, None),
        ({"level": "intern"}, "intern"),
        ({"level": "junior"}, "entry"),
        ({"level": "mid", "experience_min": 9.0}, "mid"),
        ({"level": "principal"}, "senior"),
        ({"level": "director"}, "executive"),
        ({"experience_min": 0.0, "experience_max": 3.0}, "entry"),
        ({"experience_min": 3.0, "experience_max": 5.0}, "mid"),
        ({"experience_min": 10.0}, "senior"),
    ],
)
def test_seniority(tmp_path, values, seniority):
    assert shown(pay((9, "INR", values)), tmp_path, "SELECT seniority FROM typical_pay") == [(seniority,)]


def test_a_figure_that_one_source_repeats_is_counted_once(tmp_path):
    glassdoor = {"attribution": "Glassdoor"}
    sample = pay((9, "INR", glassdoor), (9, "INR", glassdoor), (9, "INR", {}), (9, "INR", {}), (8, "INR", glassdoor))
    add_pay(sample, (9, "INR", glassdoor), path="b.txt")
    assert shown(sample, tmp_path, "SELECT source = 'Glassdoor', count(*) FROM typical_pay GROUP BY 1 ORDER BY 1") == [
        (False, 1),
        (True, 2),
    ]


def test_india_beside_the_usa(tmp_path):
    rows = [
        (8, "INR", {"level": "entry"}),
        (10, "INR", {"level": "entry", "city": "Pune"}),
        (30, "INR", {"level": "senior"}),
        (100, "USD", {"level": "entry"}),
        (200, "USD", {"level": "executive"}),
        (9, "INR", {"role": "Nurse"}),
    ]
    columns = "seniority, india_figures, usa_figures, india_median_inr, usa_median_usd, usa_to_india_ratio"
    assert shown(pay(*rows), tmp_path, f"SELECT {columns} FROM india_vs_usa") == [
        ("all", 3, 2, 1_000_000, 150_000, 13.04),
        ("entry", 2, 1, 900_000, 100_000, 9.66),
    ]


@pytest.mark.parametrize(
    ("view", "key", "rows", "expected"),
    [
        (
            "by_role",
            "role, country",
            [(8, {}), (10, {}), (30, {"role": None})],
            [("Data Engineer", "IN", 2, 1, 900_000, 1_000_000)],
        ),
        (
            "by_city",
            "city, role",
            [(8, {"city": "Pune"}), (9, {})],
            [("Pune", "Data Engineer", 1, 1, 800_000, 800_000)],
        ),
        (
            "by_company",
            "company, role",
            [(8, {"company": "TCS"}), (9, {})],
            [("TCS", "Data Engineer", 1, 1, 800_000, 800_000)],
        ),
        (
            "by_experience",
            "role, experience",
            [(8, {"experience_min": 0.0, "experience_max": 2.0}), (40, {"experience_min": 10.0}), (9, {})],
            [
                ("Data Engineer", "0-2 years", 1, 1, 800_000, 800_000),
                ("Data Engineer", "10+ years", 1, 1, 4_000_000, 4_000_000),
            ],
        ),
    ],
)
def test_typical_pay_by_what_it_is_about(tmp_path, view, key, rows, expected):
    sample = pay(*((amount, "INR", values) for amount, values in rows))
    assert shown(sample, tmp_path, f"SELECT {key}, figures, sources, median_inr, highest_inr FROM {view}") == expected


def test_sources_that_differ_on_the_same_subject(tmp_path):
    sample = pay((9, "INR", {}), path="a.txt")
    add_pay(sample, (12, "INR", {}), path="b.txt")
    assert shown(sample, tmp_path, "SELECT sources, lowest, highest, readings FROM disagreements") == [
        (2, Decimal(900_000), Decimal(1_200_000), ["a.txt: [0] 9 INR", "b.txt: [0] 12 INR"])
    ]


GLASSDOOR = {"attribution": "Glassdoor"}


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ((9, "INR", {}), (9, "INR", {})),
        ((9, "INR", {}), (12, "INR", {"city": "Pune"})),
        ((9, "INR", {}), (12, "INR", {"statistic": "median"})),
        ((9, "INR", {}), (100, "USD", {})),
        ((9, "INR", {"role": None}), (12, "INR", {"role": None})),
    ],
)
def test_what_is_no_disagreement(tmp_path, first, second):
    assert shown(add_pay(pay(first), second, path="b.txt"), tmp_path, "FROM disagreements") == []


def test_copies_do_not_disagree(tmp_path):
    article = [(9, "INR", {}), (12, "INR", {})]
    assert shown(add_pay(pay(*article), *article, path="b.txt"), tmp_path, "FROM disagreements") == []


def test_a_copied_figure_does_not_disagree(tmp_path):
    credited = [(9, "INR", GLASSDOOR), (12, "INR", {})]
    sample = add_pay(pay(*credited), (9, "INR", GLASSDOOR), path="copy.txt")
    assert shown(sample, tmp_path, "FROM disagreements") == []


def test_coverage_accounts_for_every_mention(tmp_path):
    sample = article()
    sample.rows["salaries"][0]["level"] = "wizard"
    sample.document("broken.txt", "₹9 lakh", status="fine").salary("₹9 lakh", 900_000, 900_000)
    sample.document("empty.txt", "", status="empty")
    columns = (
        "path, status, mentions, salary_mentions, other_money, quarantined_mentions, salaries, quarantined_salaries"
    )
    assert shown(sample, tmp_path, f"SELECT {columns} FROM coverage") == [
        ("a.txt", "ok", 4, 2, 1, 1, 2, 1),
        ("broken.txt", "quarantined", 1, 0, 0, 1, 0, 1),
        ("empty.txt", "empty", 0, 0, 0, 0, 0, 0),
    ]


def test_everything_is_commented(tmp_path):
    sql = "SELECT table_name, column_name FROM duckdb_columns() WHERE NOT internal AND comment IS NULL"
    assert shown(article(), tmp_path, sql) == []
    path = tmp_path / "salaries.duckdb"
    assert query(path, "SELECT view_name FROM duckdb_views() WHERE NOT internal AND comment IS NULL") == []
    assert {row[0] for row in query(path, "SELECT view_name FROM duckdb_views() WHERE NOT internal")} == set(views())
    assert dict(query(path, "SELECT table_name, comment FROM duckdb_tables()")) == TABLE_MEANINGS
    for view in views():
        columns = {row[0] for row in query(path, f"DESCRIBE {view}")}
        assert view_columns(view, shared=False).keys() <= columns


def test_keys_and_constraints_are_in_the_file(tmp_path):
    sql = "SELECT DISTINCT constraint_type FROM duckdb_constraints() ORDER BY 1"
    assert shown(article(), tmp_path, sql) == [("CHECK",), ("FOREIGN KEY",), ("NOT NULL",), ("PRIMARY KEY",)]
    with duckdb.connect(str(tmp_path / "salaries.duckdb")) as connection, pytest.raises(duckdb.ConstraintException):
        connection.execute("INSERT INTO rules SELECT * FROM rules")


def test_the_dictionary_page_is_not_stale(pytestconfig):
    page = pytestconfig.rootpath / "warehouse" / "README.md"
    assert page.read_text(encoding="utf-8") == dictionary(), "python -m load.dictionary warehouse/README.md"
    assert all(f"### {name}\n" in dictionary() for name in (*tables(), *views()))
