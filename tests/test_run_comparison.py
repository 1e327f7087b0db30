"""What a run ends with: India beside the USA for the role that has the most figures of both, copies counted once."""

from __future__ import annotations

import pytest

import paylakh
from conftest import write
from load import open_warehouse
from paylakh.summary import comparison

MOST = """
SELECT role, india_figures, usa_figures FROM india_vs_usa WHERE seniority = 'all'
ORDER BY india_figures + usa_figures DESC, role LIMIT 1
"""


def _found(connection):
    found = comparison(connection)
    return found and (found.role, *(pay.figures for pay in found.countries))


def _pay(job: str, size: int) -> str:
    return f"{job}s in India earn ₹{size} lakh a year. {job}s in the USA earn ${size}0,000 a year.\n"


@pytest.mark.parametrize("copied", ["Nurse", "Welder"])
def test_copies_do_not_make_a_role_the_commonest(raw, warehouse, copied):
    for number in range(6):
        write(raw / f"copy {number}.txt", _pay(copied, 4))
    for size in (5, 6):
        write(raw / f"{size}.txt", _pay("Software engineer", size))
    report = paylakh.run(raw, warehouse)
    with open_warehouse(warehouse) as connection:
        expected = connection.execute(MOST).fetchone()
        rows = connection.execute("SELECT count(*) FROM salaries WHERE role = ?", [copied]).fetchone()
        assert _found(connection) == expected
    assert (report.comparison.role, expected[1:]) == ("Software Engineer", (2, 2))
    assert rows[0] >= 12


def test_of_the_articles_of_the_house_it_is_the_commonest(house):
    assert _found(house) == house.execute(MOST).fetchone()


def test_without_a_role_of_both_countries_there_is_none(raw, warehouse):
    (raw / "austin.md").unlink()
    assert paylakh.run(raw, warehouse).comparison is None


@pytest.mark.parametrize(
    "then",
    [
        {"5.txt": _pay("Software engineer", 9)},  # a figure of the commonest role is another
        {"5.txt": _pay("Welder", 9)},  # the commonest role loses figures, and there is another as common
        {"5.txt": "Nothing is said of pay.", "6.txt": "Nothing at all."},  # the commonest role is gone
        {"7.txt": _pay("Nurse", 7)},  # another role gets figures, but not so many
        {"7.txt": _pay("Nurse", 7) + _pay("Nurse", 8) + _pay("Nurse", 9)},  # another role is the commonest now
        {"7.txt": _pay("Nurse", 7) + _pay("Nurse", 8)},  # another role is as common, and its name comes first
        {"8.txt": "A nurse in Leeds earns £40,000 a year."},  # a role without figures of both countries
    ],
)
def test_after_few_documents_changed_it_is_that_of_all_documents(raw, warehouse, then):
    for size in (5, 6):
        write(raw / f"{size}.txt", _pay("Software engineer", size), age=50)
    for size in range(30):
        write(raw / f"filler {size}.txt", f"Welders in Pune earn ₹{size} lakh a year.", age=50)
    paylakh.run(raw, warehouse)
    for name, text in then.items():
        write(raw / name, text)
    report = paylakh.run(raw, warehouse)
    with open_warehouse(warehouse) as connection:
        assert report.comparison == comparison(connection)
        assert _found(connection) == connection.execute(MOST).fetchone()
    assert report.skipped > 30
