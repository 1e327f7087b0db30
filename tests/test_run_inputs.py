"""Bad input: one line each that names file and fault, the document with its status, and the rest runs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

import paylakh
from conftest import rows, write
from extract.reader.document import MEDIA_TYPES
from paylakh.errors import UsageError
from paylakh.scan import ENDINGS, ending, scan

PAY = "A welder in Pune earns ₹4 lakh a year.\n"

# What lies in the raw directory -> status of the document, and a word of the problem ("" where there is none).
FILES = [
    ("empty.txt", b"", "empty", "empty"),
    ("blank.md", b" \n\n", "empty", ""),
    ("binary.txt", bytes(range(256)) * 20, "unreadable", ""),
    ("picture.png", b"\x89PNG\r\n\x1a\n", "unreadable", "ending"),
    ("no_ending", PAY.encode(), "unreadable", "ending"),
    ("damaged.txt.gz", b"\x1f\x8b\x08no gzip", "unreadable", "gzip"),
    ("utf16.txt", PAY.encode("utf-16"), "ok", ""),
    ("utf8_bom.txt", b"\xef\xbb\xbf" + PAY.encode(), "ok", ""),
    ("cp1252.txt", "A welder in Leeds earns £30,000 a year – and likes it.".encode("cp1252"), "ok", ""),
    ("UPPER.TXT", PAY.encode(), "ok", ""),
]


@pytest.mark.parametrize(("name", "data", "status", "word"), FILES, ids=[file[0] for file in FILES])
def test_a_file_is_read_or_told_of(raw, warehouse, name, data, status, word):
    write(raw / name, data)
    report = paylakh.run(raw, warehouse)
    ((found, problem),) = rows(warehouse, f"SELECT status, problem FROM documents WHERE path = '{name}'")
    assert found == status
    told = [str(line) for line in report.problems]
    if status == "ok":
        assert (problem, told) == (None, [])
        assert rows(
            warehouse, f"SELECT count(*) FROM salaries JOIN documents USING (document_id) WHERE path = '{name}'"
        ) == [(1,)]
    else:
        assert told == [f"{name}: {problem}"]
        assert word in problem
    assert report.counts.documents == 4


def test_a_file_that_may_not_be_read_is_told_of(raw, warehouse):
    write(raw / "secret.txt", PAY)
    (raw / "secret.txt").chmod(0)
    if os.access(raw / "secret.txt", os.R_OK):
        pytest.skip("this user may read everything")
    assert [str(line) for line in paylakh.run(raw, warehouse).problems] == [
        "secret.txt: cannot be read: Permission denied"
    ]


@pytest.mark.parametrize(
    ("make", "fault"),
    [
        (lambda raw: (raw / "odd.txt").symlink_to(raw / "nowhere"), "is a link to nothing"),
        (lambda raw: os.mkfifo(raw / "odd.txt"), "is not a regular file"),
        (lambda raw: (raw / "odd.txt").mkdir(), "is a directory; what is in it is read all the same"),
        (lambda raw: (raw / "odd.txt").symlink_to(raw), "is a link to a directory that it stands in"),
    ],
)
def test_what_is_no_file_is_told_of(raw, warehouse, make, fault):
    make(raw)
    problems = [str(line) for line in paylakh.run(raw, warehouse).problems]
    assert f"odd.txt: {fault}" in problems
    assert rows(warehouse, "SELECT DISTINCT status FROM documents WHERE path = 'odd.txt'") == [("unreadable",)]


def test_files_are_found_in_directories_by_path_without_what_is_no_source(raw):
    for name in ("z/a.txt", "a/z.txt", ".hidden.txt", "sources.csv", "corrections.csv", "README.md", "a/README.md"):
        write(raw / name, PAY)
    write(raw / "page.html", PAY)
    write(raw / "page_files" / "advert.js", "x")
    paths = [file.path for file in scan(raw)]
    assert paths == ["a/README.md", "a/z.txt", "austin.md", "bengaluru.txt", "market.txt", "page.html", "z/a.txt"]


@pytest.mark.parametrize(
    ("path", "expected"),
    [("a.txt", "txt"), ("b/A.HTML", "html"), ("c.tar.txt.gz", "txt.gz"), ("d", ""), ("v1.2/d", ""), ("e.gz", "gz")],
)
def test_the_ending_says_how_to_read(path, expected):
    assert ending(path) == expected


def test_what_is_looked_for_is_what_can_be_read():
    assert {f".{known}" for known in ENDINGS} == set(MEDIA_TYPES)


# sources.csv -> the lines that tell what is wrong with it.
TABLES = [
    ("path,title\naustin.md,Pay\n", []),
    ("\ufeffpath,title\naustin.md,Pay\n", []),
    ("PATH , Title\r\naustin.md,Pay\r\n", []),
    ("path\nnone.txt\n", ["none.txt: has a row in sources.csv, but there is no such file"]),
    ("path\n../../outside.txt\n", ["../../outside.txt: has a row in sources.csv, but there is no such file"]),
    (
        "path,published_on\naustin.md,2025-02-30\n",
        ["sources.csv row 2: published_on '2025-02-30' of austin.md is not a day of the calendar"],
    ),
    (
        "path,published_on\n\naustin.md,19.9.2025\n",
        ["sources.csv row 3: published_on '19.9.2025' of austin.md is not a date of the form YYYY-MM-DD"],
    ),
    (
        "path,country\naustin.md,XX\n",
        ["sources.csv row 2: country 'XX' of austin.md is not an ISO 3166 alpha-2 code such as IN or US"],
    ),
    ("path\naustin.md\naustin.md\n", ["sources.csv row 3: austin.md has a row already; this one is left out"]),
    ("path,title\n,Pay\n", ["sources.csv row 2: has no path"]),
    ("title\nPay\n", ["sources.csv row 1: has no column named path, so that no row can be used"]),
    (
        "path,titel\naustin.md,Pay\n",
        ["sources.csv row 1: column 'titel' is not known; it is left out"],
    ),
    (
        "path,title\naustin.md,Pay, again\n",
        ["sources.csv row 2: has 3 cells where the header has 2; what cannot be placed is left out"],
    ),
    ("", ["sources.csv row 1: has no column named path, so that no row can be used"]),
    (b"path,title\naustin.md,\xff\n", ["sources.csv: cannot be read: it is not UTF-8"]),
]


@pytest.mark.parametrize(("table", "lines"), TABLES)
def test_a_fault_of_sources_csv_is_one_line_and_the_rest_runs(raw, warehouse, table, lines):
    write(raw / "sources.csv", table)
    report = paylakh.run(raw, warehouse)
    assert [str(problem) for problem in report.problems] == lines
    assert rows(warehouse, "SELECT count(*) FROM documents WHERE status = 'ok'") == [(3,)]


def test_a_row_without_its_file_is_a_document_that_could_not_be_read(raw, warehouse):
    write(raw / "sources.csv", "path,title,country\nnone.txt,Lost,IN\n")
    paylakh.run(raw, warehouse)
    sql = "SELECT status, title, country, text FROM documents WHERE path = 'none.txt'"
    assert rows(warehouse, sql.replace("title", "content_hash")) == [("unreadable", None, "IN", "")]


def test_the_sound_cells_of_a_faulty_row_count(raw, warehouse):
    write(raw / "sources.csv", "path,title,published_on,country\naustin.md,Pay,soon,us\n")
    paylakh.run(raw, warehouse)
    sql = "SELECT title, published_on, country, problem FROM documents WHERE path = 'austin.md'"
    fault = "sources.csv row 2: published_on 'soon' of austin.md is not a date of the form YYYY-MM-DD"
    assert rows(warehouse, sql) == [("Pay", None, "US", fault)]


def test_without_a_raw_directory_nothing_is_made(tmp_path, warehouse):
    with pytest.raises(UsageError, match="nowhere is not a directory"):
        paylakh.run(tmp_path / "nowhere", warehouse)
    assert list(tmp_path.iterdir()) == []


def test_a_warehouse_that_is_a_directory_is_refused(raw, tmp_path):
    with pytest.raises(UsageError, match="names a file"):
        paylakh.run(raw, tmp_path)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["raw"]


def test_a_name_that_is_no_unicode_is_shown_by_its_bytes(raw, warehouse):
    try:
        Path(os.fsdecode(os.fsencode(raw) + b"/caf\xe9.txt")).write_text(PAY)
    except OSError:
        pytest.skip("this file system takes Unicode names only")
    paylakh.run(raw, warehouse)
    assert rows(warehouse, r"SELECT status FROM documents WHERE path = 'caf\xe9.txt'") == [("ok",)]
