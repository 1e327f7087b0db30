"""The tags of a field in a scope: weak ones, and those that are not what the scope is about, left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from extract.about import roles
from extract.about.fields_of_work import fields_of_work, work_begun_with
from extract.about.headed_fields import headed_job
from extract.about.labels import Label
from extract.about.role_words import is_senior
from extract.about.role_words import words as title_words
from extract.about.states import is_state_too
from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.about.tokens import key_of
from extract.choosing.choice import distinct, without_examples
from extract.choosing.passing import without_bracketed, without_left_out, without_passing
from extract.generic import is_generic
from extract.phrases import phrase
from extract.scopes import PART, Scope
from vocabulary.roles import role_heads

_NTH = re.compile(r"[\s*_]*(\d{1,2})(?:(?:th|st|nd|rd)?\b|%)(?!\s*[-–])")
_OVER = ("heading", "caption")
_BESIDE = ("row", "column")
# "Acme Cabin Crew Salary", "3. Working at Acme: pay".
_BEGINNING = re.compile(r"[\W\d_]*")
_PAY_NAMED = re.compile(r"\b(?:salary|salaries|pay|payscale|compensation|packages?|ctc|stipend|wages?)\b", re.I)
# "What is the salary of a pilot in Acme?"
_AT = re.compile(r"\b(?:at|in|with|by|from)\s+(?:the\s+)?\Z", re.I)
# "How does Meta compare?", "And Amazon?"
_ASKED_ABOUT = re.compile(r"(?:\b(?:how|what) (?:about|do|does|is|are)|\band)\s+\Z", re.I)
_ASKED_OF = re.compile(r"[*_ \t]*(?:\?|:|\(|\Z|(?:in|per|as|for)\b)")
# Who tells of a market tells not of pay.
_MARKET = re.compile(r"\b(?:billion|trillion|market size|revenues?|cagr|gdp)\b", re.I)
# What a sentence says of a company that the next sentence goes on about.
_EMPLOYS = re.compile(
    r"\s+(?:(?:also|typically|usually|regularly|currently|generally|often) )?"
    r"(?:recruits?|hires?|pays?|offers?|employs|provides?|is (?:hiring|recruiting)|has (?:hired|opened))\b"
)
# "Freshers to leads", "entry-level vs experienced": a ladder and no rung of it.
_UP_TO = re.compile(r"[- ]?(?:levels?|salary|pay|engineers?)?[*_ ]*(?:to|vs\.?|versus|through|→|->)\s+[A-Za-z]", re.I)
_DASH_BEFORE = re.compile(r"\s[-–—|]\s[*_]*\Z")
_DASH_AFTER = re.compile(r"[*_]*(?:\s[-–—|]\s|,\s[A-Z]|\s\([A-Z])")
# "Associate 1", "Associate II (MBA)": a rung of a house that is called by its number.
_STEP = re.compile(
    r"[\s*_#]*(?:Associate|Analyst|Consultant|Manager) ?(?:[1-5]|I{1,3}|IV|V)\b(?: \([^()]*\))?[\s*_:#]*"
)
_BRACKET = re.compile(r"\([^()]*\)")
_LEAST = 0.4
_WORDS = re.compile(r"\w+")
# In running words over a figure a name must be this sure, or be most of the words.
_LEAST_OVER = {"company": 0.9, "industry": 0.9, "city": 0.6}
_LONGEST_TOPIC = 240
_LONGEST_NAME = 5
_LONGEST_FIELD = 40
_SCHOOL_REACH = 90
_LONGEST_LETTERS = 5
_ALIKE = 5
_MARK = 3
_FIRST_LINE = re.compile(r"[*_#: \t]*\n\s*([^\n]{1,120})")
_MARKS = " \t#*_`:.\n"
_PARTED = re.compile(r"\(|:\s|\s[-–—|]\s")
# "A Senior Engineer's Perspective": who tells, and not whose pay is told.
_TELLS = re.compile(
    r"(?:['’]s|s['’])\s+(?:\w+\s+)?(?:perspective|view|journey|story|take|notes|diary|advice|playbook)\b", re.I
)
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
        return [tag for tag in tagger.of(field, scope.start, scope.end) if tag.weight >= _LEAST_OVER[field]]
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
    return _kept(tagger, field, scope, tags)


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
    return [tag for tag in tags[:1] if tag.weight == 1 and _begins(tagger.text, scope, tag)]


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


def _kept(tagger: Tagger, field: str, scope: Scope, tags: Sequence[Tag]) -> list[Tag]:
    kept = [tag for tag in tags if tag.weight >= _LEAST or _is_title(tagger.text, scope, tag)]
    if field == "statistic":
        # "The highest salaries" over a list compares its figures.
        compared = scope.origin in (*_OVER, "previous")
        kept = [tag for tag in kept if tag.value != "range" and not (compared and tag.weight <= _LEAST)]
    if field in ("company", "city"):
        kept = without_examples(tagger.text, kept)
        kept = [tag for tag in kept if not _is_of_school(tagger.text, scope, tag)]
    if field == "city":
        kept = without_left_out(tagger.text, kept, scope.start)
    ladder = field == "level" and scope.origin in _OVER
    if ladder and any(_UP_TO.match(tagger.text, tag.end, scope.end) for tag in kept):
        return []
    if field == "role" and scope.origin == "previous":
        kept = [
            tag
            for tag in kept
            if not tag.written.endswith("s") or key_of(tag.written.split()[-1]) not in title_words("hires")
        ]
        kept = without_passing(tagger.text, kept, (), scope.start)
        kept = without_bracketed(tagger.text, kept, scope.start, labels=scope.near)
    if field == "attribution" and scope.origin == "previous" and _MARKET.search(tagger.text, scope.start, scope.end):
        return []
    if field == "company" and scope.origin == "previous":
        return [tag for tag in kept if _begins(tagger.text, scope, tag) and _EMPLOYS.match(tagger.text, tag.end)]
    if field == "role" and scope.origin == "heading":
        kept = _before_bracket(tagger.text, scope, [tag for tag in kept if not _TELLS.match(tagger.text, tag.end)])
    if scope.origin in (*_OVER, "previous"):
        least = _LEAST_OVER.get(field, 0.0)
        sure = [tag for tag in kept if tag.weight >= least or _is_topic(tagger.text, scope, tag)]
        among = field == "company" and scope.origin == "heading" and len(distinct(sure)) < len(distinct(kept))
        return [tag for tag in sure if not among or _begins(tagger.text, scope, tag)]
    return kept


def _is_of_school(text: str, scope: Scope, tag: Tag) -> bool:
    """True of the place of a school: "Institute of Law, Pune"."""
    return bool(phrase("school_before").search(text, max(scope.start, tag.start - _SCHOOL_REACH), tag.start))


def _is_topic(text: str, scope: Scope, tag: Tag) -> bool:
    """Whether a name is most of the words, or the company that a heading about pay begins with."""
    if 2 * (tag.end - tag.start) >= scope.end - scope.start:
        return True
    heads = scope.origin == "heading" and tag.field == "company" and _begins(text, scope, tag)
    if tag.field == "company" and _ASKED_ABOUT.search(text, scope.start, tag.start):
        return scope.origin == "heading" and text[tag.end : scope.end].rstrip(_MARKS).endswith("?")
    if scope.origin == "heading" and tag.field == "company" and _is_a_part(text, scope, tag):
        return True
    if scope.origin == "heading" and tag.field == "company" and _ASKED_OF.match(text, tag.end, scope.end):
        return bool(_AT.search(text, scope.start, tag.start) and _PAY_NAMED.search(text, scope.start, tag.start))
    return heads and bool(_PAY_NAMED.search(text, tag.end, scope.end))


def _is_a_part(text: str, scope: Scope, tag: Tag) -> bool:
    """ "Warehouse Associate - Amazon - Phoenix, AZ": a name alone between dashes, in the middle or behind a title."""
    before = _DASH_BEFORE.search(text, scope.start, tag.start)
    return bool(before and _DASH_AFTER.match(text, tag.end, scope.end))


def _begins(text: str, scope: Scope, tag: Tag) -> bool:
    begins = _BEGINNING.match(text, scope.start, scope.end)
    return bool(begins and begins.end() == tag.start)


def _is_title(text: str, scope: Scope, tag: Tag) -> bool:
    """A heading that is nothing but a word which often is no job ("Judge", "Captain") names one, unless a rung."""
    alone = (
        tag.field == "role"
        and scope.origin in ("heading", "column", "caption")
        and _BRACKET.sub("", text[scope.start : scope.end]).strip(_MARKS) == tag.written
    )
    words = [key_of(word) for word in _WORDS.findall(tag.written)]
    if tag.field == "role" and _STEP.fullmatch(text, scope.start, scope.end):
        return True
    return alone and not is_generic(words[-1]) and not all(map(is_senior, words))


def _before_bracket(text: str, scope: Scope, tags: list[Tag]) -> list[Tag]:
    """A heading's bracket says its title in other words, and so does what follows a colon or a dash."""
    if len(tags) < 2:
        return tags
    parted = _PARTED.search(text, scope.start, scope.end)
    return [tag for tag in tags if not parted or tag.end <= parted.start()] or tags


def _percentile(text: str, scope: Scope) -> Tag | None:
    """The percentile that the label "10th" names in a table of percentiles."""
    found = _NTH.match(text, scope.start, scope.end)
    if not found:
        return None
    value = "median" if found[1] == "50" else f"percentile_{found[1]}"
    return Tag("statistic", value, scope.start, scope.end, text[scope.start : scope.end])
