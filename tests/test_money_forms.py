"""How the ends, the bound, the period and the currency of an amount are told, form by form."""

from __future__ import annotations

import pytest

from extract import extract_text
from extract.money.ranges import read_amounts

RANGES = [
    ("from ₹4 lakh all the way to ₹6 lakh", 400_000, 600_000, "INR"),
    ("₹4 lakh to as much as ₹6 lakh", 400_000, 600_000, "INR"),
    ("₹4 to more than ₹6 LPA", 400_000, 600_000, "INR"),
    ("$80,000 to upwards of $95,000", 80_000, 95_000, "USD"),
    ("$80,000 to a maximum of $95,000", 80_000, 95_000, "USD"),
    ("from $80k to possibly $95k", 80_000, 95_000, "USD"),
    ("from a low of £30,000 to a high of £45,000", 30_000, 45_000, "GBP"),
    ("between a low of £30,000 and a high of £45,000", 30_000, 45_000, "GBP"),
    ("£30,000 minimum to £45,000 maximum", 30_000, 45_000, "GBP"),
    ("KSh 50,000-KSh 80,000", 50_000, 80_000, "KES"),
    ("five - six lakhs", 500_000, 600_000, "INR"),
    ("five-six lakhs", 500_000, 600_000, "INR"),
    ("five lakh–six lakh rupees", 500_000, 600_000, "INR"),
    ("between five lakh and six lakh rupees", 500_000, 600_000, "INR"),
    ("sixty to about seventy thousand dollars", 60_000, 70_000, "USD"),
]
SINGLE = [
    ("one hundred and twenty thousand dollars", 120_000, "USD"),
    ("one hundred twenty-five thousand dollars", 125_000, "USD"),
    ("a quarter of a million dollars", 250_000, "USD"),
    ("twenty five lakhs", 2_500_000, "INR"),
    ("three lakh fifty thousand rupees", 350_000, "INR"),
    ("₹6,40, 000", 640_000, "INR"),
    ("Rs: 6,40,000", 640_000, "INR"),
    ("CDN$64,000", 64_000, "CAD"),
    ("$64,000 CDN", 64_000, "CAD"),
    ("Kshs. 64,000", 64_000, "KES"),
    ("64,000 UAE dirhams", 64_000, "AED"),
    ("64,000 Saudi riyals", 64_000, "SAR"),
    ("6,400,000 Japanese yen", 6_400_000, "JPY"),
]
BOUNDS = [
    ("not below ₹8 LPA", 800_000, None),
    ("never less than ₹8 LPA", 800_000, None),
    ("₹8 LPA at least", 800_000, None),
    ("₹8 LPA or over", 800_000, None),
    ("upwards to ₹8 LPA", None, 800_000),
    ("up to an impressive ₹8 LPA", None, 800_000),
    ("up to and including ₹8 LPA", None, 800_000),
    ("a ceiling of ₹8 LPA", None, 800_000),
    ("₹8 LPA at most", None, 800_000),
    ("₹80,000 per month or less", None, 80_000),
]
PERIODS = [
    ("$15-an-hour", "hour"),
    ("$15 p.h.", "hour"),
    ("$15 hr", "hour"),
    ("$15 HR software", None),
    ("£400 p.w.", "week"),
    ("£90-a-day", "day"),
    ("£90 p.d.", "day"),
    ("$300 per diem", "day"),
    ("₹800 per working day", "day"),
    ("€2,000 p.c.m.", "month"),
    ("$40,000-a-year", "year"),
    ("$40,000 per calendar year", "year"),
]
CELLS = [
    ("Salary (LPA)", "4 to 6", 400_000, 600_000, "INR", "year"),
    ("Salary (LPA)", "Up to 30", None, 3_000_000, "INR", "year"),
    ("Salary (₹L)", "4-6", 400_000, 600_000, "INR", "year"),
    ("Salary (USD)", "64,000 to 80,000", 64_000, 80_000, "USD", "year"),
    ("USD per year", "64,000", 64_000, 64_000, "USD", "year"),
    ("Hourly rate (USD)", "25", 25, 25, "USD", "hour"),
    ("$ per hour", "25-30", 25, 30, "USD", "hour"),
    ("Salary (₹ p.m.)", "45k-60k", 45_000, 60_000, "INR", "month"),
    ("Monthly salary (KES)", "85,000", 85_000, 85_000, "KES", "month"),
    ("Salary (€)", "54.000", 54_000, 54_000, "EUR", "year"),
    ("Salary (A$)", "85,000", 85_000, 85_000, "AUD", "year"),
    ("Salary (US$)", "85,000", 85_000, 85_000, "USD", "year"),
]


@pytest.mark.parametrize(("text", "low", "high", "currency"), RANGES)
def test_two_ends_make_one_range(text: str, low: int, high: int, currency: str) -> None:
    assert [(one.low, one.high, one.currency) for one in read_amounts(f"They earn {text}.")] == [(low, high, currency)]


@pytest.mark.parametrize(("text", "value", "currency"), SINGLE)
def test_an_amount_is_worth_what_it_says(text: str, value: int, currency: str) -> None:
    found = [(one.low, one.high, one.currency) for one in read_amounts(f"They earn {text}.")]
    assert found == [(value, value, currency)]


def test_two_amounts_in_words_are_not_added_up() -> None:
    assert [one.low for one in read_amounts("They earn five lakh and six lakh rupees.")] == [500_000, 600_000]


def test_a_year_is_no_end_of_a_range() -> None:
    assert read_amounts("From 2022 to more than 2.5 lakh rupees.")[-1].low == 250_000


@pytest.mark.parametrize(("text", "low", "high"), BOUNDS)
def test_a_bound_leaves_one_end_open(text: str, low: int | None, high: int | None) -> None:
    assert [(one.low, one.high) for one in read_amounts(f"They earn {text}.")] == [(low, high)]


@pytest.mark.parametrize(("text", "period"), PERIODS)
def test_a_period_stands_behind_its_amount(text: str, period: str | None) -> None:
    assert [one.period for one in read_amounts(f"They earn {text} here.")] == [period]


@pytest.mark.parametrize(("header", "cell", "low", "high", "currency", "period"), CELLS)
def test_a_header_tells_of_the_bare_figures_under_it(
    header: str, cell: str, low: int | None, high: int | None, currency: str, period: str
) -> None:
    text = f"# Pay guide\n\n| Role | {header} |\n|---|---|\n| Nurse | {cell} |\n| Teacher | n/a |\n"
    (salary,) = extract_text(text).salaries
    assert (salary.low, salary.high, salary.currency, salary.period) == (low, high, currency, period)


@pytest.mark.parametrize("pay", ["₹40,000 (min) to ₹60,000 (max) per month", "a low of $40,000 to a high of $60,000"])
def test_a_word_for_each_end_leaves_a_range(pay: str) -> None:
    (salary,) = extract_text(f"# Pay guide\n\n| Role | Salary |\n|---|---|\n| Nurse | {pay} |\n").salaries
    assert salary.statistic == "range"


@pytest.mark.parametrize("where", ["in most hospitals", "in private hospitals", "for nurses"])
def test_where_pay_is_paid_counts_nothing(where: str) -> None:
    text = f"# How to become a nurse\n\nNurses earn 12 lakhs {where}."
    assert [one.quote for one in extract_text(text).salaries] == ["12 lakhs"]
