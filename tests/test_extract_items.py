"""What labels, cards, headings and the words over a list say of the figures under and beside them."""

from __future__ import annotations

import pytest

from extract.reader import read_document
from extract.subject.titles import title_spans
from extracted import column, table


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        (
            "Pay of nurses by city:\n\n- Bengaluru: ₹4 lakh\n- Mumbai: ₹5 lakh\n- Pune: ₹3 lakh\n",
            "city",
            ["Bengaluru", "Mumbai", "Pune"],
        ),
        (
            "Pay in India by job:\n\n- Plumber – ₹3 lakh a year\n- Welder – ₹4 lakh a year\n- Nurse – ₹5 lakh a year\n",
            "role_text",
            ["Plumber", "Welder", "Nurse"],
        ),
        (
            "What chefs earn:\n\n- 0-2 years: $35,000\n- 3-5 years: $45,000\n- 6-10 years: $60,000\n",
            "experience_min",
            [0, 3, 6],
        ),
        (
            "Pay of accountants:\n\n* **Infosys** (₹6 lakh)\n* **Wipro** (₹7 lakh)\n* **TCS** (₹5 lakh)\n",
            "company",
            ["Infosys", "Wipro", "TCS"],
        ),
    ],
)
def test_labels_of_items_name_the_field_that_most_of_them_name(text, field, expected):
    assert column(text, field) == expected


def test_a_label_that_nothing_is_known_of_is_what_its_neighbours_are():
    text = "Yearly pay:\n\n- Plumber: $60,000\n- Welder: $50,000\n- Grobble Fitter: $45,000\n- Nurse: $80,000\n"
    assert column(text, "role_text") == ["Plumber", "Welder", "Grobble Fitter", "Nurse"]


def test_the_words_over_a_list_hold_for_its_items():
    text = "Salaries of dental hygienists in Canada by level:\n\n- Junior: C$60,000\n- Senior: C$85,000\n"
    expected = [("dental hygienists", "CA", "junior"), ("dental hygienists", "CA", "senior")]
    assert table(text, "role_text", "country", "level") == expected


def test_items_are_about_the_items_that_they_are_nested_in():
    text = (
        "# Yearly pay\n\n- Nurse\n  - Austin: $70,000\n  - Boston: $85,000\n"
        "- Plumber\n  - Austin: $55,000\n  - Boston: $65,000\n"
    )
    expected = [("Nurse", "Austin"), ("Nurse", "Boston"), ("Plumber", "Austin"), ("Plumber", "Boston")]
    assert table(text, "role_text", "city") == expected


def test_headings_hold_for_what_stands_under_them_until_the_next():
    text = (
        "# Pay in the trades\n\n## Plumber\n\nThe average pay is $60,000 a year.\n\n"
        "## Welder\n\nThe average pay is $50,000 a year.\n\n## Roofer\n\nThe average pay is $45,000 a year.\n"
    )
    assert column(text, "role_text") == ["Plumber", "Welder", "Roofer"]


def test_plain_headings_stand_in_one_another_by_what_they_name():
    text = (
        "What nurses and cooks earn\n\nEntry level (0-2 years)\n\nNurse\n\n- Clinics: $30,000\n\nCook / Chef\n\n"
        "- Hotels: $20,000\n\nSenior level (6-10 years)\n\nNurse\n\n- Clinics: $60,000\n\nCook / Chef\n\n"
        "- Hotels: $50,000\n\nThe bottom line\n\nYou can earn $70,000 a year.\n"
    )
    assert column(text, "experience_min") == [0, 0, 6, 6, None]


def test_names_one_under_the_other_are_a_list_and_over_nothing():
    text = "# What clerks earn\n\nInfosys\n\nWipro\n\nAccenture\n\nA clerk earns ₹3 lakh a year.\n"
    assert table(text, "role_text", "company") == [("clerk", None)]


def test_a_heading_that_nothing_is_known_of_is_a_title_among_titles():
    headings = ("Plumber", "Welder", "Garbage Man", "Roofer")
    text = "# Pay\n\n" + "".join(f"## {one}\n\nThe average pay is $50,000 a year.\n\n" for one in headings)
    assert column(text, "role_text") == list(headings)


def test_a_card_has_its_label_over_the_figure():
    text = "# Pay of nurses\n\nAustin\n\n$70,000\n\nBoston\n\n$85,000\n\nDenver\n\n$75,000\n"
    assert table(text, "city", "low") == [("Austin", 70000), ("Boston", 85000), ("Denver", 75000)]


@pytest.mark.parametrize(
    "text",
    [
        "# Pay of nurses\n\n31%\nmore jobs\n$70,000\nmedian salary\n5,000+\nhospitals that hire\n",
        "# Pay of nurses\n\nSee how you compare to others.\n\n127\n\nAnswers\n\n$70,000\n\nMedian salary\n",
        "# Pay of nurses\n\n4.3\n\nStars\n\nWanted\n\n$70,000\n\nMedian salary\n\nLicensed\n",
    ],
)
def test_among_figures_of_other_things_a_card_has_its_label_under_the_figure(text):
    assert table(text, "statistic", "low") == [("median", 70000)]


def test_cards_of_other_figures_say_where_the_labels_stand():
    text = "# Pay of nurses\n\nHow they fare.\n\n64%\n\nWork nights\n\n$300\n\nExam fee\n\n$72,000\n\nMedian salary\n"
    assert table(text, "quote", "statistic") == [("$72,000", "median")]


def test_a_title_that_names_a_field_of_work_is_about_those_who_work_in_it():
    assert column("# Nursing salaries in India\n\nFreshers earn ₹2.5 LPA.", "role_text") == ["Nursing"]


def test_an_architect_is_one_whatever_the_building_and_graduates_in_a_field_are_not_at_work_in_it():
    assert column("# Architect Salaries in India\n\nThe average is ₹7 LPA.", "role_text") == ["Architect"]
    assert column("# Pay\n\nMBA graduates in nursing earn ₹7 lakh.", "role_text") == [None]


def test_a_question_that_names_a_field_and_asks_for_no_pay_is_no_title():
    text = "What is the Accounting T-Level?\nIt is a qualification.\n\nGraduates start at £22,000 a year."
    assert column(text, "role_text") == [None]


_MARKET = "The data engineering market grows. Data engineering jobs and data engineering skills are sought. "


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "Junior data engineers are few, lead data engineers too, a senior data engineer is rare. " * 2 + _MARKET,
            ["data engineering"],
        ),
        ("Web developers, nurses, welders and bakers are rare. " * 3 + _MARKET, [None]),
    ],
)
def test_a_text_full_of_a_field_of_work_and_of_no_other_job_is_about_those_who_work_in_it(text, roles):
    assert column(f"# Job market\n\n{text}\n\n- **Entry level**: $65,000 a year", "role_text") == roles
    assert column("# Travel nursing pay\n\nFreshers earn $60,000.", "role_text") == ["Travel nursing"]
    assert column("# Placements of the nursing college\n\nFreshers earn ₹2.5 LPA.", "role_text") == [None]


def test_a_section_of_several_does_not_lend_its_job_to_the_others():
    careers = "# Careers\n\n## Law\n\n### Judge\n\nPay: ₹9 LPA\n\n### Data Analyst\n\nPay: ₹5 LPA\n\n"
    text = careers + "## Costs\n\nYou earn ₹2 LPA."
    assert column(text, "role_text") == ["Judge", "Data Analyst", None]


RECORD = ("role_text", "city", "experience_min", "experience_max", "low")


@pytest.mark.parametrize(
    "text",
    [
        "# Hiring in India\n\nRole: Nurse\nLocation: Pune\nExperience: 2-4 years\nSalary: ₹6 lakh\n\n"
        "Role: Welder\nLocation: Surat\nExperience: 5+ years\nSalary: ₹3 lakh\n",
        "# Hiring in India\n\n## Nurse\n\n- **Salary:** ₹6 lakh\n- **Experience:** 2-4 years\n- **Location:** Pune\n\n"
        "## Welder\n\n- **Salary:** ₹3 lakh\n- **Experience:** 5+ years\n- **Location:** Surat\n",
        "# Hiring in India\n\n## Nurse\n\n|Experience|2-4 years|\n|---|---|\n|Location|Pune|\n|Salary|₹6 lakh|\n\n"
        "## Welder\n\n|Experience|5+ years|\n|---|---|\n|Location|Surat|\n|Salary|₹3 lakh|\n",
        '# Hiring in India\n\n{\n"title": "Nurse",\n"location": "Pune",\n"salary": "₹6 lakh",\n'
        '"experience": "2-4 years"\n}\n'
        '{\n"job_title": "Welder",\n"location": "Surat",\n"salary": "₹3 lakh",\n"experience": "5+ years"\n}\n',
    ],
)
def test_the_lines_of_a_record_say_whose_pay_it_tells(text):
    assert table(text, *RECORD) == [("Nurse", "Pune", 2, 4, 600000), ("Welder", "Surat", 5, None, 300000)]


def test_keys_that_speak_of_jobs_in_general_say_nothing_of_the_pay():
    text = "# Nurse pay in India\n\n- Salary: ₹6 lakh\n- Job outlook: Managers wanted\n- Top companies: Infosys\n"
    assert table(text, "role_text", "company") == [("Nurse", None)]


def test_bare_numbers_under_words_that_name_pay_and_its_currency_or_scale():
    text = (
        "## Monthly salary of hotel staff in India (INR)\n\n- Waiter: 15,000 - 20,000\n- Chef: 30,000\n- Since: 2019\n"
    )
    assert table(text, "role_text", "low", "high") == [("Waiter", 15000, 20000), ("Chef", 30000, 30000)]
    text = "# Nurse salary in India\n\nPay by city (in lakhs):\n\n- Pune: 4-6\n- Agra – 3 to 5\n- Delhi: 7.5\n"
    assert table(text, "city", "low") == [("Pune", 400000), ("Agra", 300000), ("Delhi", 750000)]


def test_the_next_question_is_no_label_of_an_answer():
    text = (
        "# Nurse pay in India\n\n**Q1. What does a nurse with five years of practice earn in an Indian clinic?**\n\n"
        "A: Around ₹5 lakh.\n\n**Q2. How much does a nurse earn in Dubai?**\n\nAED 6,000 a month.\n"
    )
    assert column(text, "country") == ["IN", "AE"]


def test_the_first_item_under_a_heading_with_a_figure_says_whose_it_is():
    text = "# Nurse pay\n\n### The founder - $89,000\n\n- 12 years of experience, in Poland\n- Likes tea\n"
    assert table(text, "experience_min", "country") == [(12, "PL")]


def test_new_york_among_states_is_the_state():
    assert column("California nurses earn $148,330 a year and New York nurses $106,620.", "city") == [None, None]
    assert column("Nurses earn $148,330 a year in Boston and $106,620 in New York.", "city") == ["Boston", "New York"]


def test_years_that_end_a_label():
    assert column(
        "- ER nurse, Phoenix, 4 yrs – $2,450/wk\n- Pilot, Miami, 12 years: $215k a year", "experience_min"
    ) == [
        4,
        12,
    ]


def test_dots_lead_from_a_label_to_its_figure():
    text = "**By state (mean wages)**\n\nCalifornia ... $115,400\nWashington ... $101,970\nHawaii ... $93,100\n"
    assert table(text, "statistic", "city") == [("average", None)] * 3


def test_a_heading_that_turns_to_others_ends_the_company_over_it():
    text = "## Kaiser Permanente\n\nNurses get $72 an hour.\n\n### How do others compare?\n\nNurses get $52 an hour."
    assert column(text, "company") == ["Kaiser Permanente", None]


def test_bold_words_that_begin_a_paragraph_stand_over_its_sentences():
    text = "# My pay\n\n**2014 – Trainee at Infosys, Mysore.** ₹3 LPA. In hand ₹22,000.\n\n**2016 – Pune.** ₹5 LPA."
    assert table(text, "company", "city") == [("Infosys", "Mysore"), ("Infosys", "Mysore"), (None, "Pune")]


def test_ranges_of_years_are_labels_and_no_amounts():
    text = "# Welder salary\n\n*Pay by experience*\n- < 1 year: $65k\n- 1–3 years: $78k\n- 7–10: $127k\n- 10+: $150k\n"
    assert table(text, "experience_min", "experience_max") == [(0, 1), (1, 3), (7, 10), (10, None)]


def test_posts_in_lines_stay_apart_though_some_look_like_headings():
    post = "Company: {}\nRole: {}\nLocation: {}\nSalary: {}\nPosted: 3 days ago\n\n"
    text = "Jobs - March 2026\n\n" + post.format("Lumen Forge", "Senior Prompt Engineer", "Boston, MA", "$140,000")
    text += post.format("Kestrel Bank", "Content Specialist", "London, UK", "£48,000")
    assert table(text, "company", "role_text", "city") == [
        ("Lumen Forge", "Senior Prompt Engineer", "Boston"),
        ("Kestrel Bank", "Content Specialist", "London"),
    ]


def test_a_heading_that_asks_for_a_company_names_it():
    text = "# Pay at Google\n\nEngineers get $200k.\n\n## How does Meta compare?\n\nEngineers get $316k."
    assert column(text, "company") == ["Google", "Meta"]


def test_labels_that_begin_with_a_company_name_companies_though_they_name_places_too():
    text = "# Accountants\n\n- KPMG India – ₹9 LPA\n- Deloitte USI (Hyderabad): ₹10 LPA\n- Accenture, Kolkata: ₹9 LPA\n"
    assert table(text, "company", "city") == [
        ("KPMG India", None),
        ("Deloitte USI", "Hyderabad"),
        ("Accenture", "Kolkata"),
    ]


def test_the_heading_of_a_section_is_no_title():
    text = "Welders in Pune get 6.8 LPA. In Delhi they get 7 LPA, in Nagpur 5 LPA.\n\n"
    text += "## What does Accenture in the US pay?\n\nLess.\n"
    assert table(text, "country", "company") == [("IN", None)] * 3


def test_each_card_begins_with_its_title_and_keeps_its_place():
    text = "Title: Nurse\nLocation: Leeds\nBase: £30k\n\nTitle: Cook\nBase: £25k\n"
    assert table(text, "role_text", "city") == [("Nurse", "Leeds"), ("Cook", None)]


def test_a_kind_of_employer_is_no_company():
    text = "Title: Nurse\nCompany: State university\nSalary: $60k\n"
    assert column(text, "company") == [None]


def test_lines_that_begin_with_labels_are_items_without_marks():
    text = (
        "Pay of teachers in India\n\nPrimary Teacher (TGT equivalent): ₹44,900 basic, with allowances ₹60,000 in hand\n"
        "Post Graduate Teacher at KVS (PGT): ₹47,600 basic, with allowances ₹65,000 in hand\n"
        "Principal: ₹78,800 basic, with allowances ₹1,05,000 in hand\n"
    )
    roles = ["Primary Teacher", "Post Graduate Teacher", "Principal"]
    assert list(dict.fromkeys(column(text, "role_text"))) == roles


def test_a_label_with_a_verb_is_a_sentence():
    text = "# Skills of analysts\n\n- Among data analysts, SQL commands the highest salary (₹10 LPA) of all\n"
    text += "- Among data analysts, R offers the lowest salary (₹4 LPA) of all\n"
    assert column(text, "role_text") == ["data analysts", "data analysts"]


def test_cities_in_a_bracket_behind_a_region_are_examples():
    text = "Pay of plumbers:\n\n- London: £40,000\n- North West (Manchester, Liverpool): £30,000\n"
    assert column(text, "city") == ["London", None]


def test_the_company_before_the_job_of_a_title_is_the_documents():
    text = "# Google Data Scientist pay\n\nGoogle hires by committee. At Google, bonus is extra.\n\n- L3: $168K\n"
    assert column(text, "company") == ["Google"]
    text = "# Salesforce Developer pay\n\nSalesforce is a tool. Salesforce runs in the cloud.\n\n- Junior: ₹5 LPA\n"
    assert column(text, "company") == [None]


def test_a_sentence_with_a_figure_of_its_own_says_nothing_of_the_list_under_it():
    text = "# Plumber pay\n\nGas engineers make £60k.\n\n- Year 1: £20k\n- Year 4: £28k\n"
    assert column(text, "role_text") == ["Gas engineers", "Plumber", "Plumber"]


@pytest.mark.parametrize("title", ["", "# "])
def test_a_line_that_only_names_a_statistic_goes_on_with_the_label_before(title):
    mid = "**Mid Level (3-6 years):** $60K\nTypical range: $50K – $70K\n\n"
    senior = "**Senior (7+ years):** $90K\nRange: $80K – $99K\n"
    assert column(f"{title}Pay of welders\n\n{mid}{senior}", "experience_min") == [3, 3, 7, 7]


def test_a_heading_that_asks_which_industries_pay_most_makes_labels_industries():
    text = "# Which industries pay the most?\n\nWelders:\n\n- In Tech: $66K\n- In Retail: $48K\n"
    assert column(text, "industry") == ["Tech", "Retail"]


@pytest.mark.parametrize(
    ("title", "statistic"),
    [("Starting salaries (median)", "median"), ("Starting salaries", "starting"), ("Salaries", "point")],
)
def test_the_words_over_labelled_figures_say_what_they_are(title, statistic):
    text = f"# Pay\n\n{title}\n- Arts graduates - $3,700 a month\n- Computing graduates - $4,760 a month\n"
    assert column(text, "statistic") == [statistic] * 2


@pytest.mark.parametrize("title", ["Highest-paying industries", "Sector pay (median)", "Pay by industry"])
def test_industries_that_a_title_tells_pay_by(title):
    text = f"# Nurse pay\n\n{title}:\n\n- Grobble care: $66K\n- Home shelter: $48K\n- Toy repair: $45K\n"
    assert column(text, "industry") == ["Grobble care", "Home shelter", "Toy repair"]


@pytest.mark.parametrize("title", ["Freshers to leads", "Entry-level vs experienced", "From junior to senior"])
def test_a_title_that_names_a_ladder_names_no_level(title):
    assert column(f"# Welder pay: {title}\n\nWelding in Leeds pays £40,000 a year.\n", "level") == [None]


def test_lines_of_offers_under_numbered_titles_lead_their_cards():
    offers = [
        f"Offer {number}\nCompany: {name}\nBase: {number}5 LPA\n" for number, name in ((1, "Zoho"), (2, "Swiggy"))
    ]
    text = "# Welder offers\n\nCurrent pay is 6.8 LPA.\n\n" + "\n".join(offers)
    assert column(text, "company") == [None, "Zoho", "Swiggy"]


def test_posts_under_titles_keep_their_company_and_years():
    first, second = "Welder - Amazon - Phoenix, AZ\nPay: $19.50/hr", "Fitter - DHL - Mesa, AZ\nPay: $21.00/hr"
    posts = f"{first}\n\n{second}\nExperience: 5+ years\n"
    assert table(posts, "company", "experience_min") == [("Amazon", None), ("DHL", 5)]


def test_a_line_over_a_byline_is_the_title_of_another_article():
    text = "# Data scientist pay\n\nData scientists earn ₹15 LPA.\n\nNurse Career Guide For Freshers\n\n"
    text += "Acme Institute | 2025-01-20 | 6 min read\n\n## Pay\n\n- Average: ₹9 LPA\n"
    assert column(text, "role_text") == ["Data scientists", "Nurse"]


def test_a_third_of_the_labels_tells_titles_where_none_says_otherwise():
    text = "Pay a day:\n\n- Gaffer: £400\n- Clapper boy: £250\n- Art swing: £280\n- Welder: £300\n"
    assert column(text, "role_text") == ["Gaffer", "Clapper boy", "Art swing", "Welder"]


def test_the_employer_of_the_first_section_is_not_that_of_the_others():
    text = (
        "# Doctor (NHS)\n\nDoctors earn £32,000.\n\n# Lawyer\n\nLawyers earn £45,000.\n\n# Airline Pilot\n\n"
        "Airline pilots earn £50,000.\n"
    )
    assert column(text, "company")[1:] == [None, None]


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        ("# Nurse Jobs at Sunshine Widgets | Apply\n\nYou earn $70,000.", "company", ["Sunshine Widgets"]),
        ("# Bricklayer pay\n\nApprentices get £6 an hour.", "role_text", ["Apprentice Bricklayer"]),
        ("# Bricklayer pay\n\nA sole trader makes £38 an hour.", "role_text", ["Bricklayer"]),
        ("# Data Engineers in India\n\nGlobal remote positions pay $90,000.", "country", [None]),
        ("# Welder pay\n\nYou get £30,000, with high demand in Leeds and York.", "city", [None]),
        ("# Welder pay\n\nYou get £30,000 across major hubs like Leeds, York and Hull.", "city", [None]),
        ("# Welder pay\n\nYou get £30,000, with Leeds tending to be more expensive.", "city", [None]),
        ("# Welder pay\n\nYou get £30,000 regardless of whether you work in Leeds or York.", "city", [None]),
        (
            "# Plumber\n\nGas engineers command a 25% premium.\n\nNew: £25,000/yr\nQualified: £32,000/yr\n",
            "role_text",
            ["Plumber", "Plumber"],
        ),
    ],
)
def test_what_a_title_says_of_the_figures_under_it(text, field, expected):
    assert column(text, field) == expected


def test_words_about_a_title_are_no_part_of_it():
    items = ("Technical writer: $70,000", "Editor: $60,000", "Content writer comparison for context: $80,000")
    text = "# Pay of writers\n\n" + "".join(f"- {item}\n" for item in items)
    assert column(text, "role_text") == ["Technical writer", "Editor", "Content writer"]


def test_a_short_line_before_a_date_names_the_author_and_is_no_title():
    text = "# Service or product firm?\n\nTechHub Admin\n\nMay 1, 2026\n\nMost freshers have to choose.\n"
    document = read_document(text.encode(), "a.md")
    assert "TechHub Admin" not in {text[start:end] for start, end in title_spans(document)}


def test_lines_of_cards_of_one_shape_say_whose_pay_stands_among_them():
    cards = [
        ("Leeds", "Full-time", "£30,000 - £35,000 a year", "Gas Engineer", "3-5"),
        ("York", "Full-time", "£22,000 - £25,000 a year", "Site Plumber", "1-2"),
    ]
    text = "# Openings\n\n" + "\n\n".join("\n".join(lines) for lines in cards) + "\n\nWe train you.\n"
    assert table(text, "role_text", "city", "experience_min", "experience_max") == [
        ("Gas Engineer", "Leeds", 3, 5),
        ("Site Plumber", "York", 1, 2),
    ]


def test_a_line_of_a_card_that_begins_with_years_is_no_job():
    cards = ("Fresh\n₹3-5 LPA\n0-2 years, clinic nurse", "Mid-level\n₹6-8 LPA\n3-7 years, team nurse")
    text = "# Nursing pay\n\n" + "\n\n".join(cards) + "\n\nWe train you.\n"
    assert column(text, "role_text") == ["Nursing"] * 2


def test_what_a_card_adds_to_its_figure_stands_under_the_title_of_the_card():
    card = "{}\n\n₹{}0-{}5K a month\n\nAt the top\n\n- Leads the team\n- 5-star hotels: ₹{}5-{}9K\n\n"
    text = "# Pay in kitchens\n\n" + card.format("Sous Chef", *"4444") + card.format("Executive Chef", *"8888")
    assert column(text, "role_text") == ["Sous Chef", "Sous Chef", "Executive Chef", "Executive Chef"]


def test_a_label_of_two_words_is_a_title_whole():
    text = "# Chef pay\n\n- Hotels: ₹40,000 a month\n- Celebrity chefs: ₹90,000 a month\n"
    assert column(text, "role_text") == ["Chef", "Celebrity chefs"]


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "# Bricklayer pay\n\nRates go from £6 for an apprentice to £40 for a business owner.",
            ["Apprentice Bricklayer", "Bricklayer"],
        ),
        ("# Pay\n\nSREs start at $90,000, senior engineers at $99,000.", ["SREs", "Senior Site Reliability Engineer"]),
    ],
)
def test_learners_and_rungs_are_those_of_the_job_that_is_spoken_of(text, roles):
    assert column(text, "role_text") == roles


def test_a_heading_is_the_field_of_those_whom_its_text_begins_with():
    text = "# Careers\n\n## Psychology\n\n{} study the mind. They are rare. All is well.\n\nPay range: ₹4-8 LPA\n"
    assert column(text.format("Psychologists"), "role_text") == ["Psychologists"]
    assert column(text.format("Curious people"), "role_text") == [None]


def test_bare_figures_behind_years_or_a_statistic_are_pay_under_a_heading_of_pay():
    years = "# Survey\n\n## Salary by years of coding (USD, median)\n\n0-2: 41,000\n3-5: 62,500\n16+: 121,700\n"
    assert table(years, "experience_min", "high", "statistic") == [
        (0, 41000, "median"),
        (3, 62500, "median"),
        (16, 121700, "median"),
    ]
    countries = "# Salary by country\n\n- Germany — median 71,500\n- India — median 18,900\n"
    assert table(countries, "country", "high") == [("DE", 71500), ("IN", 18900)]


def test_pairs_of_a_key_and_a_value_behind_each_other_are_no_headings():
    card = "#{} {}\nAverage pay: ${},810\nGrowth: 5%\nTraining: {} months\n\n"
    text = "Best jobs\n\n" + card.format(1, "Phlebotomist", 41, 2) + card.format(2, "Welder", 52, 4) + "Good luck.\n"
    assert table(text, "role_text", "statistic") == [("Phlebotomist", "average"), ("Welder", "average")]


def test_a_title_says_currency_and_period_of_bare_ranges_under_its_sections():
    text = (
        "Salary guide: Procurement, Singapore 2025 (SGD, monthly)\n\n"
        "Buyer\n1 – 3 yrs: 3,500 – 4,500\n3 – 5 yrs: 4,500 – 6,000\n\n"
        "Category Manager\n5 – 8 yrs: 8,000 – 11,000\n8+ yrs: 11,000 – 15,000\n"
    )
    assert table(text, "role_text", "low", "currency", "period", "experience_min", "experience_max") == [
        ("Buyer", 3500, "SGD", "month", 1, 3),
        ("Buyer", 4500, "SGD", "month", 3, 5),
        ("Category Manager", 8000, "SGD", "month", 5, 8),
        ("Category Manager", 11000, "SGD", "month", 8, None),
    ]


def test_a_company_between_a_dash_and_a_bracket_heads_its_lines():
    text = (
        "Offers in Bangalore\n\nOffer A - Walmart (Data Engineer)\nBase: 32 LPA\nBonus: 15% (4.8L)\nJoining bonus: 3L\n"
        "\nOffer B - Razorpay (Data Analyst)\nBase: 38 LPA\nESOPs: 20L over 4 years\n"
    )
    assert (
        table(text, "company", "role_text") == [("Walmart", "Data Engineer")] * 3 + [("Razorpay", "Data Analyst")] * 2
    )


def test_who_does_the_work_of_a_heading_is_named_behind_its_pay():
    text = (
        "# Side jobs for nurses\n\n## 2. Medical Writing and Content\n\nEarning potential: $75-$200 per hour\n\n"
        "Medical writers create content for makers of devices.\n"
    )
    assert column(text, "role_text") == ["Medical writers"]


def test_headings_that_are_counted_stand_under_the_one_before_them():
    text = (
        "Side jobs\n\nWork for doctors\n\nDoctors have many ways to earn more.\n\n"
        "1. Night cover\n\nPay: $100 an hour\n\n2. Court work\n\nPay: $300 an hour\n\n"
        "Work for nurses\n\nNurses do too.\n\n1. Agencies\n\nPay: $60 an hour\n\nGood luck.\n"
    )
    assert column(text, "role_text") == ["doctors", "doctors", "nurses"]


def test_the_name_under_by_is_that_of_the_author():
    text = b"By\nDaniel Martin, Whitehall Correspondent\n\nSome earn a lot.\n"
    document = read_document(text, "a.txt")
    assert not any("Martin" in document.text[start:end] for start, end in title_spans(document))


def test_the_words_over_a_list_say_which_figure_stands_in_brackets():
    text = "Average salary of graduates (in brackets are the 75th-percentile salaries)\n\n1. Law – $5,571 (6,000)\n"
    text += "2. Medicine – $4,886 (5,200)\n3. Arts – $4,400 (4,750)\n"
    assert column(text, "statistic") == ["average", "percentile_75"] * 3
    text = "Median pay by city (average in parentheses)\n\n- Pune: ₹6 LPA (₹7 LPA)\n- Delhi: ₹8 LPA (₹9 LPA)\n"
    assert column(text, "statistic") == ["median", "average"] * 2


def test_words_with_a_colon_over_a_list_name_the_period_of_its_items():
    text = "# Captains in India\n\nBy aircraft, monthly captain pay:\n- ATR: Rs 3.5-4.5 lakh\n- B787: Rs 8-10 lakh\n"
    assert column(text, "period") == ["month", "month"]


@pytest.mark.parametrize(
    ("heading", "industry"),
    [
        ("Cybersecurity", None),
        ("Medical Field", None),
        ("Finance in BBA", None),
    ],
)
def test_the_industry_of_a_heading(heading, industry):
    text = f"# Pay of chiefs of staff by industry\n\n### {heading}\n\n- Base: £80,000 - £140,000\n- Bonus: £9,000\n"
    assert column(text, "industry") == [industry, industry]


def test_a_job_in_passing_over_a_list_gives_way_to_the_one_of_the_title():
    """Of what the words over it are about a list is all the same."""
    passing = "# AI Engineer Salary\n\nThe one true driver of what they are paid is the city:\n\n- Pune: ₹9 LPA\n"
    assert column(passing, "role_text") == ["AI Engineer"]
    told = (
        "# AI Engineer Salary\n\nThe data scientist class is what comes nearest to that in the census:\n\n- Low: $90K\n"
    )
    assert column(told, "role_text") == ["data scientist"]


def test_a_bare_noun_of_the_sentence_before_gives_way_to_the_job_of_the_title():
    text = "# Physical Therapist Pay\n\nMost hold the degree that a doctor in that field has. The median was $101,020."
    assert column(text, "role_text") == ["Physical Therapist"]
    text = "# Physical Therapist Pay\n\nNurses work beside them in nearly all such places. The median was $91,020."
    assert column(text, "role_text") == ["Nurses"]


def test_a_title_among_labels_of_years_is_the_job_of_its_row():
    text = (
        "# Cloud Architect Pay\n\n| Experience level | US |\n|---|---|\n"
        "| Junior Solutions Architect (2-4 yrs) | $150K |\n| Senior (5-8 yrs) | $200K |\n"
    )
    assert column(text, "role_text") == ["Junior Solutions Architect", "Cloud Architect"]


def test_a_rung_that_is_called_by_its_number_is_a_job_of_the_house():
    text = "# Banking pay\n\n## The ladder\n\n**Associate 1:**\n- Base salary: $175,000\n- Bonus: $100,000\n"
    assert column(text, "role_text") == ["Associate", "Associate"]


def test_the_number_of_a_rung_is_no_pay():
    assert column("- 2020: Analyst 1 base salary was $85,000\n", "low") == [85000]


def test_cards_of_ten_lines():
    card = "Draft\nJob ref {0}\nApplication {0}\n{1}\n{2}\nCardiology\nPermanent\n£{3} pa\n{4}, Main Site\nOpen\n\n"
    text = "Jobs\n\n" + "".join(
        card.format(*row)
        for row in (
            (11, "Staff Nurse", "Acme Hospital NHS Trust", "34,000", "London"),
            (12, "Staff Nurse", "Brill Hospital NHS Trust", "35,000", "Leeds"),
            (13, "Healthcare Assistant", "Acme Hospital NHS Trust", "23,000", "London"),
        )
    )
    assert column(text, "role_text") == ["Staff Nurse", "Staff Nurse", "Healthcare Assistant"]
    assert column(text, "city") == ["London", "Leeds", "London"]


@pytest.mark.parametrize(
    ("label", "role"),
    [
        ("Starting salary of a journalist", "journalist"),
        ("Growing demand for journalists", "journalists"),
        ("Tax-free salary, large wards", "Journalist"),
        ("Head of design", "Head of design"),
    ],
)
def test_labels_of_pay_and_of_demand_are_no_titles(label, role):
    text = f"# Journalist pay in India\n\n- Editor: ₹9 LPA\n- Reporter: ₹4 LPA\n- {label}: ₹3 LPA\n"
    assert column(text, "role_text")[2] == role


def test_a_line_that_begins_with_by_and_a_kind_heads_its_list():
    text = "# Pay of guards\n\nPremium\n- Night: +$800 a month\n\nBy years\n0-2 years   $40,000\n3-5 years   $50,000\n"
    assert column(text, "experience_min") == [0, 3]


def test_a_joining_bonus_is_no_job_among_jobs():
    text = (
        "# Jobs in Delhi\n\n- Cook - 6-8 LPA\n- Nurse - 5-6 LPA\n- Joining bonus Rs. 25,000 for a senior accountant\n"
    )
    assert column(text, "role_text")[-1] == "senior accountant"


def test_the_end_of_a_title_that_compares_jobs():
    text = (
        "# Data Analyst vs Data Scientist in the USA\n\n"
        "The analyst's median pay is $80,000 a year, the scientist's $125,000 a year."
    )
    assert column(text, "role_text") == ["Data Analyst", "Data Scientist"]


def test_a_line_of_a_title_and_its_pay_heads_the_paragraph_under_it():
    text = "# Careers in law\n\n🏢 Corporate Law (₹8–40 LPA)\nFirms of the top tier pay fresh graduates ₹15–18 LPA.\n"
    assert column(text, "role_text") == ["Corporate Lawyer", "Corporate Lawyer"]


def test_several_jobs_in_the_bracket_behind_a_figure_are_examples_of_a_rung():
    text = (
        "# Electrical Engineer\n\n## By experience\n\nFresher: ₹3L – ₹5L (trainee, junior maintenance engineer)\n"
        "Mid level: ₹6L – ₹12L (3–6 years; project engineer, design engineer)\n"
        "Senior: ₹14L – ₹28L (plant head)\n"
    )
    assert column(text, "role_text")[1:] == ["Electrical Engineer", "plant head"]


@pytest.mark.parametrize("head", ["# Hospital pay", "Posts by level:"])
def test_the_job_in_the_bracket_of_a_label_is_that_of_all_sentences_of_its_item(head):
    text = (
        f"{head}\n\n- Level 4 posts (Staff Nurse): Basic pay ₹44,900 a month. Gross pay about ₹70,000 a month.\n"
        "- Level 2 posts (Pharmacist): Basic pay Rs. 29,200. Gross salary approx Rs. 45,000.\n"
    )
    assert column(text, "role_text") == ["Staff Nurse", "Staff Nurse", "Pharmacist", "Pharmacist"]


def test_lists_told_by_employer_side_by_side_name_employers_by_the_words_of_places():
    text = (
        "# Pay of cabin crew in the USA\n\n**Starting pay by airline:**\n- Delta: $35/hour\n- United: $28/hour\n"
        "- Alaska: $30/hour\n\n**Experienced pay:**\n- Delta: $79/hour\n- United: $67/hour\n- Alaska: $70/hour\n"
    )
    assert sorted(column(text, "company")) == ["Alaska", "Alaska", "Delta", "Delta", "United", "United"]


def test_jobs_in_a_bracket_behind_a_rung_are_examples_of_the_job_of_the_heading():
    text = (
        "# What do two trades earn?\n\n## Plumber\n\n- **Fresher**: ₹3L – ₹5L (pipe fitter, drain technician)\n"
        "- **Mid (3–6 years)**: ₹6L – ₹8L (pipe layer / drain layer)\n\n"
        "## Pay by grade\n\n- Senior: ₹9L – ₹12L (site manager, surveyor)\n"
    )
    assert column(text, "role_text") == ["Plumber", "Plumber", "site manager"]


def test_two_names_of_the_job_in_the_title_are_the_one_that_the_text_goes_on_with():
    text = (
        "---\ntitle: Kitchen Worker (Line Cook)\n---\n\nA line cook works late.\n\n## Pay by year\n\n"
        "| Year | Annual pay |\n|---|---|\n| 2010 | $21,000 |\n| 2020 | $29,000 |\n"
    )
    assert column(text, "role_text") == ["Line Cook", "Line Cook"]
