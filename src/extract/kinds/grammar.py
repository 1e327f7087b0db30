"""Grammar: the phrases of a clause and their heads, as far as they bear on an amount."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from extract.kinds.lexicon import NEUTRAL, PAID, PAY, Noun, nouns, small_words, verbs

_TOKEN = re.compile(r"401\(k\)|[^\W\d_][\w/&-]*|\d[\d,.]*\w*|['’]s\b|[^\w\s*_]")
_DETERMINERS = small_words("determiner")
FILLERS = _DETERMINERS | small_words("filler")
_PREPOSITIONS = small_words("preposition")
_JOINTS = small_words("joint")
_PERSONAL = small_words("pronoun")
_LONGEST = 3

Words = Sequence[str]


class Said(NamedTuple):
    """What a clause says of its amount: the kind, how strongly, why, and the word that tells."""

    kind: str
    score: float
    reason: str
    word: str


def tokens(text: str) -> list[str]:
    """The words, figures and signs of a text, in small letters."""
    return _TOKEN.findall(text.lower())


def kind_of(word: str) -> str | None:
    """The kind of noun that a word is, if it is a known one."""
    noun = nouns[word]
    return noun.kind if noun else None


def phrase_of(words: Words) -> tuple[Noun, str] | None:
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
        elif found and len(word) == 1 and word.isalpha():
            # "Series B"
            continue
        elif found:
            return found if ends_noun_phrase(word) else None
        elif ends_noun_phrase(word) or place > _LONGEST:
            return None
    return found


def ends_noun_phrase(word: str) -> bool:
    """True of a word that no noun phrase goes on with."""
    if not word[0].isalpha() or word in _PREPOSITIONS or word in _JOINTS or word in _PERSONAL or word in FILLERS:
        return True
    return bool(verbs[word]) or word.endswith("ly")


def first_phrase(words: Words) -> tuple[Noun, str] | None:
    """The head of the first phrase with a known noun that no preposition governs."""
    place = 0
    while place < len(words):
        if words[place] in _PREPOSITIONS:
            # What a preposition governs is no subject.
            place += 1
            while place < len(words) and not _parts_phrases(words[place]):
                place += 1
            # "After tax and insurance": nor is what is listed with it.
            place += 2 * (words[place : place + 1] in (["and"], ["or"]) and kind_of_next(words, place) is not None)
            continue
        if nouns[words[place]] is not None:
            return phrase_of(words[place:])
        place += 1
    return None


def kind_of_next(words: Words, place: int) -> str | None:
    """The kind of noun behind a place."""
    return kind_of(words[place + 1]) if place + 1 < len(words) else None


def _parts_phrases(word: str) -> bool:
    return word not in _DETERMINERS and nouns[word] is None and ends_noun_phrase(word)


def unfilled(words: list[str]) -> tuple[list[str], frozenset[str]]:
    """The words up to what stands between them and the amount, and what does."""
    end = len(words)
    while end and (words[end - 1] in FILLERS or words[end - 1] in _PREPOSITIONS or not words[end - 1][0].isalpha()):
        if words[end - 1] in ("'s", "’s", ",", ")") or words[end - 1][0].isdigit():
            break
        end -= 1
    return words[:end], frozenset(words[end:])


def ends_in_verb(words: Words) -> bool:
    """Whether the last word is a verb."""
    return bool(verbs[words[-1]]) and (len(words) < 2 or words[-2] not in _DETERMINERS)


def governs(words: Words, at: int) -> bool:
    """Whether the word at a place is a verb."""
    return bool(verbs[words[at]]) and (at == 0 or words[at - 1] not in _DETERMINERS)


def names_earner_among(words: Words) -> bool:
    """True where somebody with a job is named, and not only in the name of a thing ("a worker visa")."""
    kinds = [kind_of(word) for word in words]
    return any(
        kind == PAID and behind in (None, PAID, PAY) for kind, behind in zip(kinds, [*kinds[1:], None], strict=True)
    )


def after_comma(words: Words) -> int:
    """Where the last part of a sentence with commas begins, unless it is one of several subjects."""
    at = max((at + 1 for at, word in enumerate(words) if word == ","), default=0)
    if words[at : at + 1] == ["which"]:
        return max(0, at - 4)
    listed = words[at : at + 1] in (["and"], ["or"]) and not any(_is_finite(word) for word in words[:at])
    return 0 if listed else at


def _is_finite(word: str) -> bool:
    return bool(verbs[word]) and not word.endswith("ing") and nouns[word] is None


def thing(phrase: tuple[Noun, str] | None, score: float) -> Said | None:
    """What a phrase tells whose head is a thing, how strongly given by its caller."""
    if phrase is None or not phrase[0].is_thing:
        return None
    noun, word = phrase
    return Said(noun.kind, score, noun.reason, word)
