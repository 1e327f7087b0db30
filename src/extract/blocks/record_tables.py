"""Records: lines "Key: value" whose keys come again from one record to the next are the rows of a table."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from extract.about.labels import header_field
from extract.blocks.grids import Spans, grid
from extract.blocks.keyed import Entry, Keyed, Span, keyed
from extract.blocks.lines import Line
from extract.blocks.money_lines import money_in
from extract.records import Block

_Reader = Callable[[int, Sequence[str]], "Record | None"]
_MOST_ENTRIES = 16
_LEAST_RECORDS = 2
_LEAST_PAID = 2
_LONGEST_PAID = 110
_LONGEST_VALUE = 300
_DIGIT = re.compile(r"\d")


class Record(NamedTuple):
    """One record: its label, which may have a key, its entries, and the index of the line after it."""

    label: Span | None
    entries: tuple[Entry, ...]
    stop: int


class RecordLines:
    """The lines of one text read as parts of records, each once."""

    def __init__(self, text: str, lines: Sequence[Line]) -> None:
        self._text = text
        self._lines = lines
        self._parts: dict[int, Keyed | None] = {}
        self._tried = 0

    def table(self, at: int) -> tuple[Block, int] | None:
        """The table of the records that begin at line `at`, and the index after its last line."""
        if at < self._tried:
            return None
        for read in (self._inline, self._led, self._keyed_only):
            records = list(self._run(at, read))
            if len(records) < _LEAST_RECORDS:
                continue
            if self._is_paid(records):
                return self._grid(records), records[-1].stop
        return None

    def _part(self, at: int) -> Keyed | None:
        if at not in self._parts:
            self._parts[at] = keyed(self._lines[at]) if at < len(self._lines) else None
        return self._parts[at]

    def _run(self, at: int, read: _Reader) -> Iterator[Record]:
        """The records of one make from a line on that share their keys."""
        first = record = read(at, ())
        while record and first and _alike(first, record):
            yield record
            record = read(record.stop, tuple(entry.name for entry in first.entries))

    def _inline(self, at: int, _names: Sequence[str]) -> Record | None:
        """ "Staff nurse: Entry: ₹3 LPA, Senior: ₹7 LPA"."""
        part = self._part(at)
        if part is None or part.entry is None or not part.inner:
            return None
        return Record(part.entry.key, part.inner, at + 1) if _distinct(part.inner) else None

    def _led(self, at: int, names: Sequence[str]) -> Record | None:
        """A label in a line of its own over its entries."""
        part = self._part(at)
        if part is None or part.label is None or (part.entry and part.entry.value[0] < part.entry.value[1]):
            return None
        entries: list[Entry] = []
        stop = at + 1
        while len(entries) < _MOST_ENTRIES and (below := self._below(stop, part, names)):
            if below.name in [one.name for one in entries]:
                break
            entries.append(below)
            stop += 1
        return Record(part.label, tuple(entries), stop) if entries else None

    def _below(self, at: int, over: Keyed, names: Sequence[str]) -> Entry | None:
        part = self._part(at)
        if part is None or part.entry is None or part.depth < over.depth:
            return None
        filled = part.entry.value[0] < part.entry.value[1]
        return part.entry if filled or part.entry.name in names else None

    def _keyed_only(self, at: int, names: Sequence[str]) -> Record | None:
        """Entries of which the first has the key that begins each record."""
        entries: list[Entry] = []
        stop = at
        while len(entries) < _MOST_ENTRIES and (part := self._part(stop)) and part.entry:
            if part.entry.name in [one.name for one in entries]:
                break
            entries.append(part.entry)
            stop += 1
        begins = entries and (not names or entries[0].name == names[0])
        return Record(None, tuple(entries), stop) if begins and len(entries) > 1 else None

    def _is_paid(self, records: Sequence[Record]) -> bool:
        """Whether values are money, or numbers under a key of pay, and none of them is prose."""
        paid = 0
        for entry in (entry for record in records for entry in record.entries):
            value = self._text[slice(*entry.value)]
            if len(value) > _LONGEST_VALUE:
                return False
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


def _distinct(entries: Sequence[Entry]) -> bool:
    return len({entry.name for entry in entries}) == len(entries)


def _alike(first: Record, record: Record) -> bool:
    """Whether two records share most keys of the shorter one."""
    own, other = ({entry.name for entry in one.entries} for one in (first, record))
    return 2 * len(own & other) > min(len(own), len(other)) and bool(own & other)
