"""Rules for the navigation of mkdocs.yml: every entry is a page, every page is an entry once, and titles are plain text."""

import re
from collections.abc import Iterator, Sequence

from ...models.manual import Manual
from ...models.pages import PLAIN_TITLE
from ...models.urls import url
from ...reading.diagnostics import Diagnostic
from ...reading.files.settings_file import Stop, stops
from ...reading.fixes import replaced_once, written
from ...reading.locations import Location
from ...reading.odd_signs import DASHES
from ..faults import TAKEN_AWAY
from ..references.made_pages import generated
from ..references.page_addresses import page_fault
from .menu_names import check_menu_names

ENTRY = re.compile(r"(.*[^\s:：;,，、>(=-])\s*(?P<sign>[-=]+>|[→➔:：;,，、(|=]|\s[–—-]|\s)\s*([\w./-]+\.md)\)?")
QUOTED = re.compile("[“„«]\\s*([^“”„«»]+?)\\s*[”“»]")


def check_navigation(manual: Manual, home: Location, before: Sequence[str] = ()) -> Iterator[Diagnostic]:
    """Yield what is wrong with the navigation; `home` is where the settings stand, `before` what they were."""
    found = list(stops(home.raw.get("nav"))) if isinstance(home.raw, dict) else []
    seen: dict[str, Stop | None] = {}
    yield from check_menu_names(home, found)
    yield from _under_one_dash(home, found)
    for stop in found:
        yield from _title(home, stop)
        if not stop.is_section:
            yield from _page(manual, home, stop, seen)
    yield from _absent(manual, home, seen, before) if found else ()


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


def _page(manual: Manual, home: Location, stop: Stop, seen: dict[str, Stop | None]) -> Iterator[Diagnostic]:
    if not isinstance(stop.page, str) or not stop.page:
        yield _no_page(home, stop, seen)
        return
    if seen.get(stop.page):
        what = f"{stop.page} stands in the navigation twice; the first is on line {home.document.place(seen[stop.page].where).line}"
        yield home.diagnostic(stop.where, what, "take one of the two lines out")
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
    elif (bare := stop.page.partition("#")[0]) in manual.pages and bare != stop.page and bare in seen:
        what = f"leads to a heading ({stop.page}), and an entry of the navigation leads to a page, which stands in it already"
        yield home.diagnostic(stop.where, what, "take the line away; the list of contents of the page leads to its headings")
    elif (bare := stop.page.partition("#")[0]) in manual.pages and bare != stop.page:
        yield _entry(home, stop, f"leads to a heading ({stop.page}), and an entry of the navigation leads to a page", str(stop.title or ""), bare)
        seen[bare] = None
    elif re.match(r"https?://", stop.page) and not page_fault(manual, stop.page).instead:
        fix = "take the line out, and lead there from a page: [words](address)"
        yield home.diagnostic(stop.where, f"{stop.page} is another site, and the navigation holds pages of the manual alone", fix)
    elif stop.page not in manual.pages and not manual.is_broken("pages", stop.page):
        yield _unknown(manual, home, stop, seen)
        return
    seen[stop.page] = stop


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
    free = [path for path in manual.pages.keys() - named - generated(manual) if _is_near(path, page)]
    unknown = [path for path in named if path not in manual.pages and _is_near(path, page)]
    return free[0] if len(free) == len(unknown) == 1 else ""


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


def _absent(manual: Manual, home: Location, seen: dict[str, Stop | None], before: Sequence[str]) -> Iterator[Diagnostic]:
    """Yield each page without an entry; with the line of its own below the last of its folder, if it is the only one that belongs there."""
    absent = [path for path in manual.pages if path not in seen and path not in generated(manual)]
    by_depth = sorted(((path, stop) for path, stop in seen.items() if stop), key=lambda each: len(each[1].where))
    last = {path.rpartition("/")[0]: stop for path, stop in by_depth}  # in a section, where there is one
    for path in absent:
        what = f"docs/{path} stands nowhere in it, so no reader is led there"
        folder = path.rpartition("/")[0]
        if entry := _entry_before(path, before):
            yield home.diagnostic(("nav",), f"{what}; its entry was taken out", _back_or_gone(manual, path, entry))
            continue
        mend = _entry_below(manual, home, last[folder], path) if folder in last else None
        if mend and sum(other.rpartition("/")[0] == folder for other in absent) == 1:
            above, mended = mend
            fix = f"add  - {path}  to its section, here or where it belongs among the others"
            yield Diagnostic(home.path, above, 1, "nav", what, fix, mended, 1)
        else:
            yield home.diagnostic(("nav",), what, f"add  - {path}  to its section")


def _entry_before(path: str, before: Sequence[str]) -> str:
    """Return the entry of a page as the settings had it before; empty text if it is new to them."""
    found = (re.search(rf"^\s*(- (?:.*[\s\"'])?{re.escape(path)})[\"']?\s*$", text, re.MULTILINE) for text in before)
    return next((match[1] for match in found if match), "")


def _back_or_gone(manual: Manual, path: str, entry: str) -> str:
    """Return what to do about a page whose entry was taken out: the entry comes back, or the page goes too, with what its address needs."""
    moved = f", and say in data/addresses/moved.yml where {url(path)} leads now" if url(path) in manual.addresses else ""
    return f"put it back as it stood:  {entry}; or, if the page is to go, delete docs/{path} in the same change{moved}"


def _entry_below(manual: Manual, home: Location, stop: Stop, path: str) -> tuple[int, str] | None:
    """Return a line of the navigation and, with it, the entry of a page below it; None where the line holds more than an entry."""
    place = home.document.place(stop.where)
    line = home.document.lines[place.line - 1]
    begin = re.match(r"\s*- +(?![\[{])", line)
    if not begin or not line.rstrip().endswith(str(stop.page)):
        return None
    title = manual.pages[path].meta.title
    taken = any(page.name == title for other, page in manual.pages.items() if other != path)
    name = f"{written(title)}: " if stop.title is not None and not taken else ""
    return place.line, f"{line}\n{begin[0]}{name}{path}"
