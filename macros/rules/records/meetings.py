"""Rules between meetings: numbers of a series against each other and against time, years against file names, statuses against dates."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from ...models.fields.dates import GRACE
from ...models.formatting import days, first_day, last_day
from ...models.manual import KINDS, Manual
from ...models.meetings import NOT_HELD, SHOWS_IT_WAS_HELD, Meeting
from ...models.urls import url
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Location, Locations
from ..dates.days_in_text import days_in
from ..dates.own_date import is_misdated
from .contradictions import counted_by_title

Numbered = list[tuple[str, Meeting]]
ANNUAL = "annual"
FULL = len("2027-05-10")
OF_OLD = re.compile(
    r"\b(?:first|originally|initially|previously|formerly|earlier|before|instead of|(?:moved|put off|postponed|shifted) from)\b", re.IGNORECASE
)
NEW_DAY = re.compile(
    r"\b(?:new (?:day|date|days|dates):?|(?:moved|put off|postponed|shifted|rescheduled) (?:to|for|until)|now(?: set)? (?:on|for))\s+(?:the )?$",
    re.IGNORECASE,
)
STATED = re.compile(r"\s(?:is|are|will be)\b", re.IGNORECASE)
FROM_TO = re.compile(r"\b(?:moved|put off|postponed|shifted|rescheduled) from\b[^.;]*\b(?:to|until)\s+(?:the )?$", re.IGNORECASE)
AGAIN = re.compile(r"\b(?:again|twice|no new|without a|once more|later put off|then postponed|not (?:yet )?(?:known|set|fixed))\b", re.IGNORECASE)
IN_NAME = re.compile(r"([0-9]{4})-")


def check_meetings(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield what is wrong with a meeting beside other meetings, beside its file's name, and beside the manual's date."""
    for rows in _series(manual).values():
        yield from _one_number(known_first(manual, "meetings", rows), locations)
        yield from _in_order(rows, locations)
    yield from _without_number(manual, locations)
    yield from _file_names(manual, locations)
    yield from _put_off_to_a_day(manual, locations)
    yield from _with_a_new_day(manual, locations)
    if not is_misdated(manual):
        yield from _held_ahead(manual, locations)


def _series(manual: Manual) -> dict[tuple, Numbered]:
    """Return the numbered meetings of each series that were not called off: a number may be used again after that."""
    found = defaultdict(list)
    for id, meeting in manual.meetings.items():
        if meeting.number and meeting.state not in NOT_HELD:
            found[meeting.type, meeting.region].append((id, meeting))
    return found


def known_first(manual: Manual, kind: str, rows: list[tuple]) -> list[tuple]:
    """Return rows that begin with the id of a record, those that were published before first: of two alike, the new one is told."""
    return sorted(rows, key=lambda row: url(KINDS[kind].page_of(row[0])) not in manual.addresses)


def _one_number(rows: Numbered, locations: Locations) -> Iterator[Diagnostic]:
    first: dict[int, str] = {}
    for id, meeting in rows:
        other = first.setdefault(meeting.number, id)
        if (
            other != id
            and not _is_counted_otherwise(rows, id)
            and not _is_counted_otherwise(rows, other)
            and not _is_same(meeting, dict(rows)[other])
        ):
            yield locations["meetings", id].diagnostic(
                ("number",),
                f"is {meeting.number}, as in {locations['meetings', other].path}",
                "correct one of the two numbers, or keep one of the two records",
            )


def _is_counted_otherwise(rows: Numbered, id: str) -> bool:
    """Tell whether the title counts a meeting by another number, which is told as that."""
    meeting = dict(rows)[id]
    return counted_by_title(meeting) not in (0, meeting.number)


def _is_same(one: Meeting, other: Meeting) -> bool:
    """Tell whether two records are of one meeting, which is told as that."""
    return (one.start, one.city) == (other.start, other.city)


def _in_order(rows: Numbered, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each meeting that certainly comes after one with a higher number, or of an annual series leaves more out than there are years."""
    dated = sorted((row for row in rows if row[1].start and not _is_counted_otherwise(rows, row[0])), key=lambda row: row[1].start)
    for (before, earlier), (id, meeting) in pairwise(dated):
        place, step = locations["meetings", id], meeting.number - earlier.number
        if step < 0 and last_day(earlier.start) < first_day(meeting.start):
            yield place.diagnostic(
                ("number",),
                f"is {meeting.number}, and number {earlier.number} was earlier, {_day(earlier)} ({before})",
                "correct the number or the date of one of the two",
            )
        elif meeting.type == ANNUAL and step > 1 + int(meeting.start[:4]) - int(earlier.start[:4]):
            yield place.diagnostic(
                ("number",),
                f"is {meeting.number}, and number {earlier.number} was {_day(earlier)} ({before}): more numbers than years",
                "correct the number or the date of one of the two",
            )


def _day(meeting: Meeting) -> str:
    return days(meeting.start, meeting.end)


def _without_number(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    for id, meeting in manual.meetings.items():
        if meeting.type == ANNUAL and not meeting.number and meeting.state == "held":
            yield locations["meetings", id].diagnostic(
                ("number",), "is missing, and an annual meeting is a numbered one", "add number: as the source gives it, or write type: gathering"
            )


def _file_names(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    for id, meeting in manual.meetings.items():
        named = IN_NAME.match(id)
        if named and meeting.start and meeting.start[:4] != named[1]:
            meant, file = named[1] + meeting.start[4:], f"{meeting.start[:4]}{id[4:]}.yml"
            moved = f", with the line  /network/meetings/{id}/: /network/meetings/{file.removesuffix('.yml')}/  in data/addresses/moved.yml"
            yield locations["meetings", id].diagnostic(
                ("start",),
                f"is {meeting.start}, but the file is called {id}.yml",
                f"write {meant}; or, if the date is right, call the file {file}" + (moved if f"/network/meetings/{id}/" in manual.addresses else ""),
            )


def _put_off_to_a_day(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each meeting that is put off without a new day, and whose remark on the date tells the old day and not that in start."""
    for id, meeting in manual.meetings.items():
        note = meeting.date_note or ""
        before = [day for day in days_in(note) if OF_OLD.search(note)] if meeting.state == "postponed" and len(meeting.start or "") == FULL else []
        if before and not any(meeting.start in day.dates for day in before):
            what = f"is postponed, put off without a new day, and date_note names {before[0].words} as the old one, while start is {meeting.start}"
            fix = "write planned, if start is the new day; if no new day is known, write the old one in start and end"
            yield locations["meetings", id].diagnostic(("status",), what, fix, "planned")


def _with_a_new_day(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each meeting that is put off without a new day, and whose remark names its start as the new day."""
    for id, meeting in manual.meetings.items():
        note = STATED.sub(":", meeting.date_note or "")
        if meeting.state != "postponed" or len(meeting.start or "") != FULL or AGAIN.search(note):
            continue
        new = [each for each in days_in(note) if meeting.start in each.dates and _is_new(note[: note.find(each.words)])]
        if new:
            what = f"is postponed, put off without a new day, and date_note names {new[0].words} as the new one, which start has"
            yield locations["meetings", id].diagnostic(("status",), what, "write planned", "planned")


def _is_new(before: str) -> bool:
    return bool(NEW_DAY.search(before) or FROM_TO.search(before))


def _held_ahead(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each meeting that the record says was held, on a day that is still to come."""
    for id, meeting in manual.meetings.items():
        shown = next((name for name in SHOWS_IT_WAS_HELD if getattr(meeting, name)), None)
        if meeting.state == "held" and (meeting.status or shown) and first_day(meeting.when) > manual.as_of + GRACE:
            says = "status: held" if meeting.status else shown
            sure = meeting.start and id.startswith(f"{meeting.start[:4]}-") and not (meeting.status and shown)
            if sure:
                yield _before_its_day(locations["meetings", id], meeting, "status" if meeting.status else shown)
                continue
            yield locations["meetings", id].diagnostic(
                ("start" if meeting.start else "order",),
                f"is {meeting.when}, still to come on {manual.as_of}, and {says} stands beside it",
                "correct the year; or, for a meeting that is only announced, " + ("write status: planned" if meeting.status else f"take {shown} out"),
            )


def _before_its_day(place: Location, meeting: Meeting, field: str) -> Diagnostic:
    """Return a problem at what shows that a meeting was held, where its start and the name of its file agree that it is still to come."""
    beside = f"a meeting that is still to come: its start is {meeting.start}"
    if field == "status":
        return place.diagnostic(
            (field,), f"is held, in the record of {beside}", "write planned; or, if it was held, correct start and the name of the file", "planned"
        )
    return place.diagnostic((field,), f"stands in the record of {beside}", "take it out, or move it to the record of the meeting that it is about")
