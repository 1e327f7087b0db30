"""Labels: what the header of a column, or the labels of a list taken together, say of the field that they name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from extract.about import companies, experience, places, roles
from extract.about.tag import Tag
from extract.about.tagger import Tagger
from vocabulary.tables import read_rows

Span = tuple[int, int]
_MOSTLY = 0.5
_PARTED = re.compile(r"[\"”’]?\s*(?:[-–—|:;,]\s|\s[-–—|:]\s?|@|\b(?:at|with|in|for)\s)")
_DECIDING = ("role", "city", "country", "company", "experience", "level", "industry", "statistic", "component")


@cache
def _headers() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row["field"], re.compile(row["pattern"], re.IGNORECASE)) for row in read_rows("headers.csv"))


def header_field(text: str) -> str | None:
    """The field that a header names: `pay`, a field of salaries, `state`, or None."""
    plain = re.sub(r"[*_`]", "", text).strip()
    return next((field for field, pattern in _headers() if pattern.search(plain)), None) if plain else None


def label_field(tagger: Tagger, labels: Sequence[Span], share: float = _MOSTLY) -> str | None:
    """The field that at least a share of sibling labels name, told from what can be recognised in them."""
    counts: Counter[str] = Counter()
    for start, end in labels:
        fields = {tag.field for tag in tagger.tags(start, end) if tag.weight >= 0.5}
        if experience.whole(tagger.text[start:end]):
            fields.add("experience")
        for field in _DECIDING:
            if field in fields:
                counts[field] += 1
                break
    if not counts:
        return None
    field, count = max(counts.items(), key=lambda item: (item[1], -_DECIDING.index(item[0])))
    return field if count >= share * len(labels) else None


def whole_label(tagger: Tagger, field: str | None, start: int, end: int) -> tuple[Tag, ...]:
    """The tags of a label of a known field: the label itself as a whole, and what else its words say."""
    text = tagger.text
    if field in ("company", "city") and len(listed := tagger.of(field, start, end)) > 1:
        return listed
    others = tuple(tag for tag in tagger.tags(start, end) if tag.field != field)
    own: Tag | None = None
    if field == "role":
        own = _role_label(tagger, start, end)
        others = tuple(
            tag
            for tag in others
            if tag.field in ("experience", "level", "statistic", "component")
            or tag.start >= (own.end if own else start)
        )
    elif field == "city":
        own = places.whole_city(text, start, end, tagger.country)
        countries = [tag for tag in tagger.of("country", start, end) if tag.value in places.CITY_STATES or not own]
        own = None if own and countries and own.country is None else own
        others = tuple(tag for tag in others if tag.field != "country" or own is None)
    elif field in ("company", "industry"):
        own = companies.whole(text, start, end, field)
        others = tuple(tag for tag in others if tag.field not in ("role", "city", "company", "industry", "attribution"))
    elif field == "experience":
        own = _years_label(text, start, end)
    if own is not None:
        return (own, *others)
    return tagger.tags(start, end)


def _role_label(tagger: Tagger, start: int, end: int) -> Tag | None:
    """The title in a label; what a bracket adds (level, years) is left to the other tags."""
    own = roles.whole(tagger.text, start, end)
    found = tagger.of("role", start, end)
    if found and own and found[0].start >= own.end:
        return replace(found[0], weight=1.0)
    if (
        found
        and own
        and (found[0].end < own.end)
        and _PARTED.match(tagger.text, found[0].end)
        and found[0].start <= own.start + 3
    ):
        return replace(found[0], weight=1.0)
    if own and len(found) == 1 and found[0].weight == 1 and _only_adds_level(tagger, own, found[0]):
        return found[0]
    return own


def _only_adds_level(tagger: Tagger, own: Tag, found: Tag) -> bool:
    rest = tagger.text[own.start : found.start] + tagger.text[found.end : own.end]
    return bool(
        re.fullmatch(
            r"[\s,:/–—()-]*(?:(?:entry|mid|mid-level|fresher|freshers|level|career|experienced|salary|pay|average|in|india|the|usa?|uk|roles?|jobs?|earns?|makes?|gets?|paid|average|avg|can|typically|up|to|per|year|annual|monthly)[\s,:/–—()-]*)*",
            rest,
            re.I,
        )
    )


def _years_label(text: str, start: int, end: int) -> Tag | None:
    years = experience.whole(text[start:end])
    if years is None:
        return None
    written = text[start:end]
    low, high = ("" if one is None else f"{one:g}" for one in years)
    return Tag("experience", f"{low}-{high}", start, end, written, years=years)
