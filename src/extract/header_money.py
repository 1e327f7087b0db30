"""What a header says of the bare numbers under it: their currency and their scale."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extract.phrases import phrase
from vocabulary.tables import read_rows


@cache
def _words(what: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = (row for row in read_rows("header_money.csv") if row["what"] == what)
    return tuple((row["name"], re.compile(row["pattern"], re.IGNORECASE)) for row in rows)


@cache
def _any(what: str) -> re.Pattern[str]:
    """A look for the words of all rows at once: most headers name none of them."""
    return re.compile("|".join(f"(?:{words.pattern})" for _, words in _words(what)), re.IGNORECASE)


# The cells of a column ask the same of its header.
@lru_cache(maxsize=1024)
def header_scale(header: str) -> str | None:
    """The scale that a header names for its bare numbers ("Salary (in lakhs)" -> lakh), the first of several."""
    if not _any("scale").search(header):
        return None
    found = [(match.start(), name) for name, words in _words("scale") if (match := words.search(header))]
    return min(found)[1] if found else None


@lru_cache(maxsize=1024)
def header_currency(header: str) -> str | None:
    """The one currency (ISO 4217) that a header names, None for none or several."""
    named = _words("currency") if _any("currency").search(header) else ()
    found = [name for name, words in named if words.search(header)]
    if not found and phrase("indian_scale").search(header):
        return "INR"
    return found[0] if len(found) == 1 else None
