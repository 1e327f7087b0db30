"""The job that a figure is about: the document's where the passage names none or only half of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace

from extract.about.headed_fields import headed_job
from extract.about.role_words import standard, words
from extract.about.tag import Tag
from extract.choosing import Choice, Chooser
from extract.generic import is_generic
from extract.phrases import alternatives, phrase
from extract.resolving.aside import is_aside
from extract.resolving.rungs import only_ranks, rung_of, without_ranks, without_rung
from vocabulary.roles import known_roles, role_heads, soc_code

_WEAK = 0.5
_WORDS_OF_TITLE = 3
# So far before a rung the job is named that it is one of.
_SENTENCE_REACH = 600
_AGO = re.compile(
    r"[^.;]{0,40}?\b(?:up|down|risen|rose|fell|fallen|from)\b[^.;]{0,40}?\bfrom\s|[^.;]{0,20}?\b(?:up|down) [\d.]+"
)
# A longer cell is a sentence.
_LONGEST_LABEL = 50
_KIN = re.compile(rf"\b(?:my|his|her|their|our) (?:\w+ )?{alternatives('kin')}\b", re.I)
_CLAUSE = re.compile(r"\s?[,;]")
# A title whose words all have capitals.
_TITLE = re.compile(r"[A-Z][\w&/.-]*(?: (?:of |and |& |for )?[(A-Z][\w&/.)-]*){1,5}")
_LONGEST_TITLE = 60
_BRACKET = re.compile(r"\s[(\[]")
_MARKS = " \t*_#:"
_CELLS = ("row", "column", "cell")
_RUNNING = ("sentence", "previous")


def role_of(chooser: Chooser, named: Choice | None, whole: Tag | None, titled: bool = False) -> Choice | None:
    """The job by what the passage names and by the document's job, None where neither is known.

    `titled` is true where the document's job is that of its title.
    """
    if named is None:
        return _documents(whole) if whole else None
    if len(named.tags) > 1:
        return named
    if whole and titled and is_aside(chooser, named, whole):
        return _documents(whole)
    told = named.origin == "cell" and len(chooser.sentence) > _LONGEST_LABEL
    if named.origin == "cell" and not told and named.tags[0].weight <= _WEAK and (beside := chooser.outside("role")):
        return role_of(chooser, beside, whole) if beside.origin == "row" else named
    if whole and (learner := _learner(named.tags[0], whole)):
        return Choice((replace(named.tags[0], value=learner, written=learner),), named.origin)
    if whole and named.origin in _RUNNING and _is_on_his_own(named.tags[0]):
        return _documents(whole)
    if _is_of_a_field(named.tags[0]) and chooser.passage.lead_label != "role":
        return _over(chooser) or (_documents(whole) if whole else named)
    if headed := _as_headed(chooser, named):
        return headed
    if named.origin == "previous" and (plain := without_rung(chooser, named.tags[0], whole)):
        return Choice((plain,), "previous")
    if named.tags[0].weight > _WEAK:
        own = _of_sentence(chooser, named.tags[0]) or _headed_so(chooser, named) or whole
        return _completed(chooser, named, own) if own else named
    if named.origin in _CELLS:
        if whole is None or _is_of_titles(chooser, named.tags[0]):
            return named
        return _of_document(named, whole) if told else _in_cell(named, whole)
    return _fuller(chooser, named, whole)


def is_of_everyone(chooser: Chooser, index: int, named: Choice | None) -> bool:
    """ "The median of all occupations is $49,500": a figure of all who work, whatever the article's job.

    A job that the sentence names stands only where it comes between those words and the figure or right before them.
    """
    lead, trail = chooser.territories[index].lead, chooser.territories[index].trail
    # "All workers earn $39,000, up from $37,000."
    start = chooser.passage.start if _AGO.match(chooser.text, lead[0]) else lead[0]
    said = None if chooser.passage.in_table else phrase("everyone").search(chooser.text, start, trail[1])
    if said is None or named is None or named.origin != "sentence":
        return said is not None
    if all(said.start() <= tag.start < said.end() for tag in named.tags):
        return True
    stop = chooser.amounts[index].end
    apart = all(tag.start > stop and _CLAUSE.match(chooser.text, stop, tag.start) for tag in named.tags)
    return said.end() <= lead[1] and (apart or all(tag.end + 1 < said.start() for tag in named.tags))


def is_of_schooled(chooser: Chooser, index: int, named: Choice | None) -> bool:
    """ "MBA graduates earn", "our students get": those who learnt something, whatever job is told of around them."""
    if chooser.passage.in_table or (named is not None and named.origin in ("sentence", "caption")):
        return False
    return bool(phrase("schooled").search(chooser.text, *chooser.territories[index].lead))


def is_of_kin(chooser: Chooser, index: int, named: Choice | None) -> bool:
    """ "My brother, who drives a van, makes $50,000": somebody else, whose job no word here names."""
    if chooser.passage.in_table or (named is not None and named.origin == "sentence"):
        return False
    return bool(_KIN.search(chooser.text, *chooser.territories[index].lead))


def _as_headed(chooser: Chooser, named: Choice) -> Choice | None:
    """ "Join as a Customer Service Officer Valuation" under just these words: the whole heading."""
    tag = named.tags[0]
    heading = next((scope for scope in chooser.passage.scopes if scope.origin == "heading"), None)
    if named.origin != "sentence" or heading is None or heading.end - heading.start > _LONGEST_TITLE:
        return None
    written = _BRACKET.split(chooser.text[heading.start : heading.end])[0].strip(_MARKS)
    at = chooser.text.find(written, chooser.passage.start, chooser.passage.end)
    if not _TITLE.fullmatch(written) or not at <= tag.start < tag.end <= at + len(written):
        return None
    return Choice(
        (replace(tag, value=standard(written), written=written, start=at, end=at + len(written)),), "sentence"
    )


def _documents(whole: Tag) -> Choice:
    return Choice((whole,), "source" if whole.end == 0 else "document")


def _completed(chooser: Chooser, named: Choice, whole: Tag) -> Choice:
    """The document's job where the passage names the end of it ("support worker", "disability support worker")."""
    tag = named.tags[0]
    rung = None if named.origin in _CELLS and _is_of_titles(chooser, tag) else rung_of(tag, whole)
    if rung:
        return Choice((replace(tag, value=rung, written=rung),), named.origin)
    if _is_generic_of_a_mode(tag) and whole.value.endswith(f" {_head(tag).capitalize()}"):
        return Choice((replace(tag, value=whole.value, written=whole.written),), named.origin)
    ends = whole.value.endswith(f" {tag.value}")
    # "Data engineers" are no senior ones, whatever the article is about, and technical writers a job of their own.
    ends = ends and not only_ranks(whole.value.removesuffix(tag.value))
    if (named.origin in _CELLS and _is_of_titles(chooser, tag)) or not ends or soc_code(tag.value):
        return named
    return Choice((replace(tag, value=whole.value, written=whole.written),), named.origin)


def _of_sentence(chooser: Chooser, rung: Tag) -> Tag | None:
    """The job that the sentence names before a rung of it: "SRE pay is high, for senior engineers $200,000"."""
    if chooser.passage.in_table:
        return None
    named = chooser.tagger.of("role", chooser.passage.start, chooser.passage.end)
    stop = bisect_left(named, rung.start, key=_start)
    first = bisect_left(named, rung.start - _SENTENCE_REACH, hi=stop, key=_start)
    return next((tag for tag in named[first:stop] if tag.weight > _WEAK and rung_of(rung, tag)), None)


def _headed_so(chooser: Chooser, named: Choice) -> Tag | None:
    """The job of the heading that a sentence has the end of ("clinic owners" under "Veterinary clinic owners"), or a
    rung of; a title that the vocabulary has is a job of its own.
    """
    over = _over(chooser) if named.origin == "sentence" else None
    if over is None:
        return None
    tag, job = named.tags[0], over.tags[0]
    ends = tag.value.casefold() not in known_roles() and job.value.endswith(f" {tag.value}")
    return job if ends or rung_of(tag, job) else None


def _start(tag: Tag) -> int:
    return tag.start


def _is_generic_of_a_mode(tag: Tag) -> bool:
    """ "On-site specialists": those that the document is about."""
    *before, head = tag.value.casefold().split()
    return bool(before) and is_generic(head) and all(key in words("mode of work") for key in before)


def _of_document(named: Choice, whole: Tag) -> Choice:
    """ "Hygienists" in an article on dental hygienists, "apprentices" in one on apprentice electricians."""
    tag = named.tags[0]
    rung = tag.value.casefold() in words("job in plural") and whole.value.startswith(f"{tag.value} ")
    mode = only_ranks(whole.value.removesuffix(tag.value)) and not rung
    if mode or not (rung or whole.value.endswith(f" {tag.value}")):
        return named
    return Choice((replace(tag, value=whole.value, written=whole.written),), named.origin)


def _is_of_titles(chooser: Chooser, tag: Tag) -> bool:
    """Whether a title of several words stands in a column that is known to be of titles."""
    over = (scope for scope in chooser.passage.scopes if scope.start <= tag.start and tag.end <= scope.end)
    return " " in tag.value and any(scope.label == "role" and scope.origin == "row" for scope in over)


def _in_cell(named: Choice, whole: Tag) -> Choice:
    """In a table only a head gives way that often is no job, or that says little and is the document's own."""
    head = _head(named.tags[0])
    weak = role_heads().get(head) == "weak" or (is_generic(head) and head == _head(whole))
    return Choice((whole,), "document") if weak else named


def _fuller(chooser: Chooser, named: Choice, whole: Tag | None) -> Choice:
    """For a bare head noun the nearest title around that ends in it, or else the document's job."""
    head = _head(named.tags[0])
    if not is_generic(head):
        over = _headed_so(chooser, named) or whole
        return _of_document(named, over) if over else named
    own = whole is not None and _head(whole) == head
    for tag in [*_around(chooser, far=not own), *([whole] if whole else [])]:
        if tag.weight > _WEAK and _head(tag) == head:
            plain = without_rung(chooser, tag, whole) or tag
            return Choice((plain,), "document" if tag == whole else "previous")
    if head in words("anyone of section") and (those := _of_section(chooser, named, whole)):
        return those
    # "A developer" of a paragraph before says less than what the whole is about.
    return _documents(whole) if whole and named.origin == "previous" else named


def _of_section(chooser: Chooser, named: Choice, whole: Tag | None) -> Choice | None:
    """ "Most workers", "specialists" under a heading on crane operators: those, whoever they are called."""
    tag = named.tags[0]
    if named.origin not in _RUNNING or chooser.passage.lead_label == "role" or " " in tag.value:
        return None
    anyone = _head(tag) in words("anyone of document")
    return _over(chooser) or (_documents(whole) if whole and anyone else None)


def _is_of_a_field(tag: Tag) -> bool:
    """ "HR professionals": those whom the document or the heading is about, where it is about somebody."""
    return _head(tag) in words("persons")


def _learner(tag: Tag, whole: Tag) -> str | None:
    """ "Apprentices" in an article on bricklayers: those who learn to be one."""
    alone = tag.value.casefold() in words("learner")
    return None if not alone or tag.value in whole.value.split() else f"{tag.value} {without_ranks(whole.value)}"


def _is_on_his_own(tag: Tag) -> bool:
    """ "A sole trader", "business owners": whoever has the job of the article and works for himself."""
    return _head(tag) in words("anyone") and len(tag.value.split()) < _WORDS_OF_TITLE


def _over(chooser: Chooser) -> Choice | None:
    """The one job of the nearest heading that names one."""
    for scope in (scope for scope in chooser.passage.scopes if scope.origin == "heading"):
        words_over = chooser.text[scope.start : scope.end].strip(_MARKS)
        tags = chooser.tagger.of("role", scope.start, scope.end)
        found = [tag for tag in tags if tag.weight > _WEAK or tag.written == words_over]
        if found:
            return Choice((found[0],), "heading") if len(found) == 1 else None
        if job := headed_job(chooser.text, scope.start, scope.end):
            return Choice((job,), "heading")
    return None


def _around(chooser: Chooser, far: bool) -> Iterator[Tag]:
    """The titles around a passage; those of the blocks before only where `far`."""
    for scope in chooser.passage.scopes:
        if far or scope.near:
            yield from chooser.tagger.of("role", scope.start, scope.end)


def _head(tag: Tag) -> str:
    return tag.value.split()[-1].casefold()
