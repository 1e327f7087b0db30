"""One pass over a page, before its text is written: what to leave out, and which tables are only layout.

All is counted while elements open and close, so that nothing is looked through twice however pages are nested.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property

from bs4 import Tag

from extract.reader.html_walk import HEADINGS, drop_when, is_dropped_element, visit
from extract.reader.money_signs import DIGIT, has_sign

BARE_CHARACTERS = 1000
PROSE_CHARACTERS = 150


@dataclass(frozen=True)
class Survey:
    """What was found, by `id()` of the element: bs4 compares elements by what they hold, which takes long."""

    dropped: frozenset[int]
    layout: frozenset[int]
    captions: dict[int, Tag]

    def skips(self, tag: Tag) -> bool:
        """Whether an element is no text of the page."""
        return id(tag) in self.dropped or is_dropped_element(tag)

    @cached_property
    def moved(self) -> frozenset[int]:
        """The captions of figures that are written with the table in the figure."""
        return frozenset(id(caption) for caption in self.captions.values())

    def is_table(self, tag: Tag) -> bool:
        """Whether an element is a table of data or a list of terms, not layout."""
        return tag.name in {"table", "dl"} and id(tag) not in self.layout


@dataclass
class _Counts:
    characters: int = 0
    linked: int = 0
    digits: int = 0
    signs: int = 0
    titles: int = 0

    def minus(self, other: _Counts) -> _Counts:
        return _Counts(
            self.characters - other.characters,
            self.linked - other.linked,
            self.digits - other.digits,
            self.signs - other.signs,
            self.titles - other.titles,
        )

    def copy(self) -> _Counts:
        return self.minus(_Counts())


@dataclass
class _OpenTable:
    before: _Counts
    nested: bool = False
    rows: int = 0
    cells: int = 0
    terms: int = 0
    blocks: int = 0
    headings: int = 0


@dataclass
class _Surveyor:
    counts: _Counts = field(default_factory=_Counts)
    links: int = 0
    conditions: list[tuple[Tag, str, _Counts]] = field(default_factory=list)
    tables: list[_OpenTable] = field(default_factory=list)
    figures: list[Tag | None] = field(default_factory=list)
    dropped: set[int] = field(default_factory=set)
    layout: set[int] = field(default_factory=set)
    captions: dict[int, Tag] = field(default_factory=dict)

    def text(self, words: str) -> None:
        length = len(words) - words.count(" ") - words.count("\n")
        self.counts.characters += length
        self.counts.linked += length if self.links else 0
        self.counts.digits += DIGIT.search(words) is not None
        self.counts.signs += has_sign(words)

    def open(self, tag: Tag) -> None:
        self.links += tag.name == "a"
        self.counts.titles += tag.name == "h1"
        if condition := drop_when(tag):
            self.conditions.append((tag, condition, self.counts.copy()))
        if tag.name == "figure":
            caption = tag.find("figcaption", recursive=False)
            self.figures.append(caption if isinstance(caption, Tag) else None)
        if tag.name in {"table", "dl"}:
            self._open_table(tag)
        elif self.tables:
            self._count_in_table(self.tables[-1], tag.name)

    def _open_table(self, tag: Tag) -> None:
        if self.tables:
            self.tables[-1].nested = True
        self.tables.append(_OpenTable(self.counts.copy()))
        if self.figures and (caption := self.figures[-1]) is not None:
            self.captions[id(tag)] = caption
            self.figures[-1] = None

    def _count_in_table(self, table: _OpenTable, name: str) -> None:
        table.rows += name == "tr"
        table.cells += name in {"td", "th", "dt", "dd"}
        table.terms += name == "dt"
        table.blocks += name in {"p", "li"}
        table.headings += name in HEADINGS

    def close(self, tag: Tag) -> None:
        self.links -= tag.name == "a"
        if self.conditions and self.conditions[-1][0] is tag:
            _, condition, before = self.conditions.pop()
            if _is_dropped(condition, self.counts.minus(before)):
                self.dropped.add(id(tag))
        if tag.name == "figure":
            self.figures.pop()
        if tag.name in {"table", "dl"}:
            table = self.tables.pop()
            if _is_layout(tag, table, self.counts.minus(table.before)):
                self.layout.add(id(tag))
                self.captions.pop(id(tag), None)


def _is_dropped(condition: str, held: _Counts) -> bool:
    if condition == "menu":
        return held.linked * 2 > held.characters and not held.titles
    holds_money = held.digits > 0 and held.signs > 0
    return not holds_money and (condition == "hidden" or held.characters < BARE_CHARACTERS)


def _is_layout(tag: Tag, table: _OpenTable, held: _Counts) -> bool:
    if table.nested or table.cells <= 1 or tag.attrs.get("role") in {"presentation", "none"}:
        return True
    if tag.name == "dl":
        many_blocks = table.blocks > table.cells - table.terms
        long_terms = held.characters > PROSE_CHARACTERS * table.cells
        return many_blocks or long_terms or table.headings > 0 or table.terms in {0, table.cells}
    one_wide_or_high = table.rows <= 1 or table.cells == table.rows
    if one_wide_or_high:
        return table.blocks > table.cells or table.headings > 0
    return table.headings > 0 and table.blocks > 0


def survey(root: Tag) -> Survey:
    """What to leave out of the text of `root`, its tables that are only layout, and captions that stand in figures."""
    surveyor = _Surveyor()
    visit(root, is_dropped_element, surveyor)
    return Survey(frozenset(surveyor.dropped), frozenset(surveyor.layout), surveyor.captions)
