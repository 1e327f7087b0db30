"""The titles of a document, and what they name."""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence

from extract.about.fields_of_work import fields_of_work, taught
from extract.about.role_words import is_senior
from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.about.two_names import called_twice
from extract.generic import is_generic
from extract.money.ranges import read_amounts
from extract.phrases import alternatives, phrase
from extract.records import Block, Document
from extract.scopes import Span
from vocabulary.roles import soc_code

_FRONT_MATTER = re.compile(r"title\s*[:=]\s*[\"']?([^\n\"']+)", re.I)
# "editor: Jane Doe", "Q1. What does a nurse earn?": a line of front matter or one question of several is no title.
_KEYED = re.compile(r"[a-z]\w*\s?:\s|[\s*_#]*Q(?:uestion)?\s?\d{0,2}\s?[.:)-]")
_ADDRESS = re.compile(
    rf"\b{alternatives('premises')}[\s-](?:no\.?\s?)?[#\d]"
    rf"|\b\d[\w/-]{{0,6}},? (?:[A-Z][\w.]* ){{1,3}}{alternatives('street')}\b",
    re.I,
)
_BY = re.compile(r"(?:(?:written|reviewed) )?by:?|authors?:?", re.I)
_BYLINE = re.compile(r"(?:(?:written|reviewed|posted|published|edited|authored) )?by:? [A-Z]", re.I)
_ASKED = re.compile(r"\b(?:what|how|why|as|that) (?:an?|the|one|this) \Z", re.I)
_TELLS = re.compile(r"\s(?:sees?|saw|says?|said|knows?|thinks?|wants?|told|tells?|explains?|found|noticed)\b", re.I)
_TOLD_BY = re.compile(r"\b(?:by|from|ask|asked|according to|confessions of|notes from) (?:an? |the )\Z", re.I)
# "Is a BCA or a CA better?", "CA vs CMA": one of two that are compared, whether the other is known or not.
_OR = re.compile(r"\b(?:or|vs\.?|versus|v/s) (?:an? |the )?\Z", re.I)
_OR_ELSE = re.compile(r"(?: \w+)? (?:or|vs\.?|versus|v/s) (?:an? |the )?[A-Z]")
_TO = re.compile(r"\bto (?:the|our|an?) \Z", re.I)
# "Bangalore and Mumbai": the city of a list, whether its other names are known or not.
_LISTED = re.compile(r"[A-Z][a-z]+(?: and| &| vs\.?| or|/)\s?\Z")
_REACH = 24
_EARLY_BLOCKS = 15
_TITLE_BLOCKS = 3
_LONGEST_TITLE = 130
_LONGEST_OPENING = 200
_FIELD_TITLES = 3
_LONGEST_NAME = 4
_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATE = re.compile(
    r"(?:(?:published|updated|posted)(?: on)?:? )?"
    rf"(?:{_MONTH} \d\d?,? \d{{4}}|\d\d? {_MONTH},? \d{{4}}|\d{{4}}-\d\d-\d\d)",
    re.I,
)


def title_spans(document: Document) -> list[Span]:
    """The spans of the document's title, its first headings and its first short lines; else of its opening."""
    early, text = document.blocks[:_EARLY_BLOCKS], document.text
    dated = _before_dates(text, early)
    headed = [block for block in early if block.kind == "heading" and not _says_else(text, block)]
    headed = [block for block in headed if block not in dated]
    # Whatever its level, the first one stands over the whole.
    headings = headed[:1] + sorted(headed[1:], key=lambda block: (block.level > 2, block.start))
    spans = [*_title(document), *(span for block in early if (span := _front_matter_title(text, block)))]
    spans += [(block.start, block.end) for block in headings[:_TITLE_BLOCKS]]
    short = [block for block in early[:_TITLE_BLOCKS] if block not in dated and _is_title_like(text, block)]
    spans += [(block.start, block.end) for block in short]
    return spans or [
        (block.start, min(block.end, block.start + _LONGEST_OPENING)) for block in early[:1] if block.kind != "table"
    ]


def top_titles(spans: Sequence[Span]) -> list[Span]:
    """The document's title and the line that stands first in it, of its `title_spans`."""
    return list(dict.fromkeys([*spans[:1], *sorted(spans)[:1]])) if spans else []


def _before_dates(text: str, early: Sequence[Block]) -> list[Block]:
    """The short lines under the title that a date follows or a "By" stands over: authors and publishers."""
    authors = [below for over, below in itertools.pairwise(early) if _BY.fullmatch(text, over.start, over.end)]
    return authors + [
        block
        for block, following in itertools.pairwise(early[1:])
        if len(text[block.start : block.end].split()) <= _LONGEST_NAME
        and _DATE.fullmatch(text[following.start : following.end].strip(" *_"))
        and not phrase("pay").search(text, block.start, block.end)
    ]


def _says_else(text: str, block: Block) -> bool:
    """True of a line of front matter, of an address and of one that names the author."""
    told = _FRONT_MATTER.match(text, block.start) or _BYLINE.match(text, block.start, block.end)
    return bool(told or _ADDRESS.search(text, block.start, block.end))


def _title(document: Document) -> list[Span]:
    at = document.text.find(document.title) if document.title else -1
    return [(at, at + len(document.title))] if document.title and at >= 0 else []


def _is_title_like(text: str, block: Block) -> bool:
    """A short line at the top that is no sentence, no address and no author's."""
    short = (
        block.kind == "paragraph" and block.end - block.start <= _LONGEST_TITLE and text[block.end - 1] not in ".:;,"
    )
    if short and (_KEYED.match(text, block.start) or _says_else(text, block)):
        return False
    return short and not any(amount.certain for amount in read_amounts(text, block.start, block.end))


def _front_matter_title(text: str, block: Block) -> Span | None:
    found = _FRONT_MATTER.match(text, block.start, block.end)
    return found.span(1) if found else None


def from_titles(tagger: Tagger, spans: Sequence[Span], field: str, floor: float) -> Tag | None:
    """The one value that the first title which names the field has; tags must weigh at least `floor`."""
    for span in spans:
        found = [tag for tag in tagger.of(field, *span) if tag.weight >= floor and not _is_boss(tagger.text, tag)]
        named = tagger.of(field, *span) if field in ("city", "company") and found else found
        if called := called_twice(tagger, found) if field == "role" else None:
            return called
        if len({tag.value for tag in named}) > 1:
            return None
        if found and field == "city" and _LISTED.search(tagger.text, max(0, found[0].start - _REACH), found[0].start):
            return None
        if found and not _says_little(found[0]):
            return found[0]
    return None


def _is_boss(text: str, tag: Tag) -> bool:
    """ "Assistant to the CEO", "what a recruiter sees": a boss of whom the title is about, or who tells, or letters
    that others are compared with.
    """
    if tag.field != "role":
        return False
    before = max(0, tag.start - _REACH), tag.start
    tells = _ASKED.search(text, *before) and _TELLS.match(text, tag.end)
    if tag.written.isupper() and (_OR.search(text, *before) or _OR_ELSE.match(text, tag.end)):
        return True
    return bool(tells or _TO.search(text, *before) or _TOLD_BY.search(text, *before))


def field_of_titles(document: Document, spans: Sequence[Span]) -> Tag | None:
    """The job of the one field of work that the title names ("Nursing salaries"), unless it is one that is taught."""
    for start, end in spans[:_FIELD_TITLES]:
        if _asks_else(document.text, start, end):
            continue
        named = fields_of_work(document.text, start, end)
        if named or taught(document.text, start, end):
            return named[0] if len(named) == 1 else None
    return None


def _asks_else(text: str, start: int, end: int) -> bool:
    """ "What is the Accounting T-Level?": a question of several, which asks for no pay."""
    return text[start:end].rstrip(" *_").endswith("?") and not phrase("pay").search(text, start, end)


def _says_little(tag: Tag) -> bool:
    if tag.field != "role":
        return False
    *rungs, head = tag.value.split()
    # An architect is one by himself, and no engineer of everything.
    return is_generic(head) and not soc_code(tag.value) and all(is_senior(word.casefold()) for word in rungs)
