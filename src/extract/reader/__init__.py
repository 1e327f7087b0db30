"""Bytes of a source file in, a `Document` out: the text that a reader sees, its blocks and its metadata."""

from extract.reader.document import read_document
from extract.reader.errors import EmptyDocument, UnreadableDocument

__all__ = ["EmptyDocument", "UnreadableDocument", "read_document"]
