"""Clauses: what subject, verb and object around an amount say of it, by classes of words instead of phrases."""

from __future__ import annotations

import re
from itertools import pairwise

from extract.kinds.grammar import (
    FILLERS,
    Said,
    Words,
    after_comma,
    ends_in_verb,
    first_phrase,
    governs,
    kind_of,
    names_earner_among,
    phrase_of,
    thing,
    tokens,
    unfilled,
)
from extract.kinds.lexicon import (
    BOARD,
    FIRM,
    FUNDER,
    HOUSEHOLD,
    NEUTRAL,
    PAID,
    PAY,
    PAYER,
    PERSONS,
    SCHOOL,
    Noun,
    Verb,
    nouns,
    small_words,
    verbs,
)

_REACH = 130
_AHEAD = 70
_OBJECT = 6
_END = re.compile(
    r"[;|•!?]|\n(?=\s*[-*•A-Z\d\n])|\.(?=\s|$)|\s[–—]\s|,\s(?:but|while|so|whereas|though|although|yet)\s"
    r"|\bthat['’]s\b",
    re.I,
)
_UNIT = re.compile(r"\W{0,3}(?:per|for each|for every) ([a-z-]{3,}(?: [a-z-]+)?)")
_TIMES = small_words("time")
_WORD = re.compile(r"[^\W\d_]{2}")
_LASTING = re.compile(
    r"\W{0,3}(?:(?:an?|per|each|every|last|this|next|the first) ?(?:year|month|week|day|hour)s?\b)?\W{0,2}", re.I
)
_BELOW = small_words("limit")
# "pay your bills on $35,000", "a ticket to ₹23 lakh", "net of expenses: $80,000".
_APART = small_words("apart")
_TOWARDS = small_words("towards")
_LESS = small_words("less")
_BOUNDS, _RULES, _PHASES = small_words("bound"), small_words("rule"), small_words("phase")
_RULED = small_words("ruled")
_MANY = small_words("many")
_THEY = frozenset(("it", "they", "these", "this", "that"))
# "Those who work on generators average $34 an hour."
_ALSO_VERBS = frozenset(("average", "total"))
_TAKES = frozenset(("takes", "costs", "needs", "requires"))
# "The highest package at the college was ₹22 lakh": no words nearer the amount say otherwise.
_IS = small_words("is")
_COMPARING = small_words("comparing")
# Adverts that quote pay are of jobs.
_ADVERTS = small_words("advert")
_PAYS = frozenset(("pay", "pays", "paying", "paid"))
_RECEIVES = small_words("passive")
_OWN = (["a"], ["an"], ["my"], ["his"], ["her"], ["their"])
# What somebody pays to do.
_BOUGHT = small_words("bought")
_GOVERNED, _SUBJECT, _PAID = 5.0, 4.5, 5.9


def said_of(sentence: str, start: int, end: int, previous: str = "") -> Said | None:
    """What the clause around `sentence[start:end]`, an amount, says of it; None where it says nothing.

    `previous` is the sentence before, which "it" may speak of.
    """
    before, ahead = sentence[max(0, start - _REACH) : start], sentence[end : end + _AHEAD]
    if not (_WORD.search(before) or _WORD.search(ahead)):
        return None
    left = tokens(_last(before))
    behind = _END.split(ahead, maxsplit=1)[0]
    right = tokens(behind)
    said = (
        _of_unit(behind)
        or _of_purpose(behind)
        or _of_modified(left, right)
        or _of_left(left, right)
        or _of_rule(left, right)
    )
    return said or _of_pronoun(left, before, previous)


def _of_rule(left: list[str], right: Words) -> Said | None:
    """ "Income over $250,000 is taxed": a limit that a rule sets."""
    pairs = pairwise(["", *left, "", *right])
    ruled = next((word for before, word in pairs if word in _RULES and before not in _LESS), None)
    rest, passed = unfilled(left)
    if ruled is None or not rest or "for" in passed:
        return None
    limited = rest[-1] in _RULES or (rest[-1] in _RULED and not ruled.startswith("qualif"))
    bound = passed & _BOUNDS and (limited or _names_many(rest))
    phased = passed & {"at", "from"} and _PHASES & {*rest[-3:]} and not names_earner_among(left)
    return Said("other", _GOVERNED, "a limit that a rule sets", ruled) if bound or phased else None


def _names_many(words: Words) -> bool:
    """ "Couples making more than $250,000"."""
    return any(word in _MANY for word in words[-4:])


def _of_pronoun(left: Words, text: str, previous: str) -> Said | None:
    """ "Fees are low at public colleges, and at private ones they run to ₹2 lakh": what they are is told before."""
    at = max((at for at, word in enumerate(left) if word in _THEY), default=None)
    if at is None or len(left) - at > _OBJECT or not any(verbs[word] for word in left[at:]):
        return None
    before = tokens(text)
    earlier = before[: len(before) - len(left) + at]
    if any(kind_of(word) in (PAY, PAID) for word in [*earlier, *left[at:]]):
        return None
    return thing(first_phrase(earlier) or first_phrase(tokens(previous)), _SUBJECT)


def _last(text: str) -> str:
    return _END.split(text)[-1]


def _of_unit(right: str) -> Said | None:
    """ "$1,500 per client" is a price, whatever it is per."""
    unit = _UNIT.match(right)
    if unit is None or unit[1].startswith("annum"):
        return None
    if any(word in _TIMES or kind_of(word) in (PAY, PAID) for word in unit[1].split()):
        return None
    return Said("price", _GOVERNED, "a price for one of many", unit[0].strip())


def _of_purpose(right: str) -> Said | None:
    """ "$14 million in fresh backing", "£90 for a website": what it is of, or what it is for."""
    lasting = _LASTING.match(right)
    words = tokens(right[lasting.end() if lasting else 0 :])
    if words[:1] == ["worth"]:
        words = words[1:]
    if not words or words[0] not in ("in", "of", "for", "on", "towards", "toward", "into", "from"):
        return None
    phrase = phrase_of(words[1:])
    if phrase and phrase[0].kind == FUNDER and words[0] == "from":
        return Said("funding", _GOVERNED, phrase[0].reason, phrase[1])
    return thing(phrase, _GOVERNED)


def _of_modified(left: Words, right: Words) -> Said | None:
    """ "A $50 coupon": the amount tells the price of what is named behind it."""
    named = bool(right) and kind_of(right[0]) is not None and left[-1:] in (["a"], ["an"], ["the"], ["your"])
    return thing(phrase_of(right), _GOVERNED) if named else None


def _of_left(words: list[str], right: Words) -> Said | None:
    rest, passed = unfilled(words)
    if not rest:
        return None
    noun = None if ends_in_verb(rest) else nouns[rest[-1]]
    if noun is not None and noun.kind == HOUSEHOLD and passed & _BELOW:
        return Said("other", _GOVERNED, "a limit that a rule sets", rest[-1])
    if noun is not None and (noun.kind not in PERSONS or (noun.kind == PAID and passed - FILLERS)):
        return _of_head(noun, rest, passed)
    at = next((at for at in range(len(rest) - 1, max(-1, len(rest) - 1 - _OBJECT), -1) if governs(rest, at)), None)
    return None if at is None else _of_verb(rest[:at], rest[at], rest[at + 1 :], passed, right)


def _of_head(noun: Noun, words: Words, passed: frozenset[str]) -> Said | None:
    """What the noun right before the amount says: "equipment ($45,000)", "a policy of $500,000"."""
    before = words[-2] if len(words) > 1 else ""
    # "Customer Service Officer Valuation" is a job.
    if not passed or passed & _APART or before in _LESS or kind_of(before) == PAID:
        return None
    if passed & _ALSO_VERBS and names_earner_among(words):
        return None
    if noun.kind == NEUTRAL:
        noun = nouns[before] or noun
    return Said(noun.kind, _SUBJECT, noun.reason, words[-1]) if noun.is_thing else None


def _of_verb(subject: Words, word: str, between: Words, passed: frozenset[str], right: Words) -> Said | None:
    behind = {*between, *passed, *right[:2]}
    said = {verb.sense: verb for verb in verbs[word] if not verb.particles or verb.particles & behind}
    paid = any(kind_of(other) == PAID for other in between) or _is_for_somebody(right)
    for sense in ("spend", "save", "allot"):
        if sense in said and not (paid and sense == "spend"):
            return Said(said[sense].kind, _GOVERNED, said[sense].reason, word)
    if "change" in said and not passed & _TOWARDS:
        return Said("premium", _GOVERNED, said["change"].reason, word)
    if subject[-1:] == ["it"] and word in _TAKES and right[:1] == ["to"]:
        return Said("price", _GOVERNED, "what something costs", word)
    if word in _PAYS and not paid and not _is_passive(subject) and _buys(right):
        return Said("price", _GOVERNED, "what is spent", word)
    if "trade" in said and passed & {"for", "at"}:
        return Said("price", _GOVERNED, said["trade"].reason, word)
    if subject and kind_of(subject[-1]) == HOUSEHOLD:
        return Said("other", _SUBJECT, "what a household has", subject[-1])
    head = first_phrase(subject[after_comma(subject) :])
    if head and not between and word in _IS and _names_pay(head) and not passed & _COMPARING:
        return Said(PAY, _PAID, head[0].reason, head[1])
    if head is None or (paid and head[0].kind not in (FUNDER, BOARD)) or names_earner_among(subject):
        return None
    return _of_subject(head, said, passed)


def _names_pay(head: tuple[Noun, str]) -> bool:
    """True of a noun that means pay alone; a unit is none."""
    noun, name = head
    return noun.kind == PAY and bool(noun.reason) and name != "lpa"


def _of_subject(head: tuple[Noun, str], said: dict[str, Verb], passed: frozenset[str]) -> Said | None:
    noun, name = head
    if (noun.kind == "tax" and "on" in passed) or (name in _ADVERTS and "tell" in said):
        return None
    # A policy may pay, a truck does not.
    if noun.is_thing and ("earn" not in said or ("link" in said and noun.kind == "other")):
        return Said(noun.kind, _SUBJECT, noun.reason, name)
    if noun.kind == FUNDER:
        return Said("funding", _SUBJECT, noun.reason, name)
    if noun.kind == BOARD and "award" in said:
        return Said("other", _SUBJECT, said["award"].reason, name)
    if noun.kind == PAYER and "award" in said:
        return Said("price", _SUBJECT, noun.reason, name)
    if noun.kind == SCHOOL and "ask" in said:
        return Said("course_fee", _SUBJECT, noun.reason, name)
    if noun.kind == FIRM and "gain" in said:
        return Said("revenue", _SUBJECT, noun.reason, name)
    return None


def _is_passive(subject: Words) -> bool:
    """ "She was paid", "I get paid": what stands before the verb is who is paid."""
    return any(word in _RECEIVES for word in subject[-3:])


def _buys(right: Words) -> bool:
    """ "To get a licence", "for a startup": what is paid for is no work and no time."""
    if right[:1] == ["to"]:
        return (right[1:2] == ["get"] and right[2:3] != ["the"]) or (len(right) > 1 and right[1] in _BOUGHT)
    if right[:1] != ["for"] or right[1:2] not in _OWN:
        return False
    return not any(word in _TIMES or kind_of(word) in (PAY, PAID) for word in right[2:6])


def _is_for_somebody(right: Words) -> bool:
    """True where what follows the amount says that it is for, on or to somebody with a job."""
    for at, word in enumerate(right[:8]):
        if word in ("for", "on", "to", "in"):
            phrase = phrase_of(right[at + 1 :])
            if phrase and phrase[0].kind == PAID:
                return True
    return False
