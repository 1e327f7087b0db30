"""Countries and cities in text, and cells that are cities as a whole."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.about import nations, places

WORDS = [
    "in ",
    "New ",
    "York",
    "Delhi",
    " NCR",
    ", ",
    "TX",
    "the ",
    "US",
    ".",
    "Indian ",
    "Pune",
    "'s ",
    "Reading",
    "\n",
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in Bangalore and Pune", [("Bengaluru", "IN", 1.0), ("Pune", "IN", 1.0)]),
        ("in Mumbai's suburbs", [("Mumbai", "IN", 1.0)]),
        ("nurses in Perth", [("Perth", "AU", 1.0)]),
        ("Delhi NCR", [("Delhi NCR", "IN", 1.0)]),
        ("New York", [("New York", "US", 1.0)]),
        ("London, ON", [("London", "CA", 1.0)]),
        ("Central London", [("London", "GB", 1.0)]),
        ("Austin, TX", [("Austin", "US", 1.0)]),
        ("in Reading", [("Reading", "GB", 0.6)]),
        ("reading is fun", []),
        ("Reading is fun", []),
        ("Jane Austin", []),
        ("bangalore", []),
    ],
)
def test_cities_by_their_standard_names(text, expected):
    tags = places.find(text, 0, len(text))
    assert [(tag.value, tag.country, tag.weight) for tag in tags] == expected
    assert {tag.field for tag in tags} <= {"city"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in the US", [("US", "US", 1.0)]),
        ("the U.S. market", [("U.S.", "US", 1.0)]),
        ("the United Kingdom", [("United Kingdom", "GB", 1.0)]),
        ("Singapore", [("Singapore", "SG", 1.0)]),
        ("Indian engineers", [("Indian", "IN", 0.8)]),
        ("Karnataka", [("Karnataka", "IN", 0.7)]),
        ("the Gulf Coast", [("Gulf Coast", "US", 0.7)]),
        ("Lincolnshire", [("Lincolnshire", "GB", 0.7)]),
        ("British Columbia", [("British Columbia", "CA", 0.7)]),
        ("give it to us", []),
        ("IN total", []),
        ("Polish the text", []),
    ],
)
def test_countries_and_what_stands_for_them(text, expected):
    tags = places.find(text, 0, len(text))
    assert [(tag.written, tag.country, tag.weight) for tag in tags] == expected
    assert {tag.field for tag in tags} <= {"country"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("in Europe", [("", 1.0)]),
        ("in North America", [("", 1.0)]),
        ("North American developers", [("", 1.0)]),
        ("in Western Europe (Germany)", [("DE", 1.0)]),
        ("Globally, nurses", [("", 1.0)]),
        ("a US-based firm", [("US", nations.OF_EMPLOYER)]),
        ("US/EU clients", [("US", nations.OF_EMPLOYER), ("", nations.OF_EMPLOYER)]),
    ],
)
def test_regions_are_no_one_country_and_an_employers_country_weighs_little(text, expected):
    assert [(tag.value, tag.weight) for tag in places.find(text, 0, len(text))] == expected


@pytest.mark.parametrize(
    ("text", "preferred", "country"),
    [
        ("in Hyderabad", None, "IN"),
        ("in Hyderabad", "PK", "PK"),
        ("in Birmingham", None, "GB"),
        ("in Birmingham", "US", "US"),
        ("in London, ON", "GB", "CA"),
    ],
)
def test_of_cities_of_one_name_the_preferred_country_s_is_meant_unless_a_state_says_otherwise(text, preferred, country):
    assert [tag.country for tag in places.find(text, 0, len(text), preferred)] == [country]


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("Bangalore (KA)", ("Bengaluru", "IN")),
        ("Gurgaon, Haryana", ("Gurugram", "IN")),
        ("Singapore", ("Singapore", "SG")),
        ("Smallville", ("Smallville", None)),
        ("India", None),
        ("Remote", None),
        ("Other cities", None),
        ("N/A", None),
        ("12", None),
        ("", None),
    ],
)
def test_a_cell_of_a_column_of_cities_is_a_city_unless_it_names_none(cell, expected):
    tag = places.whole_city(cell, 0, len(cell))
    assert (tag and (tag.value, tag.country)) == expected


@given(st.lists(st.sampled_from(WORDS), max_size=30).map("".join), st.integers(0, 20), st.integers(0, 20))
@settings(deadline=None)  # the first example reads the vocabulary
def test_tags_lie_inside_the_text_in_order_and_apart(text, skip, leave):
    start, end = min(skip, len(text)), max(len(text) - leave, min(skip, len(text)))
    tags = places.find(text, start, end)
    assert all(start <= tag.start < tag.end <= len(text) for tag in tags)
    assert all(before.end <= after.start for before, after in pairwise(tags))
    assert all(text[tag.start : tag.end] == tag.written and tag.country for tag in tags)


def test_a_town_before_the_code_of_its_state():
    found = [
        tag
        for tag in places.find("She works in Binghamton, N.Y., and Jane Roe, MD, agrees.", 0, 56)
        if tag.field == "city"
    ]
    assert [(tag.value, tag.country) for tag in found] == [("Binghamton", "US")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Grobble — Etnaville, OH", ["Etnaville"]),
        ("Welder (Lower Grobble, WA)", ["Lower Grobble"]),
        ("For Boston, MA", ["Boston"]),
        ("Mountain Parts (CO, UT)", []),
        ("Survey, Spring 2026", []),
        ("Reviewed by — Jane Roe, MD", []),
    ],
)
def test_a_town_of_a_card(text, expected):
    assert [tag.value for tag in places.find(text, 0, len(text)) if tag.field == "city"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Spokane, Washington", ["Spokane"]),
        ("in Washington state", []),
        ("in Washington, D.C.,", ["Washington D.C."]),
        ("Boston, New York and Chicago", ["Boston", "New York", "Chicago"]),
    ],
)
def test_a_state_behind_its_city(text, expected):
    assert [tag.value for tag in places.find(text, 0, len(text)) if tag.field == "city"] == expected


def test_a_metropolitan_area_is_one_city():
    text = "16% Boston-Cambridge, MA $90,000 In Houston-Woodlands, TX $80,000 Winston-Salem, NC $70,000"
    found = [tag.value for tag in places.find(text, 0, len(text))]
    assert found == ["Boston-Cambridge", "Houston-Woodlands", "Winston-Salem"]
