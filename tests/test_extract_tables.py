"""What rows, columns, captions and headers say of the cells of a table."""

from __future__ import annotations

import pytest

from extract.header_money import header_currency, header_scale
from extracted import column, table


def markdown(*rows: str) -> str:
    """A table whose rows are written with bars between the cells."""
    head, *body = rows
    rule = "|".join("---" for _ in head.split("|"))
    return "\n".join(f"|{row}|" for row in (head, rule, *body)) + "\n"


def test_a_row_says_what_its_cells_are_about():
    text = markdown("Role|City|Experience|Salary", "Nurse|Pune|0-2 years|₹3,00,000", "Welder|Surat|3-5 years|₹2,50,000")
    expected = [("Nurse", "Pune", 0, 2, 300000), ("Welder", "Surat", 3, 5, 250000)]
    assert table(text, "role_text", "city", "experience_min", "experience_max", "low") == expected


def test_a_title_may_have_money_in_its_bracket():
    text = markdown("Job Title|Salary", "Nurse|₹30,000", "Pharmacist (JOINING BONUS ₹3,000)|₹36,000")
    assert column(text, "role_text")[-1] == "Pharmacist"


def test_cells_that_were_run_together_are_read_each_by_itself():
    text = "Job ProfilePay Offered (in Rs)Median Pay (in Rs)\nCook1,272,455-1,870,1851,404,400\n"
    text += "Host953,707-1,234,931970,368\n"
    expected = [
        ("Cook", 1272455, 1870185),
        ("Cook", 1404400, 1404400),
        ("Host", 953707, 1234931),
        ("Host", 970368, 970368),
    ]
    assert table(text, "role_text", "low", "high") == expected


def test_ranks_are_no_years_and_years_may_have_words_beside_them():
    text = markdown("Post|Pay level|Salary", "Clerk|Level 4|₹25,500", "Inspector|Level 7|₹44,900")
    assert table(text, "experience_min", "low") == [(None, 25500), (None, 44900)]
    text = markdown("Role|Monthly pay|Experience required", "Nurse|$5,000|10+ years, ICU", "Cook|$2,000|2-3 years")
    assert table(text, "role_text", "experience_min") == [("Nurse", 10), ("Cook", 2)]


def test_the_code_of_a_state_is_no_title_and_a_domain_of_titles_holds_titles():
    text = markdown("Year|State|Title|Salary", "2006|CA|Web Designer|$65,000", "2009|CA|Site Architect|$98,000")
    assert table(text, "role_text") == [("Web Designer",), ("Site Architect",)]
    text = markdown("Domain profile|Rate", "Backend Engineer|₹900/hr", "Scraper Engineer|₹1,200/hr")
    assert table(text, "role_text", "industry") == [("Backend Engineer", None), ("Scraper Engineer", None)]


def test_a_column_of_titles_goes_before_first_cells_that_are_none_whatever_their_header():
    text = markdown("Career path|Typical role|Pay", "MBA route|Data Analyst|$50,000", "Bootcamp|Web Designer|$60,000")
    assert table(text, "role_text") == [("Data Analyst",), ("Web Designer",)]


def test_the_years_of_a_ladder_stand_at_the_head_of_its_columns():
    text = markdown("Job|Entry|5-Year|Year 10 salary", "Nurse|$50,000|$60,000|$70,000")
    assert table(text, "experience_min", "level") == [(None, "entry"), (5, None), (10, None)]


def test_typical_roles_beside_the_pay_are_examples():
    text = "# Accountant pay\n\n" + markdown("Level|Pay|Typical roles", "Junior|$50,000|Audit Clerk, Tax Clerk")
    assert column(text, "role_text") == ["Accountant"]


def test_a_table_joined_to_one_line():
    text = "Pay of nurses: | Years | Pune | Agra | |---|---|---| | 0-2 years | ₹4L | ₹3L | | 3-5 years | ₹9L | ₹7L |\n"
    assert table(text, "experience_min", "city", "low") == [
        (0, "Pune", 400000),
        (0, "Agra", 300000),
        (3, "Pune", 900000),
        (3, "Agra", 700000),
    ]


def test_roles_across_and_years_down():
    text = "# Yearly pay\n\n" + markdown(
        "Experience|Plumber|Welder", "0-2 years|$40,000|$35,000", "3-5 years|$55,000|$48,000"
    )
    assert table(text, "role_text", "experience_min", "low") == [
        ("Plumber", 0, 40000),
        ("Welder", 0, 35000),
        ("Plumber", 3, 55000),
        ("Welder", 3, 48000),
    ]


def test_cities_across():
    text = "# Pay of nurses\n\n" + markdown("Level|Austin|Boston", "Junior|$60,000|$70,000", "Senior|$80,000|$95,000")
    assert table(text, "level", "city") == [
        ("junior", "Austin"),
        ("junior", "Boston"),
        ("senior", "Austin"),
        ("senior", "Boston"),
    ]


def test_components_down_and_classes_of_cities_across():
    text = markdown("Component|X City|Y City", "Basic pay|44,900|44,900", "HRA|13,470|8,980")
    text = f"# Clerk Salary in India\n\n{text}"
    assert table(text, "high", "component") == [(44900.0, "base"), (44900.0, "base")]


def test_columns_name_the_statistic():
    text = markdown("Role|Minimum salary|Average salary|Maximum salary", "Nurse|$50,000|$65,000|$90,000")
    assert table(text, "statistic", "low") == [("minimum", 50000), ("average", 65000), ("maximum", 90000)]


def test_percentiles_down():
    text = "# Pay of nurses\n\n" + markdown(
        "Percentile|Annual pay", "10th|$50,000", "25th|$60,000", "50th|$72,000", "90th|$99,000"
    )
    assert column(text, "statistic") == ["percentile_10", "percentile_25", "median", "percentile_90"]


def test_percentiles_across():
    text = markdown("Role|10th percentile|Median|90th percentile", "Nurse|$50,000|$72,000|$99,000")
    assert column(text, "statistic") == ["percentile_10", "median", "percentile_90"]


def test_a_row_of_one_cell_names_the_rows_under_it():
    text = markdown("City|Salary", "Nurse|", "Austin|$70,000", "Boston|$85,000", "Welder|", "Austin|$50,000")
    expected = [("Nurse", "Austin"), ("Nurse", "Boston"), ("Welder", "Austin")]
    assert table(text, "role_text", "city") == expected


@pytest.mark.parametrize(
    ("header", "cell", "expected"),
    [
        ("Salary (in lakhs)", "6.5", (650000, "INR")),
        ("Salary (LPA)", "6", (600000, "INR")),
        ("Salary in INR", "4,50,000", (450000, "INR")),
        ("Salary (£)", "32,000", (32000, "GBP")),
        ("Salary (USD, thousands)", "95", (95000, "USD")),
        # An amount that states its scale keeps it, whatever the header says.
        ("Salary (in lakhs)", "₹1 crore", (10000000, "INR")),
        # A number too large for the scale is a whole amount.
        ("Salary (in lakhs)", "4,50,000", (450000, "INR")),
    ],
)
def test_headers_name_scale_and_currency_of_bare_numbers(header, cell, expected):
    assert table(markdown(f"Role|{header}", f"Nurse|{cell}"), "low", "currency") == [expected]


def test_bare_numbers_under_other_headers_are_no_pay():
    text = markdown("Role|Openings|Salary", "Nurse|12,000|$70,000", "Welder|9,500|$50,000")
    assert column(text, "low") == [70000, 50000]


def test_the_currency_of_a_column_that_names_none_is_that_of_the_place():
    text = "# Pay of nurses in Germany\n\n" + markdown("Level|Salary per year", "Junior|38,000", "Senior|52,000")
    assert table(text, "low", "currency", "country") == [(38000, "EUR", "DE"), (52000, "EUR", "DE")]


def test_bare_numbers_with_a_dash_between_them_are_a_range():
    text = markdown("Role|Salary (LPA)", "Nurse|4-6", "Welder|3 to 5", "Roofer|5")
    expected = [("range", 400000, 600000), ("range", 300000, 500000), ("point", 500000, 500000)]
    assert table(text, "statistic", "low", "high") == expected


@pytest.mark.parametrize(
    ("header", "scale", "currency"),
    [
        ("Salary (in lakhs)", "lakh", "INR"),
        ("Pay in Rs", None, "INR"),
        ("CTC in Cr", "crore", None),
        ("Median pay ($k)", "thousand", "USD"),
        ("Pay in USD or EUR", None, None),
        ("Salary", None, None),
    ],
)
def test_what_a_header_says_of_numbers(header, scale, currency):
    assert (header_scale(header), header_currency(header)) == (scale, currency)


def test_the_title_over_a_table_says_what_its_labels_are():
    text = "## Top hospitals\n\n| Name | Pay |\n|---|---|\n| Saint Anna | ₹4 LPA |\n| Lotus Ward | ₹5 LPA |\n"
    assert table(text, "company") == [("Saint Anna",), ("Lotus Ward",)]


def test_the_one_period_of_the_headers_holds_for_the_columns_without_one():
    text = "# Doctor pay\n\n| Post | State (monthly) | Private |\n|---|---|---|\n| Surgeon | Rs 1-2L | Rs 3-5L |\n"
    assert table(text, "period") == [("month",), ("month",)]


def test_a_line_below_a_table_credits_its_figures():
    text = "| City | Average nurse pay |\n|---|---|\n| Pune | ₹3 LPA |\n| Delhi | ₹4 LPA |\n\nSource(s): AmbitionBox\n"
    assert table(text, "attribution") == [("AmbitionBox",), ("AmbitionBox",)]


@pytest.mark.parametrize("figures", [("19900 – 63200", "44900 – 142400"), ("19,900-63,200", "44,900-1,42,400")])
def test_cells_in_lines_of_their_own_are_pay_under_a_header_for_it(figures):
    text = "# Posts in India\n\nPost\nPay Level\nPay Scale\nClerk\nLevel 2\n{}\nInspector\nLevel 7\n{}\n".format(
        *figures
    )
    assert table(text, "role_text", "low", "high") == [("Clerk", 19900, 63200), ("Inspector", 44900, 142400)]


def test_a_column_of_jobs_goes_before_the_departments_beside_it():
    text = markdown("Department|Position|Salary", "Kitchen|Commis I|₹2,00,000", "Front Office|Receptionist|₹2,50,000")
    assert column(text, "role_text") == ["Commis I", "Receptionist"]


def test_specialities_are_of_the_job_of_the_title():
    text = "# Nurse salaries\n\n" + markdown("Specialty|Annual salary", "Cardiology|$90,000", "Paediatrics|$78,000")
    assert column(text, "role_text") == ["Nurse", "Nurse"]


def test_several_jobs_in_a_cell_are_several_subjects_but_beside_levels_they_are_examples():
    text = markdown("Company|Roles|Salary", "Acme|Nurse, Welder|₹3,00,000", "Bolt|Cook|₹2,00,000")
    assert column(text, "role_text") == ["Nurse", "Welder", "Cook"]
    text = markdown("Level|Job roles|Salary", "Entry|Nurse, Welder|₹3,00,000", "Senior|Cook, Baker|₹5,00,000")
    assert column(text, "role_text") == ["Nurse", "Cook"]


def test_companies_of_a_column_are_companies_wherever_the_text_names_them():
    head = markdown("Year|Company|Title|Salary", "2001|Radvek, Inc.|Welder|$48,000", "2005|Corvale|Cook|$40,000")
    text = f"{head}\n\n### Radvek (2001-2005)\n\nI began at a salary of $48,000 a year.\n"
    assert column(text, "company") == ["Radvek, Inc", "Corvale", "Radvek"]


def test_a_domain_with_a_word_behind_it_is_no_industry():
    text = markdown("Domain profile|Salary", "Backend Engineer|₹8 LPA", "Welder|₹4 LPA")
    assert table(text, "role_text", "industry") == [("Backend Engineer", None), ("Welder", None)]


def test_a_table_without_a_header_may_have_percentiles_for_rows():
    text = "# Nurse pay\n\n## Pay by percentile\n\n10th | $66,470\n25th | $78,110\n50th (Median) | $87,530\n"
    assert column(text, "statistic") == ["percentile_10", "percentile_25", "median"]


def test_what_a_sentence_over_a_table_calls_its_own_figure_is_not_said_of_the_table():
    text = "# Nurse pay\n\nThe bottom 10% earn $66,470.\n\n" + markdown("City|Base", "Austin|$70,000", "Reno|$60,000")
    assert column(text, "statistic") == ["percentile_10", "point", "point"]


def test_categories_that_are_all_titles_are_the_jobs():
    text = markdown("Job category|Pay", "Master Electrician|$82,500", "Welder|$60,000")
    assert table(text, "role_text") == [("Master Electrician",), ("Welder",)]


def test_an_empty_cell_says_what_the_one_over_it_does():
    text = markdown("Role|Experience|Salary", "Nurse|0-2 years|₹3 LPA", "|3-5 years|₹5 LPA", "Welder|0-2 years|₹2 LPA")
    assert table(text, "role_text", "experience_min") == [("Nurse", 0), ("Nurse", 3), ("Welder", 0)]


def test_labels_with_amounts_between_bars_are_no_rows():
    text = "# Pay in India\n\nNurse – Fresher: ₹3 LPA | Senior: ₹6 LPA\nWelder – Fresher: ₹2 LPA | Senior: ₹4 LPA\n"
    assert table(text, "role_text", "level") == [
        ("Nurse", "entry"),
        ("Nurse", "senior"),
        ("Welder", "entry"),
        ("Welder", "senior"),
    ]


def test_a_column_of_nothing_but_jobs_names_them_whatever_its_header():
    text = markdown("Degree|DevType|Samples|Median salary", "Arts|Nurse|63|$70,000", "Law|Welder|45|$60,000")
    assert column(text, "role_text") == ["Nurse", "Welder"]


def test_the_city_behind_a_company_is_no_part_of_its_name():
    text = markdown("Company|Salary", "Corvale Mills, Chennai|₹4 LPA", "Radvek, Pune|₹3 LPA")
    assert column(text, "company") == ["Corvale Mills", "Radvek"]


def test_employers_listed_as_examples_of_a_kind_are_not_those_of_the_pay():
    text = markdown("Tier|Pay|Example recruiters", "IT services|₹4 LPA|Radvek, Wipro, Infosys, Corvale")
    assert column(text, "company") == [None]


def test_what_a_sentence_over_a_table_says_of_its_own_figure_is_not_said_of_the_table():
    text = "# Engineers\n\nIn Bengaluru fixed pay is higher: ₹34 lakh.\n\n" + markdown(
        "Company | Pay", "Razorpay | ₹18 lakh", "Wipro | ₹4 lakh"
    )
    assert table(text, "city", "component")[1:] == [(None, None), (None, None)]


def test_a_metropolitan_area_is_one_place():
    text = markdown("Metro area | Salary", "Portland-Vancouver-Hillsboro, OR-WA | $119,600", "Austin, TX | $90,000")
    assert column(text, "city") == ["Portland-Vancouver-Hillsboro", "Austin"]


def test_notes_beside_the_pay_say_years_and_nothing_else():
    text = "# Groomers\n\n" + markdown(
        "Role | Hourly pay | Notes",
        "Salon Groomer | $18 | 2–5 years experience, handles all breeds for other groomers.",
        "Senior Groomer | $25 | 5+ years experience, breed specialties.",
        "Mobile Groomer | $40 | Revenue from several groomers at premium rates.",
    )
    assert table(text, "low", "experience_min") == [(18, 2), (25, 5), (40, None)]


def test_money_beside_jobs_is_pay_though_no_word_says_so():
    text = markdown("|Pune|Delhi", "LLM Engineer (2-4 yrs)|₹24L|₹21L", "Data Analyst (5-8 yrs)|₹12L|₹11L")
    assert table(text, "role_text", "city", "low")[:2] == [
        ("LLM Engineer", "Pune", 2400000),
        ("LLM Engineer", "Delhi", 2100000),
    ]


def test_the_place_of_a_college_is_not_that_of_the_pay():
    text = markdown("Rank|University|City|Average package", "1|Acme Law School|Bhopal|₹12 LPA", "2|Foo|Pune|₹9 LPA")
    assert column(text, "city") == [None, None]


def test_a_line_under_a_table_names_the_unit_of_all_its_numbers():
    text = markdown("Company|Level|Base|Total", "Google|L3|19|33.5") + "\nAll figures in INR lakhs.\n"
    assert table(text, "high", "currency", "component") == [(1900000.0, "INR", "base"), (3350000.0, "INR", "total")]


def test_a_number_in_a_header_is_no_pay():
    assert column(markdown("City|Avg. SDE-2 CTC", "Pune|₹23L"), "high") == [2300000.0]


def test_percentiles_written_as_shares():
    text = "# Pharmacists\n\n" + markdown("Percentile | 10% | 50% | 90%", "Annual wage | $86,930 | $137,480 | $172,040")
    assert column(text, "statistic") == ["percentile_10", "median", "percentile_90"]


def test_a_stack_is_no_employer():
    text = "# Engineers\n\n## Technology-wise\n\n" + markdown(
        "Tech stack | Salary", "Java | ₹4.2 L", "Salesforce | ₹4.5 L"
    )
    assert table(text, "company", "industry") == [(None, None)] * 2


def test_the_title_over_a_table_names_the_scale_of_bare_numbers_under_places():
    text = "# Salaries (Rs lakh per annum)\n\n" + markdown("Job|Pune|Delhi", "Nurse|3.5 - 5|4 - 6")
    assert table(text, "city", "low", "high") == [("Pune", 350000, 500000), ("Delhi", 400000, 600000)]


def test_a_mean_at_the_head_of_a_column_is_an_average():
    text = markdown("State|Employment|Hourly mean|Annual mean", "Oregon|3,990|$70.58|$146,810")
    assert table(text, "statistic", "period") == [("average", "hour"), ("average", "year")]


def test_a_table_aligned_by_blanks_with_nothing_over_its_labels():
    rows = "Fresher     3.6 LPA      3.4 LPA\n2 years     5.2 LPA      4.8 LPA\n5 years     9.5 LPA      8.9 LPA\n"
    assert column(f"# Welder pay\n\n            Infosys      TCS\n{rows}", "company") == ["Infosys", "TCS"] * 3


def test_two_jobs_side_by_side_each_have_the_pay_on_their_right():
    text = markdown("Starting role|Starting pay|Senior role|Senior pay", "Nurse|$50,000|Matron|$90,000")
    assert table(text, "role_text", "low") == [("Nurse", 50000), ("Matron", 90000)]


def test_lines_of_a_survey_with_counts_and_percentiles():
    states = "State Employment Mean hourly Mean annual\nTexas 19,480 $57.90 $120,430\nOhio 20,560 $66.30 $137,900\n"
    text = f"Pay of data scientists by state, 2024\n\n{states}"
    assert table(text, "low", "statistic", "period")[:2] == [(57.9, "average", "hour"), (120430, "average", "year")]
    ranks = "10% 50% 90%\nHourly $30.59 $54.13 $93.57\nAnnual $63,650 $112,590 $194,630\n"
    found = column(f"Data scientist wages\n\n{ranks}", "statistic")
    assert found == ["percentile_10", "median", "percentile_90"] * 2


def test_columns_beside_one_of_starting_pay_are_not_called_so_by_the_words_over_the_table():
    text = (
        "The table shows three points of the scale: the starting salary, mid-band and top.\n\n"
        "State / Territory Starting Mid-Band Top of Band\nNSW $75,000 $95,000 $113,000\nVIC $76,000 $93,000 $110,000\n"
    )
    assert column(text, "statistic") == ["starting", "point", "point"] * 2


def test_lines_between_blank_lines_head_the_rows_of_as_many_cells_under_them():
    text = (
        "Placements\n\nYear\nIntake\nEligible\nPlaced\nHighest Pay (Lacs per annum)\nAverage Pay (Lacs per annum)\n\n"
        "2024\n1200\n1093\n579\n11.0 LPA\n5.31 LPA\n\n2023\n960\n895\n635\n20.16 LPA\n5.09 LPA\n"
    )
    assert column(text, "statistic") == ["maximum", "average"] * 2


def test_the_city_of_a_school_in_a_title_is_not_that_of_the_pay():
    assert column("# Lotus Institute of Technology, Gwalior\n\nThe average package is ₹6 LPA.", "city") == [None]
    assert column("# Nurse pay, Gwalior\n\nThe average package is ₹6 LPA.", "city") == ["Gwalior"]


def test_what_a_column_calls_each_amount_tells_other_money():
    text = (
        "# My salary history\n\n|Date|Amount (£)|Description|Company|\n|---|---|---|---|\n"
        "|2023|94500|Updated salary|Acme|\n|2022|14300|Skills allowance|Acme|\n|2021|90000|Hiring salary|Acme|\n"
    )
    assert column(text, "high") == [94500, 90000]


def test_a_row_without_a_label_has_the_names_that_it_leaves_blank_from_the_row_above():
    text = (
        "# My pay\n\n|Date|Amount (£)|Company|Level|Role|\n|---|---|---|---|---|\n"
        "|2023-08|94500|Acme|Principal Associate|Welder|\n||5000|Acme|Principal Associate||\n"
        "|2021-08|62370|Acme|Senior Associate|Plumber|\n"
    )
    assert column(text, "role_text") == ["Welder", "Welder", "Plumber"]


def test_the_year_that_a_label_begins_with_is_no_pay():
    text = (
        "My salary as a nurse\n\n2014 - Band 5, Leeds: £21,478\n2016 - Band 6, York: £26,200\n2018 - Band 7: £29,800\n"
    )
    assert column(text, "high") == [21478, 26200, 29800]


def test_ranks_and_counts_in_headers_in_small_letters():
    text = "# Salaries (USD)\n\n|role|n|p25|p50|p75|\n|---|--:|--:|--:|--:|\n|Welder|2,301|48,500|79,200|118,000|\n"
    assert table(text, "high", "statistic") == [(48500, "percentile_25"), (79200, "median"), (118000, "percentile_75")]


def test_a_header_that_is_hardly_more_than_a_word_names_the_job_of_its_column():
    text = "|Airline|Captain (Year 1)|Captain (Year 12)|\n|---|---|---|\n|IndiGo|₹5.5 L/month|₹8 L/month|\n"
    assert table(text, "role_text", "company") == [("Captain", "IndiGo"), ("Captain", "IndiGo")]


def test_columns_of_the_best_cities_name_examples():
    text = "|Industry|Monthly salary (₹)|Best cities|\n|---|---|---|\n|IT|18,000-30,000|Bangalore, Hyderabad|\n"
    assert table(text, "city", "high") == [(None, 30000)]


def test_tables_under_one_another_without_a_blank_line_have_headers_of_their_own():
    text = (
        "Facts | |\nAverage salary | INR 7 LPA |\n"
        "Welder salary in India | ||\nPackage | Min. salary | Max. salary |\n"
        "Salary | ₹2.5 lakh | ₹17.2 lakh |\n"
        "Welder salary by level | |\nLevel | Salary per annum |\nJunior Welder | ₹2,60,000 |\n"
    )
    assert column(text, "statistic") == ["average", "minimum", "maximum", "point"]


def test_a_header_that_was_run_together_over_labels_and_amounts():
    text = "Welding pay\n\nSpecialisation/RoleAverage Salary Per Year\nPipe Welder£68,630\nRig Welder£38,680\n"
    assert table(text, "role_text", "statistic") == [("Pipe Welder", "average"), ("Rig Welder", "average")]


def test_the_highest_salaries_over_a_list_are_no_maximum():
    text = "# Welder pay\n\nThese cities lead to the highest salaries:\n\n1. **Pune:** ₹9 lakh\n2. **Surat:** ₹8 lakh\n"
    assert column(text, "statistic") == ["point", "point"]


def test_a_header_of_fewer_names_than_the_cards_under_it_have_lines():
    head = "Ten jobs that pay well\n\n#\nRole\nSalary range\n\n"
    cards = "1\nGrobble Fixer & Mender\nApprenticeship, 4 years\n$97K–$180K\n\n"
    cards += "2\nNurse\nTrade school, 1 year\n$90K–$120K OTE\n"
    assert column(head + cards, "role_text") == ["Grobble Fixer & Mender", "Nurse"]
    assert column(head + cards, "experience_min") == [None, None]


def test_a_row_of_a_rung_keeps_its_range_a_range():
    text = markdown("Stage|Pay of nurses", "Entry-level salary|₹3L - ₹4L", "Starting pay|₹3L", "Senior|₹7L - ₹9L")
    assert column(text, "statistic") == ["range", "starting", "range"]


def test_a_caption_behind_the_list_of_another_section_begins_one_of_its_own():
    text = (
        "Nurse\n\nWhat nurses do\n\nNurses care for the sick in hospitals every day.\n\nEducation Path\n\n"
        "- Diploma: a year of internship.\n- Degree: an optional 3-year course for more.\n\n"
        "Salary\n\nEntry: ₹3L - ₹4L per annum\nMid: ₹5L - ₹6L per annum\nSenior: ₹7L - ₹9L per annum\n"
    )
    assert table(text, "role_text", "industry", "experience_min") == [("Nurse", None, None)] * 3


def test_rungs_of_a_house_in_brackets_and_operators():
    text = "# AI engineers\n\n| Level | Base |\n|---|---|\n| L3 (Google) | $150K |\n| L4 (Google) | $185K |\n"
    assert column(text, "company") == ["Google", "Google"]
    text = (
        "# Train drivers\n\n| Operator | Salary |\n|---|---|\n| Avanti West Coast | £74,000 |\n| Northern | £61,200 |\n"
    )
    assert column(text, "company") == ["Avanti West Coast", "Northern"]


def test_what_a_bracket_adds_to_an_amount_in_a_line_of_its_own():
    rows = [["Role", "Fresher", "5 Years"], ["Clerk", "₹7-9 LPA (all in)", "₹12-18 LPA"]]
    rows += [[job, "₹5-7 LPA", "₹8-12 LPA"] for job in ("Cook", "Nurse")]
    lines = [cell for row in rows for cell in row]
    assert column("\n".join(["Pay in India", "", *lines]), "experience_min") == [None, 5] * 3


def test_years_in_titles_under_a_header_of_experience_leave_them_titles():
    text = markdown(
        "Experience level|Salary",
        "Associate Cloud Architect (2-4 yrs)|$145,000",
        "Senior Solutions Architect (5-8 yrs)|$195,000",
        "Principal Cloud Architect (9+ yrs)|$285,000",
    )
    expected = ["Associate Cloud Architect", "Senior Solutions Architect", "Principal Cloud Architect"]
    assert column(text, "role_text") == expected
    assert column(text, "experience_min") == [2, 5, 9]


def test_many_jobs_beside_a_course_are_examples_but_beside_a_company_each_is_paid():
    rows = (
        "| {} | Salary | Job roles |\n|---|---|---|\n"
        "| {} | $70,000 | Plumber, Nurse, Welder |\n| {} | $80,000 | Cook |\n"
    )
    assert column("# Pay\n\n" + rows.format("Course", "Arts", "Law"), "role_text") == ["Plumber", "Cook"]
    assert len(column("# Pay\n\n" + rows.format("Company", "Google", "Meta"), "role_text")) == 4


def test_a_header_of_roles_and_sectors_is_no_industry():
    text = "# Pay\n\n| Role / Sector | Salary |\n|---|---|\n| Clerk (bank) | ₹5 lakh |\n| Real estate | ₹6 lakh |\n"
    assert column(text, "industry") == [None, None]


def test_cells_aligned_by_blanks_under_a_header_of_pay():
    text = (
        "# Certificates in Singapore and their pay\n\nCertification            Monthly salary (SGD)   Exam fee (USD)\n"
        "CISSP                    8,000 - 12,000         749\nAWS Solutions Architect  7,000 - 10,500         150\n"
    )
    assert table(text, "low", "period", "role_text") == [(8000, "month", None), (7000, "month", None)]


def test_headings_one_under_the_other_are_no_header_of_rows_that_stand_together():
    rows = "Entry\n$60K - $70K\nAvg: $65K\n\nMid\n$70K - $80K\nAvg: $75K\n\nSenior\n$80K - $90K\nAvg: $85K\n"
    text = f"# Pay of nurses\n\nNurse salaries 2026\n\nUSA\n\n{rows}"
    assert column(text, "country") == ["US"] * 6


def test_a_column_of_international_pay_is_of_no_one_country():
    text = "# Pay\n\n" + markdown(
        "Job|Salary (India)|International Salary", "Nurse|₹3 LPA|₹15 LPA", "Cook|₹2 LPA|₹9 LPA"
    )
    assert column(text, "country") == ["IN", None, "IN", None]


def test_a_column_of_the_whole_country_is_not_of_the_city_over_the_table():
    text = "# Pay of nurses\n\n## Houston, TX\n\n" + markdown(
        "Metric|Value|National Avg", "Average salary|$72,000|$47,000", "Average rent|$1,200|$1,400"
    )
    assert column(text, "city") == ["Houston", None]
