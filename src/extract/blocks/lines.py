"""Lines of a text with their offsets, and what the look of a line says of it."""

from __future__ import annotations

import re
from dataclasses import dataclass

HEADING = re.compile(r"\s{0,3}(#{1,6})\s+(?P<body>\S.*?)\s*#*\s*$")
BOLD_LINE = re.compile(r"\s{0,3}(?:\*\*|__)(?P<body>[^*_]{2,120}?)(?:\*\*|__):?\s*$")
LIST_ITEM = re.compile(r"(?P<indent>[ \t]*)(?P<mark>[-*+•·▪●‣◦○■➢➤✔✓–—]|\(?\d{1,2}[.)]|\(?[a-z][.)])[ \t\u00a0]+(?P<body>\S.*)$")
RULE = re.compile(r"\s*(?:[-=*_]\s*){3,}$")
PIPE_RULE = re.compile(r"\s*\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?)?\s*$|\s*(?:-{3,}\s*\|\s*)+-{3,}\s*\|?\s*$")
_PIPE = re.compile(r"(?<!\\)\|")


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `text[start:end]` without its line end and without blanks around it."""

    start: int
    end: int
    text: str
    indent: int = 0

    @property
    def blank(self) -> bool:
        """True where the line holds nothing to read."""
        return not self.text

    @property
    def pipes(self) -> int:
        """How many unescaped pipes part the line."""
        return len(_PIPE.findall(self.text)) if "|" in self.text else 0


def split_lines(text: str) -> list[Line]:
    """All lines of a text, blank ones too, with the offsets of what they hold."""
    lines: list[Line] = []
    at = 0
    for raw in text.split("\n"):
        body = raw.strip()
        indent = len(raw) - len(raw.lstrip())
        lines.append(Line(at + indent, at + indent + len(body), body, indent) if body else Line(at, at, ""))
        at += len(raw) + 1
    return lines


def pipe_cells(line: Line) -> list[tuple[int, int]]:
    """The spans of the cells of a line that pipes part; the pipes at both ends make no cells."""
    cuts = [found.start() for found in _PIPE.finditer(line.text)]
    starts = [0, *(cut + 1 for cut in cuts)]
    ends = [*cuts, len(line.text)]
    spans = list(zip(starts, ends, strict=True))
    if cuts and cuts[0] == 0:
        spans = spans[1:]
    if cuts and cuts[-1] == len(line.text) - 1:
        spans = spans[:-1]
    return [_trimmed(line, start, end) for start, end in spans]


def tab_cells(line: Line) -> list[tuple[int, int]]:
    """The spans of the cells of a line that tabs part."""
    spans, at = [], 0
    for piece in line.text.split("\t"):
        spans.append(_trimmed(line, at, at + len(piece)))
        at += len(piece) + 1
    return spans


def _trimmed(line: Line, start: int, end: int) -> tuple[int, int]:
    piece = line.text[start:end]
    left = len(piece) - len(piece.lstrip())
    right = len(piece.rstrip())
    return (line.start + start + left, line.start + start + max(left, right)) if piece.strip() else (line.start + start, line.start + start)
