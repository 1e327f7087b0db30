"""The words that a company's name is told by, and those that it never is."""

from __future__ import annotations

from functools import cache

from extract.about.tokens import key_of
from vocabulary.names import attributions, industries, levels, segments
from vocabulary.places import cities, countries, demonyms, regions
from vocabulary.roles import role_heads
from vocabulary.tables import read_rows


@cache
def form_words(means: str) -> frozenset[str]:
    """The words that are one thing to a company's name; the data file says which things there are."""
    return frozenset(row["word"] for row in read_rows("company_forms.csv") if row["means"] == means)


def is_common(word: str) -> bool:
    """Whether a word is one that names of companies do not begin with: a common one, a level, a job."""
    small = word.casefold()
    return (
        small in form_words("common")
        or small in form_words("opening")
        or small in demonyms()
        or small in levels()
        or key_of(word) in role_heads()
    )


def is_known_else(name: str) -> bool:
    """Whether a name is known as that of something else than a company."""
    small = name.casefold()
    known = (cities(), countries(), regions(), segments(), attributions(), industries())
    return any(small in names for names in known) or small in levels()
