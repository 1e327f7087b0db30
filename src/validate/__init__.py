"""Checks of the warehouse's tables and the registry of their fields."""

from validate.errors import ContractError
from validate.fields import Field
from validate.schemas import schema
from validate.tables import Tables, frame, typed
from validate.validation import validate_tables

__all__ = [
    "ContractError",
    "Field",
    "Tables",
    "frame",
    "schema",
    "typed",
    "validate_tables",
]
