"""Which part of pay a figure is: base, total, bonus, stock or in_hand."""

from __future__ import annotations

import re

from extract.about.anchored import Anchored
from extract.about.phrases import Begins
from extract.about.tag import Tag
from extract.folding import folded

_MONEY_BEFORE = r"(?:(?<=[\d+]\s)|(?<=\d[kl]\s)|(?<=lpa\s)|(?<=lakh\s)|(?<=lakhs\s)|(?<=/yr\s)|(?<=usd\s)|(?<=inr\s))"
_MONEY_IN = r"(?:(?<=[\d+*)]\sin\s)|(?<=\d[klm]\sin\s)|(?<=lpa\sin\s)|(?<=lakh\sin\s)|(?<=lakhs\sin\s)|(?<=year\sin\s))"
_PAID = (
    r"(?:salar(?:y|ies)|pay(?:s|check)?\b|wages?|compensation|comp\b|income|earnings?|remuneration|rate\b|ctc"
    r"|package|cash)"
)
_TIMES = r"(?:(?:annual|yearly|monthly|hourly|average|median|mean|direct|target|gross|take-home)\s)"
_BONUS_KIND = (
    r"(?:(?:sign(?:ing|-on|\son)|joining|performance|retention|year-end|annual|referral|relocation|target|cash|welcome"
    r"|festival|quarterly)\s)"
)
_INCLUDING = r"(?:(?<!not\s)(?:including|includes|inclusive\sof|incl\.?|plus|with))"
_VALUES = {
    "total": (
        rf"\btotal\s{_TIMES}{{0,2}}(?:{_PAID}|rewards)|\b(?-i:TC)\b(?!\s?(?:holder|exam))|\bctc\b|\bcost[\s-]to[\s-](?:the[\s-])?company\b"
        r"|\b(?-i:OTE)\b|\bon[\s-]target\searnings?\b|\ball[\s-]in\b(?!\s(?:all|one))|\btotal\s(?-i:TC|CTC)\b"
        rf"|(?<!software\s)(?<!python\s)(?<!benefits\s)(?<!relocation\s)(?<!severance\s)(?<!\br\s)\bpackages?\b(?!\s(?:manage|deal))"
        rf"|\bgross\s{_TIMES}?{_PAID}|\bgross\b(?=\s?(?:[:|)(]|per\b|a\s(?:year|month)|annually|monthly)|\sof\s(?:[₹$£€\d]|rs\b|inr\b)|\sis\s(?:about\s|around\s|roughly\s)?[₹$£€\d]|\s(?:comes|works|amounts|adds)\s)|{_MONEY_BEFORE}gross\b"
        r"|\btotal\b(?=\s?[:=]?\s?(?:[₹$£€]|(?:rs|inr|usd)\b|\d+(?:\.\d+)?\s?(?:l|lpa|lakhs?|k|cr)\b))"
        rf"|{_MONEY_BEFORE}total\b(?=\s*(?:$|[.,;)|\n/]|per\b|a\syear))"
        rf"|\b(?:base|basic|fixed)(?:\s(?:salary|pay|cash))?\s?(?:\+|plus|and|&)\s?(?:[\w-]{{1,16}}\s){{0,3}}?"
        r"(?:bonus(?:es)?|variable|stocks?|equity|rsus?|incentives?|allowances?|pay|commissions?|per\sdiem)\b"
        rf"|\b{_INCLUDING}\s(?:[\w-]{{1,16}},?\s){{0,4}}?bonus(?:es)?\b(?!\s(?:of|worth)\s[₹$£€\d])"
    ),
    "in_hand": (
        r"\bin-hand(?:\s(?:salary|pay))?\b|\bin\shand\b(?=\s?(?:salary|pay|per|amount|[:|)*~≈=₹$£€]|is\b|of\b|\d|(?:you|they|one|he|she|we)\s(?:will\s)?(?:get|receive|take)))"
        rf"|\b(?:salary|pay|amount)\sin\shand\b|{_MONEY_BEFORE}in\shand\b"
        r"|\b(?:reaches|lands\sin|hits|credited\s(?:to|in)|comes\sinto|arrives\sin)\s(?:your|my|the|his|her|their)\s(?:bank\s)?account\b"
        rf"|\btak(?:e|es|ing)[\s-]?home(?!\s(?:depends|var(?:y|ies)|differs|can|will|may)\b)(?:\s{_PAID})?|\btakehome\b|\bnet\s(?:monthly\s|annual\s)?{_PAID}|\b(?:after|post)[\s-]tax(?:es)?\b"
    ),
    "bonus": (
        rf"\b{_BONUS_KIND}{{0,2}}bonus(?:es)?\b|\b(?:joining|sign-?on)\b(?=[*_]*\s?:)|\bvariable(?:\s(?:pay|component|compensation|bonus)|(?=\s?(?:[:|)*]|$)))"
        rf"|{_MONEY_BEFORE}variable\b|(?<!tax\s)\b(?:performance\s)?incentives?\b|\badditional\s(?:(?:cash\s)?(?:compensation|pay)\b|(?=[₹$£€\d][^\n;]{{0,40}}?\bcash\b))"
        r"|(?<!pay\s)(?<!selection\s)(?<!service\s)(?<!public\s)(?<!services\s)(?<!grants\s)(?<!planning\s)(?<!election\s)"
        r"\b(?:sales\s)?commissions?\b|\bprofit[\s-]sharing\b|\bsign-on\b"
    ),
    "stock": (
        r"\brestricted\sstock(?:\sunits?)?\b|\bstock\s(?:options?|grants?|awards?|units?|compensation|component|based\scomp\w*)\b"
        r"|\b(?:annual\s)?rsus?\b(?:\s(?:grants?|awards?))?|\besops?\b|\bemployee\sstock\s[\w]+(?:\splans?)?"
        r"|(?<!in\s)\bstocks?\b(?!\s?(?:market|exchange|overflow|brok|trad|analy|pric|invest|control|manage|room|take|clerk|keep|audit))"
        r"|(?<!private\s)(?<!pay\s)(?<!brand\s)(?<!health\s)(?<!gender\s)(?<!diversity,\s)(?<!and\s)\bequity(?:\s(?:grants?|packages?|awards?))?\b"
        r"(?!\s?(?:research|analy|trad|market|deal|capital|derivat|sales|,\sand\sinclusion|investor|fund|firm|share))"
        rf"|{_MONEY_BEFORE}(?:and\s)?equity\b|{_MONEY_IN}stocks?\b"
    ),
    "base": (
        rf"\bbas(?:e|ic)\s{_TIMES}?(?:{_PAID}|component)|\bfixed\s{_TIMES}?(?:{_PAID}|component|base|part)"
        rf"|{_MONEY_BEFORE}(?:base|basic|fixed)\b|\b(?:base|basic|fixed)\b(?=\s?(?:[:|)]|(?:is|of)\s(?:[₹$£€]|rs\b|inr\b)|[₹$£€]|rs\b))"
    ),
}
_BEFORE_BONUS = re.compile(
    r"(?:excluding|excl\.?|exclusive of|before|without|not including|no)\s(?:any\s)?\Z", re.IGNORECASE
)
# "$2,100 + performance bonus" is pay to which a bonus comes.
_ADDED = re.compile(
    r"(?:\+|\bplus|&|\bwith(?=\s(?:\d|(?:[a-z-]+\s){0,2}\Z)))\s?(?:(?:[a-z-]+|\d(?:\.\d+)?%?)\s){0,2}\Z", re.IGNORECASE
)
_TOLD = re.compile(r"\s?(?:of|up\sto|worth|is|are|:|=|\(|-|–)?\s?(?:up\sto\s)?(?:[₹$£€\d]|Rs|INR|USD)", re.IGNORECASE)
_OPENING = (
    r"\b(?:total|tc\b|ctc\b|cost|ote\b|on[\s-]|all|package|gross|base|basic|fixed|incl|plus|with|in[\s-]hand|salary|pay|amount|tak"
    r"|net\b|reaches|lands|hits|credited|comes|arrives|after|post|sign|join|perf|retent|year|annual|referral|relocation|target|cash|welcome|festival|quarterly|bonus|variable"
    r"|incentive|additional|sales|commission|profit|restricted|stock|rsu|esop|employee|and\b|equity)"
)
# What a single word must have for an opening to stand there; "in hand" and "on target" begin with short ones.
_WORD = re.compile(_OPENING.replace(r"on[\s-]", r"on\b").replace(r"in[\s-]hand", r"in\b"))
_BEFORE = {"in": frozenset(("hand",)), "on": frozenset(("target",)), "all": frozenset(("in",))}
_PATTERN = Anchored(
    re.compile(
        rf"\b(?=[a-z])(?:{'|'.join(f'(?P<{value}>{pattern})' for value, pattern in _VALUES.items())})", re.IGNORECASE
    ),
    _OPENING,
)
_LABELS = {
    "base": "base", "basic": "base", "fixed": "base", "total": "total", "gross": "total", "tc": "total",
    "stock": "stock", "equity": "stock", "variable": "bonus", "net": "in_hand", "in hand": "in_hand",
    "additional cash": "bonus",
}  # fmt: skip
_LABEL = re.compile(rf"[\s|*_(-]{{0,6}}(?P<word>{'|'.join(_LABELS)})[\s|*_):.-]{{0,6}}", re.IGNORECASE)
_WEAK = re.compile(r"packages?|stocks?|equity|incentives?|commissions?|variable|base|gross", re.IGNORECASE)


def find(text: str, start: int, end: int) -> list[Tag]:
    """The words in text[start:end] that say which part of pay a figure is, in order.

    Weight 0.7 for words that often mean something else ("package"), 1 for the rest and for a whole cell.
    """
    if end - start <= 30 and (label := _LABEL.fullmatch(text, start, end)):
        word = label["word"]
        return [Tag("component", _LABELS[word.lower()], label.start("word"), label.end("word"), word)]
    return [_tag(match) for match in _PATTERN.finditer(text, start, end) if not _is_left_out(text, match)]


def may_begin(word: str) -> Begins:
    """Whether a token of this wording begins what `find` may read."""
    small = folded(word)
    return _BEFORE.get(small) or bool(_WORD.search(small))


def _is_left_out(text: str, match: re.Match[str]) -> bool:
    if match.lastgroup not in ("bonus", "stock"):
        return False
    before = text[max(0, match.start() - 24) : match.start()]
    added = bool(_ADDED.search(before)) and not _TOLD.match(text, match.end())
    return added or bool(_BEFORE_BONUS.search(before))


def _tag(match: re.Match[str]) -> Tag:
    weight = 0.7 if _WEAK.fullmatch(match[0]) else 1.0
    return Tag("component", str(match.lastgroup), match.start(), match.end(), match[0], weight=weight)
