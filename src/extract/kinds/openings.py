"""Openings: the first letters with which a match of a pattern can begin, read from the pattern itself."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import cache
from typing import NamedTuple

from extract.folding import folded

# Long enough that few words share an opening and few of them make a rule try; longer ones are too many to list.
LENGTH = 6
# Stands in an opening for anything that is not spelled out; never a letter of a pattern.
_ANY = "\0"
_TOKEN = re.compile(
    r"(?P<around>\(\?<?[=!])|(?P<group>\(\?(?:-i)?:)|(?P<close>\))|(?P<bar>\|)"
    r"|(?P<set>\[\^?\]?(?:\\.|[^\]\\])*\])|(?P<zero>\\[bB]|[\^$])|(?P<open>\\[a-zA-Z\d]|\.)"
    r"|(?P<run>[\w ’'-]+(?![?*+{]))|\\?(?P<letter>.)",
    re.DOTALL,
)
# All that an alternative may end with or hold; in a set or behind a backslash they are letters.
_BRACKETS = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[()|]", re.DOTALL)
_SPELT = re.compile(rf"[\w ’'-]{{{LENGTH}}}(?![?*+{{])")
_FLAT = re.compile(r"[^()|\[\\]*")
_WORD = re.compile(r"(?P<stem>[\w ’'-]*)(?:(?P<last>[\w ’'-])\?)?(?=[|)]|\Z)")
_QUANTIFIER = re.compile(r"(?P<few>\?)|(?P<none>\*|\{0?[,}])|(?P<some>\+|\{)")
_QUANTIFIER_END = re.compile(r"(?:[?*+]|\{[\d,]+\})[?+]?")
# A sign of how often at the end of an atom; of a set or a group it may follow the bracket alone.
_QUANTIFIED = re.compile(r"(?:[?*+]|\{[\d,]+\})[?+]?\Z")
_NO_LETTERS = (" ", r"\s", r"\W", r"\d")
# Fewer letters stand in too many words.
_LEAST = 3
_PLAIN_SET = re.compile(r"\[(-?(?:\\\W|[^\\^-])+)\]")


class _Atom(NamedTuple):
    """A part of a pattern: what it begins with, and whether no letter stands before it."""

    heads: set[str]
    apart: bool


@cache
def openings(pattern: str) -> frozenset[str]:
    """The folded beginnings, of at most LENGTH letters, of all that a pattern without capturing groups can match.

    What begins with none of them is no match; a shorter one goes on with anything, so "" says nothing.
    """
    found, _ = _choice(pattern, 0)
    return frozenset(folded(one.partition(_ANY)[0]) for one in found)


@cache
def needed(pattern: str) -> frozenset[str]:
    """Folded letters of which some stand, after no other letter, in all that a pattern can match; at most LENGTH each.

    The pattern begins after no other letter itself. None where that cannot be told of every alternative.
    """
    found: set[str] = set()
    for branch in _branches(pattern):
        heads = _needed(branch)
        if not heads:
            return frozenset()
        found |= heads
    return frozenset(folded(one[:LENGTH]) for one in found)


def begins_text(pattern: str) -> bool:
    """Whether a pattern can match at the start of a text alone: each of its alternatives begins with `^`."""
    at = 0
    while pattern.startswith("^", at):
        at = _end_of_branch(pattern, at) + 1
    return at > len(pattern)


def _needed(branch: Sequence[_Atom]) -> set[str]:
    """The letters that the longest end of a branch begins with which is known to stand apart and to begin with some."""
    best: set[str] = set()
    heads = {""}
    for atom in reversed(branch):
        heads = _joined(atom.heads, heads)
        plain = {head.partition(_ANY)[0] for head in heads}
        if atom.apart and min(map(len, plain)) >= _LEAST:
            best = plain
    return best


def _branches(pattern: str) -> Iterator[list[_Atom]]:
    """The alternatives of a pattern."""
    branch: list[_Atom] = []
    at, apart = 0, True
    while at < len(pattern) and (token := _TOKEN.match(pattern, at)):
        at = token.end()
        if token.lastgroup == "bar":
            yield branch
            branch, apart = [], True
            continue
        heads, at = _atom(pattern, token)
        heads, at = _repeated(pattern, heads, at)
        branch.append(_Atom(heads, apart))
        if token.lastgroup not in ("zero", "around"):
            apart = _ends_apart(pattern[token.start() : at]) and (apart or "" not in heads)
    yield branch


def _ends_apart(atom: str) -> bool:
    """Whether all that an atom matches ends in what is no letter, as far as its last signs tell."""
    plain = _QUANTIFIED.sub("", atom)
    inner = plain[3:-1] if plain.startswith("(?:") else plain
    return all(one.endswith(_NO_LETTERS) for one in inner.split("|"))


def _choice(pattern: str, at: int) -> tuple[set[str], int]:
    """What the alternatives from `at` begin with, and where they end: after the closing bracket or the pattern."""
    found: set[str] = set()
    while True:
        # Most alternatives begin with letters enough or are a word, with or without its last letter.
        if spelt := _SPELT.match(pattern, at):
            found.add(spelt[0])
            at = _end_of_branch(pattern, spelt.end())
        elif word := _WORD.match(pattern, at):
            found |= {word["stem"], word["stem"] + (word["last"] or "")}
            at = word.end()
        else:
            branch, at = _branch(pattern, at)
            found |= branch
        at += 1
        if at > len(pattern) or pattern[at - 1] == ")":
            return found, min(at, len(pattern))


def _branch(pattern: str, at: int) -> tuple[set[str], int]:
    """What the alternative from `at` begins with, and where it ends."""
    branch = {""}
    while at < len(pattern) and (token := _TOKEN.match(pattern, at)) and token.lastgroup not in ("close", "bar"):
        atom, at = _atom(pattern, token)
        atom, at = _repeated(pattern, atom, at)
        branch = _joined(branch, atom)
        if all(map(_is_ended, branch)):
            return branch, _end_of_branch(pattern, at)
    return branch, at


def _end_of_branch(pattern: str, at: int) -> int:
    """Where the alternative that `at` stands in ends: at a bar or a closing bracket of its own, or with the pattern."""
    at = _FLAT.match(pattern, at).end()  # type: ignore[union-attr]
    depth = 0
    for sign in _BRACKETS.finditer(pattern, at):
        if depth == 0 and sign[0] in ("|", ")"):
            return sign.start()
        depth += (sign[0] == "(") - (sign[0] == ")")
    return len(pattern)


def _is_ended(head: str) -> bool:
    return len(head) >= LENGTH or head.endswith(_ANY)


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
    ended = set(filter(_is_ended, heads))
    return ended | {(head + tail)[:LENGTH] for head, tail in itertools.product(heads - ended, tails)}
