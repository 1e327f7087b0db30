"""Judging: weighs the evidence around an amount and says what kind of money it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from extract.kinds import bare, plausible
from extract.kinds.evidence import Evidence, in_headings, in_labels, in_previous, in_sentence, nearby
from extract.kinds.rules import NONE, SALARY
from extract.money import currencies
from extract.money.ranges import size
from extract.setting import Setting, Verdict, Words

# What a document about pay, or a period of pay beside the amount, adds to the case for pay.
_PRIOR, _PERIOD = 0.5, 0.6
# Words that make a number with a scale of India no money, and words that do so even beside a currency ("25 pounds").
_PLAIN, _SURE = 9, 9.5
# How much labels, headings and the sentence before count: where words govern the amount, stand near it, say nothing.
_GOVERNED, _SPOKEN, _SILENT = (0.3, 0.3, 0.1), (1.0, 0.6, 0.3), (1.0, 1.0, 1.0)
_LEAST_LABELLED = 1000
_COUNTED = Verdict(None, "a number of something")
_RICHEST = 500_000_000
# The largest pay in rupees is so many times that in dollars.
_RUPEES = 10
_OFFER = re.compile(r"bonus|packages?|offers?|\bcompensation$|\bsalar(?:y|ies)$|\bearn(?:s|ed)$", re.I)
# A label as strong as this says itself what it is over.
_SAYS_PAY = 2.6
_DIGIT = re.compile(r"\d")
# Words that say of any money how it is spread: they speak for pay only where no other money is named.
_SPREAD = re.compile(r"(?:rang(?:es?|ed|ing)|var(?:y|ies|ied|ying)|between|anywhere)\b", re.I)


def _signed(setting: Setting) -> bool:
    """True where a currency, not only a scale of India, stands with the amount."""
    quote = setting.sentence[setting.start : setting.end]
    digit = _DIGIT.search(quote)
    if digit and currencies.before(quote, digit.start()):
        return True
    return any(currencies.after(quote, match.end()) for match in re.finditer(r"[\w.]+?(?=\b|[^\w.])", quote))


def _counts(setting: Setting, sentence: Sequence[Evidence], labels: Sequence[Evidence]) -> bool:
    """True where the number counts or names something."""
    named = max([one.score for one in sentence if one.kind == NONE], default=0.0)
    if setting.amount.certain:
        return named >= _SURE or (named >= _PLAIN and not _signed(setting))
    paid = max([one.score for one in sentence if one.kind == SALARY and one.direct], default=0.0)
    header = max([one.score for one in labels if one.kind == NONE], default=0.0)
    pay = max([one.score for one in labels if one.kind == SALARY], default=0.0)
    # "8k a month for 3 months" is paid, not counted.
    lasts = setting.amount.period is not None and paid > 0
    return (named > paid and not lasts) or header > pay


def _shares(sentence: Sequence[Evidence]) -> tuple[float, float, float]:
    said = [one for one in sentence if one.kind != NONE]
    if any(one.direct for one in said):
        return _GOVERNED
    return _SPOKEN if said else _SILENT


def _totals(evidence: Sequence[Sequence[Evidence]]) -> dict[str, float]:
    totals: dict[str, float] = {}
    for place, share in zip(evidence, (1.0, *_shares(evidence[0])), strict=True):
        best: dict[str, float] = {}
        for one in place:
            if one.kind != NONE:
                best[one.kind] = max(best.get(one.kind, 0.0), one.score * share)
        for kind, score in best.items():
            totals[kind] = totals.get(kind, 0.0) + score
    return totals


def _reason(kind: str, evidence: Sequence[Sequence[Evidence]]) -> str:
    return max((one for place in evidence for one in place if one.kind == kind), key=lambda one: one.score).reason


def _is_rich_offer(setting: Setting, sentence: Sequence[Evidence], labels: Sequence[Evidence]) -> bool:
    """True of "a signing bonus of $100 million": its own words or its label name what one person was offered."""
    if size(setting.amount) > _RICHEST * (_RUPEES if setting.amount.currency == "INR" else 1):
        return False
    if any(one.direct and one.kind not in (SALARY, NONE) for one in sentence):
        return False
    named = (one.found.words for one in sentence if one.kind == SALARY and one.direct)
    headed = any(one.kind == SALARY and one.score >= _SAYS_PAY and _OFFER.search(one.found.words) for one in labels)
    return headed or any(_OFFER.search(words) for words in named)


def _weighed(setting: Setting, evidence: Sequence[Sequence[Evidence]]) -> Verdict:
    totals = _totals(evidence)
    pay = totals.pop(SALARY, 0.0)
    spoken = pay > 0
    pay += _PRIOR * setting.about_pay + _PERIOD * (setting.amount.period is not None)
    kind = max(totals, key=lambda name: totals[name], default=None)
    if kind is not None and totals[kind] > pay:
        return Verdict(kind, _reason(kind, evidence), _nearest(kind, evidence, setting.end))
    if plausible.too_large(setting.amount) and not _is_rich_offer(setting, evidence[0], evidence[1]):
        return Verdict("market_size", "too large for one person's pay")
    # A bare cell may take its scale from the header ("Average salary (LPA)").
    if (setting.amount.certain or plausible.is_nothing(setting.amount)) and plausible.too_small(setting.amount):
        return Verdict("price", "too small for pay")
    if not spoken and not setting.about_pay and setting.amount.period is None:
        return Verdict("other", "nothing around it speaks of pay", "none")
    return Verdict(SALARY, words=_nearest(SALARY, evidence))


def _nearest(kind: str, evidence: Sequence[Sequence[Evidence]], before: int | None = None) -> Words:
    """Where the nearest words of a kind stand, of the sentence, the labels, the headings and the sentence before.

    Words of the sentence that govern nothing count where they stand `before` an offset.
    """
    own, labels, headings, previous = (any(one.kind == kind for one in place) for place in evidence)
    if own and before is not None:
        own = any(one.kind == kind and (one.direct or one.found.start < before) for one in evidence[0])
    if any(one.kind == kind and (one.direct or one.found.rule.where == "amount") for one in evidence[0]):
        return "direct"
    return "own" if own or labels else "near" if previous else "far" if headings else "none"


def _labelled(setting: Setting, labels: Sequence[Evidence]) -> Verdict:
    """Other money that its label names ("HRA" over a column of bare numbers), else no money."""
    best = max(labels, key=lambda one: one.score, default=None)
    if best is not None and best.kind == NONE and best.found.rule.reason == _COUNTED.reason:
        return _COUNTED
    if best is None or best.kind in (NONE, SALARY) or size(setting.amount) < _LEAST_LABELLED:
        return Verdict(None)
    return Verdict(best.kind, best.reason)


def classify(setting: Setting) -> Verdict:
    """What kind of money an amount is: `salary`, other money with its reason in words, or None where it is no money.

    Words that govern the amount directly weigh most, then those near it in its sentence, its labels, its headings and
    the sentence before; the document's subject decides where nothing else does.
    """
    setting = nearby(setting)
    sentence, labels = in_sentence(setting), in_labels(setting)
    if _counts(setting, sentence, labels):
        return _COUNTED if setting.amount.certain else _labelled(setting, labels)
    headings, previous = in_headings(setting), in_previous(setting)
    sentence = _without_spread(sentence, previous)
    if not setting.amount.certain and not bare.is_money(setting, sentence, labels, [*headings, *previous]):
        return _labelled(setting, labels)
    return _weighed(setting, (sentence, labels, headings, previous))


def _without_spread(sentence: list[Evidence], previous: Sequence[Evidence]) -> list[Evidence]:
    """The evidence of a sentence without words like "ranging from", where nothing else there speaks of pay and it or
    the one before names other money.
    """
    rest = [one for one in sentence if one.kind != SALARY or not _SPREAD.match(one.found.words.strip())]
    paid = any(one.kind == SALARY for one in (*rest, *previous))
    named = any(one.kind not in (SALARY, NONE) for one in (*rest, *previous))
    return rest if named and not paid else sentence


def continues_pay(setting: Setting, paid: Sequence[Decimal]) -> bool:
    """Whether a bare number that is no money by itself is pay as its neighbours are ("$134,000, with a midpoint near
    170,000"); `paid` are the sizes of the amounts of pay in its sentence, in units of their currency.
    """
    setting = nearby(setting)
    sentence = in_sentence(setting)
    return not _counts(setting, sentence, in_labels(setting)) and bare.is_sibling(setting, paid)
