"""Each source as programs that keep references read it, for the cards. In: the manual. Out: one small script a source beside the list of sources.

A script, since from a disk nothing can be fetched, and a card works there too.
"""

import json

from ...models.manual import KINDS, Manual
from ...models.sources import Source
from ...models.urls import url
from ...rendering.bibliography import bibtex, csl, ris


def source_files(manual: Manual) -> dict[str, bytes]:
    """Return the script of each source by its place on the site."""
    folder = url(KINDS["sources"].page_of_all).strip("/")
    return {f"{folder}/{id}.js": script(id, source).encode() for id, source in manual.sources.items()}


def script(id: str, source: Source) -> str:
    """Return the script that hands a source to the card that asked for it."""
    forms = {"bibtex": bibtex(id, source), "ris": ris(id, source), "csl": csl(id, source)}
    return f"sourceCard.take({json.dumps(id)},{json.dumps(forms, ensure_ascii=False)});\n"
