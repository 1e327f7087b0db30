"""Reading is linear in the length of the text, whatever the text repeats."""

from __future__ import annotations

import itertools
from collections.abc import Callable

import pytest

from extract import extract_text
from extract.blocks import text_blocks
from extract.money.ranges import read_amounts
from timing import seconds

SIZE = 8_000
REPEATED = {
    "one long number": "1,",
    "amounts glued by commas": "₹1,",
    "digits": "7",
    "spaced thousands": "111 ",
    "numbers": "1 ",
    "decimals": "1.",
    "ranges without an end": "$5 - ",
    "lists": "₹4, ",
    "bounds": "up to ",
    "to": "to ",
    "changes": "rose from $5 ",
    "scales": "lakh ",
    "words": "a lakh and a half ",
    "halves": " and a half",
    "signs": "$",
    "codes": "USD ",
    "emphasis": "**a",
    "blanks": " ",
    "no-break blanks": "\u00a0",
}
REPEATED_LINES = {
    "pipes": "|",
    "rows of nothing": "||||\n",
    "rules of tables": "|:--|:--|\n",
    "two columns": "a|b\n",
    "tabs": "a\t",
    "blank lines": "\n",
    "bullets": "- ",
    "items": "- a\n",
    "numbered items": "1. a\n\n\n",
    "letters": "a\n",
    "amounts": "₹5\n",
    "amounts and labels": "₹5\na\n₹5\n",
    "headers": "Average Salary\n",
    "labelled amounts": "Salary by city\nPune 5 lakh\n",
    "flattened tables": "Role\nAverage salary\nNurse\n₹5 lakh\nCook\n₹3 lakh\nNurse at home.\n\n",
    "wrapped lines": "and so on, and so on, and so on, and so on, and so on, and on\n",
    "hashes": "# #",
    "hashes and blanks": "# a     ",
    "dashes": "- - ",
}


def filled(piece: str, size: int) -> str:
    """A text of one repeated piece."""
    return (piece * (size // len(piece) + 1))[:size]


def assert_linear(read: Callable[[str], object], piece: str, size: int = SIZE) -> None:
    """Twice the length takes at most three times the time (a quadratic reading takes four times)."""
    read(filled(piece, 100))
    short, long = (seconds(read, filled(piece, length)) for length in (size, 2 * size))
    assert long <= 3 * short + 0.02


@pytest.mark.parametrize("piece", REPEATED.values(), ids=REPEATED)
def test_amounts_take_linear_time(piece):
    assert_linear(read_amounts, piece)


@pytest.mark.parametrize("piece", [*REPEATED_LINES.values(), *REPEATED.values()], ids=[*REPEATED_LINES, *REPEATED])
def test_blocks_take_linear_time(piece):
    assert_linear(text_blocks, piece)


@pytest.mark.parametrize(
    "piece",
    ["₹5\n", "Salary 1 ", "pay of ₹1 per month ", "Salary\n₹5\n", "- a ₹5\n", "a|₹5\n", "Nurses earn ₹5 lakh. "],
)
def test_extraction_takes_linear_time(piece):
    assert_linear(extract_text, piece, SIZE // 3)


def test_many_sentences_of_one_paragraph_take_linear_time():
    assert_linear(extract_text, "$5. A ", 20_000)


def test_a_text_without_money_is_passed_over_quickly():
    assert seconds(read_amounts, filled("Nurses care for people and work in shifts. ", 200_000)) < 0.1


def test_names_that_a_text_has_once_each_take_linear_time():
    """Nobody knows them, so that each is looked for in the text."""
    letters = itertools.product("abcdefghijklmnopqrstuvwxyz", repeat=5)
    text = "".join(f"he joined {''.join(part).capitalize()} then. " for part in itertools.islice(letters, 4000))
    extract_text(text[:100])
    short, long = (seconds(extract_text, text[: len(text) // part] + "$5 an hour") for part in (4, 1))
    assert long <= 8 * short + 0.05


@pytest.mark.parametrize(
    "piece", ["at {} Ltd it is. ", "the {} Developer role at {} pays $90,000, ", "{} Inc pays nurses $70,000 and "]
)
def test_thousands_of_names_take_linear_time(piece):
    letters = itertools.product("abcdefghijklmnopqrstuvwxyz", repeat=5)
    said = [piece.replace("{}", "".join(part).capitalize()) for part in itertools.islice(letters, 900)]
    extract_text(said[0])
    short, long = (seconds(extract_text, "".join(said[: len(said) // part]) + "$5 an hour") for part in (4, 1))
    assert long <= 8 * short + 0.05
