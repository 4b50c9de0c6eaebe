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
from ..queries.register import withdrawn_pages
from .generated_pages import made_pages
from .json_ld import structured

WORDS_A_MINUTE = 220
CITED = re.compile(r'data-source="([a-z0-9-]+)"')
TAGS = re.compile(r"<[^>]+>")
WITHOUT_MINUTES = {"reference", "landing", "worksheet"}


class Link(NamedTuple):
    """A title with its address from the site's root, and what kind of thing it is."""

    title: str
    href: str
    kind_label: str = ""
    minutes: int | None = None


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
    copied: bool
    url_note: str | None


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
    route: list[Link]
    route_minutes: int | None
    edit_url: str
    citation: str
    history: list[changes.ChangeRow]
    schema: dict


def minutes(words: int) -> int:
    """Return reading minutes for a number of words, at least one."""
    return max(1, round(words / WORDS_A_MINUTE))


@lru_cache(maxsize=2)
def _made(manual: Manual) -> Mapping[str, tuple[Page, str]]:
    return {page.path: (page.meta, page.edit) for page in made_pages(manual)}


def frame(manual: Manual, path: str, content: str, site: SiteConfig) -> Frame | None:
    """Return the frame of a page; None for a page that is neither written nor made (404)."""
    made, written = _made(manual).get(path), manual.pages.get(path)
    if not (made or written):
        return None
    meta, edit = made or (written.meta, f"docs/{path}")
    words = written.words if written else len(TAGS.sub(" ", content).split())
    return Frame(
        title=meta.title,
        kind=meta.kind,
        kind_label=manual.vocabularies["page-kinds"][meta.kind].label,
        summary=meta.description,
        minutes=None if meta.kind in WITHOUT_MINUTES else minutes(words),
        owner=manual.vocabularies["owners"][meta.owner].label,
        reviewed=str(meta.reviewed),
        reviewed_text=day(meta.reviewed),
        review_by=str(meta.review_by),
        review_by_text=day(meta.review_by),
        overdue=meta.review_by < manual.as_of,
        crumbs=_crumbs(manual, path),
        sources=_sources(manual, content),
        related=_related(manual, path, meta),
        route=[_stop(manual, stop) for stop in meta.route],
        route_minutes=meta.minutes if meta.kind == "route" else None,
        edit_url=f"{site.repository}/edit/main/{edit}",
        citation=f"{site.name}, “{meta.title}”, version of {day(manual.as_of)}, {site.absolute(url(path))}",
        history=[] if path in withdrawn_pages(manual) else changes.history(manual, path),
        schema=structured(manual, path, meta.title, meta.description, str(meta.reviewed), site),
    )


def _stop(manual: Manual, address: str) -> Link:
    path = address.partition("#")[0]
    page = manual.pages.get(path)
    made = _made(manual).get(path)
    title = page.meta.title if page else made[0].title if made else path
    return Link(title, url(address), minutes=minutes(page.words) if page else 1)


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
    return SourceLine(id, source.title, source.short, source.publisher, date, source.standing, label, source.url, href("sources", id),
                      source.read_from == "mirror", source.url_note)


def _related(manual: Manual, path: str, meta: Page) -> list[Link]:
    found = []
    for kind in ("recommendations", "practices", "tools", "instruments", "modules"):
        for id in getattr(meta.related, kind):
            if KINDS[kind].page_of(id) in withdrawn_pages(manual):
                continue
            if kind == "modules":
                found.append(Link(f"{id.upper()}: {manual.modules[id].title}", href(kind, id), "Training module"))
            else:
                title = manual.recommendations[id].text if kind == "recommendations" else manual.record(kind, id).name_in(manual, id)
                found.append(Link(title, place_of(manual, kind, id).href, KINDS[kind].label.capitalize()))
    for page in meta.related.pages:
        found.append(Link(_stop(manual, page).title, url(page), "Page"))
    return found
