"""Turns what was read into the rows of the warehouse, and into its frames."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields
from datetime import date
from typing import TYPE_CHECKING

from extract.records import Mention, Salary, Source
from paylakh.entry import Entry
from paylakh.ids import document_id, mention_ids, salary_id
from paylakh.reading import Reading
from validate import frame

if TYPE_CHECKING:
    import pandas as pd

Row = dict[str, object]
_MENTION = ("quote", "low", "high", "currency", "period", "kind", "reason", "sentence_start", "sentence_end")
_SALARY = tuple(
    name
    for name in (field.name for field in fields(Salary))
    if name not in ("mention", "subject", "start", "end", "evidence")
)


class FrameBuilder:
    """Gathers the rows of one document after the other."""

    def __init__(self) -> None:
        self._rows: dict[str, list[Row]] = {"documents": [], "mentions": [], "salaries": [], "evidence": []}
        self._published: list[date | None] = []

    def add(self, entry: Entry, source: Source, reading: Reading, faults: list[str]) -> None:
        """Add a document and all that was read from it; `faults` are those of its row of sources.csv."""
        document = document_id(entry.path)
        mentions = mention_ids(entry.path, [mention.quote for mention in reading.mentions])
        self._rows["documents"].append(_document_row(document, entry, source, reading, faults))
        self._rows["mentions"].extend(
            _mention_row(mention_id, document, mention)
            for mention_id, mention in zip(mentions, reading.mentions, strict=True)
        )
        for salary in reading.salaries:
            mention_id = mentions[salary.mention]
            own = salary_id(mention_id, salary.subject)
            self._rows["salaries"].append(_salary_row(own, mention_id, document, salary))
            self._rows["evidence"].extend(_evidence_rows(own, salary))
            self._published.append(reading.published_on)

    @property
    def rows(self) -> dict[str, list[Row]]:
        """The rows of each table; salaries have no derived columns."""
        return self._rows

    @property
    def published(self) -> list[date | None]:
        """The day on which the document of each salary was published."""
        return self._published

    def frame(self, table: str) -> pd.DataFrame:
        """Return the frame of that table; derived columns of salaries are null."""
        return frame(table, self._rows[table])

    def salaries(self) -> pd.DataFrame:
        """Return the salaries as they were read, with the day `published_on` of their documents."""
        import pandas as pd

        made = self.frame("salaries")
        return made.assign(published_on=pd.Series(self._published, index=made.index, dtype="datetime64[s]"))


def _document_row(document: str, entry: Entry, source: Source, reading: Reading, faults: list[str]) -> Row:
    return {
        "document_id": document,
        "path": entry.path,
        "title": reading.title,
        "publisher": reading.publisher,
        "url": reading.url,
        "published_on": reading.published_on,
        "country": source.country,
        "role": source.role,
        "text": reading.text,
        "content_hash": entry.content_hash,
        "bytes": entry.size,
        "media_type": reading.media_type,
        "status": reading.status,
        "problem": "; ".join(filter(None, (reading.problem, *faults))) or None,
    }


def _mention_row(mention_id: str, document: str, mention: Mention) -> Row:
    ids: Row = {"mention_id": mention_id, "document_id": document, "char_start": mention.start, "char_end": mention.end}
    return ids | {name: getattr(mention, name) for name in _MENTION}


def _salary_row(own: str, mention_id: str, document: str, salary: Salary) -> Row:
    ids: Row = {"salary_id": own, "mention_id": mention_id, "document_id": document}
    span: Row = {"char_start": salary.start, "char_end": salary.end}
    return ids | span | {name: getattr(salary, name) for name in _SALARY}


def _evidence_rows(own: str, salary: Salary) -> Iterator[Row]:
    for evidence in salary.evidence:
        yield {
            "salary_id": own,
            "field": evidence.field,
            "value": evidence.value,
            "origin": evidence.origin,
            "char_start": evidence.start,
            "char_end": evidence.end,
            "quote": evidence.quote,
        }
