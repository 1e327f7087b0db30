"""What makes persons of a word that often is a thing: they earn, somebody pays them, or they are spoken of."""

from __future__ import annotations

from collections.abc import Sequence

from extract.about.role_words import is_senior, stops, words
from extract.about.tokens import Token
from extract.generic import is_generic

# What may stand between those who are paid and their figure.
_LEAD_UP = ("net", "gross", "pay", "pocket", "about", "around", "roughly", "nearly", "some")
_CURRENCIES = frozenset("$£€₹")
_LINKS = ("of", "to", "for", "in", "and", "or", "that", "at")
_WHERE = ("of", "at", "in", "with")
_FEW = 4
_LONGEST_APPOSITION = 12
_ANYBODY = ("status", "often a thing", "no job", "persons", "newcomer")
_PAY_VERBS = ("pay", "offer", "give", "start", "paid", "offered", "paying", "offering", "get")
_SCALES = ("lakh", "lpa", "crore", "k", "hour", "year", "month", "week", "annum", "day")


def are_paid(found: Sequence[Token], index: int) -> bool:
    """ "captains can earn", "a server makes", "as a cook": a verb of pay or an article makes a job of a word."""
    many = found[index].text.endswith("s")
    paid = index + 1 < len(found) and found[index + 1].key in words("earns")
    one = index > 0 and found[index - 1].key in ("a", "an")
    of_a_kind = index > 1 and found[index - 2].key in ("a", "an") and found[index - 1].key not in _LINKS
    of_some = (one and _is_person(found, index)) or _is_spoken_of(found, index)
    as_one = one and index > 1 and found[index - 2].key in words("becomes") and found[index].key not in words("status")
    of_the = index > 2 and found[index - 1].key == "the" and found[index - 2].key in ("of", "for")
    of_pay = of_the and found[index - 3].key in ("salary", "salarie", "pay", "wage", "compensation", "stipend")
    behind = [token.key for token in found[index + 1 : index + 3]]
    stands = behind[:1] in (["are"], ["were"]) and behind[1:] in (["at"], ["on"], ["paid"], ["offered"], ["making"])
    of_these = many and (
        stands
        or _is_explained(found, index)
        or _has_figure(found, index + 1)
        or are_spoken_of(found[index + 1 : index + 3])
    )
    learns = one and index > 1 and found[index - 2].key == "for" and found[index].key in words("learner")
    return (
        learns
        or _is_named(found, index)
        or (paid and (one or of_a_kind or many))
        or (not many and _is_the_one(found, index))
        or (many and not _is_anybody(found[index].key) and _is_paid(found, index))
        or as_one
        or of_some
        or of_these
        or of_pay
    )


def _is_the_one(found: Sequence[Token], index: int) -> bool:
    """ "The SBI chairman about ₹39 lakh": one of a house, with his figure."""
    before = [token.text for token in found[max(0, index - 2) : index]]
    named = before[:1] == ["the"] and before[1:] and before[1][:1].isupper() and not is_senior(found[index].key)
    return bool(named) and not _is_anybody(found[index].key) and _has_figure(found, index + 1)


def _is_anybody(key: str) -> bool:
    """ "Workers", "practitioners": words for those of any job."""
    return is_generic(key) or is_senior(key) or any(key in words(means) for means in _ANYBODY)


def _is_paid(found: Sequence[Token], index: int) -> bool:
    """ "Acme pays its captains", "₹5 lakh for captains": those whom somebody pays, or a figure is for."""
    first = index - 1
    while first > max(0, index - _FEW) and found[first].key not in words("before person") and found[first].is_word:
        first -= 1
    before = found[max(0, first - 1) : first + 1]
    if len(before) < 2 or before[1].key not in words("before person"):
        return False
    figure = before[0].text[-1:].isdigit() or before[0].key in _SCALES
    return before[0].key in _PAY_VERBS if before[1].key != "for" else figure


def _is_named(found: Sequence[Token], index: int) -> bool:
    """ "Presenter Gary Lineker": whose name stands behind the word."""
    behind = found[index + 1 : index + 3]
    return found[index].key in words("of a show") and len(behind) > 1 and all(token.capital for token in behind)


def _has_figure(found: Sequence[Token], stop: int) -> bool:
    """ "Captains $200,000", "servers (₹15,000)", "guards net £11": money right behind the word."""
    behind = [token for token in found[stop : stop + 2] if token.text not in ("(", ":") and token.key not in _LEAD_UP]
    return any(token.text in _CURRENCIES or token.key in ("rs", "inr") for token in behind[:1])


def are_spoken_of(behind: Sequence[Token]) -> bool:
    """ "Captains, who can earn", "servers who work nights": persons, by the next words."""
    keys = [token.key for token in behind[:2]]
    return keys[:1] == ["who"] or keys == [",", "who"]


def _is_explained(found: Sequence[Token], index: int) -> bool:
    """ "Guards, mostly men who served, get": whether behind an apposition a verb of pay follows."""
    behind = found[index + 1 : index + _LONGEST_APPOSITION]
    if not behind or behind[0].text != "," or _is_anybody(found[index].key):
        return False
    closed = next((at for at, token in enumerate(behind[1:], 1) if not token.is_word), len(behind))
    after = behind[closed + 1 : closed + 2]
    return closed < len(behind) and behind[closed].text == "," and any(token.key in words("earns") for token in after)


def _is_spoken_of(found: Sequence[Token], index: int) -> bool:
    """ "And the captain?", "the mayor, whose salary is": one whom the next words are about."""
    if index == 0 or found[index - 1].key != "the" or is_senior(found[index].key):
        return False
    behind = [token.key for token in found[index + 1 : index + 3]]
    return behind[:1] == ["?"] or (behind[:1] == [","] and behind[1:] in (["whose"], ["who"]))


def _is_person(found: Sequence[Token], index: int) -> bool:
    """ "A principal of a school", "a captain ends at", but "a major city" and "a model of"."""
    vague = any(found[index].key in words(means) for means in ("often a thing", "no job", "status"))
    behind = found[index + 1 : index + 2]
    if is_senior(found[index].key):
        return found[index].key in words("job in plural") and any(token.key in _WHERE for token in behind)
    ends = any(not token.is_word or token.key in stops() or token.text.endswith("s") for token in behind)
    return ends and not vague
