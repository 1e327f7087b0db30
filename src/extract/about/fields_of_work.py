"""The job that a field of work stands for: an article on "Nursing salaries" is about nurses."""

from __future__ import annotations

from functools import cache

from extract.about.phrases import Phrases
from extract.about.role_words import words
from extract.about.tag import Tag
from extract.about.tokens import tokens
from vocabulary.roles import field_roles

_WEIGHT = 0.6


@cache
def _fields() -> Phrases[str]:
    return Phrases(field_roles())


def fields_of_work(text: str, start: int, end: int) -> list[Tag]:
    """The jobs of the fields of work that a title names, each once; none where the title speaks of what is taught."""
    if taught(text, start, end):
        return []
    found = tokens(text, start, end)
    hits = {hit[1]: (index, hit[0]) for index in range(len(found)) if (hit := _fields().at(found, index))}
    spans = {role: (found[index].start, found[index + length - 1].end) for role, (index, length) in hits.items()}
    return [Tag("role", role, *span, text[slice(*span)], weight=_WEIGHT) for role, span in spans.items()]


def taught(text: str, start: int, end: int) -> bool:
    """Whether a title speaks of what is taught ("Data science course")."""
    return any(token.key in words("taught") for token in tokens(text, start, end))
