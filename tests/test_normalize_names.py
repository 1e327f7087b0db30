"""Standard names in the frame of salaries."""

from datetime import date

import pandas as pd
import pytest

from normalize import normalize_salaries
from normalize.frame import REQUIRED


def one(**fields):
    frame = pd.DataFrame([dict.fromkeys(REQUIRED) | fields], dtype="object")
    return normalize_salaries(frame, default_date=date(2026, 1, 2)).iloc[0]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("IN", "IN"),
        ("US", "US"),
        ("India", "IN"),
        ("united states", "US"),
        (" India ", "IN"),
        ("UK", "GB"),
        ("NA", "NA"),
    ],
)
def test_a_country_becomes_its_code(text, code):
    assert one(country=text)["country"] == code


def test_an_unknown_country_stays_for_validation_to_refuse():
    assert one(country="Atlantis")["country"] == "Atlantis"


@pytest.mark.parametrize(
    ("text", "country", "name"),
    [("Bangalore", "IN", "Bengaluru"), ("Bangalore", "India", "Bengaluru"), ("Gurgaon", None, "Gurugram")],
)
def test_a_city_gets_its_standard_name(text, country, name):
    assert one(city=text, country=country)["city"] == name


@pytest.mark.parametrize(
    ("text", "name"), [("data scientists", "Data Scientist"), ("ML engineers", "Machine Learning Engineer")]
)
def test_a_role_gets_its_standard_name_and_keeps_its_text(text, name):
    row = one(role_text=text)
    assert (row["role"], row["role_text"]) == (name, text)


@pytest.mark.parametrize("missing", [None, float("nan"), ""])
def test_what_the_text_does_not_name_stays_empty(missing):
    row = one(role_text=missing, city=missing, country=missing)
    assert row[["role", "city", "country"]].isna().all()
