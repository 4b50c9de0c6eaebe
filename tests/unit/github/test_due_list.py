"""What is due comes in shares that an office can read, whatever the day; ticks stay, nobody is called, and GitHub takes the text."""

import datetime as dt
import html
import re
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from macros.github.comments import comments
from macros.github.comments.due_list import A_WEEK, MOST_LETTERS, Row, due_list, share, weeks

REPOSITORY = "https://example.org/o/r"
TODAY = dt.date(2026, 11, 26)
DAYS = st.dates(TODAY, TODAY + dt.timedelta(days=3653))


def rows(number: int, day: str, owner: str = "Secretariat", title: str = "A page") -> list[dict]:
    return [
        {"path": f"docs/{owner[:3].lower()}-{place:04}.md", "title": title, "owner": owner, "review_by": day, "overdue": False}
        for place in range(number)
    ]


def lines(text: str) -> list[str]:
    return re.findall(r"^- \[.\] .*", text, re.MULTILINE)


def test_a_day_on_which_everything_falls_due_begins_months_earlier_and_no_week_gets_too_much() -> None:
    left, seen = rows(746, "2027-11-21"), []
    day = dt.date(2026, 11, 30)
    while left and day < dt.date(2028, 1, 1):
        taken = set(re.findall(r"docs/sec-\d+\.md", due_list(left, day, REPOSITORY)))
        assert len(taken) <= A_WEEK
        seen.append(len(taken))
        left = [row for row in left if row["path"] not in taken]
        day += dt.timedelta(weeks=1)
    assert sum(seen) == 746 and day <= dt.date(2027, 11, 21) and sum(1 for number in seen if number) == 38
    assert seen[0] == 0, "what can wait waits"


@given(st.lists(st.tuples(DAYS, st.sampled_from(["Secretariat", "Editors", "Training desk"])), max_size=300), DAYS)
def test_no_office_gets_more_than_its_share_and_the_text_fits_on_any_day(found: list[tuple[dt.date, str]], day: dt.date) -> None:
    title = "&*_[]@" * 100
    given_rows = [
        {"path": f"docs/{place}/{'x' * 100}.md", "title": title, "owner": owner, "review_by": str(by)} for place, (by, owner) in enumerate(found)
    ]
    text = due_list(given_rows, day, REPOSITORY)
    assert len(text) <= MOST_LETTERS < 65_536 and len(text.encode()) < 65_536
    for part in text.split("### ")[1:]:
        assert len(lines(part)) <= A_WEEK
    overdue = {owner for by, owner in found if by < day}
    assert not overdue or "**overdue**" in text


@pytest.mark.parametrize("intervals", [[90] * 320, [365] * 300 + [180] * 400, [90] * 60 + [365] * 300, [700] * 40])
def test_an_office_that_reads_its_share_each_week_catches_up_and_stays_there(intervals: list[int]) -> None:
    day, texts = dt.date(2026, 11, 30), []
    due = {f"docs/p-{place:04}.md": (day - dt.timedelta(days=place % 300), interval) for place, interval in enumerate(intervals)}
    late = []
    for _ in range(150):
        ahead = day + dt.timedelta(days=366)
        found = [
            {"path": path, "title": "A page", "owner": "Editors", "review_by": str(by), "interval": interval}
            for path, (by, interval) in due.items()
            if by <= ahead
        ]
        late.append(sum(row["review_by"] < str(day) for row in found))
        texts.append(text := due_list(found, day, REPOSITORY))
        for path in re.findall(r"docs/p-\d+\.md", text):
            due[path] = (day + dt.timedelta(days=due[path][1]), due[path][1])
        day += dt.timedelta(weeks=1)
    assert late[0] > 0 and set(late[-60:]) == {0}, "what was overdue is read, and nothing is again"
    assert max(map(len, texts)) <= MOST_LETTERS


def test_the_share_of_an_office_is_twenty_until_its_dates_ask_for_more() -> None:
    assert share([365] * 900) == A_WEEK and share([]) == A_WEEK
    assert share([365] * 800 + [180] * 420) > 33
    found = [row | {"interval": 90} for row in rows(500, "2026-11-01")]
    assert len(lines(due_list(found, TODAY, REPOSITORY))) == share([90] * 500) == 47


@given(st.lists(DAYS, max_size=200).map(sorted))
def test_weeks_are_full_at_most_and_never_after_the_day(days: list[dt.date]) -> None:
    first = dt.date(2026, 11, 23)
    found = weeks([Row(str(day), "x", "x", "x") for day in days], first)
    assert found == sorted(found) and len(found) == len(days)
    assert all(number <= A_WEEK for week, number in Counter(found).items() if week > first)
    assert all(week < day or week == first for week, day in zip(found, days, strict=True))


def test_ticks_stay_until_the_dates_are_renewed() -> None:
    found = rows(30, "2026-11-01")
    before = due_list(found, TODAY, REPOSITORY).replace(
        "- [ ] 2026-11-01 **overdue** [A page](https://example.org/o/r/edit/main/docs/sec-0003.md)",
        "- [x] 2026-11-01 **overdue** [A page](https://example.org/o/r/edit/main/docs/sec-0003.md)",
    )
    earlier = rows(25, "2026-10-01", title="Earlier")
    for row in earlier:
        row["path"] = row["path"].replace("sec", "new")
    after = due_list([*earlier, *found], TODAY, REPOSITORY, before.replace("\n", "\r\n"))
    assert [line for line in lines(after) if line.startswith("- [x]")] == [
        "- [x] 2026-11-01 **overdue** [A page](https://example.org/o/r/edit/main/docs/sec-0003.md)"
    ]
    assert len(lines(after)) == A_WEEK
    renewed = [row | {"review_by": "2026-11-20"} if row["path"] == "docs/sec-0003.md" else row for row in found]
    assert "[x]" not in due_list(renewed, TODAY, REPOSITORY, before)


def test_nothing_due_is_no_issue_and_what_is_late_comes_first() -> None:
    assert due_list([], TODAY, REPOSITORY) == ""
    text = due_list([*rows(1, "2026-12-01", title="B [x]"), *rows(1, "2026-01-01", "Editors", "A")], TODAY, REPOSITORY)
    assert "- [ ] 2026-12-01 [B &#91;x&#93;](https://example.org/o/r/edit/main/docs/sec-0000.md)" in text
    assert "- [ ] 2026-01-01 **overdue** [A](" in text


@pytest.mark.parametrize("name", ["@octocat", "mail@octocat", "&#64;octocat", "@o/team"])
def test_nobody_is_called(name: str) -> None:
    dead = {"https://example.org/x": {"since": "2027-01-01", "times": 3, "reason": name}}
    for text in (due_list(rows(1, "2026-11-01", title=name, owner=f"Office {name}"), TODAY, REPOSITORY), comments.silent(dead, {})):
        assert not re.search(r"@[\w-]", html.unescape(text))


def test_a_list_of_links_fits_as_well() -> None:
    state = {f"https://example.org/{place}": {"since": "2027-01-01", "times": 3, "reason": "x" * 5000} for place in range(3000)}
    text = comments.silent(state, {})
    assert len(text) < 65_536 and text.splitlines()[-1].startswith("- And ")
