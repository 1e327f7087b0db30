"""Clauses: what subject, verb and object around an amount say of it, by classes of words instead of phrases."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

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
    Noun,
    Verb,
    nouns,
    small_words,
    verbs,
)

_REACH = 130
_AHEAD = 70
_OBJECT = 6
_LONGEST_LABEL = 6
_TOKEN = re.compile(r"401\(k\)|[^\W\d_][\w/&-]*|\d[\d,.]*\w*|['’]s\b|[^\w\s*_]")
_END = re.compile(
    r"[;|•!?]|\n(?=\s*[-*•A-Z\d\n])|\.(?=\s|$)|\s[–—]\s|,\s(?:but|while|so|whereas|though|although|yet)\s"
    r"|\bthat['’]s\b",
    re.I,
)
_UNIT = re.compile(r"\W{0,3}(?:per|for each|for every) ([a-z-]{3,}(?: [a-z-]+)?)")
_TIMES = small_words("time")
_LASTING = re.compile(
    r"\W{0,3}(?:(?:an?|per|each|every|last|this|next|the first) ?(?:year|month|week|day|hour)s?\b)?\W{0,2}", re.I
)
_DETERMINERS = small_words("determiner")
_FILLERS = _DETERMINERS | small_words("filler")
_PREPOSITIONS = small_words("preposition")
_JOINTS = small_words("joint")
_PERSONAL = small_words("pronoun")
_BELOW = small_words("limit")
# "pay your bills on $35,000", "a ticket to ₹23 lakh", "net of expenses: $80,000".
_APART = small_words("apart")
_TOWARDS = frozenset(("at", "for", "with", "to", "from", "into", "past", "above", "over", "beyond", "below", "under"))
_LESS = small_words("less")
_BOUNDS, _RULES, _PHASES = small_words("bound"), small_words("rule"), small_words("phase")
_RULED = small_words("ruled")
_MANY = frozenset(["those", "couples", "anyone", "individuals", "families", "households", "people", "filers"])
_THEY = frozenset(("it", "they", "these", "this", "that"))
# "Those who work on generators average $34 an hour."
_ALSO_VERBS = frozenset(("average", "total"))
# What holders are paid for: as a label it costs nothing.
_CREDENTIALS = frozenset(("licence", "license", "permit", "visa", "passport"))
_TAKES = frozenset(("takes", "costs", "needs", "requires"))
# Verbs that in a line over a list say that it is one of costs.
_COSTS = frozenset(("cost", "costs", "runs", "takes", "need", "needs", "spend", "buy", "set"))
_GOVERNED, _SUBJECT, _LABEL = 5.0, 4.5, 4.0


class Said(NamedTuple):
    """What a clause says of its amount: the kind, how strongly, why, and the word that tells."""

    kind: str
    score: float
    reason: str
    word: str


Words = Sequence[str]


def said_of(sentence: str, start: int, end: int, previous: str = "") -> Said | None:
    """What the clause around `sentence[start:end]`, an amount, says of it; None where it says nothing.

    `previous` is the sentence before, which "it" may speak of.
    """
    before = sentence[max(0, start - _REACH) : start]
    left = _tokens(_last(before))
    right = _END.split(sentence[end : end + _AHEAD], maxsplit=1)[0]
    said = _of_unit(right) or _of_purpose(right) or _of_left(left, _tokens(right))
    said = said or _of_rule(_tokens(before[-_AHEAD:]), _tokens(right))
    return said or _of_pronoun(left, _tokens(before), _tokens(previous))


def _of_rule(left: list[str], right: Words) -> Said | None:
    """ "Income over $250,000 is taxed": a limit that a rule sets."""
    pairs = pairwise(["", *left, "", *right])
    ruled = next((word for before, word in pairs if word in _RULES and before not in _LESS), None)
    rest, passed = _unfilled(left)
    if ruled is None or not rest or "for" in passed:
        return None
    limited = rest[-1] in _RULES or (rest[-1] in _RULED and not ruled.startswith("qualif"))
    bound = passed & _BOUNDS and (limited or _names_many(rest))
    phased = passed & {"at", "from"} and _PHASES & {*rest[-3:]} and not _names_earner(left)
    return Said("other", _GOVERNED, "a limit that a rule sets", ruled) if bound or phased else None


def _names_many(words: Words) -> bool:
    """ "Couples making more than $250,000"."""
    return any(word in _MANY for word in words[-4:])


def _of_pronoun(left: Words, before: Words, previous: Words) -> Said | None:
    """ "Fees are low at public colleges, and at private ones they run to ₹2 lakh": what they are is told before."""
    at = max((at for at, word in enumerate(left) if word in _THEY), default=None)
    if at is None or len(left) - at > _OBJECT or not any(verbs[word] for word in left[at:]):
        return None
    earlier = before[: len(before) - len(left) + at]
    if any(_kind(word) in (PAY, PAID) for word in [*earlier, *left[at:]]):
        return None
    return _thing(_first_phrase(earlier) or _first_phrase(previous), _SUBJECT)


def said_by_label(label: str) -> Said | None:
    """What a label calls its amounts, by its head ("Van payment")."""
    words = _tokens(re.split(r"[(:,]", label, maxsplit=1)[0])
    if not words or len(words) > _LONGEST_LABEL or any(_kind(word) in (PAY, PAID) for word in words):
        return None
    return None if words[-1] in _CREDENTIALS else _thing(_first_phrase(words), _LABEL)


def is_of_pay(text: str) -> bool:
    """Whether the head of the first phrase of a text is a word for pay or somebody who is paid."""
    phrase = _first_phrase(_tokens(text))
    return phrase is not None and phrase[0].kind in (PAY, PAID)


def names_pay(text: str) -> bool:
    """Whether a text has a noun that means pay and nothing else."""
    return any(noun.kind == PAY and noun.reason for noun in map(nouns.__getitem__, _tokens(text)) if noun)


def names_earner(text: str) -> bool:
    """Whether a text names somebody who is paid."""
    return _names_earner(_tokens(text))


def said_by_lead(lead: str) -> Said | None:
    """What a line says of the list that it leads in: what somebody spends, where nothing in it speaks of pay."""
    words = _tokens(lead)
    if not words or words[-1] != ":" or any(_kind(word) in (PAY, PAID) for word in words):
        return None
    spent = (verb for word in words for verb in verbs[word] if verb.sense == "spend" or word in _COSTS)
    if verb := next(spent, None):
        return Said("price", _LABEL, "what is spent", verb.reason)
    return _thing(_first_phrase(words), _LABEL)


def _last(text: str) -> str:
    return _END.split(text)[-1]


def _tokens(text: str) -> list[str]:
    return [word.lower() for word in _TOKEN.findall(text)]


def _kind(word: str) -> str | None:
    noun = nouns[word]
    return noun.kind if noun else None


def _thing(phrase: tuple[Noun, str] | None, score: float) -> Said | None:
    if phrase is None or not phrase[0].is_thing:
        return None
    noun, word = phrase
    return Said(noun.kind, score, noun.reason, word)


def _of_unit(right: str) -> Said | None:
    """ "$1,500 per client" is a price, whatever it is per."""
    unit = _UNIT.match(right)
    if unit is None or unit[1].startswith("annum"):
        return None
    if any(word in _TIMES or _kind(word) in (PAY, PAID) for word in unit[1].split()):
        return None
    return Said("price", _GOVERNED, "a price for one of many", unit[0].strip())


def _of_purpose(right: str) -> Said | None:
    """ "$14 million in fresh backing", "£90 for a website": what it is of, or what it is for."""
    lasting = _LASTING.match(right)
    words = _tokens(right[lasting.end() if lasting else 0 :])
    if words[:1] == ["worth"]:
        words = words[1:]
    if not words or words[0] not in ("in", "of", "for", "on", "towards", "toward", "into", "from"):
        return None
    phrase = _phrase(words[1:])
    if phrase and phrase[0].kind == FUNDER and words[0] == "from":
        return Said("funding", _GOVERNED, phrase[0].reason, phrase[1])
    return _thing(phrase, _GOVERNED)


def _phrase(words: Words) -> tuple[Noun, str] | None:
    """The head of the phrase that words begin with: its last noun, no more than three others before its first."""
    found: tuple[Noun, str] | None = None
    for place, word in enumerate(words):
        noun = nouns[word]
        if word in _DETERMINERS or (word in ("'s", "’s") and found):
            if found and word in _DETERMINERS:
                return found
            continue
        if noun is not None:
            found = found if noun.kind == NEUTRAL and found else (noun, word)
        elif found:
            return found if _ends(word) else None
        elif _ends(word) or place > 3:
            return None
    return found


def _ends(word: str) -> bool:
    """True of a word that no noun phrase goes on with."""
    if not word[0].isalpha() or word in _PREPOSITIONS or word in _JOINTS or word in _PERSONAL or word in _FILLERS:
        return True
    return bool(verbs[word]) or word.endswith("ly")


def _first_phrase(words: Words) -> tuple[Noun, str] | None:
    """The head of the first phrase with a known noun that no preposition governs."""
    place = 0
    while place < len(words):
        if words[place] in _PREPOSITIONS:
            # What a preposition governs is no subject.
            place += 1
            while place < len(words) and not _ends_phrase(words[place]):
                place += 1
            continue
        if nouns[words[place]] is not None:
            return _phrase(words[place:])
        place += 1
    return None


def _ends_phrase(word: str) -> bool:
    return word not in _DETERMINERS and nouns[word] is None and _ends(word)


def _of_left(words: list[str], right: Words) -> Said | None:
    rest, passed = _unfilled(words)
    if not rest:
        return None
    noun = None if _is_verb(rest) else nouns[rest[-1]]
    if noun is not None and noun.kind == HOUSEHOLD and passed & _BELOW:
        return Said("other", _GOVERNED, "a limit that a rule sets", rest[-1])
    if noun is not None and (noun.kind not in PERSONS or (noun.kind == PAID and passed - _FILLERS)):
        return _of_head(noun, rest, passed)
    at = next((at for at in range(len(rest) - 1, max(-1, len(rest) - 1 - _OBJECT), -1) if _governs(rest, at)), None)
    return None if at is None else _of_verb(rest[:at], rest[at], rest[at + 1 :], passed, right)


def _unfilled(words: list[str]) -> tuple[list[str], frozenset[str]]:
    """The words up to what stands between them and the amount, and what does."""
    end = len(words)
    while end and (words[end - 1] in _FILLERS or words[end - 1] in _PREPOSITIONS or not words[end - 1][0].isalpha()):
        if words[end - 1] in ("'s", "’s", ",", ")") or words[end - 1][0].isdigit():
            break
        end -= 1
    return words[:end], frozenset(words[end:])


def _is_verb(words: Words) -> bool:
    return bool(verbs[words[-1]]) and (len(words) < 2 or words[-2] not in _DETERMINERS)


def _governs(words: Words, at: int) -> bool:
    return bool(verbs[words[at]]) and (at == 0 or words[at - 1] not in _DETERMINERS)


def _of_head(noun: Noun, words: Words, passed: frozenset[str]) -> Said | None:
    """What the noun right before the amount says: "equipment ($45,000)", "a policy of $500,000"."""
    before = words[-2] if len(words) > 1 else ""
    if not passed or passed & _APART or before in _LESS:
        return None
    if passed & _ALSO_VERBS and _names_earner(words):
        return None
    if noun.kind == NEUTRAL:
        noun = nouns[before] or noun
    return Said(noun.kind, _SUBJECT, noun.reason, words[-1]) if noun.is_thing else None


def _of_verb(subject: Words, word: str, between: Words, passed: frozenset[str], right: Words) -> Said | None:
    behind = {*between, *passed, *right[:2]}
    said = {verb.sense: verb for verb in verbs[word] if not verb.particles or verb.particles & behind}
    paid = any(_kind(other) == PAID for other in between) or _is_for_somebody(right)
    for sense in ("spend", "save", "allot"):
        if sense in said and not (paid and sense == "spend"):
            return Said(said[sense].kind, _GOVERNED, said[sense].reason, word)
    if "change" in said and not passed & _TOWARDS:
        return Said("premium", _GOVERNED, said["change"].reason, word)
    if subject[-1:] == ["it"] and word in _TAKES and right[:1] == ["to"]:
        return Said("price", _GOVERNED, "what something costs", word)
    if "trade" in said and passed & {"for", "at"}:
        return Said("price", _GOVERNED, said["trade"].reason, word)
    if subject and _kind(subject[-1]) == HOUSEHOLD:
        return Said("other", _SUBJECT, "what a household has", subject[-1])
    head = _first_phrase(subject[_after_comma(subject) :])
    if head is None or (paid and head[0].kind not in (FUNDER, BOARD)) or _names_earner(subject):
        return None
    return _of_subject(head, said, passed)


def _of_subject(head: tuple[Noun, str], said: dict[str, Verb], passed: frozenset[str]) -> Said | None:
    noun, name = head
    if noun.kind == "tax" and "on" in passed:
        return None
    if noun.is_thing and ("earn" not in said or "link" in said):
        return Said(noun.kind, _SUBJECT, noun.reason, name)
    if noun.kind == FUNDER:
        return Said("funding", _SUBJECT, noun.reason, name)
    if noun.kind == BOARD and "award" in said:
        return Said("other", _SUBJECT, said["award"].reason, name)
    if noun.kind == PAYER and "award" in said:
        return Said("price", _SUBJECT, noun.reason, name)
    if noun.kind == FIRM and "gain" in said:
        return Said("revenue", _SUBJECT, noun.reason, name)
    return None


def _names_earner(words: Words) -> bool:
    """True where somebody with a job is named, and not only in the name of a thing ("a worker visa")."""
    kinds = [_kind(word) for word in words]
    return any(
        kind == PAID and behind in (None, PAID, PAY) for kind, behind in zip(kinds, [*kinds[1:], None], strict=True)
    )


def _after_comma(words: Words) -> int:
    """Where the last part of a sentence with commas begins, unless it is one of several subjects."""
    at = max((at + 1 for at, word in enumerate(words) if word == ","), default=0)
    if words[at : at + 1] == ["which"]:
        return max(0, at - 4)
    listed = words[at : at + 1] in (["and"], ["or"]) and not any(_is_finite(word) for word in words[:at])
    return 0 if listed else at


def _is_finite(word: str) -> bool:
    return bool(verbs[word]) and not word.endswith("ing") and nouns[word] is None


def _is_for_somebody(right: Words) -> bool:
    """True where what follows the amount says that it is for, on or to somebody with a job."""
    for at, word in enumerate(right[:8]):
        if word in ("for", "on", "to", "in"):
            phrase = _phrase(right[at + 1 :])
            if phrase and phrase[0].kind == PAID:
                return True
    return False
