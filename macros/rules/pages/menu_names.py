"""What the entries of the navigation are called. In: its entries and where they stand. Out: a problem at each that is called as another.

In a section no two entries have one name; and no two pages have, wherever they stand: lists, the path and the search show nothing but the name.
"""

import re
from collections.abc import Iterator, Sequence

from ...models.manual import Manual
from ...reading.diagnostics import Diagnostic
from ...reading.files.settings_file import Stop
from ...reading.fixes import replaced_once, written
from ...reading.locations import Location
from ...reading.nearest import fold

MINUTES = re.compile(r"\b(\d+)(?=[ -]minutes?\b)")
TOLD_APART = "give this one the words that tell it from the other"


def check_menu_names(home: Location, found: Sequence[Stop]) -> Iterator[Diagnostic]:
    """Yield each entry that is called as one above it in its section, and each page that is called as another page."""
    named = [stop for stop in found if isinstance(stop.title, str)]
    in_sections: set[tuple] = set()
    pages: dict[str, Stop] = {}
    twice = {stop.where for at, stop in enumerate(found) if any(stop.page == other.page for other in found[:at] if not stop.is_section)}
    indexed = {stop.where[:-1] for stop in found if stop.title is None and stop.where[-1] == 0}
    for stop in (stop for stop in named if stop.where not in twice):  # of a page that stands twice that is told, whatever it is called
        name = (stop.where[:-2], fold(stop.title))
        is_page = not stop.is_section or stop.where in indexed
        if name in in_sections:
            yield _called_alike(home, stop, f"“{stop.title}” is what an entry above it in this section is called")
        elif is_page and (first := pages.get(fold(stop.title))):
            line = home.document.place(first.where, key=True).line
            yield _called_alike(home, stop, f"“{stop.title}” is what the page on line {line} is called as well")
        in_sections.add(name)
        if is_page:
            pages.setdefault(fold(stop.title), stop)


def check_titles_of_others(manual: Manual, home: Location, found: Sequence[Stop]) -> Iterator[Diagnostic]:
    """Yield each entry with the title of another page that stands beside it under another name, and each that has other minutes than its page."""
    named = [stop for stop in found if isinstance(stop.title, str) and isinstance(stop.page, str) and stop.page in manual.pages]
    titles = {(stop.where[:-2], fold(manual.pages[stop.page].meta.title)): stop for stop in named}
    for stop in named:
        own = manual.pages[stop.page].meta.title
        other = titles.get((stop.where[:-2], fold(stop.title)))
        if other and fold(stop.title) not in (fold(other.title), fold(own)):  # of two that are called alike the rule above tells
            what = f"“{stop.title}” is the title of {other.page}, and the title of {stop.page} is “{own}”"
            yield _named(home, stop, what, f"write {own}, or let the two pages change places", own)
        elif (said := MINUTES.findall(stop.title)) and len(now := MINUTES.findall(own)) == 1 and len(said) == 1 and said != now:
            right = MINUTES.sub(now[0], stop.title)
            yield _named(home, stop, f"promises {said[0]} minutes, and the title of {stop.page} {now[0]}", f"write {right}", right)


def _named(home: Location, stop: Stop, what: str, fix: str, right: str) -> Diagnostic:
    place = home.document.place(stop.where, key=True)
    mend = replaced_once(home.document.lines[place.line - 1], stop.title, written(right))
    return Diagnostic(home.path, place.line, place.column, "nav", what, fix, *mend)


def _called_alike(home: Location, stop: Stop, what: str) -> Diagnostic:
    place = home.document.place(stop.where, key=True)
    return Diagnostic(home.path, place.line, place.column, "nav", what, TOLD_APART)
