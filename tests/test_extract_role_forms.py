"""Specification of the jobs that figures are about, by how labels, titles and comparisons name them."""

from __future__ import annotations

import pytest

from extract import extract
from extract.reader import read_document
from vocabulary.roles import standard_role


def _roles(text: str) -> list[str | None]:
    salaries = extract(read_document(f"{text}\n".encode(), "a.md")).salaries
    return [salary.role_text and standard_role(salary.role_text) for salary in salaries]


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("California Nurse", "Nurse"),
        ("Indian Data Scientist", "Data Scientist"),
        ("London-Based Data Scientist", "Data Scientist"),
        ("Average Truck Driver", "Truck Driver"),
        ("Highest-Paid Scaffolder", "Scaffolder"),
        # What belongs to a title stays.
        ("Corporate Trainer", "Corporate Trainer"),
        ("First Officer", "First Officer"),
        ("National Sales Manager", "National Sales Manager"),
        ("General Clerk", "General Clerk"),
    ],
)
def test_a_label_is_its_title_without_a_place_and_without_praise(label: str, role: str) -> None:
    assert _roles(f"# Pay guide\n\n- {label}: $85,000\n- Cook: $40,000")[0] == role


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Unlike clerks, welders earn $52,000.", "Welder"),
        ("Welders earn more than clerks, with an average of $52,000.", "Welder"),
        ("Welders earn more than clerks, making $52,000 on average.", "Welder"),
        # What is compared with is the subject of a figure that is said of it.
        ("Welders earn more than clerks, who make $42,000.", "Clerk"),
        ("Welders earn more than clerks making $42,000.", "Clerk"),
    ],
)
def test_a_job_compared_with_is_no_subject(sentence: str, role: str) -> None:
    assert _roles(f"# Pay guide\n\n{sentence}") == [role]


@pytest.mark.parametrize(
    ("sentence", "role"),
    [
        ("Most skilled workers make up to $83,000.", "Crane Operator"),
        ("Strong negotiators earn $83,000.", "Crane Operator"),
        ("A Sales Negotiator earns $83,000.", "Sales Negotiator"),
    ],
)
def test_who_may_be_anybody_has_the_job_of_the_heading(sentence: str, role: str) -> None:
    assert _roles(f"# Pay guide\n\n## Crane Operator\n\n{sentence}\n\n## Cook\n\nCooks earn $30,000.")[0] == role


@pytest.mark.parametrize(
    ("written", "role"),
    [
        ("An SDE-2 earns ₹30 LPA.", "Software Development Engineer 2"),
        ("The pay of an SDE-II is ₹30 LPA.", "Software Development Engineer II"),
        ("An SDE 2 earns ₹30 LPA.", "Software Development Engineer 2"),
        ("An SDE 2 to 5 years in earns ₹30 LPA.", "Software Development Engineer"),
        ("A CA's pay is ₹8 LPA.", "Chartered Accountant"),
        ("An RN-2 years in earns ₹30 LPA.", "Registered Nurse"),
        ("### Welder (₹30 LPA)\n\nHot work.", "Welder"),
    ],
)
def test_a_grade_is_part_of_a_title_and_a_bracket_is_not(written: str, role: str) -> None:
    assert _roles(f"# Pay guide\n\n{written}") == [role]


_WORK = "It takes two years to become a {0}. Most {0}s work outdoors.\n\nThe average salary is ₹4 LPA."


@pytest.mark.parametrize(
    ("title", "name", "role"),
    [
        ("How to Become a Hedge Trimbler", "hedge trimbler", "Hedge Trimbler"),
        ("A Life as a Trimbler", "trimbler", "Trimbler"),
        ("Trimbler: Salary and Job Profile", "trimbler", "Trimbler"),
        ("Is a Trimbler a Good Career?", "trimbler", "Trimbler"),
        ("How to Become a Millionaire", "millionaire", None),
        ("Startup Salary in India", "startup", None),
    ],
)
def test_a_job_nobody_has_heard_of_is_that_of_its_title(title: str, name: str, role: str | None) -> None:
    assert _roles(f"# {title}\n\n{_WORK.format(name)}") == [role]


def test_a_name_that_stands_nowhere_as_a_job_is_none() -> None:
    assert _roles("# Trimbler: Salary and Job Profile\n\nA trimbler hums.\n\nThe average salary is ₹4 LPA.") == [None]


@pytest.mark.parametrize(
    ("title", "role"),
    [
        ("Internship Stipend in India", "Intern"),
        ("Best Paid Hotel Management Internships Abroad", "Hotel Management Intern"),
        ("Nurse Salary After Internship", "Nurse"),
    ],
)
def test_titles_on_the_pay_of_internships_are_about_interns(title: str, role: str) -> None:
    assert _roles(f"# {title}\n\nThe average pay is ₹20,000 a month.") == [role]


def test_a_dash_in_a_title_keeps_its_space() -> None:
    assert standard_role("Associate Vice President – Risk") == "Associate Vice President – Risk"


@pytest.mark.parametrize(
    ("heading", "sentence", "role"),
    [
        ("Crane Operator", "The most experienced workers make $78,000.", "Crane Operator"),
        ("SAP ABAP Consultant", "Mid-level developers earn $90,000.", "SAP ABAP Consultant"),
        # Half of a title is the heading's, and so is a rung.
        ("Veterinary Clinic Owner", "Clinic owners earn $120,000.", "Veterinary Clinic Owner"),
        ("ServiceNow Developer", "Senior developers earn $120,000.", "Senior ServiceNow Developer"),
        # Who is called by a trade of his own is none of them, nor is one in a row of others.
        ("Crane Operator", "The most experienced welders make $78,000.", "Welder"),
        ("Crane Operator", "- Worker: $30,000\n- Supervisor: $40,000", "Worker"),
    ],
)
def test_workers_of_a_section_are_those_of_its_heading(heading: str, sentence: str, role: str) -> None:
    assert _roles(f"# Pay guide\n\n## {heading}\n\n{sentence}")[0] == role


@pytest.mark.parametrize(
    ("heading", "sentences", "roles"),
    [
        ("Pay", "Junior cooks earn $30,000. In Spain it is $25,000.", ["Junior Cook", "Cook"]),
        ("Pay", "Junior designers earn $45,000. Mid-level designers make $70,000.", ["Junior Designer", "Designer"]),
        # The rung of a heading is that of all under it, and one that told no pay goes on.
        ("Junior cooks", "Junior cooks earn $30,000. In Spain it is $25,000.", ["Junior Cook", "Junior Cook"]),
        ("Pay", "Junior data engineers clean tables. They earn $25,000.", ["Junior Data Engineer"]),
    ],
)
def test_the_rung_of_a_pay_is_not_that_of_the_next_sentence(heading: str, sentences: str, roles: list[str]) -> None:
    assert _roles(f"# Pay guide\n\n## {heading}\n\n{sentences}") == roles
