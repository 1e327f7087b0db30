"""The job of an amount that no title says: by the form of a name, by a field of work, or as one of two."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.about.fields_of_work import work_spoken_of
from extract.about.headed_fields import headed_job
from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.choosing.compared import compared_job
from extract.choosing.own_tags import OwnTags
from extract.choosing.row_jobs import earners
from extract.choosing.territory import Territory
from extract.scopes import Passage

_OVER = ("heading", "caption")
# Under such words a field of work is what one learns.
_STUDIED = re.compile(
    r"\b(?:majors?|degrees?|branch(?:es)?|courses?|streams?|subjects|disciplines|placements?|program(?:me)?s?|skills?"
    r"|certif\w+|speciali[sz]ations?|qualifications?)\b",
    re.I,
)


class Unnamed:
    """Jobs for the amounts of one passage of running text."""

    def __init__(self, tagger: Tagger, passage: Passage, own: OwnTags, territories: Sequence[Territory]) -> None:
        self._tagger = tagger
        self._text = tagger.text
        self._passage = passage
        self._own = own
        self._territories = territories
        self._known: dict[int, list[Tag]] = {}

    def job(self, field: str, index: int) -> list[Tag]:
        """The job of the amount with this index, none for other fields and in tables."""
        if field != "role" or self._passage.in_table:
            return []
        if index not in self._known:
            self._known[index] = self._job_of(index)
        return self._known[index]

    def _job_of(self, index: int) -> list[Tag]:
        lead = self._territories[index].lead
        job = earners(self._tagger, lead) or work_spoken_of(self._text, *lead) or self._titled(index)
        if job is None and not self._own.of("role", (self._passage.start, self._passage.end)):
            job = compared_job(self._tagger, self._passage, index, lead)
        return [job] if job else []

    def _titled(self, index: int) -> Tag | None:
        """ "Highway Engineering (₹5-22 LPA)": a line that is a field of work and its pay."""
        lead, trail = self._territories[index].lead, self._territories[index].trail
        studied = (self._text[one.start : one.end] for one in self._passage.scopes if one.origin in _OVER)
        listed = self._passage.labelled and self._passage.lead_label != "role" and any(map(_STUDIED.search, studied))
        alone = not listed and len(self._territories) == 1 and not self._text[slice(*trail)].strip(" *_).|")
        return headed_job(self._text, *lead) if alone and lead[0] == self._passage.start else None
