"""The job that a job post offers, where its title does not say it."""

from __future__ import annotations

import re

from extract.about.tag import Tag
from extract.about.tagger import Tagger

_OFFERED = re.compile(
    r"^[\s*_>|#-]*(?:job title|position(?: title)?|role|vacancy|post|designation)[*_]*\s*[:=|]\s*"
    r"|\b(?:hiring|seeking|looking for|recruiting|searching for|opening for|(?:position|role) of"
    r"|join (?:us|our team) as)"
    r"[ \t]+(?:an?|our(?: new| next)?|the|some)?[ \t]*",
    re.IGNORECASE | re.MULTILINE,
)
_EARLY = 3000
# Words such as "highly motivated" may stand before the title.
_REACH = 50
_LONGEST = 160
_LEAST = 0.5


def posted_role(text: str, tagger: Tagger) -> Tag | None:
    """The first title behind "Position:", "is hiring a", "looking for an" and the like, None where there is none."""
    for found in _OFFERED.finditer(text, 0, _EARLY):
        stop = text.find("\n", found.end(), found.end() + _LONGEST)
        end = stop if stop >= 0 else min(len(text), found.end() + _LONGEST)
        near = (tag for tag in tagger.of("role", found.end(), end) if tag.start - found.end() <= _REACH)
        if role := next((tag for tag in near if tag.weight >= _LEAST), None):
            return role
    return None
