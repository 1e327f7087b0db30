"""Tags for an amount from its own sentence or cell."""

from __future__ import annotations

import math
import re
from collections.abc import Mapping, Sequence
from functools import cached_property

from extract.about.role_labels import UNHEARD
from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.choosing.bracketed import job_in_bracket
from extract.choosing.carrying import (
    begins_anew,
    carries_from_behind,
    in_bracket,
    is_another,
    is_elsewhere,
    is_told_anew,
    of_another_employer,
    own_clause,
    turns_to_job,
    without_put_in,
)
from extract.choosing.choice import coordinated, distinct, each, group, of_the_highest, subjects
from extract.choosing.own_tags import OwnTags
from extract.choosing.passing import without_bracketed
from extract.choosing.row_jobs import are_somebodys, row_job
from extract.choosing.territory import Territory, is_apart, is_far
from extract.choosing.unnamed import Unnamed
from extract.scopes import Passage, Span
from vocabulary.places import cities

_RESPECTIVELY = re.compile(r"\brespective(?:ly)?\b", re.I)
_LISTABLE = ("role", "city", "country", "company", "level", "experience", "industry", "statistic")
_NEVER_FROM_THE_END = ("experience", "level", "statistic", "component")
_LEAST_LISTED = 2
_SAMPLE = re.compile(r".*\b(?:like|such as|including|e\.g\.,?)\s*[*_]*", re.S)
_SAMPLE_REACH = 16
_BRACKET = re.compile(r"[\s*_]*[(\[]")
# "₹7 lakh for entry roles to ₹25 lakh for senior nurses"
_ANY_ROLES = re.compile(
    r"\s+(?:for|in|at) (?:entry|junior|beginner|mid|senior|starting|fresher)[- ]?(?:level )?(?:roles|positions|jobs)\b"
    r"|\s+(?:for )?(?:entry(?:[- ]level)?|freshers|beginners|at (?:first|entry)|to start)\b(?=,| to | and )",
    re.I,
)
_RISES = re.compile(
    r"\b(?:progress(?:ing|ion)|advanc(?:ing|ement)|promot(?:ed|ion)|moving (?:up|on)|stepping up|leading)"
    r" (?:up )?(?:to|into)\b",
    re.I,
)
# Years and a level say the same in two ways: one of them beside the amount keeps the other from being carried over.
_SAYS_THE_SAME = {"experience": "level", "level": "experience"}


class Inside:
    """Tags for the amounts of one passage from its own words; `first` is where its first amount starts."""

    def __init__(
        self,
        tagger: Tagger,
        passage: Passage,
        first: int,
        territories: Sequence[Territory],
        runs: Mapping[int, Sequence[int]],
    ) -> None:
        self._tagger = tagger
        self._text = tagger.text
        self._passage = passage
        self._territories = territories
        self._runs = runs
        self._own = OwnTags(tagger, passage, first)
        # What it may say of an amount, but for what a list in the sentence before does.
        self.fields = self._own.fields | {"role"}
        self._lists: dict[tuple[str, int], list[Tag]] = {}
        self._left: dict[str, list[list[Tag]]] = {}
        self._unnamed = Unnamed(tagger, passage, self._own, territories)

    def tags(self, field: str, index: int) -> list[Tag]:
        """The tags for a field of the amount with this index, several where it is said of several subjects."""
        if field not in self._own.fields and not self.lists(index):
            return self._unnamed.job(field, index)
        return (
            self._listed(field, index)
            or self._near(field, index)
            or self._unnamed.job(field, index)
            or self._carried(field, index)
            or self._later(field, index)
        )

    def lists(self, index: int) -> bool:
        """Whether a list in the sentence before may name the subjects of the amounts of a run."""
        return len(self._runs[index]) > 1 and self._respectively

    def _listed(self, field: str, index: int) -> list[Tag]:
        """ "A, B and C earn X, Y and Z respectively": the tag at the amount's place in its run."""
        run = self._runs[index]
        if len(run) < 2 or field not in _LISTABLE:
            return []
        if (field, run[0]) not in self._lists:
            self._lists[field, run[0]] = self._list(field, run)
        tags = self._lists[field, run[0]]
        return [tags[index - run[0]]] if tags else []

    @cached_property
    def _respectively(self) -> bool:
        return bool(_RESPECTIVELY.search(self._text, self._passage.start, self._passage.end))

    def _list(self, field: str, run: Sequence[int]) -> list[Tag]:
        """The tags that go with the amounts of a run one by one, none where there are not as many of them."""
        said = self._respectively
        ends = (self._territories[run[0]].lead, self._territories[run[-1]].trail)
        candidates = [self._own.of(field, span) for span in ends]
        if said and field != "statistic":
            before = [scope for scope in self._passage.scopes if scope.origin == "previous"]
            candidates += [list(self._tagger.of(field, scope.start, scope.end)) for scope in before]
        for tags in map(each, candidates):
            if len(tags) == len(run) and (said or coordinated(self._text, tags, tags[0]) == tags):
                return tags
        return []

    def _near(self, field: str, index: int) -> list[Tag]:
        label = self._own.of(field, self._own.label) if self._passage.lead_label == field != "statistic" else []
        territory = self._territories[index]
        lead, trail = self._own.of(field, territory.lead), self._own.of(field, territory.trail)
        if field == "experience":
            lead = self._own.of(field, (self._risen(index), territory.lead[1]))
            trail = trail or self._own.of(field, (territory.trail[0], self._risen(index + 1)))
        if field == "role" and len(lead) > 1:
            # "An officer (rank of Assistant Secretary) earns".
            named = without_bracketed(self._text, lead, territory.lead[0])
            lead = named if named and named[-1].weight == 1 else lead
        # "Gulf (UAE, Qatar): ₹30 lakh": a region is no country, those behind it are.
        if field == "role" and label and label[-1].weight == UNHEARD:
            # "Preschool: preschool principals earn ..." among titles.
            label = [] if any(tag.weight == 1 and tag.start >= label[-1].end for tag in lead) else label
        if label and label[-1].value and not (index and lead):
            return subjects(field, self._text, label, label[-1])
        if field == "company":
            trail = self._without_list(trail, territory.attached)
            lead = without_put_in(self._text, lead) if len(lead) > 1 else lead
        far = lead and trail and is_far(self._text, territory, trail[0].start)
        if trail and territory.attached and field != "statistic" and not far:
            if field != "role" or not _BRACKET.match(self._text, *territory.trail):
                return subjects(field, self._text, trail, trail[0])
            if trail := job_in_bracket(self._tagger, self._passage, territory.lead, trail):
                return trail
        if field == "statistic" and lead and territory.attached and (told := of_the_highest(lead[-1], trail)):
            return told
        if lead:
            return subjects(field, self._text, lead, lead[-1])
        # "A cook at $40,000 gets $42,000; a waiter follows": of another clause while the sentence named one before.
        apart = trail and index and field == "role" and is_apart(self._text, territory, trail[0].start)
        return subjects(field, self._text, trail, trail[0]) if trail and not apart else []

    def _without_list(self, trail: list[Tag], attached: bool) -> list[Tag]:
        """Without companies listed behind the amount as examples, or tied to it by nothing."""
        if len(trail) < _LEAST_LISTED or (
            attached and not _SAMPLE.fullmatch(self._text, trail[0].start - _SAMPLE_REACH, trail[0].start)
        ):
            return trail
        return []

    def _carried(self, field: str, index: int) -> list[Tag]:
        """From the words around an earlier amount of the sentence, the nearest first."""
        same = _SAYS_THE_SAME.get(field)
        if not index or (same and self._own.of(same, self._span(index))):
            return []
        if self._is_of_other(field, index):
            return []
        if field == "statistic" and self._begins_anew(index):
            return []
        if field == "experience" and self._own.of("role", self._territories[index].lead) and self._rises(index):
            return []
        if field == "industry" and self._own.of("segment", self._territories[index].lead):
            return []
        left = self._left.setdefault(field, [])
        for before in range(len(left), index):
            ended = not left or (field == "statistic" and self._begins_anew(before))
            ended = ended or (field == "company" and self._is_of_other(field, before))
            left.append(self._leaves(field, before) or ([] if ended else left[-1]))
        if left[index - 1] and self._ends(field, index, left[index - 1][0]):
            return []
        if field == "role" and left[index - 1] and (named := row_job(self._tagger, self._territories[index].lead)):
            return [named]
        return self._without_other_countries(left[index - 1], index) if field == "city" else left[index - 1]

    def _begins_anew(self, index: int) -> bool:
        return begins_anew(self._text, self._passage.start, self._territories[index].lead)

    def _ends(self, field: str, index: int, before: Tag) -> bool:
        """Whether an amount's own words end what those before it say."""
        lead = self._territories[index].lead
        if field == "statistic":
            return is_told_anew(self._own, self._text, lead, before)
        return field == "experience" and turns_to_job(self._own, before, self._passage.start, lead)

    def _is_of_other(self, field: str, index: int) -> bool:
        """Whether an amount's own words speak of another company, person or city than those before them."""
        lead = self._territories[index].lead
        if field == "role":
            return is_another(self._text, lead)
        if field == "city":
            return is_elsewhere(self._text, self._span(index)) or self._is_of_place(index)
        if field != "company":
            return False
        clause = own_clause(self._text, lead)
        placed = clause and any(self._own.of(place, (clause[0] - 1, clause[1])) for place in ("country", "city"))
        return bool(placed) or of_another_employer(self._text, self._territories[index])

    def _without_other_countries(self, cities: list[Tag], index: int) -> list[Tag]:
        """Without cities of other countries than the one that an amount's own words name."""
        named = {tag.value for tag in self._own.of("country", self._territories[index].lead)}
        return [tag for tag in cities if not named or tag.country is None or tag.country in named]

    def _risen(self, index: int) -> int:
        """Where the words before an amount turn to the job after the one before; where they begin if they do not.

        "Engineers (₹9 LPA) need 3 years, progressing to Architect (₹30 LPA)".
        """
        if index >= len(self._territories):
            return 0
        lead = self._territories[index].lead
        turn = _RISES.search(self._text, *lead) if index else None
        return turn.start() if turn else lead[0]

    def _rises(self, index: int) -> bool:
        """Whether an amount is that of a job after those before it: "progressing to Senior Engineer (₹30 LPA)"."""
        return self._first_rise <= self._territories[index].lead[1]

    @cached_property
    def _first_rise(self) -> float:
        """Where the first words of a rise end, infinity where there are none."""
        found = _RISES.search(self._text, self._passage.start, self._passage.end)
        return found.end() if found else math.inf

    def _is_of_place(self, index: int) -> bool:
        """Whether an amount's own employer is called after a city: "Houston ISD"."""
        return any(tag.written.split()[0].casefold() in cities() for tag in self._own.of("company", self._span(index)))

    def _leaves(self, field: str, index: int) -> list[Tag]:
        """What the words around one amount say for the amounts after it."""
        territory = self._territories[index]
        if lead := self._own.of(field, territory.lead):
            return group(field, self._text, lead, lead[-1])
        behind = carries_from_behind(field, self._text, territory, self._territories[index + 1])
        trail = self._own.of(field, territory.trail) if behind else []
        if not trail and (heard := self._unnamed.job(field, index)):
            return heard
        return group(field, self._text, trail, trail[-1]) if trail else []

    def _span(self, index: int) -> Span:
        return self._territories[index].lead[0], self._territories[index].trail[1]

    def _later(self, field: str, index: int) -> list[Tag]:
        """From the words after the last amount, where they name just one."""
        if index + 1 >= len(self._territories) or field in _NEVER_FROM_THE_END:
            return []
        own = self._territories[index]
        if field == "role" and (are_somebodys(self._text, own.lead) or _ANY_ROLES.match(self._text, own.trail[0])):
            return []
        if field == "city" and is_elsewhere(self._text, self._territories[index].trail):
            return []
        if field == "city" and self._own.of("country", self._territories[index].lead):
            return []
        first = self._territories[index].trail[0]
        if ";" in self._text[first : self._territories[index + 1].lead[1]]:
            return []
        tags = self._own.of(field, self._territories[-1].trail)
        tags = distinct([tag for tag in tags if not in_bracket(self._text, first, tag.start)])
        return tags if len(tags) == 1 else []
