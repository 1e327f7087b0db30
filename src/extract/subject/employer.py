"""The companies that a document names throughout."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.records import Document
from extract.subject.dominant import dominant

_LEAST_NAMED = 5
_MOST_NAMED = 0.7
# As sure as a capitalised name after "at" is.
_SURE = 0.7
_LONGEST_ABBREVIATION = 3
_LEGAL_FORM = re.compile(
    r",?\s+(?:limited|ltd\.?|inc\.?|llc|plc|pvt\.?(?: ltd\.?)?|corp\.?|corporation|gmbh|llp)$", re.I
)


def employers(document: Document, tagger: Tagger) -> list[str]:
    """Names of several words that the text uses for companies more than once, longest first."""
    counts = Counter(tag.written for tag in _companies(document, tagger))
    names = [name for name, count in counts.items() if count > 1 and len(name) > _LONGEST_ABBREVIATION and " " in name]
    return sorted(names, key=lambda name: (-len(name), name))


def employer_of(document: Document, tagger: Tagger) -> Tag | None:
    """The company that a document speaks of throughout, without its legal form."""
    named = [_without_legal_form(tag) for tag in _companies(document, tagger)]
    return dominant(named, _LEAST_NAMED, _MOST_NAMED) if len(named) >= _LEAST_NAMED else None


def _companies(document: Document, tagger: Tagger) -> Iterator[Tag]:
    for block in document.blocks:
        yield from (tag for tag in tagger.of("company", block.start, block.end) if tag.weight >= _SURE)


def _without_legal_form(tag: Tag) -> Tag:
    written = _LEGAL_FORM.sub("", tag.written)
    return replace(tag, value=_LEGAL_FORM.sub("", tag.value), written=written, end=tag.start + len(written))
