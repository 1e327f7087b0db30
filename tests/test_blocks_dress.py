"""The same text in another dress says the same: its marks left out, its lines parted by blank ones, as a page."""

from __future__ import annotations

import html
import re

import pytest

from extract import extract
from extract.reader import read_document

KITCHENS = """# What kitchens in Leeds pay

Kitchens of all sizes look for people this year, and few of them find as many as they need.

**1. Pastry Chef**

Bakes bread and cakes before the guests arrive, and often plans the menu with the owner.

**Daily work:**

- Kneading and baking
- Ordering flour

**Salary range:**

- Hotels: £28,000
- Cafes: £24,000

**2. Kitchen Porter**

Keeps the kitchen clean and helps wherever a hand is missing on a busy evening.

**Daily work:**

- Washing up
- Carrying crates

**Salary range:**

- Hotels: £21,000
- Cafes: £20,000
"""
TABLE = """# What trades pay

| Job | Entry level | Senior |
| --- | --- | --- |
| Plumber | £24,000 | £41,000 |
| Welder | £23,000 | £39,000 |
"""
BOLD = re.compile(r"\*\*(.+?)\*\*")


def without_marks(text: str) -> str:
    return re.sub(r"(?m)^(?:#+|-) ", "", BOLD.sub(r"\1", text))


def as_page(text: str) -> str:
    lines = (html.escape(line, quote=False) for line in text.split("\n") if line)
    bold = (BOLD.sub(r"<strong>\1</strong>", line.lstrip("#- ")) for line in lines)
    return "".join(f"<p>{line}</p>\n" for line in bold)


DRESSES = {
    "no marks": without_marks,
    "every line a paragraph": lambda text: re.sub(r"\n+", "\n\n", text),
    "no marks, every line a paragraph": lambda text: re.sub(r"\n+", "\n\n", without_marks(text)),
    "a page": as_page,
}


def told(text: str) -> list[tuple[object, ...]]:
    salaries = extract(read_document(text.encode(), "pay.txt")).salaries
    return [
        (one.quote, one.role_text, one.city, one.company, one.experience_min, one.level, one.statistic)
        for one in salaries
    ]


def test_titles_of_one_look_stand_under_those_that_are_counted():
    assert [(quote, role) for quote, role, *_ in told(KITCHENS)] == [
        ("£28,000", "Pastry Chef"),
        ("£24,000", "Pastry Chef"),
        ("£21,000", "Kitchen Porter"),
        ("£20,000", "Kitchen Porter"),
    ]


@pytest.mark.parametrize("dress", DRESSES.values(), ids=DRESSES)
def test_a_text_says_the_same_in_another_dress(dress):
    assert told(dress(KITCHENS)) == told(KITCHENS)


def test_blank_lines_between_all_rows_of_a_table_part_nothing():
    assert told(TABLE.replace("\n", "\n\n")) == told(TABLE)


@pytest.mark.parametrize(
    ("text", "media_type"),
    [
        ("<!DOCTYPE html><html><body><p>A cook earns £20,000.</p></body></html>", "text/html"),
        (as_page(KITCHENS), "text/html"),
        ("# Pay\n\nA cook earns<br>£20,000.\n\n<p>Or more.</p>\n", "text/plain"),
        ("<p>Pay</p>\n\nA cook earns £20,000.\n\nA waiter earns less.\n", "text/plain"),
    ],
)
def test_a_page_is_one_whatever_its_name(text, media_type):
    assert read_document(text.encode(), "pay.txt").media_type == media_type


def test_long_items_without_marks_are_no_wrapped_paragraph():
    text = (
        "# What kitchens pay their cooks\n\n"
        "Commis - helps in all sections, and learns how to keep a station in good order (£18,000)\n"
        "Chef de partie - answers for one section of the kitchen and for those who learn in it (£24,000)\n"
        "Sous chef - runs the kitchen when the chef is away and trains the commis in every single section (£32,000)\n"
        "Head chef - plans the menu with the owner, buys what is needed and answers for all of it (£45,000)\n"
    )
    assert [quote for quote, *_ in told(text)] == ["£18,000", "£24,000", "£32,000", "£45,000"]
    assert len(read_document(text.encode(), "pay.txt").blocks) == 5
