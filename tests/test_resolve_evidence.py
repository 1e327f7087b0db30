"""Every field of a salary says where it was read, in the exact words of the text."""

from __future__ import annotations

import pytest

from extract.records import Salary
from extracted import evidence, salaries

CASES = [
    ("Nurses in Pune earn ₹4 lakh a year.", "role", "sentence", "Nurses"),
    ("Nurses in Pune earn ₹4 lakh a year.", "city", "sentence", "Pune"),
    ("Nurses in Pune earn ₹4 lakh a year.", "country", "sentence", "Pune"),
    ("Nurses earn ₹4 lakh.", "country", "currency", "₹4 lakh"),
    ("According to Glassdoor, nurses earn ₹4 lakh a year.", "attribution", "sentence", "Glassdoor"),
    ("The median pay of nurses is $86,000 a year.", "statistic", "sentence", "median"),
    ("Nurses with 3 to 5 years of experience earn ₹4 lakh.", "experience", "sentence", "3 to 5 years of experience"),
    ("|Role|Salary|\n|---|---|\n|Nurse|₹4 lakh|\n|Welder|₹3 lakh|\n", "role", "row", "Nurse"),
    ("|Role|Average salary|\n|---|---|\n|Nurse|₹4 lakh|\n|Welder|₹3 lakh|\n", "statistic", "column", "Average"),
    (
        "By city, the yearly pay of nurses is this.\n\n- Pune: ₹4 lakh\n- Nagpur: ₹3 lakh\n",
        "role",
        "caption",
        "nurses",
    ),
    ("The job of a nurse is hard. The pay is ₹4 lakh a year.", "role", "previous", "nurse"),
    ("# Overview\n\n## Nurse\n\nThe pay is ₹4 lakh a year.", "role", "heading", "Nurse"),
]


@pytest.mark.parametrize(("text", "field", "origin", "quote"), CASES)
def test_where_a_field_was_read(text, field, origin, quote):
    read = evidence(salaries(text)[0], field)
    assert read is not None
    assert (read.origin, read.quote) == (origin, quote)
    assert text[read.start : read.end] == quote


@pytest.mark.parametrize("text", sorted({case[0] for case in CASES}))
def test_every_field_that_has_a_value_has_evidence(text):
    for salary in salaries(text):
        assert {one.field for one in salary.evidence} >= {field for field, value in _values(salary).items() if value}


def _values(salary: Salary) -> dict[str, object]:
    named = ("country", "city", "company", "industry", "level", "segment", "component", "attribution")
    return {field: getattr(salary, field) for field in named} | {"role": salary.role_text}


def test_a_longer_title_of_the_document_is_quoted_as_the_passage_writes_it():
    text = (
        "# What does a forensic support worker earn?\n\nForensic support workers help courts. "
        "A forensic support worker works in shifts.\n\nSupport workers earn £24,000 a year.\n"
    )
    read = evidence(salaries(text)[0], "role")
    assert read is not None
    assert text[read.start : read.end] == read.quote


def test_the_sentence_and_the_quote_are_those_of_the_text():
    text = "It is known. Nurses in Pune earn ₹4 lakh there. That is all."
    (salary,) = salaries(text)
    assert salary.sentence == "Nurses in Pune earn ₹4 lakh there."
    assert salary.quote == text[salary.start : salary.end] == "₹4 lakh"
