"""What one finder reads in a stretch of a text, as extraction asks it to."""

from __future__ import annotations

from dataclasses import replace
from types import ModuleType

from extract.about.phrases import beginnings
from extract.about.tag import Tag
from extract.about.tokens import tokens


def find(finder: ModuleType, text: str, start: int = 0, end: int | None = None) -> list[Tag]:
    """The tags of text[start:end], read alone, with offsets into the text."""
    stretch = text[start:end]
    found = tokens(stretch, 0, len(stretch))
    tags = finder.read(stretch, found, beginnings(found, finder.may_begin))
    return [replace(tag, start=tag.start + start, end=tag.end + start) for tag in tags]
