"""Amounts of quite another size than the pay of a text, with no words of pay that govern them."""

from __future__ import annotations

import re

from extract.about.tagger import Tagger
from extract.kinds.naming import names_earner, names_pay, tells_pay
from extract.kinds.rules import SALARY
from extract.money.periods import periods_in
from extract.money.ranges import Amount
from extract.phrases import phrase
from extract.resolving.bands import perhaps_monthly
from extract.scopes import Passage
from extract.setting import Verdict
from extract.sizes import Judged, PaidSizes

_EARNERS = ("role", "level", "experience")
_FAR_OFF = "of quite another size than what the text calls pay"
# "$2,819 per fortnight"
_UNIT = re.compile(r"\W{0,3}(?:per|each|every|an?|/) ?[a-z]", re.I)
_REACH = 240
_NEAR, _BEHIND = 100, 24
_FIGURE = re.compile(r"\d[\d.,]*+(?! ?%)")


class FarOff:
    """Tells such amounts of one document from its pay, passage by passage in reading order."""

    def __init__(self, tagger: Tagger, paid: PaidSizes) -> None:
        self._tagger = tagger
        self._text = tagger.text
        self._paid = paid

    def settled(self, passage: Passage, judged: list[Judged]) -> list[Judged]:
        """The amounts of a passage, those of quite another size than the text's pay as other money."""
        settled: list[Judged] = []
        for amount, verdict in judged:
            if verdict.kind == SALARY and verdict.words != "direct" and not passage.pay_column:
                follows = bool(settled) and settled[-1][1].reason == _FAR_OFF
                off = self._is_far_less(passage, amount, follows=follows) or self._is_of_nobody(passage, amount)
                if off and not self._is_part(passage):
                    verdict = Verdict("other", _FAR_OFF, "own")
            settled.append((amount, verdict))
        return settled

    def _is_far_less(self, passage: Passage, amount: Amount, *, follows: bool) -> bool:
        """True of far less than all pay of the text, whatever period around it might be meant."""
        if follows:
            return self._paid.is_less(amount, None)
        if not amount.certain or amount.period or _UNIT.match(self._text, amount.end):
            return False
        if self._is_told(passage, amount):
            return False
        if perhaps_monthly(amount, amount.currency) and self._is_of_earners(passage, amount):
            return False
        return self._paid.is_far_less(amount, self._periods(passage))

    def _is_told(self, passage: Passage, amount: Amount) -> bool:
        """True of "starting salaries jumped from $16,000" and of "a $5K minimum salary": pay is named beside it."""
        before = self._text[max(passage.start, amount.start - _NEAR) : amount.start]
        behind = self._text[amount.end : min(passage.end, amount.end + _BEHIND)]
        return tells_pay(_FIGURE.split(before)[-1]) or tells_pay(_FIGURE.split(behind)[0])

    def _periods(self, passage: Passage) -> set[str]:
        """The periods that are named around an amount."""
        spans = [(scope.start, min(scope.end, scope.start + _REACH)) for scope in passage.scopes[:6]]
        return {
            period for span in [*spans, (passage.start, passage.end)] for period, _, _ in periods_in(self._text, *span)
        }

    def _is_of_nobody(self, passage: Passage, amount: Amount) -> bool:
        """True of an amount, of nobody with a job, many times larger than all pay of the text or next to nothing."""
        if not (self._paid.is_tiny(amount) or self._paid.is_far_more(amount)):
            return False
        return not self._is_of_earners(passage, amount)

    def _is_of_earners(self, passage: Passage, amount: Amount) -> bool:
        """True where the passage names somebody who is paid, or before the amount pay itself."""
        if any(self._tagger.of(field, passage.start, passage.end) for field in _EARNERS):
            return True
        return names_earner(self._text[passage.start : passage.end]) or names_pay(
            self._text[passage.start : amount.start]
        )

    def _is_part(self, passage: Passage) -> bool:
        """True where the words around speak of a part of pay, which may be far smaller than the whole."""
        spans = [(scope.start, min(scope.end, scope.start + _REACH)) for scope in passage.scopes[:3]]
        return any(phrase("part_of_pay").search(self._text, *span) for span in [*spans, (passage.start, passage.end)])
