"""What is to be read again this week, as an issue. In: what falls due in the year to come, a day, the issue as it stands. Out: its new text.

No office gets more than it can read: from the last day backwards each week takes what falls due in it, and hands what is too much to the
week before. So a day on which everything falls due begins months earlier, twenty at a time. The same rows always give the same weeks.
"""

import datetime as dt
import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple
from urllib.parse import quote

from ..models.formatting import shortened
from .quiet import quiet

A_WEEK = 20  # rows for an office
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
        if week := of_the_week(own, day, ticks):
            parts.append([*_head(owner, len(week), len(own)), *(_line(row, day, ticks, repository) for row in week), ""])
    if not parts:
        return ""
    steps = f"[mark a page as reviewed]({repository}/blob/main/docs/contributing/mark-as-reviewed.md)"
    about = [
        f"Each of these is to be read again, and its two dates renewed. The steps: {steps}.",
        "",
        f"An office gets at most {A_WEEK} a week. Some stand here before their day, so that later weeks do not bring more. "
        "A tick stays until the dates are renewed.",
        "",
    ]
    return _within(about, parts)


def of_the_week(rows: Sequence[Row], day: dt.date, ticks: Collection[tuple[str, str]] = ()) -> list[Row]:
    """Return what one office reads in the week of a day: what was ticked and not renewed first, at most a week's share."""
    this = _monday(day)
    chosen = [row for row, week in zip(rows, weeks(rows, this), strict=True) if week <= this]
    ticked = [row for row in rows if row.key in ticks]
    rest = [row for row in chosen if row not in set(ticked)]
    return sorted([*ticked, *rest][:A_WEEK])


def weeks(rows: Sequence[Row], first: dt.date) -> list[dt.date]:
    """Return for each row, in their order, the Monday of its week: the week before its day, or an earlier one where that is full."""
    found, taken = [], dict[dt.date, int]()
    last = dt.date.max
    for row in reversed(rows):
        week = min(_monday(dt.date.fromisoformat(row.review_by)) - dt.timedelta(weeks=1), last)
        while week > first and taken.get(week, 0) >= A_WEEK:
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
    share = (MOST_LETTERS - len("\n".join(about))) // len(parts)
    lines = [*about]
    for part in parts:
        size, taken = 0, []
        for line in part:
            size += len(line) + 1
            if size <= share:
                taken.append(line)
        lines += taken
    return "\n".join(lines).rstrip("\n") + "\n"
