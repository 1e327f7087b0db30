"""Jobs that a sentence names beside the one of the document's title."""

from __future__ import annotations

import re

from extract.about.tag import Tag
from extract.choosing import Choice, Chooser

_WEAK = 0.5
# A shorter text over a list is its label.
_LEAST_WORDS = 7
# "To become an assistant professor, you need", "Hospitals hire nurses": the job is what the sentence is about.
_TOPIC = re.compile(
    r"\b(?:becom(?:e|es|ing)|as|being|for|of|about|need|hire|hiring) (?:an? |the )?(?:[\w-]+ ){0,2}\Z", re.I
)
_BEGINNING = re.compile(
    r"[\W\d_]*(?:(?:the|an?|most|many|all|our|typical|average|for|as|years?|to|of|in|onwards|and|level|entry|mid|senior)"
    r"\b[\W\d_]*)*",
    re.I,
)


def is_aside(chooser: Chooser, named: Choice, whole: Tag) -> bool:
    """Whether a sentence over a list, or in a bare noun the one before, names another job than `whole` in passing.

    "The main driver of pay is the city:" says nothing of drivers; "Station masters are recruited by exam:" does.
    """
    tag = named.tags[0]
    if named.origin not in ("caption", "previous") or _head(tag) == _head(whole):
        return False
    scopes = (scope for scope in chooser.passage.scopes if scope.origin == named.origin)
    own = next((scope for scope in scopes if scope.start <= tag.start < scope.end), None)
    if own is None or len(chooser.text[own.start : own.end].split()) < _LEAST_WORDS:
        return False
    if named.origin == "previous" and (tag.weight > _WEAK or _TOPIC.search(chooser.text, own.start, tag.start)):
        return False
    return not _BEGINNING.fullmatch(chooser.text, own.start, tag.start)


def _head(tag: Tag) -> str:
    return tag.value.split()[-1].casefold()
