"""Other money that stands where pay does, and pay that stands where other money does."""

from __future__ import annotations

import pytest

from extract import extract_text

OVER = "# Pay guide\n\nThe average welder earns $58,000 a year.\n\n"


def kinds(text: str) -> list[str]:
    """The kinds of the amounts of a text that follows a sentence about pay."""
    return [mention.kind for mention in extract_text(OVER + text).mentions if mention.start >= len(OVER)]


OTHER = [
    ("She took a pay cut of $6,000 to change trades.", "premium"),
    ("Relocating there cost me $4,000 in pay.", "premium"),
    ("You can expect to keep about $1,900 after paying rent, food and taxes.", "other"),
    ("After rent, loans and groceries, he is left with roughly $700 a month.", "other"),
    ("Simulator time is very expensive ($9,500).", "price"),
    ("At $14,000, the programme isn't cheap.", "price"),
    ("The average debt of a law graduate is $130,000.", "other"),
    ("Expect to pay $450 for the certification exam.", "course_fee"),
    ("General/OBC: ₹600; SC/ST: ₹250", "other other"),
    ("You must earn at least $41,000 to sponsor a visa.", "other"),
    ("Workers earning below $35,000 are entitled to overtime.", "other"),
    ("Apprentices sign a two-year bond of $8,000.", "other"),
    ("Opening a small workshop requires $30,000.", "price"),
    ("A coffee franchise starts at $85,000.", "price"),
    ("He was awarded $40,000 for unfair dismissal.", "other"),
    ("I ended up paying $1,400 to get my permit.", "price"),
    ("Northlake paid $90 million for a rival.", "price"),
    ("The mean absolute error was $3,100.", "other"),
    ("| Expense | Monthly |\n|---|---|\n| Rent | $1,300 |", "cost_of_living"),
    ("| Shift | Extra |\n|---|---|\n| Evening | $3/hr |\n| Night | $5/hr |", "premium premium"),
]
PAY = [
    ("The average wage rose by $2,000 to $61,000.", "premium salary"),
    ("The mean is $72,000, which is $9,000 above the national figure.", "salary premium"),
    ("She runs a portfolio of $2 million and is paid $96,000.", "other salary"),
    ("Welders on $20 million projects earn $88,000.", "other salary"),
    ("Gross pay is $5,200; after $1,100 in deductions, net pay is $4,100.", "salary other salary"),
    ("Gross including allowances: ₹62,000 per month", "salary"),
    ("Stock grants are worth $18,000 a year.", "salary"),
    ("Total package value: $120,000", "salary"),
    ("Sign-on of $4,000 plus relocation.", "salary"),
    ("She was paid $900 for a shoot.", "salary"),
    ("The yard pays $60,000 to start.", "salary"),
    ("Northlake pays $140,000 for a senior engineer.", "salary"),
    ("Welders get $31 an hour, plus $2 for nights.", "salary premium"),
]


@pytest.mark.parametrize(("text", "expected"), [*OTHER, *PAY])
def test_each_amount_has_its_own_kind(text: str, expected: str) -> None:
    assert " ".join(kinds(text)) == expected
