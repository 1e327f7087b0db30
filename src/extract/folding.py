"""Letters of either case made one, at the same offsets."""

from __future__ import annotations


def folded(text: str) -> str:
    """A text with all that `re.IGNORECASE` takes for one letter made one, letter for letter at the same offsets."""
    if text.isascii():
        return text.lower()
    return text.replace("İ", "i").replace("ı", "i").replace("ſ", "s").lower()
