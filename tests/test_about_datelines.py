"""Where a report was written is no place of pay."""

from __future__ import annotations

import pytest

from extracted import table

_STORY = "The chain of shops said on Friday that its cooks will get {pay} from May."


@pytest.mark.parametrize(
    "head",
    [
        "LONDON (Reuters) –",
        "Leeds (AP) -",
        "Leeds, Sept 5 (PTI):",
        "LEEDS, May 4 —",
        "Leeds, March 3, 2024:",
        "**LEEDS**:",
        "LEEDS —",
        "LEEDS, England --",
    ],
)
def test_the_city_of_a_dateline_is_where_it_was_written(head: str) -> None:
    text = f"Shops lift pay\n\n{head} {_STORY.format(pay='£30,000 a year')}"
    assert table(text, "city", "country", "company") == [(None, "GB", None)]


def test_a_country_is_still_told_by_where_the_reports_were_written() -> None:
    text = (
        f"Shops lift pay\n\nCHICAGO (AP) - {_STORY.format(pay='$30,000 a year')}\n\nBOSTON (AP) - The rest went home."
    )
    assert table(text, "city", "country") == [(None, "US")]


@pytest.mark.parametrize("text", ["LEEDS: £30,000 a year for cooks", "Leeds: cooks of the chain get £30,000 a year"])
def test_a_label_is_no_dateline(text: str) -> None:
    assert table(f"Pay of cooks\n\n{text}", "city") in ([("Leeds",)], [("LEEDS",)])
