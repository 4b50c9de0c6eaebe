"""Each source as programs that keep references read it, for the cards. In: the manual. Out: one small script a source beside the list of sources.

A script, since from a disk nothing can be fetched, and a card works there too.
"""

import json
from pathlib import Path

from ...models.manual import KINDS, Manual
from ...models.sources import Source
from ...models.urls import url
from ...rendering.bibliography import bibtex, csl, ris


def write_sources(site: Path, manual: Manual) -> None:
    """Write the script of each source below `site`."""
    folder = site / url(KINDS["sources"].page_of_all).strip("/")
    folder.mkdir(parents=True, exist_ok=True)
    for id, source in manual.sources.items():
        (folder / f"{id}.js").write_text(script(id, source), "utf-8", newline="\n")


def script(id: str, source: Source) -> str:
    """Return the script that hands a source to the card that asked for it."""
    forms = {"bibtex": bibtex(id, source), "ris": ris(id, source), "csl": csl(id, source)}
    return f"sourceCard.take({json.dumps(id)},{json.dumps(forms, ensure_ascii=False)});\n"
