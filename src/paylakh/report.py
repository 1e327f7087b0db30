"""What a run did, as the caller sees it and as it is kept for the runs to come."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, replace
from pathlib import Path

from paylakh.problems import Problem


@dataclass(frozen=True, slots=True)
class CountryPay:
    """What one country pays for a role: number of typical figures, and their median a year in INR and in USD."""

    country: str
    figures: int
    median_inr: float
    median_usd: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """India and the USA side by side for the role that has the most figures of both."""

    role: str
    countries: tuple[CountryPay, ...]

    @property
    def figures(self) -> int:
        """Number of typical figures of all countries."""
        return sum(pay.figures for pay in self.countries)


@dataclass(frozen=True, slots=True)
class Counts:
    """Rows of the warehouse after the run; `other_money` is the mentions that are no salary."""

    documents: int
    mentions: int
    salaries: int
    other_money: int
    quarantined: int


@dataclass(frozen=True, slots=True)
class RunReport:
    """What a run did. `published` tells whether the warehouse was replaced; without a change it is not.

    `read`, `skipped`, `removed` and `unreadable` are numbers of documents.
    """

    warehouse: Path
    run_id: str
    published: bool
    read: int
    skipped: int
    removed: int
    unreadable: int
    counts: Counts
    comparison: Comparison | None
    problems: tuple[Problem, ...]

    def unchanged(self) -> RunReport:
        """Return the report of a later run that found all documents as they were."""
        return replace(self, published=False, read=0, removed=0, skipped=self.read + self.skipped)

    def with_problems(self, problems: tuple[Problem, ...], *, skipped: int | None = None) -> RunReport:
        """Return the report with these problems, and where it is given with another number of skipped documents."""
        return replace(self, problems=problems, skipped=self.skipped if skipped is None else skipped)


def to_note(report: RunReport) -> str:
    """Return the report as JSON."""
    return json.dumps(asdict(report), default=str)


def from_note(note: str, warehouse: Path) -> RunReport:
    """Return the report that `to_note` wrote, of the warehouse at that path."""
    kept = json.loads(note)
    compared = kept.pop("comparison")
    return RunReport(
        **kept
        | {
            "warehouse": warehouse,
            "counts": Counts(**kept["counts"]),
            "problems": tuple(Problem(**problem) for problem in kept["problems"]),
        },
        comparison=compared and Comparison(compared["role"], tuple(CountryPay(**one) for one in compared["countries"])),
    )
