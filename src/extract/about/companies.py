"""Companies in text: those of the vocabulary, and capitalised names after "at" or in lists of employers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from extract.about.company_doubts import (
    is_model,
    is_of_exam,
    is_partnered,
    is_product,
    is_spelt,
    is_spelt_before,
)
from extract.about.company_forms import by_form, in_row, is_last
from extract.about.employing import may_tell, told
from extract.about.overlaps import Overlaps
from extract.about.phrases import Begins, Phrases, Reading, any_of, walk
from extract.about.tag import Tag
from extract.about.tokens import Token, is_capital, key_of
from vocabulary.names import Company, attributions, companies, levels, segments
from vocabulary.places import cities, countries, demonyms, exact_countries
from vocabulary.tables import read_rows

_LEAD = re.compile(
    r"(?:@|\b(?:[Aa]t|by|does|join|joining|companies like|@|company like|firms like|giants like|such as|including"
    r"|employers like|(?:LPA|lakhs?|CTC|package|placed|selected|work(?:s|ed|ing)?|job) in|from|with|and|or)"
    r"|[,:|•(])\s*[*_\"]*$"
)
# Of a name that is a word as well: in a row of names it may be anything.
_WORD_LEAD = re.compile(
    _LEAD.pattern.replace("[,:|•(]", r"[|•]|(?:\d[kKLM]?|LPA|[Ll]akhs?|\)|year|annum|month|hour)[*_]{0,3}\s\(")
)
_LEAD_REACH = 18
# What says employer of a name that is a word, a skill or a degree as well.
_SURE_LEAD = re.compile(
    r"(?:@|\b(?:[Aa]t|by|join|joining|(?:companies|company|firms|organi[sz]ations|giants|employers|startups|banks|airlines|lines)"
    r" like"
    r"))\s*[*_\"]*$"
)
# What follows the name of a registered company.
LEGAL_FORM = re.compile(
    r",? (?:(?:Pte|Pvt|Private|Pty)\b\.?,? (?:Ltd|Limited)\b|(?:Ltd|Inc|LLC|GmbH|PLC|plc|LLP)\b|Limited\b(?! [A-Z]))\.?"
)
_LEGAL_WORDS = frozenset(("Pte", "Pvt", "Private", "Pty", "Ltd", "Inc", "LLC", "GmbH", "PLC", "plc", "LLP", "Limited"))
_NO_FIRST = frozenset(
    ("About", "Join", "At", "The", "With", "Of", "By", "For", "And", "In", "From", "Company", "Employer")
)
_ROW = re.compile(r"\s*[,/&]\s*(?:and\s+|or\s+)?")
_AND_ANOTHER = re.compile(r",?\s(?:and|or|&)\s|,\s")
_AT = re.compile(r"(?:\b[Aa]t\s+|(?<!\w)@\s?)[*_\"]*$")
_AT_REACH = 6
_COLON = re.compile(r"[*_]*\s?:")
_VERB = re.compile(
    r"['’]?s?\s+(?:pays?|paid|offer(?:s|ed)?|provides?|gives?|gave|hire[sd]?|salary|salaries|employees?|is|are"
    r"|(?:(?:also|recently|now|has|have|had)\s){0,3}(?:announced|raised|revised|reworked|hiked|increased|rolled out"
    r"|cut|doubled|boosted|agreed|begun|started)"
    r"|signs|signed|hikes|raises|lifts|boosts|agrees|agreed|ratif(?:y|ies|ied)|to (?:hire|raise|lift|recruit)\b"
    r"|(?:[a-z-]{3,20}\s){0,2}(?:teams?\b(?! lead)|(?:cabin |flight |ground )?crew|attendants|guards|cleaners"
    r"|couriers|riders|freshers|trainees|recruits"
    r"|engineers?|drivers|nurses|pilots|captains|workers|staff|associates|managers|teachers|developers"
    r"|analysts|technicians|officers|agents|cashiers|baristas|consultants|scientists|interns))\b"
)
# "Salesforce consultants", "AWS salary": of those who work with it.
_OF_SKILL = re.compile(
    r"\s+(?!pa(?:ys?|id)\b|hire[sd]?\b|offer)(?:salar(?:y|ies)|is|are|provides?|gives?|(?:[a-z-]+\s){0,2}(?:teams?|engineers?|developers?|associates|analysts"
    r"|technicians|officers|agents|consultants|scientists|interns|trainees|freshers))\b"
)
# "Acme, which went public in 2021, pays": what is put in between.
_PAID = re.compile(r"\s(?:about |around |up to )?(?:[₹£€]|S?\$)\d")
_PUT_IN = re.compile(
    r"(?:,\s[^,;:()]{2,90},|\s\([^()]{2,80}\))\s(?:\w+ly\s)?(?:pays|offers|starts|hires|gives|paid|offered|hired)\b"
)
# "at Indian product companies", "at Fortune 500 firms".
_KIND_AFTER = re.compile(
    r"(?:[ /-][a-z0-9/-]+){0,2}[ -](?:companies|firms|start-?ups?|employers|organi[sz]ations|banks|hospitals|schools"
    r"|colleges|universities|institutions|agencies|airlines|hotels|enterprises|clients|businesses|roles|levels?|MNCs|IITs)\b"
)
# "Microsoft Certified: Azure Administrator" is an examination.
_CERTIFIED = re.compile(r"\s+(?:certifi(?:ed|cations?|cates?)|checks?)\b", re.I)
_SURE = 1.0
_AFTER_AT = 0.7
_NAMED = 0.6
_SHORTEST = 2
_MOST_WORDS = 4


@cache
def known_companies() -> Phrases[Company]:
    """The companies of the vocabulary."""
    return Phrases(companies())


@cache
def _no_names() -> frozenset[str]:
    return frozenset(row["word"] for row in read_rows("company_stops.csv"))


def read(text: str, found: Sequence[Token], starts: Sequence[int]) -> list[Tag]:
    """The companies among the tokens of a text, given those that may begin one, in order; weight 1 where the words
    around say employer.
    """
    if not found:
        return []
    sure: list[int] = []
    registered = bool(LEGAL_FORM.search(text, found[0].start, found[-1].end))

    def at(index: int) -> Reading:
        named = _registered(text, found, index) if registered else None
        reading = named or _of_vocabulary(text, found, index, sure) or _after_at(text, found, index)
        if reading and reading[1] and reading[1].weight == _SURE:
            sure.append(reading[1].end)
        return reading

    capitals = (index for index, token in enumerate(found) if token.capital)
    tags = walk(list(capitals) if registered else _names(found, starts), at)
    tags = _in_full(tags, list(by_form(text, found, starts)))
    tags = _with(tags, in_row(text, tags) if tags else ())
    return _with(tags, told(text))


def _in_full(tags: list[Tag], formed: Sequence[Tag]) -> list[Tag]:
    """The tags with those told by their form, which say in full what is the first or last word of theirs
    ("Tata Medical Centre", "Acme Hospital NHS Trust").
    """
    if not formed:
        return tags
    longer = Overlaps(formed)
    short = [tag for tag in tags if " " not in tag.written and longer.surround(tag)]
    return _with([tag for tag in tags if tag not in short], formed)


def _with(tags: list[Tag], more: Iterable[Tag]) -> list[Tag]:
    """The tags and those of others that share no letter with them, in order."""
    taken = Overlaps(tags)
    added = [tag for tag in more if not taken.touch(tag)]
    return sorted([*tags, *added], key=lambda tag: tag.start) if added else tags


def may_begin(word: str) -> Begins:
    """Whether a token of this wording begins a company of the vocabulary, or tells of another ("at", "Ltd")."""
    if word.endswith("at") or word in ("At", "@") or word.rstrip(".") in _LEGAL_WORDS:
        return True
    return may_tell(word) or (is_capital(word) and any_of(known_companies().begin_with(key_of(word)), is_last(word)))


def _names(found: Sequence[Token], starts: Iterable[int]) -> list[int]:
    """The tokens, by index, that begin a company of the vocabulary, or any name behind "at"."""
    indexes: set[int] = set()
    for index in starts:
        indexes.add(index)
        if found[index].text.endswith("at") or found[index].text in ("At", "@"):
            indexes.add(next((at for at in range(index + 1, len(found)) if found[at].text != '"'), index))
    return sorted(index for index in indexes if found[index].capital)


def _of_vocabulary(text: str, found: Sequence[Token], index: int, before: Sequence[int]) -> Reading:
    """A known company; `before` are the ends of those before it that words around them call employers."""
    known = known_companies().at(found, index)
    if not known:
        return None
    length, company = known
    start, end = found[index].start, found[index + length - 1].end
    written = text[start:end]
    if not company.name.endswith("'s"):
        written = written.removesuffix("'s").removesuffix("’s")
    if is_of_exam(found, index) or (written[:-1].isupper() and written[-1:] == "s"):
        return None
    if _CERTIFIED.match(text, end) or (written.isupper() and is_spelt_before(text, start, written)):
        return length, None
    # A label or a heading of the name alone means the company.
    word = company.wordlike and " " not in written and length < len(found) and not _is_label(text, start, end)
    if word and not is_spelt(written, company):
        return None
    skill = (
        company.skill or is_model(text, end) or is_partnered(found, index + length) or is_product(found, index + length)
    )
    lead = _SURE_LEAD if skill else _WORD_LEAD if word else _LEAD
    verb = _VERB.match(text, end) and not (skill and _OF_SKILL.match(text, end))
    sure = bool(lead.search(text[max(0, start - _LEAD_REACH) : start]) or verb)
    sure = sure or bool(_PUT_IN.match(text, end) or (not skill and _PAID.match(text, end)))
    sure = sure or (
        len(written) <= _SHORTEST and written.isupper() and not skill and _before_another(text, found, index + length)
    )
    sure = sure or bool(before and word and _ROW.fullmatch(text, before[-1], start))
    if not sure and (skill or word or len(written) <= _SHORTEST):
        return None
    weight = _SURE if sure else _NAMED
    return length, Tag("company", company.name, start, start + len(written), written, weight=weight)


def _before_another(text: str, found: Sequence[Token], after: int) -> bool:
    """ "EY and KPMG": whether a name stands in a row before another one."""
    row = _AND_ANOTHER.match(text, found[after - 1].end)
    following = next(
        (at for at in range(after, min(after + 3, len(found))) if row and found[at].start == row.end()), None
    )
    return following is not None and known_companies().at(found, following) is not None


def _is_label(text: str, start: int, end: int) -> bool:
    """Whether a name stands alone before a colon at the head of the text: "**Oracle**: engineers get ..."."""
    return not text[:start].strip("*_ ") and bool(_COLON.match(text, end))


def _registered(text: str, found: Sequence[Token], index: int) -> Reading:
    """ "Acme Widgets Pte Ltd": the capitalised words before a legal form."""
    if found[index].text in _NO_FIRST:
        return None
    stop = _end_of_name(text, found, index)
    for last in range(index + 1, stop + 1):
        if form := LEGAL_FORM.match(text, found[last - 1].end):
            start, end = found[index].start, found[last - 1].end
            taken = sum(token.start < form.end() for token in found[last : last + 4])
            return last - index + taken, Tag("company", text[start:end], start, end, text[start:end], weight=_SURE)
    return None


def _after_at(text: str, found: Sequence[Token], index: int) -> Reading:
    """ "at Acme Widgets": capitalised words after "at" that are no place, level or other known thing."""
    start = found[index].start
    before = text[max(0, start - _AT_REACH) : start]
    if not ("t" in before or "@" in before) or not _AT.search(before):
        return None
    stop = _end_of_name(text, found, index)
    if _HYPHEN.match(text, found[stop - 1].end):
        # "at Ola-like firms", "at Co-op": a part of a word is no name.
        return None
    written = text[start : found[stop - 1].end]
    owner = written.removesuffix("'s").removesuffix("’s")
    no_name = found[index].text.casefold() in _no_names() or found[index].text in exact_countries()
    if (
        no_name
        or _RUNG.fullmatch(written)
        or _KINDS.fullmatch(written)
        or len(written) < _SHORTEST
        or _is_known_else(owner.casefold())
        or _KIND_AFTER.match(text, found[stop - 1].end)
    ):
        return None
    return stop - index, Tag("company", written, start, found[stop - 1].end, written, weight=_AFTER_AT)


def _end_of_name(text: str, found: Sequence[Token], index: int) -> int:
    stop = index + 1
    for token in found[index + 1 : index + _MOST_WORDS]:
        if not _goes_on(text, found[stop - 1], token):
            break
        stop += 1
    return stop


def _goes_on(text: str, left: Token, right: Token) -> bool:
    """Whether a token goes on with a name: a capitalised word, or an ampersand between letters ("RE&S")."""
    if "&" in (left.text, right.text):
        return left.end == right.start and _GLUED.match(text, right.start - 1) is not None
    return right.capital and text[left.end : right.start] == " "


_GLUED = re.compile(r"(?:\w&|&)\w")
_HYPHEN = re.compile(r"[-‐‑][a-z]")
# "At R3", "at L5": a rung of a ladder.
_RUNG = re.compile(r"[A-Z]{1,3}[\s-]?\d{1,2}[a-z]?")
# "At OEMs", "at PSUs": letters in the plural are a kind of employers.
_KINDS = re.compile(r"[A-Z]{2,5}s")


def _is_known_else(folded: str) -> bool:
    return any(folded in names for names in (cities(), countries(), demonyms(), levels(), segments(), attributions()))
