"""Years of experience that go with a level."""

from __future__ import annotations

from dataclasses import dataclass, field

from extract.choosing import Choice
from extract.scopes import Passage

_FARTHEST = 1500
_PLAIN = "experienced"
_OWN = ("sentence", "cell")


@dataclass(slots=True)
class Years:
    """Remembers which years the document pairs with a level, by level: the section, the job named and the choice."""

    _paired: dict[str, tuple[int, str | None, Choice]] = field(default_factory=dict)

    def of(
        self, passage: Passage, level: Choice | None, experience: Choice | None, role: Choice | None
    ) -> Choice | None:
        """The years of a passage: its own, or those that were named with its level earlier in the section.

        Years told of one job say nothing of another that is named as well.
        """
        job = role.tags[0].value if role and role.origin in _OWN else None
        if level is None:
            return experience
        # "Experienced (3-5 years)" says nothing of who is called senior.
        said = level.tags[0].written.casefold()
        value, section = level.tags[0].value, _section(passage)
        if experience:
            if experience.origin in ("sentence", "cell", "heading"):
                self._paired[_PLAIN if said == _PLAIN else value] = section, job, Choice(experience.tags, "previous")
            return experience
        told = (said == _PLAIN and self._paired.get(_PLAIN)) or self._paired.get(value)
        where, other, paired = told or (section, None, None)
        if job and other and job != other:
            return None
        near = paired and abs(level.tags[0].start - paired.tags[0].end) <= _FARTHEST
        return paired if near and where == section and level.origin in _OWN else None


def _section(passage: Passage) -> int:
    """Where the heading stands that is nearest over a passage, -1 under none."""
    return next((scope.start for scope in passage.scopes if scope.origin == "heading"), -1)
