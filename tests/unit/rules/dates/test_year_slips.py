"""Years ahead or impossible, wherever a year may stand, and sessions in another month than the records know; what is true stands."""

from pathlib import Path

import pytest
from manuals import change, faults

PRACTICE, MEMBER = "data/practices/no-test.yml", "data/members/no.yml"
HEAD = "iso_alpha2,cycle,session,month,basis,as_of,source,note\n"
COURSE = (
    "title: A course\nowner_body: An institute\nyear: {}\naudiences: [Officials]\nsources: [seoul]\nowner: secretariat\n"
    "reviewed: 2026-01-31\nreview_by: 2027-01-31\n"
)


def practice(root: Path, year: str) -> list[str]:
    """Return what is told of a practice of such a year."""
    change(root, PRACTICE, 'year: "2015"', f'year: "{year}"')
    return faults(root)


@pytest.mark.parametrize(
    ("year", "told"),
    [
        ("15", "“15” gives 15 where a year has four digits. Fix: write the year with four digits, such as 2015, 2014-2016 or Since 2013"),
        ("1915", "names the year 1915, before there was a United Nations. Fix: correct the year"),
        ("20155", "gives 20155 where a year has four digits"),
        (
            "2015-2051",
            "is 2015-2051, and 2051 is after the manual's own date, 21 November 2026. Fix: correct the year 2051; of what still goes on write Since 2015",
        ),
        ("2015, 2017 and 2036", "and 2036 is after the manual's own date"),
        ("Since 2035", "is Since 2035, after the manual's own date"),
        ("2027", "is 2027, after the manual's own date"),
        ("٢٠١٥", "“٢٠١٥” is written in the digits of another script. Fix: write 2015"),
        ("when it could", "“when it could” names no year. Fix: write the year or years, such as 2015, 2014-2016 or Since 2013; leave the line out"),
    ],
)
def test_a_practice_of_no_possible_year_is_told_at_its_line(small: Path, year: str, told: str):
    (found,) = practice(small, year)
    assert found.startswith(f"{PRACTICE}:3:7: year: ") and told in found


@pytest.mark.parametrize("year", ["2015", "Since 2013", "2014–2016", "2014-2016", "about 2015", "2025-2027", "2012 and 2014", "June 2026", "1994"])
def test_a_practice_of_a_true_year_stands(small: Path, year: str):
    assert practice(small, year) == []


@pytest.mark.parametrize(
    ("role", "told"),
    [
        (
            "role: steering-group, year: 2035",
            "is 2035, after the manual's own date, 21 November 2026. Fix: correct the year, or write one no later than 2026",
        ),
        ("role: steering-group, year: 2027", "is 2027, after the manual's own date"),
        ("role: announced-host, year: 2029", "Fix: correct the year, or write one no later than 2027"),
        ("role: steering-group, year: ٢٠٢١", "Fix: write 2021"),
        ("role: steering-group, year: 21", "is 21, too early for anything of this network"),
    ],
)
def test_a_role_of_a_year_to_come_is_told(small: Path, role: str, told: str):
    change(small, MEMBER, "evidence:", f"roles:\n  - {{{role}, source: seoul}}\nevidence:")
    (found,) = faults(small)
    assert found.startswith(f"{MEMBER}:6:") and "roles[1].year" in found and told in found


@pytest.mark.parametrize("role", ["role: steering-group, year: 2012", "role: announced-host, year: 2027"])
def test_a_role_of_a_true_year_stands(small: Path, role: str):
    change(small, MEMBER, "evidence:", f"roles:\n  - {{{role}, source: seoul}}\nevidence:")
    assert [line for line in faults(small) if "year" in line and "older" not in line and "before the year" not in line] == []


@pytest.mark.parametrize(
    ("year", "wrong"), [("2025", 0), ("2027", 0), ("Since 1923", 0), ("2024-2027", 0), ("2035", 1), ("Since 2028", 1), ("25", 1)]
)
def test_a_course_may_be_of_the_year_to_come_and_no_later(small: Path, year: str, wrong: int):
    (small / "data/courses").mkdir()
    (small / "data/courses/one.yml").write_text(COURSE.format(f'"{year}"'), "utf-8")
    assert len([line for line in faults(small) if ": year: " in line]) == wrong


def reviews(root: Path, *rows: str) -> list[str]:
    """Return what is told of such rows on the reviews of states, beside two good ones of session 9 and two of session 34."""
    good = ("AD,1,9,2010-11,listed", "AT,1,9,2010-11,listed", "BE,3,34,2019-11,listed", "BA,3,34,2019-11,listed")
    text = HEAD + "".join(f"{row},2020-01,seoul,\n" for row in (*good, *rows))
    (root / "data/upr-reviews.csv").write_text(text, "utf-8")
    return [line for line in faults(root) if ": month: " in line]


def test_a_session_in_another_month_than_in_other_rows_is_told_with_its_month(small: Path):
    (found,) = reviews(small, "BG,1,9,2001-11,listed")
    assert found == "data/upr-reviews.csv:6:8: month: is 2001-11, but session 9 is of 2010-11 in 2 other rows. Fix: write 2010-11"


def test_a_month_of_another_session_leaves_open_which_of_the_two_is_the_slip(small: Path):
    (found,) = reviews(small, "BG,1,9,2008-05,listed", "BF,1,2,2008-05,listed", "BI,1,2,2008-05,listed")
    assert found.endswith("Fix: write 2010-11; or correct the session, if it is session 2 of 2008-05")


def test_a_month_of_another_cycle_leaves_nothing_open(small: Path):
    (found,) = reviews(small, "BG,1,9,2019-11,listed")
    assert found.endswith("Fix: write 2010-11")


def test_a_session_that_few_rows_know_stands(small: Path):
    assert reviews(small, "BG,2,14,2012-10,listed", "BF,2,14,2012-11,listed") == []
