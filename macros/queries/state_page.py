"""What stands on the page of one state. In: the manual and a code. Out: its treaties, its neighbours, and what the network knows of it.

Nothing here adds a state up: the counts are words over the table below them, and what is not known is counted as not known.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from ..models.bodies import Body
from ..models.instruments import Instrument
from ..models.manual import Manual
from ..models.meetings import Meeting
from ..models.members import Member
from ..models.network_record import Listed, OtherList
from ..models.practices import Practice
from ..models.state_records import TreatyStatus
from .compendium import worksheet_instruments
from .network import folded, is_list_found, other_list
from .standings import STANDINGS
from .states import belongs_to, by_state

NEAR = {"regional": 4, "across-regions": 3, "un-group": 2}
PRACTICES_BESIDE = 1


class Standing(NamedTuple):
    """A state under one instrument; `row` is None and `word` is unknown where nothing is sourced."""

    id: str
    record: Instrument
    row: TreatyStatus | None
    word: str


class Group(NamedTuple):
    """Instruments of one field, with where the state stands under each."""

    title: str
    rows: list[Standing]


class Neighbour(NamedTuple):
    """A state that shares bodies with another: those that it shares, whether it has a Focal Point on record, and what it documented."""

    code: str
    shared: list[Body]
    member: str
    practices: list[tuple[str, Practice]]


class InNetwork(NamedTuple):
    """What the network's record holds on a state: its membership, lists short of it, practices, meetings that it hosted, and whether a list was found."""

    member: tuple[str, Member] | None
    lists: list[tuple[str, OtherList, Listed]]
    practices: list[tuple[str, Practice]]
    hosted: list[tuple[str, Meeting]]
    list_found: bool


def treaties(manual: Manual, code: str) -> list[Group]:
    """Return where a state stands under each instrument, by field, in each the oldest first."""
    found: dict[str, list[Standing]] = defaultdict(list)
    for id, record in _instruments(manual):
        row = manual.treaty_status.get(f"{code} {id}")
        found[record.group or "Other"].append(Standing(id, record, row, row.status if row else "unknown"))
    return [Group(title, rows) for title, rows in found.items()]


@lru_cache(maxsize=4)
def _instruments(manual: Manual) -> list[tuple[str, Instrument]]:
    """Return the instruments with a status by state: treaties before commitments, in each field by date."""
    rows = [(row.id, row.record) for row in worksheet_instruments(manual)]
    first = {group: number for number, group in enumerate(dict.fromkeys(record.group for _, record in rows))}
    return sorted(rows, key=lambda row: (row[1].kind != "treaty", first[row[1].group]))


def counts(groups: list[Group], *, binding: bool) -> list[tuple[str, int]]:
    """Return under how many treaties, or commitments, each word stands; words that stand nowhere are left out."""
    number = Counter(row.word for group in groups for row in group.rows if (row.record.kind == "treaty") == binding)
    return [(word, number[word]) for word in STANDINGS if number[word]]


def in_network(manual: Manual, code: str) -> InNetwork:
    """Return what the network's record holds on a state."""
    member = next(((id, item) for id, item in manual.members.items() if item.iso == code), None)
    lists = [(id, item, state) for id, item in manual.leads.items() for state in other_list(manual, id).states if state.iso == code]
    hosted = [(id, item) for id, item in manual.meetings.items() if item.hosts and code in item.hosts.governments]
    found = sorted(hosted, key=lambda pair: pair[1].when)
    return InNetwork(member, lists, list(_practices(manual).get(code, ())), found, is_list_found(manual))


@lru_cache(maxsize=4)
def _practices(manual: Manual) -> Mapping[str, list[tuple[str, Practice]]]:
    """Return the practices of each state, the latest first; not those that were withdrawn."""
    found: dict[str, list[tuple[str, Practice]]] = defaultdict(list)
    for id, item in sorted(manual.practices.items(), key=lambda pair: str(pair[1].year or ""), reverse=True):
        for code in () if item.is_withdrawn else item.countries:
            found[code].append((id, item))
    return found


@lru_cache(maxsize=4)
def _documented(manual: Manual) -> Mapping[str, tuple[str, list[tuple[str, Practice]]]]:
    """Return the states with a practice or a Focal Point on record: the id of the member, if any, and the first practices."""
    members = {item.iso: id for id, item in manual.members.items() if item.iso and item.state == "current"}
    cases = _practices(manual)
    return {
        code: (members.get(code, ""), cases.get(code, [])[:PRACTICES_BESIDE]) for code in (*members, *(code for code in cases if code not in members))
    }


def neighbours(manual: Manual, code: str) -> Mapping[str, list[Neighbour]]:
    """Return the states that documented something and share bodies with a state, by the nearest kind of body, those with most in common first."""
    found: dict[str, list[Neighbour]] = {kind: [] for kind in NEAR}
    own = {item.id: item.body for item in belongs_to(manual, code) if item.membership.status == "member"}
    for other, (member, practices) in _documented(manual).items():
        shared = [own[row.body] for row in by_state(manual, "memberships").get(other, []) if row.status == "member" and row.body in own]
        kind = next((kind for kind in NEAR if any(body.kind == kind for body in shared)), None)
        if kind and other != code:
            found[kind].append(Neighbour(other, [body for body in shared if body.kind == kind], member, practices))
    return {kind: _nearest(manual, rows, NEAR[kind]) for kind, rows in found.items()}


def _nearest(manual: Manual, rows: list[Neighbour], most: int) -> list[Neighbour]:
    return sorted(rows, key=lambda row: (-len(row.shared), not row.practices, folded(manual.countries[row.code].name)))[:most]
