"""The vocabularies: what standard names are, and that the data files hold together."""

from __future__ import annotations

import re
import subprocess
import sys
import zipfile
from collections import Counter
from importlib.resources import files
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from vocabulary import names, places, roles, tables
from vocabulary.inflection import plural

NAMED = [
    ("countries.csv", "name"),
    ("regions.csv", "name"),
    ("companies.csv", "company"),
    ("industries.csv", "industry"),
    ("attributions.csv", "name"),
    ("segments.csv", "name"),
    ("roles.csv", "role"),
]
OWN_FILES = sorted(
    {file for file, _ in NAMED}
    | {"cities.csv", "levels.csv", "irregular_plurals.csv"}
    | {f"role{rest}.csv" for rest in ("s_onet", "_heads", "_words", "_case", "_fields")}
)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ML engineers", "Machine Learning Engineer"),
        ("Sr. Data Scientists", "Senior Data Scientist"),
        ("senior ML Engineers", "Senior Machine Learning Engineer"),
        ("SENIOR ML ENGINEER", "Senior Machine Learning Engineer"),
        ("Jr. Python developer", "Junior Python Developer"),
        ("NLP Engineer", "Natural Language Processing Engineer"),
        ("AI/ML Research Scientist", "AI/ML Research Scientist"),
        ("artificial intelligence engineers", "AI Engineer"),
        ("software developers", "Software Developer"),
        ("chief executives", "Chief Executive"),
        ("CEOs", "Chief Executive Officer"),
        ("SDE", "Software Development Engineer"),
        ("RNs", "Registered Nurse"),
        ("back-end engineer", "Backend Engineer"),
        ("Full-Stack Developers", "Full Stack Developer"),
        ("mlops engineer", "MLOps Engineer"),
        ("a devops engineer", "DevOps Engineer"),
        ("Entry-level data analyst", "Data Analyst"),
        ("chartered accountants", "Chartered Accountant"),
        ("bank PO", "Bank PO"),
        ("ticket takers", "Ticket Taker"),
        ("Ushers, lobby attendants, and ticket takers", "Usher, Lobby Attendant, and Ticket Taker"),
        ("heads of engineering", "Head of Engineering"),
        ("directors of nursing", "Director of Nursing"),
        ("vice president of sales", "Vice President of Sales"),
        ("Software Engineer III", "Software Engineer III"),
        ("aerospace payload integrators", "Aerospace Payload Integrator"),
        ("SAP basis administrators", "SAP Basis Administrator"),
        ("accountants and bookkeepers", "Accountant and Bookkeeper"),
        ("UI/UX designers", "UI/UX Designer"),
        ("air hostesses", "Air Hostess"),
        ("policewomen", "Policewoman"),
        ("secretaries", "Secretary"),
        ("cabin crew", "Cabin Crew"),
        ("Data Scientist salary", "Data Scientist"),
        ("SDE-2", "Software Development Engineer 2"),
        ("Plumber Apprenticeship", "Plumber Apprentice"),
        ("Data Analyst internships", "Data Analyst Intern"),
        ("Apprenticeship Support Officer", "Apprenticeship Support Officer"),
        ("Nursing", "Nurse"),
        ("brand-mgr", "Brand Manager"),
        ("", ""),
    ],
)
def test_standard_role(text, expected):
    assert roles.standard_role(text) == expected


def test_a_standard_role_is_its_own_standard_name_in_any_case():
    standard = {row["role"] for file in ("roles.csv", "roles_onet.csv") for row in tables.read_rows(file)}
    assert [
        name for name in sorted(standard) if not roles.standard_role(name.upper()) == name == roles.standard_role(name)
    ] == []


def test_the_plural_of_a_name_or_alias_means_the_same_role():
    known = roles.known_roles()
    wrong = [
        name
        for row in tables.read_rows("roles.csv")
        for name in tables.names_of(row, "role")
        if name.lower() in known
        if known.get(name.lower()[: -len(name.split()[-1])] + plural(name.split()[-1].lower())) != row["role"]
    ]
    assert wrong == []


@given(st.text(max_size=60))
def test_any_text_has_a_tidy_standard_role(text):
    role = roles.standard_role(text)
    assert role == " ".join(role.split())
    assert roles.standard_role(f"  {text} ") == role


def test_the_data_is_read_from_inside_a_zip_too(tmp_path):
    package = Path(roles.__file__).parent
    with zipfile.ZipFile(tmp_path / "code.zip", "w") as archive:
        for file in (*package.glob("*.py"), *package.glob("data/*.csv")):
            archive.write(file, file.relative_to(package.parent))
    program = "from vocabulary.roles import standard_role as s; assert s('ML engineers') == 'Machine Learning Engineer'"
    env = {"PYTHONPATH": str(tmp_path / "code.zip")}
    assert subprocess.run([sys.executable, "-c", program], env=env, cwd=tmp_path, check=False).returncode == 0


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("nurses", "nurse"),
        ("attorneys", "attorney"),
        ("secretaries", "secretary"),
        ("actresses", "actress"),
        ("coaches", "coach"),
        ("firemen", "fireman"),
        ("salespeople", "salesperson"),
        ("midwives", "midwife"),
        ("paramedics", "paramedic"),
        ("analytics", "analytics"),
        ("sales", "sales"),
        ("boss", "boss"),
        ("chefs", "chef"),
        ("RNs", "RN"),
    ],
)
def test_singular(many, one):
    assert roles.singular(many) == one
    assert roles.singular(one) == one


def test_a_role_has_its_occupation_code_whatever_its_seniority():
    assert roles.soc_code("Data Scientist") == "15-2051.00"
    assert roles.soc_code("Senior Data Scientist") == "15-2051.00"
    assert roles.soc_code("Usher, Lobby Attendant, and Ticket Taker") == "39-3031.00"
    assert roles.soc_code("Keeper of the Seals") is None


def test_abbreviations_that_are_words_too_need_their_capitals():
    assert roles.exact_roles()["CA"] == "Chartered Accountant"
    assert "ca" not in roles.known_roles()
    assert roles.standard_role("ca") == "Chartered Accountant"


def test_heads_are_strong_or_weak():
    assert roles.role_heads()["engineers"] == "strong"
    assert roles.role_heads()["head"] == "weak"
    assert set(roles.role_heads().values()) == {"strong", "weak"}


@pytest.mark.parametrize(
    ("text", "country", "expected"),
    [
        ("Bangalore", "IN", "Bengaluru"),
        ("bangalore", None, "Bengaluru"),
        ("Gurgaon", None, "Gurugram"),
        ("New Delhi", None, "Delhi"),
        ("Bombay", "IN", "Mumbai"),
        ("Trivandrum", None, "Thiruvananthapuram"),
        ("Vizag", None, "Visakhapatnam"),
        ("NYC", "US", "New York"),
        ("New York City", None, "New York"),
        ("München", None, "Munich"),
        ("Ghaziabad", "IN", "Ghaziabad"),
        ("Little  Piddling", None, "Little Piddling"),
        ("Bangalore", "US", "Bangalore"),
        ("Port Saint Lucie", "US", "Port St. Lucie"),
        ("St Catharines", "CA", "St. Catharines"),
    ],
)
def test_standard_city(text, country, expected):
    assert places.standard_city(text, country) == expected


def test_a_name_of_several_cities_gives_the_largest_first_and_every_country():
    hyderabad = places.cities()["hyderabad"]
    assert [city.country for city in hyderabad][:2] == ["IN", "PK"]
    assert all(a.population >= b.population for some in places.cities().values() for a, b in pairwise(some))


def test_a_city_that_is_a_word_is_marked():
    assert all(places.cities()[name][0].wordlike for name in ("reading", "mobile", "nice"))
    assert not places.cities()["mumbai"][0].wordlike


@pytest.mark.parametrize(
    ("name", "code"), [("india", "IN"), ("united states of america", "US"), ("england", "GB"), ("namibia", "NA")]
)
def test_countries(name, code):
    assert places.countries()[name] == code


def test_a_pronoun_is_no_country():
    assert places.exact_countries()["US"] == "US"
    assert not {"us", "it", "in", "uk"} & (set(places.countries()) | set(places.exact_countries()))


def test_demonyms_and_currencies():
    assert places.demonyms()["singaporean"] == "SG"
    assert [places.country_currency(code) for code in ("IN", "US", "GB", "SG", "AE", "NA")] == [
        "INR",
        "USD",
        "GBP",
        "SGD",
        "AED",
        "NAD",
    ]
    assert places.country_currency("XX") is None


def test_regions():
    assert places.regions()["karnataka"].country == "IN"
    assert places.regions()["delhi ncr"].kind == "metro"
    assert places.exact_regions()["NCR"].name == "Delhi NCR"
    assert places.region_codes()["TX"].name == "Texas"
    assert "ncr" not in places.regions()


def test_names():
    assert names.companies()["facebook"].name == "Meta"
    assert names.companies()["apple"].wordlike
    assert not names.companies()["infosys"].wordlike
    assert names.industries()["ecommerce"] == "E-commerce"
    assert names.levels()["freshers"] == "entry"
    assert names.attributions()["bls"] == "U.S. Bureau of Labor Statistics"
    assert names.segments()["bsc nursing"].kind == "degree"


@pytest.mark.parametrize("file", OWN_FILES)
def test_a_data_file_names_its_source_and_licence(file):
    text = files("vocabulary").joinpath("data", file).read_text(encoding="utf-8")
    header = " ".join(line for line in text.splitlines() if line.startswith("#"))
    assert re.search(r"source", header, re.IGNORECASE)
    assert re.search(r"Apache-2\.0|CC BY 4\.0", header)


@pytest.mark.parametrize(
    ("file", "credit"),
    [
        ("cities.csv", "GeoNames"),
        ("roles_onet.csv", "O*NET 29.3"),
        ("roles.csv", "O*NET 29.3"),
        ("onet_title_words.csv", "O*NET 29.3"),
    ],
)
def test_borrowed_data_is_credited_with_its_licence(file, credit):
    text = files("vocabulary").joinpath("data", file).read_text(encoding="utf-8").split("\n\n")[0]
    header = " ".join(line for line in text.splitlines() if line.startswith("#"))
    assert credit in header
    assert "CC BY 4.0" in header


@pytest.mark.parametrize(("file", "column"), NAMED)
def test_no_name_or_alias_stands_for_two(file, column):
    owners = {
        (name.lower() if len(name) > 4 else name, row[column])
        for row in tables.read_rows(file)
        for name in tables.names_of(row, column)
    }
    twice = {name for name, count in Counter(name for name, _ in owners).items() if count > 1}
    assert not twice


@pytest.mark.parametrize("file", OWN_FILES)
def test_cells_are_trimmed_and_every_row_has_every_column(file):
    for row in tables.read_rows(file):
        assert None not in row
        assert all(value is not None and value == value.strip() for value in row.values()), row


def test_codes_are_well_formed():
    assert all(re.fullmatch(r"[A-Z]{2}", row["code"]) for row in tables.read_rows("countries.csv"))
    assert all(re.fullmatch(r"(?:[A-Z]{3})?", row["currency"]) for row in tables.read_rows("countries.csv"))
    socs = [row["soc"] for file in ("roles.csv", "roles_onet.csv") for row in tables.read_rows(file)]
    assert all(re.fullmatch(r"(?:\d\d-\d{4}\.\d\d)?", soc) for soc in socs)


def test_places_are_of_countries_that_exist():
    known = {row["code"] for row in tables.read_rows("countries.csv")}
    assert len(known) == 249
    assert {row["country"] for file in ("cities.csv", "regions.csv") for row in tables.read_rows(file)} <= known


def test_kinds_and_levels_are_from_closed_lists():
    assert {row["kind"] for row in tables.read_rows("regions.csv")} == {"state", "metro", "region"}
    assert {segment.kind for segment in names.segments().values()} == {
        "skill",
        "degree",
        "certification",
        "company_type",
        "work_mode",
        "gender",
        "speciality",
    }
    assert set(names.levels().values()) == {
        "entry",
        "junior",
        "mid",
        "senior",
        "lead",
        "principal",
        "director",
        "executive",
        "intern",
    }
