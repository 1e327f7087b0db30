"""Words around an amount that end what earlier words of its sentence said: another employer, person or place."""

from __future__ import annotations

import re
from functools import cache

from extract.about.employing import HOUSE, HOUSES
from extract.about.tag import Tag
from extract.about.tokens import key_of
from extract.choosing.own_tags import OwnTags
from extract.choosing.territory import Territory
from extract.phrases import alternatives
from extract.scopes import Span
from vocabulary.roles import role_heads

_LONGEST_BRACKET = 120
_FIRM = rf"(?:{HOUSE}|rivals?|competitors?)"
_MORE = rf"(?:{HOUSES}|rivals|competitors)"
_PAYS = (
    r"(?:pay|offer|start|give|hire|earn|make|get|land|draw|command|receive|begin|take|clear|bring|average|see|expect)s?"
)
# What says that a figure is not of the company named before it: "at mid-size firms", "a bank pays", "clinics pay".
_FIRMS = re.compile(
    rf"\b(?:at|in|for|by|with)\s(?!(?:these|those|both|such|the two)\s)(?:[\w-]+\s){{0,3}}?{_MORE}\b"
    r"|(?<!the )(?<!unlike )(?<!than )(?<!like )(?<!as )(?<!some )(?<!other )(?<!many )(?<!most )"
    r"\b(?:an?|another|one|most|many|some|other|small\w*|big\w*|larg\w+|mid-?siz\w+)\s(?:[\w-]+\s){0,3}?"
    rf"{_FIRM}\b"
    rf"|\b{_MORE}\s(?:\w+ly\s|often\s|may\s|can\s|will\s|might\s){{0,2}}{_PAYS}\b",
    re.I,
)
# An item of a list with a bracket of its own: "Tom (Atlanta) $90k; Lee (remote, Automattic) $120k".
_ITEM = re.compile(r";[^;()]*\([^;()]*\)[^;()]*\Z")
# "One is a nurse ($60,000), one drives for a living": another person.
_ANOTHER = re.compile(
    rf"\b(?:one|another|(?:a|my) (?:third|friend|colleague|{alternatives('kin')})|the other)"
    r"\s(?!of\b)(?:who\s)?\w+s\b|\b(?:freelancers|contractors|part-timers|temps|locums|newcomers)\b",
    re.I,
)
# What says that a figure is not of the city named before it.
_ELSEWHERE = re.compile(
    r"\b(?:elsewhere|outside|rest of|other (?:cities|metros|places|parts)|nation(?:al(?:ly)?|wide)|country-?wide"
    r"|in an? (?:[\w-]+ )?(?:city|town|region)|tier[- ][23]"
    r"|(?:small|smaller|other|remaining) (?:cities|towns|centres|centers|stations|places|locations))\b"
    r"|(?:\b(?:and|while|but|whereas)|[,;]) in (?:[a-z]+ )?(?-i:[A-Z][a-z]{2,})",
    re.I,
)
# "The national average of $19.70", "across the UK": whatever city is spoken of.
_COUNTRYWIDE = re.compile(
    r"\b(?:nation(?:al(?:ly)?|wide)|country-?wide|US-wide|UK-wide|all-India|pan-India)\b"
    r"(?! (?:bank|park|institute|university|school|capital|living wage|minimum wage|insurance|grid|rail|highways?))"
    r"|\b(?:across|throughout|around) the (?:country|nation|UK|US|United (?:States|Kingdom))\b",
    re.I,
)
# A clause of its own whose subject is none that was spoken of: "; in Dubai captains make".
_OWN_CLAUSE = re.compile(
    rf"(?:;|—|\b(?:while|whereas|but)\b|,\s(?:and\s)?in\b)(?P<subject>[^;]{{0,160}}?)\s{_PAYS}\b", re.I
)
_SAME = re.compile(r"\b(?:it|its|they|their|the (?:company|firm|bank|airline|group|giant)|that|those|these)\b", re.I)
# "Acme, after its merger with Grobble, pays": what is put in between a company and what it does.
_PUT_IN = re.compile(
    rf"(?:,\s[^;:()]{{2,90}}?,|\s\([^()]{{2,80}}\))\s(?:\w+ly\s|now\s|also\s){{0,2}}"
    rf"(?:is |was |has )?{_PAYS}(?:ed|ing)?\b"
)
# "The industry average is $14", "a typical nurse in Ohio makes", "drivers in general": anybody's who has the job.
_OF_THE_MARKET = re.compile(
    r"\b(?:nationally|nation-?wide|country-?wide|industry-?wide|sector-?wide|state-?wide|in general|elsewhere)\b"
    r"|\b(?:industry|market|national|sector|category|peer|regional|local)"
    r" (?:averages?|medians?|mean|norms?|benchmarks?|rates?)\b"
    r"|\b(?:across|in|of|on|throughout) the (?:whole |entire |wider |broader |overall |open |rest of the )?"
    r"(?:industry|market|sector|trade|profession)\b(?! of\b)|\bacross the (?:whole |entire )?(?:country|nation)\b"
    r"|\b(?:an?|the|most|your) (?:average|typical|ordinary|median) (?-i:[a-z])(?!\w*(?:salary|pay|wage|rate)\b)"
    r"[\w /-]{2,40}? (?:in|across) (?:the )?(?-i:[A-Z])"
    r"|\b(?:rivals|competitors|peers|other (?:employers|chains|retailers|airlines|banks|hospitals|brands))\b",
    re.I,
)
_MEASURED = re.compile(
    r"\b(?:above|below|than|over|under|beats?|exceeds?|compared (?:to|with)|comparison|versus|vs\.?|against|of|unlike"
    r"|match(?:es)?|ahead|behind)\b[^,;]{0,24}\Z",
    re.I,
)
_BESIDE = 12
_PAYING = re.compile(rf"s\s(?:\w+\s){{0,2}}{_PAYS}\Z", re.I)
_NEXT_WORD = re.compile(r"(?P<wide>[-‐‑]\w)|\s(?P<job>[a-z]+)", re.I)
_BEHIND = 28
# "The national living wage is £12.21": nobody's alone.
_OF_THE_LAW = re.compile(
    r"\b(?:national|federal|state|statutory|legal) (?:(?:minimum|living) wage|minimum|floor)\b", re.I
)


# Who is paid so begins a statement of its own: "Masters start at ₹35,400; guards earn ₹29,200".
_EARNS = re.compile(
    r"(?:[;,]\s*(?:(?:and|while|whereas|but)\s)?|\b(?:and|while|whereas|but)\s)[^;,]{0,60}?"
    r"\b(?:earns?|offers?|pays|bag(?:s|ged)|land(?:s|ed)|secured?"
    r"|clears?|gross(?:es)?|draws?|gets?|makes?|receives?|(?:is|are) paid|reach(?:es)?|cross(?:es)?|touch(?:es)?)\b",
    re.I,
)
# "On average, nurses earn ₹4 lakh, while teachers earn ₹5 lakh".
_OF_ALL = re.compile(r"[\W_]*on average,\s", re.I)
# "Start at £56,100 and reach £250,000", "starting pay: £29,907; top: £48,231": no longer what one starts on.
_LATER_ON = re.compile(
    r"\b(?:ris(?:e|es|ing)|rose|reach(?:es|ing)?|increas(?:e|es|ed|ing)|grow(?:s|ing)?|climb(?:s|ing)?"
    r"|go(?:es|ing)? (?:up )?to|experienced|senior|top|after|later|end|year \d|hourly|pays?|earn(?:s|ing)?)\b",
    re.I,
)
# "Median $127,500; top posts at $252,000", "a median of $185,000, ranging from $120,000".
_NOT_OF_ALL = re.compile(
    r"\b(?:top (?:posts?|jobs?|roles?|earners?|offers?|performers?)|ranging|range of|pinnacle|ceiling|bottom)\b", re.I
)


_CARRIED_FROM_BEHIND = ("role", "city", "country", "company")
# "A $77,410 median, with Napa at $62,050", "a $97,000 median and clerks $87,000": others are told in the same way.
_NEXT_PLACE = re.compile(
    r",\s(?:with|followed by|then|ahead of)\s[A-Z][^,;:()\n]{1,40}\s(?:at|on)\s(?:about\s|around\s)?\Z"
    r"|\band\s(?:[a-z][\w-]*\s){1,3}\Z"
)


def carries_from_behind(field: str, text: str, first: Territory, following: Territory) -> bool:
    """Whether what stands behind an amount is said of the one that follows as well."""
    if field == "statistic":
        return bool(_NEXT_PLACE.search(text, first.trail[0], following.lead[1]))
    return field in _CARRIED_FROM_BEHIND


def begins_anew(text: str, start: int, lead: Span) -> bool:
    """Whether the words before an amount begin a statement of their own in a sentence from `start` on that has no word
    of its statistic before all of them.
    """
    return bool(_EARNS.search(text, *lead)) and not _OF_ALL.match(text, start)


def is_told_anew(own: OwnTags, text: str, lead: Span, statistic: Tag) -> bool:
    """Whether the words before an amount say that it is not what an earlier one of its sentence was called."""
    if statistic.value != "starting":
        return bool(_NOT_OF_ALL.search(text, *lead))
    return bool(_LATER_ON.search(text, *lead) or own.of("level", lead) or own.of("experience", lead))


def turns_to_job(own: OwnTags, years: Tag, start: int, lead: Span) -> bool:
    """Whether the words before an amount name another job than the one that years before them, in a sentence from
    `start` on, are those of; "With 5 years" at its beginning is said of all.
    """
    heads = {tag.value.split()[-1] for tag in own.of("role", (start, years.start))}
    named = own.of("role", lead)
    return bool(heads and named) and named[-1].value.split()[-1] not in heads


def without_put_in(text: str, tags: list[Tag]) -> list[Tag]:
    """The companies before an amount without those that are put in between an earlier one and its verb."""
    for tag in tags:
        found = _PUT_IN.match(text, tag.end)
        if found:
            return [one for one in tags if not tag.end <= one.start < found.end()]
    return tags


def of_another_employer(text: str, territory: Territory) -> bool:
    """Whether the words of an amount say that it is not of the company named before them."""
    spans = territory.lead, territory.trail
    if _OF_THE_LAW.search(text, *territory.lead):
        return True
    others = any(_is_of_firms(text, span) for span in spans) or _is_of_market(text, territory)
    return others or bool(_ITEM.search(text, *territory.lead))


def _is_of_firms(text: str, span: Span) -> bool:
    """Whether words speak of a kind of firms, and of no job at one ("a bank clerk", "a company-wide floor")."""
    return any(
        _pay(hit) or not _goes_on(_NEXT_WORD.match(text, hit.end(), span[1])) for hit in _FIRMS.finditer(text, *span)
    )


def _pay(firms: re.Match[str]) -> bool:
    """ "Banks pay clerks": whether the words for firms end in a verb of pay."""
    return bool(_PAYING.search(firms[0]))


def _goes_on(word: re.Match[str] | None) -> bool:
    return word is not None and bool(word["wide"] or key_of(word["job"]) in _jobs())


@cache
def _jobs() -> frozenset[str]:
    return frozenset((*role_heads(), "development", "intelligence", "process"))


def _is_of_market(text: str, territory: Territory) -> bool:
    """Whether a figure is what all who do the work get, and not only measured by it ("above the industry average")."""
    start, end = territory.lead
    named = _OF_THE_MARKET.search(text, start, end)
    if named and (end - named.end() <= _BESIDE or not _MEASURED.search(text, start, named.start())):
        return True
    behind = _OF_THE_MARKET.search(text, territory.trail[0], min(territory.trail[1], territory.trail[0] + _BEHIND))
    return behind is not None and not _MEASURED.search(text, territory.trail[0], behind.start())


def is_another(text: str, lead: Span) -> bool:
    """Whether the words before an amount speak of another person than those before them."""
    return bool(_ANOTHER.search(text, *lead))


def is_elsewhere(text: str, span: Span) -> bool:
    """Whether the words around an amount say that it is not of the city named before them."""
    return bool(_ELSEWHERE.search(text, *span) or _ITEM.search(text, *span))


def is_of_the_country(text: str, lead: Span) -> bool:
    """Whether the words before an amount say that it is of a whole country."""
    return bool(_COUNTRYWIDE.search(text, *lead))


def own_clause(text: str, lead: Span) -> Span | None:
    """Where the subject stands of a clause that the words before an amount begin, unless it is what was spoken of."""
    found = _OWN_CLAUSE.search(text, *lead)
    return found.span("subject") if found and not _SAME.search(found["subject"]) else None


def in_bracket(text: str, start: int, at: int) -> bool:
    """Whether an offset is in a bracket that opens behind another offset: "£19 (£21 in London)"."""
    floor = max(start, at - _LONGEST_BRACKET)
    return text.rfind("(", floor, at) > text.rfind(")", floor, at)
