"""Job posts: the employer and the place that they name hold for their pay."""

from __future__ import annotations

import pytest

from extracted import column, evidence, salaries, table

BODY = (
    "About the role\n\nYou will look after the machines of the plant. We are a small team, and you will report to its "
    "head.\n\nResponsibilities\n\n- Repair pumps\n\nRequirements\n\n- Two years at the bench\n\nBenefits\n\n- Lunch\n\n"
    "Salary: $62,000 a year\n\nHow to apply: write to us.\n"
)


@pytest.mark.parametrize(
    ("head", "company"),
    [
        ("# Maintenance Technician - Corvale Mills\n\n", "Corvale Mills"),
        ("# Maintenance Technician at Corvale Mills\n\n", "Corvale Mills"),
        ("# Maintenance Technician\n\nCompany: Corvale Mills\n\n", "Corvale Mills"),
        ("# Maintenance Technician\n\nCorvale Mills is seeking a technician for its plant.\n\n", "Corvale Mills"),
        ("# Maintenance Technician\n\nJoin Corvale Mills and keep it running.\n\n", "Corvale Mills"),
        ("# Maintenance Technician\n\nCorvale Mills\nDenver, CO (Hybrid)\n\n", "Corvale Mills"),
        (
            "# Maintenance Technician - Remote\n\nAbout us\n\nCorvale Mills is a Boston-based company.\n\n",
            "Corvale Mills",
        ),
        ("# Maintenance Technician\n\nQuick Facts\n\nCorvale Mills is a family-owned company.\n\n", "Corvale Mills"),
        ("# Maintenance Technician\n\nGet ready to join the Corvale Mills\n\n", "Corvale Mills"),
        ("# Maintenance Technician\n\nCorvale Mills provides flour to all.\n\n", "Corvale Mills"),
        ("# Maintenance Technician\n\nAs a technician at Corvale Mills, you repair pumps.\n\n", "Corvale Mills"),
        ("# Maintenance Technician\n\nABOUT OUR PLANT\n\n", None),
        ("# Maintenance Technician - Full Time\n\n", None),
        ("# Maintenance Technician\n\nCompany: small and young\n\n", None),
    ],
)
def test_the_employer_of_a_post(head, company):
    (salary,) = salaries(head + BODY)
    assert (salary.role_text, salary.company) == ("Maintenance Technician", company)


def test_an_opening_line_that_is_a_place_is_that_of_the_post():
    (salary,) = salaries("# Maintenance Technician\n\nCorvale Mills\nDenver, CO (Hybrid)\n\n" + BODY)
    assert (salary.city, salary.country) == ("Denver", "US")


def test_the_place_of_a_post():
    (salary,) = salaries("# Maintenance Technician - Corvale Mills\n\nLocation: Denver, CO\n\n" + BODY)
    assert (salary.city, salary.country) == ("Denver", "US")


def test_the_place_under_a_heading():
    (salary,) = salaries("# Maintenance Technician\n\n### Location\n\nDenver, CO\n\n" + BODY)
    assert (salary.city, salary.country) == ("Denver", "US")


def test_posts_of_several_places_have_none():
    text = "# Maintenance Technician\n\n" + BODY + "\n## More\n\nLocation: Denver, CO\n\nTerritory: Texas and Ohio\n"
    assert salaries(text)[0].city is None


def test_few_words_of_a_post_are_enough_where_one_says_so():
    text = (
        "# Librarian - Corvale Library\n\nCorvale Library is seeking a librarian.\n\nResponsibilities\n\n- Books\n\n"
        "Qualifications\n\n- A degree\n\nSalary: $62,000 a year\n"
    )
    assert salaries(text)[0].company == "Corvale Library"


def test_a_registered_company_of_the_title_is_the_employer():
    text = "# Corvale Mills Pte Ltd - Pay Bands\n\nEngineers earn $62,000 a year.\n"
    assert salaries(text)[0].company == "Corvale Mills"


def test_an_article_is_no_post():
    text = "# Maintenance Technician - Corvale Mills\n\nTechnicians earn $62,000 a year.\n"
    assert salaries(text)[0].company is None


def test_the_employer_is_read_from_the_words_that_name_it():
    text = "# Maintenance Technician at Corvale Mills\n\n" + BODY
    read = evidence(salaries(text)[0], "company")
    assert read is not None
    assert (read.origin, read.quote) == ("document", text[read.start : read.end])


CARDS = [("Corvale Council", "Leeds", "£25,000"), ("Acme Trust", "Bristol", "£30,000")]


@pytest.mark.parametrize(
    "card",
    [
        "## Clerk\n\nEmployer: {0}\nLocation: {1}\nSalary: {2} a year\n\n",
        "## Clerk\n\n- **Company:** {0}\n- **Location:** {1}\n- **Salary:** {2} a year\n\n",
        "Clerk | {2} a year\nemployer: {0}\nlocation: {1}\n\n---\n\n",
    ],
)
def test_labelled_lines_of_a_card_are_of_its_pay(card):
    text = "# Jobs of the week\n\nThese jobs pay a salary.\n\n" + "".join(card.format(*one) for one in CARDS)
    assert [(salary.company, salary.city) for salary in salaries(text)] == [one[:2] for one in CARDS]


def test_a_labelled_line_does_not_reach_over_a_heading():
    text = (
        "# Jobs\n\nCompany: Corvale Mills\nSalary: £25,000 a year\n\n## Pay elsewhere\n\nClerks earn £20,000 a year.\n"
    )
    assert [salary.company for salary in salaries(text)] == ["Corvale Mills", None]


def test_the_job_that_a_post_seeks_is_its_figures_job():
    text = (
        "About the job\n\nCorvale Mills is hiring a Sales Representative, Outsourcing.\n\n"
        "Responsibilities\n\n- You will sell.\n\n"
        "Qualifications\n\n- You will have sold.\n\nBenefits\n\nBase pay range: $42,400 - $92,000/ year\n"
    )
    assert [salary.role_text for salary in salaries(text)] == ["Sales Representative"]


def test_the_sections_of_a_post_stand_under_its_title_whatever_it_looks_like():
    def post(title: str, pay: str) -> str:
        return f"{title}\n\nYou will help.\n\nKey responsibilities\n\n- Tasks\n\nBenefits\n\n- {pay}\n\n"

    text = post("Dental Hygienist", "Pay of $44 an hour") + post("Office Manager", "Pay of $60,000 a year")
    assert column(text, "role_text") == ["Dental Hygienist", "Office Manager"]


def test_the_pay_under_a_heading_of_pay_and_benefits():
    text = "Tax Manager\n\nCompensation and benefits\n\n- $110,000-$130,000\n- 401k\n"
    assert column(text, "high") == [130000]


def test_a_board_names_the_job_the_employer_and_the_place_over_each_post():
    posts = [
        ("Security Engineer", "Corvale Mills", "Denver, CO"),
        ("Payroll Analyst", "Boston University", "Boston, MA"),
        ("Welder", "Acme, Inc.", "Remote"),
    ]
    body = "\n\nWhat we need:\n- Care\n\nSalary: $60,000\n\n"
    text = "".join("\n".join(post) + body for post in posts)
    expected = [("Security Engineer", "Corvale Mills", "Denver"), ("Payroll Analyst", "Boston University", "Boston")]
    assert table(text, "role_text", "company", "city") == [*expected, ("Welder", "Acme, Inc", None)]


def test_a_country_that_one_joins_the_best_of_is_no_employer():
    (salary,) = salaries("# Maintenance Technician\n\nJoin Norway's leading service firm.\n\n" + BODY)
    assert salary.company is None


def test_the_place_of_the_first_of_several_posts_is_not_that_of_the_text():
    card = "## {} — {}\n\n- **CTC:** ₹6 LPA\n\n"
    text = card.format("Fitter", "Pune") + card.format("Welder", "Rajkot") + "## Other trades\n\nTurners earn ₹3 LPA.\n"
    assert [salary.city for salary in salaries(text)] == ["Pune", "Rajkot", None]


@pytest.mark.parametrize(
    ("title", "company"),
    [("Data Engineer | Corvale Negotiation Guide", "Corvale"), ("Data Engineer Negotiation Guide", None)],
)
def test_the_company_of_a_title_that_the_text_has_again_and_again(title, company):
    text = (
        f"# {title}\n\nBase pay: $150K-$188K in the USA.\n\nData engineers at Corvale move events. Its lines never "
        "rest. Corvale grows, and Corvale pays well. A rung at Corvale is like one at Grobble.\n"
    )
    assert column(text, "company") == [company]


def test_the_line_under_the_title_of_a_post_tells_of_all_of_it():
    post = "## {}\n\nREF-{} | {} | Part-time | Warehousing\n\n### What you get\n\n- £13.20/hr base\n- Weekly pay\n\n"
    text = "# Vacancies\n\n" + post.format("Warehouse Operative", 1, "Coventry") + post.format("Driver", 2, "Leicester")
    assert column(text, "city") == ["Coventry", "Leicester"]


def test_the_registered_name_under_a_title_is_the_employer():
    text = "Accountant - Gurugram\nCorvale Agro Foods Pvt. Ltd.\nCTC: 3.0 - 4.2 LPA\nWe need a graduate.\n"
    assert column(text, "company") == ["Corvale Agro Foods"]


def test_the_employer_behind_an_at_sign():
    text = "# Jobs\n\n- Barista @ Corvale Coffee, $2,300 a month\n- Cook @ Grobble: $1,900 basic + $200 allowance\n"
    assert column(text, "company") == ["Corvale Coffee", "Grobble"]


@pytest.mark.parametrize(
    ("title", "words", "company"),
    [
        ("Working at Zendelta: levels and pay", "The review at Zendelta runs in April.", "Zendelta"),
        ("Product Designer | Quillmark Compensation Guide", "Quillmark designers own much.", "Quillmark"),
        ("Voltara Motors Recruitment 2025", "Voltara Motors has released a notice.", "Voltara Motors"),
        ("Quillmark Recruitment 2025", "Quillmark grew.", None),
        ("Physiotherapist Salary Guide", "A physiotherapist at Physiotherapist World heals.", None),
    ],
)
def test_an_unknown_employer_in_its_place_in_the_title(title, words, company):
    assert column(f"# {title}\n\n{words}\n\n- Pay of designers: $90,000 a year\n", "company") == [company]


def test_the_employer_of_the_first_post_of_a_board_is_not_that_of_the_others():
    posts = ("Biomedical Engineer - Lotus Hospital Ltd", "Nurse - Oak Clinic Ltd", "Surgeon - Asha Hospital Ltd")
    board = "\n\n".join(f"{post}\nPune, Maharashtra\nApply" for post in posts)
    assert column(f"{board}\n\nPharmacist ₹22,000 per month\n\nChef ₹20,000 per month\n", "company") == [None, None]


def test_who_invites_applications_pays_what_the_notice_says_below():
    notice = "{0} invites online applications for {1} posts.\n\nVacancies\nBasic Pay: {2} per month\n\n"
    text = notice.format("Corvale Bank", "40", "₹26,000") + notice.format("Mirren Water Board", "9", "₹31,000")
    assert column("Government posts of the month, with pay\n\n" + text, "company") == [
        "Corvale Bank",
        "Mirren Water Board",
    ]


def test_heads_of_posts_that_are_alike_name_their_employers():
    posts = [("Grobble", "Data Analyst"), ("Varnell Foods", "Product Manager"), ("Quist", "Software Engineer")]
    text = "".join(
        f"### {n}. {firm} — {job}\nCompany: {firm}, a maker of food.\n\nThe pay is ${n}5 an hour.\n\n"
        for n, (firm, job) in enumerate(posts, 1)
    )
    assert column(text, "company") == [firm for firm, _ in posts]
