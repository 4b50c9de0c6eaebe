"""Members, meetings and how the network grew."""

from typing import NamedTuple

from ..models.formatting import first_day, last_day, without_accents
from ..models.manual import Manual
from ..models.meetings import NOT_HELD, Attendance, Meeting
from ..models.members import Member
from ..models.network_record import Count, Listed, OtherList
from ..models.words import SEARCH_WORDS

HOSTS = {"annual-meeting-host", "regional-meeting-host"}
STATUSES = "meeting-statuses"


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
    """Return the documented members, states by name, then organisations; not those that left or are not confirmed."""
    return [row for row in on_record(manual) if row.record.state == "current"]


def not_counted(manual: Manual) -> list[MemberRow]:
    """Return those on record that are no members, or no more: former and unconfirmed ones."""
    return [row for row in on_record(manual) if row.record.state != "current"]


def on_record(manual: Manual) -> list[MemberRow]:
    """Return every state and organisation that has a record, whatever its status, states by name, then organisations."""
    rows = [_member_row(manual, id, member) for id, member in manual.members.items()]
    return sorted(rows, key=lambda row: (row.record.kind != "state", folded(row.name)))


def _member_row(manual: Manual, id: str, member: Member) -> MemberRow:
    name, country = member.name_in(manual, id), manual.countries[member.iso] if member.iso else None
    codes = [country.alpha3, *country.names.values()] if country else []
    others = [word.description for word in manual.vocabularies.get(SEARCH_WORDS, {}).values() if word.label == name]
    return MemberRow(id, name, country.group if country else None, member, ", ".join([id, *codes, *others]))


def folded(text: str) -> str:
    """Return text as it is put in order: small letters without marks, so that Côte d’Ivoire stands before Czechia."""
    return without_accents(text).lower()


def member(manual: Manual, id: str) -> MemberRow:
    """Return one member by id."""
    return _member_row(manual, id, manual.members[id])


def members_of_kind(manual: Manual, kind: str) -> list[MemberRow]:
    """Return the documented states or organisations."""
    return [row for row in members(manual) if row.record.kind == kind]


def other_list(manual: Manual, id: str) -> OtherList:
    """Return a list of states on record for something short of membership."""
    return manual.leads[id]


def listed(manual: Manual, id: str) -> list[Listed]:
    """Return the states on such a list, by name."""
    return sorted(manual.leads[id].states, key=lambda state: folded(manual.countries[state.iso].name))


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


def attended(manual: Manual, member: Member) -> list[OtherList]:
    """Return the lists of attendance that name a member."""
    return [item for item in manual.leads.values() if item.meeting and member.iso in {state.iso for state in item.states}]


def others_of_group(manual: Manual, row: MemberRow) -> list[MemberRow]:
    """Return the other documented members of the regional group of a member, by name; none for an organisation."""
    return [other for other in members(manual) if row.group and other.group == row.group and other.id != row.id]


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


def counts(manual: Manual, measure: str) -> list[CountRow]:
    """Return the counts of one measure, oldest first."""
    found = [CountRow(id, count) for id, count in manual.counts.items() if count.measure == measure]
    return sorted(found, key=lambda row: (row.record.order or row.record.date or "", row.record.value))


def years_without_meeting(manual: Manual) -> list[int]:
    """Return the years between the first and the latest numbered meeting for which none is on record."""
    years = {int(row.record.start[:4]) for row in held(manual) if row.record.type == "annual" and row.record.start}
    return [year for year in range(min(years, default=0), max(years, default=0)) if year not in years]


def day_number(date: str) -> int:
    """Return the day of a partial date as a number; the middle of a month or year that is all we know."""
    return (first_day(date).toordinal() + last_day(date).toordinal() + 1) // 2
