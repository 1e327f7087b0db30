"""Titles that call one job by two names: "Postal Worker (Mail Carrier)"."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from extract.about.tag import Tag
from extract.about.tagger import Tagger

_PAIR = 2
_IN_BRACKET = re.compile(r"s?[*_]*\s\([*_]*")


def called_twice(tagger: Tagger, found: Sequence[Tag]) -> Tag | None:
    """Of two names of one job, the second in brackets, the one that the text has more often; `found` are its jobs."""
    if len(found) != _PAIR or not _IN_BRACKET.fullmatch(tagger.text, found[0].end, found[1].start):
        return None
    if tagger.text[found[1].end : found[1].end + 1] != ")" or found[0].value == found[1].value:
        return None
    counts = Counter(tag.value for tag in tagger.of("role", 0, len(tagger.text)))
    return max(found, key=lambda tag: counts[tag.value])
