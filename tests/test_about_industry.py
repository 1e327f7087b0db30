"""Industries named in text, in its own words."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.about import industry
from finding import find


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the IT industry", [("IT", 1.0)]),
        ("in the banking and finance sectors", [("banking and finance", 1.0)]),
        ("in banking, retail and insurance sectors", [("banking", 1.0), ("retail", 1.0), ("insurance", 1.0)]),
        ("Industry: Retail", [("Retail", 1.0)]),
        ("Industry: IT and Consulting | x", [("IT and Consulting", 1.0)]),
        ("Pune's IT sector", [("IT", 1.0)]),
        ("the Indian IT sector", [("IT", 1.0)]),
        ("the fast-growing renewable energy sector", [("renewable energy", 1.0)]),
        ("the basket weaving industry", [("basket weaving", 1.0)]),
        ("nurses in healthcare", [("healthcare", 0.4)]),
        ("Finance and e-commerce firms", [("Finance", 0.4), ("e-commerce", 0.4)]),
        ("the industry", []),
        ("it depends on experience, location and industry", []),
        ("revolutionizing industries", []),
        ("your industry", []),
        ("various industries", []),
        ("the private sector", []),
        ("in the small scale industry", []),
        ("the fastest-growing industry", []),
        ("it is so", []),
        ("the top cloud computing skills", []),
    ],
)
def test_industries_and_how_surely_they_are_meant(text, expected):
    found = find(industry, text)
    assert [(tag.value, tag.weight) for tag in found] == expected


@given(
    st.lists(
        st.sampled_from(
            ["the ", "IT ", "industry", "sector", ", ", "and ", "retail ", ":", " ", "\n", "Industry: ", "a"]
        ),
        max_size=40,
    ).map("".join),
    st.integers(0, 20),
    st.integers(0, 20),
)
def test_tags_lie_inside_the_stretch_in_order_and_apart(text, skip, leave):
    start, end = min(skip, len(text)), max(len(text) - leave, min(skip, len(text)))
    tags = find(industry, text, start, end)
    spans = [(tag.start, tag.end) for tag in tags]
    assert all(start <= one < other <= end for one, other in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(text[tag.start : tag.end] == tag.written for tag in tags)


@pytest.mark.parametrize(("text", "expected"), [("Salary Research", []), ("the research sector", ["research"])])
def test_a_kind_of_work_is_an_industry_only_where_it_is_called_one(text, expected):
    assert [tag.value for tag in find(industry, text)] == expected
