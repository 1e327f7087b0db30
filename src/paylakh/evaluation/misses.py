"""What was read wrongly, one line a fault, for those who mend it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from paylakh.evaluation.matching import Graded, Pair
from paylakh.evaluation.records import AMOUNT, EXTRA, IDENTITY, GoldSalary, Readings, Row, Span, Value, overlap

Fault = Literal["wrong", "missed", "extra", "taken", "unrecorded", "misquoted"]
_AROUND = 80


@dataclass(frozen=True, slots=True)
class Miss:
    """One fault.

    `wrong`: a field of a salary whose amount is right. `missed`: a salary that is not there. `extra`: a row that nobody
    read. `taken`: other money taken for pay. `unrecorded`: other money that is no mention. `misquoted`: a fault of the
    gold file, whose quote is not in the text. `origin` and `evidence` say where a wrong value was read.
    """

    article: str
    fault: Fault
    quote: str
    sentence: str
    field: str | None
    gold: str
    got: str
    origin: str | None = None
    evidence: str | None = None
    confidence: float | None = None
    salary_id: str | None = None


def misses(graded: Sequence[Graded]) -> list[Miss]:
    """Return all faults of the articles, article by article."""
    return [miss for one in graded for miss in _of(one)]


def _of(one: Graded) -> Iterator[Miss]:
    name = one.gold.name
    for salary in one.missed:
        yield _missed(one, salary)
    for row in one.extra:
        yield _unwanted(name, "extra", row, row.quote, "")
    for pair in one.pairs:
        yield from _wrong(name, pair)
    for money, row in one.taken:
        yield _unwanted(name, "taken", row, money.quote, money.kind)
    for money in one.unrecorded:
        yield Miss(
            name,
            "unrecorded" if money.span else "misquoted",
            money.quote,
            _around(one.article.text, money.span),
            None,
            money.kind,
            "",
        )


def _unwanted(name: str, fault: Fault, row: Row, quote: str, gold: str) -> Miss:
    """A row that should not be there; `gold` is the kind of the money that it is."""
    return Miss(
        article=name,
        fault=fault,
        quote=quote,
        sentence=row.sentence,
        field=None,
        gold=gold,
        got=_amount(row.fields),
        confidence=row.confidence,
        salary_id=row.salary_id,
    )


def _missed(one: Graded, salary: GoldSalary) -> Miss:
    fault: Fault = "missed" if salary.span else "misquoted"
    readings = {name: _said(salary.fields[name]) for name in AMOUNT}
    found = [f"row {_amount(row.fields)}" for row in one.extra if overlap(salary.span, row.span)]
    found += [
        f"{money.kind}: {money.reason}"
        for money in one.article.mentions
        if money.reason and overlap(salary.span, money.span)
    ]
    return Miss(
        one.gold.name,
        fault,
        salary.quote,
        _around(one.article.text, salary.span),
        None,
        _amount(readings),
        "; ".join(found),
    )


def _wrong(name: str, pair: Pair) -> Iterator[Miss]:
    for field in (*IDENTITY, *EXTRA):
        if field in pair.wrong:
            row, trace = pair.row, pair.row.evidence.get(field)
            yield Miss(
                article=name,
                fault="wrong",
                quote=pair.gold.quote,
                sentence=row.sentence,
                field=field,
                gold=_said(pair.gold.fields[field]),
                got=_word(row.fields[field]),
                origin=trace.origin if trace else None,
                evidence=trace.quote if trace else None,
                confidence=row.confidence,
                salary_id=row.salary_id,
            )


def _amount(fields: Mapping[str, Value]) -> str:
    low, high, currency, period = (_word(fields[name]) for name in AMOUNT)
    return f"{low} to {high} {currency} a {period}"


def _said(readings: Readings) -> str:
    return " | ".join(_word(one) for one in readings)


def _word(value: Value) -> str:
    if value is None:
        return "nothing"
    return value if isinstance(value, str) else f"{value:.12g}"


def _around(text: str, span: Span | None) -> str:
    return text[max(0, span[0] - _AROUND) : span[1] + _AROUND] if span else ""
