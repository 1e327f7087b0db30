"""Which statistic a figure of pay is: average, median, minimum, maximum, starting, range or a percentile."""

from __future__ import annotations

import re

from extract.about.anchored import Anchored
from extract.about.phrases import Begins
from extract.about.tag import Tag
from extract.folding import folded
from extract.phrases import alternatives, word_class

_PAY = (
    r"(?:salar(?:y|ies)|pay(?:s|ment|check|cheque)?\b|wages?|compensations?|comp\b|packages?|ctc|incomes?|earnings?|earners?"
    r"|remuneration|stipends?|lpa|gross|net\b|take[\s-]?home|in[\s-]hand|rates?\b|bonus(?:es)?|stocks?|tc\b|cash|offers?"
    r"|figures?|amounts?|bands?|brackets?|scales?)"
)
_TIMES = r"(?:annual|yearly|monthly|hourly|weekly|daily|annually|base|basic|total|fixed|variable|reported|advertised)"
_WORDS = r"(?:\s(?:[\w/&+.-]{1,24}\s){0,4}?)"
_AMOUNT = (
    r"(?:[₹$£€]|\b(?:rs|inr|usd|us\s?\$)|\b\d{1,3},\d"
    r"|\b\d[\d.]{0,5}\s?(?:(?:to|-|–)\s?\d[\d.]{0,5}\s?)?(?:[kl]\b|lpa|lakhs?|lacs?|cr\b|crores?|million))"
)
_AMOUNT_NEAR = rf"(?=[^\n;]{{0,24}}?{_AMOUNT})"
_RATHER_NOT = rf"(?![\s-]*{alternatives('not_of_pay')})"
_SUPERLATIVE = rf"(?![\s-]*(?:paid|paying|payers?|earning\b|demand|growth|rated|number|degree))(?={_WORDS}{_PAY})"
_REACHED = r"(?:one\s)?(?:was|is|being|at|touch\w*|reach\w*|st(?:oo|an)d\w*|hit\w*|cross\w*|went|goes|going|stays?)\s"
# "The mean is", "the national mean is": what makes a mean one of pay.
_THE = "|".join(rf"(?<=\b{word}\s)" for word in word_class("whose_mean"))
# What an amount ends in, before "at most", "to start with".
_LAST_WORDS = (r"\d", r"\dk", r"\dl", "lpa", "lakh", "lakhs", "month", "annum", "year", "hour")
_PAID = "(?:" + "|".join(rf"(?<={word}\s)" for word in _LAST_WORDS) + ")"
_LISTED = r"(?:(?<=\()|(?<=,\s)|(?<=;\s)|(?<=/\s))"
# "The average is ₹4 lakh, the highest ₹9 lakh".
_NEXT_THE = "(?:" + "|".join(rf"(?<={word}\sthe\s)" for word in (r"\band", "[,;]", "while", "whereas", r"\bbut")) + ")"
_PAID_TO = "(?:" + "|".join(rf"(?<={word}\sto\s)" for word in _LAST_WORDS) + ")"
_VALUES = {
    "average": (
        rf"\baverages?\b{_RATHER_NOT}|(?-i:(?<=[a-z])Average(?=\s(?:Salary|Pay|Annual|Monthly|Base)))|(?-i:\b(?:average|avg|mean)(?=(?:[A-Z][a-z]+){{0,2}}(?:Salary|Pay|Income|Wage|Compensation|Package)\b))|\baverag(?:ing|ed)\b|\bavg\b\.?{_RATHER_NOT}|\bon\s(?:an\s)?average\b"
        rf"|(?<=\d\s)mean\b(?=\s*(?:$|[,.;)]))|(?:{_THE})mean\b(?=\s(?:is|was|were|of|for|stands|comes|sits|figure|in)\b|,)|\bmean\b(?=\s(?:{_TIMES}\s){{0,3}}{_PAY}|\s{_TIMES}\b|\s(?:of|was|is|at)\s{_AMOUNT_NEAR}|\s?[:|)])|(?<=hourly\s)mean\b|(?<=annual\s)mean\b|(?<=monthly\s)mean\b"
    ),
    "median": rf"\bmedians?\b{_RATHER_NOT}|\bmid-?point\b|\b50th\spercentile\b|\b(?-i:P50)\b",
    "minimum": (
        rf"\b(?:minimum|(?<!\d\s)min\b\.?){_RATHER_NOT}|\blowest{_SUPERLATIVE}|\blow(?:est)?\b(?=\s?:)|{_NEXT_THE}lowest\b(?=\s(?:around\s|about\s|roughly\s)?[*_]{{0,2}}{_AMOUNT})|\b(?<!pay\s)(?<!pays\s)(?<!paid\s)(?<!paying\s)lowest\b(?=\s\((?:around\s|about\s|roughly\s)?[*_]{{0,2}}{_AMOUNT})|{_LISTED}low(?=\s{_AMOUNT})|\blowest\b(?=\s{_REACHED}{_AMOUNT_NEAR})|\b(?:pay|salary)\sfloor\b|\bfloor\s(?:is|of)\b|\bfloor\b(?=:\s?{_AMOUNT})"
        rf"|{_PAID}at\sthe\s(?:very\s)?least\b|\blowest\b(?=\))|{_PAID}lowest\b(?=\s*(?:$|[.,;)/]|and\b|while\b|whereas\b|but\b))|\b(?:low(?:er)?|bottom)[\s-]end\b|\bat\sleast\b(?=\s(?:\w{{1,8}}\s)?{_AMOUNT})|\ba\slow(?:est)?\sof\b{_AMOUNT_NEAR}"
    ),
    "maximum": (
        rf"\b(?:maximum|max\b\.?(?!\s(?:pays|healthcare|hospitals?|life)\b)){_RATHER_NOT}|\bhighest{_SUPERLATIVE}|\bhigh(?:est)?\b(?=\s?:)|{_NEXT_THE}highest\b(?=\s(?:around\s|about\s|roughly\s)?[*_]{{0,2}}{_AMOUNT})|\b(?<!pay\s)(?<!pays\s)(?<!paid\s)(?<!paying\s)highest\b(?=\s\((?:around\s|about\s|roughly\s)?[*_]{{0,2}}{_AMOUNT})|{_LISTED}high(?=\s{_AMOUNT})|\bpeaks?\s(?:at\b|{_PAY})"
        rf"|\bhighest\b(?=(?:\s[\w-]{{1,24}}){{0,3}}\s{_REACHED}{_AMOUNT_NEAR})|\btop(?=\s(?:u\.?s\.?\s|national\s)?(?:{_TIMES}\s){{0,2}}{_PAY})|\b(?:high(?:er)?|upper|top)[\s-]end\b|\btop\sof\sthe\b{_AMOUNT_NEAR}"
        rf"|\ba\s(?:high(?:est)?|top|peak)\sof\b{_AMOUNT_NEAR}"
        r"|(?<=[\dkKL]\s)at\sthe\stop\b(?!\sof\s(?:the\s)?(?:list|table|chart|rankings?|tree))"
        rf"|{_PAID}(?:at\s(?:the\s(?:very\s)?)?most\b|tops(?=\s*(?:$|[.,;)])))|\bhighest\b(?=\))|{_PAID}highest\b(?=\s*(?:$|[.,;)/]|and\b|while\b|whereas\b|but\b))"
        rf"|\b(?:up[\s-]?to|as\s(?:high|much)\sas)(?=\s(?:\w{{1,8}}\s)?{_AMOUNT})"
    ),
    "starting": (
        rf"\bstarting\b(?!\sand\sending|\sbonus)(?=\s(?:[\w/&.-]{{1,24}}\s){{0,3}}?{_PAY})|\bstarting\sbasic\b|\bstarting\s(?:out\s)?(?:at|from|around|between)\b"
        r"|\b(?:start|begin)(?:s|ning|ed)?\s(?:out\s|off\s)?(?:at|from|on|around|with|between|near|roughly|anywhere)\b"
        rf"{_AMOUNT_NEAR}|\bstart(?:s|ed)?\s(?:[a-z-]{{1,24}}\s){{0,2}}[a-z-]{{2,24}}s\s(?:at|on)\b{_AMOUNT_NEAR}|\b(?:start|begin)(?:s|ed)?\s(?:its|their|all|new|fresh|first-year|entry-level)\s(?:[\w-]{{1,24}}\s){{0,3}}(?:at|from|on)\b{_AMOUNT_NEAR}|\b(?:entry|initial|joining)\s(?:{_TIMES}\s)?(?!bonus){_PAY}|\bstart(?:ing)?(?=\))"
        rf"|{_PAID_TO}start(?:\swith)?(?=\s*(?:$|[.,;)]))|{_PAID}starting(?=\s*(?:$|[.,;)—–]))"
    ),
    "range": (
        rf"\b(?!figure|amount|rate){_PAY}\sranges?\b|\brang(?:es?|ing)\s(?:from|between)\b|\b(?:in|within)\sthe\srange\sof\b{_AMOUNT_NEAR}"
        rf"|\branges?\sof\b(?=\s?(?:[₹$£€\d]|rs\b|inr|usd))"
    ),
}
_QUARTILES = (
    r"\b(?:(?P<low_quarter>(?:lower|first|bottom|1st)\squartile)|(?P<high_quarter>(?:upper|third|top|3rd)\squartile))\b"
)
_PERCENTILE = (
    r"\b(?P<nth>\d{1,2})(?:st|nd|rd|th)?\s?-?(?:percentile|%-?ile|pctile|pctl|(?<=[a-z]\s)pct)\b|\bpercentile\s(?P<named>\d{1,2})\b"
    rf"|\b(?P<again>10|25|50|75|90)th\b(?=\s(?:and\s\d\dth\spercentiles\b|(?:is\s|was\s|at\s)?{_AMOUNT}))|\b(?P<nths>\d\d)th\spercentiles\b"
    r"|\b(?-i:P)(?P<p>10|20|25|30|40|60|70|75|80|90|95|99)\b"
)
_SHARE = (
    r"\b(?P<side>bottom|lowest|top|highest|upper|(?:best|highest|top|lowest|worst|least)[\s-](?:paid|paying|earning))\s(?P<share>\d{1,2}|five|ten|twenty|twenty-five)\s?(?:%|per\s?cent\b)"
    r"(?!\sof\sthe\scompan)"
    r"|\b(?P<end>(?:bottom|lowest|top|highest|best|worst|least)(?:[\s-](?:paid|paying|earning))?)\s(?P<fraction>tenth|decile|fifth|quarter)\b"
    r"|(?:\b(?P<part>\d{1,2})\s?(?:%|per\s?cent\b)\)?|\b(?P<half>half)\b"
    r"|\b(?P<tenths>[1-9]|one|two|three|four|five|six|seven|eight|nine)\s(?:in|out\sof)\s(?:every\s)?(?P<among>10|ten|five|5|four|4)\b(?:\s[\w-]{1,24}){0,4}?)(?:\sof\s(?:[\w()-]{1,24}\s){1,6}?|\s)"
    r"(?:(?:get|earn|make|receive|draw)s?|earned|made|(?:is|are|were)\s(?:paid|earning|making|getting|on))\b"
    r"(?!\sbetween)(?:\s(?:(?P<above>more\sthan|over|above|at\sleast)|(?P<below>less\sthan|under|below|up\sto))\b)?"
    r"(?=(?:\san?)?(?:\s(?:average|annual|monthly|salary|pay|package|of|about|around|approximately)\b){0,5}"
    r"\s?(?:[₹$£€\d]|rs\b|inr|usd))"
)
_TENTHS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_HUNDREDTHS = {"10": 10, "ten": 10, "5": 20, "five": 20, "4": 25, "four": 25}
_IN_WORDS = {"five": 5, "ten": 10, "twenty": 20, "twenty-five": 25}
_OPENING = (
    r"\b(?:\d|(?:one|two|three|four|five|six|seven|eight|nine)\s(?:in|out)\b|p\d|half\b|aver|avg|mean|on\b|median|mid|min|low|pay|salar|wage|comp|package|ctc|income|earn|remun|stipend|lpa|gross|net\b"
    r"|take|in\b|in-|bonus|stock|tc\b|cash|offer|band|bracket|scale|floor|bottom|at\b|max|high|peak|top|upper|up\b|upto|as\b"
    r"|a (?:low|high|top|peak)|best|worst|least"
    r"|rise|rising|grow|climb|start|begin|entry|initial|joining|rang|within|first|third|percentile)"
)
_WORD = re.compile(_OPENING.replace("in-", r"in\b"))
# A number says a rank or a share before one of these words alone, if it does not hold one itself.
_NUMBER = re.compile(r"\d[\d.]*(?:[klm]|st|nd|rd|th)?")
_RANKS = frozenset(("percentile", "pctile", "pctl", "pct", "%", "per", "percent", "quartile"))
_PATTERN = Anchored(
    re.compile(
        "|".join([_QUARTILES, _PERCENTILE, _SHARE, *(f"(?P<{value}>{pattern})" for value, pattern in _VALUES.items())]),
        re.IGNORECASE,
    ),
    _OPENING,
)
_LOW_SIDES = ("bottom", "low", "worst", "least")
_FRACTIONS = {"tenth": 10, "decile": 10, "fifth": 20, "quarter": 25}
_LABELS = {
    "mean": "average", "middle": "median", "low": "minimum", "lowest": "minimum", "min": "minimum",
    "high": "maximum", "highest": "maximum", "top": "maximum", "peak": "maximum", "max": "maximum",
    "range": "range", "starting": "starting", "initial": "starting", "start": "starting",
}  # fmt: skip
_RANK_LABEL = re.compile(
    r"[\s|*_(-]{0,6}(?P<written>p(?P<rank>10|20|25|50|75|80|90|95|99)|(?P<nth>10|25|50|75|90)(?:th|\s?%))[\s|*_):.-]{0,6}"
)
_LABEL = re.compile(rf"[\s|*_(-]{{0,6}}(?P<word>{'|'.join(_LABELS)})[\s|*_):.-]{{0,6}}", re.IGNORECASE)
_PAY_AFTER = re.compile(
    rf"[\s)]{{1,2}}(?:[\w/&+.'’-]{{1,24}}\s){{0,6}}?{_PAY}|[^\w\n]{{0,4}}(?:\w{{1,8}}\s){{0,2}}{_AMOUNT}|\s(?:of|is|was)\s",
    re.IGNORECASE,
)
# "the highest median salary", "the highest salaries" compare figures and are not about this one.
_OF_MANY = re.compile(r"\s(?:[\w-]+\s){0,3}?(?:average|median|mean|salaries|wages|incomes)\b", re.IGNORECASE)
_NOT_HERE = re.compile(
    r"(?:\b(?:above|below|better\sthan|than\sthe|grade\spoint|national|industry|pays|pays?\sthe|paid\sthe|paying\sthe)\s|\babove-)\Z",
    re.IGNORECASE,
)
# "The national average is $129,716", "National average pay: $129,716" are figures of their own.
_IS = re.compile(
    rf"\s(?:[\w/&.-]{{1,24}}\s|[\w-]{{1,24}},\swhich\s){{0,5}}?(?:is|was|of|stands\sat|sits\sat)\s{_AMOUNT_NEAR}"
    rf"|(?:\s[\w/-]{{1,24}}){{0,3}}:[\s*_]{{0,4}}{_AMOUNT}",
    re.IGNORECASE,
)
# "US National Average" over or under a figure, "= national average": a label of its own.
_OWN_LABEL = re.compile(r"[\s*_=:(–—-]*(?:the\s|u\.?s\.?\s){0,2}(?:national|industry)\s", re.IGNORECASE)
# "2.6x the national median"
_TIMES_IT = re.compile(r"(?:\d\s?[x×]|\btimes)\s(?:the|its|their)\s(?:\w+\s)?\Z", re.IGNORECASE)
_BETTER = re.compile(r"\b(?:above|below|than)\b", re.IGNORECASE)


def find(text: str, start: int, end: int) -> list[Tag]:
    """The words in text[start:end] that say which statistic a figure is, in order.

    Weight 1 where a word of pay or an amount follows or the word is the whole cell, else 0.6; 0.6 for ranges, 0.4 for
    "the highest salaries".
    """
    if end - start <= 24 and (label := _LABEL.fullmatch(text, start, end)):
        word = label["word"]
        return [Tag("statistic", _LABELS[word.lower()], label.start("word"), label.end("word"), word)]
    if end - start <= 24 and (label := _RANK_LABEL.fullmatch(text, start, end)):
        rank = label["rank"] or label["nth"]
        value = "median" if rank == "50" else f"percentile_{rank}"
        return [Tag("statistic", value, *label.span("written"), label["written"])]
    matches = _PATTERN.finditer(text, start, end)
    return [_tag(text, match, start, end) for match in matches if not _is_other(text, match, start)]


def may_begin(word: str) -> Begins:
    """Whether a token of this wording begins what `find` may read."""
    small = folded(word)
    if small in ("10th", "25th", "50th", "75th", "90th"):
        return True
    if _NUMBER.fullmatch(small):
        return _RANKS
    return bool(_WORD.search(small))


def _is_other(text: str, match: re.Match[str], start: int) -> bool:
    if _OWN_LABEL.fullmatch(text, start, match.start()):
        return False
    before = text[max(0, match.start() - 24) : match.start()]
    if _IS.match(text, match.end()) and not _BETTER.search(before):
        return False
    if _TIMES_IT.search(before):
        return True
    return match.lastgroup in ("average", "maximum", "minimum") and bool(_NOT_HERE.search(before))


def _tag(text: str, match: re.Match[str], start: int, end: int) -> Tag:
    value = _value(match)
    is_whole = end - start - len(match[0]) <= 4
    is_word = value in ("average", "minimum", "maximum") and match[0].strip(".").isalpha()
    strong = is_whole or not is_word or _PAY_AFTER.match(text, match.end(), end)
    weight = 1.0 if strong and value != "range" else 0.6
    if match[0].lower() in ("highest", "lowest") and _OF_MANY.match(text, match.end(), end):
        weight = 0.4
    return Tag("statistic", value, match.start(), match.end(), match[0], weight=weight)


def _value(match: re.Match[str]) -> str:
    for value in _VALUES:
        if match[value]:
            return value
    rank = _rank(match)
    return "median" if rank == 50 else f"percentile_{rank}"


def _rank(match: re.Match[str]) -> int:
    """How many in a hundred earn less: the top tenth begin at the 90th percentile."""
    if match["low_quarter"] or match["high_quarter"]:
        return 25 if match["low_quarter"] else 75
    if match["side"]:
        share = _IN_WORDS.get(match["share"].lower()) or int(match["share"])
        return share if match["side"].lower().startswith(_LOW_SIDES) else 100 - share
    if match["end"]:
        share = _FRACTIONS[match["fraction"].lower()]
        return share if match["end"].lower().startswith(_LOW_SIDES) else 100 - share
    if match["half"]:
        return 50
    if match["tenths"]:
        share = _HUNDREDTHS[match["among"].lower()] * (
            _TENTHS.index(match["tenths"].lower()) + 1 if match["tenths"].isalpha() else int(match["tenths"])
        )
        return 100 - share if match["above"] else share
    if match["part"]:
        return 100 - int(match["part"]) if match["above"] else int(match["part"])
    return int(match["nth"] or match["named"] or match["p"] or match["again"] or match["nths"])
