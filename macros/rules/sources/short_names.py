"""Two sources of one short name, and one document on record twice. In: the manual, where its sources stand, and which files stood before. Out: a problem at the source that is new, or seems to be."""

from collections import defaultdict
from collections.abc import Iterator
from urllib.parse import urlsplit

from ...models.manual import KINDS, Manual
from ...models.sources import Source
from ...models.urls import url
from ...reading.diagnostics import Diagnostic
from ...reading.files.read_result import Stood
from ...reading.locations import Locations
from ...reading.nearest import fold

OWN = "a short name of its own"
MOST_WORDS = 0.7  # the part of the words of the shorter title that two records of one document share


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
    yield from _one_document(manual, locations, sorted(manual.sources, key=ranks.get))


def _one_document(manual: Manual, locations: Locations, ids: list[str]) -> Iterator[Diagnostic]:
    """Yield each source that has the address, publisher, day and title of another, as far as two people write a title alike."""
    seen = defaultdict(list)
    for id in ids:
        source = manual.sources[id]
        if source.url and len(source.date or "") == len("2016-06-22") and urlsplit(source.url).path.strip("/"):
            others = seen[source.url, source.date, fold(source.publisher)]
            other = next((other for other in others if _alike(manual.sources[other].title, source.title)), "")
            if other and manual.sources[other].short != source.short:  # which is told of the short name
                what = f"is that of {other} ({locations['sources', other].path}), which has the same publisher and day, and nearly the same title"
                fix = (
                    f"keep one record, and name {other} where this one would be named; or, if it is another document, correct the address or the day"
                )
                yield locations["sources", id].diagnostic(("url",), what, fix)
            others.append(id)


def _alike(one: str, other: str) -> bool:
    """Tell whether two titles are of one document: they share most words of the shorter one, and every number."""
    words, others = ({*fold(title).split()} for title in (one, other))
    numbers, of_other = ({word for word in each if any(sign.isdigit() for sign in word)} for each in (words, others))
    return numbers == of_other and len(words & others) >= MOST_WORDS * min(len(words), len(others))


def _rank(manual: Manual, id: str, source: Source, stood: Stood) -> tuple[bool, bool, bool]:
    """Return by what a source comes behind one that has its name by right: it was never published, it did not stand before, it bears another year."""
    kind = KINDS["sources"]
    return (url(kind.page_of(id)) not in manual.addresses, kind.file_of(id) not in stood, (source.date or "")[:4] not in source.short)
