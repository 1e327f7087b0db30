"""Texts whose title says that they tell what something costs: what nothing calls pay there is a cost."""

from __future__ import annotations

from collections.abc import Sequence

from extract.about.tagger import Tagger
from extract.kinds.rules import SALARY
from extract.phrases import phrase
from extract.scopes import Passage, Scope, Span
from extract.setting import Verdict
from extract.sizes import Judged
from extract.unsaid import EARNERS, OWN

_COST = Verdict("price", "what the title of the text says costs are told of", "far")


def is_of_costs(text: str, titles: Sequence[Span]) -> bool:
    """Whether the first title speaks of costs, fees or a budget and not of pay, jobs or hiring."""
    if not titles:
        return False
    return bool(phrase("cost_title").search(text, *titles[0])) and not phrase("no_cost_title").search(text, *titles[0])


def as_costs(tagger: Tagger, passage: Passage, judged: Sequence[Judged]) -> list[Judged]:
    """The amounts of a passage of such a text, those that neither words of pay nor an earner stand with as costs."""
    if not any(verdict.kind == SALARY and verdict.words not in OWN for _, verdict in judged):
        return list(judged)
    if passage.pay_column or _speaks_of_pay(tagger, passage):
        return list(judged)
    silent = [verdict.kind == SALARY and verdict.words not in OWN for _, verdict in judged]
    return [
        (amount, _COST if is_silent else verdict) for (amount, verdict), is_silent in zip(judged, silent, strict=True)
    ]


def _speaks_of_pay(tagger: Tagger, passage: Passage) -> bool:
    """Whether the passage, its labels or the heading right over it name pay or somebody who is paid."""
    spans = [(passage.start, passage.end), *((scope.start, scope.end) for scope in _near(passage.scopes))]
    pay = phrase("pay")
    return any(pay.search(tagger.text, *span) for span in spans) or any(
        tagger.of(field, *span) for span in spans for field in EARNERS
    )


def _near(scopes: Sequence[Scope]) -> list[Scope]:
    """The labels and the innermost heading of a passage."""
    labels = [scope for scope in scopes if scope.origin not in ("heading", "previous")]
    return [*labels, *[scope for scope in scopes if scope.origin == "heading"][:1]]
