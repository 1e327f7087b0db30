"""The assumptions behind derived figures, as data that a user can read, question and change."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from normalize.datafiles import rows_of, text_of

AS_OF_PUBLISHED = "as_of_published"
AS_OF_DEFAULT = "as_of_default"
RATE_LAST_KNOWN = "rate_last_known"
RATE_STALE = "rate_stale"
RATE_BEFORE_FIRST = "rate_before_first"
RATE_AFTER_LAST = "rate_after_last"
NO_RATE = "no_rate"


@dataclass(frozen=True, slots=True)
class Rule:
    """One assumption: its id, its value as text, and why it has this value."""

    rule_id: str
    value: str
    reason: str


@dataclass(frozen=True, slots=True)
class Peg:
    """A currency held at `rate` units for one unit of its `anchor` currency."""

    currency: str
    anchor: str
    rate: Decimal
    evidence: str

    @property
    def rule_id(self) -> str:
        """Id of the rule that a figure converted by this peg names."""
        return f"peg_{self.currency}"


def period_rules(period: str) -> tuple[str, ...]:
    """Return the ids of the rules that pay of a `period` is annualised by; none for a year."""
    return () if period == "year" else (f"{period}s_a_year",)


@cache
def pegs() -> tuple[Peg, ...]:
    """Return the pegged currencies of pegs.csv."""
    return tuple(
        Peg(row["currency"], row["anchor"], Decimal(row["rate"]), row["evidence"]) for row in rows_of("pegs.csv")
    )


@cache
def rules() -> tuple[Rule, ...]:
    """Return every rule that a derived figure can name, pegs included, sorted by id."""
    stated = [Rule(row["rule_id"], row["value"], row["reason"]) for row in rows_of("rules.csv")]
    pegged = [Rule(peg.rule_id, f"{peg.rate} {peg.currency} = 1 {peg.anchor}", peg.evidence) for peg in pegs()]
    return tuple(sorted(stated + pegged, key=lambda rule: rule.rule_id))


@cache
def rules_version() -> str:
    """Return a fingerprint (16 hex digits of a SHA-256) of the rules, pegs, units and currencies."""
    names = ("rules.csv", "pegs.csv", "units.txt", "currencies.csv")
    return hashlib.sha256("\0".join(map(text_of, names)).encode()).hexdigest()[:16]
