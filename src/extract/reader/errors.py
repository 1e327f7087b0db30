"""What reading a file can fail with."""

from __future__ import annotations


class UnreadableDocument(Exception):  # noqa: N818
    """The file cannot be read; `reason` is one line that says why, without the file's name."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class EmptyDocument(UnreadableDocument):
    """The file holds nothing that a reader would see."""
