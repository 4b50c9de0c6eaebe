"""Every page and every source for programs that keep references. In: the manual. Out: two lists beside the data, and three files at each page.

The lists are CSL-JSON, since such programs read lists; at its foot a page offers itself as BibTeX, RIS and CSL-JSON, as the card of a source
does. A page is cited by the day of its last review, which it shows.
"""

from ...models.manual import Manual
from ...models.pages import Page
from ...models.site_config import SiteConfig
from ...models.urls import url
from ...queries.register import withdrawn_pages
from ...rendering.bibliography import Work, bibtex, csl, ris
from ...rendering.exports import json_bytes
from ...rendering.generated_pages import made_pages
from ...rendering.json_ld import HOME

FOLDER, CITE = "data/csl", "cite"


def reference_files(manual: Manual, config: SiteConfig) -> dict[str, bytes]:
    """Return both lists by their place on the site."""
    sources = [csl(id, source) for id, source in manual.sources.items()]
    pages = {path: _page(config, path, *meta) for path, meta in sorted(_titled(manual).items())}
    shown = [item for path, item in pages.items() if path not in withdrawn_pages(manual)]
    files = {f"{FOLDER}/sources.json": json_bytes(sources), f"{FOLDER}/pages.json": json_bytes(shown)}
    return files | {f"{url(path)[1:]}{CITE}.{ending}": content for path, item in pages.items() for ending, content in _forms(item).items()}


def _titled(manual: Manual) -> dict[str, tuple[str, Page]]:
    """Return what each page is called at its head, and its front matter."""
    written = {path: (page.name if path != HOME else page.meta.title, page.meta) for path, page in manual.pages.items()}
    return written | {page.path: (page.meta.title, page.meta) for page in made_pages(manual)}


def _forms(item: dict) -> dict[str, bytes]:
    """Return a page in each form, by the ending of its file."""
    work = Work(item["title"], item["container-title"], "-".join(f"{part:02}" for part in item["issued"]["date-parts"][0]), item["URL"])
    return {"bib": bibtex(item["id"], work).encode(), "ris": ris(item["id"], work).encode(), "json": json_bytes([item])}


def _page(config: SiteConfig, path: str, title: str, meta: Page) -> dict:
    day = meta.reviewed
    return {
        "id": path.removesuffix(".md").removesuffix("/index").replace("/", "-"),
        "type": "webpage",
        "title": title,
        "container-title": config.name,
        "issued": {"date-parts": [[day.year, day.month, day.day]]},
        "URL": config.absolute(url(path)),
        "language": "en",
    } | ({"version": config.edition} if config.edition else {})
