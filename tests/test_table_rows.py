"""The same table says the same whether its cells are parted by pipes, by blanks or by nothing."""

from __future__ import annotations

import pytest

from extract import extract
from extract.blocks import text_blocks
from extract.blocks.header_cells import header_cells
from extract.blocks.lines import Line
from extract.reader import read_document
from timing import seconds

LADDER = [
    ["Role", "Fresher", "3 Years", "8+ Years"],
    ["Data Analyst", "₹4-6 LPA", "₹8-12 LPA", "₹18-25 LPA"],
    ["Data Engineer", "₹5-7 LPA", "₹9-14 LPA", "₹20-30 LPA"],
]
PLACES = [
    ["Level", "Pune", "Delhi NCR", "Remote"],
    ["Junior", "₹5L", "₹6L", "₹4L"],
    ["Senior", "₹15L", "₹18L", "—"],
    ["Lead", "₹25L", "₹28L", "₹20L"],
]
BARE = [
    ["Company", "SDE-1 (₹ LPA)", "SDE-2 (₹ LPA)", "Perks"],
    ["Flipkart", "21-30", "41-60", "Stock"],
    ["Razorpay", "22-31", "36-50", "Meals"],
    ["Swiggy", "23-32", "37-51", "Stock"],
]


def told(body: str) -> list[tuple[object, ...]]:
    """What is read of a text with a title."""
    text = f"Software pay in India\n\nWhat people earn a year.\n\n{body}\n"
    found = extract(read_document(text.encode(), "pay.md")).salaries
    return [
        (one.low, one.high, one.currency, one.role_text, one.city, one.company, one.experience_min) for one in found
    ]


def piped(rows: list[list[str]]) -> str:
    return "\n".join(f"| {' | '.join(row)} |" for row in [rows[0], ["---"] * len(rows[0]), *rows[1:]])


@pytest.mark.parametrize(
    ("rows", "sign"),
    [(LADDER, " "), (LADDER, ""), (PLACES, " "), (BARE, " ")],
    ids=["ladder", "glued", "places", "bare"],
)
def test_rows_as_lines(rows: list[list[str]], sign: str) -> None:
    lines = "\n".join(sign.join(row) for row in rows)
    assert told(lines) == told(piped(rows))
    assert len(told(lines)) >= 6


@pytest.mark.parametrize(
    ("words", "cells"),
    [
        ("Role Fresher 3 Years 8+ Years", ["Role", "Fresher", "3 Years", "8+ Years"]),
        ("RoleFresher3 Years8+ Years", ["Role", "Fresher", "3 Years", "8+ Years"]),
        ("City Site Engineer Planning Engineer", ["City", "Site Engineer", "Planning Engineer"]),
        ("Position Entry 5-Year 10+ Year", ["Position", "Entry", "5-Year", "10+ Year"]),
        ("Experience LevelMean SalaryMedian Salary", ["Experience Level", "Mean Salary", "Median Salary"]),
        ("ExperienceAverage CTCMonthly In-Hand*", ["Experience", "Average CTC", "Monthly In-Hand*"]),
        ("Role Base (₹ LPA) Stock (₹ LPA)", ["Role", "Base (₹ LPA)", "Stock (₹ LPA)"]),
        ("Something nobody names here at all", None),
    ],
)
def test_header_cells(words: str, cells: list[str] | None) -> None:
    spans = header_cells(Line(0, len(words), words), len(cells or "abc"))
    assert (spans and [words[start:end] for start, end in spans]) == cells


def test_key_value_lines_are_no_rows() -> None:
    text = "Pay level\nBasic pay: 26730 31000\nAllowance: 2600 3800\nGross pay: 39200 42500"
    assert not any(block.table for block in read_document(text.encode(), "x.txt").blocks)


@pytest.mark.parametrize("row", ["Salary grade 5 6\n", "Cook ₹5 LPA ₹6 LPA\n", "Pay of cooks 12,000 13,000\n"])
def test_a_run_of_rows_without_a_header_takes_linear_time(row: str) -> None:
    text_blocks(row * 100)
    assert seconds(text_blocks, row * 2000) < 12 * seconds(text_blocks, row * 500)
