"""States and regions, some of which are named like their largest city."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from extract.about.tag import Tag
from extract.about.tokens import Token
from vocabulary.tables import read_rows

# The weight of a country that is told by the name of one of its states or regions.
REGION = 0.7


@cache
def words(means: str) -> frozenset[str]:
    """The words that are one thing to a place; the data file says which things there are."""
    return frozenset(row["word"] for row in read_rows("place_words.csv") if row["means"] == means)


def is_state_too(tag: Tag) -> bool:
    """Whether a city is named like the state or the province that it may as well be: "New York", "Washington"."""
    return tag.written in words("city rather than region")


def is_state(tag: Tag) -> bool:
    """Whether a country is told by the name of one of its states or regions."""
    return tag.field == "country" and tag.weight == REGION


def is_everywhere(tag: Tag) -> bool:
    """Whether a tag says that no place in particular is meant: "global remote", but not "abroad"."""
    return " " in tag.written and tag.written.casefold() in words("everywhere")


def ends_as_state(found: Sequence[Token], index: int, length: int) -> bool:
    """Whether a name that is a state's too ends a place behind its city: "Spokane, Washington"."""
    name = " ".join(token.text for token in found[index : index + length])
    if name not in words("city rather than region") or index < 2 or found[index - 1].text != ",":
        return False
    ends = index + length == len(found) or found[index + length].text in (")", "|", "(", ".")
    return ends and found[index - 2].capital
