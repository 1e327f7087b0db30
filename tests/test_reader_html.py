"""What a reader sees of a web page: its text, blocks and tables, each span exactly where it says."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.reader import EmptyDocument, UnreadableDocument, read_document
from extract.records import Document, Table


def page(html: str) -> Document:
    return read_document(html.encode(), "page.html")


def blocks_of(document: Document) -> list[tuple[str, int, str]]:
    return [(block.kind, block.level, document.text[block.start : block.end]) for block in document.blocks]


def table_of(html: str) -> tuple[Document, Table]:
    document = page(html)
    tables = [block.table for block in document.blocks if block.table]
    assert len(tables) == 1
    return document, tables[0]


def grid_of(html: str) -> list[tuple[int, int, str, bool, int, int]]:
    document, table = table_of(html)
    return [
        (cell.row, cell.column, document.text[cell.start : cell.end], cell.header, cell.rowspan, cell.colspan)
        for cell in table.cells
    ]


TEXTS = [
    ("<p>one<p>two", "one\n\ntwo"),
    ("<p>  one \n\t two  </p>", "one two"),
    ("<p>a<b>b</b>c <i> d</i> e", "abc d e"),
    ("<p>one<br>  two", "one\ntwo"),
    ("<p>one<br><br>two", "one\n\ntwo"),
    ("<div>one<div>two</div>three</div>", "one\n\ntwo\n\nthree"),
    ("<p>&#8377;5&nbsp;lakh &amp; more", "₹5 lakh & more"),
    ("<p>sal&shy;ary 5\u200b0", "salary 50"),
    ("<p>₹<span>12</span><span>,000</span>", "₹12,000"),
    ("<p>₹12,000<sup>1</sup> a year", "₹12,000 1 a year"),
    ("<p>the 7<sup>th</sup> commission", "the 7th commission"),
    ("<pre>a  b\nc</pre>", "a b\nc"),
    ("<p>a<!-- b --><script>c</script><style>d</style><noscript>e</noscript><template>f</template>g", "ag"),
    ("<nav>menu ₹5 lakh</nav><p>text<footer>foot</footer>", "text"),
    ("<p>a<button>Apply</button><select><option>x</select><svg><text>s</text></svg>", "a"),
    ("<h2><button>How much is it?</button></h2><p>₹5 lakh", "How much is it?\n\n₹5 lakh"),
    ("<aside><a href=x>Read this</a> <a href=y>and that</a></aside><p>a", "a"),
    ("<aside>Nurses earn <a href=x>₹5 lakh</a> a year in Pune</aside>", "Nurses earn ₹5 lakh a year in Pune"),
    ("<header><a href=/>Home</a><a href=/b>Blog</a></header><p>a", "a"),
    ("<header><h1><a href=/>The title</a></h1></header><p>a", "The title\n\na"),
    ("<div hidden>nothing</div><p style='display: none'>nothing<p aria-hidden=true>nothing<p>a", "a"),
    ("<div hidden>Median: $5,000 a month</div><p>a", "Median: $5,000 a month\n\na"),
    ("<div class='site-cookie-bar'>We use cookies</div><p>a", "a"),
    ("<div class='cookie-policy-manager'>Cookie policy managers earn $90k</div>", "Cookie policy managers earn $90k"),
    ("<form><label>Your e-mail</label><input></form><p>a", "a"),
    ("<form id=aspnetForm><p>Pay is ₹5 lakh</form>", "Pay is ₹5 lakh"),
    ("<div><div>₹5 lakh</div><div>median pay</div></div>", "₹5 lakh\n\nmedian pay"),
    ("<?xml version='1.0' encoding='utf-8'?><html xmlns='http://www.w3.org/1999/xhtml'><body><p>a</p></body>", "a"),
]


@pytest.mark.parametrize(("html", "text"), TEXTS)
def test_text_is_what_a_reader_sees(html, text):
    assert page(html).text == text


BLOCKS = [
    ("<h1>a</h1><h3>b</h3>c", [("heading", 1, "a"), ("heading", 3, "b"), ("paragraph", 0, "c")]),
    (
        "<ul><li>a<ol><li>b<p>c</ol>d<li>e</ul>f",
        [
            ("list_item", 1, "a"),
            ("list_item", 2, "b"),
            ("list_item", 2, "c"),
            ("list_item", 1, "d"),
            ("list_item", 1, "e"),
            ("paragraph", 0, "f"),
        ],
    ),
    ("<ul><li><h4>a</h4>b</ul>", [("heading", 4, "a"), ("list_item", 1, "b")]),
    ("<table><tr><td>only one cell</table>", [("paragraph", 0, "only one cell")]),
    ("<table><tr><td>a<td>b</table>", [("table", 0, "a | b")]),
    (
        "<table><tr><td><h2>h</h2><p>x<td><table><tr><td>a<td>b</table></table>",
        [("heading", 2, "h"), ("paragraph", 0, "x"), ("table", 0, "a | b")],
    ),
    ("<table role=presentation><tr><td>a<td>b</table>", [("paragraph", 0, "a"), ("paragraph", 0, "b")]),
    ("<table>stray<tr><td>a<td>b</table>", [("paragraph", 0, "stray"), ("table", 0, "a | b")]),
    (
        "<dl><dt>How is pay set?<dd><p>By grade.<p>And by years.</dl>",
        [("heading", 4, "How is pay set?"), ("paragraph", 0, "By grade."), ("paragraph", 0, "And by years.")],
    ),
]


@pytest.mark.parametrize(("html", "blocks"), BLOCKS)
def test_blocks_in_reading_order(html, blocks):
    assert blocks_of(page(html)) == blocks


GRIDS = [
    (
        "omitted end tags",
        "<table><tr><th>Role<th>Pay<tr><td>Nurse<td>₹5 lakh</table>",
        [
            (0, 0, "Role", True, 1, 1),
            (0, 1, "Pay", True, 1, 1),
            (1, 0, "Nurse", False, 1, 1),
            (1, 1, "₹5 lakh", False, 1, 1),
        ],
    ),
    (
        "two header rows",
        "<table><thead><tr><td rowspan=2>Role<td colspan=2>Pay<tr><td>Low<td>High</thead><tr><td>a<td>1<td>2</table>",
        [
            (0, 0, "Role", True, 2, 1),
            (0, 1, "Pay", True, 1, 2),
            (1, 1, "Low", True, 1, 1),
            (1, 2, "High", True, 1, 1),
            (2, 0, "a", False, 1, 1),
            (2, 1, "1", False, 1, 1),
            (2, 2, "2", False, 1, 1),
        ],
    ),
    (
        "row headers and a rowspan beyond the end",
        "<table><tr><th rowspan=9>a</th><td>1<tr><td>2</table>",
        [(0, 0, "a", True, 2, 1), (0, 1, "1", False, 1, 1), (1, 1, "2", False, 1, 1)],
    ),
    (
        "rowspan 0 is to the end",
        "<table><tr><td rowspan=0>a<td>1<tr><td>2</table>",
        [(0, 0, "a", False, 2, 1), (0, 1, "1", False, 1, 1), (1, 1, "2", False, 1, 1)],
    ),
    (
        "no row at all",
        "<table><td>a<td>b<tr><td>c</table>",
        [(0, 0, "a", False, 1, 1), (0, 1, "b", False, 1, 1), (1, 0, "c", False, 1, 1)],
    ),
    (
        "an empty corner, breaks and blocks in cells",
        "<table><tr><th></th><th>2024<br>pay</th><tr><th>Pune<td><p>₹5<p>lakh</table>",
        [
            (0, 0, "", True, 1, 1),
            (0, 1, "2024 pay", True, 1, 1),
            (1, 0, "Pune", True, 1, 1),
            (1, 1, "₹5 lakh", False, 1, 1),
        ],
    ),
    (
        "a bold first row is a header",
        "<table><tr><td><b>Role</b><td><strong>Place</strong><tr><td>a<td>b</table>",
        [(0, 0, "Role", True, 1, 1), (0, 1, "Place", True, 1, 1), (1, 0, "a", False, 1, 1), (1, 1, "b", False, 1, 1)],
    ),
    (
        "words over a column of figures are a header",
        "<table><tr><td>Role<td>Pay<tr><td>a<td>₹5<tr><td>b<td>₹6</table>",
        [
            (0, 0, "Role", True, 1, 1),
            (0, 1, "Pay", True, 1, 1),
            (1, 0, "a", False, 1, 1),
            (1, 1, "₹5", False, 1, 1),
            (2, 0, "b", False, 1, 1),
            (2, 1, "₹6", False, 1, 1),
        ],
    ),
    (
        "a list of labels has no header row",
        "<table><tr><td>Role<td>Nurse<tr><td>Pay<td>₹5<tr><td>Place<td>Pune</table>",
        [
            (0, 0, "Role", False, 1, 1),
            (0, 1, "Nurse", False, 1, 1),
            (1, 0, "Pay", False, 1, 1),
            (1, 1, "₹5", False, 1, 1),
            (2, 0, "Place", False, 1, 1),
            (2, 1, "Pune", False, 1, 1),
        ],
    ),
    (
        "a definition list",
        "<dl><div><dt>Pay<dd>$5</div><div><dt>Places<dd>Pune<dd>Delhi</div></dl>",
        [
            (0, 0, "Pay", True, 1, 1),
            (0, 1, "$5", False, 1, 1),
            (1, 0, "Places", True, 2, 1),
            (1, 1, "Pune", False, 1, 1),
            (2, 1, "Delhi", False, 1, 1),
        ],
    ),
]


@pytest.mark.parametrize(("html", "cells"), [case[1:] for case in GRIDS], ids=[case[0] for case in GRIDS])
def test_cells_stand_in_their_grid(html, cells):
    assert grid_of(html) == cells


@pytest.mark.parametrize(
    "html",
    [
        "<table><caption>Pay a month</caption><tr><td>a<td>b</table>",
        "<figure><table><tr><td>a<td>b</table><figcaption>Pay a month</figcaption></figure>",
    ],
)
def test_a_caption_stands_over_its_table(html):
    document, table = table_of(html)
    assert table.caption is not None
    assert document.text[slice(*table.caption)] == "Pay a month"
    assert document.text == "Pay a month\n\na | b"


def test_rows_are_lines_and_cells_are_parted_by_bars():
    document, table = table_of("<p>x<table><tr><th>Role<th>Pay<tr><td>a<td>1</table><p>y")
    assert document.text == "x\n\nRole | Pay\na | 1\n\ny"
    assert document.text[table.start : table.end] == "Role | Pay\na | 1"


TAGS = tuple(
    "div p b span table tr td th li ul dl dt dd h2 br figure figcaption caption thead pre aside sup nav".split()  # noqa: SIM905
)
MARKS = re.compile(r"(?:\s*(?:\(?\w{1,2}[.)]|[^\w\s]+))*\s*")
PIECES = st.one_of(
    st.sampled_from([f"<{tag}>" for tag in TAGS] + [f"</{tag}>" for tag in TAGS]),
    st.sampled_from(["<td colspan=3>", "<td rowspan=2>", "<th rowspan=0 colspan=0>", "<div hidden>", "<pre>", "<a>"]),
    st.text(max_size=8),
    st.sampled_from(["₹5 lakh", "😀", " ", "\n", "&nbsp;", "&#0;", "e\u0301", "|", "\u200b"]),
)


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=40).map("".join))
def test_every_span_is_where_it_says(html):
    try:
        document = page(html)
    except UnreadableDocument:
        return
    blocks = document.blocks
    ends = [0, *(block.end for block in blocks)]
    between = [document.text[end : block.start] for end, block in zip(ends, blocks, strict=False)]
    # Outside of blocks stand only the marks of lists and of Markdown.
    assert all(MARKS.fullmatch(piece) for piece in [*between, document.text[ends[-1] :]])
    for block in blocks:
        if block.table is None:
            continue
        assert (block.start, block.end) == (block.table.start, block.table.end)
        places = [
            (row, column)
            for cell in block.table.cells
            for row in range(cell.row, cell.row + cell.rowspan)
            for column in range(cell.column, cell.column + cell.colspan)
        ]
        assert len(places) >= len(block.table.cells)
        for before, cell in zip(block.table.cells, block.table.cells[1:], strict=False):
            assert before.end <= cell.start


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.sampled_from(
            [
                "<p>",
                "<div>",
                "<b>",
                "</b>",
                "<table>",
                "<tr>",
                "<td>",
                "<li>",
                "<dl>",
                "<dt>",
                "<div hidden>",
                "<form>",
                "<figure>",
                "<figcaption>",
            ]
        ),
        max_size=25,
    )
)
def test_no_amount_is_lost_outside_what_is_dropped(tags):
    assert "₹77,777" in page("".join(tags) + "₹77,777").text


HOSTILE = {
    "deep": "<div>" * 100_000 + "₹5 lakh" + "</div>" * 100_000,
    "marked sections": "<![" * 300_000,
    "unclosed": "<b>" * 100_000 + "x",
    "unmatched": "<div><p></b>" * 80_000,
    "tables in tables": "<table><tr><td>" * 40_000 + "x",
    "spans": "<table>" + "<tr><td rowspan=99999 colspan=999>x" * 20_000,
    "terms": "<dl><dt>a" + "<dd>c" * 50_000,
    "hidden in hidden": "<div hidden>" * 50_000 + "₹5",
    "figures": "<figure>" * 50_000 + "x",
    "properties": "<div itemscope>" + "<span itemprop=a>" * 30_000 + "x",
    "pipes": "|" * 1_000_000,
    "blanks": "<p>a" + " " * 1_000_000 + "b",
    "deep JSON": '<script type="application/ld+json">' + "[" * 200_000 + "</script>x",
}


@pytest.mark.parametrize("html", HOSTILE.values(), ids=HOSTILE)
def test_hostile_pages_are_read_or_refused(html):
    try:
        assert page(html).text
    except UnreadableDocument as refusal:
        assert "\n" not in refusal.reason


def test_100_000_nested_elements_lose_nothing():
    assert page(HOSTILE["deep"]).text == "₹5 lakh"


@pytest.mark.parametrize("html", ["<html><body></body></html>", "<script>x</script>", "<nav>x</nav>", "<!-- x -->"])
def test_a_page_without_text_is_empty(html):
    with pytest.raises(EmptyDocument):
        page(html)
