"""What the clause around an amount says of it by its nouns and verbs, and what amounts of quite another size are."""

from __future__ import annotations

import re

import pytest

from extract import extract_text
from extract.kinds.clauses import said_of
from extract.kinds.naming import is_of_pay, names_earner, names_pay, said_by_label, said_by_lead
from vocabulary.tables import read_rows

_AMOUNT = re.compile(r"[$₹£][\d,.]+")


def kind(sentence: str, previous: str = "") -> str | None:
    amount = _AMOUNT.search(sentence)
    assert amount is not None
    said = said_of(sentence, *amount.span(), previous)
    return said.kind if said else None


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # What is spent, saved, set aside or sold.
        ("You will fork out $300 before the test.", "price"),
        ("She put $90,000 away in ten years.", "other"),
        ("The city ring-fenced $400,000 for apprentices.", "other"),
        ("They sold the firm for $2,000,000 in June.", "price"),
        ("It takes $9,000 to open a salon.", "price"),
        # What a thing, a fund, a board or a household is the subject of.
        ("A decent camera starts around $700.", "price"),
        ("The policy pays out $250,000 on death.", "other"),
        ("Investors handed the founders $500,000 in spring.", "funding"),
        ("The tribunal awarded the driver £12,000 in May.", "other"),
        ("Households below $45,000 are let off.", "other"),
        ("Their shop grossed $640,000 in the first year.", "revenue"),
        ("A used van, which cost $8,000, is extra.", "price"),
        ("Private colleges ask for ₹900,000 in all.", "course_fee"),
        # What an amount is of, is for, is per.
        ("They got $14,000 in fresh backing.", "funding"),
        ("He quotes £90 for a small website.", "price"),
        ("The plan is $12 per seat.", "price"),
        ("It wants kit (a scanner: $900) first.", "price"),
        ("Take a $50 coupon at the door.", "other"),
        ("Garages offer a £30,000 car mechanic job.", None),
        # Limits of rules and differences.
        ("Income over $250,000 is taxed at 35%.", "other"),
        ("The credit phases out at $75,000 for singles.", "other"),
        ("Switching early knocks $500 off.", "premium"),
        # What is called pay, whatever stands behind it; adverts of jobs; what a preposition governs.
        ("The highest package at the college was ₹2200000.", "salary"),
        ("Adverts often quote $27,000.", None),
        ("A billboard costs $27,000.", "price"),
        ("After tax and insurance that leaves £2,310 in the pocket.", None),
        ("The ceiling is around $130,000.", None),
        # Pay, whatever else the words may mean.
        ("Mortgage advisers are on £42,000 there.", None),
        ("Data centers shell out $100,000 for experienced electricians.", None),
        ("Technicians who work on pumps and generators average $34 an hour.", None),
        ("The truck driver starts at $52,000.", None),
        ("Contractors bill $70 per hour.", None),
        ("You cannot pay bills on $35,000 there.", None),
        ("After taxes they take home over $50,000.", None),
        ("A laptop can earn you $60,000 at home.", None),
    ],
)
def test_nouns_and_verbs_tell_what_an_amount_is(sentence: str, expected: str | None) -> None:
    assert kind(sentence) == expected


def test_it_speaks_of_what_the_sentence_before_names() -> None:
    assert kind("In the centre it runs to £900.", "Rent is low in the suburbs.") == "cost_of_living"
    assert kind("In the centre it runs to £900.", "A cleaner finds work quickly.") is None


@pytest.mark.parametrize(
    ("label", "expected"),
    [("Van payment", "price"), ("Tuition (a year)", "course_fee"), ("Driver pay", None), ("Real Estate License", None)],
)
def test_a_label_is_named_by_its_head(label: str, expected: str | None) -> None:
    said = said_by_label(label)
    assert (said.kind if said else None) == expected


def test_a_line_over_a_list_says_what_the_list_is_of() -> None:
    assert said_by_lead("What the first term sets you back:")
    assert not said_by_lead("What welders earn and spend:")
    assert not said_by_lead("Rent is high.")


def test_words_for_pay_and_for_those_who_are_paid() -> None:
    assert is_of_pay("The range for this position is")
    assert names_pay("My first cheque was")
    assert names_earner("Our plumbers moved on")
    assert not names_earner("A worker visa is dear")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # Far less than all pay of the text, no period and no words of pay beside it.
        ("Chefs earn £31,000 a year.\n\nCity supplement in zone two: £1,300.", ["pay", "money"]),
        # A part of pay, or pay of a month, may well be so small.
        ("Chefs earn £31,000 a year.\n\nThe Christmas bonus: £1,300.", ["pay", "pay"]),
        ("Clerks in India earn ₹6,00,000 a year.\n\nA junior clerk: ₹22,000.", ["pay", "pay"]),
        # Far more than all of it, and of nobody.
        ("Cooks earn $38,000 a year.\n\nThe old station went to a museum at $2,500,000.", ["pay", "money"]),
    ],
)
def test_what_is_of_quite_another_size_than_the_pay_of_a_text(text: str, expected: list[str]) -> None:
    found = [mention.kind for mention in extract_text(f"# Salary\n\n{text}").mentions]
    assert ["pay" if one == "salary" else "money" for one in found] == expected


def test_no_noun_has_two_kinds() -> None:
    words = [word for row in read_rows("money_nouns.csv") for word in row["words"].split("|")]
    assert sorted(words) == sorted(set(words))
