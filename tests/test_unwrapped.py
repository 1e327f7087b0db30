"""Texts whose lines an editor broke at some width say what they say unbroken."""

from __future__ import annotations

import textwrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract import extract_text
from extract.blocks import text_blocks
from extract.records import Document
from extract.unwrapped import unwrapped
from timing import seconds

GUIDE = (
    "# Pay in the kitchens of Pune\n"
    "\n"
    "A line cook in Pune earns between Rs. 20,000 and Rs. 25,000 a month to begin with, and most of the hotels "
    "there add meals and a room. A head chef with more than ten years behind the stove is paid ₹9 lakh to ₹14 "
    "lakh a year at Hotel Surya, where the median for all the staff is ₹4.5 lakh.\n"
    "\n"
    "- Baker: ₹3 LPA to ₹4.5 LPA in most of the bakeries of the old town, and up to ₹6 LPA where the bread is "
    "sold to the airlines.\n"
    "- Pastry chef: starting pay of ₹4 LPA, which after some three to five years of practice and a prize or two "
    "becomes about ₹8 LPA.\n"
    "\n"
    "## What others say\n"
    "\n"
    "Owners tell us that waiters take home ₹18,000 a month, tips not counted, while the captain who seats the "
    "guests makes some ₹30,000 in the better houses of Mumbai, where rents are high and good people are few.\n"
)


def wrapped(text: str, width: int) -> str:
    return "\n".join(
        line if line.startswith("#") else textwrap.fill(line, width, break_long_words=False, break_on_hyphens=False)
        for line in text.split("\n")
    )


def read(text: str) -> list[tuple[object, ...]]:
    return [
        (
            " ".join(one.quote.split()),
            one.low,
            one.high,
            one.period,
            one.statistic,
            " ".join((one.role_text or "").split()),
            one.city,
            one.company,
            one.experience_min,
        )
        for one in extract_text(text).salaries
    ]


def document(text: str) -> Document:
    return Document(text, text_blocks(text), "text/plain")


@pytest.mark.parametrize("width", [56, 64, 72, 80, 100])
def test_a_text_broken_at_a_width_is_read_as_the_same_text_unbroken(width: int) -> None:
    broken = wrapped(GUIDE, width)
    assert broken != GUIDE
    assert read(broken) == read(GUIDE)


def test_spans_and_quotes_are_of_the_text_as_it_is_written() -> None:
    broken = wrapped(GUIDE, 56)
    found = extract_text(broken)
    assert found.document.text == broken
    for salary in found.salaries:
        assert broken[salary.start : salary.end] == salary.quote
        told = [one for one in salary.evidence if one.start is not None]
        assert all(broken[one.start : one.end] == one.quote for one in told)


@pytest.mark.parametrize(
    "text",
    [
        GUIDE,
        "Baker ₹3 LPA\nCook ₹4 LPA\nChef ₹9 LPA\n" * 5,
        "\n".join(f"A line of its own that is long enough to be one, and ends {'.' * index}" for index in range(9)),
        "| Job | Pay |\n|---|---|\n| Baker of bread and cakes in the old town of Pune | ₹3 LPA |\n" * 3,
    ],
)
def test_line_ends_that_no_width_made_stay(text: str) -> None:
    assert unwrapped(document(text)) is None


@given(st.text(alphabet="ab .₹5\n-#|", max_size=400))
def test_nothing_but_line_ends_becomes_a_blank(text: str) -> None:
    flat = unwrapped(document(text))
    if flat is not None:
        assert len(flat.text) == len(text)
        assert all(now == was or (was == "\n" and now == " ") for was, now in zip(text, flat.text, strict=True))


def test_a_long_broken_paragraph_takes_linear_time() -> None:
    def read(text: str) -> None:
        assert unwrapped(document(text)) is not None

    words = "bakers bake and are paid in bread and in coin, year by year and "
    read(wrapped(words * 10, 72))
    short, long = (seconds(read, wrapped(words * times, 72)) for times in (1000, 4000))
    assert long < 10 * short + 0.2
