"""Boards with many job posts: each begins with its title, the employer on the line below, and often the place."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence

from extract.about.tagger import Tagger
from extract.blocks.money_lines import money_in
from extract.phrases import phrase
from extract.proper import is_proper
from extract.records import Block
from extract.scopes import Scope, Span

_LEAST = 3
_MOSTLY = 0.75
_LONGEST = 90
_SURE = 0.5
_LETTERS = r"[\w&'’.-]*"
_NAME = re.compile(
    rf"[A-Z]{_LETTERS}(?: (?:of |the |for |and )?(?:&|[A-Z]{_LETTERS})){{0,4}}(?:,? (?:Inc|LLC|Ltd|PLC|Corp)\.?)?"
)
_PLACE = re.compile(r"\b(?:remote|hybrid|on-?site|anywhere)\b", re.I)
_NO_TITLE = (".", ":", "?", ";", ",")
_MARKS = " \t*_#"


class PostHeads:
    """The heads of the posts of one text, where there are three or more."""

    def __init__(self, tagger: Tagger, blocks: Sequence[Block]) -> None:
        self._tagger = tagger
        self._text = tagger.text
        heads = self._once(self._head(blocks, index) for index in range(len(blocks) - 1))
        names = {self._text[head[1].start : head[1].end] for head in heads}
        # Under all titles of a list of articles stands the same author.
        several = len(heads) >= _LEAST and 2 * len(names) > len(heads)
        self._heads = heads if several and _MOSTLY * len(names) <= self._proper(names) else []
        self._starts = [head[0].start for head in self._heads]

    def scopes(self, at: int, lines: Iterable[Scope]) -> Iterator[Scope]:
        """The employer, the title and the place of the post that an amount at this offset stands in, and those of the
        labelled `lines` that are of it.
        """
        place = bisect_right(self._starts, at)
        yield from self._heads[place - 1] if place else ()
        first = self._starts[place - 1] if place else 0
        last = self._starts[place] if place < len(self._starts) else len(self._text)
        yield from (line for line in lines if first <= line.start < last)

    def _once(self, heads: Iterable[Sequence[Scope]]) -> list[Sequence[Scope]]:
        """The heads without those that say the title of the one before again."""
        kept: list[Sequence[Scope]] = []
        for head in filter(None, heads):
            titles = [self._text[one[0].start : one[0].end] for one in (*kept[-1:], head)]
            if len(titles) == 1 or titles[0] != titles[1]:
                kept.append(head)
        return kept

    def _head(self, blocks: Sequence[Block], index: int) -> list[Scope]:
        """The title, the employer and the place of a post that begins with this block; none where none does."""
        first, second = blocks[index], blocks[index + 1]
        if first.end - first.start > _LONGEST or second.end - second.start > _LONGEST:
            return []
        if not self._adjoin((first.start, first.end), (second.start, second.end)):
            return []
        title, name = self._line(blocks, index), self._line(blocks, index + 1)
        if not (title and name and self._adjoin(title, name) and self._is_name(name)):
            return []
        below = self._line(blocks, index + 2)
        placed = below and self._adjoin(name, below) and self._is_place(below)
        if not self._is_title(title, sure=not placed):
            return []
        scopes = [Scope("caption", *title, "role"), Scope("caption", *name, "company")]
        return [*scopes, Scope("caption", *below)] if below and placed else scopes

    def _proper(self, names: Collection[str]) -> int:
        """How many of the names are no words of the text: under the titles of a list may stand what is said of each."""
        return sum(is_proper(self._text, name) for name in names)

    def _line(self, blocks: Sequence[Block], index: int) -> Span | None:
        """The span of a block that is one short line without money and no item of a list, its marks left out."""
        block = blocks[index] if index < len(blocks) else None
        if block is None or block.kind not in ("heading", "paragraph") or block.end - block.start > _LONGEST:
            return None
        words = self._text[block.start : block.end]
        start = block.start + len(words) - len(words.lstrip(_MARKS))
        return None if "\n" in words or money_in(words) else (start, start + len(words.strip(_MARKS)))

    def _adjoin(self, above: Span, below: Span) -> bool:
        return self._text[above[1] : below[0]].strip(_MARKS) == "\n"

    def _is_title(self, line: Span, *, sure: bool) -> bool:
        """Whether a line is the title of a post: behind it stands a place, or it is `sure` to name a job."""
        if self._text[slice(*line)].endswith(_NO_TITLE):
            return False
        return any(tag.weight >= (_SURE if sure else 0.0) for tag in self._tagger.of("role", *line))

    def _is_name(self, line: Span) -> bool:
        words = self._text[slice(*line)]
        named = _NAME.fullmatch(words) and not phrase("no_employer").match(words)
        tags = [tag for field in ("role", "city", "country", "level") for tag in self._tagger.of(field, *line)]
        return bool(named) and not any(tag.field == "role" or 2 * len(tag.written) > len(words) for tag in tags)

    def _is_place(self, line: Span) -> bool:
        placed = any(self._tagger.of(field, *line) for field in ("city", "country"))
        return placed or bool(_PLACE.search(self._text, *line))
