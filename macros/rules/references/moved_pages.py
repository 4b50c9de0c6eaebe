"""Where a page, a heading or a record that stood before seems to be now. In: the manual with what was published and removed. Out: its place; empty text if nothing tells."""

from pathlib import PurePosixPath

from ...addresses.targets import now, places
from ...models.manual import KINDS, MADE_KINDS, Manual
from ...models.page_files import PageFile
from ...models.urls import url
from ...reading.nearest import renamed
from .made_pages import generated


def new_name(manual: Manual, kind: str, id: str) -> str:
    """Return the record that seems to be another by a new name: the only one that was not published before and whose name is much like it."""
    declared = KINDS[kind]
    fresh = [each for each in getattr(manual, kind) if declared.place and url(declared.page_of(each)) not in manual.addresses]
    return renamed(id, fresh) if manual.addresses else ""


def moved_page(manual: Manual, stood: str) -> str:
    """Return the new page that holds the headings of one that stood before, or that is called as it was in another folder; empty text if none does."""
    name = stood.rstrip("/").rpartition("/")[2]
    had = {address.partition("#")[2] for address in manual.addresses if address.startswith(f"{stood}#")}
    held = {path: had & {heading.id for heading in page.headings} for path, page in manual.pages.items() if url(path) not in manual.addresses}
    homes = [path for path, ids in held.items() if len(had) > 1 and len(ids) * 2 > len(had)]
    homes = homes or [path for path, ids in held.items() if ids == had and url(path).rstrip("/").rpartition("/")[2] == name]
    return homes[0] if len(homes) == 1 else ""


def only_new_page(manual: Manual, stood: str) -> str:
    """Return the only new page of a folder in which a page stood before, if it has all headings of that; empty text if there is none."""
    had = {address.partition("#")[2] for address in manual.addresses if address.startswith(f"{stood}#")}
    folder = stood.rstrip("/").rpartition("/")[0] + "/"
    new = [path for path in manual.pages if url(path) not in manual.addresses and url(path).startswith(folder) and not path.endswith("index.md")]
    return new[0] if len(new) == 1 and had <= {heading.id for heading in manual.pages[new[0]].headings} else ""


def heading_now(manual: Manual, page: PageFile, heading: str) -> str:
    """Return where a heading that was published seems to be: the only new one of its page, or the only new one of its id elsewhere; empty text if neither."""
    here = [f"{page.path}#{item.id}" for item in page.headings if item.id and f"{url(page.path)}#{item.id}" not in manual.addresses]
    there = [
        f"{path}#{heading}"
        for path, other in manual.pages.items()
        if f"{url(path)}#{heading}" not in manual.addresses and any(item.id == heading for item in other.headings)
    ]
    found = there or here
    return found[0] if len(found) == 1 else ""


def successor(manual: Manual, address: str) -> str:
    """Return the page to which an old address was moved, with its heading; empty text where it leads nowhere."""
    to = now(places(manual), manual.moved, address) or now(places(manual), manual.moved, address.partition("#")[0])
    page, _, heading = (to or "").partition("#")
    found = next((path for path in (*manual.pages, *generated(manual)) if url(path) == page), "")
    return f"{found}#{heading}" if found and heading else found


def page_by_new_name(manual: Manual, path: str) -> str:
    """Return the page of the record that a removed one seems to be now; empty text if there is none, or the page was no record's."""
    for kind in MADE_KINDS:
        if kind.shape == "folder" and path == kind.page_of(id := PurePosixPath(path).stem) and (new := new_name(manual, kind.name, id)):
            return kind.page_of(new)
    return ""


def record_of(manual: Manual, path: str) -> str:
    """Return the file from which a page was made, if an earlier version held it and this one does not; empty text otherwise."""
    kinds = [kind for kind in MADE_KINDS if kind.shape == "folder"]
    found = (file for kind in kinds if path == kind.page_of(id := PurePosixPath(path).stem) and (file := kind.file_of(id)) in manual.removed)
    return next(found, "")


def was_made(manual: Manual, path: str) -> bool:
    """Tell whether a page was made from a record that an earlier version held."""
    return bool(record_of(manual, path))
