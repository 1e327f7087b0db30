"""Which neighbouring atoms are the two ends of one range."""

from __future__ import annotations

import re

from extract.money import bounds
from extract.money.atoms import Atom
from extract.money.blanks import BLANK, BLANKS, DASHES
from extract.money.scales import LARGE

_LONGEST_GAP = 40
_OPENERS = frozenset(DASHES + "tTuUaAsS&")
# "Rs. 36000 (minimum) to Rs. 117000 (maximum)"; "(start) – £27,000 (top)" are two points of a career.
_LABELLED = re.compile(
    rf"{BLANK}*(?:\((?:min|low)[^()\d]{{0,12}}\)|min(?:imum)?(?={BLANK}))"
    rf"{BLANK}+(?:to|[{DASHES}]){BLANK}+",
    re.I,
)
# "Rs 1.2 LPA (Lakhs Per Annum) to Rs 8 LPA".
_SPELT_OUT = re.compile(
    rf"{BLANK}*\((?:in )?(?:lakhs?|lacs?|crores?|thousands?) (?:rupees )?(?:per|a|an) (?:annum|year|month)\){BLANK}+"
    rf"(?:to|[{DASHES}]){BLANK}+",
    re.I,
)
_AROUND = r"(?:around|about|approximately|nearly|almost|close to)"
# What may stand before the upper end: "to as much as", "to more than", "to a high of".
_REACHED = (
    rf"(?:{_AROUND}|as (?:high|much) as|(?:well |just |slightly )?(?:over|above)|more than|in excess of|upwards? of"
    r"|north of|beyond|some|even|possibly|perhaps|maybe|potentially|a (?:high|maximum|max|peak|top) of|the|an?)"
)
# A wrapped line may end behind the dash or the word.
_DASH = re.compile(rf"(?:{BLANK}|[*_])*+\\?[{DASHES}]{{1,3}}{BLANK}*+\n?{BLANK}*+[*_]*+\\?")
_WORD = re.compile(
    rf"(?:\.(?={BLANK}(?-i:to))|[*_]*)(?:\s|(?<=\d)(?=to\b)){BLANK}*+\n?{BLANK}*+(?:all the way )?"
    rf"(?:to|till|until|through|up{BLANK}?to|se)(?:{BLANK}+{_REACHED}){{0,2}}\s{BLANK}*+\n?{BLANK}*+[*_]*\\?",
    re.I,
)
_AND = re.compile(rf"{BLANK}+(?:and|&){BLANK}+(?:{_AROUND}|a high of)?{BLANK}*\\?", re.I)
_MOVED = re.compile(
    r"\b(?:dropp(?:ed|ing)|fell|falling|rose|grew|(?:rais|reduc|slash|push|hik|boost|lift)(?:e?s|ed|ing)|upped|bumped"
    r"|(?:increas|declin|climb|lower|trimm|slipp|plung|shrink|soar)(?:ed|ing)|cut(?:ting)?|took|taken|brought|jumped"
    r"|surged|went|doubled|tripled|moved|shifted|dipped|slid|shrank|reduce|raise|slash|lift"
    r"|soared|risen|grown|gone (?:up|down)|increases?|growth|jump|rise|drop|surge"
    r"|(?:saw|seen|see|watched)\b[^.;]{0,60}\bgo(?:ing)?)\b"
    r"(?:[^.;]|\.\d){0,80}(?<!ranging )(?<!ranges )(?<!ranged )(?<!range )(?<!anywhere )\bfrom\b[^.;]{0,12}$"
    r"|\d ?(?:%|per ?cent)\s(?:\w+\s)?from\b[^.;]{0,12}$|\bseparat(?:es?|ed|ing)\b[^.;]{0,40}\sfrom\b[^.;]{0,12}$"
    r"|\b(?:up|down)(?: by)? [\d.,]+ ?(?:%|per ?cent),? from\b[^.;]{0,12}$"
    r"|\b(?:up|down|away|different|differs?|apart|compared|promoted|changed|switched|left|deducted|subtracted)\s+from\b"
    r"[^.;]{0,12}$"
    r"|\b(?:to|(?:clim|ris|mov|jump|grow)\w{1,3} (?:above|over|past|beyond))\s[₹$£€][\d.,]*\d[^;]{0,40},"
    r"\s(?:up\s|down\s)?from\s{0,2}$",
    re.I,
)
_MOVE_REACH = 110
_ARROW = "→"
_YEARS = rf"(?:19|20)\d\d{BLANK}*(?:to|vs\.?|and|[{DASHES}]){BLANK}*(?:19|20)\d\d"
# "₹5 lakh → ₹8 lakh (2020 → 2024)", "from 1990 to 2020 ($30K → $80K)": two years, each with its own figure.
_YEARS_BEHIND = re.compile(rf"[\s*_]*\({_YEARS}\)")
_YEARS_BEFORE = re.compile(rf"{_YEARS}[\s*_]*[(:,]?[\s*_]*\Z")
_YEARS_REACH = 24
# "Rose by $5,000 to $87,000", and not "Leeds, followed by $60,000 to $65,000".
_STEP = re.compile(r"(?<!followed )\bby (?:(?:about|around|roughly|nearly|another|an? \w+)\s)?[*_]*$", re.I)
_BEFORE_BARE = re.compile(
    r"(?:^|[\s(|:~*\[]|\b(?:from|between|of|is|about|around|earn|earns|salary|approximately|at|ctc|package))[\s:*]*$",
    re.I,
)
_LABEL_NUMBER = re.compile(r"[a-z]\s*\d*\s*$", re.I)
_FULL = 1000
_DOLLARS = frozenset(("USD", "CAD", "AUD", "SGD", "NZD", "HKD"))
_WIDEST = 10


def moved(text: str, at: int) -> bool:
    """True where the words before offset `at` tell of a change from one amount to another ("rose from")."""
    return bool(_MOVED.search(text[max(0, at - _MOVE_REACH) : at]))


def dashed(text: str, left: Atom, right: Atom) -> bool:
    """True where nothing but a dash parts two atoms."""
    return bool(_DASH.fullmatch(text, left.period_end, right.start))


def joins(text: str, left: Atom, right: Atom) -> bool:
    """True where the two atoms are the ends of one range."""
    if not _connects(text, left, right):
        return False
    if left.sign and right.sign and not _one_currency(text, left, right):
        return False
    if left.is_plain and right.scale and _is_year(left):
        return False
    if left.sign or left.scale:
        return True
    sign_before_right = right.sign is not None and right.sign.start == right.start
    return not sign_before_right or _may_be_lower(text, left, right)


def _connects(text: str, left: Atom, right: Atom) -> bool:
    start, end = left.period_end, right.start
    if _LABELLED.fullmatch(text, start, end) or _SPELT_OUT.fullmatch(text, start, end):
        return True
    if not 0 < end - start <= _LONGEST_GAP or not _opens(text[start:end]):
        return False
    if _ARROW in text[start:end] and _is_of_years(text, left.start, right.period_end):
        return False
    if _falls(left, right) and text[start:end].strip(BLANKS + "*_") != text[start:end]:
        return False
    by_word = bool(_WORD.fullmatch(text, start, end))
    if by_word and (
        moved(text, left.start)
        or _STEP.search(text, max(0, left.start - 24), left.start)
        or _grows_large(text, left, right)
    ):
        return False
    if by_word or _DASH.fullmatch(text, start, end):
        return not right.is_plain or left.is_money or left.scale is not None or _both_grouped(text, left, right)
    return bool(_AND.fullmatch(text, start, end)) and bounds.follows_between(text, left.start)


def _is_of_years(text: str, start: int, end: int) -> bool:
    """True of two amounts beside the two years that they are of."""
    return bool(_YEARS_BEHIND.match(text, end) or _YEARS_BEFORE.search(text, max(0, start - _YEARS_REACH), start))


def _falls(left: Atom, right: Atom) -> bool:
    """True of "£23,000 to £19,000", whose first is the larger though each is written out: a cut and no range."""
    whole = left.sign is not None and right.sign is not None and _scale_name(left) == _scale_name(right)
    return whole and left.value > right.value >= _FULL


def _scale_name(atom: Atom) -> str | None:
    return atom.scale.name if atom.scale else None


def _both_grouped(text: str, left: Atom, right: Atom) -> bool:
    """True of "170,000 to 245,000": two plain numbers in groups, the second the larger but no other kind of size."""
    grouped = all("," in text[atom.start : atom.period_end] for atom in (left, right))
    return grouped and left.value < right.value <= _WIDEST * left.value


def _opens(gap: str) -> bool:
    core = gap.lstrip(BLANKS + "*_\\.\n")
    return bool(core) and core[0] in _OPENERS


def _grows_large(text: str, left: Atom, right: Atom) -> bool:
    """From one market size to the next: no pay is in billions."""
    scales = {atom.scale.name for atom in (left, right) if atom.scale}
    return bool(scales & LARGE) and bounds.follows_from(text, left.start)


def _one_currency(text: str, left: Atom, right: Atom) -> bool:
    """True of one code, and of "$" beside a dollar that says whose it is: "$94,000 - $120,000 CAD", "AUD $9 - $12"."""
    if not left.sign or not right.sign or left.sign.code == right.sign.code:
        return True
    if right.sign.form == "$" and left.sign.code in _DOLLARS:
        return True
    return left.sign.form == "$" and (text[right.start : right.start + 1] == "$" or right.sign.code in _DOLLARS)


def _is_year(atom: Atom) -> bool:
    return atom.digits == 4 and 1900 <= atom.value <= 2100


def _may_be_lower(text: str, left: Atom, right: Atom) -> bool:
    """Whether a bare number is the lower end of a range; "Tier 2 – ₹5 lakh" has a label's number before its amount."""
    if _is_year(left):
        return False
    if right.start - left.period_end == 1 or _FULL <= left.value <= right.amount <= _WIDEST * left.value:
        return True
    before = text[max(0, left.start - 14) : left.start]
    return bool(_BEFORE_BARE.search(before)) and not _LABEL_NUMBER.search(before)
