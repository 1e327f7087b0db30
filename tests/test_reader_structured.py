"""schema.org pay in JSON-LD and microdata, written as a last table of the document."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.reader import read_document
from extract.reader.structured_rows import HEADER

POSTING = {
    "@context": "https://schema.org",
    "@type": "JobPosting",
    "title": "Nurse",
    "hiringOrganization": {"@type": "Organization", "name": "Acme"},
    "jobLocation": {"@type": "Place", "address": {"addressLocality": "Pune", "addressCountry": "IN"}},
    "baseSalary": {
        "@type": "MonetaryAmount",
        "currency": "INR",
        "value": {"@type": "QuantitativeValue", "minValue": 500000, "maxValue": 900000.0, "unitText": "YEAR"},
    },
}
OCCUPATION = {
    "@type": "OccupationAggregationByEmployer",
    "name": "Nurse",
    "hiringOrganization": "Acme",
    "occupationLocation": [{"@type": "City", "name": "Boston"}],
    "estimatedSalary": [
        {"@type": "MonetaryAmountDistribution", "name": "base", "currency": "USD", "duration": "P1Y", "median": "82000"}
        | {"percentile10": 60000, "percentile90": 110000.5}
    ],
}


def paid(**changes: object) -> dict[str, object]:
    return POSTING | changes


def amount(**value: object) -> dict[str, object]:
    return paid(jobLocation=None, hiringOrganization=None, baseSalary=value)


def rows_of(html: str) -> list[tuple[str, ...]]:
    document = read_document(f"<p>Text</p>{html}".encode(), "a.html")
    tables = [block.table for block in document.blocks if block.table]
    if not tables:
        return []
    rows: dict[int, list[str]] = {}
    for cell in tables[-1].cells:
        assert cell.header == (cell.row == 0)
        rows.setdefault(cell.row, []).append(document.text[cell.start : cell.end])
    header, *others = (tuple(row) for row in rows.values())
    assert header == HEADER
    return others


def script(value: object) -> str:
    source = value if isinstance(value, str) else json.dumps(value)
    return f'<script type="application/ld+json">{source}</script>'


NURSE = ("Nurse", "Range", "INR 500,000 - 900,000 per year", "Acme", "Pune", "IN")
JSON_LD = [
    ("a posting", POSTING, [NURSE]),
    ("an array", [POSTING], [NURSE]),
    ("a graph", {"@graph": [{"@type": "WebSite"}, POSTING]}, [NURSE]),
    ("the same twice", [POSTING, POSTING], [NURSE]),
    ("a type with an address", paid(**{"@type": ["https://schema.org/JobPosting"]}), [NURSE]),
    ("comment marks", f"<!-- {json.dumps(POSTING)} -->", [NURSE]),
    ("a line end in a string", json.dumps(POSTING).replace("Nurse", "Nur\nse"), [("Nur se", *NURSE[1:])]),
    ("markup in a title", paid(title="R&amp;D <b>Nurse</b> | A"), [("R&D Nurse / A", *NURSE[1:])]),
    (
        "two places",
        paid(jobLocation=[{"address": {"addressLocality": city}} for city in ("Pune", "Delhi")]),
        [(*NURSE[:4], "Pune", ""), (*NURSE[:4], "Delhi", "")],
    ),
    (
        "percentiles",
        OCCUPATION,
        [
            ("Nurse", "Median base", "USD 82,000 per year", "Acme", "Boston", ""),
            ("Nurse", "10th percentile base", "USD 60,000 per year", "Acme", "Boston", ""),
            ("Nurse", "90th percentile base", "USD 110,000.5 per year", "Acme", "Boston", ""),
        ],
    ),
    ("a number alone", paid(baseSalary=5, salaryCurrency="EUR"), [("Nurse", "", "EUR 5", "Acme", "Pune", "IN")]),
    ("one value", amount(currency="USD", value="45.50", unitText="HOUR"), [("Nurse", "", "USD 45.5 per hour")]),
    ("a floor", amount(currency="USD", minValue=45, unitText="hour"), [("Nurse", "Minimum", "USD 45 per hour")]),
    ("a ceiling", amount(value={"minValue": 0, "maxValue": 45}), [("Nurse", "Maximum", "45")]),
    ("both ends one", amount(minValue=45, maxValue=45.0, unitText="MONTH"), [("Nurse", "", "45 per month")]),
    ("an expression", amount(value="₹5 - 6 lakh"), [("Nurse", "", "₹5 - 6 lakh")]),
    ("no amount", paid(baseSalary={"currency": "INR", "value": {"unitText": "YEAR"}}), []),
    ("nothing paid", amount(value=0), []),
    ("no number", amount(value="NaN"), []),
    ("beyond reason", amount(value=1e300), []),
    ("a tiny exponent", '{"@type":"JobPosting","baseSalary":1e-999999}', []),
    ("broken", '{"@type":"JobPosting","baseSalary":', []),
    ("another type", {"@type": "Product", "baseSalary": 5}, []),
]


@pytest.mark.parametrize(("value", "rows"), [case[1:] for case in JSON_LD], ids=[case[0] for case in JSON_LD])
def test_json_ld(value, rows):
    assert rows_of(script(value)) == [(*row, "", "", "")[:6] for row in rows]


def test_microdata():
    html = """<div itemscope itemtype="https://schema.org/JobPosting"><h1 itemprop="title">Nurse</h1>
      <div itemprop="hiringOrganization" itemscope><b itemprop="name">Acme</b></div>
      <div itemprop="jobLocation" itemscope itemtype="http://schema.org/Place"><p itemprop="address" itemscope>
        <i itemprop="addressLocality">Pune</i><meta itemprop="addressCountry" content="IN"></p></div>
      <div itemprop="baseSalary" itemscope itemtype="http://schema.org/MonetaryAmount">
        <meta itemprop="currency" content="INR"><div itemprop="value" itemscope>
        <meta itemprop="minValue" content="500000"><meta itemprop="maxValue" content="900000">
        <meta itemprop="unitText" content="YEAR"></div></div></div>"""
    assert rows_of(html) == [NURSE]
    assert rows_of(html + script(POSTING)) == [NURSE]


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=9) | st.just("JobPosting"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [*POSTING, *OCCUPATION, "@graph", "value", "minValue", "median", "currency", "address", "unitText"]
            ),
            inner,
            max_size=5,
        )
    ),
    max_leaves=15,
)


@settings(max_examples=100, deadline=None)
@given(JSON.map(lambda value: {"@type": "JobPosting", "baseSalary": value, "jobLocation": value, "title": value}))
def test_any_json_is_read_without_a_fault(value):
    for row in rows_of(script(value)):
        assert len(row) == len(HEADER)
        assert any(character.isdigit() for character in row[HEADER.index("Salary")])
