"""Whether a name that only its place gives away is a proper one, told from the words of the text itself."""

from __future__ import annotations

import re
from functools import lru_cache

from vocabulary.names import companies

# Not in an address of the web.
_SMALL = re.compile(r"(?<![\w./@-])[a-z]{3,}\b(?![@/]|\.\w)")
_WORD = re.compile(r"[A-Za-z]{3,}")


@lru_cache(maxsize=4)
def small_words(text: str) -> frozenset[str]:
    """The words of three letters and more that a text has in small letters."""
    return frozenset(_SMALL.findall(text))


def is_proper(text: str, name: str) -> bool:
    """False of a name whose words the text all has in small letters as well ("Growth", "Skills Shortage"), unless it is
    a company's that is known.
    """
    words = _WORD.findall(name)
    known = name.casefold() in companies() or name.isupper() or not words
    return known or any(word.lower() not in small_words(text) for word in words)
