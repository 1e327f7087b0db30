"""What makes a company's name that of something else: a product, a model, an examination, initials of a title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extract.about.role_words import words
from extract.about.tokens import Token
from vocabulary.names import Company
from vocabulary.tables import read_rows

_MODEL = re.compile(r" (?!(?:19|20)\d\d\b)(?:[A-Z]{1,2}-?)?\d{2,4}[A-Z]{0,2}\b(?![,.]\d|%)")
_SHORT_NAME = 4
_LONGEST = 80


@cache
def _products() -> frozenset[str]:
    return frozenset(row["word"] for row in read_rows("company_products.csv"))


def is_product(found: Sequence[Token], after: int) -> bool:
    """Whether a name ends in a word that makes it a product's, or before one ("Google Cloud", "AWS certified")."""
    return any(token.text.casefold() in _products() for token in found[after - 1 : after + 1])


def is_partnered(found: Sequence[Token], after: int) -> bool:
    """ "Salesforce/SAP consulting partners": firms that sell what those make."""
    while after < len(found) and found[after].text == "/":
        after += 2
    behind = [token.key for token in found[after : after + 2]]
    return behind[1:] == ["partner"] and behind[0] in words("before partner")


def is_model(text: str, end: int) -> bool:
    """Whether a number that is no year makes a name that of a thing: "Airbus A320", "Boeing 737"."""
    return bool(_MODEL.match(text, end))


def is_of_exam(found: Sequence[Token], index: int) -> bool:
    """ "RRB NTPC": what a board recruits for is no company."""
    return index > 0 and found[index - 1].key in words("employer") and found[index].text.isupper()


def is_spelt_before(text: str, start: int, letters: str) -> bool:
    """ "Healthcare Assistant (HCA)": the first letters of the words before their bracket."""
    if text[start - 1 : start] != "(":
        return False
    before = text[max(0, start - _LONGEST) : start - 1].split()[-len(letters) :]
    first = any(word[0] == letters[0] for word in before[:-1])
    return first and before[-1][0] == letters[-1]


def is_spelt(written: str, company: Company) -> bool:
    """Whether a name that is a word as well is written as the company writes it: "MSc" is not MSC."""
    return written in company.spellings or (written.isupper() and len(written) > _SHORT_NAME)
