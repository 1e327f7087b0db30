"""The words of a cell or a label without what surrounds them."""

from __future__ import annotations

import re

_BRACKET = re.compile(r"\s*[\(\[].*$")
_NUMBERING = re.compile(r"^[\s*_#]*\(?\d{1,2}\\?[.)]\s+")
_MARKS = " *_:-–—.|"


def bare(written: str) -> str:
    """The words before the first bracket, without the marks around them."""
    return _BRACKET.sub("", written.rstrip("\n")).strip(_MARKS)


def bare_title(written: str) -> str:
    """The words before the first bracket, without quotes, marks and the number that counts them ("1. Data Analyst")."""
    return _NUMBERING.sub("", _BRACKET.sub("", written.rstrip("\n"))).strip(_MARKS + '"“”')
