"""The cells of an HTML table or definition list, each with its place in the grid."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bs4 import Tag

from extract.reader.html_survey import Survey
from extract.reader.html_walk import BLOCKS, attribute, visit
from extract.reader.writer import collapsed

# Beyond this column cells take one place each: spans that no table needs must not cost time.
WIDEST_SPAN = 256
NUMBER = re.compile(r"\s{0,9}(\d{1,6})")
CELLS = frozenset({"td", "th", "dt", "dd"})
EMPHASIS = frozenset({"b", "strong"})


@dataclass
class GridCell:
    """A cell on its way into a table. `rowspan` 0 is to the end of the table. `strong`: all its text is bold."""

    header: bool = False
    rowspan: int = 1
    colspan: int = 1
    row: int = 0
    column: int = 0
    strong: bool = True
    pieces: list[str] = field(default_factory=list)

    @property
    def text(self) -> str:
        return collapsed("".join(self.pieces)).strip()


@dataclass
class Grid:
    """The rows of a table, its caption's text, and text that stood in it outside of cells ("" where there is none)."""

    rows: list[list[GridCell]]
    caption: str
    stray: str


@dataclass
class _Reader:
    rows: list[list[GridCell]] = field(default_factory=list)
    caption: list[str] = field(default_factory=list)
    stray: list[str] = field(default_factory=list)
    target: list[str] | None = None
    cell: GridCell | None = None
    term: GridCell | None = None
    heads: int = 0
    bold: int = 0

    def text(self, words: str) -> None:
        if self.target is None:
            self.stray.append(words)
            return
        self.target.append(words)
        if self.cell is not None and not self.bold and not words.isspace():
            self.cell.strong = False

    def open(self, tag: Tag) -> None:
        name = tag.name
        self.heads += name == "thead"
        self.bold += name in EMPHASIS
        if name == "tr":
            self.rows.append([])
        elif name in CELLS:
            self.cell = self._open_cell(tag)
            self.target = self.cell.pieces
        elif name == "caption":
            self.target = self.caption
        elif name in BLOCKS or name == "br":
            self.text(" ")

    def _open_cell(self, tag: Tag) -> GridCell:
        cell = GridCell(
            header=tag.name in {"th", "dt"} or self.heads > 0,
            rowspan=_span(tag, "rowspan"),
            colspan=_span(tag, "colspan") or 1,
        )
        # A cell outside of any row begins one; so does each term, and each further definition of it.
        if not self.rows or tag.name == "dt" or (tag.name == "dd" and not _ends_in_term(self.rows[-1])):
            self.rows.append([])
            if tag.name == "dd" and self.term is not None:
                self.term.rowspan += 1
        if tag.name == "dt":
            self.term = cell
        self.rows[-1].append(cell)
        return cell

    def close(self, tag: Tag) -> None:
        name = tag.name
        self.heads -= name == "thead"
        self.bold -= name in EMPHASIS
        if name in CELLS or name == "caption":
            self.target, self.cell = None, None
        elif name in BLOCKS:
            self.text(" ")


def _ends_in_term(row: list[GridCell]) -> bool:
    return len(row) == 1 and row[0].header


def _span(tag: Tag, name: str) -> int:
    number = NUMBER.match(attribute(tag, name))
    return int(number[1]) if number else 1


def read_grid(table: Tag, survey: Survey) -> Grid:
    """The cells of `table` (which holds no other table), placed as HTML's table model places them."""
    reader = _Reader()
    visit(table, survey.skips, reader)
    rows = [row for row in reader.rows if row]
    _place(rows)
    _find_header(rows)
    return Grid(rows, collapsed("".join(reader.caption)).strip(), collapsed("".join(reader.stray)).strip())


def _place(rows: list[list[GridCell]]) -> None:
    taken_until: dict[int, int] = {}
    for number, row in enumerate(rows):
        column = 0
        for cell in row:
            while taken_until.get(column, 0) > number:
                column += 1
            left = len(rows) - number
            cell.row, cell.column = number, column
            cell.rowspan = min(cell.rowspan or left, left) if column < WIDEST_SPAN else 1
            cell.colspan = max(min(cell.colspan, WIDEST_SPAN - column), 1)
            for covered in range(column, column + cell.colspan):
                taken_until[covered] = max(taken_until.get(covered, 0), number + cell.rowspan)
            column += cell.colspan


def _find_header(rows: list[list[GridCell]]) -> None:
    """Where no cell says that it is a header: a first row all in bold, or of words alone over a column of figures."""
    if len(rows) < 2 or any(cell.header for row in rows for cell in row):
        return
    filled = [cell for cell in rows[0] if cell.text]
    in_bold = all(cell.strong for cell in filled) and not all(cell.strong for cell in rows[1] if cell.text)
    words = len(filled) > 1 and not any(_has_digit(cell.text) for cell in filled)
    if len(filled) > 1 and (in_bold or (words and _has_column_of_figures(rows[1:]))):
        for cell in rows[0]:
            cell.header = True


def _has_column_of_figures(rows: list[list[GridCell]]) -> bool:
    figures: dict[int, bool] = {}
    for row in rows:
        for cell in row:
            if text := cell.text:
                figures[cell.column] = figures.get(cell.column, True) and _has_digit(text)
    return any(figures.values())


def _has_digit(text: str) -> bool:
    return any(character.isdigit() for character in text)
