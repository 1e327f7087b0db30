"""Words that can be a job's and are none where they stand: "SQL Server", "the biggest driver of pay"."""

from __future__ import annotations

from collections.abc import Sequence

from extract.about.role_words import modifiers, stops, words
from extract.about.title_parts import is_close
from extract.about.tokens import Token

_REACH = 4


def is_thing(found: Sequence[Token], index: int, text: str) -> bool:
    """ "SQL Server", "specialist" in "specialist fields", and what is studied ("college majors")."""
    head, before, behind = found[index], found[max(0, index - 1) : index], found[index + 1 : index + 2]
    if _is_learned(found, index) or _is_cause(found, index) or _is_firm(found, index) or _is_tool(found, index):
        return True
    if head.key in words("newcomer") and any(token.key in ("new", "recent", "fresh", "most") for token in before):
        return True
    if head.key in words("behind letters"):
        return any(token.text.isupper() and is_close(token, head, text) for token in before)
    if head.key in words("studied") and not head.capital:
        return True
    if head.key not in words("adjective too") or head.capital or head.text.endswith("s"):
        return False
    alone = not any(token.key in modifiers() or token.key in ("a", "an") or token.capital for token in before)
    follows = any(token.is_word and token.key not in stops() and token.key not in words("earns") for token in behind)
    return alone and follows and is_close(head, behind[0], text)


def _is_learned(found: Sequence[Token], index: int) -> bool:
    """ "Doctor of Physical Therapy", "people associate it with": a degree, and a verb."""
    head, behind = found[index], found[index + 1 : index + 3]
    if head.key in words("degree of"):
        return [token.key for token in behind[:1]] == ["of"] and all(token.capital for token in behind[1:])
    return head.text in words("verb with") and "with" in [token.key for token in behind]


def _is_cause(found: Sequence[Token], index: int) -> bool:
    """ "The biggest driver of pay", "key salary drivers": what moves something, and nobody at a wheel."""
    if found[index].key not in words("cause"):
        return False
    before, behind = found[max(0, index - 1) : index], found[index + 1 : index + 3]
    of = [token.key for token in behind[:1]] in (["of"], ["behind"])
    caused = of and not any(token.key in ("a", "an") for token in behind[1:])
    return caused or any(token.key in words("before cause") for token in before)


def _is_firm(found: Sequence[Token], index: int) -> bool:
    """ "Product companies and SAP consulting partners": firms that work with others."""
    before = found[max(0, index - 1) : index]
    many = found[index].key == "partner" and found[index].text.endswith("s")
    return many and any(token.key in words("before partner") for token in before)


def _is_tool(found: Sequence[Token], index: int) -> bool:
    """ "Postman/API testing", "Selenium, Cypress, Playwright": software of the same name."""
    if found[index].key not in words("tool too") or not found[index].capital:
        return False
    around = found[max(0, index - _REACH) : index + _REACH + 1]
    return any(token.key in words("beside tool") for token in around)
