"""Lines that say "Key: value", with the spans of both."""

from __future__ import annotations

import re
from typing import NamedTuple

from extract.blocks.lines import BOLD_LINE, Line, list_item
from extract.records import Block

Span = tuple[int, int]
_MARKS = "*_` \t"
_HASHES = re.compile(r"#{1,6}\s+")
_NUMBER = re.compile(r"[*_]{0,3}(?:\(?\d{1,2}[.)]|#\d{1,2}[.):]?)\s+")
_DASH = re.compile(r"\s[-–—]\s")
# A key, and where it ends: at a colon, bold or not ("Role :Nurse" as well), or at a dash behind bold words.
_ENTRY = re.compile(
    r"[*_`]{0,3}(?P<key>(?:[^\W_]|\\?#)(?:[^:*_`\n]|_(?=\w)){0,79}?)"
    r"(?:\s?[*_`]{0,3}:[*_`]{0,3}(?=\s|$)|\s:(?=[^\W_]|[₹$£€+~])|[*_`]{2,3}\s[-–—](?=\s))\s*(?P<value>.*)"
)
# The signs of which one ends each key: a look for them spares most lines the pattern.
_ENDS = re.compile(r"[:*_`]")
# "Entry: ₹3 LPA, Mid: ₹6 LPA": the keys behind the label of a line.
_INNER = re.compile(r"(?:(?<=:)|(?<=[,;|–—-]))\s+[*_]{0,3}(?P<key>[^\W_][^:,;|*]{0,59}?)[*_]{0,3}:[*_]{0,3}\s+")
# The marks that may stand before a key.
_MARKED = 3
_LONGEST_LABEL = 90
_MOST_KEY_WORDS = 10


class Entry(NamedTuple):
    """A key and its value, which is empty where nothing stands behind the colon."""

    name: str
    key: Span
    value: Span


class Keyed(NamedTuple):
    """What a line may be in a record: an entry, a label over entries, or a label with entries behind it.

    `look` is how the line is marked: as a heading of a level, in bold letters, as an item so deep, or not at all.
    """

    look: str
    depth: int
    label: Span | None
    entry: Entry | None
    inner: Inner | None = None


class Inner(NamedTuple):
    """The entries of one line, and the label before them if there is one."""

    label: Span | None
    entries: tuple[Entry, ...]


def keyed(line: Line, known: Block | None = None) -> Keyed | None:
    """A line as a part of a record; None for prose and tables. A `known` block is what a page says that the line is."""
    text, at, depth, look = line.text, 0, len(line.lead), ""
    if line.pipes > 1 or "\t" in text or (known and (known.start > line.start or known.end < line.end)):
        return None
    if known and known.kind == "heading":
        depth, look = -9 + known.level, "#" * known.level
    elif known:
        depth, look = known.level, f"- {known.level}"
    elif text[0] == "#" and (hashes := _HASHES.match(text)):
        at, depth, look = hashes.end(), -9 + text.index(" "), hashes[0]
    elif item := list_item(line):
        at, depth, look = item.start("body"), depth + 1, f"- {depth}"
    elif text[0] in "*_" and BOLD_LINE.match(text):
        depth, look = -2, "**"
    if numbered := _NUMBER.match(text, at):
        at = numbered.end()
    found = _ENTRY.match(text, at) if _ENDS.search(text, at) else None
    entry = _entry(line, found) if found and len(found["key"].split()) <= _MOST_KEY_WORDS else None
    label = _trimmed(line, at, len(text)) if _may_label(text[at:]) else None
    if entry and look == "**" and entry.value[0] < entry.value[1]:
        depth, look = len(line.lead), ""
    return Keyed(look, depth, label, entry, _inner(line, entry) if entry else None)


def _entry(line: Line, found: re.Match[str]) -> Entry:
    value = _trimmed(line, *found.span("value")) or (line.end, line.end)
    return Entry(_name(found["key"]), (line.start + found.start("key"), line.start + found.end("key")), value)


def _name(key: str) -> str:
    return " ".join(key.casefold().split())


def _may_label(text: str) -> bool:
    inside = text.strip(_MARKS)
    return 0 < len(inside) <= _LONGEST_LABEL and inside[-1] not in ".;,!?"


def _inner(line: Line, first: Entry) -> Inner | None:
    """The entries of a line that holds several; a value ends where the sign before the next key stands.

    What stands before the first key, with a colon or a dash behind it, is their label.
    """
    found = [one.span("key") + one.span() for one in _INNER.finditer(line.text, first.key[1] - line.start)]
    if not found:
        return None
    label: Span | None = first.key
    key, value = first.key[0] - line.start, first.value[0] - line.start
    if found[0][0] > value + _MARKED:
        dash = _last_dash(line.text, key, first.key[1] - line.start)
        label = (first.key[0], line.start + dash[0]) if dash else None
        found = [(dash[1] if dash else key, first.key[1] - line.start, key, value), *found]
    ends = [*(one[2] for one in found[1:]), len(line.text)]
    return Inner(label, tuple(_part(line, *one, end) for one, end in zip(found, ends, strict=True)))


def _last_dash(text: str, start: int, end: int) -> Span | None:
    return next((found.span() for found in reversed(list(_DASH.finditer(text, start, end)))), None)


def _part(line: Line, left: int, right: int, _start: int, begin: int, end: int) -> Entry:
    stop = begin + len(line.text[begin:end].rstrip(" ,;|–—-")) if end < len(line.text) else end
    value = _trimmed(line, begin, stop) or (line.start + begin,) * 2
    return Entry(_name(line.text[left:right]), (line.start + left, line.start + right), value)


def _trimmed(line: Line, start: int, end: int) -> Span | None:
    """The span without marks of emphasis and a colon at its end; None where nothing is left."""
    piece = line.text[start:end]
    inside = piece.strip(_MARKS + ":") if piece.rstrip(_MARKS).endswith(":") else piece.strip(_MARKS)
    if not inside:
        return None
    left = line.start + start + piece.index(inside)
    return left, left + len(inside)
