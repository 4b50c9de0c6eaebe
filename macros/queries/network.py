"""Members, lists that are not membership, and how the network grew. Its meetings have a file of their own."""

from typing import NamedTuple

from ..models.formatting import first_day, last_day, without_accents
from ..models.manual import Manual
from ..models.meetings import NOT_HELD, Meeting
from ..models.members import Member
from ..models.network_record import Count, Listed, NotFound, OtherList, Series
from ..models.words import SEARCH_WORDS
from . import meetings

LISTED = "listed"


class MemberRow(NamedTuple):
    """A member with its id, name, regional group (None for an organisation), and the other words by which it is looked for."""

    id: str
    name: str
    group: str | None
    record: Member
    words: str


class CountRow(NamedTuple):
    """A count with its id."""

    id: str
    record: Count


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
    """Return a list of states on record for something short of membership, without those that are members, where the list says so."""
    found = manual.leads[id]
    if not found.without_members:
        return found
    members = {member.iso for member in manual.members.values()}
    return found.model_copy(update={"states": tuple(state for state in found.states if state.iso not in members)})


def listed(manual: Manual, id: str) -> list[Listed]:
    """Return the states on such a list, by name."""
    return sorted(other_list(manual, id).states, key=lambda state: folded(manual.countries[state.iso].name))


def attended(manual: Manual, member: Member) -> list[OtherList]:
    """Return the lists of attendance that name a member, but those on whose source its evidence rests: that says it already."""
    said = {item.source for item in member.evidence}
    return [
        item for item in manual.leads.values() if item.meeting and not said & {*item.sources} and member.iso in {state.iso for state in item.states}
    ]


def is_list_found(manual: Manual) -> bool:
    """Tell whether a member stands on a published list, so that one was found."""
    return any(member.confidence == LISTED for member in manual.members.values())


def series(manual: Manual) -> Series:
    """Return the record of the network as a whole, without what a record has shown since, and with the latest meeting where it names no later event."""
    found = manual.series["network"]
    held = [row.record.end or row.record.when for row in meetings.held(manual) if row.record.start]
    latest = max(filter(None, [found.latest_event, *held]), key=last_day, default=None)
    missing = tuple(item for item in found.not_found if not _is_found(manual, item))
    return found.model_copy(update={"latest_event": latest, "not_found": missing})


def _is_found(manual: Manual, looked_for: NotFound) -> bool:
    """Tell whether a record shows what was looked for and not found: a meeting that was held or is to be, or a member."""
    if looked_for.confidence:
        return any(member.confidence == looked_for.confidence for member in manual.members.values())
    return any(_fits(meeting, looked_for) for meeting in manual.meetings.values())


def _fits(meeting: Meeting, looked_for: NotFound) -> bool:
    return (
        meeting.type == looked_for.meeting_type
        and meeting.state not in NOT_HELD
        and looked_for.number in (None, meeting.number)
        and (not looked_for.years or int(meeting.when[:4]) in looked_for.years)
        and (not looked_for.outside or meeting.region not in (None, looked_for.outside))
    )


def others_of_group(manual: Manual, row: MemberRow) -> list[MemberRow]:
    """Return the other documented members of the regional group of a member, by name; none for an organisation."""
    return [other for other in members(manual) if row.group and other.group == row.group and other.id != row.id]


def counts(manual: Manual, measure: str) -> list[CountRow]:
    """Return the counts of one measure, oldest first."""
    found = [CountRow(id, count) for id, count in manual.counts.items() if count.measure == measure]
    return sorted(found, key=lambda row: (row.record.order or row.record.date or "", row.record.value))


def day_number(date: str) -> int:
    """Return the day of a partial date as a number; the middle of a month or year that is all we know."""
    return (first_day(date).toordinal() + last_day(date).toordinal() + 1) // 2
