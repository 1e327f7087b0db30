"""Errors of validation."""

from __future__ import annotations


class ContractError(Exception):
    """A table is not of the shape that was agreed (a column is missing, of another type, or a check crashed).

    Unlike a bad row this is a fault of the code that made the table, so nothing goes to quarantine.
    """
