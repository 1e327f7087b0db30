"""Records of a page, "Key: value" in its lists, are the rows of a table as in a plain text."""

from __future__ import annotations

import pytest

from extract import extract
from extract.reader import read_document

STEPS = [
    (
        "Entry level",
        {"Posts": "Assistant Baker", "Duties": "dough and ovens", "Pay": "₹2,40,000 - ₹4,20,000"},
    ),
    ("Middle", {"Posts": "Pastry Chef", "Duties": "cakes, and those who make them", "Pay": "₹4,20,000 - ₹7,20,000"}),
    ("Top", {"Posts": "Head Baker", "Duties": "all of the house", "Pay": "₹7,20,000 - ₹15,00,000"}),
]


def markdown() -> str:
    parts = (
        f"### {step}\n" + "\n".join(f"- **{key}**: {value}" for key, value in told.items()) for step, told in STEPS
    )
    return "# Work in bakeries of India\n\n## The way up\n\n" + "\n\n".join(parts) + "\n"


def page(item: str, outer: str = "ul") -> str:
    parts = (
        f"<h3>{step}</h3><{outer}>" + "".join(item.format(key, value) for key, value in told.items()) + f"</{outer}>"
        for step, told in STEPS
    )
    return (
        f"<html><body><main><h1>Work in bakeries of India</h1><h2>The way up</h2>{''.join(parts)}</main></body></html>"
    )


def read(raw: str, name: str) -> list[tuple[object, ...]]:
    found = extract(read_document(raw.encode(), name))
    text = found.document.text
    assert all(text[one.start : one.end] == one.quote for one in found.salaries)
    return [(one.quote, one.low, one.high, one.role_text, one.statistic) for one in found.salaries]


@pytest.mark.parametrize(
    "html",
    [
        page("<li><strong>{}</strong>: {}</li>"),
        page("<li><b>{}:</b> {}</li>"),
        page("<li>{}: {}</li>"),
        page("<li><span class='k'>{}</span>: <span>{}</span></li>", "ol"),
        page("<p><strong>{}:</strong> {}</p>", "div"),
    ],
)
def test_records_of_a_page_are_read_as_those_of_markdown(html: str) -> None:
    told = read(markdown(), "guide.md")
    assert [role for *_, role, _ in told] == ["Assistant Baker", "Pastry Chef", "Head Baker"]
    assert read(html, "guide.html") == told


def test_a_list_beside_records_stays_a_list() -> None:
    html = page("<li><strong>{}</strong>: {}</li>").replace(
        "</main>",
        "<h2>Also</h2><ul><li>Waiters earn ₹18,000 a month.</li><li>Cooks earn ₹25,000 a month.</li></ul></main>",
    )
    assert [role for *_, role, _ in read(html, "guide.html")][3:] == ["Waiters", "Cooks"]
