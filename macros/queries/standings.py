"""Where every state stands under one instrument. In: the table of statuses. Out: the states by status; unknown is never "no"."""

from collections import Counter
from typing import NamedTuple

from ..models.manual import Manual
from ..models.state_records import TreatyStatus

STANDINGS = ("party", "signatory", "withdrawn", "none", "unknown")


class StateStanding(NamedTuple):
    """A state, the year of its act, the number of its remark from 1, and the date of its status where that is not the date of its list."""

    code: str
    name: str
    year: int | None
    as_of: str
    remark: int


class StatusList(NamedTuple):
    """The states of one status, by name, with the date that most of them speak for, and what is remarked on all of them."""

    status: str
    as_of: str
    note: str
    states: list[StateStanding]


class Standings(NamedTuple):
    """The states by status, the remarks on single ones, and the sources of it all, that of most states first."""

    lists: list[StatusList]
    remarks: list[str]
    sources: list[str]


def standings(manual: Manual, instrument: str) -> Standings:
    """Return the states by their status under an instrument, those of which nothing is sourced last; no list where no status is on record."""
    rows = {row.country: row for row in manual.treaty_status.values() if row.instrument == instrument}
    codes = manual.published("countries") if rows else []
    grouped = {status: [code for code in codes if _status(rows, code) == status] for status in STANDINGS}
    shared = {status: _shared_note(rows, found) for status, found in grouped.items()}
    single = [
        rows[code].note for status, found in grouped.items() for code in _by_name(manual, found) if code in rows and rows[code].note != shared[status]
    ]
    remarks = list(dict.fromkeys(filter(None, single)))
    lists = [_list(manual, status, found, rows, shared[status], remarks) for status, found in grouped.items() if found]
    return Standings(lists, remarks, [source for source, _ in Counter(row.source for row in rows.values() if row.source).most_common()])


def _status(rows: dict[str, TreatyStatus], code: str) -> str:
    return rows[code].status if code in rows else "unknown"


def _by_name(manual: Manual, codes: list[str]) -> list[str]:
    return sorted(codes, key=lambda code: manual.countries[code].name)


def _shared_note(rows: dict[str, TreatyStatus], codes: list[str]) -> str:
    """Return what is remarked on every one of several states."""
    notes = {rows[code].note if code in rows else None for code in codes}
    return (notes.pop() or "") if len(notes) == 1 and len(codes) > 1 else ""


def _list(manual: Manual, status: str, codes: list[str], rows: dict[str, TreatyStatus], note: str, remarks: list[str]) -> StatusList:
    dates = Counter(rows[code].as_of for code in codes if code in rows)
    usual = dates.most_common(1)[0][0] if dates else ""
    states = [_state(manual, code, rows.get(code), usual, remarks) for code in _by_name(manual, codes)]
    return StatusList(status, usual, note, states)


def _state(manual: Manual, code: str, row: TreatyStatus | None, usual: str, remarks: list[str]) -> StateStanding:
    own = row.as_of if row and row.as_of != usual else ""
    remark = remarks.index(row.note) + 1 if row and row.note in remarks else 0
    return StateStanding(code, manual.countries[code].name, row.year if row else None, own, remark)
