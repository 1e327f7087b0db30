"""How amounts are written: each row of `cases/amounts.csv`, by the amounts read and the kind that they are given."""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from extract import extract_text
from extract.money.ranges import Amount, read_amounts

Row = dict[str, str]
NO_PAY = "nothing in the text speaks of pay: the row or the document around it must"
MALAY = "words of pay are known in English alone"
COUNTED = "what is counted (students, jobs) is told by the kinds, not by the number"
NO_AMOUNT = {
    "Salary 600万円 a year": "万 is no scale that units know",
    "Salary 48 000 kr per month": "four countries have a kr",
    "Nearly 8.7 lakh students applied": COUNTED,
    "The sector employs 1.5 crore people": COUNTED,
    "Over 2 lakh jobs will be added": COUNTED,
}
NO_KIND = {
    "Salary 600万円 a year": "no amount",
    "Salary 48 000 kr per month": "no amount",
    "Rate 1250/day + GST": NO_PAY,
    "GS-9: $59534": NO_PAY,
    "• Senior Analyst: Rs 12 – 15 lakh": NO_PAY,
    "Gaji RM2,500 – RM3,800 sebulan": MALAY,
    "Gaji Rp 8.000.000 per bulan": MALAY,
    "Earns fifteen dollars an hour": "sentences without a digit or a scale are passed over",
}


def rows() -> list[Row]:
    """All cases."""
    file = Path(__file__).parent / "cases" / "amounts.csv"
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def cases(kind: str, unreached: dict[str, str]) -> list[object]:
    """The rows of one kind ("salary", "none", "" for all other money); those out of reach must fail."""
    chosen = [row for row in rows() if (row["kind"] if row["kind"] in ("salary", "none") else "") == kind]
    return [
        pytest.param(
            row,
            id=f"{row['text']}|{row['quote']}",
            marks=[pytest.mark.xfail(strict=True, reason=unreached[row["text"]])] if row["text"] in unreached else [],
        )
        for row in chosen
    ]


def overlapping(row: Row) -> list[Amount]:
    """The amounts that overlap the quote of a row."""
    start = row["text"].index(row["quote"])
    end = start + len(row["quote"])
    return [amount for amount in read_amounts(row["text"]) if amount.start < end and start < amount.end]


def number(written: str) -> Decimal | None:
    """The end of an amount; an empty cell is open."""
    return Decimal(written) if written else None


def test_few_cases_are_out_of_reach():
    assert len(rows()) > 700
    assert len(NO_AMOUNT | NO_KIND) <= 0.03 * len(rows())


@pytest.mark.parametrize("row", [*cases("salary", NO_AMOUNT), *cases("", NO_AMOUNT)])
def test_an_amount_is_read_as_it_is_meant(row):
    (amount,) = overlapping(row)
    assert (amount.low, amount.high) == (number(row["low"]), number(row["high"]))
    assert not row["currency"] or amount.currency in (row["currency"], *([] if amount.certain else [None]))
    assert not row["period"] or amount.period in (row["period"], None)


@pytest.mark.parametrize("row", cases("none", NO_AMOUNT))
def test_what_is_no_money_is_no_certain_amount(row):
    assert not [amount for amount in read_amounts(row["text"]) if amount.certain]


@pytest.mark.parametrize("row", cases("none", {}))
def test_what_is_no_money_is_no_mention(row):
    assert not extract_text(row["text"]).mentions


@pytest.mark.parametrize("row", [*cases("salary", NO_KIND), *cases("", NO_KIND)])
def test_an_amount_is_given_its_kind(row):
    start = row["text"].index(row["quote"])
    end = start + len(row["quote"])
    (mention,) = (one for one in extract_text(row["text"]).mentions if one.start < end and start < one.end)
    assert mention.kind == row["kind"], mention.reason
    assert row["kind"] != "salary" or not row["period"] or mention.period == row["period"]


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("Pay is $60,000 per year. Next", "$60,000 per year"),
        ("Pay is $5,000 a month, net", "$5,000 a month"),
        ("Pay is ₹5 lakh p.a. and up", "₹5 lakh p.a. and up"),
        ("Pay is $60,000 per yearBenefits", "$60,000 per year"),
        ("AverageSalary₹7.5 LPA", "₹7.5 LPA"),
        ("Pay: Rs.45,000/- per month", "Rs.45,000/- per month"),
        ("up to ₹40 LPA+ for some", "₹40 LPA+"),
        ("Rs 2 lakh 50 thousand a year", "Rs 2 lakh 50 thousand a year"),
        ("from $90k to $130k", "$90k to $130k"),
    ],
)
def test_a_quote_holds_the_amount_with_its_period_and_no_bound_words_before(text, quote):
    assert [text[amount.start : amount.end] for amount in read_amounts(text)] == [quote]


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        (r"\$201.9K/yr - \$302.9K/yr", 201900, 302900),
        (r"\$201,900---\$302,900 USD", 201900, 302900),
        ("$144,500 -\n$294,000", 144500, 294000),
        ("$50,000 to\n$60,000", 50000, 60000),
        ("from $80,000 to well over $150,000", 80000, 150000),
        ("Rs. 75000. to 80000", 75000, 80000),
        ("$5K-7K SGD", 5000, 7000),
        ("₹8 lakh-plus", 800000, None),
        ("55.000-65.000 €", 55000, 65000),
        ("$50Ks to $60Ks", 50000, 60000),
        ("Rs. 6–7000", 6000, 7000),
        ("Rs. 5-7,500", 5000, 7500),
        ("$1 to $1,500", 1, 1500),
        ("Rs 1.2 LPA (Lakhs Per Annum) to Rs 8 LPA", 120000, 800000),
        ("10 LPA to unlimited", 1000000, None),
        ("₹6 lakh - no limit", 600000, None),
        ("Oceanic – 28. 2 Lakhs", 2820000, 2820000),
        # Pay scales with their increments.
        ("Rs. 23700 – (980 x 7) – 30560 – (1145 x 2) – 32850 – (1310 x 7) – 42020", 23700, 42020),
        ("Rs. 48480-2000/7-62480-2340/2-67160-2680/7-85920", 48480, 85920),
        ("Rs. 60,000 - 3% - 1,80,000/-", 60000, 180000),
        ("₹36,000–₹1,490(7)–₹46,430–₹1,740(2)–₹49,910", 36000, 49910),
    ],
)
def test_the_forms_of_a_range(text, low, high):
    (amount,) = read_amounts(text)
    assert (amount.low, amount.high) == (low, high)


@pytest.mark.parametrize(
    "text",
    [
        "£17,133 (start) — £27,114 (top)",
        "£29,907 → £31,164 (2024 → 2025)",
        "from 1990 to 2020 ($30K → $80K)",
        "cut from £23,000 to £19,000",
        "the average declining from $132K to $105K",
        "pay climbs above $22 an hour, from $20.50",
        "a deal that lifts pay from £60,055 to £69,000",
        "the median is $76,540 — $14,190 above the national one",
    ],
)
def test_two_amounts_that_are_no_range(text):
    assert len([amount for amount in read_amounts(text) if amount.certain]) == 2


def test_a_figure_of_each_of_two_years_is_no_bound():
    amounts = read_amounts("climbed from $7,500 (1970) to $43,370 (2004)")
    assert [(one.low, one.high) for one in amounts if one.certain] == [(7500, 7500), (43370, 43370)]


def test_a_state_before_a_dollar_is_no_currency():
    assert [amount.currency for amount in read_amounts("Fresno, CA $61,000; in Canada CA $70,000")] == ["USD", "CAD"]


def test_a_currency_belongs_to_the_number_behind_it():
    assert [amount.currency for amount in read_amounts("Level 5400 Rs. 56, 100")] == [None, "INR"]


@pytest.mark.parametrize(
    "text",
    [
        "Tier 2 – ₹5 lakh",
        "In 2024 - ₹5 lakh",
        "Salaries rose from ₹5 lakh to ₹7 lakh",
        "$5 billion and $6 billion",
        "€90k - $95k",
        "She is 28. 2 lakh is what she gets",
    ],
)
def test_neighbours_that_are_no_range_stay_apart(text):
    assert len(read_amounts(text)) == 2


@pytest.mark.parametrize(
    ("text", "currency"), [("Basic Pay56,100 ₹", "INR"), ("FinanceS$3,100", "SGD"), ("Salary₹ 56,100", "INR")]
)
def test_cells_that_were_run_together_keep_their_currency(text, currency):
    (amount,) = read_amounts(text)
    assert (amount.currency, amount.certain) == (currency, True)


@pytest.mark.parametrize("text", ["MOP$ 500", "hours 500", "HOURS 20", "5 in room 7", "ASAR 500"])
def test_the_end_of_another_word_is_no_currency(text):
    assert not [amount for amount in read_amounts(text) if amount.certain]
