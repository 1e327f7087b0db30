"""Years of experience read from text and from cells."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.about import experience


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Analysts (0-3 years) earn ₹5 lakh", [((0.0, 3.0), 1.0)]),
        ("at the mid level (say 4-9 years experience), pay is", [((4.0, 9.0), 1.0)]),
        ("10+ years", [((10.0, None), 1.0)]),
        ("+2 years", [((2.0, None), 1.0)]),
        ("with +4 yrs of experience", [((4.0, None), 1.0)]),
        ("those with 10 years+ earn more", [((10.0, None), 0.6)]),
        ("people with less than 1 year earn", [((0.0, 1.0), 0.6)]),
        ("<1 yr", [((0.0, 1.0), 1.0)]),
        ("under 2 years", [((0.0, 2.0), 1.0)]),
        ("Less than a year INR 60,000", [((0.0, 1.0), 1.0)]),
        ("nurses with over 5 years earn", [((5.0, None), 0.6)]),
        ("more than 5 years of experience", [((5.0, None), 1.0)]),
        ("up to 2 years", [((0.0, 2.0), 1.0)]),
        ("a clerk with 5 years of experience", [((5.0, 5.0), 1.0)]),
        ("drivers with 3 to 5 years earn", [((3.0, 5.0), 0.6)]),
        ("cooks with between 5 and 9 years earn", [((5.0, 9.0), 0.6)]),
        ("1–4 yrs", [((1.0, 4.0), 1.0)]),
        ("2 YOE", [((2.0, 2.0), 1.0)]),
        ("5-9 Years (Mid-Level)", [((5.0, 9.0), 1.0)]),
        ("Rs 70,000 per month (Initial 1-2 years)", [((0.0, 2.0), 1.0)]),
        ("in the first two years you earn", [((0.0, 2.0), 0.6)]),
        ("after 5 years you earn", [((5.0, None), 0.6)]),
        ("a decade of experience", [((10.0, None), 1.0)]),
        ("over two decades of experience", [((20.0, None), 1.0)]),
        ("at least 3 years", [((3.0, None), 1.0)]),
        ("a cook with +3 years of experience", [((3.0, None), 1.0)]),
        ("three to seven years’ experience", [((3.0, 7.0), 1.0)]),
        ("0-1 Year", [((0.0, 1.0), 1.0)]),
        ("10 to 19 years of relevant work experience", [((10.0, 19.0), 1.0)]),
        ("15 years and above", [((15.0, None), 1.0)]),
        ("20+ Yrs", [((20.0, None), 1.0)]),
        ("6 months-1 year", [((0.5, 1.0), 1.0)]),
        ("12 or more years of experience", [((12.0, None), 1.0)]),
        ("an average experience of 4 to 5 years", [((4.0, 5.0), 1.0)]),
        ("Experience: 5 years", [((5.0, 5.0), 1.0)]),
        ("Service: 8 Years", [((8.0, 8.0), 1.0)]),
        ("1 - 5 years 2.50 LPA", [((1.0, 5.0), 1.0)]),
        ("Two years in, I moved", [((2.0, 2.0), 1.0)]),
        ("two years on the job", [((2.0, 2.0), 1.0)]),
        ("₹4 LPA for 0-2 years", [((0.0, 2.0), 0.6)]),
        ("| Associate | 0-2 years | Rs 15-25 |", [((0.0, 2.0), 1.0)]),
        ("2–5 years experience: ₹15 lakh", [((2.0, 5.0), 1.0)]),
        ("Senior (5+ yrs)", [((5.0, None), 1.0)]),
        ("Year 1 (CAD)", [((0.0, 1.0), 1.0)]),
        ("Year 1-2: $65,000", [((1.0, 2.0), 1.0)]),
        ("SDE-2, 4 YOE, Pune", [((4.0, 4.0), 1.0)]),
        ("Year 12+ (Max)", [((12.0, None), 1.0)]),
        ("Years 2-5", [((2.0, 5.0), 1.0)]),
        ("Mid-level pay (Years 3–5)", [((3.0, 5.0), 1.0)]),
        ("Senior (Years 6+)", [((6.0, None), 1.0)]),
        ("Year 5+: $130k", [((5.0, None), 1.0)]),
        ("Year 1–2 income: $70k", [((1.0, 2.0), 1.0)]),
        ("3-year earnings: $80k", [((3.0, None), 1.0)]),
        ("Year 3: $80k", []),
        ("A report (2025)", []),
        ("₹25 LPA by year 5", [((5.0, None), 0.6)]),
        ("in the first year you earn", [((0.0, 1.0), 0.6)]),
    ],
)
def test_years_and_how_surely_they_are_experience(text, expected):
    found = experience.find(text, 0, len(text))
    assert [(tag.years, tag.weight) for tag in found] == expected


@pytest.mark.parametrize(
    "text",
    [
        "in the past six years",
        "over the last 5 years",
        "the next 10 years",
        "a bond for 3 years",
        "a 3-year degree",
        "a 4-year course",
        "FAA Academy, 2–3 years",
        "CompTIA certifications, 2–4 years",
        "bootcamp or self-study, 1–2 years",
        "build a client base over 1–3 years",
        "4-year apprenticeship",
        "2-year associate degree",
        "25 years old",
        "aged 25-30 years",
        "in 2 years (duration of study)",
        "₹5 lakh per year",
        "₹5 lakh each year",
        "every 3-4 years",
        "stock that vests over 4 years",
        "ESOPs: 4 lakh over 4 years",
        "a notice of 2-3 months",
        "a contract of 3 years",
        "B.Sc Nursing (4 years)",
        "it takes time (3-5 years)",
        "6-9 months",
        "yearly pay",
        "120 years",
        "3 years ago",
    ],
)
def test_other_stretches_of_time_are_no_experience(text):
    assert experience.find(text, 0, len(text)) == []


def test_cells_run_together_keep_their_years_apart():
    text = "Experience: 0 to 1 yearExperience: 1 to 2 years"
    assert [tag.written for tag in experience.find(text, 0, len(text))] == ["0 to 1 year", "1 to 2 years"]


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("0-1", (0.0, 1.0)),
        ("1-4", (1.0, 4.0)),
        ("10+", (10.0, None)),
        ("Fresher (0-1)", (0.0, 1.0)),
        ("5 - 9 years", (5.0, 9.0)),
        ("Entry-level (0–2 yrs)", (0.0, 2.0)),
        ("20 years & above", (20.0, None)),
        ("<1", (0.0, 1.0)),
        ("10 and above", (10.0, None)),
        ("6-12 months", (0.5, 1.0)),
        ("5", (5.0, 5.0)),
        ("Fresher", None),
        ("5-10 LPA", None),
        ("2020-2022", None),
        ("0-2 years, 3-5 years", None),
        ("", None),
    ],
)
def test_a_cell_of_an_experience_column(text, years):
    assert experience.whole(text) == years


@given(
    st.lists(
        st.sampled_from(
            ["1", "5", "-", "+", " ", "years", "yr", "to", "a decade", "of experience", "under", "(", ")", "\n"]
        ),
        max_size=40,
    ).map("".join),
    st.integers(0, 20),
    st.integers(0, 20),
)
def test_tags_lie_inside_the_stretch_in_order_and_apart(text, skip, leave):
    start, end = min(skip, len(text)), max(len(text) - leave, min(skip, len(text)))
    tags = experience.find(text, start, end)
    spans = [(tag.start, tag.end) for tag in tags]
    assert all(start <= one < other <= end for one, other in spans)
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
    assert all(text[tag.start : tag.end] == tag.written for tag in tags)


def test_years_of_a_degree_in_a_column():
    assert experience.whole("B.Sc Nursing (4 yrs)") is None
    assert experience.whole("MBBS (5.5 yrs)") is None
