"""The record or page at an address of the published manual. In: the manual, an address as people copy it. Out: the file, with the record in it."""

from typing import NamedTuple
from urllib.parse import unquote, urlsplit

from ...addresses.targets import now, places
from ...models.kinds import Kind
from ...models.manual import MADE_KINDS, PLACED_KINDS, Manual
from ...models.urls import url


class Target(NamedTuple):
    """The record whose page or place an address shows, or the page that people write."""

    path: str
    kind: Kind | None = None
    id: str = ""


def target_of(manual: Manual, given: str) -> Target | None:
    """Return the record or page at an address of the published manual, wherever that is published, also at one that moved."""
    try:
        parts_of = urlsplit(given if "//" in given else f"//{given}" if "." in given.partition("/")[0] else given)
    except ValueError:
        return None
    pieces = [part for part in unquote(parts_of.path).removesuffix("index.html").split("/") if part]
    shown, table = _shown(manual), places(manual)
    for start in range(len(pieces) + 1):
        if start == len(pieces) and pieces:
            return None
        tail = "/" + "".join(f"{part}/" for part in pieces[start:])
        for address in ([f"{tail}#{parts_of.fragment}"] if parts_of.fragment else []) + [tail]:
            found = shown.get(address) or shown.get(now(table, manual.moved, address) or "")
            if found:
                return found
    return None


def _shown(manual: Manual) -> dict[str, Target]:
    """Return what stands at each address: pages, and records with a page or a place of their own."""
    found = {url(page): Target(f"docs/{page}") for page in manual.pages}
    for kind in (*PLACED_KINDS, *MADE_KINDS):
        if kind.shape != "page":
            found |= {url(kind.page_of(id)): Target(kind.edited or kind.file_of(id), kind, id) for id in getattr(manual, kind.name)}
    return found
