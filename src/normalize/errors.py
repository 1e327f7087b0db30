"""What can go wrong in normalize that is not one row's fault."""

from __future__ import annotations


class NormalizeError(Exception):
    """Base of this package's errors."""


class UnknownUnitError(NormalizeError):
    """A period or scale word that units.txt does not define."""


class MissingColumnError(NormalizeError):
    """The frame lacks a column that the contract names."""
