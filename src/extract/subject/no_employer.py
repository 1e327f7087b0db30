"""Names that are no employer's, whatever place they stand in."""

from __future__ import annotations

from extract.about.tagger import Tagger
from extract.phrases import phrase
from extract.scopes import Span

_OTHERS = ("role", "city", "country", "segment", "level", "attribution", "industry", "experience")


def is_no_employer(tagger: Tagger, span: Span) -> bool:
    """True of what is known as something else than a company, and of words that begin no employer's name."""
    known = any(tagger.of(field, *span) for field in _OTHERS)
    return known or phrase("no_employer").match(tagger.text[slice(*span)]) is not None
