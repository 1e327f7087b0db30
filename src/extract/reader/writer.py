"""Building a text while keeping account of where each piece of it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable

WHITE = re.compile(r"[\s\u00a0\u2007\u202f]+")
# Soft hyphens, zero-width characters, direction marks and control characters: not seen by a reader.
UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]+")
LINE_END = re.compile(r" ?\n ?")


def seen(text: str) -> str:
    """The text without the characters that a reader does not see."""
    return UNSEEN.sub("", text)


def collapsed(text: str) -> str:
    """The text with all white space run together, as a browser shows it."""
    return WHITE.sub(" ", seen(text))


def joined(pieces: Iterable[str]) -> str:
    """Pieces of one block put together; a piece that is a line end stays one, with no blanks around it."""
    lines = re.sub(r" {2,}", " ", "".join(pieces))
    return LINE_END.sub("\n", lines).strip()


class TextWriter:
    """Appends to a text and says where each piece went."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self.length = 0

    def append(self, piece: str) -> tuple[int, int]:
        """Writes a piece as it is and returns its span."""
        start = self.length
        self._parts.append(piece)
        self.length += len(piece)
        return start, self.length

    def separate(self) -> None:
        """A blank line, unless nothing was written yet."""
        if self.length:
            self.append("\n\n")

    def text(self) -> str:
        """All that was written."""
        return "".join(self._parts)
