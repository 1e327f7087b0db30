"""Passages that hold money, and the scopes around each in falling order of trust."""

from __future__ import annotations

from typing import NamedTuple

from extract.money.ranges import Amount
from extract.records import Origin

Span = tuple[int, int]
# The label of a scope that is a job by what stands beside it.
PART = "part"


class Scope(NamedTuple):
    """A stretch of text that may say what a figure is about.

    `label` is the field that it names as a whole; `near` is false of a sentence before that stands in another block;
    `intro` is true of a sentence that stands over a list or a table.
    """

    origin: Origin
    start: int
    end: int
    label: str | None = None
    near: bool = True
    intro: bool = False


class Passage(NamedTuple):
    """A sentence or a table cell that holds money.

    `scopes` are the stretches around it, nearest and most trusted first. `in_table` is true of cells. `header` is the
    text of the column's headers and the caption, which may name currency, scale and period; `pay_column` is true where
    they say that the column holds pay; `percentiles` is true where the rows or columns of the table are percentiles.
    `graded` is true where columns of the table are told apart as starting pay, minimum or maximum.
    `table_period` is the one period that headers of the table name, be it over other columns. `lead_label` is the
    field that the label names which the passage begins with, `labelled` is true where that label is one of several.
    `row_header` is what heads the labels of the rows, empty where a header names pay.
    `usual` is the middle one of the amounts in the cell's column of pay by size, None where they are few.
    """

    start: int
    end: int
    amounts: tuple[Amount, ...]
    scopes: tuple[Scope, ...] = ()
    in_table: bool = False
    header: str = ""
    lead_label: str | None = None
    labelled: bool = False
    pay_column: bool = False
    percentiles: bool = False
    graded: bool = False
    table_period: str | None = None
    usual: Amount | None = None
    row_header: str = ""
