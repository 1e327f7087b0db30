"""What stands in brackets: the second of a pair of figures, and jobs behind a figure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.choosing.choice import Choice, distinct
from extract.money.ranges import Amount
from extract.scopes import Passage, Scope, Span

_NOTE = re.compile(r"\bin (?:brackets|parenthes[ie]s)\b", re.I)
_PAIR = 2
_NAMED = 0.5
_RUNGS = ("level", "experience")


def paired_statistic(tagger: Tagger, passage: Passage, amounts: Sequence[Amount], index: int) -> Choice | None:
    """The statistic of one of two amounts, the second of which stands in brackets, where a scope names both."""
    if len(amounts) != _PAIR or not tagger.text[amounts[0].end : amounts[1].start].rstrip().endswith("("):
        return None
    noted = (scope for scope in passage.scopes if scope.origin in ("caption", "heading"))
    return next((choice for scope in noted if (choice := _of(tagger, scope, bracketed=index == 1))), None)


def job_in_bracket(tagger: Tagger, passage: Passage, lead: Span, jobs: Sequence[Tag]) -> list[Tag]:
    """The first of the jobs in a bracket behind a figure, none where they are examples of a rung of the heading's job.

    "Mid level: ₹6L – ₹15L (site engineer, design engineer)" under "Civil Engineer"; `lead` is before the figure.
    """
    over = [(scope.start, scope.end) for scope in passage.scopes if scope.origin == "row"]
    rung = passage.lead_label in _RUNGS or any(tagger.of(field, *span) for field in _RUNGS for span in (lead, *over))
    heading = next((scope for scope in passage.scopes if scope.origin == "heading" and _names_job(tagger, scope)), None)
    several = len({tag.value for tag in jobs}) >= _PAIR
    return [] if rung and heading and several else list(jobs[:1])


def _names_job(tagger: Tagger, scope: Scope) -> bool:
    """Whether one job is most of the words of a heading."""
    named = [tag for tag in tagger.of("role", scope.start, scope.end) if tag.weight >= _NAMED]
    return len(named) == 1 and 2 * (named[0].end - named[0].start) >= scope.end - scope.start


def _of(tagger: Tagger, scope: Scope, *, bracketed: bool) -> Choice | None:
    note = _NOTE.search(tagger.text, scope.start, scope.end)
    if note is None:
        return None
    opens = tagger.text.rfind("(", scope.start, note.start())
    closes = tagger.text.find(")", note.end(), scope.end)
    inner = range(opens, closes) if -1 < opens < closes else range(note.start(), scope.end)
    tags = [tag for tag in tagger.of("statistic", scope.start, scope.end) if (tag.start in inner) == bracketed]
    values = distinct(tags)
    return Choice((values[0],), scope.origin) if len(values) == 1 else None
