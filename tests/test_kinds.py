"""What kind of money an amount is: pay, other money with its reason, or no money."""

from __future__ import annotations

import re
import time
from decimal import Decimal
from functools import cache
from typing import get_args

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from extract import extract_text
from extract.folding import folded
from extract.kinds import classify
from extract.kinds.finding import found_at, found_in
from extract.kinds.naming import tells_pay
from extract.kinds.openings import begins_text, needed, openings
from extract.kinds.rules import Rule, Where, rules
from extract.money.ranges import read_amounts
from extract.setting import Setting, Verdict

KINDS = {
    "salary",
    "market_size",
    "funding",
    "revenue",
    "course_fee",
    "premium",
    "price",
    "cost_of_living",
    "tax",
    "scholarship",
    "other",
}


def verdicts(
    sentence: str, *, labels: tuple[str, ...] = (), headings: tuple[str, ...] = (), previous: str = "", pay: bool = True
) -> list[Verdict]:
    """The verdict on each amount of a sentence or cell."""
    return [
        classify(Setting(sentence, amount.start, amount.end, amount, labels, headings, previous, pay))
        for amount in read_amounts(sentence)
    ]


def kinds(sentence: str, **around: object) -> list[str]:
    """The kinds of the amounts of a sentence, numbers that are no money left out."""
    return [verdict.kind for verdict in verdicts(sentence, **around) if verdict.kind]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "sentence",
    [
        "401k",
        "Offer 2",
        "The best by average compensation: (1) banks, (2) law.",
        "10k users joined last year.",
        "Support runs 24/7 and salary is paid in time.",
        "Between 2012 and 2014 salaries grew.",
        "1-2 years of experience is enough to earn well.",
        "A 5 L bottle",
        "Top 10 salaries in 2025",
        "There will be 1 million jobs.",
        "There were 2 lakh vacancies in IT.",
        "Nearly 2 lakh new tech jobs pay well.",
        "We surveyed 12,543 salaries of software engineers.",
        "Employees get 24 paid leaves and 12 holidays.",
        "Rank 12,345 gets you a seat.",
        "He scored 650 marks.",
        "Call 9876543210 to know the salary.",
        "Salaries grew 10-12% last year.",
        "Minimum age: 21, maximum age: 35. Salary as per norms.",
        "Salary: Level 7 of the pay matrix",
        "Able to lift boxes weighing up to 25 pounds.",
        "All figures in 2022 dollars.",
        "Demand may rise to more than 1.25 million by 2027.",
    ],
)
def test_numbers_of_something_are_no_money(sentence: str) -> None:
    assert kinds(sentence) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "CTC: 23",
        "Bakers will be paid $31 an hour, an increase of about 8%.",
        "Average base pay before overtime or benefits will be about $81,000.",
        "Cloud engineers command even higher premiums at $150,000.",
        "Library assistants make rather less: £11.79 an hour.",
        "Developers earn 60k here.",
        "10k~20K per month",
        "In-hand: 38,500",
        "My current CTC is 12.",
        "The average pay is 1,20,000 a year.",
        "A sign-on bonus of $25,000 is paid.",
        "RSUs worth $80,000 vest over four years.",
        "The OTE is £60,000.",
        "Interns receive a stipend of ₹20,000 per month.",
        "The salary increases to ₹12 lakh after five years.",
        "Salaries often fall in the range of ₹5 lakh to ₹11 lakh per annum.",
        "Engineers earn more than $150,000.",
        "The in-hand salary after tax is ₹55,000 per month.",
        "The job market pays ₹10 LPA for freshers.",
        "The average salary for a sales executive is ₹4 lakh.",
        "Tax managers are paid $120,000.",
        "Commissioner of Income Tax Rs. 37,400 to 67,000",
        "Freelance analysts charge ₹500-5,000/hour.",
        "They pay $120,000 for a project manager.",
        "Teachers get AED 9,000 a month tax-free.",
        "High earners got 30 LPA within 3 years.",
        "He quit his ₹40 LPA job.",
        "The salary range for this position is $150,000 to $200,000.",
        "Cabin crew take home ₹50,000 after allowances.",
        "A TA in most schools now starts at £12.26 an hour.",
        "Developers charged between ₹500 - ₹2,000/hr.",
        "They earned overtime for an average payout of $36,700 per person.",
        "Lawyers may be paid an additional ₹1,20,000 on average in cash.",
        "Employers want a raise to 15 an hour.",
        "Researchers were offered signing bonuses of $100 million.",
        "It comes with holiday pay (£13.68/hr equivalent).",
    ],
)
def test_pay_is_salary(sentence: str) -> None:
    assert kinds(sentence) == ["salary"]


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("A hike of 2 LPA is common.", "premium"),
        ("A cook on that pay in Pune has a life comparable to about $30,000 in Boston.", "cost_of_living"),
        ("Salaries are good. Rent along the lake and the mill road ranges from ₹9,000 to ₹15,000.", "cost_of_living"),
        ("A founder of a small firm pays well; founders could raise up to $2M per year.", "funding"),
        ("Surgeons earn $90,000 more than their aides.", "premium"),
        ("A move to product firms can add ₹5–10 LPA.", "premium"),
        ("The gap between surgeons and their aides is $152,254.", "premium"),
        ("Pay rises by $12,000 with experience.", "premium"),
        ("The pay bill soars by £1m.", "premium"),
        ("The salary surveys disagree by more than $100K.", "premium"),
        ("A certificate bumps the offer ₹0.5–1 LPA.", "premium"),
        ("They offered a salary $10K under my initial anchor.", "premium"),
        ("Managers received redundancy pay-outs of more than £100,000.", "other"),
        ("Creators earn from a low-ticket digital product (₹499–₹999).", "price"),
        ("Creators can earn ₹500–₹2,000 per demat account signup.", "price"),
        ("Managers make up to $20,000 more per year.", "premium"),
        ("Mississippi has the largest gap in the country of $193,000.", "premium"),
        ("The global AI market is expected to reach $328.89 billion by 2031.", "market_size"),
        ("The firm raised $50M last spring.", "funding"),
        ("Annual turnover of ₹850 crore was reported.", "revenue"),
        ("The scheme reimburses a quarter of the stipend, up to a maximum of ₹1,500 per month per trainee.", "other"),
        ("The course fee for an MBA in Pune is ₹5 lakh.", "course_fee"),
        ("Skip the ₹10 lakh MBA.", "course_fee"),
        ("Spending two years and ₹8–15 lakh on a degree seldom pays.", "course_fee"),
        ("It is the first hire of a $10M-Series-A startup.", "funding"),
        ("Negotiating a better start, even by ₹50,000, matters.", "premium"),
        ("A bounty may earn you Rs 50K per bug.", "other"),
        ("The pension alone can be worth $2M in retirement income.", "other"),
        ("OSCP: +Rs 4-8 LPA.", "premium"),
        ("A one-bedroom flat in Austin rents for $1,500.", "cost_of_living"),
        ("You pay no tax on income up to ₹12 lakh.", "tax"),
        ("A scholarship of ₹50,000 is given.", "scholarship"),
        ("We offer a $500 monthly wellness allowance.", "other"),
        ("A 401(k) match up to $5,000 comes with the job.", "other"),
        ("The cost of hiring a developer is $40,000.", "other"),
        ("Median household income is $70,000.", "other"),
        ("Convert at the exchange rate of 83 INR.", "other"),
        ("The book costs ₹499.", "price"),
        ("Candidates shell out ₹2 lakh.", "price"),
        ("Earn ₹500 once a referred person joins.", "other"),
        ("Earn ₹500 when the friend you referred has worked a month.", "other"),
        ("A badge costs budding welders ₹25,000.", "price"),
        ("A badge sets welders back ₹25,000.", "price"),
        ("Tuition costs averaging $28,950 are common.", "course_fee"),
        ("Even so the gap exceeds $24,000 per year.", "premium"),
        ("The average pay of the field is up $50K from last year.", "premium"),
        ("There is an average $20k range between the lowest and highest wages.", "premium"),
        ("They have a $90,000 earnings advantage.", "premium"),
        ("Graduates borrowed $40,000.", "other"),
        ("Paid in hand is military service pay (MSP) of ₹15,500.", "other"),
        ("HRA for large cities is Rs 12,123.", "other"),
        ("Pay exceeds the review point £30,000.", "other"),
        ("You manage a portfolio of $500,000 for pay.", "other"),
        ("We pay $10 per parcel.", "price"),
        ("The average cost of a flat near these jobs is £500k.", "price"),
        ("Bilingual pay: $100 per month", "other"),
        ("The family was promised compensation: ₹10 lakh to the family.", "other"),
        ("₹4-8 lakh: 5%", "tax"),
        ("Only those who earn above ₹7 lakh pay tax.", "tax"),
        ("The tax for such an income is Rs 1.05 lakh.", "tax"),
        ("Pay comes with a £1,500 market supplement.", "other"),
        ("Rs 1.5 lakh was credited as arrears of pay.", "other"),
        ("Officers receive $1,200 a year for uniforms.", "other"),
        ("It can bump pay by 20%, or about $25,000.", "premium"),
        ("Overtime of city workers topped $10.4 million in the year.", "other"),
        ("The city paid out $7 million in staff overtime.", "other"),
        ("Together, the five chiefs earned $183,000.", "other"),
        ("The raises will cost the district $2.3 million.", "price"),
        ("The firm paid $1.2 million in fines.", "other"),
        ("An analyst saved ₹18 lakh of his pay.", "other"),
        ("Employers pay $150 for a job listing.", "price"),
        ("A $50,000 engineering degree with a salary of its own is dear.", "course_fee"),
        ("They leave with ₹11.71 lakh as a retirement corpus.", "other"),
        ("At a rate of $2/hr for an H100 the training run gets dear.", "price"),
        ("Pay Level 8 carries GP ₹4,800.", "other"),
        ("The medians are $43,330 apart.", "premium"),
        ("That is £2,500 (+8%) higher than the national average salary.", "premium"),
        ("The top rate only applies above S$320,000.", "other"),
        ("Web work has a long tail below $50,000.", "other"),
        ("Nurses get a 4.5% pay rise, teachers 5% and police officers will receive £1,900.", "premium"),
        ("We pay you $50 for your time.", "other"),
        ("The CPF ceiling rose to S$7,400 a month.", "other"),
        ("The cap on gratuity rises to ₹25 lakh.", "other"),
        ("The $100,000 payment introduced by proclamation was stayed.", "other"),
        ("Some are colleges that charge $30,000 to $48,000 a year.", "course_fee"),
        ("They may qualify for loan repayment, which offers up to $50,000.", "other"),
    ],
)
def test_other_money_has_a_kind_and_a_reason(sentence: str, kind: str) -> None:
    (verdict,) = [verdict for verdict in verdicts(sentence) if verdict.kind]
    assert verdict.kind == kind
    assert verdict.reason


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Tuition runs $60,000 a year but graduates earn $150,000.", ["course_fee", "salary"]),
        ("Welders earn £12.60 an hour nationally and £13.85 in the capital.", ["salary", "salary"]),
        ("A new oven runs $60,000 while data engineers run $150,000.", ["price", "salary"]),
        ("The course fee is ₹1.5 lakh and the average package is ₹8 LPA.", ["course_fee", "salary"]),
        ("Seniors earn $40,000 more than juniors, who make $80,000.", ["premium", "salary"]),
        ("The company raised $50M and pays engineers $180,000.", ["funding", "salary"]),
        ("Base salary $120,000 - $150,000 plus a $2,000 learning budget.", ["salary", "other"]),
        ("DA is ₹22,450 and the basic pay is ₹44,900.", ["other", "salary"]),
        ("Income tax of ₹50,000 is deducted from a salary of ₹8 lakh.", ["tax", "salary"]),
        ("Revenue of $4 billion was reported, and the CEO earned $20 million.", ["revenue", "salary"]),
    ],
)
def test_each_clause_speaks_for_its_own_amount(sentence: str, expected: list[str]) -> None:
    assert kinds(sentence) == expected


@pytest.mark.parametrize(
    ("cell", "labels", "expected"),
    [
        ("6.5", ("Data analyst", "Average Salary (LPA)"), "salary"),
        ("4,50,000", ("Nurse", "Average Annual Salary"), "salary"),
        ("4,50,000", ("Nurse", "(in INR)"), "salary"),
        ("9.2", ("Pune", "Entry level", "Data analyst salary in LPA by city"), "salary"),
        ("45,000", ("Tax analyst", "Salary"), "salary"),
        ("45,000", ("Monthly salary after taxes", "Leeds"), "salary"),
        ("$90,000", ("Loan officer", "Median annual wage"), "salary"),
        ("₹85,000", ("Gross Salary (with allowances)", "Amount"), "salary"),
        ("₹28 LPA", ("Business school", "Average Package", "Fees and average package"), "salary"),
        ("2019", ("2019", "Year", "Salaries by year"), None),
        ("1", ("1", "Rank", "Best paying jobs"), None),
        ("5-8", ("Senior", "Experience (years)", "Salary by experience"), None),
        ("1,234", ("Pune", "Openings", "Average salary by city"), None),
        ("23,456", ("Engineer", "Salaries reported"), None),
        ("63", ("Data scientist", "Median salary"), None),
        ("9000", ("1st year", "Contribution to the corpus fund"), "other"),
        ("Rs 5.5 L", ("Tax", "Average annual salary (lakhs)"), "salary"),
        ("25%", ("Data scientist", "Growth (%)"), None),
        ("₹5,000", ("House Rent Allowance (HRA)", "Monthly salary"), "other"),
        ("$800", ("$3,200 Housing Stipend Monthly", "Pay per Week"), "other"),
        ("₹2,50,000", ("Business school", "Total Fees", "Fees and average package"), "course_fee"),
        ("$1,500", ("Austin", "Rent", "Salary and cost of living"), "cost_of_living"),
        ("₹2 LPA", ("Cloud skills", "Difference"), "premium"),
        ("$11.25/hr", ("Health and welfare", "Union"), "other"),
        ("$64.2B", ("Maker of phones", "Revenue"), "revenue"),
    ],
)
def test_labels_speak_for_cells(cell: str, labels: tuple[str, ...], expected: str | None) -> None:
    assert {verdict.kind for verdict in verdicts(cell, labels=labels)} <= {expected}


@pytest.mark.parametrize(
    ("around", "expected"),
    [
        ({"headings": ("Deductions",)}, "other"),
        ({"headings": ("Basic pay",)}, "salary"),
        ({"previous": "The course fee is charged by the semester."}, "course_fee"),
        ({"pay": True}, "salary"),
        ({"pay": False}, "other"),
    ],
)
def test_what_stands_around_decides_where_the_sentence_is_silent(around: dict[str, object], expected: str) -> None:
    assert kinds("In some places it is ₹44,900.", **around) == [expected]


@pytest.mark.parametrize(
    ("sentence", "previous", "expected"),
    [
        ("It can range from ₹4,00,000 to ₹9,00,000 or more.", "Fees: depend on the flight school.", "course_fee"),
        ("Fees: costs are high, often ranging from ₹4,00,000 to ₹9,00,000.", "", "course_fee"),
        ("It can range from ₹4,00,000 to ₹9,00,000 or more.", "Pilots differ much in salary.", "salary"),
        ("Pay of pilots is high, often ranging from ₹4,00,000 to ₹9,00,000.", "Fees are high.", "salary"),
    ],
)
def test_words_of_spread_speak_of_what_is_named(sentence: str, previous: str, expected: str) -> None:
    assert set(kinds(sentence, previous=previous)) == {expected}


def test_pay_within_other_words_of_a_label_is_none() -> None:
    around = {"headings": ("Police salary structure",), "previous": "Here is the salary by rank:"}
    assert kinds("₹2,000 - ₹5,400 per month", labels=("Constable", "Grade Pay"), **around) == ["other"]
    assert kinds("₹2,000 - ₹5,400 per month", labels=("Constable", "Basic Pay"), **around) == ["salary"]


def test_reason_quotes_the_words_it_was_read_from() -> None:
    (verdict,) = verdicts("He got a raise of ₹2 lakh.")
    assert verdict.reason == "a raise: 'raise of' stands before it"


@given(st.text(alphabet="salry fe₹$5k, .%|-L", max_size=60), st.booleans())
def test_every_certain_verdict_is_of_a_known_kind(text: str, pay: bool) -> None:
    for verdict in verdicts(text, pay=pay):
        assert verdict.kind is None or verdict.kind in KINDS
        assert verdict.kind is None or (verdict.reason is None) == (verdict.kind == "salary")


@pytest.mark.parametrize(
    "unit",
    [
        "salary ₹5 lakh, ",
        "the gap between a b c ",
        "course fee for a b ",
        "of the ",
        "45,000 - ",
        " ",
        "paid(",
        "tax home education ",
        "1",
        "ſ",
    ],
)
def test_time_grows_no_faster_than_the_sentence(unit: str) -> None:
    text = unit * (40_000 // len(unit)) + " ₹5 lakh"
    amounts = read_amounts(text)
    started = time.perf_counter()
    for amount in amounts[-400:]:
        classify(Setting(text, amount.start, amount.end, amount))
    assert time.perf_counter() - started < 5


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("CTC", {"ctc"}),
        ("salar(?:y|ies)|wages?", {"salary", "salari", "wage", "wages"}),
        ("(?:net )?pay", {"net pa", "pay"}),
        ("pa(?:id|ys)?(?! for)", {"pa", "paid", "pays"}),
        (r"B\.?Tech", {"b.tech", "btech"}),
        ("(?:an |by )*extra", {"an ", "by ", "extra"}),
        ("40[13]k", {"401k", "403k"}),
        ("(?<!after )(?-i:HRA|DA)\\b", {"hra", "da"}),
        ("a{2,3}", {"a"}),
        (r"x\d+", {"x"}),
        ("on[- ]call", {"on-cal", "on cal"}),
        ("on[a-z]call", {"on"}),
        (r"[\w-]+ rent|tax", {"", "tax"}),
        (r"\s?%", {"", "%"}),
    ],
)
def test_openings_are_the_first_letters_of_a_match(pattern: str, expected: set[str]) -> None:
    assert openings(pattern) == expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"(?:[\w-]+ )?(?:courses?|Camps?)", {"course", "camp", "camps"}),
        (r"\d+ (?:[a-z]+ ){1,4}?(?:shared|split)|together", {"shared", "split", "togeth"}),
        (r"^\W*(?:fuel|mobile) bills?", {"fuel b", "mobile"}),
        (r"\w*market", set()),
        (r"(?:exam)?\s*fees", set()),
        (r"\w+ (?:in|on)", set()),
        (r"\w+ (?:in|on) (?:rent|tax)", {"in ren", "in tax", "on ren", "on tax"}),
        (r"\w+ rent|\d+x", set()),
    ],
)
def test_letters_that_a_match_needs_stand_at_the_start_of_a_word(pattern: str, expected: set[str]) -> None:
    assert needed(pattern) == expected


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        ("^perks?:", True),
        ("^(?:perks|fees):|^[|^]cost", True),
        ("^perks|fees", False),
        ("(?:^perks)", False),
        (r"\^perks", False),
        ("fees", False),
        ("", False),
    ],
)
def test_a_pattern_begins_a_text_where_each_alternative_does(pattern: str, expected: bool) -> None:
    assert begins_text(pattern) is expected


@given(st.text())
def test_folding_keeps_offsets(text: str) -> None:
    assert len(folded(text)) == len(text)


PLACES: tuple[Where, ...] = get_args(Where)
ALL = Decimal("Infinity")
SIZES = sorted({Decimal(0), ALL} | {rule.least for place in PLACES for rule in rules(place)})
# Words of the rules in pieces, and letters that are another in any case.
PIECES = sorted(
    {word for place in PLACES for rule in rules(place) for word in openings(rule.words) | needed(rule.words)}
)
TEXTS = st.lists(
    st.one_of(
        st.sampled_from(PIECES), st.sampled_from(["SALARY ", "Fees of ", "paıd ", "baſe ", "İncome ", "1 ", "\n"])
    ),
    max_size=12,
).map("".join)


@cache
def in_any_case(rule: Rule) -> re.Pattern[str]:
    """The words of a rule at the start and the end of a word, as they stand in the vocabulary."""
    return re.compile(rf"(?<![^\W\d_])(?:{rule.words})(?!(?<=[a-z])[a-z])", re.IGNORECASE)


def said(rule: Rule, text: str) -> list[tuple[str, int, int]]:
    """What the pattern of a rule finds in a text when it is tried everywhere."""
    return [(rule.words, match.start(), match.end()) for match in in_any_case(rule).finditer(text) if match[0]]


@given(TEXTS, st.sampled_from(PLACES), st.sampled_from(SIZES))
@settings(deadline=None)
def test_every_rule_finds_what_its_pattern_finds(text: str, place: Where, size: Decimal) -> None:
    expected = [one for rule in rules(place) if rule.least <= size for one in said(rule, text)]
    assert [(found.rule.words, found.start, found.end) for found in found_in(text, place, size)] == expected


@given(TEXTS, st.sampled_from(PLACES), st.integers(0, 5))
@settings(deadline=None)
def test_every_rule_finds_what_begins_at_a_place(text: str, place: Where, at: int) -> None:
    at = min(at, len(text))
    matches = [(rule, in_any_case(rule).match(text, at)) for rule in rules(place)]
    expected = [(rule.words, match.end()) for rule, match in matches if match and match[0]]
    assert [(found.rule.words, found.end) for found in found_at(text, [at], place, ALL)] == expected


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The average salary in investment banking is $120,000.", "salary"),
        ("An investment analyst gets Rs 9,00,000.", "salary"),
        ("Scrum masters at the accelerator earn $90,000.", "salary"),
        ("The firm pays $150,000 per engineer a year.", "salary"),
        ("More than $30 million was invested in young firms.", "funding"),
        ("An investment of $5 million was made.", "funding"),
    ],
)
def test_words_of_investment_in_a_trade_or_a_title_make_no_funding(text, kind):
    (amount,) = read_amounts(text)
    assert classify(Setting(text, amount.start, amount.end, amount)).kind == kind


def test_money_of_tax_bands_and_of_permits_is_no_pay():
    assert kinds("Progressive rates capping at 24% (SGD 320k+).") == ["tax"]
    assert kinds("SGD 5,000/month minimum (2025) for EP qualification.") == ["other"]
    assert kinds("Data skills: +£8K") == ["premium"]


def test_what_a_dash_parts_from_an_amount_compares_it_and_makes_no_difference():
    assert kinds("Surgeons can earn $300K+ — more than most doctors.") == ["salary"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nurses earn $80,000. A flat in Austin rents for $1,500; in Dallas expect $1,800.",
            ["salary", "cost_of_living", "cost_of_living"],
        ),
        (
            "Accountants earn ₹6 lakh. Registration costs ₹9,200, intermediate ₹18,000 and final ₹22,000.",
            ["salary", "price", "price", "price"],
        ),
        (
            "Developers earn £40,000. Many left. Ours took us £5,000 to £15,000.",
            ["salary", "other"],
        ),
        ("Nurses earn $80,000. A few got to keep $55,000.", ["salary", "salary"]),
    ],
)
def test_what_no_words_of_its_own_call_pay_is_told_by_the_money_beside_it(text, expected):
    assert [mention.kind for mention in extract_text(text).mentions] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Electricians charge £45 to £65 an hour.", ["salary"]),
        ("The clinic charges ₹500 for a visit.", ["price"]),
        ("An engineer will cost you $185,000 in salary.", ["salary"]),
        ("The first £12,570 you earn is tax free and you pay 20% on the next £37,700.", ["tax", "tax"]),
        ("The gap between nurses and doctors is £14k.", ["premium"]),
        ("Recruiters earn a fee of 20%, i.e. $40,000.", ["price"]),
        ("A single adult needs to earn $90,000 to live there.", ["cost_of_living"]),
        ("ChatGPT Plus is $20 a month.", ["price"]),
        ("Gratuity is limited to ₹25 lakh.", ["other"]),
        ("We pay up to $2,000 per year for professional development.", ["other"]),
    ],
)
def test_what_is_bought_taxed_or_needed_is_no_pay(text, expected):
    assert kinds(text) == expected


def test_a_list_mostly_of_other_money_is_a_budget():
    text = (
        "Nurses earn £45,000.\n\n- Rent: £950\n- Phone bill: £45\n- Toys: £70\n- Food bill: £250\n- New nurses: £30,000"
    )
    found = [mention.kind == "salary" for mention in extract_text(text).mentions]
    assert found == [True, False, False, False, False, True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("# What does a data engineer cost?\n\nA data engineer runs to $90,000. Abroad it is $40,000.", ["salary"] * 2),
        ("# What does an MBA cost?\n\nAn MBA for a data engineer runs to $90,000.", ["course_fee"]),
        ("Basic pay rises by ₹980 a year for 7 years, then by ₹1,145.", ["premium", "premium"]),
        ("# Groomer pay\n\nRevenue: $500 a day\nEmployee: $50,000 to $90,000", ["revenue", "salary"]),
        (
            "| Role | Pay | Notes |\n|---|---|---|\n| Groomer | $40,000 | Revenue from many clients, also retail |",
            ["salary"],
        ),
    ],
)
def test_words_that_stand_elsewhere_speak_for_no_other_money(text, expected):
    assert [mention.kind for mention in extract_text(text).mentions] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He borrowed $12k and now makes $82k.", ["other", "salary"]),
        ("Steuerklasse I leaves you with roughly €3,350 net per month.", ["salary"]),
        ("Graduates saw an average lift of $23,000 in pay.", ["premium"]),
        ("You repay once you earn over $50,000.", ["other"]),
        ("An equity grant of $60,000 comes with the base.", ["salary"]),
    ],
)
def test_verbs_of_earning_part_pay_from_the_money_beside_it(text, expected):
    assert [mention.kind for mention in extract_text(f"# Pay\n\n{text}").mentions] == expected


def test_the_total_beside_columns_of_pay_is_pay():
    text = "| Level | Base salary | Total |\n|---|---|---|\n| E3 | $140K | $189K |\n| E4 | 172,500 | 274,750 |"
    assert [mention.kind for mention in extract_text(text).mentions] == ["salary"] * 4


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("After DA 55% (₹19,470) and HRA 30% (₹10,620) it is more.", ["other", "other"]),
        ("My BSN was $43,000.", ["course_fee"]),
        ("Extra shifts pay $15 above base.", ["premium"]),
        ("If an officer dies the family gets ₹1 crore.", ["other"]),
        ("Health premiums for family coverage rise to $212 a month.", ["other"]),
        ("I lost roughly $24,000 in wages.", ["other"]),
        ("Notice buyout is up to ₹1.5 lakh.", ["other"]),
    ],
)
def test_money_beside_pay_is_no_pay(text, expected):
    assert kinds(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("TLR1: £9,782 to £16,553.", ["premium"]),
        ("The campus pays $5 million a year in property taxes.", ["tax"]),
        ("Night-shift diff at AWS: $2.50/hr.", ["premium"]),
        ("Schools are billed £210 for a teacher.", ["price"]),
        ("Courses: MICA's PGDM ₹23 lakh.", ["course_fee"]),
        ("He drives a ₹36 lakh truck.", ["price"]),
        ("Garages offer £30,000 car mechanic jobs.", ["salary"]),
    ],
)
def test_duties_taxes_and_machines_are_no_pay(text, expected):
    assert kinds(text) == expected


def test_what_a_job_costs_by_time_in_a_table_is_its_pay():
    text = (
        "# Where to build software\n\n## Cost comparison\n\n"
        "|{}|India ($/hr)|Poland ($/hr)|\n|---|---|---|\n|{}|$40|$60|\n"
    )
    assert [one.kind for one in extract_text(text.format("Role", "Senior Developer")).mentions] == ["salary", "salary"]
    assert [one.kind for one in extract_text(text.format("Tool", "Cloud storage")).mentions] == ["price", "price"]


def test_a_job_beside_an_amount_of_the_size_of_pay_is_paid_it():
    text = "# Cloud or solutions?\n\nSolutions architects earn £80,000.\n\nCloud architects: £82,500 at the median."
    assert [mention.kind for mention in extract_text(text).mentions] == ["salary", "salary"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Developers repay their loans. Monthly repayment at £90,000 salary: £470/month.", ["money", "money"]),
        ("Typical loan size: £45,000. Analysts earn £60,000.", ["money", "pay"]),
        ("The average debt at graduation is £48,270, and teachers earn £31,650.", ["money", "pay"]),
        ("Nurses on £35,000 a year pay only £49 of that, and £60,000 is what doctors earn.", ["pay", "money", "pay"]),
        ("London's average salary is £44,370 — about £10,000 more than Manchester.", ["pay", "money"]),
        ("Paralegals earn $61,010. The average lawyer hourly rate sits at $280.", ["pay", "money"]),
        ("Associates make $225,000. Their time is billed out at $780 an hour.", ["pay", "money"]),
        (
            "Clerks earn $50,200, with fully loaded costs including space and equipment reaching $75,000.",
            ["pay", "money"],
        ),
        ("Clerks earn ₹4 LPA. OBC candidates whose parents' income is below ₹8 lakh per year apply.", ["pay", "money"]),
        (
            "Pilots earn £60,000. The cost of a type rating is substantial, typically ranging from £20,000.",
            ["pay", "money"],
        ),
        ("The gap between Pune (₹8.93 LPA) and Kolkata (₹6.32 LPA) is ₹2.61 LPA.", ["pay", "pay", "money"]),
        ("Drivers earn $58,000. They drive far. A used sleeper is $65,000.", ["pay", "money"]),
        (
            "Teachers earn $50,000. Those with a degree get a $2,500 raise, and $5,000 at the top.",
            ["pay", "money", "money"],
        ),
        (
            "Clerks earn S$4,000 a month. An annual tax of S$460 to S$500, or about S$40 per month, is due.",
            ["pay", "money", "money"],
        ),
        (
            "Nurses earn Rs 18,000 a month. First comes the exam USD 240, a data report Rs 13,500.",
            ["pay", "money", "money"],
        ),
        ("Nurses earn Rs 18,000 a month. Agents may ask for Rs 3 lakh.", ["pay", "money"]),
        ("A clerk earns S$4,000, of which S$800 goes in employee CPF contributions.", ["pay", "money"]),
        ("Officers earn Rs 80,000 a month and get Rs 1,000 towards mobile bills.", ["pay", "money"]),
        ("A clerk earns S$48,000 a year. The chargeable income is around S$37,400.", ["pay", "money"]),
        ("Welders earn $60,000. By then you could have banked $160,000.", ["pay", "money"]),
        ("Clerks earn Rs 12,000 a month and a PG room there is Rs 6,000.", ["pay", "money"]),
        ("Engineers earn $150,000 and might add $30,000–$80,000 in annual equity grants.", ["pay", "pay"]),
        ("Cabin crew get higher pay (₹35,000–₹75,000/month) due to flying allowances.", ["pay"]),
        ("## Costs\n\nI estimated my rate to be $45,000.", ["pay"]),
        ("Drivers earn £34,000. Medical: £65, refundable. DBS check: £49.50.", ["pay", "money", "money"]),
        (
            "Clerks earn S$4,000. For an Employment Pass you now need at least S$5,600, or S$6,200 in finance.",
            ["pay", "money", "money"],
        ),
        ("Welders earn $60K. Divers get depth pay of $1 to $4 a foot.", ["pay", "money"]),
        ("Doctors earn £65,000. Exams: Part 1 £460, Part 2 £460, the last £657.", ["pay", "money", "money", "money"]),
        ("I left a job that paid ₹28 LPA with ₹12 lakh in the bank.", ["pay", "money"]),
        ("Drivers earn £34,000. Free travel for you and a friend, worth £2,700 a year.", ["pay", "money"]),
        ("Drivers earn £34,000. A permit costs employers upwards of $5,000.", ["pay", "money"]),
        ("The median household brings in $120,608 and a barista earns $44,000.", ["money", "pay"]),
        ("Teachers earn £40,000. A teacher on £40,000 costs the school more.", ["pay", "pay"]),
        ("Therapists earn $95,000. Per visit rate $85.", ["pay", "money"]),
        ("Clerks earn ₹15,000 per month (totaling ₹60,000).", ["pay", "money"]),
        ("Clerks earn ₹18,000 a month, and an extra ₹2,500/month or ₹30,000/year helps.", ["pay", "money", "money"]),
        ("Soldiers earn ₹30,000 a month. A tax-free lump sum of ₹11.71 lakh comes at the end.", ["pay", "money"]),
        (
            "The average salary that one can expect after completing this course ranges between ₹3.6 LPA – 5 LPA.",
            ["pay"],
        ),
        ("# Best pay\n\nPay in law is $2,825 a month. Engineers rounded off the list at $2,718.", ["pay", "pay"]),
        ("Developers earn $90,000 and need an account ($25 one-time).", ["pay", "money"]),
        (
            "# My pay\n\n2022 – a salary of €58,000\n2023 – laid off, severance of €21,000\n2024 – engineer, $145,000",
            ["pay", "money", "pay"],
        ),
        ("Guards get Rs 21,700 to 69,100, plus washing allowance Rs 50.", ["pay", "money"]),
        (
            "Medics earn £25 an hour. Dubai moves you with relocation of A$10,000; Abu Dhabi pays AED 14,000.",
            ["pay", "money", "pay"],
        ),
        ("Guards earn Rs 1,083 a day, Rs 100 for breakfast.", ["pay", "money"]),
        ("Clerks earn Rs 33,000. 10% of basic is cut, so Rs 3,300.", ["pay", "money"]),
        ("The AWS certificate ($150) got me a job that pays $90,000.", ["money", "pay"]),
        ("Drivers earn $68,000. A used Cascadia with 450,000 miles goes for $62,000.", ["pay", "money"]),
        ("Developers earn $78,000. A petition costs the sponsor $100,000.", ["pay", "money"]),
        ("Clerks earn Rs 30,000. Banks lend up to Rs 7.5 lakh.", ["pay", "money"]),
        ("Firefighters earn $20 an hour. Survivors of a firefighter receive $448,575.", ["pay", "money"]),
        (
            "# Dietitian salary\n\nSeniors get Rs 6 LPA.\n\n## What does the degree cost?\n\nB.Sc: Rs 40,000 a year.",
            ["pay", "money"],
        ),
        ("Analysts earn ₹14 LPA. The academy takes ₹3.5 lakh + GST.", ["pay", "money"]),
        (
            "Engineers earn €85,000. Learning: $1,500 a year. Visa and relocation to Berlin up to €7,500.",
            ["pay", "money", "money"],
        ),
        ("Entry level pays $80,000 and junior $58,000. The figures are $22,000 apart.", ["pay", "pay", "money"]),
        ("Clerks earn $40,000 and a 15% match on the first $1,800 they put in.", ["pay", "money"]),
        (
            "# Doctor salary\n\nDoctors earn ₹9 LPA.\n\n## Top Colleges\n\n- AIIMS Delhi: ₹5K - ₹15K\n- CMC: ₹30K",
            ["pay", "money", "money"],
        ),
        ("At a pay of £55,000, employer NI is £7,500 and pension £1,322.", ["pay", "money", "money"]),
        ("A nurse earns £31,000. Inner London: 20% of basic salary, minimum £5,609.", ["pay", "money"]),
        ("Clerks earn Rs 30,000. Form fee is Rs 500 (refunded to Rs 400 after the test).", ["pay", "money", "money"]),
        ("Analysts earn $90,000 with a certificate (Azure +$8,000-$15,000).", ["pay", "money"]),
        ("- typicalSalary: ₹10 LPA\n- typicalStipend: ₹15,000 – ₹45,000 / month", ["pay", "pay"]),
        ("Every year over 15 lakh engineering and science graduates look for pay of ₹4 LPA.", ["pay"]),
    ],
)
def test_loans_bills_and_limits_beside_pay_are_no_pay(text: str, expected: list[str]) -> None:
    found = [mention.kind for mention in extract_text(text).mentions if mention.kind is not None]
    assert ["pay" if kind == "salary" else "money" for kind in found] == expected


def test_in_a_text_on_costs_what_nothing_calls_pay_is_a_cost() -> None:
    text = "# Pilot training: the full budget\n\nA licence costs ₹40 lakh.\n\n{}\n\nFirst officers earn ₹24 lakh.\n"
    for line in ("Flying abroad lands in the ₹60 lakh band.", "- Months 3 to 8: roughly ₹2 lakh in all"):
        kinds = [mention.kind for mention in extract_text(text.format(line)).mentions]
        assert [kind == "salary" for kind in kinds] == [False, False, True]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Farm hands earn $30,000. Housing ($900/month value) is free.", ["salary", "other"]),
        ("Drivers earn £16 an hour and get £250 backpay.", ["salary", "other"]),
        ("|Offer|Pay|\n|---|---|\n|Base increase of $9,000|$158,000|\n", ["premium", "salary"]),
        ("Technicians earn £30,000 – £40,000 for an old garage.", ["salary"]),
        ("Packers earn $40,000. The stock fell 1% to $186.", ["salary", "other"]),
        ("Clerks earn £24,000. Our fee is a fifth of that, with a minimum of £8,500.", ["salary", "price"]),
        ("Editors earn $60,000 a year. Reels go for $120 each.", ["salary", "price"]),
        ("- Head chef: £90k+\n- Allowance £6k\n- Tool allowance £1k\n", ["salary", "other", "other"]),
        ("Moving from an office to a clinic is worth about $8,000 a year; nurses earn $80,000.", ["premium", "salary"]),
        ("At 8-12% returns you'll have ₹2 crore by 45. Doctors earn ₹12 LPA.", ["other", "salary"]),
        ("Editors earn $55,530. The top ten percent of editors took in $100,930 or more.", ["salary", "salary"]),
        ("The ratio is two lakh to one. Opticians earn two lakh to three lakh.", ["salary"]),
        (
            "Analysts earn $90,000. Revenue grew. The field of an analyst will reach $57,521 million.",
            ["salary", "revenue"],
        ),
        ("The fitter's pay (£22.70) beyond that is rare; fitters earn £20 an hour.", ["salary", "salary"]),
    ],
)
def test_what_is_worth_paid_late_or_raised(text: str, expected: list[str]) -> None:
    assert [mention.kind for mention in extract_text(text).mentions] == expected


def test_bare_numbers_are_counts_in_a_text_that_writes_its_pay_with_a_currency() -> None:
    text = "# Data analyst salary\n\nThe median pay is $95,000.\n\n# Skills\n\n- **Analyst:** SQL (100k), Excel (75k)\n"
    assert [salary.high for salary in extract_text(text).salaries] == [95000]
    assert len(extract_text(text.replace("$95,000", "95k")).salaries) == 3


def test_what_answers_a_question_about_pay_is_pay() -> None:
    text = "Supply teachers make £150 a day and earn a £400 bonus.\n\nWhat do teachers earn?\n\n£31,650 outside London."
    assert [salary.high for salary in extract_text(text).salaries][-1] == Decimal(31650)


def test_a_small_bare_number_is_a_part_of_the_pay_in_lakhs_before_it() -> None:
    text = "Engineers get 7 LPA at first. The offer was 52 LPA CTC, of which 30 base, 5 joining bonus."
    assert [salary.high for salary in extract_text(text).salaries] == [700000, 5200000, 3000000, 500000]


def test_what_in_a_year_comes_to_far_less_than_pay_is_no_pay() -> None:
    text = "Nurses will earn $78.10 an hour. It was a long strike.\n\nThe lounge goes down to $60 a month."
    assert [mention.kind for mention in extract_text(text).mentions] == ["salary", "other"]


def test_an_average_of_the_size_of_pay_behind_other_money_is_pay() -> None:
    text = "Engineers earn $139,500.\n\nA flat rents for $2,000. In Dallas the median is $128,500."
    assert [mention.kind for mention in extract_text(text).mentions] == ["salary", "cost_of_living", "salary"]


def test_what_is_named_as_pay_beside_it_is_pay_of_whatever_size() -> None:
    lead = "# Pay of pilots\n\nThe average salary is $140,000 a year. The median salary is $150,000 a year.\n\n"
    told = "Starting salaries of first officers went from a tiny $5,000 to more."
    assert [one.kind for one in extract_text(lead + told).mentions][2:] == ["salary"]
    assert tells_pay("Starting salaries of first officers")
    assert not tells_pay("The salary spread between airlines")


@pytest.mark.parametrize(
    ("sentence", "labels", "expected"),
    [
        ("The two chiefs earned ₹80 crore last year.", (), "salary"),
        ("$48.8M", ("Annual Salary",), "salary"),
        ("$48.8M", ("Stadium",), "market_size"),
        ("The salary cap sits at $140 million.", (), "other"),
    ],
)
def test_the_pay_of_few_is_known_by_its_name(sentence: str, labels: tuple[str, ...], expected: str) -> None:
    assert kinds(sentence, labels=labels) == [expected]
