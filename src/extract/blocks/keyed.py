"""Lines that say "Key: value", with the spans of both."""

from __future__ import annotations

import re
from typing import NamedTuple

from extract.blocks.lines import BOLD_LINE, LIST_ITEM, Line

Span = tuple[int, int]
_MARKS = "*_` \t"
_HASHES = re.compile(r"#{1,6}\s+")
_NUMBER = re.compile(r"[*_]{0,3}\(?\d{1,2}[.)]\s+")
# A key, and where it ends: at a colon, bold or not, or at a dash behind bold words.
_ENTRY = re.compile(
    r"[*_`]{0,3}(?P<key>[^\W_](?:[^:*_`\n]|_(?=\w)){0,79}?)"
    r"(?:\s?[*_`]{0,3}:[*_`]{0,3}(?=\s|$)|[*_`]{2,3}\s[-–—](?=\s))\s*(?P<value>.*)"
)
# "Entry: ₹3 LPA, Mid: ₹6 LPA": the keys behind the label of a line.
_INNER = re.compile(r"(?:(?<=:)|(?<=[,;|–—-]))\s+[*_]{0,3}(?P<key>[^\W\d_][^:,;|*]{0,59}?|[^\W_][^:,;|*]{0,59}?)[*_]{0,3}:[*_]{0,3}\s+")
_LONGEST_LABEL = 90
_MOST_KEY_WORDS = 10


class Entry(NamedTuple):
    """A key and its value, which is empty where nothing stands behind the colon."""

    name: str
    key: Span
    value: Span


class Keyed(NamedTuple):
    """What a line may be in a record: an entry, a label over entries, or a label with entries behind it."""

    depth: int
    label: Span | None
    entry: Entry | None
    inner: tuple[Entry, ...] = ()


def keyed(line: Line) -> Keyed | None:
    """A line as a part of a record; None for prose and tables."""
    text, at, depth = line.text, 0, len(line.lead)
    if line.pipes > 1 or "\t" in text:
        return None
    if hashes := _HASHES.match(text):
        at, depth = hashes.end(), -9 + text.index(" ")
    elif item := LIST_ITEM.match(text):
        at, depth = item.start("body"), depth + 1
    elif BOLD_LINE.match(text):
        depth = -2
    if numbered := _NUMBER.match(text, at):
        at = numbered.end()
    found = _ENTRY.match(text, at)
    entry = _entry(line, found) if found and len(found["key"].split()) <= _MOST_KEY_WORDS else None
    label = _trimmed(line, at, len(text)) if _may_label(text[at:]) else None
    return Keyed(depth, label, entry, _inner(line, found.end("key")) if entry and found else ())


def _entry(line: Line, found: re.Match[str]) -> Entry:
    value = _trimmed(line, *found.span("value")) or (line.end, line.end)
    return Entry(_name(found["key"]), (line.start + found.start("key"), line.start + found.end("key")), value)


def _name(key: str) -> str:
    return " ".join(key.casefold().split())


def _may_label(text: str) -> bool:
    inside = text.strip(_MARKS)
    return 0 < len(inside) <= _LONGEST_LABEL and inside[-1] not in ".;,!?"


def _inner(line: Line, start: int) -> tuple[Entry, ...]:
    """The entries behind the label of a line; a value ends where the sign before the next key stands."""
    found = list(_INNER.finditer(line.text, start))
    if not found:
        return ()
    ends = [*(one.start() for one in found[1:]), len(line.text)]
    entries = []
    for one, end in zip(found, ends, strict=True):
        stop = len(line.text[:end].rstrip(" ,;|–—-")) if end < len(line.text) else end
        value = _trimmed(line, one.end(), stop) or (line.start + one.end(),) * 2
        entries.append(Entry(_name(one["key"]), (line.start + one.start("key"), line.start + one.end("key")), value))
    return tuple(entries)


def _trimmed(line: Line, start: int, end: int) -> Span | None:
    """The span without marks of emphasis and a colon at its end; None where nothing is left."""
    piece = line.text[start:end]
    inside = piece.strip(_MARKS + ":") if piece.rstrip(_MARKS).endswith(":") else piece.strip(_MARKS)
    if not inside:
        return None
    left = line.start + start + piece.index(inside)
    return left, left + len(inside)
