"""Singular and plural of the English words that job titles are made of."""

from __future__ import annotations

from functools import cache

from vocabulary.tables import read_rows

_ABBREVIATION = 4


@cache
def _irregular() -> dict[str, str]:
    return {row["plural"]: row["singular"] for row in read_rows("irregular_plurals.csv")}


@cache
def _irregular_plurals() -> dict[str, str]:
    return {one: many for many, one in reversed(_irregular().items())}


def singular(word: str) -> str:
    """The singular of one word ("nurses" -> "nurse", "RNs" -> "RN"); any other word comes back as it is."""
    if word.isupper() and len(word) <= _ABBREVIATION:
        return word
    lower = word.lower()
    if lower in _irregular():
        return _with_case_of(word, _irregular()[lower])
    if lower.endswith("men") and len(lower) > 4:
        return word[:-2] + "an"
    if len(lower) < 3 or not lower.endswith("s") or lower.endswith(("ss", "us", "is", "ics", "ops")):
        return word
    if lower.endswith("ies") and len(lower) > 4:
        return word[:-3] + "y"
    if lower.endswith(("sses", "xes", "ches", "shes", "zzes")):
        return word[:-2]
    return word[:-1]


def plural(word: str) -> str:
    """The plural of one singular word ("attorney" -> "attorneys", "secretary" -> "secretaries")."""
    lower = word.lower()
    if lower in _irregular_plurals():
        return _with_case_of(word, _irregular_plurals()[lower])
    if lower.endswith("man") and lower not in ("human", "german"):
        return word[:-2] + "en"
    if lower.endswith("y") and lower[-2:-1] not in ("", *"aeiou"):
        return word[:-1] + "ies"
    return word + ("es" if lower.endswith(("s", "x", "ch", "sh", "z")) else "s")


def _with_case_of(model: str, word: str) -> str:
    return word.capitalize() if model[:1].isupper() and not model.isupper() else word
