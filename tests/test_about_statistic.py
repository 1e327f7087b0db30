"""Words that say which statistic a figure of pay is."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.about import statistic


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The average salary is ₹8L", [("average", "average")]),
        ("Avg. CTC", [("Avg.", "average")]),
        ("pay averages around ₹7 lakh", [("averages", "average")]),
        ("₹5 lakh on average", [("on average", "average")]),
        ("The mean annual wage is $38,200", [("mean", "average")]),
        ("Mean", [("Mean", "average")]),
        ("averageSalary: ₹8 lakh", [("average", "average")]),
        ("National average pay: ₹30,000 a month", [("average", "average")]),
        ("median total comp of $272k", [("median", "median")]),
        ("lowest salary ₹2L, highest salary ₹12L", [("lowest", "minimum"), ("highest", "maximum")]),
        ("a minimum of $10,000 and a maximum of $30,000", [("minimum", "minimum"), ("maximum", "maximum")]),
        ("Min", [("Min", "minimum")]),
        ("High", [("High", "maximum")]),
        ("Highest: 90,000 USD", [("Highest", "maximum")]),
        ("a top salary of ₹50L", [("top", "maximum")]),
        ("up to ₹40 LPA", [("up to", "maximum")]),
        ("as high as $1.38M", [("as high as", "maximum")]),
        ("at least ₹3 lakh", [("at least", "minimum")]),
        ("a starting salary of ₹3L", [("starting", "starting")]),
        ("the highest overseas offer touched $250,000", [("highest", "maximum")]),
        ("the bottom tenth make under $37,130", [("bottom tenth", "percentile_10")]),
        ("the lowest-paid tenth earned under $47,510", [("lowest-paid tenth", "percentile_10")]),
        ("the best-paid quarter make over $90,000", [("best-paid quarter", "percentile_75")]),
        ("the national mean for welders is $79,200", [("mean", "average")]),
        ("above the national mean of $79,200", []),
        ("starts new teachers at $64,000", [("starts new teachers at", "starting")]),
        ("pay starts at ₹3 LPA", [("starts at", "starting")]),
        ("salaries begin at ₹6 lakh and rise to ₹20 LPA", [("begin at", "starting")]),
        ("entry pay of ₹3L", [("entry pay", "starting")]),
        ("initial salary", [("initial salary", "starting")]),
        ("10th percentile", [("10th percentile", "percentile_10")]),
        ("P25", [("P25", "percentile_25")]),
        ("25th %ile", [("25th %ile", "percentile_25")]),
        ("Top (90th pct)", [("90th pct", "percentile_90")]),
        ("a starting bonus", []),
        ("50th percentile", [("50th percentile", "median")]),
        ("the bottom 10%", [("bottom 10%", "percentile_10")]),
        ("the top 10% earn more than $200k", [("top 10%", "percentile_90")]),
        ("90 % get ₹3 LPA", [("90 % get", "percentile_90")]),
        ("90% of the employees get a salary of about Rs 550,000", [("90% of the employees get", "percentile_90")]),
        ("10% earn more than ₹30 lakh", [("10% earn more than", "percentile_90")]),
        (
            "25% of Nurse(s) are earning less than 103,000 USD while 75% of them are earning more than 103,000 USD",
            [
                ("25% of Nurse(s) are earning less than", "percentile_25"),
                ("75% of them are earning more than", "percentile_25"),
            ],
        ),
        ("half of all workers earned more than $60,000", [("half of all workers earned more than", "median")]),
        ("half of all workers left for more than $60,000", []),
        ("lower quartile", [("lower quartile", "percentile_25")]),
        ("upper quartile", [("upper quartile", "percentile_75")]),
        ("an average day rate of £210", [("average", "average")]),
        ("and a low of $2,200", [("a low of", "minimum")]),
        ("a high of $9,200", [("a high of", "maximum")]),
        ("$90,000 at the top", [("at the top", "maximum")]),
        ("the best-paid 25% made", [("best-paid 25%", "percentile_75")]),
        ("the lowest-paid 25% made", [("lowest-paid 25%", "percentile_25")]),
        ("the salary range", [("salary range", "range")]),
        ("pay ranges from ₹4 LPA", [("pay ranges", "range")]),
    ],
)
def test_words_that_say_which_statistic_a_figure_is(text, expected):
    found = statistic.find(text, 0, len(text))
    assert [(tag.written, tag.value) for tag in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "the highest paying jobs",
        "the highest-paid employees",
        "top companies",
        "the top 10 jobs",
        "top-paying roles",
        "lowest-paying work",
        "the average person",
        "an average experience of 4 years",
        "maximum experience",
        "minimum qualification",
        "what does this mean for you",
        "a range of skills",
        "P50s",
        "up to 2 years",
        "78 percent of experts earn between ₹4 and 6 lakhs",
        "the starting point of a career",
        "start with a course",
        "City X pays the highest at $41",
    ],
)
def test_words_that_qualify_no_figure_of_pay(text):
    assert statistic.find(text, 0, len(text)) == []


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("average salary", 1.0),
        ("Average", 1.0),
        ("the average teacher may earn", 0.6),
        ("cities with the highest salaries", 0.4),
    ],
)
def test_a_word_of_pay_beside_it_makes_it_sure(text, weight):
    assert [tag.weight for tag in statistic.find(text, 0, len(text))] == [weight]


@given(
    st.lists(
        st.sampled_from(
            [
                "average ",
                "salary ",
                "top ",
                "10%",
                "earn ",
                "₹5 ",
                "lakh",
                "range ",
                "from ",
                "min",
                " ",
                "\n",
                "P25",
                "1",
            ]
        ),
        max_size=40,
    ).map("".join),
    st.integers(0, 20),
    st.integers(0, 20),
)
def test_tags_lie_inside_the_stretch_in_order_and_apart(text, skip, leave):
    start, end = min(skip, len(text)), max(len(text) - leave, min(skip, len(text)))
    tags = statistic.find(text, start, end)
    spans = [(tag.start, tag.end) for tag in tags]
    assert all(start <= one < other <= end for one, other in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(text[tag.start : tag.end] == tag.written for tag in tags)
