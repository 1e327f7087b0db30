"""Skills, degrees and other things that a figure may be about."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.about import segment
from finding import find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Python developers", [("Python", "Python")]),
        ("R programming", [("R programming", "R")]),
        ("Go developers", [("Go", "Go")]),
        ("with an MBA", [("MBA", "MBA")]),
        ("startups pay", [("startups", "Startups")]),
        ("Excel and SQL", [("Excel", "Excel"), ("SQL", "SQL")]),
        ("go to market", []),
        ("R&D", []),
        ("excel at this", []),
        ("rust and decay", []),
        ("nothing of the kind", []),
    ],
)
def test_skills_degrees_and_kinds_of_company(text, expected):
    found = find(segment, text)
    assert [(tag.written, tag.value) for tag in found] == expected


def test_segments_weigh_little():
    assert [tag.weight for tag in find(segment, "Python")] == [0.5]


@given(
    st.lists(st.sampled_from(["Python", "R", "&", "C", "+", " ", "Go ", "MBA", ".", "\n", "Excel"]), max_size=40).map(
        "".join
    ),
    st.integers(0, 20),
    st.integers(0, 20),
)
def test_tags_lie_inside_the_stretch_in_order_and_apart(text, skip, leave):
    start, end = min(skip, len(text)), max(len(text) - leave, min(skip, len(text)))
    tags = find(segment, text, start, end)
    spans = [(tag.start, tag.end) for tag in tags]
    assert all(start <= one < other <= end for one, other in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(text[tag.start : tag.end] == tag.written for tag in tags)
