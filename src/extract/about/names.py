"""Names that a text uses, found wherever they stand in it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.offsets import Offsets

_INITIAL = 4


class Names:
    """Finds names in a text as they are written, at each place the first of `names` that stands there."""

    def __init__(self, text: str, names: Sequence[str]) -> None:
        self._text = text
        self._by_initial: dict[str, list[str]] = {}
        for name in names:
            self._by_initial.setdefault(name[:_INITIAL], []).append(name)
        self._places = Offsets(at for at in self._initials() if not text[at - 1 : at].isalnum())

    def _initials(self) -> Iterator[int]:
        """Where in the text the first letters of names stand."""
        # The first letter in front, for that is what a search leaps to; no more, for names may share the others.
        some = "|".join(f"{re.escape(name[:1])}(?={re.escape(name[1:])})" for name in self._by_initial)
        return (found.start() for found in re.finditer(some, self._text)) if some else iter(())

    def may_stand(self, start: int, end: int) -> bool:
        """Whether a name may begin in text[start:end]."""
        return self._places.any_in(start, end)

    def within(self, start: int, end: int) -> list[tuple[int, str]]:
        """The names in text[start:end] with their offsets, in order, none overlapping another."""
        found: list[tuple[int, str]] = []
        free = start
        for at in self._places.within(start, end):
            name = self._at(at, end) if at >= free else None
            if name:
                free = at + len(name)
                found.append((at, name))
        return found

    def _at(self, at: int, end: int) -> str | None:
        text = self._text
        candidates = self._by_initial.get(text[at : at + _INITIAL], ())
        return next((name for name in candidates if text.startswith(name, at, end) and _ends(text, at, name)), None)


def _ends(text: str, at: int, name: str) -> bool:
    stop = at + len(name)
    return not text[stop : stop + 1].isalnum()
