"""The checks that a value or a row must pass; a column's checks are named in the registry."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING

from validate.fields import data_rows

if TYPE_CHECKING:
    import pandas as pd

PAISA = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class ValueCheck:
    """A check of a column's values, nulls left out: failure in words, check in pandas and in SQL ({} the column)."""

    name: str
    words: str
    holds: Callable[[pd.Series], pd.Series]
    sql: str


@dataclass(frozen=True, slots=True)
class RowCheck:
    """A check over several columns of a row: `holds` gives True for every row that passes.

    So does `sql`, for none that does not; it may be stricter by less than a paisa.
    """

    name: str
    words: str
    holds: Callable[[pd.DataFrame], pd.Series]
    sql: str


@cache
def patterns() -> Mapping[str, tuple[str, ...]]:
    """The patterns that a text value may match, by the name of the check."""
    found: dict[str, tuple[str, ...]] = {}
    for row in data_rows("patterns.csv"):
        found[row["check"]] = (*found.get(row["check"], ()), row["pattern"])
    return found


@cache
def value_check(name: str) -> ValueCheck:
    """The check of that name, from `patterns.csv` or one of the numeric ones. Raises KeyError for an unknown name."""
    if name in _NUMERIC:
        return _NUMERIC[name]
    pattern = "|".join(patterns()[name])
    return ValueCheck(
        name,
        f"is not of the form {' or '.join(patterns()[name])}",
        lambda values: values.str.fullmatch(f"(?:{pattern})"),
        f"regexp_full_match({{}}, '{pattern}')",
    )


def _whole_paisa(values: pd.Series) -> pd.Series:
    return values.map(lambda value: value.is_finite() and value == value.quantize(PAISA)).astype(bool)


_NUMERIC = {
    check.name: check
    for check in (
        ValueCheck("non_negative", "is negative", lambda values: values >= 0, "{} >= 0"),
        ValueCheck("positive", "is not above zero", lambda values: values > 0, "{} > 0"),
        ValueCheck("share", "is not between 0 and 1", lambda values: values.between(0, 1), "{} BETWEEN 0 AND 1"),
        ValueCheck("paisa", "has more than two decimals", _whole_paisa, ""),
    )
}


def _ordered(low: str, high: str) -> Callable[[pd.DataFrame], pd.Series]:
    """low <= high where both ends are known."""

    def holds(rows: pd.DataFrame) -> pd.Series:
        both = rows[low].notna() & rows[high].notna()
        passed = ~both
        passed[both] = (rows.loc[both, low] <= rows.loc[both, high]).astype(bool)
        return passed

    return holds


def _span(rows: pd.DataFrame) -> pd.Series:
    return ((rows["char_start"] < rows["char_end"]) | rows["char_start"].isna()).fillna(False).astype(bool)


def _quote_length(rows: pd.DataFrame) -> pd.Series:
    long_as_span = rows["quote"].str.len() == rows["char_end"] - rows["char_start"]
    return (long_as_span | rows["char_start"].isna()).fillna(False).astype(bool)


def _whole_span(rows: pd.DataFrame) -> pd.Series:
    known = rows["char_start"].notna()
    return (rows["char_end"].notna() == known) & (rows["quote"].notna() | ~known)


def _an_end(rows: pd.DataFrame) -> pd.Series:
    return rows["low"].notna() | rows["high"].notna()


def _an_end_of_pay(rows: pd.DataFrame) -> pd.Series:
    return _an_end(rows) | (rows["kind"] != "salary")


def _reasoned(rows: pd.DataFrame) -> pd.Series:
    return rows["reason"].notna() | (rows["kind"] == "salary")


def annual(periods: Mapping[str, Decimal]) -> RowCheck:
    """annual = amount x paid periods of a year, to the paisa; `periods` gives their number by period."""

    def holds(rows: pd.DataFrame) -> pd.Series:
        times = rows["period"].map(dict(periods)).astype(object)
        agree = _agree(rows["low"], times, rows["annual_low"]) & _agree(rows["high"], times, rows["annual_high"])
        return agree | _underived(rows)

    paid = " ".join(f"WHEN '{period}' THEN {number}" for period, number in periods.items())
    ends = [_agree_sql(end, f"CASE period {paid} END", f"annual_{end}") for end in ("low", "high")]
    sql = f"{' AND '.join(ends)} OR coalesce(annual_low, annual_high, fx_inr, fx_usd) IS NULL"
    return RowCheck("annual", "annual amount is not the amount times the paid periods of a year", holds, sql)


def _underived(rows: pd.DataFrame) -> pd.Series:
    """Rows in a currency that nothing is known of: no figure was derived."""
    return rows[["annual_low", "annual_high", "fx_inr", "fx_usd"]].isna().all(axis=1)


def _agree(amount: pd.Series, times: pd.Series, stated: pd.Series) -> pd.Series:
    """Whether amount x times = stated to the paisa, null where and only where a factor is null."""
    expected = amount.notna() & times.notna()
    passed = expected == stated.notna()
    both = expected & stated.notna()
    product = amount[both].astype(object) * times[both].astype(object)
    passed[both] = ((stated[both] - product).abs() < PAISA).astype(bool)
    return passed


def _agree_sql(amount: str, times: str, stated: str) -> str:
    """As `_agree`. A product of doubles is so near to the exact one only up to a million million."""
    known = f"({stated} IS NOT NULL) = ({amount} IS NOT NULL AND {times} IS NOT NULL)"
    near = f"abs({stated} - CAST({amount} AS DOUBLE) * {times}) < 0.006 AND abs({stated}) < 1e12"
    return f"({known} AND coalesce({near}, {stated} IS NULL))"


def _rates(currency: str) -> Callable[[pd.DataFrame], pd.Series]:
    def holds(rows: pd.DataFrame) -> pd.Series:
        rate = rows[f"fx_{currency}"].map(lambda value: Decimal(repr(value)), na_action="ignore").astype(object)
        return _agree(rows["annual_low"], rate, rows[f"annual_low_{currency}"]) & _agree(
            rows["annual_high"], rate, rows[f"annual_high_{currency}"]
        )

    return holds


def _dated_rate(rows: pd.DataFrame) -> pd.Series:
    return rows["fx_date"].notna() == (rows["fx_inr"].notna() | rows["fx_usd"].notna())


def _rates_sql(currency: str) -> str:
    ends = (_agree_sql(f"annual_{end}", f"fx_{currency}", f"annual_{end}_{currency}") for end in ("low", "high"))
    return " AND ".join(ends)


_ENDS = RowCheck(
    "low_not_above_high", "low end is above the high end", _ordered("low", "high"), "coalesce(low <= high, true)"
)
_SPANS = (
    RowCheck(
        "span",
        "span does not start before it ends",
        _span,
        "coalesce(char_start < char_end, char_start IS NULL)",
    ),
    RowCheck(
        "quote_length",
        "quote is not as long as its span",
        _quote_length,
        "coalesce(length(quote) = char_end - char_start, char_start IS NULL)",
    ),
)

ROW_CHECKS: Mapping[str, tuple[RowCheck, ...]] = {
    "mentions": (
        _ENDS,
        *_SPANS,
        RowCheck("an_end", "both ends are open", _an_end_of_pay, "coalesce(low, high) IS NOT NULL OR kind <> 'salary'"),
        RowCheck("reason", "other money without a reason", _reasoned, "reason IS NOT NULL OR kind = 'salary'"),
        RowCheck(
            "sentence_span",
            "sentence ends before it starts",
            _ordered("sentence_start", "sentence_end"),
            "coalesce(sentence_start <= sentence_end, true)",
        ),
    ),
    "salaries": (
        _ENDS,
        *_SPANS,
        RowCheck("an_end", "both ends are open", _an_end, "coalesce(low, high) IS NOT NULL"),
        RowCheck(
            "experience",
            "least experience is above the most",
            _ordered("experience_min", "experience_max"),
            "coalesce(experience_min <= experience_max, true)",
        ),
        RowCheck("rates_inr", "INR amounts do not agree with the rate", _rates("inr"), _rates_sql("inr")),
        RowCheck("rates_usd", "USD amounts do not agree with the rate", _rates("usd"), _rates_sql("usd")),
        RowCheck(
            "dated_rate",
            "a rate stands without its date or a date without its rate",
            _dated_rate,
            "(fx_date IS NOT NULL) = (coalesce(fx_inr, fx_usd) IS NOT NULL)",
        ),
    ),
    "evidence": (
        RowCheck(
            "whole_span",
            "span or quote is there only in part",
            _whole_span,
            "(char_end IS NOT NULL) = (char_start IS NOT NULL) AND (quote IS NOT NULL OR char_start IS NULL)",
        ),
        *_SPANS,
    ),
}


def row_checks(table: str, periods: Mapping[str, Decimal] | None = None) -> tuple[RowCheck, ...]:
    """The checks of a table's rows; `periods`, paid periods of a year by period, adds that of annual amounts."""
    checks = ROW_CHECKS.get(table, ())
    return (*checks, annual(periods)) if table == "salaries" and periods is not None else checks
