"""Employers in the heads of a text's posts, one like the other: "2. Acme — Product Manager", "Cook at Grobble"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from extract.about import employing
from extract.about.companies import known_companies
from extract.about.tagger import Tagger
from extract.proper import is_proper
from extract.records import Block, Document
from extract.scopes import Span
from extract.subject.no_employer import is_no_employer

_LEAST = 3
_KNOWN = 1 / 3
_LONGEST = 120
_SURE = 0.5
_WORD = r"[A-Z0-9](?:[\w&]|['’.-](?=\w))*"
_NAME = rf"(?P<name>{_WORD}(?: (?:& |of |and )?{_WORD}){{0,4}})"
_DASH = r"[*_]*\s*(?:—|–|\s-|\||:|@|·)\s*[*_]*"
# One of these stands between the name and the job in either form.
_PARTED = re.compile(r"[—–|:@·]|\s-| at ")
_FIRST = re.compile(rf"[\s*_#]*(?:\d{{1,3}}[.)]\s*)?[*_]*{_NAME}{_DASH}(?P<job>\S[^\n]*)")
_LAST = re.compile(
    rf"[\s*_#]*(?:\d{{1,3}}[.)]\s*)?(?P<job>[^\n]*?\S)(?:{_DASH}|,? at ){_NAME}(?:,? (?:Ltd|Limited|Inc|LLC)\b\.?)?"
    r"[*_]*(?:,[^\n]*|\s\([^()\n]*\)|\s[|·–—-]\s[^\n]*)?"
)


def named_in_heads(document: Document, tagger: Tagger) -> set[str]:
    """The names beside the jobs in the heads of three posts or more, a third of which are known to employ."""
    names = {form: set(_names(document, tagger, form)) for form in (_FIRST, _LAST)}
    return {name for some in names.values() if _are_employers(document.text, some) for name in some}


def _names(document: Document, tagger: Tagger, form: re.Pattern[str]) -> Iterator[str]:
    for block in document.blocks:
        found = form.fullmatch(document.text, block.start, block.end) if _is_head(document.text, block) else None
        if found and _is_of_job(tagger, found.span("job")) and _is_name(tagger, found.span("name")):
            yield found["name"]


def _is_head(text: str, block: Block) -> bool:
    """True of a heading and of a short line that is no sentence, where they may have two parts."""
    short = block.end - block.start <= _LONGEST and text[block.end - 1] not in ".!?;,"
    headed = block.kind == "heading" or (block.kind == "paragraph" and short)
    return headed and _PARTED.search(text, block.start, block.end) is not None


def _is_of_job(tagger: Tagger, span: Span) -> bool:
    return any(tag.weight >= _SURE for tag in tagger.of("role", *span))


def _is_name(tagger: Tagger, span: Span) -> bool:
    name = tagger.text[slice(*span)]
    return not is_no_employer(tagger, span) and not name.isdigit() and is_proper(tagger.text, name)


def _are_employers(text: str, names: set[str]) -> bool:
    told = [name for name in names if known_companies().exactly(name) or name in employing.places(text)]
    return len(names) >= _LEAST and len(told) >= _KNOWN * len(names)
