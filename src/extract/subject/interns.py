"""The interns that titles on pay are about: "Hotel Management Internship Stipend", "What Companies Pay Interns"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.about.role_words import may_lead, seen_in_titles, standard
from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.about.tokens import key_of
from extract.scopes import Span

_INTERNS = re.compile(r"(?P<field>(?:[A-Z][\w&/+.-]* ){0,3})\b[Ii]ntern(?:ship)?s?\b")
_PAY = re.compile(r"\b(?:salar(?:y|ies)|stipends?|pay|pays|paid|paying|earn|earnings|compensation|wages?)\b", re.I)


def interns_role(tagger: Tagger, titles: Sequence[Span]) -> Tag | None:
    """The interns of the first title, in their field where it names one; None where it names another job or no pay."""
    title = titles[0] if titles else (0, 0)
    found = _INTERNS.search(tagger.text, *title)
    if found is None or not _PAY.search(tagger.text, *title):
        return None
    if any(tag.end <= found.start() or tag.start >= found.end() for tag in tagger.of("role", *title)):
        return None
    field = _field(found["field"].split())
    written = " ".join([*field, "Intern"])
    start = found.end("field") - sum(len(word) + 1 for word in field)
    return Tag("role", standard(written), start, found.end(), written)


def _field(words: list[str]) -> list[str]:
    """The last of some words that titles have: "Best Data Science Internships" is of data science."""
    kept: list[str] = []
    for word in reversed(words):
        if not may_lead(word) or key_of(word) not in seen_in_titles():
            break
        kept.insert(0, word)
    return kept
