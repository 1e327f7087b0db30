"""HTML tables that stand in Markdown: cells with spans, everything around them untouched."""

import pytest

from extract import extract_text
from extract.blocks import text_blocks
from extract.blocks.html_tables import html_tables

TABLE = (
    "<table><tr><th>State</th><th>Annual Salary</th><th>Monthly Pay</th></tr>"
    "<tr><td>Kerala</td><td> <b>₹4,20,000</b> </td><td>₹35,000</td></tr></table>"
)


def rows(text):
    (block,) = html_tables(text)
    found = {}
    for cell in block.table.cells:
        found.setdefault(cell.row, []).append((text[cell.start : cell.end], cell.header))
    return list(found.values())


def test_cells_are_the_words_between_the_tags():
    assert rows(TABLE) == [
        [("State", True), ("Annual Salary", True), ("Monthly Pay", True)],
        [("Kerala", False), ("₹4,20,000", False), ("₹35,000", False)],
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<TABLE>\n<tr><td>Base<td>Bonus\n<tr><td>$90k<td>$5k\n</TABLE>", [["Base", "Bonus"], ["$90k", "$5k"]]),
        ("<table><tr><td>$90k</td><td></td></tr></table>", [["$90k", ""]]),
    ],
)
def test_end_tags_may_be_missing_and_cells_empty(text, expected):
    assert [[words for words, _ in row] for row in rows(text)] == expected


@pytest.mark.parametrize("text", ["<table>", "<table></table>", "a table of pay", "<table><tr></tr></table>"])
def test_what_has_no_cells_is_no_table(text):
    assert list(html_tables(text)) == []


def test_the_text_around_keeps_its_blocks_and_offsets():
    text = f"## Pay by state\n\nTwo figures.\n\n{TABLE}\n\nThat is all."
    told = [(block.kind, text[block.start : block.end][:12]) for block in text_blocks(text)]
    assert told == [
        ("heading", "Pay by state"),
        ("paragraph", "Two figures."),
        ("table", "<table><tr><"),
        ("paragraph", "That is all."),
    ]


def test_each_column_has_its_own_period():
    salaries = extract_text(f"# Nurse salary\n\n{TABLE}").salaries
    assert [(one.quote, one.period) for one in salaries] == [("₹4,20,000", "year"), ("₹35,000", "month")]
