"""The employer that sentences before a figure name, where its own only speaks of "the company" or of who tells."""

from __future__ import annotations

import re

from extract.about.tagger import Tagger
from extract.choosing.choice import Choice, distinct
from extract.phrases import alternatives
from extract.scopes import Passage

# "The company is offering ...", "It hires ...": of whom the sentences before speak.
_THE_COMPANY = re.compile(
    r"[\W_]*(?:in (?:20\d\d|addition|return|india)(?:,? )|meanwhile, |however, |now, )?"
    rf"(?:(?:the|this)\s(?:[\w.-]+\s){{0,2}}?(?:{alternatives('house')}|giant|major|group|platform)\b"
    r"|(?:in [A-Z]\w+,? )?the (?:new |hourly |starting |basic )?(?:rate|wage|minimum)s?"
    r" (?:will|is|rises?|goes|climbs?)\b"
    r"|its\s|it\s(?:(?:also|now|currently|typically|usually|reportedly|has|is|will|would)\s){0,2}"
    r"(?:pay|offer|hire|hiring|recruit|start|gives?\b|employ|promise|raise|pledge|announce|advertise|list|post))",
    re.I,
)
_OF_MINE = re.compile(r"\b(?:I|[Mm]y|me|[Hh]er|[Hh]is|[Ss]?[Hh]e)\b")
# "Starting pay: $2,350."
_FRAGMENT = re.compile(
    r"[\s*_]*(?:(?:starting|base|basic|monthly|gross|first|initial|total|the|take-home|in-hand) ){0,3}"
    r"(?:pay|salary|package|ctc|stipend|wage|compensation|offer)\s?(?:was|is|:|[–—-])?[\s*_]*",
    re.I,
)
_NOW = r"(?:(?:just|then|first|later|now|finally|currently|also) )?"
_JOINED = re.compile(
    rf"\b(?:I|[Ss]he|[Hh]e)(?:\b[^.;]{{2,60}}? and|['’](?:m|s|d|ve)| am| is| was| have| has| had)? {_NOW}"
    r"(?:joined|joins?|(?:work(?:s|ed|ing)?|employed|placed|hired)(?: as an? [\w ]{2,40}?)? (?:at|for|with|in|by)"
    r"|moved to|switched to|started (?:out )?(?:at|with)|went to|left for"
    r"|[^.;]{2,60}? to join|got (?:placed|hired|selected) (?:at|by|in|with)|interned (?:at|with))"
    r"\s+(?:the\s+)?[*_]*\Z"
)
# "... in Acme Clinic, Pune."
_THERE = re.compile(r",\s(?:in\s)?|\sin\s")
_REACH = 90


def employer_before(tagger: Tagger, passage: Passage) -> Choice | None:
    """ "Acme grows. The firm pays ...", "I joined Acme in 2019. My first pay was ...": the employer of a passage."""
    place = passage.start, passage.amounts[0].start
    if _THE_COMPANY.match(tagger.text, *place):
        return _spoken_of(tagger, passage)
    told = _OF_MINE.search(tagger.text, *place) or _FRAGMENT.fullmatch(tagger.text, *place)
    return _joined(tagger, passage) if told else None


def city_of(tagger: Tagger, employer: Choice) -> Choice | None:
    """The city that stands right behind an employer of the sentences before ("I joined Acme in Pune")."""
    tag = employer.tags[0]
    joined = employer.origin == "previous" and _JOINED.search(tagger.text, max(0, tag.start - _REACH), tag.start)
    found = _THERE.match(tagger.text, tag.end) if joined else None
    cities = tagger.of("city", found.end(), found.end() + _REACH) if found else ()
    return Choice((cities[0],), "previous") if found and cities and cities[0].start == found.end() else None


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
