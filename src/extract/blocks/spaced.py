"""Texts whose lines are all parted by blank ones, as often when taken out of pages: where gaps set nothing apart."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.blocks.lines import BOLD_LINE, Line, heading
from extract.blocks.money_lines import money_in

_LONGEST = 100
_LEAST = 3
_BOLD = ("**", "__")


def amid_lists(lines: Sequence[Line], following: Line | None, *, opening: bool) -> Iterator[int]:
    """The indexes of short lines between other short ones, blank lines between all: items of lists, and no titles.

    The first of them may be the title of the others, the last one that of what follows, unless that has its own. Of the
    lines with which a text begins, where `opening`, those over its first paragraph are its titles.
    """
    at = next((index for index, line in enumerate(lines) if not _is_short(line)), len(lines)) if opening else 0
    while at < len(lines):
        stop = at + 1
        while stop < len(lines) and _goes_on(lines[stop]):
            stop += 1
        if stop - at >= _LEAST and _is_short(lines[at]):
            below = lines[stop] if stop < len(lines) else following
            led = lines[at].text[-1] == ":"
            yield from range(at + 1, stop if below is not None and _is_title(below, led=led) else stop - 1)
        at = stop


def _goes_on(line: Line) -> bool:
    return line.apart and _is_short(line) and line.text[-1] not in ":?"


def _is_short(line: Line) -> bool:
    plain = line.text[-1] != "." and not line.text.startswith(_BOLD)
    return plain and len(line.text) <= _LONGEST and not money_in(line.text)


def _is_title(line: Line, *, led: bool) -> bool:
    """Whether a line is a title whatever stands around it, one with a colon where the list before was `led` by such."""
    marked = heading(line) is not None or BOLD_LINE.match(line.text) is not None
    return marked or line.text[-1] == "?" or (led and line.text[-1] == ":")
