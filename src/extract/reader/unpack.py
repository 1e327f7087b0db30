"""Unpacking gzip without being blown up by it."""

from __future__ import annotations

import gzip
import io
import zlib

from extract.reader.errors import UnreadableDocument

MEGABYTE = 1 << 20
LARGEST = 256 * MEGABYTE


def gunzip(data: bytes, largest: int = LARGEST) -> bytes:
    """The unpacked bytes of a gzip file.

    Never holds more than `largest` bytes; raises UnreadableDocument for more than that and for a damaged file.
    """
    try:
        with gzip.GzipFile(fileobj=io.BytesIO(data)) as packed:
            unpacked = packed.read(largest + 1)
    except (OSError, EOFError, zlib.error) as fault:
        raise UnreadableDocument(f"not a sound gzip file: {fault}") from fault
    if len(unpacked) > largest:
        raise UnreadableDocument(f"more than {largest // MEGABYTE} MB when unpacked")
    return unpacked
