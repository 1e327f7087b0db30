"""For how long an amount is paid."""

from __future__ import annotations

from decimal import Decimal

import pytest

from extract.money.ranges import Amount
from extract.resolving.bands import plausible
from extract.resolving.stated import nearest_period
from extracted import column, table


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nurses earn ₹30,000 per month.", ["month"]),
        ("The monthly salary of a nurse is ₹30,000.", ["month"]),
        ("Plumbers earn $30 to $45 an hour.", ["hour"]),
        ("Nurses are paid $4,000 and doctors $12,000 per month.", ["month", "month"]),
        # The words behind the bracket hold for the amount before it too.
        ("Nurses in Pune earn 60,000 INR ($720) per month.", ["month", "month"]),
        # So do those behind what is paid on top.
        ("Cooks earn £400 per week (£12.21 base + £1.47 holiday pay per hour).", ["week", "hour"]),
        # A heading, a header or a caption says it for what stands under it.
        ("# Monthly pay of nurses\n\nThe average pay is ₹30,000.", ["month"]),
        ("|Role|Monthly salary|\n|---|---|\n|Nurse|₹30,000|\n|Welder|₹22,000|\n", ["month", "month"]),
        (
            "|Element|Price|\n|---|---|\n|Rent|$900|\n|Nurse salary/mo|$9,759|\n|Nurse salary / wk|$2,250|\n",
            ["month", "week"],
        ),
        ("Hourly pay by job:\n\n- Plumber: $32\n- Welder: $25\n", ["hour", "hour"]),
        # What comes in hand is a month's, though the column beside it is a year's.
        ("|Kind|CTC range|In-hand range|\n|---|---|---|\n|Banks|₹8 LPA|₹57K–₹1.06L|\n", ["year", "month"]),
        # In one cell a figure is for the period that it can be for.
        (
            "# Pay\n\n|Job|Pay|\n|---|---|\n|Welder|$31/hour ($62,000)|\n|Mason|$29/hour ($58,000)|\n",
            ["hour", "year", "hour", "year"],
        ),
        # CTC over a text may be a month's too.
        ("# CTC of crews\n\nA purser gets ₹1 lakh a month, a steward ₹60k.", ["month", "month"]),
        ("Electricians: day rates £220-£280, pay £30,000.", ["day", "year"]),
        # A scale of the Indian state, and a range that begins where only a month's pay can.
        ("Senior clerk pay (Scale 18): ₹1,54,060 – ₹1,94,540", ["month"]),
        ("Clerks earn ₹54,060 – ₹1,40,540.", ["month"]),
        (
            "Income:\nMonth 3: £800 (first client)\nMonth 4: £2,200 (retainer)\nAnnualised income: £31,200\n",
            ["month", "month", "year"],
        ),
        # No week's pay is so small; what is told in lakhs is a year's.
        ("Bonds cost $5 a week. Walmart pays packers $17.50; others pay $18 an hour.", ["hour", "hour"]),
        ("# Interns\n\nThey get ₹1 lakh a month.\n\n# Testers\n\nThey are paid ₹3.2 lakh.", ["month", "year"]),
        # The middle of a column tells the period of all its figures.
        (
            "|Job|Pay in Rs|\n|---|---|\n|Cook|90,000|\n|Chef|4,10,000|\n|Waiter|3,20,000|\n|Host|2,80,000|\n",
            ["year"] * 4,
        ),
        # Nothing said: a year, as far as the amount may be one.
        ("Nurses earn ₹4 lakh.", ["year"]),
        ("Nurses earn a salary of $70,000.", ["year"]),
    ],
)
def test_the_period_is_stated_near_or_around_or_is_a_year(text, expected):
    assert column(text, "period") == expected


def test_a_period_that_the_amount_cannot_have_is_passed_over():
    text = "# Hourly and yearly pay\n\nPlumbers work by the hour, for a salary of $62,000."
    assert column(text, "period") == ["year"]


def test_an_amount_is_paid_for_the_period_of_those_of_its_size():
    text = "Plumbers earn $31 per hour. Welders earn a wage of $27. Roofers earn $58,000 per year and fitters $61,000."
    assert column(text, "period") == ["hour", "hour", "year", "year"]


def test_other_money_and_the_sentence_before_about_other_money_tell_no_period():
    text = (
        "Engineers earn $80–$150 an hour. We spend $310K a month on rent.\n\nA staff engineer makes a base of $165,000."
    )
    assert column(text, "period") == ["hour", "year"]
    text = "# Nurse pay\n\nNurses in Dubai are paid AED 5,000 a month.\n\nIn the UK a nurse earns £29,970."
    assert column(text, "period") == ["month", "year"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A nurse in India earns ₹25,000.", ["month"]),
        ("A nurse in Dubai earns AED 8,000 and a surgeon AED 700,000.", ["month", "year"]),
        ("A nurse in Singapore earns S$4,500.", ["month"]),
        ("Engineers earn ₹31 LPA. In hand: ₹1.52 lakh.", ["year", "month"]),
        ("A judge in India earns ₹54,060 – ₹1,40,540.", ["month"]),
        ("Clerks in India get a monthly stipend of ₹15,000. A judge earns ₹1,44,840 – ₹1,94,660.", ["month", "month"]),
        # A bonus is a year's.
        ("Clerks earn ₹30,000 per month. The bonus is ₹40,000.", ["month", "year"]),
        # Nearly as much is said to be a year's pay.
        ("Clerks earn ₹90,000 per year. Guards earn ₹70,000.", ["year", "year"]),
    ],
)
def test_where_pay_is_told_by_the_month_full_digits_are_a_months(text, expected):
    assert column(text, "period") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The basic pay of a clerk in the government is ₹35,400.", ["month"]),
        ("Station masters are on the pay scale of ₹35,400 to ₹1,12,400.", ["month"]),
        ("The basic pay of a clerk is ₹4,20,000.", ["year"]),
    ],
)
def test_pay_scales_of_the_indian_state_are_those_of_a_month(text, expected):
    assert column(text, "period") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A nurse earns ₹4,00,000 ($4,800) a year.", [("INR", "year"), ("USD", "year")]),
        ("A nurse earns ₹30,000 a month (about $360).", [("INR", "month"), ("USD", "month")]),
        ("A nurse earns $60,000 a year, or $5,000 a month.", [("USD", "year"), ("USD", "month")]),
    ],
)
def test_a_conversion_says_the_amount_before_it_again(text, expected):
    assert table(text, "currency", "period") == expected
    assert len(set(table(text, "role_text", "country"))) == 1


def amount(top: int) -> Amount:
    """An amount of so many units."""
    return Amount(0, 1, Decimal(top), Decimal(top), "USD", None)


@pytest.mark.parametrize(
    ("top", "currency", "period", "expected"),
    [
        (7_000, "USD", "year", True),
        (6_999, "USD", "year", False),
        (60_000, "INR", "year", True),
        (59_999, "INR", "year", False),
        (250, "GBP", "month", True),
        (1, "SEK", "month", True),
        (2_000, "USD", "hour", True),
        (2_001, "USD", "hour", False),
        (40_000, "INR", "hour", True),
        (60_001, None, "week", False),
    ],
)
def test_how_large_pay_for_a_period_may_be(top, currency, period, expected):
    assert plausible(amount(top), currency, period) is expected


@pytest.mark.parametrize(
    ("top", "expected"), [(30, "hour"), (100, "hour"), (5_000, "month"), (40_000, "year"), (10**9, "year")]
)
def test_the_nearest_in_size_within_a_factor_of_six(top, expected):
    stated = {"hour": [3.0, 3.5], "month": [8.0], "year": [11.0]}
    assert nearest_period(amount(top), stated) == expected


def test_without_stated_amounts_it_is_a_year():
    assert nearest_period(amount(30), {}) == "year"


def test_larger_pay_than_is_customary_is_a_months_where_the_text_tells_it_by_the_month():
    told = "|Ship|Monthly salary|Package a year|\n|---|---|---|\n|Tanker|2.8 - 3.5 lakh|33 - 42 lakh|\n"
    text = f"# Pay of officers\n\n{told}\n## Fleets\n\n|Fleet|Starting salary|\n|---|---|\n|Oceanic|₹3 lakh|\n"
    assert column(text, "period") == ["month", "year", "month"]
    # Not where pay by the year is of that size too.
    assert column(text.replace("33 - 42", "7 - 8"), "period") == ["month", "year", "year"]
