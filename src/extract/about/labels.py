"""Labels: what the header of a column, or the labels of a list taken together, say of the field that they name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache

from extract.about import company_cells, experience, places
from extract.about.headed_fields import headed_job
from extract.about.role_labels import field_of_work, role_label
from extract.about.role_words import words
from extract.about.tag import Tag, Years
from extract.about.tagger import Tagger
from extract.about.towns import is_metro
from extract.folding import folded, of_folded
from vocabulary.tables import read_rows

Span = tuple[int, int]
_MOSTLY = 0.5
_NAMED = 0.5
# A quote or a mark may stand before the title.
_MARK = 3
_BESIDE_ROLE = ("experience", "level", "statistic", "component")
_PART_OF_NAME = ("role", "city", "company", "industry", "attribution")
_LEAST_LISTED = 2
_LEAST_TITLES = 2
# What such a word heads is no place: "Skills: ...", "Experience: ...".
_NO_CITY = ("segment", "pay", "experience", "level")
_BETWEEN = re.compile(r"[\s*_]*(?:\([^()]*\))?[\s*_]*(?:,|&|/|\band\b|\bor\b|,\s*(?:and|or)\b)?[\s*_]*", re.IGNORECASE)
# "Director, Data Analyst" is one title.
_DEPARTMENT = re.compile(
    r"[\s*_]*(?:\w+\s)?(?:Directors?|Managers?|Mgr\.?|Heads?|VPs?|Vice Presidents?|Leads?|Chiefs?),", re.IGNORECASE
)
_COMPASS = re.compile(
    r"(?:the )?(?:(?:north|south|mid|central)?[- ]?(?:east|west|north|south|midlands|atlantic)(?:ern)?|midwest)"
    r"(?: (?:region|zone|coast|states|england|india))?",
    re.I,
)
_DECIDING = ("role", "city", "country", "company", "experience", "level", "industry", "statistic", "component")

# What a label may name in words that the finders leave alone.
_TOLD_OTHERWISE = frozenset(("city", "experience"))


@cache
def _headers() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row["field"], of_folded(row["pattern"])) for row in read_rows("headers.csv"))


# Tables of one document, and documents of one house, repeat their headers.
@lru_cache(maxsize=4096)
def header_field(text: str) -> str | None:
    """The field that a header names: `pay`, a field of salaries, `state`, or None."""
    plain = folded(re.sub(r"[*_`]", "", text).strip())
    return next((field for field, pattern in _headers() if pattern.search(plain)), None) if plain else None


def label_field(tagger: Tagger, labels: Sequence[Span], share: float = _MOSTLY) -> str | None:
    """The field that at least a share of sibling labels name, told from what can be recognised in them."""
    named = [_deciding(tagger, *label) for label in labels]
    counts = Counter(field for field in named if field)
    if not counts:
        return None
    if any(tag.weight >= _NAMED for label in labels for tag in tagger.of("role", *label)):
        # Among jobs "Manual Testing" is the work of one.
        fields = (label for label, field in zip(labels, named, strict=True) if field is None)
        counts["role"] += sum(headed_job(tagger.text, *label) is not None for label in fields)
    field, count = max(counts.items(), key=lambda item: (item[1], -_DECIDING.index(item[0])))
    # Trades have jobs that few others have heard of: a third of the labels tells where none says otherwise.
    titled = field == "role" and len(counts) == 1 and count >= _LEAST_TITLES and 3 * count >= len(labels)
    return field if count >= share * len(labels) or (titled and share <= _MOSTLY) else None


def mostly_names(tagger: Tagger, labels: Sequence[Span], field: str) -> bool:
    """Whether at least half of sibling labels name a field, whatever else they name."""
    return sum(_names(tagger, field, *label) for label in labels) >= _MOSTLY * len(labels)


def _deciding(tagger: Tagger, start: int, end: int) -> str | None:
    """The first field that the words of a label name with some weight, a company that it begins with before a place."""
    if any(tag.start <= start + _MARK and tag.weight >= _NAMED for tag in tagger.of("company", start, end)):
        return "role" if _names(tagger, "role", start, end) else "company"
    told = tagger.fields(start, end) | _TOLD_OTHERWISE
    return next((field for field in _DECIDING if field in told and _names(tagger, field, start, end)), None)


def _names(tagger: Tagger, field: str, start: int, end: int) -> bool:
    if any(tag.weight >= _NAMED for tag in tagger.of(field, start, end)):
        return True
    if field == "city":
        return places.is_plain_city(tagger.text[start:end])
    if field == "role":
        return field_of_work(tagger.text, start, end) is not None
    return field == "experience" and _says_years(experience.whole(tagger.text[start:end]))


def _says_years(years: Years | None) -> bool:
    """Whether a label of years can be of a career: "3-6 months" is as often how long a course takes."""
    return years is not None and (years[1] is None or years[1] >= 1)


class Label:
    """A label of a known field, read once: the label itself as a whole, or what its words say."""

    def __init__(self, tagger: Tagger, field: str, start: int, end: int) -> None:
        self._tagger = tagger
        self._field = field
        self._span = (start, end)
        self._several = _listed(tagger, field, start, end)
        self._own = None if self._several else _own(tagger, field, start, end)

    def tags(self, wanted: str) -> tuple[Tag, ...]:
        """The tags of the wanted field in the label."""
        own = self._own
        if self._several:
            return self._several if wanted == self._field else ()
        if own is None:
            return self._tagger.of(wanted, *self._span)
        if own.field == wanted:
            return (own,)
        return tuple([tag for tag in self._tagger.of(wanted, *self._span) if _goes_with(own, tag)])


def _listed(tagger: Tagger, field: str, start: int, end: int) -> tuple[Tag, ...]:
    """The names of a label that holds nothing but several."""
    if field == "role":
        return _roles_listed(tagger, start, end)
    if field not in ("company", "city") or (field == "city" and is_metro(tagger.text[start:end])):
        return ()
    found = tagger.of(field, start, end)
    return found if len(found) > 1 else ()


def _roles_listed(tagger: Tagger, start: int, end: int) -> tuple[Tag, ...]:
    """ "ML Engineer, Data Scientist (AI)": the titles of a cell that holds nothing but several."""
    found = tagger.of("role", start, end)
    if len(found) < _LEAST_LISTED or _DEPARTMENT.match(tagger.text, start, end):
        return ()
    # "Ward managers and chefs" are two, "Radar and sonar technician" is one.
    if "," not in tagger.text[start:end] and not all(tag.written.endswith("s") for tag in found):
        return ()
    gaps = [start, *(at for tag in found for at in (tag.start, tag.end)), end]
    between = [tagger.text[left:right] for left, right in zip(gaps[::2], gaps[1::2], strict=True)]
    return found if all(_BETWEEN.fullmatch(gap) for gap in between) else ()


def _own(tagger: Tagger, field: str, start: int, end: int) -> Tag | None:
    """The label itself as a tag of its field; None where it is none, and for fields that are no names."""
    if field == "role":
        return role_label(tagger, start, end)
    if field == "city":
        return _city_label(tagger, start, end)
    if field in ("company", "industry"):
        return company_cells.whole(tagger.text, start, end, field)
    return _years_label(tagger.text, start, end) if field == "experience" else None


def _goes_with(own: Tag, tag: Tag) -> bool:
    """Whether another tag says something besides the label: inside a name, words of other names are part of it."""
    if own.field == "role":
        heads = tag.field == "company" and tag.weight == 1 and tag.start <= own.start + _MARK
        board = tag.written.casefold() in words("employer")
        before = tag.field == "company" and tag.end <= own.start and not board
        return tag.field in _BESIDE_ROLE or tag.start >= own.end or heads or before
    if own.field == "city":
        return tag.field != "country"
    return own.field == "experience" or tag.field not in _PART_OF_NAME or tag.start >= own.end


def _city_label(tagger: Tagger, start: int, end: int) -> Tag | None:
    """The city in a label, unless it is the name of a country and no known city's."""
    own = places.whole_city(tagger.text, start, end, tagger.country)
    if own and own.country is None and (header_field(own.written) in _NO_CITY or _COMPASS.fullmatch(own.written)):
        return None
    if own is None or own.country is not None:
        return own
    return None if any(tag.value in places.CITY_STATES for tag in tagger.of("country", start, end)) else own


def _years_label(text: str, start: int, end: int) -> Tag | None:
    years = experience.whole(text[start:end])
    if years is None:
        return None
    low, high = ("" if one is None else f"{one:g}" for one in years)
    return Tag("experience", f"{low}-{high}", start, end, text[start:end], years=years)
