"""Job titles in text: those of the vocabulary, and by their form those never seen before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from extract.about.tag import Tag
from extract.about.tokens import Phrases, Token, key_of, keys, tokens
from vocabulary.names import attributions, companies, levels
from vocabulary.places import cities, countries, demonyms, regions
from vocabulary.roles import exact_roles, known_roles, role_heads, standard_role
from vocabulary.tables import read_rows

SENIORITY = frozenset(
    {
        "senior",
        "sr",
        "junior",
        "jr",
        "lead",
        "principal",
        "staff",
        "chief",
        "associate",
        "assistant",
        "deputy",
        "head",
        "trainee",
    }
)
_TAKES_OF = frozenset(
    {
        "director",
        "head",
        "vp",
        "president",
        "manager",
        "professor",
        "chief",
        "dean",
        "secretary",
        "superintendent",
        "officer",
    }
)
# Heads that name persons in general and no job.
_NO_JOB = frozenset(
    [
        "professional",
        "expert",
        "graduate",
        "employee",
        "candidate",
        "student",
        "leader",
        "member",
        "talent",
        "staff",
        "personnel",
        "individual",
        "beginner",
        "fresher",
        "aspirant",
        "learner",
        "applicant",
        "holder",
        "model",
        "guide",
        "page",
        "general",
        "master",
    ]
)
_EARNING = frozenset(
    [
        "earn",
        "make",
        "can",
        "receive",
        "get",
        "draw",
        "salary",
        "salarie",
        "command",
        "may",
        "average",
        "typically",
        "usually",
    ]
)
# Last words of fields of work: "Machine Learning" is no title.
_FIELDS_OF_WORK = frozenset(
    [
        "learning",
        "science",
        "engineering",
        "development",
        "analytics",
        "marketing",
        "design",
        "security",
        "testing",
        "management",
        "intelligence",
        "computing",
        "operation",
        "technology",
        "insight",
        "analysi",
        "finance",
        "accounting",
        "research",
        "consulting",
    ]
)
_NUMBERING = re.compile(r"^[\s*_#]*\(?\d{1,2}\\?[.)]\s+")
_LONGEST_LEFT = 7
_NUMERAL = re.compile(r"I{1,3}|IV|V|[1-5]")


@cache
def _known() -> Phrases[str]:
    return Phrases(known_roles())


@cache
def _exact() -> dict[str, str]:
    return dict(exact_roles())


@cache
def _stops() -> frozenset[str]:
    return frozenset(row["word"] for row in read_rows("role_stops.csv"))


@cache
def _heads() -> dict[str, str]:
    return dict(role_heads())


@cache
def _modifiers() -> frozenset[str]:
    """Words that stand before the head in a title of the vocabulary."""
    words = {word for title in known_roles() for word in keys(title)[:-1] if word.isalpha()}
    return frozenset(words - _stops() - set(_heads()))


def _close(left: Token, right: Token, text: str) -> bool:
    gap = text[left.end : right.start]
    return gap in (" ", "-", "\u00a0", "  ", "‑", "'", "")


def _earns(found: Sequence[Token], index: int) -> bool:
    """ "captains can earn": a verb of pay behind a word makes it a job."""
    return index + 1 < len(found) and found[index].text.endswith("s") and found[index + 1].key in _EARNING


def _is_known(found: Sequence[Token], index: int) -> int:
    token = found[index]
    if token.text in _exact():
        return 1
    known = _known().at(found, index)
    if known is None:
        return 0
    length = known[0]
    weak = length == 1 and _heads().get(token.key) == "weak"
    return 0 if weak and not token.capital and not _earns(found, index) else length


@cache
def _capitals() -> frozenset[str]:
    """Abbreviations that stand in titles: AI, IT, HR, ML."""
    spelt = [row["word"].upper() for row in read_rows("role_words.csv")]
    return frozenset([*(row["word"] for row in read_rows("role_case.csv")), *spelt])


@cache
def _names() -> frozenset[str]:
    """Names of places, companies and sources: never part of a title that stands after them."""
    return frozenset([*cities(), *regions(), *countries(), *demonyms(), *companies(), *attributions()]) - _modifiers()


def may_lead(word: str) -> bool:
    """True where a word may be the first of a title: no article, verb, number, level or name."""
    folded = word.casefold()
    return (
        folded not in _stops()
        and folded not in _names()
        and folded not in SENIORITY
        and not word.isdigit()
        and folded not in levels()
    )


def _extends(token: Token, capital: bool, known: bool) -> bool:
    """True where a word before a title belongs to it; before a title of the vocabulary only what such titles have."""
    if not token.is_word or token.key in _stops() or token.text.isdigit():
        return False
    if token.text.isupper() and len(token.text) > 1:
        return token.text in _capitals() and (token.key in _modifiers() or not known)
    if token.key in SENIORITY or token.key in _modifiers():
        return True
    if known or not capital:
        return False
    return token.capital and token.text.casefold() not in _names()


def _left(found: Sequence[Token], first: int, floor: int, text: str, known: bool) -> int:
    capital = found[first].capital
    start = first
    while start > floor and first - start < _LONGEST_LEFT:
        token = found[start - 1]
        if (
            token.text == ")"
            and start - 3 >= floor
            and found[start - 3].text == "("
            and found[start - 2].text.isupper()
        ):
            start -= 3
            continue
        levels_apart = (
            token.text == "/"
            and start - 1 > floor
            and found[start - 2].key in SENIORITY
            and found[start].key in SENIORITY
        )
        if levels_apart:
            start -= 2
            continue
        slash = token.text == "/" and start - 1 > floor and found[start - 2].is_word and found[start - 2].text.isupper()
        if slash and found[start].start == token.end and _extends(found[start - 2], capital, known):
            start -= 2
            continue
        if not _close(token, found[start], text) or not _extends(token, capital, known):
            break
        start -= 1
    return start


def _right(found: Sequence[Token], stop: int, text: str) -> int:
    """Past a numeral ("Engineer II"), and past "of X" after heads that take one."""
    if (
        stop < len(found)
        and _NUMERAL.fullmatch(found[stop].text)
        and found[stop].text.isupper()
        and _close(found[stop - 1], found[stop], text)
    ):
        return stop + 1
    if (
        found[stop - 1].key in _TAKES_OF
        and stop + 1 < len(found)
        and found[stop].key == "of"
        and found[stop + 1].capital
    ):
        end = stop + 2
        while (
            end < len(found)
            and end - stop < 4
            and found[end].capital
            and found[end].is_word
            and found[end].key not in _stops()
            and _close(found[end - 1], found[end], text)
        ):
            end += 1
        return end
    return stop


def _title(found: Sequence[Token], index: int, floor: int, text: str) -> tuple[int, int] | None:
    length = _is_known(found, index)
    weight = _heads().get(found[index].key)
    if not length and weight is None:
        return None
    if (
        found[index].key in SENIORITY
        and length < 2
        and index + 1 < len(found)
        and (
            found[index + 1].text == "/" or (found[index + 1].capital and _close(found[index], found[index + 1], text))
        )
    ):
        return None
    first = _left(found, index, floor, text, length > 1)
    if (
        not length
        and weight == "weak"
        and not found[index].capital
        and all(token.key in SENIORITY for token in found[first:index])
    ):
        return None
    length_known = length > 1
    length = length or 1
    stop = index + length
    if found[stop - 1].key in _NO_JOB and not length_known:
        return None
    # "Data Engineer Manager": a longer title may go on past a known one.
    while (
        stop < len(found)
        and found[stop].key in _heads()
        and _heads()[found[stop].key] == "strong"
        and _close(found[stop - 1], found[stop], text)
    ):
        stop += 1
    return first, _right(found, stop, text)


def find(text: str, start: int, end: int) -> list[Tag]:
    """The job titles between two offsets, in order; a bare head noun such as "engineers" has the weight 0.5, one
    that often is no job ("Executive") 0.3.
    """
    found = tokens(text, start, end)
    tags: list[Tag] = []
    floor = index = 0
    while index < len(found):
        span = _title(found, index, floor, text) if found[index].is_word else None
        if span is None:
            index += 1
            continue
        first, stop = span
        tags.append(_tag(text, found[first:stop]))
        floor = index = stop
    return _slashed(text, tags)


def _slashed(text: str, tags: Sequence[Tag]) -> list[Tag]:
    """Two names of one job that a slash parts ("Flight Attendant / Air Hostess") as one title."""
    joined: list[Tag] = []
    for tag in tags:
        left = joined[-1] if joined else None
        if left and re.fullmatch(r"\s?/\s?", text[left.end : tag.start]):
            both = min(left.weight, tag.weight)
            joined[-1] = Tag(
                "role", f"{left.value} / {tag.value}", left.start, tag.end, text[left.start : tag.end], weight=both
            )
        else:
            joined.append(tag)
    return joined


def _tag(text: str, title: Sequence[Token]) -> Tag:
    start, end = title[0].start, title[-1].end
    written = text[start:end].removesuffix("'s").removesuffix("’s")
    bare = len(title) == 1 and title[0].key in _heads() and title[0].text not in _exact()
    weak = (bare and _heads()[title[0].key] == "weak") or (
        title[-1].key != "associate" and all(token.key in SENIORITY or not token.is_word for token in title)
    )
    known = _known().at(title, 0)
    value = known[1] if known and known[0] == len(title) else standard_role(written)
    return Tag(
        "role",
        value,
        start,
        start + len(written),
        written,
        weight=0.3 if weak and title[0].capital else 0.5 if bare or weak else 1.0,
    )


def whole(text: str, start: int, end: int) -> Tag | None:
    """A cell or label that stands where titles stand, taken as a title whole; None for an empty one."""
    written = _NUMBERING.sub("", re.sub(r"\s*[\(\[].*$", "", text[start:end])).strip(' *_:-–—.|"“”')
    if not written or not re.search(r"[A-Za-z]{2}", written) or len(written) > 90:
        return None
    if key_of(written.split()[-1]) in _FIELDS_OF_WORK:
        return None
    at = text.index(written, start)
    return Tag("role", standard_role(written), at, at + len(written), written)
