"""Those who work for a company, beside others who do not ("Acme staff get more, teachers 5%")."""

from __future__ import annotations

import re

from extract.about.tag import Tag
from extract.about.tagger import Tagger

_STAFF = re.compile(r"\s(?:staff|workers|employees)\b", re.I)
_BESIDE = re.compile(r"(?:,|\band)\s(?:\w+\s)?\Z", re.I)


def is_of_some(tagger: Tagger, company: Tag, end: int) -> bool:
    """Whether a company's staff are some of those that the words up to `end` speak of, and jobs elsewhere others."""
    if not _STAFF.match(tagger.text, company.end, end):
        return False
    others = tagger.of("role", company.end, end)
    return any(_BESIDE.search(tagger.text, company.end, tag.start) for tag in others)
