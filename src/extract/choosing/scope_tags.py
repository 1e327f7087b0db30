"""The tags of a field in a scope, by what it is the label of and where it stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.about import roles
from extract.about.fields_of_work import fields_of_work, work_begun_with
from extract.about.headed_fields import headed_job
from extract.about.labels import Label
from extract.about.states import is_state_too
from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.about.tokens import key_of
from extract.choosing.choice import distinct
from extract.choosing.scope_topics import LEAST_OVER, begins, kept
from extract.phrases import phrase
from extract.scopes import PART, Scope
from vocabulary.roles import role_heads

_NTH = re.compile(r"[\s*_]*(\d{1,2})(?:(?:th|st|nd|rd)?\b|%)(?!\s*[-–])")
_OVER = ("heading", "caption")
_BESIDE = ("row", "column")
_LEAST = 0.4
_LONGEST_TOPIC = 240
_LONGEST_NAME = 5
_LONGEST_FIELD = 40
_LONGEST_LETTERS = 5
_ALIKE = 5
_MARK = 3
_FIRST_LINE = re.compile(r"[*_#: \t]*\n\s*([^\n]{1,120})")
_MARKS = " \t#*_`:.\n"
_NAME_LINKS = ("of", "and", "&", "/")


def scope_label(tagger: Tagger, scope: Scope) -> Label | None:
    """A scope that is known to name a field, read as the label of that."""
    named = scope.label and scope.label not in ("segment", "skill", PART)
    return Label(tagger, str(scope.label), scope.start, scope.end) if named else None


def scope_tags(tagger: Tagger, field: str, scope: Scope, label: Label | None, percentiles: bool) -> list[Tag]:
    """The tags of a field that a scope may give to a figure; `label` is what it names as a whole.

    `percentiles` is true in a table of percentiles.
    """
    if field == "industry" and scope.label != "industry" and scope.origin in ("row", "column"):
        return [tag for tag in tagger.of(field, scope.start, scope.end) if tag.weight >= LEAST_OVER[field]]
    if field == "statistic" and scope.origin in _BESIDE and percentiles and (nth := _percentile(tagger.text, scope)):
        return [nth]
    if field == "role" and scope.label == "experience":
        return _titles_among_years(tagger, scope)
    if field == "industry" and scope.origin == "heading" and scope.label != field:
        # What a section is about is mostly a field of work, and its figures are those of jobs in any industry.
        return []
    if _names_something_else(field, scope) or _is_no_topic(tagger, field, scope):
        return []
    tags = _named(tagger, field, scope, label)
    if field == "city" and scope.label in ("country", "state"):
        # Among states "New York" is the state.
        tags = [tag for tag in tags if not is_state_too(tag)]
    return kept(tagger.text, field, scope, tags)


def scope_fields(tagger: Tagger, scope: Scope, percentiles: bool) -> frozenset[str]:
    """The fields that `scope_tags` may have tags of: by its words, as a label, a percentile, or a heading of work."""
    fields = tagger.fields(scope.start, scope.end)
    if scope.label:
        fields |= {scope.label}
    if scope.origin in ("heading", "previous"):
        fields |= {"role"}
    return fields | {"statistic"} if percentiles and scope.origin in _BESIDE else fields


def _names_something_else(field: str, scope: Scope) -> bool:
    if scope.label in ("country", "state"):
        return field == "role"
    if scope.label == "company" and field == "segment":
        return True
    if scope.label == "skill" and field == "role":
        return True
    return scope.label in ("segment", "skill") and field in ("company", "industry", "city")


def _titles_among_years(tagger: Tagger, scope: Scope) -> list[Tag]:
    """ "Senior Solutions Architect (5-8 years)" under "Experience level": the title that begins such a label."""
    tags = tagger.of("role", scope.start, scope.end)
    return [tag for tag in tags[:1] if tag.weight == 1 and begins(tagger.text, scope, tag)]


def _is_no_topic(tagger: Tagger, field: str, scope: Scope) -> bool:
    """True of places and companies in a long text over the figure, and of one of several countries' places there."""
    if scope.origin not in _OVER or field not in ("city", "company"):
        return False
    if field == "company" and phrase("credit_line").match(tagger.text, scope.start, scope.end):
        return True
    return scope.end - scope.start > _LONGEST_TOPIC or (field == "city" and _compares_places(tagger, scope))


def _compares_places(tagger: Tagger, scope: Scope) -> bool:
    places = [*tagger.of("country", scope.start, scope.end), *tagger.of("city", scope.start, scope.end)]
    return len({tag.country for tag in places if tag.country}) > 1


def _named(tagger: Tagger, field: str, scope: Scope, label: Label | None) -> list[Tag]:
    """What the scope names: its label as a whole where it is known to name the field, or words of it."""
    if scope.label == PART:
        return _part(tagger.text, scope) if field == "role" else []
    words = list(tagger.of(field, scope.start, scope.end))
    if field == "role" and scope.origin == "heading" and not words and _speaks_of_pay(tagger.text, scope):
        return fields_of_work(tagger.text, scope.start, scope.end)
    if field == "role" and scope.origin == "previous" and not words:
        return work_begun_with(tagger.text, scope.start, scope.end)
    if field == "role" and scope.origin == "heading" and not words and scope.end - scope.start <= _LONGEST_FIELD:
        words = _introduced(tagger, scope)
    if field == "role" and scope.origin == "heading" and not words:
        headed = headed_job(tagger.text, scope.start, scope.end)
        words = [headed] if headed else []
    if field == scope.label == "role" and scope.origin in _OVER:
        whole = _name_like(tagger.text, scope, words)
        return [whole] if whole else words
    return list(label.tags(field)) if label else words


def _part(text: str, scope: Scope) -> list[Tag]:
    """The job of a heading that stands among those of jobs: whoever works in the field, else its words as they are."""
    own = headed_job(text, scope.start, scope.end) or roles.whole(text, scope.start, scope.end)
    return [replace(own, weight=1.0)] if own else []


def _introduced(tagger: Tagger, scope: Scope) -> list[Tag]:
    """ "Psychology" over "Psychologists study the mind": those who work in the field that a heading is."""
    below = _FIRST_LINE.match(tagger.text, scope.end)
    first = next(iter(tagger.of("role", *below.span(1))), None) if below else None
    if below is None or first is None or first.start > below.start(1) + _MARK or not first.written.endswith("s"):
        return []
    heading = tagger.text[scope.start : scope.end].strip(_MARKS).casefold()
    alike = heading[:_ALIKE] == first.written.casefold()[:_ALIKE] and len(heading) >= _ALIKE
    return [replace(first, weight=1.0)] if alike else []


def _speaks_of_pay(text: str, scope: Scope) -> bool:
    return bool(phrase("pay").search(text, scope.start, scope.end))


def _name_like(text: str, scope: Scope, found: Sequence[Tag]) -> Tag | None:
    """The title in a heading or label among titles: a whole one that was found ("Apprentice"), or where not just one
    was found words that are not known to be one ("Garbage Man").
    """
    own = roles.whole(text, scope.start, scope.end)
    whole = next((tag for tag in found if own and (tag.start, tag.end) == (own.start, own.end)), None)
    if whole and scope.origin == "caption":
        return replace(whole, weight=1.0)
    if len(distinct(found)) == 1 and found[0].weight >= _LEAST:
        return None
    words = own.written.split() if own else []
    # Letters alone are an exam or a degree.
    letters = scope.origin == "heading" and all(word.isupper() and len(word) <= _LONGEST_LETTERS for word in words)
    begun = scope.origin == "caption" and words and words[0][:1].isupper()
    names = begun or all(word[:1].isupper() or word in _NAME_LINKS for word in words)
    # "Crew Chief" ends in a rung that is a job.
    before = words[:-1] if words and len(words) > 1 and key_of(words[-1]) in role_heads() else words
    fit = names and len(words) <= _LONGEST_NAME and all(word in _NAME_LINKS or roles.may_lead(word) for word in before)
    return own if fit and not letters else None


def _percentile(text: str, scope: Scope) -> Tag | None:
    """The percentile that the label "10th" names in a table of percentiles."""
    found = _NTH.match(text, scope.start, scope.end)
    if not found:
        return None
    value = "median" if found[1] == "50" else f"percentile_{found[1]}"
    return Tag("statistic", value, scope.start, scope.end, text[scope.start : scope.end])
