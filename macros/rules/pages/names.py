"""Rules for what pages say of themselves. In: the manual. Out: diagnostics.

No two pages have one title or one description, since search and lists show nothing else, and no list of a page holds an entry twice.
"""

from collections.abc import Iterator, Mapping

from ...models.manual import Manual
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Location
from ..records.twice import entries_twice

TOLD_ELSEWHERE = ("options",)  # of a module
FIXES = {"title": "give this page a title that tells the two apart", "description": "say in two lines what is on this page and not on the other"}


def check_page_names(manual: Manual, locations: Mapping[str, Location]) -> Iterator[Diagnostic]:
    """Yield a diagnostic at each entry that its list holds already, and at each title and description that a page before it has as well; one without a place in the navigation is the new one."""
    for path, place in locations.items():
        if path in manual.pages:
            yield from entries_twice(manual.pages[path].meta, place, told=TOLD_ELSEWHERE)
    for field, fix in FIXES.items():
        seen: dict[str, str] = {}
        for path, place in sorted(locations.items(), key=lambda each: each[0] in manual.pages and not manual.pages[each[0]].above):
            text = str(getattr(manual.pages[path].meta, field)).casefold() if path in manual.pages else ""
            if text and (first := seen.setdefault(text, path)) != path:
                yield place.diagnostic((field,), f"is that of docs/{first} as well, so no reader can tell the two apart in a list", fix)
