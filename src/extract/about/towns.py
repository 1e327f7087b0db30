"""Towns and metropolitan areas that no vocabulary has, told by what stands beside their name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from extract.about.tag import Tag
from extract.about.tokens import Token
from vocabulary.places import cities, region_codes, regions

_LONGEST = 3
_REACH = 16
_LEADS_IN = re.compile(r"\b(?:in|near|from|outside|around)\s*\Z|\b(?:location|city|based)\s?:[\s*_]*\Z", re.I)
# "Ryder — Etna, OH", "Forklift Operator (Etna, OH)", a line of its own.
_PARTED = re.compile(r"(?:\A|[\n|•·(—–]|\s-)[\s*_]*\Z")
# What stands behind the names of people and of titles too.
_NO_STATE = frozenset(("MD", "PA", "MA", "OR", "DO", "RN", "MS", "ME"))
# A metropolitan area by its cities: "Portland-Vancouver-Hillsboro".
_CITY = r"[A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.]+){0,2}"
_METRO_END = re.compile(rf"(?<![\w–-])({_CITY})(?:[-–]{_CITY}){{1,3}}\Z")
_LONGEST_METRO = 60
_METRO = re.compile(r"[A-Z][A-Za-z. ]{2,24}(?:[-–][A-Z][A-Za-z. ]{2,24}){1,3}")


def towns(text: str, found: Sequence[Token], starts: Sequence[int]) -> Iterator[Tag]:
    """The towns among the tokens of a text before the code of their state; `starts` are the tokens to look at."""
    for index in starts:
        if town := _town(text, found, index):
            yield town


def is_metro(label: str) -> bool:
    """Whether a label names a metropolitan area by its cities ("Portland-Vancouver-Hillsboro, OR-WA")."""
    return bool(_METRO.fullmatch(label.split(",")[0].strip(" *_")))


def _metro(text: str, comma: int, country: str) -> Tag | None:
    """The metropolitan area before a comma, from the first of its cities on that is known."""
    found = _METRO_END.search(text, max(0, comma - _LONGEST_METRO), comma)
    if found is None:
        return None
    words = [word.start() for word in re.finditer(r"\S+", found[1])]
    begins = next((at for at in words if found[1][at:].casefold() in cities()), None)
    start = found.start() + begins if begins is not None else comma
    written = text[start:comma]
    known = begins is None or written.casefold() in cities() or written.casefold() in regions()
    return None if known else Tag("city", written, start, comma, written, country=country)


def _town(text: str, found: Sequence[Token], index: int) -> Tag | None:
    """A town that no vocabulary has, before the code of its state: "in Binghamton, N.Y."."""
    region = region_codes().get(found[index].text.replace(".", ""))
    if region is None or index < 2 or found[index - 1].text != ",":
        return None
    if metro := _metro(text, found[index - 1].start, region.country):
        return metro
    first = index - 1
    while first > 0 and index - 1 - first < _LONGEST and found[first - 1].capital:
        if first < index - 1 and text[found[first - 1].end : found[first].start] != " ":
            break
        first -= 1
    start, end = found[first].start, found[index - 2].end
    before = text[max(0, start - _REACH) : start]
    parted = _PARTED.search(before) and found[index].text not in _NO_STATE and not _lists_states(found, index)
    if first == index - 1 or not (parted or _LEADS_IN.search(before)):
        return None
    written = text[start:end]
    if written in region_codes():
        return None
    known = any(text[token.start : end].casefold() in cities() for token in found[first : index - 1])
    return None if known else Tag("city", written, start, end, written, country=region.country)


def _lists_states(found: Sequence[Token], index: int) -> bool:
    """Whether another state follows one: "Mountain West, CO/UT"."""
    return any(token.text in region_codes() for token in found[index + 1 : index + 3])
