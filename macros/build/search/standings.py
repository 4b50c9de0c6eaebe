"""Where each state stands, in short: fetched only when somebody asks about a state. In: the manual. Out: columns over the states.

A cell of an instrument is a letter of the status, the year in base 36 and a letter of the date and source; a space is what is not known.
"""

from collections import Counter
from collections.abc import Iterator

from ...models.formatting import day, sentence
from ...models.manual import Manual, page_of
from ...models.state_records import TreatyStatus
from ...models.urls import url
from ...queries.compendium import worksheet_instruments
from ...queries.states import BodyRow, bodies_by_kind, next_review
from .parts import base36

STATUS = {"party": "p", "signatory": "s", "withdrawn": "w", "none": "n"}


def standings_of_states(manual: Manual) -> dict:
    """Return the instruments and the network by state, in the order of the states' codes."""
    codes, cites, notes = manual.published("countries"), _List(), _List()
    return {
        "states": {_address("countries", code): at for at, code in enumerate(codes)},
        "instruments": {_address("instruments", row.id): _instrument(manual, row.id, codes, cites, notes) for row in worksheet_instruments(manual)},
        "network": _network(manual, codes),
        "bodies": [body_in_search(manual, row, kind, codes, cites, notes) for kind, rows in bodies_by_kind(manual).items() for row in rows],
        "reviews": _reviews(manual, codes, cites),
        "looked": day(manual.reviews["network"].reviewed) if "network" in manual.reviews else day(manual.as_of),
        "cites": cites.items,
        "notes": notes.items,
    }


class _List:
    """Texts, each once, by number."""

    def __init__(self) -> None:
        self.items: list = []

    def number(self, item: object) -> int:
        """Return the number of an item, which is added if it is new."""
        if item not in self.items:
            self.items.append(item)
        return self.items.index(item)


def _address(kind: str, id: str) -> str:
    return url(page_of(kind, id).partition("#")[0]).removeprefix("/")


def _cite(manual: Manual, row: TreatyStatus, cites: _List) -> int:
    return cites.number([day(row.as_of), manual.sources[row.source].short if row.source else ""])


def _instrument(manual: Manual, id: str, codes: list[str], cites: _List, notes: _List) -> dict:
    record = manual.instruments[id]
    rows = [manual.treaty_status.get(f"{code} {id}") for code in codes]
    return {
        "name": record.short,
        "treaty": record.kind == "treaty",
        "read": record.status_note or "",
        "status": "".join(STATUS[row.status] if row else " " for row in rows),
        "year": "".join(base36(row.year).rjust(3) if row and row.year else "   " for row in rows),
        "cite": [_cite(manual, row, cites) if row else -1 for row in rows],
        "note": {at: notes.number(sentence(row.note)) for at, row in enumerate(rows) if row and row.note},
    } | dict(_facts(manual, id))


def _facts(manual: Manual, id: str) -> Iterator[tuple[str, object]]:
    record = manual.instruments[id]
    yield "from", [manual.sources[source].short for source in record.sources[:2]]
    yield "adopted", day(record.adopted) if record.adopted else ""
    yield "force", day(record.in_force) if record.in_force else ""
    yield "depositary", record.depositary or ""
    latest = max(record.totals, key=lambda total: str(total.as_of), default=None)
    yield "total", [f"{latest.number} {latest.what}", day(latest.as_of), [manual.sources[one].short for one in latest.sources]] if latest else []


def _network(manual: Manual, codes: list[str]) -> dict[int, list]:
    """Return of each documented state what is said of it in the network."""
    return {codes.index(member.iso): _as_member(manual, id) for id, member in manual.members.items() if member.iso in codes}


def _as_member(manual: Manual, id: str) -> list:
    """Return the summary of a member's page, the address, the sources and the date."""
    member = manual.members[id]
    sources = list(dict.fromkeys(manual.sources[item.source].short for item in member.evidence if item.source in manual.sources))
    text = member.summary_in(manual, id).partition(":")[0] + "."
    return [text, _address("members", id), sources[:2], f"reviewed {day(member.reviewed)}"]


MEMBER = {"member": "m", "withdrawn": "w", "withdrawal-announced": "a", "contested": "c", "not-participating": "n"}


def body_in_search(manual: Manual, row: BodyRow, kind: str, codes: list[str], cites: _List, notes: _List) -> dict:
    """Return a body with its names, of each state what it is there, and the date and source: of most, and of those with others."""
    rows = {at: cell for at, code in enumerate(codes) if (cell := manual.memberships.get(f"{code} {row.id}"))}
    cited = {at: _cite(manual, cell, cites) for at, cell in rows.items()}
    most = Counter(cited.values()).most_common(1)[0][0] if cited else -1
    names = [row.record.title, row.record.short, *row.record.names]
    return {
        "name": row.record.short,
        "title": row.record.title,
        "names": names,
        "kind": kind,
        "id": row.id,
        "status": "".join(MEMBER[rows[at].status] if at in rows else " " for at in range(len(codes))),
        "cite": most,
        "cites": {at: number for at, number in cited.items() if number != most},
        "note": {at: notes.number(sentence(cell.note)) for at, cell in rows.items() if cell.note},
        "members": len(row.members),
        "network": next((_as_member(manual, id) for id, member in manual.members.items() if member.name in names), None),
    }


def _reviews(manual: Manual, codes: list[str], cites: _List) -> dict[int, list]:
    """Return of each state its next periodic review: month, session, how sure, and the number of date and source."""
    found = {}
    for at, code in enumerate(codes):
        row = next_review(manual, code)
        if row:
            found[at] = [day(row.month) if row.month else "", row.session or 0, row.basis, _cite(manual, row, cites)]
    return found
