"""Meetings of the network: what was held, what is planned, who came."""

from typing import NamedTuple

from ..models.formatting import first_day
from ..models.manual import Manual
from ..models.meetings import NOT_HELD, Attendance, Meeting
from ..models.members import Member

HOSTS = {"annual-meeting-host", "regional-meeting-host"}
STATUSES = "meeting-statuses"


class MeetingRow(NamedTuple):
    """A meeting with its id."""

    id: str
    record: Meeting


class Figure(NamedTuple):
    """What one source says on attendance, as a phrase of number and unit, with its record."""

    text: str
    record: Attendance


class Neighbours(NamedTuple):
    """The meetings before and after one, in time."""

    previous: MeetingRow | None
    next: MeetingRow | None


def meetings(manual: Manual) -> list[MeetingRow]:
    """Return the meetings, oldest first."""
    return [MeetingRow(id, item) for id, item in sorted(manual.meetings.items(), key=lambda pair: pair[1].when)]


def status(manual: Manual, meeting: Meeting) -> str:
    """Return the status of a meeting on the manual's date; what lies ahead and is not called off is planned.

    The passing of time makes no planned meeting held: only a record does that.
    """
    ahead = meeting.state == "held" and not meeting.status and first_day(meeting.when) > manual.as_of
    return "planned" if ahead else meeting.state


def is_unreported(manual: Manual, meeting: Meeting) -> bool:
    """Tell whether a meeting was planned for a day that is over, and no record says whether it was held."""
    return status(manual, meeting) == "planned" and meeting.over_by(manual.as_of)


def held(manual: Manual) -> list[MeetingRow]:
    """Return the meetings that were held, oldest first."""
    return [row for row in meetings(manual) if status(manual, row.record) == "held"]


def statuses(manual: Manual) -> dict[str, str]:
    """Return, for each meeting that is not on record as held, what stands beside its title."""
    labels = {row.id: (row.record, status(manual, row.record)) for row in meetings(manual)}
    return {id: _beside(manual, record, word) for id, (record, word) in labels.items() if word != "held"}


def _beside(manual: Manual, record: Meeting, word: str) -> str:
    label = manual.vocabularies[STATUSES][word].label
    return f"{label}; not on record whether held" if is_unreported(manual, record) else label


def attendance(meeting: Meeting) -> list[Figure]:
    """Return what each source says on attendance."""
    return [Figure(_worded(item), item) for item in meeting.attendance]


def attendance_once(meeting: Meeting) -> list[str]:
    """Return what sources say on attendance, each phrase once however many say it."""
    return list(dict.fromkeys(figure.text for figure in attendance(meeting)))


def _worded(item: Attendance) -> str:
    """Return a number before its unit, `more than 35 countries`; what is no number after it, `organisations: EU and UN`."""
    return f"{item.wording} {item.unit}" if item.wording[-1].isdigit() else f"{item.unit}: {item.wording}"


def neighbours(manual: Manual, id: str) -> Neighbours:
    """Return the meetings before and after one: for a numbered meeting in its own series, for another by the day.

    A meeting whose day is not known stands before or after nothing but its series.
    """
    here, rows = manual.meetings[id], [row for row in meetings(manual) if row.id == id or row.record.state not in NOT_HELD]
    if here.number:
        rows = [row for row in rows if row.record.number and row.record.type == here.type]
    else:
        rows = [row for row in rows if row.id == id or len(row.record.start or "") == len("2016-06-20")]
    at = [row.id for row in rows].index(id)
    return Neighbours(rows[at - 1] if at else None, rows[at + 1] if at + 1 < len(rows) else None)


def meetings_hosted(manual: Manual, member: Member) -> list[MeetingRow]:
    """Return the meetings that a member hosted or is to host: not those that it supported, was only announced to host, or that were called off."""
    hosted = {role.meeting for role in member.roles if role.role in HOSTS}
    rows = [row for row in meetings(manual) if row.record.state not in NOT_HELD]
    return [row for row in rows if row.id in hosted or (row.record.hosts and member.iso in row.record.hosts.governments)]


def next_meetings(manual: Manual) -> list[MeetingRow]:
    """Return the meetings that are planned and not over on the manual's date."""
    return [row for row in meetings(manual) if status(manual, row.record) == "planned" and not row.record.over_by(manual.as_of)]


def dated_meetings(manual: Manual) -> list[MeetingRow]:
    """Return the meetings with a day that is not over, also those that were called off, so that a calendar can say so."""
    return [row for row in meetings(manual) if len(row.record.start or "") == len("2016-06-20") and not row.record.over_by(manual.as_of)]


def postponed_meetings(manual: Manual) -> list[MeetingRow]:
    """Return the meetings that were put off and have no new day."""
    return [row for row in meetings(manual) if row.record.state == "postponed"]


def latest_meeting(manual: Manual) -> MeetingRow | None:
    """Return the latest network meeting that was held; None if none is on record."""
    return next((row for row in reversed(held(manual)) if row.record.type == "annual"), None)


def years_without_meeting(manual: Manual) -> list[int]:
    """Return the years between the first and the latest numbered meeting for which none is on record."""
    years = {int(row.record.start[:4]) for row in held(manual) if row.record.type == "annual" and row.record.start}
    return [year for year in range(min(years, default=0), max(years, default=0)) if year not in years]
