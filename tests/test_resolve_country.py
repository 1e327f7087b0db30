"""The country that a figure is about, and the dollar that a bare "$" stands for."""

from __future__ import annotations

import pytest

from extract.homes import Dollars, fits, has_own_dollar, home_country
from extract.records import Source
from extracted import column, evidence, salaries, table


@pytest.mark.parametrize(
    ("text", "country", "origin"),
    [
        ("Nurses in Canada earn 70,000 dollars a year.", "CA", "sentence"),
        ("Nurses in Toronto earn C$70,000 a year.", "CA", "sentence"),
        ("Nurses in Lyon earn €30,000 a year.", "FR", "sentence"),
        ("# Nurses in Ireland\n\nThe average pay is €40,000 a year.", "IE", "heading"),
        ("Nurses in Ireland work hard.\n\nMany of them.\n\nThe average pay is €40,000.", "IE", "document"),
        ("According to the BLS, nurses earn an average salary of $86,000 a year.", "US", "sentence"),
        ("Nurses earn ₹4 lakh a year.", "IN", "currency"),
        ("Nurses earn £32,000 a year.", "GB", "currency"),
        ("# Jobs for Indian nurses\n\nNurses earn £32,000 a year.", "GB", "currency"),
        ("Nurses earn €32,000 a year.", None, None),
        ("# Jobs in the Gulf\n\nNurses earn AED 8,000 a month.", "AE", "currency"),
        ("# Pay in India\n\nInternational placements start at ₹15 lakh.", None, None),
        ("London leads Europe, where nurses earn £32,000 a year.", "GB", "sentence"),
        ("# Nurses in Ireland\n\nIn Europe the average pay is €40,000 a year.", None, None),
        ("# Nurses in India\n\nGlobally, nurses earn $40,000 a year.", None, None),
        (
            "Pay\n\nThese are global medians of firms.\n\nUS law differs. US tax too.\n\nSo?\n\nNurses earn $40,000.",
            None,
            None,
        ),
        (
            "Pay\n\nThese are medians of firms.\n\nUS law differs. US tax too.\n\nSo?\n\nNurses earn $40,000.",
            "US",
            "document",
        ),
        ("Pay\n\nAll figures are in US dollars.\n\nNurses earn $40,000.", None, None),
        ("# Pay in India\n\nAnalysts at a US-based company earn ₹18 lakh a year.", "IN", "document"),
        ("Analysts at US companies earn $90,000 a year.", "US", "sentence"),
        ("# Pay in India\n\nSchools follow the British board. Teachers earn ₹5 lakh a year.", "IN", "document"),
        ("# Pay in Kenya\n\nThe Canadian market is large. Nurses earn $70,000 a year.", "CA", "previous"),
        ("Teachers in Atlanta, Georgia earn $58,000 a year.", "US", "sentence"),
        ("# Pay in the US\n\nNurses outside the US earn $60,000 a year.", None, None),
        ("# Pay in the US\n\nA Non-US nurse earns $60,000 a year.", None, None),
        ("A nurse in Seoul earning KRW 50 million approaches US levels.", "KR", "sentence"),
        ("English teachers earn ₹5 lakh a year.", "IN", "currency"),
        ("# Pay\n\nAnalysts at US-listed companies earn ₹18 lakh a year.", "IN", "currency"),
    ],
)
def test_the_country_is_told_by_words_city_credit_title_or_currency(text, country, origin):
    (salary,) = salaries(text)
    read = evidence(salary, "country")
    assert (salary.country, read and read.origin) == (country, origin)


def test_several_countries_of_a_bracket_outrank_the_region_before_it():
    text = "Nurses in Western Europe (Germany/France) earn €40,000 a year."
    assert table(text, "country") == [("DE",), ("FR",)]


def test_a_region_beside_a_country_says_nothing_more():
    assert table("Nurses in the US and Europe earn $70,000 a year.", "country") == [("US",)]


def test_a_city_outranks_the_country_of_the_title():
    text = "# Salaries in India\n\nA nurse in Singapore earns S$60,000 a year."
    assert table(text, "country") == [("SG",)]


def test_dollars_are_not_of_the_title_s_country_where_the_text_has_its_own_money():
    text = "# Jobs in India\n\nNurses earn ₹3 lakh and cooks ₹2 lakh a year.\n\n## Roofer\n\nThe pay is $60,000 a year."
    assert column(text, "country") == ["IN", "IN", None]
    assert column("# Jobs in India\n\nA roofer earns $6,000 a year.", "country") == ["IN"]


def test_a_nationality_in_a_title_says_nothing_of_other_money():
    assert column("# Russian medical universities\n\nDoctors earn ₹50,000 a month.", "country") == ["IN"]


def test_a_heading_that_speaks_of_the_whole_country_ends_the_city_over_it():
    text = "# Pay in Sydney\n\n## Nurses (Australia-wide)\n\n- Nurse: A$80,000\n\n## Cooks\n\n- Cook: A$60,000\n"
    assert column(text, "city") == [None, "Sydney"]


def test_dollars_of_a_text_about_one_country_that_writes_no_other_money_are_paid_there():
    text = "Nurses in Kenya are many. Kenya has hospitals, and in Kenya and all over Kenya a nurse earns $9,000 a year."
    assert column(text, "country") == ["KE"]


def test_global_markets_are_no_one_country():
    text = (
        "# Pay\n\nIn India developers earn ₹15 lakh. In global markets, salaries range between $105,000 and $180,000."
    )
    assert column(text, "country") == ["IN", None]


def test_a_country_before_ends_where_the_money_is_that_of_the_text():
    text = "# Pay in the US\n\nNurses earn $90,000. In Poland they earn €18,000. Sign-on bonuses averaged $12,500."
    assert column(text, "country") == ["US", "PL", "US"]


def test_links_tell_the_country_of_a_text_that_names_none():
    text = "An analyst gets 5k a month ([source](https://www.example.sg/a), [more](https://pay.example.sg/b))."
    assert table(text, "country", "currency") == [("SG", "SGD")]


def test_what_money_is_called_after_is_no_place():
    text = (
        "# Nurses in Canada\n\nThey earn $65,000, above the South African rate of R211,898 (20,825 Canadian dollars)."
    )
    assert column(text, "country") == ["CA", "ZA", "ZA"]


def test_of_two_countries_in_the_title_the_one_is_meant_that_pays_in_the_currency():
    text = "# Nursing pay in India and Canada\n\nThe pay is ₹4 lakh a year.\n\nThe pay is CAD 80,000 a year."
    assert table(text, "country") == [("IN",), ("CA",)]


@pytest.mark.parametrize(
    ("text", "currency"),
    [
        ("Nurses in Sydney earn $80,000 a year.", "AUD"),
        ("Nurses in Singapore earn $4,000 a month.", "SGD"),
        ("Nurses in Austin earn $80,000 a year.", "USD"),
        ("Nurses in Sydney earn $80,000 a year. That is about US$52,000.", "USD"),
        ("Nurses in Sydney earn $80,000 a year, and chefs A$60,000, or US$39,000.", "AUD"),
        ("Nurses in Pune earn $8,000 a year.", "USD"),
    ],
)
def test_a_bare_dollar_is_that_of_the_place(text, currency):
    assert table(text, "currency")[0] == (currency,)


def test_a_country_without_a_dollar_of_its_own_has_that_of_the_united_states():
    assert Dollars("$5", {}).of("IN") == Dollars("$5", {}).of(None) == "USD"


@pytest.mark.parametrize(("country", "own"), [("CA", True), ("SG", True), ("US", False), ("IN", False)])
def test_countries_with_a_dollar_of_their_own(country, own):
    assert has_own_dollar(country) is own


@pytest.mark.parametrize(
    ("currency", "home"), [("INR", "IN"), ("GBP", "GB"), ("USD", None), ("EUR", None), (None, None)]
)
def test_currencies_that_point_to_one_country(currency, home):
    assert home_country(currency) == home


def test_a_country_fits_the_currency_that_it_pays_in():
    assert fits("FR", "EUR")
    assert not fits("FR", "GBP")
    assert not fits(None, "EUR")


def test_what_sources_csv_says_stands_in_for_what_the_text_does_not():
    source = Source(country="AU", role="Registered Nurse")
    (salary,) = salaries("The average pay is $80,000 a year.", source)
    assert (salary.country, salary.role_text, salary.currency) == ("AU", "Registered Nurse", "AUD")
    for field in ("country", "role"):
        read = evidence(salary, field)
        assert read is not None
        assert (read.origin, read.start, read.quote) == ("source", None, None)


def test_the_text_outranks_sources_csv():
    (salary,) = salaries("Welders in Toronto earn CAD 60,000 a year.", Source(country="AU", role="Nurse"))
    assert (salary.country, salary.role_text) == ("CA", "Welders")


def test_a_city_beside_the_amount_outranks_a_country_named_farther_off_in_the_sentence():
    text = "A salary in Dubai of $25,000 a year is low beside what nurses of the United States expect."
    assert table(text, "city", "country") == [("Dubai", "AE")]


def test_a_city_over_a_figure_ends_where_its_words_name_another_country():
    text = "# Pay in Dubai\n\nA welder earns AED 8,000 per month. In India a welder earns ₹30,000 per month."
    assert table(text, "country", "city") == [("AE", "Dubai"), ("IN", None)]


def test_a_city_named_last_is_not_that_of_a_figure_of_the_whole_country():
    text = "Electricians in the UK earn £35,000 a year, rising to £45,000 in London."
    assert column(text, "city") == [None, "London"]


def test_a_bare_dollar_is_the_only_one_that_a_text_writes():
    assert Dollars("A$80,000, then $85", {"GB": 1, "AU": 1}).of(None) == "AUD"
    assert Dollars("A$80,000, then $85", {"US": 1, "AU": 1}).of(None) == "USD"
    assert Dollars("A$80,000 or S$70,000, then $85", {"AU": 1, "SG": 1}).of(None) == "USD"


def test_who_compares_the_united_states_with_several_countries_writes_their_dollar_for_all():
    text = "Salary by country: Australia leads ($121K), Canada is lower ($118K), the UK ($120K) and the USA are equal."
    assert column(text, "currency") == ["USD"] * 3
    assert (
        column(f"# Pay of nurses around the world\n\n{text}\n\n## By level\n\nSeniors earn $150K.", "country")[-1]
        is None
    )


def test_a_bare_dollar_in_a_bracket_says_another_dollar_again():
    text = "Technicians in Australia get AUD $110,000-$165,000 (~$72,000-$108,000)."
    assert table(text, "low", "high", "currency") == [(110000, 165000, "AUD"), (72000, 108000, "USD")]


def test_the_city_over_a_figure_in_other_money_is_not_its_own():
    text = "# Pay in Bengaluru\n\nEngineers get ₹40 lakh. European firms pay engineers €45,000."
    assert table(text, "country", "city") == [("IN", "Bengaluru"), (None, None)]


def test_the_city_of_a_section_is_not_that_of_the_document():
    text = (
        "# Pay of engineers in India\n\n## Pune\n\nEngineers get ₹20 lakh.\n\n## Delhi\n\nEngineers get ₹23 lakh.\n\n"
    )
    text += "## Chennai\n\nEngineers get ₹21 lakh.\n\n# Skills\n\nEngineers with RAG get ₹30 lakh."
    assert column(text, "city") == ["Pune", "Delhi", "Chennai", None]


def test_letters_that_end_in_those_of_a_dollar_are_not_its_sign():
    assert Dollars("SIGN ON BONUS $3000, then $85", {"SG": 1}).of("SG") == "SGD"
    assert Dollars("US$50, then $85", {"SG": 1}).of("SG") == "USD"


def test_an_amount_without_a_currency_is_paid_where_the_money_of_the_text_is():
    assert column("Pay is ₹56,000 a month while the gross salary is 70,000+ per month.", "country") == ["IN", "IN"]


def test_dollars_are_of_no_country_in_a_text_that_tells_it_from_the_others():
    told = "Pay in the US is higher. Nurses in the US and nurses outside the US differ, as do Non-US schools."
    assert column(f"{told}\n\n## Skills\n\nNurses with Latin earn $90,000 a year.", "country") == [None]


def test_a_stay_abroad_is_not_where_an_amount_of_the_text_s_own_money_is_paid():
    text = "Perks: study abroad.\n\nNurses get ₹56,000 a month, and the gross salary is 70,000+ per month."
    assert column(text, "country") == ["IN", "IN"]


@pytest.mark.parametrize(
    ("text", "states"),
    [
        ("Welders in Texas, Ohio and Alaska average $30 an hour.", ["Texas", "Ohio", "Alaska"]),
        ("Kerala and Punjab pay nurses ₹30,000 a month, Bihar pays ₹22,000.", ["Kerala", "Punjab", "Bihar"]),
        ("- Kerala, Goa: ₹30,000 a month\n- Bihar: ₹20,000 a month\n", ["Kerala", "Goa", "Bihar"]),
        ("Texas and Ohio pay teachers $50,000 and $60,000 respectively.", ["Texas", "Ohio"]),
        # Those in a bracket are examples, a city's state is none of its own.
        ("In the top states (California and Oregon) nurses average $120,000.", ["California"]),
        ("Nurses in Dallas, Texas earn $80,000.", [None]),
    ],
)
def test_one_amount_said_of_several_states_is_several_salaries(text, states):
    assert column(f"# Pay of today\n\n{text}\n", "segment") == states
