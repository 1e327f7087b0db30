"""What was wrong with an input, in one line."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import astuple, dataclass


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


def to_told(problems: Iterable[Problem]) -> str:
    """Return problems as JSON, from which `from_told` gives equal ones."""
    return json.dumps([astuple(problem) for problem in problems])


def from_told(told: str) -> list[Problem]:
    """Return the problems that `to_told` wrote."""
    return [Problem(*parts) for parts in json.loads(told)]
