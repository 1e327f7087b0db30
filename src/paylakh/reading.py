"""One source file read: its records, or why it could not be read. This is what is kept from run to run."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, replace
from datetime import date
from decimal import Decimal
from operator import attrgetter
from typing import Any

from extract.records import Evidence, Mention, Salary, Source

_MENTION = tuple(field.name for field in fields(Mention))
_SALARY = tuple(field.name for field in fields(Salary) if field.name != "evidence")
_EVIDENCE = tuple(field.name for field in fields(Evidence))
_AMOUNTS = frozenset({"low", "high"})
_DATES = frozenset({"as_of", "published_on"})


@dataclass(frozen=True, slots=True)
class Reading:
    """What was read from one file. `status` is `ok`, `empty` or `unreadable`, and `problem` then says why.

    Title, publisher, url and day are those of the source's row or else the document's own.
    """

    status: str
    problem: str | None = None
    media_type: str | None = None
    text: str = ""
    title: str | None = None
    publisher: str | None = None
    url: str | None = None
    published_on: date | None = None
    mentions: tuple[Mention, ...] = ()
    salaries: tuple[Salary, ...] = ()


_OWN = tuple(field.name for field in fields(Reading) if field.name not in ("mentions", "salaries"))


def read(data: bytes, path: str, source: Source) -> Reading:
    """Read the bytes of the file at `path` and extract the pay in them; the status tells of a file that cannot be."""
    from extract import extract
    from extract.reader import read_document
    from extract.reader.errors import EmptyDocument, UnreadableDocument

    try:
        document = read_document(data, path)
        extraction = extract(document, source)
    except EmptyDocument as error:
        return Reading("empty", str(error))
    except UnreadableDocument as error:
        return Reading("unreadable", str(error))
    # One text that the extractor stumbles over must not cost the others their run; the document says so.
    except (ArithmeticError, AssertionError, AttributeError, LookupError, RuntimeError, TypeError, ValueError) as error:
        return Reading(
            "unreadable", f"the extractor failed on it ({type(error).__name__}: {error}); please report this"
        )
    return Reading(
        status="ok",
        media_type=document.media_type,
        text=document.text,
        title=source.title or document.title,
        publisher=source.publisher or document.publisher,
        url=source.url or document.url,
        published_on=source.published_on or document.published_on,
        mentions=extraction.mentions,
        salaries=tuple(
            replace(salary, evidence=tuple(_by_field(salary.evidence, salary))) for salary in extraction.salaries
        ),
    )


def _by_field(evidence: Iterable[Evidence], salary: Salary) -> Iterator[Evidence]:
    for one in evidence:
        if one.field != "experience":
            yield one
            continue
        # One phrase, "0-3 years", gives two fields of the warehouse.
        for field, years in (("experience_min", salary.experience_min), ("experience_max", salary.experience_max)):
            if years is not None:
                yield replace(one, field=field, value=f"{years:g}")


def to_bytes(reading: Reading) -> bytes:
    """Return the reading as UTF-8 JSON, from which `from_bytes` gives an equal one."""
    content = {
        "own": _values(reading, _OWN),
        "mentions": [_values(mention, _MENTION) for mention in reading.mentions],
        "salaries": [
            [_values(salary, _SALARY), [_values(evidence, _EVIDENCE) for evidence in salary.evidence]]
            for salary in reading.salaries
        ],
    }
    return json.dumps(content, default=str, ensure_ascii=False, separators=(",", ":")).encode()


def from_bytes(content: bytes) -> Reading:
    """Return the reading that `to_bytes` wrote."""
    stored = json.loads(content)
    return Reading(
        **_named(_OWN, stored["own"]),
        mentions=tuple(Mention(**_named(_MENTION, row)) for row in stored["mentions"]),
        salaries=tuple(
            Salary(**_named(_SALARY, row), evidence=tuple(Evidence(**_named(_EVIDENCE, one)) for one in evidence))
            for row, evidence in stored["salaries"]
        ),
    )


def _values(record: object, names: tuple[str, ...]) -> tuple[object, ...]:
    values: tuple[object, ...] = attrgetter(*names)(record)
    return values


def _named(names: tuple[str, ...], row: list[Any]) -> dict[str, Any]:
    return {name: _typed(name, value) for name, value in zip(names, row, strict=True)}


def _typed(name: str, value: object) -> object:
    if not isinstance(value, str):
        return value
    if name in _AMOUNTS:
        return Decimal(value)
    return date.fromisoformat(value) if name in _DATES else value
