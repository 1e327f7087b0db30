"""Whose pay a figure is and which of many: employers, places, years and statistics in the words people use."""

from __future__ import annotations

import pytest

from extracted import column, table


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The maximum pay of cooks is ₹4 lakh.", ["maximum"]),
        ("Max pay: ₹4 lakh a year", ["maximum"]),
        ("Cooks earn ₹4 lakh at most.", ["maximum"]),
        ("Cooks earn ₹4 lakh at the very least.", ["minimum"]),
        ("Cooks earn ₹4 lakh to start with.", ["starting"]),
        ("Cooks begin their careers at ₹4 lakh.", ["starting"]),
        ("The salary of a cook does not exceed ₹4 lakh.", ["maximum"]),
        ("Salaries of cooks: ₹6 lakh (average), ₹9 lakh (highest)", ["average", "maximum"]),
        ("The average package was ₹6 lakh, the highest ₹9 lakh.", ["average", "maximum"]),
        ("The 25th percentile of pay is ₹4 lakh, the 75th ₹9 lakh.", ["percentile_25", "percentile_75"]),
        ("The 10th and 90th percentiles of pay are ₹4 lakh and ₹9 lakh.", ["percentile_10", "percentile_90"]),
        (
            "| Job | 25th | 50th | 75th |\n|---|---|---|---|\n| Cook | ₹4 lakh | ₹6 lakh | ₹9 lakh |",
            ["percentile_25", "median", "percentile_75"],
        ),
        ("3 years and above: ₹4 lakh a year", ["point"]),
        ("Hotels paid cooks a median of $40,000. Schools paid the least, at $34,720.", ["median", "median"]),
        (
            "Pay\n\nHow cooks fare.\n\n$74,495\n\nUS National Average\n\n$46,526\n\nState median\n",
            ["average", "median"],
        ),
    ],
)
def test_statistic(text: str, expected: list[str]) -> None:
    assert column(text, "statistic") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Pune average is ₹6 lakh for cooks.", ["Pune"]),
        ("A Mumbai cook earns ₹6 lakh.", ["Mumbai"]),
        ("Cooks in New York city earn $45,000.", ["New York city"]),
        ("Cooks in Toronto earn C$41,000 compared to Vancouver's C$44,000.", ["Toronto", "Vancouver"]),
        ("Compared with Nagpur, Pune pays cooks well: ₹6 lakh.", ["Pune"]),
        ("# What cooks get\n\nCooks at a firm with its head office in Nagpur earn ₹6 lakh.", [None]),
        ("# Cook salary in Pune\n\nCooks in India earn ₹6 lakh.", [None]),
        ("# Cook salary in Pune\n\nCooks earn ₹6 lakh.", ["Pune"]),
        ("Cooks earn ₹6 lakh (junior) in Pune, ₹8 lakh (junior) in Mumbai.", ["Pune", "Mumbai"]),
        (
            "| Metro | Pay of cooks |\n|---|---|\n| Seattle / Tacoma | $60,000 |\n| Boston | $70,000 |",
            ["Seattle", "Boston"],
        ),
    ],
)
def test_city(text: str, expected: list[str | None]) -> None:
    assert column(text, "city") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He joined Marvolo at ₹6 lakh as a cook.", ["Marvolo"]),
        ("I work for Marvolo and make ₹6 lakh as a cook.", ["Marvolo"]),
        ("Marvolo pays its cooks ₹6 lakh.", ["Marvolo"]),
        ("McDonald’s pays its cooks $36,000.", ["McDonald’s"]),
        ("He joined IPS at ₹6 lakh.", [None]),
        ("Accountants employed by Deloitte earn ₹7 lakh.", ["Deloitte"]),
        ("Engineers get $185,000 (Google) vs $210,000 (Meta).", ["Google", "Meta"]),
        ("Analysts who know Google Analytics earn ₹6 lakh.", [None]),
        ("Clerks using Microsoft Excel earn ₹6 lakh.", [None]),
        (
            "# ServiceNow salaries\n\nA ServiceNow developer gets ₹6 lakh. Senior ServiceNow consultants know why.",
            [None],
        ),
        ("# Deloitte salaries\n\nA Deloitte consultant gets ₹6 lakh. Deloitte hires consultants.", ["Deloitte"]),
    ],
)
def test_company(text: str, expected: list[str | None]) -> None:
    assert column(text, "company") == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Cooks in the 1-3 year bracket earn ₹4 lakh.", [(1, 3)]),
        ("At the 5-year mark, cooks earn ₹4 lakh.", [(5, 5)]),
        ("I'm 3 years in and make ₹4 lakh as a cook.", [(3, 3)]),
        ("I have been a cook for 3 years and earn ₹4 lakh.", [(3, 3)]),
        ("Late career (20 years and higher): ₹9 lakh a year", [(20, None)]),
        ("Minimum experience: 3 years. Pay: ₹4 lakh a year", [(3, None)]),
        ("Age limit: 21 to 30 years. Salary: ₹4 lakh a year", [(None, None)]),
        ("A company with 3 years in business pays cooks ₹4 lakh.", [(None, None)]),
    ],
)
def test_experience(text: str, expected: list[tuple[int | None, int | None]]) -> None:
    assert table(text, "experience_min", "experience_max") == expected
