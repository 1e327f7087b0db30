"""All tags of a stretch, settled between the fields, and in linear time."""

import time
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.about.overlaps import Overlaps
from extract.about.tag import Field, Tag
from extract.about.tagger import Tagger

WORDS = [
    "Acme Widgets ",
    "engineer",
    " at ",
    "Google",
    "Pune ",
    "IT ",
    "industry ",
    "according to ",
    "_",
    "\n",
    "2 years ",
]


def every(tagger):
    """The tags of all fields in the whole text, in order of their start."""
    tags = [tag for field in get_args(Field) for tag in tagger.of(field, 0, len(tagger.text))]
    return sorted(tags, key=_place)


def _place(tag):
    return tag.start, tag.end, tag.field


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "according to Glassdoor, nurses in Pune",
            [("attribution", "Glassdoor"), ("role", "Nurse"), ("city", "Pune")],
        ),
        ("nurses at Google in the IT industry", [("role", "Nurse"), ("company", "Google"), ("industry", "IT")]),
        ("Data Analyst at Python Labs", [("role", "Data Analyst"), ("company", "Python Labs")]),
        ("Bengaluru Engineer", [("city", "Bengaluru"), ("role", "Engineer")]),
        ("Pinsent Masons pays", [("company", "Pinsent Masons")]),
        ("nothing of the kind", []),
        ("", []),
    ],
)
def test_words_of_one_field_are_not_those_of_another(text, expected):
    assert [(tag.field, tag.value) for tag in every(Tagger(text))] == expected


def test_names_that_the_text_uses_for_companies_are_companies_everywhere_and_no_part_of_a_title():
    text = "Acme Widgets hires. The Acme Widgets engineer earns."
    tags = every(Tagger(text, employers=["Acme Widgets"]))
    assert [(tag.field, tag.written) for tag in tags] == [
        ("company", "Acme Widgets"),
        ("company", "Acme Widgets"),
        ("role", "engineer"),
    ]


@pytest.mark.parametrize(
    ("times", "written"), [(1, "support worker"), (2, "support worker"), (3, "frobnic support worker")]
)
def test_a_title_takes_the_word_before_it_where_the_text_often_has_both(times, written):
    text = "Every frobnic support worker earns. " * times
    assert {tag.written for tag in Tagger(text).of("role", 0, len(text))} == {written}


def test_a_preferred_country_decides_between_cities_of_a_name_from_then_on():
    tagger = Tagger("in Birmingham")
    before = tagger.of("city", 0, 13)
    tagger.prefer("US")
    assert [tag.country for tag in (*before, *tagger.of("city", 0, 13), *every(tagger))] == ["GB", "US", "US"]


def test_a_cell_that_begins_inside_a_word_of_the_text_is_read_alone():
    assert [tag.value for tag in Tagger("SalaryPune").of("city", 6, 10)] == ["Pune"]


def test_an_unknown_field_has_no_tags():
    assert Tagger("in Pune").of("colour", 0, 7) == ()


@given(st.lists(st.sampled_from(WORDS), max_size=25).map("".join), st.permutations(get_args(Field)))
def test_the_tags_of_a_stretch_are_the_same_whatever_is_asked_first(text, fields):
    one, other = (Tagger(text, employers=["Acme Widgets"]) for _ in range(2))
    asked = {field: one.of(field, 0, len(text)) for field in fields}
    tags = every(other)
    assert sorted((tag for some in asked.values() for tag in some), key=_place) == tags
    assert all(0 <= tag.start < tag.end <= len(text) for tag in tags)


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(1, 8)), max_size=8), st.integers(0, 20), st.integers(1, 8))
def test_overlaps_are_those_that_a_look_at_every_tag_finds(spans, start, length):
    others = [Tag("role", "", at, at + long, "") for at, long in spans]
    tag = Tag("city", "", start, start + length, "")
    touching = [one for one in others if one.start < tag.end and tag.start < one.end]
    around = [one for one in touching if one.start <= tag.start and tag.end <= one.end]
    longer = [one for one in around if (one.start, one.end) != (tag.start, tag.end)]
    found = Overlaps(others)
    assert (found.touch(tag), found.surround(tag)) == (bool(touching), bool(longer))


def _seconds(text: str) -> float:
    taken = []
    for number in range(3):
        # A text of its own each time, or the second would be remembered.
        tagger = Tagger(f"{number}{text}", employers=["Acme Widgets"])
        began = time.process_time()
        every(tagger)
        taken.append(time.process_time() - began)
    return min(taken)


@pytest.mark.parametrize(
    "piece",
    [
        "Senior data engineers at Acme Widgets in Pune, India earn 12 LPA after 2-4 years, according to Glassdoor. ",
        "engineer ",
        "Senior ",
        "engineer / ",
        "at Acme Widgets ",
        "Data and ",
        "((((",
        "according to ",
        "less than ",
        " ",
        "a",
        "1.",
        "the the ",
    ],
)
def test_time_grows_with_the_text_and_not_faster(piece):
    text = piece * (16_000 // len(piece))
    _seconds(text[:200])
    assert _seconds(text * 2) <= 3 * _seconds(text) + 0.02
