"""Tokens and their keys, and phrases among them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.about.phrases import Phrases
from extract.about.tokens import key_of, keys, tokens


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Data engineers", ["Data", "engineers"]),
        ("full-stack", ["full", "stack"]),
        ("C++ and C#", ["C++", "and", "C#"]),
        (".NET, Node.js", [".NET", ",", "Node.js"]),
        ("U.S. nurses' pay", ["U.S", ".", "nurses", "'", "pay"]),
        ("**R&D**", ["R", "&", "D"]),
        ("nurse’s", ["nurse’s"]),
        ("", []),
    ],
)
def test_tokens_are_words_and_marks_without_hyphens_and_emphasis(text, expected):
    assert [token.text for token in tokens(text, 0, len(text))] == expected


@pytest.mark.parametrize(
    ("word", "key"),
    [("Engineers", "engineer"), ("nurse’s", "nurse"), ("&", "and"), ("RNs", "rns"), ("C++", "c++"), ("U.S.", "u.s")],
)
def test_keys_are_alike_for_spellings_that_are_alike(word, key):
    assert key_of(word) == key


@pytest.mark.parametrize(
    ("word", "is_word", "capital"),
    [("Data", True, True), (".NET", True, True), ("c++", True, False), ("7", True, False), (",", False, False)],
)
def test_what_a_token_is_by_its_letters(word, is_word, capital):
    (token,) = tokens(word, 0, len(word))
    assert (token.is_word, token.capital) == (is_word, capital)


@pytest.mark.parametrize(
    ("text", "index", "expected"),
    [
        ("machine learning engineers earn", 0, (3, "MLE")),
        ("machine learning pays", 0, (2, "ML")),
        ("machine tools", 0, None),
        ("data", 0, (1, "D")),
        ("data engineers", 0, (1, "D")),
        ("machine learning", 1, None),
        ("machine", 0, None),
    ],
)
def test_the_longest_phrase_that_begins_at_a_token(text, index, expected):
    phrases = Phrases({"machine learning engineer": "MLE", "machine learning": "ML", "data": "D"})
    assert phrases.at(tokens(text, 0, len(text)), index) == expected


def test_of_two_phrases_with_one_key_the_first_counts():
    assert Phrases([("nurses", 1), ("nurse", 2)]).exactly("Nurse") == 1


@given(st.text(max_size=40), st.integers(0, 10))
def test_tokens_are_where_they_say(text, start):
    found = tokens(text, min(start, len(text)), len(text))
    assert all(text[token.start : token.end] == token.text for token in found)
    assert keys(text) == tuple(token.key for token in tokens(text, 0, len(text)))
