"""What is published where, and what became of old addresses. In: the manual. Out: addresses, as text from the site's root.

All of it is known before anything is built: pages and headings as written, records with an address, headings of the templates
from which pages are made, and what is made from training modules.
"""

from collections import defaultdict
from collections.abc import Mapping

from ..models.manual import MADE_KINDS, PLACED_KINDS, Manual, href
from ..models.urls import LONG, OUTPUTS, SHORT, output, short, url
from ..rendering.environment import heading_ids

Table = Mapping[str, set[str]]


def places(manual: Manual) -> Table:
    """Return the places on every page by the page's address; `/network/members/*/` holds those that its pages share."""
    table = defaultdict(set)
    for page in manual.pages.values():
        table[url(page.path)] |= {heading.id for heading in page.headings if heading.id}
    for kind in MADE_KINDS:
        pages = {url(kind.page_of(id)): set() for id in manual.published(kind.name)}
        shared = set(heading_ids(kind.profile))
        table |= pages | ({url(kind.page.format("*")): shared} if pages and shared else {})
    for kind in (kind for kind in PLACED_KINDS if kind.anchor):
        for id in getattr(manual, kind.name):
            _add_record(manual, table, kind.page_of(id))
    _add_modules(manual, table)
    return table


def _add_record(manual: Manual, table: dict[str, set[str]], place: str) -> None:
    page, _, id = place.partition("#")
    if page in manual.pages:
        table[url(page)].add(id)


def _add_modules(manual: Manual, table: dict[str, set[str]]) -> None:
    for code, module in manual.modules.items():
        table |= {output(code, name): set() for name in OUTPUTS}
        table[href("modules", code)] |= {part.id for part in (*module.objectives, *module.questions)}
        table |= {new: table[page] for new, page in short(code).items()}
    if manual.modules:
        table[SHORT] = set()


def addresses(table: Table) -> set[str]:
    """Return every address for the ledger; the sections of a module stand there once, below its page."""
    pages = {page for page in table if not page.endswith("/*/")}
    return pages | {f"{page}#{id}" for page, ids in table.items() if not _is_short(page) for id in ids}


def answering(manual: Manual) -> set[str]:
    """Return every address that answers: what is published, and what leads from an old address to it."""
    table = places(manual)
    return addresses(table) | {old for old in manual.moved if now(table, manual.moved, old)}


def unrecorded(manual: Manual) -> list[str]:
    """Return every address that answers and does not stand in the ledger, in order."""
    return sorted(answering(manual) - manual.addresses.keys())


def _is_short(page: str) -> bool:
    return page.startswith(SHORT)


def stands(table: Table, address: str) -> bool:
    """Tell whether an address is published."""
    page, _, id = address.partition("#")
    if page not in table:
        return False
    return not id or id in table[page] or id in table.get(_folder(page), ())


def _folder(page: str) -> str:
    return page.rstrip("/").rpartition("/")[0] + "/*/"


def now(table: Table, moved: Mapping[str, str], address: str) -> str | None:
    """Return where an address is published now, following the moves; None if it leads nowhere.

    A move of a page takes along its sections and what stands below it, and the short address of a module follows the module.
    """
    for _ in range(2 * len(moved) + 2):  # each move once, and the short address; moves that lead in a ring, or into each other, never end
        if not address or stands(table, address):
            return address
        address = _next(moved, address)
    return None


def _next(moved: Mapping[str, str], address: str) -> str | None:
    if address in moved:
        return moved[address]
    page, hash, id = address.partition("#")
    if page in moved:
        return moved[page] if "#" in moved[page] else moved[page] + hash + id
    above = [old for old in moved if page.startswith(old) and old != "/" and not page.startswith(moved[old])]
    if above:
        old = max(above, key=len)
        return moved[old].partition("#")[0] + page.removeprefix(old) + hash + id
    return LONG + address.removeprefix(SHORT) if _is_short(page) and page != SHORT else None
