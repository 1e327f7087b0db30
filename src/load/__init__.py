"""The warehouse file: its tables and views, publishing it, its history, reading it."""

from load.errors import (
    AuditError,
    CorruptWarehouse,
    EmptyWarehouse,
    NewerWarehouse,
    WarehouseBusy,
    WarehouseError,
)
from load.publish import Published, publish
from load.reading import open_warehouse
from load.runs import RunRecord

__all__ = [
    "AuditError",
    "CorruptWarehouse",
    "EmptyWarehouse",
    "NewerWarehouse",
    "Published",
    "RunRecord",
    "WarehouseBusy",
    "WarehouseError",
    "open_warehouse",
    "publish",
]
