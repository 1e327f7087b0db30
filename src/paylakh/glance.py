"""Sees by sizes and times alone that nothing changed since the last run, without reading what is known of each file."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from typing import NamedTuple

from paylakh.fingerprint import installed
from paylakh.scan import TABLES
from paylakh.tree import Tree, tree


def identity(warehouse: Path) -> str:
    """Return what is another for every file that was ever put in the warehouse's place."""
    try:
        status = warehouse.stat()
    except OSError:
        return "absent"
    return f"{status.st_ino} {status.st_size} {status.st_mtime_ns}"


class Glance(NamedTuple):
    """All that decides what a run does, but for the warehouse itself.

    `setting` is a fingerprint of the code, of where the files are, and of the tables beside them.
    """

    setting: str
    tree: Tree

    @property
    def fingerprint(self) -> str:
        """A fingerprint of all of it."""
        digest = hashlib.sha256(self.setting.encode())
        for prefix, seen in self.tree.directories.items():
            digest.update(os.fsencode(prefix) + b"\0" + seen)
        return digest.hexdigest()


def glance(raw: Path) -> Glance:
    """Return what is to be seen without reading any file but the tables.

    Raises OSError where `raw` or a table in it is there, but cannot be read.
    """
    digest = hashlib.sha256(f"{installed()}\0{raw.resolve()}".encode(errors="backslashreplace"))
    for name in TABLES:
        table = raw / name
        digest.update(hashlib.sha256(table.read_bytes()).digest() if table.exists() else b"-")
    return Glance(digest.hexdigest(), tree(raw))
