"""What a title says that the figures under it are told by."""

from __future__ import annotations

import re

from extract.about.labels import header_field

_TOPIC = re.compile(
    r"\b(?:by|per|across|in (?:different|top|major|various|leading)|top(?: \d+)?|best|leading)"
    r"\s+(?:the\s+)?((?:\w+\s+)?\w+)"
    r"|\b(\w+)[- ]wise\b"
    r"|\A\W*(industry|sector|city) (?:pay|salar(?:y|ies)|wages|averages|comparison)\b"
    r"|\b(?:which|(?:highest|best|top|better|lowest)[- ]paying)"
    r"\s+(?:us |indian |uk )?(industries|sectors|companies|firms|employers|cities|states|countries)\b",
    re.I,
)
# "City and industry wise": by which of them each figure is told is not said.
_SEVERAL = re.compile(r"\w+\s*(?:,|\band\b|&|/)\s*\w+[- ]wise\b", re.I)
NAMING = ("role", "city", "country", "company", "industry", "experience")


def topic_field(text: str) -> str | None:
    """The field that a title says its figures are told by: "Salary by city", "Top hospitals", "Company-wise pay"."""
    found = None if _SEVERAL.search(text) else _TOPIC.search(text)
    field = header_field(next(filter(None, found.groups()))) if found else None
    return field if field in NAMING else None
