"""Companies in text: those of the vocabulary, and capitalised names after "at" or in lists of employers."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extract.about.tag import Tag
from extract.about.tokens import Phrases, Token, tokens
from vocabulary.names import Company, attributions, companies, levels, segments
from vocabulary.places import cities, countries

_LEAD = re.compile(
    r"(?:@|\b(?:at|by|join|joining|companies like|@|company like|firms like|giants like|such as|including|employers like|from|with|and|or)|[,:|•(])\s*[*_\"]*$"
)
_AT = re.compile(r"\bat\s+[*_\"]*$")
_VERB = re.compile(
    r"['’]?s?\s+(?:pays?|offers?|provides?|gives?|hires?|salary|salaries|employees?|engineers?|is|are)\b"
)
_NO_NAME = re.compile(
    r"(?:Entry|Mid|Senior|Junior|Level|Least|Lead|First|Present|The|A|An|Top|Large|Small|Big|Startups?|MNCs?|Tier|FAANG|Product|Service|Government|Private|Home|Work|Scale|Rs|INR|USD|This|Least|Most|Best|All|Any|Our)$",
    re.I,
)


@cache
def _known() -> Phrases[Company]:
    return Phrases(companies())


def _capital(token: Token) -> bool:
    return token.capital or token.text[:1].isdigit()


def _hit(text: str, found: Sequence[Token], index: int) -> tuple[int, Tag] | None:
    known = _known().at(found, index)
    token = found[index]
    if known and token.capital:
        length, company = known
        end = found[index + length - 1].end
        lead = text[max(0, token.start - 18) : token.start]
        sure = bool(_LEAD.search(lead) or _VERB.match(text, end))
        written = text[token.start : end].removesuffix("'s").removesuffix("’s")
        if (not company.wordlike and len(written) > 2) or sure:
            return length, Tag(
                "company", company.name, token.start, token.start + len(written), written, weight=1.0 if sure else 0.6
            )
    return _after_at(text, found, index)


def _after_at(text: str, found: Sequence[Token], index: int) -> tuple[int, Tag] | None:
    """ "at Acme Widgets": capitalised words after "at" that are no place, level or other known thing."""
    token = found[index]
    if not token.capital or not _AT.search(text[max(0, token.start - 6) : token.start]):
        return None
    stop = index
    while (
        stop < len(found)
        and stop - index < 4
        and found[stop].is_word
        and found[stop].capital
        and (stop == index or text[found[stop - 1].end : found[stop].start] == " ")
    ):
        stop += 1
    written = text[token.start : found[stop - 1].end]
    folded = written.casefold()
    known_else = (
        folded in cities()
        or folded in countries()
        or folded in levels()
        or folded in segments()
        or folded in attributions()
    )
    if known_else or _NO_NAME.match(token.text) or len(written) < 2:
        return None
    return stop - index, Tag("company", written, token.start, found[stop - 1].end, written, weight=0.7)


def find(text: str, start: int, end: int) -> list[Tag]:
    """The companies between two offsets, in order; weight 1 where the words around say employer."""
    found = tokens(text, start, end)
    tags: list[Tag] = []
    index = 0
    while index < len(found):
        hit = _hit(text, found, index) if found[index].is_word and _capital(found[index]) else None
        if hit is None:
            index += 1
            continue
        tags.append(hit[1])
        index += hit[0]
    return tags


def whole(text: str, start: int, end: int, field: str = "company") -> Tag | None:
    """A cell or label of a column of companies or industries, taken whole."""
    written = re.sub(r"\s*[\(\[].*$", "", text[start:end]).strip(" *_:-–—.|")
    if not written or len(written) > 80 or not re.search(r"[A-Za-z]", written):
        return None
    at = text.index(written, start)
    name = _known().exactly(written) if field == "company" else None
    value = name.name if name else written
    return Tag("company" if field == "company" else "industry", value, at, at + len(written), written)
