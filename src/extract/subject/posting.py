"""Job posts: whether a document is one, and the employer and the place that it names for the whole of it."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterator, Sequence

from extract.about.employing import HOUSE
from extract.about.roles import whole
from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.phrases import phrase
from extract.proper import is_proper
from extract.scopes import Span

_LEAST_WORDS = 3
_LEAST_ADDRESS = 2
_LEAST_SIGNED = 2
_MOST_AMOUNTS = 8
_EARLY = 3000
# A page of questions and answers speaks to its reader as well.
_MOST_QUESTIONS = 5
_QUESTION = re.compile(r"\?[*_]*$", re.M)
_SURE = 0.7
_LETTERS = r"(?:[\w&'’-]|\.(?=\w)|(?<=\bSt)\.)*"
_NAME = rf"[A-Z]{_LETTERS}(?:[ \t]+(?:of[ \t]+|the[ \t]+|for[ \t]+|and[ \t]+)?[A-Z&]{_LETTERS}){{0,5}}"
_ALONE = re.compile(_NAME)
_AFTER_TITLE = re.compile(rf"(?:\s*[-–—|@]\s*|\s+at\s+|,\s+)(?:[\w -]{{3,14}}\s*[-–—|]\s*)?({_NAME})\s*$")
_LABELLED = re.compile(
    r"^[\s*_>-]*(?i:company|employer|organi[sz]ation|institution|agency|hiring organi[sz]ation"
    r"|facility|hospital|school|clinic|practice|client)"
    rf"[*_]*\s*[:=|]\s*[*_\"']*({_NAME})",
    re.M,
)
_SEEKING = re.compile(
    rf"\b(?:[Tt]he[ \t]+)?({_NAME})(?:[ \t]+\([^()\n]{{2,30}}\))?,?[ \t]+(?:is|are)[ \t]+"
    r"(?:currently[ \t]+|now[ \t]+|actively[ \t]+)?(?:seeking|hiring|looking for|recruiting|searching for)"
)
_JOIN = re.compile(
    r"(?:\b[Jj]oin(?:ing)?(?: the| our team at)?|\bAt|\b[Ww]orking (?:at|for)|^#+\s*About|^\W*About)"
    rf"[ \t]+({_NAME})(?=[ \t,.:!?*\n])",
    re.M,
)
_IS_A = re.compile(
    rf"^\W*({_NAME})(?:[ \t]+\([^()\n]{{2,30}}\))?[ \t]+is[ \t]+(?:an?|the|one of)[ \t][^.\n]{{0,80}}?"
    rf"\b(?:{HOUSE}|provider|leader|department|team)\b",
    re.M,
)
_DOES = re.compile(
    rf"^\W*({_NAME})[ \t]+(?:helps|provides|offers|delivers|builds|serves|operates|develops|connects|powers|supports"
    r"|was founded|has been)\b",
    re.M,
)
_AS_A_JOB_AT = re.compile(rf"\bAs (?:an?|our|the)[ \t]+[^.\n]{{3,60}}?[ \t]+(?:at|with|for)[ \t]+({_NAME}),[ \t]+you\b")
_LAST_PART = re.compile(rf"[\s*_\"#]*[^\s*_\"#][^\n]{{8,}}?\s+[-–—|@]\s+({_NAME})[\s\"*_]*")
_POST = re.compile(
    r"^[\s*_>#-]*(?i:job title|position title|position|role|vacancy|designation)[*_]*\s*[:=|]\s*(.{3,80})$", re.M
)
_HIRES = re.compile(
    r"\b(?:hiring|looking for|seeking|recruiting(?: for)?|searching for|recruit|opportunity for|vacancy for|role of)"
    r"(?= (?:an?|our|the|\d+|[A-Z]))"
)
_REACH = 70
_LEAST = 0.5
_PLACE_LINE = re.compile(
    r"^[^\w\n]{0,6}([A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,2},[ \t]*[A-Z][\w.]*(?:[ ,]+[A-Z][\w.]*){0,2})"
    r"[*_ \t]*(?:[(|·•–-][^\n]{0,40})?$",
    re.M,
)
_OPENING = 500
_LINE = re.compile(r"([^\n*_#]+)[*_ \t]*\n*\Z")
_REGISTERED = re.compile(
    r"[*_ \t]*\n[*_ \t]*([A-Z][^\n|:]{2,60}?\b(?:Ltd|Limited|LLC|LLP|Inc|PLC|plc|GmbH)\b\.?)[*_ \t]*"
    r"(?:[,|•·(][^\n]*)?(?=\n)"
)
_LOCATION = re.compile(
    r"^[\s*_>|#-]*(?:job\s+)?(?:location|based in|where|city|office|work location|territory)s?"
    r"(?:[*_]*\s*[:=|]|[*_#]*[ \t]*\n)\s*(.{2,80})$",
    re.I | re.M,
)


def is_posting(text: str, amounts: int) -> bool:
    """True where a text with so many amounts of money speaks as job posts do: to those who may apply, of one pay."""
    if amounts > _MOST_AMOUNTS or len(_QUESTION.findall(text)) > _MOST_QUESTIONS:
        return False
    words = {word.casefold() for word in phrase("post_word").findall(text)}
    if len(words) >= _LEAST_SIGNED and phrase("post_sign").search(text, 0, _EARLY):
        return True
    return len(words) >= _LEAST_WORDS and len(phrase("post_address").findall(text)) >= _LEAST_ADDRESS


def posting_role(text: str, tagger: Tagger) -> Tag | None:
    """The job that a post says it is for: on a labelled line ("Position: ..."), or in "is hiring a ..."."""
    for found in _POST.finditer(text, 0, _EARLY):
        if own := whole(text, *found.span(1)):
            return own
    for found in _HIRES.finditer(text, 0, _EARLY):
        tags = tagger.of("role", found.end(), min(len(text), found.end() + _REACH))
        if tags and tags[0].weight >= _LEAST and "\n" not in text[found.end() : tags[0].start]:
            return tags[0]
    return None


def posting_company(text: str, tagger: Tagger, titles: Sequence[Span]) -> Tag | None:
    """The employer of a job post: from its title, a labelled line, or "X is seeking", "join X", "About X"."""
    after = _after_title(text, tagger, titles)
    if after and is_proper(text, text[slice(*after)]) and (named := _tag(text, *after)):
        return named
    return (
        _under_title(text, tagger, titles)
        or _over_place(text, tagger)
        or next(_introduced(text, tagger), None)
        or _often_named(text, tagger)
    )


def _tag(text: str, start: int, end: int) -> Tag | None:
    written = text[start:end].rstrip(" .,'’*_").removesuffix("'s").removesuffix("’s")
    if len(written) < 2 or phrase("no_employer").match(written):
        return None
    return Tag("company", written, start, start + len(written), written)


def _names(tagger: Tagger, span: Span, *fields: str) -> bool:
    """True where a stretch of text names one of the fields."""
    return any(tagger.of(field, *span) for field in fields)


def _after_title(text: str, tagger: Tagger, titles: Sequence[Span]) -> Span | None:
    """The name behind the job in a title."""
    for start, end in titles:
        role = next((tag for tag in tagger.of("role", start, end) if tag.weight >= 0.5), None)
        found = _AFTER_TITLE.match(text, role.end, end) if role else None
        if role is None and (start, end) == titles[0]:
            found = _LAST_PART.fullmatch(text, start, end)
        if found and not _names(tagger, found.span(1), "city", "country", *(() if role else ("role",))):
            return found.span(1)
    return None


def _under_title(text: str, tagger: Tagger, titles: Sequence[Span]) -> Tag | None:
    """The name on the line right under the line with the job's title."""
    for title, under in itertools.pairwise(titles):
        adjoin = not text[title[1] : under[0]].strip(" \n#*_=-")
        name = adjoin and tagger.of("role", *title) and _ALONE.fullmatch(text, *under)
        capitals = text[slice(*under)].isupper() and " " in text[slice(*under)].strip()
        proper = name and not capitals and is_proper(text, text[slice(*under)])
        if proper and not _names(tagger, under, "role", "city", "country"):
            return _tag(text, *under)
    return None


def registered_under(text: str, tagger: Tagger, title: Span) -> Tag | None:
    """The employer whose registered name is the whole line under a title with a job ("Acme Foods Pvt. Ltd.")."""
    found = _REGISTERED.match(text, title[1])
    if found is None or not tagger.of("role", *title):
        return None
    named = [tag for tag in tagger.of("company", *found.span(1)) if tag.start == found.start(1)]
    return named[0] if named else None


def _over_place(text: str, tagger: Tagger) -> Tag | None:
    """The name on the line over the first line that is a place ("Denver, CO")."""
    for place, _ in _place_lines(text, tagger)[:1]:
        above = text.rfind("\n", 0, place)
        name = _LINE.search(text, 0, max(above, 0))
        if (
            name
            and _ALONE.fullmatch(text, *name.span(1))
            and not _names(tagger, name.span(1), "role", "city", "country")
        ):
            return _tag(text, *name.span(1))
    return None


def _introduced(text: str, tagger: Tagger) -> Iterator[Tag]:
    """Names that the opening labels, lets seek somebody or asks to join."""
    for pattern in (_LABELLED, _SEEKING, _JOIN, _IS_A, _AS_A_JOB_AT, _DOES):
        for found in pattern.finditer(text, 0, _EARLY):
            tag = _tag(text, *found.span(1))
            if tag and not _names(tagger, (tag.start, tag.end), "role", "city") and not _is_country(tagger, tag):
                yield tag


def _is_country(tagger: Tagger, tag: Tag) -> bool:
    """ "Join Singapore's leading builder": no more than the name of a country."""
    return any((one.start, one.end) == (tag.start, tag.end) for one in tagger.of("country", tag.start, tag.end))


def _often_named(text: str, tagger: Tagger) -> Tag | None:
    """The company that the text names most, at least twice."""
    named = Counter(tag.written for tag in tagger.of("company", 0, len(text)) if tag.weight >= _SURE)
    if not named:
        return None
    name, count = max(named.items(), key=lambda item: (item[1], item[0]))
    at = text.find(name)
    return _tag(text, at, at + len(name)) if count > 1 and at >= 0 else None


def posting_city(text: str, tagger: Tagger) -> Tag | None:
    """The one city of the lines that name the location of a job post, or of the opening lines that are a place."""
    places = [found.span(1) for found in _LOCATION.finditer(text)] or _place_lines(text, tagger)
    cities = [{tag.value: tag for tag in tagger.of("city", *span)} for span in places]
    named = [some for some, span in zip(cities, places, strict=True) if some or tagger.of("country", *span)]
    if not any(named) or any(some.keys() != named[0].keys() for some in named):
        return None
    return next(iter(named[0].values())) if len(named[0]) == 1 else None


def _place_lines(text: str, tagger: Tagger) -> list[Span]:
    """Opening lines such as "Denver, CO (Hybrid)"."""
    lines = (found.span(1) for found in _PLACE_LINE.finditer(text, 0, _OPENING))
    return [span for span in lines if any(tag.start == span[0] for tag in tagger.of("city", *span))]
