"""Which statistic a figure is."""

from __future__ import annotations

import pytest

from extracted import table


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nurses earn ₹4 lakh a year.", [("point", 400000, 400000)]),
        ("Nurses earn ₹4 lakh to ₹6 lakh a year.", [("range", 400000, 600000)]),
        ("The average salary of nurses is ₹4 lakh.", [("average", 400000, 400000)]),
        ("The median pay of nurses is $86,000 a year.", [("median", 86000, 86000)]),
        ("The average salary of nurses is ₹4 lakh to ₹6 lakh.", [("range", 400000, 600000)]),
        ("Nurses earn up to ₹9 lakh a year.", [("maximum", None, 900000)]),
        ("Nurses earn at least $50,000 a year.", [("minimum", 50000, None)]),
        ("Nurses earn more than $50,000 a year.", [("minimum", 50000, None)]),
        ("Senior nurses earn ₹12 lakh+ a year.", [("minimum", 1200000, None)]),
        ("Salaries of nurses start at $50,000 a year.", [("starting", 50000, None)]),
        ("The average pay of nurses climbs to $52,000 a year.", [("average", 52000, 52000)]),
        ("The average salary of nurses is over $50,000 a year.", [("average", 50000, None)]),
        (
            "The lowest salary of nurses is $50,000 and the highest salary is $99,000 a year.",
            [("minimum", 50000, 50000), ("maximum", 99000, 99000)],
        ),
        (
            "Nurses get minimum and maximum salaries of ₹3 lakh and ₹9 lakh respectively.",
            [("minimum", 300000, 300000), ("maximum", 900000, 900000)],
        ),
        (
            "The lowest salary of nurses is $50,000 while the highest touched $99,000 a year.",
            [("minimum", 50000, 50000), ("maximum", 99000, 99000)],
        ),
        (
            "Nurses are paid $50,000 (25th percentile), $60,000 (median), $70,000 (75th percentile) a year.",
            [("percentile_25", 50000, 50000), ("median", 60000, 60000), ("percentile_75", 70000, 70000)],
        ),
        (
            "Nurses average $42,000 in Ohio, and their pay tops out at $60,000 in Iowa.",
            [("average", 42000, 42000), ("maximum", None, 60000)],
        ),
        ("Top 10% earn: $120,000+ a year.", [("percentile_90", 120000, None)]),
        (
            "Officers may earn from around £17,000. With experience earnings rise to £22,000.",
            [("starting", 17000, None), ("maximum", None, 22000)],
        ),
        (
            "Nurses are paid a $90,000 median (−5%) and clerks $70,000.",
            [("median", 90000, 90000), ("median", 70000, 70000)],
        ),
        (
            "Nurses get ₹8 lakh average for all levels, ₹5 lakh to begin with.",
            [("average", 800000, 800000), ("point", 500000, 500000)],
        ),
        ("Ohio pays nurses the highest salaries, at $90,000 a year on average.", [("average", 90000, 90000)]),
        ("Nurses earned $6,000 a year starting — less than clerks.", [("starting", 6000, 6000)]),
        ("The minimum wage of nurses is to reach $15 per hour.", [("minimum", 15, 15)]),
        (
            "Salaries of nurses start at $50,000 and top out at $90,000.",
            [("starting", 50000, None), ("maximum", None, 90000)],
        ),
        (
            "Nurses start at $50,000 a year and get $90,000+ later.",
            [("starting", 50000, None), ("minimum", 90000, None)],
        ),
        ("The pay of a nurse went from $50,000 to $90,000.", [("point", 50000, 50000), ("point", 90000, 90000)]),
        ("The salary of a nurse rarely dips below ₹9 lakh.", [("minimum", 900000, None)]),
    ],
)
def test_words_and_form_tell_the_statistic(text, expected):
    assert table(text, "statistic", "low", "high") == expected


def test_a_statistic_in_a_heading_is_not_said_of_every_figure_under_it():
    assert table("# The highest salaries of nurses\n\nIn Pune a nurse earns ₹4 lakh.", "statistic") == [("point",)]


def test_the_bound_of_a_percentile_leaves_no_end_open():
    text = "The lowest 10 percent of nurses earn less than $38,000, the highest 10 percent earn more than $99,000."
    assert table(text, "statistic", "low", "high") == [("percentile_10", 38000, 38000), ("percentile_90", 99000, 99000)]
