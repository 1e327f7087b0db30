"""Records: lines "Key: value" in a row, of which one tells the pay and others whose pay it is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from extract.about.labels import header_field
from extract.records import Block
from extract.scopes import Scope

_KEY = re.compile(
    r"[\s*_`\"'>]{0,6}(?P<key>[A-Za-z][A-Za-z _/&()-]{1,34}?)[\s*_`\"')]{0,4}(?::|\s[-–—]\s)[\s*_`\"']{0,6}(?=\S)"
)
_LONGEST = 160
_MOST_WORDS = 4
# What a record says of its pay; of names only one, "Top companies: TCS, Wipro" says who pays somebody at all.
_TOLD = ("role", "company", "city", "country", "experience", "level", "industry")
_NAMES = ("role", "company", "city", "country")
# What one record says once.
SINGLE = (*_NAMES, "level", "industry")
_OF_MANY = re.compile(r"s$|^(?:top|best|popular|leading|other|next|previous|current)\b", re.I)
# Other keys speak of the job in general: "Job outlook", "Education level".
_EXACT = {
    "role": re.compile(
        r"(?:job |post |your )?(?:role|title|position|designation|post|profile|occupation|job|vacancy)"
        r"(?: name| title)?",
        re.I,
    ),
    "level": re.compile(r"(?:job |career )?(?:level|seniority)(?: level)?", re.I),
}
_LISTED = re.compile(r",|;|\band\b|/")
_MAY_BE_LISTED = ("city", "experience")


class Entry(NamedTuple):
    """A value of a record, and the field that its key names."""

    field: str | None
    start: int
    end: int


def key_field(key: str) -> str | None:
    """The field that the key of a record names; None for names of many and for what only speaks of a job."""
    plain = key.strip(" *_`").replace("_", " ")
    field = header_field(plain)
    exact = _EXACT.get(field or "")
    other = exact is not None and not exact.fullmatch(plain)
    return None if other or (field in _NAMES and _OF_MANY.search(plain)) else field


def told(text: str, entries: Iterable[Entry]) -> tuple[Scope, ...]:
    """What the entries of a record say of its pay."""
    # "Location: Remote, West Area" names no city: only one that is known counts.
    return tuple(
        Scope("row", one.start, one.end, None if one.field == "city" else one.field)
        for one in entries
        if one.field in _TOLD and _is_one(text, one)
    )


def _is_one(text: str, entry: Entry) -> bool:
    return entry.field in _MAY_BE_LISTED or not _LISTED.search(text, entry.start, entry.end)


class Records:
    """The records of a text: what the neighbours of a line with pay say of it."""

    def __init__(self, text: str, blocks: Sequence[Block]) -> None:
        self._text = text
        self._of: dict[int, tuple[Scope, ...]] = {}
        for run in self._runs(blocks):
            scopes = told(text, run.values()) if len(run) > 1 else ()
            self._of.update((index, scopes) for index, entry in run.items() if scopes and entry.field == "pay")

    def scopes(self, index: int) -> tuple[Scope, ...]:
        """What the other lines of its record say of the pay in the block with this index."""
        return self._of.get(index, ())

    def _runs(self, blocks: Sequence[Block]) -> Iterator[dict[int, Entry]]:
        """The entries of each record by the index of their blocks; a key that comes again begins the next record."""
        run: dict[int, Entry] = {}
        seen: set[str] = set()
        for index, block in enumerate(blocks):
            entry = self._entry(block)
            titled = entry is not None and entry.field is None and block.kind == "heading"
            if entry is None or titled or (entry.field in seen and entry.field in _TOLD):
                yield run
                run, seen = {}, set()
            if entry:
                run[index] = entry
                seen.add(entry.field or "")
        yield run

    def _entry(self, block: Block) -> Entry | None:
        if block.table or block.end - block.start > _LONGEST:
            return None
        found = _KEY.match(self._text, block.start, block.end)
        if not found or len(found["key"].split()) > _MOST_WORDS:
            return None
        value = self._text[found.end() : block.end].rstrip("\"',*_ ")
        return Entry(key_field(found["key"]), found.end(), found.end() + len(value))
