"""Plain lines: which of them are headings, which make tables of labels and amounts, which are paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.blocks.flat import flat_tables
from extract.blocks.grids import Spans, grid
from extract.blocks.lines import Line
from extract.blocks.money_lines import is_label_and_money, is_money_only, money_in, money_or_scaled
from extract.records import Block

_ASIDE = re.compile(
    r"(?:read|see|also read|also see|read also|also check|check out|related|source|sources|share|updated|explore|by|published|posted"
    r"|last updated|note|references?|image|photo|figure ?\d+)\b",
    re.I,
)
_HEADER_LINE = re.compile(r"\b(?:salar(?:y|ies)|pay|package|ctc|lpa|inr|compensation|wages?|earnings)\b|₹|\$", re.I)
LONGEST_HEADING = 100


def _is_heading(line: Line, following: Line | None, apart: bool) -> bool:
    text = line.text
    if len(text) > LONGEST_HEADING or len(text.split()) > 16 or text[-1] in ".;,|" or not any(char.isalpha() for char in text):
        return False
    if _ASIDE.match(text) or following is None or is_money_only(text) or text[0] in "([\"“‘":
        return False
    if money_in(text):
        return False
    if text[-1] in "?:":
        return True
    words = [word for word in re.findall(r"[A-Za-z][\w'’/&-]*", text) if len(word) > 3]
    capitals = sum(word[0].isupper() for word in words)
    titled = bool(words) and capitals >= 0.6 * len(words)
    return titled and (apart or len(following.text) > len(text)) or (apart and text[0].isupper() and len(text.split()) <= 10)


def _label_table(lines: Sequence[Line], at: int) -> tuple[Block, int] | None:
    """A header line with at least two lines of a label and its amounts beneath: a table with the header as its caption."""
    header = lines[at]
    if len(header.text) > 90 or header.text.endswith((".", ":", "?")) or not _HEADER_LINE.search(header.text) or money_in(header.text):
        return None
    stop = at + 1
    while stop < len(lines) and is_label_and_money(lines[stop].text):
        stop += 1
    if stop - at < 3:
        return None
    rows: list[Spans] = []
    for line in lines[at + 1 : stop]:
        amounts = money_or_scaled(line.text)
        label_end = line.start + len(line.text[: amounts[0].start].rstrip(" :-–—|(\t"))
        cells = [(line.start, label_end)]
        for amount in amounts:
            cells.append((line.start + amount.start, line.start + amount.end))
        rows.append(cells)
    return grid(rows, 0, (header.start, header.end)), stop


def _run_blocks(lines: Sequence[Line], apart: Sequence[bool], following: Line | None) -> list[Block]:
    blocks: list[Block] = []
    at = 0
    while at < len(lines):
        line = lines[at]
        table = _label_table(lines, at)
        if table:
            blocks.append(table[0])
            at = table[1]
            continue
        after = lines[at + 1] if at + 1 < len(lines) else following
        kind = "heading" if _is_heading(line, after, apart[at]) else "paragraph"
        blocks.append(Block("heading", line.start, line.end, 4) if kind == "heading" else Block("paragraph", line.start, line.end))
        at += 1
    return blocks


def plain_blocks(lines: Sequence[Line], apart: Sequence[bool], following: Line | None) -> list[Block]:
    """Blocks of a run of plain lines without blank ones.

    `apart` says of each line whether a blank line stood before it; `following` is the line that comes after the run.
    """
    blocks: list[Block] = []
    at = 0
    for table, first, stop in flat_tables(lines):
        blocks += _run_blocks(lines[at:first], apart[at:first], lines[first])
        blocks.append(table)
        at = stop
    return blocks + _run_blocks(lines[at:], apart[at:], following)
