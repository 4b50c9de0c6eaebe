"""What changed as a JSON Feed 1.1, beside the Atom feed. In: the manual, the site's name and address. Out: `changes.json`, with the ids of the other."""

import json
import uuid

from ...models.manual import Manual
from ...models.site_config import SiteConfig
from ...models.urls import url
from ...queries.changes import ChangeRow, changes
from .feed import NAMESPACE, PAGE

FILE = "changes.json"


def json_feed(manual: Manual, config: SiteConfig) -> bytes:
    """Return the feed of every change, newest first."""
    made = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": f"{config.name}: what changed",
        "home_page_url": config.absolute(url(PAGE)),
        "feed_url": config.absolute(f"/{FILE}"),
        "language": "en",
        "authors": [{"name": config.name, "url": config.address}],
        "items": [_item(row, config) for row in changes(manual)],
    }
    return (json.dumps(made, ensure_ascii=False, indent=1) + "\n").encode()


def _item(row: ChangeRow, config: SiteConfig) -> dict:
    pages = "\n".join(f"{page.title}: {config.absolute(page.href)}" for page in row.pages)
    return {
        "id": uuid.uuid5(NAMESPACE, row.id).urn,
        "url": config.absolute(row.href),
        "title": f"{row.kind_label}: {', '.join(page.title for page in row.pages)}",
        "content_text": f"{row.record.text}\n\n{pages}",
        "date_published": f"{row.record.date}T00:00:00Z",
        "tags": [row.kind_label],
    }
