"""What search knows of each page. In: built pages and the manual. Out: one `Indexed` a page, in the order of the pages."""

from typing import NamedTuple

from lxml.etree import XPath

from ...models.formatting import capital
from ...models.kinds import Kind, Search
from ...models.manual import KINDS, PLACED_KINDS, Manual
from ...models.pages import Page
from ...models.urls import url
from ...queries.names_of_states import names_of_states
from ...queries.register import withdrawn_pages
from ..site import BuiltPage
from .sections import Section, sections, title_and_summary

LEFT_OUT = "404.html"
TITLE_ALONE = "reference/a-z/"
STATE = "countries"
IN_MENU = XPath("descendant::a[@aria-current='page'][ancestor::*[@id='site-menu']]")


class SearchKind(NamedTuple):
    """What a result is called, the filter it stands under, and how it is found (see `Search`)."""

    label: str
    filter: str
    weight: float
    whole: bool = False
    names: tuple[float, float] | None = None


PAGES = {
    "chapter": SearchKind("Chapter", "Chapters", 1),
    "route": SearchKind("Route", "Chapters", 0.95),
    "landing": SearchKind("Section", "Chapters", 0.9),
    "paper": SearchKind("Paper", "Tools", 0.9),
    "reference": SearchKind("Reference", "Reference", 0.9),
    "guide": SearchKind("Editing guide", "Reference", 0.6),
}
FILTERS = (
    "Chapters",
    "Reference",
    "Practices",
    "Training",
    "Members",
    "Meetings",
    "Tools",
    "Instruments",
    "Levers",
    "Recommendations",
    "Terms",
    "Sources",
    "States",
)


def _search_kind(kind: Kind) -> SearchKind:
    how = kind.search or Search()
    return SearchKind(how.label or capital(kind.label), how.filter, how.weight, how.whole, how.names)


def _order(item: tuple[str, SearchKind]) -> int:
    return FILTERS.index(item[1].filter) if item[1].filter in FILTERS else len(FILTERS)


FOUND_KINDS = [kind for kind in PLACED_KINDS if kind.search or kind.is_made]
SEARCH_KINDS = dict(sorted((PAGES | {kind.name: _search_kind(kind) for kind in FOUND_KINDS}).items(), key=_order))
WRITTEN_AS = {kind.page_kind: kind.name for kind in PLACED_KINDS if kind.page and kind.name != STATE and kind.page_kind not in PAGES}


class Indexed(NamedTuple):
    """A page as search knows it: `kind` and `row_kind` are words of SEARCH_KINDS, `also` are other words for the page, `tongues` those of other languages."""

    address: str
    kind: str
    row_kind: str
    title: str
    summary: str
    text: str
    also: tuple[str, ...]
    heads: list[Section]
    rows: list[Section]
    tongues: tuple[str, ...] = ()


def indexed_pages(pages: list[BuiltPage], manual: Manual) -> list[Indexed]:
    """Return every page that search may find."""
    made = {_address(kind.page_of(id)): (kind.name, id) for kind in PLACED_KINDS if kind.page for id in getattr(manual, kind.name)}
    withdrawn = {_address(path) for path in withdrawn_pages(manual)}
    written = {_address(path): page.meta for path, page in manual.pages.items()}
    rows = {_address(kind.page_of_all): kind.name for kind in FOUND_KINDS if kind.anchor}
    return [
        _indexed(page, manual, made.get(_plain(page.url), ("", "")), written.get(_plain(page.url)), rows.get(_plain(page.url), ""))
        for page in pages
        if page.file != LEFT_OUT and page.prose and _plain(page.url) not in withdrawn
    ]


def _address(path: str) -> str:
    return url(path).removeprefix("/")


def _plain(address: str) -> str:
    """Return an address in the form with folders, whichever way the site is built."""
    return address.removesuffix(".html") + "/" if address.endswith(".html") else address


def _indexed(page: BuiltPage, manual: Manual, record: tuple[str, str], meta: Page | None, row_kind: str) -> Indexed:
    (kind, id), (title, summary), (whole, *parts) = record, title_and_summary(page), _sections(page)
    if kind == STATE:
        names = names_of_states(manual)[id]
        return Indexed(page.url, kind, "", title, "", summary, (names[0],), [], [], tuple(names[1:]))
    also = [*meta.aliases, *([meta.title] if meta.title != title else [])] if meta else []
    also += manual.record(kind, id).other_names_in(manual, id) if kind else [name for name in _menu_names(page) if name not in (title, *also)]
    word = kind or (WRITTEN_AS.get(meta.kind, meta.kind) if meta else "chapter")
    heads, rows = ([part for part in parts if part.row == row] for row in (False, True))
    how = KINDS[kind].search.summary if kind and KINDS[kind].search else "at once"
    at_once, text = summary if how == "at once" else "", f"{summary} {whole.text}" if how == "later" else whole.text
    return Indexed(page.url, word if word in SEARCH_KINDS else "reference", row_kind, title, at_once, text, tuple(also), heads, rows)


def _sections(page: BuiltPage) -> list[Section]:
    """Return the sections of a page, the page itself first; a list of all the others (the A–Z) adds nothing to be found but itself."""
    return [Section("", "", "")] if _plain(page.url) == TITLE_ALONE else sections(page)


def _menu_names(page: BuiltPage) -> list[str]:
    """Return what the menu calls a page: the words that its readers saw before they came."""
    return [" ".join(link.text_content().split()) for link in IN_MENU(page.tree)]
