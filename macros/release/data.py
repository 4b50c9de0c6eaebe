"""The records to take away. In: the edition. Out: the workbook, and what the build made already, offered where a reader looks for it."""

from collections.abc import Iterator
from functools import partial

from ..models.kinds import Kind
from ..models.manual import KINDS, Manual
from ..rendering.exports import DATA as PLACE
from ..rendering.exports import exports
from .edition import DOWNLOADS, Download, Edition, Job
from .workbook import FILE, workbook

ALL = "Every record, a sheet for each kind"
DAYS, NEWS, CHANGED = "Days, sessions and coming meetings", "What changed", ("reference/what-changed.md",)
OFFERED = (
    ("network/calendar.ics", "calendar", DAYS, "iCalendar", ("network/calendar.md", "network/agenda.md", "network/meetings/index.md")),
    ("changes.xml", "calendar", NEWS, "Atom", CHANGED),
    ("changes.json", "calendar", NEWS, "JSON Feed", CHANGED),
    ("data/csl/sources.json", "data", "Sources, for programs that keep references", "CSL-JSON", ("reference/sources.md",)),
    ("data/csl/pages.json", "data", "Pages, for programs that keep references", "CSL-JSON", ("reference/how-to-cite.md",)),
)


def jobs(edition: Edition) -> Iterator[Job]:
    """Yield one job for the workbook and one for the tables, which the build made already."""
    yield Job("Workbook", partial(_workbook, edition))
    yield Job("Tables, calendar, feeds and references", partial(_offered, edition))


def _workbook(edition: Edition) -> Iterator[Download]:
    manual = edition.manual
    pages = dict.fromkeys(page for kind in KINDS.values() if getattr(manual, kind.name) and (page := page_of_kind(manual, kind)))
    yield Download(f"{DOWNLOADS}/{FILE}", workbook(manual, edition.config), "data", ALL, "Excel", tuple(pages))


def _offered(edition: Edition) -> Iterator[Download]:
    """Yield each file of the built site that a page offers; those that the manual does not hold are left out."""
    yield from _tables(edition)
    for file, group, title, form, pages in OFFERED:
        if file in edition.site.files:
            yield Download(file, edition.site.files[file], group, title, form, pages)


def _tables(edition: Edition) -> Iterator[Download]:
    """Yield each table for the page that shows its records; the list of downloads names them in a table of its own."""
    pages = {kind.stem: page_of_kind(edition.manual, kind) for kind in KINDS.values()}
    for export in exports(edition.manual):
        name = f"{export.name}.csv"
        if page := pages.get(export.name):
            yield Download(f"{PLACE}/{name}", export.files[name], "", export.name, f"{export.name.replace('-', ' ')} as CSV", (page,))


def page_of_kind(manual: Manual, kind: Kind) -> str:
    """Return the page that shows all records of a kind; empty if the manual has none."""
    above = f"{kind.page.rpartition('/')[0]}/index.md"
    return next((page for page in (kind.page_of_all, above) if page in manual.pages), "")
