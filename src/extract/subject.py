"""What a document as a whole is about: the job, the country, the company, and how it speaks of money."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.posting import is_posting, posting_city, posting_company
from extract.records import Block, Document, Evidence, Source
from vocabulary.places import country_currency
from vocabulary.roles import standard_role
from vocabulary.tables import read_rows

_PAY = re.compile(
    r"salar|\bpay\b|\bpaid\b|wage|compensation|\bearn|income|\bctc\b|package|stipend|\blpa\b|remuneration|\bjobs?\b|career|hiring",
    re.I,
)
_LOCAL_DOLLARS = {
    "SG": (re.compile(r"S\$|\bSGD\b"), "SGD"),
    "AU": (re.compile(r"\bA\$|AU\$|\bAUD\b"), "AUD"),
    "CA": (re.compile(r"\bC\$|CA\$|\bCAD\b"), "CAD"),
    "NZ": (re.compile(r"NZ\$|\bNZD\b"), "NZD"),
    "HK": (re.compile(r"HK\$|\bHKD\b"), "HKD"),
}
_US_DOLLARS = re.compile(r"US ?\$|\bUSD\b")
_FRONT_MATTER = re.compile(r"title\s*[:=]\s*[\"']?([^\n\"']+)", re.I)
_TITLE_BLOCKS = 3
# Heads that alone say little of the job: "engineers" in an article on machine learning engineers are those.
GENERIC_HEADS = frozenset(
    [
        "engineer",
        "developer",
        "manager",
        "analyst",
        "scientist",
        "specialist",
        "consultant",
        "officer",
        "assistant",
        "technician",
        "executive",
        "designer",
        "administrator",
        "associate",
        "worker",
        "operator",
        "architect",
        "director",
        "lead",
        "researcher",
        "programmer",
    ]
)
_EARLY_BLOCKS = 15
_LONGEST_TITLE = 130
_LEAST_ROLES = 3
_LEAST_PLACES = 2
_TELLING = 0.3
_LEAST_NAMED = 5
_LEGAL_FORM = re.compile(
    r",?\s+(?:limited|ltd\.?|inc\.?|llc|plc|pvt\.?(?: ltd\.?)?|corp\.?|corporation|gmbh|llp)$", re.I
)
_AFTER_AT = 0.7
_EARLY = 2500


@dataclass(frozen=True, slots=True)
class Subject:
    """The document's own answer for each field, None where it has none; `countries` are those of the title."""

    role: Tag | None
    country: Tag | None
    title_countries: tuple[Tag, ...]
    company: Tag | None
    city: Tag | None
    about_pay: bool
    source: Source
    dominant_country: str | None
    currency: str | None
    countries: Mapping[str, int]

    def dollars(self, text: str, country: str | None) -> str:
        """The currency that a bare "$" stands for where the figure is about a country."""
        known = _LOCAL_DOLLARS.get(country or "")
        if known and (known[0].search(text) or not _US_DOLLARS.search(text)):
            return known[1]
        return "USD"

    def country_of_currency(self, currency: str | None) -> str | None:
        """The country that most of the document's places with this currency are in."""
        counts = {code: count for code, count in self.countries.items() if fits(code, currency)}
        if not counts:
            return None
        code, count = max(counts.items(), key=lambda item: (item[1], item[0]))
        telling = count >= 0.6 * sum(counts.values()) and count >= _TELLING * sum(self.countries.values())
        return code if count >= _LEAST_PLACES and telling else None

    def source_evidence(self, field: str) -> Evidence | None:
        """What sources.csv says of a field."""
        value = getattr(self.source, field, None)
        return Evidence(field, str(value), "source") if value else None


def _titles(document: Document) -> list[tuple[int, int]]:
    """The spans of the document's title and its first headings."""
    early = document.blocks[:_EARLY_BLOCKS]
    headings = sorted(
        (block for block in early if block.kind == "heading"), key=lambda block: (block.level > 2, block.start)
    )
    spans = [(block.start, block.end) for block in headings[:_TITLE_BLOCKS]]
    spans = [span for block in early if (span := _front_matter_title(document.text, block))] + spans
    spans += [(block.start, block.end) for block in early[:_TITLE_BLOCKS] if _is_title_like(document.text, block)]
    if document.title:
        at = document.text.find(document.title)
        if at >= 0:
            spans.insert(0, (at, at + len(document.title)))
    if not spans and document.blocks:
        spans.append((document.blocks[0].start, min(document.blocks[0].end, document.blocks[0].start + 200)))
    return spans


def _is_title_like(text: str, block: Block) -> bool:
    """A short line at the top that is no sentence."""
    return block.kind == "paragraph" and block.end - block.start <= _LONGEST_TITLE and text[block.end - 1] not in ".:;,"


def _front_matter_title(text: str, block: Block) -> tuple[int, int] | None:
    found = _FRONT_MATTER.match(text, block.start, block.end)
    return found.span(1) if found else None


def _employer(tagger: Tagger, document: Document) -> Tag | None:
    """The company that a document speaks of throughout."""
    named = [
        tag for block in document.blocks for tag in tagger.of("company", block.start, block.end) if tag.weight >= 0.7
    ]
    named = [_without_legal_form(tag) for tag in named]
    return _dominant(named, _LEAST_NAMED, 0.7) if len(named) >= _LEAST_NAMED else None


def _without_legal_form(tag: Tag) -> Tag:
    written = _LEGAL_FORM.sub("", tag.written)
    return replace(tag, value=_LEGAL_FORM.sub("", tag.value), written=written, end=tag.start + len(written))


def _single(tags: Sequence[Tag]) -> Tag | None:
    values = {tag.value for tag in tags}
    return tags[0] if len(values) == 1 else None


def _from_titles(tagger: Tagger, spans: Sequence[tuple[int, int]], field: str, floor: float) -> Tag | None:
    for span in spans:
        found = [tag for tag in tagger.of(field, *span) if tag.weight >= floor]
        if (
            found
            and (tag := _single(found))
            and not (field == "role" and tag.weight <= 0.5 and tag.value.casefold() in GENERIC_HEADS)
        ):
            return tag
        if len({tag.value for tag in found}) > 1:
            return None
    return None


def _dominant(tags: Sequence[Tag], least: int, share: float) -> Tag | None:
    counts = Counter(tag.value for tag in tags)
    if not counts:
        return None
    value, count = min(counts.items(), key=lambda item: (-item[1], item[0]))
    if count < share * sum(counts.values()) or (count < least and len(counts) > 1):
        return None
    return next(tag for tag in tags if tag.value == value)


def _dominant_of(roles: Sequence[Tag]) -> Tag | None:
    return _dominant(roles, _LEAST_ROLES, 0.5) if len(roles) >= _LEAST_ROLES else None


def _text_tags(tagger: Tagger, blocks: Sequence[Block], field: str, floor: float) -> list[Tag]:
    return [
        tag
        for block in blocks
        if block.kind != "table"
        for tag in tagger.of(field, block.start, block.end)
        if tag.weight >= floor
    ]


def _source_tag(source: Source) -> Tag | None:
    return Tag("role", standard_role(source.role), 0, 0, source.role) if source.role else None


def read_subject(document: Document, tagger: Tagger, source: Source, currencies: Counter[str]) -> Subject:
    """The subject of a document, from its title, its first headings and what it mostly speaks of.

    `currencies` counts its amounts by currency.
    """
    spans = _titles(document)
    roles = _text_tags(tagger, document.blocks, "role", 0.9)
    role = _source_tag(source) or _from_titles(tagger, spans, "role", 0.5) or _dominant_of(roles)
    places = [
        tag
        for block in document.blocks
        for field in ("country", "city")
        for tag in tagger.of(field, block.start, block.end)
        if tag.country
    ]
    title_countries = tuple(
        tag
        for span in list(dict.fromkeys(spans))[:2]
        for field in ("country", "city")
        for tag in tagger.of(field, *span)
        if tag.country
    )
    credited = [tag for block in document.blocks for tag in tagger.of("attribution", block.start, block.end)]
    places += [
        replace(tag, country=credit_countries()[tag.value]) for tag in credited if tag.value in credit_countries()
    ]
    places += [
        replace(_ANYWHERE, country=code)
        for name, code in credit_countries().items()
        for _ in range(min(5, _count(document.text, name)))
    ]
    nations = [Tag("country", str(tag.country), tag.start, tag.end, tag.written, country=tag.country) for tag in places]
    dominant = _dominant(nations, _LEAST_PLACES, 0.7)
    in_title = {tag.country for tag in title_countries}
    country = title_countries[0] if len(in_title) == 1 else dominant
    company = _from_titles(tagger, spans[:2], "company", 0.95) or _employer(tagger, document)
    posting = is_posting(document.text, currencies.total())
    if posting:
        company = posting_company(document.text, tagger, spans) or company
    early = document.text[:_EARLY]
    about_pay = (
        bool(_PAY.search(document.title or ""))
        or len(_PAY.findall(early)) >= 2
        or len(_PAY.findall(document.text)) >= 3
    )
    city = _from_titles(tagger, list(dict.fromkeys(spans))[:3], "city", 0.9) if len(in_title) == 1 else None
    currency = currencies.most_common(1)[0][0] if currencies else None
    if posting:
        city = posting_city(document.text, tagger) or city
    return Subject(
        role,
        country,
        title_countries,
        company,
        city,
        about_pay,
        source,
        dominant.value if dominant else None,
        currency,
        Counter(tag.value for tag in nations if not _within(tag, document.blocks)),
    )


def _within(tag: Tag, blocks: Sequence[Block]) -> bool:
    """True of a tag in a table: the rows of a table do not say what the text is about."""
    return any(block.kind == "table" and block.start <= tag.start < block.end for block in blocks)


_ANYWHERE = Tag("country", "", 0, 0, "")


def _count(text: str, name: str) -> int:
    return len(re.findall(rf"\b{re.escape(name)}\b", text)) if name in text else 0


@cache
def credit_countries() -> dict[str, str]:
    """Sources whose figures are of one country -> ISO 3166 alpha-2."""
    return {row["name"]: row["country"] for row in read_rows("attribution_countries.csv")}


def employers(document: Document, tagger: Tagger) -> list[str]:
    """Names that the text uses for companies more than once, longest first."""
    counts = Counter(
        tag.written
        for block in document.blocks
        for tag in tagger.of("company", block.start, block.end)
        if tag.weight >= _AFTER_AT
    )
    names = (name for name, count in counts.items() if count >= 2 and len(name) > 3 and " " in name)
    return sorted(names, key=lambda name: (-len(name), name))


def home_country(currency: str | None) -> str | None:
    """The country that a currency alone points to; the dollar and the euro point to none."""
    return {
        "INR": "IN",
        "GBP": "GB",
        "SGD": "SG",
        "AUD": "AU",
        "CAD": "CA",
        "AED": "AE",
        "NZD": "NZ",
        "HKD": "HK",
        "MYR": "MY",
        "PHP": "PH",
        "JPY": "JP",
        "PKR": "PK",
        "ZAR": "ZA",
        "NGN": "NG",
        "KES": "KE",
        "CHF": "CH",
        "SEK": "SE",
        "NOK": "NO",
        "DKK": "DK",
        "PLN": "PL",
        "BDT": "BD",
        "LKR": "LK",
        "NPR": "NP",
        "IDR": "ID",
        "THB": "TH",
        "SAR": "SA",
        "QAR": "QA",
        "BRL": "BR",
        "MXN": "MX",
    }.get(currency or "")


def fits(country: str | None, currency: str | None) -> bool:
    """True where a country pays in a currency."""
    return country is not None and currency is not None and country_currency(country) == currency
