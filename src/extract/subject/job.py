"""The job that a document as a whole is about."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import cache

from extract.about.headed_fields import headed_job
from extract.about.overlaps import Overlaps
from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.blocks.money_lines import money_in
from extract.generic import is_generic
from extract.records import Block, Document, Source
from extract.scopes import Span
from extract.subject.dominant import dominant
from extract.subject.interns import interns_role
from extract.subject.posting import posting_role
from extract.subject.titles import field_of_titles, from_titles
from extract.subject.unheard import unheard_role
from vocabulary.roles import field_roles, standard_role

_LEAST_ROLES = 3
_MOST_ROLES = 0.6
_SURE = 0.9
_NAMED = 0.5
_LEAST_HEADS = 12
_MOST_HEADS = 0.7
_MOST_HEADINGS = 30
_LEAST_FIELDS = 3
_LEAST_WORK = 8
_MOST_FIELDS = 0.7
_MOST_WORK = 0.55
_WEIGHT = 0.6
# A longer text is counted in its first part alone.
_COUNTED = 100_000
_WORD = re.compile(r"\w+")


def job_of(document: Document, tagger: Tagger, source: Source, titles: list[Span], posting: bool) -> Tag | None:
    """The one job of the source, of the titles, of a job post, or else the one that the text mostly speaks of."""
    if source.role:
        return Tag("role", standard_role(source.role), 0, 0, source.role)
    titled = from_titles(tagger, titles, "role", 0.5)
    if titled and (titled.end <= titles[0][1] or not _is_of_section(document, tagger, titled)):
        return titled
    if posting and (posted := posting_role(document.text, tagger)):
        return posted
    if titled is None and not posting and (interns := interns_role(tagger, titles)):
        return interns
    field = _field_of(document, titles) if titled is None else None
    if field and (field.end <= titles[0][1] or not is_one_of_several(document, tagger, field)):
        return field
    if titled is None and (unheard := unheard_role(tagger, [*titles, *_headings(document)])):
        return unheard
    running = (block for block in document.blocks if block.kind != "table")
    named = [tag for block in running for tag in tagger.of("role", block.start, block.end) if tag.weight >= _NAMED]
    return _most_named(named) or _worked_in(document.text, named)


def _field_of(document: Document, titles: Sequence[Span]) -> Tag | None:
    """The job of the field of work that the titles name, or that the first of them is."""
    return field_of_titles(document, titles) or (headed_job(document.text, *titles[0]) if titles else None)


def _is_of_section(document: Document, tagger: Tagger, titled: Tag) -> bool:
    """True of the job of a heading beside which others name other jobs, or like which one before it has pay."""
    headings = [block for block in document.blocks if block.kind == "heading"]
    own = next((block for block in headings if block.start <= titled.start < block.end), None)
    like = next((block for block in headings if own and block.level == own.level), None)
    paid = own and like and like is not own and money_in(document.text[like.start : own.start])
    return bool(paid) or is_one_of_several(document, tagger, titled)


def is_one_of_several(document: Document, tagger: Tagger, titled: Tag) -> bool:
    """True of a section's job where other sections are about other jobs."""
    headings = (block for block in document.blocks if block.kind == "heading")
    named = [tag for block in headings for tag in _headed(tagger, block)]
    return 2 * sum(titled.value in tag.value for tag in named) <= len(named)


def _headed(tagger: Tagger, block: Block) -> Iterator[Tag]:
    """The jobs that a heading names, or the one of the field of work that it is."""
    named = [tag for tag in tagger.of("role", block.start, block.end) if tag.weight >= _SURE]
    job = None if named else headed_job(tagger.text, block.start, block.end)
    yield from [job] if job else named


def _headings(document: Document) -> list[Span]:
    headings = (block for block in document.blocks if block.kind == "heading")
    return [(block.start, block.end) for block in itertools.islice(headings, _MOST_HEADINGS)]


def _most_named(named: Sequence[Tag]) -> Tag | None:
    """The title that most of the titles are, or the head alone ("teachers") that the text is full of."""
    roles = [tag for tag in named if tag.weight >= _SURE or not is_generic(tag.value)]
    most = dominant(roles, _LEAST_ROLES, _MOST_ROLES) if len(roles) >= _LEAST_ROLES else None
    most = most if most and most.weight >= _SURE and _is_spelt_out(most, roles) else None
    often = dominant(named, _LEAST_HEADS, _MOST_HEADS) if len(named) >= _LEAST_HEADS else None
    return most or (often if often and often.weight < _SURE and not is_generic(often.value) else None)


def _is_spelt_out(most: Tag, named: Sequence[Tag]) -> bool:
    """False of a title that the text has in letters alone: "CA" is an exam as well."""
    return any(not tag.written.isupper() for tag in named if tag.value == most.value)


def _worked_in(text: str, named: Sequence[Tag]) -> Tag | None:
    """The job of the field of work ("data engineering") that the text is full of, unless it is full of other jobs."""
    fields = list(_fields(text[:_COUNTED], Overlaps(named)))
    field = dominant(fields, _LEAST_FIELDS, _MOST_FIELDS) if len(fields) >= _LEAST_FIELDS else None
    if field is None:
        return None
    titles = [tag for tag in named if tag.weight >= _SURE or tag.value == field.value]
    own = sum(tag.value.endswith(field.value) for tag in [*titles, *fields])
    return field if own >= max(_LEAST_WORK, _MOST_WORK * (len(titles) + len(fields))) else None


@cache
def _work() -> tuple[tuple[str, str, str], ...]:
    """The last word of each field of work, the field and its job, the longest first."""
    longest = sorted(field_roles().items(), key=lambda item: -len(item[0]))
    return tuple((_WORD.findall(name)[-1], name, role) for name, role in longest)


def _fields(text: str, titles: Overlaps) -> Iterator[Tag]:
    """The fields of work that the text speaks of, none that is a part of a title."""
    folded = text.casefold()
    if len(folded) != len(text):
        return
    ends: set[int] = set()
    words = set(_WORD.findall(folded))
    for end, name, role in _work():
        if end not in words or folded.count(name) < _LEAST_FIELDS:
            continue
        for found in re.finditer(rf"\b{re.escape(name)}\b", folded):
            tag = Tag("role", role, *found.span(), text[slice(*found.span())], weight=_WEIGHT)
            # "Travel nursing" is no nursing.
            if found.end() not in ends and not titles.touch(tag):
                ends.add(found.end())
                yield tag
