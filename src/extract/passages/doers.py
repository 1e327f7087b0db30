"""Who does the work that a heading names: "Medical Writing", its pay, and then "Medical writers create content"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from extract.about.tagger import Tagger
from extract.records import Block
from extract.scopes import Scope

_LONGEST_PAY = 80
_LEAST = 0.5
_MOSTLY = 0.8
_STEM = 4


def doers(tagger: Tagger, blocks: Sequence[Block], index: int) -> Iterator[Scope]:
    """The title that the paragraph behind a line with pay begins with, where the heading over it names their work."""
    around = blocks[index - 1 : index + 2] if index else ()
    if [block.kind for block in around] != ["heading", "paragraph", "paragraph"]:
        return
    heading, paid, below = around
    named = tagger.of("role", below.start, min(below.end, below.start + _LONGEST_PAY))[:1]
    short = paid.end - paid.start <= _LONGEST_PAY and not tagger.of("role", paid.start, paid.end)
    for tag in named if short else ():
        begins = tag.start == below.start and tag.weight >= _LEAST and tag.written.endswith("s")
        if begins and _names_work(tagger, heading, tag.written):
            yield Scope("caption", tag.start, tag.end, "role")


def _names_work(tagger: Tagger, heading: Block, title: str) -> bool:
    """Whether a heading has a word of the title and is no title itself."""
    titles = tagger.of("role", heading.start, heading.end)
    whole = any(tag.end - tag.start >= _MOSTLY * (heading.end - heading.start) for tag in titles)
    stems = {word[:_STEM].casefold() for word in title.split()}
    words = tagger.text[heading.start : heading.end].split()
    return not whole and any(word[:_STEM].casefold() in stems for word in words)
