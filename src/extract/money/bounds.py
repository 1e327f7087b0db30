"""Words before an amount that leave one of its ends open: "up to", "over", "starts at"."""

from __future__ import annotations

import re
from typing import Literal

from extract.money.blanks import BLANKS
from extract.phrases import alternatives

Bound = Literal["maximum", "reaching", "minimum", "starting"]
REACH = 48
_FILLERS = (
    "around|about|near|approximately|roughly|nearly|almost|approx|an?|the|some|close to|even|usually|typically|just"
    f"|a low of|{alternatives('praise')}"
)
_FILLER = rf"(?:\s*(?:{_FILLERS}|approx\.|~|≈|[*_(\"'“\\]+|:))*\s*$"
_WORDS: tuple[tuple[Bound, str], ...] = (
    (
        "minimum",
        r"(?:rarely|never|seldom|hardly(?: ever)?|not|n['’]t)"
        r" (?:dip|fall|drop|go|earn|pay|get|make)s? (?:below|under|less than)"
        r"|(?:never|not|nothing) (?:below|under|less than)"
        r"|(?:never|nobody|no[ -]one|not|[a-z]+n['’]t) (?:[\w’'-]+ ){1,4}?for (?:anything )?(?:less than|under|below)",
    ),
    (
        "maximum",
        r"up\s?-?to(?: and including)?|upto|upwards to|as (?:high|much) as|at (?:the )?most|no(?:t)? more than"
        r"|below|under|(?<!not )(?<!no )(?:less|lower) than|[<≤]=?"
        r"|(?:not|without|never|rarely|seldom|n['’]t) exceed(?:s|ing)?|capped at"
        r"|a (?:max|maximum|cap|ceiling) of",
    ),
    (
        "reaching",
        r"(?:go|goes|going|move|moves) (?:all the way )?(?:up\s?)?to"
        r"|(?<!a )(?<!an )(?<!another )(?<!this )(?<!% )(?<!salary )(?<!pay )(?<!wage )"
        r"(?:rise|rises|rising|climb|climbs|climbing|grow|grows|growing|increase|increases|scale|scales|scaling|jump|jumps"
        r"|stretch|stretches|stretching|extend|extends|soar|soars|shoot|shoots|balloons?)"
        r" (?:up )?to"
        r"|(?:can|could|may|might|will|to|often|even|potentially|easily|and)\s+(?:reach|touch|hit)"
        r"|reaches|reaching|touches|touching"
        r"|(?:top|max|maxe|cap)(?:s|ped|ed|ping|ing)? out(?: at)?|peak(?:s|ing|ed)? at",
    ),
    (
        "starting",
        r"start(?:s|ing|ed)?(?:\s(?:out|off))?\s(?:at|from|with|around|near|between|in the range of)"
        r"|(?:begin|begins|beginning)\s(?:at|from|with|around)|starting|onwards? from",
    ),
    (
        "minimum",
        r"over|above|more than|greater than|higher than|exceed(?:s|ing)?|at least"
        r"|no(?:t)? (?:less|lower) than|minimum of|upwards? of|north of|in excess of|beyond|cross(?:es|ing)?"
        r"|surpass(?:es|ing)?|[>≥]=?|as low as|as little as",
    ),
)
_PATTERNS = tuple((bound, re.compile(rf"(?<![A-Za-z])(?:{words}){_FILLER}", re.IGNORECASE)) for bound, words in _WORDS)
_FROM = re.compile(rf"(?<![A-Za-z])from{_FILLER}", re.IGNORECASE)
_TO = re.compile(rf"(?<![A-Za-z])to{_FILLER}", re.IGNORECASE)
_BETWEEN = re.compile(rf"(?<![A-Za-z])(?:between|betw\.){_FILLER}", re.IGNORECASE)
# The words that the patterns end in, and the fillers: a cheap test before four searches.
_PASSED_OVER = re.compile(rf"(?:{_FILLERS}|close)?", re.IGNORECASE)
_LAST = re.compile(
    r"up-?to|to|high|much|most|than|below|under|exceed(?:s|ing)?|at|of|reach(?:es|ing)?|touch(?:es|ing)?|hit|from|with|including"
    r"|start(?:s|ing|ed)?|begin(?:s|ning)?|out|off|near|between|over|above|least|beyond|cross(?:es|ing)?"
    r"|surpass(?:es|ing)?|low|little|as",
    re.IGNORECASE,
)
# "5 years and above: ₹9 LPA": the bound of a label and not of its figure.
_OF_A_LABEL = re.compile(
    r"(?:\band|\bor|&) (?:above|over|more|up|below|under|less)[*_)\] ]{0,6}[:=|–—-][*_ (~]{0,6}\Z", re.IGNORECASE
)
_QUOTED = re.compile(r"\s*(?:>\s?)+[*_\"“]*([≈~]\s?)?[₹$£€]?")
_PROSE = 40
_THAN_THE = re.compile(r"\b(?:more|less|higher|lower|greater|better) than the [*_]*\Z", re.IGNORECASE)
_ONE_BLANK = str.maketrans(dict.fromkeys(BLANKS, " "))
_SIGNS = frozenset("<>≤≥=")
_MARKS = "\\*_(\"'“”’~≈:.,;|[]-–—/"


def _may_bind(window: str) -> bool:
    for word in reversed(window.split()):
        if not _SIGNS.isdisjoint(word):
            return True
        plain = word.strip(_MARKS)
        if not _PASSED_OVER.fullmatch(plain):
            return bool(_LAST.fullmatch(plain))
    return False


def _is_definite(window: str) -> bool:
    """ "More than the" £31,000 that others are paid: a figure that is compared with and no bound."""
    return bool(_THAN_THE.search(window))


def _is_quoted(text: str, at: int) -> bool:
    """True where the ">" before an amount marks a quoted line of prose."""
    line = text.rfind("\n", 0, at) + 1
    end = text.find("\n", at)
    quoted = _QUOTED.fullmatch(text, line, at)
    return bool(quoted and (quoted[1] or (len(text) if end < 0 else end) - at > _PROSE))


def _window(text: str, at: int, floor: int) -> str:
    return text[max(floor, at - REACH) : at].translate(_ONE_BLANK)


def bound_before(text: str, at: int, floor: int = 0) -> Bound | None:
    """The bound that the words directly before offset `at` set, not looking before `floor`."""
    window = _window(text, at, floor)
    if not _may_bind(window) or _is_quoted(text, at) or _is_definite(window) or _OF_A_LABEL.search(window):
        return None
    return next((bound for bound, pattern in _PATTERNS if pattern.search(window)), None)


def follows_from(text: str, at: int, floor: int = 0) -> bool:
    """True where "from" stands directly before the amount."""
    return bool(_FROM.search(_window(text, at, floor)))


def follows_to(text: str, at: int, floor: int = 0) -> bool:
    """True where "to" stands directly before the amount."""
    return bool(_TO.search(_window(text, at, floor)))


def follows_between(text: str, at: int, floor: int = 0) -> bool:
    """True where "between" stands directly before the amount."""
    return bool(_BETWEEN.search(_window(text, at, floor)))
