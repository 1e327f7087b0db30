"""The journal: what each run changed and why."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

import duckdb
import pytest

from load import open_warehouse, publish
from load.statements import statement
from test_load_publish import query
from test_validate_samples import Sample, article, checked, run
from validate.fields import fields

CHANGES = "SELECT salary_id, change, cause FROM changes WHERE run_id = 'r2' ORDER BY salary_id"
PUNE = "s:a.txt:₹50,000 a month"
ACME = "s:a.txt:$60 an hour"


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "salaries.duckdb"
    publish(checked(article()), path, run("r1"))
    return path


def with_salary(sample: Sample, number: int, **values: object) -> Sample:
    sample.rows["salaries"][number] |= values
    return sample


def another_rate(sample: Sample) -> Sample:
    row = sample.rows["salaries"][2]
    annual = row["annual_low"]
    assert isinstance(annual, Decimal)
    inr = (annual * Decimal("90.5")).quantize(Decimal("0.01"))
    return with_salary(sample, 2, fx_inr=90.5, annual_low_inr=inr, annual_high_inr=inr)


def retitled(sample: Sample) -> Sample:
    sample.rows["documents"][0]["title"] = "Pay"
    return sample


def moved(sample: Sample) -> Sample:
    """The same article with a line before it: every span moves, no figure changes."""
    text = str(sample.rows["documents"][0]["text"])
    sample.rows["documents"][0] |= {"text": "News!\n" + text, "content_hash": "0" * 64}
    for name in ("mentions", "salaries", "evidence"):
        for row in sample.rows[name]:
            for column in row.keys() & {"char_start", "char_end", "sentence_start", "sentence_end"}:
                row[column] = int(str(row[column])) + 6
    return sample


def removed(sample: Sample) -> Sample:
    for name in ("mentions", "salaries", "evidence"):
        del sample.rows[name][2]
    return sample


NEW_CODE = {"code_version": "c2"}
NEW_RATES = {"rates_version": "x2"}
NEW_RULES = {"rules_version": "u2"}


@pytest.mark.parametrize(
    ("sample", "versions", "changes"),
    [
        (with_salary(retitled(article()), 1, city="Delhi"), NEW_CODE, [(PUNE, "changed", "source")]),
        (with_salary(article(), 1, city="Delhi"), NEW_CODE | NEW_RATES, [(PUNE, "changed", "code")]),
        (with_salary(article(), 1, city="Delhi"), NEW_RATES | NEW_RULES, [(PUNE, "changed", "correction")]),
        (another_rate(article()), NEW_RATES, [(ACME, "changed", "rates")]),
        (another_rate(article()), NEW_CODE | NEW_RATES, [(ACME, "changed", "rates")]),
        (with_salary(article(), 1, rules=[]), NEW_RULES, [(PUNE, "changed", "rules")]),
        (with_salary(article(), 1, rules=[]), NEW_CODE, [(PUNE, "changed", "code")]),
        (removed(article()), {}, [(ACME, "removed", "correction")]),
        (removed(article()), NEW_CODE, [(ACME, "removed", "code")]),
        (moved(article()), {}, []),
        (
            article().document("b.txt", "₹9 lakh").salary("₹9 lakh", 900_000, 900_000),
            NEW_CODE,
            [("s:b.txt:₹9 lakh", "added", "source")],
        ),
    ],
)
def test_each_change_has_the_first_cause_that_fits(path, sample, versions, changes):
    published = publish(checked(sample), path, run("r2", **versions))
    assert query(path, CHANGES) == changes
    kinds = [change for _, change, _ in changes]
    assert (published.added, published.removed, published.changed) == tuple(
        kinds.count(kind) for kind in ("added", "removed", "changed")
    )


def test_a_removed_document_is_a_change_of_source(path):
    publish(checked(article().document("b.txt", "₹9 lakh").salary("₹9 lakh", 900_000, 900_000)), path, run("r2"))
    publish(checked(article()), path, run("r3", **NEW_CODE))
    assert query(path, "SELECT change, cause FROM changes WHERE run_id = 'r3'") == [("removed", "source")]


def test_a_cause_that_the_caller_knows_counts(path):
    publish(checked(removed(article())), path, run("r2", **NEW_CODE), causes={ACME: "correction"})
    assert query(path, CHANGES) == [(ACME, "removed", "correction")]


def test_a_row_that_came_or_went_is_kept_whole(path):
    publish(checked(removed(article())), path, run("r2"))
    whole = [field.column for field in fields("salaries")]
    for run_id, column, other in (("r1", "after", "before"), ("r2", "before", "after")):
        asked = f"SELECT {column}, {other} FROM changes WHERE run_id = '{run_id}'"
        for kept, nothing in query(path, asked):
            assert (list(json.loads(kept)), nothing) == (whole, None)


def test_of_a_changed_row_the_fields_that_differ_are_kept_and_those_that_name_it(path):
    publish(checked(with_salary(article(), 1, city="Delhi", level="senior")), path, run("r2"))
    ((before, after),) = query(path, "SELECT before, after FROM changes WHERE run_id = 'r2'")
    named = {"quote": "₹50,000 a month", "role": "Data Engineer", "country": "IN", "company": None}
    assert json.loads(before) == named | {"city": "Pune", "level": None}
    assert json.loads(after) == named | {"city": "Delhi", "level": "senior"}


def test_every_column_of_salaries_is_compared_or_named_as_moving():
    """A field added to the registry must be added to what changes.sql compares."""
    text = statement("changes")
    moving = {"salary_id", "mention_id", "document_id", "char_start", "char_end"}
    compared = {field.column for field in fields("salaries")} - moving
    assert {
        column
        for column in compared
        if text.count(f"{column},") + text.count(f"{column})") + text.count(f"{column}\n") < 2
    } == set()


def test_the_journal_is_carried_over_and_ends_are_filled_in(path):
    publish(checked(removed(article())), path, replace(run("r2"), ended_at=None))
    publish(checked(article()), path, run("r3"))
    assert query(path, "SELECT run_id, mentions, salaries, quarantined FROM runs") == [
        ("r1", 4, 3, 0),
        ("r2", 3, 2, 0),
        ("r3", 4, 3, 0),
    ]
    assert query(path, "SELECT bool_and(ended_at >= started_at), min(hour(started_at)) FROM runs") == [(True, 1)]
    assert query(path, "SELECT run_id, count(*) FROM changes GROUP BY run_id ORDER BY run_id") == [
        ("r1", 3),
        ("r2", 1),
        ("r3", 1),
    ]


@pytest.mark.parametrize("versions", [NEW_CODE, NEW_RATES, NEW_RULES])
def test_new_versions_are_published_even_where_no_row_changes(path, versions):
    published = publish(checked(article()), path, run("r2", **versions))
    assert (published.published, published.changed) == (True, 0)


def test_a_warehouse_of_an_earlier_version_is_read(path):
    """Its columns that are missing are taken for NULL, and its journal is kept."""
    old = path.with_name("old.duckdb")
    with duckdb.connect(str(old)) as connection:
        connection.execute(f"ATTACH '{path}' AS was (READ_ONLY)")
        for table in ("documents", "salaries", "evidence", "runs", "changes"):
            connection.execute(f"CREATE TABLE {table} AS FROM was.{table}")
        connection.execute("ALTER TABLE salaries DROP COLUMN segment")
    published = publish(checked(removed(article())), old, run("r2", **NEW_CODE))
    assert (published.removed, published.changed) == (1, 0)
    with open_warehouse(old) as connection:
        assert connection.execute("SELECT count(*) FROM runs").fetchall() == [(2,)]
