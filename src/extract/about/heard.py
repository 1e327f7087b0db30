"""Jobs that no vocabulary has, by the places where a text has them: "the salary of a glass blower"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property

from extract.about.job_places import forms, places
from extract.about.overlaps import Overlaps
from extract.about.role_words import RUNGS, is_senior, known_titles, names, standard, stops, words
from extract.about.tag import Tag
from extract.about.tokens import tokens
from extract.folding import folded
from extract.offsets import Offsets
from extract.phrases import alternatives
from vocabulary.names import companies, segments
from vocabulary.roles import field_roles, role_heads

_NAME = r"((?:[A-Za-z][\w&’'/-]* ){0,3}?[A-Za-z][a-z-]{2,})"
_PAY = re.compile(r"\b(?:salar(?:y|ies)|pay|wages?|income|earnings|compensation|packages?|remuneration|take-home)\b")
_EARNS = re.compile(
    r"\b(?:earn(?:s|ing)?|mak(?:e|es|ing)|draws?|(?:is|are|gets?) paid|takes? home|charges?|starts? (?:at|on|with))\b"
)
_OFTEN = r"(?:(?:can|may|will|could|typically|usually|often|generally|now|who) ){0,2}"
_END = (
    r"(?=[.,;:?!)*_\n]| \(|\Z"
    r"| (?:in|at|is|are|was|with|who|can|may|on|by|from|per|depends|varies|ranges|for|and|or)\b)"
)
# What stands behind a word of pay, and before one or before a verb of earning.
_OF = re.compile(rf" (?:of|for|as) (?:an? ){_NAME}{_END}")
_OF_MANY = re.compile(
    rf" (?:of|for) (?:most |many |the )?((?:[A-Za-z][\w&’'/-]* ){{0,2}}?[A-Za-z][a-z-]{{2,}}(?:s|men)){_END}"
)
_ONE = re.compile(rf"{_NAME}(?:['’]s)? {_OFTEN}(?:(?:average|starting|monthly|annual) )?\Z")
_MANY = re.compile(
    r"[\s*_#>-]*(?:Most |Many |Experienced |Senior |Junior |Entry-level |The )?"
    rf"((?:[A-Za-z][\w&’'/-]* ){{0,2}}[A-Za-z][a-z-]{{2,}}(?:s|men)) (?:(?:in|at|with) [^.;:!?\n]{{2,60}} )?{_OFTEN}\Z"
)
_ASKED = re.compile(rf"(?i:do|does|can|will|would|should) (?i:an? |the )?{_NAME} \Z")
_TITLED = re.compile(r"(?:[A-Z][\w&/-]* (?:of |and |& )?){0,3}[A-Z][a-z-]{2,}(?:['’]s?)? \Z")
_ARTICLE = re.compile(r".*\b(?:[Aa]n?|[Aa]verage|[Tt]ypical|[Ee]very) ", re.S)
_QUESTION = re.compile(r".*\b(?=(?i:do|does|can|will|would|should) )", re.S)
_SENTENCE = re.compile(r".*(?:[.;:!?] |\n)", re.S)
_REACH = 90
_DOER = re.compile(rf".*{alternatives('doer')}")
_THINGS = re.compile(rf".*{alternatives('thing')}")
_RUNG = rf"(?:(?:{RUNGS}|[Cc]hief|[Hh]ead|[Aa]ssistant|[Tt]rainee)\s+)?"
_TELLS = ("varies", "depends", "differs", "ranges", "starts", "vary", "depend", "differ")
_BARE = 0.5
_LEAST_PLACES = 2
_OF_NO_DOER = 3
_LONGEST = 3
# A longer text is heard in its first part alone.
_HEARD = 100_000
_MOST = 8


class Heard:
    """The jobs of one text that no vocabulary has and that it has in the places of one."""

    def __init__(self, text: str) -> None:
        self._text = text

    def may_stand(self, start: int, end: int) -> bool:
        """Whether such a job begins in a stretch."""
        return self._places.any_in(start, end)

    def added(self, tags: list[Tag], start: int, end: int) -> list[Tag]:
        """The tags of a stretch with those of such jobs in it, in order; a part of one is none."""
        if self._pattern is None or not self.may_stand(start, end):
            return tags
        found = [self._tag(hit) for hit in self._pattern.finditer(self._text, start, end)]
        within = Overlaps(found)
        fuller = Overlaps(tag for tag in tags if tag.weight == 1 and not within.surround(tag))
        found = [tag for tag in found if not fuller.touch(tag)]
        new = Overlaps(found)
        return sorted([*(tag for tag in tags if not new.touch(tag)), *found], key=lambda tag: tag.start)

    def _tag(self, hit: re.Match[str]) -> Tag:
        return Tag("role", standard(hit[0]), hit.start(), hit.end(), hit[0], weight=1.0 if " " in hit[0] else _BARE)

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        return re.compile(rf"(?<![\w&/-])(?:{_RUNG})(?i:{forms(self._jobs)})(?![\w&-])") if self._jobs else None

    @cached_property
    def _places(self) -> Offsets:
        return Offsets(hit.start() for hit in self._pattern.finditer(self._text)) if self._pattern else Offsets(())

    @cached_property
    def _jobs(self) -> list[str]:
        """The names, singular and in small letters, that stand in one kind of place of pay and in one more place."""
        text = self._text[:_HEARD]
        kinds: dict[str, set[str]] = defaultdict(set)
        for kind, written in _paid(text):
            if name := _job(written):
                kinds[name].add(kind)
        if kinds:
            for name, place in places(text, sorted(kinds)[: 4 * _MOST]):
                if place.of == "work":
                    kinds[name].add("before" if place.before else "after")
        return sorted(name for name, places in kinds.items() if _are_enough(name, places))[:_MOST]


def _paid(text: str) -> Iterator[tuple[str, str]]:
    """The words in places of pay, with the kind of the place."""
    for hit in _PAY.finditer(folded(text)):
        if named := _OF.match(text, hit.end()) or _OF_MANY.match(text, hit.end()):
            yield "pay of", named[1]
        lead = text[max(0, hit.start() - _REACH) : hit.start()]
        if (article := _ARTICLE.match(lead)) and (named := _ONE.match(lead, article.end())):
            yield "one's pay", named[1]
        elif (named := _TITLED.search(lead)) and (text[hit.start()].isupper() or " " in named[0].strip()):
            yield "titled", named[0].rstrip(" ’'s") if named[0].rstrip()[-2:] in ("'s", "’s") else named[0].strip()
    for hit in _EARNS.finditer(folded(text)):
        lead = text[max(0, hit.start() - _REACH) : hit.start()]
        if (asked := _QUESTION.match(lead)) and (named := _ASKED.match(lead, asked.end())):
            yield "asked", named[1]
        elif (article := _ARTICLE.match(lead)) and (named := _ONE.match(lead, article.end())):
            yield "one earns", named[1]
        else:
            begun = _SENTENCE.match(lead)
            if (begun or hit.start() < _REACH) and (named := _MANY.match(lead, begun.end() if begun else 0)):
                yield "many earn", named[1]


def _are_enough(name: str, places: set[str]) -> bool:
    """Whether a name stands in two kinds of places; one whose last word has no doer's ending in three."""
    doer = _DOER.fullmatch(name) or name.rpartition(" ")[2] in role_heads()
    return len(places) >= (_LEAST_PLACES if doer else _OF_NO_DOER)


def _job(written: str) -> str | None:
    """The job in words from such a place, None where they are one of the vocabulary's or of no job."""
    found = tokens(written, 0, len(written))
    while found and (found[-1].text.endswith("ly") or found[-1].text in _TELLS):
        found = found[:-1]
    while found and (found[0].key in stops() or is_senior(found[0].key) or found[0].text.isdigit()):
        found = found[1:]
    if not found or len(found) > _LONGEST or not all(token.is_word for token in found):
        return None
    last = found[-1]
    inner = any(token.key in stops() or token.text.casefold() in names() for token in found)
    inner = (
        inner
        or written.casefold() in names()
        or last.key in companies()
        or any(token.key in words("praise") for token in found)
    )
    if inner or is_no_job(last.key) or known_titles().at(found, 0) or role_heads().get(last.key) == "strong":
        return None
    return " ".join([*(token.text.casefold() for token in found[:-1]), last.key])


def is_no_job(key: str) -> bool:
    """ "Company", "fresher", "marketing": what no job is called."""
    if _THINGS.fullmatch(key) or key in segments() or key in field_roles() or len(key) < len("cook"):
        return True
    return any(key in words(means) for means in ("no job", "no person", "persons", "no one", "status", "learner"))
