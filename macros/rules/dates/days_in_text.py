"""Days in a text that no calendar has: 31 June, and a Monday that is a Tuesday. In: the lines of a page. Out: problems."""

import calendar
import datetime as dt
import re
from collections.abc import Iterator
from typing import NamedTuple

from ..line_finders import Finder, Found, Line

MONTHS = [name for name in calendar.month_name if name]
WEEKDAYS = [*calendar.day_name]
MONTH = f"(?P<month>{'|'.join(MONTHS)}|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)"
WEEKDAY = rf"(?P<weekday>{'|'.join(WEEKDAYS)})"
ENDING = r"(?:st|nd|rd|th)?"
YEAR = r"(?P<year>(?:19|20)\d\d)(?!\d)"
ANY_YEAR = re.compile(r"(?:19|20)\d\d")
FROM = r"(?P<first>\d{1,2})"
BETWEEN = rf"{ENDING}\s?(?:–|-|to|and|until)\s?"
# What stands before a day and not before the number of a paper: on 31 June 2016, and not Brief 31 June 2016.
BEFORE = re.compile(
    r"(?:^|[,;:(–—|“*]|\b(?:a|after|and|as|at|before|between|by|dated|for|from|in|of|on|or|since|the|till|to|until))\s*$", re.IGNORECASE
)
FORMS = (
    re.compile(
        rf"(?:\b{WEEKDAY},? (?:the )?)?(?<![\d.,/–-])(?:\b{FROM}{BETWEEN})?\b(?P<day>\d{{1,2}})(?:(?:st|nd|rd|th) of)?{ENDING} {MONTH},? {YEAR}"
    ),
    re.compile(rf"(?:\b{WEEKDAY},? (?:the )?)?\b{MONTH} (?:{FROM}{BETWEEN})?(?P<day>\d{{1,2}}){ENDING},? {YEAR}"),
)


class NamedDay(NamedTuple):
    """A day as a text names it: its words, its parts, and the day of the week that stands before it."""

    words: str
    year: int
    month: int
    days: tuple[int, ...]
    weekday: str

    @property
    def dates(self) -> tuple[str, ...]:
        """The days as a record writes them."""
        return tuple(f"{self.year}-{self.month:02}-{day:02}" for day in self.days)


def days_in(text: str) -> Iterator[NamedDay]:
    """Yield each day or row of days that a text names with its month and year."""
    if not ANY_YEAR.search(text):  # as in most lines
        return
    for match in (match for form in FORMS for match in form.finditer(text) if BEFORE.search(text[: match.start()])):
        month = next(number for number, name in enumerate(MONTHS, 1) if name.startswith(match["month"][:3]))
        days = tuple(int(day) for day in (match["first"], match["day"]) if day)
        yield NamedDay(match[0], int(match["year"]), month, days, match["weekday"] or "")


def _no_day(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a day that its month does not have."""
    for found in days_in(line.bare):
        last = calendar.monthrange(found.year, found.month)[1]
        if not all(0 < day <= last for day in found.days):
            of_year = f" {found.year}" if MONTHS[found.month - 1] == "February" else ""
            return Found(f"holds “{found.words}”, and {MONTHS[found.month - 1]}{of_year} has {last} days", "correct the day or the month")
    return None


def _other_weekday(lines: list[str], bare: list[str], line: Line) -> Found | None:
    """Find a day beside the name of another day of the week; of “Thursday and Friday, 23 and 24 June”, Friday is that of the last."""
    for found in days_in(line.bare):
        days = [dt.date(found.year, found.month, day) for day in found.days]
        names = [WEEKDAYS[day.weekday()] for day in days]
        if found.weekday and found.weekday not in names:
            what = f"holds “{found.words}”, and {days[0].day} {MONTHS[found.month - 1]} {found.year} is a {names[0]}"
            return Found(what, f"write {names[0]}, if the day is right; else correct the day")
    return None


DAYS: tuple[Finder, ...] = (_no_day, _other_weekday)
