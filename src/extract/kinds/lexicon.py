"""Lexicon: nouns and verbs by what they tell of an amount beside them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from extract.memo import Memo
from vocabulary.inflection import singular
from vocabulary.tables import read_rows

# Kinds of nouns beside the kinds of money.
PAY, PAID, PAYER, HOUSEHOLD, FUNDER, BOARD, FIRM, SCHOOL, NEUTRAL = (
    "salary",
    "person",
    "payer",
    "household",
    "funder",
    "board",
    "firm",
    "school",
    "neutral",
)
PERSONS = frozenset((PAID, PAYER, HOUSEHOLD, FUNDER, BOARD, FIRM, SCHOOL))


class Noun(NamedTuple):
    """What the head of a phrase tells: a kind of money that such a thing costs, or whose the money is."""

    kind: str
    reason: str

    @property
    def is_thing(self) -> bool:
        """True of what is bought, owed or given, and of no person."""
        return self.kind not in PERSONS and self.kind not in (PAY, NEUTRAL)


class Verb(NamedTuple):
    """What a verb does with an amount, and the words of which one must stand behind it, none where any may."""

    sense: str
    kind: str
    reason: str
    particles: frozenset[str]


_JOB = Noun(PAID, "")


@cache
def small_words(name: str) -> frozenset[str]:
    """The small words of one class in clause_words.csv; KeyError where there is no such class."""
    classes = {row["class"]: frozenset(row["words"].split("|")) for row in read_rows("clause_words.csv")}
    return classes[name]


@cache
def _nouns() -> dict[str, Noun]:
    jobs = {row["head"]: _JOB for row in read_rows("role_heads.csv")}
    return jobs | {
        word: Noun(row["kind"], row["reason"])
        for row in read_rows("money_nouns.csv")
        for word in row["words"].split("|")
    }


def _noun(word: str) -> Noun | None:
    return _nouns().get(word) or _nouns().get(singular(word))


def _forms(word: str) -> Iterator[str]:
    """A verb's base form with the usual endings."""
    stem = word.removesuffix("e")
    yield from (
        word,
        word + "s",
        word + "es",
        stem + "ed",
        stem + "ing",
        word + word[-1] + "ed",
        word + word[-1] + "ing",
    )


@cache
def _verbs() -> dict[str, tuple[Verb, ...]]:
    verbs: dict[str, dict[Verb, None]] = {}
    for row in read_rows("money_verbs.csv"):
        verb = Verb(row["sense"], row["kind"], row["reason"], frozenset(filter(None, row["particle"].split("|"))))
        for word in row["words"].split("|"):
            for form in _forms(word):
                verbs.setdefault(form, {})[verb] = None
    return {form: tuple(of_form) for form, of_form in verbs.items()}


def _verbs_of(word: str) -> tuple[Verb, ...]:
    return _verbs().get(word, ())


# By small letters, what a word tells as a noun and as a verb.
nouns: Memo[Noun | None] = Memo(_noun)
verbs: Memo[tuple[Verb, ...]] = Memo(_verbs_of)
