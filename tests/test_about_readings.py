"""The quick look at single words, which spares the finders most tokens, passes over nothing that they would read."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract.about import (
    attribution,
    companies,
    component,
    experience,
    industry,
    level,
    places,
    roles,
    segment,
    statistic,
)
from extract.about.openings import PLACES, Openings
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


BY_LETTERS = {"experience": experience.find, "statistic": statistic.find, "component": component.find}
MORE_WORDS = [
    "2 years ", "0-1 yrs", "Year 5", "in the first year ", "a decade of experience ", "90", "th ", "percentile", "P75 ",
    "top 10", "% ", "5% of nurses earn ₹5", "3rd quartile ", "average salary ", "high", "on ", "target earnings ", "in",
    "-hand ", " hand pay ", "all", "-in ", "total ", "CTC", "base ", "bonus ", "stock ", "data ", "from ", "as per ",
    "Data ", "Engineer", "The ", "Netherlands", "South ", "Africa ", "\n", "_", ". ", "7.5", "1,2", "İ", "ſ",
]  # fmt: skip


def read_by_all(text):
    """By field, what its finder reads in a text when it looks at every word."""
    found = tokens(text, 0, len(text))
    tags = {field: read(text, found, range(len(found))) for field, (read, _) in FINDERS.items()}
    tags |= dict.fromkeys(PLACES, tags["place"])
    return tags | {field: find(text, 0, len(text)) for field, find in BY_LETTERS.items()}


@given(
    st.lists(st.sampled_from([*WORDS, *MORE_WORDS]), max_size=12).map("".join), st.integers(0, 40), st.integers(0, 40)
)
@settings(deadline=None)
def test_what_a_stretch_never_names_no_finder_reads_in_it(text, start, end):
    # A text as the finders are given it: without underscores.
    text = text.replace("_", " ")
    start, end = sorted((min(start, len(text)), min(end, len(text))))
    openings = Openings(text)
    for first, last in ((0, len(text)), (start, end)):
        tags = read_by_all(text[first:last])
        assert not any(tags[field] for field in openings.never(first, last))


@pytest.mark.parametrize("field", FINDERS)
@given(words=st.lists(st.sampled_from([*WORDS, "Data ", "The ", "South ", "Africa "]), max_size=20))
@settings(deadline=None)
def test_a_finder_reads_the_same_where_it_looks_at_every_token(field, words):
    read, may_begin = FINDERS[field]
    text = "".join(words)
    found = tokens(text, 0, len(text))
    likely = [index for index, token in enumerate(found) if may_begin(token.text)]
    told = Openings(text).words(0, len(text)).starts("city" if field == "place" else field)
    assert read(text, found, likely) == read(text, found, told) == read(text, found, range(len(found)))
