"""Where a lost address seems to be now, and what to write of it. In: the manual, what is published, lost addresses. Out: a fix in words.

What nobody can know is asked: a record that is gone is put back first, since nearly each of them only changes its status.
"""

import difflib
from collections import defaultdict
from collections.abc import Collection

from ..models.manual import PLACED_KINDS, Manual
from ..models.urls import SHORT, url
from ..reading.nearest import renamed
from .ledger import MOVED
from .targets import Table, now

FEWEST = 3  # pages of a folder of which nothing is left, that are told together
WENT = "if this is where it went:"
STAYS = {
    "members": ": a member that left keeps its record, with status: former and until; one that no document confirms, with status: unconfirmed",
    "meetings": ": a meeting that was called off keeps its record, with status: cancelled",
    "practices": ": a practice that a government asked to withdraw keeps its record, with status: withdrawn",
}


def what_to_write(manual: Manual, table: Table, address: str) -> str:
    """Return what to do about a lost address."""
    new, record = _successor(manual, table, address), _record_of(manual, address)
    above = new or _above(table, address)
    if above == address:
        return "put its page back"
    line = f"add to {MOVED}, {WENT}  {address}: {above}"
    return f"put back {record}; only if the same stands in another record, {line}" if record and not new else line


def _record_of(manual: Manual, address: str) -> str:
    """Return the file of the record from which the page of an address was made, and why it stays; empty text for the page of no such record."""
    folder, _, id = address.partition("#")[0].strip("/").rpartition("/")
    kinds = (kind for kind in PLACED_KINDS if kind.is_made and kind.shape == "folder" and kind.page == f"{folder}/{{}}.md")
    kind = next(kinds, None)
    if not kind or id in getattr(manual, kind.name) or "*" in id:
        return ""
    return kind.file_of(id) + STAYS.get(kind.name, "")


def whole_folders(table: Table, lost: Collection[str]) -> dict[str, tuple[list[str], str]]:
    """Return each folder of which nothing is left, with the lost addresses below it and what to do about all of them."""
    below = defaultdict(list)
    for address in lost:
        folder = address.partition("#")[0].rstrip("/").rpartition("/")[0] + "/"
        if folder != "/" and not folder.startswith(SHORT):
            below[folder].append(address)
    whole = {folder: found for folder, found in below.items() if len(found) >= FEWEST and not any(page.startswith(folder) for page in table)}
    return {folder: (found, _of_folder(table, folder, found)) for folder, found in whole.items()}


def _of_folder(table: Table, folder: str, lost: list[str]) -> str:
    """Return what to do about a folder of which nothing is left: one line, to the only other folder that holds pages of all these names."""
    names = {address.removeprefix(folder) for address in lost}
    there = {page[: -len(name)] for name in list(names)[:1] for page in table if page.endswith(f"/{name}")}
    homes = [home for home in there if all(home + name in table for name in names)]
    back = f"if a line for {folder} stood in {MOVED}, put it back"
    return f"{back}; else add to it, {WENT}  {folder}: {homes[0]}" if len(homes) == 1 else f"{back}; else put the pages back, or add a line for each"


def _above(table: Table, address: str) -> str:
    """Return the page or section above an address that is still there."""
    parts = address.partition("#")[0].strip("/").split("/")
    above = ("/" + "".join(f"{part}/" for part in parts[:count]) for count in range(len(parts) - 1, 0, -1))
    return next((other for other in above if other in table), "/")


def _successor(manual: Manual, table: Table, address: str) -> str:
    """Return the likeliest new place of an address: something new that resembles it; of a heading else its page; empty text if nothing tells."""
    page, _, id = address.partition("#")
    here = now(table, manual.moved, page)
    if id and here:
        fresh = [other for other in table[here.partition("#")[0]] if f"{here}#{other}" not in manual.addresses]
        records = _record_ids(manual, here.partition("#")[0])
        close = renamed(id, fresh) if records & set(fresh) else fresh[0] if len(fresh) == 1 else _close(id, fresh)
        return f"{here}#{close}" if close else here
    return _page(manual, table, page)


def _record_ids(manual: Manual, page: str) -> set[str]:
    """Return the ids of the records that have their place on a page."""
    here = (kind for kind in PLACED_KINDS if kind.anchor and url(kind.anchor.partition("#")[0]) == page)
    return {id for kind in here for id in getattr(manual, kind.name)}


def _close(id: str, fresh: list[str]) -> str:
    return next(iter(difflib.get_close_matches(id, fresh, n=1, cutoff=0.5)), "")


def _page(manual: Manual, table: Table, page: str) -> str:
    had = {address.partition("#")[2] for address in manual.addresses if address.startswith(f"{page}#")}
    fresh = [other for other in table if other not in manual.addresses and "*" not in other and not other.startswith(SHORT)]
    homes = [other for other in fresh if len(table[other] & had) * 2 > len(had)]
    if len(homes) == 1:  # headings that several pages have, since they are made alike, tell nothing
        return homes[0]
    folder, _, name = page.strip("/").rpartition("/")
    beside = {other.strip("/").rpartition("/")[2]: other for other in fresh if other.strip("/").rpartition("/")[0] == folder}
    if new := renamed(name, beside):
        return beside[new]
    return ""
