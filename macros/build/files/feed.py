"""The Atom feed of what changed (RFC 4287). In: the manual, the site's name and address. Out: `changes.xml`, the same bytes for the same manual.

The ids of feed and entries rest on the id of a change alone, so that they outlive a move of the site to another address.
"""

import datetime as dt
import uuid

from lxml import etree
from lxml.builder import ElementMaker

from ...models.manual import Manual
from ...models.site_config import SiteConfig
from ...models.urls import url
from ...queries.changes import ChangeRow, changes

FILE = "changes.xml"
PAGE = "reference/what-changed.md"
SPACE = "http://www.w3.org/2005/Atom"
NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "focal-points-manual/changes")
ATOM = ElementMaker(namespace=SPACE, nsmap={None: SPACE})


def feed(manual: Manual, config: SiteConfig) -> bytes:
    """Return the feed of every change, newest first, with absolute addresses of the site."""
    rows = changes(manual)
    root = ATOM.feed(
        ATOM.title(f"{config.name}: what changed"),
        ATOM.id(NAMESPACE.urn),
        ATOM.updated(_midnight(rows[0].record.date if rows else manual.as_of)),
        ATOM.author(ATOM.name(config.name)),
        ATOM.link(rel="self", type="application/atom+xml", href=config.absolute(f"/{FILE}")),
        ATOM.link(rel="alternate", type="text/html", href=config.absolute(url(PAGE))),
        *(_entry(row, config) for row in rows),
    )
    return etree.tostring(root, xml_declaration=True, encoding="utf-8", pretty_print=True)


def _entry(row: ChangeRow, config: SiteConfig) -> etree._Element:
    pages = "\n".join(f"{page.title}: {config.absolute(page.href)}" for page in row.pages)
    return ATOM.entry(
        ATOM.title(f"{row.kind_label}: {', '.join(page.title for page in row.pages)}"),
        ATOM.id(uuid.uuid5(NAMESPACE, row.id).urn),
        ATOM.updated(_midnight(row.record.date)),
        ATOM.category(term=row.record.kind, label=row.kind_label),
        ATOM.link(rel="alternate", type="text/html", href=config.absolute(row.href)),
        ATOM.content(f"{row.record.text}\n\n{pages}", type="text"),
    )


def _midnight(day: dt.date) -> str:
    return f"{day}T00:00:00Z"
