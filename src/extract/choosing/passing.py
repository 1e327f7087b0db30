"""Jobs and places that a sentence names merely in passing: it compares with them, or one works with them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.about.tag import Tag

_SOME = (
    r"\s+(?:(?:the|an?|most|many|other|our|your|their|some|fellow|general|ordinary|typical|average|regular|all)"
    r"\s+){0,2}\Z"
)
_WITH = re.compile(
    r"\b(?:as (?:much|high|well|little) as|report(?:s|ing)? (?:directly )?to|work(?:s|ing)? (?:\w+ly )?(?:with|under)"
    r"|collaborat(?:e|es|ing) with|under (?:the )?(?:supervision|guidance|direction) of|supervised by|alongside"
    r"|(?:recruit|hir|select|appoint)ed (?:through|via)|depend(?:s|ing)? (?:up)?on"
    r"|assist(?:s|ing)|support(?:s|ing)|unlike|excluding|except(?: for)?|other than|rather than|instead of)" + _SOME,
    re.I,
)
_BOSS = re.compile(
    r"\b(?:(?:my|your|our|his|her|their) (?:\w+ )?|hiring )(?:manager|supervisor|recruiter|director|employer)s?\Z", re.I
)
# "A recruiter from Acme got me $90,000".
_RECRUITS = re.compile(
    r"\brecruiters?\s+(?:(?:on|from|at) [\w ]{2,20} )?"
    r"(?:got|called|told|said|says|offered|reached|messaged|asked|helped|found|wrote|contacted|who)\b",
    re.I,
)
# "After passing their CPA, seniors get".
_EXAM = re.compile(
    r"\b(?:pass(?:ing|ed)?|clear(?:ing|ed)?|complet(?:e|ed|ing)|finish(?:ed|ing)|obtain(?:ed|ing)?|pursu(?:e|ed|ing))"
    r"\s(?:(?:the|their|your|his|her|my|an?)\s)?\Z",
    re.I,
)
_THAN = re.compile(
    r"\b(?:than(?: that of| those of)?|compared (?:to|with)|versus|vs\.?|similar to|comparable (?:to|with)|on par with"
    r"|(?:closer?|equal|equivalent) to|in line with)" + _SOME,
    re.I,
)
_MEASURE = re.compile(
    r"(?:\b(?:than|compared (?:to|with)|versus|vs\.?|times|approach(?:es|ing)|rival(?:s|l?ing)?|on par with"
    r"|comparable (?:to|with)|in line with|mirror(?:s|ing)?"
    r"|closely (?:match|track|follow|trail)(?:s|es|ing)?)|\d\s?[x×]|\d ?% of)"
    r"\s+(?:(?:in|at|across|the|its|their|those|that|of|what|average|typical)\s+){0,3}\Z",
    re.I,
)
# "Excluding London", "outside inner London".
_OUTSIDE = re.compile(
    r"\b(?:outside|excluding|except(?: for)?|other than|apart from|away from|beyond|not in)\s+(?:of\s+)?"
    r"(?:(?:the|central|inner|outer|greater|metro)\s+){0,2}\Z",
    re.I,
)
# "Acme, based in Pune, pays": where a house has its seat.
_SEATED = re.compile(
    r"(?:(?-i:[A-Z])[\w.’'-]*,\s(?:which is |a company )?(?:based|headquartered|founded|born|registered)"
    r"|\bheadquartered|\b(?:its|an?|their|whose) (?:head ?office|headquarters|HQ|seat)(?: is| was)?) in (?:the )?\Z",
    re.I,
)
# "High demand in Pune and Delhi", "across hubs like Pune and Delhi", after the figure: where one is looked for, and not
# where one is paid that.
_WANTED = re.compile(
    r"\b(?:across (?:[\w’'-]+ ){0,4}(?:hubs|cities|metros|locations|markets|cent(?:er|re)s) (?:like|such as|including)"
    r"|(?:regardless|irrespective) of|no matter)\b[^.;:₹$£€\d]*\Z"
    r"|\b(?:demand|opportunities|openings|vacancies|hiring)(?: is| are| exists?)?(?: \w+ly)? (?:in|across)\b"
    r"[^.;:₹$£€\d]*\Z",
    re.I,
)
# "£40 an hour, with London and the south-east tending to be dearer", "with Pune paying more"
_MORE = re.compile(
    r"[^.;:₹$£€\d]{0,40}?\b(?:tend(?:s|ing)? to (?:be|pay)|being|paying|offering|leaning)"
    r"(?: (?:a bit|a little|slightly|much|far))?"
    r" (?:more|higher|the (?:most|highest)|less|lower|above|below|dearer|cheaper)\b(?![^.;]*[₹$£€\d])",
    re.I,
)
_PAID = re.compile(
    r"(?:['’]s?)?[\s*_]*(?:(?:[,(]\s*)?(?:who\b|which\b|whose\b|at\b|is\b|are\b|was\b|were\b"
    r"|(?:median |minimum )?(?:rate|salary|wage|pay|figure|median) (?:of|is|was)\b"
    # Behind a comma "with an average of", "making" and "on average" go on about whom the sentence is about.
    r"|[($£€₹\d~]|rs\b|inr\b|usd\b|us\$|(?-i:[A-Z]{1,2}\$|[A-Z]{3}\s?\d))"
    r"|\(?(?:earn|mak(?:e|ing)|get|with\b|average|on average))",
    re.I,
)
# "Unlike clerks, managers earn": behind the comma the subject.
_SUBJECT = re.compile(
    r"[\s*_]*(?:in [A-Z][\w ]{2,20} )?(?:(?:can|may|will|often|usually|typically|generally|now|also) ){0,2}"
    r"(?:earn|mak(?:e|es)|gets?|takes? home|commands?|draws?|averages?|receives?|starts?|(?:is|are) paid)\b"
)
# "Pune: ₹3 lakh versus Delhi: ₹4 lakh".
_LABEL = re.compile(r":\s?(?:(?:about|around|roughly|approximately)\s)?[*_]{0,2}(?:[$£€₹]|(?-i:[A-Z]{1,2}\$|Rs))", re.I)
# "Compared with Pune, Delhi pays more": what a clause of its own begins with.
_PAYS = re.compile(r"\s(?:pays|offers|gives|leads)\b")
_SAYS = r"(?:said|says|told|explain(?:s|ed)|add(?:s|ed)|note[sd]|wr(?:ites|ote)|recall(?:s|ed))"
_NAMED = r"[A-Z][\w.’'-]*,\s+(?:who is\s+)?(?:an?\s+|the\s+|[\w’']+['’]s\s+|(?:\w+\s+){0,2})?\Z"
_SPOKEN_BY = re.compile(rf"\b(?:{_SAYS}|according to)\s+(?:[A-Z][\w.’'-]*\s+){{0,3}}{_NAMED}")
_NAME_BEFORE = re.compile(_NAMED)
_SPEAKS = re.compile(rf"[^.;:!?\n\"“”]{{0,90}}?\s{_SAYS}\b")
_AND = re.compile(r"\s*(?:,|and|or|,\s*(?:and|or)|/|&)\s*(?:the\s+|an?\s+)?", re.I)
_RANKED = re.compile(r"\b(?:among|one of|some of|counts? as|ranks?|top [\d–-]{1,7} ?% of)\b[^.,;:]*\Z", re.I)
# "Instructional coordinators, a category covering curriculum specialists": names of what was named before.
_COVERS = re.compile(
    r"\b(?:cover(?:s|ing)?|includ(?:es?|ing)|such as|compris(?:es?|ing)|encompass(?:es|ing)|ranging from|like|e\.g\.,?"
    r"|from)\s[*_]*(?:the |both )?\Z",
    re.I,
)
_REACH = 60
_LISTED = 90
_NEAR = 60
_LEAST = 0.5


def without_passing(text: str, tags: Sequence[Tag], amounts: Sequence[int], floor: int) -> list[Tag]:
    """The tags of jobs without those named in passing; `amounts` are the starts of the amounts around them.

    What is compared with is the subject of a figure that stands right behind it ("than teachers, who earn ₹3 lakh").
    """
    kept: list[Tag] = []
    dropped: Tag | None = None
    for tag in tags:
        listed = dropped is not None and _goes_on(text, dropped, tag)
        covered = bool(kept) and _is_covered(text, kept[-1], tag, amounts)
        if listed or covered or _is_passing(text, tag, amounts, floor):
            dropped = tag
        else:
            kept.append(tag)
    return kept


def _goes_on(text: str, dropped: Tag, tag: Tag) -> bool:
    """Whether a job is listed with one named in passing ("than clerks or cooks")."""
    between = _AND.fullmatch(text, dropped.end, tag.start)
    return bool(between) and not (text[dropped.end : tag.start].strip() == "," and _SUBJECT.match(text, tag.end))


# Up to the last comma or dash before a city.
_REMARK = re.compile(r"[^\n|]*(?:[,;—–]|\s-\s)[\s*_]*")
_PLACED = re.compile(
    r"(?!(?:with|though|although|but|while|where|as|the|which|whose|because|since|especially|particularly)\b)"
    r"(?:[\w-]+\s){0,3}(?:in|at|around|near|across|for)\s(?:the\s)?",
    re.I,
)
_CLOSED = re.compile(r"[\s*_]*(?:[,.;:)|(\n/&]|and\b|or\b|\Z)")


def without_remarks(text: str, cities: Sequence[Tag], paid: int) -> list[Tag]:
    """The cities of a passage without those that a remark behind its last amount, which ends at `paid`, speaks of:
    "£28,000, with London weighting on top".
    """
    kept: list[Tag] = []
    for tag in cities:
        listed = kept and _AND.fullmatch(text, kept[-1].end, tag.start)
        if tag.start < paid or listed or not _is_in_remark(text, paid, tag):
            kept.append(tag)
    return kept


def _is_in_remark(text: str, paid: int, city: Tag) -> bool:
    parted = _REMARK.match(text, paid, city.start)
    if parted is None or _PLACED.fullmatch(text, parted.end(), city.start):
        return False
    return bool(text[parted.end() : city.start].strip() or not _CLOSED.match(text, city.end))


def without_compared(text: str, tags: Sequence[Tag], amounts: Sequence[int], floor: int) -> list[Tag]:
    """The tags of places without those that pay is only measured by ("3-8x Indian rates", "more than in Pune"), and
    without those that it is not paid in ("outside London", "with high demand in Pune", "with Pune paying more").
    """
    inside = without_left_out(text, tags, floor)
    inside = [tag for tag in inside if not _SEATED.search(text, max(floor, tag.start - _REACH), tag.start)]
    inside = [tag for tag in inside if not _WANTED.search(text, max(floor, tag.start - _LISTED), tag.start)]
    inside = [tag for tag in inside if tag.start < max(amounts, default=0) or not _MORE.match(text, tag.end)]
    return _without_measures(text, inside, amounts, floor)


def _without_measures(text: str, tags: Sequence[Tag], amounts: Sequence[int], floor: int) -> list[Tag]:
    """The tags of places without those that pay is measured by, and those listed behind one ("than Pune or Delhi")."""
    kept: list[Tag] = []
    dropped: Tag | None = None
    for tag in tags:
        listed = dropped is not None and _AND.fullmatch(text, dropped.end, tag.start) and not _PAYS.match(text, tag.end)
        measured = listed or _MEASURE.search(text, max(floor, tag.start - _REACH), tag.start)
        if measured and not _is_paid(text, tag, amounts) and not _LABEL.match(text, tag.end):
            dropped = tag
        else:
            kept.append(tag)
    return kept


def without_left_out(text: str, tags: Sequence[Tag], floor: int) -> list[Tag]:
    """The tags of places without those that pay is not of ("England, excluding London")."""
    return [tag for tag in tags if not _OUTSIDE.search(text, max(floor, tag.start - _REACH), tag.start)]


def _is_paid(text: str, tag: Tag, amounts: Sequence[int]) -> bool:
    return any(tag.end <= at <= tag.end + _NEAR for at in amounts) and bool(_PAID.match(text, tag.end))


def without_ranked(text: str, start: int, tags: Sequence[Tag]) -> list[Tag]:
    """Without what a job is ranked in by a sentence from `start` on: "among the best paid in the technology sector"."""
    return [tag for tag in tags if not _RANKED.search(text, max(start, tag.start - _REACH), tag.start)]


def _is_passing(text: str, tag: Tag, amounts: Sequence[int], floor: int) -> bool:
    before = text[max(floor, tag.start - _REACH) : tag.start]
    if _SPOKEN_BY.search(before) or (_NAME_BEFORE.search(before) and _SPEAKS.match(text, tag.end)):
        return True
    if _RECRUITS.match(text, tag.start) or _WITH.search(before) or (tag.written.isupper() and _EXAM.search(before)):
        return True
    boss = _BOSS.search(text, max(floor, tag.start - _REACH), tag.end)
    return bool(boss or _THAN.search(before)) and not _is_paid(text, tag, amounts)


def _is_covered(text: str, before: Tag, tag: Tag, amounts: Sequence[int]) -> bool:
    """Whether a job is one of those that the one named before stands for, and has no figure of its own."""
    if before.weight < _LEAST or any(before.end <= at < tag.start for at in amounts):
        return False
    return bool(_COVERS.search(text, before.end, tag.start)) and not _is_paid(text, tag, amounts)


def without_bracketed(text: str, tags: Sequence[Tag], floor: int) -> list[Tag]:
    """The tags without those in a bracket ("₹32 LPA (Google SDE-1)"), which say nothing of the sentences after it."""
    return [tag for tag in tags if text.rfind("(", floor, tag.start) <= text.rfind(")", floor, tag.start)]
