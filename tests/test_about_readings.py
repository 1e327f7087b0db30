"""The quick look at single words, which spares the finders most tokens, passes over nothing that they would read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.about import attribution, companies, industry, level, places, roles, segment
from extract.about.role_words import may_be_title
from extract.about.tokens import tokens

FINDERS = {
    "role": (roles.read, may_be_title),
    "company": (companies.read, companies.may_begin),
    "attribution": (attribution.read, attribution.may_begin),
    "level": (level.read, level.may_begin),
    "segment": (segment.read, segment.may_begin),
    "industry": (industry.read, industry.may_begin),
    "place": (places.read, places.may_begin),
}
WORDS = [
    "at ", "Acme Widgets ", "Google", "Acme Pte Ltd ", ", ", "'s ", "\"", "according to ", "Source: ", "Glassdoor ",
    "indeed.com ", "the ", "US ", "U.S. ", "New York", "Austin, TX ", "Indian ", "NCR ", "IT ", "industry ",
    "basket weaving sector ", "Industry: Retail\n", "senior ", "entry-level ", "Sr. ", "RN ", "Data Analyst ",
    "nurses", "/", "F&B Executive ", "Python ", "R ", "MBA ", "R&D ", "(", ") ", ". ",
]  # fmt: skip


@pytest.mark.parametrize("field", FINDERS)
@given(words=st.lists(st.sampled_from(WORDS), max_size=20))
@settings(deadline=None)
def test_a_finder_reads_the_same_where_it_looks_at_every_token(field, words):
    read, may_begin = FINDERS[field]
    text = "".join(words)
    found = tokens(text, 0, len(text))
    likely = [index for index, token in enumerate(found) if may_begin(token.text)]
    assert read(text, found, likely) == read(text, found, range(len(found)))
