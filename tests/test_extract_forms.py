"""The same table in other forms says the same: each form is read as the Markdown table that it was made from."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from extracted import table

Rows = list[list[str]]
FIELDS = ("low", "high", "currency", "period", "statistic", "role_text", "city", "company", "experience_min")

TABLES: dict[str, Rows] = {
    "jobs and the years of each": [
        ["Grade", "Years", "Weekly pay", "Yearly pay"],
        ["Commis Chef", "0-2", "£430", "£22,400"],
        ["Sous Chef", "4-7", "£610", "£31,700"],
        ["Head Chef", "8+", "£820", "£42,600"],
    ],
    "companies down and jobs across": [
        ["Company", "Cook", "Baker", "Senior Baker"],
        ["Marvolo Inns", "£21,000", "£24,000", "£30,000"],
        ["Tarn House", "£23,500", "On request", "£33,000"],
        ["Quayside", "£22,000", "£25,500", "-"],
    ],
    "notes behind the pay": [
        ["City", "Salary range", "Average salary", "Cost of living"],
        ["Pune", "₹4 – 7 LPA", "₹5 LPA", "Moderate"],
        ["Agra", "₹3 – 5 LPA", "₹4 LPA (approx)", "Low, rents above all"],
        ["Mumbai", "₹6 – 9 LPA", "N/A", "Very high"],
    ],
    "bare numbers under headers for pay": [
        ["job_title", "openings", "min_salary_usd", "max_salary_usd"],
        ["Data Engineer", "7", "85205", "200000.5"],
        ["Data Analyst", "24", "45000", "171620"],
        ["Web Developer", "32", "72500", "130277"],
    ],
    "numbers of the rows and a broken amount": [
        ["Rank", "Post", "Minimum age", "Basic (Rs)", "In-hand"],
        ["1", "Clerk", "18", "21,700 to 25,500", "28,000"],
        ["2", "Typist", "18", "25,500 in year 1", "31,000"],
        ["3", "Driver", "21", "19,900", "24,000"],
    ],
    "two columns": [
        ["Role", "Average salary"],
        ["Nurse", "₹3 LPA"],
        ["Surgeon", "₹18 LPA"],
        ["Dentist", "₹9 LPA"],
    ],
}


def _lines(rows: Rows) -> str:
    return "\n".join(cell for row in rows for cell in row)


def _lines_in_blocks(rows: Rows) -> str:
    return "\n\n".join("\n".join(row) for row in rows)


def _lines_apart(rows: Rows) -> str:
    return "\n\n".join(cell for row in rows for cell in row)


def _names_apart(rows: Rows) -> str:
    return _lines_apart(rows[:1]) + "\n\n" + _lines(rows[1:])


def _bold_names(rows: Rows) -> str:
    return _lines([[f"**{cell}**" for cell in rows[0]], *rows[1:]])


def _tabs_apart(rows: Rows) -> str:
    return "\n\n".join("\t".join(row) for row in rows)


def _aligned(rows: Rows) -> str:
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    return "\n".join("  ".join(map(str.ljust, row, widths)).rstrip() for row in rows)


def _ruled(rows: Rows) -> str:
    header, *body = _aligned(rows).split("\n")
    return "\n".join([header, " ".join("-" * (len(cell) + 1) for cell in rows[0]), *body])


FORMS = [_lines, _lines_in_blocks, _lines_apart, _names_apart, _bold_names, _tabs_apart, _aligned, _ruled]


def _markdown(rows: Rows) -> str:
    header, *body = (f"| {' | '.join(row)} |" for row in rows)
    return "\n".join([header, "|---" * len(rows[0]) + "|", *body])


def _text(inner: str) -> str:
    return f"# Pay of today\n\nThe figures of last year, told by many.\n\nPay by the house\n\n{inner}\n\nAll are rough."


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__.strip("_"))
@pytest.mark.parametrize("name", TABLES)
def test_a_table_says_the_same_in_every_form(name: str, form: Callable[[Rows], str]) -> None:
    expected = table(_text(_markdown(TABLES[name])), *FIELDS)
    assert expected
    assert table(_text(form(TABLES[name])), *FIELDS) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Pay overview\n\nEntry level\n\n£20,000\n\n0-1 years\n\nSenior level\n\n£40,000\n\n9+ years",
        "Highest paid roles\n\nOutlook: strong\n\n£20,000 a year\n\nOutlook: weak\n\n£30,000 a year\n\nSee more",
    ],
)
def test_cards_are_no_rows_under_a_header(text: str) -> None:
    assert [role for (role,) in table(text, "role_text")] == [None, None]
