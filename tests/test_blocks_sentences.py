"""The sentences of a block."""

from __future__ import annotations

import pytest

from extract.blocks.sentences import sentences


@pytest.mark.parametrize(
    "parts",
    [
        ["Nurses earn well.", "Cooks do not."],
        ["Nurses earn Rs. 5 lakh.", "Cooks earn less!"],
        ["Pay is $4.5 million.", "₹3 lakh is more usual."],
        ["It is so (or was).[1]", "The rest differs."],
        ["A line", "Another line"],
        ["Pay (approx. 5 LPA) is good."],
        ["Nurses earn $40/hr.", "Cooks earn less."],
    ],
)
def test_sentences_end_at_their_marks_and_not_at_abbreviations(parts):
    joined = "\n".join(parts) if parts[0] == "A line" else " ".join(parts)
    assert [joined[start:end] for start, end in sentences(joined, 0, len(joined))] == parts
