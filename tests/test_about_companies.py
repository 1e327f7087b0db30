"""Companies in text, and cells that are names of companies or industries as a whole."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.about import companies, company_cells
from finding import find

WORDS = ["at ", "Google", "Apple ", "Acme ", "Widgets", ", ", "pays ", "TCS", "'s ", "\n", "Entry ", "and "]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at Google", [("Google", 1.0)]),
        ("Google pays well", [("Google", 1.0)]),
        ("companies like Amazon", [("Amazon", 1.0)]),
        ("Google", [("Google", 0.6)]),
        ("Amazon's offices", [("Amazon", 0.6)]),
        ("Infosys, Wipro and TCS", [("Infosys", 0.6), ("Wipro", 1.0), ("Tata Consultancy Services", 1.0)]),
        ("amazon", []),
        ("Corvale Mills Pvt. Ltd. and Foo GmbH", [("Corvale Mills", 1.0), ("Foo", 1.0)]),
        ("Nurse Jobs Private Hospitals", []),
        ("at Grobble", [("Grobble", 0.7)]),
        ("at OEMs (a kind)", []),
        ("at PSUs and at NGOs", []),
    ],
)
def test_companies_of_the_vocabulary_and_how_surely_they_employ(text, expected):
    assert [(tag.value, tag.weight) for tag in find(companies, text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at Apple", ["Apple"]),
        ("Apple pies", []),
        ("at LinkedIn", ["LinkedIn"]),
        ("the LinkedIn figures", []),
        ("Apple", ["Apple"]),
        ("pies, Apple", []),
        ("Python, SQL and AWS", []),
        ("Hadoop ($162K) and MongoDB ($160K)", []),
        ("a Healthcare Assistant (HCA)", []),
        ("models, and CNNs", []),
        ("though EY and KPMG pay", ["EY", "KPMG"]),
        ("RRB NTPC posts", ["Indian Railways"]),
        ("at AWS", ["Amazon Web Services"]),
        ("an MSc at Leeds", []),
        ("the old IIMs", []),
        ("skilled in Google Cloud", []),
        ("at Google", ["Google"]),
    ],
)
def test_a_name_that_is_a_word_needs_words_that_say_employer(text, expected):
    assert [tag.value for tag in find(companies, text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("at Acme Widgets in Pune", [("Acme Widgets", 0.7)]),
        ("at Acme-style firms", []),
        ("Acme Hospital NHS Trust pays", [("Acme Hospital NHS Trust", 0.6)]),
        ("at the Medical Center", []),
        ("The Bank of England pays", [("Bank of England", 0.7)]),
        ("a degree of the University of Leeds", []),
        ("GalaxEye, a small start-up, offers", [("GalaxEye", 0.6)]),
        (
            "Google's plant pays $40, while Zorbex Trams, a few miles off, pays $37",
            [("Google", 0.6), ("Zorbex Trams", 0.6)],
        ),
        ("PwC pays £34,000, EY £33,500", [("PwC", 1.0), ("EY", 1.0)]),
        ("at Tata Medical Centre", [("Tata Medical Centre", 0.6)]),
        ("at Band 5", []),
        ("at IIM Calcutta", []),
        ("works at Foo Bar Baz Qux Quux", [("Foo Bar Baz Qux", 0.7)]),
        ("at acme", []),
        ("at Entry level", []),
        ("at Least", []),
        ("at Bangalore", []),
        ("at Gachibowli", []),
        ("at Indian product companies", []),
        ("at Fortune 500 firms", []),
        ("at US remote roles", []),
    ],
)
def test_capitalised_words_after_at_are_a_company_unless_they_are_known_as_something_else(text, expected):
    assert [(tag.written, tag.weight) for tag in find(companies, text)] == expected


@pytest.mark.parametrize(
    ("cell", "field", "expected"),
    [
        ("TCS", "company", "Tata Consultancy Services"),
        ("TCS", "industry", "TCS"),
        ("**Acme** ", "company", "Acme"),
        ("Google (India)", "company", "Google"),
        ("123", "company", None),
        ("Global clients", "company", None),
        ("Indian", "company", None),
        ("batch :2025", "company", None),
        ("Experience: +3 years", "company", None),
        ("", "industry", None),
    ],
)
def test_a_cell_of_a_column_is_a_name_whole(cell, field, expected):
    tag = company_cells.whole(cell, 0, len(cell), field)
    assert (tag and (tag.field, tag.value)) == (expected and (field, expected))


@given(st.lists(st.sampled_from(WORDS), max_size=30).map("".join), st.integers(0, 20), st.integers(0, 20))
def test_tags_lie_inside_the_stretch_in_order_and_apart(text, skip, leave):
    start, end = min(skip, len(text)), max(len(text) - leave, min(skip, len(text)))
    tags = find(companies, text, start, end)
    assert all(start <= tag.start < tag.end <= end for tag in tags)
    assert all(before.end <= after.start for before, after in pairwise(tags))
    assert all(text[tag.start : tag.end] == tag.written for tag in tags)


def test_a_label_before_a_colon_is_a_company_whatever_else_the_word_means():
    assert [tag.value for tag in find(companies, "**Oracle**: engineers get $150,000")] == ["Oracle"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("pilots of Flair Airlines earn", ["Flair Airlines"]),
        ("nurses in Private Hospitals earn", []),
        ("the Public Sector Bank pays", []),
        ("Build Intelligent Systems", []),
        ("data from Acme Systems shows that", []),
        ("an Embedded Systems engineer earns", []),
    ],
)
def test_names_told_by_their_form(text, expected):
    assert [tag.value for tag in find(companies, text)] == expected


@pytest.mark.parametrize("label", ["All major carriers", "Tier 1", "NGOs", "Private Cos.", "Salary by company type"])
def test_kinds_of_employers_are_no_companies(label):
    assert company_cells.whole(label, 0, len(label)) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Sutter Health", ["Sutter Health"]),
        ("nurses at Mercy Medical Center earn", ["Mercy Medical Center"]),
        ("officers of the Boise Police Department get", ["Boise Police Department"]),
        ("a career in Public Health", []),
        ("Google: $200k | Acme Labs: $150k", ["Google", "Acme Labs"]),
    ],
)
def test_names_of_two_last_words(text, expected):
    assert [tag.value for tag in find(companies, text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Tampa Electric (TECO) pays its workers $48; Acme Motors starts apprentices at $27", 2),
        ("Machine Learning pays new graduates well at last", 0),
        ("South Dakota pays its nurses $31 at most", 0),
    ],
)
def test_names_that_pay_somebody(text, expected):
    assert len(find(companies, text)) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [("Pilots fly the Airbus A320 or the Boeing 737.", []), ("Pay at Airbus 2026", ["Airbus"])],
)
def test_a_number_that_is_no_year_makes_a_name_that_of_a_thing(text, expected):
    assert [tag.written for tag in find(companies, text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("staff at the Sahyog Super Speciality Hospital get", ["Sahyog Super Speciality Hospital"]),
        ("staff at a Super Speciality Hospital get", []),
        ("pay at Top Private Hospitals is low", []),
        ("Dorset Police pays its officers", ["Dorset Police"]),
        ("AWS salary by certificate", []),
        ("AWS pays its engineers", ["Amazon Web Services"]),
    ],
)
def test_names_with_common_words_in_their_middle_and_names_of_skills(text, expected):
    assert [tag.value for tag in find(companies, text)] == expected
