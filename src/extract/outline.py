"""The outline of a document: which headings stand over a block."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from extract.records import Block
from extract.scopes import Span

_LOWEST = 6
_LONGEST_FIGURE = 30
_STEP = 0.1
# Headings without a word between them nest without end; what stands farther over a block says nothing of it.
_DEEPEST = 12
_LEAST_LISTED = 2
_NAMES = ("company", "city")
# What `names` calls the heading of a part of a job post, and one whose words recur: a part of whatever stands over it.
SECTION = "section"
RECURRING = "recurring"
_PARTS = (SECTION, RECURRING)


def outline(
    blocks: Sequence[Block], names: Mapping[int, str] | None = None, numbers: Mapping[int, int] | None = None
) -> list[tuple[Span, ...]]:
    """For every block the spans of the headings over it, innermost first, a dozen at most.

    A heading that directly follows another one without anything between stands under it, whatever their levels; the
    next of the same look and `names`, which is the start of a heading -> the field that it names, stands there too. The
    sections of a job post stand under its title, whatever it looks like, and so do headings that recur.
    What `numbers`, which is the start of a heading -> the number that it begins with, counts from 1 stands under the
    heading of the same look before it.
    Lines of one look that name several companies or cities with nothing between are a list, and over nothing.
    """
    listed = _listed(blocks, names or {})
    chains: list[tuple[Span, ...]] = []
    stack: list[tuple[float, Span]] = []
    after_heading = False
    for index, block in enumerate(blocks):
        heading = block.kind == "heading"
        if heading:
            told = after_heading or _ends_card(blocks, index, names or {})
            level = _counted(block, stack, numbers or {}, names or {}) or _level(block, stack, told, names or {})
            while stack and stack[-1][0] >= level:
                stack.pop()
        chains.append(tuple(span for _, span in reversed(stack[-_DEEPEST:])))
        if heading and block.start not in listed:
            stack.append((level, (block.start, block.end)))
        after_heading = heading
    return chains


def _counted(
    block: Block, stack: Sequence[tuple[float, Span]], numbers: Mapping[int, int], names: Mapping[int, str]
) -> float | None:
    """The level of "1. Cooks" behind "Jobs in kitchens", which looks the same, and of what is counted after it.

    A name alone is over no jobs that are counted.
    """
    number = numbers.get(block.start)
    if number is None:
        return None
    before = next(((level, start) for level, (start, _) in reversed(stack) if int(level) == block.level), None)
    if number == 1 and before and before[1] not in numbers and names.get(before[1]) not in _NAMES:
        return before[0] + _STEP
    counted = (level for level, (start, _) in stack if int(level) == block.level and start in numbers)
    return next(counted, None) if number > 1 else None


def _ends_card(blocks: Sequence[Block], index: int, names: Mapping[int, str]) -> bool:
    """ "Executive Chef", "₹8-20L PA", "Top position", then a list: what a card adds stands under its title."""
    if not 1 < index < len(blocks) - 1 or blocks[index + 1].kind != "list_item" or blocks[index].start in names:
        return False
    title, line = blocks[index - 2 : index]
    titled = title.kind == "heading" and names.get(title.start) == "role" and title.level == blocks[index].level
    return titled and line.kind == "paragraph" and line.end - line.start <= _LONGEST_FIGURE


def _listed(blocks: Sequence[Block], names: Mapping[int, str]) -> set[int]:
    """The starts of what stands in such a list, from its first name to its last; some may look like no headings."""
    listed: set[int] = set()
    for run in _runs(blocks, names):
        for field in _NAMES:
            named = [at for at, start in enumerate(run[:-1]) if names.get(start) == field]
            if len(named) >= _LEAST_LISTED:
                listed.update(run[named[0] :] if names.get(run[-1]) == field else run[named[0] : -1])
    return listed


def _runs(blocks: Sequence[Block], names: Mapping[int, str]) -> Iterator[list[int]]:
    """The starts of headings of one level one behind the other, and of names between them."""
    run: list[Block] = []
    for block in blocks:
        goes_on = block.level == run[0].level if run and block.kind == "heading" else names.get(block.start) in _NAMES
        if run and not goes_on:
            yield [one.start for one in run]
            run = []
        if run or block.kind == "heading":
            run.append(block)
    yield [one.start for one in run]


def _level(block: Block, stack: Sequence[tuple[float, Span]], after_heading: bool, names: Mapping[int, str]) -> float:
    level = float(block.level or _LOWEST)
    if not stack or level > stack[-1][0]:
        return level
    if after_heading:
        return stack[-1][0] + _STEP
    if names.get(block.start) in _PARTS:
        return _under_part(level, stack, names, names[block.start])
    return _next_to(block, stack, names) or level


def _under_part(level: float, stack: Sequence[tuple[float, Span]], names: Mapping[int, str], part: str) -> float:
    """The level of "Compensation & benefits" in a post whose title looks as its sections do: that of the one before;
    and of "Future salary" in each part of a text, whatever its title names.
    """
    if names.get(stack[-1][1][0]) in _PARTS and int(stack[-1][0]) == level:
        return stack[-1][0]
    alike = ((over, names.get(start)) for over, (start, _) in reversed(stack) if int(over) == level)
    titles = (over for over, named in alike if named == "role" or (part == RECURRING and named not in _PARTS))
    return next((over + _STEP for over in titles), level)


def _next_to(block: Block, stack: Sequence[tuple[float, Span]], names: Mapping[int, str]) -> float | None:
    """The level of the heading that one goes on with: it names the like, the one over that does not."""
    own = names.get(block.start)
    inner = len(stack) - 1
    while inner > 0 and names.get(stack[inner][1][0]) in _PARTS:
        inner -= 1
    if own is None or inner < 1 or int(stack[inner][0]) != block.level:
        return None
    (over_level, (over, _)), (level, (start, _)) = stack[inner - 1 : inner + 1]
    return level if own == names.get(start) != names.get(over) and int(over_level) == block.level else None
