"""The parts of a text that stand side by side, each about a job with pay of its own: what such headings name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from extract.about import roles
from extract.about.headed_fields import headed_job
from extract.about.labels import header_field
from extract.about.role_words import is_senior, stops
from extract.about.tagger import Tagger
from extract.about.tokens import key_of
from extract.amounts import Amounts
from extract.phrases import phrase
from extract.records import Block
from extract.scopes import PART, Scope, Span
from vocabulary.tables import read_rows

_LONGEST = 100
_MOST_WORDS = 6
_LEAST_JOBS = 2
_NAMED = 0.5
# "1. ", "#3 ", "Q2: ", "Role 4 – ", "🚀 ", "- ".
_BEFORE = re.compile(
    r"[\W_]*(?:(?:Q|No|Role|Job|Career(?: path)?|Option|Path|Position|Profile)?\s?\.?#?\d{1,2}\s?(?:[.):–—]|\s-)\s*)?"
    r"[\W_]*",
    re.I,
)
# What stands behind the name: a bracket, a colon, a dash, an amount.
_STOP = re.compile(r"\s*[(\[:|?→~=₹$£€]|\s+[-–—]\s|\s*[–—]|\s+(?:Rs\b|INR\b|USD\b)|\s?\d[\d,.]*\s?(?:k|L|LPA|lakh)\b")
_NUMBER = re.compile(r"\d+")
_MARKS = " \t*_#`.,"
_LINKS = ("of", "and", "&", "/", "for", "in", "on", "the", "or", "to", "with", "+")
_PLACING = ("city", "country", "company", "experience", "statistic", "component", "attribution")
_NAMING = (*_PLACING, "level", "segment")


class _Frame(NamedTuple):
    """The words around the name in a heading: "How much does a ... earn"."""

    before: str
    after: str


# Where a heading names a job, and which.
_Job = tuple[int, int, str]
_ALONE = _Frame("", "")


def part_names(
    tagger: Tagger, blocks: Sequence[Block], chains: Sequence[tuple[Span, ...]], amounts: Amounts
) -> dict[int, Span]:
    """The names that headings hold which name nothing known, where those beside them name jobs: start -> name.

    Only headings of one look under one heading that have figures under them are told from each other. `chains` are the
    headings over each block.
    """
    names: dict[int, Span] = {}
    paid = _with_pay(blocks, chains, amounts) - {block.start for block in blocks[:1]}
    for headings in _side_by_side(blocks, chains):
        names.update(_named(tagger, [span for span in headings if span[0] in paid]))
    return names


def with_names(chain: Iterable[Span], names: Mapping[int, Span], fields: Mapping[int, str]) -> Iterator[Scope]:
    """The headings over a block as scopes, each behind the name in it; `fields` are what some name as a whole."""
    for span in chain:
        if name := names.get(span[0]):
            yield Scope("heading", *name, PART)
        yield Scope("heading", *span, fields.get(span[0]))


def _with_pay(blocks: Sequence[Block], chains: Sequence[tuple[Span, ...]], amounts: Amounts) -> set[int]:
    """The starts of the headings that hold figures or stand over some."""
    paid: set[int] = set()
    for index, block in enumerate(blocks):
        if any(amount.certain for amount in amounts.of(index)):
            paid.update(start for start, _ in chains[index])
            paid.add(block.start)
    return paid


def _side_by_side(blocks: Sequence[Block], chains: Sequence[tuple[Span, ...]]) -> Iterable[list[Span]]:
    """The headings of one level right under one heading."""
    groups: dict[tuple[int, Span], list[Span]] = defaultdict(list)
    for block, chain in zip(blocks, chains, strict=True):
        if block.kind == "heading" and block.end - block.start <= _LONGEST:
            groups[block.level, chain[0] if chain else (0, 0)].append((block.start, block.end))
    return groups.values()


def _named(tagger: Tagger, headings: Sequence[Span]) -> dict[int, Span]:
    """The names in headings that no job is known in, or only a part of it, by the frames that those with jobs have."""
    cores = {span: _core(tagger.text, span) for span in headings}
    jobs = {span: job for span, core in cores.items() if (job := _job(tagger, core))}
    frames = _frames(tagger.text, cores, jobs)
    kept = [frame for frame, told in frames.items() if len(set(told)) >= _LEAST_JOBS]
    unknown = [span for span in headings if span not in jobs and not _is_letters(tagger.text, cores[span])]
    if not kept or len(jobs) < len(unknown):
        return {}
    mostly = 3 * len(frames.get(_ALONE, ())) >= len(jobs) + len(unknown)
    slots = {span[0]: _slot(tagger, cores[span], kept) for span in headings if span not in jobs}
    for span, job in jobs.items():
        told = _slot(tagger, cores[span], [frame for frame in kept if frame != _ALONE])
        full = _in_full(tagger, cores[span], job) if mostly else None
        slots[span[0]] = told if told and _is_more(told, job) else full
    # Beside "IAS" and "IPS" another one is a service too.
    lettered = 2 * sum(_is_letters(tagger.text, job[:2]) for job in jobs.values()) >= len(jobs)
    found = {start: slot for start, slot in slots.items() if slot}
    return {start: slot for start, slot in found.items() if lettered or not _is_letters(tagger.text, slot)}


def _frames(text: str, cores: Mapping[Span, Span], jobs: Mapping[Span, _Job]) -> dict[_Frame, list[str]]:
    """The words around the jobs that headings name -> those jobs, the longest first."""
    frames: dict[_Frame, list[str]] = defaultdict(list)
    for span, (start, end, role) in jobs.items():
        frames[_frame(text, cores[span], (start, end))].append(role)
    return dict(sorted(frames.items(), key=lambda item: -len("".join(item[0]))))


def _is_letters(text: str, span: Span) -> bool:
    """ "CLAT PG": letters alone are among names an exam or a degree."""
    return text[slice(*span)].isupper()


def _is_more(name: Span, job: _Job) -> bool:
    return name[0] <= job[0] and job[1] <= name[1] and name != job[:2]


def _in_full(tagger: Tagger, core: Span, job: _Job) -> Span | None:
    """A heading that is more than the job known in it, where those beside it are nothing but jobs."""
    more = core != job[:2] and all(word[:1].isupper() or word in _LINKS for word in tagger.text[slice(*core)].split())
    return core if more and _may_be_job(tagger, core, _PLACING) else None


def _core(text: str, span: Span) -> Span:
    """A heading without its number and signs, up to a bracket, a colon, a dash or an amount."""
    begun = _BEFORE.match(text, *span)
    start = begun.end() if begun else span[0]
    stop = _STOP.search(text, start, span[1])
    end = stop.start() if stop else span[1]
    return start, start + len(text[start:end].rstrip(_MARKS))


def _job(tagger: Tagger, core: Span) -> _Job | None:
    """Where a heading names a job, and which."""
    found = next((tag for tag in tagger.of("role", *core) if tag.weight >= _NAMED), None)
    found = found or headed_job(tagger.text, *core)
    return (found.start, found.end, found.value) if found else None


def _frame(text: str, core: Span, name: Span) -> _Frame:
    before, after = text[core[0] : name[0]], text[name[1] : core[1]]
    return _Frame(*(_NUMBER.sub("#", " ".join(part.casefold().split())) for part in (before, after)))


def _slot(tagger: Tagger, core: Span, frames: Iterable[_Frame]) -> Span | None:
    """The name that stands in the first of the frames that the heading fits."""
    written = tagger.text[slice(*core)]
    words = written.split()
    for frame in frames:
        first, last = len(frame.before.split()), len(words) - len(frame.after.split())
        if first >= last:
            continue
        start = core[0] + _offset(written, first)
        end = start + len(" ".join(words[first:last])) if last == len(words) else core[0] + _offset(written, last)
        end = start + len(tagger.text[start:end].rstrip(_MARKS))
        if _frame(tagger.text, core, (start, end)) == frame and _may_be_job(tagger, (start, end)):
            return start, end
    return None


def _offset(written: str, index: int) -> int:
    """Where the word with this index starts."""
    return [found.start() for found in re.finditer(r"\S+", written)][index]


def _may_be_job(tagger: Tagger, slot: Span, never: Sequence[str] = _NAMING) -> bool:
    """Whether a few words in capitals name nothing else: no place, no level, no section of a page."""
    written = tagger.text[slice(*slot)]
    words = written.split()
    if not words or len(words) > _MOST_WORDS or not written[0].isupper() or header_field(written):
        return False
    if any(tagger.of(field, *slot) for field in never) or phrase("post_section").fullmatch(written):
        return False
    keys = [key_of(word.strip(",()")) for word in words if word not in _LINKS]
    odd = any(key in _no_jobs() or key in stops() for key in keys)
    return bool(keys) and not odd and not all(map(is_senior, keys)) and roles.whole(tagger.text, *slot) is not None


@cache
def _no_jobs() -> frozenset[str]:
    """Words of headings that are about something else than one job."""
    return frozenset(row["word"] for row in read_rows("section_words.csv"))
