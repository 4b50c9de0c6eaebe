"""Keep old addresses working in the built site. In: built pages and the manual with its ledger. Out: pages with the places they
once had, and copies at addresses that moved and at the short addresses of modules.

A copy is the page itself, once more, with its canonical address: it opens at the right section, with and without scripts.
"""

import re
from collections import defaultdict

from ..addresses.ledger import PUBLISHED
from ..addresses.targets import Table, now, places, stands
from ..models.manual import Manual
from ..models.urls import LONG, SHORT, short
from ..reading.diagnostics import Diagnostic
from ..rendering.environment import render_inline
from .links import rebase, relative
from .site import NOINDEX, BuiltPage

CATALOGUE = "/training/"
PROSE = 'class="prose">'
CHARSET = '<meta charset="utf-8">'
ID = re.compile(r'\sid="([^"]+)"')
ROWS = re.compile(r"<t[hd][^>]*>")
OUTSIDE = {"table", "ul", "ol", "dl"}


def keep_places(pages: list[BuiltPage], manual: Manual) -> list[BuiltPage]:
    """Return the pages, those with places that moved rewritten so that the old places still answer."""
    moves = _moves(manual, places(manual))
    return [_kept(manual, page, moves[_address(page)]) if _address(page) in moves else page for page in pages]


def _kept(manual: Manual, page: BuiltPage, moves: dict[str, str]) -> BuiltPage:
    return BuiltPage(page.file, _with_places(manual, page.html, page.url, moves))


def copies(pages: list[BuiltPage], manual: Manual) -> list[BuiltPage]:
    """Return a copy of a page for each old address of a page, and for each short address of a module."""
    table = places(manual)
    built = {_address(page): page for page in pages}
    moves = _moves(manual, table)
    wanted = {new: page for code in manual.modules for new, page in short(code).items()}
    if manual.modules and CATALOGUE in built:
        wanted[SHORT] = CATALOGUE
    for old in _old_pages(manual, table):
        wanted[old] = now(table, manual.moved, old).partition("#")[0]
    return [_copy(manual, built[wanted.get(new, new)], old, moves[_long(old)]) for old, new in sorted(wanted.items())]


def check_answers(pages: list[BuiltPage], manual: Manual) -> list[Diagnostic]:
    """Return a problem for each address of the ledger that the built pages do not answer."""
    asked = {address.partition("#")[0] for address in manual.addresses}
    places = {at: set(ID.findall(page.html)) for page in pages if (at := _address(page)) in asked}
    diagnostics = []
    for address, line in manual.addresses.items():
        page, _, id = address.partition("#")
        if "*" not in page and (page not in places or id and id not in places[page]):
            diagnostics.append(
                Diagnostic(
                    PUBLISHED,
                    line,
                    1,
                    address,
                    "was published and is not in what was built",
                    "restore what stood there, or say in moved.yml where it went",
                )
            )
    return diagnostics


def _address(page: BuiltPage) -> str:
    return f"/{page.url}"


def _old_pages(manual: Manual, table: Table) -> set[str]:
    """Return every address of a page that once was, in the ledger or in a move, and the short ones that follow a module."""
    pages = {address.partition("#")[0] for address in (*manual.addresses, *manual.moved)}
    pages |= {page.replace(LONG, SHORT) for page in pages if page.startswith(LONG) and page.count("/") == LONG.count("/") + 1}
    return {page for page in pages if "*" not in page and not stands(table, page)}


def _long(page: str) -> str:
    return LONG + page.removeprefix(SHORT) if page.startswith(SHORT) and page != SHORT else page


def _moves(manual: Manual, table: Table) -> dict[str, dict[str, str]]:
    """Return, by page, the old ids of places with the addresses where they are now."""
    moves = defaultdict(dict)
    for address in dict.fromkeys((*manual.addresses, *manual.moved)):
        page, _, id = address.partition("#")
        if id and not stands(table, address):
            new = now(table, manual.moved, address)
            for each in _expanded(table, page):
                moves[each][id] = new.replace(page, each) if each != page else new
    return moves


def _expanded(table: Table, page: str) -> list[str]:
    start = page.partition("*")[0]
    return [each for each in table if each.startswith(start) and "*" not in each and each != start] if "*" in page else [page]


def _with_places(manual: Manual, html: str, url: str, moves: dict[str, str]) -> str:
    """Return the HTML of the page at `url` with an empty place for each old id, or a line that leads on.

    An id that stands already is left: the page may be a copy of one that has its old places.
    """
    standing = set(ID.findall(html))
    for old, address in moves.items():
        page, _, new = address.partition("#")
        if old in standing:
            continue
        if page == f"/{url}":
            html = _with_anchor(html, new, str(render_inline(manual, "outputs/anchor.html", id=old)))
        else:
            note = str(render_inline(manual, "outputs/moved.html", id=old, href=address, title=_title(manual, page)))
            html = html.replace(PROSE, PROSE + "\n" + relative(note, url), 1)
    return html


def _with_anchor(html: str, id: str, anchor: str) -> str:
    found = id and re.search(rf'<(\w+)[^>]*\sid="{re.escape(id)}"[^>]*>', html)
    if not found:
        return html.replace(PROSE, PROSE + anchor, 1)
    place = found.start() if found[1] in OUTSIDE else found.end()
    if found[1] == "tr":
        place = ROWS.search(html, place).end()
    return html[:place] + anchor + html[place:]


def _title(manual: Manual, page: str) -> str:
    path = page.strip("/")
    file = manual.pages.get(f"{path}.md") or manual.pages.get(f"{path}/index.md")
    return file.name if file else "another page"


def _copy(manual: Manual, page: BuiltPage, address: str, moves: dict[str, str]) -> BuiltPage:
    url = address.removeprefix("/")
    html = _with_places(manual, page.html, page.url, moves) if moves else page.html
    html = rebase(html, page.url, url)
    if page.is_own:
        html = html.replace(CHARSET, f"{CHARSET}\n{NOINDEX}", 1)
    return BuiltPage(f"{url}index.html", html)
