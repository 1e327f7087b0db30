"""Checks of the warehouse's tables and the registry of their fields.

pandera and with it pandas are imported when first asked for: they take a second, and few new rows do without.
"""

from importlib import import_module
from typing import TYPE_CHECKING

from validate.errors import ContractError
from validate.fields import Field
from validate.tables import Tables, frame, typed

if TYPE_CHECKING:
    from validate.schemas import schema
    from validate.validation import validate_tables

_LATER = {"schema": "validate.schemas", "validate_tables": "validate.validation"}

__all__ = [
    "ContractError",
    "Field",
    "Tables",
    "frame",
    "schema",
    "typed",
    "validate_tables",
]


def __getattr__(name: str) -> object:
    if name not in _LATER:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(_LATER[name]), name)
