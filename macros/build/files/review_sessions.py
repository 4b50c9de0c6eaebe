"""Coming sessions of the Universal Periodic Review for the calendar. In: the tables by state. Out: entries of a month each, as expected or as listed.

Only months are known, so an entry covers its month, takes no time, and says what the days are to be confirmed with.
"""

import datetime as dt
import uuid

from icalendar import Event

from ...models.formatting import last_day
from ...models.manual import Manual
from ...models.site_config import SiteConfig
from ...models.urls import url
from ...queries.states import Session, sessions_ahead

PAGE = "states/upr.md"
LISTED = {"listed", "derived"}


def session_entries(manual: Manual, config: SiteConfig, names: uuid.UUID) -> list[Event]:
    """Return an entry for each coming session whose month is known; its id stays the same when the month or the states change."""
    return [_entry(manual, session, config.absolute(url(PAGE)), names) for session in sessions_ahead(manual) if PAGE in manual.pages]


def _entry(manual: Manual, session: Session, address: str, names: uuid.UUID) -> Event:
    entry, expected = Event(), any(row.basis not in LISTED for row in session.reviews.values())
    states = ", ".join(sorted(manual.countries[code].name for code in session.reviews))
    entry.add("uid", uuid.uuid5(names, f"review session {session.number}").urn)
    entry.add("dtstamp", dt.datetime.combine(manual.as_of, dt.time(), dt.UTC))
    entry.add("sequence", manual.as_of.toordinal())
    entry.add("dtstart", dt.date.fromisoformat(f"{session.month}-01"))
    entry.add("dtend", last_day(session.month) + dt.timedelta(days=1))
    entry.add("summary", f"Universal Periodic Review, session {session.number}{': month as expected' if expected else ''}")
    entry.add("status", "TENTATIVE" if expected else "CONFIRMED")
    entry.add("description", f"{states}.\nAs of {manual.as_of}; confirm the days and the states with the calendar of the Human Rights Council.")
    entry.add("url", address)
    entry.add("transp", "TRANSPARENT")
    entry.add("location", "Geneva")
    return entry
