"""Job posts: whether a document is one, and the employer and the place that it names for the whole of it."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from extract.about.tag import Tag
from extract.about.tagger import Tagger

_WORDS = re.compile(
    r"\b(?:responsibilities|qualifications|requirements|what you(?:'|’)ll do|what we(?:'|’)re looking for|about us|who we are|we are looking for"
    r"|apply|benefits|equal opportunity|how to apply|about the role|the role|job description|closing date|cover letter)\b",
    re.I,
)
_LEAST_WORDS = 3
_ADDRESS = re.compile(
    r"\b(?:you will|you(?:'|’)ll|we(?:'|’)re|we are|we offer|our team|successful candidate|applicants?|will be responsible|must have|the incumbent|intern will)\b",
    re.I,
)
_LEAST_ADDRESS = 2
_MOST_AMOUNTS = 8
_NAME = r"[A-Z][\w&.'’-]*(?:[ \t]+(?:of[ \t]+|the[ \t]+|for[ \t]+|and[ \t]+)?[A-Z&][\w&.'’-]*){0,5}"
_AFTER_TITLE = re.compile(rf"(?:\s*[-–—|@]\s*|\s+at\s+|,\s+)(?:[\w -]{{3,14}}\s*[-–—|]\s*)?({_NAME})\s*$")
_LABELLED = re.compile(
    rf"^[\s*_>-]*(?:company|employer|organi[sz]ation|institution|agency|hiring organi[sz]ation)[*_]*\s*[:=|]\s*[*_\"']*({_NAME})",
    re.I | re.M,
)
_SEEKING = re.compile(
    rf"\b(?:[Tt]he[ \t]+)?({_NAME})(?:[ \t]+\([^()\n]{{2,30}}\))?,?[ \t]+(?:is|are)[ \t]+(?:currently[ \t]+|now[ \t]+|actively[ \t]+)?(?:seeking|hiring|looking for|recruiting|searching for)"
)
_JOIN = re.compile(
    rf"(?:\b[Jj]oin(?:ing)?(?: the| our team at)?|\bAt|\b[Ww]orking (?:at|for)|^#+\s*About|^\W*About)[ \t]+({_NAME})(?=[ \t,.:!?*\n])",
    re.M,
)
_LOCATION = re.compile(
    r"^[\s*_>|-]*(?:job\s+)?(?:location|based in|where|city|office|work location)s?[*_]*\s*[:=|]\s*(.{2,80})$",
    re.I | re.M,
)
_NO_EMPLOYER = re.compile(
    r"(?:Description|Responsibilities|Overview|Summary|Requirements|Qualifications|Benefits|About|Introduction|Salary|Location|Posted|Us|You|Our|We|The (?:Role|Team|Job|Position|Company)|This|That|It|Who|What|Full|Part|Remote|Hybrid|Senior|Junior|Apply|Team|Candidates?|Applicants?|Role)\b",
    re.I,
)
_ALONE = re.compile(_NAME)
_EMPLOYER = 0.7
_EARLY = 3000


def is_posting(text: str, amounts: int) -> bool:
    """True where a text with that many amounts of money speaks as job posts do: to the one who may apply, of one pay."""
    words = {word.casefold() for word in _WORDS.findall(text)}
    return amounts <= _MOST_AMOUNTS and len(words) >= _LEAST_WORDS and len(_ADDRESS.findall(text)) >= _LEAST_ADDRESS


def _tag(text: str, start: int, end: int) -> Tag | None:
    written = text[start:end].rstrip(" .,'’*_")
    if len(written) < 2 or _NO_EMPLOYER.match(written):
        return None
    return Tag("company", written, start, start + len(written), written)


def posting_company(text: str, tagger: Tagger, titles: Sequence[tuple[int, int]]) -> Tag | None:
    """The employer of a job post: from its title, a labelled line, or "X is seeking", "join X", "About X"."""
    for start, end in titles:
        role = next((tag for tag in tagger.of("role", start, end) if tag.weight >= 0.5), None)
        found = _AFTER_TITLE.match(text, role.end, end) if role else None
        if found and not tagger.of("city", *found.span(1)) and not tagger.of("country", *found.span(1)):
            return _tag(text, *found.span(1))
    if under := _under_title(text, tagger, titles):
        return under
    for pattern in (_LABELLED, _SEEKING, _JOIN):
        for found in pattern.finditer(text, 0, _EARLY):
            tag = _tag(text, *found.span(1))
            if tag and not tagger.of("role", tag.start, tag.end) and not tagger.of("city", tag.start, tag.end):
                return tag
    named = Counter(tag.written for tag in tagger.of("company", 0, len(text)) if tag.weight >= _EMPLOYER)
    if not named:
        return None
    name, count = max(named.items(), key=lambda item: (item[1], item[0]))
    at = text.find(name)
    return _tag(text, at, at + len(name)) if count >= 2 else None


def _under_title(text: str, tagger: Tagger, titles: Sequence[tuple[int, int]]) -> Tag | None:
    """The name on the line right under the line with the job's title."""
    for (start, end), (below, stop) in itertools.pairwise(titles):
        between = text[end:below]
        fit = tagger.of("role", start, end) and not between.strip(" \n#*_=-") and _ALONE.fullmatch(text, below, stop)
        if fit and not any(tag.field in ("role", "city", "country") for tag in tagger.tags(below, stop)):
            return _tag(text, below, stop)
    return None


def posting_city(text: str, tagger: Tagger) -> Tag | None:
    """The one city of the line that names the location of a job post."""
    for found in _LOCATION.finditer(text):
        cities = {tag.value: tag for tag in tagger.of("city", *found.span(1))}
        if len(cities) == 1:
            return next(iter(cities.values()))
    return None
