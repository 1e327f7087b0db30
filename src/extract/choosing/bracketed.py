"""Figures in pairs, where the words over them say which stands in brackets: "Average pay (median in brackets)"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from extract.about.tagger import Tagger
from extract.choosing.choice import Choice, distinct
from extract.money.ranges import Amount
from extract.scopes import Passage, Scope

_NOTE = re.compile(r"\bin (?:brackets|parenthes[ie]s)\b", re.I)
_PAIR = 2


def paired_statistic(tagger: Tagger, passage: Passage, amounts: Sequence[Amount], index: int) -> Choice | None:
    """The statistic of one of two amounts, the second of which stands in brackets, where a scope names both."""
    if len(amounts) != _PAIR or not tagger.text[amounts[0].end : amounts[1].start].rstrip().endswith("("):
        return None
    noted = (scope for scope in passage.scopes if scope.origin in ("caption", "heading"))
    return next((choice for scope in noted if (choice := _of(tagger, scope, bracketed=index == 1))), None)


def _of(tagger: Tagger, scope: Scope, *, bracketed: bool) -> Choice | None:
    note = _NOTE.search(tagger.text, scope.start, scope.end)
    if note is None:
        return None
    opens = tagger.text.rfind("(", scope.start, note.start())
    closes = tagger.text.find(")", note.end(), scope.end)
    inner = range(opens, closes) if -1 < opens < closes else range(note.start(), scope.end)
    tags = [tag for tag in tagger.of("statistic", scope.start, scope.end) if (tag.start in inner) == bracketed]
    values = distinct(tags)
    return Choice((values[0],), scope.origin) if len(values) == 1 else None
