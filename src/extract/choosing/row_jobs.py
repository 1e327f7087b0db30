"""Jobs that no vocabulary has, in a row of others with their pay: "bakers $40,000, officiants $30,000"."""

from __future__ import annotations

import re

from extract.about.labels import UNHEARD
from extract.about.role_words import may_lead, standard, words
from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.about.tokens import key_of
from extract.scopes import Span

_ROW = re.compile(
    r"[\s,;]*(?:(?:and|but|while|whereas)\s+)?(?:(?:the|their|his|her|our|most)\s+)?"
    r"((?:[A-Za-z][\w&/-]*\s){0,3}[a-z][a-z-]+(?:ers|ors|ists|ians|ants|men))"
    r"(?:\s+(?:can|may|typically|usually|often|earn|make|get|draw|receive|are (?:paid|at|on)|(?:take|bring) home"
    r"|around|about|roughly|nearly|some)){0,4}[\s(:–-]*"
)
_OTHERS = ("role", "city", "country", "company", "industry", "segment", "level")


def row_job(tagger: Tagger, lead: Span) -> Tag | None:
    """The job by its form in the words between one amount and the next, where these hold nothing else."""
    found = _ROW.fullmatch(tagger.text, *lead)
    if found is None or any(tagger.of(field, *lead) for field in _OTHERS):
        return None
    written = found[1]
    head = key_of(written.split()[-1])
    if not all(map(may_lead, written.split())) or head in words("no job") or head in words("no person"):
        return None
    return Tag("role", standard(written), *found.span(1), written, weight=UNHEARD)
