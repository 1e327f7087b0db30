"""Words that say which part of pay a figure is."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.about import component


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a base salary of $100k", [("base salary", "base")]),
        ("Basic Pay", [("Basic Pay", "base")]),
        ("Base", [("Base", "base")]),
        ("20 LPA fixed", [("fixed", "base")]),
        ("$131k base, $158k total", [("base", "base"), ("total", "total")]),
        ("Fixed CTC", [("Fixed CTC", "base")]),
        (
            "$250K base, $300K equity, and a $35K signing bonus",
            [("base", "base"), ("equity", "stock"), ("signing bonus", "bonus")],
        ),
        ("(base + bonus)", [("base + bonus", "total")]),
        ("Base plus allowances", [("Base plus allowances", "total")]),
        ("total compensation", [("total compensation", "total")]),
        ("12 LPA CTC", [("CTC", "total")]),
        ("TC of $300k", [("TC", "total")]),
        ("Gross Salary", [("Gross Salary", "total")]),
        ("packages may hit ₹1 crore", [("packages", "total")]),
        ("OTE $200k", [("OTE", "total")]),
        ("₹6 lakh including tips and bonus", [("including tips and bonus", "total")]),
        ("Total", [("Total", "total")]),
        ("In-hand salary", [("In-hand salary", "in_hand")]),
        ("₹5 LPA in hand", [("in hand", "in_hand")]),
        ("can take home ₹15 lakh", [("take home", "in_hand")]),
        ("net pay", [("net pay", "in_hand")]),
        ("after tax", [("after tax", "in_hand")]),
        ("variable pay", [("variable pay", "bonus")]),
        ("Additional Cash Compensation", [("Additional Cash Compensation", "bonus")]),
        ("sales commission", [("sales commission", "bonus")]),
        ("Profit Sharing", [("Profit Sharing", "bonus")]),
        ("RSUs", [("RSUs", "stock")]),
        ("ESOPs", [("ESOPs", "stock")]),
        ("stock options", [("stock options", "stock")]),
        ("total 24L", [("total", "total")]),
        # What is added to pay is not the pay.
        ("$2,100 + performance bonus", []),
        ("$90k + bonus of $9k", [("bonus", "bonus")]),
    ],
)
def test_words_that_say_which_part_of_pay_a_figure_is(text, expected):
    found = component.find(text, 0, len(text))
    assert [(tag.written, tag.value) for tag in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "₹12 LPA",
        "a software package",
        "private equity",
        "equity research analyst",
        "the stock market",
        "the 7th Pay Commission",
        "a client base",
        "skills in hand",
        "a variable number of hours",
        "excluding bonus",
        "tax incentives",
        "knowledge-based work",
    ],
)
def test_words_that_name_no_part_of_pay(text):
    assert component.find(text, 0, len(text)) == []


@given(
    st.lists(
        st.sampled_from(
            [
                "base ",
                "+ ",
                "bonus ",
                "total ",
                "salary ",
                "20 LPA ",
                "equity",
                "in hand",
                " ",
                "\n",
                "including ",
                "a ",
            ]
        ),
        max_size=40,
    ).map("".join),
    st.integers(0, 20),
    st.integers(0, 20),
)
def test_tags_lie_inside_the_stretch_in_order_and_apart(text, skip, leave):
    start, end = min(skip, len(text)), max(len(text) - leave, min(skip, len(text)))
    tags = component.find(text, start, end)
    spans = [(tag.start, tag.end) for tag in tags]
    assert all(start <= one < other <= end for one, other in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(text[tag.start : tag.end] == tag.written for tag in tags)


def test_equity_that_comes_with_pay_is_not_the_pay():
    assert not component.find("startups pay 12 lakh with 0.5% equity", 0, 37)
