"""What validation refuses, what it takes along, and that nothing gets lost."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from test_validate_samples import Sample, article, checked
from validate import ContractError, Tables, frame, typed, validate_tables

# table, row, column, bad value, checks of the refused row
BAD_VALUES = [
    ("documents", 0, "status", "fine", "status:status"),
    ("documents", 0, "country", "India", "country:country"),
    ("documents", 0, "content_hash", "abc", "content_hash:sha256"),
    ("documents", 0, "bytes", -1, "bytes:non_negative"),
    ("documents", 0, "text", None, "text:not_null"),
    ("documents", 0, "media_type", "image/png", "media_type:media_type"),
    ("mentions", 3, "kind", "gift", "kind:kind"),
    ("mentions", 3, "reason", None, "reason"),
    ("mentions", 3, "low", Decimal(-5), "low:non_negative"),
    ("mentions", 3, "char_start", -1, "char_start:non_negative, quote_length"),
    ("mentions", 0, "period", "fortnight", "period:period"),
    ("mentions", 0, "char_end", 9, "quote_length, span"),
    ("mentions", 0, "quote", "₹10 lakh", "quote_length"),
    ("mentions", 0, "sentence_end", 0, "sentence_span"),
    ("mentions", 0, "low", Decimal(3_000_000), "low_not_above_high"),
    ("salaries", 0, "statistic", "mean", "statistic:statistic"),
    ("salaries", 0, "statistic", "percentile_100", "statistic:statistic"),
    ("salaries", 0, "component", "perks", "component:component"),
    ("salaries", 0, "level", "wizard", "level:level"),
    ("salaries", 0, "currency", "rupee", "currency:currency"),
    ("salaries", 0, "currency", None, "currency:not_null"),
    ("salaries", 0, "country", "USA", "country:country"),
    ("salaries", 0, "confidence", 1.2, "confidence:share"),
    ("salaries", 1, "experience_min", 5.0, "experience"),
    ("salaries", 1, "experience_min", -1.0, "experience_min:non_negative"),
    ("salaries", 0, "low", Decimal("1000000.001"), "low:paisa"),
    ("salaries", 1, "annual_low", Decimal(50_000), "annual, rates_inr, rates_usd"),
    ("salaries", 1, "annual_low", None, "annual, rates_inr, rates_usd"),
    ("salaries", 1, "annual_low_inr", Decimal("600000.02"), "rates_inr"),
    ("salaries", 2, "annual_low_inr", None, "rates_inr"),
    ("salaries", 0, "annual_high_usd", Decimal("23000.01"), "rates_usd"),
    ("salaries", 0, "fx_date", None, "dated_rate"),
    ("salaries", 0, "fx_usd", -1.0, "fx_usd:positive, rates_usd"),
    ("evidence", 0, "origin", "guess", "origin:origin"),
    ("evidence", 0, "quote", None, "quote_length, whole_span"),
]
GOOD_VALUES = [
    ("salaries", "statistic", "percentile_90"),
    ("salaries", "statistic", "percentile_5"),
    ("salaries", "experience_max", None),
    ("salaries", "country", None),
    ("salaries", "confidence", 0.0),
    ("documents", "status", "unreadable"),
    ("documents", "content_hash", None),
]


def put(tables: Tables, table: str, row: int, column: str, value: object) -> Tables:
    rows = getattr(tables, table).astype(object).to_dict("records")
    rows = [{name: None if is_null(cell) else cell for name, cell in held.items()} for held in rows]
    rows[row][column] = value
    return replace(tables, **{table: frame(table, rows)})


def is_null(cell: object) -> bool:
    return not isinstance(cell, list) and pd.isna(cell)


@pytest.mark.parametrize(("table", "row", "column", "value", "checks"), BAD_VALUES)
def test_a_bad_value_puts_its_row_in_quarantine(table, row, column, value, checks):
    broken = put(article().tables(), table, row, column, value)
    result = validate_tables(broken, "r7")
    refused = result.quarantine[result.quarantine["table_name"] == table].to_dict("records")
    own = [held for held in refused if "quarantined" not in held["check"]]
    assert [held["check"] for held in own] == [checks]
    payload = json.loads(own[0]["payload"])
    assert payload.keys() == set(getattr(broken, table).columns)
    stored = payload[column]
    assert (Decimal(stored) if isinstance(value, Decimal) else stored) == value
    assert (own[0]["stage"], own[0]["run_id"]) == ("validate", "r7")
    assert own[0]["failure"]


@pytest.mark.parametrize(("table", "column", "value"), GOOD_VALUES)
def test_a_good_value_goes_on(table, column, value):
    assert len(validate_tables(put(article().tables(), table, 0, column, value), "r1").quarantine) == 0


@pytest.mark.parametrize(
    ("table", "column", "value", "counts"),
    [
        # refused: documents, mentions, salaries, evidence
        ("documents", "status", "fine", (1, 4, 3, 3)),
        ("mentions", "period", "eon", (0, 1, 1, 1)),
        ("salaries", "level", "wizard", (0, 1, 1, 1)),
        ("evidence", "origin", "guess", (0, 0, 0, 1)),
    ],
)
def test_a_refused_row_takes_along_what_belongs_to_it(table, column, value, counts):
    result = validate_tables(put(article().tables(), table, 0, column, value), "r1")
    found = result.quarantine["table_name"].value_counts()
    assert tuple(int(found.get(name, 0)) for name in ("documents", "mentions", "salaries", "evidence")) == counts


def test_reasons_of_what_is_taken_along():
    result = validate_tables(put(article().tables(), "mentions", 0, "period", "eon"), "r1")
    reasons = dict(zip(result.quarantine["table_name"], result.quarantine["failure"], strict=True))
    assert reasons["salaries"] == "mention quarantined"
    assert reasons["evidence"] == "salary quarantined"
    assert reasons["mentions"] == "period is not of the form year or month or week or day or hour"


def test_a_mention_keeps_the_salaries_that_are_good():
    sample = Sample().document("a.txt", "₹9L in Pune and Delhi").salary("₹9L", 900_000, 900_000, city="Pune")
    second = sample.rows["salaries"][0] | {"salary_id": "second", "city": "Delhi", "confidence": 7.0}
    sample.rows["salaries"].append(second)
    result = checked(sample)
    assert list(result.salaries["city"]) == ["Pune"]
    assert len(result.mentions) == 1
    assert list(result.quarantine["table_name"]) == ["salaries"]


@pytest.mark.parametrize(
    ("table", "column", "value", "check"),
    [
        ("mentions", "document_id", "d:none", "document_known"),
        ("salaries", "mention_id", "m:none", "mention_known"),
        ("salaries", "mention_id", "m:a.txt:$5 billion", "mention_kind"),
        ("salaries", "document_id", "d:other", "mention_document"),
        ("evidence", "salary_id", "s:none", "salary_known"),
    ],
)
def test_keys_that_lead_nowhere(table, column, value, check):
    assert check in set(validate_tables(put(article().tables(), table, 0, column, value), "r1").quarantine["check"])


def test_pay_without_a_salary_is_refused():
    sample = article()
    sample.rows["salaries"].pop()
    sample.rows["evidence"].pop()
    assert list(checked(sample).quarantine["check"]) == ["salary_missing"]


def test_all_rows_of_one_id_are_refused():
    sample = article()
    sample.rows["evidence"].append(sample.rows["evidence"][0])
    sample.rows["salaries"].append(sample.rows["salaries"][0] | {"city": "Delhi"})
    quarantine = checked(sample).quarantine
    assert (quarantine["check"] == "salary_id:unique").sum() == 2
    assert (quarantine["check"] == "salary_quarantined").sum() == 2


def test_other_money_may_have_no_number_but_pay_may_not():
    tables = put(put(article().tables(), "mentions", 3, "low", None), "mentions", 0, "low", None)
    assert len(validate_tables(tables, "r1").quarantine) == 0
    tables = put(tables, "mentions", 0, "high", None)
    assert "an_end" in set(validate_tables(tables, "r1").quarantine["check"])


def test_figures_of_a_currency_that_nothing_is_known_of_stay_null():
    sample = Sample().document("a.txt", "XYZ 500").salary("XYZ 500", 500, 500)
    nothing = dict.fromkeys([name for name in sample.rows["salaries"][0] if name.startswith(("annual", "fx"))])
    sample.rows["salaries"][0] |= nothing | {"currency": "XYZ"}
    assert len(checked(sample).salaries) == 1


def test_the_rules_say_how_many_periods_a_year_has():
    tables = replace(
        article().tables(),
        rules=frame("rules", [{"rule_id": "months_a_year", "value": "13", "reason": "a bonus month"}]),
    )
    assert "annual" in set(validate_tables(tables, "r1").quarantine["check"])
    with pytest.raises(ContractError, match="months_a_year must be a number"):
        validate_tables(
            replace(tables, rules=frame("rules", [{"rule_id": "months_a_year", "value": "many", "reason": ""}])), "r1"
        )


@pytest.mark.parametrize(
    "breaking",
    [
        lambda salaries: salaries.drop(columns="city"),
        lambda salaries: salaries.assign(stranger=1),
        lambda salaries: salaries.assign(char_start=salaries["char_start"].astype("float64")),
        lambda salaries: salaries.assign(confidence="high"),
        lambda salaries: salaries.assign(low=salaries["low"].astype("float64")),
        lambda salaries: salaries.assign(low=pd.Series(["1"] * len(salaries), dtype=object)),
    ],
)
def test_another_shape_is_a_broken_contract(breaking):
    tables = article().tables()
    with pytest.raises(ContractError, match="salaries"):
        validate_tables(replace(tables, salaries=breaking(tables.salaries)), "r1")


@pytest.mark.parametrize(
    "row",
    [
        {"stranger": 1},
        {"low": 1.5},
        {"city": 7},
        {"rules": "2080"},
        {"char_start": "first"},
        {"as_of": "someday"},
    ],
)
def test_frames_take_only_what_fits(row):
    with pytest.raises(ContractError):
        frame("salaries", [article().rows["salaries"][0] | row])


def test_typed_gives_loose_columns_the_dtypes_of_the_registry():
    strict = article().tables().salaries
    loose = strict.astype(object).assign(extra=1, as_of=[date(2025, 9, 19)] * 3)
    loose.index = [5, 5, 5]
    pd.testing.assert_frame_equal(typed("salaries", loose), strict)


def test_the_index_of_the_frames_does_not_matter():
    tables = put(article().tables(), "salaries", 1, "level", "wizard")
    same_label = tables.salaries.set_axis([0, 0, 0])
    result = validate_tables(replace(tables, salaries=same_label), "r1")
    assert list(result.salaries["currency"]) == ["INR", "USD"]


def test_earlier_quarantine_is_kept():
    earlier = {"stage": "extract", "payload": "{}", "failure": "f", "check": "c", "run_id": "r1"}
    result = validate_tables(replace(article().tables(), quarantine=frame("quarantine", [earlier])), "r1")
    assert list(result.quarantine["stage"]) == ["extract"]


bad = st.lists(
    st.sampled_from([(table, row, column, value) for table, row, column, value, _ in BAD_VALUES]),
    min_size=1,
    max_size=6,
)


@settings(max_examples=40, deadline=None)
@given(bad)
def test_every_row_goes_on_or_is_in_quarantine(changes):
    tables = article().tables()
    for change in changes:
        tables = put(tables, *change)
    result = validate_tables(tables, "r1")
    refused = result.quarantine["table_name"].value_counts()
    for name in ("documents", "mentions", "salaries", "evidence"):
        assert len(getattr(result, name)) + int(refused.get(name, 0)) == len(getattr(tables, name))
    pay = set(result.mentions.loc[result.mentions["kind"] == "salary", "mention_id"])
    assert pay == set(result.salaries["mention_id"])
    again = validate_tables(replace(result, quarantine=frame("quarantine")), "r1")
    assert len(again.quarantine) == 0
