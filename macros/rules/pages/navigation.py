"""Rules for the navigation of mkdocs.yml: every entry is a page, every page is an entry once, and titles are plain text."""

import re
from collections.abc import Iterator, Sequence

from ...models.manual import Manual
from ...models.pages import PLAIN_TITLE
from ...reading.diagnostics import Diagnostic
from ...reading.files.settings_file import Stop, stops
from ...reading.fixes import replaced_once, written
from ...reading.locations import Location
from ...reading.odd_signs import DASHES
from ..faults import TAKEN_AWAY
from ..references.made_pages import generated
from ..references.page_addresses import page_fault
from .absent_pages import absent_pages
from .menu_names import check_menu_names, check_titles_of_others

ENTRY = re.compile(r"(.*[^\s:：;,，、>(=-])\s*(?P<sign>[-=]+>|[→➔:：;,，、(|=]|\s[–—-]|\s)\s*([\w./-]+\.md)\)?")
FROM_A_PAGE = "take the line out, and lead there from a page: [words](address)"
QUOTED = re.compile("[“„«]\\s*([^“”„«»]+?)\\s*[”“»]")


def check_navigation(manual: Manual, home: Location, before: Sequence[str] = ()) -> Iterator[Diagnostic]:
    """Yield what is wrong with the navigation; `home` is where the settings stand, `before` what they were."""
    found = list(stops(home.raw.get("nav"))) if isinstance(home.raw, dict) else []
    seen: dict[str, Stop | None] = {}
    yield from check_menu_names(home, found)
    yield from check_titles_of_others(manual, home, found)
    yield from _under_one_dash(home, found)
    for stop in found:
        yield from _title(home, stop)
        if stop.is_section:
            continue
        if not isinstance(stop.page, str) or not stop.page:
            yield _no_page(home, stop, seen)
        else:
            yield from _page(manual, home, stop, seen, before)
    yield from absent_pages(manual, home, seen, before) if found else ()


def _title(home: Location, stop: Stop) -> Iterator[Diagnostic]:
    if stop.title is not None and (quoted := QUOTED.fullmatch(str(stop.title))):
        place = home.document.place(stop.where, key=True)
        mend = replaced_once(home.document.lines[place.line - 1], str(stop.title), written(quoted[1]))
        what = "stands in typographic quotes, which would be shown to readers"
        yield Diagnostic(home.path, place.line, place.column, "nav", what, 'write straight quotes, ", or none', *mend)
    elif stop.title is not None and not (str(stop.title).strip() and re.match(PLAIN_TITLE, str(stop.title))):
        yield home.diagnostic(stop.where, f"“{stop.title}” is not a plain title", "write words without < > { } | \\ ` [ ]")


def _under_one_dash(home: Location, found: list[Stop]) -> Iterator[Diagnostic]:
    """Yield each entry that stands as a second one under the dash of the entry above it, which MkDocs refuses."""
    first: dict[tuple, int] = {}
    for stop in found:
        if stop.title is None:
            continue
        place = home.document.place(stop.where, key=True)
        dash = first.setdefault(stop.where[:-1], place.line)
        if dash != place.line:
            line = home.document.lines[place.line - 1]
            mended = re.match(r"\s*", home.document.lines[dash - 1])[0] + "- " + line.strip()
            what = "is an entry of the navigation that no dash begins"
            mend = (mended, 1) if not stop.is_section and line[: place.column - 1].isspace() else ()
            yield Diagnostic(home.path, place.line, place.column, "nav", what, "write - and a space before it", *mend)


def _page(manual: Manual, home: Location, stop: Stop, seen: dict[str, Stop | None], before: Sequence[str]) -> Iterator[Diagnostic]:
    if first := seen.get(stop.page):
        yield _twice(manual, home, stop, first, seen, before)
        return
    elif (several := re.split(r"[\s,;]+(?:and\s+)?", stop.page)) and len(several) > 1 and all(page in manual.pages for page in several):
        yield home.diagnostic(stop.where, f"names several pages: {', '.join(several)}", "write a line with a title of its own for each")
        seen |= {page: None for page in several if page not in seen}
    elif (match := ENTRY.fullmatch(stop.page)) and match[3] in manual.pages:
        lacks = "space after the colon" if match["sign"] == ":" else "colon"
        yield _entry(home, stop, f"has no {lacks} between the title and the page", match[1], match[3])
        seen[match[3]] = None
    elif isinstance(stop.title, str) and stop.title in manual.pages and stop.page not in manual.pages:
        yield _entry(home, stop, "has the page before its title", stop.page, stop.title)
        seen[stop.title] = None
    elif (bare := stop.page.partition("#")[0]) in manual.pages and bare != stop.page:
        yield _heading(home, stop, bare, bare in seen)
        seen.setdefault(bare, None)
    elif re.match(r"https?://", stop.page) and not page_fault(manual, stop.page).instead:
        yield home.diagnostic(stop.where, f"{stop.page} is another site, and the navigation holds pages of the manual alone", FROM_A_PAGE)
    elif stop.page not in manual.pages and not manual.is_broken("pages", stop.page):
        yield _unknown(manual, home, stop, seen)
        return
    seen[stop.page] = stop


def _twice(manual: Manual, home: Location, stop: Stop, first: Stop, seen: dict[str, Stop | None], before: Sequence[str]) -> Diagnostic:
    """Return what is wrong with an entry of a page that has one: often it is that of another page, which has none now and is not missing as well."""
    what = f"{stop.page} stands in the navigation twice; the first is on line {home.document.place(first.where).line}"
    line = re.compile(rf"^\s*- +([\"']?){re.escape(str(stop.title))}\1: +(\S+)", re.MULTILINE)
    led = {match[2] for text in before for match in line.finditer(text)}
    without = _without_any(manual, home)
    if len(old := [page for page in without if page in led]) == 1:
        seen[old[0]] = None
        return home.diagnostic(stop.where, f"{what}, and this one led to {old[0]}", f"write {old[0]}", old[0])
    if len(without) == 1:
        seen[without[0]] = None
        fix = f"write {without[0]}, which stands nowhere in it, if that is meant; else take one of the two lines out, and add the other page"
        return home.diagnostic(stop.where, what, fix)
    return home.diagnostic(stop.where, what, "take one of the two lines out")


def _heading(home: Location, stop: Stop, page: str, is_there: bool) -> Diagnostic:
    """Return what is wrong with an entry that leads to a heading of a page."""
    what = f"leads to a heading ({stop.page}), and an entry of the navigation leads to a page"
    if is_there:
        fix = "take the line away; the list of contents of the page leads to its headings"
        return home.diagnostic(stop.where, f"{what}, which stands in it already", fix)
    return _entry(home, stop, what, str(stop.title or ""), page)


def _unknown(manual: Manual, home: Location, stop: Stop, seen: dict[str, Stop | None]) -> Diagnostic:
    """Return what is wrong with an entry of a page that is none; what it means is not missing as well."""
    fault = page_fault(manual, stop.page)
    if fault and fault.what.endswith(TAKEN_AWAY):
        place = home.document.place(stop.where)
        return Diagnostic(home.path, place.line, place.column, "nav", fault.what, "take the line out of the navigation", "", 1)
    seen[fault.instead if fault else ""] = None
    seen[stop.page] = stop
    if fault and not fault.instead and (old := _without_entry(manual, home, stop.page)):
        seen[old] = None
        renamed = f"; or, if the page is to be called so, call its file docs/{stop.page} in the same change"
        fix = f"write {old}{renamed if stop.page.endswith('.md') else ''}"
        return home.diagnostic(stop.where, f"{fault.what}, and docs/{old} stands nowhere in the navigation", fix, old)
    return home.diagnostic(stop.where, *(fault or (f"{stop.page} is made from a record and needs no entry", "take the line away")))


def _without_entry(manual: Manual, home: Location, page: str) -> str:
    """Return the one page without an entry that has the folder or the name of one that is not there; empty text for any other, or for several."""
    named = {str(stop.page) for stop in stops(home.raw["nav"]) if not stop.is_section}
    free = [path for path in _without_any(manual, home) if _is_near(path, page)]
    unknown = [path for path in named if path not in manual.pages and _is_near(path, page)]
    return free[0] if len(free) == len(unknown) == 1 else ""


def _without_any(manual: Manual, home: Location) -> list[str]:
    """Return the pages that no entry names and that no record makes."""
    return sorted(manual.pages.keys() - {str(stop.page) for stop in stops(home.raw["nav"]) if not stop.is_section} - generated(manual))


def _is_near(path: str, page: str) -> bool:
    return any(one == other for one, other in zip(path.rsplit("/", 1), page.rsplit("/", 1), strict=False))


def _no_page(home: Location, stop: Stop, seen: dict[str, Stop | None]) -> Diagnostic:
    """Return what is wrong with an entry that names no page; the pages that stand below it are not missing as well."""
    below = stop.page if isinstance(stop.page, dict) else {}
    if (first := str(next(iter(below), ""))) and first[0] in DASHES:
        seen |= dict.fromkeys(map(str, below.values()))
        return _dash(home, (*stop.where, next(iter(below))), first[0])
    if below and all(isinstance(page, str) for page in below.values()):
        seen |= dict.fromkeys(map(str, below.values()))
        return _no_dash(home, stop)
    return home.diagnostic(stop.where, "names no page", "write a page below docs/: roles/hub.md")


def _entry(home: Location, stop: Stop, what: str, title: str, page: str) -> Diagnostic:
    """Return what is wrong with an entry, and the line as it should be."""
    place = home.document.place(stop.where, key=True)
    line, entry = home.document.lines[place.line - 1], f"{written(title)}: {page}" if title else page
    begin = re.match(r"\s*- +", line)
    mend = (begin[0] + entry, 1) if begin and " #" not in line else ()
    return Diagnostic(home.path, place.line, place.column, "nav", what, f"write  {entry}", *mend)


def _no_dash(home: Location, stop: Stop) -> Diagnostic:
    """Return what is wrong with entries below a section that no dash begins."""
    title = next(iter(stop.page))
    place = home.document.place((*stop.where, title), key=True)
    line = home.document.lines[place.line - 1]
    mend = (re.sub(r"^(\s*)", r"\1- ", line), 1) if len(stop.page) == 1 else ()
    return Diagnostic(
        home.path, place.line, place.column, "nav", "is an entry of the navigation that no dash begins", "write - and a space before it", *mend
    )


def _dash(home: Location, where: tuple, sign: str) -> Diagnostic:
    """Return what is wrong with an entry that begins with a dash of another kind."""
    place = home.document.place(where, key=True)
    mended = re.sub(rf"^(\s*)[{DASHES}]\s*", r"\1- ", home.document.lines[place.line - 1])
    what = f"begins with {sign} where an entry of the navigation has a plain dash"
    return Diagnostic(home.path, place.line, place.column, "nav", what, "write - and a space", mended, 1)
