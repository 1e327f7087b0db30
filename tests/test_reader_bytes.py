"""Bytes to text: encodings, gzip, endings, and files that are none of ours."""

from __future__ import annotations

import codecs
import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.reader import EmptyDocument, UnreadableDocument, read_document
from extract.reader.decode import decode
from extract.reader.unpack import gunzip

PAY = "Pay: ₹5 lakh – £50,000, café\n"

ENCODED = [
    ("utf-8", PAY.encode(), None),
    ("utf-8 with a mark", codecs.BOM_UTF8 + PAY.encode(), None),
    ("utf-16 little-endian with a mark", codecs.BOM_UTF16_LE + PAY.encode("utf-16-le"), None),
    ("utf-16 big-endian with a mark", codecs.BOM_UTF16_BE + PAY.encode("utf-16-be"), None),
    ("utf-32 with a mark", codecs.BOM_UTF32_LE + PAY.encode("utf-32-le"), None),
    ("utf-16 without a mark", PAY.encode("utf-16-le"), None),
    ("utf-16 big-endian without a mark", PAY.encode("utf-16-be"), None),
    ("declared wrongly", PAY.encode(), "ascii"),
    ("declared as nothing known", PAY.encode(), "klingon"),
    ("declared as no encoding of files", PAY.encode(), "punycode"),
    ("line ends", PAY.replace("\n", "\r\n").encode(), None),
    ("old line ends", PAY.replace("\n", "\r").encode(), None),
]


@pytest.mark.parametrize(("data", "declared"), [case[1:] for case in ENCODED], ids=[case[0] for case in ENCODED])
def test_encodings(data, declared):
    assert decode(data, declared) == PAY


@pytest.mark.parametrize(
    ("text", "encoding", "declared"),
    [
        ("£50,000 – café €5", "cp1252", None),
        ("£50,000 – café €5", "cp1252", "iso-8859-1"),
        ("Зарплата 100 000", "cp1251", "windows-1251"),
        ("年収 500万円", "shift_jis", "Shift_JIS"),
        ("年収 500万円", "iso2022_jp", "ISO-2022-JP"),
    ],
)
def test_other_encodings(text, encoding, declared):
    assert decode(text.encode(encoding), declared) == text


def test_a_page_declares_its_encoding():
    html = '<meta http-equiv="Content-Type" content="text/html; charset=windows-1251"><p>Зарплата'
    assert read_document(html.encode("cp1251"), "a.html").text == "Зарплата"


def test_a_cut_off_or_stray_byte_does_not_spoil_a_utf8_file():
    assert decode(("₹5 lakh " * 20).encode() + "₹".encode()[:2]) == "₹5 lakh " * 20 + "\ufffd"


# U+FFFD stands for what was no text: a file of nothing else is refused.
@given(st.text(alphabet=st.characters(blacklist_categories=("Cs", "Cc"), blacklist_characters="\ufffd"), max_size=200))
def test_utf8_text_comes_through_as_it_is(text):
    assert decode(text.encode()) == text.removeprefix("\ufeff")


@given(st.binary(max_size=300))
def test_bytes_are_text_or_are_refused_in_one_line(data):
    try:
        assert "\r" not in decode(data)
    except UnreadableDocument as refusal:
        assert refusal.reason
        assert "\n" not in refusal.reason


REFUSED = [
    ("a.pdf", b"%PDF-1.7", "unknown kind of file"),
    ("a", b"text", "unknown kind of file"),
    ("a.gz", gzip.compress(b"text"), "unknown kind of file"),
    ("a.txt", b"%PDF-1.7 text", "binary file: a PDF"),
    ("a.txt", b"PK\x03\x04text", "binary file: a zip"),
    ("a.txt", gzip.compress(b"text"), "binary file: a gzip"),
    ("a.html", b"text\0\0\0\0text", "binary file: holds NUL"),
    ("a.txt", b"\x01\x02\x03\x04text", "control characters"),
    ("a.txt.gz", b"text", "not a sound gzip file"),
    ("a.txt.gz", gzip.compress(b"text" * 99)[:-9], "not a sound gzip file"),
]


@pytest.mark.parametrize(("name", "data", "reason"), REFUSED)
def test_files_that_are_none_of_ours_are_refused_with_a_reason(name, data, reason):
    with pytest.raises(UnreadableDocument, match=reason):
        read_document(data, name)


@pytest.mark.parametrize("name", ["a.txt", "a.md", "a.html", "A.HTM", "a.markdown"])
@pytest.mark.parametrize("data", [b"", b" \n", codecs.BOM_UTF8])
def test_an_empty_file_is_empty(name, data):
    with pytest.raises(EmptyDocument):
        read_document(data, name)


def test_gzip_is_read_whole():
    assert gunzip(gzip.compress(b"one ") + gzip.compress(b"two")) == b"one two"


def test_a_gzip_bomb_is_refused():
    with pytest.raises(UnreadableDocument, match="more than 1 MB"):
        gunzip(gzip.compress(bytes(1 << 21)), largest=1 << 20)


@pytest.mark.parametrize(
    ("name", "media_type"),
    [("a.txt", "text/plain"), ("b/A.TXT.gz", "text/plain"), ("a.md", "text/markdown"), ("a.htm.GZ", "text/html")],
)
def test_the_ending_says_what_a_file_is(name, media_type):
    data = "<p>₹5 lakh".encode() if "html" in media_type else "₹5 lakh\n".encode()
    packed = gzip.compress(data) if name.lower().endswith(".gz") else data
    document = read_document(packed, name)
    assert document.media_type == media_type
    assert "₹5 lakh" in document.text


def test_plain_text_is_left_as_it_is():
    text = "\tRole  |  Pay \n\n\n ₹5\u00a0lakh\u200b  \n"
    assert read_document(text.encode(), "a.txt").text == text
