"""Job titles in text, and cells that are titles as a whole."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from extract.about import roles

WORDS = [
    "senior ",
    "Lead ",
    "data ",
    "Data ",
    "engineer",
    "nurses",
    " of ",
    "Head",
    "/",
    "(ML) ",
    "'s ",
    "II",
    "\n",
    "AI",
]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Data scientists earn well", [("Data scientists", "Data Scientist", 1.0)]),
        ("a senior data scientist in Pune", [("senior data scientist", "Senior Data Scientist", 1.0)]),
        ("Senior/Lead Data Engineer", [("Senior/Lead Data Engineer", "Senior/Lead Data Engineer", 1.0)]),
        ("Data Engineer Manager", [("Data Engineer Manager", "Data Engineer Manager", 1.0)]),
        ("Software Engineer II", [("Software Engineer II", "Software Engineer II", 1.0)]),
        ("Head of Sales and Marketing", [("Head of Sales", "Head of Sales", 1.0)]),
        ("AI/ML Engineer", [("AI/ML Engineer", "AI/ML Engineer", 1.0)]),
        ("Machine Learning (ML) Engineer", [("Machine Learning (ML) Engineer", "Machine Learning Engineer", 1.0)]),
        ("RNs and LPNs", [("RNs", "Registered Nurse", 1.0), ("LPNs", "Licensed Practical Nurse", 1.0)]),
        ("Offices of other health practitioners", []),
        ("a patent agent", [("patent agent", "Patent Agent", 1.0)]),
        ("Office Clerk cum Typist", [("Office Clerk cum Typist", "Office Clerk cum Typist", 1.0)]),
        ("Flight Attendant / Air Hostess", [("Flight Attendant", "Flight Attendant", 1.0)]),
        ("Officer / Probationary Officer", [("Probationary Officer", "Probationary Officer", 1.0)]),
        ("Residents, who work", [("Residents", "Resident", 0.5)]),
        ("Swiggy's applied scientists", [("applied scientists", "Applied Scientist", 1.0)]),
        ("about lubrication engineers", [("lubrication engineers", "Lubrication Engineer", 1.0)]),
        ("after graduation engineers earn", [("engineers", "Engineer", 0.5)]),
        ("than skilled Captains, who earn", [("Captains", "Captain", 0.5)]),
        ("licensed O&M techs can", [("O&M techs", "O&M Technician", 1.0)]),
        ("State government teachers", [("State government teachers", "State Government Teacher", 1.0)]),
        ("a Delhi captain makes", [("captain", "Captain", 0.5)]),
        (
            "instrumentation and control professionals",
            [("instrumentation and control professionals", "Instrumentation and Control Professional", 0.5)],
        ),
        ("private physiotherapists earn", [("physiotherapists", "Physiotherapist", 0.5)]),
        ("a certified Safety Officer", [("Safety Officer", "Safety Officer", 1.0)]),
        ("Head zoo nurses earn", [("Head zoo nurses", "Head Zoo Nurse", 1.0)]),
        ("Commissioner of Police", [("Commissioner of Police", "Commissioner of Police", 1.0)]),
        ("Junior Assistant", [("Junior Assistant", "Junior Assistant", 1.0)]),
        ("RPA professionals earn", [("RPA professionals", "RPA Professional", 0.5)]),
        ("new joiners earn", []),
        ("the captains are at $465", [("captains", "Captain", 0.5)]),
        ("captains ₹8 lakh", [("captains", "Captain", 0.5)]),
        ("pays its captains", [("captains", "Captain", 0.5)]),
        ("₹8 lakh for captains", [("captains", "Captain", 0.5)]),
        ("₹200 an hour for workers", []),
        ("a prize for captains", []),
        ("and load controllers earn", [("load controllers", "Load Controller", 1.0)]),
        ("while gifted teachers earn", [("teachers", "Teacher", 0.5)]),
        ("HVAC techs", [("HVAC techs", "HVAC Technician", 1.0)]),
        ("the SQL Server", []),
        ("SDE / Software Engineer", [("Software Engineer", "Software Engineer", 1.0)]),
        ("Principal data scientists", [("Principal data scientists", "Principal Data Scientist", 1.0)]),
        ("at Google the L6 lead has", []),
        ("West (WA, CA, OR)", []),
        ("new recruiters on campus", []),
        ("FAANG senior engineers", [("senior engineers", "Senior Engineer", 1.0)]),
        ("a National driver shortage", [("driver", "Driver", 0.5)]),
        ("Entry-level designers", [("designers", "Designer", 0.5)]),
        ("some Zig devs earn", [("Zig devs", "Zig Developer", 1.0)]),
        ("the pay of the mayor is", [("mayor", "Mayor", 0.5)]),
        ("in specialist fields", []),
        ("a captain ends at", [("captain", "Captain", 0.5)]),
        ("a major city", []),
        ("the college majors that pay", []),
        ("heads of data charge", [("heads of data", "Head of Data", 1.0)]),
        ("the tutors I met", [("tutors", "Tutor", 0.5)]),
        ("HR professionals", [("HR professionals", "HR Professional", 0.5)]),
        ("experienced professionals", []),
        ("Store Merchandise Expert", [("Store Merchandise Expert", "Store Merchandise Expert", 1.0)]),
        ("industry experts", []),
        ("first-year associates", [("first-year associates", "First-Year Associate", 1.0)]),
        ("F&B Executive", [("F&B Executive", "F&B Executive", 1.0)]),
        ("Sales & Marketing Manager", [("Sales & Marketing Manager", "Sales & Marketing Manager", 1.0)]),
        ("Doctors & Staff Nurses", [("Doctors", "Doctor", 0.5), ("Staff Nurses", "Staff Nurse", 1.0)]),
        ("Java/J2EE Developer", [("Java/J2EE Developer", "Java/J2EE Developer", 1.0)]),
        ("In-House Designer", [("In-House Designer", "In-House Designer", 1.0)]),
        ("Software Engineer II/III", [("Software Engineer II/III", "Software Engineer II/III", 1.0)]),
        ("Sr Mgr", [("Sr Mgr", "Senior Manager", 1.0)]),
        ("Airline Air Hostess", [("Air Hostess", "Air Hostess", 1.0)]),
        ("State Government TGT", [("TGT", "Trained Graduate Teacher", 1.0)]),
        ("Fast Food Manager Trainee", [("Fast Food Manager Trainee", "Fast Food Manager Trainee", 1.0)]),
        ("the Inside Wireman Apprenticeship", [("Inside Wireman Apprenticeship", "Inside Wireman Apprentice", 1.0)]),
        ("software tester internships", [("software tester internships", "Software Tester Intern", 1.0)]),
        ("Climate Tech AI Specialist", [("Climate Tech AI Specialist", "Climate Tech AI Specialist", 1.0)]),
        ("SRE Engineer", [("SRE Engineer", "Site Reliability Engineer", 1.0)]),
        ("Sr. Manager, Data Science", [("Sr. Manager, Data Science", "Senior Manager, Data Science", 1.0)]),
        ("VP Engineering", [("VP Engineering", "Vice President of Engineering", 1.0)]),
        ("a head of marketing", [("head of marketing", "Head of Marketing", 1.0)]),
        ("underwater welders report", [("underwater welders", "Underwater Welder", 1.0)]),
        (
            "refrigeration (HVAC/R) technicians",
            [("refrigeration (HVAC/R) technicians", "Refrigeration Technician", 1.0)],
        ),
        ("multi-agent systems", []),
        ("she became a dealer", [("dealer", "Dealer", 0.5)]),
        ("a server makes", [("server", "Server", 0.5)]),
        ("the server makes", []),
        ("director of pharmacy", [("director of pharmacy", "Director of Pharmacy", 1.0)]),
        ("Google's data engineers", [("data engineers", "Data Engineer", 1.0)]),
        ("data science interns", [("data science interns", "Data Science Intern", 1.0)]),
    ],
)
def test_titles_of_the_vocabulary_with_the_words_that_belong_to_them(text, expected):
    assert [(tag.written, tag.value, tag.weight) for tag in roles.find(text, 0, len(text))] == expected


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("Quantum Widget Technicians", "Quantum Widget Technicians"),
        ("Bengaluru Data Analyst", "Data Analyst"),
        ("an average teacher salary", "teacher"),
        ("a nurse's salary", "nurse"),
        ("AI Ethics & Governance Specialist", "AI Ethics & Governance Specialist"),
        ("GRC Manager", "GRC Manager"),
        ("Level II Technician", "Level II Technician"),
        ("Level 3 UT II Technician", "Technician"),
        ("5 Ways Plumbers Can Earn", "Plumbers"),
        ("a single Data Scientist", "Data Scientist"),
        ("Skilled tradespeople", "tradespeople"),
        ("NASA Engineers", "Engineers"),
        ("AT&T Engineers", "Engineers"),
        ("Find RAG Engineer Jobs", "RAG Engineer"),
        ("National driver shortage", "driver"),
        ("National Account Executive", "National Account Executive"),
        ("L6 Lead", "Lead"),
        ("FAANG Senior Engineers", "Senior Engineers"),
        ("Cloud Engineer / DevOps / SRE", "Cloud Engineer"),
        ("Match of the Day presenter Gary Lineker", "presenter"),
        ("a postgraduate architect", "architect"),
        # A word that no title is known to begin with is part of one, unless its ending says how somebody is.
        ("Grumpy Welder", "Welder"),
        ("Kiln Welder Salary", "Kiln Welder"),
        ("the kiln Welder", "Welder"),
        ("a kiln welder earns", "kiln welder"),
        ("a lone welder earns", "welder"),
        ("Wreck Diver Salary", "Wreck Diver"),
        ("Factors Affecting Welder Salary", "Welder"),
        ("A Kindergarten Helper", "Kindergarten Helper"),
        ("Zig Engineer", "Zig Engineer"),
    ],
)
def test_a_title_takes_new_words_by_their_form_but_no_place_no_article_and_no_possessive(text, written):
    assert [tag.written for tag in roles.find(text, 0, len(text))] == [written]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("experience is the biggest driver of pay", []),
        ("the driver of a bus", ["driver"]),
        ("Key Salary Drivers", []),
        ("a Doctor of Physical Therapy degree", []),
        ("the pay of a doctor of the town", ["doctor"]),
        ("the setting many people associate with it", []),
        ("at product companies and SAP consulting partners", []),
        ("with Postman/API testing and Selenium, Cypress or Playwright", []),
        ("Postman: ₹18,000", ["Postman"]),
        ("a person closer to retirement", []),
        ("a sales closer", ["sales closer"]),
    ],
)
def test_a_cause_a_degree_and_a_verb_are_no_jobs(text, written):
    assert [tag.written for tag in roles.find(text, 0, len(text))] == written


@pytest.mark.parametrize(
    ("text", "weights"),
    [
        ("engineers are paid", [0.5]),
        ("Mills pay apprentices well", [0.5]),
        ("and captains ₹6.5 lakh", [0.5]),
        ("He signed on with a pipeline contractor", []),
        ("Recruiter-surveyed guides", []),
        ("Executive pay", [0.3]),
        ("captains can earn more", [0.5]),
        ("Captains draw more", [0.5]),
        ("Senior/Foreman", [0.3]),
        ("In-Hand Salary", []),
        ("offices of physicians", []),
        ("a driver-cum-mechanic and two cooks cum caretakers", [1.0, 1.0]),
        ("Accounts Clerk cum Typist", [1.0]),
        ("engineers magna cum laude", [0.5]),
        ("Offices of other health practitioners", []),
        ("the clinic of our dentists", []),
        ("a dentist's office", []),
        ("the Teachers Union", []),
        ("the captain of the team", []),
        ("professionals with skills", []),
        ("ca", []),
        ("machine learning", []),
        ("planning anchors, not quotes", []),
        ("the research agent", []),
        ("no title at all", []),
        ("", []),
    ],
)
def test_a_head_alone_weighs_little_and_a_word_that_is_often_no_job_less(text, weights):
    assert [tag.weight for tag in roles.find(text, 0, len(text))] == weights


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("1. Data Analyst", ("Data Analyst", 3)),
        ("**Data Scientist (entry level)**", ("Data Scientist", 2)),
        ("“Pilot”", ("Pilot", 1)),
        ("Garbage Man", ("Garbage Man", 0)),
        ("Nurse (ICU)\n", ("Nurse", 0)),
        ("QA Tester + ISTQB + Postman", ("QA Tester", 0)),
        ("Machine Learning", None),
        ("🚀 Data Analyst", ("Data Analyst", 2)),
        ("Data Analyst¹", ("Data Analyst", 0)),
        ("Commis I", ("Commis I", 0)),
        ("Principal", ("Principal", 0)),
        ("Band 6 - Nurses", ("Nurses", 9)),
        ("Nurses, for comparison", ("Nurses", 0)),
        ("Tier 2", None),
        ("Senior Associate", ("Senior Associate", 0)),
        ("Cruise Ships", None),
        ("Lead / Senior", None),
        ("Overall", None),
        ("42", None),
        ("", None),
        ("x" * 91, None),
    ],
)
def test_a_cell_is_a_title_whole_but_for_numbers_marks_and_brackets(cell, expected):
    tag = roles.whole(cell, 0, len(cell))
    assert (tag and (tag.written, tag.start)) == expected


@pytest.mark.parametrize("word", ["the", "Earns", "7", "senior", "Mumbai", "Glassdoor", "fresher"])
def test_articles_verbs_numbers_levels_and_names_lead_no_title(word):
    assert not roles.may_lead(word)


@pytest.mark.parametrize("word", ["disability", "Garbage", "quantum"])
def test_other_words_may_lead_one(word):
    assert roles.may_lead(word)


@given(st.lists(st.sampled_from(WORDS), max_size=30).map("".join), st.integers(0, 20), st.integers(0, 20))
def test_tags_lie_inside_the_stretch_in_order_and_apart(text, skip, leave):
    start, end = min(skip, len(text)), max(len(text) - leave, min(skip, len(text)))
    tags = roles.find(text, start, end)
    assert all(start <= tag.start < tag.end <= end for tag in tags)
    assert all(before.end <= after.start for before, after in pairwise(tags))
    # Of two names of one job that a slash parts one is written.
    assert all(tag.written in text[tag.start : tag.end] for tag in tags)
