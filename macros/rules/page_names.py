"""A rule for names of pages: no two have one title or one description, since search and lists show nothing else. In: the manual. Out: diagnostics."""

from collections.abc import Iterator, Mapping

from ..models.manual import Manual
from ..reading.data_files import Location
from ..reading.diagnostics import Diagnostic

FIXES = {"title": "give this page a title that tells the two apart", "description": "say in two lines what is on this page and not on the other"}


def check_page_names(manual: Manual, locations: Mapping[str, Location]) -> Iterator[Diagnostic]:
    """Yield a diagnostic at each title and description that a page before it has as well."""
    for field, fix in FIXES.items():
        seen: dict[str, str] = {}
        for path, place in locations.items():
            text = str(getattr(manual.pages[path].meta, field)).casefold() if path in manual.pages else ""
            if text and (first := seen.setdefault(text, path)) != path:
                yield place.diagnostic((field,), f"is that of docs/{first} as well, so no reader can tell the two apart in a list", fix)
