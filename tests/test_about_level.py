"""Words that say a level of seniority."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.about import level
from finding import find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("entry-level roles", [("entry-level", "entry")]),
        ("Entry level", [("Entry level", "entry")]),
        ("entry‑level", [("entry‑level", "entry")]),
        ("freshers earn", [("freshers", "entry")]),
        ("Fresher (0-1 year)", [("Fresher", "entry")]),
        ("fresh graduates", [("fresh graduates", "entry")]),
        ("at the mid-career level", [("mid-career", "mid")]),
        ("Mid", [("Mid", "mid")]),
        ("mid to senior roles", [("mid", "mid"), ("senior", "senior")]),
        ("entry to mid level", [("entry", "entry"), ("mid level", "mid")]),
        ("an entry salary", [("entry", "entry")]),
        ("Senior Data Scientist", [("Senior", "senior")]),
        ("Sr. Analysts and Jr. Developers", [("Sr.", "senior"), ("Jr.", "junior")]),
        ("experienced professionals", [("experienced professionals", "senior")]),
        ("an experienced captain flies", [("experienced", "senior")]),
        ("Lead (7+ years)", [("Lead", "lead")]),
        ("Lead Engineer", [("Lead", "lead")]),
        ("the team lead earns", [("team lead", "lead")]),
        ("Principal Associate", [("Principal", "principal")]),
        ("Director of Sales", [("Director", "director")]),
        ("Vice President", [("Vice President", "executive")]),
        ("interns earn", [("interns", "intern")]),
        ("Junior (Under Senior)", [("Junior", "junior")]),
    ],
)
def test_words_that_say_a_level(text, expected):
    found = find(level, text)
    assert [(tag.written, tag.value) for tag in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "Senior Secondary",
        "high school seniors",
        "senior citizens",
        "this can lead to ₹20L",
        "leading companies",
        "lead generation",
        "directly",
        "executive summary",
        "staff",
        "entry into the field",
        "data entry operators",
        "mid-sized firms",
        "experienced growth",
        "a school principal",
        "the principal amount",
        "Board of Directors",
        "learned through internships",
    ],
)
def test_words_that_say_no_level(text):
    assert find(level, text) == []


@pytest.mark.parametrize(
    ("text", "weight"), [("Lead", 1.0), ("lead engineers earn", 0.6), ("experienced nurses", 0.6), ("freshers", 1.0)]
)
def test_words_that_often_mean_something_else_weigh_less(text, weight):
    assert [tag.weight for tag in find(level, text)] == [weight]


@given(
    st.lists(
        st.sampled_from(["senior ", "lead ", "mid", "-", "level ", "Sr", " ", ".", "entry ", "to ", "engineer ", "\n"]),
        max_size=40,
    ).map("".join),
    st.integers(0, 20),
    st.integers(0, 20),
)
def test_tags_lie_inside_the_stretch_in_order_and_apart(text, skip, leave):
    start, end = min(skip, len(text)), max(len(text) - leave, min(skip, len(text)))
    tags = find(level, text, start, end)
    spans = [(tag.start, tag.end) for tag in tags]
    assert all(start <= one < other <= end for one, other in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(text[tag.start : tag.end] == tag.written for tag in tags)
