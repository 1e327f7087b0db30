"""HTML tables that stand in Markdown or plain text: cells with spans into that text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.records import Block, Cell, Table

_OPEN = re.compile(r"<table\b", re.I)
_CLOSE = re.compile(r"</table\s*>", re.I)
_ROW = re.compile(r"<tr\b", re.I)
_CELL = re.compile(r"<(t[hd])\b[^<>]*>", re.I)
_CELL_END = re.compile(r"</?(?:t[hdr]|thead|tbody|table)\b", re.I)
_LEADING = re.compile(r"(?:\s|<[^<>]*>)*")
_TRAILING = re.compile(r"(?:\s|<[^<>]*>)+\Z")
_LONGEST_TAIL = 200


def html_tables(text: str) -> Iterator[Block]:
    """The tables between `<table` and `</table` in a text, in order; tables within tables are taken as one."""
    at = 0
    while (opened := _OPEN.search(text, at)) and (closed := _CLOSE.search(text, opened.end())):
        start, at = opened.start(), closed.end()
        cells = tuple(_cells(text, start, closed.start()))
        if cells:
            yield Block("table", start, at, table=Table(start, at, cells))


def _cells(text: str, start: int, end: int) -> Iterator[Cell]:
    rows = [found.start() for found in _ROW.finditer(text, start, end)] or [start]
    for number, (begin, stop) in enumerate(zip(rows, [*rows[1:], end], strict=True)):
        opened = list(_CELL.finditer(text, begin, stop))
        spans = [_inside(text, found.end(), stop) for found in opened]
        named = bool(opened) and all(found[1].lower() == "th" for found in opened)
        header = named or (not number and _is_header(text, spans))
        for column, (left, right) in enumerate(spans):
            yield Cell(number, column, left, right, header)


def _is_header(text: str, spans: list[tuple[int, int]]) -> bool:
    """A first row without a digit stands over its columns."""
    return len(spans) > 1 and not any(char.isdigit() for left, right in spans for char in text[left:right])


def _inside(text: str, start: int, stop: int) -> tuple[int, int]:
    """The span of a cell's words, tags and blanks around them left out."""
    closed = _CELL_END.search(text, start, stop)
    end = closed.start() if closed else stop
    opened = _LEADING.match(text, start, end)
    left = opened.end() if opened else start
    tail = _TRAILING.search(text[max(left, end - _LONGEST_TAIL) : end])
    return left, max(left, end - len(tail[0])) if tail else end


def without_tables(text: str, tables: list[Block]) -> str:
    """The text with its HTML tables blanked out; all offsets stay."""
    pieces, at = [], 0
    for block in tables:
        pieces += [text[at : block.start], re.sub(r"[^\n]", " ", text[block.start : block.end])]
        at = block.end
    return "".join([*pieces, text[at:]])
