"""Resolving: from a passage with money to mentions and salaries, with the evidence for each field."""

from extract.resolving.periods import Periods
from extract.resolving.resolver import Resolver

__all__ = ["Periods", "Resolver"]
