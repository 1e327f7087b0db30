"""The sources that a text credits for its figures."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extract.about.anchored import Anchored
from extract.about.overlaps import Overlaps
from extract.about.phrases import Begins, Phrases, any_of
from extract.about.tag import Tag
from extract.about.tokens import Token, key_of
from vocabulary.names import attributions, companies
from vocabulary.tables import read_rows

_CREDITED = 1.0
_UNKNOWN = 0.8
_NAMED = 0.5
_EMPLOYER = 0.3
_SHORT = 3
_REACH = 64
_QUOTES = r"[\s\[(\"'“‘*_]{0,4}"
_CUE = (
    r"(?:\baccording\sto|\bas\sper|\b(?:data\s)?sources?(?:\(s\))?\s?[:–—-]|\b(?:data|figures?|statistics|numbers|estimates|salaries)"
    r"\s(?:from|by|on)|\b(?:reported|published|estimated|compiled|collected|surveyed|listed)"
    r"\s(?:by|at)|\b(?:reported|listed)\son|\b(?:survey|report|study|research|analysis|(?:press\s)?release|poll|index)\s(?:by|from|of))"
)
_CUE_OPENING = (
    r"\b(?:accord|as\b|data\b|source|figure|statistics|numbers|estimate|salaries|report|publish|compiled|collected|survey|listed"
    r"|study|research|analysis|release|press|poll|index)"
)
# Each of them credits with one of these words behind it; "Source:" needs none.
_LINKS = frozenset(("to", "per", "from", "by", "on", "at", "of"))
_CUE_WORD = re.compile(_CUE_OPENING)
_ARTICLES = (
    r"(?:\s?(?:the|a|an|latest|recent|newest|current|new|20\d\d|data\s(?:from|on|by)|(?:data|figures)\sof"
    r"|job\ssite|website)\b){0,4}"
)
_CUE_BEFORE = re.compile(
    rf"(?:{_CUE}{_ARTICLES}|\b(?:per|via|by|on|from)|\((?:source)?|[-–—])(?:https?://|www\.){{0,2}}{_QUOTES}\Z",
    re.IGNORECASE,
)
_SURE_CUE = re.compile(rf"{_CUE}{_ARTICLES}{_QUOTES}\Z", re.IGNORECASE)
_WEAK_CUE = re.compile(
    r"(?:(?:(?<!d)|\b(?:employ|hir|recruit|paid|offer|follow|plac|pick|select|join)(?:ed)?)\s(?:by|on|from)\s|[-–—]\s?|\()[\[*_]{0,3}\Z",
    re.IGNORECASE,
)
_CUE_AFTER = re.compile(
    r"[\])\"'’”*_]{0,3}(?:['’]s)?(?:\s(?:salary|pay|compensation|india|20\d\d|latest|own|recent)){0,3}"
    r"\s(?:says?|shows?|data\b(?!\s(?:scien|analy|engin|entry))|estimates?|reports?|reported|surveys?|states?|stated|suggests?|indicates?|lists?|puts?|finds?|found"
    r"|insights?|figures?|statistics|numbers|research|study|salary\sguide|pegs?|places?|records?|median|average|websites?"
    r"|has\sreported|notes?|projects)\b|-reported\b|['’]s(?:\s[\w-]{1,20}){1,4}?\s(?:puts?|shows?|says?|reports?|lists?)\b"
    r"|(?:\s[\w-]{1,20}){1,3}?\s(?:median|average)\s[(:=]",
    re.IGNORECASE,
)
_JOIN = re.compile(r"[\])*_]{0,3}(?:,|\s?/|\s?&|,?\s(?:and|or))[\s\[*_]{1,3}\Z", re.IGNORECASE)
_UNKNOWN_NAME = Anchored(
    re.compile(
        rf"{_CUE}{_ARTICLES}{_QUOTES}(?:https?://|www\.){{0,2}}(?-i:(?:[A-Z]\w{{1,20}}['’]s\s)?(?P<site>[a-z0-9-]{{2,30}}(?:\.[a-z]{{2,6}}){{1,3}})\b"
        r"|(?P<name>[A-Z][\w.&'’*+-]{0,30}(?:[^\S\n](?:(?:of|for|and|&|the)[^\S\n]){0,2}[A-Z0-9][\w.&'’*+-]{0,30}){0,4}))",
        re.IGNORECASE,
    ),
    _CUE_OPENING,
)


@cache
def _wordlike() -> frozenset[str]:
    return frozenset(row["name"] for row in read_rows("attributions.csv") if row["wordlike"] == "yes")


@cache
def _no_names() -> frozenset[str]:
    return frozenset(row["word"] for row in read_rows("attribution_stops.csv"))


@cache
def _known() -> Phrases[str]:
    return Phrases((name, standard) for name, standard in attributions().items())


def read(text: str, found: Sequence[Token], starts: Sequence[int]) -> list[Tag]:
    """The sources among the tokens of a text, given those that may begin one, in order.

    Weight 1 for a known source with words that credit it, 0.8 for an unknown name after "according to" or "Source:",
    0.5 for a known source that is merely named, 0.3 where it may as well be an employer. `value` is the
    standard name, of an unknown source the name as written.
    """
    known = _known_sources(text, found, starts)
    unknown = [tag for match in _UNKNOWN_NAME.finditer(text, 0, len(text)) if (tag := _unknown(match))]
    taken = Overlaps(known)
    return sorted([*known, *(tag for tag in unknown if not taken.touch(tag))], key=lambda tag: tag.start)


def may_begin(word: str) -> Begins:
    """Whether a token of this wording begins a source of the vocabulary, or words that credit one."""
    cue = _CUE_WORD.search(word.lower())
    return any_of(_known().begin_with(key_of(word)), _LINKS if cue else False, "source" in word.lower())


def _known_sources(text: str, found: Sequence[Token], starts: Sequence[int]) -> list[Tag]:
    tags: list[Tag] = []
    free = 0
    for index in starts:
        hit = _known().at(found, index) if index >= free else None
        if not hit:
            continue
        length, name = hit
        first, last = found[index].start, found[index + length - 1].end
        last -= 2 * text[first:last].endswith(("'s", "’s"))
        if _is_name(text, first, last, name):
            weight = _weight(text, first, last, name, tags)
            if weight > _NAMED or (weight and last - first > _SHORT):
                tags.append(Tag("attribution", name, first, last, text[first:last], weight=weight))
            free = index + length
    return tags


def _is_name(text: str, first: int, last: int, standard: str) -> bool:
    """Whether the words are written as the name is: no path of an address, no ordinary word, no adverb."""
    written = text[first:last]
    before, after = text[max(0, first - 4) : first], text[last : last + 1]
    if before[-1:] in ("/", "@") and not before.endswith("://"):
        return False
    if before.endswith(("://", "www.")):
        return True
    if not written[0].isupper() and not ("." in written or written[0] in "(0123456789"):
        return False
    if len(written) <= 4 and not written.isupper() and written != standard:
        return False
    opens = not before.strip() or before.rstrip()[-1:] in ".!?\n"
    return not (written == "Indeed" and after == "," and opens)


def _is_ordinary(written: str, standard: str) -> bool:
    """Whether the words without a credit are more likely plain words ("Indeed", "Pay Scale", "Total Jobs")."""
    parted = " " in written and " " not in standard
    return parted or standard in _wordlike()


def _weight(text: str, first: int, last: int, name: str, tags: list[Tag]) -> float:
    before = text[max(0, first - _REACH) : first]
    if _CUE_AFTER.match(text, last, last + _REACH):
        return _CREDITED
    if tags and last - tags[-1].end < _REACH and _JOIN.fullmatch(text, tags[-1].end, first):
        return tags[-1].weight
    cue = _CUE_BEFORE.search(before)
    employs = name.lower() in companies()
    if not cue or (employs and _WEAK_CUE.search(before) and not _SURE_CUE.search(before)):
        return 0.0 if _is_ordinary(text[first:last], name) else _EMPLOYER if employs else _NAMED
    ends_here = not text[last : last + 8].strip(" .)*_\n]")
    dash = before.rstrip(" [*_\"'“").endswith(("-", "–", "—"))
    return _CREDITED if not dash or ends_here else _NAMED


def _unknown(match: re.Match[str]) -> Tag | None:
    part = "site" if match["site"] else "name"
    written = re.sub(r"(?:['’]s?|[.&*+-]+)\Z", "", match[part])
    words = written.lower().split()
    if not words or words[0] in _no_names() or words[-1] in _no_names():
        return None
    start = match.start(part)
    known = attributions().get(written.lower()) or attributions().get(written.lower().partition(".")[0])
    weight = _CREDITED if known else _UNKNOWN
    return Tag("attribution", known or written, start, start + len(written), written, weight=weight)
