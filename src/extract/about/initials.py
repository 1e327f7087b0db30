"""Initials that a text uses for a job: "sales development representatives (SDRs) earn ... a senior SDR makes ..."."""

from __future__ import annotations

import re
from functools import cached_property

from extract.about import roles
from extract.about.overlaps import Overlaps
from extract.about.role_words import RUNGS, abbreviations, standard
from extract.about.tag import Tag
from extract.about.tokens import tokens
from extract.offsets import Offsets

_BRACKET = re.compile(r"\((?<=[a-z] \()([A-Z]{2,5})s?(?:(?:/|, | or )([A-Z]{2,5})s?)?\)")
_RUNG = rf"(?:({RUNGS}|[Cc]hief)(?:-[Ll]evel)?\s+)?"
_BEFORE = rf"\b(?:{RUNGS}|[Aa]ssociate|[Ee]ntry-level|[Aa]n?)"
_TITLE_INITIALS = re.compile(r"[A-Z]{2,4}")
_TOP = 200
_LEAST = 2
_REACH = 80


class Initials:
    """The jobs that a text names in full once, with their initials in brackets."""

    def __init__(self, text: str) -> None:
        self._text = text

    def may_stand(self, start: int, end: int) -> bool:
        """Whether such initials begin in a stretch."""
        return self._places.any_in(start, end)

    def added(self, tags: list[Tag], start: int, end: int) -> list[Tag]:
        """The tags of a stretch with those of the initials in it, in order."""
        if self._pattern is None:
            return tags
        taken = Overlaps(tags)
        found = (self._tag(hit) for hit in self._pattern.finditer(self._text, start, end))
        new = [tag for tag in found if not taken.touch(tag)]
        return sorted([*tags, *new], key=lambda tag: tag.start) if new else tags

    def _tag(self, hit: re.Match[str]) -> Tag:
        written = " ".join(part for part in (hit[1], self._jobs[hit[2]]) if part)
        return Tag("role", standard(written), hit.start(), hit.end(), written)

    @cached_property
    def _pattern(self) -> re.Pattern[str] | None:
        some = "|".join(sorted(self._jobs, key=len, reverse=True))
        return re.compile(rf"(?<![\w(/&-]){_RUNG}({some})s?(?![\w/&-])") if some else None

    @cached_property
    def _places(self) -> Offsets:
        """Where the letters of the initials stand in the text, among other letters too."""
        some = "|".join(self._jobs)
        return Offsets(hit.start() for hit in re.finditer(f"(?={some})", self._text)) if some else Offsets(())

    @cached_property
    def _jobs(self) -> dict[str, str]:
        """Initials -> the job's name as the text writes it."""
        hits = list(_BRACKET.finditer(self._text))
        found = [(initials, self._spelt_out(hit)) for hit in hits for initials in hit.groups() if initials]
        return self._of_title() | {initials: job for initials, job in found if job}

    def _of_title(self) -> dict[str, str]:
        """The initials of the one job of the first line ("Data Scientist pay"), where rungs often stand before them."""
        line = self._text[:_TOP].lstrip().partition("\n")[0]
        titled = [tag for tag in roles.find(line, 0, len(line)) if tag.weight == 1]
        names = {standard(tag.written): "".join(word[0] for word in tag.value.split()) for tag in titled}
        if len(names) != 1:
            return {}
        name, initials = next(iter(names.items()))
        fits = (
            _TITLE_INITIALS.fullmatch(initials)
            and initials not in abbreviations()
            and len(re.findall(rf"{_BEFORE} {initials}\b", self._text)) >= _LEAST
        )
        return {initials: name} if fits else {}

    def _spelt_out(self, hit: re.Match[str]) -> str | None:
        """The words before a bracket that have its letters for initials, where they are a job."""
        floor = max(0, hit.start() - _REACH)
        words = [token for token in tokens(self._text, floor, hit.start()) if token.is_word][-len(hit[1]) :]
        if not words or "".join(word.text[0] for word in words).upper() != hit[1]:
            return None
        start, stop = words[0].start, words[-1].end
        named = any(tag.end == stop and tag.weight == 1 for tag in roles.find(self._text, start, stop))
        return self._text[start:stop] if named else None
