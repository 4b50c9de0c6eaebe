"""What is to be read again this week, as an issue. In: what falls due in the year to come, a day, the issue as it stands. Out: its new text.

No office gets more than a week's share: twenty, or as many as the intervals of its pages and records ask for, so that the share can carry them.
From the last day backwards each week takes what falls due in it, and hands what is too much to the week before. So a day on which everything
falls due begins months earlier, a share at a time. The same rows always give the same weeks.
"""

import datetime as dt
import math
import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple
from urllib.parse import quote

from ...models.formatting import shortened
from ..quiet import quiet

A_WEEK = 20  # rows for an office, or more where its intervals ask for more
WEEKS, YEAR = 52, 365
EARLY = 14  # days: a row stands in the list up to so many before its day, and its next interval begins then
SHORTEST = 7
MOST_LETTERS = 55_000  # letters; GitHub takes 65,536
MOST_TITLE = 120
TICKED = re.compile(r"^- \[[xX]\] (\d{4}-\d{2}-\d{2}).*?/edit/main/([^)\s]+)\)", re.MULTILINE)


class Row(NamedTuple):
    """What is to be read again, in the order in which it is."""

    review_by: str
    path: str
    title: str
    owner: str

    @property
    def key(self) -> tuple[str, str]:
        """Return what a tick belongs to: a file and the day that it falls due."""
        return self.review_by, quote(self.path)


def due_list(found: Sequence[Mapping], day: dt.date, repository: str, before: str = "") -> str:
    """Return the issue of a week: by office what is to be read, ticked where it was; empty text if nothing is."""
    rows = sorted(Row(str(row["review_by"]), row["path"], row["title"], row["owner"]) for row in found)
    ticks = set(TICKED.findall(before))
    parts = []
    for owner in sorted({row.owner for row in rows}):
        own = [row for row in rows if row.owner == owner]
        intervals = [int(row.get("interval", YEAR)) for row in found if row["owner"] == owner]
        if week := of_the_week(own, day, ticks, share(intervals), share(intervals) - again(intervals)):
            parts.append([*_head(owner, len(week), len(own)), *(_line(row, day, ticks, repository) for row in week), ""])
    if not parts:
        return ""
    steps = f"[mark a page as reviewed]({repository}/blob/main/docs/contributing/mark-as-reviewed.md)"
    about = [
        f"Each of these is to be read again, and its two dates renewed. The steps: {steps}.",
        "",
        f"An office gets at most {A_WEEK} a week, or as many as its own dates ask for. Some stand here before their day, so that later weeks do not bring more. "
        "A tick stays until the dates are renewed.",
        "",
    ]
    return _within(about, parts)


def share(intervals: Sequence[int]) -> int:
    """Return how many rows an office reads in a week: as many as keep up with intervals of so many days, twenty at least."""
    return max(A_WEEK, math.ceil(_a_year(intervals) / WEEKS))


def again(intervals: Sequence[int]) -> int:
    """Return how many of a week's rows come back within the year, so that no list of today holds them: weeks to come keep room for these."""
    return max(0, math.floor((_a_year(intervals) - len(intervals)) / WEEKS))


def _a_year(intervals: Sequence[int]) -> float:
    return sum(YEAR / max(interval - EARLY, SHORTEST) for interval in intervals)


def of_the_week(rows: Sequence[Row], day: dt.date, ticks: Collection[tuple[str, str]] = (), most: int = A_WEEK, ahead: int = A_WEEK) -> list[Row]:
    """Return what one office reads in the week of a day: what was ticked and not renewed first, at most a week's share.

    `ahead` is how much of a share is laid into each of the weeks to come.
    """
    this = _monday(day)
    chosen = [row for row, week in zip(rows, weeks(rows, this, max(1, ahead)), strict=True) if week <= this]
    ticked = [row for row in rows if row.key in ticks]
    rest = [row for row in chosen if row not in set(ticked)]
    return sorted([*ticked, *rest][:most])


def weeks(rows: Sequence[Row], first: dt.date, most: int = A_WEEK) -> list[dt.date]:
    """Return for each row, in their order, the Monday of its week: the week before its day, or an earlier one where that is full."""
    found, taken = [], dict[dt.date, int]()
    last = dt.date.max
    for row in reversed(rows):
        week = min(_monday(dt.date.fromisoformat(row.review_by)) - dt.timedelta(weeks=1), last)
        while week > first and taken.get(week, 0) >= most:
            week -= dt.timedelta(weeks=1)
        last = week = max(week, first)
        taken[week] = taken.get(week, 0) + 1
        found.append(week)
    return found[::-1]


def _monday(day: dt.date) -> dt.date:
    return day - dt.timedelta(days=day.weekday())


def _head(owner: str, number: int, all_of_them: int) -> list[str]:
    return [f"### {quiet(owner)}: {number} this week", "", *([f"{all_of_them} fall due within a year.", ""] if all_of_them > number else [])]


def _line(row: Row, day: dt.date, ticks: Collection[tuple[str, str]], repository: str) -> str:
    late = " **overdue**" if row.review_by < str(day) else ""
    return f"- [{'x' if row.key in ticks else ' '}] {row.review_by}{late} [{quiet(shortened(row.title, MOST_TITLE))}]({repository}/edit/main/{quote(row.path)})"


def _within(about: Sequence[str], parts: Sequence[Sequence[str]]) -> str:
    """Return the text, with as many rows of each office as GitHub takes."""
    room = (MOST_LETTERS - len("\n".join(about))) // len(parts)
    lines = [*about]
    for part in parts:
        size, taken = 0, []
        for line in part:
            size += len(line) + 1
            if size <= room:
                taken.append(line)
        lines += taken
    return "\n".join(lines).rstrip("\n") + "\n"
