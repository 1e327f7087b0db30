"""The same table in another form says the same: records of keys and values, titles over lists, tables on their side."""

from __future__ import annotations

import pytest

from extracted import column, table

FIELDS = ("low", "high", "currency", "period", "statistic", "role_text", "city", "company", "experience_min", "level")
Rows = list[list[str]]

TABLES = {
    "rungs": [
        ["Role", "Fresher (₹ LPA)", "Senior (₹ LPA)"],
        ["Staff Nurse", "3-4", "7-9"],
        ["Radiographer", "4-5", "8-12"],
        ["Physiotherapist", "2.5-4", "6-8"],
    ],
    "openings": [
        ["Role", "City", "Experience", "Monthly salary"],
        ["Staff Nurse", "Pune", "0-2 years", "₹25,000"],
        ["Pharmacist", "Surat", "3-5 years", "₹32,000"],
        ["Welder", "Nagpur", "6-8 years", "₹28,500"],
    ],
    "cities": [
        ["City", "Median salary (LPA)", "Top salary (LPA)"],
        ["Pune", "6.5", "14"],
        ["Chennai", "6", "12.5"],
        ["Bengaluru", "8", "19"],
    ],
    "firms": [
        ["Company", "Base salary", "Total compensation"],
        ["Infosys", "₹4 lakh", "₹5 lakh"],
        ["Google", "₹22 lakh", "₹40 lakh"],
        ["Amazon", "₹19 lakh", "₹33 lakh"],
    ],
}


def markdown(rows: Rows) -> str:
    head, *body = ("| " + " | ".join(row) + " |" for row in rows)
    return "\n".join([head, "|" + "---|" * len(rows[0]), *body])


def records(rows: Rows) -> str:
    return "\n\n".join(
        "\n".join(f"{key}: {value}" for key, value in zip(rows[0], row, strict=True)) for row in rows[1:]
    )


def spaced_records(rows: Rows) -> str:
    return records(rows).replace("\n\n", "\n").replace("\n", "\n\n")


def glued_records(rows: Rows) -> str:
    return records(rows).replace(": ", " :")


def lines(rows: Rows) -> str:
    return "\n".join(
        "- " + ", ".join(f"{key}: {value}" for key, value in zip(rows[0], row, strict=True)) for row in rows[1:]
    )


def titled(rows: Rows, title: str, item: str) -> str:
    entries = (
        "\n".join(item.format(key, value) for key, value in zip(rows[0][1:], row[1:], strict=True)) for row in rows[1:]
    )
    return "\n\n".join(title.format(row[0]) + "\n" + entry for row, entry in zip(rows[1:], entries, strict=True))


def nested(rows: Rows) -> str:
    return titled(rows, "- **{}**", "  - {}: {}").replace("\n\n", "\n")


def headings(rows: Rows) -> str:
    return titled(rows, "### {}\n", "- **{}:** {}")


def numbered(rows: Rows) -> str:
    return "\n\n".join(
        f"### {number}. {row[0]}\n"
        + "\n".join(f"{key}: {value}" for key, value in zip(rows[0][1:], row[1:], strict=True))
        for number, row in enumerate(rows[1:], 1)
    )


def bold_labels(rows: Rows) -> str:
    return titled(rows, "**{}:**", "* {}: {}")


def plain_labels(rows: Rows) -> str:
    return titled(rows, "{}", "• {}: {}")


def bullets(rows: Rows) -> str:
    cells = (", ".join(f"{key}: {value}" for key, value in zip(rows[0][1:], row[1:], strict=True)) for row in rows[1:])
    return "\n".join(f"- {row[0]}: {line}" for row, line in zip(rows[1:], cells, strict=True))


def on_its_side(rows: Rows) -> str:
    return markdown([list(row) for row in zip(*rows, strict=True)])


FORMS = (
    records,
    spaced_records,
    glued_records,
    lines,
    nested,
    headings,
    numbered,
    bold_labels,
    plain_labels,
    bullets,
    on_its_side,
)


def said(form: str) -> list[tuple[object, ...]]:
    text = f"# What is paid in India\n\nPay of this year:\n\n{form}\n\nWrite to us if you know better.\n"
    return sorted(table(text, *FIELDS), key=str)


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("name", TABLES)
def test_a_table_says_the_same_in_each_form(name, form):
    rows = TABLES[name]
    expected = said(markdown(rows))
    assert len(expected) >= len(rows) - 1
    assert said(form(rows)) == expected


def test_what_stands_under_a_key_that_is_no_pay_is_none():
    text = (
        "**Staff Nurse**\n- Salary (LPA): 3-4\n- Joining fee: ₹2,000\n- Seats: 40\n\n"
        "**Pharmacist**\n- Salary (LPA): 4-5\n- Joining fee: ₹2,500\n- Seats: 15\n"
    )
    assert table(text, "role_text", "low", "high") == [("Staff Nurse", 300000, 400000), ("Pharmacist", 400000, 500000)]


def test_prose_under_the_last_record_is_about_it():
    text = (
        "# Bank pay\n\n**Loan Officer:**\n- Base salary: $61,000\n- Bonus: $4,000\n\n"
        "**Bank Teller:**\n- Base salary: $38,000\n- Bonus: $1,000\n\n"
        "In the biggest branches of the country the best of them are paid $52,000 a year.\n"
    )
    assert column(text, "role_text")[-1] == "Bank Teller"


def test_records_that_other_lines_break_and_lists_of_labels_are_no_tables():
    text = (
        "Pay in Pune\n\nNurse\n- Training: three years\n- Night work in all wards\n- Salary: ₹3 lakh\n\n"
        "Cook\n- Training: one year\n- Work in a hot kitchen\n- Salary: ₹2 lakh\n"
    )
    assert table(text, "role_text", "low") == [("Nurse", 300000), ("Cook", 200000)]
    assert table("# Pay\n\n- Nurse: ₹3 lakh\n- Cook: ₹2 lakh\n", "role_text", "low") == [
        ("Nurse", 300000),
        ("Cook", 200000),
    ]


def test_a_comparison_with_prose_beside_its_pay_keeps_to_its_names():
    text = markdown(
        [
            ["Aspect", "Data Analyst", "Data Engineer"],
            ["Career path", "Junior Analyst, then Lead", "Platform Engineer, then Architect"],
            ["Average salary", "₹6 LPA", "₹9 LPA"],
        ]
    )
    assert table(text, "role_text", "low") == [("Data Analyst", 600000), ("Data Engineer", 900000)]


def test_rungs_with_a_number_are_titles_and_no_years():
    text = "# Pay in banks\n\n" + markdown(
        [["", "Base salary"], ["Associate 1", "$175,000"], ["Associate 2", "$200,000"]]
    )
    assert column(text, "experience_min") == [None, None]
    text = "# Pay of chefs\n\n" + markdown(
        [["", "Position", "Salary"], ["0-1", "Commis", "$1,200"], ["3-5", "Sous Chef", "$2,900"]]
    )
    assert column(text, "experience_min") == [0, 3]


def test_what_a_column_is_headed_with_says_more_of_its_kind_than_whose_it_is():
    rows = [["Rank", "Basic Pay", "Grade Pay"], ["Inspector", "₹44,900 per month", "₹6,600 per month"]]
    rows += [["Head Constable", "₹25,500 per month", "₹3,600 per month"]]
    text = "The salary structure of the force in India. Here is its pay:\n\n" + markdown(rows)
    assert column(text, "low") == [44900, 25500]


def test_of_two_lines_that_name_work_the_one_of_titles_is_the_job():
    courses = (
        ("Data Science", "Big Data Engineer"),
        ("Cloud & Snowflake", "ETL Developer"),
        ("Data Science", "Tester"),
    )
    cards = (f"Asha Rao\n{course}\n{job}\nInfosys\n8.{at} LPA\n9{at}% Hike" for at, (course, job) in enumerate(courses))
    text = "We train you.\n\n" + "\n\n".join(cards) + "\n\n## Do you promise work?\n\nNo.\n"
    assert column(text, "role_text") == ["Big Data Engineer", "ETL Developer", "Tester"]
