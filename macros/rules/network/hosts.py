"""Who hosted a meeting, which the role of a host and the record of the meeting say alike. In: the manual and where its records stand. Out: problems.

A role names its meeting with its own source. A meeting that names more hosts than there are roles is none of these: not every host has a record.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...models.manual import Manual
from ...models.meetings import Meeting
from ...models.members import Role
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Locations

HOST, REGIONAL_HOST = "annual-meeting-host", "regional-meeting-host"
CO_HOST = re.compile(r"(?:joint |co-?)?host(?:ed)?\.?", re.IGNORECASE)  # says no more than the role; another note can say that it helped to host


class Hosted(NamedTuple):
    """A role of a state or an organisation: the kind and id of its record, where in it the role stands, the code of the state, and the role."""

    kind: str
    id: str
    path: tuple
    code: str | None
    role: Role


def check_hosts(manual: Manual, locations: Locations) -> Iterator[Diagnostic]:
    """Yield each role of a host that its meeting contradicts, and each meeting whose hosts leave out the state in which it was, which has that role."""
    roles = list(_roles(manual))
    for each in roles:
        meeting = manual.meetings.get(each.role.meeting or "")
        if not each.role.meeting and each.role.role == HOST and (hosted := _hosted(manual, each.code, each.role.year)):
            what = f"is a host's, and a host names the meeting: {hosted} names {each.code} as a host"
            yield locations[each.kind, each.id].diagnostic((*each.path, "year"), what, f"write meeting: {hosted} in place of year:")
        elif meeting and (other := _of_another_type(each.role, meeting)):
            yield _at_another_meeting(manual, locations, each, other)
        elif meeting and _is_left_out(each, meeting):
            yield _left_out(manual, locations, each, roles)


def _roles(manual: Manual) -> Iterator[Hosted]:
    """Yield every role of a host, of members and of states on other lists."""
    for id, member in manual.members.items():
        for number, role in enumerate(member.roles):
            if role.role in (HOST, REGIONAL_HOST):
                yield Hosted("members", id, ("roles", number), member.iso, role)
    for id, item in manual.leads.items():
        for place, state in enumerate(item.states):
            for number, role in enumerate(state.roles):
                if role.role in (HOST, REGIONAL_HOST):
                    yield Hosted("leads", id, ("states", place, "roles", number), state.iso, role)


def _hosted(manual: Manual, code: str | None, year: int | None) -> str:
    """Return the annual meeting of a year that a state hosted, by its own record; empty text for none, or for one that is not known."""
    held = (id for id, meeting in manual.meetings.items() if meeting.type == "annual" and str(year) == (meeting.start or "")[:4])
    return next((id for id in held if manual.meetings[id].hosts and code in manual.meetings[id].hosts.governments), "")


def _of_another_type(role: Role, meeting: Meeting) -> str:
    """Return what a meeting is that cannot be the one of the role: one of a region or without a number for an annual host, a numbered one of all."""
    if role.role == HOST and (meeting.type == "regional" or not (meeting.number or meeting.type == "annual")):
        return f"of type {meeting.type}" + ("" if meeting.number else " and without a number")
    return "of type annual" if role.role == REGIONAL_HOST and meeting.type == "annual" else ""


def _at_another_meeting(manual: Manual, locations: Locations, each: Hosted, other: str) -> Diagnostic:
    meeting = manual.meetings[each.role.meeting]
    hosted = _hosted(manual, each.code, int(meeting.when[:4])) if each.role.role == HOST else ""
    right = {"regional": REGIONAL_HOST, "annual": HOST}.get(meeting.type)
    ways = [f"write {hosted}"] if hosted else []
    ways += [f"write role: {right}"] if right and not hosted else []
    fix = "; or ".join([*ways, "correct the meeting, or take the role out: its hosts stand in its own record"])
    what = f"is {each.role.meeting}, {other}, and the role is {each.role.role}"
    return locations[each.kind, each.id].diagnostic((*each.path, "meeting"), what, fix, hosted)


def _is_left_out(each: Hosted, meeting: Meeting) -> bool:
    """Tell whether a meeting names host governments, and not this one; where sources differ on its hosts, nothing is certain."""
    governments = meeting.hosts.governments if meeting.hosts else ()
    differ = any("host" in item.field.lower() for item in meeting.conflicts)
    is_plain = not each.role.note or CO_HOST.fullmatch(each.role.note)
    return bool(each.code and governments and is_plain and not differ) and each.code not in governments


def _left_out(manual: Manual, locations: Locations, each: Hosted, roles: list[Hosted]) -> Diagnostic:
    """Return the problem at the hosts, if the meeting was in this very state, else at the role."""
    id, code = each.role.meeting, each.code
    meeting, own = manual.meetings[id], locations[each.kind, each.id]
    governments = meeting.hosts.governments
    if meeting.country != code:
        what = f"is {id}, whose record names other hosts: {', '.join(governments)}"
        fix = "correct the meeting, or the hosts in its record; where sources differ, write both under conflicts"
        return own.diagnostic((*each.path, "meeting"), what, fix)
    with_role = {other.code for other in roles if other.role.meeting == id}
    strange = [number for number, other in enumerate(governments) if other not in with_role]
    what = f"and the meeting was in {code}, which has the role of its host in {own.path}"
    place = locations["meetings", id]
    if len(strange) == 1:
        other, path = governments[strange[0]], ("hosts", "governments", strange[0])
        return place.diagnostic(path, f"is {other}, {what}", f"write {code}; or, if {other} was a host too, name both", code)
    return place.diagnostic(("hosts", "governments"), f"leaves out {code}, {what}", f"add {code}; or correct the role")
