"""What stands around a page's text: summary, minutes, dates, owner, sources, related records, citation, breadcrumbs.

In: the manual, a page's path and its rendered text. Out: a `Frame` for overrides/main.html, which only prints it.
"""

from collections.abc import Mapping
from typing import NamedTuple

from ..models.formatting import day
from ..models.manual import Manual
from ..models.pages import Page
from ..models.site_config import SiteConfig
from ..models.urls import url
from ..queries import changes
from ..queries.register import withdrawn_pages
from . import module_head, routes
from .citations import Printed, source_list
from .json_ld import HOME, structured
from .page_links import LANDING, Link, before_and_after, crumbs, page_above, related
from .reading_minutes import card_minutes, made_by_path, reading_minutes, words_of
from .section_cards import Carded, with_cards


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


def frame(manual: Manual, path: str, printed: Mapping[str, Printed], words: Mapping[str, int], site: SiteConfig) -> Frame | None:
    """Return the frame of a page; None for a page that is neither written nor made (404).

    `printed` are the texts of all pages, `words` the numbers of words of those that are read.
    """
    made, written = made_by_path(manual).get(path), manual.pages.get(path)
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
    parent, (previous, after) = page_above(manual, path), before_and_after(manual, path)
    return {
        "crumbs": crumbs(manual, path, parent),
        "parent": parent,
        "previous": previous,
        "next": after,
        "related": related(manual, meta),
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
    return with_cards(manual, path, html, lambda page: card_minutes(manual, page, words, printed))
