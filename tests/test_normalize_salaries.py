"""Comparable amounts: (amount, currency, period, date) in, annual own currency, INR and USD out."""

from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize import MissingColumnError, annual_factor, currencies, ecb_rates, normalize_salaries, rules
from normalize.frame import REQUIRED

FRIDAY = date(2025, 9, 19)
SATURDAY = date(2025, 9, 20)
DEFAULT = date(2026, 1, 2)
FIGURES = [f"annual_{end}{to}" for to in ("", "_inr", "_usd") for end in ("low", "high")]
PERIODS = ("year", "month", "week", "day", "hour")


def one(low="100", high="200", **fields):
    """The normalized row of one salary; amounts are written as text."""
    row = dict.fromkeys(REQUIRED) | {"currency": "USD", "period": "year", "as_of": FRIDAY}
    row |= {"low": low and Decimal(low), "high": high and Decimal(high)} | fields
    return normalize_salaries(pd.DataFrame([row], dtype="object"), default_date=DEFAULT).iloc[0]


# ECB, one euro: on 2025-09-19 1.1736 USD, 103.465 INR, 0.8708 GBP, 1.5081 SGD; on 2024-03-28 1.0811 USD, 90.1365 INR.
@pytest.mark.parametrize(
    ("amount", "currency", "period", "on", "annual", "inr", "usd"),
    [
        ("1000000", "INR", "year", FRIDAY, "1000000.00", "1000000.00", "11342.97"),
        ("833000", "INR", "month", FRIDAY, "9996000.00", "9996000.00", "113384.29"),
        ("100000", "USD", "year", FRIDAY, "100000.00", "8816036.13", "100000.00"),
        ("100000", "USD", "year", date(2024, 3, 28), "100000.00", "8337480.34", "100000.00"),
        ("50", "USD", "hour", FRIDAY, "104000.00", "9168677.57", "104000.00"),
        ("20.5", "GBP", "hour", FRIDAY, "42640.00", "5066315.57", "57467.05"),
        ("400", "EUR", "day", FRIDAY, "104000.00", "10760360.00", "122054.40"),
        ("1500", "EUR", "week", FRIDAY, "78000.00", "8070270.00", "91540.80"),
        ("10000", "SGD", "month", FRIDAY, "120000.00", "8232743.19", "93383.73"),
        ("20000", "AED", "month", FRIDAY, "240000.00", "5761330.62", "65350.58"),
        ("3672.5", "AED", "year", FRIDAY, "3672.50", "88160.36", "1000.00"),
    ],
)
def test_annual_amount_and_the_same_in_rupees_and_dollars(amount, currency, period, on, annual, inr, usd):
    row = one(amount, amount, currency=currency, period=period, as_of=on)
    assert [str(row[name]) for name in FIGURES] == [annual, annual, inr, inr, usd, usd]
    assert row["fx_date"] == on


@pytest.mark.parametrize(
    ("fields", "fx_date", "named"),
    [
        ({}, FRIDAY, []),
        ({"as_of": SATURDAY}, FRIDAY, ["rate_last_known"]),
        ({"period": "month"}, FRIDAY, ["months_a_year"]),
        ({"period": "hour", "as_of": SATURDAY}, FRIDAY, ["hours_a_year", "rate_last_known"]),
        ({"as_of": None, "published_on": FRIDAY}, FRIDAY, ["as_of_published"]),
        ({"as_of": None}, DEFAULT, ["as_of_default"]),
        ({"as_of": date(2005, 6, 1)}, date(2009, 1, 2), ["rate_before_first"]),
        ({"currency": "HRK", "as_of": date(2024, 6, 3)}, date(2022, 12, 30), ["rate_after_last"]),
        ({"currency": "SAR", "period": "month"}, FRIDAY, ["months_a_year", "peg_SAR"]),
        ({"currency": "KWD", "period": "month"}, None, ["months_a_year", "no_rate"]),
    ],
)
def test_every_assumption_is_named(fields, fx_date, named):
    row = one(**fields)
    assert (row["fx_date"], row["rules"]) == (fx_date, named)


@pytest.mark.parametrize(
    ("as_of", "published_on", "expected"),
    [
        (FRIDAY, SATURDAY, FRIDAY),
        (None, SATURDAY, SATURDAY),
        (None, None, DEFAULT),
        (pd.NaT, SATURDAY, SATURDAY),
        (datetime(2025, 9, 19, 23, 59), None, FRIDAY),
        (pd.Timestamp("2025-09-19"), None, FRIDAY),
    ],
)
def test_the_date_of_a_figure(as_of, published_on, expected):
    assert one(as_of=as_of, published_on=published_on)["as_of"] == expected


def test_a_currency_without_rate_keeps_its_annual_amount():
    row = one("500", "700", currency="KWD", period="month")
    assert [row[name] for name in FIGURES] == [6000, 8400, None, None, None, None]
    assert pd.isna(row["fx_inr"])
    assert pd.isna(row["fx_usd"])


@pytest.mark.parametrize(("low", "high"), [("100", None), (None, "100"), (None, None)])
def test_an_open_end_stays_open(low, high):
    row = one(low, high, period="month")
    assert [row[name] is None for name in FIGURES] == [low is None, high is None] * 3


@pytest.mark.parametrize(
    "fields",
    [
        {"currency": None},
        {"currency": float("nan")},
        {"currency": "XYZ"},
        {"currency": "usd"},
        {"period": None},
        {"period": "fortnight"},
        {"period": "1"},
        {"currency": None, "period": None},
    ],
)
def test_an_unknown_unit_leaves_the_figures_empty_and_the_date_filled(fields):
    row = one(**fields)
    assert [row[name] for name in (*FIGURES, "fx_date")] == [None] * 7
    assert (row["as_of"], row["rules"]) == (FRIDAY, [])


@pytest.mark.parametrize("amount", ["NaN", "sNaN", "Infinity", "-Infinity", "1e200"])
def test_what_is_no_amount_of_money_has_no_figures(amount):
    row = one(amount, "100")
    assert (row["annual_low"], row["annual_high"]) == (None, Decimal("100.00"))


def test_the_given_frame_is_left_alone_and_its_rows_keep_index_and_order():
    rows = [dict.fromkeys(REQUIRED) | {"low": Decimal(n), "currency": "INR", "period": "year"} for n in (3, 1, 2)]
    frame = pd.DataFrame(rows, index=[7, 7, 5])
    before = frame.copy(deep=True)
    result = normalize_salaries(frame, default_date=DEFAULT)
    pd.testing.assert_frame_equal(frame, before)
    assert list(result.index) == [7, 7, 5]
    assert list(result["annual_low"]) == [3, 1, 2]


def test_an_empty_frame_gets_every_derived_column():
    result = normalize_salaries(pd.DataFrame(columns=list(REQUIRED)), default_date=DEFAULT)
    assert result.empty
    assert {*FIGURES, "role", "as_of", "fx_date", "fx_inr", "fx_usd", "rules"} <= set(result.columns)


def test_a_missing_column_is_named():
    with pytest.raises(MissingColumnError, match="period, published_on"):
        normalize_salaries(
            pd.DataFrame(columns=list(REQUIRED)).drop(columns=["period", "published_on"]), default_date=DEFAULT
        )


AMOUNTS = st.decimals("0.01", "99999999999.99", places=2)
DATES = st.dates(date(1995, 1, 1), date(2030, 1, 1))
UNITS = st.tuples(st.sampled_from(sorted(currencies())), st.sampled_from(PERIODS))


@given(ends=st.tuples(AMOUNTS, AMOUNTS).map(sorted), unit=UNITS, on=DATES)
def test_low_stays_at_most_high(ends, unit, on):
    row = one(*map(str, ends), currency=unit[0], period=unit[1], as_of=on)
    for to in ("", "_inr", "_usd"):
        low, high = row[f"annual_low{to}"], row[f"annual_high{to}"]
        assert (low is None and high is None) or low <= high


@given(amount=AMOUNTS, unit=UNITS, on=DATES)
def test_figures_agree_with_amount_periods_and_stated_rates_to_the_paisa(amount, unit, on):
    row = one(str(amount), None, currency=unit[0], period=unit[1], as_of=on)
    assert row["annual_low"] == amount * annual_factor(unit[1])
    for to in ("inr", "usd"):
        if row[f"annual_low_{to}"] is None:
            assert pd.isna(row[f"fx_{to}"])
        else:
            exact = Fraction(row["annual_low"]) * Fraction(repr(float(row[f"fx_{to}"])))
            assert row[f"annual_low_{to}"] == half_up(exact)


@given(unit=UNITS, on=DATES)
def test_the_stated_rates_are_those_of_the_stated_day(unit, on):
    row = one(currency=unit[0], period=unit[1], as_of=on)
    for to in ("inr", "usd"):
        if not pd.isna(row[f"fx_{to}"]):
            assert ecb_rates().rate(unit[0], to.upper(), row["fx_date"]).value == row[f"fx_{to}"]


@given(rows=st.lists(st.tuples(UNITS, st.none() | DATES), min_size=1, max_size=20))
def test_rules_are_sorted_known_and_not_repeated(rows):
    known = {rule.rule_id for rule in rules()}
    frame = pd.DataFrame([dict.fromkeys(REQUIRED) | {"currency": c, "period": p, "as_of": on} for (c, p), on in rows])
    for named in normalize_salaries(frame, default_date=DEFAULT)["rules"]:
        assert named == sorted(set(named))
        assert set(named) <= known


def half_up(exact):
    """Round a fraction to two places, halves away from zero, by integers alone."""
    paise = (exact * 200 + 1) // 2
    return Decimal(int(paise)).scaleb(-2).quantize(Decimal("0.01"), ROUND_HALF_UP)
