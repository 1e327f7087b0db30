"""What was wrong with an input, in one line."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A fault of one file or of one row of `sources.csv`.

    `place` names the file, and the row where there is one; `document` is the path of the document concerned, if any.
    """

    place: str
    fault: str
    document: str | None = None

    def __str__(self) -> str:
        return f"{self.place}: {self.fault}"
