"""Two sources of one short name. In: the manual, where its sources stand, and which files stood before. Out: a problem at the source that is new, or seems to be."""

from collections.abc import Iterator

from ...models.manual import KINDS, Manual
from ...models.sources import Source
from ...models.urls import url
from ...reading.diagnostics import Diagnostic
from ...reading.files.read_result import Stood
from ...reading.locations import Locations

OWN = "a short name of its own"


def check_short_names(manual: Manual, locations: Locations, stood: Stood) -> Iterator[Diagnostic]:
    """Yield each source with the short name of another, of two the one that is new, or whose own year the name does not hold."""
    ranks = {id: _rank(manual, id, source, stood) for id, source in manual.sources.items()}
    seen: dict[str, str] = {}
    for id in sorted(manual.sources, key=ranks.get):
        source, other = manual.sources[id], seen.setdefault(manual.sources[id].short, id)
        if other != id:
            which = "this one" if ranks[id] != ranks[other] else "the one of the two that is new"
            same = manual.sources[other].title == source.title or manual.sources[other].url == source.url
            fix = f"keep one of the two records, or give {which} {OWN}" if same else f"give {which} {OWN}"
            yield locations["sources", id].diagnostic(("short",), f"is the same as in {locations['sources', other].path} ({other})", fix)


def _rank(manual: Manual, id: str, source: Source, stood: Stood) -> tuple[bool, bool, bool]:
    """Return by what a source comes behind one that has its name by right: it was never published, it did not stand before, it bears another year."""
    kind = KINDS["sources"]
    return (url(kind.page_of(id)) not in manual.addresses, kind.file_of(id) not in stood, (source.date or "")[:4] not in source.short)
