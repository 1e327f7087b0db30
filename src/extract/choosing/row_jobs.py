"""Jobs that no vocabulary has, in a row of others with their pay: "bakers $40,000, officiants $30,000"."""

from __future__ import annotations

import re

from extract.about.role_labels import UNHEARD
from extract.about.role_words import may_lead, standard, words
from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.about.tokens import key_of
from extract.scopes import Span

_ROW = re.compile(
    r"[\s,;]*(?:(?:and|but|while|whereas)\s+)?(?:(?:the|their|his|her|our|most)\s+)?"
    r"((?:[A-Za-z][\w&/-]*\s){0,3}[a-z][a-z-]+(?:ers|ors|ists|ians|ants|men))"
    r"(?:\s+(?:can|may|typically|usually|often|earn|make|get|draw|receive|are (?:paid|at|on)|(?:take|bring) home"
    r"|around|about|roughly|nearly|some)){0,4}[\s(:–-]*"
)
_OFTEN = r"(?:(?:can|may|could|will|typically|usually|often|generally|now|also|still|then|really) ){0,2}"
_EARN = r"(?:earn|make|clear|draw|get(?: paid)?|are paid|take home|bring (?:in|home)|pull in|start (?:at|on|around))"
_ABOUT = (
    r"(?:\s(?:about|around|roughly|nearly|some|between|from|up to|upwards of|over|at least|an average(?: of)?)){0,2}"
)
# "Crop dusters can clear about", right before an amount.
_EARNERS = re.compile(
    r"(?:\A|[,;:–—]\s|\b(?=while|whereas|but|and|as))(?:(?:while|whereas|but|and|as)\s)?[\s*_]*"
    r"(?:(?:the|most|many|some|experienced|good|top|new|full-time|part-time) ){0,2}"
    r"((?:[A-Za-z][\w&/-]*\s){0,2}[A-Za-z][a-z-]+(?:ers|ors|ists|ians|ants|men))[*_]*\s"
    rf"{_OFTEN}{_EARN}{_ABOUT}[\s*_~]*\Z"
)
# "A wig maker with 20 years gets".
_EARNER = re.compile(
    r"(?:\A|[,;:–—.?!]\s|[\"“])[\s*_]*An?\s"
    r"((?:[A-Za-z][\w&/-]*\s){0,2}[a-z-]{2,}(?:er|or|ist|ian|ant|man))[*_]*\s"
    r"(?:(?:with|in|at|of|from) [^,;:₹$£€]{2,40}\s)?(?:can |may |typically |usually |often |now ){0,2}"
    r"(?:earns?|makes?|clears?|draws?|gets?(?: paid)?|is paid|takes? home|charges?|brings? (?:in|home))"
    rf"{_ABOUT}[\s*_~]*\Z"
)
# "Associate 6.5k, senior associate 7.5k, avp around 8.5k": the rungs of a house.
_RANKS = re.compile(
    r"(?:[:,;]\s|\band\s)[\s*_]*"
    r"((?:senior |first |executive )?(?:associate|analyst|[asf]?vp\d?|director|partner|manager))[*_]*"
    rf"{_ABOUT}[\s*_~:]*\Z",
    re.I,
)
# "First-year FOs earn about": somebody, by a word that is not known.
_SOMEBODY = re.compile(rf"\b[\w-]+s[*_]*\s{_OFTEN}{_EARN}{_ABOUT}[\s*_~]*\Z")
# What the two patterns above end with: a quick look before they are tried.
_LAST = re.compile(
    r"(?:earns?|makes?|clears?|draws?|gets?|charges?|brings?|takes?|paid|home|in|start|at|on|about|around|roughly|nearly|some|between|from|to|of|over"
    r"|least|average|associate|analyst|vp\d?|director|partner|manager)\Z",
    re.I,
)
_MARKS = "*_~: \t\n\r\f\v\u00a0"
_LONGEST_END = 40
_REACH = 120
_OTHERS = ("role", "city", "country", "company", "industry", "segment", "level")


def row_job(tagger: Tagger, lead: Span) -> Tag | None:
    """The job by its form in the words between one amount and the next, where these hold nothing else."""
    found = _ROW.fullmatch(tagger.text, *lead)
    if found is None or any(tagger.of(field, *lead) for field in _OTHERS):
        return None
    return _job(found.span(1), found[1])


def earners(tagger: Tagger, lead: Span) -> Tag | None:
    """The job by its form of those who earn an amount: the words before it end with that."""
    words = tagger.text[max(lead[0], lead[1] - _REACH) : lead[1]]
    if not _may_say_who(words):
        return None
    if rank := _RANKS.search(words):
        start, written = lead[1] - len(words) + rank.start(1), rank[1]
        return Tag(
            "role", standard(written.upper() if "vp" in written else written), start, start + len(written), written
        )
    found = _EARNERS.search(words) or _EARNER.search(words)
    start = max(lead[0], lead[1] - _REACH) + found.start(1) if found else 0
    span = (start, start + len(found[1])) if found else (0, 0)
    if found is None or any(tagger.of(field, *span) for field in _OTHERS):
        return None
    return _job(span, found[1])


def _may_say_who(words: str) -> bool:
    """Whether words end with one that a verb of earning or a rung may end with."""
    last = words[-_LONGEST_END:].rstrip(_MARKS).rpartition(" ")[2]
    return bool(_LAST.search(last))


def are_somebodys(text: str, lead: Span) -> bool:
    """Whether the words before an amount end by saying who earns it, be it in an unknown word."""
    return bool(_SOMEBODY.search(text, max(lead[0], lead[1] - _REACH), lead[1]))


def _job(span: Span, written: str) -> Tag | None:
    head = key_of(written.split()[-1])
    none = any(head in words(means) for means in ("no job", "no person", "of a trade"))
    if none or not all(map(may_lead, written.split())):
        return None
    return Tag("role", standard(written), *span, written, weight=UNHEARD)
