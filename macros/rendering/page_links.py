"""Where a page leads: above, before, after and to related pages. In: the manual, a page's path. Out: links with titles."""

from typing import NamedTuple

from ..models.formatting import slug
from ..models.manual import KINDS, Manual, href
from ..models.pages import Page
from ..models.urls import url
from ..queries.citations import place_of
from ..queries.order import around, turn_title
from ..queries.register import withdrawn_pages
from ..queries.titles import page_title, record_of
from .reading_minutes import kind_of

LANDING = "landing"


class Link(NamedTuple):
    """A title with its address from the site's root, and what kind of thing it is."""

    title: str
    href: str
    kind_label: str = ""


def page_above(manual: Manual, path: str) -> str:
    """Return the page above one that is made from a record: that of all its kind; empty for any other page."""
    record = record_of(manual, path)
    if not record:
        return ""
    kind = KINDS[record[0]]
    return kind.page_of_all or f"{kind.page.rpartition('/')[0]}/index.md"


def before_and_after(manual: Manual, path: str) -> tuple[Link | None, Link | None]:
    """Return the pages before and after one that is made from a record; others are in the navigation, which knows."""
    record = record_of(manual, path)
    if not record:
        return None, None
    kind, id = record
    return tuple(other and Link(turn_title(manual, kind, other), href(kind, other)) for other in around(manual, kind, id))


def crumbs(manual: Manual, path: str, parent: str) -> list[Link]:
    """Return the sections above a page, the outermost first; one without a first page of its own leads to its card on the page above (section.html)."""
    page, above, last = manual.pages.get(parent or path), list[Link](), ""
    for section in page.above if page else ():
        card = f"{url(last)}#in-{slug(section.name)}" if last and kind_of(manual, last) == LANDING else ""
        above.append(Link(section.name, url(section.page) if section.page else card))
        last = section.page
    return [*above, Link(page.name, url(parent))] if page and parent else above


def related(manual: Manual, meta: Page) -> list[Link]:
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
