"""No address is ever lost: what was published still stands, or has a line that says where it moved.

In: the manual with its ledger, or what answered in another version. Out: a problem for each address that is gone, with the line to
add, and for each move that is wrong.
"""

import re
from collections.abc import Collection, Iterator
from dataclasses import replace

from ..models.manual import Manual
from ..models.training_modules import SECTIONS
from ..models.urls import LONG, SHORT
from ..reading.diagnostics import Diagnostic
from ..reading.files.read_result import NOTHING_STOOD, Stood
from ..reading.fixes import UNKNOWN, value_replaced
from ..reading.locations import Location
from ..reading.nearest import advice, misspelt
from .ledger import ADDRESS, MOVED, PUBLISHED, as_addresses
from .lines_gone import lines_gone
from .successors import what_to_write, whole_folders
from .targets import Table, now, places, stands

MOST_IDS = 20


def check_addresses(manual: Manual, moves: Location, stood: Stood = NOTHING_STOOD) -> Iterator[Diagnostic]:
    """Yield a problem for each address that was published and leads nowhere now, and for each faulty move.

    `stood` are earlier files: where a line of moved.yml is gone from which addresses led on, that line is told, and not each of them.
    """
    if not (manual.addresses or manual.moved):
        return
    table = places(manual)
    gone = lines_gone(manual, table, moves, stood)
    yield from (problem for _, problem in gone.values())
    wrong = list(_moves(manual, table, moves))
    yield from wrong
    manual = replace(manual, moved={**manual.moved, **{old: new for old, (new, _) in gone.items()}})
    for address, below, fix in _lost(manual, table, manual.addresses):
        if not wrong and not _fixed(manual, address):
            what = f"{len(below)} addresses below it were published and lead nowhere now" if below else "was published and leads nowhere now"
            yield Diagnostic(PUBLISHED, manual.addresses[below[0] if below else address], 1, address, what, fix)


def _fixed(manual: Manual, address: str) -> bool:
    """Tell whether an address is a section that a module must have: the rule for modules says what to write, and no move would do."""
    page, _, id = address.partition("#")
    return id in SECTIONS and page.removeprefix(LONG).strip("/") in manual.modules


def check_stood(manual: Manual, stood: Collection[str], version: str, line: int) -> Iterator[Diagnostic]:
    """Yield a problem for each address that answered in another version and leads nowhere now, recorded or not.

    `line` is the one of moved.yml to write on.
    """
    known = replace(manual, addresses={**dict.fromkeys(stood, 0), **manual.addresses})
    for address, below, fix in _lost(known, places(manual), sorted(stood)):
        what = f"{len(below)} addresses below it stood in {version} and lead nowhere now" if below else f"stood in {version} and leads nowhere now"
        yield Diagnostic(MOVED, line, 1, address, what, fix)


def _lost(manual: Manual, table: Table, addresses: Collection[str]) -> Iterator[tuple[str, list[str], str]]:
    """Yield each address that leads nowhere now, unless it is mended together with one above it, and what to write.

    Where nothing is left of a folder, the folder is told once, with what was below it.
    """
    lost = {address for address in addresses if not now(table, manual.moved, address)}
    alone = [address for address in addresses if address in lost and not _follows(address, lost)]
    folders = whole_folders(table, alone)
    for folder, (below, fix) in folders.items():
        yield folder, below, fix
    for address in alone:
        if not any(address in below for below, _ in folders.values()):
            yield address, [], what_to_write(manual, table, address)


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
    what, fix, *instead = _no_place(manual, table, old, new)
    mend = value_replaced(moves.document, (old,), instead[0], as_is=True) if instead and instead[0] else UNKNOWN
    return replace(moves.diagnostic((old,), what, fix), mended=mend.text, replaces=mend.lines)


def _no_place(manual: Manual, table: Table, old: str, new: str) -> tuple[str, ...]:
    """Return what is wrong with an address that leads nowhere, what to write, and the address where it is sure: of a page that is there, its heading."""
    page, _, id = new.partition("#")
    here = now(table, manual.moved, page) if id and ADDRESS.match(new) else ""
    ids = sorted(table.get(here or "", ()))
    if not ids:
        found = advice(new, dict.fromkeys(_all(table), ()), otherwise="write an address that is published")
        return f"{new} leads nowhere", *found
    what, own = f"{new} leads nowhere: the page {here} has no heading #{id}", old.partition("#")[2]
    near = own if own in ids else misspelt(id, ids)
    if near:
        return what, f"write {here}#{near}", f"{here}#{near}"
    return what, f"write one of its headings behind #: {', '.join(ids)}" if len(ids) <= MOST_IDS else f"write one of its headings, or {here} alone"


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
