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
_TWO = 2
_LEAST = 0.5


def compared_job(tagger: Tagger, passage: Passage, index: int, lead: Span) -> Tag | None:
    """The one of two jobs that an amount is of: by "former" or "latter", or by its place in "X against Y"."""
    amounts = passage.amounts
    which = list(_WHICH.finditer(tagger.text, *lead))
    if which:
        place = which[-1][1].lower() == "latter"
    elif len(amounts) == _TWO and _AGAINST.fullmatch(tagger.text, amounts[0].end, amounts[1].start):
        place = bool(index)
    else:
        return None
    two = _two_jobs(tagger, passage)
    return two[place] if two else None


def _two_jobs(tagger: Tagger, passage: Passage) -> list[Tag]:
    """The jobs of the nearest sentence before or heading that names two."""
    for scope in passage.scopes:
        if scope.origin in ("previous", "heading"):
            named = distinct([tag for tag in tagger.of("role", scope.start, scope.end) if tag.weight >= _LEAST])
            if len(named) == _TWO:
                return named
    return []
