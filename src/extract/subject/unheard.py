"""A job that no vocabulary has, by how titles and headings speak of its pay ("Agniveer Salary 2026")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.about.role_words import may_lead, standard, words
from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.about.tokens import key_of
from extract.scopes import Span
from vocabulary.inflection import plural

_NAME = r"(?-i:([A-Z][a-z]{2,}(?: [A-Z][a-z]{2,}){0,2}))"
_ASKED = re.compile(
    rf"[\s#*]*(?:the )?{_NAME} (?:salar(?:y|ies)|pay|compensation|wages?|income|stipend)\b"
    rf"|\b(?:salar(?:y|ies)|pay|income|earnings) of (?:an? |the )?{_NAME}\b"
    rf"|\b(?:do|does|will|can|would) (?:an? |the )?{_NAME} (?:get|earn|make|receive|be paid)\b",
    re.I,
)
_OTHERS = ("role", "city", "country", "company", "industry", "segment", "attribution")
_LEAST = 2


def unheard_role(tagger: Tagger, titles: Sequence[Span]) -> Tag | None:
    """The job whose pay the titles ask for, where the text writes of many such people and of no other thing so."""
    asked = (found for start, end in titles for found in _ASKED.finditer(tagger.text, start, end))
    for found in asked:
        group = found.lastindex or 0
        if _is_of_people(tagger, found.span(group)):
            written = _singular(found[group])
            return Tag("role", standard(written), *found.span(group), written)
    return None


def _singular(name: str) -> str:
    return name if key_of(name.split()[-1]) == name.split()[-1].casefold() else name.removesuffix("s")


def _is_of_people(tagger: Tagger, span: Span) -> bool:
    """True of a name in the plural that is no common word, no place, no employer and no skill."""
    text, written = tagger.text, tagger.text[slice(*span)]
    name = _singular(written)
    known = any(tagger.of(field, *span) for field in _OTHERS) or not all(map(may_lead, written.split()))
    if known or key_of(name.split()[-1]) in words("no job"):
        return False
    if re.search(rf"(?<![\w/.-]){name.lower()}(?![/-])", text):
        return False
    return len(re.findall(rf"\b{re.escape(plural(name))}\b", text)) >= _LEAST
