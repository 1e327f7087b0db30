"""Letters of either case made one, at the same offsets."""

from __future__ import annotations

import re

# A capital behind a backslash means another thing than a letter.
_CAPITAL = re.compile(r"\\.|[A-Z]")


def folded(text: str) -> str:
    """A text with all that `re.IGNORECASE` takes for one letter made one, letter for letter at the same offsets."""
    if text.isascii():
        return text.lower()
    return text.replace("İ", "i").replace("ı", "i").replace("ſ", "s").lower()


def of_folded(pattern: str) -> re.Pattern[str]:
    """The pattern for a folded text, which is read in half the time of one in both cases."""
    return re.compile(_CAPITAL.sub(_small, pattern))


def _small(sign: re.Match[str]) -> str:
    return sign[0] if sign[0][0] == "\\" else sign[0].lower()
