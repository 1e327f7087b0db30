"""Plain lines: which of them are headings, which make tables of labels and amounts, which are paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.blocks.figure_rows import figure_table
from extract.blocks.flat import flat_tables
from extract.blocks.glued import glued_table
from extract.blocks.grids import Spans, grid
from extract.blocks.lines import Line
from extract.blocks.money_lines import is_label_and_money, is_money_only, money_in, money_or_scaled
from extract.blocks.row_lines import glued_pair, row_table
from extract.blocks.run_on import run_on
from extract.blocks.spaced import amid_lists
from extract.records import Block

_ASIDE = re.compile(
    r"(?:read|see|also read|also see|read also|also check|check out|related|source|sources|share|updated|explore"
    r"|by(?! (?:the )?(?:city|cities|experience|years?|compan(?:y|ies)|employer|role|job|level|industry|sector|location"
    r"|state|region|country|skill|certification|degree|specialty|speciali[sz]ation|seniority|grade|aircraft|setting|type))"
    r"|published|posted|last updated|note|references?|image|photo|figure ?\d+)\b",
    re.I,
)
# "Jane Doe | 2025-01-20 | 6 min read": what stands over it is the title of an article, one of several maybe.
_BYLINE = re.compile(r"\b\d{1,2}[- ]min(?:ute)?s? read\b", re.I)
_HEADER_LINE = re.compile(r"\b(?:salar(?:y|ies)|pay|package|ctc|lpa|inr|compensation|wages?|earnings)\b|₹|\$", re.I)
_KEYED = re.compile(
    r"[*_]{0,3}(?:(?:job|work|company|employment|minimum|required|expected|annual|monthly|average|total) )?"
    r"(?:locations?|city|place|country|experience|company|employer|organi[sz]ation|hospital|salary|pay|ctc|package|stipend|skills?|education"
    r"|qualifications?|industry|sector|department|type|mode|deadline|openings|vacancies|shift|schedule|benefits)"
    r"(?: (?:name|required|needed|range|offered|type|level))?\s?[*_]{0,3}:[*_]{0,3} \S",
    re.I,
)
# "Growth: 5%" behind "Average pay: $48,900".
_PAIR = re.compile(r"[*_]{0,3}[A-Z][\w ()/&-]{1,30}[*_]{0,3}:[*_]{0,3} \S")
_LABELLED = re.compile(r"[*_]{0,3}[A-Z0-9][^:\n.!?|]{1,70}:[*_]{0,3} ")
_LONG_WORD = re.compile(r"[A-Za-z][\w'’/&-]{3,}")
# "Jane Doe" over "May 1, 2026".
_AUTHOR = re.compile(r"(?:[A-Z][\w.]+ ){1,2}[A-Z][\w.]+")
_DATE = re.compile(r"\W*(?:[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8},? \d{4}|\d{4}-\d\d-\d\d)\W*\Z")
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST_HEADING = 100
_MOST_HEADING_WORDS = 16
_SURE_HEADING_WORDS = 10
_LEAST_CAPITALS = 0.6
_LONGEST_CAPTION = 90
_LEAST_ROWS = 2
_PAIRED = 2
_LEAST_LABELLED = 2
_LONGEST_SPACED = 120
_HEADING_LEVEL = 4


def plain_blocks(lines: Sequence[Line], following: Line | None, *, opening: bool = False) -> list[Block]:
    """Blocks of a run of plain lines; `following` is the line that comes after the run, with which a text may begin."""
    blocks: list[Block] = []
    at = 0
    for table, first, stop in flat_tables(lines):
        blocks += _run_blocks(lines[at:first], lines[first], opening=opening and not at)
        blocks.append(table)
        at = stop
    return blocks + _run_blocks(lines[at:], following, opening=opening and not at)


def _run_blocks(lines: Sequence[Line], following: Line | None, *, opening: bool) -> list[Block]:
    blocks: list[Block] = []
    at = 0
    keyed = False
    listed = set(amid_lists(lines, following, opening=opening))
    while at < len(lines):
        table = row_table(lines, at) or _label_table(lines, at) or figure_table(lines, at)
        if table:
            blocks.append(table[0])
            at = table[1]
            continue
        if labelled := _labelled(lines, at):
            blocks += labelled
            at += len(labelled)
            continue
        below = lines[at + 1] if at + 1 < len(lines) else following
        amid = keyed and not (lines[at].apart and below and not below.apart)
        paired = at > 0 and not lines[at].apart and (amid or bool(_PAIR.match(lines[at - 1].text)))
        amid, keyed = amid or paired, _is_keyed(lines[at]) or (paired and bool(_PAIR.match(lines[at].text)))
        blocks += (
            glued_table(lines[at])
            or run_on(lines[at])
            or [_block(lines[at], None if (keyed and amid) or at in listed else below)]
        )
        at += 1
    return blocks


def _labelled(lines: Sequence[Line], at: int) -> list[Block]:
    """Lines under one another that each begin with the label of their figures: the items of a list without marks."""
    stop = at
    spaced = at + 1 < len(lines) and lines[at + 1].apart
    while stop < len(lines) and (stop == at or lines[stop].apart == spaced) and is_labelled(lines[stop].text):
        if spaced and len(lines[stop].text) > _LONGEST_SPACED:
            break
        stop += 1
    if stop - at < _LEAST_LABELLED:
        return []
    return [Block("list_item", line.start, line.end, 1) for line in lines[at:stop]]


def is_labelled(text: str) -> bool:
    """True of a line that begins with the label of its figures: "Post Graduate Teacher (PGT): ₹47,600 basic"."""
    return bool(_LABELLED.match(text)) and not _KEYED.match(text) and bool(money_in(text))


def _is_keyed(line: Line) -> bool:
    """True of a line such as "Location: Pune"; among its like it is no heading."""
    return bool(_KEYED.match(line.text))


def _block(line: Line, below: Line | None) -> Block:
    if below is not None and _is_heading(line, below):
        return Block("heading", line.start, line.end, 1 if _BYLINE.search(below.text) else _HEADING_LEVEL)
    return Block("paragraph", line.start, line.end)


def _is_heading(line: Line, below: Line) -> bool:
    text = line.text
    if len(text) > _LONGEST_HEADING or text[-1] in ".;,|" or text[0] in '(["“‘' or not _LETTER.search(text):
        return False
    words = len(text.split())
    if _DATE.match(text) or (line.start and _AUTHOR.fullmatch(text) and _DATE.match(below.text)):
        return False
    if words > _MOST_HEADING_WORDS or _ASIDE.match(text) or is_money_only(text) or money_in(text):
        return False
    if text[-1].isalpha() and text[-2:-1].isdigit() and is_label_and_money(text):
        return False
    if text[-1] in "?:":
        return True
    if line.apart and text[0].isupper() and words <= _SURE_HEADING_WORDS:
        return True
    # The last of several lines stands over nothing.
    return (line.apart or (len(below.text) > len(text) and not below.apart)) and _is_titled(text)


def _is_titled(text: str) -> bool:
    """True where most long words have capitals."""
    words = _LONG_WORD.findall(text)
    return bool(words) and sum(word[0].isupper() for word in words) >= _LEAST_CAPITALS * len(words)


def _label_table(lines: Sequence[Line], at: int) -> tuple[Block, int] | None:
    """A header line over two lines or more of a label and its amounts: a table, the header as its caption."""
    header = lines[at]
    if not _may_be_caption(header.text):
        return None
    stop = at + 1
    while stop < len(lines) and is_label_and_money(lines[stop].text):
        stop += 1
    if stop - at <= _LEAST_ROWS:
        return None
    rows = [_labelled_row(line) for line in lines[at + 1 : stop]]
    if cells := glued_pair(header) if all(len(row) == _PAIRED for row in rows) else None:
        return grid([cells, *rows], 1), stop
    return grid(rows, 0, (header.start, header.end)), stop


def _may_be_caption(text: str) -> bool:
    if len(text) > _LONGEST_CAPTION or text.endswith((".", ":", "?")):
        return False
    return bool(_HEADER_LINE.search(text)) and not money_in(text)


def _labelled_row(line: Line) -> Spans:
    amounts = money_or_scaled(line.text)
    label_end = line.start + len(line.text[: amounts[0].start].rstrip(" :-–—|(\t"))
    return [(line.start, label_end), *((line.start + amount.start, line.start + amount.end) for amount in amounts)]
