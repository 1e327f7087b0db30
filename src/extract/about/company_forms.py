"""Companies told by the form of their name ("Porter Airlines") or by their place in a row of companies."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache

from extract.about.company_doubts import is_product
from extract.about.company_words import form_words, is_common, is_known_else
from extract.about.tag import Tag
from extract.about.tokens import Token, key_of
from vocabulary.names import companies
from vocabulary.roles import role_heads

_NAMED = 0.6
_MOST_WORDS = 5
_MOST_COMMON = 3
_TITLE_CASE = 0.7
_PAID = (
    r"\s*(?:[-–—:(,]\s*)?(?:around |about |up to |approximately )?"
    r"(?=[₹$£€]|S\$|Rs\b|INR\b|USD\b|(?:offer(?:s|ed)?|pays?|paid|gives?|gave)\b)"
)
_PAYS = re.compile(_PAID)
# "Acme's Fort Worth plant pays".
_PART_PAYS = re.compile(r"['’]s?\s(?:[\w-]+\s){1,4}(?:offers?|pays?|gives?)\b")
# Whose figures are quoted pays them not.
_REPORTS = re.compile(
    r"(?:['’]s?)?\s(?:[\w-]+\s){0,4}?(?:reports?|surveys?|data|study|research|index|tracking|analysis|guide|estimates|found|says|shows?"
    r"|according)\b",
    re.I,
)
_IN_ROW = re.compile(
    r"(?:[,;|]|\b(?:and|while|whereas))\s+(?:and\s+|at\s+)?"
    rf"(?P<name>[A-Z][\w.'’-]{{1,20}}(?:\s(?:&\s)?[A-Z][\w.'’-]{{1,20}}){{0,3}})"
    rf"(?:{_PAID}|,\s[^,;:()]{{2,60}},\s(?=(?:offers|pays|gives|hires|starts)\b))"
)


def is_last(word: str) -> bool:
    """Whether a word is one that ends the names of companies ("Airlines")."""
    small = word.casefold()
    return word[:1].isupper() and (small in form_words("last") or small in form_words("loose") or small in _second())


def _ends_name(found: Sequence[Token], index: int) -> bool:
    return is_last(found[index].text) and (_is_pair(found, index) or found[index].text.casefold() not in _second())


@cache
def _second() -> frozenset[str]:
    """Words that end a name only with the word before them."""
    return frozenset(pair.split()[-1] for pair in form_words("pair")) - form_words("last") - form_words("loose")


def by_form(text: str, found: Sequence[Token], starts: Iterable[int]) -> Iterator[Tag]:
    """The names among the tokens of a text that end in such a word; `starts` are the tokens, by index, to look at."""
    ends = [index for index in starts if _ends_name(found, index)]
    if not ends or _is_title_case(found):
        return
    all_capitals = all(token.capital for token in found if token.text.isalpha())
    for last in ends:
        if all_capitals and found[last].text.casefold() in form_words("loose"):
            continue
        head = last - 1 if _is_pair(found, last) else last
        first = _first(text, found, head)
        start, end = found[first].start, found[last].end
        named = first < head and not _goes_on(text, found, last) and not is_known_else(text[start:end])
        if named and not _REPORTS.match(text, end) and not _is_product_of(found, first, last):
            yield Tag("company", text[start:end], start, end, text[start:end], weight=_NAMED)


def in_row(text: str, named: Sequence[Tag]) -> Iterator[Tag]:
    """The names that stand before their pay as companies before them do: "Google pays $200k, Acme $150k"."""
    paid = (tag.end for tag in named if _PAYS.match(text, tag.end) or _PART_PAYS.match(text, tag.end))
    start = next(paid, None)
    for match in _IN_ROW.finditer(text, start) if start else ():
        name = match["name"]
        first, last = name.split()[0], name.split()[-1]
        known = is_known_else(name) or is_known_else(name.removesuffix("s"))
        if not known and not is_common(first) and key_of(last) not in role_heads():
            yield Tag("company", name, *match.span("name"), name, weight=_NAMED)


def _is_product_of(found: Sequence[Token], first: int, last: int) -> bool:
    """ "Google Analytics": what a known company of that first word makes."""
    return last == first + 1 and found[first].text.casefold() in companies() and is_product(found, last + 1)


def _is_pair(found: Sequence[Token], last: int) -> bool:
    """Whether a last word and the one before it are one: "Medical Center", "Police Department"."""
    return last > 0 and f"{found[last - 1].text} {found[last].text}".casefold() in form_words("pair")


def _first(text: str, found: Sequence[Token], last: int) -> int:
    first = last
    while first > 0 and last - first < _MOST_WORDS:
        token = found[first - 1]
        if not token.capital or text[token.end : found[first].start] != " ":
            break
        if is_common(token.text) and token.text.casefold() not in form_words("last"):
            if named := _named_over(text, found, first - 1):
                return named
            # "Public Sector Bank" is a kind, "The Porter Bank" is one.
            return first if token.text.casefold() in form_words("opening") else last
        first -= 1
    return first


def _named_over(text: str, found: Sequence[Token], common: int) -> int:
    """Where a name begins that has common words in its middle ("Acme Super Speciality Hospital"), 0 where none does."""
    for at in range(common - 1, max(0, common - _MOST_COMMON) - 1, -1):
        token = found[at]
        if not token.capital or text[token.end : found[at + 1].start] != " ":
            return 0
        if not is_common(token.text):
            return 0 if is_known_else(token.text) or token.text.casefold() in form_words("opening") else at
    return 0


def _goes_on(text: str, found: Sequence[Token], last: int) -> bool:
    """Whether another capital follows, or a head of titles: "Embedded Systems engineer"."""
    if last + 1 >= len(found) or text[found[last].end : found[last + 1].start] != " ":
        return False
    return found[last + 1].capital or found[last + 1].key in role_heads()


def _is_title_case(found: Sequence[Token]) -> bool:
    """Whether all words of a longer text have capitals, so that they tell no names."""
    words = [token for token in found if token.text.isalpha()]
    return len(words) > _MOST_WORDS + 1 and sum(token.capital for token in words) >= _TITLE_CASE * len(words)
