"""Two jobs that are compared, where a sentence names neither: "$63k against $95k", "the latter earns $95k"."""

from __future__ import annotations

import re

from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.choosing.choice import distinct
from extract.scopes import Passage, Span

_WHICH = re.compile(r"\bthe (former|latter)\b", re.I)
_AGAINST = re.compile(
    r"[\s*_]*(?:(?:an?|per) \w+ |on average )?(?:vs\.?|versus|compared (?:to|with)|against|as against)\s"
    r"(?:about |around |roughly |nearly )?[\s*_]*",
    re.I,
)
# "Those figures are $178,000 and $155,000" in a smaller town.
_THE_SAME = re.compile(
    r"\b(?:those|these|the two|both|the same) (?:figures|numbers|medians?|averages?|salaries|jobs|roles|professions)\b",
    re.I,
)
_AND = re.compile(r"[\s*_]*(?:(?:an?|per) \w+ )?,? ?and\s(?:about |around |roughly )?[\s*_]*", re.I)
_TWO = 2
_LEAST = 0.5


def compared_job(tagger: Tagger, passage: Passage, index: int, lead: Span) -> Tag | None:
    """The one of two jobs that an amount is of: by "former" or "latter", or by its place in "X against Y"."""
    amounts = passage.amounts
    which = list(_WHICH.finditer(tagger.text, *lead))
    if which:
        place = which[-1][1].lower() == "latter"
    elif len(amounts) == _TWO and _are_of_two(tagger.text, passage):
        place = bool(index)
    else:
        return None
    two = _two_jobs(tagger, passage)
    return two[place] if two else None


def _are_of_two(text: str, passage: Passage) -> bool:
    left, right = passage.amounts
    if _AGAINST.fullmatch(text, left.end, right.start):
        return True
    again = _THE_SAME.search(text, passage.start, left.start)
    return bool(again and _AND.fullmatch(text, left.end, right.start))


def _two_jobs(tagger: Tagger, passage: Passage) -> list[Tag]:
    """The jobs of the nearest sentence before or heading that names two."""
    for scope in passage.scopes:
        if scope.origin in ("previous", "heading"):
            named = distinct([tag for tag in tagger.of("role", scope.start, scope.end) if tag.weight >= _LEAST])
            if len(named) == _TWO:
                return named
    return []
