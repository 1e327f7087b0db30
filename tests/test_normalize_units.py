"""Units of pay: scales, paid time, currencies that cannot turn into one another."""

from decimal import Decimal

import pytest
from pint.errors import DimensionalityError

from normalize import UnknownUnitError, annual_factor, currencies, ecb_rates, rules, scale_factor
from normalize.rules import period_rules
from normalize.units import registry
from vocabulary.tables import read_rows

PERIODS = ("hour", "day", "week", "month", "year")


@pytest.mark.parametrize(
    ("period", "times"), [("year", "1"), ("month", "12"), ("week", "52"), ("day", "260"), ("hour", "2080")]
)
def test_paid_periods_of_a_year_are_exact_and_shown_plainly(period, times):
    assert str(annual_factor(period)) == times


@pytest.mark.parametrize("period", ["", "fortnight", "Year", "hour * 3", "INR", "work_hour"])
def test_a_period_that_is_not_defined_is_an_error(period):
    with pytest.raises(UnknownUnitError, match=r"units\.txt"):
        annual_factor(period)


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("k", 10**3),
        ("K", 10**3),
        ("thousand", 10**3),
        ("lakh", 10**5),
        ("Lakhs", 10**5),
        ("lac", 10**5),
        ("L", 10**5),
        ("million", 10**6),
        ("mn", 10**6),
        ("crore", 10**7),
        ("Cr", 10**7),
        ("billion", 10**9),
        ("trillion", 10**12),
    ],
)
def test_scale_words(word, number):
    assert scale_factor(word) == number


@pytest.mark.parametrize("word", ["", "dozen", "inr", "work_hour", "2 lakh"])
def test_a_word_that_is_no_scale_is_an_error(word):
    with pytest.raises(UnknownUnitError):
        scale_factor(word)


def test_scales_are_those_that_extraction_reads():
    for row in read_rows("scales.csv"):
        assert scale_factor(row["scale"]) == Decimal(row["factor"]), row


def test_lakh_a_month_becomes_exact_rupees_a_year():
    pay = registry().Quantity(Decimal("8.33"), "lakh * INR / work_month")
    assert pay.to("INR / work_year").magnitude == Decimal(9_996_000)


@pytest.mark.parametrize(
    ("source", "target"), [("USD", "EUR"), ("USD / work_year", "INR / work_year"), ("INR", "INR / work_year")]
)
def test_only_a_rate_turns_one_currency_into_another(source, target):
    with pytest.raises(DimensionalityError):
        registry().Quantity(Decimal(1), source).to(target)


def test_every_currency_that_is_read_or_has_a_rate_is_a_unit():
    written = {row["code"] for row in read_rows("currencies.csv")}
    assert not (written | ecb_rates().currencies) - currencies()


@pytest.mark.parametrize("period", PERIODS)
def test_the_rule_of_a_period_states_the_factor_that_is_used(period):
    values = {rule.rule_id: rule.value for rule in rules()}
    assert [values[rule_id] for rule_id in period_rules(period)] == [str(annual_factor(period))] * (period != "year")
