"""Records: lines "Key: value" whose keys come again from one record to the next are the rows of a table."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from extract.about.labels import header_field
from extract.blocks.grids import Spans, grid
from extract.blocks.keyed import Entry, Keyed, Span, keyed
from extract.blocks.lines import Line
from extract.blocks.money_lines import money_in
from extract.records import Block

_Reader = Callable[[int, Sequence[str]], "Record | None"]
_MARKED = ("heading", "list_item")
_MOST_ENTRIES = 16
_LEAST_RECORDS = 2
_LEAST_PAID = 2
_LONGEST_PAID = 110
_LONGEST_VALUE = 300
# The levels of headings without the marks of one.
_LEVELS = {"": 4, "**": 5}
_DIGIT = re.compile(r"\d")


class Record(NamedTuple):
    """One record: its label, its entries, the index of the line after it, and the looks of its label and entries."""

    label: Span | None
    entries: tuple[Entry, ...]
    stop: int
    looks: tuple[str, str]


class RecordLines:
    """The lines of one text read as parts of records, each once; the `known` blocks are what a page calls them."""

    def __init__(self, text: str, lines: Sequence[Line], known: Sequence[Block] = ()) -> None:
        self._text = text
        self._lines = lines
        self._known = known
        self._starts = [block.start for block in known]
        self._parts: dict[int, Keyed | None] = {}
        self._tried = 0

    def table(self, at: int) -> tuple[list[Block], int] | None:
        """The table of the records that begin at line `at`, and the index after its last line.

        Behind it stand the titles of its records, which are headings as well.
        """
        if at < self._tried:
            return None
        part = self._part(at)
        if part is None or not (part.entry or (part.label and (below := self._part(at + 1)) and below.entry)):
            return None
        for read in (self._inline, self._led, self._keyed_only):
            records = list(self._run(at, read))
            if len(records) < _LEAST_RECORDS:
                continue
            if self._is_paid(records):
                return [self._grid(records), *_titles(records)], records[-1].stop
            # Lines of records without pay are read once.
            self._tried = max(self._tried, records[-2].stop)
        return None

    def _part(self, at: int) -> Keyed | None:
        if at not in self._parts:
            self._parts[at] = self._keyed(self._lines[at]) if at < len(self._lines) else None
        return self._parts[at]

    def _keyed(self, line: Line) -> Keyed | None:
        above = bisect_right(self._starts, line.start) - 1
        known = self._known[above] if above >= 0 and line.start < self._known[above].end else None
        return keyed(line, known) if known is None or known.kind in _MARKED else None

    def _run(self, at: int, read: _Reader) -> Iterator[Record]:
        """The records of one make from a line on that share their keys."""
        first = record = read(at, ())
        while record and first and _alike(first, record) and not self._is_broken(record):
            if any(entry.value[1] - entry.value[0] > _LONGEST_VALUE for entry in record.entries):
                return
            yield record
            record = read(record.stop, tuple(entry.name for entry in first.entries))

    def _is_broken(self, record: Record) -> bool:
        """Whether a line that looks like the entries of a record goes on where it ends."""
        line = self._lines[record.stop] if record.stop < len(self._lines) else None
        if line is None or (line.apart and not record.looks[1]):
            return False
        part = self._part(record.stop)
        return part is None or part.look == record.looks[1] != record.looks[0]

    def _inline(self, at: int, _names: Sequence[str]) -> Record | None:
        """ "Staff nurse: Entry: ₹3 LPA, Senior: ₹7 LPA"."""
        part = self._part(at)
        inner = part.inner if part else None
        if part is None or inner is None or not _distinct(inner.entries):
            return None
        return Record(inner.label, inner.entries, at + 1, (part.look, part.look))

    def _led(self, at: int, names: Sequence[str]) -> Record | None:
        """A label in a line of its own over its entries."""
        part = self._part(at)
        if part is None or part.label is None or (part.entry and part.entry.value[0] < part.entry.value[1]):
            return None
        below = self._part(at + 1)
        if below is None or below.depth < part.depth:
            return None
        entries, stop = self._entries(at + 1, below.look, names)
        return Record(part.label, entries, stop, (part.look, below.look)) if entries else None

    def _keyed_only(self, at: int, names: Sequence[str]) -> Record | None:
        """Entries of which the first has the key that begins each record."""
        part = self._part(at)
        below = self._part(at + 1)
        if part is None or below is None or part.entry is None or (names and part.entry.name != names[0]):
            return None
        entries, stop = self._entries(at + 1, below.look, names, (part.entry,))
        return Record(None, entries, stop, (part.look, below.look)) if len(entries) > 1 else None

    def _entries(
        self, at: int, look: str, names: Sequence[str], first: tuple[Entry, ...] = ()
    ) -> tuple[tuple[Entry, ...], int]:
        """The entries of one look from a line on, each key once, and the index of the line after them.

        One without a value has a key that is one of the `names` of the record before.
        """
        found = {entry.name: entry for entry in first}
        spaced = True
        while len(found) < _MOST_ENTRIES and (part := self._part(at)) and part.entry and part.look == look:
            known, empty = part.entry.name in names, part.entry.value[0] == part.entry.value[1]
            if part.entry.name in found or (empty and not known):
                break
            if self._lines[at].apart and found and (not spaced or (names and not known)):
                break
            spaced = spaced and (not found or self._lines[at].apart)
            found[part.entry.name] = part.entry
            at += 1
        return tuple(found.values()), at

    def _is_paid(self, records: Sequence[Record]) -> bool:
        """Whether values are money, or numbers under a key of pay, and none of them is prose."""
        paid = 0
        for entry in (entry for record in records for entry in record.entries):
            value = self._text[slice(*entry.value)]
            if money_in(value) or (_DIGIT.search(value) and header_field(self._text[slice(*entry.key)]) == "pay"):
                if len(value) > _LONGEST_PAID:
                    return False
                paid += 1
        return paid >= _LEAST_PAID

    def _grid(self, records: Sequence[Record]) -> Block:
        keys: dict[str, Span] = {}
        for entry in (entry for record in records for entry in record.entries):
            keys.setdefault(entry.name, entry.key)
        rows = [list(self._row(record, list(keys))) for record in records]
        led = records[0].label is not None
        start = rows[0][0][0]
        header: Spans = [*([(start, start)] if led else []), *keys.values()]
        return grid([header, *rows], 1)

    def _row(self, record: Record, names: Sequence[str]) -> Iterator[Span]:
        if record.label:
            yield record.label
        values = {entry.name: entry.value for entry in record.entries}
        end = record.entries[-1].value[1]
        yield from (values.get(name, (end, end)) for name in names)


def _titles(records: Sequence[Record]) -> Iterator[Block]:
    look = records[0].looks[0]
    labels = [record.label for record in records if record.label] if look[:1] != "-" else []
    yield from (Block("heading", *label, _LEVELS.get(look) or len(look)) for label in labels)


def _distinct(entries: Sequence[Entry]) -> bool:
    return len({entry.name for entry in entries}) == len(entries)


def _alike(first: Record, record: Record) -> bool:
    """Whether two records share most keys of the shorter one."""
    own, other = ({entry.name for entry in one.entries} for one in (first, record))
    return 2 * len(own & other) > min(len(own), len(other)) and bool(own & other)
