"""Years of experience that a figure is about ("0-3 years", "10+ years", "after 5 years", "a decade of experience")."""

from __future__ import annotations

import re

from extract.about.anchored import Anchored, lower
from extract.about.career_years import (
    DASH,
    LIKELY,
    LONGEST_CAREER,
    NUMBER,
    WORDS,
    career_year,
    in_years,
    number_of,
    tag_of,
)
from extract.about.tag import Tag, Years
from extract.folding import folded
from extract.phrases import alternatives

# Gaps are bounded so that a run of blanks costs no more than the text is long.
_GAP = r"[^\S\n]{0,3}"
_COUNT = re.compile(rf"\d|\b(?:{'|'.join(WORDS)})\b", re.IGNORECASE)
_UNIT = r"(?:years?(?:\(s\))?|yrs?\b\.?|yoe|decades?|months?|mos?\b|(?<=\d)y\b)"
# "0 to 1 yearExperience" is met where cells were run together, "yearly" is another word.
_END = r"(?-i:(?![a-z]|LY\b))"
_UNDER = (
    r"(?:(?:less|fewer)\s+than|under|below|up\s?to|at\s+most|(?:no|not)\s+more\s+than|max(?:imum|\.)?(?:\s+of)?"
    r"|<=?|≤)"
)
_FIRST = r"(?:first|initial)"
_OVER = (
    r"(?:(?:(?:more|greater)\s+than|over|above|at\s+least|min(?:imum|\.)?(?:\s+of)?|after|beyond|exceeding"
    r"|upwards?\s+of)\b|>=?|≥|(?<![\w+)])\+(?=\d))"
)
_AND_MORE = (
    r"(?:\+|[-\s]?plus\b|(?:and|or|&)\s+(?:more|above|over|up|upwards?|beyond|older|higher)\b|onwards\b|above\b)"
)
_AND_LESS = r"(?:(?:and|or|&)\s+(?:less|below|under|fewer)\b)"
_BOUND_BEFORE = rf"(?:(?P<under>{_UNDER})|(?P<first>\b{_FIRST})|(?P<over>{_OVER})|(?:between|from))"
_ENDS = (
    rf"(?<![\w.,₹$£€#])(?P<low>{NUMBER}){_GAP}(?P<more>{_AND_MORE})?{_GAP}"
    rf"(?:(?P<low_unit>{_UNIT}{_END})?{_GAP}{DASH}{_GAP}(?P<high>{NUMBER}){_GAP}\+?)?"
)
_UNIT_WORD = re.compile(r"year|yr|yoe|decade|month|mos?\b|^\d*y$")
_HAS_UNIT = re.compile(r"ye|yr|yoe|dec|mo|\dy\b")
_OPENING = (
    rf"(?:\d|\b(?:{'|'.join(WORDS)})\b|[<>≤≥]|\+(?=\d)|less|fewer|under|below|up\s?to|at\s|not?\s|max|first|initial|more|greater"
    r"|over|above|min|after|beyond|exceeding|upward|between|from)"
)
_SPAN = Anchored(
    re.compile(
        rf"(?:{_BOUND_BEFORE}{_GAP}(?:the\s|about\s|around\s)?)?{_ENDS}(?P<hyphen>-)?{_GAP}(?P<unit>{_UNIT}){_END}"
        rf"['’]?(?:{_GAP}(?:(?P<more_after>{_AND_MORE})|(?P<less_after>{_AND_LESS})))?",
        re.IGNORECASE,
    ),
    _OPENING,
)
_BARE = re.compile(
    rf"(?:[A-Za-z][\w/-]*\s){{0,4}}?\s?[(\[]?(?:{_BOUND_BEFORE}\s?)?(?P<low>{NUMBER})\s?(?P<more>{_AND_MORE})?"
    rf"(?:\s?{DASH}\s?(?P<high>{NUMBER})\s?\+?)?(?:\s?(?:(?P<more_after>{_AND_MORE})|(?P<less_after>{_AND_LESS})))?[)\]]?",
    re.IGNORECASE,
)
_RANK = re.compile(
    r"(?i)\b(?:(?:level|grade|tier|band|scale|group|step|phase|zone|cell|month|week|day)s?|class)[\s-]?\d"
)
_EVERY = re.compile(r"\W*(?:every|each|once|per)\b", re.IGNORECASE)
_SAYS_SO = re.compile(
    rf"[^\S\n]{_GAP}(?:(?:of|in|as)\s)?(?:[\w/&-]{{1,20}},?\s){{0,5}}?(?P<word>experience|exp\b\.?|expertise|pqe\b)"
    r"|(?P<glued>experience)(?!\s?:)"
    r"|\s(?:bracket|band|range|mark|slab|standing|veterans?)\b|\sin(?=[,.;]|\sand\s(?:I\s|now\s|still\s){0,2}(?:mak|earn|gett?|tak|clear)\w*\s)|\s(?:on\s+the\s+job|in\s+(?:the|this|your|their)\s+(?:field|industry|role|profession|position|job|business)"
    r"|(?:of|in)\s+(?:service|practice|employment)|of\s+work(?:ing)?\b|working\b|under\s+(?:your|their|one's)\s+belt"
    r"|as\s+an?\s+(?!(?:part|result|whole)\b))",
    re.IGNORECASE,
)
_SAID_BEFORE = re.compile(
    r"(?:experience|\b(?:exp\.?|yoe|service|tenure|seniority))(?:\s+(?:levels?|range|required|needed|years?))?[\s:=*_|–—-]{0,4}"
    r"(?:\b(?:is|of|with|say|about|around)\s|[(\[])?\s?\Z",
    re.IGNORECASE,
)
_OPENS_BRACKET = re.compile(r"[(\[]\s?(?:say|with|about|around|typically|usually|e\.g\.)?\s?\Z", re.IGNORECASE)
_WITH = re.compile(
    r"\b(?:with|having|has|have|had|after|at|completed|completing|those|people|professionals|only|just|ha(?:s|ve)\s+over)"
    r"\s+(?:an?\s|about\s|around\s|roughly\s|nearly\s|almost\s|the\s)?\Z",
    re.IGNORECASE,
)
_DEGREE = rf"{alternatives('degree')}\b"
# "B.Sc Nursing (4 yrs)"
_IN_CLASS = re.compile(r"\b(?:apprenticeship|traineeship|academy|bootcamp|self-study|school|residency)\W{1,4}\Z", re.I)
_FOR_A_DEGREE = re.compile(rf"\b{_DEGREE}(?:[^\w\n]{{1,4}}|\s(?:[\w&]+\s){{1,3}}[(\[]\s?)\Z", re.IGNORECASE)
_OTHER_TIME_BEFORE = re.compile(
    r"(?:\b(?:spanning|past|last|next|previous|prior|coming|upcoming|recent|following|subsequent|every|each|per|within|another"
    r"|in|by|of|takes?|taking|took|spend|spent|lasts?)\s"
    r"|\b(?:vests?|vested|vesting|spread|equity|shares|stock|grant|rsus?|ages?|aged|age\s(?:limit|range|bracket|band|criteria)|duration|course|program(?:me)?"
    r"|training|internship|apprenticeship|academy|bootcamp|self-study|certifications?|flight\shours|trade\sschool|state\slicense|contract|bond|notice|probation|residency)\b[^\w\n]{1,4}"
    rf"|\b{_DEGREE}(?:[^\w\n]{{1,4}}|\s(?:[\w&]+\s){{1,3}}[(\[])"
    r"|\b(?:in|over|during|for|within)\s+(?:the|about|around|just|only|these|those|approximately)"
    r"(?:\s+(?:past|last|next|coming))?\s+|\btakes?\s+(?:\w+\s){0,2}\(?)\Z",
    re.IGNORECASE,
)
_OTHER_TIME_AFTER = re.compile(
    r"[\s-]{1,2}(?:old|in\s(?:business|operation|existence)\b|of\s+age|ago|back|later|earlier|apart|in\s+a\s+row|from\s+now|each|time\b|(?:\w+\s)?(?:courses?|degrees?|diplomas?"
    r"|apprenticeships?|residenc(?:y|ies)|fellowships?)|program|contracts?|bonds?|period|plan|vest|schedule|cliff|term|study|full[\s-]?time|part[\s-]?time|llb|b\.?tech"
    r"|of\s+(?:study|college|school|education|training|growth|vesting|(?:dedicated\s+)?learning)|notice|warranty|probation"
    r"|after|before|until|since|b\.?\s?sc|mba)|\s?\((?:duration|course)|\)?\s(?:\w+\s){0,2}vest",
    re.IGNORECASE,
)
# "Within 2-3 years, this can grow to ₹15 lakh": where a sentence begins so, the years are those of a career.
_WITHIN = re.compile(r"(?:\A|[.!?:*]\s{1,2})\s*(?:Within|In|By)\s\Z")
_FOR = re.compile(r"\bfor\s\Z", re.IGNORECASE)
# "I have been a nurse for 3 years", "who worked as a clerk for 5 years"
_SERVED = re.compile(
    r"\b(?:been\s(?:an?|working)|work(?:ed|ing)\s(?:as|in|with|at))\s(?:[\w/&-]{1,20}\s){0,5}for\s"
    r"(?:about\s|over\s|around\s|almost\s|nearly\s)?\Z",
    re.IGNORECASE,
)
_LEAST = re.compile(
    r"\bmin(?:imum|\.)? (?:[a-z]+ )?exp(?:erience|\.)?(?: required| needed)?[\s*_]*[:–—-][\s*_]*\Z", re.IGNORECASE
)
_OVER_A_TIME = re.compile(
    r"(?:vest\w*|spread|paid|equity|grant\w*|rsus?|stock|shares?|grow\w*|increas\w*|rise\w*|rose|lakhs?|crores?|million|[\d.,][kml]?\+?)[\s)]{1,2}\Z",
    re.IGNORECASE,
)
# "₹20 lakh per year within 5 to 7 years"
_PAID_BEFORE = re.compile(
    r"(?:[\d+]|\b(?:k|lakhs?|lpa|crores?|per (?:year|annum|month)|a (?:year|month)|annually)\b) (?:with)?in\s\Z",
    re.IGNORECASE,
)
# "ER nurse, Phoenix, 4 yrs – $2,450/wk"
_LISTED = re.compile(r"[,;|]\s?\Z")
_PAID = re.compile(r"[\s*_]{0,4}(?:[-–—:|,][\s*_]{0,4})(?:[₹$£€]|rs\b|inr\b|usd\b|\d)", re.IGNORECASE)
_REACH = 48
_MARGIN = 12


def find(text: str, start: int, end: int) -> list[Tag]:
    """The years of experience named in text[start:end], in order; `years` is (from, to), None for an open end.

    Weight 1 where the word experience, a bracket or a whole cell or label says so, 0.6 where a sentence allows it.
    """
    tags: list[Tag] = []
    if not _HAS_UNIT.search(lower(text), start, end):
        return tags
    if career := career_year(text, start, end):
        return [career]
    for match in _SPAN.finditer(text, start, end):
        years = _years(match)
        if years and _is_plain(match) and _LEAST.search(_before(text, match.start())):
            years = years[0], None
        evidence = _SAYS_SO.match(text, match.end(), end)
        weight = _weight(text, match, start, end, bool(evidence))
        if years and weight and (evidence or not (match["high"] and (match["over"] or "").lower() == "over")):
            last = evidence.end() if evidence and (evidence["word"] or evidence["glued"]) else match.end()
            tags.append(tag_of(text, match.start(), last, years, weight))
    tags += in_years(text, start, end)
    return sorted(tags, key=lambda tag: tag.start)


def may_tell(word: str) -> bool:
    """Whether a token of this wording holds a unit of years, without which `find` reads nothing."""
    return bool(_UNIT_WORD.search(folded(word)))


def whole(text: str) -> Years | None:
    """The years that a cell or label says ("0-1", "10+", "Fresher (0-1)", not "Level 7", "Associate 1"), else None."""
    if not _COUNT.search(text) or _EVERY.match(text):
        return None
    found = list(_SPAN.finditer(text, 0, len(text)))
    matches = [match for match in found if not _FOR_A_DEGREE.search(text, 0, match.start())]
    if any(_OTHER_TIME_AFTER.match(text, one.end()) or _IN_CLASS.search(text, 0, one.start()) for one in matches):
        return None
    spans = {years for match in matches if (years := _years(match))}
    if len(spans) == 1:
        return spans.pop()
    bare = None if spans or _RANK.search(text) else _BARE.fullmatch(" ".join(text.split())[:60])
    return None if bare is None or (text.lstrip()[:1].isalpha() and _is_plain(bare)) else _years(bare)


def _years(match: re.Match[str]) -> Years | None:
    parts = match.groupdict()
    unit = parts.get("unit") or "year"
    low = number_of(parts["low"], parts.get("low_unit") or unit)
    high = number_of(parts["high"], unit) if parts["high"] else None
    if max(low, high or 0) > LONGEST_CAREER or (high is not None and high < low):
        return None
    if parts["under"] or parts["first"] or parts["less_after"]:
        return 0.0, low if high is None else high
    if high is not None:
        return low, high
    is_open = parts["over"] or parts["more"] or parts["more_after"] or unit[0] in "dD"
    return low, None if is_open else low


def _weight(text: str, match: re.Match[str], start: int, end: int, says_so: bool) -> float:
    """1, 0.6, or 0 where the years are of something else: an age, a course, a contract, a time past or to come."""
    before = _before(text, match.start())
    if _OTHER_TIME_AFTER.match(text, match.end(), end) and not says_so:
        return 0
    if says_so or match["unit"].lower() == "yoe" or _SAID_BEFORE.search(before):
        return 1
    if _is_other_time(match, before) or _is_months(match):
        return 0
    if _is_label(text, match, start, end):
        return 1
    return _weight_in_sentence(match, before)


def _before(text: str, at: int) -> str:
    return text[max(0, at - _REACH) : at].rpartition("\n")[2]


def _is_other_time(match: re.Match[str], before: str) -> bool:
    if match["first"]:
        return False
    if not _is_plain(match) and (_WITHIN.search(before) or (match["high"] and _PAID_BEFORE.search(before))):
        return False
    is_other = bool(match["hyphen"]) or (_is_plain(match) and _FOR.search(before) and not _SERVED.search(before))
    over_a_time = match["over"] and match["over"].lower() == "over" and _OVER_A_TIME.search(before)
    return bool(is_other or over_a_time or _OTHER_TIME_BEFORE.search(before))


def _is_months(match: re.Match[str]) -> bool:
    """Whether both ends are months: as often how long a course or a search takes as a beginner's experience."""
    return match["unit"][0] in "mM" and not match["low_unit"]


def _is_label(text: str, match: re.Match[str], start: int, end: int) -> bool:
    """Whether the years are all that the cell holds, or begin it as its label."""
    _, bar, in_cell = text[max(start, match.start() - _MARGIN) : match.start()].rpartition("|")
    if in_cell.strip(" \t*-•–_\u00a0\n") or not (bar or match.start() - start <= _MARGIN):
        return False
    rest = text[match.end() : min(end, match.end() + _MARGIN)].lstrip("*_ \t\u00a0")
    return not rest or rest[0] in ":|(\n-–—=₹$£€" or rest[:1].isdigit() or rest[:3].upper() in ("INR", "RS.", "RS ")


def _weight_in_sentence(match: re.Match[str], before: str) -> float:
    is_plain = _is_plain(match)
    if is_plain and match["low"].isdigit() and _LISTED.search(before) and _PAID.match(match.string, match.end()):
        return LIKELY
    if match["low"].lower() in ("a", "an", "half a") and is_plain:
        return 0
    if _OPENS_BRACKET.search(before):
        return 0.6 if is_plain else 1
    return 0.6 if not is_plain or _WITH.search(before) or _SERVED.search(before) else 0


def _is_plain(match: re.Match[str]) -> bool:
    """Whether it is one number of years with no bound ("5 years")."""
    return not any(match[part] for part in ("under", "over", "first", "more", "more_after", "less_after", "high"))
