"""Titles in labels: the job that the label of a row, a column or an item names."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from extract.about import roles
from extract.about.headed_fields import headed_job
from extract.about.labelled import bare_title
from extract.about.role_words import is_senior, seen_in_titles, standard, words
from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.about.tokens import key_of, tokens
from vocabulary.roles import field_roles, known_roles, role_heads
from vocabulary.tables import read_rows

# The weight of a label among titles that has not the form of one.
UNHEARD = 0.6
_NAMED = 0.5
# A quote or a mark may stand before the title.
_MARK = 3
_PARTED = re.compile(r"[\"”’]?\s*(?:[-–—|:;,]\s|\s[-–—|:]\s?|@|\b(?:at|with|in|for)\s)")
# "Priya, product manager at Acme": who tells of a pay.
_FOR_SOMEBODY = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z.]*)?(?:, (?:\d\d, )?| is | works as )(?:an? |the )?")
# "Content writer comparison", "Nurse salaries".
_TOPIC_AFTER = re.compile(
    r"s?\s(?:comparisons?|overview|jobs?|salar|pay\b|roles?|positions?|compensation|wages?|rates?|ranges?|listings?|postings?"
    r"|openings?|median|average|earnings|income|national)\b",
    re.I,
)
# "Content writer comparison for context": words about the title.
_ON_TITLE = re.compile(r" [a-z]+ (?:for|of|by|from|against|to)\b")
# "jobs.example, Technical Writer board": where a title was found.
_SITE = re.compile(r"\w\.(?:com|org|net|io|in|ai|jobs|careers?|gov|edu|co)\b", re.IGNORECASE)
_PAY = re.compile(r"\b(?:salar(?:y|ies)|wages?|pay(?! roll)|stipend|CTC|LPA|per (?:month|annum|year|hour))\b", re.I)
# "High demand for nurses".
_OBJECT = re.compile(r"\s(?:for|of)\s(?:an?\s|the\s)?(?:\w+\s)*\Z", re.I)
# "Lubrication engineers in plants".
_WHERE = re.compile(r"\s(?:in|at|with)\s")
_WORDS = re.compile(r"[\w&/' -]+")
# "New-York-based ", "US ".
_PARTS = re.compile(r"['’]s\b|[\s,:–—-]+")
# "Director, Data Analyst" is one title.
_DEPARTMENT = re.compile(
    r"[\s*_]*(?:\w+\s)?(?:Directors?|Managers?|Mgr\.?|Heads?|VPs?|Vice Presidents?|Leads?|Chiefs?),", re.IGNORECASE
)
# A label with a verb is a sentence: "Among analyst skills, Oracle commands the highest salary".
_TELLS = re.compile(
    r"\b(?:commands?|earns?|pays|offers?|makes|gets|receives?|tops|ranks|averages|sees|is|are|was|were|has|have|can|may"
    r"|bills?|charges?|earn|make|get|often|typically|usually|starts?|command|expect|reach(?:es)?)\b"
)


def role_label(tagger: Tagger, start: int, end: int) -> Tag | None:
    """The title in a label; what a bracket adds (level, years) is left to the other tags."""
    own, found = roles.whole(tagger.text, start, end), tagger.of("role", start, end)
    if field := field_of_work(tagger.text, start, end):
        return field
    if not found and (headed := headed_job(tagger.text, start, end)):
        return headed
    if not own:
        return None
    own = _without_years(tagger, own)
    if _TELLS.search(own.written) or _speaks_of(tagger.text, own, found):
        return found[0] if len(found) == 1 else None
    if hired := _of_employer(tagger, own):
        return replace(hired, weight=1.0)
    if not found:
        return None if _is_known_otherwise(tagger, own) else replace(own, weight=UNHEARD)
    first = found[0]
    if len(found) == 1 and roles.is_told(own.written):
        return first
    told = len(found) == 1 and (first.written.split()[-1].islower() or first.written.isupper())
    if told and _FOR_SOMEBODY.fullmatch(tagger.text, own.start, first.start):
        return first
    begins = first.start <= own.start + _MARK and first.end < own.end and not _DEPARTMENT.match(tagger.text, start, end)
    parted = begins and (_PARTED.match(tagger.text, first.end) or _ON_TITLE.match(tagger.text, first.end, own.end))
    if first.start >= own.end or parted or (len(found) == 1 and _SITE.search(own.written)):
        return replace(first, weight=1.0)
    if len(found) == 1 and _WHERE.match(tagger.text, first.end) and _WORDS.fullmatch(tagger.text, own.start, first.end):
        written = tagger.text[own.start : first.end]
        return Tag("role", standard(written), own.start, first.end, written)
    if len(found) == 1 and _TOPIC_AFTER.match(tagger.text, first.end, own.end):
        return first
    if len(found) == 1 and _only_adds_to_title(tagger, own, first):
        return replace(first, weight=1.0)
    sure = len(found) == 1 and first.weight == 1
    adds_little = _only_adds_level(tagger.text, own, first) or _only_adds_employer(tagger.text, own, first)
    return first if sure and (adds_little or _goes_on_about_else(tagger.text, own, first)) else own


def _speaks_of(text: str, own: Tag, found: Sequence[Tag]) -> bool:
    """ "Starting salary of a journalist", "Tax-free pay": words of pay, or those of which a job is only the object."""
    before = text[own.start : found[0].start] if found else own.written
    return bool(_PAY.search(own.written) or (found and _OBJECT.search(before) and not _has_head(before)))


def _has_head(words_before: str) -> bool:
    found = tokens(words_before, 0, len(words_before))
    return any(token.key in role_heads() or is_senior(token.key) for token in found)


def _goes_on_about_else(text: str, own: Tag, found: Tag) -> bool:
    """ "Content Writer Comparison for Context": whether words follow a title that titles do not have."""
    rest = (token for token in tokens(text, found.end, own.end) if token.is_word and not token.text.isupper())
    return any(
        not (token.key in seen_in_titles() or token.key in role_heads() or token.text.isdigit()) for token in rest
    )


def field_of_work(text: str, start: int, end: int) -> Tag | None:
    """ "Data Engineering" among titles: the job of those who work in the field."""
    written = bare_title(text[start:end]).partition(" / ")[0]
    field = " ".join(itertools.dropwhile(lambda word: is_senior(key_of(word)), written.split()))
    role = standard(written) if field.casefold() in field_roles() else None
    at = text.index(written, start) if role else 0
    return Tag("role", role, at, at + len(written), written) if role else None


def _without_years(tagger: Tagger, own: Tag) -> Tag:
    """ "Data Scientist 0-2 years": the title alone."""
    years = [tag for tag in tagger.of("experience", own.start, own.end) if tag.end == own.end and tag.start > own.start]
    written = tagger.text[own.start : years[0].start].rstrip(" ,:-–—") if years else ""
    return Tag("role", standard(written), own.start, own.start + len(written), written) if written else own


def _is_known_otherwise(tagger: Tagger, own: Tag) -> bool:
    """Whether a label without the form of a title is the name of a skill, a company or a city, or a kind of pay."""
    paid = any(tag.end == own.end for tag in tagger.of("component", own.start, own.end))
    others = (tag for field in ("segment", "company", "city") for tag in tagger.of(field, own.start, own.end))
    return paid or any((tag.start, tag.end) == (own.start, own.end) for tag in others)


def _only_adds_level(text: str, own: Tag, found: Tag) -> bool:
    rest = text[own.start : found.start] + text[found.end : own.end]
    return bool(_fillers().fullmatch(rest))


def _of_employer(tagger: Tagger, own: Tag) -> Tag | None:
    """ "Tata Steel technician": the title behind the name of who pays, where nothing else stands there."""
    named = (tag for tag in tagger.of("company", own.start, own.end) if tag.start == own.start and tag.weight >= _NAMED)
    if own.written.casefold() in known_roles() or not (employer := next(named, None)):
        return None
    titles = roles.find(tagger.text, employer.end, own.end)
    only = len(titles) == 1 and titles[0].end == own.end
    return titles[0] if only and not tagger.text[employer.end : titles[0].start].strip(" -–—'’s") else None


def _only_adds_employer(text: str, own: Tag, found: Tag) -> bool:
    """ "Government TGT": before the title the kind of house that pays, and nothing else."""
    before = text[own.start : found.start].split()
    return found.end == own.end and all(word.casefold() in words("kind of employer") for word in before)


def _only_adds_to_title(tagger: Tagger, own: Tag, found: Tag) -> bool:
    """ "California Nurses", "Average Data Scientist": before the title a place, or how and where one has the job."""
    if found.end != own.end or found.start <= own.start or own.written.casefold() in known_roles():
        return False
    at = own.start
    for tag in tagger.of("country", own.start, found.start) + tagger.of("city", own.start, found.start):
        if not _says_how(tagger.text[at : max(at, tag.start)]):
            return False
        at = max(at, tag.end)
    return _says_how(tagger.text[at : found.start])


def _says_how(before: str) -> bool:
    return all(key_of(word.strip(" ,:–—-")) in words("of anyone") for word in _PARTS.split(before) if word)


@cache
def _fillers() -> re.Pattern[str]:
    some = "|".join(re.escape(row["word"]) for row in read_rows("label_fillers.csv"))
    return re.compile(rf"[\s,:/–—()-]*(?:(?:{some})[\s,:/–—()-]*)*", re.IGNORECASE)
