"""The choice for a field from the scopes around a passage."""

from __future__ import annotations

import re
from functools import cached_property

from extract.about.labels import Label
from extract.about.staff import is_of_some
from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.blocks.money_lines import money_in, money_or_scaled
from extract.choosing.choice import Choice, distinct, group
from extract.choosing.employer import employer_before
from extract.choosing.scope_tags import scope_fields, scope_label, scope_tags
from extract.records import Origin
from extract.scopes import Passage, Scope

_ROUND: tuple[Origin, ...] = ("row", "column", "caption")
_ANYWHERE: tuple[Origin, ...] = (*_ROUND, "previous", "heading")
# From which scopes a field may be taken.
_ORIGINS: dict[str, tuple[Origin, ...]] = {
    "role": _ANYWHERE,
    "country": _ANYWHERE,
    "city": (*_ROUND, "heading"),
    "company": _ANYWHERE,
    "industry": ("row", "column", "heading"),
    "experience": _ANYWHERE,
    "level": _ANYWHERE,
    "statistic": (*_ROUND, "previous", "heading"),
    "component": _ROUND,
    "attribution": _ANYWHERE,
    "segment": ("row", "column"),
}
_FIELDS_FROM: dict[str, frozenset[str]] = {
    origin: frozenset(field for field, origins in _ORIGINS.items() if origin in origins) for origin in _ANYWHERE
}
_HEADED = ("average", "median")
_SURE = 0.9
_COUNTRYWIDE = re.compile(
    r"\b(?:(?i:nation-?wide|nationally|country-?wide|national (?:average|median|mean))|[A-Z][a-z]+-wide)\b"
)
# What a sentence that tells a pay says of that pay, and not of the next sentence's.
_OF_ITS_PAY = ("experience", "level")
# What a sentence over a list or a table says of its own figure alone.
_OF_OWN_FIGURE = ("statistic", "component", "city", "country", "company", "experience", "level")
_OTHERS = re.compile(r"\b(?:others?|compares?|compared|comparisons?|elsewhere|versus|vs\.?)(?=\W|\Z)", re.I)
_IT = re.compile(
    r"\b(?:it|that|this|(?:the|that|this) (?:figure|number))\s"
    r"(?:is|was|stands|stood|sits|rises|rose|falls|fell|climbs|drops|goes|jumps)\b"
    r"|\bit['’]s\b|['’]s (?:is|was)\b|\bputs? (?:it|this|that|the (?:figure|number))\b",
    re.I,
)
_NO_VERB = re.compile(r"[*_]*[A-Z][\w ,/&’'()-]{2,50} [—–-] ?[*_]*")
# "Two years later I moved into the SOC": whoever tells has another job than in the sentence before.
_NEW_JOB = re.compile(
    r"\b(?:I|(?:s?he|they|we)(?= (?:then|later|eventually|soon|now|has|have|had)\b)|who)\s"
    r"(?:(?:then|later|eventually|soon|finally|now|also|have|has|had|just|was|got) ){0,3}"
    r"(?:moved|switched|transitioned|pivoted|jumped|promoted|changed (?:jobs|careers|roles))\b"
    r"|\bI(?:'m| am)? now (?:run|lead|manage|head|own|running|leading|managing|heading)\b"
    r"|\bAs an? (?:contractor|freelancer|temp|locum)\b"
)
# "Entry-level creative roles start at", "Marketing jobs pay": work of its own, in words that are not known.
_OTHER_WORK = re.compile(
    r"(?:\A|[,;:]\s|\b(?:while|and|but|whereas)\s)[\s*_]*"
    r"(?:(?:entry[- ]level|junior|senior|mid[- ]level|graduate|most|many|some)\s){0,2}"
    r"(?!(?:these|those|such|similar|other|same|comparable|the|level|entry|senior|junior|mid|most|more|many|some|all|remote"
    r"|top|best|typical|average|speciali[sz]ed|leadership|contract|freelance|permanent|full|part|new|good|paying|local|big"
    r"|graduate)\b)"
    r"[a-z]{4,}(?:\s[a-z]{3,})?\s(?:roles|jobs|positions|careers)\s(?:\w+ly\s|often\s|can\s|may\s){0,2}"
    r"(?:start|pay|earn|command|range|average|attract|offer|begin|fetch|at)\b",
    re.I,
)
_AND_SO_ON = re.compile(r"\s*,?\s*(?:\(?etc\b|and (?:so on|more|others|many more)\b|among others\b)", re.I)
# What is taken from a sentence in the block before as well.
_FAR = ("role", "country", "attribution")


class ScopeChoice:
    """What one scope says for a passage of a table of percentiles, or of a list or a table at all, read once."""

    def __init__(self, tagger: Tagger, scope: Scope, percentiles: bool, listed: bool) -> None:
        self._tagger = tagger
        self.scope = scope
        self._percentiles = percentiles
        self._listed = listed
        # The fields that it may say something of; only labels and some headings say what their words do not name.
        self.fields = scope_fields(tagger, scope, percentiles).intersection(_FIELDS_FROM[scope.origin])
        self._known: dict[str, Choice | None] = {}

    def of(self, field: str) -> Choice | None:
        """What the scope says of a field."""
        if field not in self.fields:
            return None
        if field not in self._known:
            self._known[field] = self._read(field)
        return self._known[field]

    @cached_property
    def _label(self) -> Label | None:
        return scope_label(self._tagger, self.scope)

    def ends(self, field: str) -> bool:
        """Whether none over this scope says the field of what is under it."""
        if field in _OF_ITS_PAY and self.scope.origin == "previous":
            return self.is_paid
        return (field == "city" and self._speaks_of_the_country) or (
            field in ("city", "company") and self._turns_to_others
        )

    @cached_property
    def _speaks_of_the_country(self) -> bool:
        """ "Nurses (Australia-wide):"."""
        scope = self.scope
        return scope.origin in _ORIGINS["city"] and bool(_COUNTRYWIDE.search(self._tagger.text, scope.start, scope.end))

    @cached_property
    def _turns_to_others(self) -> bool:
        """ "How do other places compare?"."""
        scope = self.scope
        return scope.origin == "heading" and bool(_OTHERS.search(self._tagger.text, scope.start, scope.end))

    def _read(self, field: str) -> Choice | None:
        scope = self.scope
        tags = scope_tags(self._tagger, field, scope, self._label, self._percentiles)
        if field == "statistic" and scope.origin == "heading":
            tags = _headed(tags) if self._listed else []
        if (field in _OF_OWN_FIGURE or self._is_told) and scope.intro and self._tells_own(field, scope):
            return None
        if self.is_paid and (
            (field in _OF_ITS_PAY and scope.origin == "previous") or (field == "role" and not scope.near)
        ):
            return None
        if field == "company":
            tags = [tag for tag in tags if not is_of_some(self._tagger, tag, scope.end)]
        values = _only_set(_surest(distinct(tags))) if field == "statistic" else distinct(tags)
        if len(values) == 1:
            return Choice((values[0],), scope.origin)
        if values and field == "role" and scope.origin == "previous":
            return self._last_job(tags)
        if values and scope.origin in ("row", "column"):
            return Choice(tuple(group(field, self._tagger.text, tags, values[0])), scope.origin)
        return None

    def _last_job(self, tags: list[Tag]) -> Choice | None:
        """Of several jobs in the sentence before the last one, unless it is one of a list or they have pay there."""
        fullest = max(tags, key=lambda tag: len(tag.value))
        if all(fullest.value.endswith(tag.value) for tag in tags):
            return Choice((fullest,), self.scope.origin)
        listed = len(group("role", self._tagger.text, tags, tags[-1])) > 1
        listed = listed or bool(_AND_SO_ON.match(self._tagger.text, tags[-1].end, self.scope.end))
        return None if listed or self.is_paid else Choice((tags[-1],), self.scope.origin)

    def names(self, job: Tag) -> bool:
        """Whether the words of the scope name a job."""
        return any(tag.value == job.value for tag in self._tagger.of("role", self.scope.start, self.scope.end))

    @cached_property
    def is_paid(self) -> bool:
        """Whether the scope tells a pay of its own."""
        return bool(money_or_scaled(self._tagger.text[self.scope.start : self.scope.end]))

    @cached_property
    def _is_told(self) -> bool:
        """Whether the words over a list are a whole sentence."""
        return self._tagger.text[self.scope.start : self.scope.end].rstrip(" *_").endswith(".")

    def _tells_own(self, field: str, scope: Scope) -> bool:
        """True of a sentence over a list or a table that says this of a figure of its own and leads on to no other."""
        words = self._tagger.text[scope.start : scope.end]
        leads_on = field != "statistic" and words.rstrip(" *_").endswith(":")
        return not leads_on and (bool(money_in(words)) or (self._is_told and "%" in words))


class ScopeChoices:
    """The scopes of one document; passages share headings, headers and labels."""

    def __init__(self, tagger: Tagger) -> None:
        self._tagger = tagger
        self._known: dict[tuple[Scope, bool, bool], ScopeChoice] = {}

    def of(self, passage: Passage) -> list[ScopeChoice]:
        """What the scopes of a passage say for it."""
        about = (passage.percentiles, passage.in_table or passage.labelled)
        return [self._of(scope, *about) for scope in passage.scopes]

    def refers_back(self, passage: Passage) -> bool:
        """ "In London it was £51,780", "Curators — £31,000.": a figure called what the one before is."""
        lead = (self._tagger.text, passage.start, passage.amounts[0].start)
        return not passage.in_table and bool(_IT.search(*lead) or _NO_VERB.fullmatch(*lead))

    def begins_job(self, passage: Passage) -> bool:
        """ "Then I moved into sales", "Creative roles pay": the job of the sentence before has ended."""
        if passage.in_table:
            return False
        words = self._tagger.text[passage.start : passage.amounts[0].start]
        return bool(_NEW_JOB.search(words) or _OTHER_WORK.search(words))

    def employer_of(self, passage: Passage) -> Choice | None:
        """The company that the sentences before name where the passage speaks of "the company" or of its teller."""
        return None if passage.in_table else employer_before(self._tagger, passage)

    def _of(self, *key: *tuple[Scope, bool, bool]) -> ScopeChoice:
        known = self._known.get(key)
        if known is None:
            known = self._known[key] = ScopeChoice(self._tagger, *key)
        return known


class Outside:
    """Chooses for all amounts of one passage together."""

    def __init__(self, choices: ScopeChoices, passage: Passage) -> None:
        self._passage, self._choices = passage, choices
        self._around = choices.of(passage)
        self._fields = frozenset[str]().union(*(one.fields for one in self._around))
        self._known: dict[str, Choice | None] = {}

    def choice(self, field: str) -> Choice | None:
        """The choice from the scopes around, most trusted first; several equal candidates are passed over."""
        if field not in self._fields:
            return None
        if field not in self._known:
            self._known[field] = self._choice(field)
        return self._known[field]

    def _choice(self, field: str) -> Choice | None:
        """The first that a scope says, and none over one that ends it."""
        if field == "company" and (employer := self._choices.employer_of(self._passage)):
            return employer
        anew = field == "role" and self._choices.begins_job(self._passage)
        for one in self._ranked(field):
            before = one.scope.origin == "previous"
            if anew and before:
                continue
            choice = one.of(field)
            if choice and field == "role" and before:
                choice = self._headed(one, choice)
            if choice or (one.ends(field) and not before):
                return choice
            anew = anew or one.ends(field)
        return None

    def _headed(self, one: ScopeChoice, choice: Choice) -> Choice:
        """The job of the heading where the sentence before names it as well."""
        headings = (over for over in self._around if over.scope.origin == "heading" and "role" in over.fields)
        headed = next((named for over in headings if (named := over.of("role"))), None)
        if headed is None or choice.tags[0].value.endswith(headed.tags[0].value):
            return choice
        return headed if one.names(headed.tags[0]) else choice

    def _ranked(self, field: str) -> list[ScopeChoice]:
        """The scopes that may say something of a field, and those that end it."""
        allowed = [one for one in self._around if field in one.fields or one.ends(field)]
        if field == "statistic" and not self._choices.refers_back(self._passage):
            allowed = [one for one in allowed if one.scope.origin != "previous"]
        if field == "statistic" and self._passage.graded:
            allowed = [one for one in allowed if one.scope.origin in ("row", "column")]
        near = [one for one in allowed if one.scope.near]
        if len(near) > 1:
            near.sort(key=lambda one: _rank(field, one.scope))
        return near + [one for one in allowed if not one.scope.near and field in _FAR]


def _headed(tags: list[Tag]) -> list[Tag]:
    """A heading calls the bare figures of a list or a table average or median, not those of sentences."""
    return [tag for tag in tags if tag.value in (*_HEADED, "starting") and tag.weight >= _SURE]


def _rank(field: str, scope: Scope) -> int:
    """What is known to name the field outranks a cell beside it, and a sentence that merely stands over a list."""
    if scope.origin in ("row", "column"):
        return _rank_of_role(scope.label) if field == "role" else 0
    return 3 if scope.label == field or (not scope.intro and scope.origin == "caption") else 4


def _rank_of_role(label: str | None) -> int:
    """A column of titles says the job, then one that nothing is known of, then one of something else."""
    return 0 if label == "role" else 1 if label is None else 2


def _only_set(tags: list[Tag]) -> list[Tag]:
    """ "Starting salaries (median)" are medians."""
    headed = [tag for tag in tags if tag.value in _HEADED]
    return headed if headed and all(tag.value == "starting" for tag in tags if tag not in headed) else tags


def _surest(tags: list[Tag]) -> list[Tag]:
    weight = max((tag.weight for tag in tags), default=0.0)
    return [tag for tag in tags if tag.weight == weight]
