"""The one firm that a text is about: its title names it as one that pays, and the text speaks of hardly any other."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from extract.about import employing
from extract.about.companies import known_companies
from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.proper import is_proper
from extract.records import Document
from extract.scopes import Span
from extract.subject.tools import ON_TOOLS
from vocabulary.names import attributions

# What a title says of the firm behind its name: "Acme Data Engineer Salary", "Acme hiring drive".
_PAID = re.compile(
    r"(?:['’]s?)?\s(?:[\w/&()'’.+-]+\s){0,4}?(?:salar(?:y|ies)|pay(?:s|ing|scale)?|wages?|compensation|package|stipend|ctc"
    r"|interview|recruitment|careers?|jobs?|hiring|levels|offer|negotiation|notification|vacanc(?:y|ies)|internship"
    r"|employees|workers|staff|freshers|onboarding)\b",
    re.I,
)
# And what it says of nothing but a firm.
_HIRES = re.compile(
    r"(?:['’]s?)?\s(?:[\w/&()'’.+-]+\s){0,4}?(?:negotiation|recruitment|hiring|offer|onboarding|employees|levels)\b",
    re.I,
)
_AT = re.compile(r"\b(?:at|in|with|for|inside|joining|join|by)\s(?:the\s)?\Z", re.I)
_OTHER = re.compile(
    r"\b(?:like|such as|vs\.?|versus|beyond|after|former|ex|from|than|not|without|rivals?)[\s-]\Z", re.I
)
# What a whole trade works in, so that texts about it name it again and again.
SYSTEMS = frozenset(("NHS", "NHS England", "Indian Army", "Indian Navy", "Indian Air Force"))
_REACH = 24
_LEAST_SLOT = 2
_LEAST_NAMED = 3
_SHARE_SLOT = 0.4
_SHARE = 0.5


def firm_in_title(document: Document, tagger: Tagger, titles: Sequence[Span]) -> Tag | None:
    """The one company of a title that the text names most often and says to employ people."""
    named = [tag for block in document.blocks for tag in tagger.of("company", block.start, block.end)]
    counts = Counter(tag.value for tag in named)
    for span in titles:
        own = tagger.of("company", *span) or _before_job(tagger, span)
        if len({tag.value for tag in own}) != 1 or not _may_be_firm(tagger, span, own[0]):
            continue
        count, all_named = counts[own[0].value], counts.total()
        names = {tag.written for tag in named if tag.value == own[0].value}
        spoken = not names.isdisjoint(employing.places(tagger.text))
        hires = _HIRES.match(tagger.text, own[0].end, span[1])
        asked = hires or (_is_asked_for(tagger.text, span, own[0]) and (spoken or not _is_doubtful(own[0])))
        if asked and count >= _LEAST_SLOT and count >= _SHARE_SLOT * all_named:
            return own[0]
        if spoken and count >= _LEAST_NAMED and count >= _SHARE * all_named:
            return own[0]
    return None


def _before_job(tagger: Tagger, title: Span) -> list[Tag]:
    """ "ISRO Scientist Salary": the known company that the first job of a title begins with."""
    jobs = tagger.of("role", *title)
    first = jobs[0].written.partition(" ")[0] if jobs and " " in jobs[0].written else ""
    known = known_companies().exactly(first) if first[:1].isupper() else None
    of_tool = bool(jobs) and ON_TOOLS.search(jobs[0].written)
    if known is None or known.skill or known.wordlike or of_tool:
        return []
    return [Tag("company", known.name, jobs[0].start, jobs[0].start + len(first), first)]


def _may_be_firm(tagger: Tagger, title: Span, tag: Tag) -> bool:
    """False of a trade's whole system, of those whom others are compared with, and of plain words."""
    if tag.value in SYSTEMS or not is_proper(tagger.text, tag.written):
        return False
    return not _OTHER.search(tagger.text, max(title[0], tag.start - _REACH), tag.start)


def _is_doubtful(tag: Tag) -> bool:
    """True of names that are a source's or a skill's as well."""
    known = known_companies().exactly(tag.written)
    return tag.value.casefold() in attributions() or (known is not None and known.skill)


def _is_asked_for(text: str, title: Span, tag: Tag) -> bool:
    """Whether a title asks for the pay of those whom the firm employs."""
    at = _AT.search(text, max(title[0], tag.start - _REACH), tag.start)
    return bool(at) or bool(_PAID.match(text, tag.end, title[1]))
