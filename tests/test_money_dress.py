"""The same amount in other dress is the same amount: emphasis, code, inline tags, links, escapes, no-break spaces."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.money.dress import undressed
from extract.money.ranges import read_amounts

WRAPS = {
    "bold": "**{}**",
    "bold of underscores": "__{}__",
    "emphasis": "*{}*",
    "emphasis of underscores": "_{}_",
    "bold emphasis": "***{}***",
    "code": "`{}`",
    "tag": "<b>{}</b>",
    "tag with attributes": '<span class="pay" data-k="1">{}</span>',
    "tags in tags": "<strong><em>{}</em></strong>",
    "link": "[{}](https://pay.example/a-b)",
}
RANGES = [
    ("between {} and {}", "$110,000", "$150,000"),
    ("between {} and {}", "₹5", "₹9 LPA"),
    ("{} to {}", "Rs. 5 lakh", "Rs. 9 lakh"),
    ("from {} to {}", "£30,000", "£45,000 a year"),
    ("{}–{}", "₹50 lakh", "₹1.2 crore"),
    ("{} - {}", "USD 110,000", "USD 150,000"),
]
BOUNDS = [
    "up to {}",
    "at least {}",
    "more than {}",
    "{}+",
    "{} or more",
    "{} and above",
    "starting from {}",
    "below {}",
]


def values(text: str) -> list[tuple[object, ...]]:
    return [(one.low, one.high, one.currency, one.period, one.bound) for one in read_amounts(text)]


@pytest.mark.parametrize("wrap", WRAPS.values(), ids=WRAPS)
@pytest.mark.parametrize(("form", "low", "high"), RANGES)
def test_each_end_of_a_range_may_be_dressed(wrap: str, form: str, low: str, high: str) -> None:
    plain = f"They earn {form.format(low, high)}."
    dressed = f"They earn {form.format(wrap.format(low), wrap.format(high))}."
    assert len(values(plain)) == 1
    assert values(dressed) == values(plain)


@pytest.mark.parametrize("wrap", WRAPS.values(), ids=WRAPS)
@pytest.mark.parametrize("form", BOUNDS)
def test_a_bound_may_stand_in_the_dress_or_before_it(wrap: str, form: str) -> None:
    plain = values(f"They earn {form.format('₹5 LPA')}.")
    assert values(f"They earn {form.format(wrap.format('₹5 LPA'))}.") == plain
    assert values(f"They earn {wrap.format(form.format('₹5 LPA'))}.") == plain


@pytest.mark.parametrize("form", BOUNDS)
def test_words_may_be_held_together_by_no_break_spaces(form: str) -> None:
    words = form.format("₹5 LPA")
    assert values(f"They earn {words.replace(' ', chr(0xA0))}.") == values(f"They earn {words}.")


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("between **$5,000** and **$6,000**.", ["$5,000** and **$6,000"]),
        ("**$5,000** a month", ["$5,000** a month"]),
        (r"S\$4,000–S\$6,500 a month", [r"S\$4,000–S\$6,500 a month"]),
        ("<b>$5,000</b><b>$6,000</b>", ["$5,000", "$6,000"]),
        ("a bonus* of $5,000*", ["$5,000"]),
        ("* $5,000\n* $6,000", ["$5,000", "$6,000"]),
        ("> ≈ $5,000", ["$5,000"]),
    ],
)
def test_the_span_is_that_of_the_text_as_it_is_written(text: str, quotes: list[str]) -> None:
    assert [text[one.start : one.end] for one in read_amounts(text)] == quotes


@given(
    st.lists(
        st.sampled_from(["**", "*", "_", "`", "<b>", "</b>", "[", "](x)", "\\$", "$5", "9", " ", "a", "\n"]),
        max_size=30,
    )
)
def test_every_character_that_is_kept_is_the_one_it_came_from(parts: list[str]) -> None:
    text = "".join(parts)
    plain = undressed(text, 0, len(text))
    if plain is not None:
        kept = [(char, text[plain.origin(at)]) for at, char in enumerate(plain.text)]
        assert all(char in (origin, " ") for char, origin in kept)
        assert plain.text[plain.first : plain.last] == plain.text
