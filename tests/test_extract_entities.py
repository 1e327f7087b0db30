"""HTML entities in plain and Markdown texts."""

from __future__ import annotations

import html

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import extract_text

WRITTEN = ("&pound;19,504", "&#8377;30,000 per month", "&#x20B9;5&nbsp;lakh", "$50,000&ndash;$60,000", "&euro;40,000")


@pytest.mark.parametrize("quote", WRITTEN)
def test_an_amount_is_read_as_its_reader_sees_it_and_quoted_as_it_is_written(quote):
    text = f"R&amp;D engineers earn {quote}, says AT&amp;T."
    (salary,) = extract_text(text).salaries
    (seen,) = extract_text(html.unescape(text)).salaries
    assert (salary.quote, text[salary.start : salary.end]) == (quote, quote)
    assert (salary.low, salary.high, salary.currency, salary.period) == (
        seen.low,
        seen.high,
        seen.currency,
        seen.period,
    )
    assert (salary.role_text, salary.sentence) == (seen.role_text, text)


@settings(deadline=None)
@given(st.lists(st.sampled_from([*WRITTEN, "&amp;", " nurses ", " in Leeds", "&notanentity;", "&", "\n", ". "])))
def test_every_span_is_that_of_its_quote(parts):
    text = "".join(parts)
    read = extract_text(text)
    for one in (*read.mentions, *read.salaries, *(told for salary in read.salaries for told in salary.evidence)):
        assert one.start is None or text[one.start : one.end] == one.quote
