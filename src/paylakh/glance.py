"""Sees by sizes and times alone that nothing changed since the last run, without reading what is known of each file."""

from __future__ import annotations

import hashlib
from pathlib import Path

from paylakh.fingerprint import installed
from paylakh.scan import TABLES
from paylakh.tree import tree


def identity(warehouse: Path) -> str:
    """Return what is another for every file that was ever put in the warehouse's place."""
    try:
        status = warehouse.stat()
    except OSError:
        return "absent"
    return f"{status.st_ino} {status.st_size} {status.st_mtime_ns}"


def glance(raw: Path) -> str:
    """Return a fingerprint of all that decides what a run does, but for the warehouse itself.

    Raises OSError where `raw` or a table in it is there, but cannot be read.
    """
    digest = hashlib.sha256(f"{installed()}\0{raw.resolve()}".encode(errors="backslashreplace"))
    for name in TABLES:
        table = raw / name
        digest.update(hashlib.sha256(table.read_bytes()).digest() if table.exists() else b"-")
    digest.update(tree(raw))
    return digest.hexdigest()
