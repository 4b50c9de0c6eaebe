"""Addresses of pages and their headings, as fields and links name them. In: the manual and an address. Out: what is wrong with it, and how to mend it."""

import re
from collections.abc import Collection

from ...models.fields.references import SLUG as SLUG_FORM
from ...models.kinds import Kind
from ...models.manual import MADE_KINDS, PLACED_KINDS, WHOLE, Manual
from ...models.page_files import PageFile
from ...models.urls import url
from ...reading.nearest import advice, fold
from ..faults import TAKEN_AWAY, Fault
from ..names import names_of_countries
from .made_pages import anchors, generated
from .moved_pages import heading_now, moved_page, only_new_page, page_by_new_name, record_of, successor, was_made

SLUG = re.compile(SLUG_FORM)


def page_fault(manual: Manual, address: str) -> Fault | None:
    """Return what is wrong with the address of a page, `roles/hub.md#what`, and how to mend it; None if it is right."""
    path, _, heading = address.partition("#")
    page = manual.pages.get(path)
    if page is None:
        return None if path in generated(manual) or _may_be_made(manual, path) else _no_page(manual, path, heading)
    if not heading or heading in {item.id for item in page.headings} or address in anchors(manual) or _may_stand(manual, path):
        return None
    return _no_heading(manual, page, heading)


def _no_page(manual: Manual, path: str, heading: str) -> Fault:
    """Return what is wrong with a page that is not there: it moved, it was taken away, or its address is written in another way or misspelt."""
    what, behind = f"there is no page {path}", f"#{heading}" if heading else ""
    if (bare := path.lstrip("/")) != path and (bare in manual.pages or bare in generated(manual)):
        return Fault(f"“{path}” begins with a slash, as only a link in a text does", f"write {bare}{behind}", bare + behind)
    stood = url(path) if path.endswith(".md") else ""
    if stood and (stood in manual.addresses or stood in manual.moved or f"docs/{path}" in manual.removed or was_made(manual, path)):
        if to := successor(manual, stood + behind):
            return Fault(f"{what}: it moved", f"write {to}", to)
        if to := moved_page(manual, stood):
            return Fault(f"{what}: it moved", f"write {to}{behind}", to + behind)
        if to := page_by_new_name(manual, path):
            return Fault(what + TAKEN_AWAY, f"if {to} is what it is called now, write {to}{behind}; else take the link out")
        if not was_made(manual, path) and (to := only_new_page(manual, stood)):
            return Fault(
                what + TAKEN_AWAY, f"if {to} is what it is called now, write {to}{behind}; else take the link out, or lead it to another page"
            )
        return Fault(what + TAKEN_AWAY, f"{_back(manual, path)}take the link out, or lead it to another page")
    return _misspelt_page(manual, path, what, behind)


def _back(manual: Manual, path: str) -> str:
    """Return the advice to put back the record from which a page was made; empty text where no earlier version is known to hold one."""
    file = record_of(manual, path)
    return f"put back {file} as it was, since a record of something else is a new file; only if it is to go, " if file else ""


def _misspelt_page(manual: Manual, path: str, what: str, behind: str) -> Fault:
    """Return what is wrong with a page that never was: it is named as a record, as readers see it, by its title, or with a slip."""
    pages = [*manual.pages, *generated(manual), *(id for kind, id in manual.broken if kind == "pages")]
    if not path:
        return Fault(
            f"“{behind}” is a heading and no page", f"write the file of its page before it, from the top of docs, as in roles/hub.md{behind}"
        )
    if made := _page_of_record(path):
        return Fault(f"{what}: it is the file of a record", f"write the page that is made from it, {made}", made if made in pages else "")
    if as_shown := _page_of(path, pages):
        return Fault(what, f"write {as_shown}{behind}", as_shown + behind)
    if of_state := _page_of_state(manual, path):
        return Fault(what, f"write {of_state}{behind}", of_state + behind)
    titled = [file for file, page in manual.pages.items() if fold(path) in (fold(getattr(page.meta, "title", "")), fold(page.name))]
    titled = titled or [kind.page_of(id) for kind in MADE_KINDS for id in manual.published(kind.name) if _is_called(manual, kind, id, path)]
    if len(titled) == 1:
        return Fault(what, f"write {titled[0]}{behind}", titled[0] + behind)
    found = advice(path, dict.fromkeys(pages, ()), most=0, otherwise="write the page's file from the top of docs, as in roles/hub.md")
    return Fault(what, found.fix, found.instead + behind if found.instead else "")


def _page_of_state(manual: Manual, path: str) -> str:
    """Return the page of a state or member whose file is called by its name and not by its code; empty text if there is none."""
    folder, _, name = path.removesuffix(".md").rpartition("/")
    codes = names_of_countries(manual).get(fold(name), frozenset())
    found = [page for code in codes if (page := f"{folder}/{code.lower()}.md") in generated(manual)]
    return found[0] if len(found) == 1 else ""


def _page_of_record(path: str) -> str:
    """Return the page that is made from a record, by the path of its file; empty text for any other path."""
    match = re.fullmatch(r"/?data/([a-z-]+)/([a-z0-9-]+)\.yml", path)
    return next((kind.page_of(match[2]) for kind in PLACED_KINDS if kind.shape == "folder" and kind.path == match[1]), "") if match else ""


def _page_of(given: str, pages: Collection[str]) -> str:
    """Return the page that an address means which is written as a reader, GitHub or a file system shows it; empty text if none or several do."""
    bare = re.sub(r"^(?:https?://[^/]+)?/?(?:.*?/(?:blob|edit|tree)/[^/]+/)?", "", given.strip().split("?")[0].lower())
    bare = re.sub(r"(^|/)docs/", "/", bare).strip("/")
    bare = re.sub(r"(/index)?(\.md|\.html?)?$", "", bare)
    found = {page for page in pages if bare and re.sub(r"(/index)?\.md$", "", page) in (bare, bare.partition("/")[2])}
    if not found and "/" not in bare and bare:
        found = {page for page in pages if page.rpartition("/")[2] == f"{bare}.md"}
    return found.pop() if len(found) == 1 else ""


def _is_called(manual: Manual, kind: Kind, id: str, name: str) -> bool:
    """Tell whether the page of a record bears a name."""
    record = getattr(manual, kind.name)[id]
    return fold(name) in (fold(record.name_in(manual, id)), fold(record.page_title_in(manual, id)))


def _no_heading(manual: Manual, page: PageFile, heading: str) -> Fault | None:
    what = f"the page {page.path} has no heading #{heading}"
    stood = f"{url(page.path)}#{heading}"
    if stood in manual.addresses or stood in manual.moved:
        if (to := successor(manual, stood)) and to != page.path:
            return Fault(f"{what}: it moved", f"write {to}", to)
        if to := heading_now(manual, page, heading):
            return Fault(
                f"{what}: it was taken away", f"if {to} is where it is now, write {to}; else name another heading, or the page alone: {page.path}"
            )
        return Fault(f"{what}: it was taken away", f"name another heading of the page, or the page alone: {page.path}")
    if any(item.id.lower() == heading.lower() and not SLUG.fullmatch(item.id) for item in page.headings if item.id):
        return None  # the heading itself is told
    found = advice(
        heading, {item.id: (item.title,) for item in page.headings if item.id}, most=20, otherwise="name one of its headings, or the page alone"
    )
    if not found.instead and (there := _others_with(manual, heading)):
        return Fault(what, f"{found.fix}; or {there}, if that page is meant")
    return Fault(what, found.fix, f"{page.path}#{found.instead}" if found.instead else "")


def _others_with(manual: Manual, heading: str) -> str:
    """Return the only heading of the manual with an id; empty text if there is none, or several."""
    found = [f"{path}#{heading}" for path, page in manual.pages.items() if any(item.id == heading for item in page.headings)]
    return found[0] if len(found) == 1 else ""


def _may_be_made(manual: Manual, path: str) -> bool:
    """Tell whether a page is refused, or would be made from a file that cannot be read."""
    folders = {kind.page.partition("{")[0] for kind in MADE_KINDS if manual.is_broken(kind.name, WHOLE)}
    return manual.is_broken("pages", path) or path.startswith(tuple(folders))


def _may_stand(manual: Manual, path: str) -> bool:
    """Tell whether a page shows the records of a file that cannot be read."""
    return any(manual.is_broken(kind.name, WHOLE) for kind in PLACED_KINDS if kind.anchor.startswith(f"{path}#"))
