"""Names that a text has before jobs on their tools ("SAP FICO consultants"): what is worked with, not who employs."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from extract.about import employing
from extract.about.anchored import Anchored

_JOB = r"(?:developer|admin(?:istrator)?|consultant|architect|trainer|tester|expert)s?\b"
ON_TOOLS = re.compile(rf"\b{_JOB}", re.I)
# One to three capitalised words, of which any may be the name: "Senior SAP FICO consultant".
_NAMED_BEFORE = re.compile(r"(?:[A-Z][\w/]*\s){1,3}\Z")
_JOBS = Anchored(ON_TOOLS, _JOB)
_REACH = 60
_LEAST = 2


@lru_cache(maxsize=4)
def worked_with(text: str) -> frozenset[str]:
    """The words that a text has before such jobs, twice at least for every time that it speaks of an employer so."""
    before = (_NAMED_BEFORE.search(text, max(0, job.start() - _REACH), job.start()) for job in _JOBS.finditer(text))
    counts = Counter(word for found in before if found for word in set(found[0].split()))
    spoken = employing.places(text)
    return frozenset(
        word for word, count in counts.items() if count >= _LEAST * (1 + (spoken[word].all if word in spoken else 0))
    )
