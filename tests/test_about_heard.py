"""Jobs that no vocabulary has, heard in the places of a job."""

from __future__ import annotations

import pytest

from extract.about.heard import Heard
from extracted import column

PLACES = (
    "The salary of a vat cooper varies. Experienced vat coopers do well. Pay is ₹4 lakh.",
    "# Vat Cooper Salary\n\nHow much does a vat cooper earn? About ₹4 lakh a year.",
    "A vat cooper earns well. Many become a vat cooper late. The pay is ₹4 lakh.",
)


@pytest.mark.parametrize("text", PLACES)
def test_two_kinds_of_places_make_a_job_of_words(text):
    heard = Heard(text)
    tags = heard.added([], 0, len(text))
    assert {tag.value for tag in tags} == {"Vat Cooper"}
    assert all(heard.may_stand(tag.start, tag.end) and text[tag.start : tag.end] == tag.written for tag in tags)


@pytest.mark.parametrize(
    "text",
    [
        "The salary of a vat cooper varies.",
        "The salary of a fresher varies. Experienced freshers do well. A fresher earns ₹4 lakh.",
        "The salary of a good company varies. A good company earns more. Experienced companies pay.",
        "The salary of a nurse varies. Experienced nurses earn more. A nurse earns ₹4 lakh.",
        "The salary of a resident varies. Many residents earn more. How much does a resident earn?",
        "# Marketing Salary\n\nMarketing jobs are many. How much does marketing make?",
        "",
    ],
)
def test_one_place_known_titles_and_words_of_no_job_make_none(text):
    assert Heard(text).added([], 0, len(text)) == []


def test_a_heard_job_is_that_of_the_figures_around_it():
    text = "# Vat Cooper Salary\n\nSkilled vat coopers in Ohio earn $60,000. Lead vat coopers get $80,000."
    assert column(text, "role_text") == ["vat coopers", "Lead vat coopers"]
