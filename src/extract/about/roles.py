"""Job titles in text: those of the vocabulary, and by their form those never seen before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from extract.about.labelled import bare_title
from extract.about.phrases import beginnings
from extract.about.role_words import is_senior, known_titles, may_be_title, may_lead, standard, stops, words
from extract.about.tag import Tag
from extract.about.those_paid import are_spoken_of
from extract.about.titles import titles
from extract.about.tokens import Token, key_of, tokens
from vocabulary.roles import exact_roles, known_roles, role_heads

__all__ = ["find", "is_told", "may_lead", "read", "whole"]

_TITLE = 1.0
_BARE = 0.5
_OF_A_FIELD = 0.5
_OFTEN_NO_JOB = 0.3
_LONGEST = 90
_REACH = 3
# "The best for managers. Requires a degree": no title.
_SENTENCES = re.compile(r"[a-z]{3}[.!?] [A-Z]")
# "Tier 2", "Band 8a": the rung of a scale.
_RUNG = re.compile(
    r"(?:tier|band|grade|level|step|scale|group|stage|slab)s?[ -]?(?:\d{1,2}[a-d]?|[a-d]|[ivx]{1,4})", re.I
)
# "Cloud Engineer / DevOps / SRE"
_SLASH = re.compile(r"\s?/\s?(?:[A-Z][\w&+.-]*\s?/\s?)?")
# "Junior Clerk cum Typist", "driver-cum-mechanic"
_CUM = re.compile(r"[ -]cum[ -]", re.I)
# "Clinic Owner Total Comp", "Data Analyst Career Path": what a label goes on to say of a title.
_PAID = re.compile(
    r"(?:\s(?:total|net|gross|base|annual|yearly|monthly|hourly|average|avg\.?|median|mean|typical|starting))*"
    r"\s(?:comp|compensation|income|median|average|earnings|wages?|ctc|packages?|(?:pay|salary) range|career paths?)\Z"
    r"|\s[·→—]\s[^·→—]*\Z",
    re.I,
)
_LINKS = ("of", "and", "or", "for", "in", "the", "&")


def find(text: str, start: int, end: int) -> list[Tag]:
    """The job titles between two offsets, in order; a bare head noun such as "engineers" has the weight 0.5, the
    people of a field of work ("HR professionals") 0.45, what often is no job ("Executive") 0.3.
    """
    found = tokens(text, start, end)
    return read(text, found, beginnings(found, may_be_title))


def read(text: str, found: Sequence[Token], starts: Sequence[int]) -> list[Tag]:
    """The job titles among the tokens of a text, given those that may begin one; see `find`."""
    return _slashed(text, (_tag(text, found, first, stop) for first, stop in titles(text, found, starts)))


def whole(text: str, start: int, end: int) -> Tag | None:
    """A cell or label that stands where titles stand, taken as a title whole; None for an empty one."""
    written = _first_name(_PAID.sub("", bare_title(text[start:end])))
    if _SENTENCES.search(written):
        return None
    if not written or not re.search(r"[A-Za-z]{2}", written) or len(written) > _LONGEST:
        return None
    if key_of(written.split()[-1]) in words("field of work") | words("body") and not find(written, 0, len(written)):
        return None
    name = standard(written)
    if not name or _says_no_title(text, start, end, written):
        return None
    at = text.index(written, start)
    return Tag("role", name, at, at + len(written), written)


def _first_name(written: str) -> str:
    """ "Sales Executive / BDE", "Cook or Kitchen Porter": the first name where it is a title by itself, unlike in
    "Backend / API Engineer"; the second of a field of work and a job's short name ("Inside Sales / SDR").
    """
    first, slash, second = written.partition(" / ")
    if not slash:
        first, slash, second = written.partition(" or ")
    rung = slash == " or " and is_senior(key_of(first.split()[-1]))
    if slash and not rung and any(tag.end == len(first) for tag in find(first, 0, len(first))):
        return first
    return second if slash and second in exact_roles() else written


def _says_no_title(text: str, start: int, end: int, written: str) -> bool:
    """ "All", "Entry to Senior", "Lead / Principal": words that no title has, or rungs alone."""
    if _RUNG.fullmatch(written):
        return True
    rungs = [token for token in tokens(written, 0, len(written)) if token.is_word]
    alone = bool(rungs) and rungs[-1].key in words("job alone") and all(token.is_word for token in rungs)
    alone = alone and not any(mark in written for mark in ("/", ",", "–"))
    if all(is_senior(token.key) for token in rungs) and not alone and written.casefold() not in known_roles():
        return True
    odd = any(word.casefold() in stops() and word.casefold() not in _LINKS and word != "I" for word in written.split())
    return odd and not find(text, start, end)


def is_told(label: str) -> bool:
    """ "My wife is a nurse": words of a sentence, in small letters, stand in a label."""
    return any(word in words("told") for word in label.split()[1:])


def _slashed(text: str, tags: Iterable[Tag]) -> list[Tag]:
    """Two names of one job that a slash parts ("Flight Attendant / Air Hostess") as one title, named by the first,
    and two jobs in one as one title ("Clerk cum Typist").
    """
    joined: list[Tag] = []
    for tag in tags:
        if joined and _CUM.fullmatch(text, joined[-1].end, tag.start):
            joined[-1] = _both(text, joined[-1], tag)
        elif joined and _SLASH.fullmatch(text, joined[-1].end, tag.start):
            joined[-1] = _first_of(joined[-1], tag)
        else:
            joined.append(tag)
    return joined


def _first_of(left: Tag, right: Tag) -> Tag:
    """The first of two names of one job, or the second that spells it ("SDE / Software Engineer")."""
    letters = left.written.split()[-1].isupper() and not right.written.split()[-1].isupper()
    own = right if letters or right.value.endswith(f" {left.value}") else left
    return replace(own, start=left.start, end=right.end)


def _both(text: str, left: Tag, right: Tag) -> Tag:
    written = text[left.start : right.end]
    return replace(left, value=standard(written), end=right.end, written=written, weight=_TITLE)


def _tag(text: str, found: Sequence[Token], first: int, stop: int) -> Tag:
    title = found[first:stop]
    start = title[0].start
    written = text[start : title[-1].end].removesuffix("'s").removesuffix("’s")
    known = known_titles().at(title, 0)
    known = known if known and known[0] == len(title) else None
    value = known[1] if known else standard(written)
    return Tag(
        "role",
        value,
        start,
        start + len(written),
        written,
        weight=_TITLE
        if known and len(title) > 1
        else _weight(title, found[max(0, first - _REACH) : first], found[stop : stop + 2]),
    )


def _weight(title: Sequence[Token], before: Sequence[Token], behind: Sequence[Token]) -> float:
    first = title[0]
    if title[-1].key in words("persons") and len(title) > 1:
        return _OF_A_FIELD
    is_bare = len(title) == 1 and first.key in role_heads() and first.text not in exact_roles()
    only_senior = all(is_senior(token.key) or not token.is_word for token in title)
    if is_bare and _is_level(before[-2:]):
        return _OFTEN_NO_JOB
    begins = not any(token.is_word for token in before[-1:]) and first.text.endswith("s")
    vague = first.key in words("often a thing") or first.key in words("no job") or first.key in words("status")
    named = begins and first.capital and not vague
    paid = bool(behind and behind[0].key in words("earns")) or are_spoken_of(behind)
    is_person = named or _has_article(before) or paid
    is_weak = is_bare and role_heads()[first.key] == "weak" and not is_person
    if is_weak or (only_senior and title[-1].key != "associate"):
        return _OFTEN_NO_JOB if first.capital else _BARE
    return _BARE if is_bare else _TITLE


def _has_article(before: Sequence[Token]) -> bool:
    """ "a captain", "a senior widebody Captain": an article with nothing but words between."""
    keys = [token.key if token.is_word else "" for token in before]
    at = max((index for index, key in enumerate(keys) if key in ("a", "an")), default=-1)
    return at >= 0 and not any(key in stops() or not key for key in keys[at + 1 :])


def _is_level(before: Sequence[Token]) -> bool:
    """ "Senior/Foreman", "Lead/Manager": the rung of a ladder in two words."""
    return len(before) == 2 and before[1].text == "/" and is_senior(before[0].key)
