"""The companies that a document names throughout."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from extract.about import company_cells
from extract.about.companies import known_companies
from extract.about.labels import header_field
from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.records import Document
from extract.scopes import Span
from extract.subject.dominant import dominant
from extract.subject.firm import SYSTEMS
from extract.subject.heads_of_posts import named_in_heads
from extract.subject.unheard_employers import unheard_employers
from vocabulary.names import attributions

_LEAST_NAMED = 5
_MOST_NAMED = 0.7
# As sure as a capitalised name after "at" is.
_SURE = 0.7
_LONGEST_ABBREVIATION = 3
_SHORTEST_WORD = 5
_LONGEST_NAME = 40
_AROUND = 80
# "Pay of nurses | Acme Careers", "Pay of nurses - Acme": who publishes it.
_PUBLISHER = re.compile(r"\s[|–—-]\s(?!.*\b(?:Guide|Pay|Salary|Salaries)\b)(?:[A-Z][\w&.'’]*\s?){1,3}\s*\Z")
_SCHOOLING = re.compile(
    r"\b(?:institutes?|academy|college|courses?|diplomas?|certifications?|training|admissions?|enrol\w*|faculty|campus"
    r"|alumni|students?|placements?|batch(?:es)?|curriculum|trainees|learners?|classes)\b",
    re.I,
)
# "..., Acme Draw CC, Acme Paint": the rest of an item of a list.
_TOOL = re.compile(r"(?: [A-Z][\w.+-]*){1,3}(?=,|\s*$)", re.M)
_PLAIN_WORD = re.compile(r"\b[a-z]{5,}\b")
_NAME = re.compile(r"[A-Z][\w&'’.-]*(?: (?:of|and|&|the|[A-Z][\w&'’.-]*)){0,4}")
_LEGAL_FORM = re.compile(
    r",?\s+(?:limited|ltd\.?|inc\.?|llc|plc|pvt\.?(?: ltd\.?)?|corp\.?|corporation|gmbh|llp)$", re.I
)


def employers(document: Document, tagger: Tagger, titles: Sequence[Span]) -> list[str]:
    """Names that the text uses for companies, longest first: those of several words that it has more than once, and
    those in a column of companies.
    """
    counts = Counter(tag.written for tag in _companies(document, tagger))
    names = {name for name, count in counts.items() if count > 1 and len(name) > _LONGEST_ABBREVIATION and " " in name}
    names = {name for name in names if not _teaches(document.text, name)} | set(unheard_employers(tagger, titles))
    names |= {name for name in named_in_heads(document, tagger) if not known_companies().exactly(name)}
    return sorted(names | set(_in_columns(document, tagger)), key=lambda name: (-len(name), name))


def _teaches(text: str, name: str) -> bool:
    """Whether what a text names mostly stands amid words of courses: it trains people and does not pay them."""
    places = [found.start() for found in re.finditer(re.escape(name), text)]
    around = (text[max(0, at - _AROUND) : at + len(name) + _AROUND] for at in places)
    return 2 * sum(bool(_SCHOOLING.search(words)) for words in around) > len(places)


def _in_columns(document: Document, tagger: Tagger) -> Iterator[str]:
    """The names under headers such as "Company", single words only where the text does not use them as words."""
    plain: set[str] | None = None
    for name in _named_in_columns(document, tagger):
        if " " not in name and plain is None:
            plain = set(_PLAIN_WORD.findall(document.text))
        if " " in name or (len(name) >= _SHORTEST_WORD and name.casefold() not in (plain or ())):
            yield name


def _named_in_columns(document: Document, tagger: Tagger) -> Iterator[str]:
    text = document.text
    for table in (block.table for block in document.blocks if block.table):
        headed = {cell.column for cell in table.cells if cell.header and _heads_companies(text[cell.start : cell.end])}
        for cell in table.cells:
            if cell.column in headed and not cell.header and cell.end - cell.start <= _LONGEST_NAME:
                own = company_cells.whole(text, cell.start, cell.end)
                name = _LEGAL_FORM.sub("", own.written) if own else ""
                several = len(tagger.of("company", cell.start, cell.end)) > 1
                if _NAME.fullmatch(name) and not several and not tagger.of("role", cell.start, cell.end):
                    yield name


def _heads_companies(header: str) -> bool:
    return header_field(header) == "company"


def employer_of(document: Document, tagger: Tagger) -> Tag | None:
    """The company that a document speaks of throughout, without its legal form."""
    named = [_without_legal_form(tag) for tag in _companies(document, tagger) if tag.value not in SYSTEMS]
    found = dominant(named, _LEAST_NAMED, _MOST_NAMED) if len(named) >= _LEAST_NAMED else None
    return None if found and _makes_tools(document.text, [tag for tag in named if tag.value == found.value]) else found


def _makes_tools(text: str, named: Sequence[Tag]) -> bool:
    """Whether a text has a name mostly in lists of things called by it ("Acme Draw, Acme Paint CC")."""
    return 2 * sum(bool(_TOOL.match(text, tag.end)) for tag in named) > len(named)


def employer_in_title(document: Document, tagger: Tagger, title: Span) -> Tag | None:
    """The one company of the title that the text has again and again, and hardly any other."""
    named = [tag for block in document.blocks for tag in tagger.of("company", block.start, block.end)]
    words = _PUBLISHER.sub("", document.text[slice(*title)])
    own = [tag for tag in named if re.search(rf"\b{re.escape(tag.written)}\b", words)]
    if not own or len({tag.value for tag in own}) > 1 or own[0].value in SYSTEMS:
        return None
    if own[0].value.casefold() in attributions():
        return None
    counts = {name: document.text.count(name) for name in {tag.written for tag in named}}
    often = counts[own[0].written] >= max(_LEAST_NAMED, _MOST_NAMED * sum(counts.values()))
    return own[0] if often and not _teaches(document.text, own[0].written) else None


def _companies(document: Document, tagger: Tagger) -> Iterator[Tag]:
    for block in document.blocks:
        yield from (tag for tag in tagger.of("company", block.start, block.end) if tag.weight >= _SURE)


def _without_legal_form(tag: Tag) -> Tag:
    written = _LEGAL_FORM.sub("", tag.written)
    return replace(tag, value=_LEGAL_FORM.sub("", tag.value), written=written, end=tag.start + len(written))
