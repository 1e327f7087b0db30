"""A web page to a document."""

from __future__ import annotations

from extract.reader.decode import decode
from extract.reader.html_metadata import page_metadata
from extract.reader.html_parse import declared_encoding, parse
from extract.reader.html_render import render
from extract.reader.structured import json_ld, microdata
from extract.reader.structured_rows import salary_rows
from extract.reader.text_metadata import text_date
from extract.records import Document


def read_html(data: bytes) -> Document:
    """The document of a page: its rendered text, its blocks, its metadata, its structured pay as a last table.

    Raises UnreadableDocument where it cannot be decoded or parsed.
    """
    markup = decode(data, declared_encoding(data))
    soup = parse(markup)
    items = json_ld(soup)
    marked_up = microdata(soup) if "itemscope" in markup.lower() else ()
    text, blocks = render(soup, salary_rows((*items, *marked_up)))
    metadata = page_metadata(soup, items)
    return Document(
        text,
        blocks,
        "text/html",
        title=metadata.title,
        publisher=metadata.publisher,
        url=metadata.url,
        published_on=metadata.published_on or text_date(text) or metadata.modified_on,
    )
