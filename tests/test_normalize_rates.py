"""Exchange rates by date. The figures of the first table are ECB reference rates, units of a currency for one euro."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from normalize import Peg, Rate, Rates, ecb_rates, pegs, rates_version, rules

FRIDAY = date(2025, 9, 19)
SMALL = """Date,USD,INR,ISK,DEM,
2020-01-15,2,160,N/A,N/A,
2020-01-06,2,160,N/A,N/A,
2020-01-03,1,80,100,N/A,
2020-01-02,1,N/A,90,N/A,
2020-01-01,1,N/A,N/A,2,
"""


@pytest.fixture(scope="module")
def small():
    return Rates(SMALL, [Peg("AED", "USD", Decimal(4), "made up")])


@pytest.mark.parametrize(
    ("currency", "target", "on", "target_per_euro", "currency_per_euro"),
    [
        ("USD", "INR", FRIDAY, "103.465", "1.1736"),
        ("INR", "USD", FRIDAY, "1.1736", "103.465"),
        ("EUR", "INR", FRIDAY, "103.465", "1"),
        ("GBP", "USD", FRIDAY, "1.1736", "0.8708"),
        ("AED", "INR", FRIDAY, "103.465", "4.310046"),
        ("INR", "INR", FRIDAY, "1", "1"),
    ],
)
def test_a_rate_is_the_cross_rate_through_the_euro_of_its_day(currency, target, on, target_per_euro, currency_per_euro):
    rate = ecb_rates().rate(currency, target, on)
    assert rate.date == on
    assert rate.value == float(Decimal(target_per_euro) / Decimal(currency_per_euro))


@pytest.mark.parametrize(
    ("currency", "target", "on", "day", "rule"),
    [
        ("USD", "INR", date(2025, 9, 20), FRIDAY, "rate_last_known"),
        ("USD", "INR", date(2025, 9, 21), FRIDAY, "rate_last_known"),
        ("USD", "INR", date(2025, 12, 25), date(2025, 12, 24), "rate_last_known"),
        ("INR", "USD", date(2005, 6, 1), date(2009, 1, 2), "rate_before_first"),
        ("GBP", "INR", date(2009, 1, 1), date(2009, 1, 2), "rate_before_first"),
        ("USD", "EUR", date(1990, 1, 1), date(1999, 1, 4), "rate_before_first"),
        ("HRK", "INR", date(2024, 5, 1), date(2022, 12, 30), "rate_after_last"),
        ("RUB", "USD", date(2026, 1, 1), date(2022, 3, 1), "rate_after_last"),
        ("BGN", "INR", date(2026, 5, 1), date(2025, 12, 31), "rate_after_last"),
        ("ISK", "USD", date(2012, 6, 1), date(2008, 12, 9), "rate_stale"),
    ],
)
def test_a_day_without_a_rate_takes_the_last_one_or_its_tables_edge_and_says_so(currency, target, on, day, rule):
    rate = ecb_rates().rate(currency, target, on)
    assert rate.date == day
    assert rate.rules == (rule,)
    assert rate.value == ecb_rates().rate(currency, target, day).value


def test_dates_after_the_last_rate_take_the_last():
    last = ecb_rates().last_day
    rate = ecb_rates().rate("USD", "INR", last + timedelta(days=400))
    assert (rate.date, rate.rules) == (last, ("rate_after_last",))


@pytest.mark.parametrize(
    ("currency", "per_dollar"),
    [("AED", "3.6725"), ("SAR", "3.75"), ("QAR", "3.64"), ("OMR", "0.3845"), ("BHD", "0.376"), ("JOD", "0.709")],
)
def test_pegs_hold_on_every_day(currency, per_dollar):
    for on in (date(2001, 5, 2), FRIDAY):
        rate = ecb_rates().rate(currency, "USD", on)
        assert rate == Rate(float(1 / Decimal(per_dollar)), on, (f"peg_{currency}",))


@pytest.mark.parametrize("currency", ["KWD", "PKR", "NPR", "LKR", "NGN", "XXX", ""])
def test_a_currency_that_neither_the_ecb_nor_a_peg_knows_has_no_rate(currency):
    assert ecb_rates().rate(currency, "INR", FRIDAY) is None
    assert ecb_rates().comparison(currency, FRIDAY).rules == ("no_rate",)


@pytest.mark.parametrize(
    ("currency", "target", "on", "expected"),
    [
        ("USD", "INR", date(2020, 1, 3), Rate(80.0, date(2020, 1, 3), ())),
        ("USD", "INR", date(2020, 1, 5), Rate(80.0, date(2020, 1, 3), ("rate_last_known",))),
        ("USD", "INR", date(2020, 1, 13), Rate(80.0, date(2020, 1, 6), ("rate_last_known",))),
        ("USD", "INR", date(2020, 1, 14), Rate(80.0, date(2020, 1, 6), ("rate_stale",))),
        ("USD", "INR", date(2020, 1, 2), Rate(80.0, date(2020, 1, 3), ("rate_before_first",))),
        ("USD", "ISK", date(2020, 1, 9), Rate(100.0, date(2020, 1, 3), ("rate_after_last",))),
        ("EUR", "USD", date(2020, 1, 20), Rate(2.0, date(2020, 1, 15), ("rate_after_last",))),
        ("AED", "INR", date(2020, 1, 5), Rate(20.0, date(2020, 1, 3), ("peg_AED", "rate_last_known"))),
        ("AED", "AED", date(2020, 1, 6), Rate(1.0, date(2020, 1, 6), ("peg_AED",))),
        ("DEM", "INR", date(2020, 1, 3), None),
        ("CHF", "INR", date(2020, 1, 3), None),
    ],
)
def test_which_rate_a_small_table_gives(small, currency, target, on, expected):
    assert small.rate(currency, target, on) == expected


def test_both_rates_of_a_comparison_are_of_one_day(small):
    before_inr = small.comparison("ISK", date(2020, 1, 2))
    assert (before_inr.date, before_inr.inr, before_inr.usd) == (date(2020, 1, 3), 0.8, 0.01)
    assert before_inr.rules == ("rate_before_first",)


def test_a_currency_that_ended_before_inr_began_is_compared_in_usd_alone(small):
    gone = small.comparison("DEM", date(2020, 1, 1))
    assert (gone.date, gone.inr, gone.usd, gone.rules) == (date(2020, 1, 1), None, 0.5, ("no_rate",))


@given(
    currency=st.sampled_from(["USD", "GBP", "AED", "EUR", "ISK"]),
    on=st.dates(date(2009, 1, 2), date(2026, 10, 30)),
)
def test_no_rate_is_taken_from_the_future_and_no_pause_is_silent(currency, on):
    rate = ecb_rates().rate(currency, "INR", on)
    told = set(rate.rules) - {"peg_AED"}
    assert rate.date <= on or told == {"rate_before_first"}
    assert (rate.date == on) == (not told)


@given(currency=st.sampled_from(sorted(ecb_rates().currencies)), on=st.dates(date(1990, 1, 1), date(2030, 1, 1)))
def test_every_listed_currency_has_a_positive_rate_on_every_date(currency, on):
    comparison = ecb_rates().comparison(currency, on)
    assert comparison.usd > 0
    assert (comparison.inr is None) == ("no_rate" in comparison.rules)
    assert comparison.inr is None or comparison.inr > 0


def test_every_rule_has_one_id_a_value_and_a_reason():
    ids = [rule.rule_id for rule in rules()]
    assert len(set(ids)) == len(ids)
    assert all(rule.value and rule.reason for rule in rules())
    assert {peg.rule_id for peg in pegs()} <= set(ids)


def test_the_versions_name_the_last_day_of_the_rates():
    day, fingerprint = rates_version().split()
    assert date.fromisoformat(day) == ecb_rates().last_day
    assert len(bytes.fromhex(fingerprint)) == 8
