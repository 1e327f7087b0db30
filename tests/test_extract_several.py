"""Sentences that tell several amounts: which words go with which of them."""

from __future__ import annotations

import pytest

from extracted import column, table


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        (
            "Cooks earn ₹3 lakh ($3,600) in Pune, ₹4 lakh ($4,800) in Surat and ₹5 lakh ($6,000) in Delhi.",
            "city",
            ["Pune", "Pune", "Surat", "Surat", "Delhi", "Delhi"],
        ),
        (
            "Pay is £33,000 ($42,000) for bakers and £27,000 ($34,000) for drivers.",
            "role_text",
            ["bakers", "bakers", "drivers", "drivers"],
        ),
        (
            "A vet earns C$70,000 (about $51,000) in Canada, €60,000 (about $64,000) in Germany.",
            "country",
            ["CA", "CA", "DE", "DE"],
        ),
    ],
)
def test_an_amount_told_again_in_other_money_shares_its_words(text, field, expected):
    assert column(text, field) == expected


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        ("Cooks earn ₹3 lakh (fresher) (Pune), ₹4 lakh (fresher) (Surat).", "city", ["Pune", "Surat"]),
        ("Cooks earn ₹3 lakh (median) in Pune / ₹4 lakh (median) in Surat.", "city", ["Pune", "Surat"]),
        ("Pay is £30k (median) for bakers versus £27k (median) for drivers.", "role_text", ["bakers", "drivers"]),
        ("Pay is ₹6 lakh (0-2 years) for bakers but ₹9 lakh (3-5 years) for vets.", "role_text", ["bakers", "vets"]),
        ("Vets earn **$90,000** (Meta) and **$80,000** (Oracle).", "company", ["Meta", "Oracle"]),
        ("Vets earn $90,000 a year (Meta) and $80,000 a year (Oracle).", "company", ["Meta", "Oracle"]),
    ],
)
def test_what_stands_behind_a_bracket_is_of_the_amount_before_it(text, field, expected):
    assert column(text, field) == expected


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        ("Vets earn £30,000 for entry-level roles and £60,000 for senior roles.", "level", ["entry", "senior"]),
        ("Vets earn £30,000 a year in entry-level jobs while £60,000 in senior jobs.", "level", ["entry", "senior"]),
        (
            "Vets earn ₹4 lakh lowest, ₹6 lakh average and ₹9 lakh highest.",
            "statistic",
            ["minimum", "average", "maximum"],
        ),
        ("The lowest wage is ₹4 lakh, whereas the highest ₹9 lakh.", "statistic", ["minimum", "maximum"]),
        ("Pay of vets: lowest (£20,000), highest (£50,000).", "statistic", ["minimum", "maximum"]),
        ("On average, vets earn £40,000, while cooks earn £25,000.", "statistic", ["average", "average"]),
        ("Vets get $90,000 a year in stock and $8,000 in bonus.", "component", ["stock", "bonus"]),
        ("Vets: London £50,000 compared to Hull: £40,000.", "city", ["London", "Hull"]),
        ("Vets in Canada earn $72k, in the US $94k and in Ireland $81k.", "country", ["CA", "US", "IE"]),
        ("Vets earn £40,000 / HSBC pays £50,000.", "quote", ["£40,000", "£50,000"]),
    ],
)
def test_each_amount_has_words_of_its_own(text, field, expected):
    assert column(text, field) == expected


def test_a_second_range_behind_followed_by_is_one_amount():
    text = "Vets earn $50,000 to $58,000 in Reno, followed by $64,000 to $70,000 in Boise."
    assert table(text, "low", "high", "city") == [(50000.0, 58000.0, "Reno"), (64000.0, 70000.0, "Boise")]
