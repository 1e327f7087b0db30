"""Rows that are loaded without pandera are those that it refuses nothing of, and they are loaded as it has them."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from decimal import Decimal

import duckdb
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from load import publish
from load.build import contents
from load.ddl import create_tables
from load.frames import load_frame
from load.rows import load_rows
from load.statements import statement
from test_load_renew import PATHS, documents, path, rows  # noqa: F401
from test_validate_samples import PERIODS, RULES, article, checked, run
from validate import ContractError, Tables, frame, validate_tables
from validate.checks import row_checks
from validate.fields import fields
from validate.tables import DERIVED

Rows = dict[str, list[dict[str, object]]]
LOADED = ("documents", "mentions", "salaries", "evidence")
PAID = {period: Decimal(times) for period, times in PERIODS.items()}


def sound() -> Rows:
    return {table: [dict(row) for row in rows] for table, rows in article().rows.items()} | {
        "rules": [dict(rule) for rule in RULES]
    }


@contextmanager
def empty() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as connection:
        create_tables(connection, comments=False)
        connection.execute(statement("views/coverage"))
        yield connection


def judged(given: Rows) -> Tables:
    """The rows as pandera parts them. Raises ContractError where they are of another type."""
    return validate_tables(
        Tables(**{table: frame(table, given[table]) for table in (*LOADED, "rules")}, quarantine=frame("quarantine")),
        "r1",
    )


def stored(connection: duckdb.DuckDBPyConnection) -> list[object]:
    return [contents(connection, table) for table in DERIVED]


def loads(given: Rows) -> bool:
    """Whether the rows are loaded; nothing is left of them where not."""
    with empty() as connection:
        nothing = stored(connection)
        loaded = load_rows(connection, given)
        assert loaded or stored(connection) == nothing
        return loaded


def is_refused(given: Rows) -> bool:
    try:
        return len(judged(given).quarantine) > 0
    except ContractError:
        return True


BAD = {
    "non_negative": {"INTEGER": -1, "BIGINT": -1, "DOUBLE": -1.0, "DECIMAL(18,2)": Decimal(-1)},
    "positive": {"DOUBLE": 0.0},
    "share": {"DOUBLE": 1.5},
    "paisa": {"DECIMAL(18,2)": Decimal("0.001")},
}
IN_ALL = [(table, field) for table in (*LOADED, "rules") for field in fields(table)]


@pytest.mark.parametrize(
    ("table", "column", "value"),
    [(table, field.column, None) for table, field in IN_ALL if not field.nullable]
    + [
        (table, field.column, BAD.get(check, {}).get(field.type, "?!"))
        for table, field in IN_ALL
        for check in field.checks
    ]
    + [(table, field.column, "nowhere") for table, field in IN_ALL if field.refers_to]
    + [(table, field.column, object()) for table, field in IN_ALL],
)
def test_a_value_that_a_column_refuses_is_not_loaded(table, column, value):
    given = sound()
    given[table][0][column] = value
    assert is_refused(given)
    assert not loads(given)


# table, name of the check -> the values that break it, in the first row that has the value of the last column
ROWS = [
    ("mentions", "low_not_above_high", {"low": Decimal(9), "high": Decimal(8)}),
    ("mentions", "span", {"char_start": 7, "char_end": 7, "quote": ""}),
    ("mentions", "quote_length", {"quote": "₹10 lakh"}),
    ("mentions", "an_end", {"low": None, "high": None}),
    ("mentions", "reason", {"kind": "tax", "reason": None}),
    ("mentions", "sentence_span", {"sentence_start": 9, "sentence_end": 8}),
    ("salaries", "low_not_above_high", {"low": Decimal(9), "high": Decimal(8)}),
    ("salaries", "span", {"char_start": 7, "char_end": 7, "quote": ""}),
    ("salaries", "quote_length", {"quote": "₹10 lakh"}),
    ("salaries", "an_end", {"low": None, "high": None}),
    ("salaries", "experience", {"experience_min": 3.0, "experience_max": 2.0}),
    ("salaries", "rates_inr", {"annual_low_inr": Decimal("999999.98")}),
    ("salaries", "rates_usd", {"annual_low_usd": None}),
    ("salaries", "dated_rate", {"fx_date": None}),
    ("salaries", "annual", {"annual_low": Decimal("1000000.02")}),
    ("evidence", "whole_span", {"quote": None}),
    ("evidence", "span", {"char_end": 0, "char_start": 3}),
    ("evidence", "quote_length", {"quote": "₹10 lakh"}),
]


def test_every_check_of_rows_is_tried():
    checks = {(table, check.name) for table in LOADED for check in row_checks(table, PAID)}
    assert {(table, name) for table, name, _ in ROWS} == checks


@pytest.mark.parametrize(("table", "name", "values"), ROWS)
def test_a_row_that_a_check_refuses_is_not_loaded(table, name, values):
    given = sound()
    given[table][0] |= values
    assert any(name in str(found) for found in judged(given).quarantine["check"])
    assert not loads(given)


@pytest.mark.parametrize("table", [*LOADED[:3], "rules"])
def test_a_key_that_stands_twice_is_not_loaded(table):
    given = sound()
    given[table].append(given[table][0])
    assert is_refused(given)
    assert not loads(given)


@pytest.mark.parametrize("table", ["documents", "mentions", "salaries"])
def test_a_row_that_others_miss_is_not_loaded(table):
    given = sound()
    del given[table][0]
    assert is_refused(given)
    assert not loads(given)


ODD = [
    *(
        None,
        "",
        "x",
        "INR",
        "salary",
        "year",
        "a'\";--\0\N{RIGHT-TO-LEFT MARK}",
        "😀",
        "\ud800",
        True,
        0,
        1,
        -1,
        10**12,
    ),
    *(
        0.5,
        float("nan"),
        float("inf"),
        1e300,
        Decimal(1),
        Decimal("1.0"),
        Decimal("1.005"),
        Decimal("NaN"),
        Decimal("1e30"),
    ),
    *(date(2025, 9, 19), date.min, [], ["hours_a_year"], ["leap_seconds"], [1]),
]
edits = st.lists(st.tuples(st.sampled_from(IN_ALL), st.integers(0, 3), st.sampled_from(ODD)), min_size=0, max_size=3)


@settings(deadline=None, max_examples=100)
@given(edits)
def test_what_is_loaded_is_what_pandera_lets_through(edits):
    given = sound()
    for (table, field), number, value in edits:
        given[table][number % len(given[table])][field.column] = value
    with empty() as quick, empty() as thorough:
        if load_rows(quick, given):
            tables = judged(given)
            for table in DERIVED:
                load_frame(thorough, table, getattr(tables, table))
            assert len(tables.quarantine) == 0
            assert stored(quick) == stored(thorough)


def test_sound_rows_are_loaded():
    assert loads(sound())


def test_a_renewed_warehouse_is_the_same_from_rows_and_no_frame_is_asked_for(path, tmp_path):  # noqa: F811
    now = documents("3.txt", lakh=12).document("7.txt", "nothing to see")
    with_frames = tmp_path / "frames.duckdb"
    with_frames.write_bytes(path.read_bytes())
    only = ["d:3.txt", "d:7.txt", "d:9.txt"]
    publish(checked(now), with_frames, run("r2"), only=only)
    publish(asked_for_no_batch(), path, run("r2"), only=only, rows=now.rows | {"rules": RULES})
    assert rows(path) == rows(with_frames)
    assert len(rows(path)["documents"]) == len(PATHS) - 1


def asked_for_no_batch() -> Iterator[Tables]:
    yield pytest.fail("a frame was asked for")


def test_what_is_refused_among_rows_is_quarantined(path):  # noqa: F811
    now = documents("3.txt", broken=True)
    publish(checked(now), path, run("r2"), only=["d:3.txt"], rows=now.rows | {"rules": RULES})
    assert len(rows(path)["quarantine"]) > 0
