"""Job titles: the standard name of a title as written, its O*NET-SOC code, and the words that make a title."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from vocabulary.inflection import plural, singular
from vocabulary.tables import names_of, read_rows

__all__ = ["exact_roles", "field_roles", "known_roles", "role_heads", "singular", "soc_code", "standard_role"]

_SMALL = frozenset(("of", "and", "for", "in", "at", "to", "the", "on", "with", "by", "or", "cum"))
_PREPOSITION = re.compile(r" (?:of|for|in|at|to|with|on) |[,(:–—]| - ", re.IGNORECASE)
_LEADING = re.compile(r"\A(?:an?|the|our|your|average|typical)\s+", re.IGNORECASE)
_LEVEL = re.compile(r"\A(?:entry|mid)[- ]level\s+(?=\S)", re.IGNORECASE)
_TRAILING = re.compile(r"(?<![\s-])[\s-]++(?:roles?|jobs?|positions?|salary|salaries|careers?|pay)\Z", re.IGNORECASE)
# "Plumber apprenticeship", "Data Analyst Internships": those who learn the job so.
_LEARNT = re.compile(r"(?<=[ -])(apprentice|intern)ships?\Z", re.IGNORECASE)
_HEAD_IN_LIST = re.compile(r"[a-z-]+(?=,| and | or |\Z)")
_BRACKET = re.compile(r"\s*\([^()]*\)")
_SENIORITY = frozenset(("senior", "junior", "lead", "principal", "staff", "chief", "associate", "assistant", "deputy"))
# "SDE-2", "Engineer-II"
_GRADE = re.compile(r"(?<=[A-Za-z]{2})-(?=(?:[1-5]|I{1,3}|IV|V)\Z)")
_SLASH = re.compile(r"\s+/\s*|/\s+")
_NUMERAL = re.compile(r"(?:I{1,3}|IV|VI{0,3}|V)\Z", re.IGNORECASE)


def standard_role(text: str) -> str:
    """The standard name of a job's title as written: singular, spelt out, title case.

    Seniority that belongs to the title stays ("Sr. Data Scientists" -> "Senior Data Scientist"); a title that is
    not in the vocabulary comes back singular and in title case, its known abbreviations spelt out. A field of work
    ("Nursing") comes back as the job of those who work in it. "" for no title.
    """
    if len(parts := _SLASH.split(text)) > 1 and all(parts):
        return " / ".join(standard_role(part) for part in parts)
    title = _GRADE.sub(" ", _LEARNT.sub(r"\1", _bare(text)))
    title = title if _known(title) else _LEVEL.sub("", title)
    if "-" in title and not _known(title):
        parted = title.replace("-", " ")
        if role := _known(parted) or _known(" ".join(_spelt_out(parted))):
            return role
    words = _without_repeated(_spelt_out(title))
    return _known(title) or _known(" ".join(words)) or _known_after_seniority(words) or _new_title(words)


@cache
def known_roles() -> Mapping[str, str]:
    """Lower-case name or alias, singular and plural -> standard name; those of `exact_roles` are not among them."""
    named = [(row["role"].lower(), row["role"]) for row in read_rows("roles_onet.csv")]
    for row in read_rows("roles.csv"):
        named += [(name.lower(), row["role"]) for name in names_of(row, "role") if not _needs_exact_case(name)]
    plurals = {many: role for name, role in named for many in _plurals(name)}
    return MappingProxyType(plurals | dict(named))


@cache
def exact_roles() -> Mapping[str, str]:
    """Short abbreviations that are titles only in capitals ("RN", "RNs", "CA") -> standard name."""
    roles: dict[str, str] = {}
    for row in read_rows("roles.csv"):
        for name in filter(_needs_exact_case, names_of(row, "role")):
            roles |= {name: row["role"], name + "s": row["role"]}
    return MappingProxyType(roles)


@cache
def role_heads() -> Mapping[str, str]:
    """Head noun of titles, lower case, singular and plural -> "strong", or "weak" where it often is no job."""
    heads = {row["head"]: row["weight"] for row in read_rows("role_heads.csv")}
    return MappingProxyType({plural(head): weight for head, weight in heads.items()} | heads)


@cache
def field_roles() -> Mapping[str, str]:
    """Field of work, lower case ("nursing") -> the standard name of the job of those who work in it."""
    return MappingProxyType({row["field"].lower(): row["role"] for row in read_rows("role_fields.csv")})


def soc_code(role: str) -> str | None:
    """The O*NET-SOC code (O*NET 29.3) of a standard name, seniority words disregarded; None where none is known."""
    words = role.lower().split()
    for start in range(len(words)):
        if code := _codes().get(" ".join(words[start:])):
            return code
        if words[start] not in _SENIORITY:
            break
    return None


@cache
def _codes() -> dict[str, str]:
    rows = (*read_rows("roles_onet.csv"), *read_rows("roles.csv"))
    return {row["role"].lower(): row["soc"] for row in rows if row["soc"]}


@cache
def _exact_lower() -> dict[str, str]:
    return {name.lower(): role for name, role in exact_roles().items()}


@cache
def _expansions() -> dict[str, str]:
    return {row["word"]: row["expansion"] for row in read_rows("role_words.csv")}


@cache
def _capitals() -> dict[str, str]:
    return {row["word"].lower(): row["word"] for row in read_rows("role_case.csv")}


def _needs_exact_case(name: str) -> bool:
    return name.isupper() and len(name) <= 4


def _bare(text: str) -> str:
    title = " ".join(text.replace("’", "'").split()).strip(" ,:;*_|-–—\"'").rstrip(".")
    return _LEADING.sub("", _TRAILING.sub("", title), count=1) if " " in title else title


def _spelt_out(title: str) -> list[str]:
    plain = _BRACKET.sub("", title) or title
    keys = ((word, word.lower().rstrip(".,")) for word in plain.split())
    return [part for word, key in keys for part in _expansion(key, word).split()]


def _without_repeated(words: list[str]) -> list[str]:
    """ "SRE Engineer" is spelt out with the engineer in it twice."""
    return words[:-1] if len(words) > 1 and singular(words[-1].lower()) == words[-2].lower() else words


def _expansion(key: str, word: str) -> str:
    one = singular(key)
    if key not in _expansions() and one in _expansions():
        return " ".join(_plural_last(_expansions()[one].split()))
    return _expansions().get(key, word)


def _plural_last(words: list[str]) -> list[str]:
    return [*words[:-1], plural(words[-1])] if words else words


def _known(title: str) -> str | None:
    lower = title.lower()
    return known_roles().get(lower) or _exact_lower().get(lower) or field_roles().get(lower)


def _known_after_seniority(words: list[str]) -> str | None:
    for start in range(1, len(words)):
        if words[start - 1].lower() not in _SENIORITY:
            return None
        if role := _known(" ".join(words[start:])):
            return " ".join((*(word.capitalize() for word in words[:start]), role))
    return None


def _new_title(words: list[str]) -> str:
    title = " ".join(words)
    shouted = title.isupper() and (len(words) > 1 or title.casefold() in role_heads())
    cut = _PREPOSITION.search(title)
    head, rest = (title[: cut.start()], title[cut.start() :]) if cut else (title, "")
    gap = " " if head.endswith(" ") and rest[:1] in ("–", "—", "(") else ""
    cased = [_cased(word, shouted, at) for at, word in enumerate((_singular_title(head) + gap + rest).split())]
    return " ".join(cased)


def _singular_title(title: str) -> str:
    words = title.split()
    last = len(words) - 1
    return " ".join(singular(word) if at == last or _joined_head(words, at) else word for at, word in enumerate(words))


def _joined_head(words: list[str], at: int) -> bool:
    return words[at + 1].lower() in ("and", "or", "&") and words[at].lower() in role_heads()


def _plurals(title: str) -> set[str]:
    """As text has it: "heads of sales", "ruby on rails developers", "ushers, lobby attendants, and ticket takers"."""
    cut = _PREPOSITION.search(title)
    head, rest = (title[: cut.start()], title[cut.start() :]) if cut else (title, "")
    forms = {" ".join(_plural_last(part.split())) + end for part, end in {(head, rest), (title, "")}}
    if ", " in title or " and " in title:
        forms.add(_HEAD_IN_LIST.sub(_plural_head, title))
    return forms


def _plural_head(word: re.Match[str]) -> str:
    return plural(word[0]) if word[0] in role_heads() else word[0]


def _cased(word: str, shouted: bool, at: int) -> str:
    if at and word.lower() in _SMALL:
        return word.lower()
    return "".join(_cased_part(part, shouted) for part in re.split(r"([/&(),-])", word))


def _cased_part(part: str, shouted: bool) -> str:
    if known := _capitals().get(part.lower()):
        return known
    if _NUMERAL.match(part):
        return part.upper()
    keeps = not shouted and any(letter.isupper() for letter in part[1:])
    return part if keeps else part[:1].upper() + part[1:].lower()
