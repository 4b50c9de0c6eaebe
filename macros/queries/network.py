"""Members, meetings and how the network grew."""

import datetime as dt
import unicodedata
from typing import NamedTuple

from ..models.manual import Manual
from ..models.meetings import Attendance, Meeting
from ..models.members import Count, Listed, Member, OtherList

HOSTS = {"annual-meeting-host", "regional-meeting-host"}
WORDS = "search-words"


class MemberRow(NamedTuple):
    """A member with its id, name, regional group (None for an organisation), and the other words by which it is looked for."""

    id: str
    name: str
    group: str | None
    record: Member
    words: str


class MeetingRow(NamedTuple):
    """A meeting with its id."""

    id: str
    record: Meeting


class Figure(NamedTuple):
    """What one source says on attendance, as a phrase of number and unit, with its record."""

    text: str
    record: Attendance


class CountRow(NamedTuple):
    """A count with its id."""

    id: str
    record: Count


class Neighbours(NamedTuple):
    """The meetings before and after one, in time."""

    previous: MeetingRow | None
    next: MeetingRow | None


def members(manual: Manual) -> list[MemberRow]:
    """Return the documented members, states by name, then organisations."""
    rows = [_member_row(manual, id, member) for id, member in manual.members.items()]
    return sorted(rows, key=lambda row: (row.record.kind != "state", folded(row.name)))


def _member_row(manual: Manual, id: str, member: Member) -> MemberRow:
    name, country = member.name_in(manual, id), manual.countries[member.iso] if member.iso else None
    codes = [country.alpha3, *country.names.values()] if country else []
    others = [word.description for word in manual.vocabularies.get(WORDS, {}).values() if word.label == name]
    return MemberRow(id, name, country.group if country else None, member, ", ".join([id, *codes, *others]))


def folded(text: str) -> str:
    """Return text as it is put in order: small letters without marks, so that Côte d’Ivoire stands before Czechia."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter)).lower()


def member(manual: Manual, id: str) -> MemberRow:
    """Return one member by id."""
    return next(row for row in members(manual) if row.id == id)


def members_of_kind(manual: Manual, kind: str) -> list[MemberRow]:
    """Return the documented states or organisations."""
    return [row for row in members(manual) if row.record.kind == kind]


def other_list(manual: Manual, id: str) -> OtherList:
    """Return a list of states on record for something short of membership."""
    return manual.leads[id]


def listed(manual: Manual, id: str) -> list[Listed]:
    """Return the states on such a list, by name."""
    return sorted(manual.leads[id].states, key=lambda state: folded(manual.countries[state.iso].name))


def when(meeting: Meeting) -> str:
    """Return where a meeting belongs in time, as a sortable date."""
    return meeting.start or meeting.order or ""


def meetings(manual: Manual) -> list[MeetingRow]:
    """Return the meetings, oldest first."""
    return [MeetingRow(id, item) for id, item in sorted(manual.meetings.items(), key=lambda pair: when(pair[1]))]


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
    here, rows = manual.meetings[id], meetings(manual)
    if here.number:
        rows = [row for row in rows if row.record.number and row.record.type == here.type]
    else:
        rows = [row for row in rows if row.id == id or len(row.record.start or "") == len("2016-06-20")]
    at = [row.id for row in rows].index(id)
    return Neighbours(rows[at - 1] if at else None, rows[at + 1] if at + 1 < len(rows) else None)


def meetings_hosted(manual: Manual, member: Member) -> list[MeetingRow]:
    """Return the meetings that a member hosted: not those that it supported or was only announced to host."""
    hosted = {role.meeting for role in member.roles if role.role in HOSTS}
    return [row for row in meetings(manual) if row.id in hosted or (row.record.hosts and member.iso in row.record.hosts.governments)]


def attended(manual: Manual, member: Member) -> list[OtherList]:
    """Return the lists of attendance that name a member."""
    return [item for item in manual.leads.values() if item.meeting and member.iso in {state.iso for state in item.states}]


def others_of_group(manual: Manual, row: MemberRow) -> list[MemberRow]:
    """Return the other documented members of the regional group of a member, by name; none for an organisation."""
    return [other for other in members(manual) if row.group and other.group == row.group and other.id != row.id]


def next_meetings(manual: Manual) -> list[MeetingRow]:
    """Return the meetings that lie after the manual's date."""
    today = manual.as_of.isoformat()
    return [row for row in meetings(manual) if when(row.record) > today]


def latest_meeting(manual: Manual) -> MeetingRow | None:
    """Return the latest network meeting on record; None if there is none."""
    return next((row for row in reversed(meetings(manual)) if row.record.type == "annual"), None)


def counts(manual: Manual, measure: str) -> list[CountRow]:
    """Return the counts of one measure, oldest first."""
    found = [CountRow(id, count) for id, count in manual.counts.items() if count.measure == measure]
    return sorted(found, key=lambda row: (row.record.order or row.record.date or "", row.record.value))


def years_without_meeting(manual: Manual) -> list[int]:
    """Return the years between the first and the latest numbered meeting for which none is on record."""
    held = {int(row.record.start[:4]) for row in meetings(manual) if row.record.type == "annual" and row.record.start}
    return [year for year in range(min(held, default=0), max(held, default=0)) if year not in held]


def day_number(date: str) -> int:
    """Return the day of a partial date as a number; the middle of a month or year that is all we know."""
    parts = [int(part) for part in date.split("-")]
    return dt.date(*(parts + [7, 1][len(parts) - 1 :])[:3] if len(parts) < 3 else parts).toordinal()
