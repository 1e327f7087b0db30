"""Names that a text uses, found wherever they stand in it."""

from __future__ import annotations

import re
from collections.abc import Sequence

_INITIAL = 4


class Names:
    """Finds names as they are written, at each place the first of `names` that stands there."""

    def __init__(self, names: Sequence[str]) -> None:
        self._by_initial: dict[str, list[str]] = {}
        for name in names:
            self._by_initial.setdefault(name[:_INITIAL], []).append(name)
        initials = "".join(sorted({re.escape(name[0]) for name in names}))
        self._initials = re.compile(f"[{initials}]") if names else None

    def within(self, text: str, start: int, end: int) -> list[tuple[int, str]]:
        """The names in text[start:end] with their offsets, in order, none overlapping another."""
        found: list[tuple[int, str]] = []
        free = start
        for initial in self._initials.finditer(text, start, end) if self._initials else ():
            at = initial.start()
            name = self._at(text, at, end) if at >= free else None
            if name:
                free = at + len(name)
                found.append((at, name))
        return found

    def _at(self, text: str, at: int, end: int) -> str | None:
        candidates = self._by_initial.get(text[at : at + _INITIAL], ())
        if not candidates or text[at - 1 : at].isalnum():
            return None
        return next((name for name in candidates if text.startswith(name, at, end) and _ends(text, at, name)), None)


def _ends(text: str, at: int, name: str) -> bool:
    stop = at + len(name)
    return not text[stop : stop + 1].isalnum()
