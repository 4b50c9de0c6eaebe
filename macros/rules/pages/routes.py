"""The pages of a route, as its own page lists and counts them. In: the manual and where its pages stand. Out: a problem at each that is left out."""

import re
from collections.abc import Iterator, Mapping

from ...models.formatting import spelt
from ...models.manual import Manual
from ...models.page_files import PageFile
from ...reading.diagnostics import Diagnostic
from ...reading.locations import Location

FEWEST = 4  # a shorter route may be told in words
NUMBERS = {spelt(number): number for number in range(2, 100)}
COUNTED = re.compile(rf"({'|'.join(sorted(NUMBERS, key=len, reverse=True))}|\d{{1,2}}) pages\b", re.IGNORECASE)


def check_routes(manual: Manual, locations: Mapping[str, Location]) -> Iterator[Diagnostic]:
    """Yield the one page of a route that its own page does not name while it names all others, and a description that counts them otherwise."""
    for page in manual.pages.values():
        route = page.meta.route
        left = [number for number, address in enumerate(route) if not _is_named(page, address)]
        if len(route) >= FEWEST and len(left) == 1:
            what = f"{route[left[0]]} is on the route, and the text of the page leads to all the others and not to it"
            yield locations[page.path].diagnostic(("route", left[0]), what, "link to it where it belongs in the text, or take it out of the route")
        yield from _counted(page, locations[page.path]) if route else ()


def _is_named(page: PageFile, address: str) -> bool:
    path = address.partition("#")[0]
    return f"/{path}" in page.body or any(
        str(value).partition("#")[0] == path for call in page.calls for value in (*call.arguments, *call.keywords.values())
    )


def _counted(page: PageFile, home: Location) -> Iterator[Diagnostic]:
    """Yield a description that begins with a number of pages which is not that of the route."""
    said = COUNTED.match(page.meta.description or "")
    number = (NUMBERS.get(said[1].lower()) or int(said[1])) if said else 0
    if said and number != len(page.meta.route):
        now = spelt(len(page.meta.route)) if not said[1].isdigit() else str(len(page.meta.route))
        right = (now.capitalize() if said[1][0].isupper() else now) + page.meta.description[len(said[1]) :]
        yield home.diagnostic(("description",), f"says {said[0]}, and the route has {len(page.meta.route)}", f"begin with {now}", right)
