"""Parsing HTML with BeautifulSoup and lxml, and refusing what would keep them busy for minutes."""

from __future__ import annotations

import re
import warnings
from collections import Counter

from bs4 import BeautifulSoup, MarkupResemblesLocatorWarning, ParserRejectedMarkup, XMLParsedAsHTMLWarning

from extract.reader.errors import UnreadableDocument

TAG = re.compile(r"<(/?)([A-Za-z][A-Za-z0-9]*)")
DECLARED = re.compile(rb"<meta\s[^>]{0,300}?charset\s{0,9}=\s{0,9}[\"']?([\w:.-]{2,40})", re.IGNORECASE)
XML_DECLARED = re.compile(rb"^\s{0,99}<\?xml\s[^>]{0,99}encoding=[\"']([\w:.-]{2,40})", re.IGNORECASE)
XML_DECLARATION = re.compile(r"^\s{0,99}<\?xml\s[^>]{0,299}>")
# Closing tags of nothing times the elements open there: libxml2 looks through all of them each time.
MOST_LOOKS = 1_000_000_000


def declared_encoding(data: bytes) -> str | None:
    """The encoding that a page says it is in, within its first 4096 bytes; None where it says nothing."""
    found = DECLARED.search(data[:4096]) or XML_DECLARED.search(data[:500])
    return found[1].decode("ascii", "ignore") if found else None


def parse(markup: str) -> BeautifulSoup:
    """The tree of a page. Raises UnreadableDocument for markup that cannot be parsed in reasonable time."""
    _refuse_endless(markup)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", MarkupResemblesLocatorWarning)
        warnings.simplefilter("ignore", XMLParsedAsHTMLWarning)
        try:
            return BeautifulSoup(XML_DECLARATION.sub("", markup).replace("\0", ""), "lxml")
        except (ParserRejectedMarkup, ValueError) as fault:
            raise UnreadableDocument(f"HTML that cannot be parsed: {fault}") from fault


def _refuse_endless(markup: str) -> None:
    opened: Counter[str] = Counter()
    depth = looks = 0
    for closing, name in TAG.findall(markup):
        if not closing:
            opened[name] += 1
            depth += 1
        elif opened[name]:
            opened[name] -= 1
            depth -= 1
        else:
            looks += depth
    if looks > MOST_LOOKS:
        raise UnreadableDocument("HTML whose tags are nested too deeply and do not match")
