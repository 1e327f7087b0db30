"""Labels: what the header of a column, or the labels of a list taken together, say of the field that they name."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import cache, lru_cache

from extract.about import company_cells, experience, places, roles
from extract.about.labelled import bare_title
from extract.about.role_words import is_senior, seen_in_titles, standard, words
from extract.about.tag import Tag, Years
from extract.about.tagger import Tagger
from extract.about.tokens import key_of, tokens
from extract.about.towns import is_metro
from vocabulary.roles import field_roles, known_roles, role_heads
from vocabulary.tables import read_rows

Span = tuple[int, int]
_MOSTLY = 0.5
# The weight of a label among titles that has not the form of one.
UNHEARD = 0.6
_NAMED = 0.5
# A quote or a mark may stand before the title.
_MARK = 3
_BESIDE_ROLE = ("experience", "level", "statistic", "component")
_PART_OF_NAME = ("role", "city", "company", "industry", "attribution")
_PARTED = re.compile(r"[\"”’]?\s*(?:[-–—|:;,]\s|\s[-–—|:]\s?|@|\b(?:at|with|in|for)\s)")
# "Priya, product manager at Acme": who tells of a pay.
_FOR_SOMEBODY = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z.]*)?(?:, (?:\d\d, )?| is | works as )(?:an? |the )?")
# "Content writer comparison", "Nurse salaries".
_TOPIC_AFTER = re.compile(
    r"s?\s(?:comparisons?|overview|jobs?|salar|pay\b|roles?|positions?|compensation|wages?|rates?|ranges?|listings?|postings?"
    r"|openings?|median|average|earnings|income|national)\b",
    re.I,
)
# "Content writer comparison for context": words about the title.
_ON_TITLE = re.compile(r" [a-z]+ (?:for|of|by|from|against|to)\b")
# "jobs.example, Technical Writer board": where a title was found.
_SITE = re.compile(r"\w\.(?:com|org|net|io|in|ai|jobs|careers?|gov|edu|co)\b", re.IGNORECASE)
# "Lubrication engineers in plants".
_WHERE = re.compile(r"\s(?:in|at|with)\s")
_WORDS = re.compile(r"[\w&/' -]+")
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
# A label with a verb is a sentence: "Among analyst skills, Oracle commands the highest salary".
_TELLS = re.compile(
    r"\b(?:commands?|earns?|pays|offers?|makes|gets|receives?|tops|ranks|averages|sees|is|are|was|were|has|have|can|may"
    r"|bills?|charges?|earn|make|get|often|typically|usually|starts?|command|expect|reach(?:es)?)\b"
)
_DECIDING = ("role", "city", "country", "company", "experience", "level", "industry", "statistic", "component")

# What a label may name in words that the finders leave alone.
_TOLD_OTHERWISE = frozenset(("city", "experience"))


@cache
def _headers() -> tuple[tuple[str, re.Pattern[str]], ...]:
    return tuple((row["field"], re.compile(row["pattern"], re.IGNORECASE)) for row in read_rows("headers.csv"))


# Tables of one document, and documents of one house, repeat their headers.
@lru_cache(maxsize=4096)
def header_field(text: str) -> str | None:
    """The field that a header names: `pay`, a field of salaries, `state`, or None."""
    plain = re.sub(r"[*_`]", "", text).strip()
    return next((field for field, pattern in _headers() if pattern.search(plain)), None) if plain else None


def label_field(tagger: Tagger, labels: Sequence[Span], share: float = _MOSTLY) -> str | None:
    """The field that at least a share of sibling labels name, told from what can be recognised in them."""
    named = (_deciding(tagger, *label) for label in labels)
    counts = Counter(field for field in named if field)
    if not counts:
        return None
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
        return _field_of_work(tagger.text, start, end) is not None
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
        return _role_label(tagger, start, end)
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


def _role_label(tagger: Tagger, start: int, end: int) -> Tag | None:
    """The title in a label; what a bracket adds (level, years) is left to the other tags."""
    own, found = roles.whole(tagger.text, start, end), tagger.of("role", start, end)
    if field := _field_of_work(tagger.text, start, end):
        return field
    if not own:
        return None
    own = _without_years(tagger, own)
    if _TELLS.search(own.written):
        return found[0] if len(found) == 1 else None
    if hired := _of_employer(tagger, own):
        return replace(hired, weight=1.0)
    if not found:
        return None if _is_known_otherwise(tagger, own) else replace(own, weight=UNHEARD)
    first = found[0]
    if len(found) == 1 and roles.is_told(own.written):
        return first
    told = len(found) == 1 and (first.written.split()[-1].islower() or first.written.isupper())
    if told and _FOR_SOMEBODY.fullmatch(tagger.text, own.start, first.start):
        return first
    begins = first.start <= own.start + _MARK and first.end < own.end and not _DEPARTMENT.match(tagger.text, start, end)
    parted = begins and (_PARTED.match(tagger.text, first.end) or _ON_TITLE.match(tagger.text, first.end, own.end))
    if first.start >= own.end or parted or (len(found) == 1 and _SITE.search(own.written)):
        return replace(first, weight=1.0)
    if len(found) == 1 and _WHERE.match(tagger.text, first.end) and _WORDS.fullmatch(tagger.text, own.start, first.end):
        written = tagger.text[own.start : first.end]
        return Tag("role", standard(written), own.start, first.end, written)
    if len(found) == 1 and _TOPIC_AFTER.match(tagger.text, first.end, own.end):
        return first
    sure = len(found) == 1 and first.weight == 1
    adds_little = _only_adds_level(tagger.text, own, first) or _only_adds_employer(tagger.text, own, first)
    return first if sure and (adds_little or _goes_on_about_else(tagger.text, own, first)) else own


def _goes_on_about_else(text: str, own: Tag, found: Tag) -> bool:
    """ "Content Writer Comparison for Context": whether words follow a title that titles do not have."""
    rest = (token for token in tokens(text, found.end, own.end) if token.is_word and not token.text.isupper())
    return any(
        not (token.key in seen_in_titles() or token.key in role_heads() or token.text.isdigit()) for token in rest
    )


def _field_of_work(text: str, start: int, end: int) -> Tag | None:
    """ "Data Engineering" among titles: the job of those who work in the field."""
    written = bare_title(text[start:end]).partition(" / ")[0]
    field = " ".join(itertools.dropwhile(lambda word: is_senior(key_of(word)), written.split()))
    role = standard(written) if field.casefold() in field_roles() else None
    at = text.index(written, start) if role else 0
    return Tag("role", role, at, at + len(written), written) if role else None


def _without_years(tagger: Tagger, own: Tag) -> Tag:
    """ "Data Scientist 0-2 years": the title alone."""
    years = [tag for tag in tagger.of("experience", own.start, own.end) if tag.end == own.end and tag.start > own.start]
    written = tagger.text[own.start : years[0].start].rstrip(" ,:-–—") if years else ""
    return Tag("role", standard(written), own.start, own.start + len(written), written) if written else own


def _is_known_otherwise(tagger: Tagger, own: Tag) -> bool:
    """Whether a label without the form of a title is the name of a skill, a company or a city."""
    others = (tag for field in ("segment", "company", "city") for tag in tagger.of(field, own.start, own.end))
    return any((tag.start, tag.end) == (own.start, own.end) for tag in others)


def _only_adds_level(text: str, own: Tag, found: Tag) -> bool:
    rest = text[own.start : found.start] + text[found.end : own.end]
    return bool(_fillers().fullmatch(rest))


def _of_employer(tagger: Tagger, own: Tag) -> Tag | None:
    """ "Tata Steel technician": the title behind the name of who pays, where nothing else stands there."""
    named = (tag for tag in tagger.of("company", own.start, own.end) if tag.start == own.start and tag.weight >= _NAMED)
    if own.written.casefold() in known_roles() or not (employer := next(named, None)):
        return None
    titles = roles.find(tagger.text, employer.end, own.end)
    only = len(titles) == 1 and titles[0].end == own.end
    return titles[0] if only and not tagger.text[employer.end : titles[0].start].strip(" -–—'’s") else None


def _only_adds_employer(text: str, own: Tag, found: Tag) -> bool:
    """ "Government TGT": before the title the kind of house that pays, and nothing else."""
    before = text[own.start : found.start].split()
    return found.end == own.end and all(word.casefold() in words("kind of employer") for word in before)


@cache
def _fillers() -> re.Pattern[str]:
    some = "|".join(re.escape(row["word"]) for row in read_rows("label_fillers.csv"))
    return re.compile(rf"[\s,:/–—()-]*(?:(?:{some})[\s,:/–—()-]*)*", re.IGNORECASE)


def _years_label(text: str, start: int, end: int) -> Tag | None:
    years = experience.whole(text[start:end])
    if years is None:
        return None
    low, high = ("" if one is None else f"{one:g}" for one in years)
    return Tag("experience", f"{low}-{high}", start, end, text[start:end], years=years)
