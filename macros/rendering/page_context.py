"""What stands around a page's text: summary, minutes, dates, owner, sources, related records, citation, breadcrumbs.

In: the manual, a page's path and its rendered text. Out: a `Frame` for overrides/main.html, which only prints it.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

from ..models.formatting import day
from ..models.manual import KINDS, Manual, href
from ..models.pages import Page
from ..models.site_config import SiteConfig
from ..models.urls import url
from ..queries import changes
from ..queries.citations import place_of
from ..queries.titles import page_title
from . import module_head, routes
from .generated_pages import made_pages
from .json_ld import structured

CITED = re.compile(r'data-source="([a-z0-9-]+)"')
LOOKED_UP = {"reference", "worksheet"}
WITHOUT_MINUTES = LOOKED_UP | {"landing", "module"}


class Link(NamedTuple):
    """A title with its address from the site's root, and what kind of thing it is."""

    title: str
    href: str
    kind_label: str = ""


class SourceLine(NamedTuple):
    """A source cited on the page."""

    id: str
    title: str
    short: str
    publisher: str
    date: str
    standing: str
    standing_label: str
    url: str | None
    href: str


class Frame(NamedTuple):
    """What the page frame prints."""

    title: str
    kind: str
    kind_label: str
    summary: str
    minutes: int | None
    owner: str
    reviewed: str
    reviewed_text: str
    review_by: str
    review_by_text: str
    overdue: bool
    crumbs: list[Link]
    sources: list[SourceLine]
    related: list[Link]
    route: list[routes.Stop]
    route_id: str
    route_minutes: int
    walks: list[routes.Walk]
    module: module_head.ModuleHead | None
    edit_url: str
    citation: str
    history: list[changes.ChangeRow]
    schema: dict


@lru_cache(maxsize=2)
def _made(manual: Manual) -> Mapping[str, tuple[Page, str]]:
    return {page.path: (page.meta, page.edit) for page in made_pages(manual)}


def words_of(manual: Manual, contents: Mapping[str, str]) -> dict[str, int]:
    """Return the words of each page that is there to be read and not to look things up in, from the HTML of its text."""
    return {path: routes.read_words(html) for path, html in contents.items() if _kind(manual, path) not in LOOKED_UP}


def _kind(manual: Manual, path: str) -> str:
    made = _made(manual).get(path)
    return made[0].kind if made else manual.pages[path].meta.kind if path in manual.pages else "reference"


def frame(manual: Manual, path: str, content: str, site: SiteConfig, words: Mapping[str, int]) -> Frame | None:
    """Return the frame of a page, `words` those of every page; None for a page that is neither written nor made (404)."""
    made, written = _made(manual).get(path), manual.pages.get(path)
    if not (made or written):
        return None
    meta, edit = made or (written.meta, f"docs/{path}")
    stops = routes.stops(manual, path, words)
    return Frame(
        title=meta.title,
        kind=meta.kind,
        kind_label=manual.vocabularies["page-kinds"][meta.kind].label,
        summary=meta.description,
        minutes=None if meta.kind in WITHOUT_MINUTES else routes.minutes(words.get(path, 0)),
        owner=manual.vocabularies["owners"][meta.owner].label,
        reviewed=str(meta.reviewed),
        reviewed_text=day(meta.reviewed),
        review_by=str(meta.review_by),
        review_by_text=day(meta.review_by),
        overdue=meta.review_by < manual.as_of,
        crumbs=_crumbs(manual, path),
        sources=_sources(manual, content),
        related=_related(manual, path, meta),
        route=stops,
        route_id=routes.route_id(path),
        route_minutes=routes.whole(manual, path, words),
        walks=routes.walks(manual, path, words),
        module=module_head.module_head(manual, path, site),
        edit_url=f"{site.repository}/edit/main/{edit}",
        citation=f"{site.name}, “{meta.title}”, version of {day(manual.as_of)}, {site.absolute(url(path))}",
        history=changes.history(manual, path),
        schema=structured(manual, path, meta.title, meta.description, str(meta.reviewed), site),
    )


def _crumbs(manual: Manual, path: str) -> list[Link]:
    parts, found = path.split("/")[:-1], []
    for depth in range(1, len(parts) + 1):
        index = "/".join(parts[:depth]) + "/index.md"
        if index != path and index in manual.pages:
            found.append(Link(manual.pages[index].meta.title, url(index)))
    return found


def _sources(manual: Manual, content: str) -> list[SourceLine]:
    return [_source_line(manual, id) for id in dict.fromkeys(CITED.findall(content)) if id in manual.sources]


def _source_line(manual: Manual, id: str) -> SourceLine:
    source = manual.sources[id]
    label = manual.vocabularies["standings"][source.standing].label
    date = day(source.date) if source.date else "undated"
    return SourceLine(id, source.title, source.short, source.publisher, date, source.standing, label, source.url, href("sources", id))


def _related(manual: Manual, path: str, meta: Page) -> list[Link]:
    found = []
    for kind in ("recommendations", "practices", "tools", "instruments", "modules"):
        for id in getattr(meta.related, kind):
            if kind == "modules":
                found.append(Link(f"{id.upper()}: {manual.modules[id].title}", href(kind, id), "Training module"))
            else:
                title = manual.recommendations[id].text if kind == "recommendations" else manual.record(kind, id).name_in(manual, id)
                found.append(Link(title, place_of(manual, kind, id).href, KINDS[kind].label.capitalize()))
    for page in meta.related.pages:
        found.append(Link(page_title(manual, page), url(page), "Page"))
    return found
