"""When two values of a field are the same."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

from paylakh.evaluation.records import AMOUNT, Readings, Value

_YEARS = ("experience_min", "experience_max")
_ENDS = ("low", "high")
_ONE_STATISTIC = ({"minimum", "starting"}, {"average", "mean"})
_NOT_OF_A_NAME = re.compile(r"[^\w\s/+#.-]")
_SHORTEST_PLURAL = 4
_SINGULAR_WITH_S = frozenset({"devops", "mlops", "sales", "operations", "systems", "analytics"})


def agrees(field: str, readings: Readings, got: Value) -> bool:
    """True where `got` is one of the fair readings of the field."""
    return any(_same(field, gold, got) for gold in readings)


def _same(field: str, gold: Value, got: Value) -> bool:
    if gold is None or got is None:
        return gold is got
    if field in _ENDS:
        return abs(float(gold) - float(got)) <= max(1e-6 * abs(float(gold)), 0.005)
    if field in _YEARS:
        return abs(float(gold) - float(got)) < 1e-6
    if field == "statistic":
        return gold == got or any({gold, got} <= one for one in _ONE_STATISTIC)
    if field in AMOUNT:
        return gold == got
    one, other = plain(str(gold)), plain(str(got))
    return _city(one) == _city(other) if field == "city" else one == other


@cache
def plain(name: str) -> str:
    """Return a name with its abbreviations spelt out, in the singular and without punctuation."""
    words = _NOT_OF_A_NAME.sub(" ", name.lower()).replace("/", " ").replace("-", " ").split()
    return " ".join(_word(word.strip(".")) for word in words)


def _word(word: str) -> str:
    means = _names("word").get(word, word)
    if word in _SINGULAR_WITH_S or len(means) < _SHORTEST_PLURAL:
        return means
    return means[:-1] if means.endswith("s") and not means.endswith("ss") else means


def _city(name: str) -> str:
    return _names("city").get(name, name)


@cache
def _names(of: str) -> Mapping[str, str]:
    text = files("paylakh.evaluation").joinpath("data", "same_names.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return {row["written"]: row["means"] for row in rows if row["of"] == of}
