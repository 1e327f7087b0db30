"""What stands before the head of a title and belongs to it: single words, and words that a mark joins."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.about.role_words import (
    abbreviations,
    ends_of_names,
    is_senior,
    modifiers,
    names,
    seen_in_titles,
    stops,
    words,
)
from extract.about.tokens import Token
from extract.generic import is_generic
from extract.phrases import alternatives
from vocabulary.names import segments
from vocabulary.places import region_codes
from vocabulary.roles import exact_roles, role_heads

_MONEY = frozenset("$£€₹")
_GAPS = frozenset((" ", "-", "\u00a0", "  ", "‑", "'", ""))
_LONGEST_LETTERS = 3
_LONGEST_ACRONYM = 5
_LONGEST_BRACKET = 6
# "L6 Lead", "E5 senior".
_GRADE = re.compile(r"[A-Z]{1,2}\d{1,2}")
# "Level II Technician"
_NUMERAL = re.compile(r"I{1,3}|IV|V")
_RUNGS = ("level", "grade", "class", "type", "category", "tier")
# Endings of words that say how somebody is rather than what he works in.
_HOW = re.compile(rf".*{alternatives('quality')}")
_LEAST_NOUN = 4
_NOUN = re.compile(rf"[a-z]{{3,}}{alternatives('field')}")


def is_close(left: Token, right: Token, text: str) -> bool:
    """Whether nothing but a space or a hyphen stands between two tokens."""
    return text[left.end : right.start] in _GAPS


def before(found: Sequence[Token], first: int, floor: int, text: str, head: Token, known: bool) -> int:
    """How many of the tokens before `first` belong to the title that begins there; 0 for none."""
    if _glued(found, first, floor):
        return _letters(found, first)
    joined = _dotted(found, first, floor) or _in_brackets(found, first, floor)
    joined = (
        joined
        or _over_cum(found, first, floor)
        or _over_slash(found, first, floor, head, known)
        or _over_and(found, first, floor, head, known)
    )
    if joined:
        return joined
    if _of_two_fields(found, first, floor, head):
        return 2
    token = found[first - 1]
    if not is_close(token, found[first], text):
        return 0
    if _ends_place(found, first):
        return 0
    if _NUMERAL.fullmatch(token.text):
        rung = first - 2 >= floor and found[first - 2].capital and found[first - 2].key in _RUNGS
        return 2 if rung and not known else 0
    inside = found[first] is not head and _hyphened(token, found[first], text)
    new = not known and (
        _is_new_field(found, first) or _is_noun_of_earners(found, first) or _is_word_of_paid(found, first)
    )
    return int(inside or _extends(token, head, known) or new)


def _ends_place(found: Sequence[Token], first: int) -> bool:
    """Whether the word before `first` ends the name of a place of several words: "San Diego nurses"."""
    if not found[first - 1].capital or found[first - 1].text.casefold() not in ends_of_names():
        return False
    several = (" ".join(token.text for token in found[first - length : first]) for length in (2, 3) if first >= length)
    return any(name.casefold() in names() for name in several)


def _is_new_field(found: Sequence[Token], head: int) -> bool:
    """ "Evaluation engineers", "a lubrication technician": a noun by its ending, where nothing before rules it."""
    token, last = found[head - 1], found[head]
    named = _NOUN.fullmatch(token.key) and last.key in role_heads() and role_heads()[last.key] == "strong"
    if not named or token.key in stops() or token.key in words("no field") or token.text.casefold() in names():
        return False
    rules = found[head - 2] if head > 1 else None
    return rules is None or not rules.is_word or rules.key in words("before field") or is_senior(rules.key)


def _is_noun_of_earners(found: Sequence[Token], head: int) -> bool:
    """ "Load controllers earn", "and simulator instructors $90,000": a noun that begins a clause about pay."""
    token, last = found[head - 1], found[head]
    if token.capital or not last.text.endswith("s") or last.key not in role_heads() or len(token.text) < _LEAST_NOUN:
        return False
    behind = found[head + 1 : head + 2]
    paid = any(one.key in words("earns") or one.text in _MONEY or one.key in ("rs", "inr") for one in behind)
    if not paid or _HOW.fullmatch(token.key) or not token.key.isalpha() or token.key in stops():
        return False
    if token.text.casefold() in names() or token.key in words("no field") or token.key in segments():
        return False
    rules = found[head - 2] if head > 1 else None
    return rules is None or rules.text in (",", ";", ":") or rules.key in words("before clause")


def _is_word_of_paid(found: Sequence[Token], head: int) -> bool:
    """ "Wreck Diver Salary", "a reef warden earns": a word of no other meaning before those who are paid."""
    token, last = found[head - 1], found[head]
    paid = any(one.key in words("earns") for one in found[head + 1 : head + 2])
    if not paid or last.key not in role_heads() or token.capital != last.capital or not token.text[1:].islower():
        return False
    if len(token.text) < _LEAST_NOUN or _HOW.fullmatch(token.key) or token.key in stops() or is_senior(token.key):
        return False
    if token.text.casefold() in names() or token.key in words("no field") or token.key in segments():
        return False
    return token.capital or (head > 1 and found[head - 2].key in ("a", "an", "average", "typical", "every"))


def _dotted(found: Sequence[Token], first: int, floor: int) -> int:
    """ "Sr. Manager", "Asst. Professor": the shortened rung and its dot."""
    if first - 2 < floor or found[first - 1].text != ".":
        return 0
    return 2 if is_senior(found[first - 2].key) and found[first - 2].end == found[first - 1].start else 0


def _glued(found: Sequence[Token], first: int, floor: int) -> bool:
    """Whether an ampersand ties the word before `first` to another ("F&B", "AT&T")."""
    if first - 3 < floor or found[first - 2].text != "&":
        return False
    return found[first - 3].end == found[first - 2].start and found[first - 2].end == found[first - 1].start


def _letters(found: Sequence[Token], first: int) -> int:
    """ "F&B Executive": letters glued by an ampersand, unless they name a company ("AT&T")."""
    left, right = found[first - 3], found[first - 1]
    short = all(part.text.isupper() and len(part.text) <= _LONGEST_LETTERS for part in (left, right))
    return 3 if short and f"{left.text}&{right.text}".casefold() not in names() else 0


def _in_brackets(found: Sequence[Token], first: int, floor: int) -> int:
    """ "Machine Learning (ML) Engineer": how many tokens the bracket takes."""
    if first - 3 < floor or found[first - 1].text != ")":
        return 0
    lowest = max(floor, first - _LONGEST_BRACKET)
    opened = next((at for at in range(first - 3, lowest - 1, -1) if found[at].text == "("), 0)
    inside = found[opened + 1 : first - 1] if opened else ()
    return first - opened if inside and all(token.text.isupper() or token.text == "/" for token in inside) else 0


def _over_slash(found: Sequence[Token], first: int, floor: int, head: Token, known: bool) -> int:
    """ "Senior/Lead Engineer", "AI/ML Engineer", "Analog/Digital Design Engineer": the slash and the word before it."""
    if first - 1 <= floor or found[first - 1].text != "/":
        return 0
    left, right = found[first - 2], found[first]
    if is_senior(left.key) and is_senior(right.key):
        return 0 if _ends_title(found, first - 2, floor) else 2
    glued = left.is_word and left.end == found[first - 1].start and right.start == found[first - 1].end
    return 2 if glued and _is_field(left) and _extends(left, head, known) else 0


def _over_cum(found: Sequence[Token], first: int, floor: int) -> int:
    """ "Commercial cum Ticket Clerk", "Driver-cum-Mechanic": one who is both, the word and the one before it."""
    if first - 1 <= floor or found[first - 1].key != "cum":
        return 0
    left = found[first - 2]
    return 2 if left.is_word and left.key not in stops() and (left.capital or left.key in role_heads()) else 0


def _ends_title(found: Sequence[Token], index: int, floor: int) -> bool:
    """ "Support Associate / Junior Engineer": a word of seniority behind a name is the end of a title."""
    return index > floor and _is_field(found[index - 1]) and found[index - 1].end + 1 == found[index].start


def _over_and(found: Sequence[Token], first: int, floor: int, head: Token, known: bool) -> int:
    """ "AI Ethics & Governance Specialist": the ampersand between two capitalised words, and the word before it."""
    if first - 1 <= floor or found[first - 1].text != "&":
        return 0
    left, right = found[first - 2], found[first]
    named = _is_field(left) and right.capital and not is_senior(right.key) and right.key not in role_heads()
    return 2 if named and _extends(left, head, known) else 0


def _of_two_fields(found: Sequence[Token], first: int, floor: int, head: Token) -> bool:
    """ "Instrumentation and control professionals": people of two fields."""
    if first - 2 < floor or head.key not in words("persons") or found[first] is head or found[first - 1].key != "and":
        return False
    left = found[first - 2]
    return left.is_word and left.key not in role_heads() and left.key not in stops() and not is_senior(left.key)


def _is_field(token: Token) -> bool:
    """A capitalised word that is no head and no level: before a mark it names what the job is about."""
    return token.capital and token.key not in role_heads() and not is_senior(token.key)


def _hyphened(token: Token, following: Token, text: str) -> bool:
    """ "In-House Designer": the hyphen makes one word of a preposition and what follows."""
    tied = text[token.end : following.start] == "-" and token.capital >= following.capital
    return tied and token.key in words("before hyphen")


def _extends(token: Token, head: Token, known: bool) -> bool:
    """True where a word before a title belongs to it; before a title of the vocabulary only what such titles have."""
    if not token.is_word or token.text.isdigit() or token.key in words("employer"):
        return False
    if token.text.endswith(("'s", "’s")) or _is_show(token, head):
        return False
    if token.key in stops():
        # "Customer Experience Consultant", but "5 years of experience".
        large = head.capital and token.capital
        return large and (token.key in words("capital") or (not known and token.key in words("capital only")))
    if token.key in words("kind of employer") and (known or head.text in exact_roles()):
        return False
    if _is_attribute(token, head):
        return False
    if is_senior(head.key) and _GRADE.fullmatch(token.text):
        return False
    if token.text.isupper() and len(token.text) > 1:
        if token.text in abbreviations():
            return token.key in modifiers() or not known
        return not known and _is_new_acronym(token, head)
    if token.key in words("capital only") and not (head.capital and token.capital):
        return False
    if is_senior(token.key) or token.key in modifiers():
        return True
    if token.capital and token.key in words("technology") and (is_generic(head.key) or head.key in ("dev", "admin")):
        return True
    if known or not (head.capital and token.capital) or token.text.casefold() in names():
        return False
    # "Rust Engineer", "Kiln Welder" are new fields, "Grumpy Welder" is a welder.
    if token.key in seen_in_titles() or is_generic(head.key) or not token.text[1:].islower():
        return True
    return role_heads().get(head.key) == "strong" and not _HOW.fullmatch(token.key)


def _is_attribute(token: Token, head: Token) -> bool:
    """ "Private physiotherapists", "a certified Safety Officer": on what terms or with what proof one has a job."""
    if token.key in words("terms"):
        return not (token.capital and head.capital) and role_heads().get(head.key) != "weak"
    return head.capital and not token.capital and not is_senior(token.key)


def _is_show(token: Token, head: Token) -> bool:
    """ "A Match of the Day presenter": the name of what somebody presents."""
    return token.capital and not head.capital and not token.text.isupper() and head.key in words("of a show")


def _is_new_acronym(token: Token, head: Token) -> bool:
    """ "GRC Manager": letters before a head that says little alone, neither a place nor an employer nor shouted."""
    named = token.text.casefold() in names() or token.text in region_codes()
    cased = (is_generic(head.key) or head.key in words("persons")) and not head.text.isupper()
    return len(token.text) <= _LONGEST_ACRONYM and cased and not named
