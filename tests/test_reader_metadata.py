"""Title, publisher, address and date of a document, from what the page, the file or its text says."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.reader import read_document
from extract.reader.dates import stated_date
from extract.reader.text_metadata import markdown_date, markdown_title, text_date, text_title

SHARED = Path(__file__).parents[2] / "shared"
# The articles that rules were made on; the others are kept unseen.
ANNOTATED = (
    *("000", "001", "002", "003", "004", "in_cabin_crew", "in_nurse_railway", "in_python_cities"),
    *("ml_learnbay_roles", "ml_learnbay_trends", "ww_maryland"),
)
LONG = "A paragraph that goes on for a good while, so that whatever stands over it can be told from it with ease."

TEXT_DATES = [
    ("Title\nUpdated on Sep 19, 2025 | 11 min read | 4.19K+ views", date(2025, 9, 19)),
    ("Title\n\nBy A. Writer\n\nPublished on Nov 7, 2020", date(2020, 11, 7)),
    ("Title\n\nApril 6th, 2026\n8850\n17:00 Minutes", date(2026, 4, 6)),
    ("Title\n\nEditorial Team | February 20, 2025 | 10 min read", date(2025, 2, 20)),
    ("Title\n\nEditorial Team – 20 February 2025 – 10 min read", date(2025, 2, 20)),
    ("By Priya Rao on Monday, 3rd of March 2025", date(2025, 3, 3)),
    ("2025-02-20", date(2025, 2, 20)),
    ("Posted: 2025-02-20 09:30 IST", date(2025, 2, 20)),
    ("Date: 19/09/2025", date(2025, 9, 19)),
    ("19.09.2025", date(2025, 9, 19)),
    ("Last updated: Sept. 5, 2024", date(2024, 9, 5)),
    ("*Published 5 May 2024*", date(2024, 5, 5)),
    ("Updated on May 6, 2025\nPublished on May 5, 2024", date(2024, 5, 5)),
    ("Date: 09/10/2025", None),
    ("Deadline: 5 May 2025", None),
    ("February 31, 2025", None),
    ("Published in 2025", None),
    ("The new law came into force on 1 October 2006.", None),
    ("On 1 October 2006 the new law came into force", None),
    ("line\n" * 40 + "Published on May 5, 2024", None),
]


@pytest.mark.parametrize(("text", "day"), TEXT_DATES)
def test_date_lines_near_the_top(text, day):
    assert text_date(text) == day


TEXT_TITLES = [
    (f"What nurses earn\n\n{LONG}", "What nurses earn"),
    (f"What nurses earn\n{LONG}", "What nurses earn"),
    ("How much do nurses earn?\n\nMuch.", "How much do nurses earn?"),
    (f"What nurses earn\nUpdated on May 5, 2024\n{LONG}", "What nurses earn"),
    (f"Nurse Jobs\n\nNurse Jobs in India and abroad\n\n{LONG}", "Nurse Jobs in India and abroad"),
    (f"Pune\n{LONG}", None),
    (f"{LONG}\n\n{LONG}", None),
    (f"Here are some questions that nurses ask -\n\n{LONG}", None),
    (f"**Why nurses**\n\n{LONG}", None),
    ("Nurses earn well.\n\nMuch.", None),
    ("What nurses earn", None),
    ("", None),
]


@pytest.mark.parametrize(("text", "title"), TEXT_TITLES)
def test_first_lines_that_are_titles(text, title):
    assert text_title(text) == title


MARKDOWN = [
    ('---\ntitle: "What nurses earn"\ndate: 2024-05-05\n---\n# Other\n', "What nurses earn", date(2024, 5, 5)),
    ("---\nlayout: post\n---\n# What *nurses* earn #\n", "What *nurses* earn", None),
    ("text\n\nWhat nurses earn\n===\n\n*Published 5 May 2024*", "What nurses earn", date(2024, 5, 5)),
    ("## [What nurses earn](https://example.org/a)\n\n5 May 2024", "What nurses earn", date(2024, 5, 5)),
    (f"What nurses earn\n\n{LONG}", "What nurses earn", None),
]


@pytest.mark.parametrize(("text", "title", "day"), MARKDOWN)
def test_markdown(text, title, day):
    assert (markdown_title(text), markdown_date(text)) == (title, day)


def test_front_matter_stays_in_the_text_but_is_no_block():
    text = "---\ntitle: What nurses earn\n---\n\nPay is ₹5 lakh.\n"
    document = read_document(text.encode(), "a.md")
    assert document.text == text
    assert [text[block.start : block.end] for block in document.blocks] == ["Pay is ₹5 lakh."]


def test_front_matter_with_money_is_kept():
    document = read_document(b"---\nsalary: USD 90,000\n---\n\nText.\n", "a.md")
    assert "USD 90,000" in " ".join(document.text[block.start : block.end] for block in document.blocks)


PAGES = [
    ("title", '<meta property="og:title" content="A &amp; B"><title>C</title><h1>D</h1>', "A & B"),
    ("title", "<title>What nurses earn | Site</title>", "What nurses earn"),
    ("title", "<title>Nurse - Pay</title>", "Nurse - Pay"),
    ("title", '<title>Nurse - My Site</title><meta property="og:site_name" content="My Site">', "Nurse"),
    ("title", '<title>Nurse – Paysite</title><link rel="canonical" href="https://www.paysite.com/x">', "Nurse"),
    ("title", "<h1>What <b>nurses</b> earn</h1>", "What nurses earn"),
    ("title", "<p>Text", None),
    ("publisher", '<meta property="og:site_name" content="My Site">', "My Site"),
    (
        "publisher",
        '<script type="application/ld+json">{"@type":"Article","publisher":{"name":"My Site"}}</script>',
        "My Site",
    ),
    ("url", '<meta property="og:url" content="https://a.org/b">', "https://a.org/b"),
    (
        "url",
        '<link rel="canonical" href="https://a.org/a"><meta property="og:url" content="https://a.org/b">',
        "https://a.org/a",
    ),
    ("url", '<link rel="canonical" href="/a">', None),
    ("published_on", '<meta property="article:published_time" content="2024-05-05T23:00:00Z">', date(2024, 5, 5)),
    ("published_on", '<meta name="date" content="20240505">', date(2024, 5, 5)),
    ("published_on", '<meta property="article:modified_time" content="2024-05-05">', date(2024, 5, 5)),
    (
        "published_on",
        '<meta property="article:modified_time" content="2025-05-05"><time datetime="2024-05-05">May</time>',
        date(2024, 5, 5),
    ),
    (
        "published_on",
        '<script type="application/ld+json">[{"@type":"Person"},{"@type":"NewsArticle","datePublished":"2024-05-05"}]'
        "</script>",
        date(2024, 5, 5),
    ),
    ("published_on", "<h1>Pay</h1><p>Published on May 5, 2024", date(2024, 5, 5)),
    ("published_on", '<meta name="date" content="soon">', None),
]


@pytest.mark.parametrize(("field", "html", "value"), PAGES)
def test_what_pages_say_of_themselves(field, html, value):
    document = read_document(f"<html>{html}<p>Some text".encode(), "a.html")
    assert getattr(document, field) == value


@given(st.dates(min_value=date(1990, 1, 1), max_value=date(2099, 12, 31)))
def test_every_day_is_read_however_it_is_written(day):
    for form in ("%Y-%m-%d", "%Y%m%d", "%B %d, %Y", "%d %b %Y", "%d-%b-%Y", "%Y/%m/%d"):
        assert stated_date(day.strftime(form)) == day


@given(st.text(max_size=300))
def test_any_text_has_a_title_and_a_date_or_none(text):
    title = text_title(text)
    assert title is None or title in text
    assert text_date(text) is None or isinstance(text_date(text), date)


@pytest.mark.skipif(not SHARED.is_dir(), reason="the annotated articles are not here")
def test_titles_and_dates_of_the_annotated_articles():
    wrong = []
    for gold in (path for prefix in ANNOTATED for path in (SHARED / "gold").glob(f"{prefix}*.json")):
        said = json.loads(gold.read_text(encoding="utf-8"))
        text = (SHARED / "articles" / f"{gold.stem}.txt").read_text(encoding="utf-8")
        day = text_date(text)
        if (text_title(text), day and day.isoformat()) != (said.get("title"), said.get("published")):
            wrong.append(gold.stem)
    assert wrong == []
