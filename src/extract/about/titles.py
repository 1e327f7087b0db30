"""Where a job's title begins and ends among tokens: those of the vocabulary, and by their form new ones."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from extract.about.heads_of_things import is_thing
from extract.about.role_words import is_senior, known_titles, modifiers, stops, without_possessive, words
from extract.about.those_paid import are_paid
from extract.about.title_parts import before, is_close
from extract.about.tokens import Token
from vocabulary.places import region_codes
from vocabulary.roles import exact_roles, role_heads

_MOST_BEFORE = 7
_MOST_OF = 4
# "Recruiter-surveyed guides", "developer-facing teams".
_SHARES = re.compile(r"[a-z]{2,}(?:ed|ing)|led|run|wide|to|only|friendly|grade|owned")
# "Signed on with a pipeline contractor", "works for a builder".
_EMPLOYED = re.compile(
    r"\b(?:joined|joining|(?:sign\w*|hired|hire|work\w*|job|jobs|contract\w*|employ\w*|gig|position|role)(?: on)?"
    r" (?:by|with|for|at|from)) (?:an?|the|another|one) \Z|\brivals? \Z"
)
_REACH = 40
_CODE = re.compile(r"(?:L|E|T|IC|G|SDE|P|M)-?\d{1,2}\+?")
_NUMERAL = re.compile(r"I{1,3}|IV|V|[1-5]")
_GRADES = ("1", "2", "3", "4", "5", "I", "II", "III", "IV", "V")
_GOES_ON = re.compile(r"[-–+.,%]?\d|[-–+%]|\s(?:to\s\d|[-–]\s?\d|percent|of|in|out|lakhs?|LPA|years?|yrs?|months?)\b")


def titles(text: str, found: Sequence[Token], starts: Iterable[int]) -> Iterator[tuple[int, int]]:
    """The titles among tokens, in order: the index of the first token of each, and of the first behind it.

    `starts` are the tokens that are a head or begin a title of the vocabulary.
    """
    floor = 0
    for index in starts:
        title = _title(found, index, floor, text) if index >= floor else None
        if title:
            floor = title[1]
            yield title


def _hires(found: Sequence[Token], index: int) -> bool:
    """ "Top recruiters like TCS" are no recruiters but those who hire."""
    if found[index].key not in words("hires"):
        return False
    before, after = found[max(0, index - 1) : index], found[index + 1 : index + 2]
    if any(token.key in words("hires like") for token in after) or any(
        token.key in words("hires before") for token in before
    ):
        return True
    # "Pay, Job Profiles, Recruiters": a topic of a page.
    ends = not any(token.is_word for token in after) and found[index].text[:1].isupper()
    return ends and found[index].text.endswith("s") and any(token.text in (",", "&") for token in before)


def _title(found: Sequence[Token], index: int, floor: int, text: str) -> tuple[int, int] | None:
    head, length = found[index], _known_length(found, index)
    weight = role_heads().get(head.key)
    if (not length and weight is None) or (length < 2 and (_leads_on(found, index, text) or _hires(found, index))):
        return None
    if is_thing(found, index, text) or (head.key == "level" and text[head.start - 1 : head.start] == "-"):
        return None
    first = _first(found, index, floor, text, length > 1 or (length == 1 and head.text in exact_roles()))
    stop = index + max(length, 1)
    if head.key in words("firm too") and _employs(text, found[first].start):
        return None
    persons = length < 2 and found[stop - 1].key in words("no job") and not _work_there(found[first:stop])
    if persons or _names_no_job(found, first, stop, text):
        return None
    last = _stop(found, stop, text)
    unsure = not length and weight == "weak" and not head.capital and not are_paid(found, index) and last == stop
    return None if unsure and _says_no_job(found[first : index + 1], text) else (first, last)


def _employs(text: str, start: int) -> bool:
    return bool(_EMPLOYED.search(text, max(0, start - _REACH), start))


def _says_no_job(title: Sequence[Token], text: str) -> bool:
    """Rungs alone before a weak head, or a word that in small letters often is a thing ("research agent")."""
    *before, head = title
    if all(is_senior(token.key) for token in before):
        return not (head.key in words("job in plural") and head.text.endswith("s"))
    tied = before and text[before[-1].end : head.start] == "-"
    return head.key in words("often a thing") and (tied or not any(token.capital for token in before))


def _work_there(title: Sequence[Token]) -> bool:
    """ "HR professionals", "General Merchandise Expert": persons by their field of work, and no rungs alone."""
    *field, head = title
    named = any(not is_senior(token.key) and token.is_word for token in field)
    of_title = head.key in words("persons of title") and head.capital and field[-1:] and field[-1].capital
    return named and (head.key in words("persons") or bool(of_title))


def _names_no_job(found: Sequence[Token], first: int, stop: int, text: str) -> bool:
    """ "Offices of physicians", "a physician's office", "Teachers Union": where people work, or who speaks for them."""
    if _is_rung(found[first:stop]) or (found[stop - 1].key == "lead" and _LEAD_IN.match(text, found[stop - 1].end)):
        return True
    of = first - (found[first - 1].key in words("of which")) if first else 0
    if of > 1 and found[of - 1].key == "of" and found[of - 2].key in words("workplace"):
        return True
    if stop == len(found) or not is_close(found[stop - 1], found[stop], text):
        return False
    if text[found[stop - 1].end] == "-" and _SHARES.fullmatch(found[stop].text):
        return True
    possessive = found[stop - 1].text.endswith(("'s", "’s", "s'", "s’"))
    if possessive or text[found[stop - 1].end : found[stop].start] in ("' ", "’ "):
        return found[stop].key in words("workplace")
    return found[stop - 1].capital and found[stop].capital and found[stop].key in words("union")


def _is_rung(title: Sequence[Token]) -> bool:
    """ "L6 lead", "E5 Senior": a company's code of a rung, and its name."""
    coded = any(_CODE.fullmatch(token.text) for token in title)
    return coded and all(is_senior(token.key) or _CODE.fullmatch(token.text) for token in title)


def _known_length(found: Sequence[Token], index: int) -> int:
    """How many tokens a title of the vocabulary takes here; 0 for none, or for a weak word that may be none."""
    token = found[index]
    # "A CA's pay", but "the PM's wage" is that of one man.
    one = index > 0 and found[index - 1].key in ("a", "an", "average", "typical")
    if (without_possessive(token.text) if one else token.text) in exact_roles():
        return 0 if _is_state(found, index) else 1
    known = known_titles().at(found, index)
    if known is None:
        return 0
    weak = known[0] == 1 and role_heads().get(token.key) == "weak"
    return 0 if weak and not token.capital and not are_paid(found, index) else known[0]


def _is_state(found: Sequence[Token], index: int) -> bool:
    """ "San Francisco, CA", "(WA, CA)": the code of a state behind a name or among others, no chartered accountant."""
    if found[index].text not in region_codes():
        return False
    if index >= 2 and found[index - 1].text in (",", "/") and found[index - 2].capital:
        return True
    return [token.text in region_codes() or token.text for token in found[index + 1 : index + 3]] == [",", True]


# "Functional languages Lead in Salaries": what leads, and no one who does.
_LEAD_IN = re.compile(
    r"\s(?:in|on|by|the)\s(?:\w+\s)?(?:salar|pay\b|earnings|wages|compensation|way\b|pack\b|charts?\b|list\b)"
    r"|s (?:at|with|by) (?:about |around |up to )?(?:[₹$£€]|Rs\b)",
    re.I,
)


def _leads_on(found: Sequence[Token], index: int, text: str) -> bool:
    """Whether a word of seniority goes with what follows ("Lead Engineer", "Assistant store managers")."""
    if not is_senior(found[index].key) or index + 1 == len(found):
        return False
    following = found[index + 1]
    goes_on = following.capital or known_titles().at(found, index + 1) is not None or _is_begun(found, index + 1, text)
    return following.text == "/" or (goes_on and is_close(found[index], following, text))


def _is_begun(found: Sequence[Token], index: int, text: str) -> bool:
    """ "Head veterinary nurses": whether a word that titles have and a head follow."""
    pair = found[index : index + 2]
    close = len(pair) > 1 and is_close(pair[0], pair[1], text)
    return close and pair[0].key in modifiers() and role_heads().get(pair[1].key) == "strong"


def _first(found: Sequence[Token], head: int, floor: int, text: str, known: bool) -> int:
    """The first token of a title: the words before its head that belong to it."""
    first = head
    while first > floor and head - first < _MOST_BEFORE:
        taken = before(found, first, floor, text, found[head], known)
        if not taken:
            break
        first -= taken
    # Half of "wide-body" is no part of a title.
    while first < head and text[found[first].start - 1 : found[first].start] == "-" and first > floor:
        first += 1
    return first


def _stop(found: Sequence[Token], stop: int, text: str) -> int:
    """Past further heads ("Data Engineer Manager"), a numeral ("Engineer II"), or "of X" after heads that take one."""
    while stop < len(found) and _ends_too(found[stop]) and _follows(found, stop, text):
        stop += 1
    if _is_tied_grade(found, stop, text):
        return stop + 1
    if _is_numeral(found, stop):
        return _past_numerals(found, stop) if _follows(found, stop, text) else stop
    if found[stop - 1].key not in words("takes of") or stop == len(found):
        return stop
    if found[stop].key == "of" and stop + 1 < len(found) and found[stop + 1].capital:
        return _past_of(found, stop, text)
    return _past_department(found, stop, text)


def _ends_too(token: Token) -> bool:
    """ "Data Engineer Manager", "Manager Trainee": a word that behind a title belongs to it."""
    return role_heads().get(token.key) == "strong" or token.key in words("ends")


def _is_numeral(found: Sequence[Token], index: int) -> bool:
    if index >= len(found) or not found[index].text.isupper() or not _NUMERAL.fullmatch(found[index].text):
        return False
    # "Tutors I met"
    return found[index].text != "I" or (found[index - 1].capital and not found[index - 1].text.endswith("s"))


def _is_tied_grade(found: Sequence[Token], index: int, text: str) -> bool:
    """ "SDE-2", "SDE 2": the grade that is tied to letters, and not "RN-5 years" or "Nurse-2-year"."""
    if index >= len(found) or found[index].text not in _GRADES or not found[index - 1].text.isupper():
        return False
    gap = text[found[index - 1].end : found[index].start]
    tied = gap == "-" or (gap == " " and found[index - 1].key in words("graded"))
    return tied and not _GOES_ON.match(text, found[index].end)


def _past_numerals(found: Sequence[Token], stop: int) -> int:
    """ "Engineer II", "Commis I/II"."""
    both = stop + 1 < len(found) and found[stop + 1].text == "/" and _is_numeral(found, stop + 2)
    return stop + 3 if both else stop + 1


def _past_of(found: Sequence[Token], of: int, text: str) -> int:
    stop = of + 2
    for token in found[of + 2 : of + _MOST_OF]:
        if not token.capital or token.key in stops() or not _follows(found, stop, text):
            break
        stop += 1
    return stop


def _past_department(found: Sequence[Token], stop: int, text: str) -> int:
    """ "VP Engineering", "Director, Data Science", "head of data": past what somebody is the head of."""
    of = found[stop].key == "of"
    first = past = stop + (of or found[stop].text == ",")
    for token in found[first : first + _MOST_OF]:
        named = token.key in words("department")
        tied = found[past - 1].text == "," or _follows(found, past, text)
        if not (named and tied and (of or token.capital)):
            break
        past += 1
    goes_on = past < len(found) and found[past].key in role_heads() and _follows(found, past, text)
    return stop if past == first or goes_on else past


def _follows(found: Sequence[Token], index: int, text: str) -> bool:
    return is_close(found[index - 1], found[index], text)
