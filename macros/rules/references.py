"""Every id, word and page address that a record or page names must exist."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from ..models.annotations import Marker, references
from ..models.fields import PageAddress, Record, Refers, Vocabulary, Word
from ..models.kinds import Kind
from ..models.manual import KINDS, MADE_KINDS, PLACED_KINDS, WHOLE, Manual
from ..reading.data_files import Location
from ..reading.diagnostics import Diagnostic, nearest


def check_references(manual: Manual, locations: dict[tuple[str, str], Location], page_locations: dict[str, Location]) -> Iterator[Diagnostic]:
    """Yield a problem for every reference that leads nowhere."""
    for (kind, id), place in locations.items():
        if not kind.startswith("vocabulary "):
            yield from _check(manual, manual.record(kind, id), place)
    for path, place in page_locations.items():
        yield from _check(manual, manual.pages[path].meta, place)


def _check(manual: Manual, record: Record, place: Location) -> Iterator[Diagnostic]:
    for where, marker, value in references(record, type(record)):
        if fault := fault_of(manual, marker, value):
            yield place.diagnostic(where, *fault)


def check_refused(manual: Manual, refused: Iterable[tuple[type[Record], Location]]) -> Iterator[Diagnostic]:
    """Yield a problem for every reference that leads nowhere in what was written for records that are refused."""
    for model, place in refused:
        if isinstance(place.raw, dict):
            for where, marker, value in references(place.raw, model):
                if fault := fault_of(manual, marker, value):
                    yield place.diagnostic(where, *fault)


def fault_of(manual: Manual, marker: Marker, value: str) -> tuple[str, str] | None:
    """Return what is wrong with one reference and how to mend it; None if it is right."""
    if isinstance(marker, Refers):
        known = getattr(manual, marker.kind)
        return None if value in known or manual.is_broken(marker.kind, value) else (
            f"there is no {KINDS[marker.kind].label} “{value}” in {KINDS[marker.kind].home}", nearest(value, known))
    if isinstance(marker, Word):
        words = manual.vocabularies.get(marker.name, {})
        return None if value in words or manual.is_broken(f"vocabulary {marker.name}", value) else (
            f"“{value}” is not a word of data/vocabularies/{marker.name}.yml", nearest(value, words, most=20))
    if isinstance(marker, Vocabulary):
        return None if value in manual.vocabularies else (
            f"there is no vocabulary “{value}” in data/vocabularies/", nearest(value, manual.vocabularies, most=30))
    return page_fault(manual, value) if isinstance(marker, PageAddress) else None


def page_fault(manual: Manual, address: str) -> tuple[str, str] | None:
    """Return what is wrong with the address of a page, `roles/hub.md#what`, and how to mend it; None if it is right."""
    path, _, heading = address.partition("#")
    page = manual.pages.get(path)
    if page is None:
        if path in generated(manual) or _may_be_made(manual, path):
            return None
        return f"there is no page {path}", nearest(path, [*manual.pages, *generated(manual)])
    if not heading or heading in {item.id for item in page.headings} or address in anchors(manual) or _may_stand(manual, path):
        return None
    return f"the page {path} has no heading #{heading}", nearest(heading, [item.id for item in page.headings], most=20)


def _may_be_made(manual: Manual, path: str) -> bool:
    """Tell whether a page is refused, or would be made from a file that cannot be read."""
    folders = {kind.page.partition("{")[0] for kind in MADE_KINDS if manual.is_broken(kind.name, WHOLE)}
    return manual.is_broken("pages", path) or path.startswith(tuple(folders))


def _may_stand(manual: Manual, path: str) -> bool:
    """Tell whether a page shows the records of a file that cannot be read."""
    return any(manual.is_broken(kind.name, WHOLE) for kind in PLACED_KINDS if kind.anchor.startswith(f"{path}#"))


@lru_cache(maxsize=2)
def generated(manual: Manual) -> frozenset[str]:
    """Return the pages that are made from records."""
    return _addresses(manual, MADE_KINDS)


@lru_cache(maxsize=2)
def anchors(manual: Manual) -> frozenset[str]:
    """Return the addresses of records that stand on a page together with others."""
    return _addresses(manual, [kind for kind in PLACED_KINDS if kind.anchor])


def _addresses(manual: Manual, kinds: Iterable[Kind]) -> frozenset[str]:
    return frozenset(kind.page_of(id) for kind in kinds for id in [*manual.published(kind.name), *_refused(manual, kind.name)])


def _refused(manual: Manual, kind: str) -> list[str]:
    """Return the ids of a kind that exist and are refused; a row of the status table that is refused may have been a state's only one."""
    if kind == "countries" and any(broken == "treaty_status" for broken, _ in manual.broken):
        return list(manual.countries)
    return [id for broken, id in manual.broken if broken == kind]
