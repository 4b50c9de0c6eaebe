"""No address is ever lost: what was published still stands, or has a line that says where it moved.

In: the manual with its ledger, or what answered in another version. Out: a problem for each address that is gone, with the line to
add, and for each move that is wrong.
"""

import difflib
import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from ..models.manual import PLACED_KINDS, Manual
from ..models.training_modules import SECTIONS
from ..models.urls import LONG, SHORT, url
from ..reading.diagnostics import Diagnostic
from ..reading.fixes import value_replaced
from ..reading.locations import Location
from ..reading.nearest import advice, renamed
from .ledger import ADDRESS, MOVED, PUBLISHED, as_addresses
from .targets import Table, now, places, stands


def check_addresses(manual: Manual, moves: Location) -> Iterator[Diagnostic]:
    """Yield a problem for each address that was published and leads nowhere now, and for each faulty move."""
    if not (manual.addresses or manual.moved):
        return
    table = places(manual)
    wrong = list(_moves(manual, table, moves))
    yield from wrong
    for address, fix in _lost(manual, table, manual.addresses):
        if not wrong and not _fixed(manual, address):
            yield Diagnostic(PUBLISHED, manual.addresses[address], 1, address, "was published and leads nowhere now", fix)


def _fixed(manual: Manual, address: str) -> bool:
    """Tell whether an address is a section that a module must have: the rule for modules says what to write, and no move would do."""
    page, _, id = address.partition("#")
    return id in SECTIONS and page.removeprefix(LONG).strip("/") in manual.modules


def check_stood(manual: Manual, stood: Collection[str], version: str, line: int) -> Iterator[Diagnostic]:
    """Yield a problem for each address that answered in another version and leads nowhere now, recorded or not.

    `line` is the one of moved.yml to write on.
    """
    known = replace(manual, addresses={**dict.fromkeys(stood, 0), **manual.addresses})
    for address, fix in _lost(known, places(manual), sorted(stood)):
        yield Diagnostic(MOVED, line, 1, address, f"stood in {version} and leads nowhere now", fix)


def _lost(manual: Manual, table: Table, addresses: Collection[str]) -> Iterator[tuple[str, str]]:
    """Yield each address that leads nowhere now, unless it is mended together with one above it, and what to write."""
    lost = {address for address in addresses if not now(table, manual.moved, address)}
    for address in addresses:
        if address in lost and not _follows(address, lost):
            new = _successor(manual, table, address)
            yield address, f"add to {MOVED}, if this is where it went:  {address}: {new}" if new != address else "put its page back"


def _moves(manual: Manual, table: Table, moves: Location) -> Iterator[Diagnostic]:
    for old, new in manual.moved.items():
        if not ADDRESS.match(old):
            yield _no_address(moves, old, new, {*manual.addresses, *_all(table)})
        elif stands(table, old):
            yield _still_there(moves, table, old, new)
        elif not now(table, manual.moved, new):
            yield _nowhere(moves, manual, table, old, new)


def _nowhere(moves: Location, manual: Manual, table: Table, old: str, new: str) -> Diagnostic:
    """Return what is wrong with where a move leads, and what to write: a file, or what a reader sees, stands for the address of its page."""
    right = next((each for each in as_addresses(new) if now(table, manual.moved, each)), "") if not ADDRESS.match(new) else ""
    if right:
        what = "is the file of a page" if re.search(r"\.md(?:#|$)", new) else "is not written as an address, from the root of the site"
        mend = value_replaced(moves.document, (old,), right, as_is=True)
        return replace(moves.diagnostic((old,), f"{new} {what}", f"write its address, {right}"), mended=mend.text, replaces=mend.lines)
    found = advice(new, dict.fromkeys(_all(table), ()), otherwise="write an address that is published")
    return moves.diagnostic((old,), f"{new} leads nowhere", *found)


def _still_there(moves: Location, table: Table, old: str, new: str) -> Diagnostic:
    """Return what is wrong with a move from an address that is published; the two may have changed places."""
    turned = ADDRESS.match(new) and not stands(table, new)
    fix = f"if it is where {new} went, write {new}: {old}; else take this line away" if turned else "take this line away"
    return moves.diagnostic((old,), "is published, so it has not moved", fix)


def _no_address(moves: Location, old: str, new: str, known: Collection[str]) -> Diagnostic:
    """Return what is wrong with an address that is written as a reader, GitHub or a file system shows it, and the line as it should be."""
    there, before = [*as_addresses(new)], [*as_addresses(old)]
    at, to = next(((at, each) for at, each in enumerate(there) if _is_known(each, known)), (0, ""))
    unknown = before[at] if at < len(before) and ADDRESS.match(before[at]) else ""  # a page that was never published may have moved as well
    was = next((each for each in before if _is_known(each, known)), unknown)
    if not to or not was or was == to:
        return moves.diagnostic((old,), "is not an address", "write both from the root of the site, with slashes:  /old/address/: /new/address/")
    place, line = moves.document.place((old,), key=True), f"{was}: {to}"
    return Diagnostic(moves.path, place.line, place.column, old, "is not an address", f"write {line}", line, 1)


def _is_known(address: str, known: Collection[str]) -> bool:
    return address in known or any(other.startswith(address) for other in known if len(address) > 1)


def _all(table: Table) -> list[str]:
    return [*table, *(f"{page}#{id}" for page, ids in table.items() for id in ids)]


def _follows(address: str, lost: set[str]) -> bool:
    """Tell whether an address is mended together with one above it."""
    if address.startswith(SHORT):
        address = LONG + address.removeprefix(SHORT)
        return address in lost or _follows(address, lost)
    page, _, id = address.partition("#")
    parts = page.strip("/").split("/")
    above = {"/" + "/".join(parts[:count]) + "/" for count in range(1, len(parts))}
    return bool(above & lost) or bool(id and page in lost)


def _successor(manual: Manual, table: Table, address: str) -> str:
    """Return the likeliest new place of an address: something new that resembles it, else the page or section above it."""
    page, _, id = address.partition("#")
    here = now(table, manual.moved, page)
    if id and here:
        fresh = [other for other in table[here.partition("#")[0]] if f"{here}#{other}" not in manual.addresses]
        records = _record_ids(manual, here.partition("#")[0])
        close = renamed(id, fresh) if records & set(fresh) else fresh[0] if len(fresh) == 1 else _close(id, fresh)
        return f"{here}#{close}" if close else here
    return _successor_page(manual, table, page)


def _record_ids(manual: Manual, page: str) -> set[str]:
    """Return the ids of the records that have their place on a page."""
    here = (kind for kind in PLACED_KINDS if kind.anchor and url(kind.anchor.partition("#")[0]) == page)
    return {id for kind in here for id in getattr(manual, kind.name)}


def _close(id: str, fresh: list[str]) -> str:
    return next(iter(difflib.get_close_matches(id, fresh, n=1, cutoff=0.5)), "")


def _successor_page(manual: Manual, table: Table, page: str) -> str:
    had = {address.partition("#")[2] for address in manual.addresses if address.startswith(f"{page}#")}
    fresh = [other for other in table if other not in manual.addresses and "*" not in other and not other.startswith(SHORT)]
    homes = [other for other in fresh if len(table[other] & had) * 2 > len(had)]
    if len(homes) == 1:  # headings that several pages have, since they are made alike, tell nothing
        return homes[0]
    folder, _, name = page.strip("/").rpartition("/")
    beside = {other.strip("/").rpartition("/")[2]: other for other in fresh if other.strip("/").rpartition("/")[0] == folder}
    if new := renamed(name, beside):
        return beside[new]
    parts = page.strip("/").split("/")
    above = ("/" + "".join(f"{part}/" for part in parts[:count]) for count in range(len(parts) - 1, 0, -1))
    return next((other for other in above if other in table), "/")
