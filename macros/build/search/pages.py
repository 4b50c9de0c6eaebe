"""What search knows of each page. In: built pages and the manual. Out: one `Indexed` a page, in the order of the pages."""

from typing import NamedTuple

from lxml.etree import XPath

from ...models.urls import ANCHORS, PAGES, page_of, url
from ...models.manual import Manual
from ...models.pages import Page
from ..site import BuiltPage
from .sections import Section, sections, title_and_summary

LEFT_OUT = "404.html"
TITLE_ALONE = "reference/a-z/"
STATE = "countries"
IN_MENU = XPath("descendant::a[@aria-current='page'][ancestor::*[@id='site-menu']]")


class Kind(NamedTuple):
    """What a result is called, the filter it stands under, and how it is found.

    `weight` is set against other kinds; a page that is found `whole` is short, so that its sections step back; `names` are
    the weights of its title and of its other words as names (those of a chapter if None).
    """

    label: str
    filter: str
    weight: float
    whole: bool = False
    names: tuple[float, float] | None = None


KINDS = {
    "chapter": Kind("Chapter", "Chapters", 1),
    "route": Kind("Route", "Chapters", 0.95),
    "landing": Kind("Section", "Chapters", 0.9),
    "reference": Kind("Reference", "Reference", 0.9),
    "guide": Kind("Editing guide", "Reference", 0.6),
    "practices": Kind("Practice", "Practices", 0.9, True),
    "modules": Kind("Training module", "Training", 0.95),
    "members": Kind("Member", "Members", 1, True, (2.8, 2.7)),
    "meetings": Kind("Meeting", "Meetings", 1, True),
    "tools": Kind("Tool", "Tools", 0.95, True),
    "instruments": Kind("Instrument", "Instruments", 0.95, True),
    "recommendations": Kind("Recommendation", "Recommendations", 0.8),
    "terms": Kind("Term", "Terms", 0.8),
    "sources": Kind("Source", "Sources", 0.5),
    STATE: Kind("Worksheet", "Worksheets", 0.1, True, (0, 2.6)),
    "courses": Kind("Course", "Training", 0.7),
    "events": Kind("Date", "Reference", 0.6),
    "documents": Kind("UN document", "Sources", 0.6),
    "risk_factors": Kind("Risk factor", "Tools", 0.8),
    "benchmarks": Kind("Benchmark", "Reference", 0.6),
    "publications": Kind("Publication", "Sources", 0.6),
    "challenges": Kind("Challenge", "Chapters", 0.8),
}
SUMMED_UP, RETOLD = {"tools", "instruments"}, {"practices", "meetings", "members"}
AS_WRITTEN = {"module": "modules", "member": "members", "practice": "practices", "meeting": "meetings", "tool": "tools"}


class Indexed(NamedTuple):
    """A page as search knows it: `kind` and `row_kind` are words of KINDS, `also` are other words for the page."""

    address: str
    kind: str
    row_kind: str
    title: str
    summary: str
    text: str
    also: tuple[str, ...]
    heads: list[Section]
    rows: list[Section]


def indexed_pages(pages: list[BuiltPage], manual: Manual) -> list[Indexed]:
    """Return every page that search may find."""
    made = {_address(page_of(kind, id)): (kind, id) for kind in PAGES for id in getattr(manual, kind)}
    written = {_address(path): page.meta for path, page in manual.pages.items()}
    rows = {_address(form.partition("#")[0]): kind for kind, form in ANCHORS.items() if kind in KINDS}
    return [
        _indexed(page, manual, made.get(_plain(page.url), ("", "")), written.get(_plain(page.url)), rows.get(_plain(page.url), ""))
        for page in pages if page.file != LEFT_OUT and page.prose
    ]


def _address(path: str) -> str:
    return url(path).removeprefix("/")


def _plain(address: str) -> str:
    """Return an address in the form with folders, whichever way the site is built."""
    return address.removesuffix(".html") + "/" if address.endswith(".html") else address


def _indexed(page: BuiltPage, manual: Manual, record: tuple[str, str], meta: Page | None, row_kind: str) -> Indexed:
    (kind, id), (title, summary), (whole, *parts) = record, title_and_summary(page), _sections(page)
    if kind == STATE:
        names = _names(manual, id)
        return Indexed(page.url, kind, "", title, "", f"{summary} {', '.join(names[1:])}.", (names[0],), [], [])
    also = [*meta.aliases, *([meta.title] if meta.title != title else [])] if meta else []
    also += _of_record(manual, kind, id) if kind else [name for name in _menu_names(page) if name not in (title, *also)]
    word = kind or (AS_WRITTEN.get(meta.kind, meta.kind) if meta else "chapter")
    heads, rows = ([part for part in parts if part.row == row] for row in (False, True))
    at_once, text = ("", f"{summary} {whole.text}") if kind in SUMMED_UP else ("" if kind in RETOLD else summary, whole.text)
    return Indexed(page.url, word if word in KINDS else "reference", row_kind, title, at_once, text, tuple(also), heads, rows)


def _sections(page: BuiltPage) -> list[Section]:
    """Return the sections of a page, the page itself first; a list of all the others (the A–Z) adds nothing to be found but itself."""
    return [Section("", "", "")] if _plain(page.url) == TITLE_ALONE else sections(page)


def _menu_names(page: BuiltPage) -> list[str]:
    """Return what the menu calls a page: the words that its readers saw before they came."""
    return [" ".join(link.text_content().split()) for link in IN_MENU(page.tree)]


def _of_record(manual: Manual, kind: str, id: str) -> list[str]:
    """Return other words for a record: names of a member, place and year of a meeting, code of a module."""
    if kind == "modules":
        number = int(id.rpartition("-")[2])
        return [id.upper(), f"FP{number}", f"FP {number}", f"module {number}"]
    if kind == "meetings":
        meeting = manual.meetings[id]
        place = [meeting.city, manual.countries[meeting.country].name if meeting.country else None]
        return [text for text in place if text] + [f"{meeting.city} {str(meeting.start)[:4]}" if meeting.city and meeting.start else id]
    return _names(manual, id.upper()) if kind == "members" else []


def _names(manual: Manual, code: str) -> list[str]:
    """Return the names of a state in the languages of the United Nations, English first; none for an organisation."""
    country = manual.countries.get(code)
    return list(dict.fromkeys([country.name, *country.names.values()])) if country else []
