"""Small made-up warehouses for the tests of validation and load."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal

from load import RunRecord
from validate import Tables, frame, validate_tables

Row = dict[str, object]
PERIODS = {"year": 1, "month": 12, "hour": 2080}
RATES = {"INR": (1.0, 0.0115), "USD": (87.17, 1.0)}
RULES = [
    {"rule_id": f"{period}s_a_year", "value": str(times), "reason": "paid periods"}
    for period, times in PERIODS.items()
    if period != "year"
]


class Sample:
    """Gathers rows of documents whose text is the sentences given, one amount each."""

    def __init__(self) -> None:
        self.rows: dict[str, list[Row]] = {name: [] for name in ("documents", "mentions", "salaries", "evidence")}

    def document(self, path: str, *sentences: str, **values: object) -> Sample:
        text = "\n".join(sentences)
        row: Row = {
            "document_id": f"d:{path}",
            "path": path,
            "text": text,
            "content_hash": hashlib.sha256(text.encode()).hexdigest(),
            "bytes": len(text.encode()),
            "media_type": "text/plain",
            "status": "ok",
        }
        self.rows["documents"].append(row | values)
        return self

    def mention(self, quote: str, kind: str = "salary", **values: object) -> str:
        """A mention of the last document; its id."""
        document = self.rows["documents"][-1]
        start = str(document["text"]).index(quote)
        mention_id = f"m:{document['path']}:{quote}"
        row: Row = {
            "mention_id": mention_id,
            "document_id": document["document_id"],
            "char_start": start,
            "char_end": start + len(quote),
            "quote": quote,
            "low": Decimal(1),
            "high": Decimal(1),
            "currency": "INR",
            "period": "year" if kind == "salary" else None,
            "kind": kind,
            "reason": None if kind == "salary" else "not pay",
            "sentence_start": start,
            "sentence_end": start + len(quote),
        }
        self.rows["mentions"].append(row | values)
        return mention_id

    def salary(
        self,
        quote: str,
        low: int | None,
        high: int | None,
        currency: str = "INR",
        period: str = "year",
        **values: object,
    ) -> Sample:
        """A mention of pay in the last document with its one salary and one piece of evidence."""
        ends: Row = {"low": decimal(low), "high": decimal(high), "currency": currency, "period": period}
        mention_id = self.mention(quote, **ends)
        span = {name: self.rows["mentions"][-1][name] for name in ("document_id", "char_start", "char_end", "quote")}
        salary_id = mention_id.replace("m:", "s:", 1)
        row: Row = {
            "salary_id": salary_id,
            "mention_id": mention_id,
            "sentence": quote,
            "statistic": "point",
            "role": "Data Engineer",
            "country": "IN",
            "as_of": date(2025, 9, 19),
            "rules": [f"{period}s_a_year"] if period != "year" else [],
            "confidence": 0.9,
        }
        self.rows["salaries"].append(row | span | ends | derived(low, high, currency, period) | values)
        evidence: Row = {"salary_id": salary_id, "field": "currency", "value": currency, "origin": "sentence"}
        self.rows["evidence"].append(evidence | {name: span[name] for name in ("char_start", "char_end", "quote")})
        return self

    def tables(self) -> Tables:
        frames = {name: frame(name, rows) for name, rows in self.rows.items()}
        return Tables(**frames, quarantine=frame("quarantine"), rules=frame("rules", RULES))


def decimal(value: int | None) -> Decimal | None:
    return None if value is None else Decimal(value)


def derived(low: int | None, high: int | None, currency: str, period: str) -> Row:
    inr, usd = RATES[currency]
    row: Row = {"fx_date": date(2025, 9, 19), "fx_inr": inr, "fx_usd": usd}
    for end, value in (("low", low), ("high", high)):
        annual = None if value is None else Decimal(value * PERIODS[period])
        row[f"annual_{end}"] = annual
        for name, rate in (("inr", inr), ("usd", usd)):
            amount = None if annual is None else (annual * Decimal(repr(rate))).quantize(Decimal("0.01"))
            row[f"annual_{end}_{name}"] = amount
    return row


def article() -> Sample:
    """Pay in India by the year and by the month, pay in the USA by the hour, and money that is no pay."""
    sample = Sample().document(
        "a.txt",
        "😀 Engineers earn ₹10 lakh to ₹20 lakh.",
        "Some get ₹50,000 a month.",
        "In the USA $60 an hour.",
        "A $5 billion market.",
    )
    sample.salary("₹10 lakh to ₹20 lakh", 1_000_000, 2_000_000, statistic="range", level="mid", attribution="Glassdoor")
    sample.salary(
        "₹50,000 a month", 50_000, 50_000, period="month", city="Pune", experience_min=0.0, experience_max=2.0
    )
    sample.salary("$60 an hour", 60, 60, "USD", "hour", country="US", level="mid", company="Acme")
    sample.mention("$5 billion", "market_size", low=Decimal(5_000_000_000), high=None, currency="USD")
    return sample


def run(run_id: str = "r1", **values: object) -> RunRecord:
    """The record of a run; runs are in the order of their ids."""
    started = datetime(2026, 1, 1, int(run_id[1:]) % 24, tzinfo=UTC)
    record = RunRecord(
        run_id=run_id,
        started_at=started,
        ended_at=started,
        documents_read=1,
        documents_skipped=0,
        documents_removed=0,
        documents_unreadable=0,
        code_version="c1",
        rates_version="x1",
        rules_version="u1",
    )
    return replace(record, **values)


def checked(sample: Sample) -> Tables:
    return validate_tables(sample.tables(), "r1")


def test_the_article_is_whole():
    tables = checked(article())
    assert len(tables.quarantine) == 0
    assert [len(tables.mentions), len(tables.salaries), len(tables.evidence)] == [4, 3, 3]
