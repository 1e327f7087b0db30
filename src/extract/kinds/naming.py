"""Naming: what labels, lines over lists and phrases name by their nouns."""

from __future__ import annotations

import re

from extract.kinds.grammar import Said, ends_noun_phrase, first_phrase, kind_of, names_earner_among, thing, tokens
from extract.kinds.lexicon import PAID, PAY, nouns, small_words, verbs

_LONGEST_LABEL = 6
_LABEL = 4.0
# What holders are paid for: as a label it costs nothing.
_CREDENTIALS = frozenset(("licence", "license", "permit", "visa", "passport"))
# Verbs that in a line over a list say that it is one of costs.
_COSTS = small_words("cost")


def said_by_label(label: str) -> Said | None:
    """What a label calls its amounts, by its head ("Van payment")."""
    words = tokens(re.split(r"[(:,]", label, maxsplit=1)[0])
    if not words or len(words) > _LONGEST_LABEL or any(kind_of(word) in (PAY, PAID) for word in words):
        return None
    return None if words[-1] in _CREDENTIALS else thing(first_phrase(words), _LABEL)


def said_by_lead(lead: str) -> Said | None:
    """What a line says of the list that it leads in: what somebody spends, where nothing in it speaks of pay."""
    words = tokens(lead)
    if not words or words[-1] != ":" or any(kind_of(word) in (PAY, PAID) for word in words):
        return None
    spent = (verb for word in words for verb in verbs[word] if verb.sense == "spend" or word in _COSTS)
    if verb := next(spent, None):
        return Said("price", _LABEL, "what is spent", verb.reason)
    return thing(first_phrase(words), _LABEL)


def is_of_pay(text: str) -> bool:
    """Whether the head of the first phrase of a text is a word for pay or somebody who is paid."""
    phrase = first_phrase(tokens(text))
    return phrase is not None and phrase[0].kind in (PAY, PAID)


def names_pay(text: str) -> bool:
    """Whether a text has a noun that means pay and nothing else."""
    return any(noun.kind == PAY and noun.reason for noun in map(nouns.__getitem__, tokens(text)) if noun)


def tells_pay(text: str) -> bool:
    """Whether a noun of a text means pay and is the head of its phrase, as it is not in "the salary gap"."""
    words = [*tokens(text), "."]
    pay = (nouns[word] for word in words)
    return any(
        noun.kind == PAY and bool(noun.reason) and ends_noun_phrase(behind)
        for noun, behind in zip(pay, words[1:], strict=False)
        if noun
    )


def names_earner(text: str) -> bool:
    """Whether a text names somebody who is paid."""
    return names_earner_among(tokens(text))
