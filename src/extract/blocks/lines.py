"""Lines of a text with their offsets, and what the look of a line says of it."""

from __future__ import annotations

import re
from typing import NamedTuple

BOLD_LINE = re.compile(r"(?:\*\*|__)(?P<body>[^*_]{2,120}+)(?:\*\*|__):?$")
LIST_ITEM = re.compile(r"(?P<mark>[-*+•·▪●‣◦○■➢➤✔✓–—]|\(?\d{1,2}[.)]|\(?[a-z][.)])[ \t\u00a0]+(?P<body>\S.*)$")
RULE = re.compile(r"(?:[-=*_]\s*){3,}+$")
PIPE_RULE = re.compile(r"\|?(?:\s*:?-{2,}+:?\s*\|)++\s*(?::?-{2,}+:?)?$")
# A line of a data object: "fresher: '₹2L – ₹4L'," or "salary_min": 120000.
_DATA_LINE = re.compile(
    r"""(?P<body>(?:['"][\w -]+['"]\s?:\s?(?:['"`].*['"`]|-?[\d.]+),?|[A-Za-z_]\w*\s?:\s?['"`].*['"`],"""
    r"""|(?:['"][\w -]+['"]|[A-Za-z_]\w*)\s?:\s?[\[{]))$"""
)
_HASHES = re.compile(r"(#{1,6})\s+(?=\S)")
# The marks of quoting before a list, a heading or a table; a quoted sentence stays a paragraph.
_QUOTED = re.compile(r"(?:>[ \t]?)++\s*+(?=[-*+•][ \t]|\d{1,2}[.)][ \t]|#|\|)")
_PIPE = re.compile(r"(?<!\\)\|")
_ITEM_MARKS = frozenset("-*+•·▪●‣◦○■➢➤✔✓–—(")


class Line(NamedTuple):
    """One line that is not blank: `text[start:end]` without the blanks around it.

    `lead` are the blanks before it; `apart` is true where a blank line or nothing stands above.
    """

    start: int
    end: int
    text: str
    lead: str = ""
    apart: bool = False

    @property
    def pipes(self) -> int:
        """How many unescaped pipes part the line."""
        return self.text.count("|") - self.text.count("\\|")


def split_lines(text: str) -> list[Line]:
    """The lines that are not blank, with the offsets of what they hold; quotation marks before a list are left out."""
    lines: list[Line] = []
    at, apart = 0, True
    for raw in text.split("\n"):
        body = raw.strip()
        if body.startswith(">") and (quoted := _QUOTED.match(body)):
            body = body[quoted.end() :]
        if body:
            lead = raw[: raw.index(body)]
            start = at + len(lead)
            lines.append(Line(start, start + len(body), body, lead, apart))
        apart = not body
        at += len(raw) + 1
    return lines


def heading(line: Line) -> tuple[int, int, int] | None:
    """The level and the span of a Markdown heading ("## Pay ##")."""
    found = _HASHES.match(line.text) if line.text[0] == "#" else None
    if not found:
        return None
    body = line.text[found.end() :]
    open_end = body.rstrip("#")
    if open_end[-1:].isspace():
        body = open_end.rstrip()
    start = line.start + found.end()
    return len(found[1]), start, start + len(body)


def list_item(line: Line) -> re.Match[str] | None:
    """The mark and the body of a list item."""
    first = line.text[0]
    if first in _ITEM_MARKS or first.isdigit() or line.text[1:2] in (".", ")"):
        return LIST_ITEM.match(line.text)
    return None


def data_line(line: Line) -> re.Match[str] | None:
    """The body of a line of a data object; None for others."""
    return _DATA_LINE.match(line.text) if ":" in line.text and line.text[-1] in ",'\"`{[0123456789" else None


def pipe_cells(line: Line) -> list[tuple[int, int]]:
    """The spans of the cells of a line that pipes part; the pipes at both ends make no cells."""
    cuts = [found.start() for found in _PIPE.finditer(line.text)]
    spans = list(zip([0, *(cut + 1 for cut in cuts)], [*cuts, len(line.text)], strict=True))
    if cuts and cuts[0] == 0:
        spans = spans[1:]
    if cuts and cuts[-1] == len(line.text) - 1:
        spans = spans[:-1]
    return [_trimmed(line.text, line.start, start, end) for start, end in spans]


def tab_cells(line: Line, lead: int = 0) -> list[tuple[int, int]]:
    """The spans of the cells of a line that tabs part; of the blanks before it the first `lead` are left out."""
    before = line.lead[lead:]
    text, base, at = before + line.text, line.start - len(before), 0
    spans: list[tuple[int, int]] = []
    for piece in text.split("\t"):
        spans.append(_trimmed(text, base, at, at + len(piece)))
        at += len(piece) + 1
    return spans


def _trimmed(text: str, base: int, start: int, end: int) -> tuple[int, int]:
    """The span of a cell without the blanks around it; an empty cell has no length."""
    piece = text[start:end]
    left = len(piece) - len(piece.lstrip())
    if left == len(piece):
        return base + start, base + start
    return base + start + left, base + start + len(piece.rstrip())
