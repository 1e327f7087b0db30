"""Job posts: the employer and the place that they name hold for their pay."""

from __future__ import annotations

import pytest

from extracted import evidence, salaries

BODY = (
    "About the role\n\nYou will look after the machines of the plant. We are a small team, and you will report to its "
    "head.\n\nResponsibilities\n\n- Repair pumps\n\nRequirements\n\n- Two years at the bench\n\nBenefits\n\n- Lunch\n\n"
    "Salary: $62,000 a year\n\nHow to apply: write to us.\n"
)


@pytest.mark.parametrize(
    ("head", "company"),
    [
        ("# Maintenance Technician - Corvale Mills\n\n", "Corvale Mills"),
        ("# Maintenance Technician at Corvale Mills\n\n", "Corvale Mills"),
        ("# Maintenance Technician\n\nCompany: Corvale Mills\n\n", "Corvale Mills"),
        ("# Maintenance Technician\n\nCorvale Mills is seeking a technician for its plant.\n\n", "Corvale Mills"),
        ("# Maintenance Technician\n\nJoin Corvale Mills and keep it running.\n\n", "Corvale Mills"),
        ("# Maintenance Technician - Full Time\n\n", None),
        ("# Maintenance Technician\n\nCompany: small and young\n\n", None),
    ],
)
def test_the_employer_of_a_post(head, company):
    (salary,) = salaries(head + BODY)
    assert (salary.role_text, salary.company) == ("Maintenance Technician", company)


def test_the_place_of_a_post():
    (salary,) = salaries("# Maintenance Technician - Corvale Mills\n\nLocation: Denver, CO\n\n" + BODY)
    assert (salary.city, salary.country) == ("Denver", "US")


def test_an_article_is_no_post():
    text = "# Maintenance Technician - Corvale Mills\n\nTechnicians earn $62,000 a year.\n"
    assert salaries(text)[0].company is None


def test_the_employer_is_read_from_the_words_that_name_it():
    text = "# Maintenance Technician at Corvale Mills\n\n" + BODY
    read = evidence(salaries(text)[0], "company")
    assert read is not None
    assert (read.origin, read.quote) == ("document", text[read.start : read.end])
