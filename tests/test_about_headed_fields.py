"""The job that a heading stands for which is a field of work."""

from __future__ import annotations

import pytest

from extract.about.headed_fields import headed_job
from extracted import column


@pytest.mark.parametrize(
    ("heading", "job"),
    [
        ("Blockchain Development", "Blockchain Developer"),
        ("## 3. Transportation & Highway Engineering (₹5-22 LPA)", "Transportation & Highway Engineer"),
        ("Machine Learning & AI", "Machine Learning Engineer"),
        ("**UX/UI Design**", "UX/UI Designer"),
        ("Urban Planning", "Urban Planner"),
        ("Data Science & Analytics", "Data Scientist"),
        ("Retirement Planning", None),
        ("Career Development", None),
        ("Research and Development", None),
        ("Artificial Intelligence and Machine Learning Skills", None),
        ("Accounting and Finance", None),
        ("Data Science Course", None),
        ("Engineering", None),
    ],
)
def test_a_heading_that_is_a_field_of_work(heading, job):
    found = headed_job(heading, 0, len(heading))
    assert (found.value if found else None) == job


def test_sections_that_are_fields_of_work_are_about_those_who_work_there():
    text = (
        "# Where to go in tech\n\n## Blockchain Development\n\nSmart contracts run on chains. Pay: ₹8-15 LPA.\n\n"
        "## Cybersecurity\n\nSafe networks. Pay: ₹5-10 LPA at first, ₹15-30 LPA for experienced professionals.\n\n"
        "## Data Engineering\n\nData engineers serve data scientists. They move data. Entry pay: ₹6-12 LPA.\n"
    )
    expert = "Cybersecurity Specialist"
    jobs = ["Blockchain Developer", expert, expert, "Data engineers"]
    assert column(text, "role_text") == jobs


def test_a_line_of_a_field_of_work_and_its_pay_is_about_those_who_work_there():
    text = "# Pay in India\n\nStructural engineers design bridges.\n\n🚗 Highway Engineering (₹5-22 LPA)\n\nRoads.\n"
    assert column(text, "role_text") == ["Highway Engineer"]


def test_majors_with_their_pay_are_no_jobs():
    text = "# Pay by college major\n\n- Chemical engineering: $85,000\n- Economics: $72,000\n- Finance: $70,000\n"
    assert column(text, "role_text") == [None, None, None]
