"""Reading the subject of a document from its title, its first headings and what it mostly speaks of."""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Sequence

from extract.about.staff import is_of_some
from extract.about.tag import Tag
from extract.about.tagger import Tagger
from extract.amounts import Amounts
from extract.cost_texts import is_of_costs
from extract.homes import fits, home_country
from extract.phrases import phrase
from extract.records import Document, Source
from extract.scopes import Span
from extract.subject.boards import is_on_board
from extract.subject.countries import countries_of, places_in
from extract.subject.employer import employer_in_title, employer_of, employers
from extract.subject.firm import firm_in_title
from extract.subject.job import is_one_of_several, job_of
from extract.subject.posting import is_posting, posting_city, posting_company, registered_under
from extract.subject.slots import employer_in_slot
from extract.subject.subject import Subject
from extract.subject.titles import from_titles, title_spans, top_titles

_EARLY = 2500
_FIGURES_OF_TITLE = 2
_TITLES = 4
_TOP = 400
_LEAST_PAY_EARLY = 2
_FURTHER = re.compile(r"(?:,| &| and| vs\.?|/) ?(?:and )?[A-Z]")
_OFFERS = re.compile(
    r"(?: jobs?| roles?| positions?| openings?| vacanc(?:y|ies)| salar(?:y|ies)| pay)? (?:at|with|@) ", re.I
)
_LEAST_PAY = 3
_OFTEN = 3
_NEAR = 60
_NAMED = 0.5
_LONGEST_LINE = 130


def survey(document: Document, source: Source, amounts: Amounts) -> tuple[Tagger, Subject]:
    """A tagger for the document that knows its companies and its country, and the document's subject.

    `amounts` are those of the document's blocks.
    """
    tagger = Tagger(document.text, source.country)
    spans = title_spans(document)
    if names := employers(document, tagger, top_titles(spans)):
        tagger = Tagger(document.text, source.country, names)
    subject = _read_subject(document, tagger, source, amounts, spans)
    tagger.prefer(source.country or _preferred(subject))
    return tagger, subject


def _preferred(subject: Subject) -> str | None:
    """The country whose cities are meant: the one of most places, unless the money is another's alone."""
    home = home_country(subject.currency)
    return home if home and not fits(subject.dominant_country, subject.currency) else subject.dominant_country


def _read_subject(document: Document, tagger: Tagger, source: Source, amounts: Amounts, spans: list[Span]) -> Subject:
    first = _before_figures(list(dict.fromkeys(spans)), amounts)
    currencies = _currencies(amounts)
    posting = is_posting(document.text, currencies.total())
    places = _title_places(tagger, first)
    one_country = len({tag.country for tag in places}) == 1
    countries = countries_of(document, tagger)
    paid = next((amount.start for amount in amounts.everywhere), len(document.text))
    later = [span for span in first[1:_TITLES] if span[0] < paid and _speaks_of_work(tagger, span)]
    role = job_of(document, tagger, source, spans, posting)
    titled = role is not None and (role.end == 0 or any(start <= role.start < end for start, end in spans))
    return Subject(
        role=role,
        titled=titled,
        title_jobs=tagger.of("role", *spans[0]) if spans else (),
        posting=posting,
        country=places[0] if one_country else countries.dominant,
        title_places=places,
        company=_company(document, tagger, _before_figures(spans, amounts), top_titles(spans), posting),
        city=_city(document, tagger, [*first[:1], *later] if one_country else [], posting),
        about_pay=titled or _is_about_pay(document),
        about_costs=is_of_costs(document.text, spans),
        source=source,
        dominant_country=countries.dominant.value if countries.dominant else None,
        currency=_currency(document.text, currencies),
        countries=countries.counts,
        named_countries=countries.named,
        dollars_only=set(currencies) == {"USD"},
        worldwide=bool(phrase("worldwide").search(document.text, 0, _first_figure(document.text, amounts))),
    )


def _first_figure(text: str, amounts: Amounts) -> int:
    return next((amount.start for amount in amounts.everywhere if amount.certain), len(text))


def _before_figures(titles: list[Span], amounts: Amounts) -> list[Span]:
    """Without the headings of sections: those behind the first figures, of which a title may hold one itself."""
    figures = (amount.start for amount in amounts.everywhere if amount.certain)
    last = next(itertools.islice(figures, _FIGURES_OF_TITLE, None), None)
    return [span for span in titles if last is None or span[0] < last]


def _speaks_of_work(tagger: Tagger, span: Span) -> bool:
    """Whether a line under the title names a job or pay, and is no line of where and when something was written."""
    return bool(tagger.of("role", *span) or phrase("pay").search(tagger.text, *span))


def _title_places(tagger: Tagger, titles: Sequence[Span]) -> tuple[Tag, ...]:
    """The places of the first two titles; where they name none and no job, those of the first that speaks of one."""
    found = tuple(tag for span in titles[:2] for tag in places_in(tagger, span))
    if found or any(tagger.of("role", *span) for span in titles[:2]):
        return found
    told = next((span for span in titles[2:_TITLES] if span[0] <= _TOP and tagger.of("role", *span)), None)
    return tuple(places_in(tagger, told)) if told else ()


def _currencies(amounts: Amounts) -> Counter[str]:
    """How many amounts the text has in each currency."""
    return Counter(amount.currency for amount in amounts.everywhere if amount.certain and amount.currency)


def _currency(text: str, currencies: Counter[str]) -> str | None:
    """The most frequent one; in a text that names none, the dollar where its words of pay go with that alone."""
    if currencies:
        return currencies.most_common(1)[0][0]
    return "USD" if phrase("dollar_pay").search(text) else None


def _company(document: Document, tagger: Tagger, spans: list[Span], top: list[Span], posting: bool) -> Tag | None:
    posted = posting_company(document.text, tagger, spans) if posting else None
    titles = [span for span in spans[:2] if not phrase("credit_line").match(document.text, *span)]
    titles = [span for span in titles if not _is_of_part(document, span)]
    titled = from_titles(tagger, titles, "company", 0.95)
    if titled and (_is_of_section(document, tagger, titled) or _is_of_some(tagger, titles, titled)):
        titled = None
    if titled and is_on_board(document, tagger, titled):
        titled = None
    if posted or (titled and _begins_list(document.text, titled)):
        return posted
    if titles and (registered := registered_under(document.text, tagger, titles[0])):
        return registered
    throughout = firm_in_title(document, tagger, top) or employer_of(document, tagger)
    if titles and _speaks_of_work(tagger, titles[0]):
        throughout = employer_in_title(document, tagger, titles[0]) or throughout
    throughout = throughout or (employer_in_slot(tagger, titles[0]) if titles else None)
    return titled or _beside_job(tagger, titles) or throughout


def _is_of_part(document: Document, span: Span) -> bool:
    """True of the heading of a section: one that stands behind sentences of the text."""
    before = itertools.takewhile(lambda block: block.end <= span[0], document.blocks)
    return any(block.kind == "paragraph" and block.end - block.start > _LONGEST_LINE for block in before)


def _is_of_some(tagger: Tagger, titles: Sequence[Span], titled: Tag) -> bool:
    """True of "Acme staff" in a title about others as well."""
    return any(is_of_some(tagger, titled, end) for start, end in titles if start <= titled.start < end)


def _is_of_section(document: Document, tagger: Tagger, titled: Tag) -> bool:
    """True of the company in brackets behind the job of a section, where other sections are about other jobs."""
    jobs = [tag for tag in tagger.of("role", max(0, titled.start - _NEAR), titled.start) if tag.weight >= _NAMED]
    bracketed = jobs and tagger.text[jobs[-1].end : titled.start].strip() == "("
    return bool(bracketed and is_one_of_several(document, tagger, jobs[-1]))


def _beside_job(tagger: Tagger, titles: Sequence[Span]) -> Tag | None:
    """The company that the title says offers the job ("Nurse Jobs at Acme Clinic"), or that stands right before it and
    often in the text ("Google Data Scientist").
    """
    text = tagger.text
    for span in titles:
        jobs = tagger.of("role", *span)
        for tag in tagger.of("company", *span):
            if any(_OFFERS.fullmatch(text, job.end, tag.start) for job in jobs):
                return tag
            leads = any(job.start > tag.end and not text[tag.end : job.start].strip() for job in jobs)
            if leads and max(text.count(tag.written), _count(tagger, tag)) >= _OFTEN:
                return tag
    return None


def _count(tagger: Tagger, tag: Tag) -> int:
    """How often the text has the company of a tag, by whatever name."""
    return sum(one.value == tag.value for one in tagger.of("company", 0, len(tagger.text)))


def _begins_list(text: str, tag: Tag) -> bool:
    """True of a name that others follow: "Air Canada, WestJet & Regionals"."""
    return bool(_FURTHER.match(text, tag.end))


def _city(document: Document, tagger: Tagger, titles: list[Span], posting: bool) -> Tag | None:
    posted = posting_city(document.text, tagger) if posting else None
    titled = from_titles(tagger, titles, "city", 0.9)
    if titled and phrase("school_before").search(document.text, max(0, titled.start - _NEAR), titled.start):
        # "Lotus Institute of Technology, Gwalior": where one learns, and not where one is paid.
        return posted
    if titled and _is_of_one_post(document, tagger, titled):
        return posted
    if titled and titled.start >= titles[0][1] and _is_one_city_of_several(document, tagger, titled):
        return posted
    return posted or titled


def _is_of_one_post(document: Document, tagger: Tagger, titled: Tag) -> bool:
    """True of the city of the first heading where those of its like name other cities: each is that of its section."""
    headings = [block for block in document.blocks if block.kind == "heading"]
    own = next((block for block in headings if block.start <= titled.start < block.end), None)
    like = (block for block in headings if own and block.level == own.level and block is not own)
    return any(tag.value != titled.value for block in like for tag in tagger.of("city", block.start, block.end))


def _is_one_city_of_several(document: Document, tagger: Tagger, titled: Tag) -> bool:
    """True of a section's city where the text names others as often."""
    blocks = (block for block in document.blocks if block.kind != "table")
    named = [tag.value for block in blocks for tag in tagger.of("city", block.start, block.end)]
    return 2 * named.count(titled.value) < len(named)


def _is_about_pay(document: Document) -> bool:
    """True where the title speaks of pay or work, or the text often does."""
    pay, text = phrase("pay"), document.text
    return (
        bool(pay.search(document.title or ""))
        or _occurs(pay, text[:_EARLY], _LEAST_PAY_EARLY)
        or _occurs(pay, text, _LEAST_PAY)
    )


def _occurs(pattern: re.Pattern[str], text: str, times: int) -> bool:
    """Whether a pattern is found so many times; what stands behind the last of them is not read."""
    return next(itertools.islice(pattern.finditer(text), times - 1, None), None) is not None
