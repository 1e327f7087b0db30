"""Which words of a sentence say what each of its amounts is about."""

from __future__ import annotations

import pytest

from extracted import column, table
from vocabulary.roles import standard_role


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        (
            "Welders, plumbers and electricians earn $45,000, $52,000 and $60,000 a year respectively.",
            "role_text",
            ["Welders", "plumbers", "electricians"],
        ),
        (
            "The yearly pay of nurses in Pune, Delhi and Chennai is ₹3 lakh, ₹4 lakh and ₹5 lakh respectively.",
            "city",
            ["Pune", "Delhi", "Chennai"],
        ),
        (
            "Junior and senior accountants earn $50,000 and $80,000 a year, respectively.",
            "level",
            ["junior", "senior"],
        ),
    ],
)
def test_lists_are_paired_in_order(text, field, expected):
    assert column(text, field) == expected


def test_a_list_of_another_length_is_not_paired():
    text = "Nurses and teachers earn $40,000, $50,000 and $60,000 a year respectively."
    assert column(text, "role_text") == ["Nurses", "teachers"] * 3


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        ("Nurses in Pune and Nagpur earn ₹3 lakh a year.", "city", ["Pune", "Nagpur"]),
        ("Plumbers and electricians earn $60,000 a year.", "role_text", ["Plumbers", "electricians"]),
        ("Accountants at Infosys, Wipro and TCS earn ₹6 lakh a year.", "company", ["Infosys", "Wipro", "TCS"]),
        ("Pay is $40,000 for coders and testers, later $50,000.", "role_text", ["coders", "testers"] * 2),
        ("Nurses in the Gulf (UAE, Qatar) or UK earn $60,000 a year.", "country", ["AE", "QA", "GB"]),
        ("Nursing pays ₹15 lakh to ₹35 lakh (nursing director, ward manager).", "role_text", ["nursing director"]),
    ],
)
def test_one_amount_said_of_several_is_a_salary_of_each(text, field, expected):
    assert column(text, field) == expected


def test_initials_in_a_bracket_stand_for_the_job_named_before_them():
    text = "Quality support coordinators (QSCs) earn $60,000. Welders earn $50,000. A senior QSC gets $75,000."
    assert column(text, "role_text") == [
        "Quality support coordinators",
        "Welders",
        "senior Quality support coordinators",
    ]


def test_two_sets_of_initials_in_a_bracket_stand_for_one_job():
    text = (
        "A Field Service Engineer (FSE/FSTE) travels.\n\nA staff-level FSTE earns $120,000.\n\nAn FSE earns $90,000.\n"
    )
    assert column(text, "role_text") == ["staff Field Service Engineer", "Field Service Engineer"]


def test_salaries_of_one_amount_share_its_mention_and_are_numbered():
    assert table("Nurses in Pune and Nagpur earn ₹3 lakh a year.", "mention", "subject") == [(0, 1), (0, 2)]


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        # The words before an amount are its own, unless a preposition ties those behind to it.
        ("Plumbers earn $50,000 and welders earn $45,000 a year.", "role_text", ["Plumbers", "welders"]),
        ("Pay is ₹5 lakh in Pune and ₹7 lakh in Mumbai.", "city", ["Pune", "Mumbai"]),
        ("Nurses earn $60,000 (in Austin) and $75,000 (in Boston) a year.", "city", ["Austin", "Boston"]),
        ("Drivers get $40,000 for junior jobs and $55,000 for senior jobs.", "level", ["junior", "senior"]),
        # A level that is part of a post's name, or of the title.
        ("A Junior Engineer earns ₹4 lakh and a junior nurse ₹3 lakh a year.", "level", [None, "junior"]),
        ("A DevOps lead earns ₹20 lakh a year.", "level", ["lead"]),
        ("# Secretary to the Director\n\nPay is $40,000 a year.", "role_text", ["Secretary"]),
        ("# Pay at sea\n\nAnd the captain?\nThe salary is $8,000 a month.", "role_text", ["captain"]),
        ("An IAS officer (rank of Assistant Secretary) earns ₹56,100 a month.", "role_text", ["IAS officer"]),
        # A wage of all who work, and who speaks of pay.
        ("Teachers want more than the minimum wage of $15 an hour.", "role_text", [None]),
        (
            "# Teacher pay\n\nThe national average full-time salary is $98,000, so a teacher does well.",
            "role_text",
            [None],
        ),
        ("The minimum wage for teachers is $15 an hour.", "role_text", ["teachers"]),
        ("Pay starts at $40,000 a year, Jane Doe, a director at Acme, said.", "role_text", [None]),
        # Of several jobs in the sentence before the last, unless each has its pay there.
        (
            "I was a cashier who trained to be a welder. They pay me $50,000 a year.",
            "role_text",
            ["welder"],
        ),
        # Words behind a title that its heading has as well.
        (
            "# Customer Service Officer Valuation\n\nJoin as a Customer Service Officer Valuation at ₹2.7 LPA.",
            "role_text",
            ["Customer Service Officer Valuation"],
        ),
        # What is named once is carried over to the amounts behind.
        ("Plumbers earn $40,000 at first, and later $70,000 a year.", "role_text", ["Plumbers", "Plumbers"]),
        (
            "A plumber earns $40,000 a year, with time $42,000 a year; a welder, also of grade 3, follows.",
            "role_text",
            ["plumber", "plumber"],
        ),
        ("In Boston a nurse starts at $60,000 and may reach $90,000 a year.", "city", ["Boston", "Boston"]),
        # Years beside an amount say its level, so that an earlier level is not carried over.
        ("Junior chefs earn $35,000, those with 10 years of experience $60,000.", "level", ["junior", None]),
    ],
)
def test_words_belong_to_the_amount_that_they_stand_by(text, field, expected):
    assert column(text, field) == expected


def test_names_in_a_bracket_are_examples_and_no_employers():
    text = "Engineers at big technology companies (Google, Meta, Amazon) earn $200,000 a year."
    assert column(text, "company") == [None]


def test_one_name_in_a_bracket_is_an_employer():
    assert column("The cloud unit (Google) pays software engineers $200,000 a year.", "company") == ["Google"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plumbers earn $50,000 a year, more than most welders.", ["Plumbers"]),
        ("Plumbers earn $50,000 a year, more than welders, who earn $45,000.", ["Plumbers", "welders"]),
        ("Plumbers make as much as welders, at $50,000 a year.", ["Plumbers"]),
        ("A plumber who reports to the foreman earns $50,000 a year.", ["plumber"]),
        ("Nurses earn $60,000, and crop dusters can clear $90,000 a year.", ["Nurses", "crop dusters"]),
        ("Crop dusters can clear $90,000 a year.", ["Crop dusters"]),
        ("# Pay\n\nFirst-year FOs earn $90,000 and it tops out at $300,000 for pilots.", [None, "pilots"]),
        ("# My pay\n\nI was a nurse. Then I moved into sales and got $50,000 a year.", [None]),
        ("# Pay\n\nThe typical college graduate starts at $50,000 and all workers earn $48,000.", [None, None]),
        ("# Pay\n\nNurses, a group covering midwives and aides, earn $60,000.", ["Nurses"]),
        ("# Pay\n\nAll UK full-time employees earn $39,000.", [None]),
        ("# Pay\n\nEngineers are many. Entry-level creative roles start at $24,000.", [None]),
        ("# Pay\n\nNew York City area drivers can exceed $90,000.", ["drivers"]),
        ("# Pay\n\nOne of us is a nurse.\n\n---\n\nI earn $60,000.", [None]),
        ("# Graduates of the MSc in nursing\n\nThey earn $60,000 on average.", [None]),
        ("# Pay\n\nThe agency's general manager earns $60,000.", ["general manager"]),
        ("# Pay\n\nOne friend is a nurse ($60,000), one drives for a living ($30,000).", ["nurse", None]),
        ("# Pay\n\nJane Doe Admin\n\nMay 1, 2026\n\nThe pay of freshers is $30,000.", [None]),
        ("# Web3 technical writer pay\n\nTechnical writers earn $90,000.", ["Technical writers"]),
        (
            "# Bank pay\n\nPay is so: associate $60,000, senior associate $70,000, avp around $80,000.",
            ["associate", "senior associate", "avp"],
        ),
        ("# Plumber pay\n\nAll full-time employees earn £39,000, up 4 per cent from £37,000.", [None, None]),
        ("# Pay\n\nAfter passing their CPA, seniors get $60,000.", [None]),
        ("# Pay\n\nI was a nurse. I now run a team of nine and get $60,000.", [None]),
        ("# Pay\n\nConsultants get $90,000, freelancers on a site $50,000.", ["Consultants", None]),
        ("# Bricklayer pay\n\nA sole trader gets £300 a day.", ["Bricklayer"]),
        ("# Pay\n\nEngineering majors earn $75,000.", [None]),
        ("# Pay\n\nYou may become a clerk, baker, new venture developer, etc in trade. Pay is $30,000.", [None]),
        ("# Chef pay\n\nA beginner cook can earn $30,000.", ["cook"]),
        ("# Mobile pay\n\nPay is $30,000 for entry roles to $90,000 for senior nurses.", [None, "senior nurses"]),
        ("Assistant store managers earn $50,000.", ["Assistant store managers"]),
        ("# Pay\n\nData science freshers earn $50,000, and jobs in nursing pay $60,000.", ["Data science", "nursing"]),
        ("Plumbers are busy. The median of all workers is $49,000 a year.", [None]),
        ("# Pay\n\nPlumbers work with welders. The pay is $60,000.", ["Plumbers"]),
        ("# Pay\n\nThe clerk is a registered officer of the court. The pay is $60,000.", ["clerk"]),
        ("# Pay\n\nMany firms look for plumbers.\n\nTrade in Ohio is good and brings $60,000 a year.", [None]),
        ("# Pay\n\nPlumbers mend pipes.\n\nSalary range: $60,000 a year.", ["Plumbers"]),
        ("# Pay\n\n## Support clerk\n\nOnce hired, many train with welders. Freshers earn $60,000.", ["Support clerk"]),
        ("# Pay\n\n## Nurses\n\nArts graduates earn $40,000. Our students get $50,000.", [None, None]),
        ("# Pay\n\nThe pay is similar to welders: $60,000.", [None]),
        ("# Pay\n\nCooks earn $30,000. A wig plaiter with 20 years gets $29,000.", ["Cooks", "wig plaiter"]),
        ("# Pay\n\nRecruiters came in March. The average package was $50,000.", [None]),
        ("# Pay\n\nCooks earn $30,000. Guards, mostly men who served, get $40,000.", ["Cooks", "Guards"]),
    ],
)
def test_jobs_named_in_passing_are_not_what_a_figure_is_about(text, expected):
    assert column(text, "role_text") == expected


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        ("Giants such as Infosys, Apple and Intel pay ₹30 lakh a year.", ["Apple", "Infosys", "Intel"]),
        ("Salary: ₹3-6 LPA, Infosys, Wipro, Cognizant hiring.", [None]),
        ("You can earn ₹25 LPA, particularly at giants like Amazon or Microsoft.", [None]),
        ("# Pay by city\n\nHyderabad is home to Amazon and Microsoft, and engineers earn ₹12 LPA.", [None]),
        ("Cruise lines (Royal Caribbean, MSC, Acme Lines) pay $2,000 a month.", [None]),
        ("Engineers at Amazon (Hyderabad) earn ₹25 LPA.", ["Amazon"]),
        ("Entry-level salaries at India's top firms stay at ₹3.5 lakh a year.", [None]),
        ("Infosys hires many engineers. The starting salary is ₹4 LPA.", ["Infosys"]),
        ("Many engineers know Infosys. The starting salary is ₹4 LPA.", [None]),
        ("## Infosys Engineer Salary\n\nThe average salary is ₹6 LPA.", ["Infosys"]),
        ("# Pay\n\n## What is the salary of a welder in Infosys?\n\nHe earns ₹6 LPA.", ["Infosys"]),
        ("# Pay\n\n**Source**: a survey (Infosys)\n\n- Engineer: ₹6 LPA\n", [None]),
        ("Google pays welders $90K, while welders at mid-size firms get $60K.", ["Google", None]),
        ("Google pays welders $90K; a fintech offers them $70K.", ["Google", None]),
        ("Pay.\n\nGoogle pays welders $90K; in Dubai welders make $60K.", ["Google", None]),
        ("Pay.\n\nGoogle pays welders $90K; in Dubai it pays $60K.", ["Google", "Google"]),
        ("Infosys, after its merger with Wipro, pays welders ₹9 LPA.", ["Infosys"]),
        ("Uber, which hires in spring, pays welders $90K a year.", ["Uber"]),
        ("Ireland's ZQE offers welders €40,000 a year.", ["ZQE"]),
        ("Welders at rival operator Zorbex Trams get £16 an hour.", ["Zorbex Trams"]),
        ("She works as a welder in Healing Hand Clinic, Pune. Her pay is ₹12,000 a month.", ["Healing Hand Clinic"]),
        ("Welders earn £40,000. Hiring companies: Google, Meta and Amazon.", [None]),
    ],
)
def test_companies_are_those_of_a_figure_where_it_is_said_of_them(text, companies):
    assert sorted(column(text, "company"), key=str) == companies


@pytest.mark.parametrize(
    ("text", "cities"),
    [
        ("In London nurses earn £50,000 a year and £60,000 with experience.", ["London", "London"]),
        ("In London nurses earn £50,000 a year; elsewhere they earn £38,000.", ["London", None]),
        ("A nurse gets ₹4,000 a month in small towns, but ₹15,000 in Mumbai.", [None, "Mumbai"]),
        ("Nurses in Pune earn ₹4 LPA, while the national average is ₹3 LPA.", ["Pune", None]),
        ("In Dallas the figure is $62,000 and in rural Presidio just $41,500.", ["Dallas", None]),
    ],
)
def test_a_city_is_not_carried_to_a_figure_of_elsewhere(text, cities):
    assert column("# Pay of nurses\n\n" + text, "city") == cities


def test_a_city_behind_the_employer_of_the_sentence_before_is_that_of_the_pay():
    text = "Pay.\n\nShe works as a welder in Healing Hand Clinic, Pune. Her pay is ₹12,000 a month."
    assert column(text, "city") == ["Pune"]


def test_who_is_credited_behind_a_comma_is_credited_for_the_figure_before():
    text = "Welders earn £40,000, according to Glassdoor; guards get £20,000."
    assert column(text, "attribution") == ["Glassdoor", None]


def test_years_of_the_sentence_before_end_where_another_place_or_a_level_is_named():
    text = "# Nurse pay\n\nNurses with 10 years of experience earn $90,000. In Austin they earn $80,000.\n"
    assert column(text, "experience_min") == [10, None]
    text = "# Nurse pay\n\nFreshers earn ₹5-10 lakh. Within 2-3 years, this can grow to ₹15-25 lakh.\n"
    assert table(text, "level", "experience_min") == [("entry", None), (None, 2)]
    text = "# Finance pay\n\nAccountants with 3-5 years of experience earn ₹9 lakh. Auditors earn ₹8 lakh.\n"
    assert column(text, "experience_min") == [3, None]


def test_places_that_pay_is_only_measured_by_are_not_those_of_a_figure():
    text = "Nurses in Qatar earn ₹30 lakh a year for a start, which is 3-8x Indian rates and more than in Pune."
    assert table(text, "country", "city") == [("QA", None)]


@pytest.mark.parametrize(
    ("heading", "expected"),
    [
        ("Nursing Career Guide 2026", "Nursing"),
        ("Doctor Salary - MBBS to Specialist", "Doctor"),
        ("Nursing college fees and pay", None),
    ],
)
def test_a_heading_names_a_job_by_its_field_of_work_and_before_its_dash(heading, expected):
    assert column(f"# Pay\n\n## {heading}\n\nThey earn ₹4-8 LPA.\n", "role_text") == [expected]


def test_skills_are_no_industries_and_years_are_not_carried_to_a_job_that_follows():
    assert column("# Pay\n\n## Cloud Computing Skills\n\n- TensorFlow: $125,000\n", "industry") == [None]
    text = (
        "# Pay\n\nCloud Engineer pay ($100,000) needs 4-6 years experience, progressing to Cloud Architect ($180,000)."
    )
    assert column(text, "experience_min") == [4.0, None]


def test_the_city_that_a_paragraph_begins_with_is_that_of_all_of_it():
    text = "# Engineer pay\n\nPune: many firms hire. The average is ₹9 LPA. Delhi: few do. Pay is ₹8 LPA.\n"
    assert column(text, "city") == ["Pune", "Delhi"]


def test_the_years_of_a_heading_reach_past_the_pay_of_a_sentence_before():
    text = "## Nurse pay (0-1 years)\n\nHospitals pay ₹3 LPA. These are many. The best pay ₹5 LPA.\n"
    assert column(text, "experience_max") == [1.0, 1.0]


def test_a_share_closes_the_amount_that_it_earns():
    assert table("Around 50% of dentists earn ₹76,700 or less a month.", "low", "high") == [(76700.0, 76700.0)]


def test_the_level_in_the_title_of_another_job_is_not_that_of_a_figure():
    text = "# Junior Doctor Pay\n\nA junior doctor earns £38,831. A consultant earns £109,725.\n"
    assert column(text, "level") == ["junior", None]


def test_a_heading_may_leave_a_city_out():
    assert column("## Teacher pay in England, excluding London\n\n- M1: £32,916\n", "city") == [None]


def test_things_ranked_by_their_pay_are_no_maxima():
    text = "# Majors\n\nThe majors with the highest salaries for engineers:\n\n- Physics: $90,000\n- Law: $80,000\n"
    assert column(text, "statistic") == ["point", "point"]


def test_a_title_in_a_bracket_says_nothing_of_the_next_sentence():
    text = "# Fresher pay\n\nWelders are few. The top pay is ₹32 LPA (Google SDE-1). Service firms cluster at ₹3.5 LPA."
    assert column(text, "role_text")[1:] == ["Welders"]


def test_a_rung_under_the_job_of_the_article_is_one_of_that_job():
    text = "# DevOps Engineer salary\n\nA senior engineer earns ₹18 LPA.\n"
    assert column(text, "role_text") == ["Senior DevOps Engineer"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "# Agniveer Salary 2026\n\nThe pay is ₹30,000 a month. Agniveers serve four years; Agniveers are young.",
            "Agniveer",
        ),
        ("# How much do Agniveers earn?\n\nThe pay is ₹30,000 a month. Agniveers are young.", "Agniveer"),
        ("# Acme Salary 2026\n\nThe pay is ₹30,000 a month at Acme.", None),
        (
            "# State Salary 2026\n\nThe pay is ₹30,000 a month. States differ: States in the north, each state alone.",
            None,
        ),
        ("# Web Developer\n\nWe are hiring. Salary: ₹30,000 a month.", "Web Developer"),
        ("Ceramics Engineering\n\nKilns and glazes.\n\nThe starting package is ₹4 LPA.", "Ceramics Engineer"),
    ],
)
def test_a_title_that_asks_for_the_pay_of_many_names_a_job_that_no_list_has(text, expected):
    assert column(text, "role_text") == [expected]


def test_a_post_offers_the_job_that_it_is_hiring_for():
    text = (
        "About the job\n\nAcme is hiring a Sales Representative. You will report to a Store Planner.\n\n"
        "Responsibilities\n\nRequirements\n\nQualifications\n\nApply now, you will love it. Your benefits are many.\n\n"
        "The range for this role is $42,000 to $92,000 a year.\n"
    )
    assert column(text, "role_text") == ["Sales Representative"]


def test_rungs_before_the_initials_of_the_job_of_the_title():
    text = "# Data Scientist salary\n\nA junior DS earns $90,000.\n\nSenior DS total comp: $180,000\n"
    assert column(text, "role_text") == ["junior Data Scientist", "Senior Data Scientist"]


@pytest.mark.parametrize(
    ("text", "industry"),
    [
        ("Welders in the mining industry earn ₹6 lakh a year.", "mining"),
        ("At ₹6 lakh a year, welders are among the best paid people in the mining sector.", None),
        ("## The Future of the DevOps Industry\n\n- Engineer: ₹6 LPA\n", None),
        ("## Banking\n\nClerks earn ₹3 lakh a year.", None),
    ],
)
def test_an_industry_is_that_of_a_figure_where_it_is_said_of_it(text, industry):
    assert column(text, "industry") == [industry]


def test_the_country_of_the_sentence_before_is_not_that_of_other_money():
    text = "Cooks in India earn ₹20,000 a month. On cruise ships, cooks earn $1,500 to $3,500 a month."
    assert column(text, "country") == ["IN", None]


def test_headings_under_one_that_tells_pay_by_industry_are_industries():
    sections = "".join(
        f"### {name}\n\nClerks earn ₹3 lakh a year.\n\n" for name in ("Banking", "Retail / Food", "Mining")
    )
    assert column(f"## Clerk salary by industry\n\n{sections}", "industry") == ["Banking", "Retail / Food", "Mining"]
    assert column(f"## Where clerks work\n\n{sections}", "industry") == [None, None, None]
    others = "### Government\n\n- Pay: ₹6 LPA\n\n### Abroad\n\n- Pay: ₹9 LPA\n\n### Night work\n\n- Pay: ₹8 LPA\n"
    assert column(f"## Clerk salary, city and industry wise\n\n{others}", "industry") == [None, None, None]


def test_an_industry_named_beside_one_that_is_called_so_is_one_too():
    text = "In the banking sector clerks earn ₹8 LPA, while in consulting they earn ₹12 LPA."
    assert column(text, "industry") == ["banking", "consulting"]


def test_a_part_of_a_name_that_the_text_has_in_full_is_that_company():
    text = "# Pay\n\nIndian Railways hires many. Nurses at Railways earn ₹5 lakh a year."
    assert column(text, "company") == ["Indian Railways"]
    assert column("# Pay\n\nNurses at Railways earn ₹5 lakh a year.", "company") == ["Railways"]


def test_who_compares_countries_writes_one_dollar_for_all():
    text = "Welders earn $70,000 in Germany, $60,000 in Poland and $84,000 in Australia a year."
    assert column(text, "currency") == ["USD", "USD", "USD"]
    assert column("Welders in Australia earn $84,000 a year.", "currency") == ["AUD"]


def test_the_city_of_a_bracket_is_that_of_its_own_figure():
    assert column("# Welder pay\n\nWelders get £19.75 per hour (£21.90 in London).", "city") == [None, "London"]


def test_words_for_how_far_pay_rises_and_how_many_years_end_no_clause():
    text = "Nurses with 10-19 years average $43 an hour, and those with 20 or more years top out at $47 an hour."
    assert column(text, "experience_min") == [10, 20]


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        ("Welders earn ₹16 LPA on average, versus ₹12 LPA in Chennai.", "statistic", ["average", "point"]),
        ("The median pay of welders was £33,980. In Leeds it was £34,420.", "statistic", ["median", "median"]),
        (
            "The national mean for welders is $39,200. The lowest are Ohio ($37,010) and Iowa ($36,850).",
            "statistic",
            ["average", "average", "average"],
        ),
        (
            "Welders have a median wage of £33,980. The best-paying cities are Leeds (£34,420) and York (£34,400).",
            "statistic",
            ["median", "median", "median"],
        ),
        ("Welders earn £33,980. The lowest is £28,000.", "statistic", ["point", "minimum"]),
        ("The pay floor of welders is £14. The top is not £19, it is £37.", "statistic", ["minimum", "point", "point"]),
        ("Welders earn a £34,420 median in Leeds, with York at £33,980.", "statistic", ["median", "median"]),
        ("Pune pays welders a ₹9 lakh average, followed by Delhi at ₹8 lakh.", "statistic", ["average", "average"]),
        ("Welders in Pune earn a ₹9 lakh median, with bonuses at ₹2 lakh.", "statistic", ["median", "point"]),
        ("The national average is $129,716 for welders.", "statistic", ["average"]),
        ("Welders — median £33,980. Fitters — £34,420.", "statistic", ["median", "median"]),
        ("In fintech, the median is $205,000; in healthcare it's $168,000.", "industry", ["fintech", "healthcare"]),
        ("Welders get ₹4.5 lakh in analytics firms and ₹9 lakh in IT firms.", "industry", [None, None]),
        ("Google pays welders $200,000, Acme Widgets $150,000.", "company", ["Google", "Acme Widgets"]),
        ("Captains at Porter Airlines earn $170,000.", "company", ["Porter Airlines"]),
        ("Nurses in Private Hospitals earn $70,000.", "company", [None]),
    ],
)
def test_words_that_compare(text, field, expected):
    assert column("# Pay\n\n" + text, field) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Seattle pays officers $103,000 starting, and laterals up to $125,000.", ["starting", "maximum"]),
        ("LAPD officers get $94,754 to start.", ["starting"]),
        ("Station masters start at ₹35,400 a month; goods guards earn ₹29,200 a month.", ["starting", "point"]),
    ],
)
def test_a_start_is_that_of_its_own_figure(text, expected):
    assert column("# Pay\n\n" + text, "statistic") == expected


def test_the_companies_before_end_where_others_are_spoken_of():
    text = "# Pay\n\nAnalysts at Accenture make $115,000, versus $92,000 at commercial firms."
    assert column(text, "company") == ["Accenture", None]


def test_a_dash_before_the_total_belongs_to_the_total():
    text = "# Pay\n\nEngineers get base $141K, stock $40K, bonus $18K — total $199K."
    assert column(text, "component") == ["base", "stock", "bonus", "total"]


def test_industries_that_a_sentence_lists():
    text = "# Engineers\n\nTop paying US industries: finance ($260,000), healthcare ($155,000)."
    assert column(text, "industry") == ["finance", "healthcare"]


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        ("Tom (Atlanta, Accenture) gets $90k a year; Lee (remote) $120k.", "city", ["Atlanta", None]),
        ("Tom (Atlanta, Accenture) gets $90k a year; Lee (remote) $120k.", "company", ["Accenture", None]),
        ("London pays welders £55,000, Singapore S$60,000.", "city", ["London", None]),
        ("Welders in Texas: $45,230 mean, 9,910 employed.", "statistic", ["average"]),
    ],
)
def test_what_ends_with_an_item(text, field, expected):
    assert column("# Pay\n\n" + text, field) == expected


def test_years_are_carried_over_one_sentence_with_pay_only_where_it_names_them():
    text = (
        "# Pay\n\nWelders with five years get $70,000. Welders in Nevada earn $65,000. Certified welders make $62,000."
    )
    assert column(text, "experience_min") == [5, None, None]


def test_those_who_are_paid_in_a_city():
    text = "# Pay\n\nAgencies pay ₹3 lakh to freshers in Mumbai, while brands pay ₹5 lakh a year."
    assert column(text, "city")[0] == "Mumbai"


@pytest.mark.parametrize(
    ("text", "companies"),
    [
        (
            "Wipro has a new grade. The company is offering Rs 9 lakh to graduates. It pays testers Rs 4 lakh.",
            ["Wipro"] * 2,
        ),
        ("Wipro and Infosys have new grades. The company is offering Rs 9 lakh to graduates.", [None]),
        ("Tesco pays £13.28 an hour. In London the rate will rise to £14.50.", ["Tesco"] * 2),
        ("I joined Infosys in 2019. My first salary was Rs 3.6 lakh.", ["Infosys"]),
        ("I met people from Infosys in 2019. My first salary was Rs 3.6 lakh.", [None]),
        ("Wipro has a new grade.\n\nThe IT major will pay Rs 9 lakh to graduates.", ["Wipro"]),
        ("Wipro has a new grade.\n\nA new era begins. The firm will pay Rs 9 lakh to graduates.", [None]),
    ],
)
def test_the_company_is_the_one_that_a_sentence_before_names(text, companies):
    assert column("# Pay of graduates\n\n" + text, "company") == companies


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Engineers earn ₹20 lakh to ₹50 lakh per year within 5 to 7 years.", [(5, 7)]),
        ("Apprentice welders start at £14,000 in year 1.", [(None, None)]),
        ("- Experienced (3-5 years): £35,000\n- Senior: £45,000", [(3, 5), (None, None)]),
    ],
)
def test_years_of_a_career_and_of_a_training(text, years):
    assert table("# Pay\n\n" + text, "experience_min", "experience_max") == years


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        ("The range outside inner London starts at £32,916 a year.", "city", [None]),
        ("# Pay\n\nRiggers earn $150,000 compared to welders' $250,000.", "role_text", ["Riggers", "welders"]),
        ("# Acme staff get more, teachers 5%\n\nThe pay of a welder will be £23,556.", "company", [None]),
        ("A welder earns $90,000, with firms like Google hiring.", "company", [None]),
        ("Welders start at £28,000 while riggers with over five years get 5%.", "experience_min", [None]),
        ("Welders in Hull get £28,000 while London bosses complain.", "city", ["Hull"]),
        ("## Kitchen Team\n\nThe pay is £12.21 per hour.", "role_text", ["Kitchen Team"]),
        ("Heads get £58,105 outside London and £67,600 in inner London.", "city", [None, "London"]),
        ("The average tech salary is £52,000, retail pay £25,000.", "industry", ["tech", "retail"]),
        ("Women earn £28,500 a year, men £31,500.", "segment", ["Women", "Men"]),
        (
            "By sector in the UK: FMCG £24,000; banking £27,500; start-ups £17,000.",
            "industry",
            ["FMCG", "banking", None],
        ),
        ("In Mumbai it is Rs 65,780, in smaller centres Rs 58,400 a month.", "city", ["Mumbai", None]),
        (
            "Nurses with 2-5 years there get £30,000. Bupa nurses start at £26,000.",
            "experience_min",
            [2, None],
        ),
    ],
)
def test_what_a_figure_is_and_is_not_about(text, field, expected):
    assert column("# Pay of welders\n\n" + text, field) == expected


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        ("Chief welders get £250,000 plus a bonus of £80,000.", "component", [None, "bonus"]),
        ("In the US welders make $62,000 a year.\n\nLondoners make £42,000.", "country", ["US", "GB"]),
        ("The market is worth $9 billion, says NASSCOM. Welders start at Rs 6 lakh.", "attribution", [None]),
        (
            "One with five years draws 40 to 50 thousand a month. In public yards the basic pay is Rs. 35,400.",
            "experience_min",
            [5, None],
        ),
    ],
)
def test_what_does_not_reach_the_next_figure(text, field, expected):
    assert column("# Pay of welders\n\n" + text, field) == expected


@pytest.mark.parametrize(
    ("article", "sentence", "role"),
    [
        ("Virtual Paralegal", "Iowa paralegals earn $50,200 a year.", "Paralegal"),
        ("Billing Specialist", "On-site specialists earn $48,000 a year.", "Billing Specialist"),
        ("Disability Support Worker", "Support workers earn $48,000 a year.", "Disability Support Worker"),
    ],
)
def test_who_is_meant_by_the_end_of_the_name_of_an_articles_job(article, sentence, role):
    (found,) = column(f"# {article} pay\n\n{sentence}\n", "role_text")
    assert standard_role(str(found)) == role


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Bakers earn $40,000 a year, officiants $30,000 and quilters about $25,000.", ["officiants", "quilters"]),
        ("Bakers earn $40,000 a year, newcomers $30,000 and women about $25,000.", ["Bakers", "Bakers"]),
    ],
)
def test_an_unknown_job_in_a_row_of_jobs_with_their_pay(text, expected):
    assert column(text, "role_text")[1:] == expected


def test_a_boss_with_a_pay_of_his_own():
    text = "I am a nurse on $60,000 a year. My manager makes $90,000 and my supervisor praised my $70,000 offer."
    assert column(text, "role_text")[:2] == ["nurse", "manager"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nurses and welders differ. The gap is small: pay is $63,000 vs $65,000.", ["Nurses", "welders"]),
        ("Nurses and welders differ. In Ohio those figures are $60,000 and $50,000.", ["Nurses", "welders"]),
        ("Nurses and welders differ. The latter earn $90,000, the former $70,000.", ["welders", "Nurses"]),
    ],
)
def test_the_one_and_the_other_of_two_jobs_that_the_sentence_before_compares(text, expected):
    assert column(f"# Pay\n\n{text}", "role_text") == expected


def test_the_city_before_the_amount_before_ends_where_work_is_remote():
    text = "Pilots in Austin earn $139,000; remote roles cluster near $128,000 a year."
    assert column(text, "city") == ["Austin", None]


def test_who_stands_right_before_the_next_amount_is_of_that_one():
    text = "| Level | Total comp |\n|---|---|\n| Entry | $110K total comp — Google L3 ~$177K, OpenAI L2 ~$253K |\n"
    assert column(text, "company") == [None, "Google", "OpenAI"]


def test_a_bracket_ends_the_words_of_its_amount_before_a_title_of_several_words():
    text = (
        "Close in pay are nurses (median $90,000) and computer and information research scientists (median $140,000)."
    )
    assert column(text, "role_text") == ["nurses", "computer and information research scientists"]


def test_half_that_earn_less_tell_the_median():
    text = (
        "Half (50%) of nurses are earning less than $60,000 a year while the other half are earning more than $60,000."
    )
    assert table(text, "low", "high", "statistic") == [(60000, 60000, "median")] * 2


def test_what_a_scale_stretches_to_is_its_top():
    assert column("The average salary is ₹7 LPA, while the pinnacle stretches to ₹40 LPA.", "statistic")[1] == "maximum"


def test_partners_of_a_software_firm_are_not_that_firm():
    text = "Testers get ₹5 LPA at product companies and Salesforce/SAP consulting partners."
    assert column(text, "company") == [None]


def test_a_year_before_a_colon_is_no_pay():
    text = "- Median gross monthly pay:\n  - **2024:** **S$5,500** [2]\n  - **2025:** **S$5,775** [3]\n"
    assert column(text, "low") == [5500, 5775]


def test_a_sentence_that_ends_in_a_currency_keeps_it():
    text = "Most nurses earn less than 210,000 USD. 10 percent of the nurses earn more than 240,000 USD."
    assert column(text, "high") == [210000, 240000]


def test_an_average_salary_behind_its_amount_keeps_the_place_behind_it():
    text = "She got a £35,000 average salary in Leeds and £40,000 in York."
    assert table(text, "city", "statistic") == [("Leeds", "average"), ("York", "point")]


def test_the_place_that_a_clause_begins_with_is_that_of_its_amount():
    text = "Agents in Tampa earn $83,418 a year, however further north in Tallahassee, the average stands at $75,926."
    assert column(text, "city") == ["Tampa", "Tallahassee"]


def test_a_national_average_is_nobodys_own_pay():
    text = "Pay.\n\nCooks at Google get three times the average national salary for staff, which stands at £35,423."
    assert table(text, "company", "role_text", "statistic") == [(None, None, "average")]


@pytest.mark.parametrize(
    ("text", "field", "expected"),
    [
        ("LONDON - Teachers in England will see their pay rise to £32,916 this year.", "city", [None]),
        ("LONDON - £32,916 a year for teachers.", "city", ["LONDON"]),
        (
            "# Teacher pay\n\nI earn £41,000. My brother, who drives a tram, makes £63,000.",
            "role_text",
            ["Teacher", None],
        ),
        ("# Teacher pay\n\nMy brother, a welder, makes £63,000.", "role_text", ["welder"]),
        ("# Electrician pay\n\nUnion journeymen earn $54 an hour.", "role_text", ["Union journeymen"]),
        ("At Acme, welders left Amazon's Bangalore office, where they had been on ₹8 LPA.", "city", ["Bangalore"]),
        ("Flipkart starts welders at ₹26 LPA, and Zerodha offers ₹45 LPA.", "statistic", ["starting", "point"]),
        ("Aldi starts at £13, and Tesco's hourly rate is £12.85.", "statistic", ["starting", "point"]),
        ("Welders have a median of $50,000; top posts at Acme pay $90,000.", "statistic", ["median", "point"]),
        ("Welders with 3-5 years get ₹6 lakh, cooks ₹2 lakh.", "experience_min", [3.0, None]),
        ("With 3-5 years welders get ₹6 lakh, cooks ₹2 lakh.", "experience_min", [3.0, 3.0]),
        ("# Welders in London\n\nThey earn £30,000. The national average is £28,000.", "city", ["London", None]),
        ("Pay here is from £55,000 + bonus of up to £5,000.", "statistic", ["starting", "maximum"]),
        (
            "# Welders in London\n\nThey earn £30,000.\n\n## Outside London\n\nThey earn £28,000.",
            "city",
            ["London", None],
        ),
        ("# Pay\n\n## By city (median)\n\nLeeds: £40,000. Hull: £36,000.", "statistic", ["median", "median"]),
        ("Pay.\n\nWelders earn £28,000, with London weighting on top.", "city", [None]),
        ("Welders earn £28,000, mostly in London.", "city", ["London"]),
        ("Welders earn ₹4 lakh in Pune, Mumbai and Nagpur.", "city", ["Pune", "Mumbai", "Nagpur"]),
        ("She declined to say more, but offers ranged from $40,000 to $60,000.", "low", [40000]),
        ("Nine in ten welders I meet earn less than ₹8 lakh.", "statistic", ["percentile_90"]),
        ("Only one in five welders earns over ₹8 lakh.", "statistic", ["percentile_80"]),
        ("Directors get ₹35 lakh and the SBI chairman about ₹39 lakh.", "role_text", ["Directors", "chairman"]),
        ("Pay.\n\nInfosys, based in Pune, pays welders ₹4 LPA.", "city", [None]),
        ("# CEH Training in Pune\n\nWelders earn ₹4 LPA.", "city", [None]),
        ("Engineers earn $165,000 at the median, welders $58,000.", "statistic", ["median", "point"]),
        ("The average package was ₹12 lakh and the highest ₹28 lakh.", "statistic", ["average", "maximum"]),
        ("A chief constable gets £176,000 in Kent and £242,000 for Greater Manchester.", "low", [176000, 242000]),
        ("# Cook pay\n\nAfter five years a cook in industry is at ₹20-25 lakh.", "low", [2000000]),
        ("# Welder pay: what a recruiter sees\n\nSmall shops pay ₹12 lakh.", "role_text", ["Welder"]),
        ("Pay.\n\nI passed and moved to Infosys. Starting pay: £20,000.", "company", ["Infosys"]),
    ],
)
def test_who_and_where_by_grammar(text, field, expected):
    assert column(text, field) == expected


@pytest.mark.parametrize(
    ("text", "roles"),
    [
        (
            "# DevOps Engineer Pay\n\nPay is ₹7-15 LPA entry, ₹40 LPA for cloud architects.",
            ["DevOps Engineer", "cloud"],
        ),
        ("# Pay\n\nOf these business analysts are sought. Graduates with an MBA get $70,000.", [None]),
        (
            "# Pay\n\nTrain drivers get £60,000. Trainees get £26,000, depending on the operator.",
            ["Train drivers", "Train"],
        ),
        ("# Pay at banks\n\nClerks are many. The average across all roles is $60,000.", [None]),
    ],
)
def test_whose_pay_is_told_beside_other_jobs(text, roles):
    found = column(text, "role_text")
    assert [one and one[: len(role or "")] for one, role in zip(found, roles, strict=True)] == roles


def test_a_bracket_behind_an_amount_says_what_it_is():
    text = "# Pay of nurses\n\n| Course | Salary |\n|---|---|\n| A | $75,000 (starting) / Special roles: $90,000+ |\n"
    assert column(text, "statistic") == ["starting", "minimum"]


def test_a_wage_of_the_law_is_no_employers_and_an_hour_at_the_end_is_that_of_all():
    text = (
        "# Pay of shop staff\n\nAldi pays £12.75 and Lidl £13.00 an hour. At Aldi the national living wage is £12.21."
    )
    assert table(text, "company", "period") == [("Aldi", "hour"), ("Lidl", "hour"), ("Aldi", "hour")]


def test_an_employer_never_heard_of_is_known_by_whom_it_pays():
    text = (
        "# Paying people at home\n\nToday, Grobble pays testers $40 an hour. I know who runs Grobble.\n\n"
        "Our clerks at Grobble could have made $90,000 this year. Grobble grew, and Grobble shrank."
    )
    assert column(text, "company") == ["Grobble", "Grobble"]


def test_whose_tools_a_text_lists_employs_nobody():
    tools = (
        "Adobe Animate CC, Adobe Audition CC, Adobe Photoshop CC, " + "Blender, Maya, Nuke, Houdini, " * 4 + "Krita\n\n"
    )
    text = f"Film courses\n\n{tools}Animators start at ₹3 lakh a year.\n\n{tools}Editors earn ₹4 lakh a year."
    assert column(text, "company") == [None, None]


@pytest.mark.parametrize(
    "text",
    [
        "Nurses in Oman get $20,000, comparable to Qatar and Bahrain.",
        "Pay of nurses in Oman closely mirrors Qatar, ranging from $20,000 up.",
        "Nurses in Oman get $20,000, just 40% of their Qatar peers.",
    ],
)
def test_a_country_that_pay_is_measured_by_is_not_where_it_is_paid(text):
    assert column(text, "country") == ["OM"]


def test_a_job_that_one_gave_something_up_to_join_is_where_one_is_paid():
    text = (
        "In 2012 I left school to join Infosys, for $60,000 a year.\n\nSix months in, I got a raise to $70,000 a year."
    )
    assert column(text.replace("\n\n", " "), "company")[1:] == ["Infosys"]


def test_what_leads_in_pay_is_no_lead():
    assert column("Old Databases Lead in Salaries\n\nThe average is $120,000.", "role_text") == [None]


def test_a_zero_is_no_pay():
    assert column("Pay is $40 an hour, of which anyone may take between 0 and 80% in stock.", "low") == [40]


@pytest.mark.parametrize(
    ("sentence", "company"),
    [
        ("A shelf stacker earns $15 an hour.", "Grobble"),
        ("The industry average is $14 an hour.", None),
        ("A typical shelf stacker in Ohio earns $14 an hour.", None),
        ("Shelf stackers in general earn $14 an hour.", None),
        ("Above the industry average, a shelf stacker there earns $16 an hour.", "Grobble"),
        ("A bank clerk gets $17 an hour.", "Grobble"),
        ("Banks pay $17 an hour.", None),
        ("Private firms start clerks at $17 an hour.", None),
        ("The legal minimum is $12 an hour.", None),
    ],
)
def test_what_a_whole_trade_pays_is_not_the_pay_of_the_firm_that_a_text_is_about(sentence, company):
    text = f"How much does Grobble pay?\n\nGrobble is a chain of shops. Grobble has many staff.\n\n{sentence}\n"
    assert column(text, "company") == [company]


@pytest.mark.parametrize(
    ("words", "company"),
    [
        ("Jobs at Grobble are rare. She left Grobble.", "Grobble"),
        ("Today, Grobble pays on Fridays.", "Grobble"),
        ("I like my role at Grobble.", None),
        ("Compare salaries with the Grobble average. Jobs at the Grobble level are rare.", None),
        ("She works with Grobble. Engineers with Grobble are rare.", None),
    ],
)
def test_a_name_that_no_title_has_is_an_employer_where_only_one_stands_or_more_than_once(words, company):
    text = f"# Pay of testers\n\n{words} Many know Grobble.\n\nA tester of Grobble gets $30 an hour. I like Grobble.\n"
    assert column(text, "company") == [company]


@pytest.mark.parametrize("name", ["Class A", "Level 3", "Southeastern", "Series B", "Stage II", "Spring"])
def test_classes_grades_and_regions_employ_nobody(name):
    text = (
        f"# Pay of testers\n\nJobs at {name} are rare, and work at {name} is hard. Some like {name}.\n\n"
        f"A tester of {name} earns $40,000 a year.\n"
    )
    assert column(text, "company") == [None]


@pytest.mark.parametrize(
    ("title", "words", "company"),
    [
        ("Grobble to raise its minimum wage", "Grobble has forty shops.", "Grobble"),
        ("A year at Grobble", "I liked the people at Grobble.", "Grobble"),
        ("Grobble Tester Interview", "Recently Grobble hired a few.", "Grobble"),
        ("Grobble Tester Interview", "One learns Grobble in a week.", None),
        ("Testing with Grobble", "One learns Grobble in a week.", None),
    ],
)
def test_a_firm_never_heard_of_is_told_by_its_places(title, words, company):
    text = f"{title}\n\n{words} Some speak of Grobble.\n\nA tester gets $30 an hour.\n"
    assert column(text, "company") == [company]
