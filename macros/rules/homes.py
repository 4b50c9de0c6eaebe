"""A rule for the pages on which records of many have their place: without the page, the addresses of its records lead nowhere. Out: diagnostics."""

from collections.abc import Iterator, Mapping

from ..models.kinds import Kind
from ..models.manual import PLACED_KINDS, Manual
from ..reading.data_files import Location
from ..reading.diagnostics import Diagnostic


def check_homes(manual: Manual, locations: Mapping[tuple[str, str], Location]) -> Iterator[Diagnostic]:
    """Yield a problem for each kind that has records and whose page is not there, at the first of them."""
    for kind in PLACED_KINDS:
        page, first = kind.anchor.partition("#")[0], next(iter(getattr(manual, kind.name)), None)
        if page and first is not None and page not in manual.pages and not manual.is_broken("pages", page):
            yield locations[kind.name, first].diagnostic((), *_told(kind, page))


def _told(kind: Kind, page: str) -> tuple[str, str]:
    what = f"has its place on docs/{page}, which is missing, so links to each {kind.label} would lead nowhere"
    return what, f"put docs/{page} back, or take every {kind.label} out of {kind.home}"
