"""Lists whose items were run together in one line ("Nurse: ₹3 LPA Cook: ₹2 LPA Guard: ₹2 LPA")."""

from __future__ import annotations

import re
from typing import Literal

from extract.blocks.lines import Line
from extract.blocks.money_lines import money_in
from extract.records import Block

_CODES = ("LPA", "INR", "USD", "AED", "Rs")
_SIGNS = ("₹", "$", "£", "€", *_CODES)
_MONEY = re.compile(rf"[₹$£€]|\b(?:{'|'.join(_CODES)})\b")
_LABEL = re.compile(r"(?P<words>[A-Z0-9(][^:;.?!|]{1,70}?)(?P<sign>\s*:|\s+[-–—])?[\s*_]*\Z")
_INTRO = re.compile(r"(?:[^:]*[.!?]\s+|[A-Z](?:[^\s:]+\s+){3,24}[^\s:]+:\s+(?=[^:]*:))(?=[A-Z0-9])")
_BRACKET = re.compile(r"\s*\([^()]{1,60}\)")
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_LINKS = frozenset(("of", "and", "&", "/", "-", "–", "de", "in", "for", "to", "the", "years", "yrs", "level", "or"))
_LEAST = 3
_MOST_WORDS = 8
# More words than these for each amount are prose.
_PROSE = 14
_LONGEST_REST = 64


def run_on(line: Line) -> list[Block] | None:
    """The items of a line that holds labels and amounts in turn and no sign between them, None for other lines.

    A sentence or words with a colon before the first label, and sentences behind the last amount, are paragraphs.
    """
    # Most lines hold no money: counting its signs as plain letters spares them the pattern.
    if sum(map(line.text.count, _SIGNS)) < _LEAST:
        return None
    count = sum(1 for _ in _MONEY.finditer(line.text))
    if count < _LEAST or line.text.count(" ") > _PROSE * count:
        return None
    amounts = money_in(line.text)
    if len(amounts) < _LEAST:
        return None
    ends = [_after(line.text, amount.end) for amount in amounts]
    lead = _INTRO.match(line.text, 0, amounts[0].start)
    starts = [lead.end() if lead else 0, *ends[:-1]]
    labels = [line.text[start : amount.start] for start, amount in zip(starts, amounts, strict=True)]
    ended = _SENTENCE.search(line.text, ends[-1])
    stop = ended.start() if ended else len(line.text)
    if not _are_labels(labels) or stop - ends[-1] > _LONGEST_REST:
        return None
    items = [_block("list_item", line, *span) for span in zip(starts, [*starts[1:], stop], strict=True)]
    before = [_block("paragraph", line, 0, starts[0])] if lead else []
    return [*before, *items, *([_block("paragraph", line, stop, len(line.text))] if ended else [])]


def _after(text: str, end: int) -> int:
    """Where an amount ends with the bracket behind it."""
    bracket = _BRACKET.match(text, end)
    return bracket.end() if bracket else end


def _are_labels(labels: list[str]) -> bool:
    """Whether all are labels of one make: with a colon, with a dash, or names in capitals with neither."""
    found = [_LABEL.match(label.strip()) for label in labels]
    if not all(found) or not all(label[:1].isspace() for label in labels[1:]):
        return False
    signs = {(one["sign"] or "").strip() for one in found if one}
    words = [one["words"].split() for one in found if one]
    short = all(len(some) <= _MOST_WORDS for some in words)
    return len(signs) == 1 and short and (":" in signs or all(_is_name(some) for some in words))


def _is_name(words: list[str]) -> bool:
    return all(word[0].isupper() or not word[0].isalpha() or word in _LINKS for word in words)


def _block(kind: Literal["paragraph", "list_item"], line: Line, start: int, stop: int) -> Block:
    piece = line.text[start:stop]
    inside = piece.strip()
    at = line.start + start + piece.index(inside)
    return Block(kind, at, at + len(inside), int(kind == "list_item"))
