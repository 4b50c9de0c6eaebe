"""Dates: none ahead that must not be, no slip in the year, and what a manual is dated by where Git cannot tell.

Beside the cases of downloaded archives, refused folders and years never due, their siblings.
"""

import datetime as dt
import os
import subprocess
from pathlib import Path

import pytest
from manuals import DAY, change, faults, run
from support.commands.in_process import command

from macros.build import build_date as dating
from macros.build.build_date import DateError, build_date
from macros.github.upkeep.published_record import notices
from macros.models.members import Role, Year
from macros.models.network_record import Count
from macros.models.upkeep import Accessibility

GIT = ("-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "commit.gpgsign=false")
NEWEST = dt.date(2026, 1, 31)


@pytest.fixture(autouse=True)
def no_epoch(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)


def git(root: Path, *arguments: str, **environment: str) -> None:
    subprocess.run(["git", "-C", root, *GIT, *arguments], check=True, capture_output=True, env=os.environ | environment)


def commit(root: Path, day: str = "2026-11-21T12:00:00Z") -> None:
    """Commit everything as it is, on a day."""
    if not (root / ".git").exists():
        git(root, "init", "--quiet")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--allow-empty", "--message", "x", GIT_COMMITTER_DATE=day, GIT_AUTHOR_DATE=day)


def write(root: Path, file: str, text: str) -> None:
    (root / file).parent.mkdir(parents=True, exist_ok=True)
    (root / file).write_text(text, "utf-8")


# What must not lie ahead

CHANGE = "date: {day}\nkind: data\ntext: A typing slip in the year\npages: [roles/hub.md]\n"


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            "data/members/no.yml",
            "reviewed: 2026-01-31\nreview_by: 2027-01-31",
            "reviewed: 2036-01-31\nreview_by: 2037-01-31",
            "data/members/no.yml:7:11: reviewed: is 2036-01-31, after the manual's own date, 21 November 2026. "
            "Fix: correct the year, or write a date no later than 2026-11-21",
        ),
        (
            "docs/roles/hub.md",
            "reviewed: 2026-01-31\nreview_by: 2027-01-31",
            "reviewed: 2072-01-31\nreview_by: 2073-01-31",
            "reviewed: is 2072-01-31, after",
        ),
        (
            "data/reviews.yml",
            "States, reviewed: 2026-01-31, review_by: 2027-01-31",
            "States, reviewed: 2027-01-31, review_by: 2028-01-31",
            "countries.reviewed: is 2027-01-31, after",
        ),
        ("data/sources/seoul.yml", "date: 2016", "date: 2061", "date: is 2061, after"),
        ("data/sources/seoul.yml", "date: 2016", "date: 2016\nas_of: 2027-05", "as_of: is 2027-05, after"),
        ("data/network.yml", "2021-05-11", "2091-05-11", "public_total_as_of: is 2091-05-11, after"),
        ("data/network-counts.yml", "date: 2012-05-11", "date: 2092-05-11, date_note: a slip", "last.date: is 2092-05-11, after"),
        ("data/members/no.yml", "in_place_by: {year: 2014", "in_place_by: {year: 2100", "in_place_by.year: is 2100, after"),
        (
            "data/members/no.yml",
            "evidence:",
            "offices:\n  - {text: An office, as_of: 2027-02, source: seoul}\nevidence:",
            "offices[1].as_of: is 2027-02, after",
        ),
        ("data/practices/no-test.yml", 'year: "2015"', 'year: "2051"', "year: is 2051, after"),
    ],
)
def test_what_lies_ahead_and_must_not_is_refused_at_its_line(small: Path, file: str, old: str, new: str, told: str):
    change(small, file, old, new)
    assert [told in line for line in faults(small)].count(True) == 1, faults(small)


def test_a_change_of_a_day_to_come_is_refused(small: Path):
    write(small, "data/changes/2037-03-23-slip.yml", CHANGE.format(day="2037-03-23"))
    assert len(found := faults(small)) == 1 and "date: is 2037-03-23, after" in found[0]


def test_one_day_of_grace_is_given_to_those_who_are_ahead_of_the_clock_of_the_commit(small: Path):
    change(small, "data/members/no.yml", "reviewed: 2026-01-31", "reviewed: 2026-11-22")
    assert faults(small) == []
    change(small, "data/members/no.yml", "reviewed: 2026-11-22", "reviewed: 2026-11-23")
    assert len(faults(small)) == 1


@pytest.mark.parametrize("day", ["2026-11-21", "2027-06-01", "2029-12-31", "2045-01-01"])
def test_nothing_turns_red_because_a_day_passed(small: Path, day: str):
    assert faults(small, dt.date.fromisoformat(day)) == []


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            "data/members/no.yml",
            "review_by: 2027-01-31",
            "review_by: 2072-01-31",
            "review_by: is 2072-01-31, more than 3 years after the last review. Fix: correct the year, or write a day no later than 2029-01-31",
        ),
        ("docs/roles/hub.md", "review_by: 2027-01-31", "review_by: 2037-01-31", "review_by: is 2037-01-31, more than 3 years"),
        ("data/members/no.yml", "reviewed: 2026-01-31", "reviewed: 1926-01-31", "reviewed: is 1926-01-31, before there was a manual to review"),
        ("data/meetings/2016-seoul.yml", "start: 2016-06-20", "start: 1927-06-20", "start: is 1927-06-20, too early for a meeting"),
        ("data/meetings/2016-seoul.yml", "end: 2016-06-22", "end: 2026-06-22", "end: is 2026-06-22, more than 31 days after the start"),
        (
            "data/members/no.yml",
            "in_place_by: {year: 2014",
            "in_place_by: {year: 1950",
            "in_place_by.year: is 1950, too early for anything of this network",
        ),
        ("data/sources/seoul.yml", "date: 2016", "date: 0216", "date: is in the year 216"),
        ("data/sources/seoul.yml", "date: 2016", "date: 2016-13", "date: “2016-13” is not a day of the calendar"),
        ("data/sources/seoul.yml", "date: 2016", "date: ٢٠١٦", "date: “٢٠١٦” is written in the digits of another script. Fix: write 2016"),
        (
            "data/members/no.yml",
            "evidence:",
            "offices:\n  - {text: An office, as_of: 2026-13, source: seoul}\nevidence:",
            "offices[1].as_of: “2026-13” is not a day of the calendar",
        ),
        ("data/practices/no-test.yml", 'year: "2015"', "year: 2016-2014", "year: runs backwards"),
        ("data/practices/no-test.yml", 'year: "2015"', 'year: "3025"', "year: names the year 3025"),
    ],
)
def test_a_slip_in_the_year_is_refused(small: Path, file: str, old: str, new: str, told: str):
    change(small, file, old, new)
    assert len(found := faults(small)) == 1 and told in found[0], found


def test_a_meeting_announced_for_another_lifetime_is_a_slip(small: Path):
    meeting = (small / "data/meetings/2016-seoul.yml").read_text("utf-8").partition("attendance:")[0]
    write(
        small,
        "data/meetings/2072-oslo.yml",
        meeting.replace("2016", "2072").replace("number: 6", "number: 7").replace("Sixth", "Seventh")
        + "sources: [seoul]\nreviewed: 2026-01-31\nreview_by: 2027-01-31\n",
    )
    assert len(found := faults(small)) == 1 and "start: is 2072-06-20, more than 10 years ahead" in found[0], found


@pytest.mark.parametrize("written", ["86400", "2026-01-31T00:00:00", "20260131", "2026-1-31"])
def test_only_a_day_as_people_write_it_is_a_day(small: Path, written: str):
    change(small, "data/members/no.yml", "reviewed: 2026-01-31", f'reviewed: "{written}"')
    assert len(found := faults(small)) == 1 and "reviewed: " in found[0] and "is not a da" in found[0]


@pytest.mark.parametrize("written", ["6.0", "1_6", "06", "+6", " 6", "6e0"])
def test_only_a_number_in_plain_figures_is_a_number(small: Path, written: str):
    change(small, "data/meetings/2016-seoul.yml", "number: 6", f'number: "{written}"')
    assert len(found := faults(small)) == 1 and ": number: " in found[0] and "is not a whole number" in found[0]


def test_numbers_of_every_kind_are_held_to_it():
    base = {"source": "seoul"}
    for model, values in (
        (Year, {"year": "2_014", **base}),
        (Role, {"role": "steering-group", "year": "2014.0", **base}),
        (Count, {"measure": "mentions", "unit": "states", "value": "1_6", **base}),
        (Accessibility, {"date": "2026-01-01", "pages": "4.0"}),
    ):
        with pytest.raises(ValueError, match="whole number"):
            model.model_validate(values)


# Nothing before the thing it belongs to


@pytest.mark.parametrize(
    ("file", "old", "new", "told"),
    [
        (
            "data/meetings/2016-seoul.yml",
            "unit: countries, source: seoul",
            "unit: countries, source: brief",
            "attendance[1].source: “brief” is dated 2012, before the meeting of 20 June 2016",
        ),
        (
            "data/meetings/2016-seoul.yml",
            "sources: [seoul]\nreviewed",
            "outcomes:\n  - {text: A note, source: brief}\nsources: [seoul]\nreviewed",
            "outcomes[1].source: “brief” is dated 2012, before the meeting of 20 June 2016",
        ),
        (
            "data/members/eu.yml",
            "appointed: {year: 2015, source: seoul}",
            "appointed: {year: 2015, source: brief}",
            "appointed.source: “brief” is dated 2012, before the year 2015 that it is cited for",
        ),
        ("data/network-counts.yml", "date: 2012-05-11", "date: 2016-05-11", "last.source: “brief” is dated 2012, before the figure of 11 May 2016"),
    ],
)
def test_a_source_is_not_older_than_what_it_is_cited_for(small: Path, file: str, old: str, new: str, told: str):
    change(small, file, old, new)
    assert len(found := faults(small)) == 1 and told in found[0], found


def test_where_a_date_is_not_known_or_only_a_year_nothing_certain_is_refused(small: Path):
    change(small, "data/meetings/2016-seoul.yml", "unit: countries, source: seoul", "unit: countries, source: brief")
    change(small, "data/sources/brief.yml", "date: 2012\n", "")
    assert faults(small) == []
    change(small, "data/sources/brief.yml", "read: full", "date: 2016\nread: full")
    assert faults(small) == []


# What a manual is dated by


def test_a_commit_dates_the_manual_and_is_told_of_only_where_it_is_not_as_usual(small: Path):
    commit(small)
    assert (build_date(small), notices(small)) == (DAY, [])


def test_what_is_not_committed_yet_speaks_for_the_day_it_was_written(small: Path):
    commit(small)
    change(small, "data/members/no.yml", "reviewed: 2026-01-31", "reviewed: 2026-12-10")
    written = dt.datetime(2026, 12, 10, 9, tzinfo=dt.UTC).timestamp()
    os.utime(small / "data/members/no.yml", (written, written))
    assert build_date(small) == dt.date(2026, 12, 10)
    write(small, "site/index.html", "built since")
    commit(small, "2026-12-11T00:00:00Z")
    assert build_date(small) == dt.date(2026, 12, 11)


EXAMPLE = "\n```yaml\nreviewed: 2027-01-15\n```\n\n---\nreviewed: 2027-02-01\n---\n"


def test_without_git_the_newest_review_dates_the_manual_and_no_example_does(small: Path):
    write(small, "docs/contributing/add.md", (small / "docs/roles/hub.md").read_text("utf-8") + EXAMPLE)
    assert build_date(small) == NEWEST
    assert notices(small) == [
        "There is no Git repository here, so the manual is dated by its newest review, 31 January 2026, and "
        "data/addresses/published.txt could not be compared with what was published before."
    ]


@pytest.mark.slow
def test_without_git_a_review_later_than_its_file_is_a_slip_and_dates_nothing(small: Path):
    change(small, "data/members/no.yml", "reviewed: 2026-01-31\nreview_by: 2027-01-31", "reviewed: 2096-01-31\nreview_by: 2097-01-31")
    assert build_date(small) == NEWEST
    done = command(small, "check")
    assert done.returncode == 1 and "reviewed: is 2096-01-31, after the manual's own date, 31 January 2026" in done.stderr


def test_a_copy_inside_another_repository_is_not_dated_by_it(small: Path):
    outer = small.parent
    git(outer, "init", "--quiet")
    git(outer, "commit", "--quiet", "--allow-empty", "--message", "x", GIT_COMMITTER_DATE="2020-01-01T00:00:00Z")
    assert build_date(small) == NEWEST
    assert notices(small)[0].startswith("The Git repository around this folder does not hold it, so the manual is dated by")


def test_a_folder_that_git_refuses_says_so_and_how_to_let_it(small: Path):
    commit(small)
    write(small, "data/addresses/published.txt", "/roles/hub/\n")
    os.environ["GIT_TEST_ASSUME_DIFFERENT_OWNER"] = "1"  # Git's own switch for tests: as if the folder were somebody else's
    try:
        told = notices(small)
        assert build_date(small) == NEWEST
    finally:
        del os.environ["GIT_TEST_ASSUME_DIFFERENT_OWNER"]
    assert len(told) == 1 and "Git refuses this folder, which belongs to another user" in told[0]
    assert "git config --global --add safe.directory" in told[0] and "published.txt could not be compared" in told[0]


@pytest.mark.slow
def test_the_commands_say_it_in_one_line_and_go_on(small: Path):
    done = command(small, "check")
    assert done.returncode == 0 and done.stdout == "Everything holds together.\n"
    assert len(done.stderr.splitlines()) == 1 and "could not be compared" in done.stderr


def test_before_the_first_commit_and_without_git_at_all(small: Path, monkeypatch: pytest.MonkeyPatch):
    git(small, "init", "--quiet")
    git(small, "add", "--all")
    assert notices(small)[0].startswith("Nothing was committed here yet, so")

    def absent(*_: object) -> None:
        raise FileNotFoundError

    monkeypatch.setattr(dating, "_git", absent)
    assert build_date(small) == NEWEST and notices(small)[0].startswith("Git is not installed, so")


@pytest.mark.slow
def test_a_commit_of_a_day_to_come_builds_with_a_sentence(small: Path):
    commit(small, "2098-12-31T12:00:00Z")
    done = command(small, "check")
    assert done.returncode == 0
    assert done.stderr == (
        "The last commit is dated 31 December 2098, which is still to come by the clock of this machine. "
        "The manual bears that date, and whatever is to be reviewed before it counts as overdue.\n"
    )


@pytest.mark.slow
def test_a_date_before_the_reviews_is_told_once_and_refuses_none_of_them(small: Path):
    done = command(small, "check", SOURCE_DATE_EPOCH="0")
    assert done.returncode == 0
    assert "The manual is dated 1 January 1970, and most of its reviews are later" in done.stderr


@pytest.mark.parametrize("epoch", ["abc", "1e9", "-1", "17952192001795219200", "999999999999", "2026-11-21", "1_7"])
def test_a_time_that_is_none_ends_in_a_sentence(small: Path, monkeypatch: pytest.MonkeyPatch, epoch: str):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    with pytest.raises(DateError, match=f"SOURCE_DATE_EPOCH is “{epoch}”, which is not a time in seconds since 1970"):
        build_date(small)


@pytest.mark.parametrize("command", ["check", "build", "due"])
def test_a_command_tells_it_and_fails(small: Path, command: str):
    done = run(small, command, SOURCE_DATE_EPOCH="abc")
    assert done.returncode == 1 and done.stderr.startswith("SOURCE_DATE_EPOCH is “abc”") and len(done.stderr.splitlines()) == 1


@pytest.mark.slow
def test_to_ask_what_was_due_on_an_earlier_day_is_no_mistake(small: Path):
    done = command(small, "due", "--days", "0", "--as-of", "2020-01-01")
    assert done.returncode == 0 and done.stdout == "Nothing is overdue on 2020-01-01, and nothing falls due within 0 days.\n"
