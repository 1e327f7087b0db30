"""Companies, industries, levels, credited sources and segments by the names that articles give them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from vocabulary.tables import Row, names_of, read_rows


@dataclass(frozen=True, slots=True)
class Company:
    """An employer; `wordlike` where the name is an ordinary word too, so that capitals alone prove little.

    `skill` is true of names that articles about pay mostly use for a skill. `spellings` are its name and aliases as
    they are written.
    """

    name: str
    wordlike: bool
    skill: bool
    spellings: frozenset[str]


@dataclass(frozen=True, slots=True)
class Segment:
    """What else a figure may be about; `kind` is skill, degree, certification, company_type, work_mode, gender, …"""

    name: str
    kind: str


@cache
def companies() -> Mapping[str, Company]:
    """Lower-case name or alias -> company."""
    return MappingProxyType(
        {
            name.lower(): company
            for row in read_rows("companies.csv")
            for company in (_company(row),)
            for name in names_of(row, "company")
        }
    )


def _company(row: Row) -> Company:
    spellings = frozenset(names_of(row, "company"))
    return Company(row["company"], bool(row["wordlike"]), row["wordlike"] == "skill", spellings)


@cache
def industries() -> Mapping[str, str]:
    """Lower-case name or alias -> standard name of the industry."""
    return _by_alias("industries.csv", "industry")


@cache
def attributions() -> Mapping[str, str]:
    """Lower-case name or alias -> standard name of a source that articles credit for figures."""
    return _by_alias("attributions.csv", "name")


@cache
def levels() -> Mapping[str, str]:
    """Lower-case phrase ("fresh graduate") -> level (entry, junior, mid, senior, lead, …)."""
    return MappingProxyType({row["phrase"]: row["level"] for row in read_rows("levels.csv")})


@cache
def segments() -> Mapping[str, Segment]:
    """Lower-case name or alias -> segment."""
    return MappingProxyType(
        {
            name.lower(): Segment(row["name"], row["kind"])
            for row in read_rows("segments.csv")
            for name in names_of(row, "name")
        }
    )


def _by_alias(file: str, column: str) -> Mapping[str, str]:
    return MappingProxyType({name.lower(): row[column] for row in read_rows(file) for name in names_of(row, column)})
