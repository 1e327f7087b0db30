"""What headers name, what labels name together, and what a label of a known field says."""

from typing import get_args

import pytest

from extract.about.labels import Label, header_field, label_field
from extract.about.tag import Field
from extract.about.tagger import Tagger


@pytest.mark.parametrize(
    ("header", "field"),
    [
        ("Job Title", "role"),
        ("Designation", "role"),
        ("Cadre", "role"),
        ("Destination", None),
        ("**Average Salary**", "pay"),
        ("City", "city"),
        ("State", "state"),
        ("Country", "country"),
        ("Experience (years)", "experience"),
        ("Company", "company"),
        ("Company type", "segment"),
        ("Company Role", "role"),
        ("Bank posts", "role"),
        ("Industry", "industry"),
        ("Level", "level"),
        ("Experience Level & Role", "role"),
        ("Seniority / Job Title", "role"),
        ("Pay level", "segment"),
        ("Department", "segment"),
        ("Specialization", "segment"),
        ("Skills", "segment"),
        ("Colour", None),
        ("", None),
        ("Machine Learning", None),
        ("Hourly earnings", "pay"),
    ],
)
def test_a_header_names_the_field_of_its_column(header, field):
    assert header_field(header) == field


@pytest.mark.parametrize(
    ("labels", "field"),
    [
        (["Data Analyst", "Data Engineer", "Foo"], "role"),
        (["Pune", "Mumbai"], "city"),
        (["India", "USA"], "country"),
        (["Google", "Amazon", "Microsoft"], "company"),
        (["0-2 years", "3-5 years", "Foo"], "experience"),
        (["0-2", "3-5"], "experience"),
        (["3-6 months", "2 weeks", "1-3 months"], None),
        (["Entry", "Mid", "Senior"], "level"),
        (["Data Analyst", "foo", "bar"], None),
        (["foo", "bar"], None),
        ([], None),
    ],
)
def test_labels_name_together_what_half_of_them_name(labels, field):
    text = "\n".join(labels)
    ends = [sum(len(label) + 1 for label in labels[: at + 1]) - 1 for at in range(len(labels))]
    spans = [(end - len(label), end) for label, end in zip(labels, ends, strict=True)]
    assert label_field(Tagger(text), spans) == field


@pytest.mark.parametrize(
    ("field", "label", "expected"),
    [
        ("role", "Balloon Man", [("role", "Balloon Man")]),
        ("role", "Data Analyst (entry level)", [("role", "Data Analyst"), ("level", "entry")]),
        ("role", "Data Analyst (0-2 years)", [("role", "Data Analyst"), ("experience", "0-2")]),
        ("role", "Data Analyst - Pune", [("role", "Data Analyst"), ("city", "Pune")]),
        ("role", "Priya, 29, QA lead", [("role", "QA Lead")]),
        ("role", "Arjun moved from support engineer", [("role", "Support Engineer")]),
        ("role", "Piping engineers in Pune", [("role", "Piping Engineer"), ("city", "Pune")]),
        ("role", "Average Nurse Salary", [("statistic", "average"), ("role", "Nurse")]),
        ("role", "Data Analyst 0-2 years", [("role", "Data Analyst"), ("experience", "0-2")]),
        ("role", "Nurse, Accountant", [("role", "Nurse"), ("role", "Accountant")]),
        ("role", "Manager, Data Analysis", [("role", "Manager, Data Analysis")]),
        ("role", "Nursing", [("role", "Nurse")]),
        ("role", "Cook or Kitchen Porter", [("role", "Cook")]),
        ("role", "Inside Sales / SDR", [("role", "Sales Development Representative")]),
        ("role", "Solo Keeper Total Comp", [("role", "Solo Keeper"), ("component", "total")]),
        ("role", "Welder and Fitter Career Path", [("role", "Welder and Fitter")]),
        ("role", "Clinic Associate → Director", [("role", "Clinic Associate"), ("level", "director")]),
        ("role", "HGV Class 3 Driver — Nights", [("role", "HGV Class 3 Driver")]),
        ("role", "Rural Department", []),
        ("role", "Tata Steel technician", [("company", "Tata Steel"), ("role", "Technician")]),
        ("company", "Acme (Data Analyst)", [("company", "Acme"), ("role", "Data Analyst")]),
        ("role", "Priya, product manager", [("role", "Product Manager")]),
        ("role", "My wife is a nurse", [("role", "Nurse")]),
        ("role", "Python", [("segment", "Python")]),
        ("role", "Senior", [("level", "senior")]),
        ("city", "Smallville", [("city", "Smallville")]),
        ("city", "Singapore", [("city", "Singapore")]),
        ("city", "Pune, Mumbai", [("city", "Pune"), ("city", "Mumbai")]),
        ("company", "Reading Partners", [("company", "Reading Partners")]),
        ("company", "Google, Amazon", [("company", "Google"), ("company", "Amazon")]),
        ("industry", "Hospital Nurses", [("industry", "Hospital Nurses")]),
        ("experience", "0-1", [("experience", "0-1")]),
        ("experience", "10+", [("experience", "10-")]),
        ("level", "Senior", [("level", "senior")]),
        ("segment", "Nurse in Pune", [("role", "Nurse"), ("city", "Pune")]),
    ],
)
def test_a_label_of_a_field_is_its_value_whole_and_says_what_else_its_words_say(field, label, expected):
    own = Label(Tagger(label), field, 0, len(label))
    said = [tag for wanted in get_args(Field) for tag in own.tags(wanted)]
    assert [(tag.field, tag.value) for tag in sorted(said, key=lambda tag: tag.start)] == expected
