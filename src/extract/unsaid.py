"""Amounts that no words of their own call pay: other money beside them, or nothing, tells what they are."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.about.tagger import Tagger
from extract.kinds.naming import is_of_pay, names_pay
from extract.kinds.plausible import too_large
from extract.kinds.rules import SALARY
from extract.money.ranges import Amount, size
from extract.phrases import phrase
from extract.scopes import Passage
from extract.setting import Verdict
from extract.sizes import Judged, PaidSizes

OWN = ("direct", "own")

# Other money that is often told in lists: "rent costs $1,500 in Austin and $3,000 in New York".
LISTED_KINDS = frozenset(
    ("course_fee", "cost_of_living", "price", "other", "tax", "funding", "revenue", "market_size", "scholarship")
)
# "a $2,500 raise, and $5,000", "$460 a year, or about $40 a month": what is said again is of the same kind.
_RAISED = re.compile(
    r"\s(?:pay |salary )?(?:raise|hike|increase|bump|premium|increment|uplift)s?,? (?:and|or|to)\s", re.I
)
_AGAIN = re.compile(
    r"[\s*_]*(?:,? (?:or|i\.e\.,?|that is,?|which is)|[=≈(/])\s?"
    r"(?:about|around|roughly|nearly|some|just over|approx\w*\.?)?\s?[*_]*",
    re.I,
)
_REPEATED = re.compile(r"\bby\s(?:around|about|roughly|nearly)?\s*[*_~]*$", re.I)
_LISTED = re.compile(
    r"\)?(?:\s*[,;:/&+]|\s+(?:and|or|to|plus|vs\.?|versus)\b|[^.;]{1,48}?(?:,|\s(?:and|or|to|plus|vs\.?|versus)\b))\s*"
    r"(?:\w[\w’'-]* ){0,6}?\(?(?:around|about|roughly|nearly|up to|over)?\s*[*_~]*",
    re.I,
)
# "At £55,000, the tax is £7,500": other money behind an amount with a clause of its own says nothing of it.
_OWN_CLAUSE = re.compile(r"\b(?:is|are|was|were|costs?|runs?) (?:about |around |roughly )?[*_]*$")
_SAID = re.compile(r"'(.+)' stands before it")
_LIST_GAP = 60
# What a figure of pay is of, and what else says whose it is.
EARNERS = ("role", "level", "experience")
_NAMES = (*EARNERS, "statistic")
_OWNERS = (*_NAMES, "city", "country", "company")
_THING = re.compile(
    r"(?:\b(?:an?|the|one|each|every) |^)[^,.;:\n₹$£€]{3,50} (?:is|are|was|were|lists at|comes to|runs to)"
    r"(?: (?:about|around|roughly|now|nearly|over))* [*_]*$",
    re.I,
)
# What is said of pay alone.
_OF_PAY = re.compile(
    r"\b(?:gross|net|before tax|after tax|full[- ]time equivalent|FTE|pro rata|payday|salar(?:y|ies)|pay)\b", re.I
)
_LABEL = re.compile(r"[^:\d]{3,40}(?=:)")
_LEAST_WORDS = 15
_BLANKS = 8
# What stands between a label and its amount.
_LABELS = tuple(":-–—|=`")
_ALIKE = 50


class Unsaid:
    """Settles such amounts of one document, passage by passage in reading order."""

    def __init__(self, tagger: Tagger, paid: PaidSizes) -> None:
        self._tagger = tagger
        self._text = tagger.text
        self._before: Judged | None = None
        self._paid = paid

    def settled(self, passage: Passage, judged: Sequence[Judged]) -> list[Judged]:
        """The amounts of a passage with their verdicts.

        What no words of its own call pay is of the kind of the list that it stands in or of what the paragraph spoke of
        before, and other money where nothing in the sentence says whose pay it could be.
        """
        settled: list[Judged] = []
        last: list[Judged] = []
        for index, (amount, verdict) in enumerate(judged):
            if self._is_of_people(passage, amount, verdict):
                verdict = Verdict(SALARY)
            elif not passage.in_table:
                silent = verdict.words not in OWN and not any(before.kind == SALARY for _, before in last)
                following = judged[index + 1 : index + 2] if silent else ()
                verdict = self._read(passage, amount, verdict, [*last, *following])
            if verdict.kind is not None:
                self._before = (amount, verdict)
                last = [self._before]
            settled.append((amount, verdict))
        return settled

    def _read(self, passage: Passage, amount: Amount, verdict: Verdict, beside: Sequence[Judged]) -> Verdict:
        if verdict.kind == SALARY:
            listed = None if verdict.words == "direct" else self._listed(passage, amount, beside)
            if listed or self._follows_pay(amount, beside):
                return listed or verdict
            return self._alone(passage, amount, verdict)
        if verdict.kind in LISTED_KINDS and verdict.words in ("near", "far") and not too_large(amount):
            if verdict.words == "near" and not self._is_led_in(passage) and self._has_label(passage, amount):
                return Verdict(SALARY, words="none")
            if self._follows_pay(amount, beside):
                return Verdict(SALARY)
            if verdict.words == "near" and (self._tells(EARNERS, passage) or self._is_of_paid_size(passage, amount)):
                return Verdict(SALARY, words="none")
        return verdict

    def _is_of_paid_size(self, passage: Passage, amount: Amount) -> bool:
        """True of an average, or of what a company is named for, of the size of the pay of the text."""
        return (
            self._paid.knows(amount.currency)
            and not self._paid.is_unlike(amount)
            and self._tells(("statistic", "company"), passage)
        )

    def _follows_pay(self, amount: Amount, beside: Sequence[Judged]) -> bool:
        """True of an amount that stands in a list with the pay before it."""
        paid = [other for other, judged in beside[:1] if judged.kind == SALARY and other.end <= amount.start]
        return any(self._in_list(other, amount) for other in paid)

    def _is_of_people(self, passage: Passage, amount: Amount, verdict: Verdict) -> bool:
        """True of what earners get where only a heading calls it other money, or nothing calls it anything."""
        if verdict.kind == "other" and verdict.words == "none":
            return self._is_of_earners(passage, amount)
        if verdict.words != "far":
            return False
        if verdict.kind == "price":
            return self._costs_of_people(passage, amount)
        return verdict.kind == "other" and not passage.in_table and self._tells(EARNERS, passage)

    def _is_of_earners(self, passage: Passage, amount: Amount) -> bool:
        """True of an amount of the size of the pay of the text, whose sentence names a job, though it says no more."""
        return not self._paid.is_unlike(amount) and self._paid.known and self._tells(EARNERS, passage)

    def _costs_of_people(self, passage: Passage, amount: Amount) -> bool:
        """True of what somebody with a job costs, under a heading about costs, and of what follows in the paragraph."""
        over = [(scope.start, scope.end) for scope in passage.scopes if scope.origin == "heading"]
        if not any(self._names_job(*span) for span in over) or phrase("schooling").search(self._text, *over[0]):
            return False
        row = [(scope.start, scope.end) for scope in passage.scopes if scope.origin == "row"]
        if any(self._tagger.of("role", *span) for span in [(passage.start, passage.end), *row]):
            return True
        last = self._before
        paid = last is not None and last[1].kind == SALARY and not passage.in_table
        return paid and last is not None and "\n" not in self._text[last[0].end : amount.start]

    def _names_job(self, start: int, end: int) -> bool:
        return bool(self._tagger.of("role", start, end)) and not phrase("schooling").search(self._text, start, end)

    def _listed(self, passage: Passage, amount: Amount, beside: Sequence[Judged]) -> Verdict | None:
        """The kind of other money that the amount stands in a list with, no words of pay between them or after it."""
        return next((verdict for other, verdict in beside if self._lists(passage, amount, other, verdict)), None)

    def _lists(self, passage: Passage, amount: Amount, other: Amount, verdict: Verdict) -> bool:
        first, last = sorted((amount, other), key=lambda one: one.start)
        kinds = LISTED_KINDS if amount.period == other.period else (*LISTED_KINDS, "premium")
        if first is other and verdict.kind in kinds and _AGAIN.fullmatch(self._text, first.end, last.start):
            return True
        again = verdict.kind == "premium" and (
            _REPEATED.search(self._text, first.end, last.start) or _RAISED.fullmatch(self._text, first.end, last.start)
        )
        if not (again or verdict.kind in LISTED_KINDS) or amount.period not in (None, other.period):
            return False
        mixed = not any(self._tagger.of(field, first.end, last.start) for field in ("city", "country", "company"))
        if not self._in_list(first, last, mixed=mixed) or not _alike(amount, other):
            return False
        if first is amount and self._has_own_words(first, last, verdict):
            return False
        after = min(passage.end, amount.end + _LIST_GAP)
        named = any(self._tagger.of(field, first.end, last.start) for field in ("role", "statistic"))
        if named or phrase("earns").search(self._text, first.end, last.start):
            return False
        return not phrase("pay").search(self._text, min(first.end, amount.start), after)

    def _has_own_words(self, first: Amount, last: Amount, verdict: Verdict) -> bool:
        """Whether what tells the kind of the later amount stands between the two: "₹21,700, plus allowance ₹50"."""
        said = _SAID.search(verdict.reason or "")
        between = " ".join(self._text[first.end : last.start].split())
        return bool(_OWN_CLAUSE.search(between + " ")) or bool(said and said[1] in between)

    def _in_list(self, first: Amount, last: Amount, *, mixed: bool = False) -> bool:
        """Whether one amount follows the other in a list, which may be `mixed` of several currencies."""
        near = last.start - first.end <= _LIST_GAP and (mixed or first.currency == last.currency)
        return near and bool(_LISTED.fullmatch(self._text, first.end, last.start))

    def _alone(self, passage: Passage, amount: Amount, verdict: Verdict) -> Verdict:
        if verdict.words == "direct" or not self._is_prose(passage, amount) or self._tells(EARNERS, passage):
            return verdict
        if verdict.words not in OWN and not self._answers(passage) and self._paid.is_small_change(amount):
            return Verdict("other", "far less than what the text calls pay")
        if verdict.words not in ("own", "near") and self._before and self._goes_on(self._before, amount):
            return self._before[1]
        if amount.period is None and (self._is_stray(passage, amount) or self._is_of_thing(passage, amount, verdict)):
            return Verdict("other", "nothing in its sentence speaks of pay")
        return verdict

    def _is_prose(self, passage: Passage, amount: Amount) -> bool:
        """True of an amount in a sentence of words, which has no label."""
        if passage.end - passage.start < amount.end - amount.start + _LEAST_WORDS:
            return False
        return all(scope.origin in ("heading", "previous") for scope in passage.scopes)

    def _is_stray(self, passage: Passage, amount: Amount) -> bool:
        """True of an amount unlike the pay before it, whose sentence names nobody and nothing that it could be of."""
        before = self._text[max(passage.start, amount.start - _BLANKS) : amount.start].rstrip(" *_")
        if before[-1:] in _LABELS or self._tells(_NAMES, passage) or self._answers(passage):
            return False
        words = self._text[passage.start : amount.start]
        label = _LABEL.match(words)
        if names_pay(words) or (label and is_of_pay(label[0])):
            return False
        if _OF_PAY.search(self._text, amount.start, min(passage.end, amount.end + _LIST_GAP)):
            return False
        return self._paid.is_unlike(amount)

    def _answers(self, passage: Passage) -> bool:
        """True of the sentence behind a question about what earners get."""
        over = [(scope.start, scope.end) for scope in passage.scopes if scope.origin in ("previous", "heading")]
        asked = [span for span in over if self._text[slice(*span)].rstrip(" *_#").endswith("?")]
        return any(phrase(name).search(self._text, *span) for span in asked for name in ("pay", "earns"))

    def _is_of_thing(self, passage: Passage, amount: Amount, verdict: Verdict) -> bool:
        """True of "A used sleeper is $65,000": what it is of is named, and nothing around it speaks of pay."""
        if verdict.words != "none" or self._tells(_OWNERS, passage):
            return False
        thing = _THING.search(self._text, max(passage.start, amount.start - _LIST_GAP), amount.start)
        return thing is not None and not is_of_pay(thing[0])

    def _is_led_in(self, passage: Passage) -> bool:
        """True of an item of a list whose first line says what it is of."""
        over = (scope for scope in passage.scopes if scope.origin == "previous" or scope.intro)
        return any(self._text[scope.start : scope.end].rstrip(" *_").endswith(":") for scope in over)

    def _has_label(self, passage: Passage, amount: Amount) -> bool:
        """True of the first amount of a line, which its own words label ("Annual (solo): $50,000")."""
        label = self._text[max(passage.start, amount.start - _LIST_GAP) : amount.start].rstrip(" *_~")
        opened = "\n" in self._text[max(0, passage.start - _BLANKS) : passage.start]
        alike = self._paid.known and not self._paid.is_unlike(amount)
        return (opened or alike) and label.endswith(":") and amount.start - passage.start < _LIST_GAP

    def _tells(self, fields: tuple[str, ...], passage: Passage) -> bool:
        return any(self._tagger.of(field, passage.start, passage.end) for field in fields)

    def _goes_on(self, before: Judged, amount: Amount) -> bool:
        """True of an amount of the same paragraph, currency and rough size as the other money before it."""
        last, verdict = before
        if verdict.kind not in LISTED_KINDS or last.currency != amount.currency:
            return False
        if amount.period not in (None, last.period):
            return False
        return _alike(amount, last) and "\n" not in self._text[last.end : amount.start]


def _alike(one: Amount, other: Amount) -> bool:
    return one.currency != other.currency or (size(one) <= size(other) * _ALIKE and size(other) <= size(one) * _ALIKE)
