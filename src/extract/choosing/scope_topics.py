"""Which of the tags in a scope are what it is about."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from extract.about.role_words import is_senior, words
from extract.about.tag import Tag
from extract.about.tokens import key_of
from extract.choosing.choice import distinct, without_examples
from extract.choosing.passing import without_bracketed, without_left_out, without_passing
from extract.generic import is_generic
from extract.phrases import phrase
from extract.scopes import Scope

_RUNNING = ("heading", "caption", "previous")
_OVER = ("heading", "caption")
# "Acme Cabin Crew Salary", "3. Working at Acme: pay".
_BEGINNING = re.compile(r"[\W\d_]*")
_PAY_NAMED = re.compile(r"\b(?:salary|salaries|pay|payscale|compensation|packages?|ctc|stipend|wages?)\b", re.I)
# "What is the salary of a pilot in Acme?"
_AT = re.compile(r"\b(?:at|in|with|by|from)\s+(?:the\s+)?\Z", re.I)
# "How does Meta compare?", "And Amazon?"
_ASKED_ABOUT = re.compile(r"(?:\b(?:how|what) (?:about|do|does|is|are)|\band)\s+\Z", re.I)
_ASKED_OF = re.compile(r"[*_ \t]*(?:\?|:|\(|\Z|(?:in|per|as|for)\b)")
# Who tells of a market tells not of pay.
_MARKET = re.compile(r"\b(?:billion|trillion|market size|revenues?|cagr|gdp)\b", re.I)
# What a sentence says of a company that the next sentence goes on about.
_EMPLOYS = re.compile(
    r"\s+(?:(?:also|typically|usually|regularly|currently|generally|often) )?"
    r"(?:recruits?|hires?|pays?|offers?|employs|provides?|is (?:hiring|recruiting)|has (?:hired|opened))\b"
)
# "Freshers to leads", "entry-level vs experienced": a ladder and no rung of it.
_UP_TO = re.compile(r"[- ]?(?:levels?|salary|pay|engineers?)?[*_ ]*(?:to|vs\.?|versus|through|→|->)\s+[A-Za-z]", re.I)
_DASH_BEFORE = re.compile(r"\s[-–—|]\s[*_]*\Z")
_DASH_AFTER = re.compile(r"[*_]*(?:\s[-–—|]\s|,\s[A-Z]|\s\([A-Z])")
# "Associate 1", "Associate II (MBA)": a rung of a house that is called by its number.
_STEP = re.compile(
    r"[\s*_#]*(?:Associate|Analyst|Consultant|Manager) ?(?:[1-5]|I{1,3}|IV|V)\b(?: \([^()]*\))?[\s*_:#]*"
)
_BRACKET = re.compile(r"\([^()]*\)")
_LEAST = 0.4
_WORDS = re.compile(r"\w+")
_SCHOOL_REACH = 90
_MARKS = " \t#*_`:.\n"
_PARTED = re.compile(r"\(|:\s|\s[-–—|]\s")
# "A Senior Engineer's Perspective": who tells, and not whose pay is told.
_TELLS = re.compile(
    r"(?:['’]s|s['’])\s+(?:\w+\s+)?(?:perspective|view|journey|story|take|notes|diary|advice|playbook)\b", re.I
)
# In running words over a figure a name must be this sure, or be most of the words.
LEAST_OVER = {"company": 0.9, "industry": 0.9, "city": 0.6}


def kept(text: str, field: str, scope: Scope, tags: Sequence[Tag]) -> list[Tag]:
    """The tags of a field in a scope that are what it is about, as far as its words and its place tell."""
    sure = [tag for tag in tags if tag.weight >= _LEAST or _is_title(text, scope, tag)]
    sure = _OF_FIELD[field](text, scope, sure) if field in _OF_FIELD else sure
    if field == "company" and scope.origin == "previous":
        return [tag for tag in sure if begins(text, scope, tag) and _EMPLOYS.match(text, tag.end)]
    return _topics(text, field, scope, sure) if scope.origin in _RUNNING else sure


def _statistics(_: str, scope: Scope, tags: list[Tag]) -> list[Tag]:
    """ "The highest salaries" over a list compares its figures."""
    compared = scope.origin in _RUNNING
    return [tag for tag in tags if tag.value != "range" and not (compared and tag.weight <= _LEAST)]


def _companies(text: str, scope: Scope, tags: list[Tag]) -> list[Tag]:
    return [tag for tag in without_examples(text, tags) if not _is_of_school(text, scope, tag)]


def _cities(text: str, scope: Scope, tags: list[Tag]) -> list[Tag]:
    return without_left_out(text, _companies(text, scope, tags), scope.start)


def _levels(text: str, scope: Scope, tags: list[Tag]) -> list[Tag]:
    ladder = scope.origin in _OVER and any(_UP_TO.match(text, tag.end, scope.end) for tag in tags)
    return [] if ladder else tags


def _roles(text: str, scope: Scope, tags: list[Tag]) -> list[Tag]:
    if scope.origin == "previous":
        tags = [tag for tag in tags if not _are_hirers(tag)]
        return without_bracketed(text, without_passing(text, tags, (), scope.start), scope.start)
    if scope.origin == "heading":
        return _before_bracket(text, scope, [tag for tag in tags if not _TELLS.match(text, tag.end)])
    return tags


def _are_hirers(tag: Tag) -> bool:
    """ "Recruiters say": not those whose pay the next sentence tells."""
    return tag.written.endswith("s") and key_of(tag.written.split()[-1]) in words("hires")


def _attributions(text: str, scope: Scope, tags: list[Tag]) -> list[Tag]:
    of_market = scope.origin == "previous" and _MARKET.search(text, scope.start, scope.end)
    return [] if of_market else tags


_OF_FIELD: dict[str, Callable[[str, Scope, list[Tag]], list[Tag]]] = {
    "statistic": _statistics,
    "company": _companies,
    "city": _cities,
    "level": _levels,
    "role": _roles,
    "attribution": _attributions,
}


def _topics(text: str, field: str, scope: Scope, tags: Sequence[Tag]) -> list[Tag]:
    """In running words over the figure, those that are sure to be its topic."""
    least = LEAST_OVER.get(field, 0.0)
    sure = [tag for tag in tags if tag.weight >= least or _is_topic(text, scope, tag)]
    among = field == "company" and scope.origin == "heading" and len(distinct(sure)) < len(distinct(tags))
    return [tag for tag in sure if not among or begins(text, scope, tag)]


def _is_of_school(text: str, scope: Scope, tag: Tag) -> bool:
    """True of the place of a school: "Institute of Law, Pune"."""
    return bool(phrase("school_before").search(text, max(scope.start, tag.start - _SCHOOL_REACH), tag.start))


def _is_topic(text: str, scope: Scope, tag: Tag) -> bool:
    """Whether a name is most of the words, or the company that a heading about pay begins with."""
    if 2 * (tag.end - tag.start) >= scope.end - scope.start:
        return True
    heads = scope.origin == "heading" and tag.field == "company" and begins(text, scope, tag)
    if tag.field == "company" and _ASKED_ABOUT.search(text, scope.start, tag.start):
        return scope.origin == "heading" and text[tag.end : scope.end].rstrip(_MARKS).endswith("?")
    if scope.origin == "heading" and tag.field == "company" and _is_a_part(text, scope, tag):
        return True
    if scope.origin == "heading" and tag.field == "company" and _ASKED_OF.match(text, tag.end, scope.end):
        return bool(_AT.search(text, scope.start, tag.start) and _PAY_NAMED.search(text, scope.start, tag.start))
    return heads and bool(_PAY_NAMED.search(text, tag.end, scope.end))


def _is_a_part(text: str, scope: Scope, tag: Tag) -> bool:
    """ "Warehouse Associate - Amazon - Phoenix, AZ": a name alone between dashes, in the middle or behind a title."""
    before = _DASH_BEFORE.search(text, scope.start, tag.start)
    return bool(before and _DASH_AFTER.match(text, tag.end, scope.end))


def begins(text: str, scope: Scope, tag: Tag) -> bool:
    """Whether a scope begins with the words of a tag."""
    begins = _BEGINNING.match(text, scope.start, scope.end)
    return bool(begins and begins.end() == tag.start)


def _is_title(text: str, scope: Scope, tag: Tag) -> bool:
    """A heading that is nothing but a word which often is no job ("Judge", "Captain") names one, unless a rung."""
    alone = (
        tag.field == "role"
        and scope.origin in ("heading", "column", "caption")
        and _BRACKET.sub("", text[scope.start : scope.end]).strip(_MARKS) == tag.written
    )
    words = [key_of(word) for word in _WORDS.findall(tag.written)]
    if tag.field == "role" and _STEP.fullmatch(text, scope.start, scope.end):
        return True
    return alone and not is_generic(words[-1]) and not all(map(is_senior, words))


def _before_bracket(text: str, scope: Scope, tags: list[Tag]) -> list[Tag]:
    """A heading's bracket says its title in other words, and so does what follows a colon or a dash."""
    if len(tags) < 2:
        return tags
    parted = _PARTED.search(text, scope.start, scope.end)
    return [tag for tag in tags if not parted or tag.end <= parted.start()] or tags
