"""The lines of a text that hold a table's figure and the words that it was explained by: its row, header, caption."""

from __future__ import annotations

from collections.abc import Iterable

_LONGEST = 200
_OF_A_TABLE = frozenset({"cell", "row", "column", "caption"})


def needed(origins: Iterable[str]) -> bool:
    """Whether the sentence of a figure is but a cell, so that the lines around it have to be seen."""
    return not _OF_A_TABLE.isdisjoint(origins)


def lines(text: str, figure: tuple[int, int], words: Iterable[tuple[int, int]]) -> tuple[str, ...]:
    """Return the lines with the figure, in »…«, and with the words, in reading order; spans are offsets into `text`.

    A line longer than 200 characters is cut around what it is there for.
    """
    found: dict[tuple[int, int], tuple[int, int]] = {}
    for start, end in (*words, figure):
        found[text.rfind("\n", 0, start) + 1, _end(text, end)] = (start, end)
    return tuple(_shown(text, line, span, figure) for line, span in sorted(found.items()))


def _end(text: str, position: int) -> int:
    end = text.find("\n", position)
    return len(text) if end < 0 else end


def _shown(text: str, line: tuple[int, int], span: tuple[int, int], figure: tuple[int, int]) -> str:
    room = max(0, _LONGEST - (span[1] - span[0])) // 2
    start = line[0] if line[1] - line[0] <= _LONGEST else max(line[0], span[0] - room)
    end = line[1] if line[1] - line[0] <= _LONGEST else min(line[1], span[1] + room)
    shown = text[start:end]
    if span == figure:
        shown = f"{text[start : span[0]]}»{text[slice(*span)]}«{text[span[1] : end]}"
    return f"{'…' if start > line[0] else ''}{shown}{'…' if end < line[1] else ''}"
