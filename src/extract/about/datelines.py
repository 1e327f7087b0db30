"""Datelines: where and by whom a report was written ("LONDON (Reuters) –", "NEW DELHI:"), which is no place of pay."""

from __future__ import annotations

import re

from extract.about.tag import Tag

_TOWN = r"[A-Z][A-Za-z.'’-]+(?: [A-Z][A-Za-z.'’-]+){0,2}(?:, [A-Z][A-Za-z.]+)?"
_CAPITALS = r"[A-Z][A-Z.'’-]{2,}(?: [A-Z][A-Z.'’-]+){0,2}(?:, [A-Z][A-Za-z.]+)?"
_AGENCY = r"\((?:Reuters|Bloomberg|[A-Z]{2,5}|[A-Z][\w ]{2,20} News)\)"
_DAY = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:, ?\d{4})?"
_ENDS = r"[*_]*\s?(?:[-–—:]{1,2}|\.)[*_]*\s"
# A line that goes on so is a report's, and no label.
_STORY = r"(?=[*_]*[A-Z“\"'‘][^\n\d₹$£€]{40})"
_DATELINE = re.compile(
    rf"^[ \t*_]*(?:{_TOWN},? (?:{_DAY},? )?{_AGENCY}|{_TOWN},? {_DAY}|{_CAPITALS}){_ENDS}{_STORY}", re.M
)


def datelines(text: str) -> list[Tag]:
    """What credits the datelines at the heads of lines, with the mark that ends each."""
    return [Tag("attribution", found[0], *found.span(), found[0]) for found in _DATELINE.finditer(text)]
