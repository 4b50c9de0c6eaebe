"""Every page and every source for programs that keep references, as CSL-JSON. In: the manual. Out: two files beside the data.

One list for each, since such programs read lists; a page is cited as of the day of the edition.
"""

import json

from ...models.manual import Manual
from ...models.site_config import SiteConfig
from ...models.urls import url
from ...queries.register import withdrawn_pages
from ...rendering.bibliography import csl
from ...rendering.generated_pages import made_pages

FOLDER = "data/csl"


def reference_files(manual: Manual, config: SiteConfig) -> dict[str, bytes]:
    """Return both lists by their place on the site."""
    sources = [csl(id, source) for id, source in manual.sources.items()]
    return {f"{FOLDER}/sources.json": _bytes(sources), f"{FOLDER}/pages.json": _bytes([*_pages(manual, config)])}


def _pages(manual: Manual, config: SiteConfig) -> list[dict]:
    """Return every page that is not withdrawn, by its path."""
    titles = {path: page.meta.title for path, page in manual.pages.items()} | {page.path: page.meta.title for page in made_pages(manual)}
    return [_page(manual, config, path, titles[path]) for path in sorted(titles.keys() - withdrawn_pages(manual))]


def _page(manual: Manual, config: SiteConfig, path: str, title: str) -> dict:
    day = manual.as_of
    return {
        "id": path.removesuffix(".md").removesuffix("/index").replace("/", "-"),
        "type": "webpage",
        "title": title,
        "container-title": config.name,
        "issued": {"date-parts": [[day.year, day.month, day.day]]},
        "URL": config.absolute(url(path)),
        "language": "en",
    } | ({"version": config.edition} if config.edition else {})


def _bytes(items: list[dict]) -> bytes:
    return (json.dumps(items, ensure_ascii=False, indent=1) + "\n").encode()
