"""What the search box reads. In: the built pages, the manual and the scripts that were copied with them.

Out, below assets/: `search-worker.js`, the engine with its library and all that it answers from at once (titles,
headings, summaries, other words), and `search-text.js`, the full text, fetched after the first answer. Both are
scripts, so that they also load from a disk, where nothing can be fetched. The same pages give the same bytes.
"""

import hashlib
import json
from collections.abc import Iterable

from ...models.manual import Manual
from ...models.urls import url
from ..site import Site
from .pages import SEARCH_KINDS, Indexed, indexed_pages

LIBRARY, ENGINE, TEXT = "assets/vendor/minisearch.min.js", "assets/search-worker.js", "assets/search-text.js"
AT_ONCE = {"terms"}
WORDS = "search-words"


def search_files(site: Site, manual: Manual) -> dict[str, bytes]:
    """Return both files of the index; the library goes into the first."""
    indexed = indexed_pages(site.pages, manual)
    text = _data(_later(indexed))
    stamp = hashlib.sha256(text.encode()).hexdigest()[:12]
    first = _data(_at_once(indexed, manual) | {"stamp": stamp})
    worker = f"{site.text(LIBRARY).strip()}\n{site.text(ENGINE)}manualSearch.begin({first});\n"
    return {ENGINE: worker.encode(), TEXT: f'manualSearch.text("{stamp}",{text});\n'.encode()}


def _data(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return text.replace("\u2028", " ").replace("\u2029", " ").replace("</", "<\\/")


def _at_once(pages: list[Indexed], manual: Manual) -> dict:
    """Return everything but the long texts and the long registers, as columns of lines."""
    words = list(SEARCH_KINDS)
    return {
        "kinds": list(SEARCH_KINDS.values()),
        "pages": {
            "address": _column(page.address for page in pages),
            "kind": [words.index(page.kind) for page in pages],
            "row": [words.index(page.row_kind or page.kind) for page in pages],
            "title": _column(page.title for page in pages),
            "summary": _column(page.summary for page in pages),
            "also": _column("|".join(page.also) for page in pages),
        },
        "heads": _parts([page.heads for page in pages]),
        "rows": _parts([page.rows if page.row_kind in AT_ONCE else [] for page in pages]),
        "words": _words(pages, manual),
    }


def _later(pages: list[Indexed]) -> dict:
    """Return the long registers, and the text of every page, heading and row in the order of their entries."""
    rows = [[] if page.row_kind in AT_ONCE else page.rows for page in pages]
    first = [part for page in pages for part in (page.rows if page.row_kind in AT_ONCE else [])]
    parts = [*(part for page in pages for part in page.heads), *first, *(part for found in rows for part in found)]
    return {"rows": _parts(rows), "text": _column([*(page.text for page in pages), *(part.text for part in parts)])}


def _parts(parts: list[list]) -> dict:
    return {
        "count": [len(found) for found in parts],
        "id": _column(part.id for found in parts for part in found),
        "title": _column(part.title for found in parts for part in found),
    }


def _column(texts: Iterable[str]) -> str:
    return "\n".join(texts)


def _words(pages: list[Indexed], manual: Manual) -> dict:
    """Return the words of the glossary, each with its other forms and the pages it leads to, and those of search alone."""
    number = {page.address: at for at, page in enumerate(pages)}
    terms = [([term.term, *term.aliases], [number.get(_address(page)) for page in term.see]) for term in manual.terms.values()]
    others = [
        ([word.label, *word.description.split(", ")], [at for at, page in enumerate(pages) if word.label in (page.title, *page.also)])
        for word in manual.vocabularies.get(WORDS, {}).values()
    ]
    return {
        "names": _column("|".join(names) for names, _ in [*terms, *others]),
        "see": [[at for at in found if at is not None] for _, found in [*terms, *others]],
    }


def _address(page: str) -> str:
    return url(page.partition("#")[0]).removeprefix("/")
