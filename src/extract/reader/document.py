"""A source file's bytes to a document."""

from __future__ import annotations

from extract.blocks import text_blocks
from extract.reader.decode import decode
from extract.reader.errors import EmptyDocument, UnreadableDocument
from extract.reader.money_signs import holds_money
from extract.reader.page_sign import is_page
from extract.reader.tables import rows
from extract.reader.text_metadata import front_matter_end, markdown_date, markdown_title, text_date, text_title
from extract.reader.unpack import LARGEST, MEGABYTE, gunzip
from extract.records import Document

PACKED = ".gz"
MEDIA_TYPES = {row["ending"]: row["media_type"] for row in rows("endings.csv")}


def read_document(data: bytes, name: str) -> Document:
    """The document in a file's bytes; of its name only the ending counts (.txt, .md, .html …, each also .gz).

    A web page is read as one whatever its name.

    Raises EmptyDocument where there is no text, UnreadableDocument (its base) for an unknown ending, a binary or
    damaged file, more than 256 MB, or an encoding that cannot be found.
    """
    media_type = _media_type(name)
    if name.lower().endswith(PACKED):
        data = gunzip(data)
    if len(data) > LARGEST:
        raise UnreadableDocument(f"more than {LARGEST // MEGABYTE} MB")
    if not data.strip():
        raise EmptyDocument("an empty file")
    document = _read_page(data) if media_type == "text/html" else _read_text(data, media_type)
    if not document.text.strip():
        raise EmptyDocument("no text in it")
    return document


def _media_type(name: str) -> str:
    bare = name.lower().removesuffix(PACKED)
    for ending, media_type in MEDIA_TYPES.items():
        if bare.endswith(ending):
            return media_type
    raise UnreadableDocument(f"unknown kind of file; known are {', '.join(MEDIA_TYPES)}, each also with {PACKED}")


def _read_page(data: bytes) -> Document:
    # Its parser takes a tenth of a second to import, which a run that reads no pages need not wait for.
    from extract.reader.html import read_html

    return read_html(data)


def _read_text(data: bytes, media_type: str) -> Document:
    text = decode(data)
    if is_page(text):
        return _read_page(data)
    if media_type == "text/plain":
        return Document(text, text_blocks(text), media_type, title=text_title(text), published_on=text_date(text))
    return Document(
        text,
        text_blocks(_without_front_matter(text)),
        media_type,
        title=markdown_title(text),
        published_on=markdown_date(text),
    )


def _without_front_matter(text: str) -> str:
    """The same text with blanks for its front matter, so that offsets stay; as it is where that holds money."""
    end = front_matter_end(text)
    if not end or holds_money(text[:end]):
        return text
    return "\n".join(" " * len(line) for line in text[:end].split("\n")) + text[end:]
