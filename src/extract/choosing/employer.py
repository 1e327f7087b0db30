"""The employer that sentences before a figure name, where its own only speaks of "the company" or of who tells."""

from __future__ import annotations

import re

from extract.about.tagger import Tagger
from extract.choosing.choice import Choice, distinct
from extract.scopes import Passage

# "The company is offering ...", "It hires ...": of whom the sentences before speak.
_THE_COMPANY = re.compile(
    r"[\W_]*(?:in (?:20\d\d|addition|return|india)(?:,? )|meanwhile, |however, |now, )?"
    r"(?:(?:the|this)\s(?:[\w.-]+\s){0,2}?(?:company|firm|bank|airline|carrier|giant|major|group|start-?up|conglomerate"
    r"|retailer|automaker|carmaker|lender|unicorn|employer|chain|insurer|consultancy|multinational|platform)\b"
    r"|(?:in [A-Z]\w+,? )?the (?:new |hourly |starting |basic )?(?:rate|wage|minimum)s?"
    r" (?:will|is|rises?|goes|climbs?)\b"
    r"|its\s|it\s(?:(?:also|now|currently|typically|usually|reportedly|has|is|will|would)\s){0,2}"
    r"(?:pay|offer|hire|hiring|recruit|start|gives?\b|employ|promise|raise|pledge|announce|advertise|list|post))",
    re.I,
)
_OF_MINE = re.compile(r"\b(?:I|[Mm]y|me)\b")
_JOINED = re.compile(
    r"\bI(?:['’]m| am| was| have| had)? (?:just |then |first |later |now |finally )?"
    r"(?:joined|join|work(?:ed|ing)? (?:at|for|with)|moved to|switched to|started (?:out )?(?:at|with)|went to|left for"
    r"|got (?:placed|hired|selected) (?:at|by|in|with)|(?:placed|hired|employed) (?:at|by|in)|interned (?:at|with))"
    r"\s+(?:the\s+)?[*_]*\Z"
)
_REACH = 60


def employer_before(tagger: Tagger, passage: Passage) -> Choice | None:
    """ "Acme grows. The firm pays ...", "I joined Acme in 2019. My first pay was ...": the employer of a passage."""
    place = passage.start, passage.amounts[0].start
    if _THE_COMPANY.match(tagger.text, *place):
        return _spoken_of(tagger, passage)
    return _joined(tagger, passage) if _OF_MINE.search(tagger.text, *place) else None


def _spoken_of(tagger: Tagger, passage: Passage) -> Choice | None:
    """The one company that the nearest sentence before names which names any."""
    before = [scope for scope in passage.scopes if scope.origin == "previous"]
    near = [scope for scope in before if scope.near]
    named = (distinct(tagger.of("company", scope.start, scope.end)) for scope in near or before)
    tags = next(filter(None, named), [])
    return Choice((tags[0],), "previous") if len(tags) == 1 else None


def _joined(tagger: Tagger, passage: Passage) -> Choice | None:
    """Whom the teller works for by the nearest sentence before that names companies."""
    for scope in passage.scopes:
        named = tagger.of("company", scope.start, scope.end) if scope.origin == "previous" and scope.near else ()
        if named:
            tags = [
                tag for tag in named if _JOINED.search(tagger.text, max(scope.start, tag.start - _REACH), tag.start)
            ]
            return Choice((tags[-1],), "previous") if tags else None
    return None
