"""A source file as a run finds it, and what is known of it from the runs before."""

from __future__ import annotations

from typing import NamedTuple


class Entry(NamedTuple):
    """A source file. Either `key` names what was read from it, or `problem` says why nothing was.

    `mtime_ns` is None where the file may have changed unseen since its contents were hashed. `context` is a fingerprint
    of what sources.csv and corrections.csv say of it, "" where they say nothing.
    """

    path: str
    size: int | None = None
    mtime_ns: int | None = None
    content_hash: str | None = None
    context: str = ""
    key: str | None = None
    problem: str | None = None

    @property
    def published_as(self) -> str:
        """All that decides the file's rows of the warehouse, for one version of the code."""
        return f"{self.key} {self.context}" if self.key else f"{self.size} {self.context} {self.problem}"


class Known(NamedTuple):
    """A file as the last run left it: its entry, as what it is `published`, and the problems `told` of it as JSON."""

    entry: Entry
    published: str | None
    told: str | None
