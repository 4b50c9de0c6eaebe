"""What stands around a page's text: summary, minutes, dates, owner, sources, related records, citation, breadcrumbs.

In: the manual, a page's path and its rendered text. Out: a `Frame` for overrides/main.html, which only prints it.
"""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from ..models.formatting import day, slug
from ..models.manual import KINDS, Manual, href
from ..models.pages import Page
from ..models.site_config import SiteConfig
from ..models.urls import url
from ..queries import changes
from ..queries.citations import place_of
from ..queries.order import around, turn_title
from ..queries.register import withdrawn_pages
from ..queries.titles import page_title, record_of
from . import module_head, routes
from .citations import Printed, source_list
from .generated_pages import made_pages
from .json_ld import HOME, structured
from .section_cards import Carded, with_cards

LOOKED_UP = {"reference", "state"}
WITHOUT_MINUTES = LOOKED_UP | {"landing", "module"}
LANDING = "landing"


class Link(NamedTuple):
    """A title with its address from the site's root, and what kind of thing it is."""

    title: str
    href: str
    kind_label: str = ""


class Frame(NamedTuple):
    """What the page frame prints; `question` is the one that the page answers, `parent` the page above one made from a record."""

    content: str
    title: str
    kind: str
    question: str
    summary: str
    minutes: int | None
    owner: str
    reviewed: str
    reviewed_text: str
    review_by: str
    review_by_text: str
    overdue: bool
    crumbs: list[Link]
    parent: str
    previous: Link | None
    next: Link | None
    sources: str
    related: list[Link]
    carded: frozenset[str]
    route: list[routes.Stop]
    route_id: str
    route_minutes: int
    route_quoted: bool
    route_paged: int
    walks: list[routes.Walk]
    module: module_head.ModuleHead | None
    edit_url: str
    citation: str
    cite: str
    history: list[changes.ChangeRow]
    schema: dict


@lru_cache(maxsize=2)
def _made(manual: Manual) -> Mapping[str, tuple[Page, str]]:
    return {page.path: (page.meta, page.edit) for page in made_pages(manual)}


def reading_minutes(manual: Manual, path: str, printed: Mapping[str, Printed]) -> int | None:
    """Return how long a page takes to read from end to end, as it is printed; None for one that is looked up in, or taught."""
    page = manual.pages.get(path)
    read = path in printed and page and page.meta.kind not in WITHOUT_MINUTES
    return routes.minutes(printed[path].words) if read else None


def words_of(manual: Manual, printed: Mapping[str, Printed]) -> dict[str, int]:
    """Return the words of each page that is there to be read and not to look things up in."""
    return {path: page.words for path, page in printed.items() if _kind(manual, path) not in LOOKED_UP}


def _kind(manual: Manual, path: str) -> str:
    made = _made(manual).get(path)
    return made[0].kind if made else manual.pages[path].meta.kind if path in manual.pages else "reference"


def frame(manual: Manual, path: str, printed: Mapping[str, Printed], words: Mapping[str, int], site: SiteConfig) -> Frame | None:
    """Return the frame of a page; None for a page that is neither written nor made (404).

    `printed` are the texts of all pages, `words` the numbers of words of those that are read.
    """
    made, written = _made(manual).get(path), manual.pages.get(path)
    if not (made or written):
        return None
    meta, edit = made or (written.meta, f"docs/{path}")
    title, carded = written.name if written and path != HOME else meta.title, _carded(manual, path, meta, printed)
    return Frame(
        content=carded.html,
        carded=carded.paths,
        title=title,
        kind=meta.kind,
        question=meta.title if meta.title.endswith("?") and meta.title != title else "",
        summary=meta.description,
        minutes=reading_minutes(manual, path, printed),
        sources=source_list(manual, printed[path].citations),
        module=module_head.module_head(manual, path, site),
        **_upkeep(manual, path, meta),
        **_surroundings(manual, path, meta, words),
        **_identity(manual, path, title, meta, edit, site),
    )


def _surroundings(manual: Manual, path: str, meta: Page, words: Mapping[str, int]) -> dict[str, object]:
    """Return the fields of a frame that lead elsewhere: above, before, after, to related pages and along a route."""
    parent, (previous, after) = _parent(manual, path), _around(manual, path)
    return {
        "crumbs": _crumbs(manual, path, parent),
        "parent": parent,
        "previous": previous,
        "next": after,
        "related": _related(manual, meta),
        "route": routes.stops(manual, path, words),
        "route_id": routes.route_id(path),
        "route_minutes": routes.whole(manual, path, words),
        "route_quoted": routes.is_quoted(manual, path),
        "route_paged": routes.together(meta.route, words),
        "walks": routes.walks(manual, path, words),
    }


def _identity(manual: Manual, path: str, title: str, meta: Page, edit: str, site: SiteConfig) -> dict[str, object]:
    """Return the fields of a frame by which others know the page: where it is corrected, how it is cited, what programs read of it."""
    return {
        "edit_url": f"{site.repository}/edit/main/{edit}",
        "citation": f"“{title}”, {site.name}, last reviewed {day(meta.reviewed)}, {site.absolute(url(path))}",
        "cite": f"{url(path)}cite",
        "schema": structured(manual, path, title, meta.description, str(meta.reviewed), site),
    }


def _upkeep(manual: Manual, path: str, meta: Page) -> dict[str, object]:
    """Return the fields of a frame that tell who keeps the page, when it was read last and what changed on it."""
    return {
        "owner": manual.vocabularies["owners"][meta.owner].label,
        "reviewed": str(meta.reviewed),
        "reviewed_text": day(meta.reviewed),
        "review_by": str(meta.review_by),
        "review_by_text": day(meta.review_by),
        "overdue": meta.review_by < manual.as_of,
        "history": [] if path in withdrawn_pages(manual) else changes.history(manual, path),
    }


def _carded(manual: Manual, path: str, meta: Page, printed: Mapping[str, Printed]) -> Carded:
    html = printed[path].html
    if meta.kind != LANDING:
        return Carded(html, frozenset())
    words = words_of(manual, printed)
    return with_cards(manual, path, html, lambda page: _card_minutes(manual, page, words, printed))


def _card_minutes(manual: Manual, path: str, words: Mapping[str, int], printed: Mapping[str, Printed]) -> int | None:
    """Return the minutes of a page on a card: those of its route, if it is one; none where its name says them."""
    if routes.is_quoted(manual, path):
        return None
    return routes.whole(manual, path, words) or reading_minutes(manual, path, printed)


def _parent(manual: Manual, path: str) -> str:
    """Return the page above one that is made from a record: that of all its kind; empty for any other page."""
    record = record_of(manual, path)
    if not record:
        return ""
    kind = KINDS[record[0]]
    return kind.page_of_all or f"{kind.page.rpartition('/')[0]}/index.md"


def _around(manual: Manual, path: str) -> tuple[Link | None, Link | None]:
    """Return the pages before and after one that is made from a record; others are in the navigation, which knows."""
    record = record_of(manual, path)
    if not record:
        return None, None
    kind, id = record
    return tuple(other and Link(turn_title(manual, kind, other), href(kind, other)) for other in around(manual, kind, id))


def _crumbs(manual: Manual, path: str, parent: str) -> list[Link]:
    """Return the sections above a page, the outermost first; one without a first page of its own leads to its card on the page above (section.html)."""
    page, above, last = manual.pages.get(parent or path), list[Link](), ""
    for section in page.above if page else ():
        card = f"{url(last)}#in-{slug(section.name)}" if last and _kind(manual, last) == LANDING else ""
        above.append(Link(section.name, url(section.page) if section.page else card))
        last = section.page
    return [*above, Link(page.name, url(parent))] if page and parent else above


def _related(manual: Manual, meta: Page) -> list[Link]:
    found = []
    for kind in ("recommendations", "practices", "tools", "instruments", "modules"):
        for id in getattr(meta.related, kind):
            if KINDS[kind].page_of(id) in withdrawn_pages(manual):
                continue
            if kind == "modules":
                found.append(Link(f"{id.upper()}: {manual.modules[id].title}", href(kind, id), "Training module"))
            else:
                title = manual.recommendations[id].text if kind == "recommendations" else manual.record(kind, id).page_title_in(manual, id)
                found.append(Link(title, place_of(manual, kind, id).href, KINDS[kind].label.capitalize()))
    return found + [Link(page_title(manual, page), url(page), "Page") for page in meta.related.pages]
