"""Lines of job cards that label the employer or the place: "Employer: Corvale Council", "Location: Leeds"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from extract.offsets import Offsets
from extract.scopes import Scope, Span

_LINE = re.compile(
    r"^[ \t>*_•|-]*(?:(?P<company>(?:hiring )?(?:company|employer|organi[sz]ation|institution)(?: name)?)"
    r"|(?P<city>(?:job |work )?(?:location|city)))[*_]*[ \t]*[:=][ \t*_\"']*(?P<name>(?-i:[A-Z])[^\n|;(\"']{1,60})",
    re.I | re.M,
)
# "Corvale Council invites online applications": who pays, in the posts of a board of notices.
_INVITES = re.compile(
    r"^[ \t>*_•|-]*(?:The )?(?P<name>[A-Z][\w&'’.-]*(?: (?:of|and|for|the|&|[A-Z][\w&'’.-]*)){0,6})"
    r"(?: \([^()\n]{2,15}\))?,? (?:has |is |have )?invit(?:es|ed|ing) (?:[a-z]+ )?applications\b",
    re.M,
)
# What parts one card from the next.
_PARTING = re.compile(r"^(?:#{1,6} |-{3,}[ \t]*$|\*{3,}[ \t]*$|={3,}[ \t]*$)", re.M)
_TITLE = re.compile(r"^[ \t>*_•|-]*(?:job )?(?:title|role|position)[*_]*[ \t]*[:=]", re.I | re.M)
_FARTHEST = 1200
_TITLE_REACH = 60
_OPENING = re.compile(r"\n[ \t]*\n(?:[^\S\n]*[*_#]*[A-Z][a-z]+ #?\d{1,2}[*_:.]*[^\S\n]*\n)\s*\Z")


class CardLines:
    """The labelled lines of one text, and which of them are of the card that an amount stands in.

    `first_amount` is where the first amount of the text stands: lines that come before it lead their cards.
    """

    def __init__(self, text: str, first_amount: int) -> None:
        self._lines: dict[str, list[Span]] = {"company": [], "city": []}
        for found in _LINE.finditer(text):
            self._lines["company" if found["company"] else "city"].append(found.span("name"))
        if not self._lines["company"]:
            self._lines["notice"] = [found.span("name") for found in _INVITES.finditer(text)]
        named = any(self._lines.values())
        self._partings = Offsets(sorted([*self._rules(text), *self._titles(text)]) if named else ())
        first = min((spans[0][0] for spans in self._lines.values() if spans), default=0)
        opens = named and self._opens(text, first)
        self._leading = {
            field: bool(spans) and (opens or field == "notice" or spans[0][0] < first_amount)
            for field, spans in self._lines.items()
        }

    def scopes(self, at: int) -> Iterator[Scope]:
        """The labelled lines of the card that an amount at this offset stands in."""
        for field, spans in self._lines.items():
            place = bisect_left(spans, (at, at))
            near = place - 1 if self._leading[field] else place
            if 0 <= near < len(spans) and self._together(spans[near][0], at):
                # A place that no one knows is as likely a quarter or a building.
                yield Scope("caption", *spans[near], None if field == "city" else "company")

    def _opens(self, text: str, name: int) -> bool:
        """Whether the first of the lines begins its card, right under a numbered title ("Offer 1")."""
        line = text.rfind("\n", 0, name) + 1
        return bool(_OPENING.search(text, max(0, line - _TITLE_REACH), line))

    def _rules(self, text: str) -> Iterator[int]:
        return (found.start() for found in _PARTING.finditer(text))

    def _titles(self, text: str) -> list[int]:
        """Where the lines stand that name the job, where each card begins with its own."""
        titles = [found.start() for found in _TITLE.finditer(text)]
        first = min((spans[0][0] for spans in self._lines.values() if spans), default=0)
        return titles if titles and titles[0] < first else []

    def _together(self, line: int, at: int) -> bool:
        first, last = sorted((line, at))
        return last - first <= _FARTHEST and not self._partings.any_in(first, last)
