"""The laws of the warehouse, asked of the one that the repository's own articles give."""

from __future__ import annotations

import pytest

# Each statement selects what breaks a law.
LAWS = {
    "a mention's words stand where it says": """
        SELECT mention_id FROM mentions JOIN documents USING (document_id)
        WHERE substr(text, char_start + 1, char_end - char_start) <> quote""",
    "a salary's words stand where it says": """
        SELECT salary_id FROM salaries JOIN documents USING (document_id)
        WHERE substr(text, char_start + 1, char_end - char_start) <> quote""",
    "the words of evidence stand where it says": """
        SELECT salary_id FROM evidence AS e JOIN salaries USING (salary_id) JOIN documents USING (document_id)
        WHERE substr(text, e.char_start + 1, e.char_end - e.char_start) <> e.quote""",
    "a mention of pay has a salary, or is in quarantine": """
        SELECT mention_id FROM mentions
        WHERE kind = 'salary' AND mention_id NOT IN (SELECT mention_id FROM salaries)""",
    "other money has no salary": """
        SELECT salary_id FROM salaries JOIN mentions USING (mention_id) WHERE kind <> 'salary'""",
    "other money has a reason": "SELECT mention_id FROM mentions WHERE kind <> 'salary' AND reason IS NULL",
    "counts add up per document": """
        SELECT path FROM coverage WHERE mentions <> salary_mentions + other_money + quarantined_mentions""",
    "low is not above high": """
        SELECT salary_id FROM salaries
        WHERE low > high OR annual_low > annual_high OR annual_low_inr > annual_high_inr""",
    "INR agrees with the stated rate to the paisa": """
        SELECT salary_id FROM salaries
        WHERE abs(annual_low::DOUBLE * fx_inr - annual_low_inr::DOUBLE) > 0.011
           OR abs(annual_high::DOUBLE * fx_inr - annual_high_inr::DOUBLE) > 0.011""",
    "USD agrees with the stated rate to the cent": """
        SELECT salary_id FROM salaries
        WHERE abs(annual_low::DOUBLE * fx_usd - annual_low_usd::DOUBLE) > 0.011
           OR abs(annual_high::DOUBLE * fx_usd - annual_high_usd::DOUBLE) > 0.011""",
    "a salary names rules that are in the table": """
        SELECT salary_id FROM (SELECT salary_id, unnest(rules) AS rule_id FROM salaries)
        WHERE rule_id NOT IN (SELECT rule_id FROM rules)""",
    "a rate is not of a later day than the figure": """
        SELECT salary_id FROM salaries WHERE fx_date > as_of AND NOT list_contains(rules, 'rate_before_first')""",
    "confidence is a share": "SELECT salary_id FROM salaries WHERE NOT confidence BETWEEN 0 AND 1",
}


@pytest.mark.parametrize("law", LAWS)
def test_law(house, law):
    assert house.execute(LAWS[law]).fetchall() == []


def test_the_laws_are_asked_of_something(house):
    ((mentions, salaries, evidence, other),) = house.execute(
        "SELECT (SELECT count(*) FROM mentions), (SELECT count(*) FROM salaries), (SELECT count(*) FROM evidence),"
        " (SELECT count(*) FROM mentions WHERE kind <> 'salary')"
    ).fetchall()
    assert min(mentions, salaries, evidence, other) > 0


def test_spans_count_as_python_counts(house):
    """The span law in Python: DuckDB's substr and a slice agree."""
    asked = "SELECT text, char_start, char_end, quote FROM mentions JOIN documents USING (document_id)"
    for text, start, end, quote in house.execute(asked).fetchall():
        assert text[start:end] == quote
