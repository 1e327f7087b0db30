"""What parallel parts of a text name: headings side by side, headings that recur, columns of one kind."""

from __future__ import annotations

import pytest

from extracted import column, table

_PAY = "They earn ₹4-8 LPA."


def _sections(*headings: str) -> str:
    return "# What people earn\n\n" + "".join(f"## {one}\n\n{_PAY}\n\n" for one in headings)


PARTS = [
    # (headings side by side, the jobs)
    (("Plumber", "Welder", "Reef Warden"), ["Plumber", "Welder", "Reef Warden"]),
    (("1. Plumber 🔧", "2. Welder 🔥", "3. Underwriting ✨"), ["Plumber", "Welder", "Underwriting"]),
    (("Plumber Salary", "Welder Salary", "Reef Minder Salary"), ["Plumber", "Welder", "Reef Minder"]),
    (
        ("How much does a plumber earn?", "How much does a welder earn?", "How much does a Vat Minder earn?"),
        ["plumber", "welder", "Vat Minder"],
    ),
    # More than the job that is known in it.
    (("Plumber", "Welder", "Chief Warden of Reefs (CWR)"), ["Plumber", "Welder", "Chief Warden of Reefs"]),
    (
        ("What does a plumber earn?", "What does a welder earn?", "What does a Reef Plumber earn?"),
        ["plumber", "welder", "Reef Plumber"],
    ),
    (("Underwriting", "Plumber", "Welder"), ["Underwriting", "Plumber", "Welder"]),
    # About something else.
    (("Plumber", "Welder", "CLAT PG"), ["Plumber", "Welder", None]),
    (("Plumber", "Welder", "Salary Trends"), ["Plumber", "Welder", None]),
    (("Plumber", "Welder", "Pune"), ["Plumber", "Welder", None]),
]


@pytest.mark.parametrize(("headings", "expected"), PARTS)
def test_headings_beside_jobs_are_jobs(headings, expected):
    assert column(_sections(*headings), "role_text") == expected


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Airside Work — Ramp Agent (Baggage Handler)", ["Baggage Handler"]),
        ("Baggage Handler (Ramp Agent)", ["Baggage Handler"]),
        # Two jobs, and not two names of one.
        ("Baggage Handler and Ramp Agent", [None]),
    ],
)
def test_of_two_names_of_one_job_in_the_title_that_which_the_text_has_more_often(title, expected):
    text = f"# {title}\n\n## Method\n\nOf what a baggage handler moves in an hour.\n\n## Data\n\nThe pay was $31,000.\n"
    assert column(text, "role_text") == expected


def test_letters_alone_that_others_are_compared_with_are_not_what_a_text_is_about():
    text = (
        "# Questions\n\n## Is XCCA or CA better?\n\nThose with a CA final are exempt, and CA is hard.\n\n"
        "## What pay may one expect?\n\nFreshers get ₹3-9 LPA.\n"
    )
    assert column(text, "role_text") == [None]


def test_headings_that_recur_are_sections_of_the_parts_that_they_stand_in():
    parts = ("Cabin Crew", "Flight Attendant", "Ground Handling & Care")
    text = "".join(
        f"{part}\n\nDetails:\n\nA short course.\n\nPay later:\n\n₹4 to ₹6 lakh a year.\n\n" for part in parts
    )
    assert column(f"Our academy\n\nLearn with us.\n\n{text}", "role_text") == [
        "Cabin Crew",
        "Flight Attendant",
        parts[2],
    ]


def test_two_headings_that_both_recur_are_sections_of_the_firms_over_them():
    parts = "".join(
        f"{firm}\n\nAn employer of many.\n\nFresher schemes\n\nTrainees get {low} LPA.\n\n"
        f"Salary overview\n\nAll get {low} to {low + 9} LPA.\n\n"
        for firm, low in (("Infosys", 3), ("Wipro", 4))
    )
    text = f"Who hires\n\nFirms compared.\n\n{parts}"
    assert column(text, "company") == ["Infosys", "Infosys", "Wipro", "Wipro"]


def test_the_code_of_an_examination_is_no_employer():
    exams = "The QRS-C02 is new. Work with QRS-C02 pays. QRS-C02 pays off, and QRS-C02 pays engineers well.\n"
    assert column(f"# QRS-C02 guide\n\n{exams}\nEngineers earn £50,000 a year.", "company") == [None]


def test_work_beside_jobs_at_the_head_of_columns_is_that_of_a_job():
    text = "| Experience | Manual Testing | SDET |\n|---|---|---|\n| 0-2 years | 3-6 LPA | 6-9 LPA |\n"
    assert column(text, "role_text") == ["Manual Testing", "SDET"]


def test_jobs_beside_the_levels_of_a_ladder():
    text = (
        "| Level | Deck | Pay a month |\n|---|---|---|\n| Junior officer | Third Officer | $2,000 |\n"
        "| Senior officer | Chief Officer | $5,000 |\n"
    )
    assert column(text, "role_text") == ["Third Officer", "Chief Officer"]


def test_columns_of_lines_under_a_title_and_a_blank_line():
    rows = "Acme Foods\n₹4L\n₹3L\nBolt Eats\n₹5L\n₹2L\nZap Inns\n₹6L\n₹4L\n"
    text = f"Salary by Company (Pune)\n\nCompany\nCook\nWaiter\n{rows}"
    expected = [("Cook", "Pune"), ("Waiter", "Pune")] * 3
    assert table(text, "role_text", "city") == expected


def test_paragraphs_that_begin_with_a_job_in_bold_stand_side_by_side_however_long():
    words = "You need a licence, a strong back and a head for heights, and most stay for many years in the same yard."
    jobs = ("Plumber", "Welder", "Reef Minding", "Dive Crew Chief")
    text = "# Pay\n\n" + "".join(f"**{one}** – Works with cooks. {words} Pay: $20-25 an hour.\n\n" for one in jobs)
    assert column(text, "role_text") == list(jobs)


def test_a_job_that_a_later_section_names_is_not_that_of_the_sections_before_it():
    text = "## Salary by college\n\nGraduates get ₹8 lakh.\n\n## Salary of welders\n\nThey earn ₹3 lakh.\n"
    assert column(text, "role_text") == [None, "welders"]


def test_the_work_whose_pay_a_paragraph_begins_with_is_that_of_its_next_sentences():
    text = "# Branches\n\nCivil engineering salary in India: ₹4 LPA at first. Mid level (5 years): ₹9 LPA.\n"
    assert column(text, "role_text") == ["Civil engineering"] * 2
