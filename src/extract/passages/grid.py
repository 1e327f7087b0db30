"""Passages of tables: cells with money, with their row, their columns, the caption and what stands over the table."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from extract.about.labels import header_field
from extract.about.tagger import Tagger
from extract.item_label import only_names_statistic
from extract.money.periods import periods_in
from extract.money.ranges import Amount, size
from extract.passages.cells import Cells
from extract.passages.columns import column_fields, header_entity
from extract.passages.headers import joined, names_pay, with_header
from extract.passages.ranks import has_percentiles
from extract.passages.records import SINGLE, Entry, key_field, told
from extract.passages.topics import topic_field
from extract.records import Cell
from extract.scopes import Passage, Scope, Span

_LISTED = re.compile(r",|\band\b|;")
# What follows a comma that lists nothing: the state of a city, the legal form of a company.
_ONE = re.compile(r", ?(?:[A-Z]{2}\b|(?:LLC|LLP|PLC|GmbH)\b|[A-Z][a-z]+)")
# "Pharmacist (sign-on bonus $3000)"
_BRACKETED = re.compile(r"[\s*_]*[A-Za-z][^()\d₹$£€]+\([^()]*\)[\s*_]*")
_WORDED = re.compile(r"(?:[A-Za-z]{3,}\W+){1,}[A-Za-z]{3,}")
_LEAST_USUAL = 4
_CALLS = re.compile(
    r"[\s*_]*(?:(?:pay|salary|amount) )?(?:descriptions?|components?|particulars|elements?|kinds?|heads?)[\s*_]*",
    re.I,
)
_LONGEST_CALL = 40
_ENDS = ("starting", "minimum", "maximum")
_TOPICS = 2
_LONGEST_YEARS = 30
_MANY = 2
_SCHOOLS = re.compile(
    r"[\s*_]*(?:top )?(?:colleges?|institutes?|institutions?|universit(?:y|ies)|b-?schools?|NLUs?|IITs?|IIMs?|NITs?)\b",
    re.I,
)
_LEARNED = re.compile(r"[\s*_]*(?:[\w-]+ )?(?:certificat\w+|certs?|skills?|tools?|courses?)\b", re.I)
_SIDE_BY_SIDE = ("role", "city", "company")
_LABELS = ("role", "city", "country", "company", "experience", "level", "state")


class Grid:
    """A table with what its columns and rows mean; `over` are the scopes that stand over it.

    `note` says beside it what its numbers are in.
    """

    def __init__(self, tagger: Tagger, cells: Cells, over: Sequence[Scope], note: str = "") -> None:
        self._note = note
        self._text = tagger.text
        self._tagger = tagger
        self._cells = cells
        self._caption = tagger.text[slice(*cells.caption)] if cells.caption else ""
        self._over = [Scope("caption", *cells.caption), *over] if cells.caption else list(over)
        self._labels = self._cells.label_column
        self._fields = column_fields(tagger, self._cells, self._topic(over))
        self._entity = header_entity(tagger, self._cells)
        self._title = self._pay_title(over)
        self._period = self._one_period()
        self._middles: dict[int, Amount | None] = {}
        self._first_header = " | ".join(map(self._cells.text, self._cells.headers(0)))
        named = map(self._cells.text, self._cells.headers(self._labels))
        self._over_labels = " | ".join(name for name in named if not header_field(name))

    @cached_property
    def _ranked(self) -> bool:
        return has_percentiles(self._text, self._cells, self._over[:_TOPICS])

    @cached_property
    def _graded(self) -> bool:
        """Whether a column is headed as starting pay, a minimum or a maximum: others are not what the title says."""
        heads = (cell for row in self._cells.header_rows for cell in self._cells.rows[row])
        named = (tag for cell in heads for tag in self._tagger.of("statistic", cell.start, cell.end))
        return any(tag.value in _ENDS for tag in named)

    @cached_property
    def _entries(self) -> list[Entry]:
        """The rows of a table of two columns as keys and values."""
        rows = (cells for cells in self._cells.rows.values() if len(cells) == 2)
        return [Entry(key_field(self._cells.text(key)), value.start, value.end) for key, value in rows]

    @cached_property
    def _entry_at(self) -> dict[int, Entry]:
        return {entry.start: entry for entry in reversed(self._entries)}

    @cached_property
    def _told(self) -> tuple[Scope, ...]:
        """What the entries say of the pay; nothing where a table holds several records, which have the same keys."""
        fields = [entry.field for entry in self._entries if entry.field in SINGLE]
        return told(self._text, self._entries) if len(fields) == len(set(fields)) else ()

    def _topic(self, over: Sequence[Scope]) -> str | None:
        """The field that the words right over the table say it is told by ("Salary by city", "Top hospitals")."""
        fields = (topic_field(self._text[scope.start : scope.end]) for scope in over[:_TOPICS])
        return next((field for field in fields if field), None)

    def _pay_title(self, over: Sequence[Scope]) -> str:
        """The words over a table of bare numbers, a place or a level a column, that name pay and its scale."""
        if self._entity is None or "pay" in self._fields.values():
            return ""
        titles = (self._text[scope.start : scope.end] for scope in over[:_TOPICS])
        return next((title for title in titles if names_pay(title)), "")

    def _one_period(self) -> str | None:
        paid = [column for column, field in self._fields.items() if field == "pay"]
        headers = [header for column in paid or range(self._cells.width) for header in self._cells.headers(column)]
        named = {period for header in headers for period, _, _ in periods_in(self._text, header.start, header.end)}
        return named.pop() if len(named) == 1 else None

    def passages(self) -> Iterator[Passage]:
        """The cells that hold money or stand in a column of pay, with their scopes."""
        group: Cell | None = None
        for row, cells in sorted(self._cells.rows.items()):
            is_header = row in self._cells.header_rows
            if not is_header and (named := self._group(cells)):
                group = named
                continue
            for cell in cells:
                if self._cells.amounts(cell):
                    yield self._passage(cell, None if is_header else group)

    def _group(self, cells: Sequence[Cell]) -> Cell | None:
        """A row of one filled cell names what the rows under it are about."""
        filled = [cell for cell in cells if cell.start < cell.end]
        alone = len(filled) == 1 and self._cells.width > 1 and not self._cells.has_money(filled[0])
        return filled[0] if alone else None

    def _passage(self, cell: Cell, group: Cell | None) -> Passage:
        headers = [header for header in self._cells.headers(cell.column) if header is not cell]
        header = " | ".join([*map(self._cells.text, headers), self._title or self._caption, self._note])
        titled = bool(self._title) and cell.column != self._labels and not self._fields.get(cell.column)
        pays = (titled or self._fields.get(cell.column) == "pay") and cell.row not in self._cells.header_rows
        amounts = self._amounts(cell, header, pays, bool(headers))
        scopes = [*self._row_scopes(cell), *self._record(cell), *self._column_scopes(headers)]
        if group:
            scopes.append(Scope("row", group.start, group.end))
        return Passage(
            cell.start,
            cell.end,
            tuple(amounts),
            (*scopes, *self._over),
            in_table=True,
            header=header,
            pay_column=pays,
            table_period=self._period,
            usual=self._usual(cell.column, header) if pays else None,
            graded=self._graded,
            row_header="" if cell.column == self._labels or names_pay(header) else self._over_labels,
            percentiles=self._ranked or "percentile" in f"{header} | {self._first_header}".casefold(),
        )

    def _amounts(self, cell: Cell, header: str, pays: bool, headed: bool) -> list[Amount]:
        """The amounts of a cell; under a header for something else than pay bare numbers are none."""
        amounts = self._cells.amounts(cell)
        if cell.row in self._cells.header_rows:
            # "Avg. SDE-2 pay" holds no pay.
            return [amount for amount in amounts if amount.certain]
        if pays:
            return [with_header(amount, header) for amount in joined(self._text, amounts)]
        if headed and self._fields.get(cell.column):
            return [amount for amount in amounts if amount.certain or amount.scaled]
        return amounts

    def _usual(self, column: int, header: str) -> Amount | None:
        """The middle one of the amounts of a column by size; None where there are too few."""
        if column not in self._middles:
            body = [cell for cell in self._cells.in_column(column) if cell.row not in self._cells.header_rows]
            read = (joined(self._text, self._cells.amounts(cell)) for cell in body)
            paid = sorted((with_header(one, header) for some in read for one in some), key=size)
            self._middles[column] = paid[len(paid) // 2] if len(paid) >= _LEAST_USUAL else None
        return self._middles[column]

    def _row_scopes(self, cell: Cell) -> Iterator[Scope]:
        pays = self._fields.get(cell.column) == "pay"
        above = [one for one in (self._cells.above(cell.row), self._continued(cell)) if one]
        above += self._left_blank(cell)
        for other in [*above, *self._cells.across(cell.row)]:
            told = self._says_of_row(other) or (pays and self._calls_amounts(other))
            if other is not cell and told and not self._is_of_other_pay(other, cell):
                label = self._fields.get(other.column)
                if span := self._telling(other, label):
                    learned = label == "segment" and self._heads_what_is_learned(other.column)
                    yield Scope("row", *span, None if label == "pay" else "skill" if learned else label)

    def _heads_what_is_learned(self, column: int) -> bool:
        """Whether a column is of certificates or skills: "AWS Solutions Architect" among them is nobody's job."""
        return any(_LEARNED.match(self._cells.text(header)) for header in self._cells.headers(column)[:1])

    def _left_blank(self, cell: Cell) -> list[Cell]:
        """In a row whose label is left blank, the names of the row above that it leaves blank as well."""
        label = self._cells.above(cell.row)
        filled = {one.column for one in self._cells.across(cell.row)}
        over = self._cells.rows[label.row] if label else ()
        named = (one for one in over if one.start < one.end and self._fields.get(one.column) in _SIDE_BY_SIDE)
        return [one for one in named if one is not label and one.column not in filled]

    def _is_of_other_pay(self, other: Cell, cell: Cell) -> bool:
        """ "Role | Pay | Role | Pay": the job of the pay on its left, where one like it stands between."""
        label = self._fields.get(other.column)
        like = [column for column in range(other.column + 1, cell.column) if self._fields.get(column) == label]
        paid = (self._fields.get(column) == "pay" for column in range(other.column + 1, like[-1] if like else 0))
        return label in _SIDE_BY_SIDE and any(paid)

    def _continued(self, cell: Cell) -> Cell | None:
        """The label of the row above, where the row's own only names a statistic."""
        label, above = self._label_of(cell.row), self._label_of(cell.row - 1)
        goes_on = label and cell is not label and only_names_statistic(self._text, label.start, label.end)
        told = above and goes_on and self._tagger.of("experience", above.start, above.end)
        return above if told and cell.row - 1 not in self._cells.header_rows else None

    def _label_of(self, row: int) -> Cell | None:
        return next((one for one in self._cells.rows.get(row, ()) if one.column == self._labels), None)

    def _telling(self, cell: Cell, label: str | None) -> Span | None:
        """The part of a cell that says what its row is about: a title without examples, of a note only its years."""
        if label == "role":
            return cell.start, self._first_of_examples(cell)
        if label == "experience" and cell.column != self._labels:
            years = self._tagger.of("experience", cell.start, cell.end)
            if len(years) == 1:
                return years[0].start, years[0].end
            if not years and cell.end - cell.start > _LONGEST_YEARS:
                return None
        return cell.start, cell.end

    def _first_of_examples(self, cell: Cell) -> int:
        """Beside the rungs of a ladder ("Senior", "5+ years") several jobs are examples, and beside other labels many
        are: where the first one ends.
        """
        labels = self._fields.get(self._labels)
        many = labels in (None, "segment") and self._text.count(",", cell.start, cell.end) >= _MANY
        examples = cell.column != self._labels and (many or labels in ("level", "experience"))
        comma = self._text.find(",", cell.start, cell.end) if examples else -1
        return comma if comma > 0 else cell.end

    def _record(self, cell: Cell) -> Iterator[Scope]:
        """What the other rows say of the pay in a table of two columns, keys and values."""
        if self._cells.width == 2 and len(self._entries) > 1 and cell.column == 1:
            own = self._entry_at.get(cell.start)
            if own and own.field == "pay":
                yield from self._told

    def _says_of_row(self, cell: Cell) -> bool:
        """True of a cell that names what its row is about: no list of several things, and no money but amid words."""
        label = self._fields.get(cell.column)
        if label == "city" and cell.column != self._labels and self._of_schools:
            return False
        # One comma may be within a name ("Austin, Texas").
        listed = label != "experience" and bool(_LISTED.search(_ONE.sub("", self._cells.text(cell), count=1)))
        if cell.column == self._labels or (label in _LABELS and (label == "role" or not listed)):
            words = self._cells.text(cell)
            amid_words = cell.column == self._labels and _WORDED.search(words)
            amid_words = amid_words or (label == "role" and _BRACKETED.fullmatch(words))
            return not self._cells.has_money(cell) or bool(amid_words)
        return label == "industry" and not listed

    @cached_property
    def _of_schools(self) -> bool:
        """Whether the rows are colleges, whose place is not that of the pay of those who leave them."""
        headers = (header for column in range(self._cells.width) for header in self._cells.headers(column))
        return any(_SCHOOLS.match(self._text, header.start, header.end) for header in headers)

    def _calls_amounts(self, cell: Cell) -> bool:
        """True of a few words under "Description" or "Component", which say what the amount beside them is."""
        short = cell.end - cell.start <= _LONGEST_CALL and not self._cells.has_money(cell)
        heads = self._cells.headers(cell.column)[:1]
        return short and any(_CALLS.fullmatch(self._cells.text(head)) for head in heads)

    def _column_scopes(self, headers: Sequence[Cell]) -> Iterator[Scope]:
        for header in headers:
            label = None if header_field(self._cells.text(header)) else self._entity
            yield Scope("column", header.start, header.end, label)
