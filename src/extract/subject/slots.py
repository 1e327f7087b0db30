"""The employer whom a title names in its place ("Working at Acme", "Acme Pay Guide") and the text speaks of."""

from __future__ import annotations

import re

from extract.about import employing
from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.proper import is_proper
from extract.scopes import Span
from extract.subject.no_employer import is_no_employer

_NAME = r"[A-Z][\w&'’]*[a-z][\w&'’]*(?: (?:&|[A-Z][\w&'’]*)){0,3}?"
_SLOT = re.compile(
    r"\b(?:[Ww]orking|[Ww]ork|[Jj]obs|[Cc]areers|[Ss]alar(?:y|ies)|[Pp]ay|[Ll]evels|[Ll]ife|[Ee]ngineers?)"
    rf" (?:at|inside) (?P<at>{_NAME})(?=\s*(?:[:|,(?–—-]|\Z| in\b| \d))"
    rf"|(?:\A\W*|[|:–—]\s|\s-\s)(?P<before>{_NAME}) (?:(?:Global|Total|Employee|Full|Complete|20\d\d) )?"
    r"(?:Negotiation|Compensation|Salar(?:y|ies)|Pay|[Pp]ay [Ss]cales?|Levels|Interview|Recruitment|Careers|Hiring"
    r"|Offer)\b"
)
_LEAST = 2


def employer_in_slot(tagger: Tagger, title: Span) -> Tag | None:
    """The name in the employer's place of a title, which the text elsewhere uses as that of one who employs."""
    for found in _SLOT.finditer(tagger.text[slice(*title)]):
        name = found["at"] or found["before"]
        at = title[0] + found.start("at" if found["at"] else "before")
        span = (at, at + len(name))
        if is_no_employer(tagger, span):
            continue
        employs = employing.employs(name)
        often = tagger.text.count(name) >= _LEAST and is_proper(tagger.text, name)
        if often and (employs.search(tagger.text, 0, title[0]) or employs.search(tagger.text, title[1])):
            return Tag("company", name, *span, name)
    return None
