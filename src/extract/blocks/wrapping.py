"""Lines that were broken at some width: each is so long that the next word did not fit."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

from extract.blocks.lines import Line

_LEAST_WRAPPED = 3
_MOSTLY = 0.8
_HALF = 0.5
_LEAST_WIDTH, _MOST_WIDTH = 60, 100


def fills(length: int, word: str, width: int) -> bool:
    """Whether the first word of the next line did not fit behind a line of that length."""
    return length + len(" ") + len(word) > width


def made_by_width(full: int, ends: int, share: float = _MOSTLY) -> bool:
    """Whether so many of the ends of lines as stand behind full ones show that a width made them."""
    return full >= share * ends


def fills_line(above: Line, line: Line, width: int) -> bool:
    """Whether the first word of a line did not fit into the line above it."""
    return fills(len(above.text), line.text.split(maxsplit=1)[0], width)


def widths(lines: Sequence[Line]) -> dict[int, int]:
    """The start of each line among three or more without blank ones between -> the length of the longest of them.

    Lines too short or too long to be those of wrapped paragraphs have none; 0 is that of longer ones which are no
    wrapped paragraph, each of them a piece of its own.
    """
    found: dict[int, int] = {}
    run: list[Line] = []
    for line in [*lines, None]:
        if run and (line is None or line.apart):
            width = _width(run)
            if width is not None:
                found.update((one.start, width) for one in run)
            run = []
        if line:
            run.append(line)
    return found


def _width(run: Sequence[Line]) -> int | None:
    width = max(len(one.text) for one in run)
    if len(run) < _LEAST_WRAPPED or width < _LEAST_WIDTH:
        return None
    full = sum(fills_line(above, line, width) for above, line in itertools.pairwise(run))
    if width <= _MOST_WIDTH:
        return width if made_by_width(full, len(run) - 1) else None
    return None if made_by_width(full, len(run) - 1, _HALF) else 0
