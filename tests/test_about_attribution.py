"""Sources that a text credits for its figures."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.about import attribution
from finding import find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("According to Glassdoor, the average", [("Glassdoor", 1.0)]),
        ("As per AmbitionBox data", [("AmbitionBox", 1.0)]),
        ("Source(s): AmbitionBox", [("AmbitionBox", 1.0)]),
        ("(Source – Glassdoor)", [("Glassdoor", 1.0)]),
        ("Source: Indeed, SEEK, PayScale (January data)", [("Indeed", 1.0), ("SEEK", 1.0), ("PayScale", 1.0)]),
        ("about ₹10 LPA (Glassdoor)", [("Glassdoor", 1.0)]),
        ("₹10 LPA - PayScale", [("PayScale", 1.0)]),
        ("Payscale says that", [("PayScale", 1.0)]),
        ("Glassdoor's data shows", [("Glassdoor", 1.0)]),
        ("Indeed reports an average", [("Indeed", 1.0)]),
        ("reported by Naukri.com", [("Naukri", 1.0)]),
        ("via Levels.fyi", [("Levels.fyi", 1.0)]),
        ("per BLS", [("U.S. Bureau of Labor Statistics", 1.0)]),
        ("according to a release by TeamLease Digital", [("TeamLease", 1.0)]),
        ("according to [Glassdoor](https://example.org)", [("Glassdoor", 1.0)]),
        ("Source: https://www.payscale.com/research", [("PayScale", 1.0)]),
        ("Glassdoor has more", [("Glassdoor", 0.5)]),
        ("engineers at Deloitte earn", [("Deloitte", 0.3)]),
        ("According to Acme Pay Insights, nurses earn", [("Acme Pay Insights", 0.8)]),
        ("as per Acme Research, demand", [("Acme Research", 0.8)]),
    ],
)
def test_sources_and_how_surely_they_are_credited(text, expected):
    found = find(attribution, text)
    assert [(tag.value, tag.weight) for tag in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "according to one source",
        "according to a recent report",
        "according to experts",
        "Salary According to Experience",
        "as per company policy",
        "as per Industry Standards",
        "Indeed, salaries are high",
        "a blind spot",
        "the Pay Scale of teachers",
        "an exam held every Weekday",
        "Published on Nov 7",
        "a dice",
        "https://example.org/glassdoor",
        "an ADA rule",
    ],
)
def test_words_that_credit_nobody(text):
    assert find(attribution, text) == []


@given(
    st.lists(
        st.sampled_from(
            [
                "Glassdoor",
                "according to ",
                "Source: ",
                ", ",
                "(",
                ")",
                "Acme ",
                "and ",
                "Indeed",
                "'s",
                " ",
                "\n",
                "data ",
            ]
        ),
        max_size=40,
    ).map("".join),
    st.integers(0, 20),
    st.integers(0, 20),
)
def test_tags_lie_inside_the_stretch_in_order_and_apart(text, skip, leave):
    start, end = min(skip, len(text)), max(len(text) - leave, min(skip, len(text)))
    tags = find(attribution, text, start, end)
    spans = [(tag.start, tag.end) for tag in tags]
    assert all(start <= one < other <= end for one, other in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(text[tag.start : tag.end] == tag.written for tag in tags)
