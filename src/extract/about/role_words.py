"""The words that titles are made of, and those that never belong to one, by the keys of their tokens."""

from __future__ import annotations

from functools import cache, lru_cache

from extract.about.phrases import Begins, Phrases
from extract.about.tokens import key_of, keys
from vocabulary.names import attributions, companies, levels
from vocabulary.places import cities, countries, demonyms, regions
from vocabulary.roles import exact_roles, known_roles, role_heads, standard_role
from vocabulary.tables import read_rows

# The rungs that a text most often puts before a title of its own, as alternatives of a pattern.
RUNGS = r"[Ss]enior|Sr\.?|[Jj]unior|Jr\.?|[Ll]ead|[Pp]rincipal|[Ss]taff"


@cache
def known_titles() -> Phrases[str]:
    """The titles of the vocabulary -> standard names."""
    return Phrases(known_roles())


@cache
def words(means: str) -> frozenset[str]:
    """The words that are one thing to a title; the data file says which things there are."""
    return frozenset(row["word"] for row in read_rows("title_words.csv") if row["means"] == means)


@cache
def stops() -> frozenset[str]:
    """Words that stand before a title and never belong to it."""
    return frozenset(row["word"] for row in read_rows("role_stops.csv"))


@cache
def modifiers() -> frozenset[str]:
    """Words that stand before the head in a title of the vocabulary, and others that make one."""
    of_several = (title for title in known_roles() if not title.isalpha())
    before = {word for title in of_several for word in keys(title)[:-1] if word.isalpha()}
    others = {row["word"] for row in read_rows("role_modifiers.csv")}
    return frozenset((before - stops() - set(role_heads())) | others)


@cache
def seen_in_titles() -> frozenset[str]:
    """Words that stand before the head in titles that people have, whatever else they mean."""
    return modifiers() | {row["word"] for row in read_rows("onet_title_words.csv")}


@cache
def abbreviations() -> frozenset[str]:
    """Abbreviations that stand in titles: AI, IT, HR, ML."""
    spelt = [row["word"].upper() for row in read_rows("role_words.csv")]
    return frozenset([*(row["word"] for row in read_rows("role_case.csv")), *spelt])


@cache
def names() -> frozenset[str]:
    """Names of places, companies and sources: never part of a title that stands after them."""
    every = (*cities(), *regions(), *countries(), *demonyms(), *companies(), *attributions())
    return frozenset(every) - modifiers()


@cache
def ends_of_names() -> frozenset[str]:
    """The last words of names of several words."""
    return frozenset(name.rpartition(" ")[2] for name in names() if " " in name)


@lru_cache(maxsize=65536)
def standard(title: str) -> str:
    """The standard name of a title as written, worked out once: a text has the same few titles over and over."""
    return standard_role(title)


def is_senior(key: str) -> bool:
    """Whether a word is one of seniority ("senior", "deputy")."""
    return key in words("seniority")


@lru_cache(maxsize=65536)
def may_be_title(word: str) -> Begins:
    """Whether a token of this wording is a head or begins a title of the vocabulary."""
    key = key_of(word)
    is_word = word[-1].isalnum() or word[-1] in "+#"
    return is_word and (
        without_possessive(word) in exact_roles() or key in role_heads() or known_titles().begin_with(key)
    )


def without_possessive(word: str) -> str:
    """ "CA" of "a CA's pay"."""
    return word.removesuffix("'s").removesuffix("’s")


def may_lead(word: str) -> bool:
    """True where a word may be the first of a title: no article, verb, number, level or name."""
    folded = word.casefold()
    return not (folded in stops() or folded in names() or is_senior(folded) or word.isdigit() or folded in levels())
