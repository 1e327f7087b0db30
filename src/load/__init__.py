"""The warehouse file: its tables and views, publishing it, its history, reading it."""

from load.errors import (
    AuditError,
    CorruptWarehouse,
    EmptyWarehouse,
    NewerWarehouse,
    WarehouseBusy,
    WarehouseError,
)
from load.publish import Published, prepare, publish
from load.reading import open_warehouse
from load.renew import Prepared
from load.rows import Rows
from load.runs import RunRecord

__all__ = [
    "AuditError",
    "CorruptWarehouse",
    "EmptyWarehouse",
    "NewerWarehouse",
    "Prepared",
    "Published",
    "Rows",
    "RunRecord",
    "WarehouseBusy",
    "WarehouseError",
    "open_warehouse",
    "prepare",
    "publish",
]
