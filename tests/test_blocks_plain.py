"""Plain text and Markdown to blocks: headings, paragraphs, list items and tables."""

from __future__ import annotations

import pytest

from extract.blocks import text_blocks
from extract.records import Block

Told = tuple[str, str]


def told(text: str) -> list[Told]:
    """The kind and the text of each block."""
    return [(block.kind, text[block.start : block.end]) for block in text_blocks(text)]


def rows(text: str, block: Block) -> list[list[str]]:
    """The cells of a table as text, row by row; header cells are marked by an exclamation mark."""
    assert block.table is not None
    grid: dict[int, list[str]] = {}
    for cell in block.table.cells:
        grid.setdefault(cell.row, []).append("!" * cell.header + text[cell.start : cell.end])
    return list(grid.values())


def only_table(text: str) -> list[list[str]]:
    """The rows of the one table of a text."""
    (block,) = (block for block in text_blocks(text) if block.table)
    return rows(text, block)


@pytest.mark.parametrize(
    ("line", "table"),
    [
        (
            "Best TownsCityHourly WageAnnual SalaryReno, NV – Cook$16.33$34,766Mesa, AZ – Cook$14.10$30,1286 more rows",
            [
                ["!City", "!Hourly Wage", "!Annual Salary"],
                ["Reno, NV – Cook", "$16.33", "$34,766"],
                ["Mesa, AZ – Cook", "$14.10", "$30,128"],
            ],
        ),
        (
            "See:CourseMedian Package (2022)Median Package (2023)UG (Arts)INR 8 LPAINR 7 LPAMBAINR 15 LPAINR 9 LPA",
            [
                ["!Course", "!Median Package (2022)", "!Median Package (2023)"],
                ["UG (Arts)", "INR 8 LPA", "INR 7 LPA"],
                ["MBA", "INR 15 LPA", "INR 9 LPA"],
            ],
        ),
        (
            "CityAverage SalaryPune₹4 LPAAgra₹3 LPAKota₹2 LPA",
            [["!City", "!Average Salary"], ["Pune", "₹4 LPA"], ["Agra", "₹3 LPA"], ["Kota", "₹2 LPA"]],
        ),
    ],
)
def test_cells_that_were_run_together_in_one_line_are_a_table(line: str, table: list[list[str]]) -> None:
    assert only_table(line) == table


@pytest.mark.parametrize("line", ["It pays $4 or $5.Cooks earn $6.", "PlanPriceBasic$4Gold$9Team$19"])
def test_other_amounts_in_a_line_are_no_glued_table(line: str) -> None:
    assert not any(block.table for block in text_blocks(line))


@pytest.mark.parametrize(
    ("text", "blocks"),
    [
        ("", []),
        (" \n\t\n", []),
        ("## Pay in Pune ##", [("heading", "Pay in Pune")]),
        ("> - a nurse\n> said so", [("list_item", "a nurse"), ("paragraph", "> said so")]),
        (
            "pay: {\n  pune: '₹4L',\n  agra: '₹3L',",
            [("list_item", w) for w in ("pay: {", "pune: '₹4L',", "agra: '₹3L',")],
        ),
        ("# Pay of C# developers", [("heading", "Pay of C# developers")]),
        ("Pay in Pune\n===========", [("heading", "Pay in Pune")]),
        ("**Salary by city**", [("heading", "Salary by city")]),
        ("**₹12 lakh**", [("paragraph", "**₹12 lakh**")]),
        ("Salaries in India\n\nThey vary.", [("heading", "Salaries in India"), ("paragraph", "They vary.")]),
        (
            "Read more: Pay in Pune\n\nThey vary.",
            [("paragraph", "Read more: Pay in Pune"), ("paragraph", "They vary.")],
        ),
        ("- Nurse\n  in Pune\n- Cook", [("list_item", "Nurse\n  in Pune"), ("list_item", "Cook")]),
        ("1. Nurse\n2. Cook", [("list_item", "Nurse"), ("list_item", "Cook")]),
        ("1. Company\nThe firm pays well.", [("heading", "Company"), ("paragraph", "The firm pays well.")]),
        ("---", []),
        (
            "Some usual pay. Ward Nurse: ₹3 LPA (entry) Cook: ₹2 LPA Guard: ₹2 LPA a year. It varies.",
            [
                ("paragraph", "Some usual pay."),
                ("list_item", "Ward Nurse: ₹3 LPA (entry)"),
                ("list_item", "Cook: ₹2 LPA"),
                ("list_item", "Guard: ₹2 LPA a year."),
                ("paragraph", "It varies."),
            ],
        ),
        ("Pune ₹3 LPA Agra ₹2 LPA Goa ₹2 LPA", [("list_item", f"{w} LPA") for w in ("Pune ₹3", "Agra ₹2", "Goa ₹2")]),
        (
            "In Pune nurses earn ₹3 LPA Agra ₹2 LPA Goa ₹2 LPA",
            [("paragraph", "In Pune nurses earn ₹3 LPA Agra ₹2 LPA Goa ₹2 LPA")],
        ),
    ],
)
def test_lines_are_told_by_their_look(text, blocks):
    assert told(text) == blocks


def test_a_paragraph_goes_on_in_a_line_that_begins_small():
    text = "Nurses in Pune earn a good deal more than others in\nthe same state, and cooks do so\nas well."
    assert told(text) == [("paragraph", text)]


def test_list_items_know_how_deep_they_are():
    assert [block.level for block in text_blocks("- a\n  - b\n    - c\n- d")] == [1, 2, 3, 1]


@pytest.mark.parametrize(
    ("text", "table"),
    [
        ("| Role | Pay |\n|---|---:|\n| Nurse | ₹5 lakh |", [["!Role", "!Pay"], ["Nurse", "₹5 lakh"]]),
        (
            "Pay: | Role | Pay | |--|--| | Nurse | ₹5L | | Cook | | end",
            [["!Role", "!Pay"], ["Nurse", "₹5L"], ["Cook", ""]],
        ),
        ("Role | Pay\n--- | ---\nNurse | ₹5 lakh", [["!Role", "!Pay"], ["Nurse", "₹5 lakh"]]),
        ("| Role | Pay |\n| | |\n| Nurse | |", [["!Role", "!Pay"], ["Nurse", ""]]),
        (
            "Experience (Years) Minimum Monthly Salary (Rs) Maximum Monthly Salary (Rs) Average Pay (Rs)\n"
            "0-2 25,000 37,500 31,250\n10+ 1,25,000 2,50,000 1,87,500",
            [
                [
                    "!Experience (Years)",
                    "!Minimum Monthly Salary (Rs)",
                    "!Maximum Monthly Salary (Rs)",
                    "!Average Pay (Rs)",
                ],
                ["0-2", "25,000", "37,500", "31,250"],
                ["10+", "1,25,000", "2,50,000", "1,87,500"],
            ],
        ),
        (
            "Pay differs by city.\n\nPune\n\nAgra\n\nNurse\n\n₹4 lakh\n\n₹3 lakh\n\nCook\n\n₹3 lakh\n\n₹2 lakh",
            [["!", "!Pune", "!Agra"], ["Nurse", "₹4 lakh", "₹3 lakh"], ["Cook", "₹3 lakh", "₹2 lakh"]],
        ),
        (
            "Pay at a glance\n\nEntry\n\n₹8 LPA\n\n0-1 years\n\n"
            "Mid\n\n₹9 LPA\n\n3-5 years\n\nTop\n\n₹12 LPA\n\n9+ years",
            [["Entry", "₹8 LPA", "0-1 years"], ["Mid", "₹9 LPA", "3-5 years"], ["Top", "₹12 LPA", "9+ years"]],
        ),
        (
            "| Degree | Basic | | Gross | |\n|--|--|--|--|--|\n"
            "| Mean | Median | Mean | Median |\n| BA | $3 | $4 | $5 | $6 |",
            [
                ["!Degree", "!Basic", "!", "!Gross", "!"],
                ["!Mean", "!Median", "!Mean", "!Median"],
                ["BA", "$3", "$4", "$5", "$6"],
            ],
        ),
        (
            "Job\nPune\nAgra\nNurse\n₹4 lakh\n₹3 lakh\nCook\n₹3 lakh\n₹2 lakh",
            [["!Job", "!Pune", "!Agra"], ["Nurse", "₹4 lakh", "₹3 lakh"], ["Cook", "₹3 lakh", "₹2 lakh"]],
        ),
        (
            "City 0-2 years 3-5 years\nPune ₹4L ₹7L\nAgra ₹3L ₹5L",
            [["!City", "!0-2 years", "!3-5 years"], ["Pune", "₹4L", "₹7L"], ["Agra", "₹3L", "₹5L"]],
        ),
        (
            "CityEntry LevelSenior Level\nPune₹3-5L₹9-12L\nAgra₹3-4L₹8-10L",
            [["!City", "!Entry Level", "!Senior Level"], ["Pune", "₹3-5L", "₹9-12L"], ["Agra", "₹3-4L", "₹8-10L"]],
        ),
        (
            "ExperienceSalary RangeAverage CTCTypical Roles\nFresher\n0-1 years\n₹6L - ₹9L₹8LAssociate\n"
            "Senior\n5-8 years\n₹20L - ₹40L₹30LManager",
            [
                ["!Experience", "!Salary Range", "!Average CTC", "!Typical Roles"],
                ["Fresher\n0-1 years", "₹6L - ₹9L", "₹8L", "Associate"],
                ["Senior\n5-8 years", "₹20L - ₹40L", "₹30L", "Manager"],
            ],
        ),
        (
            "Percentile Annual Wage Hourly Wage\n10th $63,650 $30.60\n25th $82,630 $39.73",
            [
                ["!Percentile", "!Annual Wage", "!Hourly Wage"],
                ["10th", "$63,650", "$30.60"],
                ["25th", "$82,630", "$39.73"],
            ],
        ),
        (
            "Experience Minimum Maximum\n0-2 25,000 37,500\n3-5 40,000 60,000",
            [["!Experience", "!Minimum", "!Maximum"], ["0-2", "25,000", "37,500"], ["3-5", "40,000", "60,000"]],
        ),
        ("| a \\| b | c | d |\n| 1 | 2 | 3 |", [["!a \\| b", "!c", "!d"], ["1", "2", "3"]]),
        ("Role\tPay\nNurse\t₹5 lakh", [["!Role", "!Pay"], ["Nurse", "₹5 lakh"]]),
        (
            "Level\tBasic\nLevel 7\nGroup B\t₹44,900\nLevel 6\nGroup C\t₹35,400",
            [["!Level", "!Basic"], ["Level 7\nGroup B", "₹44,900"], ["Level 6\nGroup C", "₹35,400"]],
        ),
        ("\tPune\tDelhi\nNurse\t₹5 lakh\t₹6 lakh", [["!", "!Pune", "!Delhi"], ["Nurse", "₹5 lakh", "₹6 lakh"]]),
        ("Salary by city\nPune 5 lakh\nDelhi ₹6 lakh", [["Pune", "5 lakh"], ["Delhi", "₹6 lakh"]]),
        (
            "Role\nAverage salary\nNurse\n₹5 lakh\nCook\n₹3 lakh",
            [["!Role", "!Average salary"], ["Nurse", "₹5 lakh"], ["Cook", "₹3 lakh"]],
        ),
        (
            "Role\nAverage salary\nNurse\n₹5 lakh\nCook\n-\nGuard\nN/A\nBaker\n₹3 lakh",
            [["!Role", "!Average salary"], ["Nurse", "₹5 lakh"], ["Cook", "-"], ["Guard", "N/A"], ["Baker", "₹3 lakh"]],
        ),
        (
            "RoleCityAverage Salary\nNurse\nPune\n₹5 lakh\nCook\nDelhi\n₹3 lakh",
            [["!Role", "!City", "!Average Salary"], ["Nurse", "Pune", "₹5 lakh"], ["Cook", "Delhi", "₹3 lakh"]],
        ),
        (
            "Nurse\n₹5 lakh\nCook\n₹3 lakh\nMaid\n₹2 lakh",
            [["Nurse", "₹5 lakh"], ["Cook", "₹3 lakh"], ["Maid", "₹2 lakh"]],
        ),
    ],
)
def test_tables_are_told_from_their_lines(text, table):
    assert only_table(text) == table


@pytest.mark.parametrize("text", ["|||\n|||", "|--|\n|--|", "₹5\n₹6\n₹7", "a|b\n\nc|d", "Nurse\n₹5 lakh"])
def test_what_has_no_rows_is_no_table(text):
    assert not [block for block in text_blocks(text) if block.table]


def test_a_table_ends_at_a_blank_line():
    text = "| a | b |\n| 1 | 2 |\n\n| c | d |\n| 3 | 4 |"
    assert [block.kind for block in text_blocks(text)] == ["table", "table"]


def test_the_header_over_labelled_amounts_is_their_caption():
    text = "Salary by city\nPune 5 lakh\nDelhi ₹6 lakh"
    (block,) = text_blocks(text)
    assert block.table is not None
    assert block.table.caption == (0, len("Salary by city"))


def test_the_last_of_several_lines_stands_over_nothing():
    text = "Key Skills:\nStrategy\nAnalytics\n\nSenior level\n$130,000\nMore words follow here in a sentence."
    assert "Analytics" not in [text[block.start : block.end] for block in text_blocks(text) if block.kind == "heading"]


def test_a_label_with_its_figure_is_no_heading():
    text = "By industry:\nAutomotive 139k\nMedical devices 133k\nSemiconductor 149k\nConsumer electronics 152k\n"
    headings = [text[block.start : block.end] for block in text_blocks(text) if block.kind == "heading"]
    assert headings in ([], ["By industry:"])


def test_rows_under_a_header_of_several_words_a_cell_do_not_wrap():
    header = "Popular jobs Average salary in Singapore (Median) Salary range (25th - 75th percentile)"
    rows = ["Computer technician (including IT user helpdesk technician of any kind) $2,800 $2,250 to $3,547"]
    rows += ["Graphic designer $3,000 $2,550 to $3,749"]
    text = "\n".join([header, *rows])
    (block,) = text_blocks(text)
    assert block.table
    assert [text[cell.start : cell.end] for cell in block.table.cells[1:3]] == [
        "Average salary in Singapore (Median)",
        "Salary range (25th - 75th percentile)",
    ]
    assert max(cell.row for cell in block.table.cells) == 2


def test_lines_wrapped_at_one_width_are_one_paragraph_also_before_a_capital():
    text = (
        "Software engineering is one of the most lucrative and in-demand fields in the\n"
        "tech industry. As of 2024, the average salary for a software engineer in\n"
        "California is $140,450 per year, which is well above that of most other jobs\n"
        "Europe has on offer.\n"
    )
    assert [block.kind for block in text_blocks(text)] == ["paragraph"]
    lines = "Growing berries in small towns of the hills pays little these days indeed\nWelder\nPay is $20\nRoofer\n"
    assert len(text_blocks(lines)) > 1
