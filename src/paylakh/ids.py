"""Ids that outlive edits: made of path, words as written and occurrence, never of offsets or cleaned values."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterable

_LENGTH = 16


def document_id(path: str) -> str:
    """Return the id of the document at this path, which is relative to the raw directory."""
    return _digest(path)


def mention_ids(path: str, quotes: Iterable[str]) -> list[str]:
    """Return one id a quote, in order; equal quotes of a document are told apart by their occurrence."""
    seen: Counter[str] = Counter()
    ids = []
    for quote in quotes:
        seen[quote] += 1
        ids.append(_digest(path, quote, str(seen[quote])))
    return ids


def salary_id(mention_id: str, subject: int) -> str:
    """Return the id of the salary about the subject of that number (from 1) of a mention."""
    return _digest(mention_id, str(subject))


def _digest(*parts: str) -> str:
    # A NUL can stand in no path and in no number, so that no two lists of parts run together alike.
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:_LENGTH]
