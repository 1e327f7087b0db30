"""Industries in text: those called so ("the IT industry", "Industry: Retail") and those of the vocabulary."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extract.about.overlaps import Overlaps
from extract.about.phrases import Begins, Phrases, Reading, any_of, walk
from extract.about.tag import Tag
from extract.about.tokens import Token, key_of
from vocabulary.names import industries
from vocabulary.places import demonyms
from vocabulary.tables import read_rows

_CALLED_SO = 1.0
_NAMED = 0.4
_HEADS = frozenset(("industry", "sector"))
_MOST_WORDS = 6
_MOST_NEW = 3
_SHORT = 3
_LABEL = re.compile(
    r"(?:^|(?<=[|*(•]))[ \t]{0,2}(?:[-•*][ \t])?(?:\*\*)?(?:industry|sector)(?:[ \t]?:|[ \t][–—-])[ \t*]{0,4}"
    r"(?P<name>[a-z][^\s|,;:.()₹$£€*]{0,24}(?:[ \t][^\s|,;:.()₹$£€*]{1,24}){0,4})[ \t]{0,2}(?=$|[|,;.(*])",
    re.IGNORECASE | re.MULTILINE,
)
_JOINS = frozenset(("and", "or", ",", "/"))


@cache
def _known() -> Phrases[str]:
    return Phrases(industries())


@cache
def _words(means: str) -> frozenset[str]:
    return frozenset(row["word"] for row in read_rows("industry_words.csv") if row["means"] == means)


@cache
def _passed_over() -> frozenset[str]:
    return _words("praise") | _JOINS | demonyms().keys()


def read(text: str, found: Sequence[Token], starts: Sequence[int]) -> list[Tag]:
    """The industries among the tokens of a text, given those that may begin one, in order; `value` is the wording of
    the text.

    Weight 1 where the text calls them industry or sector, 0.4 for a known industry alone.
    """
    heads = [index for index in starts if found[index].key in _HEADS]
    labels = _LABEL.finditer(text) if heads else ()
    tags = [_tag(match["name"], match.start("name")) for match in labels]
    for index in heads:
        tags += _called_so(text, found, index)
    taken = Overlaps(tags)
    free = [tag for tag in walk(starts, lambda index: _named(text, found, index)) if not taken.touch(tag)]
    return _apart(sorted([*tags, *free], key=lambda tag: (tag.start, -tag.end)))


def may_begin(word: str) -> Begins:
    """Whether a token of this wording begins an industry of the vocabulary, or calls the words before it one."""
    key = key_of(word)
    return any_of(key in _HEADS, _known().begin_with(key))


def _called_so(text: str, found: Sequence[Token], head: int) -> list[Tag]:
    first = _first_word(text, found, head)
    while first < head and found[first].key in _passed_over():
        first += 1
    if first == head or found[head - 1].key in _JOINS or not text[found[head - 1].end : found[head].start].isspace():
        return []
    if _known().exactly(text[found[first].start : found[head - 1].end]) or _is_new(text, found, first, head):
        return [_tag(text[found[first].start : found[head - 1].end], found[first].start)]
    parts = [(found[one].start, found[stop - 1].end) for one, stop in _groups(found, first, head) if stop > one]
    return [_tag(text[start:end], start) for start, end in parts if _known().exactly(text[start:end])]


def _first_word(text: str, found: Sequence[Token], head: int) -> int:
    first = head
    while first > 0 and head - first < _MOST_WORDS:
        token = found[first - 1]
        gap = text[token.end : found[first].start]
        owner = token.text.endswith(("'s", "’s"))
        if owner or token.key in _words("stop") or "\n" in gap or not (token.is_word or token.key in _JOINS):
            break
        first -= 1
    return first


def _is_new(text: str, found: Sequence[Token], first: int, head: int) -> bool:
    """Whether the words may name an industry outside the vocabulary: "the basket weaving industry", "Toy Industry"."""
    words = found[first:head]
    one_of_them = text[found[head].start : found[head].end].lower() in _HEADS
    named = (first > 0 and found[first - 1].key == "the") or all(token.capital for token in words)
    plain = all(token.is_word and token.text.isalpha() and token.key not in _JOINS for token in words)
    return one_of_them and named and plain and len(words) <= _MOST_NEW


def _groups(found: Sequence[Token], first: int, head: int) -> list[tuple[int, int]]:
    """The parts of a list ("banking, retail and insurance sectors"), one an industry."""
    cuts = [at for at in range(first, head) if found[at].key in _JOINS]
    return list(zip([first, *(at + 1 for at in cuts)], [*cuts, head], strict=True))


def _named(text: str, found: Sequence[Token], index: int) -> Reading:
    hit = _known().at(found, index)
    if not hit:
        return None
    written = text[found[index].start : found[index + hit[0] - 1].end]
    if any(token.key in _words("learnt") for token in found[index + hit[0] : index + hit[0] + 1]):
        return None
    # "it", "pe" and "vc" are words or nothing where they are not in capitals.
    meant = (len(written) > _SHORT or written.isupper()) and written.casefold() not in _words("word")
    return hit[0], _tag(written, found[index].start, _NAMED) if meant else None


def _apart(tags: list[Tag]) -> list[Tag]:
    kept: list[Tag] = []
    for tag in tags:
        if not kept or kept[-1].end <= tag.start:
            kept.append(tag)
    return kept


def _tag(written: str, start: int, weight: float = _CALLED_SO) -> Tag:
    name = written.strip(" *_")
    at = start + written.index(name)
    return Tag("industry", name, at, at + len(name), name, weight=weight)
