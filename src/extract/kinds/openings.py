"""Openings: the first letters with which a match of a pattern can begin, read from the pattern itself."""

from __future__ import annotations

import itertools
import re
from functools import cache

from extract.folding import folded

# Long enough that few words share an opening and few of them make a rule try.
LENGTH = 4
# Stands in an opening for anything that is not spelled out; never a letter of a pattern.
_ANY = "\0"
_TOKEN = re.compile(
    r"(?P<around>\(\?<?[=!])|(?P<group>\(\?(?:-i)?:)|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|(?P<zero>\\[bB]|[\^$])|(?P<open>\\[a-zA-Z\d]|\.)"
    r"|(?P<run>[\w ’'-]+(?![?*+{]))|\\?(?P<letter>.)",
    re.DOTALL,
)
_QUANTIFIER = re.compile(r"(?P<few>\?)|(?P<none>\*|\{0?[,}])|(?P<some>\+|\{)")
_QUANTIFIER_END = re.compile(r"(?:[?*+]|\{[\d,]+\})[?+]?")
_PLAIN_SET = re.compile(r"\[((?:\\\W|[^\\^-])+)\]")


@cache
def openings(pattern: str) -> frozenset[str]:
    """The folded beginnings, of at most LENGTH letters, of all that a pattern without capturing groups can match.

    What begins with none of them is no match; a shorter one goes on with anything, so "" says nothing.
    """
    found, _ = _choice(pattern, 0)
    return frozenset(folded(one.partition(_ANY)[0]) for one in found)


def _choice(pattern: str, at: int) -> tuple[set[str], int]:
    """What the alternatives from `at` begin with, and where they end: after the closing bracket or the pattern."""
    found: set[str] = set()
    branch = {""}
    while at < len(pattern) and (token := _TOKEN.match(pattern, at)):
        at = token.end()
        if token.lastgroup == "close":
            break
        if token.lastgroup == "bar":
            found, branch = found | branch, {""}
            continue
        atom, at = _atom(pattern, token)
        atom, at = _repeated(pattern, atom, at)
        branch = _joined(branch, atom)
    return found | branch, at


def _atom(pattern: str, token: re.Match[str]) -> tuple[set[str], int]:
    kind, at = token.lastgroup, token.end()
    if kind in ("around", "group"):
        inner, at = _choice(pattern, at)
        return ({""} if kind == "around" else inner), at
    if kind == "zero":
        return {""}, at
    if kind == "set":
        plain = _PLAIN_SET.fullmatch(token[0])
        return (set(plain[1].replace("\\", "")) if plain else {_ANY}), at
    return {token["run"] or token["letter"] or _ANY}, at


def _repeated(pattern: str, atom: set[str], at: int) -> tuple[set[str], int]:
    """The atom as its quantifier, if one stands at `at`, makes it, and where the quantifier ends."""
    whole, kind = _QUANTIFIER_END.match(pattern, at), _QUANTIFIER.match(pattern, at)
    if not whole or not kind:
        return atom, at
    if kind["few"]:
        return atom | {""}, whole.end()
    often = _joined(atom, {_ANY})
    return (often | {""} if kind["none"] else often), whole.end()


def _joined(heads: set[str], tails: set[str]) -> set[str]:
    ended = {head for head in heads if len(head) >= LENGTH or head.endswith(_ANY)}
    return ended | {(head + tail)[:LENGTH] for head, tail in itertools.product(heads - ended, tails)}
