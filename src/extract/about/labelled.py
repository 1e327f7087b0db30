"""The words of a cell or a label without what surrounds them."""

from __future__ import annotations

import re

_BRACKET = re.compile(r"\s*[\(\[].*$")
_NUMBERING = re.compile(r"^[\s*_#]*\(?\d{1,2}\\?[.)]\s+")
# "Band 6 - senior nurses", "Grade B: Officer": the rung of a scale before a title.
_RUNG = re.compile(
    r"^[\s*_#]*(?:Band|Grade|Level|Tier|Step|Group|Scale|Category|Stage|Class)\s(?:\d{1,2}[a-dA-D]?|[A-D]|[IVX]{1,4})[*_]*"
    r"(?:\s?[-–—:|]\s|:)[\s*_]*(?=[A-Za-z])",
    re.I,
)
_COMPARED = re.compile(r",? (?:for|by way of|in) (?:comparison|reference|contrast)$", re.I)
_MARKS = " *_:-–—.|"
_ODD_START = re.compile(r"^[^\w\s.(\[\"“#+]+\s*")
_NOTES = "¹²³⁰⁴⁵⁶⁷⁸⁹†‡§®™"
_CLOSING = ".)]+#\"”'’%"


def bare(written: str) -> str:
    """The words before the first bracket, without the marks around them."""
    return _BRACKET.sub("", written.rstrip("\n")).strip(_MARKS)


def bare_title(written: str) -> str:
    """The words before the first bracket, without quotes, marks, signs ("🚀 Data Analyst"), note marks and the number
    that counts them ("1. Data Analyst"), or the rung of a scale ("Band 6 - Senior Nurses").
    """
    plain = _RUNG.sub("", _ODD_START.sub("", _BRACKET.sub("", written.rstrip("\n")).strip()))
    # "Tester + Selenium": what else one knows.
    plain = plain.partition(" + ")[0]
    return _without_signs(_COMPARED.sub("", _NUMBERING.sub("", plain).strip(_MARKS + '"“”')))


def _without_signs(words: str) -> str:
    stop = len(words)
    while stop and (words[stop - 1] in _NOTES or not (words[stop - 1].isalnum() or words[stop - 1] in _CLOSING)):
        stop -= 1
    return words[:stop]
