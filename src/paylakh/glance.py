"""Sees by sizes and times alone that nothing changed since the last run, without reading what is known of each file."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Sequence
from pathlib import Path

from paylakh.fingerprint import code_version
from paylakh.scan import TABLES, SourceFile


def identity(warehouse: Path) -> str:
    """Return what is another for every file that was ever put in the warehouse's place."""
    try:
        status = warehouse.stat()
    except OSError:
        return "absent"
    return f"{status.st_ino} {status.st_size} {status.st_mtime_ns}"


def glance(raw: Path, files: Sequence[SourceFile]) -> str:
    """Return a fingerprint of all that decides what a run does, but for the warehouse itself.

    Raises OSError where a table beside the files is there, but cannot be read.
    """
    digest = hashlib.sha256(f"{code_version()}\0{raw.resolve()}".encode(errors="backslashreplace"))
    for name in TABLES:
        table = raw / name
        digest.update(hashlib.sha256(table.read_bytes()).digest() if table.exists() else b"-")
    # Column by column, which takes half of the time that a line for each file would.
    digest.update("\0".join([file.path for file in files]).encode())
    for numbers in ([file.size for file in files], [file.mtime_ns for file in files]):
        digest.update(array("q", [-1 if number is None else number for number in numbers]).tobytes())
    digest.update("\0".join([f"{file.path}\0{file.problem}" for file in files if file.problem]).encode())
    return digest.hexdigest()
