"""A costly pattern tried only where it can begin finds what it would find everywhere."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.about import attribution, component, employing, experience, statistic
from extract.about.anchored import Anchored, lower

# fmt: off
WORDS = [
    "average", "median", "mid-point", "minimum", "highest", "lowest", "salary", "pay", "ranges", "from", "up", "to",
    "at", "least", "10th", "percentile", "P90", "top", "10%", "of", "starting", "entry-level", "on", "an", "total",
    "compensation", "package", "gross", "base", "bonus", "RSUs", "stock", "in", "hand", "take-home", "net", "after",
    "tax", "sign-on", "equity", "variable", "according", "to", "as", "per", "Source:", "data", "by", "report", "from",
    "Glassdoor", "Acme.com", "survey", "of", "less", "than", "over", "first", "3", "5+", "two", "a", "years", "yrs",
    "months", "decade", "and", "more", "turnover", "thunder", "under", "years'", "experience", "₹10,00,000", "$90K",
    "joined", "Works", "for", "with", "hired", "employees", "placed", "Careers", "Nurses", "offer", "moved", "quit",
    "the", "Acme", "Lotus", "Company", "\n", "#", "About", "Does", "hire", "LPA", "£", ".", ",", "(", ")", ":", "|",
    "-", "–", "İ_", "is", "25", "lakh",
]
# fmt: on
PATTERNS = {
    "statistic": statistic._PATTERN,
    "component": component._PATTERN,
    "experience": experience._SPAN,
    "attribution": attribution._UNKNOWN_NAME,
    "employer": employing._BEGUN_BEFORE,
}


@pytest.mark.parametrize("pattern", PATTERNS.values(), ids=PATTERNS)
@given(text=st.lists(st.tuples(st.sampled_from(WORDS), st.sampled_from([" ", " ", " ", "", "-"])), max_size=40))
def test_no_match_is_lost(pattern, text):
    text = "".join(word + gap for word, gap in text)
    plain = pattern._pattern.finditer(text)
    assert [found.span() for found in pattern.finditer(text, 0, len(text))] == [found.span() for found in plain]


def test_matches_do_not_overlap_and_keep_to_the_stretch():
    pattern = Anchored(re.compile("aba", re.IGNORECASE), "a")
    assert [found.span() for found in pattern.finditer("xABABAxabaaba", 0, 12)] == [(1, 4), (7, 10)]


@given(st.text(st.sampled_from("aBİıſKẞΣς₹"), max_size=12))
def test_lower_case_keeps_offsets(text):
    assert len(lower(text)) == len(text)
