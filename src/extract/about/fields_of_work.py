"""The job that a field of work stands for: an article on "Nursing salaries" is about nurses."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from extract.about.phrases import Phrases
from extract.about.role_words import words
from extract.about.tag import Tag
from extract.about.tokens import tokens
from extract.folding import folded
from vocabulary.roles import field_roles

# A quote or a mark may stand before it.
_MARK = 3
_WEIGHT = 0.6
_REACH = 8
_PAID = re.compile(r"\s+(?:salar(?:y|ies)|pay|wages?|packages?|compensation)\b", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_WORK = (
    r"(?:freshers?|graduates?|beginners?|newcomers|roles?|jobs?|positions?|careers?|salar(?:y|ies)|pay|compensation|talent"
    r"|hires|people|workers?|staff|aspirants|professionals?|employees|internships?)"
)


@cache
def _fields() -> Phrases[str]:
    return Phrases(field_roles())


def fields_of_work(text: str, start: int, end: int) -> list[Tag]:
    """The jobs of the fields of work that a title names, each once; none where the title speaks of what is taught."""
    if taught(text, start, end):
        return []
    found = tokens(text, start, end)
    hits: dict[str, tuple[int, int]] = {}
    free = 0
    for index in range(len(found)):
        # "Travel nursing" is no nursing.
        if index >= free and (hit := _fields().at(found, index)):
            hits[hit[1]], free = (index, hit[0]), index + hit[0]
    spans = {role: (found[index].start, found[index + length - 1].end) for role, (index, length) in hits.items()}
    return [Tag("role", role, *span, text[slice(*span)], weight=_WEIGHT) for role, span in spans.items()]


def taught(text: str, start: int, end: int) -> bool:
    """Whether a title speaks of what is taught ("Data science course")."""
    return any(token.key in words("taught") for token in tokens(text, start, end))


@cache
def _ends() -> frozenset[str]:
    """The last words of the fields of work."""
    return frozenset(_WORD.findall(name)[-1] for name in field_roles())


@cache
def _names() -> tuple[str, ...]:
    return tuple(sorted(field_roles(), key=len, reverse=True))


@lru_cache(maxsize=256)
def _spoken_of(names: tuple[str, ...]) -> re.Pattern[str]:
    """A pattern for some fields alone: one for all of them takes longer to compile than an article to read."""
    field = "|".join(map(re.escape, names))
    return re.compile(
        rf"\b(?P<one>{field})\s{_WORK}\b"
        rf"|\b(?:{_WORK}|someone|anyone|working|employed|work)\sin\s(?:the\s(?:field\sof\s)?)?(?P<two>{field})\b"
        rf"|\b(?:did|doing|do|then|now|into)\s(?P<three>{field})\s(?:at|for|in|with)\b",
        re.I,
    )


def work_spoken_of(text: str, start: int, end: int) -> Tag | None:
    """The job of the one field of work that a sentence names those of: "Nursing graduates", "jobs in data science"."""
    small = folded(text[start:end])
    if _ends().isdisjoint(_WORD.findall(small)):
        return None
    names = tuple([name for name in _names() if name in small])
    if not names:
        return None
    spans = [
        found.span(str(found.lastgroup))
        for found in _spoken_of(names).finditer(text, start, end)
        # "MBA graduates in finance" learnt that.
        if not (found["two"] and taught(text, max(start, found.start() - _REACH), found.start()))
    ]
    named = {field_roles()[text[slice(*span)].lower()]: span for span in spans}
    if len(named) != 1:
        return None
    role, span = next(iter(named.items()))
    return Tag("role", role, *span, text[slice(*span)], weight=_WEIGHT)


def work_begun_with(text: str, start: int, end: int) -> list[Tag]:
    """The job of the field of work whose pay a sentence begins with: "Civil engineering pay in India: ₹4 lakh"."""
    spoken = work_spoken_of(text, start, end)
    paid = spoken and spoken.start <= start + _MARK and _PAID.match(text, spoken.end)
    return [spoken] if spoken and paid else []
