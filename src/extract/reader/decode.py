"""Bytes to text: which encoding a file is in, tried from the surest sign to the least sure.

A guess from the bytes alone comes last, because guessers disagree: the same cp1252 bytes are read as cp775 or
lose their pound signs according to which libraries are installed.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from extract.reader.errors import UnreadableDocument

# UTF-32 before UTF-16: the little-endian mark of one begins with that of the other.
BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
SAMPLE = 1 << 16
# The others that Python knows are no encodings of files (punycode, unicode_escape) or take long (idna).
OF_FILES = re.compile(r"utf-8|ascii|cp\d|iso8859|koi8|mac|gb|hz|big5|euc|shift|johab|tis|ptcp|iso2022")
CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f\ufffd]")
KNOWN_BINARY = {b"%PDF-": "a PDF", b"PK\x03\x04": "a zip archive or an office document", b"\x1f\x8b": "a gzip file"}


def decode(data: bytes, declared: str | None = None) -> str:
    r"""The text of `data` with `\n` line ends and without a byte order mark.

    `declared` is the encoding that the file says it is in; it is believed unless they are plainly UTF-8.
    Raises UnreadableDocument for a binary file and where no encoding fits.
    """
    _refuse_known_binary(data)
    text = next(_readings(data, declared), None)
    if text is None:
        raise UnreadableDocument("its encoding was not found")
    if len(CONTROL.findall(text[:SAMPLE])) * 20 > len(text[:SAMPLE]):
        raise UnreadableDocument("a binary file: mostly control characters")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _refuse_known_binary(data: bytes) -> None:
    for mark, what in KNOWN_BINARY.items():
        if data.startswith(mark):
            raise UnreadableDocument(f"a binary file: {what}")


def _readings(data: bytes, declared: str | None) -> Iterator[str]:
    for mark, encoding in BYTE_ORDER_MARKS:
        if data.startswith(mark):
            yield from _strict(data[len(mark) :], encoding)
    if utf16 := _unmarked_utf16(data):
        yield from _strict(data, utf16)
    if b"\0" in data:
        raise UnreadableDocument("a binary file: holds NUL bytes")
    # Hardly any other encoding looks like UTF-8 beyond ASCII, and many pages declare what they once were in.
    if not data.isascii():
        yield from _strict(data, "utf-8")
    if declared and (encoding_of_files := _known(declared)):
        yield from _strict(data, encoding_of_files)
    yield from _strict(data, "utf-8")
    yield from _nearly_utf8(data)
    yield from _strict(data, "cp1252")
    yield from _guessed(data)


def _guessed(data: bytes) -> Iterator[str]:
    # Seldom needed, and slow to import.
    from charset_normalizer import from_bytes

    if guess := from_bytes(data[:SAMPLE]).best():
        yield from _strict(data, guess.encoding)


def _strict(data: bytes, encoding: str) -> Iterator[str]:
    try:
        yield data.decode(encoding)
    except (UnicodeError, LookupError):
        return


def _unmarked_utf16(data: bytes) -> str | None:
    """UTF-16 without a mark: western characters leave every other byte NUL, and only every other."""
    sample = data[:SAMPLE]
    low, high = sample[::2].count(0), sample[1::2].count(0)
    needed = max(len(sample) // 20, 1)
    if len(data) % 2 or max(low, high) < needed or min(low, high) * 20 > max(low, high):
        return None
    return "utf-16-le" if high > low else "utf-16-be"


def _known(declared: str) -> str | None:
    try:
        name = codecs.lookup(declared).name
    except (LookupError, ValueError):
        return None
    # Pages that say latin-1 mean cp1252 (WHATWG Encoding Standard).
    return "cp1252" if name in {"iso8859-1", "ascii"} else name if OF_FILES.match(name) else None


def _nearly_utf8(data: bytes) -> Iterator[str]:
    """UTF-8 with a stray or a cut-off character here and there; other encodings hardly ever look like it."""
    text = data.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    if bad * 10 < sum(1 for character in text if character > "\x7f") - bad:
        yield text
