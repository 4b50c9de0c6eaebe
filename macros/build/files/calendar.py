"""Recurring events and coming meetings as files that calendars read (RFC 5545). In: the manual, the site's name and address. Out: one to subscribe to,
and one for each entry.

Only what has a day is in it: a fixed day comes back every year, a published or computed day stands once. Months alone give no entry, but
for the coming sessions of the Universal Periodic Review, which stand over their month.
An entry keeps its id when its day or its status changes, and a later version counts as newer; what was called off says so, where it stood.
"""

import datetime as dt
import uuid

from icalendar import Calendar, Event

from ...models.formatting import last_day
from ...models.manual import Manual, href
from ...models.meetings import NOT_HELD, Meeting
from ...models.site_config import SiteConfig
from ...models.urls import CALENDAR, calendar_entry
from ...queries.compendium import Occasion, dated
from ...queries.meetings import MeetingRow, dated_meetings, status
from ...queries.states import sessions_ahead
from .review_sessions import session_entries

FILE = CALENDAR.removeprefix("/")
STATUS = {"planned": "CONFIRMED", "held": "CONFIRMED", "postponed": "TENTATIVE", "cancelled": "CANCELLED"}
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "focal-points-manual/calendar")
ASK_AGAIN = dt.timedelta(days=1)


def calendar_file(manual: Manual, config: SiteConfig) -> bytes:
    """Return the calendar; its entries bear the manual's date, and ids that stay the same from release to release."""
    calendar = _calendar(config)
    calendar.add("x-wr-calname", f"{config.name}: recurring days and sessions")
    calendar.add("refresh-interval", ASK_AGAIN, parameters={"value": "DURATION"})
    calendar.add("x-published-ttl", "P1D")
    calendar.add("source", config.absolute(CALENDAR), parameters={"value": "URI"})
    for entry in _entries(manual, config).values():
        calendar.add_component(entry)
    return calendar.to_ical()


def entry_files(manual: Manual, config: SiteConfig) -> dict[str, bytes]:
    """Return a file for each entry, by its place on the site."""
    return {name.removeprefix("/"): _alone(entry, config) for name, entry in _entries(manual, config).items()}


def _entries(manual: Manual, config: SiteConfig) -> dict[str, Event]:
    """Return every entry by the address of its own file."""
    sessions = [calendar_entry("events", f"upr-{session.number}") for session in sessions_ahead(manual)]
    found = {calendar_entry("events", row.id): _entry(row, manual.as_of, config.absolute(href("events", row.id))) for row in dated(manual)}
    found |= {calendar_entry("meetings", row.id): _meeting(row, manual, config.absolute(href("meetings", row.id))) for row in dated_meetings(manual)}
    return found | dict(zip(sessions, session_entries(manual, config, NAMESPACE), strict=False))


def _calendar(config: SiteConfig) -> Calendar:
    calendar = Calendar()
    calendar.add("prodid", f"-//{config.name}//EN")
    calendar.add("version", "2.0")
    return calendar


def _alone(entry: Event, config: SiteConfig) -> bytes:
    calendar = _calendar(config)
    calendar.add_component(entry)
    return calendar.to_ical()


def _begun(id: uuid.UUID, as_of: dt.date) -> Event:
    """Return an entry with its id, and the number by which a calendar knows the newer of two versions."""
    entry = Event()
    entry.add("uid", id.urn)
    entry.add("dtstamp", dt.datetime.combine(as_of, dt.time(), dt.UTC))
    entry.add("sequence", as_of.toordinal())
    return entry


def _entry(occasion: Occasion, as_of: dt.date, address: str) -> Event:
    record, day = occasion.record, dt.date.fromisoformat(occasion.next)
    is_published = occasion.next in record.dates
    yearly = record.rule.type == "fixed" and not is_published
    entry = _begun(uuid.uuid5(NAMESPACE, occasion.id if yearly else f"{occasion.id} {day.year}"), as_of)
    entry.add("status", "CONFIRMED" if yearly or is_published else "TENTATIVE")
    entry.add("dtstart", day)
    entry.add("dtend", day + dt.timedelta(days=1))
    entry.add("summary", record.title)
    entry.add("description", _description(occasion, as_of))
    entry.add("url", address)
    entry.add("transp", "TRANSPARENT")
    if record.place:
        entry.add("location", record.place)
    if yearly:
        entry.add("rrule", {"freq": "yearly"})
    return entry


def _meeting(row: MeetingRow, manual: Manual, address: str) -> Event:
    meeting, word = row.record, status(manual, row.record)
    label = manual.vocabularies["meeting-statuses"][word].label if word != "held" else ""
    entry = _begun(uuid.uuid5(NAMESPACE, f"meetings {row.id}"), manual.as_of)
    entry.add("dtstart", dt.date.fromisoformat(meeting.start))
    entry.add("dtend", last_day(meeting.end or meeting.start) + dt.timedelta(days=1))
    entry.add("summary", f"{label}: {meeting.title}" if word in NOT_HELD else meeting.title)
    entry.add("status", STATUS[word])
    entry.add("description", f"{f'{label}. ' if label else ''}As of {manual.as_of}; confirm with the organiser.")
    entry.add("url", address)
    entry.add("transp", "TRANSPARENT" if word in NOT_HELD else "OPAQUE")
    if place := _place(meeting, manual):
        entry.add("location", place)
    return entry


def _place(meeting: Meeting, manual: Manual) -> str:
    country = manual.countries[meeting.country].name if meeting.country else ""
    return ", ".join(part for part in (meeting.city, country) if part)


def _description(occasion: Occasion, as_of: dt.date) -> str:
    record = occasion.record
    doubts = [f"Not verified: {point.field} ({point.note})" for point in record.unverified]
    doubts += [f"Sources differ on {conflict.field}" for conflict in record.conflicts]
    lines = [record.why, record.basis, record.rule.text, record.note, *doubts, f"As of {as_of}; confirm the day with the organiser"]
    return ".\n".join(line for line in lines if line) + "."
