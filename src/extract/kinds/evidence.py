"""Evidence: the words around an amount that speak for a kind, and how near they stand."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import NamedTuple

from extract.kinds.clauses import said_of
from extract.kinds.finding import Found, found_at, found_first, found_in
from extract.kinds.grammar import Said
from extract.kinds.naming import said_by_label, said_by_lead
from extract.kinds.rules import NONE, SALARY, Rule, Where, filler
from extract.money.ranges import size
from extract.setting import Setting

# Words further away than this say nothing of the amount; longer gaps are never filler.
REACH = 240
_GAP = 60
# A label with words of such weight calls its column pay, whatever stands in the row.
_SAYS_PAY = 2.6
# So many letters are as far as a step that halves what words weigh.
_STEP = 40
_PLACES: dict[Where, str] = {
    "before": "stands before it",
    "after": "stands after it",
    "sentence": "stands in its sentence",
    "label": "stands in its label",
    "heading": "stands in its heading",
    "amount": "is its unit",
}
_BOUNDARY = re.compile(
    r"[;()•|]|\.\s|\n|,\s|\s[–—]\s|\b(?:and|or|but|while|whereas|although|though|plus|which|where|because|with|then|versus|vs|compared)\b",
    re.I,
)
_NUMBER = re.compile(r"\d[\d,.]*")
# A line that begins a statement of its own: "2024 – remote, $145,000", "Rent: $900".
_NEW_ITEM = re.compile(r"\n[\s*_•>-]*(?:(?:19|20)\d\d\b|[A-Z][^\n.;]{0,40}(?::|\s[–—-])\s)")
# "(₹250 to ₹650)" at the end of a line: what stands under it does not speak of it.
_NEXT_LINE = re.compile(r"\)[ \t]*\n\s*(?=[A-Z])")
# "12 lakhs in most hospitals" counts no hospitals.
_WHERE = re.compile(r"\b(?:in|on|for|as)\s*\Z", re.I)


class Evidence(NamedTuple):
    """What speaks for a kind, how strongly, and whether it governs the amount directly."""

    kind: str
    score: float
    found: Found
    direct: bool = False

    @property
    def reason(self) -> str:
        """The evidence in words: what it is a sign of, what was read, and where."""
        rule, words = self.found.rule, " ".join(self.found.words.split())
        return f"{rule.reason}: '{words}' {_PLACES[rule.where]}"


def _distance(gap: str) -> float:
    return len(gap) / _STEP + 0.7 * len(_BOUNDARY.findall(gap)) + 0.3 * len(_NUMBER.findall(gap))


def _evidence(found: Found, score: float, *, direct: bool = False) -> Evidence:
    return Evidence(found.rule.kind, score, found, direct)


def nearby(setting: Setting) -> Setting:
    """The setting with a long sentence cut to what stands near; the amounts of one stretch share the cut."""
    if len(setting.sentence) <= 4 * REACH:
        return setting
    stretch = setting.start // (2 * REACH) * (2 * REACH)
    left, right = max(0, stretch - REACH), max(stretch + 2 * REACH, setting.end) + REACH
    return setting._replace(sentence=setting.sentence[left:right], start=setting.start - left, end=setting.end - left)


def _before(setting: Setting) -> Iterator[Evidence]:
    for found in found_in(setting.sentence, "before", size(setting.amount)):
        gap = setting.start - found.end
        if 0 <= gap <= _GAP and _is_filler(setting.sentence, found.end, setting.start):
            yield _evidence(found, found.rule.weight * (1 - gap / 400), direct=True)


def _is_filler(sentence: str, start: int, end: int) -> bool:
    """Whether a gap holds nothing of weight; the amount of one line does not lead to that of the next."""
    parted = "\n" in sentence[start:end] and _NUMBER.search(sentence, start, end)
    return not parted and bool(filler().before.fullmatch(sentence, start, end))


def _after(setting: Setting) -> Iterator[Evidence]:
    window = _NEXT_LINE.split(setting.sentence[setting.end : setting.end + REACH], maxsplit=1)[0]
    lead = filler().after.match(window)
    reach = lead.end() if lead else 0
    # The filler is tried short as well as whole: "in" may belong to the words ("in rent").
    places = sorted({reach, len(window) - len(window.lstrip(" )]*_\"'”’"))})
    for found in found_at(window, places, "after", size(setting.amount)):
        if found.rule.kind == NONE and setting.amount.certain and _WHERE.search(window, 0, found.start):
            continue
        yield _evidence(found, found.rule.weight, direct=True)


def _near(setting: Setting) -> Iterator[Evidence]:
    """What stands anywhere in the sentence, but for words that are weaker than others of their kind in any case."""
    best: dict[str, float] = {}
    for found in found_in(setting.sentence, "sentence", size(setting.amount)):
        if found.end <= setting.start:
            gap, penalty = setting.sentence[found.end : setting.start], 0.0
        elif found.start >= setting.end:
            gap = setting.sentence[setting.end : found.start]
            # Behind another figure they are of that one.
            penalty = 1.5 if _NUMBER.search(gap) else 0.4
        else:
            gap, penalty = "", 0.0
        if found.rule.kind not in (SALARY, NONE) and _NEW_ITEM.search(gap):
            continue
        if len(gap) <= REACH:
            direct = found.end <= setting.start and len(gap) <= _GAP and _is_filler(gap, 0, len(gap))
            kind, weight = found.rule.kind, found.rule.weight
            if not direct and weight / (1 + len(gap) / _STEP + penalty) < best.get(kind, 0.0):
                continue
            score = weight if direct else weight / (1 + _distance(gap) + penalty)
            best[kind] = max(score, best.get(kind, 0.0))
            yield _evidence(found, score, direct=direct)


def _unit(setting: Setting) -> Iterator[Evidence]:
    for found in found_first(setting.sentence[setting.start : setting.end + 2], "amount"):
        yield _evidence(found, found.rule.weight)


def _clause(setting: Setting) -> Iterator[Evidence]:
    """What subject, verb and object of the amount's clause say."""
    said = (
        said_of(setting.sentence, setting.start, setting.end, setting.previous[-REACH:])
        if setting.amount.certain
        else None
    )
    if said:
        yield _evidence(_found(said, "sentence"), said.score, direct=True)


def _found(said: Said, where: Where) -> Found:
    return Found(Rule(said.kind, where, said.score, Decimal(0), said.reason, ""), 0, 0, said.word)


def in_sentence(setting: Setting) -> list[Evidence]:
    """What speaks in the sentence itself and in the amount."""
    readers = (_before, _after, _near, _unit, _clause)
    return [evidence for reader in readers for evidence in reader(setting) if evidence.score > 0]


def in_labels(setting: Setting) -> list[Evidence]:
    """What the labels say, the nearest first and strongest."""
    said = [
        _evidence(found, found.rule.weight * 0.75**rank)
        for rank, label in enumerate(setting.labels)
        for found in _widest(found_in(label[:REACH], "label", size(setting.amount)))
    ]
    return (
        said
        if any(one.found.rule.weight >= _SAYS_PAY and one.kind == SALARY for one in said)
        else [*said, *_things(setting)]
    )


def _widest(found: Iterable[Found]) -> list[Found]:
    """The words of a label but for those that are part of weightier ones: "Grade Pay" does not speak of pay."""
    words = list(found)
    return [
        one
        for one in words
        if not any(
            other.start <= one.start and one.end <= other.end and other.rule.weight > one.rule.weight for other in words
        )
    ]


def _things(setting: Setting) -> Iterator[Evidence]:
    """What labels say that name a thing."""
    for rank, label in enumerate(setting.labels):
        if one := said_by_label(label[:REACH]):
            yield _evidence(_found(one, "label"), one.score * 0.75**rank)


def in_headings(setting: Setting) -> list[Evidence]:
    """What the headings say, the innermost first and strongest, a third as strong as the amount's own words.

    A heading that speaks of pay and of other money ("Salary and cost of living") says neither of one amount.
    """
    said = [found_in(heading[:REACH], "heading", size(setting.amount)) for heading in setting.headings[:3]]
    return [
        _evidence(found, found.rule.weight * 0.3 * 0.6**rank)
        for rank, words in enumerate(said)
        for found in words
        if found.rule.kind == SALARY or not any(other.rule.kind == SALARY for other in words)
    ]


def in_previous(setting: Setting) -> list[Evidence]:
    """What the sentence before says, half as strong as the amount's own words."""
    previous = setting.previous[-REACH:]
    found = [_evidence(one, one.rule.weight * 0.5) for one in found_in(previous, "sentence", size(setting.amount))]
    if not any(one.kind == SALARY for one in found) and (said := said_by_lead(previous)):
        found.append(_evidence(_found(said, "sentence"), said.score * 0.5))
    return found
