"""Flattened tables: a cell a line, the header perhaps run together, as a copied web page leaves them."""

from __future__ import annotations

from collections.abc import Sequence

from extract.blocks.cell_kinds import is_amount, tells_nothing
from extract.blocks.grids import Spans, grid
from extract.blocks.headers import header_at, heads_bare_figures
from extract.blocks.lines import Line
from extract.blocks.money_lines import is_bare_figure
from extract.blocks.rhythm import WIDEST, Rhythm, best_rhythm
from extract.records import Block

_LONGEST_LABEL = 6


def flat_tables(lines: Sequence[Line]) -> list[tuple[Block, int, int]]:
    """Tables in a run of lines: each with the index of its first line and that after its last."""
    money = _money(lines)
    tables: list[tuple[Block, int, int]] = []
    at = floor = 0
    while at < len(lines):
        table = _table_at(lines, money, at, floor) if money[at] else None
        if table:
            tables.append(table)
            at = floor = table[2]
        else:
            at += 1
    return tables


def _money(lines: Sequence[Line]) -> list[bool]:
    """Which lines are amounts: bare numbers too from a header on that names pay and its currency ("Range (AED)").

    A dash or "N/A" stands for one where the line at the place of the row before is one.
    """
    found: list[bool] = []
    near = 0
    for line in lines:
        bare = near > 0 and is_bare_figure(line.text)
        found.append(bare or is_amount(line.text))
        near = WIDEST if bare or heads_bare_figures(line.text) else near - 1
    return _with_blanks(lines, found)


def _with_blanks(lines: Sequence[Line], money: list[bool]) -> list[bool]:
    """The lines with those for amounts that are not told, each at the distance of two amounts from one of them."""
    for at, line in enumerate(lines):
        if tells_nothing(line.text):
            money[at] = any(
                at >= width and money[at - width] and not any(money[at - width + 1 : at])
                for width in range(2, WIDEST + 1)
            )
    return money


def _table_at(lines: Sequence[Line], money: Sequence[bool], at: int, floor: int) -> tuple[Block, int, int] | None:
    rhythm = best_rhythm(money, at)
    if rhythm is None:
        return None
    lead, header = _lead(lines, rhythm, floor)
    if header is None and rhythm.rows < 3:
        return None
    first = rhythm.first - lead
    stop = first + rhythm.rows * rhythm.width
    starts = range(first, stop, rhythm.width)
    rows = [[(line.start, line.end) for line in lines[row : row + rhythm.width]] for row in starts]
    if header is None:
        return grid(rows, 0), first, stop
    top = first
    while top > floor and lines[top - 1].end > header[0][0]:
        top -= 1
    return grid([header, *rows], 1), top, stop


def _lead(lines: Sequence[Line], rhythm: Rhythm, floor: int) -> tuple[int, Spans | None]:
    """How many cells of a row stand before its first amount, and the header where there is one."""
    fit = _fit_leads(lines, rhythm, floor)
    found = [(header, lead) for lead in fit if (header := header_at(lines, rhythm, lead))]
    found = [(header, lead) for header, lead in found if not _is_scattered(lines, rhythm, lead, header[1])]
    sound = [(header[0], lead, header[1]) for header, lead in found if header[1][0][0] >= lines[floor].start]
    if sound:
        _, lead, spans = max(sound, key=lambda one: (one[0], one[1]))
        return lead, spans
    contiguous = rhythm.width - len(rhythm.residues)
    alike = [lead for lead in fit if lead <= contiguous and _columns_are_alike(lines, rhythm, lead)]
    return max(alike, default=contiguous if contiguous in fit else max(fit, default=0)), None


def _is_scattered(lines: Sequence[Line], rhythm: Rhythm, lead: int, header: Spans) -> bool:
    """True of too few cells, parted by blank lines, over rows that stand together: headings under each other."""
    if all(start < end for start, end in header) or not _parts(lines, rhythm, lead):
        return False
    above = lines[max(0, rhythm.first - lead - len(header)) : rhythm.first - lead]
    return any(line.apart for line in above if line.start > header[0][0])


def _columns_are_alike(lines: Sequence[Line], rhythm: Rhythm, lead: int) -> bool:
    """Whether the cells of each column have digits or have none ("Entry level", "₹8 LPA", "0-1 years" again)."""
    first = rhythm.first - lead
    stop = first + rhythm.rows * rhythm.width
    columns = (lines[first + column : stop : rhythm.width] for column in range(rhythm.width))
    return all(len({any(map(str.isdigit, line.text)) for line in column}) == 1 for column in columns)


def _fit_leads(lines: Sequence[Line], rhythm: Rhythm, floor: int) -> list[int]:
    after_last = len(lines) - (rhythm.first + (rhythm.rows - 1) * rhythm.width)
    fit = [
        lead
        for lead in range(rhythm.width - rhythm.residues[-1])
        if rhythm.first - lead >= floor and rhythm.width - lead <= after_last
    ]
    parted = [lead for lead in fit if _parts(lines, rhythm, lead)]
    return parted or [lead for lead in fit if not _begins_with_prose(lines, rhythm, lead)] or fit


def _parts(lines: Sequence[Line], rhythm: Rhythm, lead: int) -> bool:
    """Whether blank lines part the rows and nothing within them, where each begins so many cells before an amount."""
    first = rhythm.first - lead
    rows = lines[first : first + rhythm.rows * rhythm.width]
    return rhythm.width > 1 and all(line.apart == (at % rhythm.width == 0) for at, line in enumerate(rows))


def _begins_with_prose(lines: Sequence[Line], rhythm: Rhythm, lead: int) -> bool:
    """A sentence over the first amount is no label of it where the next rows have none: the labels stand below."""
    above = range(rhythm.first - lead, rhythm.first)
    return any(_is_sentence(lines[at]) and not _is_sentence(lines[at + rhythm.width]) for at in above)


def _is_sentence(line: Line) -> bool:
    return line.text.endswith(".") and len(line.text.split()) > _LONGEST_LABEL
