"""Heads of titles that alone say little of the job."""

from __future__ import annotations

from functools import cache

from vocabulary.tables import read_rows


@cache
def _heads() -> frozenset[str]:
    return frozenset(row["word"] for row in read_rows("role_generic_heads.csv"))


def is_generic(head: str) -> bool:
    """True of a head noun such as "Engineer", which in an article on machine learning engineers means those."""
    return head.casefold() in _heads()
