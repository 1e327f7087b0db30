"""The value that most of a document's tags of a field have."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from extract.about.tag import Tag


def dominant(tags: Sequence[Tag], least: int, share: float) -> Tag | None:
    """The first tag of the value that has at least this share of them, and this many unless it is the only one."""
    counts = Counter(tag.value for tag in tags)
    if not counts:
        return None
    value, count = min(counts.items(), key=lambda item: (-item[1], item[0]))
    if count < share * len(tags) or (count < least and len(counts) > 1):
        return None
    return next(tag for tag in tags if tag.value == value)
