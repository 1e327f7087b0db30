"""Copies the old warehouse to where the new one is built, and lets go of it, while other work is done."""

from __future__ import annotations

import os
import shutil
import threading
from pathlib import Path


class Copying:
    """A copy under way in a thread of its own."""

    def __init__(self, source: Path, target: Path) -> None:
        self._source, self._target = source, target
        self._error: OSError | None = None
        self._thread = threading.Thread(target=self._copy, name="copy of the warehouse")
        self._thread.start()

    def done(self) -> None:
        """Wait for the copy. Raises OSError where it could not be made."""
        self._thread.join()
        if self._error:
            raise self._error

    def end(self) -> None:
        """Wait for the copy, whatever has become of it."""
        self._thread.join()

    def _copy(self) -> None:
        try:
            copy(self._source, self._target)
            # On the disk already when the few blocks that are to change are written: then there is little to wait for.
            sync(self._target)
        except OSError as error:
            self._error = error


def copy(source: Path, target: Path) -> None:
    """Copy a file within the system, which on some file systems only notes that the two share their blocks."""
    try:
        _copy_within(source, target)
    except (AttributeError, OSError):
        # Not on every system, not on every file system, and not from one to another.
        shutil.copyfile(source, target)


def _copy_within(source: Path, target: Path) -> None:
    with source.open("rb") as reading, target.open("wb") as writing:
        left = os.fstat(reading.fileno()).st_size
        while left:
            done = os.copy_file_range(reading.fileno(), writing.fileno(), left)
            if not done:
                raise OSError("the file ended before its size")
            left -= done


def replace(path: Path, new: Path) -> None:
    """Put the file `new` in the place of the one at `path`, whose blocks are given back while other work is done."""
    try:
        # As long as somebody has it open a file stays: to take one of some hundred MB apart takes a tenth of a second.
        old = os.open(path, os.O_RDONLY)
    except FileNotFoundError:
        new.replace(path)
        return
    try:
        new.replace(path)
    finally:
        threading.Thread(target=os.close, args=(old,), name="end of the old warehouse").start()


def sync(path: Path) -> None:
    """Wait until a file or the entries of a directory are on the disk."""
    held = os.open(path, os.O_RDONLY)
    try:
        os.fsync(held)
    finally:
        os.close(held)
