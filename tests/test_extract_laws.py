"""Laws that hold for the extraction of any text."""

from __future__ import annotations

import csv
import itertools
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from extract import extract_text
from extract.blocks import text_blocks
from extract.money.ranges import read_amounts
from extract.records import Extraction

CASES = Path(__file__).parent / "cases" / "amounts.csv"
PIECES = [
    *("₹", "$", "€", "Rs.", "USD", "US$", "INR ", "kr", "5", "12", "1,20,000", "95.000", "0.5", "１２", "7'500", "²"),
    *(" lakh", " LPA", "k", " crore", "M", " billion", "+", "-", "–", " to ", " and ", ", ", ".", "/", "/-", "%", ":"),
    *(
        " per annum",
        "/hr",
        " a month",
        " p.a.",
        "up to ",
        "over ",
        "between ",
        "from ",
        "starts at ",
        "a lakh and a half",
    ),
    *("Salary", "Average salary", "Nurse", "Data Scientist", "Pune", "Bengaluru", "Google", "0-2 years", "Freshers"),
    *(" earn ", " in ", " at ", "The median pay is ", "Course fee ", "Tier 2", "2024", "fifteen dollars"),
    *(
        "\n",
        "\n\n",
        "\t",
        " ",
        "\u00a0",
        "|",
        "| ",
        "|---|---|\n",
        "- ",
        "1. ",
        "## ",
        "**",
        "===\n",
        "İ",
        "ß",
        "\r\n",
        "\x00",
    ),
]


def rows() -> list[str]:
    """The texts of the cases."""
    with CASES.open(encoding="utf-8", newline="") as lines:
        return sorted({row["text"] for row in csv.DictReader(lines)})


def mixes(most: int = 40) -> st.SearchStrategy[str]:
    """Texts put together from pieces, whole cases and any characters."""
    piece = st.one_of(st.sampled_from(PIECES), st.sampled_from(rows()), st.text(max_size=4))
    return st.lists(piece, max_size=most).map("".join)


def spans(extraction: Extraction) -> list[tuple[int | None, int | None, str | None]]:
    """The span and the quote of every mention, salary and piece of evidence."""
    evidence = [one for salary in extraction.salaries for one in salary.evidence]
    return [(one.start, one.end, one.quote) for one in (*extraction.mentions, *extraction.salaries, *evidence)]


@settings(max_examples=150, deadline=None)
@given(mixes())
def test_every_quote_stands_at_its_span(text):
    for start, end, quote in spans(extract_text(text)):
        assert (start is None) == (end is None) == (quote is None)
        assert start is None or (0 <= start < end and text[start:end] == quote)


@settings(max_examples=150, deadline=None)
@given(mixes())
@example("Salary 0CAD. 7")
def test_mentions_stand_in_order_and_do_not_overlap(text):
    for left, right in itertools.pairwise(extract_text(text).mentions):
        assert left.end <= right.start


@settings(max_examples=150, deadline=None)
@given(mixes())
def test_salaries_and_mentions_of_pay_belong_together(text):
    extraction = extract_text(text)
    paid = {index for index, mention in enumerate(extraction.mentions) if mention.kind == "salary"}
    assert {salary.mention for salary in extraction.salaries} == paid
    for salary in extraction.salaries:
        mention = extraction.mentions[salary.mention]
        assert (mention.start, mention.end, mention.quote) == (salary.start, salary.end, salary.quote)


@settings(max_examples=150, deadline=None)
@given(mixes())
def test_the_lower_end_is_not_above_the_upper(text):
    extraction = extract_text(text)
    for one in (*extraction.mentions, *extraction.salaries):
        assert one.low is not None or one.high is not None
        assert one.low is None or one.high is None or 0 <= one.low <= one.high


@settings(max_examples=60, deadline=None)
@given(mixes())
def test_extraction_is_deterministic(text):
    assert extract_text(text) == extract_text(text)


@settings(max_examples=200, deadline=None)
@given(mixes(), st.data())
def test_amounts_stand_in_order_inside_the_stretch_that_is_read(text, data):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    for left, right in itertools.pairwise(read_amounts(text, start, end)):
        assert left.start < left.end <= right.start
    for amount in read_amounts(text):
        assert amount.low is None or amount.high is None or 0 <= amount.low <= amount.high


@settings(max_examples=200, deadline=None)
@given(mixes())
def test_blocks_stand_in_order_and_hold_their_cells(text):
    blocks = text_blocks(text)
    assert all(left.end <= right.start for left, right in itertools.pairwise(blocks))
    for block in blocks:
        assert 0 <= block.start < block.end <= len(text)
        for cell in block.table.cells if block.table else ():
            assert block.start <= cell.start <= cell.end <= block.end


@settings(max_examples=200, deadline=None)
@given(mixes())
def test_no_line_that_holds_a_letter_is_lost(text):
    covered = {at for block in text_blocks(text) for at in range(block.start, block.end)}
    captions = {
        at for block in text_blocks(text) if block.table and block.table.caption for at in range(*block.table.caption)
    }
    assert not [at for at, char in enumerate(text) if char.isalpha() and at not in covered | captions]
