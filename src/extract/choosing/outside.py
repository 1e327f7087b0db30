"""The choice for a field from the scopes around a passage."""

from __future__ import annotations

import re

from extract.about.tagger import Tagger
from extract.choosing.choice import Choice
from extract.choosing.employer import city_of, employer_before
from extract.choosing.scope_choice import ScopeChoice
from extract.scopes import PART, Passage, Scope

_IT = re.compile(
    r"\b(?:it|that|this|(?:the|that|this) (?:figure|number))\s"
    r"(?:is|was|stands|stood|sits|rises|rose|falls|fell|climbs|drops|goes|jumps)\b"
    r"|\bit['’]s\b|['’]s (?:is|was)\b|\bputs? (?:it|this|that|the (?:figure|number))\b",
    re.I,
)
_NO_VERB = re.compile(r"[*_]*[A-Z][\w ,/&’'()-]{2,50} [—–-] ?[*_]*")
# "The lowest are Mississippi ($47,010) and Ohio ($49,850)": places ranked by what was just measured.
_RANKED = re.compile(
    r"[\s*_>-]*The (?:next |three |five |ten )?(?:lowest|highest|best|worst|top|leading|bottom)"
    r"(?:[- ](?:paying|paid|ranked|ranking))?"
    r"(?: (?:states?|cities|city|metros?|metro areas|areas|regions?|districts?|counties|countries|provinces|towns))?"
    r" (?:is|are|was|were|include)\s(?:the\s)?[*_]*[A-Z]"
)
# "Clinics paid less, at $84,720", "Schools pay the least of the three, at $77,940": measured as the others were.
_MEASURED = re.compile(
    r"\b(?:pa(?:ys?|id)|earn(?:ed|s)?|made|makes?)\s(?:somewhat |slightly |a (?:little|bit) |far |much )?(?:the\s)?"
    r"(?:less|more|least|most|lowest|highest|lower|higher|worst|best)\b[^.;:]{0,60}\bat (?:about |around |roughly )?"
    r"[*_]*\Z",
    re.I,
)
_LABEL = re.compile(r"[*_]*[A-Z][\w ,.’'&/()-]{1,40}[*_]*:[\s*_]*")
# "Two years later I moved into the SOC": whoever tells has another job than in the sentence before.
_NEW_JOB = re.compile(
    r"\b(?:I|(?:s?he|they|we)(?= (?:then|later|eventually|soon|now|has|have|had)\b)|who)\s"
    r"(?:(?:then|later|eventually|soon|finally|now|also|have|has|had|just|was|got) ){0,3}"
    r"(?:moved|switched|transitioned|pivoted|jumped|promoted|changed (?:jobs|careers|roles))\b"
    r"|\bI(?:'m| am)? now (?:run|lead|manage|head|own|running|leading|managing|heading)\b"
    r"|\bAs an? (?:contractor|freelancer|temp|locum)\b"
    r"|\bGraduates with an?\b"
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
# "Salary range: ₹4-8 LPA", "They earn": a paragraph that goes on about whom the one before is about.
_GOES_ON = re.compile(
    r"[\W_]*(?:(?:the|an?|their|his|her|its|average|typical|expected|current|starting|entry|basic|gross|net|annual|monthly"
    r"|median|base|total|estimated|indicative|approximate|fresher|freshers|in[- ]hand)[\W_]+)*"
    r"(?:\w*salar(?:y|ies)\b|pay\b|wages?\b|earn\w*|income|compensation|packages?\b|stipend|ctc\b|remuneration|rates?\b"
    r"|they|these|this|that|those|it|such|he|she|most|some|many|both|[₹$£€\d]|rs\b|inr\b|usd\b)",
    re.I,
)
_TELLER = re.compile(r"\b(?:[Hh]e|[Ss]he|I|[Hh]is|[Hh]er|[Mm]y)\b")
# What is taken from a sentence in the block before as well.
_FAR = ("role", "country", "attribution")


class ScopeChoices:
    """The scopes of one document; passages share headings, headers and labels."""

    def __init__(self, tagger: Tagger) -> None:
        self._tagger = tagger
        self._known: dict[tuple[Scope, bool, bool], ScopeChoice] = {}

    def of(self, passage: Passage) -> list[ScopeChoice]:
        """What the scopes of a passage say for it."""
        about = (passage.percentiles, passage.in_table or passage.labelled or self._begins_with_label(passage))
        return [self._of(scope, *about) for scope in passage.scopes]

    def _begins_with_label(self, passage: Passage) -> bool:
        """ "Seattle: $152,000." among sentences."""
        return bool(_LABEL.fullmatch(self._tagger.text, passage.start, passage.amounts[0].start))

    def refers_back(self, passage: Passage) -> bool:
        """ "In London it was £51,780", "Curators — £31,000.": a figure called what the one before is."""
        lead = (self._tagger.text, passage.start, passage.amounts[0].start)
        return not passage.in_table and bool(
            _IT.search(*lead) or _NO_VERB.fullmatch(*lead) or _RANKED.match(*lead) or _MEASURED.search(*lead)
        )

    def begins_job(self, passage: Passage) -> bool:
        """ "Then I moved into sales", "Creative roles pay": the job of the sentence before has ended."""
        if passage.in_table:
            return False
        words = self._tagger.text[passage.start : passage.amounts[0].start]
        return bool(_NEW_JOB.search(words) or _OTHER_WORK.search(words))

    def goes_on(self, passage: Passage) -> bool:
        """Whether a paragraph that holds a figure begins with pay or somebody known: its job is the one before's."""
        lead = self._tagger.text[passage.start : passage.amounts[0].start + 1]
        return bool(_GOES_ON.match(lead) or _TELLER.search(lead))

    def employer_of(self, passage: Passage) -> Choice | None:
        """The company that the sentences before name where the passage speaks of "the company" or of its teller."""
        return None if passage.in_table else employer_before(self._tagger, passage)

    def city_of(self, employer: Choice) -> Choice | None:
        """The city that the sentences before name with that company."""
        return city_of(self._tagger, employer)

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
        self.fields = frozenset[str]().union(*(one.fields for one in self._around))
        if "company" in self.fields:
            self.fields |= {"city"}
        self._known: dict[str, Choice | None] = {}

    def choice(self, field: str) -> Choice | None:
        """The choice from the scopes around, most trusted first; several equal candidates are passed over."""
        if field not in self.fields:
            return None
        if field not in self._known:
            self._known[field] = self._choice(field)
        return self._known[field]

    def is_ended(self, field: str) -> bool:
        """Whether words over the passage say that what the document is about is not what it is about."""
        return any(one.ends(field) for one in self._around if one.scope.origin != "previous")

    def _choice(self, field: str) -> Choice | None:
        """The first that a scope says, and none over one that ends it."""
        told = field in ("company", "city") and self._choices.employer_of(self._passage)
        if told and field == "city":
            told = self._choices.city_of(told)
        return told or self._of_scopes(field)

    def _of_scopes(self, field: str) -> Choice | None:
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
        ends = headed.tags[0].value.endswith(f" {choice.tags[0].value}")
        return headed if ends or one.names(headed.tags[0]) or not one.tells_of(choice.tags[0]) else choice

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
        if field == "role" and not self._choices.goes_on(self._passage):
            return near + [one for one in allowed if not one.scope.near and one.scope.origin != "previous"]
        return near + [one for one in allowed if not one.scope.near and field in _FAR]


def _rank(field: str, scope: Scope) -> int:
    """What is known to name the field outranks a cell beside it, and a sentence that merely stands over a list."""
    if scope.origin in ("row", "column"):
        return _rank_of_role(scope.label) if field == "role" else 0
    known = scope.label == field or (scope.label == PART and field == "role")
    return 3 if known or (not scope.intro and scope.origin == "caption") else 4


def _rank_of_role(label: str | None) -> int:
    """A column of titles says the job, then one that nothing is known of, then one of something else."""
    return 0 if label == "role" else 1 if label is None else 2
