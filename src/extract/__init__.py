"""Extraction: text to documents, mentions of money and salaries with their evidence. Pure: no files, clock or rates.

What reads is imported when it is first asked for: whoever needs the records alone does without it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from extract.extracting import extract, extract_text

__all__ = ["extract", "extract_text"]


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from extract import extracting

    return getattr(extracting, name)
