"""The countries that a document speaks of: by its places, and by sources whose figures are of one country."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from extract.about.nations import NO_ONE_COUNTRY, is_not_there
from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.homes import credit_countries
from extract.records import Block, Document
from extract.scopes import Span
from extract.subject.dominant import dominant
from vocabulary.places import countries

_LEAST_PLACES = 2
_MOST_PLACES = 0.7
_MOST_CREDITS = 5
# So few places say nothing of a text.
_FEW = 2
_ADDRESS = re.compile(r"https?://[\w-]+(?:\.[\w-]+)*\.(?P<end>sg|in|uk|au|ca|ae|my|ie|nz|za|ng|ke)\b(?=[/\s)\"'>]|\Z)")


@dataclass(frozen=True, slots=True)
class Countries:
    """The country of most places as a tag, None where no one has most, and how often text outside tables has each,
    `named` by its own name.
    """

    dominant: Tag | None
    counts: Counter[str]
    named: Counter[str]


def countries_of(document: Document, tagger: Tagger) -> Countries:
    """The countries of all places and credited sources of a document; of its links where it names hardly any."""
    named = [(tag, False) for tag in _named_sources(document.text)]
    written = [(_nation(tag, tag.country), False) for tag in tagger.datelined() if tag.country]
    found = [*_places(tagger, document.blocks), *written, *_credits(tagger, document.blocks), *named]
    most = _of_one(dominant([tag for tag, _ in found], _LEAST_PLACES, _MOST_PLACES))
    if len(found) <= _FEW and most is None:
        linked = list(_domains(document.text))
        most = dominant(linked, _LEAST_PLACES, _MOST_PLACES)
        found += [(tag, False) for tag in linked]
    counts = Counter(tag.value for tag, in_table in found if not in_table)
    return Countries(most, counts, Counter(tag.value for tag, _ in found if countries().get(tag.written.lower())))


def _of_one(most: Tag | None) -> Tag | None:
    return None if most is None or is_not_there(most) else most


def places_in(tagger: Tagger, span: Span) -> list[Tag]:
    """The countries and after them the cities of known countries in a stretch of text."""
    return [tag for field in ("country", "city") for tag in tagger.of(field, *span) if tag.country]


def _nation(tag: Tag, country: str) -> Tag:
    return Tag("country", country, tag.start, tag.end, tag.written, country=country)


def _places(tagger: Tagger, blocks: Sequence[Block]) -> Iterator[tuple[Tag, bool]]:
    """The countries of the places of the blocks, and whether each stands in a table or in a region."""
    for block in blocks:
        for tag in places_in(tagger, (block.start, block.end)):
            yield _nation(tag, str(tag.country)), block.kind == "table" or tag.value == NO_ONE_COUNTRY
        for tag in tagger.of("country", block.start, block.end):
            if is_not_there(tag):
                yield tag, block.kind == "table"


def _credits(tagger: Tagger, blocks: Sequence[Block]) -> Iterator[tuple[Tag, bool]]:
    """The countries of the credited sources of the blocks, and whether each stands in a table."""
    for block in blocks:
        for tag in tagger.of("attribution", block.start, block.end):
            if country := credit_countries().get(tag.value):
                yield _nation(tag, country), block.kind == "table"


def _named_sources(text: str) -> Iterator[Tag]:
    """Sources that are named without being credited; they stand nowhere in particular."""
    for name, country in credit_countries().items():
        for _ in range(min(_MOST_CREDITS, _count(text, name))):
            yield Tag("country", country, 0, 0, "", country=country)


def _domains(text: str) -> Iterator[Tag]:
    """The countries of the addresses that a text links to ("https://www.example.sg/pay")."""
    for found in _ADDRESS.finditer(text):
        country = found["end"].upper().replace("UK", "GB")
        yield Tag("country", country, *found.span("end"), found["end"], country=country)


def _count(text: str, name: str) -> int:
    return len(re.findall(rf"\b{re.escape(name)}\b", text)) if name in text else 0
