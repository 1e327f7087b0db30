"""Whether a text is a web page that was saved under a name for plain text."""

from __future__ import annotations

import re

from extract.reader.tables import column

# Comments and processing instructions may stand before the first element.
_LEAD = re.compile(r"(?:\s{1,99}|<!--.{0,2000}?-->|<\?[^<>]{0,300}\?>){0,9}", re.DOTALL)
_PAGE = re.compile(r"<(?:!doctype\s+html|html)\b", re.IGNORECASE)
_OPENING = re.compile(r"<[a-z][a-z0-9-]{0,30}(?=[\s>/])", re.IGNORECASE)
_ELEMENTS = (*column("elements.csv", "element", "treatment", "heading"), "p", "li", "tr", "td", "th", "div", "br", "dd")
_BLOCK = re.compile(rf"<(?:{'|'.join(_ELEMENTS)})\b[^<>]{{0,999}}>", re.IGNORECASE)
_SAMPLE = 1 << 16
_LEAST = 5


def is_page(text: str) -> bool:
    """True of what begins as a page does, or with an element and has one in most of its lines.

    Markdown that holds a few elements, or begins with front matter, is none.
    """
    lead = _LEAD.match(text)
    start = lead.end() if lead else 0
    if _PAGE.match(text, start):
        return True
    if not _OPENING.match(text, start) or len(_BLOCK.findall(text[:_SAMPLE])) < _LEAST:
        return False
    lines = [line for line in text[:_SAMPLE].split("\n") if line.strip()]
    return 2 * sum("<" in line for line in lines) > len(lines)
