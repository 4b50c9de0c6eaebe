"""Lengths that contradict what they are made of: three days that are four, a programme whose sessions take longer than it says.

In: the manual and where its records stand. Out: problems. A length that may be rounded, or leave out the pauses, is not told.
"""

import datetime as dt
import re
from collections.abc import Iterator
from itertools import pairwise

from ...models.diagrams import Diagram
from ...models.formatting import capital, first_day, last_day, spelt
from ...models.manual import Manual
from ...models.training_modules import Programme, Slot
from ...queries.training import of_day, slot_minutes
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Locations
from ..number_words import NUMBER, value
from .days_in_text import MONTHS

MONTH = f"(?:{'|'.join(MONTHS)})"
DAYS = re.compile(
    rf"(?P<number>{NUMBER}) (?P<unit>days?|weeks?) \((?P<first>\d{{1,2}})(?: (?P<month>{MONTH}))?(?: (?P<year>\d{{4}}))?"
    rf" (?P<sign>to|and) (?P<last>\d{{1,2}}) (?P<end>{MONTH}) (?P<in>\d{{4}})\)",
    re.IGNORECASE,
)
BEGINS = re.compile(
    rf"(?:(?P<days>{NUMBER}) days?|(?P<hours>{NUMBER}) hours?(?: and (?P<part>half|a half|a quarter|three quarters|{NUMBER} minutes))?)"
    r"(?= (?:on|for|of|with|that|in which|to)\b|[.,;:])",
    re.IGNORECASE,
)
QUARTERS = {"half": 30, "a half": 30, "a quarter": 15, "three quarters": 45}
NEAR = 14  # minutes by which whole hours are rounded; half of it where the text has quarters
PAUSE = re.compile(r"\b(?:pause|break|lunch|coffee|tea)\b", re.IGNORECASE)
RESTS = ((), (5, 6), (4, 5), (6,), (4,))  # days of the week that a course may leave free: none, Saturday and Sunday, Friday and Saturday
ONE_DAY = re.compile(rf"(?:(?:\d{{1,2}} )?{MONTH} )?(?:19|20)\d\d", re.IGNORECASE)


def check_lengths(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each length, and each order of time, that the record beside it contradicts."""
    for id, course in manual.courses.items():
        if course.duration and (told := _other_days(course.duration)):
            yield locations["courses", id].diagnostic(("duration",), *told)
    for id, programme in manual.programmes.items():
        if what := _other_length(manual, programme):
            yield locations["programmes", id].diagnostic(("text",), what, "write how long it takes, or correct the times")
    for id, diagram in manual.diagrams.items():
        place = locations["diagrams", id]
        if what := _other_sum(diagram):
            yield place.diagnostic(("title",), what, "correct the title, or one of the numbers; and the page that says how long it takes")
        for number, before in _turned_back(diagram):
            what = f"is {diagram.parts[number].head}, before {before}, which stands above it"
            yield place.diagnostic(("parts", number, "head"), what, "let the parts stand in the order of time, or correct one of the two dates")


def _other_days(text: str) -> tuple[str, str] | None:
    """Return what is wrong where a length says so many days and names others, and how to mend it; None where they could fit."""
    match = DAYS.fullmatch(text.strip())
    days = _days_of(match) if match else []
    if not days:
        return None
    said, what = value(match["number"]), f"says {match['number']} {match['unit']}, and names {len(days)} days"
    if match["unit"].lower().startswith("week"):
        return None if 7 * said - 5 <= len(days) <= 7 * said + 2 else (what, "correct the weeks or the days")
    fits = {sum(day.weekday() not in rest for day in days) for rest in RESTS if not _rests(days, rest)}
    return None if said in fits else (what, f"write {capital(spelt(len(days)))} days, or correct the days")


def _rests(days: list[dt.date], rest: tuple[int, ...]) -> bool:
    """Tell whether the first or the last day is one that would be free: no course begins or ends with such a day."""
    return any(day.weekday() in rest for day in (*days[:1], *days[-1:]))


def _days_of(match: re.Match) -> list[dt.date]:
    """Return the days that a length names; none where the calendar has them not."""
    try:
        last = dt.date(int(match["in"]), _month(match["end"]), int(match["last"]))
        first = dt.date(int(match["year"] or match["in"]), _month(match["month"] or match["end"]), int(match["first"]))
    except ValueError:
        return []
    if match["sign"].lower() == "and":
        return [first, last]
    return [first + dt.timedelta(number) for number in range((last - first).days + 1)]


def _month(name: str) -> int:
    return MONTHS.index(name.capitalize()) + 1


def _other_length(manual: Manual, programme: Programme) -> str:
    """Return what is wrong where the text of a programme begins with another length than its days have."""
    match = BEGINS.match(programme.text)
    slots = [slot for day in programme.days for slot in day]
    if not match or any(slot.module and slot.module not in manual.modules for slot in slots):
        return ""
    if match["days"]:
        there = len(programme.days)
        return "" if value(match["days"]) == there else f"begins with “{match[0]}”, and the programme has {there} day{'s' * (there > 1)}"
    part = (match["part"] or "").lower()
    said = value(match["hours"]) * 60 + (QUARTERS[part] if part in QUARTERS else value(part.split()[0]) if part else 0)
    near = NEAR // 2 if part else NEAR
    if any(abs(said - minutes) <= near for minutes in _lengths(manual, programme, slots)):
        return ""
    from_to = " and ".join(f"{day[0].start} to {_end(manual, day)}" for day in programme.days)
    return f"begins with “{match[0]}”, and the programme runs from {from_to}"


def _lengths(manual: Manual, programme: Programme, slots: list[Slot]) -> list[int]:
    """Return how long a programme takes: whole, without its pauses, and its modules alone."""
    whole = sum(of_day(day[-1].start) + slot_minutes(manual, day[-1]) - of_day(day[0].start) for day in programme.days)
    pauses = sum(slot_minutes(manual, slot) for slot in slots if PAUSE.search(slot.title or ""))
    return [whole, whole - pauses, sum(slot_minutes(manual, slot) for slot in slots if slot.module)]


def _end(manual: Manual, day: tuple[Slot, ...]) -> str:
    hours, minutes = divmod(of_day(day[-1].start) + slot_minutes(manual, day[-1]), 60)
    return f"{hours:02}:{minutes:02}"


def _other_sum(diagram: Diagram) -> str:
    """Return what is wrong where the title of a timetable names another sum than its parts have."""
    if diagram.shape != "timetable" or not diagram.unit:
        return ""
    unit = re.escape(diagram.unit.removesuffix("s"))
    found = [value(match[1]) for match in re.finditer(rf"(?<![\w.,-])({NUMBER})[ -]{unit}s?\b", diagram.title, re.IGNORECASE)]
    numbers = [part.number or 0 for part in diagram.parts]
    if len(found) != 1 or found[0] in (*numbers, sum(numbers)):
        return ""
    return f"says {found[0]} {diagram.unit}, and its parts make {sum(numbers)}"


def _turned_back(diagram: Diagram) -> Iterator[tuple[int, str]]:
    """Yield the number of each part of a line of time that lies before the one above it, and the head of that; only where every head is a date."""
    heads = [part.head for part in diagram.parts]
    if diagram.shape == "line" and all(ONE_DAY.fullmatch(head) for head in heads):
        for number, (before, after) in enumerate(pairwise(map(_dates, heads)), 1):
            if before and after and after[1] < before[0]:
                yield number, heads[number - 1]


def _dates(head: str) -> tuple[dt.date, dt.date] | None:
    """Return the first and the last day that a date as texts write it can mean; None where the calendar has it not."""
    *before, year = head.split()
    date = "-".join((year, *([f"{_month(before[-1]):02}"] if before else []), *([f"{int(before[0]):02}"] if len(before) > 1 else [])))
    try:
        return first_day(date), last_day(date)
    except ValueError:
        return None
