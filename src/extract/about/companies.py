"""Companies in text: those of the vocabulary, and capitalised names after "at" or in lists of employers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from extract.about.labelled import bare
from extract.about.phrases import Phrases, Reading, beginnings, walk
from extract.about.tag import Tag
from extract.about.tokens import Token, is_capital, key_of, tokens
from vocabulary.names import Company, attributions, companies, levels, segments
from vocabulary.places import cities, countries
from vocabulary.tables import read_rows

_LEAD = re.compile(
    r"(?:@|\b(?:at|by|join|joining|companies like|@|company like|firms like|giants like|such as|including"
    r"|employers like|from|with|and|or)|[,:|•(])\s*[*_\"]*$"
)
_LEAD_REACH = 18
# What says employer of a name that is a word, a skill or a degree as well.
_SURE_LEAD = re.compile(
    r"(?:@|\b(?:at|by|join|joining|(?:companies|company|firms|giants|employers|startups|banks|airlines|lines) like"
    r"|such as|including|from))\s*[*_\"]*$"
)
_AT = re.compile(r"\bat\s+[*_\"]*$")
_AT_REACH = 6
_VERB = re.compile(
    r"['’]?s?\s+(?:pays?|offers?|provides?|gives?|hires?|salary|salaries|employees?|engineers?|is|are)\b"
)
_SURE = 1.0
_AFTER_AT = 0.7
_NAMED = 0.6
_SHORTEST = 2
_SHORT_NAME = 4
_MOST_WORDS = 4
_LONGEST = 80


@cache
def _known() -> Phrases[Company]:
    return Phrases(companies())


@cache
def _no_names() -> frozenset[str]:
    return frozenset(row["word"] for row in read_rows("company_stops.csv"))


@cache
def _products() -> frozenset[str]:
    return frozenset(row["word"] for row in read_rows("company_products.csv"))


def find(text: str, start: int, end: int) -> list[Tag]:
    """The companies between two offsets, in order; weight 1 where the words around say employer."""
    found = tokens(text, start, end)
    return read(text, found, beginnings(found, may_begin))


def read(text: str, found: Sequence[Token], starts: Sequence[int]) -> list[Tag]:
    """The companies among the tokens of a text, given those that may begin one; see `find`."""
    return walk(
        _names(found, starts),
        lambda index: _of_vocabulary(text, found, index) or _after_at(text, found, index),
    )


def may_begin(word: str) -> bool:
    """Whether a token of this wording begins a company of the vocabulary, or may be the "at" before another."""
    return word.endswith("at") or (is_capital(word) and _known().begin_with(key_of(word)))


def _names(found: Sequence[Token], starts: Iterable[int]) -> list[int]:
    """The tokens, by index, that begin a company of the vocabulary, or any name behind "at"."""
    indexes: set[int] = set()
    for index in starts:
        indexes.add(index)
        if found[index].text.endswith("at"):
            indexes.add(next((at for at in range(index + 1, len(found)) if found[at].text != '"'), index))
    return sorted(index for index in indexes if found[index].capital)


_KINDS = re.compile(
    r"\b(?:start-?ups?|companies|firms|mncs?|corporates?|unicorns?|faang|maang|others?|average|overall)\b", re.I
)


def whole(text: str, start: int, end: int, field: str = "company") -> Tag | None:
    """A cell or label of a column of companies or industries, taken whole."""
    written = bare(text[start:end])
    if not written or len(written) > _LONGEST or not re.search(r"[A-Za-z]", written) or _KINDS.search(written):
        return None
    at = text.index(written, start)
    known = _known().exactly(written) if field == "company" else None
    name = known.name if known else written
    return Tag("company" if field == "company" else "industry", name, at, at + len(written), written)


def _of_vocabulary(text: str, found: Sequence[Token], index: int) -> Reading:
    known = _known().at(found, index)
    if not known:
        return None
    length, company = known
    start, end = found[index].start, found[index + length - 1].end
    written = text[start:end].removesuffix("'s").removesuffix("’s")
    if _is_product(found, index + length) or (company.wordlike and not _is_spelt(written, company)):
        return None
    sure = bool(_LEAD.search(text[max(0, start - _LEAD_REACH) : start]) or _VERB.match(text, end))
    if not sure and (company.wordlike or len(written) <= _SHORTEST):
        return None
    weight = _SURE if sure else _NAMED
    return length, Tag("company", company.name, start, start + len(written), written, weight=weight)


def _is_product(found: Sequence[Token], after: int) -> bool:
    """Whether the word after a name makes it a product's or a certificate's ("Google Cloud", "AWS certified")."""
    return after < len(found) and found[after].text.casefold() in _products()


def _is_spelt(written: str, company: Company) -> bool:
    """Whether a name that is a word as well is written as the company writes it: "MSc" is not MSC."""
    return written in company.spellings or (written.isupper() and len(written) > _SHORT_NAME)


def _after_at(text: str, found: Sequence[Token], index: int) -> Reading:
    """ "at Acme Widgets": capitalised words after "at" that are no place, level or other known thing."""
    start = found[index].start
    before = text[max(0, start - _AT_REACH) : start]
    if "at" not in before or not _AT.search(before):
        return None
    stop = _end_of_name(text, found, index)
    written = text[start : found[stop - 1].end]
    no_name = found[index].text.casefold() in _no_names()
    if no_name or len(written) < _SHORTEST or _is_known_else(written.casefold()):
        return None
    return stop - index, Tag("company", written, start, found[stop - 1].end, written, weight=_AFTER_AT)


def _end_of_name(text: str, found: Sequence[Token], index: int) -> int:
    stop = index + 1
    for token in found[index + 1 : index + _MOST_WORDS]:
        if not token.capital or text[found[stop - 1].end : token.start] != " ":
            break
        stop += 1
    return stop


def _is_known_else(folded: str) -> bool:
    return any(folded in names for names in (cities(), countries(), levels(), segments(), attributions()))
